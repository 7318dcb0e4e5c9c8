import { and, desc, eq } from 'drizzle-orm';
import { sha256 } from '@noble/hashes/sha2.js';
import { hex } from '../../kernel/bytes.ts';
import { canonicalBytes } from '../../kernel/canonical.ts';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { holdsAny } from '../accounts/rules.ts';
import { reachedUnits, reaches } from '../roster/scope-service.ts';
import { settingOn } from '../settings/load-service.ts';
import { marginOf } from './classes-rules.ts';
import { linesOf, marksOf } from './line-service.ts';
import { drawOf, findPlan, mayApproveReports, mayReadPlans, peopleOf, readsAll, reportOf, running, talksOf, type Plan } from './load-service.ts';
import { refusals } from './refusals-rules.ts';
import { coverageOf, subjectsOf, type Report, type ReportTopic } from './report-rules.ts';
import { interviewPlan, interviewReport } from './schema.ts';

/** Fewest talks behind a number or a statement of a report, where the institution sets none. */
const LEAST = 5;

/** How many talks stand behind a number at least, on a day. */
export const leastTalks = async (read: Reader, day: Day): Promise<number> => ((await settingOn(read, 'appraisal.least-talks', day))?.value as number | undefined) ?? LEAST;

/** The report as the talks agreed to stand now. */
export async function compose(read: Reader, plan: Plan, day: Day): Promise<Report> {
  const drawn = (await drawOf(read, plan.id))!;
  const people = await peopleOf(read, plan.id);
  const agreed = (await talksOf(read, plan.id)).filter((t) => t.state === 'agreed');
  const talkedTo = new Set(agreed.map((t) => t.intervieweeId));
  const classOf = new Map(people.map((p) => [p.id, p.classId]));
  const sizes = new Map(drawn.sizes.map((s) => [s.id, s.size]));
  const coverage = coverageOf(sizes, people.map((p) => ({ classId: p.classId, state: p.state, standsIn: p.replaces !== null, talked: talkedTo.has(p.id) })));
  const marks = await marksOf(read, plan.id);
  const lines = (await linesOf(read, plan.id)).map((l) => ({ id: l.id, subject: l.subject, topic: l.topic, words: l.words, approved: l.approver !== null, marks: marks.filter((m) => m.lineId === l.id) }));
  const least = await leastTalks(read, day);
  const talks = agreed.map((t) => ({ id: t.id, classId: classOf.get(t.intervieweeId)!, notes: t.notes }));
  return {
    least, talks: agreed.length, coverage, seed: drawn.seed, frameHash: drawn.frameHash,
    margin: marginOf(coverage.classes.map((c) => ({ size: c.size, take: c.talked }))),
    subjects: subjectsOf(plan.topics, plan.subjects, talks, lines, sizes, least),
  };
}

const hashOf = (content: Report): string => hex(sha256(canonicalBytes(content)));
const decides = async (read: Reader, actor: Actor, plan: Plan, today: Day): Promise<boolean> => holdsAny(actor, mayApproveReports) && reaches(await reachedUnits(read, actor, mayApproveReports, today), plan.unitId);

export type ReportView = {
  state: 'draft' | 'waiting' | 'approved'; hash: string; content: Report; returned: { name: string; reason: string } | null; day: string | null; byName: string | null; decidedName: string | null; decidedDay: string | null;
  mayPropose: boolean; mayDecide: boolean; unconfirmed: number;
};

/** The report: as it stands now for those who read all notes, as it waits for those who decide, as approved for whoever sees the plan. The reading is an entry. */
export async function readReport(ports: Ports, actor: Actor, planId: string): Promise<Outcome<ReportView>> {
  return ports.act({ actor, verb: 'interviews.report.read' }, async (tx) => {
    const found = await findPlan(tx.read, actor, planId, mayReadPlans, tx.today);
    if (!found.ok) return found;
    const plan = found.value;
    const all = await readsAll(tx.read, actor, plan, tx.today);
    const decider = await decides(tx.read, actor, plan, tx.today);
    const stored = await reportOf(tx.read, planId);
    if (stored ? stored.state === 'waiting' && !all && !decider : !all || plan.state !== 'running') return refusals.noReport();
    const [back] = await tx.read.select().from(interviewReport).where(and(eq(interviewReport.planId, planId), eq(interviewReport.state, 'returned'))).orderBy(desc(interviewReport.decidedDay)).limit(1);
    const content = stored?.content ?? (await compose(tx.read, plan, tx.today));
    const unconfirmed = (await talksOf(tx.read, planId)).filter((t) => t.state !== 'agreed').length;
    tx.note({ subjects: [{ kind: 'interview-plan', id: planId }], detail: { number: plan.number } });
    return ok({
      state: stored ? (stored.state as 'waiting' | 'approved') : ('draft' as const), hash: stored?.hash ?? hashOf(content), content, unconfirmed,
      returned: back && !stored ? { name: back.decidedName!, reason: back.reason! } : null,
      day: stored?.day ?? null, byName: stored?.byName ?? null, decidedName: stored?.decidedName ?? null, decidedDay: stored?.decidedDay ?? null,
      mayPropose: !stored && all && plan.state === 'running', mayDecide: stored?.state === 'waiting' && decider && stored.by !== actor.accountId,
    });
  });
}

/** Puts the report forward as it stands: every talk agreed to by two, every statement approved by another. */
export async function proposeReport(ports: Ports, actor: Actor, planId: string): Promise<Outcome<{ id: string; hash: string }>> {
  return ports.act({ actor, verb: 'interviews.report.proposed' }, async (tx) => {
    const plan = await running(tx, actor, planId);
    if (!plan.ok) return plan;
    if (!(await readsAll(tx.read, actor, plan.value, tx.today))) return refusals.notReader();
    const talks = await talksOf(tx.read, planId);
    const open = talks.filter((t) => t.state !== 'agreed').length;
    if (talks.length === 0) return refusals.noTalks();
    if (open > 0) return refusals.unconfirmed(open);
    const waiting = (await linesOf(tx.read, planId)).filter((l) => l.approver === null).length;
    if (waiting > 0) return refusals.unapproved(waiting);
    const content = await compose(tx.read, plan.value, tx.today);
    const hash = hashOf(content);
    const row = await tx.insert(interviewReport, { planId, state: 'waiting', content, hash, day: tx.today, by: actor.accountId, byName: actor.name, decidedBy: null, decidedName: null, decidedDay: null, reason: null });
    tx.note({ subjects: [{ kind: 'interview-plan', id: planId }], detail: { number: plan.value.number, talks: content.talks, hash } });
    return ok({ id: row.id, hash });
  });
}

/** Approves the report as another than who put it forward, which closes the plan; or returns it with the reason. */
export async function decideReport(ports: Ports, actor: Actor, planId: string, said: { approve: boolean; reason: string }): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: said.approve ? 'interviews.report.approved' : 'interviews.report.returned' }, async (tx) => {
    await tx.lock(interviewPlan, planId);
    const found = await findPlan(tx.read, actor, planId, mayApproveReports, tx.today);
    if (!found.ok) return found;
    const report = await reportOf(tx.read, planId);
    if (report?.state !== 'waiting') return refusals.decided();
    if (report.by === actor.accountId) return refusals.sameHand();
    if (!said.approve && said.reason === '') return refusals.noReason();
    await tx.update(interviewReport, report.id, { state: said.approve ? 'approved' : 'returned', decidedBy: actor.accountId, decidedName: actor.name, decidedDay: tx.today, reason: said.approve ? null : said.reason });
    if (said.approve) await tx.update(interviewPlan, planId, { state: 'reported' });
    tx.note({ subjects: [{ kind: 'interview-plan', id: planId }], detail: { number: found.value.number, author: report.byName, hash: report.hash, ...(said.approve ? {} : { reason: said.reason }) } });
    return ok({ id: report.id });
  });
}

/** What approved reports of talks say of a person, the newest first: for the page where all that is known of them comes together. Whose page it is was checked by the caller. */
export async function interviewsAbout(read: Reader, personId: string): Promise<{ planId: string; title: string; day: string; talks: number; topics: ReportTopic[] }[]> {
  const rows = await read.select({ plan: interviewPlan, report: interviewReport }).from(interviewReport).innerJoin(interviewPlan, eq(interviewPlan.id, interviewReport.planId)).where(eq(interviewReport.state, 'approved')).orderBy(desc(interviewReport.decidedDay));
  return rows.flatMap(({ plan, report }) => {
    const about = report.content.subjects.find((s) => s.personId === personId);
    return about ? [{ planId: plan.id, title: plan.title, day: report.decidedDay!, talks: report.content.talks, topics: about.topics }] : [];
  });
}
