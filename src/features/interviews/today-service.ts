import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { holdsAny, mayHandleCases } from '../accounts/rules.ts';
import { mayApproveReports, plansWithin, readsAll } from './load-service.ts';
import { interviewLine, interviewReport, interviewTalk } from './schema.ts';

/** What of the talks waits for the actor: notes to confirm, notes to change, statements and reports for a second person. */
export type InterviewsWaiting = { kind: 'interviewsConfirm' | 'interviewsDiffer' | 'interviewsLines' | 'interviewsReports'; count: number; href: string };

/** Counts over the plans under way within reach; the way leads to the plan when it is one, else to the list. */
export async function interviewsWaiting(ports: Ports, actor: Actor): Promise<InterviewsWaiting[]> {
  if (!holdsAny(actor, mayHandleCases)) return [];
  const { read } = ports;
  const today = ports.today();
  const plans = (await plansWithin(read, actor, mayHandleCases, today)).filter((p) => p.state === 'running');
  if (plans.length === 0) return [];
  const ids = plans.map((p) => p.id);
  const found: Record<InterviewsWaiting['kind'], string[]> = { interviewsConfirm: [], interviewsDiffer: [], interviewsLines: [], interviewsReports: [] };
  for (const t of await read.select().from(interviewTalk).where(and(inArray(interviewTalk.planId, ids), ne(interviewTalk.state, 'agreed')))) {
    if (t.state === 'waiting' && t.second === actor.accountId) found.interviewsConfirm.push(t.planId);
    if (t.state === 'differs' && t.first === actor.accountId) found.interviewsDiffer.push(t.planId);
  }
  for (const l of await read.select({ planId: interviewLine.planId, author: interviewLine.author }).from(interviewLine).where(and(inArray(interviewLine.planId, ids), isNull(interviewLine.approver)))) {
    if (l.author !== actor.accountId && (await readsAll(read, actor, plans.find((p) => p.id === l.planId)!, today))) found.interviewsLines.push(l.planId);
  }
  if (holdsAny(actor, mayApproveReports)) {
    for (const r of await read.select().from(interviewReport).where(and(inArray(interviewReport.planId, ids), eq(interviewReport.state, 'waiting')))) if (r.by !== actor.accountId) found.interviewsReports.push(r.planId);
  }
  const tabs = { interviewsConfirm: '', interviewsDiffer: '', interviewsLines: '?tab=lines', interviewsReports: '?tab=report' };
  return (Object.keys(found) as (keyof typeof found)[]).flatMap((kind) => {
    const at = found[kind];
    return at.length === 0 ? [] : [{ kind, count: at.length, href: new Set(at).size === 1 ? `/interviews/${at[0]}${tabs[kind]}` : '/interviews' }];
  });
}
