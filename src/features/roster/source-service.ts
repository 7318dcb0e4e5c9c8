import { sql, type SQL } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import { rankLevels } from '../../domain/facts.ts';
import { goneStatuses } from './rules.ts';

/** Left out of every list, count and match: a record withdrawn (void), or one that goes on in another (merged). Both stay readable by id. */
export const standing = (status: SQL): SQL => sql`${status} NOT IN (${sql.raw(goneStatuses.map((s) => `'${s}'`).join(', '))})`;

/** The roster of today as `p`: the table itself, so that every index serves. */
export const peopleToday = (): SQL => sql`(SELECT *, unit_id AS reach_unit FROM person) AS p`;

/** Basic facts of a roster row that keep their former values in `person_change`, by column and field. */
const TRACKED = [
  ['name', 'name'], ['sex', 'sex'], ['birth', 'birth'], ['ethnicity', 'ethnicity'], ['native_place', 'nativePlace'], ['work_start', 'workStart'], ['party', 'party'],
  ['party_join', 'partyJoin'], ['tech_title', 'techTitle'], ['job_rank', 'jobRank'], ['status', 'status'], ['entry_channel', 'entryChannel'], ['entered_on', 'enteredOn'],
] as const;

const was = ([column, field]: readonly [string, string]): string => `CASE WHEN jsonb_exists(c.was, '${field}') THEN c.was ->> '${field}' ELSE q.${column} END AS ${column}`;

const RANKED = rankLevels.map((r, i) => `WHEN '${r.id}' THEN ${(rankLevels.length - 1 - i) * 20}`).join(' ');

/**
 * The roster of another day as `p`: who held a post on that day, in the unit and rank of the main one of them, with the
 * basic facts as they were held to be on that day. `reach_unit` stays the unit of today, which decides who may see it.
 * `few`: the people are found by an index, so that each one's posts are looked up instead of everybody's sorted; the same people either way.
 */
export function peopleAsOf(on: Day, few = false): SQL {
  const held = sql`person_id, unit_id, rank, title, coalesce(appointed_on, from_date) AS post_since, CASE rank ${sql.raw(RANKED)} ELSE 999 END AS rank_order
    FROM holding
    WHERE (coalesce(appointed_on, from_date) IS NULL OR coalesce(appointed_on, from_date) COLLATE "C" <= ${on})
      AND (to_date IS NULL OR to_date COLLATE "C" >= left(${on}, length(to_date)))`;
  const mainFirst = sql`(unit_id IS NULL AND post_id IS NULL AND rank IS NULL), concurrent,
      (to_date IS NOT NULL AND to_date COLLATE "C" <= ${on}), is_leading DESC, CASE rank ${sql.raw(RANKED)} ELSE 999 END, coalesce(appointed_on, from_date) DESC NULLS LAST, id`;
  const post = few ? sql`JOIN LATERAL (SELECT ${held} AND person_id = q.id ORDER BY ${mainFirst} LIMIT 1) h ON TRUE` : sql`JOIN (SELECT DISTINCT ON (person_id) ${held} ORDER BY person_id, ${mainFirst}) h ON h.person_id = q.id`;
  const changed = few
    ? sql`LEFT JOIN LATERAL (SELECT jsonb_object_agg(field, old_value) AS was FROM (SELECT DISTINCT ON (field) field, old_value FROM person_change WHERE person_id = q.id AND day > ${on} ORDER BY field, day, at) x) c ON TRUE`
    : sql`LEFT JOIN (
      SELECT person_id, jsonb_object_agg(field, old_value) AS was
      FROM (SELECT DISTINCT ON (person_id, field) person_id, field, old_value FROM person_change WHERE day > ${on} ORDER BY person_id, field, day, at) x
      GROUP BY person_id
    ) c ON c.person_id = q.id`;
  return sql`(
    SELECT q.id, ${sql.raw(TRACKED.map(was).join(', '))}, q.name_key, q.initials, q.pinyin_key, q.stroke_key, q.grams, q.id_key, q.doubts,
      CASE WHEN jsonb_exists(c.was, 'reserve') THEN (c.was ->> 'reserve')::boolean ELSE q.reserve END AS reserve,
      q.unit_id AS reach_unit, h.unit_id, h.rank, h.rank_order, h.post_since, NULL::text AS rank_since, h.title AS post_text
    FROM person q
    ${post}
    ${changed}
    WHERE ${standing(sql`q.status`)}
  ) AS p`;
}
