import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/ports.ts';
import { must, refusalOf, testHouse, type TestHttp } from '../../server/testing.ts';
import { recordDetail, recordEntry } from '../record/schema.ts';
import { addRow } from '../roster/lists-service.ts';
import { person } from '../roster/schema.ts';
import { editPerson, personFile } from '../roster/service.ts';
import { district, enter } from '../roster/test-fixture.ts';
import { answerOwn, askForCorrection, ownRecord } from './own-service.ts';
import { correctionsRoutes } from './routes.ts';
import { approveCorrection, declineCorrection, filePaper, prepareCorrection, requestCorrection, returnCorrection, settleCorrection, withdrawCorrection } from './service.ts';
import { evidenceFor, tinyPng } from './testing.ts';
import type { Wanted } from './change-service.ts';

const t = testHouse();
let ids: Awaited<ReturnType<typeof district>>;
let clerk: Actor;
let head: Actor;
let http: TestHttp;
const birth = (value: string | null): Wanted => ({ kind: 'fact', field: 'birth', value });
beforeAll(async () => {
  clerk = t.house.actor('clerk', { name: '许知苒' });
  ids = await district(t.house, clerk);
  const headId = await enter(t.house, clerk, '温若筠', { unitId: ids.office });
  must(await addRow(t.house.ports, clerk, headId, 'family', { row: { relation: '母亲', name: '温母' }, evidence: '户口簿' }));
  head = t.house.actor('section_head', { name: '温若筠', personId: headId });
  http = await t.house.http((app) => correctionsRoutes(app, t.house.ports));
});

/** A person whose family record is filled in, with a request on the way. */
async function requested(name: string, changes: Wanted[] = [birth('1974-09')], more: { unitId?: string; family?: boolean } = {}): Promise<{ personId: string; id: string; evidence: { materialId: string; page: number } }> {
  const personId = await enter(t.house, clerk, name, { unitId: more.unitId ?? ids.bureau, birth: '1975-03' });
  if (more.family !== false) must(await addRow(t.house.ports, clerk, personId, 'family', { row: { relation: '父亲', name: '某父' }, evidence: '户口簿' }));
  const evidence = await evidenceFor(t.house, clerk, personId);
  const { id } = must(await requestCorrection(t.house.ports, clerk, { personId, changes, reason: '最先记载', evidence: [evidence] }));
  return { personId, id, evidence };
}
const held = async (personId: string) => (await t.house.ports.read.select().from(person).where(eq(person.id, personId)))[0]!;

test('from request to the roster: nothing changes before a second person approves, the old value stays with its page, the record says all', async () => {
  const { personId, id } = await requested('李四');
  expect((await held(personId)).birth).toBe('1975-03');
  expect(refusalOf(await approveCorrection(t.house.ports, clerk, id, {})).name).toBe('corrections.second-person');
  expect(refusalOf(await approveCorrection(t.house.ports, { ...clerk, roles: [{ role: 'clerk', unitId: null }, { role: 'head', unitId: null }] }, id, {})).name).toBe('corrections.second-person');
  expect(refusalOf(await approveCorrection(t.house.ports, t.house.actor('clerk'), id, {})).name).toBe('corrections.not-yours');
  const done = await approveCorrection(t.house.ports, head, id, {});
  must(done);
  expect((await held(personId)).birth).toBe('1974-09');
  const file = must(await personFile(t.house.ports, clerk, personId));
  expect(file.changes.find((c) => c.field === 'birth')).toMatchObject({ oldValue: '1975-03', newValue: '1974-09', correctionId: id, evidence: '《入团志愿书》（1990.05）第 1 页；经办 许知苒，审批 温若筠' });
  const [detail] = await t.house.ports.read.select().from(recordDetail).where(eq(recordDetail.id, done.entryId!));
  expect(detail!.params).toMatchObject({ person: '李四', changes: { zh: '出生年月由 1975.03 改为 1974.09' }, evidence: { zh: '《入团志愿书》（1990.05）第 1 页' }, preparer: '许知苒', kin: { zh: '经核对无亲属关系' } });
  expect(refusalOf(await approveCorrection(t.house.ports, head, id, {})).name).toBe('corrections.not-now');
});

test('a filling of what was unknown takes a request too; a lost old value is shown beside the one held now', async () => {
  const { personId, id, evidence } = await requested('后变人', [birth('1974-09'), { kind: 'fact', field: 'workStart', value: '1996-07' }]);
  expect(refusalOf(await editPerson(t.house.ports, clerk, personId, { facts: { workStart: '1996-07' }, evidence: '报到证' })).name).toBe('corrections.needed');
  const second = must(await requestCorrection(t.house.ports, clerk, { personId, changes: [birth('1974-10')], reason: '学籍表', evidence: [evidence] }));
  must(await approveCorrection(t.house.ports, head, second.id, {}));
  const stale = refusalOf(await approveCorrection(t.house.ports, head, id, {}));
  expect([stale.name, stale.reason.zh]).toEqual(['corrections.stale', '“出生年月”在申请之后已变：申请时是“1975.03”，现在是“1974.10”。']);
  expect(await held(personId)).toMatchObject({ birth: '1974-10', workStart: null });
});

test('two approvals at once write once; two requests for one fact, only the first', async () => {
  const { personId, id, evidence } = await requested('争人');
  const other = must(await requestCorrection(t.house.ports, clerk, { personId, changes: [birth('1973-01')], reason: '另据', evidence: [evidence] }));
  const all = await Promise.all([approveCorrection(t.house.ports, head, id, {}), approveCorrection(t.house.ports, t.house.actor('head', { personId: head.personId }), id, {}), approveCorrection(t.house.ports, head, other.id, {})]);
  expect(all.filter((r) => r.ok)).toHaveLength(1);
  expect(must(await personFile(t.house.ports, clerk, personId)).changes.filter((c) => c.field === 'birth')).toHaveLength(1);
});

test('kin neither ask, see nor approve; where the family record does not tell, the approver states it and the record keeps it', async () => {
  const { personId, id } = await requested('有亲人');
  const wife = await enter(t.house, clerk, '其妻', { unitId: ids.bureau });
  must(await addRow(t.house.ports, clerk, personId, 'family', { row: { relation: '妻子', name: '其妻', linkedPersonId: wife }, evidence: '户口簿' }));
  const kin = t.house.actor('section_head', { personId: wife });
  expect(refusalOf(await approveCorrection(t.house.ports, kin, id, { notKin: true })).name).toBe('corrections.kin');
  expect((await http.as(kin)('GET', `/api/corrections/${id}`)).body.error.name).toBe('corrections.kin');
  expect((await http.as(kin)('GET', '/api/corrections?view=all')).body.lines.map((l: { id: string }) => l.id)).not.toContain(id);
  expect((await http.as(head)('GET', '/api/corrections?view=waiting')).body.lines.map((l: { id: string }) => l.id)).toContain(id);
  expect(refusalOf(await requestCorrection(t.house.ports, kin, { personId, changes: [birth('1970-01')], reason: '帮忙', evidence: [] })).name).toBe('corrections.kin');
  const own = t.house.actor('section_head', { personId });
  expect(refusalOf(await approveCorrection(t.house.ports, own, id, { notKin: true })).name).toBe('corrections.own-file');
  expect(refusalOf(await requestCorrection(t.house.ports, own, { personId, changes: [birth('1970-01')], reason: '自己改', evidence: [] })).name).toBe('corrections.own-file');

  const unfilled = await requested('无家庭记录', undefined, { family: false });
  expect(refusalOf(await approveCorrection(t.house.ports, head, unfilled.id, {})).name).toBe('corrections.kin-unknown');
  const done = await approveCorrection(t.house.ports, head, unfilled.id, { notKin: true });
  must(done);
  expect((await t.house.ports.read.select().from(recordDetail).where(eq(recordDetail.id, done.entryId!)))[0]!.params).toMatchObject({ kin: { zh: '审批人声明无亲属关系' } });
  // A namesake in the family record who is tied to nobody may be the approver: not known either.
  const namesake = await requested('同名亲人');
  must(await addRow(t.house.ports, clerk, namesake.personId, 'family', { row: { relation: '姐姐', name: '温若筠' }, evidence: '户口簿' }));
  expect(refusalOf(await approveCorrection(t.house.ports, head, namesake.id, {})).name).toBe('corrections.kin-unknown');
});

test('reach limits who asks, sees and approves', async () => {
  const { id, personId } = await requested('统计人', undefined, { unitId: ids.other });
  const elsewhere = t.house.actor('section_head', { roles: [{ role: 'section_head', unitId: ids.bureau }], personId: head.personId });
  expect(refusalOf(await approveCorrection(t.house.ports, elsewhere, id, { notKin: true })).name).toBe('roster.outside-reach');
  expect((await http.as(elsewhere)('GET', `/api/corrections/${id}`)).status).toBe(403);
  expect(refusalOf(await requestCorrection(t.house.ports, elsewhere, { personId, changes: [birth('1970-01')], reason: '越界', evidence: [] })).name).toBe('roster.outside-reach');
  const supervisor = http.as(t.house.actor('supervisor'));
  expect((await supervisor('GET', `/api/corrections/${id}`)).body.may).toEqual([]);
  expect((await supervisor('POST', `/api/corrections/${id}/approve`, {})).status).toBe(403);
});

test('returned, answered with other evidence, declined with the reason, or withdrawn', async () => {
  const { id, evidence } = await requested('退回人');
  expect(refusalOf(await returnCorrection(t.house.ports, t.house.actor('clerk'), id, '再查')).name).toBe('corrections.not-yours');
  must(await returnCorrection(t.house.ports, head, id, '补学籍表'));
  expect(refusalOf(await approveCorrection(t.house.ports, head, id, {})).name).toBe('corrections.not-now');
  // Whoever answers becomes one of those who asked, and cannot approve either.
  must(await prepareCorrection(t.house.ports, head, id, 'supply', { changes: [birth('1974-08')], reason: '学籍表', evidence: [evidence] }));
  expect(refusalOf(await approveCorrection(t.house.ports, head, id, {})).name).toBe('corrections.second-person');
  must(await declineCorrection(t.house.ports, t.house.actor('head', { personId: head.personId }), id, '不是最先记载'));
  expect(refusalOf(await withdrawCorrection(t.house.ports, clerk, id, null)).name).toBe('corrections.not-now');
  const other = await requested('撤回人');
  expect(refusalOf(await withdrawCorrection(t.house.ports, t.house.actor('clerk'), other.id, null)).name).toBe('corrections.not-yours');
  must(await withdrawCorrection(t.house.ports, clerk, other.id, '重复'));
  expect(refusalOf(await approveCorrection(t.house.ports, head, other.id, {})).name).toBe('corrections.not-now');
});

test('the person concerned asks, follows and is answered; a clerk checks, a third approves', async () => {
  const personId = await enter(t.house, clerk, '林望栩', { unitId: ids.bureau, birth: '1985-06' });
  const self = t.house.actor('person', { personId, name: '林望栩' });
  const mine = async () => must(await ownRecord(t.house.ports, self));
  expect((await mine()).file.person.birth).toBe('1985-06');
  const { id } = must(await askForCorrection(t.house.ports, self, { text: '出生年月应为 1985.05', field: 'birth', wished: '1985.05' }, [{ name: '出生证.png', bytes: tinyPng }]));
  expect((await mine()).requests).toMatchObject([{ id, state: 'asked', waitsFor: 'clerk', may: ['withdraw'] }]);
  must(await returnCorrection(t.house.ports, clerk, id, '请补出生证原件'));
  expect((await mine()).requests[0]).toMatchObject({ state: 'returned', waitsFor: 'person', answer: { words: '请补出生证原件' }, may: ['supply', 'withdraw'] });
  must(await answerOwn(t.house.ports, self, id, { kind: 'supply', text: '已补', files: [{ name: '原件.png', bytes: tinyPng }] }));
  const filed = must(await filePaper(t.house.ports, clerk, id, 1, { cls: '1', sub: null, title: '出生医学证明', madeOn: '1985' }));
  // Neither the clerk alone nor an approver without a change set can end it in the person's favour; a clerk cannot turn it down.
  expect(refusalOf(await declineCorrection(t.house.ports, clerk, id, '不改')).name).toBe('corrections.not-yours');
  expect(refusalOf(await settleCorrection(t.house.ports, clerk, id, '不改')).name).toBe('corrections.not-yours');
  expect(refusalOf(await approveCorrection(t.house.ports, head, id, { notKin: true })).name).toBe('corrections.not-now');
  must(await prepareCorrection(t.house.ports, clerk, id, 'take-up', { changes: [birth('1985-05')], reason: '经核对', evidence: [{ materialId: filed.materialId, page: 1 }] }));
  expect(refusalOf(await approveCorrection(t.house.ports, self, id, { notKin: true })).name).toBe('corrections.own-file');
  must(await approveCorrection(t.house.ports, head, id, { notKin: true }));
  expect(await mine()).toMatchObject({ file: { person: { birth: '1985-05' }, changes: [], doubts: [] }, requests: [{ state: 'approved', waitsFor: null, may: [] }] });
  // What is not protected is answered by a clerk; another person's request is nobody else's.
  const note = must(await askForCorrection(t.house.ports, self, { text: '籍贯漏填', field: null, wished: null }, []));
  must(await settleCorrection(t.house.ports, clerk, note.id, '已补填'));
  const other = must(await askForCorrection(t.house.ports, self, { text: '入党时间有误', field: 'partyJoin', wished: null }, []));
  expect(refusalOf(await answerOwn(t.house.ports, t.house.actor('person', { personId: await enter(t.house, clerk, '旁人') }), other.id, { kind: 'withdraw' })).name).toBe('corrections.not-found');
  must(await answerOwn(t.house.ports, self, other.id, { kind: 'withdraw' }));
  expect(refusalOf(await ownRecord(t.house.ports, t.house.actor('person'))).name).toBe('corrections.not-in-roster');
});

test('a paper that does not open is refused and nothing is asked; a look at evidence is an entry and bears the reader', async () => {
  const self = t.house.actor('person', { personId: await enter(t.house, clerk, '坏页人') });
  for (const bytes of [new Uint8Array(0), new TextEncoder().encode('不是图片'), tinyPng.subarray(0, 40), new TextEncoder().encode('%PDF-1.7 broken')]) {
    expect(refusalOf(await askForCorrection(t.house.ports, self, { text: '附坏页', field: 'birth', wished: null }, [{ name: '坏页.png', bytes }])).name).toMatch(/^files\./);
  }
  expect(must(await ownRecord(t.house.ports, self)).requests).toEqual([]);
  const { id } = await requested('看页人');
  const seen = await http.as(head)('GET', `/api/corrections/${id}/evidence/0`);
  expect([seen.status, seen.headers['content-type'], seen.headers['cache-control']]).toEqual([200, 'image/jpeg', 'no-store']);
  expect((await t.house.ports.read.select().from(recordEntry).where(eq(recordEntry.actor, head.accountId))).map((e) => e.verb)).toContain('corrections.evidence.viewed');
  expect((await http.as(head)('GET', `/api/corrections/${id}/evidence/7`)).status).toBe(404);
  expect((await http.as(t.house.actor('person', { personId: randomUUID() }))('GET', `/api/corrections/${id}/evidence/0`)).status).toBe(403);
});
