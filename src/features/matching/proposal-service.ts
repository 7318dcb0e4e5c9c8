import { desc, eq, inArray } from 'drizzle-orm';
import type { PostRole } from '../../domain/facts.ts';
import type { Day } from '../../kernel/day.ts';
import type { Actor, JobResult, JobRun, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome, type Words } from '../../kernel/refusal.ts';
import { holdsAny, mayHandleCases, mayReadRoster } from '../accounts/rules.ts';
import { sightOf } from '../roster/access-service.ts';
import { postsOn } from '../roster/facts-of.ts';
import { sensitiveWork, tieOf, type Place as Standing } from '../roster/post-rules.ts';
import { ageOn } from '../roster/rules.ts';
import { person } from '../roster/schema.ts';
import { reachedUnits, reaches, unitsOn, type UnitOn } from '../roster/scope-service.ts';
import { bodiesOf, loadGround } from '../staffing/load-service.ts';
import { peopleOf } from '../staffing/rules/body.ts';
import { loadSubjects } from '../statistics/subjects-service.ts';
import { barBetween } from './kin-rules.ts';
import { answerOf, OutOfTime } from './lexical-rules.ts';
import type { Conflict, Pair, Place, Problem } from './model-rules.ts';
import { resultOf, type Input, type Proposed, type Result } from './proposal-rules.ts';
import { refusals } from './refusals-rules.ts';
import { matchingCase, matchingProposal } from './schema.ts';
import type { Found, Line } from './search-rules.ts';
import { findRun, fullTitle, handsOf, lastHands } from './search-service.ts';
import { openSolver } from './solver-service.ts';
import { speaksFor, wishesOf, type Body, type Candidate } from './wishes-rules.ts';

export const MATCH_JOB = 'matching.proposal.make';
/** Pairs of person and post at most, and seconds for one question to the solver. */
const MOST_PAIRS = 6000;
const SECONDS = 30;

/** Queues a matching; answers the job. */
export async function startMatching(ports: Ports, actor: Actor, title: string, input: Input): Promise<Outcome<{ jobId: string }>> {
  for (const p of input.posts) {
    const found = await findRun(ports.read, actor, p.runId, ports.today());
    if (!found.ok) return found;
  }
  return ok({ jobId: await ports.jobs.start(actor, { kind: MATCH_JOB, title: { zh: `人岗匹配：${title}`, en: `Matching: ${title}` }, args: { title, input } }) });
}

/** The work of one matching: the problem, the solver, one act that keeps the proposal. Cancelled before the act it leaves nothing. */
export async function workMatching(ports: Ports, job: JobRun): Promise<Outcome<JobResult>> {
  const [before] = await ports.read.select({ id: matchingProposal.id }).from(matchingProposal).where(eq(matchingProposal.id, job.id));
  if (before) return ok({ summary: { proposalId: before.id } });
  const input = job.args['input'] as Input;
  const made = await propose(ports, job.actor, input, ports.today(), (done, of) => job.progress(done, of));
  if (!made.ok) return made;
  return ports.act({ actor: job.actor, verb: 'matching.proposal.made' }, async (tx) => {
    const title = String(job.args['title']);
    const row = await tx.insert(matchingProposal, { id: job.id, title, day: tx.today, at: tx.at, by: job.actor.accountId, byName: job.actor.name, input, result: made.value });
    const chosen = made.value.posts.flatMap((p) => p.filled.map((f) => f.chosen.personId));
    tx.note({ subjects: [{ kind: 'matching-proposal', id: row.id }, ...made.value.posts.map((p) => ({ kind: 'post', id: p.postId })), ...chosen.slice(0, 400).map((id) => ({ kind: 'person', id }))], detail: { title, posts: made.value.posts.length, count: chosen.length } });
    return ok({ summary: { proposalId: row.id, filled: chosen.length, posts: made.value.posts.length } });
  });
}

type Ground = { problem: Problem; people: Map<string, Candidate>; lines: Map<string, Line>; runs: Map<string, { runId: string; searchId: string; found: Found; specialty: string[] }> };
type Told = (done: number, of: number) => Promise<void>;

/** Works out a proposal from the short lists of several runs as of a day. */
export async function propose(ports: Ports, actor: Actor, input: Input, on: Day, told: Told): Promise<Outcome<Result>> {
  const ground = await problemOf(ports.read, actor, input, on, ports.today(), told);
  if (!ground.ok) return ground;
  const { problem, people, lines, runs } = ground.value;
  let questions = 0;
  const solver = openSolver(SECONDS);
  try {
    const answer = await answerOf(problem, (model) => (questions++, solver.solve(model)), { instead: 2, others: 2 }, told);
    if (!answer) throw new Error('a matching without bounds always has an answer');
    const said = (personId: string, post: string): Proposed => {
      const line = lines.get(personId)!;
      const place = problem.posts.find((p) => p.id === post);
      return { personId, name: line.name, post: line.post, open: line.kind === 'open', speaks: place ? speaksFor(people.get(personId)!, place, input.wishes, runs.get(post)!.specialty, input.numbers, on) : [] };
    };
    const about = (post: string) => {
      const { runId, searchId, found } = runs.get(post)!;
      return { runId, searchId, fellAt: found.steps.filter((s) => s.fell > 0).map((s): Words => ({ zh: `${s.words.zh}（${s.fell} 人）`, en: `${s.words.en} (${s.fell})` })) };
    };
    return ok(resultOf(problem, answer, about, said, questions));
  } catch (error) {
    if (error instanceof OutOfTime) return refusals.time();
    throw error;
  } finally {
    await solver.close();
  }
}

async function problemOf(read: Reader, actor: Actor, input: Input, on: Day, today: Day, told: Told): Promise<Outcome<Ground>> {
  const sight = await sightOf(read, actor, 'audit', today);
  const runs: Ground['runs'] = new Map();
  const lines = new Map<string, Line>();
  const wanted: Pair[] = [];
  const posts: Place[] = [];
  const units = await unitsOn(read, on);
  const all = await postsOn(read, on, null);
  for (const p of input.posts) {
    const found = await findRun(read, actor, p.runId, today);
    if (!found.ok) return found;
    const { run, search } = found.value;
    const post = all.find((x) => x.postId === search.postId);
    if (!post) return refusals.noPost();
    if (runs.has(post.postId)) return refusals.samePost();
    const title = fullTitle({ title: post.title, unitName: units.find((u) => u.unitId === post.unitId)?.name ?? '' });
    if (p.seats > post.establishment) return refusals.full(title);
    posts.push({ id: post.postId, title, unitId: post.unitId, seats: p.seats });
    const result = run.result as Found;
    runs.set(post.postId, { runId: run.id, searchId: search.id, found: result, specialty: p.specialty });
    const off = lastHands(await handsOf(read, run.id));
    for (const line of result.lines) {
      if (line.kind === 'out' || (line.kind === 'open' && !input.withOpen) || off.get(line.personId)?.off) continue;
      if (lines.get(line.personId)?.kind !== 'open') lines.set(line.personId, line);
      wanted.push({ person: line.personId, post: post.postId });
    }
  }
  if (wanted.length > MOST_PAIRS) return refusals.tooLarge(wanted.length, MOST_PAIRS);
  const ids = [...lines.keys()];
  const rows = ids.length === 0 ? [] : await read.select({ id: person.id, unitId: person.unitId, status: person.status }).from(person).where(inArray(person.id, ids));
  const unitOf = new Map(rows.filter((r) => r.status === 'serving' && sight.level(r) === 'full').map((r) => [r.id, r.unitId]));
  const people = new Map([...(await loadSubjects(read, [...unitOf.keys()], on))].map(([id, s]): [string, Candidate] => [id, { ...s, unitId: unitOf.get(id)! }]));
  const pairs = wanted.filter((x) => people.has(x.person));
  const bodies = await bodiesNow(read, actor, posts, input, on, today);
  const conflicts = await conflictsOf(pairs, people, posts, all, units, told);
  const specialty = new Map([...runs].map(([post, r]) => [post, r.specialty]));
  const wishes = wishesOf(input.wishes, posts, pairs, people, specialty, bodies, input.numbers, on);
  return ok({ problem: { posts, pairs, conflicts, wishes }, people, lines, runs });
}

/** Who is in the bodies already: young and women, as far as the actor sees them. */
async function bodiesNow(read: Reader, actor: Actor, posts: readonly Place[], input: Input, on: Day, today: Day): Promise<Body[]> {
  const ground = await loadGround(read, actor, on, today, [...new Set(posts.map((p) => p.unitId))]);
  return (await bodiesOf(read, ground, false)).map((b) => {
    const members = peopleOf(b);
    return { unitId: b.unitId, young: members.filter((m) => (ageOn(m.birth, on) ?? 999) <= input.numbers.youngAge).length, women: members.filter((m) => m.sex === 'female').length };
  });
}

const isOffice = (u: UnitOn | undefined): boolean => u?.kind === 'inner-office' || u?.kind === 'dispatched-office';

/** Pairs that kinship forbids: two relatives, or two of whom that is not known, in posts of one organ that stand under each other or under one leader. */
async function conflictsOf(pairs: readonly Pair[], people: ReadonlyMap<string, Candidate>, posts: readonly Place[], all: Awaited<ReturnType<typeof postsOn>>, units: readonly UnitOn[], told: Told): Promise<Conflict[]> {
  const unit = new Map(units.map((u) => [u.unitId, u]));
  const organ = (id: string): string => {
    const u = unit.get(id);
    return isOffice(u) && u?.parentId ? organ(u.parentId) : id;
  };
  const standing = new Map(posts.map((p): [string, Standing & { sensitive: boolean }] => {
    const post = all.find((x) => x.postId === p.id)!;
    const office = isOffice(unit.get(p.unitId));
    return [p.id, { unitId: p.unitId, office, role: post.role as PostRole | null, sensitive: sensitiveWork(office ? (unit.get(p.unitId)?.name ?? '') : '', post.title) }];
  }));
  // Two for one seat shut each other out anyway.
  const tied = new Map(posts.map((p) => [p.id, new Set(posts.filter((q) => {
    const [x, y] = [standing.get(p.id)!, standing.get(q.id)!];
    return (p.id !== q.id || p.seats > 1) && organ(x.unitId) === organ(y.unitId) && (tieOf(x, y) !== 'none' || tieOf(y, x) !== 'none');
  }).map((q) => q.id))]));
  const known = new Map<string, ReturnType<typeof barBetween>>();
  const bar = (a: string, b: string): ReturnType<typeof barBetween> => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    if (!known.has(key)) known.set(key, barBetween(people.get(a)!, people.get(b)!));
    return known.get(key)!;
  };
  const conflicts: Conflict[] = [];
  for (const [a, x] of pairs.entries()) {
    if (a % 20 === 0) await told(0, pairs.length);
    const others = tied.get(x.post)!;
    if (others.size === 0) continue;
    for (let b = a + 1; b < pairs.length; b++) {
      const y = pairs[b]!;
      if (x.person === y.person || !others.has(y.post)) continue;
      const found = bar(x.person, y.person);
      if (!found) continue;
      conflicts.push({ a, b, why: found.why });
    }
  }
  return conflicts;
}

export type ProposalLine = { id: string; title: string; day: string; byName: string; posts: number; filled: number };

/** Proposals over posts within the actor's reach, newest first. */
export async function listProposals(ports: Ports, actor: Actor): Promise<ProposalLine[]> {
  const rows = await ports.read.select().from(matchingProposal).orderBy(desc(matchingProposal.at)).limit(200);
  const may = await Promise.all(rows.map(async (r) => within(ports.read, actor, r, ports.today())));
  return rows.filter((_, i) => may[i]).map((r) => {
    const result = r.result as Result;
    return { id: r.id, title: r.title, day: r.day, byName: r.byName, posts: result.posts.reduce((n, p) => n + p.seats, 0), filled: result.posts.reduce((n, p) => n + p.filled.length, 0) };
  });
}

async function within(read: Reader, actor: Actor, row: typeof matchingProposal.$inferSelect, today: Day): Promise<boolean> {
  const units = await reachedUnits(read, actor, mayReadRoster, today);
  if (units === null) return true;
  const posts = await postsOn(read, today, units);
  return (row.result as Result).posts.every((p) => posts.some((x) => x.postId === p.postId && reaches(units, x.unitId)));
}

export type ProposalView = { id: string; title: string; day: string; byName: string; input: Input; result: Result; cases: { runId: string; caseId: string }[] };

/** A proposal as it was kept. Whoever is self or kin of somebody in it, or does not reach all of its people, may not read it; the reading is an entry. */
export async function readProposal(ports: Ports, actor: Actor, id: string): Promise<Outcome<ProposalView>> {
  return ports.act({ actor, verb: 'matching.proposal.read' }, async (tx) => {
    const [row] = await tx.read.select().from(matchingProposal).where(eq(matchingProposal.id, id));
    if (!row || !(await within(tx.read, actor, row, tx.today))) return refusals.unknown();
    const result = row.result as Result;
    const ids = [...new Set(result.posts.flatMap((p) => p.filled.flatMap((f) => [f.chosen.personId, ...f.instead.map((i) => i.personId)])))];
    const sight = await sightOf(tx.read, actor, 'audit', tx.today);
    const people = ids.length === 0 ? [] : await tx.read.select({ id: person.id, unitId: person.unitId }).from(person).where(inArray(person.id, ids));
    if (people.some((p) => sight.level(p) !== 'full')) return refusals.concerned();
    const runIds = result.posts.map((p) => p.runId);
    const cases = runIds.length === 0 ? [] : await tx.read.select({ runId: matchingCase.runId, caseId: matchingCase.caseId }).from(matchingCase).where(eq(matchingCase.proposalId, id));
    tx.note({ subjects: [{ kind: 'matching-proposal', id }, ...ids.slice(0, 450).map((p) => ({ kind: 'person', id: p }))], detail: { title: row.title, count: ids.length } });
    return ok({ id: row.id, title: row.title, day: row.day, byName: row.byName, input: row.input as Input, result, cases });
  });
}


/** Proposals within reach of whoever may open cases, none of whose short lists has led to a case yet. `at`: the only one. */
export async function proposalsWaiting(ports: Ports, actor: Actor): Promise<{ count: number; at: string | null }> {
  if (!holdsAny(actor, mayHandleCases)) return { count: 0, at: null };
  const within = await listProposals(ports, actor);
  if (within.length === 0) return { count: 0, at: null };
  const rows = await ports.read.select({ id: matchingProposal.id, result: matchingProposal.result }).from(matchingProposal).where(inArray(matchingProposal.id, within.map((p) => p.id)));
  const runs = rows.flatMap((r) => (r.result as Result).posts.map((p) => p.runId));
  const led = new Set((runs.length === 0 ? [] : await ports.read.select({ runId: matchingCase.runId }).from(matchingCase).where(inArray(matchingCase.runId, runs))).map((c) => c.runId));
  const open = rows.filter((r) => { const { posts } = r.result as Result; return posts.some((p) => p.filled.length > 0) && !posts.some((p) => led.has(p.runId)); });
  return { count: open.length, at: open.length === 1 ? open[0]!.id : null };
}
