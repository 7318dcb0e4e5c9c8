import { asc, eq, or, sql, type SQL } from 'drizzle-orm';
import type { Actor, Ports, Subject as RecordSubject } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { sightOf } from '../roster/access-service.ts';
import { dayOf, peopleRows, sourceOf, type Filters, type Row } from '../roster/list-service.ts';
import { askAll, type Asked } from './lists-sql-service.ts';
import { reasons, type Leaf, type Query, type Truth } from './query-rules.ts';
import { readQuery } from './query-shape-rules.ts';
import { conditionOf } from './query-sql-service.ts';
import { refusals } from './refusals-rules.ts';
import { savedQuery } from './schema.ts';
import { loadSubjects } from './subjects-service.ts';
import { inReach } from './table-service.ts';
import { sentenceOf } from './terms-rules.ts';
import { truthOf } from './truth-rules.ts';

/** Why a person is not among those found: each condition to look at, what was wanted, what is so. Null where it may not be shown to the actor. */
export type Why = { leaf: Leaf; wanted: boolean; found: Truth }[] | null;
export type Explained = { row: Row; why: Why };
/** What a query finds: those who meet it, those for whom a fact is missing, and those who miss one condition only. */
export type Found = { asOf: string; yes: number; open: number; no: number; close: number; rows: Row[]; unknown: Explained[]; near: Explained[] };

const MOST = 200;

/** Runs a query within reach as of the day of the filters. The question is an entry of the record: it reaches into the files. */
export async function runQuery(ports: Ports, actor: Actor, input: { query: unknown; filters: Filters }): Promise<Outcome<Found> & { entryId?: string }> {
  const read = readQuery(input.query);
  if (!read.ok) return read;
  const query = read.value;
  return ports.act({ actor, verb: 'statistics.query.run' }, async (tx) => {
    const inside: Ports = { ...ports, read: tx.read };
    const on = dayOf(ports, input.filters);
    const at: Asked = { on, now: on === ports.today() };
    const found = await judgeAll(inside, actor, query, input.filters, at);
    const list = async (ids: string[]): Promise<Row[]> => (ids.length === 0 ? [] : (await peopleRows(inside, actor, { ...input.filters, sort: 'rank', dir: 'asc', ids }, { after: null, limit: MOST, also: sql`TRUE` })).map((f) => f.row));
    const rows = await list(found.yesIds);
    const open = await list(found.openIds);
    const near = await list(found.nearIds);
    const explain = await explainer(inside, actor, query, on, [...open, ...near]);
    const subjects: RecordSubject[] = rows.map((r) => ({ kind: 'person', id: r.id }));
    tx.note({ subjects, detail: { actor: actor.name, sentence: sentenceOf(query.where), count: found.yes, asOf: on } });
    return ok({ asOf: on, yes: found.yes, open: found.open, no: found.no, close: found.close, rows, unknown: open.map(explain), near: near.map(explain) });
  });
}

type Judged = { yes: number; open: number; no: number; close: number; yesIds: string[]; openIds: string[]; nearIds: string[] };

/** Asks every condition of everybody once: how many meet them, and the first of each kind. `close`: misses exactly one of several conditions joined by and. */
async function judgeAll(ports: Ports, actor: Actor, query: Query, filters: Filters, at: Asked): Promise<Judged> {
  const parts = query.where.op === 'all' ? query.where.of : [query.where];
  const each = parts.map((_, i) => sql.raw(`t${i}`));
  const truth = sql`(${sql.join(each, sql` AND `)})`;
  const near = parts.length < 2 ? sql`FALSE` : sql`((${truth}) IS FALSE AND (${sql.join(each.map((t) => sql`CASE WHEN ${t} THEN 0 ELSE 1 END`), sql` + `)}) = 1)`;
  const first = (which: SQL): SQL<string[]> => sql<string[]>`to_json(coalesce((array_agg(x.id ORDER BY x.rank_order, x.id) FILTER (WHERE ${which}))[1:${sql.raw(String(MOST))}], '{}'))`;
  const count = (which: SQL): SQL<number> => sql<number>`(count(*) FILTER (WHERE ${which}))::int`;
  const asked = askAll(sourceOf(ports, filters), await inReach(ports, actor, filters), at, (ask) => Object.fromEntries(parts.map((e, i) => [`t${i}`, conditionOf(e, ask)])));
  const [found] = await ports.read
    .select({ yes: count(sql`x.truth`), open: count(sql`x.truth IS NULL`), no: count(sql`NOT x.truth`), close: count(sql`x.near`), yesIds: first(sql`x.truth`), openIds: first(sql`x.truth IS NULL`), nearIds: first(sql`x.near`) })
    .from(sql`(
      WITH judged AS MATERIALIZED (${asked})
      SELECT id, rank_order, ${truth} AS truth, ${near} AS near FROM judged) AS x`);
  return found!;
}

async function explainer(ports: Ports, actor: Actor, query: Query, on: Asked['on'], rows: readonly Row[]): Promise<(row: Row) => Explained> {
  const subjects = await loadSubjects(ports.read, rows.map((r) => r.id), on);
  const sight = await sightOf(ports.read, actor, 'statistics', ports.today());
  return (row) => {
    const s = subjects.get(row.id);
    // One's own file and that of one's kin is not read through a query either.
    return { row, why: s && !sight.kin.includes(row.id) ? reasons(query.where, (leaf) => truthOf(leaf, s, on)) : null };
  };
}

export type Saved = typeof savedQuery.$inferSelect & { mine: boolean };

/** The queries an actor may use: own ones and shared ones, by name. */
export async function savedQueries(ports: Ports, actor: Actor): Promise<Saved[]> {
  const rows = await ports.read.select().from(savedQuery).where(or(eq(savedQuery.owner, actor.accountId), savedQuery.shared)).orderBy(asc(savedQuery.name), asc(savedQuery.id));
  return rows.map((r) => ({ ...r, mine: r.owner === actor.accountId }));
}

type Input = { name: string; query: unknown; shared: boolean };

/** Saves a query, new or (with `id`) in the place of one's own. */
export async function saveQuery(ports: Ports, actor: Actor, input: Input, id?: string): Promise<Outcome<{ id: string }> & { entryId?: string }> {
  const read = readQuery(input.query);
  if (!read.ok) return read;
  const row = { name: input.name, query: read.value, shared: input.shared };
  return ports.act({ actor, verb: 'statistics.query.saved' }, async (tx) => {
    tx.note({ detail: { actor: actor.name, name: input.name, sentence: sentenceOf(read.value.where), shared: input.shared ? { zh: '共享', en: 'shared' } : { zh: '自用', en: 'private' } } });
    if (id === undefined) return ok({ id: (await tx.insert(savedQuery, { ...row, owner: actor.accountId })).id });
    const own = await mine(await tx.lock(savedQuery, id), actor);
    if (!own.ok) return own;
    await tx.update(savedQuery, id, row);
    return ok({ id });
  });
}

/** Removes one's own saved query; the record keeps that it was there. */
export async function removeQuery(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ id: string }> & { entryId?: string }> {
  return ports.act({ actor, verb: 'statistics.query.removed' }, async (tx) => {
    const own = await mine(await tx.lock(savedQuery, id), actor);
    if (!own.ok) return own;
    await tx.remove(savedQuery, id);
    tx.note({ detail: { actor: actor.name, name: own.value.name } });
    return ok({ id });
  });
}

async function mine(row: typeof savedQuery.$inferSelect | undefined, actor: Actor): Promise<Outcome<typeof savedQuery.$inferSelect>> {
  if (!row || (row.owner !== actor.accountId && !row.shared)) return refusals.noQuery();
  return row.owner === actor.accountId ? ok(row) : refusals.notOwner();
}
