import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Reader } from '../../kernel/ports.ts';
import { selectionCase, selectionEvent } from '../selection/schema.ts';
import type { Row } from './board-rules.ts';
import type { Plan, PostLine } from './load-service.ts';
import type { Milestone } from './plan-rules.ts';
import { termMark } from './schema.ts';

type Mark = typeof termMark.$inferSelect;
export type CaseOf = { id: string; number: string; step: string; state: typeof selectionCase.$inferSelect['state'] };
/** What stands in the database about the progress of a plan: rows for the schedule, in the order given, marks, and cases by id. */
export type Progress = { rows: Row[]; whole: Record<string, Day>; marks: Mark[]; cases: Map<string, CaseOf> };

const told = ['case.opened', 'step.completed', 'sheet.agreed', 'examinees.chosen', 'examination.noticed', 'post.stated', 'appointment.made'] as const;
type Told = { caseId: string; kind: string; step: string; day: string; form: string | null; deliberated: string | null; road: string | null };

/** The milestone an event of a case reaches, and on which day. */
function reached(e: Told): [Milestone, Day] | null {
  const day = e.day as Day;
  switch (e.kind) {
    case 'step.completed': return e.step === 'motion' || e.step === 'examination' || e.step === 'decision' || e.step === 'notice' ? [e.step, day] : null;
    case 'sheet.agreed': return [e.form === 'interview' ? 'talks' : 'meeting', day];
    case 'examinees.chosen': return ['examinees', day];
    case 'examination.noticed': return ['exam-notice', day];
    case 'post.stated': return e.deliberated === null ? null : ['deliberation', e.deliberated as Day];
    case 'appointment.made': return ['appointed', day];
    default: return null;
  }
}

/** Loads the progress of a plan: milestones from the events of its cases in one question, the rest from marks. A stopped case counts for nothing. */
export async function loadProgress(read: Reader, plan: Plan, lines: readonly PostLine[]): Promise<Progress> {
  const caseIds = lines.flatMap((l) => (l.caseId === null ? [] : [l.caseId]));
  const cases = new Map<string, CaseOf>();
  const reachedBy = new Map<string, Map<Milestone, Day>>();
  const short = new Set<string>();
  if (caseIds.length > 0) {
    for (const c of await read.select({ id: selectionCase.id, number: selectionCase.number, step: selectionCase.step, state: selectionCase.state }).from(selectionCase).where(inArray(selectionCase.id, caseIds))) cases.set(c.id, c);
    const events = await read
      .select({ caseId: selectionEvent.caseId, kind: selectionEvent.kind, step: selectionEvent.step, day: selectionEvent.day, form: sql<string | null>`${selectionEvent.payload}->>'form'`, deliberated: sql<string | null>`${selectionEvent.payload}->'facts'->>'deliberatedOn'`, road: sql<string | null>`${selectionEvent.payload}->>'road'` })
      .from(selectionEvent).where(and(inArray(selectionEvent.caseId, caseIds), inArray(selectionEvent.kind, [...told]))).orderBy(asc(selectionEvent.caseId), asc(selectionEvent.n));
    for (const e of events) {
      if (e.kind === 'case.opened' && e.road !== null && e.road !== 'ordinary') short.add(e.caseId);
      const at = reached(e);
      if (at) (reachedBy.get(e.caseId) ?? reachedBy.set(e.caseId, new Map()).get(e.caseId)!).set(...at);
    }
  }
  const marks = await read.select().from(termMark).where(eq(termMark.planId, plan.id)).orderBy(asc(termMark.day));
  const whole: Record<string, Day> = {};
  const byPost = new Map<string, Record<string, Day>>();
  for (const m of marks) {
    if (m.postId === null) whole[m.task] = m.day as Day;
    else byPost.set(m.postId, { ...byPost.get(m.postId), [m.task]: m.day as Day });
  }
  // The shorter roads of a case have no recommendation (`selection/rules/roads.ts`).
  const left = plan.tasks.filter((t) => t.scope === 'post' && (t.by === 'talks' || t.by === 'meeting')).map((t) => t.id);
  const rows = lines.map((l): Row => {
    const stopped = l.caseId !== null && cases.get(l.caseId)?.state === 'stopped';
    const at = l.caseId === null || stopped ? undefined : reachedBy.get(l.caseId);
    const done: Record<string, Day> = { ...byPost.get(l.postId) };
    for (const t of plan.tasks) {
      const day = t.by === 'mark' ? undefined : at?.get(t.by);
      if (t.scope === 'post' && day !== undefined) done[t.id] = day;
    }
    return { id: l.postId, clerk: l.clerk, caseId: l.caseId, stopped, done, without: l.caseId !== null && short.has(l.caseId) ? left : [] };
  });
  return { rows, whole, marks, cases };
}
