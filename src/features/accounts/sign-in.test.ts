import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { must, refusalOf, testHouse } from '../../server/testing.ts';
import { ABSOLUTE, IDLE } from '../../server/session.ts';
import { recordEntry } from '../record/schema.ts';
import { account, loginFailure, session } from './schema.ts';
import { grantRole, revokeGrant, setState } from './service.ts';
import { changePassword, signIn } from './sign-in.ts';
import { accountsApp, PASSWORD, person, tokenOf } from './testing.ts';

const t = testHouse();
let site: Awaited<ReturnType<typeof accountsApp>>;
const BAD = '这不是 the password 1';

beforeAll(async () => {
  site = await accountsApp(t.house, (app) => {
    app.get('/api/test/any', { config: { access: 'signed-in' } }, async () => ({ any: true }));
    app.get('/api/test/clerk', { config: { access: ['clerk'] } }, async () => ({ clerk: true }));
  });
  return () => site.app.close();
});

const secadmin = () => t.house.actor('secadmin');
const later = (ms: number): void => void (t.house.clock.now = new Date(t.house.clock.now.getTime() + ms));
const entries = (verb: string): Promise<number> => t.house.ports.read.$count(recordEntry, eq(recordEntry.verb, verb));

describe('sign-in', () => {
  it('opens a session with the roles in force and leaves an entry', async () => {
    const who = await person(t.house, ['clerk']);
    const before = await entries('accounts.signed-in');
    const b = site.browser();
    const answer = await b.signIn(`  ${who.username.toUpperCase()} `, PASSWORD);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ account: { id: who.id, username: who.username }, mustChange: false, roles: [{ role: 'clerk', unitId: null }] });
    expect(await entries('accounts.signed-in')).toBe(before + 1);
    expect((await b.call('GET', '/api/accounts/me')).body.account.id).toBe(who.id);
    expect((await b.call('GET', '/api/test/clerk')).status).toBe(200);
  });

  it('keeps only the hash of the token and argon2id of the password', async () => {
    const who = await person(t.house, []);
    const b = site.browser();
    await b.signIn(who.username, PASSWORD);
    const [kept] = await t.house.ports.read.select().from(session).where(eq(session.accountId, who.id));
    expect(tokenOf(b)).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(kept!.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(kept!.tokenHash).not.toContain(tokenOf(b)!);
    const [row] = await t.house.ports.read.select().from(account).where(eq(account.id, who.id));
    expect(row!.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('says the same of a wrong password and an unknown name, in about the same time', async () => {
    const who = await person(t.house, []);
    const time = async (username: string) => {
      // The quickest of three, so that a busy machine does not decide.
      let quickest = Infinity;
      for (let i = 0; ; i++) {
        const start = process.hrtime.bigint();
        const { status, body } = await site.browser(`10.7.0.${10 + i}`).signIn(username, BAD);
        quickest = Math.min(quickest, Number(process.hrtime.bigint() - start) / 1e6);
        if (i === 2) return { status, error: body.error, ms: quickest };
      }
    };
    await time('nobody-warm-up');
    const wrong = await time(who.username);
    const unknown = await time('nobody-at-all');
    expect(wrong.status).toBe(401);
    expect(unknown.error).toEqual(wrong.error);
    expect(wrong.error.name).toBe('accounts.bad-sign-in');
    expect(unknown.ms).toBeGreaterThan(wrong.ms / 3);
    expect(unknown.ms).toBeLessThan(wrong.ms * 3);
  });

  it('refuses a disabled account only to who knows its password', async () => {
    const who = await person(t.house, ['clerk']);
    must(await setState(t.house.ports, site.sessions, secadmin(), who.id, 'disabled', '调离'));
    expect((await site.browser('10.7.0.2').signIn(who.username, BAD)).body.error.name).toBe('accounts.bad-sign-in');
    const right = await site.browser('10.7.0.2').signIn(who.username, PASSWORD);
    expect([right.status, right.body.error.name]).toEqual([403, 'accounts.disabled']);
    expect(tokenOf(site.browser())).toBeUndefined();
    expect(await t.house.ports.read.$count(session, eq(session.accountId, who.id))).toBe(0);
  });

  it('marks its cookies HttpOnly, SameSite=Strict, Path=/, and Secure only where TLS is', async () => {
    const who = await person(t.house, []);
    const plain = await site.browser().signIn(who.username, PASSWORD);
    const tls = await site.browser().call('POST', '/api/accounts/sign-in', { username: who.username, password: PASSWORD }, { 'x-forwarded-proto': 'https' });
    const flags = (r: typeof plain) => r.raw.cookies.map((c) => ({ name: c.name.slice(0, 15), httpOnly: c.httpOnly, sameSite: c.sameSite, path: c.path, secure: c.secure }));
    expect(flags(plain)).toEqual([
      { name: 'steelyard_sessi', httpOnly: true, sameSite: 'Strict', path: '/', secure: undefined },
      { name: 'steelyard_known', httpOnly: true, sameSite: 'Strict', path: '/api/accounts', secure: undefined },
    ]);
    expect(flags(tls).map((c) => c.secure)).toEqual([true, true]);
  });
});

describe('the brake', () => {
  it('slows an outsider down and locks nobody else out', async () => {
    const who = await person(t.house, ['clerk']);
    const home = site.browser('10.8.0.9');
    expect((await home.signIn(who.username, PASSWORD)).status).toBe(200);
    const outsider = site.browser('10.8.0.1');
    const statuses: number[] = [];
    for (let i = 0; i < 7; i++) statuses.push((await outsider.signIn(who.username, BAD)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    const waiting = await outsider.signIn(who.username, PASSWORD);
    expect([waiting.status, waiting.raw.headers['retry-after']]).toEqual([429, '5']);
    // The owner, from another address.
    expect((await site.browser('10.8.0.2').signIn(who.username, PASSWORD)).status).toBe(200);
    // The owner, behind the very address of the outsider, in the browser used before.
    const same = site.browser('10.8.0.1');
    for (const [name, value] of home.cookies) if (name.startsWith('steelyard_known')) same.cookies.set(name, value);
    expect((await same.signIn(who.username, PASSWORD)).status).toBe(200);
    // Another person from the outsider's address.
    const other = await person(t.house, []);
    expect((await site.browser('10.8.0.1').signIn(other.username, PASSWORD)).status).toBe(200);
    // And the outsider's address again, once it has waited.
    later(5_000);
    expect((await outsider.signIn(who.username, PASSWORD)).status).toBe(200);
  });

  it('does not take a known-browser cookie of another name, a forged or an old one', async () => {
    const [one, two] = [await person(t.house, []), await person(t.house, [])];
    const insider = site.browser('10.8.1.1');
    await insider.signIn(one.username, PASSWORD);
    const [, value] = [...insider.cookies].find(([name]) => name.startsWith('steelyard_known'))!;
    for (const forged of [value, `${value.slice(0, -2)}AA`, 'x.9999999999999.y', '..', '']) {
      const thief = site.browser(`10.8.1.${10 + forged.length}`);
      thief.cookies.set(site.sessions.deviceCookie(two.username), forged);
      for (let i = 0; i < 5; i++) await thief.signIn(two.username, BAD);
      thief.cookies.delete(site.sessions.deviceCookie(two.username));
      expect((await thief.signIn(two.username, BAD)).status).toBe(429);
    }
  });

  it('holds when the tries come all at once', async () => {
    const who = await person(t.house, []);
    const statuses = await Promise.all(Array.from({ length: 30 }, async () => (await site.browser('10.8.2.1').signIn(who.username, BAD)).status));
    expect(statuses.filter((s) => s === 401).length).toBeLessThanOrEqual(5);
    expect(statuses.filter((s) => s === 429).length).toBeGreaterThanOrEqual(25);
  });

  it('slows an address that tries many names, and keeps no name in clear', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 42; i++) statuses.push((await site.browser('10.8.3.1').signIn(`spray${i}`, BAD)).status);
    expect(statuses.filter((s) => s === 401)).toHaveLength(40);
    expect(statuses.slice(40)).toEqual([429, 429]);
    const rows = await t.house.ports.read.select({ username: loginFailure.username }).from(loginFailure);
    expect(rows.filter((r) => r.username.includes('spray'))).toEqual([]);
  });
});

describe('sessions', () => {
  it('end when idle, slide while used, and end for good after twelve hours', async () => {
    const who = await person(t.house, []);
    const idle = site.browser();
    await idle.signIn(who.username, PASSWORD);
    later(IDLE - 1_000);
    expect((await idle.call('GET', '/api/accounts/me')).status).toBe(200);
    later(IDLE - 1_000);
    expect((await idle.call('GET', '/api/accounts/me')).status).toBe(200);
    later(IDLE + 1_000);
    expect((await idle.call('GET', '/api/accounts/me')).status).toBe(401);

    const busy = site.browser();
    await busy.signIn(who.username, PASSWORD);
    for (let spent = 0; spent < ABSOLUTE - IDLE; spent += IDLE / 2) {
      later(IDLE / 2);
      expect((await busy.call('GET', '/api/accounts/me')).status).toBe(200);
    }
    // Fifteen minutes before the end it still answers, so what ends it is its age and not idleness.
    later(IDLE / 2);
    expect((await busy.call('GET', '/api/accounts/me')).status).toBe(200);
    later(IDLE / 2);
    expect((await busy.call('GET', '/api/accounts/me')).status).toBe(401);
  });

  it('end at once on sign-out, disabling, grant and revocation', async () => {
    const { house } = t;
    const who = await person(house, ['clerk']);
    const open = async () => {
      const b = site.browser();
      expect((await b.signIn(who.username, PASSWORD)).status).toBe(200);
      expect((await b.call('GET', '/api/test/any')).status).toBe(200);
      return b;
    };
    const out = await open();
    const stays = await open();
    expect((await out.call('POST', '/api/accounts/sign-out')).status).toBe(200);
    expect(tokenOf(out)).toBeUndefined();
    expect((await out.call('GET', '/api/test/any')).status).toBe(401);
    expect((await stays.call('GET', '/api/test/any')).status).toBe(200);

    const { grantId } = must(await grantRole(house.ports, site.sessions, secadmin(), who.id, { role: 'member' }));
    expect((await stays.call('GET', '/api/test/any')).status).toBe(401);
    const b = await open();
    must(await revokeGrant(house.ports, site.sessions, secadmin(), grantId));
    expect((await b.call('GET', '/api/test/any')).status).toBe(401);
    const c = await open();
    must(await setState(house.ports, site.sessions, secadmin(), who.id, 'disabled', '停职'));
    expect((await c.call('GET', '/api/test/any')).status).toBe(401);
  });

  it('of a disabled account are nothing even where their row still stands', async () => {
    const who = await person(t.house, ['clerk']);
    const b = site.browser();
    await b.signIn(who.username, PASSWORD);
    await t.house.owner.begin(async (tx) => {
      await tx`SET session_replication_role = replica`;
      await tx`UPDATE account SET state = 'disabled' WHERE id = ${who.id}`;
    });
    later(3_000);
    expect((await b.call('GET', '/api/test/any')).status).toBe(401);
  });

  it('carry a role only from its first day and until its last', async () => {
    const who = await person(t.house, []);
    const day = (n: number) => new Date(t.house.clock.now.getTime() + n * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
    must(await grantRole(t.house.ports, site.sessions, secadmin(), who.id, { role: 'clerk', from: day(1), to: day(2) }));
    const status = async () => {
      const b = site.browser();
      await b.signIn(who.username, PASSWORD);
      return (await b.call('GET', '/api/test/clerk')).status;
    };
    expect(await status()).toBe(403);
    later(86_400_000);
    expect(await status()).toBe(200);
    later(86_400_000);
    expect(await status()).toBe(403);
  });

  it('are not found by a made-up or malformed token', async () => {
    for (const token of ['', 'x', 'A'.repeat(43), '../..', '%00']) expect(await site.sessions.actorOf(token)).toBeNull();
  });
});

describe('one’s own password', () => {
  const NEXT = 'a new phrase with 7 geese';
  it('changes with the present one, ends every other session and keeps this browser signed in', async () => {
    const who = await person(t.house, []);
    const [here, there] = [site.browser(), site.browser()];
    await here.signIn(who.username, PASSWORD);
    await there.signIn(who.username, PASSWORD);
    const wrong = await here.call('POST', '/api/accounts/password', { current: BAD, next: NEXT });
    expect([wrong.status, wrong.body.error.name, wrong.body.error.field]).toEqual([422, 'accounts.wrong-password', 'current']);
    expect((await here.call('POST', '/api/accounts/password', { current: PASSWORD, next: 'short1' })).body.error.name).toBe('accounts.password-short');
    expect((await here.call('POST', '/api/accounts/password', { current: PASSWORD, next: PASSWORD })).body.error.name).toBe('accounts.password-same');
    const old = tokenOf(here);
    expect((await here.call('POST', '/api/accounts/password', { current: PASSWORD, next: NEXT })).status).toBe(200);
    expect(tokenOf(here)).not.toBe(old);
    expect((await here.call('GET', '/api/test/any')).status).toBe(200);
    expect((await there.call('GET', '/api/test/any')).status).toBe(401);
    expect((await site.browser().signIn(who.username, PASSWORD)).status).toBe(401);
    expect((await site.browser().signIn(who.username, NEXT)).status).toBe(200);
  });

  it('is all a one-time password opens', async () => {
    const who = await person(t.house, ['clerk'], { mustChange: true });
    const b = site.browser();
    const first = await b.signIn(who.username, PASSWORD);
    expect(first.body).toMatchObject({ mustChange: true, roles: [] });
    for (const url of ['/api/test/any', '/api/test/clerk', '/api/accounts']) {
      const refused = await b.call('GET', url);
      expect(refused.status).toBe(403);
    }
    expect((await b.call('GET', '/api/test/any')).body.error.name).toBe('accounts.must-change-password');
    expect((await b.call('GET', '/api/accounts/me')).status).toBe(200);
    expect((await b.call('POST', '/api/accounts/password', { current: PASSWORD, next: NEXT })).status).toBe(200);
    expect((await b.call('GET', '/api/test/clerk')).status).toBe(200);
  });

  it('changed while a sign-in is under way leaves no session of the old one', async () => {
    const who = await person(t.house, []);
    const b = site.browser();
    await b.signIn(who.username, PASSWORD);
    const tries = Array.from({ length: 6 }, (_, i) => site.browser(`10.9.0.${i}`));
    await Promise.all([b.call('POST', '/api/accounts/password', { current: PASSWORD, next: NEXT }), ...tries.map((one) => one.signIn(who.username, PASSWORD))]);
    for (const one of tries) expect((await one.call('GET', '/api/test/any')).status).toBe(401);
    expect((await b.call('GET', '/api/test/any')).status).toBe(200);
  });

  it('changed between the look at the old one and the session it would open, refuses that session', async () => {
    const who = await person(t.house, []);
    const door = { address: '10.9.1.1', device: undefined, agent: null };
    const actor = t.house.actor([], { accountId: who.id });
    let opened = '';
    const late = {
      ...site.sessions,
      open: async (id: string, agent: string | null) => {
        must(await changePassword(t.house.ports, site.sessions, actor, { current: PASSWORD, next: NEXT }, door));
        return (opened = await site.sessions.open(id, agent));
      },
    };
    const outcome = await signIn(t.house.ports, late, { username: who.username, password: PASSWORD }, door);
    expect(refusalOf(outcome).name).toBe('accounts.bad-sign-in');
    expect(await site.sessions.actorOf(opened)).toBeNull();
  });
});
