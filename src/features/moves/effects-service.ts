import type { Tx } from '../../kernel/ports.ts';
import { keepCurrent } from '../roster/current-service.ts';
import { holding, punishment, rankPeriod } from '../roster/schema.ts';
import type { Effect, MatterState } from './rules/state.ts';

/** Carries what a matter decided into the roster, inside the same act: the rows are those its event names. */
export async function carryOut(tx: Tx, state: MatterState, effects: readonly Effect[]): Promise<void> {
  const basis = `${state.opened.number} ${String(state.values['document'] ?? '')}`.trim();
  for (const e of effects) await one(tx, e, basis, state.meeting?.opened?.on ?? null);
  for (const personId of new Set(effects.map((e) => e.personId))) await keepCurrent(tx, personId);
}

async function one(tx: Tx, e: Effect, basis: string, decidedOn: string | null): Promise<void> {
  switch (e.kind) {
    case 'end': return void (await tx.update(holding, e.holdingId, { toDate: e.on }));
    case 'hold': return void (await tx.insert(holding, {
      id: e.holdingId, personId: e.personId, postId: e.post.id, unitId: e.post.unitId, unitText: e.post.unitName, title: e.title, rank: e.post.rank, role: e.post.role, leading: e.post.leading,
      grassroots: null, probation: false, promoted: false, exceptional: null, concurrent: e.concurrent, appointedOn: decidedOn ?? e.on, fromDate: e.on, toDate: null, basis,
    }));
    case 'rank': {
      for (const id of e.ends) await tx.update(rankPeriod, id, { toDate: e.on });
      return void (await tx.insert(rankPeriod, { id: e.rankPeriodId, personId: e.personId, rank: e.rank, fromDate: e.on, toDate: null, basis }));
    }
    case 'measure': return void (await tx.insert(punishment, { id: e.punishmentId, personId: e.personId, kind: e.measure, decidedOn: e.on, months: null, affectsUse: null, basis }));
  }
}
