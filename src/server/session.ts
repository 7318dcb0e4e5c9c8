import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { and, eq, gt, isNull, lt, lte, ne, or } from 'drizzle-orm';
import { nameBrake, normalUsername, sourceBrake, sourceOf, waitAfter } from '../features/accounts/rules.ts';
import { account, accountGrant, loginFailure, session } from '../features/accounts/schema.ts';
import type { Sessions } from '../features/accounts/sessions.ts';
import type { Day } from '../kernel/day.ts';
import type { Actor } from '../kernel/ports.ts';
import type { Db } from './db/connect.ts';

export type { Sessions } from '../features/accounts/sessions.ts';

type Deps = {
  db: Db;
  now: () => Date;
  /** Today in the institution's calendar. */
  today: () => Day;
  /** 32 secret bytes of the installation; keys for device cookies are derived from them. */
  secret: Uint8Array;
};

const MINUTE = 60_000;
/** A session ends after this long without a request, in milliseconds. */
export const IDLE = 30 * MINUTE;
/** A session ends this long after sign-in, whatever happens, in milliseconds. */
export const ABSOLUTE = 12 * 60 * MINUTE;
/** `actorOf` may answer from memory for this long, in milliseconds; never after a session was ended in this process. */
export const FRESH = 2_000;
/** A browser stays known this long, in milliseconds. */
export const DEVICE = 180 * 24 * 60 * MINUTE;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Makes the session store of one installation. */
export function makeSessions({ db, now, today, secret }: Deps): Sessions {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'steelyard known browser', 32));
  const mac = (text: string): string => createHmac('sha256', key).update(text).digest('base64url');
  const cache = new Map<string, { actor: Actor; accountId: string; until: number }>();
  const restricted = new WeakSet<Actor>();
  let ended = 0;
  let swept = 0;

  const iso = (offset: number): string => new Date(now().getTime() + offset).toISOString();

  async function load(tokenHash: string): Promise<Actor | null> {
    const [found] = await db
      .select({ account, seenAt: session.seenAt })
      .from(session)
      .innerJoin(account, eq(account.id, session.accountId))
      .where(and(eq(session.tokenHash, tokenHash), gt(session.expiresAt, iso(0)), gt(session.seenAt, iso(-IDLE)), eq(account.state, 'active')));
    if (!found) return null;
    const grants = await grantsOn(db, found.account.id, today());
    if (Date.parse(found.seenAt) < now().getTime() - MINUTE) await db.update(session).set({ seenAt: iso(0) }).where(eq(session.tokenHash, tokenHash));
    const { id, displayName, personId, mustChange } = found.account;
    const actor: Actor = { accountId: id, name: displayName, personId, roles: mustChange ? [] : grants };
    if (mustChange) restricted.add(actor);
    return actor;
  }

  function forget(gone: (entry: { accountId: string }, tokenHash: string) => boolean): void {
    ended++;
    for (const [tokenHash, entry] of cache) if (gone(entry, tokenHash)) cache.delete(tokenHash);
  }

  /** Once an hour: what is long over is removed. */
  async function sweep(): Promise<void> {
    if (now().getTime() - swept < 60 * MINUTE) return;
    swept = now().getTime();
    await db.delete(session).where(or(lt(session.expiresAt, iso(0)), lt(session.seenAt, iso(-IDLE))));
    await db.delete(loginFailure).where(lt(loginFailure.at, iso(-24 * 60 * MINUTE)));
  }

  /** The number of a browser that has signed in with this name before, or null. */
  function knownDevice(username: string, value: string | undefined): string | null {
    const [id, until, sign] = (value ?? '').split('.');
    if (!id || !until || !sign || !(Number(until) > now().getTime())) return null;
    const right = Buffer.from(mac(`${normalUsername(username)}\n${id}\n${until}`));
    const given = Buffer.from(sign);
    return right.length === given.length && timingSafeEqual(right, given) ? id : null;
  }

  return {
    async actorOf(token) {
      if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return null;
      const tokenHash = sha256(token);
      const held = cache.get(tokenHash);
      if (held && held.until > now().getTime() && held.until <= now().getTime() + FRESH) return held.actor;
      const before = ended;
      const actor = await load(tokenHash);
      if (!actor) cache.delete(tokenHash);
      else if (before === ended) {
        if (cache.size > 10_000) cache.clear();
        cache.set(tokenHash, { actor, accountId: actor.accountId, until: now().getTime() + FRESH });
      }
      return actor;
    },
    restricted: (actor) => restricted.has(actor),
    async open(accountId, agent) {
      await sweep();
      const token = randomBytes(32).toString('base64url');
      await db.insert(session).values({ tokenHash: sha256(token), accountId, createdAt: iso(0), seenAt: iso(0), expiresAt: iso(ABSOLUTE), agent: agent?.slice(0, 200) ?? null });
      return token;
    },
    async close(token) {
      const tokenHash = sha256(token);
      await db.delete(session).where(eq(session.tokenHash, tokenHash));
      forget((_, hash) => hash === tokenHash);
    },
    async closeAll(accountId, except) {
      const kept = except === undefined ? '' : sha256(except);
      await db.delete(session).where(and(eq(session.accountId, accountId), ne(session.tokenHash, kept)));
      forget((entry) => entry.accountId === accountId);
    },
    async admit(username, address, device) {
      await sweep();
      const browser = knownDevice(username, device);
      const source = browser ? `browser:${browser}` : sourceOf(address);
      // People type passwords into the name field: only a keyed hash of what was typed is kept.
      const name = mac(`name\n${normalUsername(username)}`);
      const [mine] = await db.insert(loginFailure).values({ username: name, source, at: iso(0) }).returning({ id: loginFailure.id });
      const others = await db
        .select({ username: loginFailure.username, at: loginFailure.at })
        .from(loginFailure)
        .where(and(eq(loginFailure.source, source), ne(loginFailure.id, mine!.id), gt(loginFailure.at, iso(-Math.max(nameBrake.window, sourceBrake.window)))));
      const at = (rows: { at: string }[]): number[] => rows.map((r) => Date.parse(r.at));
      const time = now().getTime();
      const wait = Math.max(waitAfter(at(others.filter((r) => r.username === name)), time, nameBrake), browser ? 0 : waitAfter(at(others), time, sourceBrake));
      if (wait > 0) {
        await db.delete(loginFailure).where(eq(loginFailure.id, mine!.id));
        return { ok: false, waitSeconds: Math.ceil(wait / 1000) };
      }
      return {
        ok: true,
        succeeded: async () => {
          await db.delete(loginFailure).where(and(eq(loginFailure.source, source), eq(loginFailure.username, name)));
        },
      };
    },
    deviceCookie: (username) => `steelyard_known_${mac(`cookie\n${normalUsername(username)}`).slice(0, 12)}`,
    deviceValue(username, old) {
      const id = knownDevice(username, old) ?? randomBytes(12).toString('base64url');
      const until = now().getTime() + DEVICE;
      return `${id}.${until}.${mac(`${normalUsername(username)}\n${id}\n${until}`)}`;
    },
  };
}

async function grantsOn(db: Db, accountId: string, day: Day): Promise<{ role: string; unitId: string | null }[]> {
  return db
    .select({ role: accountGrant.role, unitId: accountGrant.unitId })
    .from(accountGrant)
    .where(and(eq(accountGrant.accountId, accountId), lte(accountGrant.fromDay, day), or(isNull(accountGrant.toDay), gt(accountGrant.toDay, day))));
}

/** The actor of an account with the roles in force today, without a session: for work that outlives one. Null when it is disabled or must change its password, undefined when there is no such account. */
export async function actorOfAccount(db: Db, accountId: string, today: Day): Promise<Actor | null | undefined> {
  const [found] = await db.select().from(account).where(eq(account.id, accountId));
  if (!found) return undefined;
  if (found.state !== 'active' || found.mustChange) return null;
  return { accountId, name: found.displayName, personId: found.personId, roles: await grantsOn(db, accountId, today) };
}
