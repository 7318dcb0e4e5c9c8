import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../kernel/ports.ts';
import { testHouse, type TestHttp } from '../../server/testing.ts';
import { openStore, type SecondSlip, type Store } from '../../server/issuer/store.ts';
import { verifyBallots } from '../../verify/ballots.ts';
import { natively } from '../../verify/native.ts';
import { canonicalBytes } from '../../kernel/canonical.ts';
import { layGround } from '../selection/testing-driver.ts';
import { unit } from '../roster/schema.ts';
import { ballotsRoutes, castRoutes, voterRoutes } from './routes.ts';
import { fingerprintOf, type Manifest } from './rules/manifest.ts';
import { signedFile, type KeysFile, type RollFile, type SecondStatement } from './rules/second.ts';
import { ballots as makeBallots, begin, draft, received, request } from './rules/voter.ts';
import { secondAddresses } from './second-service.ts';
import type { Box } from './service.ts';
import { gradeForm, random } from './testing.ts';

/* Polls with a second issuer over HTTP, beside a second issuer with files of its own: what is refused, and a whole one to the auditor's file. */
const t = testHouse();
let http: TestHttp;
let unitId = '';
let clerk: Actor, head: Actor;
let issuer: Store;
const dir = mkdtempSync(join(tmpdir(), 'steelyard-second-'));
const times = { issueFrom: '2026-03-02T01:00:00Z', castFrom: '2026-03-02T01:30:00Z', closes: '2026-03-02T04:00:00Z' };
const second = { label: '纪检监察组', address: 'http://127.0.0.1:8090' };
const plan = (more: object = {}) => ({ title: '测评', kind: 'assessment', mode: 'split', forms: { five: gradeForm }, sheets: [{ slot: 's1', label: '柏远航', detail: '', form: 'five' }], classes: [{ id: 'a', label: '职工', weight: null }], times, kMin: 3, together: [], second, ...more });
const at = (time: string): void => { t.house.clock.now = new Date(time); };
const call = (by: Actor | null, method: 'GET' | 'POST', path: string, body?: unknown) => http.as(by)(method, `/api${path}`, body);
const go = async (by: Actor | null, path: string, body: unknown = {}) => {
  const got = await call(by, 'POST', path, body);
  expect(got.status, `${path}: ${JSON.stringify(got.body).slice(0, 600)}`).toBe(200);
  return got.body;
};
const refused = async (by: Actor | null, path: string, body: unknown = {}): Promise<string> => (await call(by, 'POST', path, body)).body.error?.name as string;
const view = async (id: string) => (await call(clerk, 'GET', `/ballots/${id}`)).body;
const must = <T>(o: { ok: true; value: T } | { ok: false }): T => { if (!o.ok) throw new Error(JSON.stringify(o)); return o.value; };
const rollFile = async (id: string): Promise<RollFile> => (await call(clerk, 'GET', `/ballots/${id}/second/roll`)).body as RollFile;
const names = (n: number) => ({ voters: Array.from({ length: n }, (_, i) => ({ class: 'a', name: `甲${i}`, personId: null, accountId: null })) });

beforeAll(async () => {
  const ground = await layGround(t.house);
  const box: Box = { vault: t.house.vault, random, page: null, address: () => null };
  http = await t.house.http((app) => { ballotsRoutes(app, t.house.ports, box); voterRoutes(app, t.house.ports, box); castRoutes(app, t.house.ports, box); });
  at('2026-03-01T08:00:00Z');
  ({ clerk, head } = ground.cast);
  [{ id: unitId }] = await t.house.db.select({ id: unit.id }).from(unit).limit(1) as [{ id: string }];
  issuer = await openStore(dir, () => t.house.clock.now);
});
afterAll(async () => { await issuer.stop(); rmSync(dir, { recursive: true, force: true }); });

/** A poll that is announced with the keys of the second issuer, with the codes of both. */
async function announced(): Promise<{ id: string; codes: { name: string; code: string }[]; slips: SecondSlip[] }> {
  const { id } = await go(clerk, '/ballots', { unitId, plan: plan() });
  const { codes } = await go(clerk, `/ballots/${id}/roll`, names(4));
  const { slips } = must(await issuer.importRoll(await rollFile(id)));
  await go(clerk, `/ballots/${id}/second/keys`, { file: issuer.keysFile(id) });
  await go(head, `/ballots/${id}/announce`);
  return { id, codes, slips };
}

describe('a poll that asks for a second issuer', () => {
  it('is not announced without its keys, nor with keys of another roll or plan', async () => {
    const { id } = await go(clerk, '/ballots', { unitId, plan: plan() });
    await go(clerk, `/ballots/${id}/roll`, names(4));
    expect((await view(id)).second).toMatchObject({ ...second, keys: 'missing', identity: null, stated: null });
    expect(await refused(head, `/ballots/${id}/announce`)).toBe('ballots.second-keys');
    const file = await rollFile(id);
    must(await issuer.importRoll(file));
    const keys = issuer.keysFile(id)!;
    const seed = random(32);
    for (const [what, odd] of [['no file', { hello: 1 }], ['changed', { ...keys, label: '别人' }], ['key changed', { ...keys, keys: [{ ...keys.keys[0]!, n: keys.keys[0]!.n.replace(/^./, 'A') }] }],
      ['another roll', signedFile<KeysFile>({ ...keys, roll: '0'.repeat(64) }, seed)], ['another address', signedFile<KeysFile>({ ...keys, address: 'http://127.0.0.1:9999' }, seed)], ['a key too few', signedFile<KeysFile>({ ...keys, keys: [] }, seed)]] as const) expect(await refused(clerk, `/ballots/${id}/second/keys`, { file: odd }), what).toBe('ballots.second-file');
    await go(clerk, `/ballots/${id}/second/keys`, { file: keys });
    expect((await view(id)).second).toMatchObject({ keys: 'ready', identity: fingerprintOf(issuer.identity) });
    // The roll set anew, even to the same names, has other leaves: the keys are void.
    await go(clerk, `/ballots/${id}/roll`, names(4));
    expect((await view(id)).second.keys).toBe('stale');
    expect(await refused(head, `/ballots/${id}/announce`)).toBe('ballots.second-keys');
    must(await issuer.importRoll(await rollFile(id)));
    await go(clerk, `/ballots/${id}/second/keys`, { file: issuer.keysFile(id) });
    await go(clerk, `/ballots/${id}/plan`, plan({ kMin: 4 }));
    expect(await refused(head, `/ballots/${id}/announce`)).toBe('ballots.second-keys');
    // A sheet of paper has no second token.
    await go(clerk, `/ballots/${id}/roll`, { voters: names(4).voters.map((v) => ({ ...v, paper: true })) });
    must(await issuer.importRoll(await rollFile(id)));
    await go(clerk, `/ballots/${id}/second/keys`, { file: issuer.keysFile(id) });
    expect(await refused(head, `/ballots/${id}/announce`)).toBe('ballots.paper-second');
    await go(clerk, `/ballots/${id}/roll`, names(4));
    // A plan that asks for none goes on without.
    await go(clerk, `/ballots/${id}/plan`, plan({ second: undefined }));
    expect(await refused(clerk, `/ballots/${id}/second/keys`, { file: keys })).toBe('ballots.no-second');
    expect((await call(clerk, 'GET', `/ballots/${id}/second/roll`)).body.error.name).toBe('ballots.no-second');
    await go(head, `/ballots/${id}/announce`);
    expect((await t.house.owner`SELECT jsonb_exists(manifest, 'second') AS there FROM poll WHERE id = ${id}`)[0]!['there']).toBe(false);
    await go(clerk, `/ballots/${id}/stop`, { reason: '试验' });
  });

  it('takes ballots with both tokens alone, waits for the statement, and gives auditors a file in which all is sound', async () => {
    const { id, codes, slips } = await announced();
    expect(await secondAddresses(t.house.ports.read)).toEqual([second.address]);
    await expect(t.house.owner`UPDATE poll SET second = NULL WHERE id = ${id}`).rejects.toThrow(/第二签发人/);
    at('2026-03-02T01:05:00Z');
    const cast: unknown[] = [];
    let manifest!: Manifest;
    for (const c of codes) {
      const { manifest: m, hash } = await go(null, `/vote/${id}/open`, { code: c.code });
      manifest = m as Manifest;
      expect(manifest.second).toMatchObject({ ...second, identity: issuer.identity });
      let state = must(begin(manifest, hash as string, 'a', random));
      state = must(received(manifest, state, (await go(null, `/vote/${id}/tokens`, { code: c.code, request: request(state) })).signed as never));
      expect(makeBallots(manifest, state, random)).toMatchObject({ ok: false, fault: 'incomplete' });
      const code2 = slips.find((s) => s.name === c.name)!.code;
      state = must(received(manifest, state, must(await issuer.issue(id, code2, request(state, 'second'))), 'second'));
      cast.push(must(makeBallots(manifest, draft(state, 's1', { de: 'a' }), random)).ballots[0]);
    }
    at('2026-03-02T02:00:00Z');
    const { token2: _, ...half } = cast[0] as { token2: string };
    expect(await refused(null, `/box/${id}`, half)).toBe('ballots.ballot');
    for (const b of cast) await go(null, `/box/${id}`, b);
    expect(issuer.statement(id)).toBeNull();
    at('2026-03-02T04:00:00Z');
    await issuer.closeDue();
    const statement = issuer.statement(id)!;
    expect(await refused(clerk, `/ballots/${id}/second/statement`, { file: statement })).toBe('ballots.state');
    await go(clerk, `/ballots/${id}/close`);
    expect(await secondAddresses(t.house.ports.read)).toEqual([]);
    expect(await refused(clerk, `/ballots/${id}/count`)).toBe('ballots.second-statement');
    await expect(t.house.owner`UPDATE poll SET state = 'counted', identity = 'x', tally = '[]' WHERE id = ${id}`).rejects.toThrow(/不能计票/);
    for (const odd of [{ hello: 1 }, { ...statement, issued: [] }, signedFile<SecondStatement>(statement, random(32))]) expect(await refused(clerk, `/ballots/${id}/second/statement`, { file: odd })).toBe('ballots.second-file');
    await go(clerk, `/ballots/${id}/second/statement`, { file: statement });
    expect(await refused(clerk, `/ballots/${id}/second/statement`, { file: statement })).toBe('ballots.second-stated');
    expect(await refused(clerk, `/ballots/${id}/second/missing`, { reason: '没有' })).toBe('ballots.second-stated');
    expect(await go(clerk, `/ballots/${id}/count`)).toMatchObject({ valid: 4 });
    expect((await view(id)).second.stated).toEqual({ issued: 4, classes: [{ class: 'a', issued: 4, struck: 0 }] });
    const taken = (await call(clerk, 'GET', `/ballots/${id}/bundle`)).body;
    const verdict = verifyBallots(canonicalBytes(taken), { by: natively });
    expect(verdict.checks.filter((c) => !c.ok)).toEqual([]);
    expect(verdict.checks.find((c) => c.id === 'second')!.words.zh).toContain(second.label);
  });

  it('whose second issuer is gone is counted openly without its statement, and auditors are told why', async () => {
    at('2026-03-01T08:00:00Z');
    const { id } = await announced();
    at('2026-03-02T04:00:00Z');
    expect(await refused(clerk, `/ballots/${id}/second/missing`, { reason: '机器损坏' })).toBe('ballots.state');
    await go(clerk, `/ballots/${id}/close`);
    await go(clerk, `/ballots/${id}/second/missing`, { reason: '第二签发人的机器损坏，声明无法取得' });
    expect(await refused(clerk, `/ballots/${id}/second/missing`, { reason: '别的' })).toBe('ballots.second-stated');
    await go(clerk, `/ballots/${id}/count`);
    const verdict = verifyBallots(canonicalBytes((await call(clerk, 'GET', `/ballots/${id}/bundle`)).body), { by: natively });
    expect(verdict.checks.filter((c) => !c.ok)).toEqual([]);
    expect(verdict.checks.find((c) => c.id === 'second')!.words.zh).toContain('声明缺失，理由：第二签发人的机器损坏');
    expect(verdict.file!.record.missing!.params).toMatchObject({ reason: '第二签发人的机器损坏，声明无法取得' });
  });
});
