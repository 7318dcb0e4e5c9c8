import { and, asc, desc, eq, gte, inArray } from 'drizzle-orm';
import type { MoveKind } from '../../domain/facts.ts';
import { isDay, type Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { mayHandleCases, mayReadRoster } from '../accounts/rules.ts';
import { recordEntry, recordSubject } from '../record/schema.ts';
import { sightOf, type Sight } from '../roster/access-service.ts';
import { loadPostFacts } from '../roster/facts-of.ts';
import { refusals as roster } from '../roster/refusals-rules.ts';
import { person } from '../roster/schema.ts';
import { reachedUnits, reaches, unitNames } from '../roster/scope-service.ts';
import { selectionCase } from '../selection/schema.ts';
import { readQuery } from '../statistics/query-shape-rules.ts';
import type { Query } from '../statistics/query-rules.ts';
import { sentenceOf } from '../statistics/terms-rules.ts';
import { refusals } from './refusals-rules.ts';
import { matchingCase, matchingHand, matchingRun, matchingSearch } from './schema.ts';
import type { Found, Line } from './search-rules.ts';

export type Search = typeof matchingSearch.$inferSelect;
export type Run = typeof matchingRun.$inferSelect;
export type Hand = typeof matchingHand.$inferSelect;
type Input = { title: string; postId: string; moveKind: MoveKind; query: unknown; scopeUnit: string | null; reason: string };

/** A search within the actor's reach for reading or working on, or why not. */
export async function findSearch(read: Reader, actor: Actor, id: string, group: readonly string[], today: Day): Promise<Outcome<Search>> {
  const [row] = await read.select().from(matchingSearch).where(eq(matchingSearch.id, id));
  return row && reaches(await reachedUnits(read, actor, group, today), row.unitId) ? ok(row) : refusals.unknown();
}

/** Draws up a search for a leading post within reach, or (with `id`) changes one; what a run found stays with the conditions it had. */
export async function saveSearch(ports: Ports, actor: Actor, input: Input, id?: string): Promise<Outcome<{ id: string }>> {
  const query = readQuery(input.query);
  if (!query.ok) return query;
  return ports.act({ actor, verb: id === undefined ? 'matching.search.made' : 'matching.search.changed' }, async (tx) => {
    const post = await loadPostFacts(tx.read, input.postId, tx.today);
    if (!post) return refusals.noPost();
    if (!post.leading) return refusals.notLeading();
    const units = await reachedUnits(tx.read, actor, mayHandleCases, tx.today);
    if (!reaches(units, post.unitId) || (input.scopeUnit !== null && !reaches(units, input.scopeUnit))) return roster.outside();
    const row = { ...input, query: query.value, unitId: post.unitId };
    if (id !== undefined) {
      const held = await findSearch(tx.read, actor, id, mayHandleCases, tx.today);
      if (!held.ok) return held;
    }
    const saved = id === undefined ? (await tx.insert(matchingSearch, { ...row, author: actor.accountId, authorName: actor.name, at: tx.at })).id : (await tx.update(matchingSearch, id, row)).id;
    tx.note({ subjects: [{ kind: 'post', id: post.id }, { kind: 'matching-search', id: saved }], detail: { title: input.title, post: fullTitle(post), sentence: sentenceOf(query.value.where) } });
    return ok({ id: saved });
  });
}

/** A post as papers call it. */
export const fullTitle = (post: { title: string; unitName: string }): string => (post.title.startsWith(post.unitName) ? post.title : `${post.unitName}${post.title}`);

export type SearchLine = Search & { runs: number; last: { day: string; in: number; open: number; total: number } | null; unitName: string; cases: number };

/** The searches for posts within reach, newest first, with what the last run found. */
export async function listSearches(ports: Ports, actor: Actor): Promise<SearchLine[]> {
  const units = await reachedUnits(ports.read, actor, mayReadRoster, ports.today());
  const rows = (await ports.read.select().from(matchingSearch).where(units === null ? undefined : inArray(matchingSearch.unitId, units.length ? units : ['00000000-0000-0000-0000-000000000000'])).orderBy(desc(matchingSearch.at)).limit(300));
  if (rows.length === 0) return [];
  const runs = await ports.read.select().from(matchingRun).where(inArray(matchingRun.searchId, rows.map((r) => r.id))).orderBy(asc(matchingRun.n));
  const cases = await ports.read.select({ runId: matchingCase.runId }).from(matchingCase).where(inArray(matchingCase.runId, runs.length ? runs.map((r) => r.id) : ['00000000-0000-0000-0000-000000000000']));
  const names = await unitNames(ports.read, rows.map((r) => r.unitId));
  return rows.map((r) => {
    const own = runs.filter((x) => x.searchId === r.id);
    const last = own.at(-1);
    const found = last?.result as Found | undefined;
    return {
      ...r, runs: own.length, unitName: names(r.unitId) ?? '', cases: cases.filter((c) => own.some((x) => x.id === c.runId)).length,
      last: last && found ? { day: last.day, in: found.lines.filter((l) => l.kind === 'in').length, open: found.lines.filter((l) => l.kind === 'open').length, total: found.total } : null,
    };
  });
}

/** A line of a run as its reader sees it, with what was done by hand. */
export type Shown = Line & { off: { reason: string; byName: string; at: string } | null };
export type RunView = { id: string; n: number; day: string; byName: string; at: string; query: Query; found: Omit<Found, 'lines'>; lines: Shown[]; hidden: number; hands: (Hand & { name: string })[]; cases: { id: string; number: string; byName: string }[] };

/** A search with one of its runs (the last where none is named). People the reader may not see, self and kin are left out and counted. */
export async function readSearch(ports: Ports, actor: Actor, id: string, n?: number): Promise<Outcome<{ search: Search; postTitle: string; runs: { n: number; day: string }[]; run: RunView | null }>> {
  const today = ports.today();
  const found = await findSearch(ports.read, actor, id, mayReadRoster, today);
  if (!found.ok) return found;
  const runs = await ports.read.select().from(matchingRun).where(eq(matchingRun.searchId, id)).orderBy(asc(matchingRun.n));
  const run = n === undefined ? runs.at(-1) : runs.find((r) => r.n === n);
  if (n !== undefined && !run) return refusals.unknown();
  const post = await loadPostFacts(ports.read, found.value.postId, today);
  const view = run ? await viewOf(ports.read, actor, run, today) : null;
  if (run && view) {
    const noted = await noteReading(ports, actor, found.value, run, view, today);
    if (!noted.ok) return noted;
  }
  return ok({ search: found.value, postTitle: post ? fullTitle(post) : found.value.title, runs: runs.map((r) => ({ n: r.n, day: r.day })), run: view });
}

/** A run shows people’s facts: its first reading of a day by each reader is an entry. */
async function noteReading(ports: Ports, actor: Actor, search: Search, run: Run, view: RunView, today: Day): Promise<Outcome<null>> {
  const [seen] = await ports.read.select({ id: recordEntry.id }).from(recordEntry).innerJoin(recordSubject, eq(recordSubject.entryId, recordEntry.id))
    .where(and(eq(recordEntry.actor, actor.accountId), eq(recordEntry.verb, 'matching.run.read'), eq(recordSubject.subjectId, run.id), gte(recordEntry.at, `${today}T00:00:00+08:00`))).limit(1);
  if (seen) return ok(null);
  const people = view.lines.slice(0, 450).map((l) => ({ kind: 'person', id: l.personId }));
  return ports.act({ actor, verb: 'matching.run.read', subjects: [{ kind: 'matching-run', id: run.id }, ...people], detail: { title: search.title, count: view.lines.length } }, async () => ok(null));
}

/** Who stands on a list for this reader: serving or not, within reach, neither self nor kin. */
export async function seen(read: Reader, sight: Sight, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await read.select({ id: person.id, unitId: person.unitId }).from(person).where(inArray(person.id, [...ids]));
  return new Set(rows.filter((p) => sight.level(p) === 'full').map((p) => p.id));
}

async function viewOf(read: Reader, actor: Actor, run: Run, today: Day): Promise<RunView> {
  const { lines, ...rest } = run.result as Found;
  const may = await seen(read, await sightOf(read, actor, 'audit', today), lines.map((l) => l.personId));
  const hands = await handsOf(read, run.id);
  const nameOf = new Map(lines.map((l) => [l.personId, l.name]));
  const cases = await read.select({ id: selectionCase.id, number: selectionCase.number, byName: matchingCase.byName }).from(matchingCase).innerJoin(selectionCase, eq(selectionCase.id, matchingCase.caseId)).where(eq(matchingCase.runId, run.id)).orderBy(asc(matchingCase.at));
  const off = lastHands(hands);
  return {
    id: run.id, n: run.n, day: run.day, byName: run.byName, at: run.at, query: run.query as Query, found: rest, hidden: lines.length - may.size, cases,
    lines: lines.filter((l) => may.has(l.personId)).map((l) => { const h = off.get(l.personId); return { ...l, off: h?.off ? { reason: h.reason, byName: h.byName, at: h.at } : null }; }),
    hands: hands.filter((h) => may.has(h.personId)).map((h) => ({ ...h, name: nameOf.get(h.personId) ?? '' })),
  };
}

/** What was done by hand to a run, in order. */
export const handsOf = (read: Reader, runId: string): Promise<Hand[]> => read.select().from(matchingHand).where(eq(matchingHand.runId, runId)).orderBy(asc(matchingHand.at), asc(matchingHand.id));
/** The last word on each person. */
export const lastHands = (hands: readonly Hand[]): Map<string, Hand> => new Map(hands.map((h) => [h.personId, h]));

/** A run with its search, for work within the actor's reach. */
export async function findRun(read: Reader, actor: Actor, runId: string, today: Day): Promise<Outcome<{ run: Run; search: Search }>> {
  const [run] = await read.select().from(matchingRun).where(eq(matchingRun.id, runId));
  if (!run) return refusals.unknown();
  const search = await findSearch(read, actor, run.searchId, mayHandleCases, today);
  return search.ok ? ok({ run, search: search.value }) : search;
}

/** Takes somebody off a short list by hand, or puts them back. A reason is asked for and kept. */
export async function takeOff(ports: Ports, actor: Actor, runId: string, input: { personId: string; off: boolean; reason: string }): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: input.off ? 'matching.person.removed' : 'matching.person.restored' }, async (tx: Tx) => {
    const found = await findRun(tx.read, actor, runId, tx.today);
    if (!found.ok) return found;
    const { run, search } = found.value;
    // Two people at one list: the second sees what the first did.
    await tx.lock(matchingSearch, search.id);
    const line = (run.result as Found).lines.find((l) => l.personId === input.personId);
    const may = await seen(tx.read, await sightOf(tx.read, actor, 'audit', tx.today), [input.personId]);
    if (!line || line.kind === 'out' || !may.has(input.personId)) return refusals.notOnList();
    if ((lastHands(await handsOf(tx.read, runId)).get(input.personId)?.off ?? false) === input.off) return refusals.already();
    const row = await tx.insert(matchingHand, { runId, ...input, at: tx.at, by: actor.accountId, byName: actor.name });
    tx.note({ subjects: [{ kind: 'person', id: input.personId }, { kind: 'matching-run', id: runId }], detail: { title: search.title, person: line.name, reason: input.reason } });
    return ok({ id: row.id });
  });
}

/** The day a run is asked for, or today. */
export const dayAsked = (text: unknown, today: Day): Day => (typeof text === 'string' && isDay(text) ? text : today);
