import { beforeAll, expect, test } from 'vitest';
import { zipSync } from 'fflate';
import { asDay, must, refusalOf, testHouse } from '../../server/testing.ts';
import type { Actor } from '../../kernel/ports.ts';
import { person as personTable, importBatch } from './schema.ts';
import { exportForms, exportRoster } from './export-service.ts';
import { readLrmx } from './formats/lrmx-read.ts';
import { readRoster } from './formats/xlsx-roster.ts';
import { writeRosterXlsx } from './formats/xlsx-write.ts';
import { importFiles } from './import-cli-service.ts';
import { commitImport } from './import-commit-service.ts';
import type { Decision } from './import-decide-service.ts';
import { importOverview, importPeople } from './import-page-service.ts';
import { discardImport, listImports, setImportOptions, uploadImport } from './import-service.ts';
import { listPeople } from './list-service.ts';
import { loadPersonFacts } from './facts-of.ts';
import { correctNow } from '../corrections/testing.ts';
import { confirmDoubts, personFile, personPhoto } from './service.ts';
import { district, enter, lrmx } from './test-fixture.ts';

const t = testHouse();
let clerk: Actor;
let ids: Awaited<ReturnType<typeof district>>;
beforeAll(async () => {
  clerk = t.house.actor('clerk');
  ids = await district(t.house, clerk);
});

const upload = async (name: string, bytes: Uint8Array) => must(await uploadImport(t.house.ports, clerk, [{ name, bytes }])).batches[0]!.id;
const preview = async (id: string) => ({ ...must(await importOverview(t.house.ports, clerk, id)), ...must(await importPeople(t.house.ports, clerk, id, { only: 'all', offset: 0, limit: 100 })) });
const decide = (action: Decision['action'], more: Partial<Decision> = {}): Decision => ({ action, doubts: {}, keep: [], another: false, ...more });
const people = () => t.house.ports.read.$count(personTable);
const batches = () => t.house.ports.read.$count(importBatch);
const resume = '1992.07--2005.03  某县某局科员\r\n2005.03--2010.05  某县某局副局长（其间：2006.09--2009.06  乙大学在职学习）\r\n2010.05--         某县某局局长';
const zhang = { XingMing: '张　三', JianLi: resume, XianRenZhiWu: '某县某局局长', ShenFenZheng: '999999197003070013', NianDuKaoHeJieGuo: '2023年度优秀，2024年度称职', QuanRiZhiJiaoYu_XueLi: '大学', QuanRiZhiJiaoYu_XueWei: '工学学士', QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi: '甲大学' };
const family = [{ ChengWei: '妻子', XingMing: '李四', ChuShengRiQi: '197105', ZhengZhiMianMao: '群众', GongZuoDanWeiJiZhiWu: '某校教师' }];

test('an .lrmx is previewed, taken in, read back and exported unedited as the very same bytes', async () => {
  const bytes = lrmx(zhang, family);
  const before = await people();
  const id = await upload('张三.lrmx', bytes);
  expect(await people()).toBe(before);
  const seen = await preview(id);
  expect(await preview(id)).toEqual(seen);
  expect(seen.people).toMatchObject([{ key: '张三.lrmx', name: '张　三', match: { kind: 'none' }, proposal: 'create', lists: { family: 1, appraisals: 2, education: 1 } }]);
  expect(seen.people[0]!.lists.holdings).toHaveLength(3);
  const done = must(await commitImport(t.house.ports, clerk, id, { '张三.lrmx': decide('create', { unitId: ids.bureau }) }));
  expect(done).toMatchObject({ updated: [], skipped: 0 });
  const [pid] = done.created;
  const file = must(await personFile(t.house.ports, clerk, pid!));
  expect(file.person).toMatchObject({ name: '张　三', birth: '1970-03', party: '中共', partyJoin: '1993-08', postText: '某县某局局长', unitId: ids.bureau, resumeText: resume.replace(/\r/g, '') });
  expect(file.holdings.map((h) => [h.fromDate, h.toDate, h.rank, h.basis])).toEqual([['1992-07', '2005-03', null, '简历'], ['2005-03', '2010-05', null, '简历'], ['2010-05', null, null, '简历']]);
  expect(file.family).toMatchObject([{ relation: '妻子', name: '李四', birth: '1971-05', age: 55 }]);
  expect((await loadPersonFacts(t.house.ports.read, pid!, asDay('2026-11-20')))?.holdings?.at(-1)).toMatchObject({ rank: null, leading: true, to: null });
  const out = must(await exportForms(t.house.ports, clerk, { ids: [pid!], format: 'lrmx' }));
  expect(Buffer.from(out.bytes).equals(Buffer.from(bytes))).toBe(true);
  expect(refusalOf(await commitImport(t.house.ports, clerk, id, {})).name).toBe('roster.import-closed');

  await correctNow(t.house, { personId: pid!, change: { kind: 'fact', field: 'birth', value: '1970-04' }, requester: clerk });
  const edited = must(await exportForms(t.house.ports, clerk, { ids: [pid!], format: 'lrmx' }));
  const text = (b: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(b);
  expect(text(edited.bytes)).toBe(text(bytes).replace('<ChuShengNianYue>197003<', '<ChuShengNianYue>197004<'));
  expect(must(readLrmx(edited.bytes, { name: '张三.lrmx', asOf: asDay('2026-11-20') })).birth.value).toBe('1970-04');
  expect(must(await exportForms(t.house.ports, clerk, { ids: [pid!], format: 'docx' })).bytes.subarray(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
});

test('the same person again is matched by ID number, updated, and only stated values change', async () => {
  const id = await upload('again.lrmx', lrmx({ ...zhang, XingMing: '张三', MinZu: '满族', ShenFenZheng: '999999197003070013' }));
  const [p] = (await preview(id)).people;
  expect(p).toMatchObject({ match: { kind: 'one', by: 'id' }, proposal: 'update' });
  expect(p!.diff.map((d) => d.field)).toContain('ethnicity');
  expect(refusalOf(await commitImport(t.house.ports, clerk, id, { [p!.key]: decide('create', { another: true }) })).name).toBe('roster.id-number-taken');
  const done = must(await commitImport(t.house.ports, clerk, id, { [p!.key]: decide('update', { keep: ['birth', 'name'] }) }));
  const file = must(await personFile(t.house.ports, clerk, done.updated[0]!));
  expect(file.person).toMatchObject({ name: '张　三', ethnicity: '满族', birth: '1970-04' });
  expect(file.family).toHaveLength(1);
  expect(file.holdings).toHaveLength(3);
  expect(file.changes.find((c) => c.field === 'ethnicity')).toMatchObject({ oldValue: '汉族', newValue: '满族', evidence: '导入文件“again.lrmx”' });
});

test('without an ID number a name and birth month match; several are asked about; a name alone never matches', async () => {
  await enter(t.house, clerk, '王五', { birth: '1980-01' });
  const one = await upload('1.lrmx', lrmx({ XingMing: '王 五', ChuShengNianYue: '198001' }));
  expect((await preview(one)).people[0]).toMatchObject({ match: { kind: 'one', by: 'name-birth' } });
  const second = await enter(t.house, clerk, '王五', { birth: '1980-01-20' });
  const several = (await preview(one)).people[0]!;
  expect(several).toMatchObject({ match: { kind: 'several' }, proposal: null });
  expect(several.questions.map((q) => q.code)).toEqual(['match']);
  for (const d of [decide('create'), decide('update'), decide('update', { personId: (await enter(t.house, clerk, '别人')) })]) {
    expect(refusalOf(await commitImport(t.house.ports, clerk, one, { '1.lrmx': d })).name).toBe('roster.import-question-open');
  }
  expect(must(await commitImport(t.house.ports, clerk, one, { '1.lrmx': decide('update', { personId: second }) })).updated).toEqual([second]);
  const nameOnly = await upload('2.lrmx', lrmx({ XingMing: '王五', ChuShengNianYue: '' }));
  expect((await preview(nameOnly)).people[0]).toMatchObject({ match: { kind: 'several', by: 'name' }, proposal: null });
  const other = await upload('3.lrmx', lrmx({ XingMing: '王五', ChuShengNianYue: '199001' }));
  expect((await preview(other)).people[0]).toMatchObject({ match: { kind: 'none' }, proposal: 'create' });
});

test('a file is taken in whole or not at all', async () => {
  const good = Array.from({ length: 5 }, (_, i) => [`人${i}.lrmx`, lrmx({ XingMing: `批量${i}`, ChuShengNianYue: `19800${i + 1}` })] as const);
  const clash = [`人9.lrmx`, lrmx({ XingMing: '批量九', ChuShengNianYue: '197003', ShenFenZheng: '999999197003070013' })] as const;
  const zip = zipSync(Object.fromEntries([...good, clash, ['坏.lrmx', new TextEncoder().encode('<!DOCTYPE x><Person/>')]]));
  const id = await upload('批.zip', zip);
  const seen = await preview(id);
  expect(seen.people).toHaveLength(6);
  expect(seen.refused).toMatchObject([{ file: '坏.lrmx', refusal: { name: 'roster.lrmx-doctype' } }]);
  const before = await people();
  const all = Object.fromEntries(seen.people.map((p) => [p.key, decide('create', { another: true })]));
  expect(refusalOf(await commitImport(t.house.ports, clerk, id, all)).name).toBe('roster.id-number-taken');
  expect(await people()).toBe(before);
  // The last one written is refused inside the act: what stood before it goes too.
  const late = Object.fromEntries(seen.people.map((p) => [p.key, p.match.by === 'id' ? decide('skip') : decide('create')]));
  const broken = { ...late, '人4.lrmx': decide('create', { doubts: { 'nothing|here': 'accept' } }) };
  expect(refusalOf(await commitImport(t.house.ports, clerk, id, broken)).name).toBe('roster.doubt-not-acceptable');
  expect(await people()).toBe(before);
  expect(must(await commitImport(t.house.ports, clerk, id, late))).toMatchObject({ skipped: 1 });
  expect(await people()).toBe(before + 5);
});

test('hostile and unknown files are refused by name, and nothing is kept of them', async () => {
  const text = (s: string): Uint8Array => new TextEncoder().encode(s);
  const before = await batches();
  const refusedAs = async (name: string, bytes: Uint8Array) => refusalOf(await uploadImport(t.house.ports, clerk, [{ name, bytes }])).name;
  expect(await refusedAs('a.lrmx', text('<!DOCTYPE Person [<!ENTITY x SYSTEM "file:///etc/passwd">]><Person><XingMing>&x;</XingMing></Person>'))).toBe('roster.lrmx-doctype');
  expect(await refusedAs('b.lrmx', lrmx({}).subarray(0, 120))).toBe('roster.lrmx-malformed');
  expect(await refusedAs('c.lrmx', text('<html></html>'))).toBe('roster.lrmx-not-a-person');
  expect(await refusedAs('d.zip', text('not a zip'))).toBe('roster.zip-damaged');
  expect(await refusedAs('e.zip', zipSync({ '../../x.lrmx': lrmx({}) }))).toBe('roster.zip-path');
  expect(await refusedAs('f.xlsx', text('%PDF-1.4'))).toBe('roster.xlsx-not-a-workbook');
  expect(await refusedAs('g.exe', text('MZ'))).toBe('roster.import-unknown-type');
  expect(await refusedAs('h.hzb', text('x'))).toBe('roster.unsupported-package');
  expect(await batches()).toBe(before);
  const mixed = must(await uploadImport(t.house.ports, clerk, [{ name: 'g.exe', bytes: text('MZ') }, { name: 'ok.lrmx', bytes: lrmx({ XingMing: '混传' }) }]));
  expect(mixed).toMatchObject({ batches: [{ fileName: 'ok.lrmx', state: 'previewed' }], refused: [{ file: 'g.exe' }] });
  must(await discardImport(t.house.ports, clerk, mixed.batches[0]!.id));
  expect(refusalOf(await importOverview(t.house.ports, t.house.actor('clerk'), mixed.batches[0]!.id)).name).toBe('roster.import-not-found');
  expect(must(await listImports(t.house.ports, clerk)).batches.find((b) => b.id === mixed.batches[0]!.id)?.state).toBe('discarded');
});

test('doubts stay on the person until accepted, confirmed or corrected', async () => {
  const id = await upload('d.lrmx', lrmx({ XingMing: '存疑人', XingBie: '1', ChuShengNianYue: '70.03', MinZu: '僳僳族', CanJiaGongZuoShiJian: '199013' }));
  const [p] = (await preview(id)).people;
  const doubt = (field: string) => p!.doubts.find((d) => d.field === field)!;
  expect(doubt('birth')).toMatchObject({ suggestion: '1970-03', acceptable: true });
  const pid = must(await commitImport(t.house.ports, clerk, id, { [p!.key]: decide('create', { doubts: { [doubt('birth').id]: 'accept', [doubt('ethnicity').id]: 'confirm' } }) })).created[0]!;
  const file = must(await personFile(t.house.ports, clerk, pid));
  expect(file.person).toMatchObject({ birth: '1970-03', sex: null, workStart: null });
  expect(file.person.raw).toMatchObject({ birth: '70.03', sex: '1' });
  expect(file.doubts.map((d) => d.field).sort()).toEqual(['sex', 'workStart']);
  await correctNow(t.house, { personId: pid, change: { kind: 'fact', field: 'workStart', value: '1990-12' }, requester: clerk });
  expect(must(await personFile(t.house.ports, clerk, pid)).doubts.map((d) => d.field)).toEqual(['sex']);
  expect(must(await confirmDoubts(t.house.ports, clerk, pid, [file.doubts.find((d) => d.field === 'sex')!.id], '核对档案')).left).toEqual([]);
});

test('a photo is taken in, shown to those in reach, and the form still goes out byte for byte', async () => {
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const bytes = lrmx({ XingMing: '有照人', ZhaoPian: png });
  const id = await upload('照.lrmx', bytes);
  expect((await preview(id)).people[0]!.hasPhoto).toBe(true);
  const pid = must(await commitImport(t.house.ports, clerk, id, { '照.lrmx': decide('create', { unitId: ids.bureau }) })).created[0]!;
  const photo = must(await personPhoto(t.house.ports, clerk, pid));
  expect([photo.mime, Buffer.from(photo.bytes).toString('base64')]).toEqual(['image/png', png]);
  expect(refusalOf(await personPhoto(t.house.ports, t.house.actor('clerk', { roles: [{ role: 'clerk', unitId: ids.other }] }), pid)).name).toBe('roster.outside-reach');
  expect(Buffer.from(must(await exportForms(t.house.ports, clerk, { ids: [pid], format: 'lrmx' })).bytes).equals(Buffer.from(bytes))).toBe(true);
});

const sheet = (rows: Record<string, string>[]) => writeRosterXlsx({
  sheet: '名册', title: '干部名册', rows,
  columns: [['xm', '姓名'], ['dw', '单位'], ['xb', '性别'], ['cs', '出生年月'], ['sf', '身份证号'], ['zw', '现任职务'], ['zj', '职级']].map(([key, heading]) => ({ key: key!, heading: heading! })),
});

test('a roster is mapped, units are found by exact name, and repeated people are asked about', async () => {
  const bytes = await sheet([
    { xm: '花名甲', dw: '砚溪区水利局', xb: '女', cs: '1985.06', sf: '999999198506010025', zw: '副局长', zj: '一级主任科员' },
    { xm: '花名乙', dw: '不存在的局', xb: '男', cs: '1986.07', sf: '', zw: '科员', zj: '一级科员' },
    { xm: '花名甲', dw: '砚溪区水利局', xb: '女', cs: '1985.06', sf: '999999198506010025', zw: '副局长', zj: '一级主任科员' },
  ]);
  const id = await upload('名册.xlsx', bytes);
  const seen = await preview(id);
  expect(seen.sheet).toMatchObject({ chosen: '名册', headerRow: 2 });
  expect(seen.people.map((p) => [p.name, p.unit?.id ?? null, p.proposal])).toEqual([['花名甲', ids.bureau, null], ['花名乙', null, 'create'], ['花名甲', ids.bureau, null]]);
  const keys = seen.people.map((p) => p.key);
  const both = { [keys[0]!]: decide('create'), [keys[1]!]: decide('create'), [keys[2]!]: decide('create') };
  const before = await people();
  expect(refusalOf(await commitImport(t.house.ports, clerk, id, both)).name).toBe('roster.import-question-open');
  expect(await people()).toBe(before);
  must(await setImportOptions(t.house.ports, clerk, id, { unitId: ids.other }));
  const chosen = await preview(id);
  expect(chosen.people[1]!.unit).toMatchObject({ id: ids.other, how: 'chosen' });
  must(await commitImport(t.house.ports, clerk, id, { ...both, [keys[2]!]: decide('skip') }));
  expect(await people()).toBe(before + 2);
  const rows = must(await listPeople(t.house.ports, clerk, { q: '花名', sort: 'rank', dir: 'asc', limit: 9 })).rows;
  expect(rows.map((r) => [r.name, r.unitId, r.jobRank, r.postText])).toEqual([['花名甲', ids.bureau, 'principal-1', '副局长'], ['花名乙', ids.other, 'clerk-1', '科员']]);
});

test('a roster without a known heading asks for the header row instead of guessing', async () => {
  const bytes = await writeRosterXlsx({ sheet: '表', rows: [{ a: '某人', b: '男' }], columns: [{ key: 'a', heading: '甲栏' }, { key: 'b', heading: '乙栏' }] });
  const id = await upload('无头.xlsx', bytes);
  expect((await preview(id)).questions.map((q) => q.code)).toEqual(['header']);
  expect(refusalOf(await commitImport(t.house.ports, clerk, id, {})).name).toBe('roster.import-question-open');
  must(await setImportOptions(t.house.ports, clerk, id, { sheet: '表', headerRow: 1, mapping: { A: 'name', B: 'sex' } }));
  expect(await preview(id)).toMatchObject({ questions: [], people: [{ name: '某人', proposal: 'create' }] });
});

test('the exported roster holds the chosen columns as text and reads back the same', async () => {
  const out = must(await exportRoster(t.house.ports, clerk, { columns: ['name', 'sex', 'birth', 'unitName', 'postText'], filters: { q: '花名' }, sort: 'rank', dir: 'asc' }));
  const back = must(readRoster(out.bytes, { name: 'x.xlsx', asOf: asDay('2026-11-20') }));
  expect(back.rows.map((d) => [d.name.value, d.birth.value, d.unitText.value, d.postText.value])).toEqual([['花名甲', '1985-06', '砚溪区水利局', '副局长'], ['花名乙', '1986-07', '砚溪区统计局', '科员']]);
});

test('the command line previews without writing anything, and leaves questions to a person', async () => {
  const files = [{ name: '命令.lrmx', bytes: lrmx({ XingMing: '命令行人', ChuShengNianYue: '197501', XingBie: 'M' }) }, { name: '坏.lrmx', bytes: new TextEncoder().encode('<x/>') }];
  const before = [await people(), await batches()];
  const seen = await importFiles(t.house.ports, clerk, files, { preview: true, json: true });
  expect([await people(), await batches()]).toEqual(before);
  expect(seen.ok).toBe(false);
  expect(JSON.parse(seen.output)).toMatchObject({ files: [{ file: '命令.lrmx', people: [{ name: '命令行人', proposal: 'create', doubts: [{ field: 'sex', suggestion: '男' }] }] }, { file: '坏.lrmx', refusal: { name: 'roster.lrmx-not-a-person' } }] });
  const done = await importFiles(t.house.ports, clerk, [files[0]!], { preview: false, json: false });
  expect(done.ok).toBe(true);
  expect(await people()).toBe(before[0]! + 1);
  const asked = await importFiles(t.house.ports, clerk, [{ name: '问.lrmx', bytes: lrmx({ XingMing: '命令行人', ChuShengNianYue: '' }) }], { preview: false, json: true });
  expect(asked.ok).toBe(false);
  expect(JSON.parse(asked.output).files[0].refusal.name).toBe('roster.import-question-open');
  expect(await people()).toBe(before[0]! + 1);
});
