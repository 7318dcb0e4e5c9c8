import { eq, sql, type SQL } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Reader } from '../../kernel/ports.ts';
import { holdsAny } from '../accounts/rules.ts';
import { mayReadIdentity, purposes, reachFor, type Level, type Purpose } from './access-rules.ts';
import { family } from './schema.ts';
import { below, textList, unitsOn } from './scope-service.ts';

/**
 * Who an actor sees for a purpose: the one description from which the check of a person, the condition of a list, the export
 * and the print all follow.
 */
export type Sight = {
  purpose: Purpose;
  /** Units reached today; null = everywhere. */
  units: string[] | null;
  /** The actor's own person and kin as the roster ties them (both directions of a family record). */
  kin: readonly string[];
  /** True when the ID number may be seen and searched for. */
  identity: boolean;
  /** How much of one person is seen. */
  level(person: { id: string; unitId: string | null }): Level;
  /** The same as `level <> 'none'`, as a condition on a row's person id and unit of today; null when everybody is seen. */
  within(columns: { id: SQL; unit: SQL }): SQL | null;
};

/** Works out once who an actor sees for a purpose on a day. */
export async function sightOf(read: Reader, actor: Actor, purpose: Purpose, today: Day): Promise<Sight> {
  const reach = reachFor(actor, purpose);
  const units = reach === 'everywhere' ? null : reach.length === 0 ? [] : below(await unitsOn(read, today), reach);
  const kin = actor.personId === null ? [] : [actor.personId, ...(await kinOf(read, actor.personId))];
  const shut = purposes[purpose].shutsOutKin ? kin : [];
  return {
    purpose, units, kin, identity: holdsAny(actor, mayReadIdentity),
    level: (p) => {
      const reached = units === null || (p.unitId !== null && units.includes(p.unitId));
      if (!reached || shut.includes(p.id)) return 'none';
      return kin.includes(p.id) ? 'card' : 'full';
    },
    within: ({ id, unit }) => {
      const where: SQL[] = [];
      if (units !== null) where.push(sql`${unit} = ANY(${textList(units)}::uuid[])`);
      if (shut.length > 0) where.push(sql`NOT (${id} = ANY(${textList(shut)}::uuid[]))`);
      return where.length === 0 ? null : sql.join(where, sql` AND `);
    },
  };
}

/** People whom a family record ties to this person, in either direction. */
export async function kinOf(read: Reader, personId: string): Promise<string[]> {
  const theirs = await read.select({ id: family.linkedPersonId }).from(family).where(eq(family.personId, personId));
  const ours = await read.select({ id: family.personId }).from(family).where(eq(family.linkedPersonId, personId));
  return [...new Set([...theirs, ...ours].map((r) => r.id).filter((id): id is string => id !== null && id !== personId))];
}
