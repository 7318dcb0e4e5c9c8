import { beforeAll, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { fromBase64 } from '../../kernel/base64.ts';
import { parseVerifierKey } from '../../kernel/note.ts';
import { parseProof, verifyProof } from '../../kernel/proof.ts';
import { ok } from '../../kernel/refusal.ts';
import { fillSample, type Sample } from '../../server/record/sample-house.ts';
import { startNightly, untilNight, type Nightly } from '../../server/record/nightly.ts';
import { must, testHouse, type TestHttp } from '../../server/testing.ts';
import { setting } from './schema.ts';
import { checkEntryShown, checkExtends, claimedSize, type Proven, type Shown } from './check-rules.ts';
import { messages } from './messages.ts';
import { reachOf, readCursor, writeCursor } from './rules.ts';
import { recordRoutes } from './routes.ts';
import { recordEntry } from './schema.ts';
import { civilTime, fillSentence, sentenceOf } from './pages/sentence.ts';

const t = testHouse();
let http: TestHttp;
let sample: Sample;
let nightly: Nightly;
const as = (role: string) => http.as(t.house.actor(role));
type Item = { id: string; at: string; index: number | null; seal: number | null; verb: string; actor: { id: string; name: string } | null; caseId: string | null; cites: string[]; subjects: { kind: string; id: string }[]; params: Record<string, unknown> | null };
const shownOf = (item: Item): Shown => ({ ...item, actor: item.actor?.id ?? null });

beforeAll(async () => {
  sample = await fillSample(t.house);
  nightly = startNightly(t.house, { now: () => t.house.clock.now, onError: () => undefined });
  http = await t.house.http((app) => recordRoutes(app, t.house.ports, nightly));
});

describe('the list of entries', () => {
  it('gives sentences\' parts, newest first, with place and seal', async () => {
    const { status, body } = await as('supervisor')('GET', '/api/record/entries');
    expect(status).toBe(200);
    const items = body.items as Item[];
    expect(items).toHaveLength(24);
    expect(items.map((i) => i.at)).toEqual(items.map((i) => i.at).sort().reverse());
    const changed = items.find((i) => i.verb === 'roster.person.changed')!;
    expect(changed).toMatchObject({ actor: { id: sample.clerk.accountId, name: sample.clerk.name }, cites: ['cn.appointment-2019.art-8'], params: { from: '（空）', to: '云栖' } });
    expect(changed.seal).toBeGreaterThan(changed.index!);
    expect(body).toMatchObject({ withheld: false, size: 24, next: null });
  });

  it('is narrowed by person, case, actor, room and day', async () => {
    const get = async (query: string): Promise<Item[]> => (await as('supervisor')('GET', `/api/record/entries?${query}`)).body.items;
    const about = await get(`person=${sample.people[1]}`);
    expect(about.map((i) => i.verb).sort()).toEqual(['roster.person.changed', 'roster.person.created', 'selection.case.opened']);
    expect((await get(`case=${sample.caseId}`)).map((i) => i.verb)).toEqual(['selection.case.opened']);
    expect((await get(`actor=${sample.head.accountId}`)).map((i) => i.verb)).toEqual(['record.setting.changed']);
    expect((await get('room=accounts')).map((i) => i.verb)).toEqual(['accounts.account.created']);
    expect(await get('from=2026-11-20&to=2026-11-20')).toHaveLength(24);
    expect(await get('from=2026-11-21')).toHaveLength(0);
    expect(await get('to=2026-11-19')).toHaveLength(0);
    expect((await as('supervisor')('GET', '/api/record/entries?from=2026-02-30')).status).toBe(400);
    expect((await as('supervisor')('GET', '/api/record/entries?cursor=x')).body.error.name).toBe('record.bad-cursor');
  });

  it('turns pages without gap or repetition, also where moments are equal', async () => {
    for (let i = 0; i < 90; i++) {
      if (i % 30 === 0) t.house.clock.now = new Date(t.house.clock.now.getTime() + 86_400_000);
      must(await t.house.ports.act({ actor: sample.head, verb: 'record.setting.changed' }, async (tx) => ok(await tx.insert(setting, { key: `k${i}`, value: i, fromDay: '2026-01-01' }))));
    }
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { body }: { body: { items: Item[]; next: string | null } } = await as('head')('GET', `/api/record/entries${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`);
      seen.push(...body.items.map((i) => i.id));
      cursor = body.next;
    } while (cursor);
    expect(seen).toHaveLength(114);
    expect(new Set(seen).size).toBe(114);
    expect(await t.house.ports.read.$count(recordEntry)).toBe(114);
  });
});

describe('who may see what', () => {
  it('withholds words from the audit administrator, everything from others, and shows a clerk only own work', async () => {
    const audit = await as('auditadmin')('GET', '/api/record/entries?room=roster');
    expect(audit.body.withheld).toBe(true);
    expect(audit.body.items.every((i: Item) => i.params === null)).toBe(true);
    expect(JSON.stringify(audit.body)).not.toMatch(/测试[甲乙丙]|1974\.09/);
    expect((await as('auditadmin')('GET', '/api/record/people?q=cs')).status).toBe(403);
    for (const role of ['sysadmin', 'secadmin', 'person', 'member', 'deputy_head']) expect((await as(role)('GET', '/api/record/entries')).status, role).toBe(403);
    expect((await http.as(null)('GET', '/api/record/entries')).status).toBe(401);
    const own = await http.as(sample.clerk)('GET', '/api/record/entries');
    expect(own.body.items.length).toBeGreaterThan(20);
    expect(own.body.items.every((i: Item) => i.actor?.id === sample.clerk.accountId)).toBe(true);
    expect((await as('clerk')('GET', '/api/record/entries')).body.items).toEqual([]);
    const [someone] = (await as('head')('GET', `/api/record/entries?person=${sample.people[1]}`)).body.items as Item[];
    expect((await as('clerk')('GET', `/api/record/entries/${someone!.id}`)).body.error.name).toBe('record.not-found');
    expect((await as('clerk')('POST', '/api/record/proofs', { ids: [someone!.id] })).body.entries).toEqual([]);
    expect((await as('clerk')('POST', `/api/record/entries/${someone!.id}/proof`)).status).toBe(404);
  });

  it('lets a clerk see what others did in a case the clerk worked on', async () => {
    const outcome = await t.house.ports.act({ actor: sample.head, verb: 'record.setting.changed', caseId: sample.caseId }, async (tx) => ok(await tx.insert(setting, { key: 'in case', value: 1, fromDay: '2026-01-01' })));
    const seen = (await http.as(sample.clerk)('GET', `/api/record/entries?case=${sample.caseId}`)).body.items as Item[];
    expect(seen.map((i) => i.id)).toContain(outcome.entryId);
  });

  it('finds people and cases for the filters', async () => {
    const people = await as('head')('GET', '/api/record/people?q=%E6%B5%8B%E8%AF%95%E7%94%B2');
    expect(people.body.map((p: { id: string }) => p.id)).toEqual([sample.people[0]]);
    expect((await as('head')('GET', '/api/record/people?q=%25')).body).toEqual([]);
    expect((await as('head')('GET', '/api/record/choices')).body.cases).toMatchObject([{ id: sample.caseId, number: '2026-001' }]);
    expect((await as('clerk')('GET', '/api/record/choices')).body.cases).toEqual([]);
    expect((await as('auditadmin')('GET', '/api/record/choices')).body).toMatchObject({ people: false, cases: [{ title: '2026-001' }] });
  });
});

describe('checking in the browser', () => {
  const fetchProven = async (role = 'supervisor'): Promise<{ items: Item[]; proofs: { vkey: string; checkpoint: string; entries: Proven[] } }> => {
    await t.house.ports.covered((await t.house.ports.read.select().from(recordEntry).orderBy(recordEntry.seq)).pop()!.id);
    const items = (await as(role)('GET', '/api/record/entries?room=roster')).body.items as Item[];
    return { items, proofs: (await as(role)('POST', '/api/record/proofs', { ids: items.map((i) => i.id) })).body };
  };

  it('passes what is true: inclusion, fields, words', async () => {
    const { items, proofs } = await fetchProven();
    for (const item of items) {
      const checked = checkEntryShown(shownOf(item), proofs.entries.find((e) => e.id === item.id)!, proofs.vkey);
      expect(checked).toEqual({ id: item.id, result: 'sealed', wordsChecked: true, why: null });
    }
    const audit = await fetchProven('auditadmin');
    expect(audit.proofs.entries.every((e) => e.words === null)).toBe(true);
    expect(checkEntryShown(shownOf(audit.items[0]!), audit.proofs.entries.find((e) => e.id === audit.items[0]!.id)!, audit.proofs.vkey)).toMatchObject({ result: 'sealed', wordsChecked: false });
  });

  it('refuses every shown field, word, byte, proof or key that is not what was recorded', async () => {
    const { items, proofs } = await fetchProven();
    const item = items.find((i) => i.verb === 'roster.person.changed')!;
    const proven = proofs.entries.find((e) => e.id === item.id)!;
    const other = proofs.entries.find((e) => e.id !== item.id)!;
    const lies: Partial<Shown>[] = [{ at: '2026-11-20T02:00:00.001Z' }, { actor: null }, { verb: 'roster.person.created' }, { caseId: sample.caseId }, { cites: [] }, { subjects: [] }, { params: { ...item.params, to: '1973.01' } }];
    for (const lie of lies) expect(checkEntryShown({ ...shownOf(item), ...lie }, proven, proofs.vkey).result, JSON.stringify(lie)).toBe('bad');
    for (const false_ of [{ ...proven, bytes: other.bytes }, { ...proven, proof: other.proof }, { ...proven, words: other.words }]) expect(checkEntryShown(shownOf(item), false_, proofs.vkey).result).toBe('bad');
    expect(checkEntryShown(shownOf(item), { ...proven, proof: proven.proof!.replace(/\n\d+\n/, '\n9\n') }, proofs.vkey).result).toBe('bad');
    expect(checkEntryShown(shownOf(item), proven, 'other+00000000+AAAA').result).toBe('bad');
  });

  it('sees a checkpoint extended, rolled back and forked', async () => {
    const first = (await as('head')('GET', '/api/record/checkpoint')).body as string;
    const from = claimedSize(first);
    must(await t.house.ports.act({ actor: sample.head, verb: 'record.setting.changed' }, async (tx) => ok(await tx.insert(setting, { key: 'one more', value: 1, fromDay: '2026-01-01' }))));
    await fetchProven();
    const { body } = await as('head')('GET', `/api/record/consistency?from=${from}`);
    expect(claimedSize(body.checkpoint)).toBeGreaterThan(from);
    expect(checkExtends({ checkpoint: first, proof: body.proof }, body.checkpoint, body.vkey)).toBeNull();
    expect(checkExtends({ checkpoint: body.checkpoint, proof: [] }, first, body.vkey)?.en).toMatch(/rolled back/);
    expect(checkExtends({ checkpoint: first, proof: [...body.proof].reverse() }, body.checkpoint, body.vkey)?.en).toMatch(/rewritten/);
    expect((await as('head')('GET', '/api/record/vkey')).body).toBe(`${body.vkey}\n`);
  });
});

describe('a proof taken out', () => {
  it('verifies alone, and its taking is an entry', async () => {
    const [item] = (await as('supervisor')('GET', `/api/record/entries?person=${sample.people[3]}`)).body.items as Item[];
    const taken = await as('supervisor')('POST', `/api/record/entries/${item!.id}/proof`);
    expect(taken.status).toBe(200);
    expect(taken.headers['content-disposition']).toContain(`entry-${item!.index}.tlog-proof`);
    const proof = parseProof(taken.body as string);
    expect(verifyProof(proof, proof.extra!, parseVerifierKey(t.house.secrets.vkey)).index).toBe(item!.index);
    const [said] = await t.house.ports.read.select().from(recordEntry).where(eq(recordEntry.id, taken.headers['x-record-entry'] as string));
    expect(said?.verb).toBe('record.proof.exported');
    const proofs = (await as('supervisor')('POST', '/api/record/proofs', { ids: [item!.id] })).body;
    expect(fromBase64(proofs.entries[0].bytes)).toEqual(proof.extra);
  });
});

describe('the nightly comparison', () => {
  it('runs at three at night of the civil day', () => {
    expect(untilNight(new Date('2026-11-20T18:59:59.000Z'))).toBe(1000);
    expect(untilNight(new Date('2026-11-20T19:00:00.000Z'))).toBe(86_400_000);
    expect(untilNight(new Date('2026-11-20T02:00:00.000Z'))).toBe(17 * 3_600_000);
  });

  it('is shown to those who must know, sound or with each thing named', async () => {
    expect((await as('sysadmin')('GET', '/api/record/health')).body).toMatchObject({ writable: true, lastCheck: null, checking: false });
    expect(await nightly.run()).toMatchObject({ ok: true });
    expect((await as('auditadmin')('GET', '/api/record/health')).body.lastCheck).toMatchObject({ ok: true, findings: [], more: 0 });
    const id = sample.people[4]!;
    await t.house.owner.begin(async (tx) => {
      await tx`SET LOCAL session_replication_role = replica`;
      await tx`UPDATE person SET birth = '1980-01' WHERE id = ${id}`;
    });
    await nightly.run();
    const { body } = await as('sysadmin')('GET', '/api/record/health');
    expect(body.lastCheck).toMatchObject({ ok: false, findings: [{ object: `person ${id}`, table: 'person', id }], more: 0 });
    expect(body.checkpoints[0].size).toBe(body.size);
    expect((await as('person')('GET', '/api/record/health')).status).toBe(403);
    await nightly.stop();
  });
});

describe('sentences', () => {
  const rooms = { getResource: (lang: string, ns: string, key: string) => (ns === 'roster' && key === 'verbs' ? { 'roster.person.changed': lang === 'zh' ? '将{{name}}的{{field}}由 {{from}} 更正为 {{to}}' : 'changed {{field}} of {{name}}' } : undefined) };
  it('are filled from the room\'s own words; unknown verbs and missing words are shown plainly', () => {
    const params = { name: '李四', field: '出生年月', from: '1975.03', to: '1974.09' };
    expect(sentenceOf(rooms, 'zh', 'roster.person.changed', params, '略')).toBe('将李四的出生年月由 1975.03 更正为 1974.09');
    expect(sentenceOf(rooms, 'zh', 'roster.person.changed', null, '略')).toBe('将略的略由 略 更正为 略');
    expect(sentenceOf(rooms, 'zh', 'growth.plan.made', params, '略')).toBe('growth.plan.made');
    expect(sentenceOf(rooms, 'zh', 'roster.constructor', params, '略')).toBe('roster.constructor');
    expect(fillSentence('{{a.b}} {{list}} {{none}}', { a: { b: 3 }, list: ['甲', '乙'] }, '')).toBe('3 甲、乙 …');
  });
  it('carry the civil time, not the clock of the browser', () => {
    expect(civilTime('2026-11-20T18:04:00.000Z')).toEqual({ day: '2026-11-21', time: '02:04' });
  });
  it('exist in both languages with the same keys', () => {
    const keys = (o: object, at = ''): string[] => Object.entries(o).flatMap(([k, v]) => (typeof v === 'string' ? [`${at}${k}`] : keys(v as object, `${at}${k}/`)));
    expect(keys(messages.en).sort()).toEqual(keys(messages.zh).sort());
  });
});

describe('rules', () => {
  it('give the widest reach the roles allow', () => {
    const reach = (...roles: string[]): string => reachOf(roles.map((role) => ({ role })));
    expect([reach('clerk'), reach('clerk', 'supervisor'), reach('auditadmin'), reach('sysadmin'), reach()]).toEqual(['own', 'all', 'bare', 'none', 'none']);
  });
  it('read back the cursors they write, and no others', () => {
    const c = { at: '2026-11-20T02:00:00.000Z', id: '00000000-0000-4000-8000-000000000001' };
    expect(readCursor(writeCursor(c))).toEqual(c);
    for (const bad of ['', '~', `${c.at}~`, `${c.at}~${c.id}~`, `x~${c.id}`]) expect(readCursor(bad)).toBeNull();
  });
});
