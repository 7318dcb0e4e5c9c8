import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/ports.ts';
import { asDay, must, refusalOf, testHouse } from '../../server/testing.ts';
import { allTables, nameOf } from '../../server/tables.ts';
import { eq } from 'drizzle-orm';
import { fillSentence } from '../record/pages/sentence.ts';
import { recordDetail, recordEntry } from '../record/schema.ts';
import { addRow } from '../roster/lists-service.ts';
import { createPerson } from '../roster/service.ts';
import { district, enter } from '../roster/test-fixture.ts';
import { selectionRoutes } from '../selection/routes.ts';
import { exportBodies, listBodies, readBodies } from './bodies-service.ts';
import { exportKeyPosts, readKeyPosts } from './key-posts-service.ts';
import { inTreeOrder, readMap } from './map-service.ts';
import { approveMark, determineAge, endMark, markPost, recordAudit } from './marks-service.ts';
import { listPlans, removePlan, savePlan } from './plans-service.ts';
import { messages } from './messages.ts';
import { staffingRoutes } from './routes.ts';
import { approveSetting, listSettings, proposeSetting } from './settings-service.ts';
import { mayApproveStaffing } from './access-rules.ts';

const t = testHouse();
const today = asDay('2026-11-20');
let clerk: Actor;
let section: Actor;
let ids: Awaited<ReturnType<typeof district>>;
const people: Record<string, string> = {};

beforeAll(async () => {
  clerk = t.house.actor('clerk');
  section = t.house.actor('section_head');
  ids = await district(t.house, clerk);
  const put = async (key: string, name: string, facts: object, postId: string, title: string, fromDate: string, toDate: string | null = null): Promise<void> => {
    people[key] = must(await createPerson(t.house.ports, clerk, {
      facts: { sex: '男', ethnicity: '汉族', party: '中共党员', ...facts, name }, lists: { holdings: [{ postId, title, fromDate, toDate }] }, evidence: '录入表', sameAsKnown: true,
    })).id;
  };
  await put('old', '前任局长', { birth: '1966-05' }, ids.chief, '局长', '2012-03', '2020-05');
  await put('chief', '现任局长', { birth: '1970-03' }, ids.chief, '局长', '2020-05');
  await put('first', '甲副局长', { birth: '1985-06', specialty: '水利工程' }, ids.deputy, '副局长', '2021-01');
  await put('second', '乙副局长', { birth: '1978-01', sex: '女', ethnicity: '回族' }, ids.deputy, '副局长', '2022-01');
  people['free'] = await enter(t.house, clerk, '备选一', { birth: '1988-08', sex: '男' });
  must(await addRow(t.house.ports, clerk, people['first']!, 'family', { row: { relation: '妻子', name: '乙副局长', linkedPersonId: people['second'] }, evidence: '申报表' }));
});

const near = (a: Actor): Actor => ({ ...a, roles: [{ role: a.roles[0]!.role, unitId: ids.bureau }] });
const far = (role: string): Actor => t.house.actor(role, { roles: [{ role, unitId: ids.other }] });
const bodyOn = async (day: string) => must(await readBodies(t.house.ports, clerk, { unitIds: [ids.bureau], bench: [], on: asDay(day) })).bodies[0]!;
const verbs = async (): Promise<string[]> => (await t.house.ports.read.select({ verb: recordEntry.verb }).from(recordEntry).orderBy(recordEntry.at)).map((e) => e.verb);
/** Every row of every roster and selection table as text. */
const snapshot = async (): Promise<Record<string, string>> => {
  const out: Record<string, string> = {};
  for (const name of allTables.map(nameOf).filter((n) => !/^(record_|what_if|blob|session|login)/.test(n))) {
    const [row] = await t.house.owner.unsafe(`SELECT count(*) || ':' || coalesce(md5(string_agg(x::text, '|' ORDER BY x::text)), '') AS all FROM ${name} x`);
    out[name] = String(row!['all']);
  }
  return out;
};

test('a body is counted by post as of any day, with the day since which it is short', async () => {
  expect((await bodyOn('2026-11-20')).staffing).toEqual({ leading: { due: 4, held: 3, over: 0, short: 1 }, chief: { due: 1, held: 1, over: 0, short: 0 }, deputy: { due: 3, held: 2, over: 0, short: 1 } });
  expect((await bodyOn('2015-01-01')).staffing.leading).toEqual({ due: 4, held: 1, over: 0, short: 3 });
  expect((await bodyOn('2015-01-01')).body.seats[0]!.holders[0]!.name).toBe('前任局长');
  const now = await bodyOn('2026-11-20');
  expect(now.structure).toMatchObject({ people: 3, women: 1, minority: 1, party: 3, averageAge: 48.3, youngest: 41, oldest: 56 });
  expect(now.findings.find((f) => f.id === 'kin')).toMatchObject({ kind: 'block', citation: { document: 'cn.recusal-2006' } });
  expect(refusalOf(await readBodies(t.house.ports, clerk, { unitIds: [ids.office], bench: [], on: today })).name).toBe('staffing.body-not-found');
  const list = must(await listBodies(t.house.ports, clerk, today));
  expect(list.bodies.map((b) => b.unitName)).toEqual(['砚溪区水利局']);
});

test('kin of a body are found through the records of people outside it', async () => {
  const sister = await enter(t.house, clerk, '外单位的妹妹', {});
  // 现任局长's wife is a sister of 乙副局长; the two name each other nowhere.
  must(await addRow(t.house.ports, clerk, sister, 'family', { row: { relation: '丈夫', name: '现任局长', linkedPersonId: people['chief'] }, evidence: '申报表' }));
  must(await addRow(t.house.ports, clerk, sister, 'family', { row: { relation: '姐姐', name: '乙副局长', linkedPersonId: people['second'] }, evidence: '申报表' }));
  const found = (await bodyOn('2026-11-20')).findings.find((f) => f.id === 'kin')!;
  expect(found.kind).toBe('block');
  expect(found.sentence.zh).toContain('现任局长、乙副局长');
});

test('reach, kin and administrators: outside nothing, own kin a card, administrators no route', async () => {
  expect(must(await listBodies(t.house.ports, far('clerk'), today)).bodies).toEqual([]);
  expect(refusalOf(await readBodies(t.house.ports, far('clerk'), { unitIds: [ids.bureau], bench: [], on: today })).name).toBe('roster.outside-reach');
  expect(refusalOf(await exportBodies(t.house.ports, far('clerk'), { unitId: ids.bureau, on: today })).name).toBe('roster.outside-reach');
  expect(refusalOf(await readBodies(t.house.ports, near(clerk), { unitIds: [ids.bureau], bench: [people['free']!], on: today })).name).toBe('roster.outside-reach');
  const spouse = t.house.actor('clerk', { personId: people['second']! });
  const seen = must(await readBodies(t.house.ports, spouse, { unitIds: [ids.bureau], bench: [], on: today })).bodies[0]!.body.seats[1]!.holders;
  expect(seen.map((m) => [m.name, m.level, m.birth, m.grades, m.family, m.since])).toEqual([['甲副局长', 'card', null, null, null, null], ['乙副局长', 'card', null, null, null, null]]);
  const line = must(await readKeyPosts(t.house.ports, t.house.actor('clerk', { personId: people['chief']! }), today)).lines[0]!;
  expect([line.withheld, line.birth, line.dues, line.basis]).toEqual([true, null, [], null]);
  const http = await t.house.http((app) => staffingRoutes(app, t.house.ports));
  for (const role of ['sysadmin', 'secadmin', 'auditadmin', 'member', 'person'])
    for (const [method, url, body] of [['GET', '/api/staffing/bodies'], ['GET', '/api/staffing/map'], ['POST', '/api/staffing/key-posts/read', {}], ['GET', '/api/staffing/plans'], ['GET', '/api/staffing/settings']] as const)
      expect((await http.as(t.house.actor(role))(method, url, body)).status, `${role} ${url}`).toBe(403);
  expect((await http.as(t.house.actor('supervisor'))('POST', '/api/staffing/settings', { key: 'rotation.years', value: 5, fromDay: '2026-11-01', basis: 'x' })).status).toBe(403);
});

test('whatever is moved in a what-if, the roster stays as it is and the only thing written is the plan', async () => {
  const http = await t.house.http((app) => {
    staffingRoutes(app, t.house.ports);
    selectionRoutes(app, t.house.ports);
  });
  const as = http.as(clerk);
  const before = await snapshot();
  const known = (await verbs()).length;
  const read = await as('POST', '/api/staffing/bodies/read', { unitIds: [ids.bureau], bench: [people['free']] });
  expect([read.status, read.body.bench.length]).toEqual([200, 1]);
  const moves = [{ personId: people['first'], from: ids.deputy, to: null }, { personId: people['free'], from: null, to: ids.deputy }, { personId: people['first'], from: null, to: ids.chief }];
  for (const m of moves) if (m.to) expect((await as('GET', `/api/selection/eligibility?personId=${m.personId}&postId=${m.to}&moveKind=promotion`)).status).toBe(200);
  const saved = await as('POST', '/api/staffing/plans', { title: '水利局班子预案', shared: false, plan: { unitIds: [ids.bureau], bench: [people['free']], moves } });
  expect(saved.status).toBe(200);
  expect(await snapshot()).toEqual(before);
  // Readings are entries too (nobody looks unseen); the one entry with rows is the plan.
  const since = (await verbs()).slice(known);
  expect([...since].sort()).toEqual(['selection.eligibility.asked', 'selection.eligibility.asked', 'staffing.body.read', 'staffing.plan.saved']);
  const rows = await t.house.owner`SELECT e.verb, r.tbl FROM record_entry e JOIN record_row r ON r.entry_id = e.id WHERE e.verb = ANY(${since}) AND r.tbl <> 'record_detail'`;
  expect(rows.filter((r) => r['tbl'] !== 'what_if')).toEqual([]);
});

test('a plan is private until shared, changed by its maker only, and never over what was saved meanwhile', async () => {
  const plan = { unitIds: [ids.bureau], bench: [], moves: [] };
  const { id, version } = must(await savePlan(t.house.ports, clerk, { title: '甲案', shared: false, plan }));
  expect(must(await listPlans(t.house.ports, section)).plans.map((p) => p.title)).not.toContain('甲案');
  expect(refusalOf(await savePlan(t.house.ports, section, { id, version, title: '夺案', shared: false, plan })).name).toBe('staffing.plan-not-found');
  must(await savePlan(t.house.ports, clerk, { id, version, title: '甲案', shared: true, plan }));
  expect(must(await listPlans(t.house.ports, section)).plans.map((p) => [p.title, p.mine])).toContainEqual(['甲案', false]);
  expect(must(await listPlans(t.house.ports, far('clerk'))).plans).toEqual([]);
  expect(refusalOf(await savePlan(t.house.ports, section, { id, version: 2, title: '夺案', shared: true, plan })).name).toBe('staffing.not-the-owner');
  expect(refusalOf(await savePlan(t.house.ports, clerk, { id, version, title: '旧案', shared: true, plan })).name).toBe('staffing.plan-changed');
  expect(refusalOf(await removePlan(t.house.ports, section, id)).name).toBe('staffing.not-the-owner');
  expect(refusalOf(await savePlan(t.house.ports, far('clerk'), { title: '外案', shared: true, plan })).name).toBe('roster.outside-reach');
  must(await removePlan(t.house.ports, clerk, id));
});

test('a number counts from its day once another person has approved it', async () => {
  const { id } = must(await proposeSetting(t.house.ports, section, { key: 'rotation.years', value: 5, fromDay: '2026-11-01', basis: '部务会' }));
  const rotation = async () => must(await readKeyPosts(t.house.ports, clerk, today)).lines.find((l) => l.personId === people['chief'])!.dues.find((d) => d.kind === 'rotation')!;
  expect(await rotation()).toMatchObject({ near: 'none' });
  expect(refusalOf(await approveSetting(t.house.ports, section, id)).name).toBe('staffing.second-person');
  must(await approveSetting(t.house.ports, t.house.actor('head', { name: '部长甲' }), id));
  expect(refusalOf(await approveSetting(t.house.ports, t.house.actor('head'), id)).name).toBe('staffing.already-approved');
  expect(await rotation()).toMatchObject({ on: '2025-05', near: 'reached', setting: { value: 5, approverName: '部长甲' } });
  expect(must(await listSettings(t.house.ports)).inForce['rotation.years']).toMatchObject({ value: 5 });
  expect(refusalOf(await proposeSetting(t.house.ports, section, { key: 'audit.years', value: 21, fromDay: '2026-11-01', basis: 'x' })).name).toBe('staffing.setting-out-of-range');
});

test('a mark counts after a second person, once for a kind even when two mark at once, and ends on a day', async () => {
  const mark = () => markPost(t.house.ports, clerk, { postId: ids.deputy, kind: 'finance', basis: '目录', fromDay: '2026-11-01' });
  const both = await Promise.all([mark(), mark()]);
  expect(both.filter((b) => b.ok)).toHaveLength(1);
  expect(refusalOf(both.find((b) => !b.ok)!).name).toBe('staffing.already-marked');
  const id = must(both.find((b) => b.ok)!).id;
  const lines = async (day = today) => must(await readKeyPosts(t.house.ports, clerk, day));
  expect((await lines()).waiting.map((m) => m.id)).toEqual([id]);
  expect((await lines()).lines.map((l) => l.name)).toEqual(['现任局长']);
  expect(refusalOf(await approveMark(t.house.ports, { ...clerk, roles: [{ role: 'section_head', unitId: null }] }, id, mayApproveStaffing)).name).toBe('staffing.second-person');
  expect(refusalOf(await approveMark(t.house.ports, far('section_head'), id, mayApproveStaffing)).name).toBe('roster.outside-reach');
  must(await approveMark(t.house.ports, section, id, mayApproveStaffing));
  expect((await lines()).lines.map((l) => l.name).sort()).toEqual(['乙副局长', '现任局长', '甲副局长'].sort());
  expect((await lines(asDay('2026-10-31'))).lines).toHaveLength(1);
  expect(refusalOf(await endMark(t.house.ports, clerk, id, { day: '2026-10-01', basis: '目录' })).name).toBe('staffing.dates-out-of-order');
  must(await endMark(t.house.ports, clerk, id, { day: '2026-11-20', basis: '目录' }));
  expect((await lines()).lines).toHaveLength(1);
  expect((await lines(asDay('2026-11-19'))).lines).toHaveLength(3);
});

test('the former age is chosen and recorded by a person, the newest counts; not for oneself or kin', async () => {
  const retirement = async () => must(await readKeyPosts(t.house.ports, clerk, today)).lines[0]!.dues.find((d) => d.kind === 'retirement')!;
  expect(await retirement()).toMatchObject({ on: null, near: 'unknown' });
  must(await determineAge(t.house.ports, clerk, { personId: people['chief']!, formerAge: 55, basis: '误认' }));
  must(await determineAge(t.house.ports, clerk, { personId: people['chief']!, formerAge: 60, basis: '任免审批表' }));
  expect(await retirement()).toMatchObject({ on: '2031-07', near: 'later' });
  expect(refusalOf(await determineAge(t.house.ports, t.house.actor('clerk', { personId: people['second']! }), { personId: people['first']!, formerAge: 60, basis: 'x' })).name).toBe('roster.outside-reach');
  expect(refusalOf(await determineAge(t.house.ports, far('clerk'), { personId: people['chief']!, formerAge: 60, basis: 'x' })).name).toBe('roster.outside-reach');
});

test('audits: planned, then done with a result; only of who held the post', async () => {
  const base = { postId: ids.chief, personId: people['chief']!, kind: 'in-office' as const, periodFrom: '2020-05', periodTo: null, dueDay: null, doneOn: null, result: null, basis: '审计计划' };
  const record = (more: { dueDay?: string; doneOn?: string; result?: string; personId?: string }, id?: string) => recordAudit(t.house.ports, clerk, { ...base, ...more }, id);
  expect(refusalOf(await record({})).name).toBe('staffing.result-needed');
  expect(refusalOf(await record({ doneOn: '2026-11-20' })).name).toBe('staffing.result-needed');
  expect(refusalOf(await record({ doneOn: '2026-11-21', result: '无' })).name).toBe('staffing.day-in-future');
  expect(refusalOf(await record({ dueDay: '2026-12-31', personId: people['free']! })).name).toBe('staffing.not-the-holder');
  const { id } = must(await record({ dueDay: '2026-12-31' }));
  const audit = async () => must(await readKeyPosts(t.house.ports, clerk, today)).lines[0]!.dues.find((d) => d.kind === 'audit')!;
  expect(await audit()).toMatchObject({ on: '2026-12-31', near: 'within-year' });
  must(await record({ dueDay: '2026-12-31', doneOn: '2026-11-18', result: '未发现重大问题' }, id));
  expect(await audit()).toMatchObject({ near: 'none' });
});

test('tables can be taken out, each an entry', async () => {
  const all = must(await exportBodies(t.house.ports, clerk, { on: today }));
  const one = must(await exportBodies(t.house.ports, clerk, { unitId: ids.bureau, on: today }));
  const key = must(await exportKeyPosts(t.house.ports, clerk, { on: today, withinYear: true }));
  const made = must(await exportBodies(t.house.ports, clerk, { on: today, table: 'establishment', format: 'pdf' }));
  expect([made.name, Buffer.from(made.bytes.subarray(0, 5)).toString()]).toEqual(['各单位编制与人员配备表.pdf', '%PDF-']);
  expect(refusalOf(await exportBodies(t.house.ports, far('clerk'), { on: today })).name).toBe('staffing.body-not-found');
  expect([all.name, one.name, key.name]).toEqual(['各单位领导职数配备情况表.xlsx', '砚溪区水利局领导班子配备表.xlsx', '关键岗位管理台账.xlsx']);
  for (const file of [all, one, key]) expect(file.bytes.length).toBeGreaterThan(2000);
  expect((await verbs()).filter((v) => v.endsWith('exported'))).toHaveLength(4);
});

test('every entry of the room reads as a whole sentence in both languages, without a code or an id', async () => {
  const rows = await t.house.ports.read.select({ verb: recordEntry.verb, detail: recordDetail.params }).from(recordEntry).innerJoin(recordDetail, eq(recordDetail.id, recordEntry.id));
  const own = rows.filter((r) => r.verb.startsWith('staffing.'));
  expect(new Set(own.map((r) => r.verb)).size).toBe(14);
  for (const r of own)
    for (const lang of ['zh', 'en'] as const) {
      const said = fillSentence(messages[lang].verbs[r.verb]!, r.detail as Record<string, unknown>, '');
      expect(said, r.verb).not.toMatch(/…|\{|[0-9a-f]{8}-[0-9a-f]{4}|in-office|undefined|null|staffing\./);
    }
});

test('the map holds every unit, post and holder in reach, parents first', async () => {
  const map = must(await readMap(t.house.ports, clerk, today));
  map.units.parent.forEach((p, i) => expect(p).toBeLessThan(i));
  expect(map.units.name).toContain('砚溪区水利局');
  expect(map.holders.name.sort()).toEqual(['乙副局长', '现任局长', '甲副局长'].sort());
  expect(map.holders.age).toContain(56);
  expect(map.posts.due.reduce((a, b) => a + b, 0)).toBe(4);
  const near = must(await readMap(t.house.ports, t.house.actor('clerk', { roles: [{ role: 'clerk', unitId: ids.bureau }] }), today));
  expect(near.units.name.sort()).toEqual(['人事科', '砚溪区水利局'].sort());
  expect(inTreeOrder([{ unitId: 'b', parentId: 'a' }, { unitId: 'a', parentId: null }, { unitId: 'c', parentId: 'x' }]).map((u) => u.unitId)).toEqual(['a', 'b', 'c']);
});

test('ten thousand nodes travel in less than a megabyte', async () => {
  await t.house.owner.begin(async (tx) => {
    await tx`SET LOCAL session_replication_role = replica`;
    await tx`INSERT INTO unit (id, code, sort) SELECT gen_random_uuid(), 'M' || i, i FROM generate_series(1, 2000) i`;
    await tx`INSERT INTO unit_period (id, unit_id, parent_id, name, kind, organ_kind, from_day) SELECT gen_random_uuid(), u.id, (SELECT id FROM unit WHERE code = 'M' || (u.sort / 8)), '砚溪区某某某某局第' || u.sort || '分局', 'organ', 'gov-dept', '2000-01-01' FROM unit u WHERE u.code LIKE 'M%'`;
    await tx`INSERT INTO post (id, code, sort) SELECT gen_random_uuid(), 'MP' || i, i FROM generate_series(1, 8000) i`;
    await tx`INSERT INTO post_period (id, post_id, unit_id, title, rank, role, is_leading, from_day) SELECT gen_random_uuid(), p.id, (SELECT id FROM unit WHERE code = 'M' || (1 + p.sort % 2000)), CASE p.sort % 4 WHEN 0 THEN '局长' ELSE '副局长' END, 'township-deputy', 'deputy', true, '2000-01-01' FROM post p WHERE p.code LIKE 'MP%'`;
    await tx`INSERT INTO person (id, name, name_key, initials, stroke_key, grams, birth, created_day) SELECT gen_random_uuid(), '某某' || (i % 10), '某某', 'mm', '1', '{}', '1980-01', '2026-01-01' FROM generate_series(1, 8000) i`;
    await tx`INSERT INTO holding (id, person_id, post_id, unit_id, title, from_date, is_leading) SELECT gen_random_uuid(), n.id, p.id, pp.unit_id, pp.title, '2020-01', true FROM (SELECT id, row_number() OVER () AS r FROM person WHERE name_key = '某某') n JOIN post p ON p.code = 'MP' || n.r JOIN post_period pp ON pp.post_id = p.id`;
  });
  const http = await t.house.http((app) => staffingRoutes(app, t.house.ports));
  const answer = await http.as(clerk)('GET', '/api/staffing/map');
  expect(answer.status).toBe(200);
  expect(answer.body.units.id.length + answer.body.posts.unit.length).toBeGreaterThan(10_000);
  expect(answer.body.holders.id.length).toBeGreaterThan(8_000);
  expect(answer.bytes.length).toBeLessThan(1_000_000);
});
