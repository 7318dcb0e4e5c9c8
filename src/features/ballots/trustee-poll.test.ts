import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { recipientOf } from '../../kernel/age.ts';
import { shareIn, type Place } from '../../kernel/age-shared.ts';
import { fromBase64, toBase64 } from '../../kernel/base64.ts';
import type { Actor } from '../../kernel/ports.ts';
import { testHouse, type TestHttp } from '../../server/testing.ts';
import { verifyBallotCommand } from '../../verify/ballot-cli.ts';
import { createAccounts } from '../accounts/service.ts';
import { unit } from '../roster/schema.ts';
import { layGround, type Ground } from '../selection/testing-driver.ts';
import type { PollBundle } from './rules/audit.ts';
import { ballots as makeBallots, begin, draft, received, request } from './rules/voter.ts';
import { ballotsRoutes, castRoutes, voterRoutes } from './routes.ts';
import { gradeForm, random } from './testing.ts';
import { ballotsWaiting } from './today-service.ts';

/* Polls whose key three trustees hold, from naming them to the recount, over HTTP: every refusal, two at once, and what is lost. */
const t = testHouse();
let ground: Ground;
let http: TestHttp;
let unitId = '';
let clerk: Actor, head: Actor;
const keepers: { actor: Actor; secret: Uint8Array }[] = [];
let concerned = '';
const times = { issueFrom: '2026-03-02T01:00:00Z', castFrom: '2026-03-02T01:30:00Z', closes: '2026-03-02T04:00:00Z' };
const at = (time: string): void => { t.house.clock.now = new Date(time); };
const call = (by: Actor | null, method: 'GET' | 'POST', path: string, body?: unknown) => http.as(by)(method, `/api${path}`, body);
const go = async (by: Actor | null, path: string, body: unknown = {}) => {
  const got = await call(by, 'POST', path, body);
  expect(got.status, `${path}: ${JSON.stringify(got.body).slice(0, 600)}`).toBe(200);
  return got.body;
};
const refused = async (by: Actor | null, path: string, body: unknown = {}) => { const got = await call(by, 'POST', path, body); return [got.body.error?.name, got.body.error?.details]; };
const see = async (by: Actor, path: string) => (await call(by, 'GET', path)).body;
const must = <T>(o: { ok: true; value: T } | { ok: false; fault: string }): T => { if (!o.ok) throw new Error(o.fault); return o.value; };

async function keeper(name: string, role: string, personId: string | null = null): Promise<string> {
  const id = randomUUID();
  const made = await createAccounts(t.house.ports.act, [{ id, username: `k${id.slice(0, 8)}`, displayName: name, personId, roles: role === '' ? [] : [{ role, from: '2020-01-01' as never }], password: 'a long enough one 26' }] as never);
  if (!made.ok) throw new Error(made.refusal.reason.en);
  return id;
}
const ids = (): string[] => keepers.map((k) => k.actor.accountId);
const plan = (more: object = {}) => ({
  title: '无记名测评', kind: 'satisfaction', mode: 'split', forms: { five: gradeForm }, sheets: [{ slot: 's1', label: '某项工作', detail: '', form: 'five' }], classes: [{ id: 'a', label: '参加人员', weight: null }], times, kMin: 3, together: [], trustees: ids(), ...more,
});
/** A poll with its roll; answers its id and the codes of its slips. */
async function drafted(more: object = {}): Promise<{ id: string; codes: string[] }> {
  const { id } = await go(clerk, '/ballots', { unitId, plan: plan(more) });
  const { codes } = await go(clerk, `/ballots/${id}/roll`, { voters: ['甲', '乙', '丙'].map((name) => ({ class: 'a', name, personId: null, accountId: null })) });
  return { id, codes: codes.map((c: { code: string }) => c.code) };
}
const keyed = async (id: string, i: number): Promise<void> => {
  keepers[i]!.secret = random(32);
  await go(keepers[i]!.actor, `/ballots/${id}/key`, { key: toBase64(recipientOf(keepers[i]!.secret)) });
};
/** The share of the test that a trustee's page is given, opened with their key. */
async function share(id: string, i: number): Promise<string> {
  const { test, n } = await see(keepers[i]!.actor, `/ballots/${id}/key`);
  return toBase64(shareIn(fromBase64(test), n as Place, keepers[i]!.secret, recipientOf(keepers[i]!.secret), 'rehearsal'));
}
const rehearsed = async (id: string, i: number): Promise<void> => { await go(keepers[i]!.actor, `/ballots/${id}/key/rehearsal`, { share: await share(id, i) }); };
const release = (id: string, i: number) => call(keepers[i]!.actor, 'POST', `/ballots/${id}/key/release`, { secret: toBase64(keepers[i]!.secret) });
/** A poll announced, voted in and closed. */
async function closed(): Promise<string> {
  at('2026-03-01T08:00:00Z');
  const { id, codes } = await drafted();
  for (const i of [0, 1, 2]) await keyed(id, i);
  for (const i of [0, 1, 2]) await rehearsed(id, i);
  await go(head, `/ballots/${id}/announce`);
  at('2026-03-02T01:30:00Z');
  for (const code of codes) {
    const { manifest, hash } = await go(null, `/vote/${id}/open`, { code });
    const state = must(begin(manifest, hash, 'a', random));
    const have = must(received(manifest, state, (await go(null, `/vote/${id}/tokens`, { code, request: request(state) })).signed));
    waiting.push([id, () => must(makeBallots(manifest, draft(have, 's1', { de: 'a' }), random)).ballots]);
  }
  for (const [of, make] of waiting.splice(0)) for (const b of make()) await go(null, `/box/${of}`, b);
  at('2026-03-02T04:00:00Z');
  await go(clerk, `/ballots/${id}/close`);
  return id;
}
const waiting: [string, () => unknown[]][] = [];
const verbs = async (id: string): Promise<string[]> => (await t.house.owner`SELECT e.verb FROM record_entry e JOIN record_subject s ON s.entry_id = e.id WHERE s.subject_id = ${id} AND e.verb LIKE 'ballots.trustee%' ORDER BY e.seq`).map((r) => (r['verb'] as string).replace('ballots.', ''));

beforeAll(async () => {
  ground = await layGround(t.house);
  const box = { vault: t.house.vault, random, page: null, address: () => null };
  http = await t.house.http((app) => { ballotsRoutes(app, t.house.ports, box); voterRoutes(app, t.house.ports, box); castRoutes(app, t.house.ports, box); });
  at('2026-03-01T08:00:00Z');
  ({ clerk, head } = ground.cast);
  [{ id: unitId }] = await t.house.db.select({ id: unit.id }).from(unit).limit(1) as [{ id: string }];
  for (const [name, role] of [['郎清越', 'person'], ['简成衡', 'supervisor'], ['印念禹', 'member']] as const) keepers.push({ actor: { ...t.house.actor(role), accountId: await keeper(name, role), name }, secret: random(32) });
  concerned = await keeper('顾长河', 'person', ground.roster.second);
});

describe('trustees of a poll', () => {
  it('are three different active accounts of the business, none of them voted on, in the plan as it is made and changed', async () => {
    const [a, b, c] = ids() as [string, string, string];
    const administrator = await keeper('管理员', 'sysadmin');
    const none = await keeper('无角色', '');
    const bodies = { ...plan(), kind: 'assessment', sheets: [{ slot: ground.roster.second, label: '顾长河', detail: '', form: 'five' }] };
    const listed = (await see(clerk, '/ballots/trustees')).accounts.map((x: { id: string }) => x.id);
    expect(listed).toEqual(expect.arrayContaining(ids()));
    expect(listed).not.toContain(administrator);
    const { id } = await drafted({ trustees: undefined });
    for (const path of ['/ballots', `/ballots/${id}/plan`]) {
      const ask = (p: object) => refused(clerk, path, path === '/ballots' ? { unitId, plan: p } : p);
      expect((await ask(plan({ trustees: [a, b, a] })))[0]).toBe('ballots.trustee-twice');
      for (const gone of [administrator, none, randomUUID()]) expect((await ask(plan({ trustees: [a, b, gone] })))[0]).toBe('ballots.trustee-gone');
      expect((await ask({ ...bodies, trustees: [a, b, concerned] }))[0]).toBe('ballots.trustee-concerned');
      expect((await call(clerk, 'POST', path, path === '/ballots' ? { unitId, plan: plan({ trustees: [a, b] }) } : plan({ trustees: [a, b] }))).status).toBe(400);
    }
    expect(await verbs(id)).toEqual([]);
    await go(clerk, `/ballots/${id}/plan`, plan({ trustees: [c, a, b] }));
    expect((await see(clerk, `/ballots/${id}`)).trustees.map((x: { name: string }) => x.name)).toEqual(['印念禹', '郎清越', '简成衡']);
    // Who stays keeps the key; the same three again are no new entry.
    await keyed(id, 0);
    await go(clerk, `/ballots/${id}/plan`, plan({ trustees: [a, b, concerned], title: '改名' }));
    await go(clerk, `/ballots/${id}/plan`, plan({ trustees: [a, b, concerned] }));
    expect((await see(clerk, `/ballots/${id}`)).trustees.map((x: { mark: string | null }) => x.mark !== null)).toEqual([true, false, false]);
    await go(clerk, `/ballots/${id}/plan`, plan({ trustees: undefined }));
    expect(await verbs(id)).toEqual(['trustees.named', 'trustee.keyed', 'trustees.named', 'trustees.dropped']);
    await go(head, `/ballots/${id}/announce`);
    expect((await see(clerk, `/ballots/${id}`)).trustees).toEqual([]);
    await go(clerk, `/ballots/${id}/stop`, { reason: '试验' });
  });

  it('make keys and rehearse before the announcement, which says who is missing; a new key voids the rehearsal', async () => {
    const { id } = await drafted();
    const path = `/ballots/${id}/key`;
    const [one, two, three] = keepers.map((k) => k.actor) as [Actor, Actor, Actor];
    const lines = async (by: Actor) => (await ballotsWaiting(t.house.ports, by)).filter((l) => l.count > 0 && l.kind !== 'pollVote').map((l) => `${l.kind} ${l.count} ${l.href}`);
    const step = async (by: Actor) => (await see(by, path)).step;
    expect(await refused(clerk, path, { key: toBase64(recipientOf(random(32))) })).toEqual(['ballots.not-trustee', undefined]);
    expect((await call(clerk, 'GET', path)).status).toBe(404);
    expect((await lines(one))).toEqual([`pollKey 1 /ballots/${id}/key`]);
    expect((await refused(one, `${path}/lost`, { reason: '没有' }))[0]).toBe('ballots.no-key');
    for (const key of ['', 'x', toBase64(random(31)), toBase64(new Uint8Array(32))]) expect((await refused(one, path, { key }))[0]).toBe('ballots.key-unfit');
    await keyed(id, 0);
    expect((await refused(two, path, { key: toBase64(recipientOf(keepers[0]!.secret)) }))[0]).toBe('ballots.key-twice');
    expect(await refused(one, `${path}/rehearsal`, { share: toBase64(random(16)) })).toEqual(['ballots.keys-missing', ['简成衡', '印念禹']]);
    expect(await step(one)).toBe('wait-keys');
    await keyed(id, 1);
    await keyed(id, 2);
    expect(await refused(head, `/ballots/${id}/announce`)).toEqual(['ballots.trustees-unready', ['郎清越', '简成衡', '印念禹']]);
    expect((await refused(one, `${path}/rehearsal`, { share: toBase64(random(16)) }))[0]).toBe('ballots.test-gone');
    const right = await share(id, 0);
    expect((await see(one, path)).test).toBe((await see(one, path)).test);
    for (const wrong of ['', 'x', toBase64(random(16)), await share(id, 1)]) expect((await refused(one, `${path}/rehearsal`, { share: wrong }))[0]).toBe('ballots.wrong-share');
    await go(one, `${path}/rehearsal`, { share: right });
    expect((await refused(one, `${path}/rehearsal`, { share: right }))[0]).toBe('ballots.rehearsed-already');
    await rehearsed(id, 1);
    expect(await refused(head, `/ballots/${id}/announce`)).toEqual(['ballots.trustees-unready', ['印念禹']]);
    expect(await lines(head)).toEqual([]);
    await rehearsed(id, 2);
    expect(await lines(head)).toEqual([`pollAnnounce 1 /ballots/${id}`]);
    // One is lost and made anew: its rehearsal is void, those of the others stand.
    await go(three, `${path}/lost`, { reason: '存密钥的优盘坏了' });
    expect(await refused(head, `/ballots/${id}/announce`)).toEqual(['ballots.trustees-unready', ['印念禹']]);
    await keyed(id, 2);
    const void1 = await share(id, 2);
    await keyed(id, 2);
    expect((await refused(three, `${path}/rehearsal`, { share: void1 }))[0]).toBe('ballots.test-gone');
    await rehearsed(id, 2);
    expect((await refused(one, `${path}/release`, { secret: toBase64(keepers[0]!.secret) }))[0]).toBe('ballots.state');
    // Whoever lost the account in between cannot keep a key.
    await t.house.owner.begin(async (tx) => { await tx`SET LOCAL session_replication_role = replica`; await tx`UPDATE account SET state = 'disabled' WHERE id = ${keepers[1]!.actor.accountId}`; });
    expect((await refused(head, `/ballots/${id}/announce`))[0]).toBe('ballots.trustee-gone');
    await t.house.owner.begin(async (tx) => { await tx`SET LOCAL session_replication_role = replica`; await tx`UPDATE account SET state = 'active' WHERE id = ${keepers[1]!.actor.accountId}`; });
    await go(head, `/ballots/${id}/announce`);
    expect((await refused(one, path, { key: toBase64(recipientOf(random(32))) }))[0]).toBe('ballots.state');
    expect((await refused(one, `${path}/release`, { secret: toBase64(keepers[0]!.secret) }))[0]).toBe('ballots.state');
    await expect(t.house.owner`UPDATE poll_trustee SET key = 'x' WHERE poll_id = ${id}`).rejects.toThrow(/fixed once|no entry/);
    await expect(t.house.owner`DELETE FROM poll_trustee WHERE poll_id = ${id}`).rejects.toThrow(/fixed once|no entry/);
    await expect(t.house.owner`UPDATE poll_trustee SET released = 'x' WHERE poll_id = ${id}`).rejects.toThrow(/after the close|no entry/);
    // The server has no key to open with.
    expect(await t.house.vault.identity(id)).toBeNull();
    expect(JSON.parse(readFileSync(join(t.house.dir, 'polls', id, 'keys.json'), 'utf8')).identity).toBe('');
    expect(await verbs(id)).toEqual(['trustees.named', 'trustee.keyed', 'trustee.keyed', 'trustee.keyed', 'trustee.rehearsed', 'trustee.rehearsed', 'trustee.rehearsed', 'trustee.lost', 'trustee.keyed', 'trustee.keyed', 'trustee.rehearsed']);
    await go(clerk, `/ballots/${id}/stop`, { reason: '试验' });
    await expect(t.house.owner`UPDATE poll SET state = 'closed' WHERE id = ${id}`).rejects.toThrow();
  });

  it('release their keys after the close, two of them at once; with two the poll is counted and an auditor counts the same', async () => {
    const id = await closed();
    const [one, two] = keepers.map((k) => k.actor) as [Actor, Actor];
    const path = `/ballots/${id}/key`;
    expect(await refused(clerk, `/ballots/${id}/count`)).toEqual(['ballots.not-released', ['郎清越', '简成衡', '印念禹']]);
    expect((await refused(clerk, `/ballots/${id}/stop`, { reason: '不想数' }))[0]).toBe('ballots.openable');
    expect(await (await ballotsWaiting(t.house.ports, clerk)).find((l) => l.kind === 'pollCount')!.count).toBe(0);
    for (const secret of ['', 'x', toBase64(random(31)), toBase64(random(32)), toBase64(keepers[1]!.secret)]) expect((await refused(one, `${path}/release`, { secret }))[0]).toBe('ballots.not-their-key');
    // One has lost the key: it goes on with two, at once and each of them twice.
    await go(keepers[2]!.actor, `${path}/lost`, { reason: '找不到密钥文件' });
    expect((await refused(keepers[2]!.actor, `${path}/lost`, { reason: '再报' }))[0]).toBe('ballots.lost-already');
    expect((await see(clerk, `/ballots/${id}`)).trustees[2]).toMatchObject({ lost: '找不到密钥文件', released: false });
    const both = await Promise.all([release(id, 0), release(id, 1), release(id, 0), release(id, 1)]);
    expect(both.map((b) => b.status).sort()).toEqual([200, 200, 409, 409]);
    expect((await refused(one, `${path}/lost`, { reason: '晚了' }))[0]).toBe('ballots.released-already');
    await expect(t.house.owner`UPDATE poll_trustee SET released = NULL WHERE poll_id = ${id}`).rejects.toThrow(/taken back|no entry/);
    expect((await see(two, path)).step).toBe('released');
    expect((await ballotsWaiting(t.house.ports, clerk)).find((l) => l.kind === 'pollCount')).toMatchObject({ count: 1, href: `/ballots/${id}` });
    expect(await go(clerk, `/ballots/${id}/count`)).toEqual({ valid: 3, invalid: 0 });
    const taken = await call(clerk, 'GET', `/ballots/${id}/bundle`);
    expect(taken.status, JSON.stringify(taken.body).slice(0, 300)).toBe(200);
    expect((taken.body as PollBundle).identity).toEqual([0, 1].map((i) => ({ n: i + 1, key: toBase64(keepers[i]!.secret) })));
    const file = join(t.house.dir, 'trustees.json');
    writeFileSync(file, taken.bytes);
    const said: string[] = [];
    expect(await verifyBallotCommand([file, '--record', t.house.dir, '--vkey', t.house.ports.log.vkey, '--lang', 'en'], (line) => said.push(line)), said.join('\n')).toBe(0);
    rmSync(file);
    expect((await verbs(id)).slice(-3)).toEqual(['trustee.lost', 'trustee.released', 'trustee.released']);
    expect((await refused(keepers[2]!.actor, `${path}/release`, { secret: toBase64(keepers[2]!.secret) }))[0]).toBe('ballots.state');
  });

  it('where two have lost their keys it cannot be opened, which is said, and it is stopped with a reason; one found again opens it', async () => {
    const id = await closed();
    const path = `/ballots/${id}/key`;
    await go(keepers[0]!.actor, `${path}/lost`, { reason: '丢失' });
    expect(await refused(clerk, `/ballots/${id}/count`)).toEqual(['ballots.not-released', ['简成衡', '印念禹']]);
    expect((await refused(clerk, `/ballots/${id}/stop`, { reason: '早了' }))[0]).toBe('ballots.openable');
    await expect(t.house.owner.begin(async (tx) => { await tx`UPDATE poll SET state = 'stopped' WHERE id = ${id}`; })).rejects.toThrow(/can be opened|no entry/);
    await go(keepers[1]!.actor, `${path}/lost`, { reason: '也丢失' });
    expect(await refused(clerk, `/ballots/${id}/count`)).toEqual(['ballots.cannot-open', ['郎清越', '简成衡']]);
    expect((await see(clerk, `/ballots/${id}`)).lostForGood).toEqual(['郎清越', '简成衡']);
    // Found again: two are enough.
    const second = await closed();
    for (const i of [0, 1]) await go(keepers[i]!.actor, `/ballots/${second}/key/lost`, { reason: '丢失' });
    for (const i of [1, 2]) expect((await release(second, i)).status).toBe(200);
    await go(clerk, `/ballots/${second}/count`);
    await go(clerk, `/ballots/${id}/stop`, { reason: '两把密钥丢失，重新组织' });
    expect((await see(clerk, `/ballots/${id}`))).toMatchObject({ state: 'stopped', stopReason: '两把密钥丢失，重新组织' });
    expect((await call(null, 'GET', `/box/${id}`)).body.hashes).toHaveLength(3);
    expect((await see(keepers[2]!.actor, path)).step).toBe('over');
  });
});
