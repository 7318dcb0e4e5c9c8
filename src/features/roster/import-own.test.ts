import { beforeAll, expect, test } from 'vitest';
import { must, refusalOf, testHouse } from '../../server/testing.ts';
import type { Actor } from '../../kernel/ports.ts';
import { commitImport } from './import-commit-service.ts';
import type { Decision } from './import-decide-service.ts';
import { importPeople } from './import-page-service.ts';
import { uploadImport } from './import-service.ts';
import { undoImport, undoPlan } from './import-undo-service.ts';
import { addRow } from './lists-service.ts';
import { requestMerge } from './merge-service.ts';
import { personFile } from './service.ts';
import { district, enter, lrmx } from './test-fixture.ts';

const t = testHouse();
let keeper: Actor;
let clerk: Actor;
let ids: Awaited<ReturnType<typeof district>>;
let self: string;
let wife: string;
let other: string;
beforeAll(async () => {
  keeper = t.house.actor('clerk');
  ids = await district(t.house, keeper);
  const facts = { unitId: ids.bureau, birth: '1970-03', ethnicity: '汉族' };
  self = await enter(t.house, keeper, '许自身', { ...facts, idNumber: '999999197003070013' });
  wife = await enter(t.house, keeper, '温亲属', { ...facts, birth: '1971-05' });
  other = await enter(t.house, keeper, '陆旁人', { ...facts, birth: '1972-08' });
  must(await addRow(t.house.ports, keeper, self, 'family', { row: { relation: '妻子', name: '温亲属', linkedPersonId: wife }, evidence: '户口簿' }));
  clerk = t.house.actor('clerk', { personId: self });
});
const ports = () => t.house.ports;
const decide = (action: Decision['action'], more: Partial<Decision> = {}): Decision => ({ action, doubts: {}, keep: [], another: false, ...more });
const upload = async (name: string, fields: Record<string, string>) => must(await uploadImport(ports(), clerk, [{ name, bytes: lrmx({ MinZu: '满族', ...fields }) }])).batches[0]!.id;
const ethnicity = async (id: string) => must(await personFile(ports(), keeper, id)).person.ethnicity;

test('nobody imports what a file says of oneself or of kin, however it is decided', async () => {
  for (const [name, fields, id] of [['自.lrmx', { XingMing: '许自身', ShenFenZheng: '999999197003070013' }, self], ['妻.lrmx', { XingMing: '温亲属', ChuShengNianYue: '197105' }, wife]] as const) {
    const batch = await upload(name, fields);
    const [seen] = must(await importPeople(ports(), clerk, batch, { only: 'all', offset: 0, limit: 9 })).people;
    expect(seen).toMatchObject({ proposal: 'skip', diff: [], match: { kind: 'outside', candidates: [] } });
    expect(seen!.questions.map((q) => q.words.zh)).toContainEqual(expect.stringMatching('本人或亲属'));
    for (const d of [decide('update'), decide('update', { personId: id }), decide('create', { another: true, unitId: ids.bureau })]) {
      expect(refusalOf(await commitImport(ports(), clerk, batch, { [seen!.key]: d })).reason.zh).toMatch('本人或亲属');
    }
    // A file may not be led to one's own record by naming it for somebody else.
    const astray = await upload(`旁${name}`, { XingMing: '陆旁人', ChuShengNianYue: '197208' });
    expect(refusalOf(await commitImport(ports(), clerk, astray, { [`旁${name}`]: decide('update', { personId: id }) })).name).toBe('roster.import-question-open');
    expect(await ethnicity(id)).toBe('汉族');
  }
  const free = await upload('旁人.lrmx', { XingMing: '陆旁人', ChuShengNianYue: '197208' });
  must(await commitImport(ports(), clerk, free, {}));
  expect(await ethnicity(other)).toBe('满族');
});

test('who became kin after an import is left by its undo, and named', async () => {
  const late = await enter(t.house, keeper, '陆后亲', { unitId: ids.bureau, birth: '1980-01', ethnicity: '汉族' });
  const batch = await upload('后亲.lrmx', { XingMing: '陆后亲', ChuShengNianYue: '198001' });
  must(await commitImport(ports(), clerk, batch, {}));
  const created = await upload('新.lrmx', { XingMing: '陆新亲', ChuShengNianYue: '198502' });
  const [made] = must(await commitImport(ports(), clerk, created, { '新.lrmx': decide('create', { unitId: ids.bureau }) })).created;
  for (const linkedPersonId of [late, made!]) must(await addRow(ports(), keeper, self, 'family', { row: { relation: '弟弟', name: `陆${linkedPersonId.slice(0, 4)}`, linkedPersonId }, evidence: '户口簿' }));
  expect(must(await undoPlan(ports(), clerk, batch))).toMatchObject({ restored: 0, left: [{ personId: late, what: { zh: '是您本人或亲属，须由他人办理' } }] });
  must(await undoImport(ports(), clerk, batch, { reason: '误导', leave: true }));
  expect(await ethnicity(late)).toBe('满族');
  expect(refusalOf(await undoImport(ports(), clerk, created, { reason: '误导', leave: false })).name).toBe('roster.import-relied-on');
  expect(must(await undoImport(ports(), clerk, created, { reason: '误导', leave: true }))).toMatchObject({ voided: 0, left: 1 });
});

test('nobody merges records of kin', async () => {
  const double = await enter(t.house, keeper, '温亲属', { unitId: ids.bureau, birth: '1971-05' });
  const ask = { take: [], reason: '重复', evidence: '表' };
  for (const [keptId, secondaryId] of [[wife, double], [double, wife]] as const) expect(refusalOf(await requestMerge(ports(), clerk, { keptId, secondaryId, ...ask })).name).toBe('roster.own-or-kin');
  must(await requestMerge(ports(), keeper, { keptId: wife, secondaryId: double, ...ask }));
});
