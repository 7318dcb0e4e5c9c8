import { sql, type SQL } from 'drizzle-orm';
import { addMonths, type Day } from '../../kernel/day.ts';
import { rankLevels, rankOrder, serviceRanks } from '../../domain/facts.ts';
import { effects } from '../../domain/regulations/punishment/effects.ts';
import { birthBounds } from '../roster/rules.ts';
import { textList } from '../roster/scope-service.ts';
import type { Expr, Leaf } from './query-rules.ts';
import { layers, serviceOrder, yearsOver } from './truth-rules.ts';

/** Where conditions are asked: the roster `p` of a day, and whether that is the table of today itself. */
export type Asked = { on: Day; now: boolean };

/**
 * An expression as one condition on the roster `p`: true, false, or NULL where a fact is missing, by the database's own logic of
 * three values. Every value is a parameter. Answers as `truthOf` (truth-rules.ts) does; a test holds the two together.
 */
export function conditionOf(e: Expr, at: Asked): SQL {
  if (e.op === 'is') return sql`(${leafOf(e.leaf, at)})`;
  if (e.op === 'not') return sql`(NOT ${conditionOf(e.of, at)})`;
  if (e.of.length === 0) return e.op === 'all' ? sql`TRUE` : sql`FALSE`;
  return sql`(${sql.join(e.of.map((x) => conditionOf(x, at)), e.op === 'all' ? sql` AND ` : sql` OR `)})`;
}

const LEVEL = sql.raw(`CASE h.rank ${rankLevels.map((r, i) => `WHEN '${r.id}' THEN ${i}`).join(' ')} END`);
const SERVICE = sql.raw(`CASE r.rank ${serviceRanks.map((r) => `WHEN '${r.id}' THEN ${serviceOrder(r.id)}`).join(' ')} END`);
const EFFECTS = sql.raw(`(VALUES ${Object.entries(effects).map(([kind, e]) => `('${kind}', ${e.months.min}, ${e.months.max})`).join(', ')}) AS t (kind, least, most)`);

/** Or over rows with three values: a yes decides, else an unknown leaves it open; no rows are a no. */
const someOf = (x: SQL): SQL => sql`CASE WHEN bool_or(${x}) THEN TRUE WHEN bool_or((${x}) IS NULL) THEN NULL ELSE FALSE END`;

/** Posts begun by the day, as the rules see them: start, ended (null = still held), held, lead, level. */
export const posts = ({ on }: Asked): SQL => sql`(
  SELECT h.title, h.unit_text, h.grassroots, h.probation, h.start, h.lead, ${LEVEL} AS level,
    CASE WHEN steelyard_last_day(h.to_date) <= ${on}::date THEN h.to_date END AS ended,
    ((h.start IS NULL OR steelyard_first_day(h.start) <= ${on}::date) AND (h.to_date IS NULL OR steelyard_last_day(h.to_date) >= ${on}::date)) AS held
  FROM (
    SELECT h.*, CASE WHEN h.appointed_on ~ '^\\d{4}-\\d{2}-\\d{2}$' THEN h.appointed_on ELSE h.from_date END AS start,
      (h.is_leading OR (h.post_id IS NULL AND h.unit_id IS NULL AND h.rank IS NULL AND h.role IS NULL)) AS lead
    FROM holding h WHERE h.person_id = p.id AND (coalesce(h.appointed_on, h.from_date) IS NULL OR coalesce(h.appointed_on, h.from_date) COLLATE "C" <= ${on})
  ) h) AS h`;

/** Education ended (or begun, where no end is known) by the day. */
export const studies = ({ on }: Asked): SQL =>
  sql`(SELECT e.mode, e.school, e.degree, steelyard_education_layer(e.level, e.degree) AS layer FROM education e WHERE e.person_id = p.id AND (coalesce(e.to_date, e.from_date) IS NULL OR coalesce(e.to_date, e.from_date) COLLATE "C" <= ${on})) AS e`;

const ranks = ({ on }: Asked): SQL =>
  sql`(SELECT r.place, (r.to_date IS NULL OR steelyard_last_day(r.to_date) >= ${on}::date) AS held FROM (SELECT r.*, ${SERVICE} AS place FROM rank_period r WHERE r.person_id = p.id) r WHERE r.place IS NOT NULL AND (r.from_date IS NULL OR r.from_date COLLATE "C" <= ${on})) AS r`;

const marks = ({ on }: Asked): SQL => sql`(SELECT a.year, a.grade FROM appraisal a WHERE a.person_id = p.id AND a.year <= ${Number(on.slice(0, 4))}::int) AS a`;

const punished = ({ on }: Asked): SQL => sql`(
  SELECT x.affects_use AS after, (x.decided_on + make_interval(months => x.least))::date - 1 AS until_least, (x.decided_on + make_interval(months => x.most))::date - 1 AS until_most
  FROM (
    SELECT x.affects_use, x.decided_on,
      CASE WHEN x.kind = 'party-probation' AND x.months > 0 THEN x.months + 24 WHEN x.kind <> 'party-probation' AND x.months IS NOT NULL THEN x.months WHEN x.kind = 'party-serious-warning' AND x.decided_on < '2018-01-01' THEN 12 ELSE t.least END AS least,
      CASE WHEN x.kind = 'party-probation' AND x.months > 0 THEN x.months + 24 WHEN x.kind <> 'party-probation' AND x.months IS NOT NULL THEN x.months WHEN x.kind = 'party-serious-warning' AND x.decided_on < '2018-01-01' THEN 12 ELSE t.most END AS most
    FROM punishment x LEFT JOIN ${EFFECTS} ON t.kind = x.kind WHERE x.person_id = p.id AND x.decided_on <= ${on}::date
  ) x) AS x`;

/** A column of a person that the roster of a past day does not carry, as it was held to be on that day. */
function column(at: Asked, name: 'party_regular' | 'specialty' | 'training_hours' | 'standing', field: string): SQL {
  if (at.now) return sql.raw(`p.${name}`);
  const cast = name === 'standing' ? 'c.old_value' : name === 'training_hours' ? `(c.old_value #>> '{}')::int` : `c.old_value #>> '{}'`;
  return sql`(SELECT CASE WHEN c.id IS NULL THEN ${sql.raw(`q.${name}`)} ELSE ${sql.raw(cast)} END FROM person q
    LEFT JOIN LATERAL (SELECT c.id, c.old_value FROM person_change c WHERE c.person_id = q.id AND c.field = ${field} AND c.day > ${at.on}::date ORDER BY c.day, c.at LIMIT 1) c ON TRUE WHERE q.id = p.id)`;
}

/** The answer of a list, or NULL where it has no rows and nobody said that it was filled. */
const known = (at: Asked, list: string, rows: SQL, answer: SQL): SQL =>
  sql`CASE WHEN EXISTS (SELECT 1 FROM ${rows}) OR coalesce(jsonb_exists(${column(at, 'standing', 'standing')} -> 'filled', ${list}), FALSE) THEN ${answer} END`;

/** Whether so many months have passed since a date known to the year, month or day. */
function since(date: SQL, at: Asked, months: number, counting: 'day' | 'month'): SQL {
  const limit = addMonths(at.on, -months);
  const surely = counting === 'month' ? sql`CASE WHEN length(${date}) = 7 THEN steelyard_first_day(${date}) ELSE steelyard_last_day(${date}) END` : sql`steelyard_last_day(${date})`;
  return sql`CASE WHEN ${date} IS NULL THEN NULL WHEN ${surely} <= ${limit}::date THEN TRUE WHEN steelyard_first_day(${date}) <= ${limit}::date THEN NULL ELSE FALSE END`;
}

/** Months in the posts that meet a condition: [at least, at most]. */
const monthsIn = (at: Asked, which: SQL, byMonth: boolean): SQL =>
  sql`steelyard_months_in(array_agg(h.start) FILTER (WHERE ${which}), array_agg(h.ended) FILTER (WHERE ${which}), ${at.on}::date, ${sql.raw(String(byMonth))})`;

/** Whole years, at least, in leading posts of the rank of the main post; null where there is none. */
export const yearsInRank = (at: Asked): SQL =>
  sql`(SELECT (${monthsIn(at, sql`h.lead AND h.level = ${sql.raw(`CASE p.rank ${rankLevels.map((r, i) => `WHEN '${r.id}' THEN ${i}`).join(' ')} END`)}`, false)})[1] / 12 FROM ${posts(at)})`;

const yes = (x: SQL, wanted: boolean): SQL => (wanted ? x : sql`NOT (${x})`);

function leafOf(leaf: Leaf, at: Asked): SQL {
  switch (leaf.term) {
    case 'age': {
      const { before, from } = birthBounds({ ...(leaf.min === undefined ? {} : { min: leaf.min }), ...(leaf.max === undefined ? {} : { max: leaf.max }) }, at.on);
      const parts = [...(before ? [sql`p.birth COLLATE "C" < ${before}`] : []), ...(from ? [sql`p.birth COLLATE "C" >= ${from}`] : [])];
      return parts.length === 0 ? sql`CASE WHEN p.birth IS NOT NULL THEN TRUE END` : sql.join(parts, sql` AND `);
    }
    case 'sex': return sql`CASE WHEN p.sex IN ('男', '女') THEN p.sex = ${leaf.is === 'male' ? '男' : '女'} END`;
    case 'minority': return yes(sql`p.ethnicity NOT IN ('汉', '汉族')`, leaf.is);
    case 'party': return yes(sql`p.party ~ '中共|中国共产党'`, leaf.is);
    case 'partyMonths': return sql`CASE WHEN p.party !~ '中共|中国共产党' THEN FALSE ELSE ${since(column(at, 'party_regular', 'partyRegular'), at, leaf.atLeast, 'month')} END`;
    case 'workMonths': return since(sql`p.work_start`, at, leaf.atLeast, 'month');
    case 'grassroots': return known(at, 'holdings', posts(at), sql`(SELECT CASE
      WHEN (${monthsIn(at, sql`h.grassroots`, true)})[1] >= ${leaf.atLeast}::int THEN TRUE
      WHEN (${monthsIn(at, sql`h.grassroots IS NOT FALSE`, true)})[2] >= ${leaf.atLeast}::int OR coalesce(bool_or(h.grassroots AND h.start IS NULL), FALSE) THEN NULL
      ELSE FALSE END FROM ${posts(at)})`);
    case 'education': return known(at, 'education', studies(at), sql`(SELECT ${someOf(sql`e.layer >= ${layers.indexOf(leaf.atLeast) + 1}::int`)} FROM ${studies(at)}${leaf.mode === 'any' ? sql`` : sql` WHERE e.mode = ${leaf.mode}`})`);
    case 'rank': return known(at, 'holdings', posts(at), sql`(SELECT CASE WHEN count(*) = 0 THEN FALSE WHEN bool_or(h.level IS NULL) THEN NULL ELSE max(h.level) = ANY(${textList(leaf.in.map((r) => String(rankOrder(r))))}::int[]) END FROM ${posts(at)} WHERE h.held AND h.lead)`);
    case 'serviceRank': return known(at, 'ranks', ranks(at), sql`EXISTS (SELECT 1 FROM ${ranks(at)} WHERE r.held AND r.place >= ${serviceOrder(leaf.atLeast)}::int)`);
    case 'postMonths': return known(at, 'holdings', posts(at), sql`(SELECT CASE WHEN count(*) = 0 THEN FALSE WHEN bool_or(h.level IS NULL) THEN NULL ELSE (
      SELECT ${someOf(since(sql`h.start`, at, leaf.atLeast, 'day'))} FROM ${posts(at)} WHERE h.held AND h.lead AND h.level = (SELECT max(h.level) FROM ${posts(at)} WHERE h.held AND h.lead)) END FROM ${posts(at)} WHERE h.held AND h.lead)`);
    case 'rankMonths': {
      const level = sql`h.level = ${rankOrder(leaf.rank)}::int`;
      return known(at, 'holdings', posts(at), sql`(SELECT CASE WHEN y.months[1] >= ${leaf.atLeast}::int THEN TRUE WHEN y.months[2] >= ${leaf.atLeast}::int OR y.gap THEN NULL ELSE FALSE END FROM (
        SELECT ${monthsIn(at, sql`h.lead AND ${level}`, false)} AS months, coalesce(bool_or(h.lead AND (h.level IS NULL OR (${level} AND h.start IS NULL))), FALSE) AS gap FROM ${posts(at)}) y)`);
    }
    case 'posts': return known(at, 'holdings', posts(at), sql`(SELECT CASE WHEN count(DISTINCT concat(h.unit_text, h.title)) FILTER (WHERE h.level = ${rankOrder(leaf.rank)}::int) >= ${leaf.atLeast}::int THEN TRUE WHEN bool_or(h.level IS NULL) THEN NULL ELSE FALSE END
      FROM ${posts(at)} WHERE h.lead AND coalesce(h.start, '') COLLATE "C" <= ${at.on})`);
    case 'excellent': {
      const { from, to } = yearsOver(at.on, leaf.years);
      return known(at, 'appraisals', marks(at), sql`(SELECT CASE WHEN count(*) FILTER (WHERE a.grade = 'excellent') >= ${leaf.atLeast}::int THEN TRUE
        WHEN count(*) FILTER (WHERE a.grade = 'excellent') + ${leaf.years}::int - count(*) >= ${leaf.atLeast}::int THEN NULL ELSE FALSE END FROM ${marks(at)} WHERE a.year BETWEEN ${from}::int AND ${to}::int)`);
    }
    case 'sound': {
      const { from, to } = yearsOver(at.on, leaf.years);
      return known(at, 'appraisals', marks(at), sql`(SELECT CASE WHEN bool_or(a.grade IN ('basic', 'incompetent')) THEN FALSE WHEN count(*) < ${leaf.years}::int THEN NULL ELSE TRUE END FROM ${marks(at)} WHERE a.year BETWEEN ${from}::int AND ${to}::int)`);
    }
    case 'effect': return yes(known(at, 'punishments', punished(at), sql`(SELECT ${someOf(sql`CASE WHEN x.after THEN TRUE WHEN x.until_least IS NULL THEN NULL WHEN ${at.on}::date <= x.until_least THEN TRUE WHEN ${at.on}::date <= x.until_most OR x.after IS NULL THEN NULL ELSE FALSE END`)} FROM ${punished(at)})`), leaf.is);
    case 'probation': return yes(known(at, 'holdings', posts(at), sql`(SELECT ${someOf(sql`h.probation`)} FROM ${posts(at)} WHERE h.held AND h.lead)`), leaf.is);
    case 'reserve': return yes(sql`p.reserve`, leaf.is);
    case 'training': return sql`${column(at, 'training_hours', 'trainingHours')} >= ${leaf.atLeast}::int`;
    case 'channel': return sql`p.entry_channel = ANY(${textList(leaf.in)}::text[])`;
    case 'text': {
      if (leaf.field === 'school') return known(at, 'education', studies(at), sql`(SELECT ${someOf(sql`position(${leaf.contains} IN e.school) > 0`)} FROM ${studies(at)})`);
      const text = leaf.field === 'specialty' ? column(at, 'specialty', 'specialty') : sql.raw(leaf.field === 'techTitle' ? 'p.tech_title' : 'p.native_place');
      return sql`position(${leaf.contains} IN ${text}) > 0`;
    }
  }
}
