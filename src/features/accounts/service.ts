import { and, asc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import { isDay } from '../../kernel/day.ts';
import type { Act, Actor, Ports, Reader, Tx } from '../../kernel/ports.ts';
import { ok, refuse, type Outcome } from '../../kernel/refusal.ts';
import { person, unitPeriod } from '../roster/schema.ts';
import { standing } from '../roster/source-service.ts';
import { hashPassword, oneTimePassword } from './password.ts';
import { badGrant, badUsername, lastAdministrator, nameTaken, needsAdministrator, notInOneHand, notOnOneself, notThere } from './refusals.ts';
import { administrators, firstConflict, holdsAny, isRole, isUsername, mayCreateAccounts, mayGrantRoles, normalUsername, releaserOf, resetterOf, roleWords, type Role } from './rules.ts';
import { account, accountGrant } from './schema.ts';
import type { Sessions } from './sessions.ts';

/** An account to be made. Without `password` a one-time one is made and must be changed at first sign-in. */
export type NewAccount = {
  id?: string;
  username: string;
  displayName: string;
  personId?: string | null;
  password?: string;
  mustChange?: boolean;
  roles?: readonly { role: Role; unitId?: string | null; from?: Day }[];
};

/** A made account; `password` only where it was generated, to be shown once. */
export type Created = { id: string; username: string; displayName: string; password: string | null };

type Prepared = NewAccount & { hash: string; generated: string | null };

const accountWord = { zh: '账号', en: 'account' };
const isAdministrator = (role: string): boolean => (administrators as readonly string[]).includes(role);

/** Hashes the passwords of new accounts, before any transaction is open. */
export const prepareAccounts = (list: readonly NewAccount[]): Promise<Prepared[]> =>
  Promise.all(
    list.map(async (one) => {
      const generated = one.password === undefined ? oneTimePassword() : null;
      return { ...one, generated, hash: await hashPassword(generated ?? one.password!) };
    }),
  );

/** Writes prepared accounts and their roles inside an act; refuses bad or taken names and roles that may not be in one hand. */
export async function addAccounts(tx: Tx, list: readonly Prepared[], grantedBy: string | null): Promise<Outcome<Created[]>> {
  const names = list.map((one) => normalUsername(one.username));
  if (!names.every(isUsername)) return badUsername();
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) return nameTaken(twice);
  const [taken] = await tx.read.select({ username: account.username }).from(account).where(inArray(account.username, names)).limit(1);
  if (taken) return nameTaken(taken.username);
  for (const one of list) {
    const conflict = firstConflict((one.roles ?? []).map((r) => r.role));
    if (conflict) return notInOneHand(...conflict);
  }
  const made = await tx.insertMany(
    account,
    list.map((one, i) => ({
      ...(one.id ? { id: one.id } : {}),
      username: names[i]!,
      displayName: one.displayName.trim(),
      personId: one.personId ?? null,
      passwordHash: one.hash,
      state: 'active' as const,
      mustChange: one.mustChange ?? one.generated !== null,
      createdAt: tx.at,
    })),
  );
  const grants = list.flatMap((one, i) =>
    (one.roles ?? []).map((r) => ({ accountId: made[i]!.id, role: r.role, unitId: r.unitId ?? null, fromDay: r.from ?? tx.today, toDay: null, grantedBy })),
  );
  if (grants.length > 0) await tx.insertMany(accountGrant, grants);
  return ok(made.map((row, i) => ({ id: row.id, username: row.username, displayName: row.displayName, password: list[i]!.generated })));
}

/**
 * Makes accounts with their roles in one act, for the demonstration and for imports by the installer (`actor` null).
 * Passwords are taken as given; the strength rule is the caller's.
 */
export async function createAccounts(act: Act, list: readonly NewAccount[], actor: Actor | null = null): Promise<Outcome<Created[]>> {
  const prepared = await prepareAccounts(list);
  return nameClash(prepared, () =>
    act({ actor, verb: 'accounts.loaded', detail: { actor: actor?.name ?? null, count: list.length, accounts: list.map((one) => one.displayName) } }, async (tx) => {
      const made = await addAccounts(tx, prepared, actor?.accountId ?? null);
      if (made.ok) tx.note({ subjects: made.value.map(subject) });
      return made;
    }),
  );
}

/** The system administrator makes an account without any role. */
export async function createAccount(ports: Ports, actor: Actor, one: { username: string; displayName: string }): Promise<Outcome<Created>> {
  if (!holdsAny(actor, mayCreateAccounts)) return needsAdministrator('sysadmin');
  const prepared = await prepareAccounts([{ username: one.username, displayName: one.displayName }]);
  return nameClash(prepared, () =>
    ports.act({ actor, verb: 'accounts.created', detail: { actor: actor.name, account: one.displayName, username: normalUsername(one.username) } }, async (tx) => {
      const made = await addAccounts(tx, prepared, actor.accountId);
      if (!made.ok) return made;
      tx.note({ subjects: made.value.map(subject) });
      return ok(made.value[0]!);
    }),
  );
}

/** Two at once with one name: the database's unique key decides, and the loser hears it as a refusal. */
async function nameClash<T>(list: readonly NewAccount[], work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    const cause = ((error as { cause?: unknown }).cause ?? error) as { code?: string; constraint_name?: string };
    if (cause.code === '23505' && cause.constraint_name === 'account_username_key') return nameTaken(list.map((one) => one.username).join('、'));
    throw error;
  }
}

const subject = (one: { id: string }): { kind: string; id: string } => ({ kind: 'account', id: one.id });

/** Roles an account holds on a day or will hold later. */
async function rolesFrom(read: Reader, accountIds: readonly string[], today: Day): Promise<{ id: string; accountId: string; role: string }[]> {
  if (accountIds.length === 0) return [];
  return read
    .select({ id: accountGrant.id, accountId: accountGrant.accountId, role: accountGrant.role })
    .from(accountGrant)
    .where(and(inArray(accountGrant.accountId, [...accountIds]), or(isNull(accountGrant.toDay), gt(accountGrant.toDay, today))));
}

type Target = { row: typeof account.$inferSelect; held: string[] };

/** Locks an account for the act and reads its roles; refuses when it is not there or the actor's own. */
async function target(tx: Tx, actor: Actor, id: string): Promise<Outcome<Target>> {
  const row = await tx.lock(account, id);
  if (!row) return notThere(accountWord);
  if (row.id === actor.accountId) return notOnOneself();
  tx.note({ subjects: [subject(row)], detail: { actor: actor.name, account: row.displayName } });
  return ok({ row, held: (await rolesFrom(tx.read, [id], tx.today)).map((g) => g.role) });
}

/** Refuses when the account is the last one in use with an administrator's role; `roles` are those it is about to lose. */
async function keepsAdministrators(tx: Tx, accountId: string, losing: readonly string[]): Promise<Outcome<null>> {
  for (const role of losing.filter(isAdministrator) as Role[]) {
    const holders = await tx.read
      .selectDistinct({ id: account.id })
      .from(account)
      .innerJoin(accountGrant, eq(accountGrant.accountId, account.id))
      .where(and(eq(accountGrant.role, role), lte(accountGrant.fromDay, tx.today), or(isNull(accountGrant.toDay), gt(accountGrant.toDay, tx.today))))
      .orderBy(asc(account.id));
    let left = 0;
    for (const holder of holders) {
      const row = await tx.lock(account, holder.id);
      const still = (await rolesFrom(tx.read, [holder.id], tx.today)).some((g) => g.role === role);
      if (row?.state === 'active' && still && row.id !== accountId) left++;
    }
    if (left === 0) return lastAdministrator(role);
  }
  return ok(null);
}

/** Two administrators at work on each other's accounts may meet in a deadlock; PostgreSQL ends one, which then simply starts again. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if ((((error as { cause?: unknown }).cause ?? error) as { code?: string }).code !== '40P01') throw error;
    return work();
  }
}

/** A role to be granted: from a day (inclusive) to a day (exclusive), in a unit's subtree or everywhere. */
export type NewGrant = { role: string; unitId?: string | null; from?: string; to?: string | null };

/** The security administrator grants a role; refuses what may not be in one hand, also across accounts linked to one person. */
export async function grantRole(ports: Ports, sessions: Sessions, actor: Actor, accountId: string, grant: NewGrant): Promise<Outcome<{ grantId: string }>> {
  if (!holdsAny(actor, mayGrantRoles)) return needsAdministrator('secadmin');
  const { role } = grant;
  if (!isRole(role)) return badGrant(`没有“${role}”这个角色。`, `There is no role ${role}.`, 'role');
  const outcome = await again(() => ports.act({ actor, verb: 'accounts.granted', detail: { role: { code: role, ...roleWords[role] } } }, async (tx): Promise<Outcome<{ grantId: string }>> => {
    const found = await target(tx, actor, accountId);
    if (!found.ok) return found;
    const { row } = found.value;
    const fromDay = grant.from ?? tx.today;
    if (!isDay(fromDay) || (grant.to && !(isDay(grant.to) && grant.to > fromDay))) return badGrant('起止日期不对：止日须晚于起日。', 'The days are not right: the end must be after the beginning.', 'to');
    if (fromDay < tx.today) return badGrant('授权不能倒填日期。', 'A grant cannot be back-dated.', 'from');
    const unitId = grant.unitId ?? null;
    if (unitId && isAdministrator(role)) return badGrant('三员不按单位授权。', 'Administrators are not limited to a unit.', 'unitId');
    const unit = unitId ? (await tx.read.select({ name: unitPeriod.name }).from(unitPeriod).where(eq(unitPeriod.unitId, unitId)).limit(1))[0] : undefined;
    if (unitId && !unit) return notThere({ zh: '单位', en: 'unit' });
    if (role === 'person' && !row.personId) return badGrant('“干部本人”须先与名册中的本人关联。', 'The person concerned must first be linked to the roster.', 'role');
    const hand = await oneHand(tx, row, role);
    if (!hand.ok) return hand;
    const same = await tx.read
      .select({ unitId: accountGrant.unitId })
      .from(accountGrant)
      .where(and(eq(accountGrant.accountId, accountId), eq(accountGrant.role, role), or(isNull(accountGrant.toDay), gt(accountGrant.toDay, fromDay))));
    if (same.some((g) => g.unitId === unitId)) return badGrant('该账号已有这个角色。', 'The account already has this role.', 'role');
    const made = await tx.insert(accountGrant, { accountId, role, unitId, fromDay, toDay: grant.to ?? null, grantedBy: actor.accountId });
    tx.note({ subjects: [{ kind: 'grant', id: made.id }], detail: { unit: unit?.name ?? null, from: fromDay, to: grant.to ?? null } });
    return ok({ grantId: made.id });
  }));
  if (outcome.ok) await sessions.closeAll(accountId);
  return outcome;
}

/** One hand is one account and, apart from the role of the person concerned, all accounts linked to the same person. */
async function oneHand(tx: Tx, row: typeof account.$inferSelect, role: string): Promise<Outcome<null>> {
  const own = (await rolesFrom(tx.read, [row.id], tx.today)).map((g) => g.role);
  const conflict = firstConflict([role, ...own]);
  if (conflict) return notInOneHand(...conflict);
  return row.personId ? acrossAccounts(tx, row.personId, [{ accountId: row.id, roles: [role, ...own] }]) : ok(null);
}

async function acrossAccounts(tx: Tx, personId: string, more: { accountId: string; roles: string[] }[]): Promise<Outcome<null>> {
  const linked = await tx.read.select({ id: account.id }).from(account).where(eq(account.personId, personId)).orderBy(asc(account.id));
  for (const one of linked) await tx.lock(account, one.id);
  const held = [...(await rolesFrom(tx.read, linked.map((one) => one.id), tx.today)).map((g) => g.role), ...more.flatMap((m) => m.roles)];
  const conflict = firstConflict(held.filter((r) => r !== 'person'));
  return conflict ? notInOneHand(...conflict) : ok(null);
}

/** The security administrator takes a role back, from today on. */
export async function revokeGrant(ports: Ports, sessions: Sessions, actor: Actor, grantId: string): Promise<Outcome<null>> {
  if (!holdsAny(actor, mayGrantRoles)) return needsAdministrator('secadmin');
  let accountId = '';
  const outcome = await again(() => ports.act({ actor, verb: 'accounts.revoked', subjects: [{ kind: 'grant', id: grantId }] }, async (tx): Promise<Outcome<null>> => {
    const grant = await tx.lock(accountGrant, grantId);
    if (!grant || (grant.toDay !== null && grant.toDay <= tx.today)) return notThere({ zh: '在用的授权', en: 'grant in force' });
    const found = await target(tx, actor, grant.accountId);
    if (!found.ok) return found;
    const others = (await rolesFrom(tx.read, [grant.accountId], tx.today)).filter((g) => g.id !== grantId).map((g) => g.role);
    const kept = found.value.row.state === 'active' && !others.includes(grant.role) ? await keepsAdministrators(tx, grant.accountId, [grant.role]) : ok(null);
    if (!kept.ok) return kept;
    await tx.update(accountGrant, grantId, { toDay: grant.fromDay > tx.today ? grant.fromDay : tx.today });
    tx.note({ detail: { role: { code: grant.role, ...(isRole(grant.role) ? roleWords[grant.role] : {}) } } });
    accountId = grant.accountId;
    return ok(null);
  }));
  if (outcome.ok) await sessions.closeAll(accountId);
  return outcome;
}

/** Closes an account, or opens it again after a closing or a reset; never by the one who resets (`releaserOf`). */
export async function setState(ports: Ports, sessions: Sessions, actor: Actor, accountId: string, state: 'active' | 'disabled', reason: string): Promise<Outcome<null>> {
  const verb = state === 'disabled' ? 'accounts.disabled' : 'accounts.enabled';
  const outcome = await again(() => ports.act({ actor, verb, detail: { reason } }, async (tx): Promise<Outcome<null>> => {
    const found = await target(tx, actor, accountId);
    if (!found.ok) return found;
    const releaser = releaserOf(found.value.held);
    if (!holdsAny(actor, [releaser])) return needsAdministrator(releaser);
    if (found.value.row.state === state) {
      return refuse({ name: 'accounts.same-state', status: 409, reason: state === 'active' ? { zh: '这个账号本来就在用。', en: 'This account is in use already.' } : { zh: '这个账号已经停用。', en: 'This account is disabled already.' } });
    }
    const kept = state === 'disabled' ? await keepsAdministrators(tx, accountId, found.value.held) : ok(null);
    if (!kept.ok) return kept;
    await tx.update(account, accountId, { state });
    return ok(null);
  }));
  if (outcome.ok && state === 'disabled') await sessions.closeAll(accountId);
  return outcome;
}

/** Sets a one-time password and closes the account until a second administrator releases it, so that a reset takes two people. */
export async function resetPassword(ports: Ports, sessions: Sessions, actor: Actor, accountId: string): Promise<Outcome<{ password: string }>> {
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  const outcome = await again(() => ports.act({ actor, verb: 'accounts.password-reset' }, async (tx): Promise<Outcome<{ password: string }>> => {
    const found = await target(tx, actor, accountId);
    if (!found.ok) return found;
    const resetter = resetterOf(found.value.held);
    if (!holdsAny(actor, [resetter])) return needsAdministrator(resetter);
    await tx.update(account, accountId, { passwordHash, mustChange: true, state: 'disabled' });
    return ok({ password });
  }));
  if (outcome.ok) await sessions.closeAll(accountId);
  return outcome;
}

/**
 * The security administrator links an account to a person of the roster by name and identity number, both typed;
 * nothing of the roster is shown. Needed for recusal and for the role of the person concerned.
 */
export async function linkPerson(ports: Ports, sessions: Sessions, actor: Actor, accountId: string, who: { name: string; idNumber: string }): Promise<Outcome<null>> {
  if (!holdsAny(actor, mayGrantRoles)) return needsAdministrator('secadmin');
  const outcome = await again(() => ports.act({ actor, verb: 'accounts.linked' }, async (tx): Promise<Outcome<null>> => {
    const found = await target(tx, actor, accountId);
    if (!found.ok) return found;
    const matches = await tx.read
      .select({ id: person.id })
      .from(person)
      .where(and(eq(person.name, who.name.trim()), standing(sql`${person.status}`), sql`upper(${person.idNumber}) = ${who.idNumber.trim().toUpperCase()}`))
      .limit(2);
    const [match] = matches;
    if (!match || matches.length > 1) return notThere({ zh: '人：姓名与身份号码须与名册一致且唯一', en: 'person: name and identity number must match the roster exactly once' });
    const hand = await acrossAccounts(tx, match.id, [{ accountId, roles: found.value.held }]);
    if (!hand.ok) return hand;
    await tx.update(account, accountId, { personId: match.id });
    tx.note({ subjects: [{ kind: 'person', id: match.id }] });
    return ok(null);
  }));
  if (outcome.ok) await sessions.closeAll(accountId);
  return outcome;
}
