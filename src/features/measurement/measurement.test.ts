import { beforeAll, describe, expect, it } from 'vitest';
import { fromBase64 } from '../../kernel/base64.ts';
import { testHouse, type TestHttp } from '../../server/testing.ts';
import { openBallot } from '../ballots/rules/audit.ts';
import { patternsOf } from '../ballots/rules/straight.ts';
import { poll } from '../ballots/schema.ts';
import { boardOf, type Box } from '../ballots/service.ts';
import { gradeForm, random } from '../ballots/testing.ts';
import { layGround, type Ground } from '../selection/testing-driver.ts';
import { family, person, unit } from '../roster/schema.ts';
import { holdPoll, type Held } from './hold-service.ts';
import { measurementRoutes } from './routes.ts';

const t = testHouse();
let ground: Ground;
let http: TestHttp;
let box: Box;
let unitId = '';
let subjects: string[] = [];
const ids: Record<string, string> = {};

const voters = (a: number, b: number) => [...Array.from({ length: a }, (_, i) => ({ class: 'a', name: `甲${i}`, personId: null, accountId: null })), ...Array.from({ length: b }, (_, i) => ({ class: 'b', name: `乙${i}`, personId: null, accountId: null }))];
const five = (g: string) => Object.fromEntries(gradeForm.map((q) => [q.id, g]));
const held = (more: Partial<Held['plan']>, day: string): Held => ({
  organizer: ground.cast.clerk, announcer: ground.cast.head, unitId, voters: voters(6, 9),
  plan: {
    title: '年度考核民主测评', kind: 'assessment', mode: 'whole', forms: { five: [...gradeForm] } as never, sheets: subjects.map((s, i) => ({ slot: s, label: `对象${i}`, detail: '', form: 'five' })), classes: [{ id: 'a', label: '班子成员', weight: 400 }, { id: 'b', label: '中层干部', weight: 600 }],
    times: { issueFrom: `${day}T01:00:00Z`, castFrom: `${day}T02:00:00Z`, closes: `${day}T04:00:00Z` }, kMin: 5, together: [], ...more,
  },
  answers: (cls, n) => (cls === 'b' && n === 8 ? null : Object.fromEntries(subjects.map((s, i) => [s, i === 0 && cls === 'b' ? { ...five('c'), de: n === 0 ? 'd' : 'c' } : { ...five('a'), de: n === 0 ? 'b' : 'a' }]))),
});

beforeAll(async () => {
  ground = await layGround(t.house);
  box = { vault: t.house.vault, random, page: null, address: () => null };
  http = await t.house.http((app) => measurementRoutes(app, t.house.ports, box));
  t.house.clock.now = new Date('2026-03-10T08:00:00Z');
  [{ id: unitId }] = await t.house.db.select({ id: unit.id }).from(unit).limit(1) as [{ id: string }];
  // Two whom nothing ties to anybody, so that no one is out of sight as kin of another.
  const tied = new Set((await t.house.db.select({ a: family.personId, b: family.linkedPersonId }).from(family)).flatMap((f) => (f.b === null ? [] : [f.a, f.b])));
  const cast = new Set(Object.values(ground.cast).flat().map((c) => c.personId));
  subjects = (await t.house.db.select({ id: person.id, status: person.status }).from(person).orderBy(person.name)).filter((p) => p.status === 'serving' && !tied.has(p.id) && !cast.has(p.id)).slice(0, 2).map((p) => p.id);
  ids['old'] = await holdPoll(t.house.ports, box, { ...held({ title: '上年测评' }, '2025-03-02'), answers: () => Object.fromEntries(subjects.map((s) => [s, five('a')])) });
  ids['poll'] = await holdPoll(t.house.ports, box, held({}, '2026-03-02'));
  ids['vote'] = await holdPoll(t.house.ports, box, { ...held({ kind: 'recommendation', title: '会议推荐' }, '2026-03-03'), answers: () => Object.fromEntries(subjects.map((s) => [s, five('a')])) });
}, 60_000);

const get = (by: Parameters<TestHttp['as']>[0], path: string) => http.as(by)('GET', `/api/measurement${path}`);

describe('the page of a person', () => {
  it('puts the methods one under another, each with number, interval and source, and says what is missing', async () => {
    const { status, body } = await get(ground.cast.clerk, `/people/${subjects[0]}`);
    expect(status, JSON.stringify(body).slice(0, 400)).toBe(200);
    const polls = body.lines.filter((l: { href: string }) => l.href.startsWith('/measurement'));
    expect(polls.map((l: { method: string; day: string; n: number; roll: number }) => [l.method, l.day, l.n, l.roll])).toEqual([['vote', '2026-03-03', 15, 15], ['assessment', '2026-03-02', 14, 15], ['assessment', '2025-03-02', 15, 15]]);
    expect(body.missing).toContain('talk');
    expect(body.missing).toContain('results');
    const de = polls[1].figures[0];
    expect(de.mean).toBeCloseTo(0.4 * (580 / 6) + 0.6 * (460 / 8), 6);
    expect(de.interval.low).toBeLessThan(de.mean);
    expect(polls[1].notes.map((n: { en: string }) => n.en)).toEqual(['86% of the sheets of this poll give one grade to every question']);
    expect(polls[1].weights).toEqual([{ label: '班子成员', weight: 400 }, { label: '中层干部', weight: 600 }]);
  });
  it('shows a real gap between classes and a fall over the years, and no peers of fewer than three', async () => {
    const { body } = await get(ground.cast.clerk, `/people/${subjects[0]}`);
    const now = body.beside.find((b: { poll: string }) => b.poll === ids['poll']);
    expect(now.faces.every((f: { different: boolean; gap: number }) => f.different && f.gap > 30)).toBe(true);
    expect(now.peers).toEqual([]);
    expect(body.changes.find((c: { question: string }) => c.question === 'de')).toMatchObject({ fromDay: '2025-03-02', toDay: '2026-03-02', different: true });
    const other = (await get(ground.cast.clerk, `/people/${subjects[1]}`)).body;
    expect(other.beside.flatMap((b: { faces: { different: boolean }[] }) => b.faces).some((f: { different: boolean }) => f.different)).toBe(false);
  });
  it('the first reading of a day by each reader is an entry, and tells who was read', async () => {
    const count = async () => (await t.house.sql`SELECT 1 FROM record_entry e JOIN record_subject s ON s.entry_id = e.id WHERE e.verb = 'measurement.person.read' AND s.subject_id = ${subjects[0]!} AND e.actor = ${ground.cast.deputy.accountId}`).length;
    await get(ground.cast.deputy, `/people/${subjects[0]}`);
    expect(await count()).toBe(1);
    await get(ground.cast.deputy, `/people/${subjects[0]}`);
    expect(await count()).toBe(1);
  });
});

describe('who sees what', () => {
  it('the supervisor sees assessments and never recommendations; members and administrators nothing', async () => {
    const seen = (await get(ground.cast.supervisor, `/people/${subjects[0]}`)).body;
    expect(seen.lines.filter((l: { href: string }) => l.href.startsWith('/measurement')).map((l: { method: string }) => l.method)).toEqual(['assessment', 'assessment']);
    expect(JSON.stringify(seen)).not.toContain(ids['vote']);
    expect((await get(ground.cast.supervisor, `/polls/${ids['vote']}`)).body.error.name).toBe('measurement.handlers-only');
    expect((await get(ground.cast.supervisor, '/polls')).body.polls.map((p: { id: string }) => p.id)).not.toContain(ids['vote']);
    for (const by of [ground.cast.members[0]!, ground.cast.sysadmin, t.house.actor('person')]) for (const path of ['/polls', `/polls/${ids['poll']}`, `/people/${subjects[0]}`]) expect((await get(by, path)).status).toBe(403);
  });
  it('nobody reads about themselves; in the poll their lines are left out, and how many is said', async () => {
    const self = { ...ground.cast.clerk, personId: subjects[0]! };
    expect((await get(self, `/people/${subjects[0]}`)).body.error).toMatchObject({ name: 'measurement.own' });
    const { body } = await get(self, `/polls/${ids['poll']}`);
    expect(body.closed).toBe(1);
    expect(JSON.stringify(body)).not.toContain(subjects[0]);
    expect(body.subjects).toHaveLength(1);
  });
  it('who reaches another unit only finds neither person nor poll', async () => {
    const away = { ...ground.cast.clerk, roles: [{ role: 'clerk', unitId: '00000000-0000-4000-8000-000000000001' }] };
    expect((await get(away, `/people/${subjects[0]}`)).status).toBe(404);
    expect((await get(away, `/polls/${ids['poll']}`)).status).toBe(404);
    expect((await get(away, '/polls')).body.polls).toEqual([]);
  });
});

describe('the page of a poll', () => {
  it('states its quality: turnout by class, silence, straight-lined sheets counted without looking across', async () => {
    const { body } = await get(ground.cast.head, `/polls/${ids['poll']}`);
    expect(body.quality).toMatchObject({ roll: 15, issued: 14, handed: 14, valid: 14, invalid: 0, mode: 'whole', classes: [{ label: '班子成员', roll: 6, issued: 6, handed: 6, weight: 400 }, { label: '中层干部', roll: 9, issued: 8, handed: 8, weight: 600 }] });
    // Of the first of each class the five are not alike; the ballots of class b differ between subjects.
    expect(body.quality.patterns).toEqual({ sheets: 28, same: 24, ballots: 14, ballotsSame: 5 });
    const [row] = await t.house.db.select().from(poll).limit(1);
    const again = patternsOf(row!.manifest!, (await boardOf(t.house.db, row!.id)).map((b) => ({ class: b.class, slot: b.slot, answers: openBallot(row!.manifest!, fromBase64(row!.identity!), b) })));
    expect(row!.patterns).toEqual(again);
    await expect(t.house.owner`UPDATE poll SET patterns = NULL WHERE id = ${ids['poll']!}`).rejects.toThrow(/count of a poll/);
  });
});

describe('the yearly reviews of a unit', () => {
  it('stand year beside year and say what changed', async () => {
    const form = [{ kind: 'grade' as const, id: 'q', label: '总体评价', required: true, options: [{ id: 'a', label: '好', value: 100 }, { id: 'b', label: '较好', value: 80 }, { id: 'c', label: '一般', value: 60 }, { id: 'd', label: '差', value: 0 }] }];
    const review = (day: string, grade: (n: number) => string): Held => ({ ...held({ kind: 'appointment-review', title: `${day.slice(0, 4)} 年评议`, forms: { whole: form }, sheets: [{ slot: 'work', label: '选人用人工作', detail: '', form: 'whole' }], classes: [{ id: 'a', label: '委员', weight: null }, { id: 'b', label: '其他', weight: null }] }, day), answers: (_cls, n) => ({ work: { q: grade(n) } }) });
    await holdPoll(t.house.ports, box, review('2025-01-20', (n) => (n % 2 ? 'b' : 'c')));
    await holdPoll(t.house.ports, box, review('2026-01-20', (n) => (n % 4 ? 'a' : 'b')));
    const { status, body } = await get(ground.cast.head, `/reviews/${unitId}`);
    expect(status).toBe(200);
    expect(body.polls.map((p: { day: string; valid: number; roll: number }) => [p.day, p.valid, p.roll])).toEqual([['2025-01-20', 15, 15], ['2026-01-20', 15, 15]]);
    expect(body.subjects).toHaveLength(1);
    expect(body.subjects[0].changes[0]).toMatchObject({ question: 'q', different: true });
    expect((await get(ground.cast.head, '/reviews/00000000-0000-4000-8000-000000000001')).status).toBe(404);
  });
});
