import { desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../kernel/ports.ts';
import { must, refusalOf, testHouse } from '../../server/testing.ts';
import { recordDetail, recordEntry } from '../record/schema.ts';
import { person as personTable } from '../roster/schema.ts';
import { administrators, incompatible, roles, type Role } from './rules.ts';
import { account, accountGrant } from './schema.ts';
import { createAccount, createAccounts, grantRole, linkPerson, resetPassword, revokeGrant, setState } from './service.ts';
import { accountsApp, PASSWORD, person, tokenOf } from './testing.ts';

const t = testHouse();
let site: Awaited<ReturnType<typeof accountsApp>>;
const admins = {} as Record<'sysadmin' | 'secadmin' | 'auditadmin', Actor>;

beforeAll(async () => {
  site = await accountsApp(t.house);
  for (const role of ['sysadmin', 'secadmin', 'auditadmin'] as const) {
    const made = await person(t.house, [role]);
    admins[role] = t.house.actor(role, { accountId: made.id, name: made.username });
  }
  return () => site.app.close();
});

const grant = (by: Actor, id: string, role: string, more = {}) => grantRole(t.house.ports, site.sessions, by, id, { role, ...more });
const state = (by: Actor, id: string, to: 'active' | 'disabled') => setState(t.house.ports, site.sessions, by, id, to, '测试事由');
const reset = (by: Actor, id: string) => resetPassword(t.house.ports, site.sessions, by, id);
const newest = async () => {
  const [row] = await t.house.ports.read.select({ verb: recordEntry.verb, actor: recordEntry.actor, params: recordDetail.params }).from(recordEntry).innerJoin(recordDetail, eq(recordDetail.id, recordEntry.id)).orderBy(desc(recordEntry.seq)).limit(1);
  return row!;
};

describe('making accounts', () => {
  it('takes two people: the system administrator makes it without roles, the security administrator grants them', async () => {
    const { ports } = t.house;
    for (const by of [admins.secadmin, admins.auditadmin, t.house.actor('head')]) expect(refusalOf(await createAccount(ports, by, { username: 'mallory', displayName: '马' })).name).toBe('accounts.not-allowed');
    const made = must(await createAccount(ports, admins.sysadmin, { username: 'Wang.Wu', displayName: '王五' }));
    expect(made.password).toMatch(/^([2-9A-HJKMNP-Z]{4}-){3}[2-9A-HJKMNP-Z]{4}$/);
    expect(await newest()).toMatchObject({ verb: 'accounts.created', actor: admins.sysadmin.accountId, params: { account: '王五', username: 'wang.wu' } });
    expect(JSON.stringify((await newest()).params)).not.toContain(made.password);
    for (const by of [admins.sysadmin, admins.auditadmin, t.house.actor('head')]) expect(refusalOf(await grant(by, made.id, 'clerk')).name).toBe('accounts.not-allowed');
    must(await grant(admins.secadmin, made.id, 'clerk'));
    expect(await newest()).toMatchObject({ verb: 'accounts.granted', actor: admins.secadmin.accountId, params: { account: '王五', role: { code: 'clerk', zh: '科室干部' }, unit: null } });
    const b = site.browser();
    expect((await b.signIn('wang.wu', made.password!)).body.mustChange).toBe(true);
  });

  it('refuses bad names, and a taken one even when two ask at once', async () => {
    const { ports } = t.house;
    expect(refusalOf(await createAccount(ports, admins.sysadmin, { username: 'a b', displayName: '甲' })).name).toBe('accounts.bad-username');
    const both = await Promise.all([0, 1].map(() => createAccount(ports, admins.sysadmin, { username: 'twice', displayName: '乙' })));
    expect(both.filter((o) => o.ok)).toHaveLength(1);
    expect(refusalOf(both.find((o) => !o.ok)!).name).toBe('accounts.name-taken');
    expect(refusalOf(await createAccount(ports, admins.sysadmin, { username: 'TWICE', displayName: '丙' })).name).toBe('accounts.name-taken');
  });

  it('in a list is all or nothing', async () => {
    const before = await t.house.ports.read.$count(account);
    const list = [
      { username: 'list1', displayName: '一', password: PASSWORD, roles: [{ role: 'clerk' as Role }] },
      { username: 'list2', displayName: '二', password: PASSWORD, roles: [{ role: 'clerk' as Role }, { role: 'auditadmin' as Role }] },
    ];
    expect(refusalOf(await createAccounts(t.house.ports.act, list)).name).toBe('accounts.separation-of-duties');
    expect(await t.house.ports.read.$count(account)).toBe(before);
    expect(refusalOf(await createAccounts(t.house.ports.act, [list[0]!, list[0]!])).name).toBe('accounts.name-taken');
    expect(await t.house.ports.read.$count(account)).toBe(before);
  });
});

describe('separation of duties', () => {
  it('refuses every pair of roles that may not be in one hand, in both orders, and takes every other pair', async () => {
    const some = await t.house.ports.act({ actor: null, verb: 'test.people' }, async (tx) => ({ ok: true, value: await tx.insert(personTable, { name: '何某', nameKey: '何某', initials: 'hm', strokeKey: '', grams: [], createdDay: tx.today }) }));
    const personId = must(some).id;
    let refused = 0;
    for (const [i, a] of roles.entries()) {
      for (const b of roles.slice(i + 1)) {
        for (const [first, second] of [[a, b], [b, a]] as const) {
          const needsPerson = first === 'person' || second === 'person';
          const { id } = await person(t.house, []);
          if (needsPerson) await link(id, personId);
          must(await grant(admins.secadmin, id, first));
          const outcome = await grant(admins.secadmin, id, second);
          expect(outcome.ok, `${first} then ${second}`).toBe(!incompatible(first, second));
          if (!outcome.ok) {
            expect(outcome.refusal.name).toBe('accounts.separation-of-duties');
            refused++;
          }
          if (needsPerson) await link(id, null);
        }
      }
    }
    expect(refused).toBe(48);
  }, 120_000);

  /** Sets the person of an account as a recorded act, without the rule about hands. */
  async function link(id: string, personId: string | null): Promise<void> {
    must(await t.house.ports.act({ actor: null, verb: 'test.link' }, async (tx) => ({ ok: true, value: await tx.update(account, id, { personId }) })));
  }

  it('counts future grants, and two accounts of one person as one hand', async () => {
    const one = await person(t.house, []);
    must(await grant(admins.secadmin, one.id, 'clerk', { from: '2030-01-01' }));
    expect(refusalOf(await grant(admins.secadmin, one.id, 'auditadmin')).name).toBe('accounts.separation-of-duties');

    const { ports } = t.house;
    const idNumber = '11010519491231002X';
    must(await ports.act({ actor: null, verb: 'test.people' }, async (tx) => ({ ok: true, value: await tx.insert(personTable, { name: '孙七', nameKey: '孙七', initials: 'sq', strokeKey: '', grams: [], idNumber, createdDay: tx.today }) })));
    const [work, admin, third] = [await person(t.house, ['clerk']), await person(t.house, []), await person(t.house, ['auditadmin'])];
    const linked = (id: string, who = { name: '孙七', idNumber: idNumber.toLowerCase() }) => linkPerson(ports, site.sessions, admins.secadmin, id, who);
    expect(refusalOf(await linked(work.id, { name: '孙七', idNumber: '110105194912310021' })).name).toBe('accounts.not-found');
    expect(refusalOf(await linkPerson(ports, site.sessions, admins.sysadmin, work.id, { name: '孙七', idNumber })).name).toBe('accounts.not-allowed');
    must(await linked(work.id));
    must(await linked(admin.id));
    expect(refusalOf(await grant(admins.secadmin, admin.id, 'sysadmin')).name).toBe('accounts.separation-of-duties');
    expect(refusalOf(await linked(third.id)).name).toBe('accounts.separation-of-duties');
    must(await grant(admins.secadmin, admin.id, 'person'));
  });

  it('is not outrun by two grants at once', async () => {
    const one = await person(t.house, []);
    const both = await Promise.all([grant(admins.secadmin, one.id, 'clerk'), grant(admins.secadmin, one.id, 'sysadmin'), grant(admins.secadmin, one.id, 'auditadmin')]);
    expect(both.filter((o) => o.ok)).toHaveLength(1);
  });

  it('does not let an administrator work on the own account', async () => {
    for (const outcome of [await grant(admins.secadmin, admins.secadmin.accountId, 'secadmin'), await state(admins.secadmin, admins.secadmin.accountId, 'disabled'), await reset(admins.sysadmin, admins.sysadmin.accountId)]) {
      expect(refusalOf(outcome).name).toBe('accounts.own-account');
    }
  });
});

describe('grants', () => {
  it('refuse unknown roles, units and days, doubles and back-dating, a unit for an administrator, and the person concerned without a person', async () => {
    const one = await person(t.house, ['clerk']);
    const two = await person(t.house, []);
    expect(refusalOf(await grant(admins.secadmin, one.id, 'emperor')).name).toBe('accounts.bad-grant');
    expect(refusalOf(await grant(admins.secadmin, one.id, 'clerk')).name).toBe('accounts.bad-grant');
    expect(refusalOf(await grant(admins.secadmin, one.id, 'member', { from: '2020-01-01' })).name).toBe('accounts.bad-grant');
    expect(refusalOf(await grant(admins.secadmin, one.id, 'member', { from: '2027-01-01', to: '2027-01-01' })).name).toBe('accounts.bad-grant');
    expect(refusalOf(await grant(admins.secadmin, one.id, 'member', { unitId: crypto.randomUUID() })).name).toBe('accounts.not-found');
    expect(refusalOf(await grant(admins.secadmin, two.id, 'auditadmin', { unitId: crypto.randomUUID() })).name).toBe('accounts.bad-grant');
    expect(refusalOf(await grant(admins.secadmin, two.id, 'person')).name).toBe('accounts.bad-grant');
    expect(refusalOf(await grant(admins.secadmin, crypto.randomUUID(), 'clerk')).name).toBe('accounts.not-found');
  });

  it('are taken back from today on and stay in the table', async () => {
    const one = await person(t.house, ['clerk']);
    const [line] = await t.house.ports.read.select().from(accountGrant).where(eq(accountGrant.accountId, one.id));
    expect(refusalOf(await revokeGrant(t.house.ports, site.sessions, admins.sysadmin, line!.id)).name).toBe('accounts.not-allowed');
    must(await revokeGrant(t.house.ports, site.sessions, admins.secadmin, line!.id));
    const [after] = await t.house.ports.read.select().from(accountGrant).where(eq(accountGrant.accountId, one.id));
    expect(after!.toDay).toBe(t.house.ports.today());
    expect(refusalOf(await revokeGrant(t.house.ports, site.sessions, admins.secadmin, line!.id)).name).toBe('accounts.not-found');
    must(await grant(admins.secadmin, one.id, 'auditadmin'));
  });
});

describe('closing and resetting', () => {
  it('takes two people to reset: closed until the other administrator releases it, then a one-time password', async () => {
    const one = await person(t.house, ['head']);
    const b = site.browser();
    await b.signIn(one.username, PASSWORD);
    expect(refusalOf(await reset(admins.secadmin, one.id)).name).toBe('accounts.not-allowed');
    const { password } = must(await reset(admins.sysadmin, one.id));
    expect((await b.call('GET', '/api/accounts/me')).status).toBe(401);
    expect((await site.browser('10.1.0.1').signIn(one.username, password)).body.error.name).toBe('accounts.disabled');
    expect(refusalOf(await state(admins.sysadmin, one.id, 'active')).name).toBe('accounts.not-allowed');
    must(await state(admins.secadmin, one.id, 'active'));
    expect((await site.browser('10.1.0.1').signIn(one.username, PASSWORD)).status).toBe(401);
    expect((await site.browser('10.1.0.1').signIn(one.username, password)).body.mustChange).toBe(true);
  });

  it('never leaves the house without one of its three administrators', async () => {
    const { ports } = t.house;
    for (const role of administrators) {
      const holders = await ports.read.select({ id: accountGrant.id, accountId: accountGrant.accountId, toDay: accountGrant.toDay }).from(accountGrant).where(eq(accountGrant.role, role));
      const own = admins[role as keyof typeof admins].accountId;
      for (const h of holders.filter((x) => x.accountId !== own && x.toDay === null)) {
        // Another holder may go while one is left.
        must(await revokeGrant(ports, site.sessions, admins.secadmin, h.id));
      }
      const last = holders.find((h) => h.accountId === own)!;
      const other = t.house.actor(role === 'auditadmin' ? 'secadmin' : 'auditadmin');
      expect(refusalOf(await state(other, own, 'disabled')).name).toBe('accounts.last-administrator');
      expect(refusalOf(await revokeGrant(ports, site.sessions, t.house.actor('secadmin'), last.id)).name).toBe('accounts.last-administrator');
    }
  });

  it('keeps one of two administrators when both are revoked at once', async () => {
    const extra = await person(t.house, ['auditadmin']);
    const lines = await t.house.ports.read.select().from(accountGrant).where(eq(accountGrant.role, 'auditadmin'));
    const open = lines.filter((l) => l.toDay === null && [extra.id, admins.auditadmin.accountId].includes(l.accountId));
    expect(open).toHaveLength(2);
    const both = await Promise.all(open.map((l) => revokeGrant(t.house.ports, site.sessions, t.house.actor('secadmin'), l.id)));
    expect(both.filter((o) => o.ok)).toHaveLength(1);
  });
});

describe('the routes', () => {
  it('list accounts for administrators only, without hashes', async () => {
    const clerk = await person(t.house, ['clerk', 'section_head']);
    const b = site.browser();
    await b.signIn(clerk.username, PASSWORD);
    expect((await b.call('GET', '/api/accounts')).status).toBe(403);
    const s = site.browser();
    await s.signIn(admins.secadmin.name, PASSWORD);
    const list = await s.call('GET', '/api/accounts');
    expect(list.status).toBe(200);
    expect(list.body.accounts.find((a: { id: string }) => a.id === clerk.id)).toMatchObject({ username: clerk.username, state: 'active', linked: false, grants: [{ role: 'clerk' }, { role: 'section_head' }] });
    expect(list.raw.body).not.toContain('argon2');
    expect(tokenOf(s)).toBeDefined();
    expect((await s.call('GET', '/api/accounts/units')).body).toEqual({ units: [] });
  });

  it('carry each act from request to record entry', async () => {
    const one = await person(t.house, []);
    const [sys, sec] = [site.browser(), site.browser()];
    await sys.signIn(admins.sysadmin.name, PASSWORD);
    await sec.signIn(admins.secadmin.name, PASSWORD);
    const created = await sys.call('POST', '/api/accounts', { username: 'zhao.liu', displayName: '赵六' });
    expect([created.status, typeof created.raw.headers['x-record-entry']]).toEqual([200, 'string']);
    const granted = await sec.call('POST', `/api/accounts/${one.id}/grants`, { role: 'supervisor' });
    expect(granted.status).toBe(200);
    const seen: string[] = [];
    for (const [b, url, body] of [
      [sec, `/api/accounts/grants/${granted.body.grantId}/revoke`, undefined],
      [sec, `/api/accounts/${one.id}/disable`, { reason: '调离' }],
      [sec, `/api/accounts/${one.id}/enable`, { reason: '调回' }],
      [sys, `/api/accounts/${one.id}/reset-password`, undefined],
    ] as const) {
      expect((await b.call('POST', url, body)).status, url).toBe(200);
      seen.push((await newest()).verb);
    }
    expect(seen).toEqual(['accounts.revoked', 'accounts.disabled', 'accounts.enabled', 'accounts.password-reset']);
    expect((await sec.call('POST', `/api/accounts/${one.id}/disable`, {})).status).toBe(400);
    expect((await sec.call('POST', '/api/accounts', { username: 'x1', displayName: 'x' })).status).toBe(403);
    expect((await sys.call('POST', `/api/accounts/${one.id}/grants`, { role: 'clerk' })).status).toBe(403);
  });
});

describe('the description of the API', () => {
  it('names every route of the room with its answer', async () => {
    const { body } = await site.browser().call('GET', '/api/openapi.json');
    const paths = Object.keys(body.paths).filter((path) => path.startsWith('/api/accounts'));
    expect(paths).toHaveLength(12);
    for (const path of paths) for (const operation of Object.values(body.paths[path]) as { summary?: string; responses: object }[]) expect([path, !!operation.summary, Object.keys(operation.responses)]).toEqual([path, true, ['200', '4XX']]);
  });
});
