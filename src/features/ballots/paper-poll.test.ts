import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../kernel/ports.ts';
import { testHouse, type TestHttp } from '../../server/testing.ts';
import { layGround, type Ground } from '../selection/testing-driver.ts';
import { district, enter } from '../roster/test-fixture.ts';
import { unit } from '../roster/schema.ts';
import { paperRoutes } from './paper-routes.ts';
import { ballotsRoutes, castRoutes, voterRoutes } from './routes.ts';
import { audit, openBallot, type PollBundle } from './rules/audit.ts';
import type { Answers } from './rules/answers.ts';
import type { Manifest } from './rules/manifest.ts';
import { beginPaper, commitments, newPaperCode, paperBallots, paperName, registered } from './rules/paper.ts';
import { begin, ballots as makeBallots, draft, received, request, type VoterState } from './rules/voter.ts';
import type { Box } from './service.ts';
import { fromBase64 } from '../../kernel/base64.ts';
import { gradeForm, random } from './testing.ts';

/* Paper sheets from the roll to the count, over HTTP, and everything by which a sheet might be counted that two people did not enter alike. */
const t = testHouse();
let ground: Ground;
let http: TestHttp;
let unitId = '';
let clerk: Actor, head: Actor, deputy: Actor;
const times = { issueFrom: '2026-03-02T01:00:00Z', castFrom: '2026-03-02T01:30:00Z', closes: '2026-03-02T04:00:00Z' };
const plan = { title: '年度考核民主测评', kind: 'assessment', mode: 'split', forms: { five: gradeForm }, sheets: [{ slot: 's1', label: '柏远航', detail: '', form: 'five' }, { slot: 's2', label: '卓映川', detail: '', form: 'five' }], classes: [{ id: 'a', label: '班子成员', weight: null }, { id: 'b', label: '中层干部', weight: null }], times, kMin: 3, together: [] };
const at = (time: string): void => { t.house.clock.now = new Date(time); };
const call = (by: Actor | null, method: 'GET' | 'POST', path: string, body?: unknown) => http.as(by)(method, `/api${path}`, body);
const go = async (by: Actor | null, path: string, body: unknown = {}) => {
  const got = await call(by, 'POST', path, body);
  expect(got.status, `${path}: ${JSON.stringify(got.body).slice(0, 600)}`).toBe(200);
  return got.body;
};
const refused = async (by: Actor | null, path: string, body: unknown = {}): Promise<string> => (await call(by, 'POST', path, body)).body.error?.name as string;
const must = <T>(o: { ok: true; value: T } | { ok: false; fault: string }): T => { if (!o.ok) throw new Error(o.fault); return o.value; };
const voter = (name: string, cls: string, paper: boolean) => ({ class: cls, name, personId: null, accountId: null, paper });

beforeAll(async () => {
  ground = await layGround(t.house);
  const box: Box = { vault: t.house.vault, random, page: null, address: () => null, relay: 'https://relay.example' };
  http = await t.house.http((app) => { ballotsRoutes(app, t.house.ports, box); voterRoutes(app, t.house.ports, box); castRoutes(app, t.house.ports, box); paperRoutes(app, t.house.ports, box); });
  at('2026-03-01T08:00:00Z');
  ({ clerk, head, deputy } = ground.cast);
  [{ id: unitId }] = await t.house.db.select({ id: unit.id }).from(unit).limit(1) as [{ id: string }];
});

describe('paper sheets of a poll', () => {
  let id = '';
  let slip = '';
  let manifest: Manifest;
  let hash = '';
  const codes = Array.from({ length: 3 }, () => newPaperCode(random));
  const states = new Map<string, VoterState>();
  const entry = (code: string, answers: Answers, more: object = {}) => ({ paper: paperName(hash, 'a', code), request: request(states.get(code)!), commitments: commitments(manifest, hash, 'a', code, answers), ...more });
  const enters = (by: Actor, code: string, answers: Answers, more: object = {}) => go(by, `/ballots/${id}/papers/enter`, entry(code, answers, more));
  const good: Answers = { s1: { de: 'a' }, s2: { de: 'b' } };
  const papers = async () => (await call(clerk, 'GET', `/ballots/${id}`)).body.papers;

  it('a class has none, or at least k_min on paper; they get neither slip nor account', async () => {
    ({ id } = await go(clerk, '/ballots', { unitId, plan }));
    const rest = Array.from({ length: 3 }, (_, i) => voter(`乙${i}`, 'b', false));
    await go(clerk, `/ballots/${id}/roll`, { voters: [voter('甲0', 'a', true), voter('甲1', 'a', true), voter('甲2', 'a', false), ...rest] });
    expect((await call(head, 'POST', `/ballots/${id}/announce`)).body.error).toMatchObject({ name: 'ballots.paper-few' });
    const roll = await go(clerk, `/ballots/${id}/roll`, { voters: [...Array.from({ length: 3 }, (_, i) => voter(`甲${i}`, 'a', true)), voter('甲3', 'a', false), ...rest] });
    expect(roll.codes.map((c: { name: string }) => c.name)).toEqual(['甲3', '乙0', '乙1', '乙2']);
    slip = roll.codes[0].code;
    expect((await call(clerk, 'GET', `/ballots/${id}/roll`)).body.voters.map((v: { by: string }) => v.by)).toEqual(['paper', 'paper', 'paper', 'slip', 'slip', 'slip', 'slip']);
    expect(await refused(clerk, `/ballots/${id}/papers`, { class: 'a', papers: [] })).toBe('ballots.state');
    await go(head, `/ballots/${id}/announce`);
    await expect(t.house.owner`UPDATE poll_voter SET paper = NULL, code_hash = ${'0'.repeat(64)} WHERE poll_id = ${id} AND paper`).rejects.toThrow(/fixed|no entry/);
  });
  it('as many sheets are registered as the class has on paper, once; they count as issued and nothing of them is anybody’s', async () => {
    const { body } = await call(clerk, 'GET', `/ballots/${id}/papers`);
    ({ manifest, hash } = body);
    // Where the page sends what two people entered alike.
    expect(body.relay).toBe('https://relay.example');
    for (const code of codes) states.set(code, must(beginPaper(manifest, hash, 'a', code)));
    const sheets = codes.map((c) => registered(states.get(c)!, c));
    for (const bad of [sheets.slice(1), [...sheets.slice(1), sheets[1]!], [...sheets, { paper: '0'.repeat(32), request: '0'.repeat(64) }]]) expect(await refused(clerk, `/ballots/${id}/papers`, { class: 'a', papers: bad })).toBe('ballots.paper-count');
    expect(await refused(clerk, `/ballots/${id}/papers`, { class: 'b', papers: [] })).toBe('ballots.paper-count');
    const both = await Promise.all([call(clerk, 'POST', `/ballots/${id}/papers`, { class: 'a', papers: sheets }), call(head, 'POST', `/ballots/${id}/papers`, { class: 'a', papers: sheets })]);
    expect(both.map((b) => b.status).sort()).toEqual([200, 409]);
    expect((await call(clerk, 'GET', `/ballots/${id}`)).body.classes[0]).toMatchObject({ roll: 4, issued: 3 });
    expect(await papers()).toEqual([{ class: 'a', voters: 3, made: 3, once: 0, agreed: 0, differing: 0 }]);
    expect(new Set((await t.house.owner`SELECT request_hash FROM poll_issue WHERE poll_id = ${id}`).map((r) => r['request_hash'] as string)).size).toBe(1);
    expect((await t.house.owner`SELECT paper FROM poll_paper WHERE poll_id = ${id} ORDER BY ctid`).map((r) => r['paper'] as string)).toEqual(sheets.map((s) => s.paper).sort());
    const voters = await t.house.owner`SELECT id FROM poll_voter WHERE poll_id = ${id} AND paper`;
    expect(await refused(clerk, `/ballots/${id}/strike`, { voterId: voters[0]!['id'], reason: '试验' })).toBe('ballots.has-token');
  });
  it('a sheet is found by its name alone; one of nowhere, or of another poll, is not', async () => {
    const find = (names: string[]) => call(clerk, 'POST', `/ballots/${id}/papers/find`, { papers: names });
    expect((await find(['0'.repeat(32), paperName(hash, 'a', codes[0]!)])).body).toEqual({ paper: paperName(hash, 'a', codes[0]!), class: 'a', mine: false, others: false, agreed: false });
    for (const name of [paperName(hash, 'b', codes[0]!), paperName('1'.repeat(64), 'a', codes[0]!), paperName(hash, 'a', newPaperCode(random))]) expect((await find([name])).body.error.name).toBe('ballots.paper-unknown');
  });
  it('one person alone gets no signature, however often; two who differ get none and are told where, not what', async () => {
    expect(await refused(clerk, `/ballots/${id}/papers/enter`, entry(codes[0]!, good))).toBe('ballots.too-early');
    at('2026-03-02T01:40:00Z');
    expect(await enters(clerk, codes[0]!, good)).toEqual({ state: 'first', differ: [], signed: [] });
    expect(await refused(clerk, `/ballots/${id}/papers/enter`, entry(codes[0]!, good))).toBe('ballots.paper-second-person');
    expect(await enters(clerk, codes[0]!, good, { correct: true })).toEqual({ state: 'first', differ: [], signed: [] });
    const other = await enters(head, codes[0]!, { ...good, s2: { de: 'c' } });
    expect(other).toEqual({ state: 'differs', differ: ['s2'], signed: [] });
    expect(await papers()).toEqual([{ class: 'a', voters: 3, made: 3, once: 0, agreed: 0, differing: 1 }]);
    // Nothing but the two entries agreeing lets the database hold an agreement.
    const of = await t.house.owner`SELECT e.id, e.account_id, e.paper_id FROM poll_paper_entry e WHERE e.poll_id = ${id}`;
    const [a, b] = [of.find((e) => e['account_id'] === clerk.accountId)!, of.find((e) => e['account_id'] === head.accountId)!];
    const again = of.filter((e) => e['account_id'] === clerk.accountId);
    expect(again).toHaveLength(2);
    for (const [x, y] of [[a, b], again, [a, a]] as const) await expect(t.house.owner`INSERT INTO poll_paper_agreed (id, poll_id, paper_id, one_entry, other_entry) VALUES (gen_random_uuid(), ${id}, ${a['paper_id'] as string}, ${x!['id'] as string}, ${y!['id'] as string})`).rejects.toThrow(/two people entered it alike/);
  });
  it('an entry without the sheet’s own request, or for other slots, is refused', async () => {
    const other = { ...entry(codes[0]!, good), request: request(states.get(codes[1]!)!) };
    const short = entry(codes[0]!, good);
    for (const body of [other, { ...short, commitments: short.commitments.slice(1) }, { ...short, request: short.request.slice(1) }, { ...short, request: short.request.map((r) => ({ ...r, blinded: 'AAAA' })) }]) expect(await refused(deputy, `/ballots/${id}/papers/enter`, body)).toBe('ballots.paper-request');
    expect(await refused(deputy, `/ballots/${id}/papers/enter`, { ...short, paper: '0'.repeat(32) })).toBe('ballots.paper-unknown');
  });
  it('two who agree get the signatures, the same whenever they ask again, and the sheet can become no other', async () => {
    const done = await enters(head, codes[0]!, good, { correct: true });
    expect(done).toMatchObject({ state: 'agreed', differ: [] });
    for (const by of [head, clerk, deputy]) expect(await enters(by, codes[0]!, good)).toEqual(done);
    expect(await refused(head, `/ballots/${id}/papers/enter`, entry(codes[0]!, { s1: {}, s2: {} }, { correct: true }))).toBe('ballots.paper-agreed');
    const s = must(received(manifest, states.get(codes[0]!)!, done.signed));
    for (const b of [...must(paperBallots(manifest, s, codes[0]!, good)), ...must(paperBallots(manifest, s, codes[0]!, good))]) expect((await go(null, `/box/${id}`, b)).replaced).toBe(false);
    expect((await call(null, 'GET', `/box/${id}`)).body.hashes).toHaveLength(2);
  });
  it('of several who enter at once one is after the other: two agree, and one set of signatures comes of it', async () => {
    const people = [clerk, head, deputy];
    const all = await Promise.all(people.map((p) => enters(p, codes[1]!, good)));
    expect(all.map((a) => a.state).sort()).toEqual(['agreed', 'agreed', 'first']);
    expect(new Set(all.filter((a) => a.state === 'agreed').map((a) => JSON.stringify(a.signed))).size).toBe(1);
    expect(await t.house.owner`SELECT 1 FROM poll_paper_entry e JOIN poll_paper p ON p.id = e.paper_id WHERE p.poll_id = ${id} AND p.paper = ${paperName(hash, 'a', codes[1]!)}`).toHaveLength(2);
    const s = must(received(manifest, states.get(codes[1]!)!, all.find((a) => a.state === 'agreed').signed));
    for (const b of must(paperBallots(manifest, s, codes[1]!, good))) await go(null, `/box/${id}`, b);
    expect(await papers()).toEqual([{ class: 'a', voters: 3, made: 3, once: 0, agreed: 2, differing: 0 }]);
  });
  it('sheets and slips are counted together, an unreturned sheet is not cast, and after the close nothing is entered', async () => {
    const opened = await go(null, `/vote/${id}/open`, { code: slip });
    const s = must(begin(manifest, hash, opened.class, random));
    const full = draft(draft(must(received(manifest, s, (await go(null, `/vote/${id}/tokens`, { code: slip, request: request(s) })).signed)), 's1', { de: 'd' }), 's2', {});
    for (const b of must(makeBallots(manifest, full, random)).ballots) await go(null, `/box/${id}`, b);
    at('2026-03-02T04:00:00Z');
    expect(await refused(clerk, `/ballots/${id}/papers/enter`, entry(codes[2]!, good))).toBe('ballots.too-late');
    await go(clerk, `/ballots/${id}/close`);
    await go(clerk, `/ballots/${id}/count`);
    const bundle = (await call(clerk, 'GET', `/ballots/${id}/bundle`)).body as PollBundle;
    expect(audit(bundle).filter((c) => !c.ok)).toEqual([]);
    expect(bundle.issued.find((i) => i.class === 'a' && i.slot === 's1')).toEqual({ class: 'a', slot: 's1', issued: 4 });
    expect(bundle.tally.find((c) => c.class === 'a' && c.slot === 's1')).toMatchObject({ valid: 3, invalid: 0 });
    expect(bundle.ballots.map((b) => JSON.stringify(openBallot(manifest, fromBase64(bundle.identity as string), b))).filter((x) => x === '{"s1":{"de":"a"}}')).toHaveLength(2);
  });
  it('no code of a sheet and nothing of what was entered is in the database', async () => {
    const texts = JSON.stringify(await t.house.owner`SELECT row_to_json(p) FROM poll_paper p`) + JSON.stringify(await t.house.owner`SELECT row_to_json(e) FROM poll_paper_entry e`) + JSON.stringify(await t.house.owner`SELECT row_to_json(d) FROM record_detail d`);
    for (const code of codes) expect(texts.includes(code) || texts.includes(code.slice(0, 16))).toBe(false);
    expect(texts.includes('"de"')).toBe(false);
  });
});

describe('a sample for the roll', () => {
  let region = '';
  beforeAll(async () => {
    const units = await district(t.house, clerk);
    region = units.region;
    for (let i = 0; i < 20; i++) await enter(t.house, clerk, `某${'甲乙丙丁戊己庚辛壬癸'[i % 10]}${i < 10 ? '一' : '二'}`, { unitId: i < 12 ? units.bureau : units.other, birth: `${1965 + i}-05`, sex: i % 2 ? '男' : '女' });
  });
  const asked = (more: object = {}) => ({ class: 'a', unit: region, word: '', by: 'unit', n: 5, ...more });
  it('is drawn with a seed committed to before, in proportion, and anybody draws the same again', async () => {
    const { id } = await go(clerk, '/ballots', { unitId, plan });
    expect(await refused(clerk, `/ballots/${id}/draw`, asked({ seedHash: '0'.repeat(64) }))).toBe('ballots.draw-seed');
    expect(await refused(clerk, `/ballots/${id}/draw/plan`, asked({ n: 5000 }))).toBe('ballots.draw-size');
    const before = await go(clerk, `/ballots/${id}/draw/plan`, asked());
    expect((await go(clerk, `/ballots/${id}/draw/plan`, asked())).seedHash).toBe(before.seedHash);
    expect(before.strata.reduce((n: number, s: { take: number }) => n + s.take, 0)).toBe(5);
    // Twelve and eight people, five places: three and two; the margin by hand, each stratum with its correction.
    expect(before.strata.map((s: { size: number; take: number }) => `${s.take} of ${s.size}`).sort()).toEqual(['2 of 8', '3 of 12']);
    expect(before.margin).toBeCloseTo(1.959964 * Math.sqrt(0.6 ** 2 * (9 / 11) * (0.25 / 3) + 0.4 ** 2 * (6 / 7) * (0.25 / 2)), 9);
    const bands = await go(clerk, `/ballots/${id}/draw/plan`, asked({ by: 'sex-age', n: 10 }));
    expect(bands.of).toBe(20);
    expect(bands.strata.every((s: { id: string; take: number }) => /^[mf]:/.test(s.id) && s.take >= 1)).toBe(true);
    const drawn = await go(clerk, `/ballots/${id}/draw`, asked({ seedHash: before.seedHash }));
    expect(drawn.people).toHaveLength(5);
    expect(await refused(clerk, `/ballots/${id}/draw`, asked({ seedHash: before.seedHash }))).toBe('ballots.draw-seed');
    expect(createHash('sha256').update(`steelyard/interviews/seed/v1\0${drawn.seed}`).digest('hex')).toBe(before.seedHash);
    const [kept] = (await call(clerk, 'GET', `/ballots/${id}/draws`)).body.draws;
    const key = (p: string): string => createHash('sha256').update(drawn.seed + p).digest('hex');
    const again = kept.strata.flatMap((s: { ids: string[]; taken: number }) => [...s.ids].sort((a, b) => (key(a) < key(b) ? -1 : 1)).slice(0, s.taken));
    expect(drawn.people.map((p: { id: string }) => p.id)).toEqual(again);
    await go(clerk, `/ballots/${id}/roll`, { voters: drawn.people.slice(1).map((p: { id: string; name: string }) => ({ class: 'a', name: p.name, personId: p.id, accountId: null })) });
    expect((await call(clerk, 'GET', `/ballots/${id}`)).body.draws).toEqual([expect.objectContaining({ class: 'a', by: 'unit', n: 5, of: 20, onRoll: 4, roll: 4, turns: 1, margin: before.margin, seed: drawn.seed })]);
  });
});
