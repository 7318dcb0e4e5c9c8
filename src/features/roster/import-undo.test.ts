import { beforeAll, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { asDay, must, refusalOf, testHouse } from '../../server/testing.ts';
import type { Actor } from '../../kernel/ports.ts';
import { commitImport } from './import-commit-service.ts';
import type { Decision } from './import-decide-service.ts';
import { writeRosterXlsx } from './formats/xlsx-write.ts';
import { importOverview, importPeople, weighImport } from './import-page-service.ts';
import { batchProposals, dropProposal, personProposals } from './import-proposals-service.ts';
import { setImportOptions, uploadImport } from './import-service.ts';
import { undoImport, undoPlan } from './import-undo-service.ts';
import { countPeople, listPeople } from './list-service.ts';
import { addRow } from './lists-service.ts';
import { importBatch, importProposal, person as personTable } from './schema.ts';
import { createPerson, editPerson, personFile } from './service.ts';
import { idOf } from './seed/identity.ts';
import { district, enter, lrmx } from './test-fixture.ts';

const t = testHouse();
let clerk: Actor;
let ids: Awaited<ReturnType<typeof district>>;
beforeAll(async () => {
  clerk = t.house.actor('clerk');
  ids = await district(t.house, clerk);
});

const ports = () => t.house.ports;
const upload = async (name: string, bytes: Uint8Array, by = clerk) => must(await uploadImport(ports(), by, [{ name, bytes }])).batches[0]!.id;
const decide = (action: Decision['action'], more: Partial<Decision> = {}): Decision => ({ action, doubts: {}, keep: [], another: false, ...more });
const people = () => ports().read.$count(personTable);
const file = async (id: string) => must(await personFile(ports(), clerk, id));
const all = async (id: string, only: 'all' | 'new' | 'changed' | 'same' | 'question' = 'all') => must(await importPeople(ports(), clerk, id, { only, offset: 0, limit: 100 }));
const take = { fields: 'take', accept: false, undecided: 'ask' } as const;
const count = async () => must(await countPeople(ports(), clerk, {})).count;

type Line = Partial<Record<'xm' | 'xb' | 'cs' | 'mz' | 'jg' | 'sf' | 'zw' | 'dw', string>>;
const sheet = (rows: Line[], extra: [string, string][] = []) => writeRosterXlsx({
  sheet: '名册', title: '干部名册', rows: rows as Record<string, string>[],
  columns: [...([['xm', '姓名'], ['dw', '单位'], ['xb', '性别'], ['cs', '出生年月'], ['mz', '民族'], ['jg', '籍贯'], ['sf', '身份证号'], ['zw', '现任职务']] as [string, string][]), ...extra].map(([key, heading]) => ({ key, heading })),
});

test('a protected fact of somebody held is never written over: it becomes a proposal, once, and can be dropped', async () => {
  const id = await enter(t.house, clerk, '林护实', { birth: '1975-03', idNumber: '999999197503010017', ethnicity: '汉族', sex: '男' });
  const bytes = lrmx({ XingMing: '林护实', ChuShengNianYue: '197409', MinZu: '满族', ShenFenZheng: '999999197503010017', RuDangShiJian: '199901', QuanRiZhiJiaoYu_XueLi: '大学', JianLi: '1995.07--         某局科员' });
  const batch = await upload('林.lrmx', bytes);
  const seen = (await all(batch)).people[0]!;
  const of = (field: string) => seen.diff.find((d) => d.field === field);
  expect(of('birth')).toMatchObject({ old: '1975.03', new: '1974.09', protected: true, held: true });
  expect(of('ethnicity')).toMatchObject({ protected: false });
  expect(of('partyJoin')).toMatchObject({ protected: true, held: false });
  const done = must(await commitImport(ports(), clerk, batch, { [seen.key]: decide('update', { keep: ['workStart'] }) }));
  const now = await file(id);
  expect(now.person).toMatchObject({ birth: '1975-03', partyJoin: null, party: null, workStart: null, ethnicity: '满族' });
  expect([now.education, now.holdings]).toEqual([[], []]);
  expect(now.changes.map((c) => c.field).sort()).toEqual(['ethnicity']);
  const proposals = must(await personProposals(ports(), clerk, id)).proposals;
  expect(done.proposals).toBe(proposals.length);
  expect(proposals.map((p) => p.field).sort()).toEqual(['birth', 'education', 'holdings', 'party', 'partyJoin', 'resumeText']);
  expect(proposals.find((p) => p.field === 'birth')).toMatchObject({ oldValue: '1975-03', newValue: '1974-09', source: '林.lrmx', state: 'open' });
  // The same file again proposes nothing a second time.
  const again = await upload('林2.lrmx', bytes);
  expect(must(await commitImport(ports(), clerk, again, { '林2.lrmx': decide('update', { keep: ['workStart'] }) })).proposals).toBe(0);
  const birth = proposals.find((p) => p.field === 'birth')!;
  expect(refusalOf(await dropProposal(ports(), t.house.actor('clerk', { roles: [{ role: 'clerk', unitId: ids.other }] }), birth.id, '档案为准')).name).toBe('roster.outside-reach');
  must(await dropProposal(ports(), clerk, birth.id, '档案为准'));
  expect(refusalOf(await dropProposal(ports(), clerk, birth.id, '档案为准')).name).toBe('roster.proposal-not-found');
  expect(must(await batchProposals(ports(), clerk, batch, { offset: 0, limit: 2 }))).toMatchObject({ total: 6, proposals: [{ name: '林护实' }, { name: '林护实' }] });
});

test('fields are taken one by one or by one choice for all; who says nothing new is left out; pages are counted', async () => {
  const a = await enter(t.house, clerk, '逐项甲', { birth: '1980-01', idNumber: '999999198001010011', ethnicity: '汉族' });
  const b = await enter(t.house, clerk, '逐项乙', { birth: '1981-01', idNumber: '999999198101010019', ethnicity: '汉族', nativePlace: '某省某市' });
  const bytes = await sheet([
    { xm: '逐项甲', cs: '1980.01', mz: '回族', jg: '某省甲县', sf: '999999198001010011' }, { xm: '逐项乙', cs: '1981.01', mz: '汉族', jg: '某省某市', sf: '999999198101010019' }, { xm: '逐项丙', cs: '1982.01', mz: '汉族' },
  ]);
  const batch = await upload('逐项.xlsx', bytes);
  expect(must(await importOverview(ports(), clerk, batch)).counts).toMatchObject({ all: 3, new: 1, changed: 1, same: 1, question: 0 });
  expect((await all(batch, 'same')).people.map((p) => [p.name, p.proposal])).toEqual([['逐项乙', 'skip']]);
  expect(must(await importPeople(ports(), clerk, batch, { only: 'all', offset: 1, limit: 1 }))).toMatchObject({ total: 3, people: [{ name: '逐项乙' }] });
  const weigh = async (fields: 'take' | 'blanks' | 'keep') => { const { asks: _asks, ...n } = must(await weighImport(ports(), clerk, batch, {}, { ...take, fields })); return n; };
  expect([await weigh('take'), await weigh('keep')]).toEqual([{ create: 1, update: 1, skip: 1, open: 0 }, { create: 1, update: 0, skip: 2, open: 0 }]);
  const done = must(await commitImport(ports(), clerk, batch, {}, { ...take, fields: 'blanks' }));
  expect([done.created.length, done.updated, done.skipped]).toEqual([1, [a], 1]);
  expect((await file(a)).person).toMatchObject({ ethnicity: '汉族', nativePlace: '某省甲县' });
  expect((await file(b)).changes).toEqual([]);
});

test('an undo withdraws who was entered, sets back what nobody changed since, names what it leaves, and erases nothing', async () => {
  const held = await enter(t.house, clerk, '撤销旧', { birth: '1970-02', idNumber: '999999197002020014', ethnicity: '汉族', nativePlace: '某省旧县' });
  must(await addRow(ports(), clerk, held, 'family', { row: { relation: '妻子', name: '旧妻', politics: '群众' }, evidence: '表' }));
  const wife = [{ ChengWei: '妻子', XingMing: '旧妻', ZhengZhiMianMao: '中共党员' }, { ChengWei: '儿子', XingMing: '新子', ZhengZhiMianMao: '' }];
  const batch = await upload('撤销.lrmx', lrmx({ XingMing: '撤销旧', ChuShengNianYue: '197002', ShenFenZheng: '999999197002020014', MinZu: '回族', JiGuan: '某省新县', NianDuKaoHeJieGuo: '2024年度优秀' }, wife));
  must(await commitImport(ports(), clerk, batch, {}));
  const other = await upload('撤销新.lrmx', lrmx({ XingMing: '撤销新', ChuShengNianYue: '198811', ShenFenZheng: '999999198811110014' }));
  const fresh = must(await commitImport(ports(), clerk, other, { '撤销新.lrmx': decide('create', { unitId: ids.bureau }) })).created[0]!;
  const between = await file(held);
  expect(between.family.map((f) => [f.name, f.politics])).toEqual([['旧妻', '中共党员'], ['新子', null]]);
  expect(between.appraisals).toHaveLength(1);
  must(await editPerson(ports(), clerk, held, { facts: { nativePlace: '某省后县' }, evidence: '核对' }));

  expect(refusalOf(await undoPlan(ports(), t.house.actor('clerk'), batch)).name).toBe('roster.import-not-found');
  const plan = must(await undoPlan(ports(), clerk, batch));
  expect(plan.left).toMatchObject([{ name: '撤销旧', what: { zh: '籍贯此后又有改动' } }]);
  const entries = await ports().read.$count(importBatch);
  must(await undoImport(ports(), clerk, batch, { reason: '选错文件', leave: false }));
  const after = await file(held);
  expect(after.person).toMatchObject({ ethnicity: '汉族', nativePlace: '某省后县' });
  expect(after.person.raw).not.toHaveProperty('nativePlace');
  expect(after.family.map((f) => [f.name, f.politics])).toEqual([['旧妻', '群众']]);
  expect(after.appraisals).toEqual([]);
  expect(after.changes.filter((c) => c.field === 'ethnicity').map((c) => [c.oldValue, c.newValue])).toEqual([['汉族', '回族'], ['回族', '汉族']]);
  expect(await ports().read.$count(importBatch)).toBe(entries);
  expect(refusalOf(await undoImport(ports(), clerk, batch, { reason: '再来', leave: false })).name).toBe('roster.import-closed');
  expect(await ports().read.$count(importProposal, eq(importProposal.batchId, batch))).toBeGreaterThan(0);
  expect(must(await personProposals(ports(), clerk, held)).proposals).toEqual([]);

  const before = await count();
  must(await undoImport(ports(), clerk, other, { reason: '不是本单位的人', leave: false }));
  expect(await count()).toBe(before - 1);
  expect((await file(fresh)).person.status).toBe('void');
  expect(must(await listPeople(ports(), clerk, { q: '撤销新', status: ['serving', 'retired', 'left', 'deceased'], sort: 'rank', dir: 'asc', limit: 5 })).rows).toEqual([]);
  expect(refusalOf(await editPerson(ports(), clerk, fresh, { facts: { ethnicity: '满族' }, evidence: '表' })).name).toBe('roster.person-void');
  // The ID number is free again, and the file can be imported anew.
  const third = await upload('撤销三.lrmx', lrmx({ XingMing: '撤销新', ChuShengNianYue: '198811', ShenFenZheng: '999999198811110014' }));
  expect((await all(third)).people[0]).toMatchObject({ match: { kind: 'none' }, proposal: 'create' });
  must(await createPerson(ports(), clerk, { facts: { name: '撤销新', idNumber: '999999198811110014' }, evidence: '表' }));
});

test('an undo refuses while somebody relies on a person it entered, says who, and can leave them', async () => {
  const batch = await upload('相关.xlsx', await sheet([{ xm: '相关甲', cs: '1990.01' }, { xm: '相关乙', cs: '1990.02' }, { xm: '相关丙', cs: '1990.03' }]));
  const { created } = must(await commitImport(ports(), clerk, batch, {}));
  must(await editPerson(ports(), clerk, created[0]!, { facts: { health: '良好' }, evidence: '体检' }));
  const kin = await enter(t.house, clerk, '亲属', { birth: '1960-01' });
  must(await addRow(ports(), clerk, kin, 'family', { row: { relation: '女儿', name: '相关乙', linkedPersonId: created[1]! }, evidence: '表' }));
  await file(created[2]!);
  const refused = refusalOf(await undoImport(ports(), clerk, batch, { reason: '错', leave: false }));
  expect([refused.name, refused.reason.zh.includes('相关甲'), refused.reason.zh.includes('相关丙')]).toEqual(['roster.import-relied-on', true, false]);
  const before = await count();
  expect(must(await undoImport(ports(), clerk, batch, { reason: '错', leave: true }))).toEqual({ voided: 1, restored: 0, removed: 0, left: 2 });
  expect(await count()).toBe(before - 1);
});

test('what the columns mean is remembered for the next file of the same headings, said, and can be changed', async () => {
  const extra: [string, string][] = [['x', '备用一']];
  const rows = (n: number): Line[] => [{ xm: `映射${n}`, cs: '1991.01', x: '书画' } as Line];
  const first = await upload('映1.xlsx', await sheet(rows(1), extra));
  const column = (await importOverview(ports(), clerk, first) as { value: { sheet: { columns: { column: string; heading: string }[] } } }).value.sheet.columns.find((c) => c.heading === '备用一')!.column;
  must(await setImportOptions(ports(), clerk, first, { mapping: { [column]: 'specialty' } }));
  const other = t.house.actor('clerk');
  const second = await upload('映2.xlsx', await sheet(rows(2), extra), other);
  const seen = must(await importOverview(ports(), other, second));
  expect(seen.questions).toEqual([]);
  expect(seen.batch.options).toMatchObject({ mapping: { [column]: 'specialty' }, remembered: { by: clerk.name } });
  expect(must(await importPeople(ports(), other, second, { only: 'all', offset: 0, limit: 9 })).people[0]!.fields.find((f) => f.field === 'specialty')?.value).toBe('书画');
  must(await setImportOptions(ports(), other, second, { mapping: { [column]: null } }));
  expect(must(await importOverview(ports(), other, second)).batch.options.remembered).toBeUndefined();
  const third = await upload('映3.xlsx', await sheet(rows(3), extra));
  expect(must(await importOverview(ports(), clerk, third)).batch.options).toMatchObject({ mapping: { [column]: null }, remembered: { by: other.name } });
  const differing = await upload('映4.xlsx', await sheet(rows(4), [['x', '备用二']]));
  expect(must(await importOverview(ports(), clerk, differing)).batch.options.remembered).toBeUndefined();
});

test('the same people in two files committed at once are entered once', async () => {
  const rows = Array.from({ length: 40 }, (_, i): Line => ({ xm: `并发${i}`, cs: '1985.05', sf: idOf(asDay('1985-05-05'), '男', i + 1) }));
  const bytes = await sheet(rows);
  const colleague = t.house.actor('clerk');
  const [one, two] = [await upload('并1.xlsx', bytes), await upload('并2.xlsx', bytes, colleague)];
  const before = await people();
  const done = await Promise.all([commitImport(ports(), clerk, one, {}), commitImport(ports(), colleague, two, {}), commitImport(ports(), clerk, one, {})]);
  expect(await people()).toBe(before + 40);
  expect(done.filter((d) => d.ok)).toHaveLength(2);
  const [first, second] = done.filter((d) => d.ok).map((d) => must(d)).sort((a, b) => b.created.length - a.created.length);
  expect([first!.created.length, second!.created.length, second!.skipped]).toEqual([40, 0, 40]);
});
