import { beforeAll, expect, test } from 'vitest';
import { asking } from '../../domain/asking.ts';
import { exampleCase } from '../../domain/example.ts';
import type { PersonFacts, PunishmentFacts } from '../../domain/facts.ts';
import { library } from '../../domain/library.ts';
import { writeEntry } from '../../domain/subjects/askable.ts';
import { addDays, day } from '../../kernel/day.ts';
import type { Actor } from '../../kernel/ports.ts';
import { must, testHouse, type TestHttp } from '../../server/testing.ts';
import { addRow } from '../roster/lists-service.ts';
import { district, enter } from '../roster/test-fixture.ts';
import { setNow } from '../settings/testing.ts';
import { policyRoutes } from './routes.ts';
import { askedOf, fill, ofWhomSet, settingsOf, type Filled, type Known } from './rules/ask-fill.ts';

const t = testHouse();
let http: TestHttp;
let clerk: Actor;
let units: Awaited<ReturnType<typeof district>>;
let who: string;
beforeAll(async () => {
  http = await t.house.http((app) => policyRoutes(app, t.house.ports));
  clerk = t.house.actor('clerk', { name: '干部甲' });
  units = await district(t.house, clerk);
  who = await enter(t.house, clerk, '沈砚秋', { birth: '1970-05-01', unitId: units.bureau, party: '中共党员', partyJoin: '2015-06-01', partyRegular: '2016-06-01', sex: '女' }, {
    holdings: [{ title: '局长', postId: units.chief, unitId: units.bureau, rank: 'township-chief', role: 'chief', leading: true, fromDate: '2020-03-01' }],
  });
  for (const row of [{ year: 2024, grade: 'competent' }, { year: 2025, grade: 'excellent' }]) must(await addRow(t.house.ports, clerk, who, 'appraisals', { row, evidence: '年度考核登记表' }));
  must(await addRow(t.house.ports, clerk, who, 'punishments', { row: { kind: 'admin-demerit', decidedOn: '2025-06-10', months: 12 }, evidence: '记过处分决定' }));
});

const set = (value: unknown) => ({ value, author: '甲', approver: '乙', on: day('2026-01-01'), source: '《试验规定》' });
type Answer = { person: { name: string } | null; unit: { name: string } | null; filled: Filled[]; offers: { words: { zh: string }; filled: Filled[] }[] };
const ask = async (query: string, actor: Actor = clerk) => { const r = await http.as(actor)('GET', `/api/policy/ask?${query}`); return { status: r.status, body: r.body as Answer, refused: r.body.error?.name as string | undefined }; };
const facts = (filled: readonly Filled[]): Record<string, unknown> => Object.fromEntries(filled.map((f) => [f.path, f.fact]));
const about = (subject: string, on: string) => `subject=${subject}&day=${on}&personId=${who}`;

test('every subject says whom it is asked of, and fills only fields that it has', () => {
  expect(Object.keys(askedOf).sort()).toEqual(library.map((b) => b.id).filter((id) => id !== 'appointment').sort());
  const punished: PunishmentFacts = { id: 'x', kind: 'admin-demerit', decidedOn: '2025-06-10' as never, effectiveUntil: null, affectsUseAfter: null };
  const person: PersonFacts = { ...exampleCase.person!, punishments: [punished] };
  const known: Known = {
    person, retired: true, inLeadingBody: true, formerAge: { age: 60, day: '2026-01-05' },
    file: { openDoubts: 1, birthEarliest: '1974-09-03', permit: true, materials: [{ id: 'm', title: '干部履历表', cls: '1', madeOn: '2026-03-01', filedOn: '2026-05-10' }], transfers: [{ id: 't', number: '1', direction: 'out', changedOn: '2026-03-02', sentOn: '2026-04-02', receiptOn: '2026-04-05' }] },
    unit: { bodyPosts: 7, establishment: 9, holders: 8, ranks: { 'principal-1': 2 }, members: 12, regular: 11 },
    settings: {
      'settings.bodyShare': set(30), 'settings.leaderShare': set({ excellent: 25, good: 20, fair: 15, poor: 0 }), 'settings.window': set({ from: '12-01', to: '03-31' }), 'settings.talks': set(2), 'settings.shares': set({ 'city-researchers': 20 }),
      'settings.notExcellent': set([{ key: 'a', words: { zh: '情形', en: 'circumstance' } }]), 'settings.warning': set({ favourable: { of: 2, per: 3 }, incompetent: { of: 1, per: 5 } }),
    },
  };
  for (const subject of asking) {
    const leaf = new Map(subject.fields.map((f) => [f.path, f.leaf]));
    const own = Object.fromEntries(Object.entries(known.settings).filter(([path]) => path in (settingsOf[subject.id] ?? {})));
    const { filled, offers } = fill(subject.id, { ...known, settings: own }, day('2026-09-18'));
    expect(filled.length + offers.length, subject.id).toBeGreaterThan(0);
    for (const f of [...filled, ...offers.flatMap((o) => o.filled)]) {
      if (f.path === 'punishment.id' || ofWhomSet(f.path)) continue;
      expect(leaf.has(f.path), `${subject.id} ${f.path}`).toBe(true);
      expect(writeEntry(leaf.get(f.path)!, f.fact), f.path).toBeDefined();
    }
  }
});

test('facts stand as of the day: the day before, of and after a punishment, a grade, full membership', async () => {
  const at = async (subject: string, on: string) => (await ask(about(subject, on))).body;
  expect((await at('punishment-effect', '2025-06-09')).offers).toEqual([]);
  expect((await at('punishment-effect', '2025-06-10')).offers).toHaveLength(1);
  expect((await at('punishment-effect', '2025-06-11')).offers[0]!.words.zh).toContain('2025-06-10');
  expect(facts((await at('appraisal', '2024-12-31')).filled)).toMatchObject({ 'person.grade': 'competent', 'person.history': [{ year: 2024, grade: 'competent' }] });
  expect(facts((await at('appraisal', '2025-12-31')).filled)).toMatchObject({ about: 'leader', year: 2025, 'person.grade': 'excellent' });
  expect(facts((await at('appraisal', '2020-02-28')).filled)['about']).toBe('servant');
  expect(facts((await at('appraisal', '2020-03-01')).filled)['about']).toBe('leader');
  const regular = async (on: string) => facts((await ask(`subject=branch&day=${on}&unitId=${units.bureau}`)).body.filled)['setup.regularMembers'];
  expect([await regular('2016-05-31'), await regular('2016-06-01'), await regular('2016-06-02')]).toEqual([0, 1, 1]);
});

test('the institution’s own numbers are filled as of the day, and the evidence names who set and approved them', async () => {
  await setNow(t.house, 'appraisal.leader-share', { excellent: 25, good: 20, fair: 15, poor: 0 }, { source: { title: '《考核办法》' } });
  const from = t.house.ports.today();
  const appraisal = asking.find((a) => a.id === 'appraisal')!;
  const share = async (on: string) => {
    const { filled } = (await ask(about('appraisal', on))).body;
    const entries = Object.fromEntries(filled.flatMap((f) => { const field = appraisal.fields.find((x) => x.path === f.path); return field ? [[f.path, writeEntry(field.leaf, f.fact)!]] : ofWhomSet(f.path) ? [[f.path, String(f.fact)]] : []; }));
    return appraisal.verdicts('grade', { ...entries, 'body.grade': 'good', 'shares.due': '20', 'shares.excellent': '5' }, day(on)).find((v) => v.rule === 'own.appraisal.leader-share')!;
  };
  const before = addDays(from, -1);
  expect((await share(before)).kind).toBe('unknown');
  const verdict = await share(from);
  expect(verdict.kind).toBe('needs-reason');
  expect(JSON.stringify(verdict.evidence)).toMatch(/设置提出人拟，设置审批人批准.*《考核办法》/);
});

test('what is filled is judged as the rules would judge the facts themselves: a demerit bars while it stands', async () => {
  const effect = asking.find((a) => a.id === 'civil-servant')!;
  const judged = async (on: string) => {
    const { offers } = (await ask(about('civil-servant', on))).body;
    const entries = Object.fromEntries((offers[0]?.filled ?? []).map((f) => [f.path, writeEntry(effect.fields.find((x) => x.path === f.path)!.leaf, f.fact)!]));
    return effect.verdicts('sanction', { ...entries, 'sanction.months': '12' }, day(on)).map((v) => v.kind);
  };
  expect(await judged('2025-06-09')).not.toEqual(await judged('2025-06-10'));
});

test('nobody reads what they may not see: outside their units, own or kin, administrators; the asking is an entry', async () => {
  const other = t.house.actor('clerk', { roles: [{ role: 'clerk', unitId: units.other }] });
  expect((await ask(about('appraisal', '2026-01-01'), other)).refused).toBe('roster.outside-reach');
  expect((await ask(`subject=branch&day=2026-01-01&unitId=${units.bureau}`, other)).refused).toBe('roster.outside-reach');
  expect((await ask(about('appraisal', '2026-01-01'), t.house.actor('clerk', { personId: who }))).refused).toBe('roster.own-or-kin');
  expect((await ask(about('file', '2026-01-01'), t.house.actor('clerk', { personId: who }))).status).toBe(403);
  expect((await ask(about('appraisal', '2026-01-01'), t.house.actor('system_admin'))).status).toBe(403);
  expect((await http.as(null)('GET', `/api/policy/ask?${about('appraisal', '2026-01-01')}`)).status).toBe(401);
  expect((await ask(about('none', '2026-01-01'))).refused).toBe('policy.subject-not-found');
  expect((await ask(about('appraisal', '2026-02-30'))).refused).toBe('policy.bad-ask-day');
});
