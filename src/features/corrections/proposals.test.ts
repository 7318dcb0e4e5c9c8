import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/ports.ts';
import { asDay, must, refusalOf, testHouse } from '../../server/testing.ts';
import { recordDetail, recordRow } from '../record/schema.ts';
import { commitImport } from '../roster/import-commit-service.ts';
import { undoImport } from '../roster/import-undo-service.ts';
import { batchProposals, dropProposal, personProposals } from '../roster/import-proposals-service.ts';
import { uploadImport } from '../roster/import-service.ts';
import { idOf } from '../roster/seed/identity.ts';
import { editPerson, personFile } from '../roster/service.ts';
import { district, enter, lrmx } from '../roster/test-fixture.ts';
import { openCorrection } from './list-service.ts';
import { approveCorrection, declineCorrection, requestCorrection, withdrawCorrection } from './service.ts';
import { evidenceFor, anApprover } from './testing.ts';

const t = testHouse();
let clerk: Actor;
let ids: Awaited<ReturnType<typeof district>>;
beforeAll(async () => {
  clerk = t.house.actor('clerk', { name: '许知苒' });
  ids = await district(t.house, clerk);
});
const ports = () => t.house.ports;
const old = '1996.07--2005.03  某局科员\n2005.03--          某局科长';
const now = '1996.07--2005.03  某局科员\r\n2005.03--2010.01  某局科长\r\n2010.01--          某局副局长';

/** Somebody held whom a file contradicts in birth and résumé. */
async function contradicted(name: string, idNumber: string): Promise<{ personId: string; batch: string }> {
  const personId = await enter(t.house, clerk, name, { birth: '1975-03', idNumber, unitId: ids.bureau, resumeText: old, partyJoin: '1993-08', party: '中共', workStart: '1992-07', sex: '男', ethnicity: '汉族' });
  const [up] = must(await uploadImport(ports(), clerk, [{ name: `${name}.lrmx`, bytes: lrmx({ XingMing: name, ChuShengNianYue: '197409', ShenFenZheng: idNumber, JianLi: now }) }])).batches;
  must(await commitImport(ports(), clerk, up!.id, { [`${name}.lrmx`]: { action: 'update', doubts: {}, keep: ['holdings'], another: false } }));
  return { personId, batch: up!.id };
}
const open = async (personId: string) => must(await personProposals(ports(), clerk, personId)).proposals;

test('what an import may not write is raised as a correction in one act, names its source, and cannot be raised twice', async () => {
  const { personId, batch } = await contradicted('林提议', idOf(asDay('1975-03-01'), '男', 1));
  const proposals = await open(personId);
  expect(proposals.map((p) => p.field).sort()).toEqual(['birth', 'resumeText']);
  const birth = proposals.find((p) => p.field === 'birth')!;
  const evidence = [await evidenceFor(t.house, clerk, personId)];
  const ask = { personId, changes: [{ kind: 'fact' as const, field: 'birth' as const, value: birth.newValue }], reason: '与最先记载一致', evidence, proposalId: birth.id };
  const stranger = await enter(t.house, clerk, '旁人', { birth: '1970-01', unitId: ids.bureau });
  expect(refusalOf(await requestCorrection(ports(), clerk, { ...ask, personId: stranger })).name).toBe('roster.proposal-not-found');
  expect(refusalOf(await requestCorrection(ports(), clerk, { ...ask, evidence: [] })).name).toBe('corrections.evidence-needed');
  expect((await open(personId)).map((p) => p.id)).toContain(birth.id);

  const done = await requestCorrection(ports(), clerk, { ...ask, source: '别的来源' });
  const made = must(done);
  expect((await open(personId)).map((p) => p.field)).toEqual(['resumeText']);
  const rows = await ports().read.select({ tbl: recordRow.tbl, id: recordRow.rowId }).from(recordRow).where(eq(recordRow.entryId, done.ok ? done.entryId! : ''));
  expect(rows).toContainEqual({ tbl: 'import_proposal', id: birth.id });
  expect(must(await openCorrection(ports(), clerk, made.id)).source).toBe('林提议.lrmx');
  expect(must(await batchProposals(ports(), clerk, batch, { offset: 0, limit: 9 })).proposals.find((p) => p.id === birth.id)?.state).toBe('raised');
  expect(refusalOf(await requestCorrection(ports(), clerk, ask)).name).toBe('roster.proposal-not-found');
});

test('two clerks who raise one proposal at the same moment make one request', async () => {
  const { personId } = await contradicted('林同时', idOf(asDay('1975-03-01'), '男', 3));
  const birth = (await open(personId)).find((p) => p.field === 'birth')!;
  const evidence = [await evidenceFor(t.house, clerk, personId)];
  const ask = () => requestCorrection(ports(), clerk, { personId, changes: [{ kind: 'fact', field: 'birth', value: '1974-09' }], reason: '档案', evidence, proposalId: birth.id });
  const done = await Promise.all([ask(), ask(), ask()]);
  expect(done.map((d) => d.ok).sort()).toEqual([false, false, true]);
});

test('turned down, what the file states is open again with the reason; withdrawn, open again; both can be asked for once more', async () => {
  const { personId, batch } = await contradicted('林未准', idOf(asDay('1975-03-01'), '男', 7));
  const birth = (await open(personId)).find((p) => p.field === 'birth')!;
  const evidence = [await evidenceFor(t.house, clerk, personId)];
  const ask = async () => must(await requestCorrection(ports(), clerk, { personId, changes: [{ kind: 'fact', field: 'birth', value: '1974-09' }], reason: '档案', evidence, proposalId: birth.id })).id;
  const now = async () => must(await batchProposals(ports(), clerk, batch, { offset: 0, limit: 9 })).proposals.find((p) => p.id === birth.id)!;

  const first = await ask();
  expect(await now()).toMatchObject({ state: 'raised', correctionId: first, answer: null });
  const declined = await declineCorrection(ports(), anApprover(), first, '最先记载的材料不是原件');
  must(declined);
  expect((await open(personId)).find((p) => p.id === birth.id)).toMatchObject({ state: 'open', answer: '最先记载的材料不是原件', answeredBy: '温若筠', answeredOn: '2026-11-20' });
  const rows = await ports().read.select({ tbl: recordRow.tbl, id: recordRow.rowId }).from(recordRow).where(eq(recordRow.entryId, declined.ok ? declined.entryId! : ''));
  expect(rows).toContainEqual({ tbl: 'import_proposal', id: birth.id });

  const second = await ask();
  expect(await now()).toMatchObject({ state: 'raised', correctionId: second, answer: null, answeredBy: null });
  must(await withdrawCorrection(ports(), clerk, second, '再查原件'));
  expect(await now()).toMatchObject({ state: 'open', correctionId: second, answer: null });

  const third = await ask();
  must(await approveCorrection(ports(), anApprover(), third, { notKin: true }));
  expect(await now()).toMatchObject({ state: 'raised', correctionId: third });
  expect(refusalOf(await dropProposal(ports(), clerk, birth.id, '不采用')).name).toBe('roster.proposal-not-found');
});

test('a request turned down after its import was undone leaves nothing open', async () => {
  const { personId, batch } = await contradicted('林撤销', idOf(asDay('1975-03-01'), '男', 9));
  const birth = (await open(personId)).find((p) => p.field === 'birth')!;
  const evidence = [await evidenceFor(t.house, clerk, personId)];
  const { id } = must(await requestCorrection(ports(), clerk, { personId, changes: [{ kind: 'fact', field: 'birth', value: '1974-09' }], reason: '档案', evidence, proposalId: birth.id }));
  must(await undoImport(ports(), clerk, batch, { reason: '文件传错', leave: true }));
  must(await declineCorrection(ports(), anApprover(), id, '不足为据'));
  expect(await open(personId)).toEqual([]);
});

test('the résumé changes only by a correction; the record says the lines that differ', async () => {
  const { personId } = await contradicted('林简历', idOf(asDay('1975-03-01'), '男', 5));
  expect(must(await personFile(ports(), clerk, personId)).person.resumeText).toBe(old);
  expect(refusalOf(await editPerson(ports(), clerk, personId, { facts: { resumeText: '无' }, evidence: '本人来函' })).name).toBe('corrections.needed');
  const p = (await open(personId)).find((x) => x.field === 'resumeText')!;
  const evidence = [await evidenceFor(t.house, clerk, personId, { title: '任免审批表' })];
  const { id } = must(await requestCorrection(ports(), clerk, { personId, changes: [{ kind: 'fact', field: 'resumeText', value: p.newValue }], reason: '与任免文件一致', evidence, proposalId: p.id }));
  expect(must(await openCorrection(ports(), clerk, id)).changes).toMatchObject([{ old: { zh: '2005.03--          某局科长' }, new: { zh: '2005.03--2010.01  某局科长\n2010.01--          某局副局长' } }]);
  const done = await approveCorrection(ports(), anApprover(), id, { notKin: true });
  must(done);
  expect(must(await personFile(ports(), clerk, personId)).person.resumeText).toBe(now.replace(/\r/g, ''));
  const [detail] = await ports().read.select().from(recordDetail).where(eq(recordDetail.id, done.ok ? done.entryId! : ''));
  expect(detail!.params).toMatchObject({ changes: { zh: '简历由 “2005.03--          某局科长” 改为 “2005.03--2010.01  某局科长；2010.01--          某局副局长”' } });
});
