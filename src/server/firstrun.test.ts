import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountsApp } from '../features/accounts/testing.ts';
import { account, accountGrant } from '../features/accounts/schema.ts';
import { recordEntry, setting } from '../features/record/schema.ts';
import { firstRoles, makeFirstRun, type FirstRun } from './firstrun.ts';
import type { Act } from '../kernel/ports.ts';
import { openTestHouse, type TestHouse } from './testing.ts';

type Site = { house: TestHouse; said: string[]; firstRun: FirstRun; http: Awaited<ReturnType<typeof accountsApp>>; stop: () => Promise<void> };

async function open(): Promise<Site> {
  const house = await openTestHouse();
  const said: string[] = [];
  const firstRun = makeFirstRun(house.ports, (line) => said.push(line));
  const http = await accountsApp(house, (app) => firstRun.routes(app));
  return {
    house,
    said,
    firstRun,
    http,
    stop: async () => {
      await http.app.close();
      await house.stop();
    },
  };
}

const codeIn = (line: string | undefined): string => /[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}/.exec(line ?? '')?.[0] ?? '';
const accounts = (prefix = '') => Object.fromEntries(firstRoles.map((role) => [role, { username: `${prefix}${role}`, displayName: `首任${role}` }]));
const body = (code: string, more = {}) => ({ code, institution: '云岭县委组织部（示例）', accounts: accounts(), ...more });
const local = '127.0.0.1';

describe('the first run', () => {
  let s: Site;
  beforeAll(async () => {
    s = await open();
    await s.firstRun.announce();
  });
  afterAll(() => s.stop());

  it('is asked for while there are no accounts, and says who sits at the machine', async () => {
    expect((await s.http.browser(local).call('GET', '/api/first-run/state')).body).toEqual({ needed: true, local: true, trust: false });
    expect((await s.http.browser('::1').call('GET', '/api/first-run/state')).body).toEqual({ needed: true, local: true, trust: false });
    expect((await s.http.browser('192.168.3.4').call('GET', '/api/first-run/state')).body).toEqual({ needed: true, local: false, trust: false });
    expect(s.said).toHaveLength(1);
    expect(codeIn(s.said[0])).not.toBe('');
  });

  it('is refused from elsewhere, through a proxy and under a foreign host name, even with the right code', async () => {
    const right = body(codeIn(s.said[0]));
    const from = async (address: string, headers = {}) => (await s.http.browser(address).call('POST', '/api/first-run', right, headers)).body.error?.name;
    expect(await from('192.168.3.4')).toBe('first-run.not-local');
    expect(await from('::ffff:10.0.0.1')).toBe('first-run.not-local');
    for (const header of ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via']) expect(await from(local, { [header]: local })).toBe('first-run.not-local');
    expect(await from(local, { host: 'evil.example:8080' })).toBe('first-run.not-local');
    expect(await s.house.ports.read.$count(account)).toBe(0);
  });

  it('refuses a wrong code, and prints a new one after the fifth', async () => {
    const b = s.http.browser(local);
    const old = codeIn(s.said[0]);
    for (let i = 0; i < 5; i++) {
      const refused = await b.call('POST', '/api/first-run', body('AAAAA-AAAAA'));
      expect([refused.status, refused.body.error.name]).toEqual([403, 'first-run.wrong-code']);
      expect(s.said).toHaveLength(i < 4 ? 1 : 2);
    }
    expect(codeIn(s.said[1])).not.toBe(old);
    expect((await b.call('POST', '/api/first-run', body(old))).body.error.name).toBe('first-run.wrong-code');
  });

  it('refuses weak passwords, equal names and bad names, and then still takes the same code', async () => {
    const b = s.http.browser(local);
    const code = codeIn(s.said.at(-1));
    const post = async (one: object) => (await b.call('POST', '/api/first-run', body(code, { accounts: { ...accounts(), head: { username: 'head', displayName: '部长', ...one } } }))).body.error;
    expect(await post({ password: '123456' })).toMatchObject({ name: 'accounts.password-short', field: 'accounts.head.password' });
    expect(await post({ username: 'Clerk' })).toMatchObject({ name: 'accounts.name-taken' });
    expect(await post({ username: '<b>' })).toMatchObject({ name: 'accounts.bad-username' });
    expect(await s.house.ports.read.$count(account)).toBe(0);
    expect(await s.house.ports.read.$count(setting)).toBe(0);
  });

  it('makes five accounts, the name and one entry, once; then the route is gone', async () => {
    const b = s.http.browser(local);
    const own = '一句 only I know 9';
    const typed = ` ${codeIn(s.said.at(-1)).toLowerCase().replace('-', ' ')} `;
    const before = await s.house.ports.read.$count(recordEntry);
    const made = await b.call('POST', '/api/first-run', body(typed, { accounts: { ...accounts(), clerk: { username: 'clerk', displayName: '科员', password: own } } }));
    expect(made.status).toBe(200);
    expect(made.body.accounts.map((a: { role: string; password: string | null }) => [a.role, a.password !== null])).toEqual([['sysadmin', true], ['secadmin', true], ['auditadmin', true], ['head', true], ['clerk', false]]);
    expect(new Set(made.body.accounts.map((a: { password: string | null }) => a.password)).size).toBe(5);
    expect(await s.house.ports.read.$count(recordEntry)).toBe(before + 1);
    const [entry] = await s.house.ports.read.select({ verb: recordEntry.verb }).from(recordEntry).orderBy(desc(recordEntry.seq)).limit(1);
    expect(entry!.verb).toBe('accounts.set-up');
    const [name] = await s.house.ports.read.select().from(setting).where(eq(setting.key, 'institution.name'));
    expect(name!.value).toBe('云岭县委组织部（示例）');
    expect((await s.house.ports.read.select().from(accountGrant)).map((g) => g.role).sort()).toEqual([...firstRoles].sort());

    const again = await b.call('POST', '/api/first-run', body(codeIn(s.said.at(-1))));
    expect([again.status, again.body.error.name]).toEqual([404, 'first-run.over']);
    expect((await b.call('GET', '/api/first-run/state')).body.needed).toBe(false);
    const lines = s.said.length;
    await s.firstRun.announce();
    expect(s.said).toHaveLength(lines);

    expect((await b.signIn('clerk', own)).body).toMatchObject({ mustChange: false, roles: [{ role: 'clerk' }] });
    expect((await s.http.browser().signIn('head', made.body.accounts[3].password)).body.mustChange).toBe(true);
  });
});

describe('two first runs at once', () => {
  it('one wins, also between two servers on one database', async () => {
    const s = await open();
    try {
      const other: string[] = [];
      // All three are let into their acts together, so that each finds the house still empty.
      let waiting = 0;
      let open3 = (): void => undefined;
      const all = new Promise<void>((resolve) => (open3 = resolve));
      const act: Act = async (spec, work) => {
        if (++waiting === 3) open3();
        await all;
        return s.house.ports.act(spec, work);
      };
      const first = makeFirstRun({ ...s.house.ports, act }, (line) => s.said.push(line));
      const second = makeFirstRun({ ...s.house.ports, act }, (line) => other.push(line));
      await first.announce();
      await second.announce();
      const input = (code: string, prefix: string) => ({ code, institution: `单位${prefix}`, accounts: accounts(prefix) }) as Parameters<FirstRun['run']>[0];
      const outcomes = await Promise.all([
        first.run(input(codeIn(s.said[0]), 'a.')),
        first.run(input(codeIn(s.said[0]), 'b.')),
        second.run(input(codeIn(other[0]), 'c.')),
      ]);
      expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
      for (const o of outcomes) if (!o.ok) expect(o.refusal.name).toBe('first-run.over');
      expect(await s.house.ports.read.$count(account)).toBe(5);
      expect(await s.house.ports.read.$count(setting)).toBe(1);
    } finally {
      await s.stop();
    }
  });
});
