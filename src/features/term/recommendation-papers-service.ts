import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { mayHandleCases } from '../accounts/rules.ts';
import { tablesPdf } from '../roster/papers/paper-service.ts';
import { footOf, takenBy } from '../roster/papers/taken.ts';
import { findPlan } from './load-service.ts';
import { paperNames, sheetTable, summaryTable, type PaperKind } from './recommendation-papers-rules.ts';
import { refused } from './recommendation-refusals-rules.ts';
import { findRound, formWords } from './recommendation-service.ts';

/** A paper of a round as PDF: the empty sheet for everybody, or the summary once two people agree. Taking it out is an entry. */
export async function takeRoundPaper(ports: Ports, actor: Actor, planId: string, roundId: string, kind: PaperKind): Promise<Outcome<{ name: string; mime: string; bytes: Uint8Array }>> {
  return ports.act({ actor, verb: 'term.paper.taken' }, async (tx) => {
    const plan = await findPlan(tx.read, actor, planId, mayHandleCases, tx.today);
    if (!plan.ok) return plan;
    const round = await findRound(tx.read, planId, roundId);
    if (!round.ok) return round;
    if (kind === 'summary' && round.value.agreed === null) return refused.notAgreed();
    tx.note({ subjects: [{ kind: 'term-plan', id: planId }, { kind: 'term-round', id: roundId }], detail: { name: plan.value.name, n: round.value.n, form: formWords[round.value.form], paper: paperNames[kind] } });
    const table = kind === 'sheet' ? sheetTable(plan.value, round.value, tx.today as Day) : summaryTable(plan.value, round.value);
    // A sheet with the name of who took it out could be told from another.
    return ok({ name: `${plan.value.name} ${paperNames[kind]}`, mime: 'application/pdf', bytes: (await tablesPdf([table], kind === 'sheet' ? '' : footOf(takenBy(actor.name, tx.at)))).bytes });
  });
}
