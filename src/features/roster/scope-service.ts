import { and, asc, gt, inArray, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Reader } from '../../kernel/ports.ts';
import { reachOf } from './rules.ts';
import { unit, unitPeriod } from './schema.ts';

/** A unit as it stood on a day. */
export type UnitOn = typeof unitPeriod.$inferSelect & { code: string; sort: number };

/** The units in force on a day. */
export async function unitsOn(read: Reader, on: Day): Promise<UnitOn[]> {
  const rows = await read
    .select({ period: unitPeriod, code: unit.code, sort: unit.sort })
    .from(unitPeriod)
    .innerJoin(unit, sql`${unit.id} = ${unitPeriod.unitId}`)
    .where(and(lte(unitPeriod.fromDay, on), or(isNull(unitPeriod.toDay), gt(unitPeriod.toDay, on))))
    .orderBy(unit.sort, unit.code);
  return rows.map((r) => ({ ...r.period, code: r.code, sort: r.sort }));
}

/** Ids of the given units and of everything below them. A parent that is not in force does not carry its children away. */
export function below(units: readonly { unitId: string; parentId: string | null }[], roots: readonly string[]): string[] {
  const children = new Map<string, string[]>();
  for (const u of units) if (u.parentId) children.set(u.parentId, [...(children.get(u.parentId) ?? []), u.unitId]);
  const found = new Set(roots);
  const queue = [...roots];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const child of children.get(next) ?? []) if (!found.has(child)) { found.add(child); queue.push(child); }
  }
  return [...found];
}

/** The units an actor reaches today through the roles of a group; null = everywhere. */
export async function reachedUnits(read: Reader, actor: Actor, group: readonly string[], today: Day): Promise<string[] | null> {
  const reach = reachOf(actor, group);
  if (reach === 'everywhere') return null;
  return reach.length === 0 ? [] : below(await unitsOn(read, today), reach);
}

/** Finds the names of units, also of abolished ones: the last name each bore. */
export async function unitNames(read: Reader, ids: readonly unknown[]): Promise<(id: string) => string | undefined> {
  const wanted = ids.filter((id): id is string => typeof id === 'string');
  const rows = wanted.length === 0 ? [] : await read.select({ id: unitPeriod.unitId, name: unitPeriod.name }).from(unitPeriod).where(inArray(unitPeriod.unitId, wanted)).orderBy(asc(unitPeriod.fromDay));
  const names = new Map(rows.map((r) => [r.id, r.name]));
  return (id) => names.get(id);
}

/**
 * The one condition by which an actor's reach limits people: the person's unit of today lies within it. People without a unit
 * are reached only from everywhere. `column` is the unit of today.
 */
export function withinReach(units: string[] | null, column: SQL): SQL | null {
  if (units === null) return null;
  return sql`${column} = ANY(${textList(units)}::uuid[])`;
}

/** True when a person of this unit is within reach: the same rule as `withinReach`, for one row. */
export const reaches = (units: readonly string[] | null, unitId: string | null): boolean => units === null || (unitId !== null && units.includes(unitId));

/** An array parameter as one PostgreSQL literal. */
export const textList = (items: readonly string[]): string => `{${items.map((i) => `"${i.replace(/(["\\])/g, '\\$1')}"`).join(',')}}`;
