import { eq, sql, type SQL } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Reader } from '../../kernel/ports.ts';
import { holdsAny } from '../accounts/rules.ts';
import { mayReadIdentity, purposes, reachFor, type Level, type Purpose } from './access-rules.ts';
import { kinTies } from './kinship-service.ts';
import { family } from './schema.ts';
import { textList } from './scope-service.ts';

/**
 * Who an actor sees for a purpose: the one description from which the check of a person, the condition of a list, the export
 * and the print all follow.
 */
export type Sight = {
  purpose: Purpose;
  /** Units reached today; null = everywhere. */
  units: string[] | null;
  /** True when the units reached are so many that looking up people by unit finds most of them. */
  wide: boolean;
  /** The actor's own person, whoever a family record ties to it, and kin by article 3 through the records of others. */
  kin: readonly string[];
  /** True when the ID number may be seen and searched for. */
  identity: boolean;
  /** How much of one person is seen. */
  level(person: { id: string; unitId: string | null }): Level;
  /**
   * The same as `level <> 'none'`, as a condition on a row's person id and unit of today; null when everybody is seen.
   * `found`: the people are found by something else, so that the units only check them.
   */
  within(columns: { id: SQL; unit: SQL; found?: boolean }): SQL | null;
};

/** Works out once who an actor sees for a purpose on a day. */
export async function sightOf(read: Reader, actor: Actor, purpose: Purpose, today: Day): Promise<Sight> {
  const reach = reachFor(actor, purpose);
  const { units, all, kin: near } = await reached(read, reach === 'everywhere' ? null : reach, actor.personId, today);
  // Whoever has a relative in the roster may have more of them through that one's record.
  const far = actor.personId !== null && near.length > 1 ? ((await kinTies(read, [actor.personId])).get(actor.personId) ?? []) : [];
  const kin = [...new Set([...near, ...far.filter((k) => k.kin === 'yes').map((k) => k.personId)])];
  const shut = purposes[purpose].shutsOutKin ? kin : [];
  const wide = units !== null && units.length * 10 > all;
  return {
    purpose, units, wide, kin, identity: holdsAny(actor, mayReadIdentity),
    level: (p) => {
      const inside = units === null || (p.unitId !== null && units.includes(p.unitId));
      if (!inside || shut.includes(p.id)) return 'none';
      return kin.includes(p.id) ? 'card' : 'full';
    },
    within: ({ id, unit, found }) => {
      const where: SQL[] = [];
      // IS TRUE keeps the planner from leading with the index on units where that would read most of the table.
      if (units !== null) where.push(found || wide ? sql`(${unit} = ANY(${textList(units)}::uuid[])) IS TRUE` : sql`${unit} = ANY(${textList(units)}::uuid[])`);
      if (shut.length > 0) where.push(sql`NOT (${id} = ANY(${textList(shut)}::uuid[]))`);
      return where.length === 0 ? null : sql.join(where, sql` AND `);
    },
  };
}

/** The units below the roots on a day, how many units there are, and self with kin, in one question. */
async function reached(read: Reader, roots: readonly string[] | null, self: string | null, today: Day): Promise<{ units: string[] | null; all: number; kin: string[] }> {
  if (roots === null && self === null) return { units: null, all: 0, kin: [] };
  if (roots?.length === 0 && self === null) return { units: [], all: 0, kin: [] };
  const given = textList(roots ?? []);
  const [row] = await read.select({
    units: sql<string[]>`(
      WITH RECURSIVE under AS (
        SELECT unnest(${given}::uuid[]) AS id
        UNION SELECT u.unit_id FROM unit_period u JOIN under ON u.parent_id = under.id WHERE u.from_day <= ${today} AND (u.to_day IS NULL OR u.to_day > ${today})
      ) SELECT coalesce(json_agg(id), '[]') FROM under)`,
    all: sql<number>`(SELECT count(*)::int FROM unit)`,
    kin: sql<string[]>`(SELECT coalesce(json_agg(DISTINCT k), '[]') FROM (
      SELECT linked_person_id AS k FROM family WHERE person_id = ${self}::uuid AND linked_person_id IS NOT NULL
      UNION SELECT person_id FROM family WHERE linked_person_id = ${self}::uuid) AS x)`,
  }).from(sql`(SELECT 1) AS one`);
  return { units: roots === null ? null : row!.units, all: row!.all, kin: self === null ? [] : [self, ...row!.kin.filter((id) => id !== self)] };
}

/** People whom a family record ties to this person, in either direction. */
export async function kinOf(read: Reader, personId: string): Promise<string[]> {
  const theirs = await read.select({ id: family.linkedPersonId }).from(family).where(eq(family.personId, personId));
  const ours = await read.select({ id: family.personId }).from(family).where(eq(family.linkedPersonId, personId));
  return [...new Set([...theirs, ...ours].map((r) => r.id).filter((id): id is string => id !== null && id !== personId))];
}
