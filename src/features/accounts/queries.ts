import { and, asc, eq, gt, isNull, lte, or } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Reader } from '../../kernel/ports.ts';
import { unitPeriod } from '../roster/schema.ts';
import { account, accountGrant } from './schema.ts';

/** A role of an account as lists show it; `toDay` is exclusive. */
export type GrantLine = { id: string; role: string; unitId: string | null; unitName: string | null; fromDay: string; toDay: string | null };

/** An account as administrators see it; whether it is linked to a person, not to whom. */
export type AccountLine = {
  id: string;
  username: string;
  displayName: string;
  state: 'active' | 'disabled';
  mustChange: boolean;
  linked: boolean;
  createdAt: string;
  grants: GrantLine[];
};

const nameOn = (day: Day) => and(eq(unitPeriod.unitId, accountGrant.unitId), lte(unitPeriod.fromDay, day), or(isNull(unitPeriod.toDay), gt(unitPeriod.toDay, day)));

/** All accounts by name, with the roles in force today or later. */
export async function listAccounts(read: Reader, today: Day): Promise<AccountLine[]> {
  const accounts = await read.select().from(account).orderBy(asc(account.username));
  const grants = await grantsFrom(read, today);
  return accounts.map((a) => ({
    id: a.id,
    username: a.username,
    displayName: a.displayName,
    state: a.state,
    mustChange: a.mustChange,
    linked: a.personId !== null,
    createdAt: a.createdAt,
    grants: grants.filter((g) => g.accountId === a.id).map(({ accountId: _, ...line }) => line),
  }));
}

/** Roles in force on the day or later, of all accounts or one. */
export async function grantsFrom(read: Reader, today: Day, accountId?: string): Promise<(GrantLine & { accountId: string })[]> {
  return read
    .select({ id: accountGrant.id, accountId: accountGrant.accountId, role: accountGrant.role, unitId: accountGrant.unitId, unitName: unitPeriod.name, fromDay: accountGrant.fromDay, toDay: accountGrant.toDay })
    .from(accountGrant)
    .leftJoin(unitPeriod, nameOn(today))
    .where(and(or(isNull(accountGrant.toDay), gt(accountGrant.toDay, today)), ...(accountId ? [eq(accountGrant.accountId, accountId)] : [])))
    .orderBy(asc(accountGrant.fromDay), asc(accountGrant.role));
}

/** Names of the units of a day, to limit a role to one; units are no persons' data. */
export async function unitNames(read: Reader, today: Day): Promise<{ id: string; name: string }[]> {
  return read
    .select({ id: unitPeriod.unitId, name: unitPeriod.name })
    .from(unitPeriod)
    .where(and(lte(unitPeriod.fromDay, today), or(isNull(unitPeriod.toDay), gt(unitPeriod.toDay, today))))
    .orderBy(asc(unitPeriod.name));
}
