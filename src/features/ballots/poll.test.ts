import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../kernel/ports.ts';
import { fromBase64 } from '../../kernel/base64.ts';
import { verifyToken } from '../../kernel/blind-rsa.ts';
import { createAccounts } from '../accounts/service.ts';
import { ballotsWaiting } from './today-service.ts';
import { testHouse, type TestHttp } from '../../server/testing.ts';
import { verifyBallotCommand } from '../../verify/ballot-cli.ts';
import { layGround, type Ground } from '../selection/testing-driver.ts';
import { unit } from '../roster/schema.ts';
import { audit, type PollBundle } from './rules/audit.ts';
import { ballotHash, type Ballot } from './rules/ballot.ts';
import type { Manifest } from './rules/manifest.ts';
import { begin, ballots as makeBallots, draft, received, request, type VoterState } from './rules/voter.ts';
import { ballotsRoutes, castRoutes, voterRoutes } from './routes.ts';
import type { Box } from './service.ts';
import { gradeForm, random } from './testing.ts';

/* A poll of thirty from the plan to the audited result, over HTTP; then the attempt to find out whose ballot is whose. */
const t = testHouse();
let ground: Ground;
let http: TestHttp;
let box: Box;
let unitId = '';
let clerk: Actor, head: Actor;
const times = { issueFrom: '2026-03-02T01:00:00Z', castFrom: '2026-03-02T01:30:00Z', closes: '2026-03-02T04:00:00Z' };
const plan = (more: object = {}) => ({
  title: '二〇二五年度考核民主测评', kind: 'assessment', mode: 'split', forms: { five: gradeForm }, sheets: [{ slot: 's1', label: '柏远航', detail: '', form: 'five' }, { slot: 's2', label: '卓映川', detail: '', form: 'five' }],
  classes: [{ id: 'a', label: '班子成员', weight: 400 }, { id: 'b', label: '中层干部', weight: 600 }], times, kMin: 5, together: [], ...more,
});
const at = (time: string): void => { t.house.clock.now = new Date(time); };
const call = (by: Actor | null, method: 'GET' | 'POST', path: string, body?: unknown) => http.as(by)(method, `/api${path}`, body);
const go = async (by: Actor | null, path: string, body: unknown = {}) => {
  const got = await call(by, 'POST', path, body);
  expect(got.status, `${path}: ${JSON.stringify(got.body).slice(0, 600)}`).toBe(200);
  return got.body;
};
const refused = async (by: Actor | null, path: string, body: unknown = {}): Promise<string> => (await call(by, 'POST', path, body)).body.error?.name as string;
/** An account for a person of the roster. */
async function account(personId: string): Promise<string> {
  const id = randomUUID();
  const made = await createAccounts(t.house.ports.act, [{ id, username: `u${id.slice(0, 8)}`, displayName: '某某', personId, roles: [{ role: 'person', from: '2020-01-01' as never }], password: 'a long enough one 26' }] as never);
  if (!made.ok) throw new Error(made.refusal.reason.en);
  return id;
}
const voter = (name: string, cls: string) => ({ class: cls, name, personId: null, accountId: null });

beforeAll(async () => {
  ground = await layGround(t.house);
  box = { vault: t.house.vault, random, page: null, address: () => null };
  http = await t.house.http((app) => { ballotsRoutes(app, t.house.ports, box); voterRoutes(app, t.house.ports, box); castRoutes(app, t.house.ports, box); });
  at('2026-03-01T08:00:00Z');
  ({ clerk, head } = ground.cast);
  [{ id: unitId }] = await t.house.db.select({ id: unit.id }).from(unit).limit(1) as [{ id: string }];
});

const must = <T>(o: { ok: true; value: T } | { ok: false; fault: string }): T => { if (!o.ok) throw new Error(o.fault); return o.value; };
type Person = { code: string; class: string; name: string; state?: VoterState; ballots: Ballot[] };

describe('a poll of thirty', () => {
  let id = '';
  let manifest: Manifest;
  let hash = '';
  const people: Person[] = [];

  it('is planned by one, announced by another, and fixed from then on', async () => {
    ({ id } = await go(clerk, '/ballots', { unitId, plan: plan() }));
    const names = [...Array.from({ length: 8 }, (_, i) => voter(`甲${i}`, 'a')), ...Array.from({ length: 22 }, (_, i) => voter(`乙${i}`, 'b'))];
    expect(await refused(clerk, `/ballots/${id}/roll`, { voters: [voter('丙', 'c')] })).toBe('ballots.no-such-class');
    const roll = await go(clerk, `/ballots/${id}/roll`, { voters: names });
    expect(roll.voters).toBe(30);
    for (const c of roll.codes) people.push({ ...c, ballots: [] });
    expect(new Set(people.map((p) => p.code)).size).toBe(30);
    expect(await refused(clerk, `/ballots/${id}/announce`)).toBe('ballots.second-person');
    // Two who announce at once: one does, and the keys are that one's.
    const both = await Promise.all([call(head, 'POST', `/ballots/${id}/announce`), call(ground.cast.deputy, 'POST', `/ballots/${id}/announce`)]);
    expect(both.map((b) => b.status).sort()).toEqual([200, 409]);
    hash = both.find((b) => b.status === 200)!.body.manifestHash;
    expect(await refused(clerk, `/ballots/${id}/plan`, plan({ kMin: 3 }))).toBe('ballots.state');
    expect(await refused(clerk, `/ballots/${id}/roll`, { voters: names })).toBe('ballots.state');
    await expect(t.house.owner`UPDATE poll SET plan = '{}'::jsonb WHERE id = ${id}`).rejects.toThrow(/cannot be changed once it is announced|no entry/);
    await expect(t.house.owner`DELETE FROM poll_voter WHERE poll_id = ${id}`).rejects.toThrow(/roll is fixed|no entry/);
  });
  it('a class below k_min is refused at announcement, with the sentence', async () => {
    const { id: small } = await go(clerk, '/ballots', { unitId, plan: plan() });
    await go(clerk, `/ballots/${small}/roll`, { voters: [voter('独', 'a'), ...Array.from({ length: 6 }, (_, i) => voter(`众${i}`, 'b'))] });
    const got = await call(head, 'POST', `/ballots/${small}/announce`);
    expect(got.body.error).toMatchObject({ name: 'ballots.plan', details: ['k-min'] });
    await go(clerk, `/ballots/${small}/plan`, plan({ together: [['a', 'b']] }));
    await go(head, `/ballots/${small}/announce`);
    await go(clerk, `/ballots/${small}/stop`, { reason: '试验' });
  });
  it('nobody votes on themselves, nor kin where an appointment is voted on; whoever has an account gets no slip', async () => {
    const { second, kin, candidate } = ground.roster;
    const on = async (kind: string) => (await go(clerk, '/ballots', { unitId, plan: plan({ kind, sheets: [{ slot: second, label: '顾长河', detail: '', form: 'five' }] }) })).id as string;
    const named = (name: string, personId: string) => ({ class: 'b', name, personId, accountId: null });
    const vote = await on('secret-vote');
    expect(await refused(clerk, `/ballots/${vote}/roll`, { voters: [named('顾长河', second)] })).toBe('ballots.concerned');
    const got = await call(clerk, 'POST', `/ballots/${vote}/roll`, { voters: [named('乔乐安', kin)] });
    expect(got.body.error).toMatchObject({ name: 'ballots.kin', citations: [{ article: '第五十三条' }] });
    // An assessment is no appointment: no article keeps kin from it.
    const assessment = await on('assessment');
    const accountId = await account(candidate);
    const set = await go(clerk, `/ballots/${assessment}/roll`, { voters: [named('乔乐安', kin), named('林晓禾', candidate)], accounts: true });
    expect(set.codes.map((c: { name: string }) => c.name)).toEqual(['乔乐安']);
    expect((await t.house.owner`SELECT account_id FROM poll_voter WHERE poll_id = ${assessment} AND person_id = ${candidate}`)[0]!['account_id']).toBe(accountId);
    for (const id of [vote, assessment]) await go(clerk, `/ballots/${id}/stop`, { reason: '试验' });
  });
  it('stands on Today for who votes, who announces as the second person, and who closes', async () => {
    const lines = async (by: Actor): Promise<string[]> => (await ballotsWaiting(t.house.ports, by)).filter((l) => l.count > 0).map((l) => `${l.kind} ${l.count}`);
    const accountId = await account(ground.roster.second);
    const { id: due } = await go(clerk, '/ballots', { unitId, plan: plan({ together: [['a', 'b']] }) });
    expect(await lines(head)).toEqual([]);
    await go(clerk, `/ballots/${due}/roll`, { voters: [{ class: 'a', name: '顾长河', personId: ground.roster.second, accountId: null }, ...Array.from({ length: 7 }, (_, i) => voter(`丁${i}`, 'b'))], accounts: true });
    expect(await lines(head)).toEqual(['pollAnnounce 1']);
    expect(await lines(clerk)).toEqual([]);
    await go(head, `/ballots/${due}/announce`);
    const own = { ...t.house.actor('person', { personId: ground.roster.second }), accountId };
    expect(await lines(own)).toEqual([]);
    at('2026-03-02T01:00:00Z');
    expect(await lines(own)).toEqual(['pollVote 1']);
    at('2026-03-02T04:00:00Z');
    // The poll of this file is due as well.
    expect(await lines(own)).toEqual([]);
    expect(await lines(clerk)).toEqual(['pollCount 2']);
    at('2026-03-01T08:00:00Z');
    await go(clerk, `/ballots/${due}/stop`, { reason: '试验' });
  });
  it('gives every voter one set of tokens: fifty at once make one, the same again the same, another none', async () => {
    expect(await refused(null, `/vote/${id}/open`, { code: 'AAAA BBBB CCCC DDDD' })).toBe('ballots.not-on-roll');
    at('2026-03-02T00:59:59Z');
    const p = people[0]!;
    const opened = await go(null, `/vote/${id}/open`, { code: p.code.toLowerCase() });
    manifest = opened.manifest;
    expect(opened.hash).toBe(hash);
    const first = must(begin(manifest, hash, opened.class, random));
    expect(await refused(null, `/vote/${id}/tokens`, { code: p.code, request: request(first) })).toBe('ballots.too-early');
    at('2026-03-02T01:00:00Z');
    expect(await refused(null, `/vote/${id}/tokens`, { code: p.code, request: request(first).slice(1) })).toBe('ballots.request');
    expect(await refused(null, `/vote/${id}/tokens`, { code: p.code, request: request(first).map((r) => ({ ...r, blinded: 'AAAA' })) })).toBe('ballots.request');
    const rivals = [first, must(begin(manifest, hash, opened.class, random))];
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => call(null, 'POST', `/vote/${id}/tokens`, { code: p.code, request: request(rivals[i % 2]!) })));
    const won = answers.filter((a) => a.status === 200);
    expect(won.length).toBe(25);
    expect(new Set(won.map((a) => JSON.stringify(a.body))).size).toBe(1);
    expect(answers.filter((a) => a.status !== 200).every((a) => a.body.error.name === 'ballots.token-twice')).toBe(true);
    expect(await t.house.owner`SELECT 1 FROM poll_issue WHERE poll_id = ${id}`).toHaveLength(1);
    const winner = rivals.find((r) => received(manifest, r, won[0]!.body.signed).ok)!;
    people[0]!.state = must(received(manifest, winner, won[0]!.body.signed));
    for (const q of people.slice(1)) {
      const o = await go(null, `/vote/${id}/open`, { code: q.code });
      const s = must(begin(manifest, hash, o.class, random));
      q.state = must(received(manifest, s, (await go(null, `/vote/${id}/tokens`, { code: q.code, request: request(s) })).signed));
    }
    expect(await refused(clerk, `/ballots/${id}/strike`, { voterId: (await t.house.owner`SELECT id FROM poll_voter WHERE poll_id = ${id} LIMIT 1`)[0]!['id'], reason: '试验' })).toBe('ballots.has-token');
  });
  it('takes ballots after the gap, replaces, refuses what is not one, and knows nothing of who', async () => {
    const one = must(makeBallots(manifest, draft(people[0]!.state!, 's1', { de: 'a' }), random));
    expect(await refused(null, `/box/${id}`, one.ballots[0])).toBe('ballots.too-early');
    at('2026-03-02T01:30:00Z');
    // In an order of chance, as the voters' delays make it.
    const order = people.map((p) => p).sort(() => random(1)[0]! - 128);
    for (const [i, p] of order.entries()) {
      const made = must(makeBallots(manifest, draft(draft(p.state!, 's1', { de: 'abcd'[i % 4]!, lian: 'a' }), 's2', { de: 'b' }), random));
      p.state = made.state;
      for (const b of made.ballots) {
        const taken = await go(null, `/box/${id}`, b);
        expect(taken.hash).toBe(ballotHash(b));
        p.ballots.push(b);
      }
    }
    const p = people[3]!;
    const again = must(makeBallots(manifest, draft(p.state!, 's1', { de: 'd' }), random));
    for (const b of again.ballots) await go(null, `/box/${id}`, b);
    expect((await go(null, `/box/${id}`, p.ballots[0])).replaced).toBe(true);
    p.ballots = again.ballots;
    expect(await refused(null, `/box/${id}`, { ...p.ballots[0], sealed: people[4]!.ballots[0]!.sealed })).toBe('ballots.ballot');
    expect(await refused(null, `/box/${id}`, { any: 'thing' })).toBe('ballots.ballot');
    const board = (await call(null, 'GET', `/box/${id}`)).body;
    expect(board.hashes).toEqual(people.flatMap((q) => q.ballots.map(ballotHash)).sort());
    expect(await t.house.owner`SELECT 1 FROM poll_ballot WHERE poll_id = ${id}`).toHaveLength(0);
    expect(await refused(clerk, `/ballots/${id}/close`)).toBe('ballots.not-closed');
    expect(await refused(clerk, `/ballots/${id}/count`)).toBe('ballots.state');
  });
  it('a ballot that was acknowledged is there after the process has ended', async () => {
    const before = (await box.vault.waiting(id, manifest)).map(ballotHash);
    const { makeVault } = await import('../../server/ballots/vault.ts');
    const fresh = makeVault(t.house.dir);
    expect((await fresh.waiting(id, manifest)).map(ballotHash)).toEqual(before);
    await fresh.stop();
  });
  it('closes once, after its time, with all ballots in one act; late ones are refused; the keys are gone', async () => {
    at('2026-03-02T04:00:00Z');
    const late = must(makeBallots(manifest, people[5]!.state!, random));
    expect(await refused(null, `/box/${id}`, late.ballots[0])).toBe('ballots.too-late');
    const closes = await Promise.all([call(clerk, 'POST', `/ballots/${id}/close`), call(head, 'POST', `/ballots/${id}/close`)]);
    expect(closes.map((c) => c.status).sort()).toEqual([200, 409]);
    expect(closes.find((c) => c.status === 200)!.body.ballots).toBe(60);
    const fresh = must(begin(manifest, hash, 'a', random));
    expect(await box.vault.sign(id, 'a', 's1', fromBase64(request(fresh)[0]!.blinded))).toBe('no-key');
    expect(existsSync(join(t.house.dir, 'polls', id, 'pool'))).toBe(false);
    expect(readFileSync(join(t.house.dir, 'polls', id, 'keys.json'), 'utf8')).not.toContain('PRIVATE KEY');
    await expect(t.house.owner`INSERT INTO poll_ballot (id, poll_id, hash, ballot) VALUES (${randomUUID()}, ${id}, ${'0'.repeat(64)}, '{}')`).rejects.toThrow();
  });
  it('is counted, and an auditor counts the same', async () => {
    expect(await go(clerk, `/ballots/${id}/count`)).toEqual({ valid: 60, invalid: 0 });
    const taken = await call(clerk, 'GET', `/ballots/${id}/bundle`);
    expect(taken.status, JSON.stringify(taken.body).slice(0, 300)).toBe(200);
    const bundle = taken.body as PollBundle;
    expect(audit(bundle).filter((c) => !c.ok)).toEqual([]);
    // The very bytes that were taken out, by the check that an auditor runs; the record's directory extends what they rest on.
    const file = join(t.house.dir, 'ballots.json');
    writeFileSync(file, taken.bytes);
    const said: string[] = [];
    expect(await verifyBallotCommand([file, '--record', t.house.dir, '--vkey', t.house.ports.log.vkey, '--lang', 'en'], (line) => said.push(line)), said.join('\n')).toBe(0);
    expect(said.at(-1)).toMatch(/^Sound/);
    rmSync(file);
    const seen = (await call(clerk, 'GET', `/ballots/${id}`)).body;
    expect(seen.result[0].all.valid).toBe(30);
    expect(seen.classes).toEqual([{ id: 'a', label: '班子成员', roll: 8, issued: 8, cast: 8 }, { id: 'b', label: '中层干部', roll: 22, issued: 22, cast: 22 }]);
    expect(await refused(clerk, `/ballots/${id}/count`)).toBe('ballots.state');
  });

  it('nobody with the whole database, the log and the files can say whose ballot is whose', async () => {
    await t.house.owner`CHECKPOINT`;
    // Whose ballot each is, as only this test knows.
    const truth = new Map(people.flatMap((p) => p.ballots.filter((b) => b.slot === 's1').map((b) => [ballotHash(b), p.name] as const)));
    const issues = await t.house.owner`SELECT v.name, v.class FROM poll_issue i JOIN poll_voter v ON v.id = i.voter_id WHERE i.poll_id = ${id} ORDER BY i.ctid`;
    const names = (cls: string): string[] => issues.filter((r) => r['class'] === cls).map((r) => r['name'] as string);
    const guesses: Record<string, number> = {};
    const linked = (label: string, rows: readonly Record<string, unknown>[]): void => {
      let right = 0;
      for (const cls of ['a', 'b']) {
        const order = rows.filter((r) => (r['ballot'] as Ballot).class === cls && (r['ballot'] as Ballot).slot === 's1');
        names(cls).forEach((name, i) => { if (order[i] && truth.get(order[i]!['hash'] as string) === name) right++; });
      }
      guesses[label] = right;
    };
    linked('ctid', await t.house.owner`SELECT hash, ballot FROM poll_ballot WHERE poll_id = ${id} ORDER BY ctid`);
    linked('id', await t.house.owner`SELECT hash, ballot FROM poll_ballot WHERE poll_id = ${id} ORDER BY id`);
    linked('hash', await t.house.owner`SELECT hash, ballot FROM poll_ballot WHERE poll_id = ${id} ORDER BY hash`);
    linked('record', await t.house.owner`SELECT b.hash, b.ballot FROM record_row r JOIN poll_ballot b ON b.id = r.row_id WHERE r.tbl = 'poll_ballot' ORDER BY r.n`);
    // Expected by chance: one right in each class, whatever its size; 12 or more of two happens less than once in a million runs.
    for (const [label, right] of Object.entries(guesses)) expect(right, label).toBeLessThan(12);
    expect(new Set((await t.house.owner`SELECT DISTINCT xmin::text AS x FROM poll_ballot WHERE poll_id = ${id}`).map((r) => r['x']))).toHaveProperty('size', 1);
    process.stdout.write(`linkage: right guesses of 30 by ${Object.entries(guesses).map(([k, n]) => `${k} ${n}`).join(', ')} (chance: about 2)\n`);
  });
  it('no file of the installation holds what a voter sent to get tokens beside what was cast, nor a code', async () => {
    const files = (dir: string): string[] => readdirSync(dir).flatMap((f) => (statSync(join(dir, f)).isDirectory() ? files(join(dir, f)) : [join(dir, f)]));
    const all = files(t.house.dir).map((f) => readFileSync(f).toString('latin1')).join('\n');
    for (const p of people) {
      expect(all.includes(p.code)).toBe(false);
      for (const a of p.state!.asked) expect(all.includes(a.blinded) || all.includes(a.secret)).toBe(false);
    }
    const texts = JSON.stringify(await t.house.owner`SELECT row_to_json(p) FROM poll p`) + JSON.stringify(await t.house.owner`SELECT row_to_json(i) FROM poll_issue i`) + JSON.stringify(await t.house.owner`SELECT row_to_json(d) FROM record_detail d`);
    for (const p of people) for (const a of p.state!.asked) expect(texts.includes(a.blinded)).toBe(false);
    const token = people[0]!.ballots[0]!;
    expect(verifyToken({ n: 0n, e: 65537n }, fromBase64(token.prefix), fromBase64(token.token))).toBe(false);
  });
});
