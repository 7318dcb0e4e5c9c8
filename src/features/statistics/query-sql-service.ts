import { sql, type SQL } from 'drizzle-orm';
import { addMonths } from '../../kernel/day.ts';
import { rankOrder } from '../../domain/facts.ts';
import { birthBounds } from '../roster/rules.ts';
import { textList } from '../roster/scope-service.ts';
import type { Ask, Asked, List } from './lists-sql-service.ts';
import type { Expr, Leaf } from './query-rules.ts';
import { layers, serviceOrder, yearsOver } from './truth-rules.ts';

/**
 * An expression as one condition on the roster `p`: true, false, or NULL where a fact is missing, by the database's own logic of
 * three values. Every value is a parameter. Answers as `truthOf` (truth-rules.ts) does; a test holds the two together.
 */
export function conditionOf(e: Expr, ask: Ask): SQL {
  if (e.op === 'is') return sql`(${leafOf(e.leaf, ask)})`;
  if (e.op === 'not') return sql`(NOT ${conditionOf(e.of, ask)})`;
  if (e.of.length === 0) return e.op === 'all' ? sql`TRUE` : sql`FALSE`;
  return sql`(${sql.join(e.of.map((x) => conditionOf(x, ask)), e.op === 'all' ? sql` AND ` : sql` OR `)})`;
}

/** Or over rows with three values: a yes decides, else an unknown leaves it open; no rows are a no. */
const someOf = (x: SQL, which: SQL = sql`TRUE`): SQL => sql`CASE WHEN bool_or(${x}) FILTER (WHERE ${which}) THEN TRUE WHEN bool_or((${x}) IS NULL) FILTER (WHERE ${which}) THEN NULL ELSE FALSE END`;

/** A column of a person that the roster of a past day does not carry, as it was held to be on that day. */
function column(at: Asked, name: 'party_regular' | 'specialty' | 'training_hours' | 'standing', field: string): SQL {
  if (at.now) return sql.raw(`p.${name}`);
  const cast = name === 'standing' ? 'c.old_value' : name === 'training_hours' ? `(c.old_value #>> '{}')::int` : `c.old_value #>> '{}'`;
  return sql`(SELECT CASE WHEN c.id IS NULL THEN ${sql.raw(`q.${name}`)} ELSE ${sql.raw(cast)} END FROM person q
    LEFT JOIN LATERAL (SELECT c.id, c.old_value FROM person_change c WHERE c.person_id = q.id AND c.field = ${field} AND c.day > ${at.on}::date ORDER BY c.day, c.at LIMIT 1) c ON TRUE WHERE q.id = p.id)`;
}

/** The answer of a list, or NULL where it has no rows and nobody said that it was filled. */
const filled = (ask: Ask, list: List, answer: SQL): SQL => sql`CASE WHEN ${ask.any(list)} OR coalesce(jsonb_exists(${column(ask.at, 'standing', 'standing')} -> 'filled', ${list}), FALSE) THEN ${answer} END`;
const known = (ask: Ask, list: List, aggregate: SQL): SQL => filled(ask, list, ask.over(list, aggregate));

/** Whether so many months have passed since a date known to the year, month or day. */
function since(date: SQL, at: Asked, months: number, counting: 'day' | 'month'): SQL {
  const limit = addMonths(at.on, -months);
  const surely = counting === 'month' ? sql`CASE WHEN length(${date}) = 7 THEN steelyard_first_day(${date}) ELSE steelyard_last_day(${date}) END` : sql`steelyard_last_day(${date})`;
  return sql`CASE WHEN ${date} IS NULL THEN NULL WHEN ${surely} <= ${limit}::date THEN TRUE WHEN steelyard_first_day(${date}) <= ${limit}::date THEN NULL ELSE FALSE END`;
}

/** Months in the posts that meet a condition: [at least, at most]. A value of its own, so that it is counted once however often it is compared. */
const monthsIn = (ask: Ask, which: SQL, byMonth: boolean): SQL => ask.over('holdings', sql`CASE WHEN bool_or(${which})
  THEN steelyard_months_in(array_agg(h.start) FILTER (WHERE ${which}), array_agg(h.ended) FILTER (WHERE ${which}), ${ask.at.on}::date, ${sql.raw(String(byMonth))}) ELSE '{0,0}' END`);

/** Whole years, at least, in leading posts of the rank of the main post; 0 where there is none. */
export const yearsInRank = (ask: Ask): SQL => sql`(${monthsIn(ask, sql`h.lead AND h.level = h.main`, false)})[1] / 12`;

const yes = (x: SQL, wanted: boolean): SQL => (wanted ? x : sql`NOT (${x})`);

function leafOf(leaf: Leaf, ask: Ask): SQL {
  const { at } = ask;
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
    case 'grassroots': return filled(ask, 'holdings', sql`CASE
      WHEN (${monthsIn(ask, sql`h.grassroots`, true)})[1] >= ${leaf.atLeast}::int THEN TRUE
      WHEN (${monthsIn(ask, sql`h.grassroots IS NOT FALSE`, true)})[2] >= ${leaf.atLeast}::int OR ${ask.over('holdings', sql`coalesce(bool_or(h.grassroots AND h.start IS NULL), FALSE)`)} THEN NULL
      ELSE FALSE END`);
    case 'education': return known(ask, 'education', someOf(sql`h.layer >= ${layers.indexOf(leaf.atLeast) + 1}::int`, leaf.mode === 'any' ? undefined : sql`h.mode = ${leaf.mode}`));
    case 'rank': return known(ask, 'holdings', sql`CASE WHEN count(*) FILTER (WHERE h.held AND h.lead) = 0 THEN FALSE WHEN bool_or(h.level IS NULL) FILTER (WHERE h.held AND h.lead) THEN NULL
      ELSE max(h.level) FILTER (WHERE h.held AND h.lead) = ANY(${textList(leaf.in.map((r) => String(rankOrder(r))))}::int[]) END`);
    case 'serviceRank': return known(ask, 'ranks', sql`coalesce(bool_or(h.held AND h.place >= ${serviceOrder(leaf.atLeast)}::int), FALSE)`);
    case 'postMonths': {
      // Of the posts of the highest level one is enough: the greatest of level and answer together tells both (yes 2, unknown 1, no 0).
      const best = sql`(max(h.level * 3 + CASE ${since(sql`h.start`, at, leaf.atLeast, 'day')} WHEN TRUE THEN 2 WHEN FALSE THEN 0 ELSE 1 END) FILTER (WHERE h.held AND h.lead)) % 3`;
      return known(ask, 'holdings', sql`CASE WHEN count(*) FILTER (WHERE h.held AND h.lead) = 0 THEN FALSE WHEN bool_or(h.level IS NULL) FILTER (WHERE h.held AND h.lead) THEN NULL ELSE CASE ${best} WHEN 2 THEN TRUE WHEN 0 THEN FALSE END END`);
    }
    case 'rankMonths': {
      const level = sql`h.level = ${rankOrder(leaf.rank)}::int`;
      const months = monthsIn(ask, sql`h.lead AND ${level}`, false);
      const gap = ask.over('holdings', sql`coalesce(bool_or(h.lead AND (h.level IS NULL OR (${level} AND h.start IS NULL))), FALSE)`);
      return filled(ask, 'holdings', sql`CASE WHEN (${months})[1] >= ${leaf.atLeast}::int THEN TRUE WHEN (${months})[2] >= ${leaf.atLeast}::int OR ${gap} THEN NULL ELSE FALSE END`);
    }
    case 'posts': {
      const begun = sql`h.lead AND coalesce(h.start, '') COLLATE "C" <= ${at.on}`;
      return known(ask, 'holdings', sql`CASE WHEN count(DISTINCT concat(h.unit_text, h.title)) FILTER (WHERE ${begun} AND h.level = ${rankOrder(leaf.rank)}::int) >= ${leaf.atLeast}::int THEN TRUE
        WHEN bool_or(h.level IS NULL) FILTER (WHERE ${begun}) THEN NULL ELSE FALSE END`);
    }
    case 'excellent': {
      const { from, to } = yearsOver(at.on, leaf.years);
      const within = sql`h.year BETWEEN ${from}::int AND ${to}::int`;
      const got = sql`count(*) FILTER (WHERE h.grade = 'excellent' AND ${within})`;
      return known(ask, 'appraisals', sql`CASE WHEN ${got} >= ${leaf.atLeast}::int THEN TRUE WHEN ${got} + ${leaf.years}::int - count(*) FILTER (WHERE ${within}) >= ${leaf.atLeast}::int THEN NULL ELSE FALSE END`);
    }
    case 'sound': {
      const { from, to } = yearsOver(at.on, leaf.years);
      const within = sql`h.year BETWEEN ${from}::int AND ${to}::int`;
      return known(ask, 'appraisals', sql`CASE WHEN bool_or(h.grade IN ('basic', 'incompetent')) FILTER (WHERE ${within}) THEN FALSE WHEN count(*) FILTER (WHERE ${within}) < ${leaf.years}::int THEN NULL ELSE TRUE END`);
    }
    case 'effect': return yes(known(ask, 'punishments', someOf(sql`CASE WHEN h.after THEN TRUE WHEN h.until_least IS NULL THEN NULL WHEN ${at.on}::date <= h.until_least THEN TRUE WHEN ${at.on}::date <= h.until_most OR h.after IS NULL THEN NULL ELSE FALSE END`)), leaf.is);
    case 'probation': return yes(known(ask, 'holdings', someOf(sql`h.probation`, sql`h.held AND h.lead`)), leaf.is);
    case 'reserve': return yes(sql`p.reserve`, leaf.is);
    case 'training': return sql`${column(at, 'training_hours', 'trainingHours')} >= ${leaf.atLeast}::int`;
    case 'channel': return sql`p.entry_channel = ANY(${textList(leaf.in)}::text[])`;
    case 'text': {
      if (leaf.field === 'school') return known(ask, 'education', someOf(sql`position(${leaf.contains} IN h.school) > 0`));
      const text = leaf.field === 'specialty' ? column(at, 'specialty', 'specialty') : sql.raw(leaf.field === 'techTitle' ? 'p.tech_title' : 'p.native_place');
      return sql`position(${leaf.contains} IN ${text}) > 0`;
    }
  }
}
