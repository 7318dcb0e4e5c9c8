import { inArray } from 'drizzle-orm';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { holdsAny, mayApproveExceptions, mayHandleCases } from '../accounts/rules.ts';
import { reachedUnits, reaches } from '../roster/scope-service.ts';
import { applicationsOf, isBlind } from './load-service.ts';
import { interested } from './recusal-service.ts';
import { contest } from './schema.ts';
import { assessing, leftFor } from './sift-service.ts';

/** What waits for this actor: applications to screen or objections to answer, answers to mark as an assessor, plans and lists of others to decide on. `at`: the only contest concerned. */
export type ContestWaiting = { applications: number; answers: number; decisions: number; at: Record<'applications' | 'answers' | 'decisions', string | null> };

/** Counts what waits in the contests of this actor; nothing of those in which they are blind, applied or are kin. */
export async function contestsWaiting(ports: Ports, actor: Actor): Promise<ContestWaiting> {
  const found: Record<'applications' | 'answers' | 'decisions', { id: string; n: number }[]> = { applications: [], answers: [], decisions: [] };
  for (const c of await assessing(ports, actor)) found.answers.push({ id: c.id, n: c.agreedAt === null ? 1 : c.stage === 'sift' ? await leftFor(ports.read, c.id, actor) : 0 });
  if (holdsAny(actor, mayHandleCases)) {
    const units = await reachedUnits(ports.read, actor, mayHandleCases, ports.today());
    const rows = await ports.read.select().from(contest).where(inArray(contest.stage, ['planned', 'open', 'screening', 'proposed']));
    for (const row of rows) {
      if (!reaches(units, row.unitId) || (await isBlind(ports.read, row, actor)) || (await interested(ports.read, row.id, actor))) continue;
      if (row.stage === 'screening' || (row.stage === 'open' && ports.today() > row.plan.closesOn)) {
        const due = (await applicationsOf(ports.read, row.id)).filter((a) => a.state === 'filed' || (a.objection !== null && a.objection.answer === null && a.screening?.by !== actor.accountId));
        found.applications.push({ id: row.id, n: due.length });
      }
      const by = row.stage === 'planned' ? row.plannedBy : row.stage === 'proposed' ? row.proposedBy : null;
      if (by !== null && by !== actor.accountId && holdsAny(actor, mayApproveExceptions)) found.decisions.push({ id: row.id, n: 1 });
    }
  }
  const some = (list: { id: string; n: number }[]) => list.filter((x) => x.n > 0);
  const sum = (list: { id: string; n: number }[]): number => list.reduce((n, x) => n + x.n, 0);
  const only = (list: { id: string; n: number }[]): string | null => (some(list).length === 1 ? some(list)[0]!.id : null);
  return { applications: sum(found.applications), answers: sum(found.answers), decisions: sum(found.decisions), at: { applications: only(found.applications), answers: only(found.answers), decisions: only(found.decisions) } };
}
