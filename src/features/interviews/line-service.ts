import { and, asc, eq } from 'drizzle-orm';
import type { Actor, Ports, Reader, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { mayHandleCases } from '../accounts/rules.ts';
import { findPlan, peopleOf, readsAll, reportOf, running, talksOf, type Plan } from './load-service.ts';
import { refusals } from './refusals-rules.ts';
import type { Note } from './report-rules.ts';
import { interviewLine, interviewMark } from './schema.ts';
import type { LineInput } from './shapes-rules.ts';
import { readable } from './talk-service.ts';

type Line = typeof interviewLine.$inferSelect;
export type LineView = Pick<Line, 'id' | 'subject' | 'topic' | 'words' | 'authorName' | 'approverName'> & { mine: boolean; marks: { talkId: string; stand: 'supports' | 'contradicts' }[] };

export const linesOf = (read: Reader, planId: string): Promise<Line[]> => read.select().from(interviewLine).where(eq(interviewLine.planId, planId)).orderBy(asc(interviewLine.topic), asc(interviewLine.id));
export const marksOf = (read: Reader, planId: string): Promise<(typeof interviewMark.$inferSelect)[]> => read.select().from(interviewMark).where(eq(interviewMark.planId, planId));

/** A plan under way, for those who read all its notes. */
async function bench(tx: Tx, actor: Actor, planId: string): Promise<Outcome<Plan>> {
  const plan = await running(tx, actor, planId);
  if (!plan.ok) return plan;
  return (await readsAll(tx.read, actor, plan.value, tx.today)) ? plan : refusals.notReader();
}

/** The statements with what stands behind each, and the talks that count; the reading is an entry. */
export async function readLines(ports: Ports, actor: Actor, planId: string): Promise<Outcome<{ lines: LineView[]; talks: { id: string; n: number; notes: Note[] }[]; open: boolean }>> {
  return ports.act({ actor, verb: 'interviews.lines.read' }, async (tx) => {
    const plan = await findPlan(tx.read, actor, planId, mayHandleCases, tx.today);
    if (!plan.ok) return plan;
    if (!(await readsAll(tx.read, actor, plan.value, tx.today))) return refusals.notReader();
    const marks = await marksOf(tx.read, planId);
    const lines = (await linesOf(tx.read, planId)).map((l) => ({ id: l.id, subject: l.subject, topic: l.topic, words: l.words, authorName: l.authorName, approverName: l.approverName, mine: l.author === actor.accountId, marks: marks.filter((m) => m.lineId === l.id).map(({ talkId, stand }) => ({ talkId, stand })) }));
    const may = await readable(tx.read, actor, plan.value, tx.today);
    const who = new Map((await peopleOf(tx.read, planId)).map((p) => [p.id, p.personId]));
    const talks = (await talksOf(tx.read, planId)).filter((t) => t.state === 'agreed' && may(t, who.get(t.intervieweeId)!)).map(({ id, n, notes }) => ({ id, n, notes }));
    tx.note({ subjects: [{ kind: 'interview-plan', id: planId }], detail: { number: plan.value.number, count: lines.length } });
    return ok({ lines, talks, open: plan.value.state === 'running' && (await reportOf(tx.read, planId)) === undefined });
  });
}

/** Puts a statement into words of the house; it enters the report when a second person approved it. */
export async function addLine(ports: Ports, actor: Actor, planId: string, said: LineInput): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'interviews.line.added' }, async (tx) => {
    const plan = await bench(tx, actor, planId);
    if (!plan.ok) return plan;
    if (!plan.value.topics.some((t) => t.id === said.topic) || (said.subject !== null && !plan.value.subjects.some((s) => s.personId === said.subject))) return refusals.badNote();
    const line = await tx.insert(interviewLine, { ...said, planId, author: actor.accountId, authorName: actor.name, approver: null, approverName: null });
    tx.note({ subjects: [{ kind: 'interview-plan', id: planId }], detail: { number: plan.value.number } });
    return ok({ id: line.id });
  });
}

async function findLine(tx: Tx, planId: string, lineId: string): Promise<Line | undefined> {
  const line = await tx.lock(interviewLine, lineId);
  return line?.planId === planId ? line : undefined;
}

/** Says that a talk holds a statement, or the contrary; null takes that back. Only a talk that two agreed to, and that speaks of the topic, counts. */
export async function markLine(ports: Ports, actor: Actor, planId: string, lineId: string, said: { talkId: string; stand: 'supports' | 'contradicts' | null }): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'interviews.line.marked' }, async (tx) => {
    const plan = await bench(tx, actor, planId);
    if (!plan.ok) return plan;
    const line = await findLine(tx, planId, lineId);
    if (!line) return refusals.noLine();
    const talk = (await talksOf(tx.read, planId)).find((t) => t.id === said.talkId);
    if (talk?.state !== 'agreed' || !talk.notes.some((n) => n.topic === line.topic && n.subject === line.subject)) return refusals.notCounted();
    const [mark] = await tx.read.select().from(interviewMark).where(and(eq(interviewMark.lineId, lineId), eq(interviewMark.talkId, said.talkId)));
    if (said.stand === null) { if (mark) await tx.remove(interviewMark, mark.id); }
    else if (mark) await tx.update(interviewMark, mark.id, { stand: said.stand });
    else await tx.insert(interviewMark, { planId, lineId, talkId: said.talkId, stand: said.stand });
    tx.note({ subjects: [{ kind: 'interview-plan', id: planId }], detail: { number: plan.value.number, n: talk.n, what: said.stand === null ? { zh: '不计', en: 'neither' } : said.stand === 'supports' ? { zh: '相符', en: 'it says so' } : { zh: '相反', en: 'it says the contrary' } } });
    return ok({ id: lineId });
  });
}

/** Approves the words of a statement as another than its author. */
export async function approveLine(ports: Ports, actor: Actor, planId: string, lineId: string): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'interviews.line.approved' }, async (tx) => {
    const plan = await bench(tx, actor, planId);
    if (!plan.ok) return plan;
    const line = await findLine(tx, planId, lineId);
    if (!line) return refusals.noLine();
    if (line.approver !== null) return refusals.lineApproved();
    if (line.author === actor.accountId) return refusals.sameHand();
    await tx.update(interviewLine, lineId, { approver: actor.accountId, approverName: actor.name });
    tx.note({ subjects: [{ kind: 'interview-plan', id: planId }], detail: { number: plan.value.number, author: line.authorName } });
    return ok({ id: lineId });
  });
}

/** Takes out a statement that nobody approved yet, with its marks. */
export async function dropLine(ports: Ports, actor: Actor, planId: string, lineId: string): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'interviews.line.dropped' }, async (tx) => {
    const plan = await bench(tx, actor, planId);
    if (!plan.ok) return plan;
    const line = await findLine(tx, planId, lineId);
    if (!line) return refusals.noLine();
    if (line.approver !== null) return refusals.lineApproved();
    for (const m of (await marksOf(tx.read, planId)).filter((x) => x.lineId === lineId)) await tx.remove(interviewMark, m.id);
    await tx.remove(interviewLine, lineId);
    tx.note({ subjects: [{ kind: 'interview-plan', id: planId }], detail: { number: plan.value.number } });
    return ok({ id: lineId });
  });
}
