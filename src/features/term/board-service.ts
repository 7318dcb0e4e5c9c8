import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome, type Words } from '../../kernel/refusal.ts';
import { sightOf } from '../roster/access-service.ts';
import { person } from '../roster/schema.ts';
import { unitNames } from '../roster/scope-service.ts';
import { actorFacts, loadState, loadWorld } from '../selection/load-service.ts';
import { masked } from '../selection/rules/mask.ts';
import { mayRead } from '../selection/rules/read.ts';
import { open } from '../selection/rules/step.ts';
import { requirements } from '../selection/rules.ts';
import { selectionEvent } from '../selection/schema.ts';
import { candidateNames } from '../selection/service.ts';
import { boardOf, datesOf, whyWords, workOf, type Board } from './board-rules.ts';
import { accountNames, clerksFor, findPlan, levelPosts, mayReadPlans, plansWithin, postsOf, type Clerk, type LevelPost, type Plan, type PostLine } from './load-service.ts';
import { leastDays, milestoneOf, type Content, type TaskDef } from './plan-rules.ts';
import { loadProgress, type Progress } from './progress-service.ts';
import { loadByWeek, type WeekLoad } from './schedule-rules.ts';
import { termPost, termVersion } from './schema.ts';

/** A post on the board: who, whose, where its case stands. What concerns the reader or their kin is withheld. */
export type BoardRow = Board['rows'][number] & {
  title: string; unitId: string; unitName: string; rank: string; moveKind: PostLine['moveKind']; clerk: string | null; clerkName: string | null;
  personId: string | null; person: string | null; candidates: string[]; caseId: string | null; caseNumber: string | null; caseStopped: boolean; note: string | null; withheld: boolean; why: Words | null;
};
/** What a version changed: stages whose latest finish moved, and posts. */
export type Moved = { stages: { words: Words; from: string | null; to: string | null }[]; added: number; dropped: number };

type Loaded = { lines: PostLine[]; posts: Map<string, LevelPost>; progress: Progress; board: Board };

/** The board of a plan on a day; posts that left the level since keep their line under the name they had. */
export async function loadBoard(read: Reader, plan: Plan, today: Day): Promise<Loaded> {
  const level = await levelPosts(read, plan.unitId, today);
  const order = new Map(level.map((p, i) => [p.postId, i]));
  const lines = (await postsOf(read, plan.id)).sort((a, b) => (order.get(a.postId) ?? 1e6) - (order.get(b.postId) ?? 1e6));
  const progress = await loadProgress(read, plan, lines);
  return { lines, posts: new Map(level.map((p) => [p.postId, p])), progress, board: boardOf(plan, progress.rows, progress.whole, today, plan.calendar) };
}

/** Cases in which one of these people stands as a candidate. */
async function casesOf(read: Reader, caseIds: readonly string[], people: readonly string[]): Promise<Set<string>> {
  if (caseIds.length === 0 || people.length === 0) return new Set();
  const rows = await read.selectDistinct({ id: selectionEvent.caseId }).from(selectionEvent)
    .where(and(inArray(selectionEvent.caseId, [...caseIds]), eq(selectionEvent.kind, 'candidate.added'), inArray(sql<string>`${selectionEvent.payload}->>'personId'`, [...people])));
  return new Set(rows.map((r) => r.id));
}

/** Rows as this actor may see them. */
export async function rowsFor(read: Reader, actor: Actor, plan: Plan, loaded: Loaded, today: Day): Promise<BoardRow[]> {
  const { lines, posts, progress, board } = loaded;
  const { kin } = await sightOf(read, actor, 'roster', today);
  const caseIds = [...progress.cases.keys()];
  const shut = await casesOf(read, caseIds, kin);
  const clerks = await accountNames(read, lines.map((l) => l.clerk));
  const candidates = await candidateNames(read, caseIds);
  const ids = lines.flatMap((l) => (l.personId === null ? [] : [l.personId]));
  const people = new Map(ids.length === 0 ? [] : (await read.select({ id: person.id, name: person.name }).from(person).where(inArray(person.id, ids))).map((p) => [p.id, p.name]));
  return lines.map((l, i): BoardRow => {
    const row = board.rows[i]!;
    const at = posts.get(l.postId);
    const withheld = (l.personId !== null && kin.includes(l.personId)) || (l.caseId !== null && shut.has(l.caseId));
    const held = l.caseId === null ? undefined : progress.cases.get(l.caseId);
    return {
      ...row, title: at?.title ?? '', unitId: at?.unitId ?? plan.unitId, unitName: at?.unitName ?? '', rank: at?.rank ?? '', moveKind: l.moveKind, clerk: l.clerk, clerkName: l.clerk === null ? null : (clerks.get(l.clerk) ?? ''),
      personId: withheld ? null : l.personId, person: withheld || l.personId === null ? null : (people.get(l.personId) ?? null), candidates: withheld || l.caseId === null ? [] : (candidates.get(l.caseId) ?? []),
      caseId: withheld ? null : l.caseId, caseNumber: withheld ? null : (held?.number ?? null), caseStopped: held?.state === 'stopped', note: withheld ? null : l.note, withheld,
      why: row.late === null ? null : whyWords(row.late.why, plan.tasks, row.late.task),
    };
  });
}

/** What moved between two versions, by the latest finish of each stage. */
export function movedBetween(from: Content, to: Content, calendar: Plan['calendar']): Moved {
  const was = new Map(datesOf(from, calendar).stages.map((s) => [s.task, s.latestFinish]));
  const now = new Map(datesOf(to, calendar).stages.map((s) => [s.task, s.latestFinish]));
  const named: TaskDef[] = [...to.tasks, ...from.tasks.filter((t) => !now.has(t.id))];
  const stages = named.flatMap((t) => {
    const [a, b] = [was.get(t.id) ?? null, now.get(t.id) ?? null];
    return a === b && was.has(t.id) === now.has(t.id) ? [] : [{ words: t.words, from: a, to: b }];
  });
  const held = new Set(from.posts.map((p) => p.postId));
  const kept = new Set(to.posts.map((p) => p.postId));
  return { stages, added: to.posts.filter((p) => !held.has(p.postId)).length, dropped: from.posts.filter((p) => !kept.has(p.postId)).length };
}

export type PlanView = {
  plan: Omit<Plan, 'proposal'>; unitName: string; today: string; me: string; board: Omit<Board, 'rows'>; rows: BoardRow[]; clerks: Clerk[]; load: (WeekLoad & { name: string })[];
  marks: { id: string; task: string; postId: string | null; day: string; byName: string; basis: string }[];
  tasks: (TaskDef & { least: number; milestone: Words; citation: (typeof milestoneOf)['notice']['citation'] })[];
  versions: { n: number; reason: string; authorName: string; approverName: string; day: string; startDay: string; congressDay: string; moved: Moved | null }[];
  proposal: (Omit<NonNullable<Plan['proposal']>, 'posts'> & { moved: Moved }) | null;
};

/** Reads a plan with its whole board; an entry of the record. */
export async function readPlan(ports: Ports, actor: Actor, id: string): Promise<Outcome<PlanView> & { entryId?: string }> {
  return ports.act({ actor, verb: 'term.plan.read', subjects: [{ kind: 'term-plan', id }] }, async (tx) => {
    const found = await findPlan(tx.read, actor, id, mayReadPlans, tx.today);
    if (!found.ok) return found;
    const { proposal, ...plan } = found.value;
    const loaded = await loadBoard(tx.read, found.value, tx.today);
    const rows = await rowsFor(tx.read, actor, found.value, loaded, tx.today);
    const clerks = await clerksFor(tx.read, plan.unitId, tx.today);
    const names = await accountNames(tx.read, loaded.lines.map((l) => l.clerk));
    const { days, work } = workOf(plan, loaded.progress.rows, plan.calendar);
    const versions = await tx.read.select().from(termVersion).where(eq(termVersion.planId, id)).orderBy(asc(termVersion.n));
    const content: Content = { startDay: plan.startDay, congressDay: plan.congressDay, perDay: plan.perDay, tasks: plan.tasks, posts: loaded.lines.map((l) => ({ postId: l.postId, moveKind: l.moveKind })) };
    const { rows: _, ...board } = loaded.board;
    tx.note({ detail: { name: plan.name } });
    return ok({
      plan, unitName: (await unitNames(tx.read, [plan.unitId]))(plan.unitId) ?? '', today: tx.today, me: actor.accountId, board, rows, clerks,
      load: loadByWeek(work, days, plan.perDay).map((w) => ({ ...w, name: names.get(w.clerk) ?? '' })),
      marks: loaded.progress.marks.map((m) => ({ id: m.id, task: m.task, postId: m.postId, day: m.day, byName: m.byName, basis: m.basis })),
      tasks: plan.tasks.map((t) => ({ ...t, least: leastDays(t.by), milestone: milestoneOf[t.by].words, citation: milestoneOf[t.by].citation })),
      versions: versions.map((v, i) => ({ n: v.n, reason: v.reason, authorName: v.authorName, approverName: v.approverName, day: v.day, startDay: v.content.startDay, congressDay: v.content.congressDay, moved: i === 0 ? null : movedBetween(versions[i - 1]!.content, v.content, plan.calendar) })),
      proposal: proposal ? { startDay: proposal.startDay, congressDay: proposal.congressDay, perDay: proposal.perDay, tasks: proposal.tasks, reason: proposal.reason, by: proposal.by, byName: proposal.byName, day: proposal.day, moved: movedBetween(content, proposal, plan.calendar) } : null,
    });
  });
}

/** Late posts at most whose cases are asked in one reading. */
const LATE_PAGE = 50;
export type LateLine = { postId: string; why: Words; needs: { sentence: Words; who: readonly string[]; wayOut: Words | null }[] };

/** What is late and why: the open needs of each case, as its reader may see them; an entry of the record. The worst come first; `from` skips. */
export async function readLate(ports: Ports, actor: Actor, id: string, from: number): Promise<Outcome<{ late: LateLine[]; total: number }> & { entryId?: string }> {
  return ports.act({ actor, verb: 'term.late.read', subjects: [{ kind: 'term-plan', id }] }, async (tx) => {
    const found = await findPlan(tx.read, actor, id, mayReadPlans, tx.today);
    if (!found.ok) return found;
    const loaded = await loadBoard(tx.read, found.value, tx.today);
    const rows = (await rowsFor(tx.read, actor, found.value, loaded, tx.today)).filter((r) => r.late !== null).sort((a, b) => b.late!.days - a.late!.days);
    const page = rows.slice(from, from + LATE_PAGE);
    const late: LateLine[] = [];
    for (const r of page) late.push({ postId: r.id, why: r.why!, needs: r.late!.why.kind === 'need' && r.caseId !== null ? await needsOf(tx.read, actor, r.caseId, tx.today) : [] });
    tx.note({ subjects: page.flatMap((r) => (r.caseId === null ? [] : [{ kind: 'case', id: r.caseId }])), detail: { name: found.value.name, count: rows.length } });
    return ok({ late, total: rows.length });
  });
}

/** The first open needs of a case. Empty when the actor may not read it. */
async function needsOf(read: Reader, actor: Actor, caseId: string, today: Day): Promise<LateLine['needs']> {
  const state = await loadState(read, caseId);
  if (!state) return [];
  const world = await loadWorld(read, state, null, actor, today, caseId);
  if (!mayRead(state, actorFacts(actor), world).ok) return [];
  return open(requirements(masked(state, actor.accountId), today)).slice(0, 3).map((l) => ({ sentence: l.sentence, who: l.who, wayOut: l.wayOut }));
}

/** Plans within reach with how far they are. */
export async function listPlans(ports: Ports, actor: Actor): Promise<{ id: string; name: string; level: string; unitId: string; unitName: string; startDay: string; congressDay: string; status: Plan['status']; posts: number; opened: number; waits: boolean; authorName: string }[]> {
  const plans = await plansWithin(ports.read, actor, mayReadPlans, ports.today());
  if (plans.length === 0) return [];
  const ids = plans.map((p) => p.id);
  const counts = new Map((await ports.read.select({ id: termPost.planId, posts: sql<number>`count(*)::int`, opened: sql<number>`count(${termPost.caseId})::int` }).from(termPost).where(inArray(termPost.planId, ids)).groupBy(termPost.planId)).map((r) => [r.id, r]));
  const names = await unitNames(ports.read, plans.map((p) => p.unitId));
  return plans.map((p) => ({
    id: p.id, name: p.name, level: p.level, unitId: p.unitId, unitName: names(p.unitId) ?? '', startDay: p.startDay, congressDay: p.congressDay, status: p.status,
    posts: counts.get(p.id)?.posts ?? 0, opened: counts.get(p.id)?.opened ?? 0, waits: p.proposal !== null || p.status === 'draft', authorName: p.authorName,
  }));
}

/** Leading posts of the plan's level, to choose from, with those that stand in it. */
export async function choosablePosts(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ posts: (LevelPost & { inPlan: boolean })[] }>> {
  const found = await findPlan(ports.read, actor, id, mayReadPlans, ports.today());
  if (!found.ok) return found;
  const held = new Set((await postsOf(ports.read, id)).map((p) => p.postId));
  return ok({ posts: (await levelPosts(ports.read, found.value.unitId, ports.today())).map((p) => ({ ...p, inPlan: held.has(p.postId) })) });
}

/** Posts of a plan whose tasks are not all done. */
export async function undonePosts(ports: Ports, plan: Plan): Promise<number> {
  const { board } = await loadBoard(ports.read, plan, ports.today());
  return board.counts.posts - board.counts.done;
}

