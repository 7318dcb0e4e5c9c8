import { sql, type SQL } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import { rankLevels, serviceRanks } from '../../domain/facts.ts';
import { effects } from '../../domain/regulations/punishment/effects.ts';
import { serviceOrder } from './truth-rules.ts';

/** Where conditions are asked: the roster `p` of a day, and whether that is the table of today itself. */
export type Asked = { on: Day; now: boolean };

/** The lists of a person's file that conditions reach into. */
export type List = 'holdings' | 'education' | 'ranks' | 'appraisals' | 'punishments';

/** How a cell asks about the person `p`; the rows of a list are `h`, with the columns named in `columns`. */
export type Ask = {
  at: Asked;
  /** An aggregate over the person's rows of a list; of no rows, where there are none. */
  over(list: List, aggregate: SQL): SQL;
  /** Whether the person has rows in the list. */
  any(list: List): SQL;
};

/**
 * Cells asked of everybody in a source at once, as a statement of `id`, `rank_order` and the cells by name. Each list that the cells reach
 * into is read once, grouped by person, however many cells ask: a question a person and condition would take ten times as long.
 */
export function askAll(source: SQL, where: SQL, at: Asked, cells: (ask: Ask) => Record<string, SQL>): SQL {
  const { ask, wanted } = asking(at);
  const asked = sql.join(Object.entries(cells(ask)).map(([name, cell]) => sql`, ${cell} AS ${sql.identifier(name)}`), sql``);
  const lists = [...wanted].map(([list, aggregates]) => sql`, ${named(list)} AS (
    SELECT h.person_id${sql.join(aggregates.map((a, i) => sql`, ${a} AS ${cellName(i)}`), sql``)} FROM ${rows[list](at)} AS h GROUP BY h.person_id)`);
  const joins = [...wanted.keys()].map((list) => sql` LEFT JOIN ${named(list)} ON ${named(list)}.person_id = p.id`);
  return sql`WITH reached AS (SELECT ${PERSON}${at.now ? ONLY_TODAY : sql``} FROM ${source} WHERE ${where})${sql.join(lists, sql``)}
    SELECT p.id, p.rank_order${asked} FROM reached AS p${sql.join(joins, sql``)}`;
}

/** A condition as one on `p` itself: those of the source for whom it is true, by `askAll` where it reaches into lists. */
export function meeting(source: SQL, where: SQL, at: Asked, condition: (ask: Ask) => SQL): SQL {
  const { ask, wanted } = asking(at);
  const plain = condition(ask);
  return wanted.size === 0 ? plain : sql`p.id IN (SELECT a.id FROM (${askAll(source, where, at, (x) => ({ met: condition(x) }))}) AS a WHERE a.met)`;
}

function asking(at: Asked): { ask: Ask; wanted: Map<List, SQL[]> } {
  const wanted = new Map<List, SQL[]>();
  const of = (list: List): SQL[] => wanted.get(list) ?? wanted.set(list, []).get(list)!;
  const any = (list: List): SQL => (of(list), sql`${named(list)}.person_id IS NOT NULL`);
  const over = (list: List, aggregate: SQL): SQL => {
    const n = of(list).push(aggregate) - 1;
    return sql`CASE WHEN ${any(list)} THEN ${named(list)}.${cellName(n)} ELSE (SELECT ${aggregate} FROM (SELECT ${NOTHING[list]}) AS h WHERE FALSE) END`;
  };
  return { ask: { at, any, over }, wanted };
}

const named = (list: List): SQL => sql.raw(`of_${list}`);
const cellName = (n: number): SQL => sql.raw(`a${n}`);

/** Columns of the roster `p` that cells may ask for, and those that only the roster of today carries. */
const PERSON = sql.raw(['id', 'rank_order', 'sex', 'birth', 'ethnicity', 'native_place', 'work_start', 'party', 'tech_title', 'job_rank', 'status', 'entry_channel', 'entered_on', 'reserve', 'unit_id', 'rank'].map((c) => `p.${c}`).join(', '));
const ONLY_TODAY = sql.raw(', p.party_regular, p.specialty, p.training_hours, p.standing');

const LEVELS = rankLevels.map((r, i) => `WHEN '${r.id}' THEN ${i}`).join(' ');
const SERVICE = sql.raw(`CASE r.rank ${serviceRanks.map((r) => `WHEN '${r.id}' THEN ${serviceOrder(r.id)}`).join(' ')} END`);
const EFFECTS = sql.raw(`(VALUES ${Object.entries(effects).map(([kind, e]) => `('${kind}', ${e.months.min}, ${e.months.max})`).join(', ')}) AS t (kind, least, most)`);

/** The columns of each list, for the answer where a person has no rows. */
const columns: Record<List, Record<string, 'text' | 'boolean' | 'int' | 'date'>> = {
  holdings: { title: 'text', unit_text: 'text', grassroots: 'boolean', probation: 'boolean', start: 'text', lead: 'boolean', level: 'int', main: 'int', ended: 'text', held: 'boolean' },
  education: { mode: 'text', school: 'text', degree: 'text', layer: 'int' },
  ranks: { place: 'int', held: 'boolean' },
  appraisals: { year: 'int', grade: 'text' },
  punishments: { after: 'boolean', until_least: 'date', until_most: 'date' },
};
const NOTHING = Object.fromEntries(Object.entries(columns).map(([list, of]) => [list, sql.raw(Object.entries(of).map(([name, type]) => `NULL::${type} AS ${name}`).join(', '))])) as Record<List, SQL>;

/** Rows of the people reached, begun by the day as the rules see them. OFFSET 0: what stands in a row is worked out once, not at each place that asks for it. */
const rows: Record<List, (at: Asked) => SQL> = {
  // ended: null = still held; level and main: the ranks of the post and of the person's main post, 0 = lowest
  holdings: ({ on }) => sql`(
    SELECT h.person_id, h.title, h.unit_text, h.grassroots, h.probation, h.start, h.lead, h.level, h.main, CASE WHEN h.last <= ${on}::date THEN h.to_date END AS ended,
      ((h.start IS NULL OR steelyard_first_day(h.start) <= ${on}::date) AND (h.to_date IS NULL OR h.last >= ${on}::date)) AS held
    FROM (
      SELECT h.person_id, h.title, h.unit_text, h.grassroots, h.probation, h.to_date, CASE h.rank ${sql.raw(LEVELS)} END AS level, CASE p.rank ${sql.raw(LEVELS)} END AS main,
        CASE WHEN h.appointed_on ~ '^\\d{4}-\\d{2}-\\d{2}$' THEN h.appointed_on ELSE h.from_date END AS start, steelyard_last_day(h.to_date) AS last,
        (h.is_leading OR (h.post_id IS NULL AND h.unit_id IS NULL AND h.rank IS NULL AND h.role IS NULL)) AS lead
      FROM holding h JOIN reached p ON p.id = h.person_id WHERE coalesce(h.appointed_on, h.from_date) IS NULL OR coalesce(h.appointed_on, h.from_date) COLLATE "C" <= ${on} OFFSET 0
    ) h OFFSET 0)`,
  // Ended (or begun, where no end is known) by the day. Of the words for a layer there are few: each is understood once.
  education: ({ on }) => sql`(
    WITH studies AS (
      SELECT e.person_id, e.mode, e.school, e.degree, coalesce(e.level, '') AS said, coalesce(e.degree, '') AS granted FROM education e JOIN reached p ON p.id = e.person_id
      WHERE coalesce(e.to_date, e.from_date) IS NULL OR coalesce(e.to_date, e.from_date) COLLATE "C" <= ${on}
    ), layers AS MATERIALIZED (SELECT said, granted, steelyard_education_layer(said, granted) AS layer FROM (SELECT DISTINCT said, granted FROM studies) AS d)
    SELECT s.person_id, s.mode, s.school, s.degree, l.layer FROM studies s JOIN layers l ON l.said = s.said AND l.granted = s.granted)`,
  ranks: ({ on }) => sql`(
    SELECT r.person_id, r.place, (r.to_date IS NULL OR steelyard_last_day(r.to_date) >= ${on}::date) AS held
    FROM (SELECT r.person_id, r.to_date, ${SERVICE} AS place FROM rank_period r JOIN reached p ON p.id = r.person_id WHERE r.from_date IS NULL OR r.from_date COLLATE "C" <= ${on} OFFSET 0) r WHERE r.place IS NOT NULL)`,
  appraisals: ({ on }) => sql`(SELECT a.person_id, a.year, a.grade FROM appraisal a JOIN reached p ON p.id = a.person_id WHERE a.year <= ${Number(on.slice(0, 4))}::int)`,
  punishments: ({ on }) => sql`(
    SELECT x.person_id, x.affects_use AS after, (x.decided_on + make_interval(months => x.least))::date - 1 AS until_least, (x.decided_on + make_interval(months => x.most))::date - 1 AS until_most
    FROM (
      SELECT x.person_id, x.affects_use, x.decided_on,
        CASE WHEN x.kind = 'party-probation' AND x.months > 0 THEN x.months + 24 WHEN x.kind <> 'party-probation' AND x.months IS NOT NULL THEN x.months WHEN x.kind = 'party-serious-warning' AND x.decided_on < '2018-01-01' THEN 12 ELSE t.least END AS least,
        CASE WHEN x.kind = 'party-probation' AND x.months > 0 THEN x.months + 24 WHEN x.kind <> 'party-probation' AND x.months IS NOT NULL THEN x.months WHEN x.kind = 'party-serious-warning' AND x.decided_on < '2018-01-01' THEN 12 ELSE t.most END AS most
      FROM punishment x JOIN reached p ON p.id = x.person_id LEFT JOIN ${EFFECTS} ON t.kind = x.kind WHERE x.decided_on <= ${on}::date
    ) x)`,
};
