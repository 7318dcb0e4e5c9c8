import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { must, testHouse, type TestHttp } from '../../server/testing.ts';
import type { Actor } from '../../kernel/ports.ts';
import { ok } from '../../kernel/refusal.ts';
import type { Box } from '../ballots/service.ts';
import type { Plan } from '../ballots/plan-rules.ts';
import { planOf, usual, type Subject } from '../ballots/sketch-rules.ts';
import { random } from '../ballots/testing.ts';
import { personKeys } from '../roster/keys-service.ts';
import { family, holding, person, unit } from '../roster/schema.ts';
import { layGround, type Ground } from '../selection/testing-driver.ts';
import { setNow } from '../settings/testing.ts';
import { holdPoll } from './hold-service.ts';
import { againstLine, satisfactionOf } from './review-report-rules.ts';
import { measurementRoutes } from './routes.ts';

const t = testHouse();
let ground: Ground;
let http: TestHttp;
let unitId = '';
let people: { id: string; name: string }[] = [];
const ids: Record<string, string> = {};

const get = (by: Actor, path: string) => http.as(by)('GET', `/api/measurement${path}`);
const read = (by: Actor, id: string) => http.as(by)('POST', `/api/measurement/polls/${id}/texts`);
const words = (bytes: Buffer): string => [...strFromU8(unzipSync(new Uint8Array(bytes))['word/document.xml']!).matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map((m) => m[1]).join('\n');
const entries = async (verb: string): Promise<number> => (await t.house.sql`SELECT 1 FROM record_entry WHERE verb = ${verb}`).length;

function answersOf(plan: Plan, grade: (n: number, slot: string) => string, text: (n: number, slot: string) => string) {
  return (_cls: string, n: number) => Object.fromEntries(plan.sheets.map((s) => [s.slot, { q1: grade(n, s.slot), ...(text(n, s.slot) ? { r: text(n, s.slot) } : {}) }]));
}

beforeAll(async () => {
  ground = await layGround(t.house);
  const box: Box = { vault: t.house.vault, random, page: null, address: () => null };
  http = await t.house.http((app) => measurementRoutes(app, t.house.ports, box));
  t.house.clock.now = new Date('2026-03-10T08:00:00Z');
  [{ id: unitId }] = await t.house.db.select({ id: unit.id }).from(unit).limit(1) as [{ id: string }];
  const tied = new Set((await t.house.db.select({ a: family.personId, b: family.linkedPersonId }).from(family)).flatMap((f) => (f.b === null ? [] : [f.a, f.b])));
  const cast = new Set(Object.values(ground.cast).flat().map((c) => c.personId));
  people = (await t.house.db.select({ id: person.id, name: person.name, status: person.status }).from(person).orderBy(person.name)).filter((p) => p.status === 'serving' && !tied.has(p.id) && !cast.has(p.id)).slice(0, 2);
  const hold = async (day: string, subjects: Subject[], grade: (n: number, slot: string) => string, text: (n: number, slot: string) => string): Promise<string> => {
    const plan: Plan = { ...planOf({ kind: 'appointment-review', title: `${day.slice(0, 4)} 年评议`, ...usual('appointment-review'), subjects, classes: [{ id: 'a', label: '全委会成员', percent: null, merged: false }, { id: 'b', label: '其他', percent: null, merged: false }], issueFrom: `${day}T01:00:00Z`, castFrom: `${day}T02:00:00Z`, closes: `${day}T04:00:00Z`, kMin: 5 }), mode: 'whole' };
    return holdPoll(t.house.ports, box, { organizer: ground.cast.clerk, announcer: ground.cast.head, unitId, plan, voters: [...Array.from({ length: 7 }, (_, i) => ({ class: 'a', name: `甲${i}`, personId: null, accountId: null })), ...Array.from({ length: 6 }, (_, i) => ({ class: 'b', name: `乙${i}`, personId: null, accountId: null }))], answers: answersOf(plan, grade, text) });
  };
  ids['old'] = await hold('2025-01-20', [], (n) => (n % 2 ? 'o3' : 'o4'), () => '');
  ids['now'] = await hold('2026-01-20', people.map((p) => ({ id: p.id, label: p.name, detail: '副局长（2025-05-10，破格（越级））' })), (n, slot) => (slot === people[0]!.id ? (n === 0 ? 'o2' : 'o1') : n % 3 ? 'o1' : 'o3'), (n, slot) => (n === 1 ? (slot === 'work-review' ? '公开得更早一些' : `关于${slot === people[0]!.id ? '甲' : '乙'}的话`) : ''));
}, 60_000);

describe('what was written in a poll', () => {
  it('is read by those who handle the work; every reading and taking out is an entry', async () => {
    const before = await entries('measurement.texts.read');
    const { status, body } = await read(ground.cast.clerk, ids['now']!);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.parts.map((p: { label: string; texts: string[] }) => [p.label, p.texts])).toEqual([['选人用人工作', ['公开得更早一些', '公开得更早一些']], [people[0]!.name, ['关于甲的话', '关于甲的话']], [people[1]!.name, ['关于乙的话', '关于乙的话']]]);
    expect(JSON.stringify(body)).not.toMatch(/全委会|其他|"o\d"/);
    await read(ground.cast.clerk, ids['now']!);
    expect(await entries('measurement.texts.read')).toBe(before + 2);
    const word = await get(ground.cast.clerk, `/polls/${ids['now']}/texts/docx`);
    expect(words(word.bytes)).toMatch(/仅供承办同志阅读[\s\S]*公开得更早一些[\s\S]*导出：/);
    expect((await get(ground.cast.clerk, `/polls/${ids['now']}/texts/pdf`)).bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await entries('measurement.texts.taken')).toBe(2);
  });
  it('is not read by supervision, members, whoever is out of reach, or by the person it is about; a poll without any has none', async () => {
    for (const by of [ground.cast.supervisor, ground.cast.members[0]!, ground.cast.sysadmin, t.house.actor('person')]) expect((await read(by, ids['now']!)).status).toBe(403);
    expect((await read({ ...ground.cast.clerk, roles: [{ role: 'clerk', unitId: '00000000-0000-4000-8000-000000000001' }] }, ids['now']!)).body.error.name).toBe('measurement.no-such-poll');
    const self = (await read({ ...ground.cast.clerk, personId: people[0]!.id }, ids['now']!)).body;
    expect(self.closed).toBe(1);
    expect(JSON.stringify(self)).not.toContain('关于甲');
    expect((await read(ground.cast.clerk, ids['old']!)).body.error.name).toBe('measurement.no-texts');
    expect((await get(ground.cast.clerk, `/polls/${ids['now']}`)).body).toMatchObject({ texts: 6, mayHandle: true });
    expect((await get(ground.cast.supervisor, `/polls/${ids['now']}`)).body).toMatchObject({ texts: 6, mayHandle: false });
  });
  it('is kept nowhere but in the ballots', async () => {
    const kept = await t.house.sql`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
    for (const { name } of kept) expect((await t.house.owner.unsafe(`SELECT count(*)::int AS n FROM "${name as string}" x WHERE x::text LIKE '%公开得更早一些%'`))[0]!['n'], name as string).toBe(0);
  });
});

describe('the report of a review', () => {
  it('has the roll by class, both forms with shares and intervals, the years, remarks by number, and two places to sign', async () => {
    const got = await get(ground.cast.clerk, `/polls/${ids['now']}/report/docx`);
    expect(got.status).toBe(200);
    const text = words(got.bytes);
    expect(text).toMatch(/全委会成员\n7\n7\n7\n7\n0\n其他\n6\n6\n6\n6\n0\n合计\n13\n13\n13\n13\n0/);
    expect(text).toContain('8（61.5%）');
    expect(text).toContain('破格（越级）');
    expect(text).toMatch(/2025-01-20 到 2026-01-20：均值 \d+\.\d → \d+\.\d，有变化（升/);
    expect(text).toContain('文字意见 2 条，另册');
    expect(text.match(/计票人（签字）/g)).toHaveLength(2);
    expect(text).toContain('本单位没有规定满意度偏低的线，本报告不作判断');
    expect(text).not.toContain('公开得更早');
    expect((await get(ground.cast.supervisor, `/polls/${ids['now']}/report/pdf`)).bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await entries('measurement.review.taken')).toBe(2);
  });
  it('judges by the line of the institution alone, and leaves out who stands aside', async () => {
    await setNow(t.house, 'measurement.review-low', { work: { of: 9, per: 10 }, people: { of: 2, per: 3 } }, { source: { title: '《评议办法》' } });
    const text = words((await get({ ...ground.cast.clerk, personId: people[1]!.id }, `/polls/${ids['now']}/report/docx`)).bytes);
    expect(text).toContain('选人用人工作：61.5%（全员），低于 9/10');
    expect(text).toContain('另有 1 名对象');
    expect(text).not.toContain(people[1]!.name);
    expect(text).toContain('可以判断的 1 人都不低于 2/3');
  });
  it('is of a counted review within reach, and of nothing else', async () => {
    expect((await get({ ...ground.cast.clerk, roles: [{ role: 'clerk', unitId: '00000000-0000-4000-8000-000000000001' }] }, `/polls/${ids['now']}/report/docx`)).status).toBe(404);
    expect((await get(ground.cast.members[0]!, `/polls/${ids['now']}/report/docx`)).status).toBe(403);
    expect((await get(ground.cast.clerk, `/polls/${ids['now']}/report/odt`)).status).toBe(400);
  });
  it('a share is below the line only with its whole interval', () => {
    const q = (hits: number, n: number) => ({ options: [{ label: '好', n: hits }, { label: '差', n: n - hits }] }) as never;
    const line = { of: 2, per: 3 };
    expect(againstLine(satisfactionOf(q(1, 20), 20, 400)!, line)).toBe('below');
    expect(againstLine(satisfactionOf(q(12, 20), 20, 400)!, line)).toBe('near');
    expect(againstLine(satisfactionOf(q(20, 20), 20, 400)!, line)).toBe('above');
    expect(againstLine(satisfactionOf(q(2, 3), 3, 3)!, line)).toBe('above');
    expect(satisfactionOf({ options: [{ label: '赞', n: 3 }] } as never, 3, 9)).toBeNull();
    expect(satisfactionOf(q(0, 0), 0, 9)).toBeNull();
  });
});

describe('the newly promoted', () => {
  it('are those of the year within the unit, the exceptional marked, the later post where there are two; never oneself', async () => {
    const asked = async (by: Actor, year = 2025) => (await get(by, `/reviews/${unitId}/appointed?year=${year}`));
    // People who are entered with their posts: a post of somebody who is there comes by a case.
    const [one, two] = [randomUUID(), randomUUID()] as [string, string];
    const post = (personId: string, more: object) => ({ personId, unitId, unitText: '砚溪区水务局', title: '副局长', leading: true, promoted: true, appointedOn: '2025-05-10', ...more });
    must(await t.house.ports.act({ actor: null, verb: 'trial.written' }, async (tx) => {
      for (const [id, name] of [[one, '阮青禾'], [two, '褚南星']] as const) await tx.insert(person, { id, name, ...personKeys(name), sex: '女', birth: '1986-05', workStart: '2008-07', unitId, createdDay: tx.today });
      for (const row of [post(one, { exceptional: 'skip' }), post(one, { title: '局长', appointedOn: '2025-11-02', exceptional: 'skip' }), post(two, { appointedOn: null, fromDate: '2025-06' }), post(two, { appointedOn: '2024-12-31' }), post(two, { appointedOn: '2025-08-01', promoted: false }), post(two, { appointedOn: '2025-08-01', leading: false })]) await tx.insert(holding, row);
      return ok(null);
    }));
    const got = (await asked(ground.cast.clerk)).body.people;
    expect(got.map((p: { id: string; detail: string }) => [p.id, p.detail])).toEqual([[two, '砚溪区水务局副局长（2025-06）'], [one, '砚溪区水务局局长（2025-11-02，破格（越级））']]);
    expect((await asked(ground.cast.clerk, 2024)).body.people.map((p: { id: string }) => p.id)).toEqual([two]);
    expect((await asked({ ...ground.cast.clerk, personId: one })).body.people.map((p: { id: string }) => p.id)).toEqual([two]);
    expect((await asked(ground.cast.clerk, 1948)).status).toBe(400);
    expect((await asked(ground.cast.supervisor)).status).toBe(403);
    expect((await asked({ ...ground.cast.clerk, roles: [{ role: 'clerk', unitId: '00000000-0000-4000-8000-000000000001' }] })).status).toBe(404);
  });
});
