import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { asDay, must, refusalOf, testHouse } from '../../server/testing.ts';
import type { Actor } from '../../kernel/ports.ts';
import { lastDayOfEffect } from '../../domain/regulations/punishment/effects.ts';
import { recordDetail, recordEntry, recordSubject } from '../record/schema.ts';
import type { Wanted } from '../corrections/change-service.ts';
import { requestCorrection } from '../corrections/service.ts';
import { correctNow, evidenceFor } from '../corrections/testing.ts';
import { addRow, changeRow, removeRow } from './lists-service.ts';
import { listPeople } from './list-service.ts';
import { loadPersonFacts, loadPostFacts } from './facts-of.ts';
import { confirmDoubts, createPerson, editPerson, personFile } from './service.ts';
import { district, enter } from './test-fixture.ts';
import { abolishPost, abolishUnit, changePost, changeUnit, postsOf, unitTree } from './units-service.ts';

const t = testHouse();
let clerk: Actor;
let ids: Awaited<ReturnType<typeof district>>;
beforeAll(async () => {
  clerk = t.house.actor('clerk');
  ids = await district(t.house, clerk);
});
const list = async (query: object) => must(await listPeople(t.house.ports, clerk, { sort: 'rank', dir: 'asc', limit: 50, ...query }));

test('a changed fact is held before, on and after its day, with its evidence', async () => {
  const id = await enter(t.house, clerk, '李四', { birth: '1975-03', sex: '男', ethnicity: '汉族' });
  expect(refusalOf(await editPerson(t.house.ports, clerk, id, { facts: { birth: '1974-09' }, evidence: '入团志愿书' })).name).toBe('corrections.needed');
  expect(refusalOf(await editPerson(t.house.ports, clerk, id, { facts: { nativePlace: null }, evidence: '' })).name).toBe('roster.nothing-changed');
  expect(refusalOf(await editPerson(t.house.ports, clerk, id, { facts: { nativePlace: '江汀' }, day: '2027-01-01', evidence: '户口簿' })).name).toBe('roster.day-in-future');
  const { id: correctionId } = await correctNow(t.house, { personId: id, change: { kind: 'fact', field: 'birth', value: '1974-09' }, requester: clerk, day: '2026-05-10' });
  const birth = async (on: string) => must(await personFile(t.house.ports, clerk, id, asDay(on))).person.birth;
  expect([await birth('2026-05-09'), await birth('2026-05-10'), await birth('2026-05-11')]).toEqual(['1975-03', '1974-09', '1974-09']);
  expect((await loadPersonFacts(t.house.ports.read, id, asDay('2026-05-09')))?.birth).toBe('1975-03');
  expect((await loadPersonFacts(t.house.ports.read, id, asDay('2026-11-20')))?.birth).toBe('1974-09');
  must(await editPerson(t.house.ports, clerk, id, { facts: { nativePlace: '江汀' }, day: '2026-05-10', evidence: '户口簿' }));
  expect(refusalOf(await editPerson(t.house.ports, clerk, id, { facts: { nativePlace: '砚溪' }, day: '2026-05-09', evidence: '户口簿' })).name).toBe('roster.changed-later');
  const file = must(await personFile(t.house.ports, clerk, id));
  expect(file.changes.find((c) => c.field === 'birth')).toMatchObject({ oldValue: '1975-03', newValue: '1974-09', day: '2026-05-10', evidence: '《入团志愿书》（1990.05）第 1 页；经办 测试clerk，审批 温若筠', correctionId });
});

test('every reading of a file is an entry about that person', async () => {
  const id = await enter(t.house, clerk, '阅览人');
  const entries = async () => (await t.house.ports.read.select({ verb: recordEntry.verb, actor: recordEntry.actor }).from(recordEntry).innerJoin(recordSubject, eq(recordSubject.entryId, recordEntry.id)).where(eq(recordSubject.subjectId, id))).filter((e) => e.verb === 'roster.person.read');
  expect(await entries()).toHaveLength(0);
  const done = await personFile(t.house.ports, clerk, id);
  must(done);
  expect(await entries()).toEqual([{ verb: 'roster.person.read', actor: clerk.accountId }]);
  await personFile(t.house.ports, t.house.actor('clerk', { roles: [{ role: 'clerk', unitId: ids.other }] }), id);
  expect(await entries()).toHaveLength(1);
});

test('an ID number belongs to one person; a namesake of the same month is asked about', async () => {
  await enter(t.house, clerk, '同名', { birth: '1980-01', idNumber: '999999198001010018' });
  const again = (facts: object, sameAsKnown = false) => createPerson(t.house.ports, clerk, { facts: { name: '同 名', ...facts }, evidence: '录入表', sameAsKnown });
  expect(refusalOf(await again({ birth: '1980-01-01' })).name).toBe('roster.person-known');
  expect(refusalOf(await again({ birth: '1980-01', idNumber: ' 999999198001010018' }, true)).name).toBe('roster.id-number-taken');
  must(await again({ birth: '1980-01' }, true));
  must(await again({ birth: '1980-02' }));
});

test('a post held gives unit, rank and dates; ending it takes them back; the past stays', async () => {
  const id = await enter(t.house, clerk, '王五', { birth: '1978-02' });
  const held = (change: Wanted) => correctNow(t.house, { personId: id, change, requester: clerk });
  const deputy = await held({ kind: 'row', list: 'holdings', act: 'add', row: { postId: ids.deputy, fromDate: '2015-03', title: '副局长' } });
  await held({ kind: 'row', list: 'holdings', act: 'change', rowId: deputy.rowId, row: { toDate: '2020-06' } });
  expect((await list({ q: '王五' })).rows[0]).toMatchObject({ postText: null, rank: null });
  const chief = await held({ kind: 'row', list: 'holdings', act: 'add', row: { postId: ids.chief, title: '局长', fromDate: '2020-06' } });
  expect((await list({ q: '王五' })).rows[0]).toMatchObject({ postText: '砚溪区水利局局长', unitId: ids.bureau, unitName: '砚溪区水利局', rank: 'township-chief', postSince: '2020-06' });
  const on = async (asOf: string) => (await list({ q: '王五', asOf })).rows.map((r) => r.postText);
  expect([await on('2015-02-28'), await on('2015-03-01'), await on('2020-05-31'), await on('2020-06-01'), await on('2026-11-19')]).toEqual([[], ['砚溪区水利局副局长'], ['砚溪区水利局副局长'], ['砚溪区水利局局长'], ['砚溪区水利局局长']]);
  expect((await list({ q: '王五', asOf: '2016-01-01', rank: ['township-deputy'], unit: ids.region })).rows).toHaveLength(1);
  expect((await list({ q: '王五', asOf: '2016-01-01', rank: ['township-chief'] })).rows).toHaveLength(0);
  expect(refusalOf(await abolishPost(t.house.ports, clerk, ids.chief, { day: '2026-11-01', basis: '编办文件' })).name).toBe('roster.post-held');
  const tree = must(await unitTree(t.house.ports, clerk));
  expect(tree.units.find((u) => u.id === ids.bureau)).toMatchObject({ people: 1, posts: 4, vacancies: 3, depth: 1 });
  expect(tree.units.find((u) => u.id === ids.region)).toMatchObject({ people: 0, total: 1, totalVacancies: 3 });
  const before = must(await unitTree(t.house.ports, clerk, '2016-01-01'));
  expect(before.units.find((u) => u.id === ids.bureau)).toMatchObject({ people: 1, vacancies: 3 });
  expect(must(await postsOf(t.house.ports, clerk, { vacant: true })).posts.map((p) => p.title)).toEqual(['副局长']);
  const facts = await loadPersonFacts(t.house.ports.read, id, asDay('2016-01-01'));
  expect(facts?.holdings).toMatchObject([{ title: '副局长', rank: 'township-deputy', leading: true, to: null }]);
  await held({ kind: 'row', list: 'holdings', act: 'remove', rowId: chief.rowId });
  expect((await list({ q: '王五' })).rows[0]).toMatchObject({ postText: null, unitId: ids.bureau });
  await held({ kind: 'row', list: 'holdings', act: 'add', row: { postId: ids.chief, title: '局长', fromDate: '2020-06' } });
});

test('facts of a post: establishment, holders, and how colleagues stand to it', async () => {
  await enter(t.house, clerk, '赵六', {}, { holdings: [{ unitId: ids.office, title: '科长', role: 'chief', rank: 'staff', fromDate: '2021-01' }] });
  const facts = await loadPostFacts(t.house.ports.read, ids.deputy, asDay('2026-11-20'));
  expect(facts).toMatchObject({ title: '副局长', unitName: '砚溪区水利局', rank: 'township-deputy', establishment: 3, filled: 0, placed: 'leading-body', partyYears: 0, organKind: 'gov-dept' });
  expect(facts?.colleagues?.map((c) => [c.name, c.tie]).sort()).toEqual([['王五', 'direct-line'], ['赵六', 'direct-line']].sort());
  expect(await loadPostFacts(t.house.ports.read, ids.deputy, asDay('2009-12-31'))).toBeUndefined();
});

test('what was never filled is unknown; what was filled and is empty is empty', async () => {
  const id = await enter(t.house, clerk, '空白人');
  expect(await loadPersonFacts(t.house.ports.read, id, asDay('2026-11-20'))).toMatchObject({ family: null, punishments: null, holdings: null, education: null, partyMember: null, spouseAbroad: null });
  must(await editPerson(t.house.ports, clerk, id, { standing: { filled: ['family', 'punishments'], spouseAbroad: false }, evidence: '个人有关事项报告' }));
  await correctNow(t.house, { personId: id, change: [{ kind: 'fact', field: 'party', value: '中共' }, { kind: 'fact', field: 'partyJoin', value: '2001-08' }], requester: clerk });
  expect(await loadPersonFacts(t.house.ports.read, id, asDay('2026-11-20'))).toMatchObject({ family: [], punishments: [], holdings: null, partyMember: true, partyJoin: '2001-08', spouseAbroad: false });
  expect(await loadPersonFacts(t.house.ports.read, id, asDay('2026-11-19'))).toMatchObject({ family: null, partyMember: null });
});

test('lists: protected ones go through a correction, a year is appraised once, dates run forward, rows are of their person', async () => {
  const id = await enter(t.house, clerk, '列表人');
  const add = (l: Parameters<typeof addRow>[3], row: Record<string, unknown>, evidence = '档案材料') => addRow(t.house.ports, clerk, id, l, { row, evidence });
  const degree = { mode: 'full-time', level: '大学', degree: '工学学士', school: '江汀大学' };
  expect(refusalOf(await add('education', degree)).name).toBe('corrections.needed');
  const { rowId } = await correctNow(t.house, { personId: id, change: { kind: 'row', list: 'education', act: 'add', row: degree }, requester: clerk });
  expect(refusalOf(await changeRow(t.house.ports, clerk, id, 'education', rowId, { row: { level: '研究生' }, evidence: '毕业证书' })).name).toBe('corrections.needed');
  expect(refusalOf(await removeRow(t.house.ports, clerk, id, 'education', rowId, { evidence: '误录' })).name).toBe('corrections.needed');
  expect((await list({ q: '列表人', education: ['bachelor'] })).rows[0]?.fullTime).toBe('大学 工学学士');
  expect((await list({ q: '列表人', education: ['master'] })).rows).toHaveLength(0);
  must(await add('appraisals', { year: 2024, grade: 'competent' }));
  expect(refusalOf(await add('appraisals', { year: 2024, grade: 'excellent' })).name).toBe('roster.row-duplicate');
  const backwards = { kind: 'row' as const, list: 'holdings' as const, act: 'add' as const, row: { title: '科员', fromDate: '2020-05', toDate: '2019-01' } };
  expect(refusalOf(await requestCorrection(t.house.ports, clerk, { personId: id, changes: [backwards], reason: '补录', evidence: [await evidenceFor(t.house, clerk, id)] })).name).toBe('roster.dates-out-of-order');
  const wife = must(await add('family', { relation: '妻子', name: '钱某', birth: '1980-05' })).row;
  const other = await enter(t.house, clerk, '旁人');
  expect(refusalOf(await changeRow(t.house.ports, clerk, other, 'family', wife.id, { row: { name: '改' }, evidence: '户口簿' })).name).toBe('roster.row-not-found');
  expect((await loadPersonFacts(t.house.ports.read, id, asDay('2026-11-19')))?.family).toBeNull();
  expect((await loadPersonFacts(t.house.ports.read, id, asDay('2026-11-20')))?.family).toMatchObject([{ name: '钱某' }]);
});

test('units and posts change from a day on; the tree of an earlier day stays as it was', async () => {
  must(await changeUnit(t.house.ports, clerk, ids.other, { day: '2020-01-01', correct: false, basis: '机构改革', name: '砚溪区统计和调查局' }));
  const name = async (on: string) => must(await unitTree(t.house.ports, clerk, on)).units.find((u) => u.id === ids.other)?.name;
  expect([await name('2009-12-31'), await name('2019-12-31'), await name('2020-01-01')]).toEqual([undefined, '砚溪区统计局', '砚溪区统计和调查局']);
  expect(refusalOf(await changeUnit(t.house.ports, clerk, ids.other, { day: '2020-01-01', correct: false, basis: '机构改革', name: '丙' })).name).toBe('roster.period-not-later');
  must(await changeUnit(t.house.ports, clerk, ids.other, { day: '2020-01-01', correct: true, basis: '更正录入', name: '砚溪区统计调查局' }));
  expect(await name('2020-01-01')).toBe('砚溪区统计调查局');
  expect(refusalOf(await changeUnit(t.house.ports, clerk, ids.region, { day: '2021-01-01', correct: false, basis: '划转', parentId: ids.bureau })).name).toBe('roster.unit-circle');
  expect(refusalOf(await abolishUnit(t.house.ports, clerk, ids.bureau, { day: '2026-01-01', basis: '撤销' })).name).toBe('roster.unit-not-empty');
  must(await abolishUnit(t.house.ports, clerk, ids.other, { day: '2026-01-01', basis: '机构改革' }));
  expect([await name('2025-12-31'), await name('2026-01-01')]).toEqual(['砚溪区统计调查局', undefined]);
  expect(refusalOf(await changeUnit(t.house.ports, clerk, ids.other, { day: '2026-02-01', correct: false, basis: '恢复', name: '丁' })).name).toBe('roster.already-abolished');
  must(await changePost(t.house.ports, clerk, ids.deputy, { day: '2024-01-01', correct: false, basis: '编办文件', establishment: 2 }));
  expect((await loadPostFacts(t.house.ports.read, ids.deputy, asDay('2023-12-31')))?.establishment).toBe(3);
  expect((await loadPostFacts(t.house.ports.read, ids.deputy, asDay('2024-01-01')))?.establishment).toBe(2);
});

test('a stated period of effect ends the day before its n-th monthly return', async () => {
  const id = await enter(t.house, clerk, '影响期');
  must(await addRow(t.house.ports, clerk, id, 'punishments', { row: { kind: 'admonition', decidedOn: '2026-01-15', months: 6 }, evidence: '诫勉材料' }));
  must(await addRow(t.house.ports, clerk, id, 'punishments', { row: { kind: 'party-warning', decidedOn: '2025-08-31', months: 6 }, evidence: '处分决定' }));
  const facts = (await loadPersonFacts(t.house.ports.read, id, asDay('2026-11-20')))?.punishments ?? [];
  expect(facts.map((f) => f.effectiveUntil).sort()).toEqual(['2026-02-27', '2026-07-14']);
  for (const f of facts) expect(lastDayOfEffect({ ...f, effectiveUntil: null, kind: 'admonition' })?.max).toBe(f.effectiveUntil);
});

test('entries say names, in both languages', async () => {
  const id = await enter(t.house, clerk, '句中人', { unitId: ids.bureau });
  const said = async (done: { entryId?: string }) => (await t.house.ports.read.select().from(recordDetail).where(eq(recordDetail.id, done.entryId!)))[0]!.params as Record<string, any>;
  const edited = await editPerson(t.house.ports, clerk, id, { facts: { unitId: ids.office, entryChannel: '公务员' }, evidence: '任职通知' });
  expect((await said(edited as never))['changes']).toEqual({ zh: '单位由 砚溪区水利局 改为 人事科；进入渠道由 （空） 改为 公务员', en: 'unit from 砚溪区水利局 to 人事科; entry channel from (empty) to civil service exam' });
  const ranked = await correctNow(t.house, { personId: id, change: { kind: 'fact', field: 'jobRank', value: 'researcher-4' }, requester: clerk });
  expect((await said(ranked as never))['changes']).toEqual({ zh: '职级由 （空） 改为 四级调研员', en: 'service rank from (empty) to researcher, grade 4' });
  const added = await addRow(t.house.ports, clerk, id, 'appraisals', { row: { year: 2025, grade: 'competent' }, evidence: '考核表' });
  expect(await said(added as never)).toMatchObject({ old: null, new: { zh: '2025 称职', en: '2025 competent' } });
});

test('a doubt that is not there cannot be confirmed', async () => {
  const id = await enter(t.house, clerk, '无疑人');
  expect(refusalOf(await confirmDoubts(t.house.ports, clerk, id, ['x'], '核对')).name).toBe('roster.doubt-not-found');
});
