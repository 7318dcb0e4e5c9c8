import { sql } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { sightOf } from '../roster/access-service.ts';
import { textList } from '../roster/scope-service.ts';
import { standing } from '../roster/source-service.ts';

/** Moves of a year in one unit: `up` came from the grassroots into it, `down` went from it to the grassroots; `atGrassroots` hold a post there today. */
export type Flow = { unitId: string | null; unitName: string; years: { year: number; up: number; down: number }[] };

/**
 * Moves from and to the grassroots by unit and year: two posts of a person one after the other, of which just one counts as work at the
 * grassroots; the unit is that of the other one. Concurrent posts are left out, and so are posts of which it is not known (`open`).
 */
export async function readFlows(ports: Ports, actor: Actor, from: number, on: Day): Promise<Outcome<{ asOf: string; from: number; flows: Flow[]; open: number; serving: { all: number; withTwoYears: number; open: number } }>> {
  const sight = await sightOf(ports.read, actor, 'statistics', ports.today());
  const reach = sight.units === null ? sql`TRUE` : sql`p.unit_id = ANY(${textList(sight.units)}::uuid[])`;
  const posts = sql`(
    SELECT h.person_id, h.grassroots, h.unit_id, h.unit_text, coalesce(h.appointed_on, h.from_date) AS began,
      lag(h.grassroots) OVER own AS was, lag(h.id) OVER own IS NOT NULL AS moved, lag(h.unit_id) OVER own AS was_unit, lag(h.unit_text) OVER own AS was_text
    FROM holding h JOIN person p ON p.id = h.person_id
    WHERE ${standing(sql`p.status`)} AND ${reach} AND NOT h.concurrent AND coalesce(h.appointed_on, h.from_date) IS NOT NULL AND coalesce(h.appointed_on, h.from_date) COLLATE "C" <= ${on}
    WINDOW own AS (PARTITION BY h.person_id ORDER BY coalesce(h.appointed_on, h.from_date) COLLATE "C", h.id)
  ) AS x`;
  const year = sql`left(x.began, 4)::int`;
  const rows = await ports.read
    .select({
      unitId: sql<string | null>`CASE WHEN x.was THEN x.unit_id ELSE x.was_unit END`, text: sql<string>`CASE WHEN (CASE WHEN x.was THEN x.unit_id ELSE x.was_unit END) IS NULL THEN CASE WHEN x.was THEN x.unit_text ELSE x.was_text END ELSE '' END`,
      year: sql<number>`${year}`, up: sql<number>`count(*) FILTER (WHERE x.was)::int`, down: sql<number>`count(*) FILTER (WHERE x.grassroots)::int`,
    })
    .from(posts).where(sql`x.moved AND x.was <> x.grassroots AND ${year} >= ${from}::int`).groupBy(sql`1`, sql`2`, sql`3`).orderBy(sql`1`, sql`2`, sql`3`);
  const [open] = await ports.read.select({ n: sql<number>`count(*)::int` }).from(posts).where(sql`x.moved AND (x.was IS NULL OR x.grassroots IS NULL) AND ${year} >= ${from}::int`);
  const names = await ports.read.select({ id: sql<string>`u.unit_id`, name: sql<string>`u.name` }).from(sql`(SELECT DISTINCT ON (unit_id) unit_id, name FROM unit_period WHERE from_day <= ${on} ORDER BY unit_id, from_day DESC) AS u`);
  const nameOf = new Map(names.map((n) => [n.id, n.name]));
  const byUnit = new Map<string, Flow>();
  for (const r of rows) {
    const name = r.unitId ? (nameOf.get(r.unitId) ?? '') : r.text;
    const key = r.unitId ?? `text:${name}`;
    const flow = byUnit.get(key) ?? { unitId: r.unitId, unitName: name, years: [] };
    flow.years.push({ year: r.year, up: r.up, down: r.down });
    byUnit.set(key, flow);
  }
  const [serving] = await ports.read
    .select({ all: sql<number>`count(*)::int`, withTwoYears: sql<number>`count(*) FILTER (WHERE m.least >= 24)::int`, open: sql<number>`count(*) FILTER (WHERE coalesce(m.least, 0) < 24 AND (m.person_id IS NULL OR m.unknown))::int` })
    .from(sql`person p LEFT JOIN (
      SELECT h.person_id, (steelyard_months_in(array_agg(coalesce(h.appointed_on, h.from_date)) FILTER (WHERE h.grassroots), array_agg(h.to_date) FILTER (WHERE h.grassroots), ${on}::date, true))[1] AS least, bool_or(h.grassroots IS NULL) AS unknown
      FROM holding h WHERE coalesce(h.appointed_on, h.from_date) IS NULL OR coalesce(h.appointed_on, h.from_date) COLLATE "C" <= ${on} GROUP BY h.person_id) m ON m.person_id = p.id`)
    .where(sql`p.status = 'serving' AND ${reach}`);
  const total = (f: Flow): number => f.years.reduce((n, y) => n + y.up + y.down, 0);
  return ok({ asOf: on, from, flows: [...byUnit.values()].sort((a, b) => total(b) - total(a) || (a.unitName < b.unitName ? -1 : 1)), open: open!.n, serving: serving! });
}
