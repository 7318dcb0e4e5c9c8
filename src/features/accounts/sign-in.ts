import { eq } from 'drizzle-orm';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { grantsFrom, type GrantLine } from './queries.ts';
import { accountClosed, badSignIn, notThere, samePassword, waitFirst, weakPassword, wrongPresent } from './refusals.ts';
import { normalUsername, passwordFault, sourceOf } from './rules.ts';
import { account } from './schema.ts';
import type { Sessions } from './sessions.ts';

/** Where a sign-in comes from: the peer's address, the known-browser cookie if any, and what the browser calls itself. */
export type Door = { address: string; device: string | undefined; agent: string | null };

/** Signs in and returns the session's token and account; refuses with one sentence for a wrong name and a wrong password alike. */
export async function signIn(ports: Ports, sessions: Sessions, given: { username: string; password: string }, door: Door): Promise<Outcome<{ token: string; accountId: string }>> {
  const admission = await sessions.admit(given.username, door.address, door.device);
  if (!admission.ok) return waitFirst(admission.waitSeconds);
  const [found] = await ports.read.select().from(account).where(eq(account.username, normalUsername(given.username)));
  const right = await verifyPassword(found?.passwordHash ?? null, given.password);
  if (!found || !right) return badSignIn();
  await admission.succeeded();
  if (found.state !== 'active') return accountClosed();
  const actor: Actor = { accountId: found.id, name: found.displayName, personId: found.personId, roles: [] };
  // The session stands before the act looks at the account under lock: whoever changes the password after that ends it too.
  const token = await sessions.open(found.id, door.agent);
  let stands = false;
  try {
    const outcome = await ports.act(
      { actor, verb: 'accounts.signed-in', subjects: [{ kind: 'account', id: found.id }], detail: { actor: found.displayName, source: sourceOf(door.address) } },
      async (tx): Promise<Outcome<{ token: string; accountId: string }>> => {
        const now = await tx.lock(account, found.id);
        if (now?.state !== 'active') return accountClosed();
        if (now.passwordHash !== found.passwordHash) return badSignIn();
        return ok({ token, accountId: found.id });
      },
    );
    stands = outcome.ok;
    return outcome;
  } finally {
    if (!stands) await sessions.close(token);
  }
}

/** Ends the session of a token. */
export async function signOut(ports: Ports, sessions: Sessions, actor: Actor, token: string): Promise<Outcome<null>> {
  await sessions.close(token);
  return ports.act({ actor, verb: 'accounts.signed-out', subjects: [{ kind: 'account', id: actor.accountId }], detail: { actor: actor.name } }, async () => ok(null));
}

/** Changes one's own password; ends every session of the account and returns the token of a new one. Wrong present passwords are slowed like sign-ins. */
export async function changePassword(ports: Ports, sessions: Sessions, actor: Actor, given: { current: string; next: string }, door: Door): Promise<Outcome<{ token: string; username: string }>> {
  const [found] = await ports.read.select().from(account).where(eq(account.id, actor.accountId));
  if (!found) return notThere({ zh: '账号', en: 'account' });
  const admission = await sessions.admit(found.username, door.address, door.device);
  if (!admission.ok) return waitFirst(admission.waitSeconds);
  if (!(await verifyPassword(found.passwordHash, given.current))) return wrongPresent();
  await admission.succeeded();
  const fault = passwordFault(given.next, found.username);
  if (fault) return weakPassword(fault, 'next');
  if (await verifyPassword(found.passwordHash, given.next)) return samePassword();
  const passwordHash = await hashPassword(given.next);
  const outcome = await ports.act(
    { actor, verb: 'accounts.password-changed', subjects: [{ kind: 'account', id: found.id }], detail: { actor: found.displayName } },
    async (tx): Promise<Outcome<null>> => {
      const now = await tx.lock(account, found.id);
      if (now?.state !== 'active') return accountClosed();
      if (now.passwordHash !== found.passwordHash) return wrongPresent();
      await tx.update(account, found.id, { passwordHash, mustChange: false });
      return ok(null);
    },
  );
  if (!outcome.ok) return outcome;
  await sessions.closeAll(found.id);
  return { ...outcome, value: { token: await sessions.open(found.id, door.agent), username: found.username } };
}

/** What the shell needs to know of who is signed in. */
export type Me = { account: { id: string; username: string; displayName: string; personId: string | null }; mustChange: boolean; roles: GrantLine[] };

/** Reads the signed-in account with the roles in force today; none while a one-time password waits to be changed. */
export async function whoAmI(ports: Ports, accountId: string): Promise<Outcome<Me>> {
  const [found] = await ports.read.select().from(account).where(eq(account.id, accountId));
  if (!found) return notThere({ zh: '账号', en: 'account' });
  const today = ports.today();
  const held = found.mustChange ? [] : await grantsFrom(ports.read, today, accountId);
  const { id, username, displayName, personId, mustChange } = found;
  return ok({ account: { id, username, displayName, personId }, mustChange, roles: held.filter((g) => g.fromDay <= today).map(({ accountId: _, ...line }) => line) });
}
