import type { Tx } from '../../kernel/ports.ts';
import { keepCurrent } from '../roster/current-service.ts';
import { holding } from '../roster/schema.ts';
import type { NewEvent } from './rules/events.ts';
import type { CaseState } from './rules/state.ts';

/** Carries an event of a case into the roster, inside the same act: a post taken up, posts given up, probation ended. */
export async function writeRoster(tx: Tx, after: CaseState, event: NewEvent): Promise<void> {
  if (event.kind === 'appointment.made') await takeUp(tx, after, event.payload);
  if (event.kind === 'case.closed' && event.payload.result !== 'appointed') await endProbation(tx, after, event.payload.result === 'probation-passed');
}

async function takeUp(tx: Tx, state: CaseState, made: Extract<NewEvent, { kind: 'appointment.made' }>['payload']): Promise<void> {
  const { post } = state;
  const exception = state.exceptions.find((e) => e.state === 'approved' && e.personId === made.personId && e.exceptional !== null);
  await tx.insert(holding, {
    id: made.holdingId, personId: made.personId, postId: post.id, unitId: post.unitId, unitText: post.unitName, title: post.title,
    rank: post.rank, role: post.role, leading: post.leading, grassroots: null, probation: made.probationMonths > 0, promoted: state.moveKind === 'promotion',
    exceptional: exception?.exceptional?.kinds[0] ?? null, appointedOn: made.decidedOn, fromDate: made.effectiveOn, toDate: null, basis: made.document, caseId: state.id,
  });
  const touched = new Set([made.personId]);
  for (const { holdingId } of made.endHoldings) touched.add((await tx.update(holding, holdingId, { toDate: made.effectiveOn })).personId);
  for (const personId of touched) await keepCurrent(tx, personId);
}

async function endProbation(tx: Tx, state: CaseState, passed: boolean): Promise<void> {
  const { holdingId, personId } = state.appointment!;
  await tx.update(holding, holdingId, passed ? { probation: false } : { probation: false, toDate: state.probation!.on });
  await keepCurrent(tx, personId);
}
