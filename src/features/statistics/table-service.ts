import { inArray, sql, type SQL } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { sightOf } from '../roster/access-service.ts';
import { conditions, dayOf, peopleRows, sourceOf, type Filters, type Row } from '../roster/list-service.ts';
import { entryChannels } from '../roster/rules.ts';
import { below, textList, unitsOn, type UnitOn } from '../roster/scope-service.ts';
import { builtInBands, type BandSet, type Measure } from './bands-rules.ts';
import { categoriesOf, dimOf, measureOf, notFilled, type Axis, type Category, type DimId, type DimRef } from './dims-rules.ts';
import { askAll, meeting, type Ask, type Asked } from './lists-sql-service.ts';
import type { Query } from './query-rules.ts';
import { conditionOf, yearsInRank } from './query-sql-service.ts';
import { refusals } from './refusals-rules.ts';
import { bandSet } from './schema.ts';
import type { Table } from './table-rules.ts';
import { sentenceOf } from './terms-rules.ts';

/** What a table is asked for: dimensions, those down within each other or `stacked` below each other, the filters of the roster, and a query on top of them. */
export type TableSpec = { stacked?: boolean | undefined; rows: DimRef[]; cols: DimRef[]; filters: Filters; query?: Query | undefined };
/** A value to look behind: keys of the rows (null = all), and one of an axis across. */
export type CellAt = { at: (string | null)[]; col?: number | undefined; key?: string | undefined };

/** A dimension ready to be asked: its value of a person, its bands and its units. */
type Side = { ref: DimRef; value: (ask: Ask) => SQL; set: BandSet | null; units: Category[] | null; tops?: readonly string[]; only?: SQL };

/** Counts a table in one statement, within reach, as of the day of the filters. `open`: people whom a missing fact keeps out of the query. */
export async function countTable(ports: Ports, actor: Actor, spec: TableSpec): Promise<Outcome<{ table: Table; open: number }>> {
  const on = dayOf(ports, spec.filters);
  const at: Asked = { on, now: on === ports.today() };
  const sides = await sidesOf(ports, actor, [...spec.rows, ...spec.cols], at);
  if (!sides.ok) return sides;
  const rows = sides.value.slice(0, spec.rows.length);
  const cols = sides.value.slice(spec.rows.length);
  const where = await whereOf(ports, actor, spec, sides.value);
  const name = (kind: 'r' | 'c', i: number): SQL => sql.raw(`${kind}${i}`);
  const list = (parts: SQL[]): SQL => sql.join(parts, sql`, `);
  const down = rows.map((_, i) => name('r', i));
  const across = cols.map((_, i) => name('c', i));
  const stacked = spec.stacked === true;
  // Each set counts everybody: by the dimensions down together, or by each of them alone.
  const sets = (stacked ? down.map((d) => [d]) : [down]).flatMap((d) => [d, ...across.map((c) => [...d, c])]);
  const base = askAll(sourceOf(ports, spec.filters), where, at, (ask) => ({
    ...Object.fromEntries([...rows.map((s, i) => [`r${i}`, s.value(ask)]), ...cols.map((s, i) => [`c${i}`, s.value(ask)])]),
    age: ageExpr(on), truth: spec.query ? conditionOf(spec.query.where, ask) : sql`TRUE`,
  }));
  const found = await ports.read
    .select({ at: sql<(string | null)[]>`x.at`, col: sql<number | null>`x.col`, key: sql<string | null>`x.key`, n: sql<number>`x.n`, open: sql<number>`x.open`, ageSum: sql<number>`x.age_sum`, ageKnown: sql<number>`x.age_known` })
    .from(sql`(
      WITH base AS MATERIALIZED (${base})
      SELECT to_json(ARRAY[${list(down.map((d) => sql`CASE WHEN GROUPING(${d}) = 0 THEN coalesce(${d}, '') END`))}]::text[]) AS at, CASE ${sql.join(across.map((c, i) => sql`WHEN GROUPING(${c}) = 0 THEN ${sql.raw(String(i))}`), sql` `)} END AS col,
        CASE ${sql.join(across.map((c) => sql`WHEN GROUPING(${c}) = 0 THEN ${c}`), sql` `)} END AS key,
        (count(*) FILTER (WHERE truth))::int AS n, (count(*) FILTER (WHERE truth IS NULL))::int AS open, coalesce(sum(age) FILTER (WHERE truth), 0)::int AS age_sum, (count(age) FILTER (WHERE truth))::int AS age_known
      FROM base GROUP BY GROUPING SETS (${list(sets.map((s) => sql`(${list(s)})`))})
    ) AS x`);
  const lines = found.filter((r) => r.col === null).map((r) => ({ at: r.at, n: r.n, ageSum: r.ageSum, ageKnown: r.ageKnown }));
  const counts = found.filter((r) => r.col !== null && r.n > 0).map((r) => ({ at: r.at, col: r.col!, key: r.key ?? '', n: r.n }));
  const seenDown = (i: number): Set<string> => new Set(lines.filter((l) => l.n > 0).flatMap((l) => l.at[i] ?? []));
  const table: Table = {
    asOf: on, stacked, lines: lines.filter((l) => l.n > 0), counts,
    rows: rows.map((s, i) => axisOf(s, seenDown(i))),
    cols: cols.map((s, i) => axisOf(s, new Set(counts.filter((x) => x.col === i).map((x) => x.key)))),
  };
  return ok({ table, open: found.filter((r) => r.col === null && r.at[0] !== null).reduce((n, r) => n + r.open, 0) });
}

/**
 * The people behind a cell, highest first; at most `limit`, and whether there are more. Names found by a query, which reaches
 * into the files, are an entry of the record; those by the roster's own columns are not, as in the roster.
 */
export async function peopleBehind(ports: Ports, actor: Actor, spec: TableSpec, cell: CellAt, limit: number): Promise<Outcome<{ rows: Row[]; more: boolean }> & { entryId?: string }> {
  const query = spec.query;
  if (!query) return behind(ports, actor, spec, cell, limit);
  return ports.act({ actor, verb: 'statistics.query.run' }, async (tx) => {
    const found = await behind({ ...ports, read: tx.read }, actor, spec, cell, limit);
    if (found.ok) tx.note({ subjects: found.value.rows.map((r) => ({ kind: 'person', id: r.id })), detail: { actor: actor.name, sentence: sentenceOf(query.where), count: found.value.rows.length, asOf: dayOf(ports, spec.filters) } });
    return found;
  });
}

async function behind(ports: Ports, actor: Actor, spec: TableSpec, cell: CellAt, limit: number): Promise<Outcome<{ rows: Row[]; more: boolean }>> {
  const on = dayOf(ports, spec.filters);
  const at: Asked = { on, now: on === ports.today() };
  const sides = await sidesOf(ports, actor, [...spec.rows, ...spec.cols], at);
  if (!sides.ok) return sides;
  const where = await whereOf(ports, actor, spec, sides.value);
  const cells = cell.at.flatMap((key, i) => (key === null ? [] : [{ side: sides.value[i], key }]));
  if (cell.col !== undefined && cell.key !== undefined) cells.push({ side: sides.value[spec.rows.length + cell.col], key: cell.key });
  const met = meeting(sourceOf(ports, spec.filters), where, at, (ask) => sql.join([
    ...cells.map(({ side, key }) => (side ? sql`${side.value(ask)} IS NOT DISTINCT FROM ${key === '' ? null : key}::text` : sql`FALSE`)),
    spec.query ? conditionOf(spec.query.where, ask) : sql`TRUE`,
  ], sql` AND `));
  const found = await peopleRows(ports, actor, { ...spec.filters, sort: 'rank', dir: 'asc' }, { after: null, limit: limit + 1, also: sql`${where} AND ${met}` });
  return ok({ rows: found.slice(0, limit).map((f) => f.row), more: found.length > limit });
}

/** The filters, the reach, and only the units that are compared where units are compared. */
async function whereOf(ports: Ports, actor: Actor, spec: TableSpec, sides: readonly Side[]): Promise<SQL> {
  const parts = [await inReach(ports, actor, spec.filters)];
  for (const s of sides) if (s.ref.dim === 'unit' && s.ref.units && s.only) parts.push(s.only);
  return sql.join(parts, sql` AND `);
}

/** The filters of the roster and who is seen for statistics, as one condition on `p`. */
export async function inReach(ports: Ports, actor: Actor, filters: Filters): Promise<SQL> {
  return conditions(ports, await sightOf(ports.read, actor, 'statistics', ports.today()), filters);
}

/** Age on a day as `ageOn` counts it. */
export const ageExpr = (on: Day): SQL =>
  sql`(${Number(on.slice(0, 4))}::int - left(p.birth, 4)::int - CASE WHEN ${Number(on.slice(5, 7))}::int < coalesce(nullif(substr(p.birth, 6, 2), '')::int, 1) THEN 1 ELSE 0 END)`;

async function sidesOf(ports: Ports, actor: Actor, refs: readonly DimRef[], at: Asked): Promise<Outcome<Side[]>> {
  const sets = await bandsById(ports.read, refs.flatMap((r) => (r.bands ? [r.bands] : [])));
  const out: Side[] = [];
  for (const ref of refs) {
    const measure = measureOf(ref.dim);
    if (ref.dim === 'unit') {
      const units = await unitSide(ports, actor, ref, at.on);
      if (!units.ok) return units;
      out.push({ ref, set: null, ...units.value });
    } else if (measure) {
      const set = ref.bands ? sets.get(ref.bands) : builtInBands.find((b) => b.measure === measure);
      if (!set || set.measure !== measure) return refusals.noBands();
      out.push({ ref, set, units: null, value: (ask) => banded(numberOf(measure, ask), set) });
    } else out.push({ ref, set: null, units: null, value: (ask) => valueOf(ref.dim, ask) });
  }
  return ok(out);
}

const axisOf = (s: Side, found: ReadonlySet<string>): Axis => ({
  dim: s.ref.dim, words: dimOf(s.ref.dim).words, bands: s.set ? { name: s.set.name, version: s.set.version } : null,
  // A unit that stands above the others is a line of its own only where people belong to it directly.
  categories: s.units ? [...s.units.filter((u) => found.has(u.key) || !s.tops?.includes(u.key)), ...(found.has('') ? [notFilled] : [])] : categoriesOf(s.ref.dim, s.set, found),
});

/** The sets of bands with these ids: built in, or kept by the institution. */
async function bandsById(read: Reader, ids: readonly string[]): Promise<Map<string, BandSet>> {
  const out = new Map(builtInBands.map((b) => [b.id, b]));
  const own = ids.filter((id) => !out.has(id));
  const rows = own.length === 0 ? [] : await read.select().from(bandSet).where(inArray(bandSet.id, own));
  for (const r of rows) out.set(r.id, { id: r.id, measure: r.measure, name: { zh: r.name, en: r.name }, version: r.version, bands: r.bands });
  return out;
}

/** The band of a number as text: bands meet, so the upper ends decide. */
function banded(n: SQL, set: BandSet): SQL {
  const steps = set.bands.slice(0, -1).map((b, i) => sql`WHEN x.n <= ${b.to}::int THEN ${String(i)}`);
  return sql`(SELECT CASE WHEN x.n IS NULL THEN NULL ${steps.length > 0 ? sql.join(steps, sql` `) : sql``} ELSE ${String(set.bands.length - 1)} END FROM (SELECT ${n} AS n) x)`;
}

function numberOf(measure: Measure, ask: Ask): SQL {
  const { at } = ask;
  switch (measure) {
    case 'age': return ageExpr(at.on);
    case 'birth-year': return sql`left(p.birth, 4)::int`;
    case 'rank-years': return yearsInRank(ask);
    case 'entry-years': return sql`CASE WHEN p.entered_on IS NOT NULL THEN greatest(0, steelyard_full_months(steelyard_first_day(p.entered_on), ${at.on}::date)) / 12 END`;
  }
}

const grouped = (ask: Ask, mode: 'full-time' | null): SQL => {
  const top = sql`max(h.layer)${mode ? sql` FILTER (WHERE h.mode = ${mode})` : sql``}`;
  return ask.over('education', sql`CASE WHEN ${top} >= 7 THEN 'postgraduate' WHEN ${top} = 6 THEN 'bachelor' WHEN ${top} = 5 THEN 'college' WHEN ${top} = 4 THEN 'technical' WHEN ${top} IS NOT NULL THEN 'senior' END`);
};

/** The value of a dimension as text; null = not filled. */
function valueOf(dim: DimId, ask: Ask): SQL {
  switch (dim) {
    case 'sex': return sql`p.sex`;
    case 'ethnicity': return sql`CASE WHEN p.ethnicity IN ('汉', '汉族') THEN 'han' WHEN p.ethnicity IS NOT NULL THEN 'minority' END`;
    case 'party': return sql`CASE WHEN p.party ~ '中共|中国共产党' THEN 'cpc' WHEN p.party IN ('群众', '无党派', '无党派人士', '共青团员') THEN 'none' WHEN p.party IS NOT NULL THEN 'other' END`;
    case 'education': return grouped(ask, null);
    case 'fullTime': return grouped(ask, 'full-time');
    case 'degree': return ask.over('education', sql`max(CASE WHEN h.degree ~ '博士' THEN 3 WHEN h.degree ~ '硕士' THEN 2 WHEN h.degree ~ '学士' THEN 1 ELSE 0 END)::text`);
    case 'rank': return sql`coalesce(p.rank, 'none')`;
    case 'jobRank': return sql`coalesce(p.job_rank, 'none')`;
    case 'standing': return sql`CASE WHEN p.rank <> 'staff' THEN 'leading' WHEN p.job_rank IS NOT NULL THEN 'service' ELSE 'other' END`;
    case 'standingRank': return sql`CASE WHEN p.rank <> 'staff' THEN p.rank ELSE coalesce(p.job_rank, 'none') END`;
    case 'grassroots': return sql`(${conditionOf({ op: 'is', leaf: { term: 'grassroots', atLeast: 24 } }, ask)})::text`;
    case 'channel': return sql`CASE WHEN p.entry_channel = ANY(${textList(entryChannels)}::text[]) THEN p.entry_channel WHEN p.entry_channel IS NOT NULL THEN '其他' END`;
    case 'enteredYear': return sql`left(p.entered_on, 4)`;
    case 'techTitle': return sql`(p.tech_title IS NOT NULL AND p.tech_title NOT IN ('', '无'))::text`;
    case 'reserve': return sql`p.reserve::text`;
    case 'status': return sql`p.status`;
    default: throw new RangeError(`a dimension without a value of its own: ${dim}`);
  }
}

/** Units side by side: those asked for, or those right below a unit (with the unit's own people); each with everything below it, within reach. */
async function unitSide(ports: Ports, actor: Actor, ref: DimRef, on: Day): Promise<Outcome<{ value: () => SQL; only: SQL; units: Category[]; tops: string[] }>> {
  const all = await unitsOn(ports.read, on);
  const { units: reached } = await sightOf(ports.read, actor, 'statistics', ports.today());
  const seen = (u: UnitOn): boolean => reached === null || below(all, [u.unitId]).some((id) => reached.includes(id));
  const named = (id: string): UnitOn | undefined => all.find((u) => u.unitId === id && seen(u));
  const of = new Map<string, string>();
  const units: Category[] = [];
  const tops: string[] = [];
  const take = (u: UnitOn, ids: readonly string[]): void => {
    units.push({ key: u.unitId, words: { zh: u.shortName ?? u.name, en: u.shortName ?? u.name } });
    for (const id of ids) of.set(id, u.unitId);
  };
  if (ref.units) {
    for (const id of ref.units) {
      const u = named(id);
      if (!u) return refusals.noUnit();
      const ids = below(all, [id]);
      if (ids.some((x) => of.has(x))) return refusals.unitsOverlap();
      take(u, ids);
    }
  } else {
    const roots = ref.root ? [ref.root] : all.filter((u) => u.parentId === null || !all.some((x) => x.unitId === u.parentId)).map((u) => u.unitId);
    for (const root of roots) {
      const top = named(root);
      if (!top) return refusals.noUnit();
      take(top, [root]);
      tops.push(root);
      for (const u of all.filter((x) => x.parentId === root && seen(x))) take(u, below(all, [u.unitId]));
    }
  }
  const value = sql`(${JSON.stringify(Object.fromEntries(of))}::jsonb ->> p.unit_id::text)`;
  return ok({ value: () => value, only: sql`${value} IS NOT NULL`, units, tops });
}
