import { asc, eq, or, sql, type SQL } from 'drizzle-orm';
import type { Actor, Ports, Subject as RecordSubject } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { sightOf } from '../roster/access-service.ts';
import { dayOf, peopleRows, sourceOf, type Filters, type Row } from '../roster/list-service.ts';
import { reasons, type Leaf, type Query, type Truth } from './query-rules.ts';
import { readQuery } from './query-shape-rules.ts';
import { conditionOf, type Asked } from './query-sql-service.ts';
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
    const truth = conditionOf(query.where, at);
    const where = await inReach(inside, actor, input.filters);
    const close = nearly(query, at);
    const [counts] = await tx.read
      .select({ yes: sql<number>`(count(*) FILTER (WHERE x.truth))::int`, open: sql<number>`(count(*) FILTER (WHERE x.truth IS NULL))::int`, no: sql<number>`(count(*) FILTER (WHERE NOT x.truth))::int`, close: sql<number>`(count(*) FILTER (WHERE NOT x.truth AND x.close))::int` })
      .from(sql`(SELECT ${truth} AS truth, ${close ?? sql`FALSE`} AS close FROM ${sourceOf(ports, input.filters)} WHERE ${where}) AS x`);
    const list = async (also: SQL): Promise<Row[]> => (await peopleRows(inside, actor, { ...input.filters, sort: 'rank', dir: 'asc' }, { after: null, limit: MOST, also: sql`${where} AND ${also}` })).map((f) => f.row);
    const rows = await list(truth);
    const open = await list(sql`(${truth}) IS NULL`);
    const near = close ? await list(sql`(${truth}) IS FALSE AND ${close}`) : [];
    const explain = await explainer(inside, actor, query, on, [...open, ...near]);
    const subjects: RecordSubject[] = rows.map((r) => ({ kind: 'person', id: r.id }));
    tx.note({ subjects, detail: { actor: actor.name, sentence: sentenceOf(query.where), count: counts?.yes ?? 0, asOf: on } });
    return ok({ asOf: on, yes: counts?.yes ?? 0, open: counts?.open ?? 0, no: counts?.no ?? 0, close: counts?.close ?? 0, rows, unknown: open.map(explain), near: near.map(explain) });
  });
}

/** Misses exactly one of the conditions joined by and; null where there are not several. */
function nearly(query: Query, at: Asked): SQL | null {
  if (query.where.op !== 'all' || query.where.of.length < 2) return null;
  const missed = query.where.of.map((e) => sql`CASE WHEN ${conditionOf(e, at)} THEN 0 ELSE 1 END`);
  return sql`(${sql.join(missed, sql` + `)}) = 1`;
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
