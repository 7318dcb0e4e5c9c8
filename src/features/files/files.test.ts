import { connect, type AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/ports.ts';
import { ok } from '../../kernel/refusal.ts';
import { must, refusalOf, testHouse, type TestHttp } from '../../server/testing.ts';
import { SESSION_COOKIE } from '../../server/http.ts';
import { blob, recordDetail, recordEntry } from '../record/schema.ts';
import { writeZip } from '../roster/formats/zip.ts';
import { addRow } from '../roster/lists-service.ts';
import { editPerson } from '../roster/service.ts';
import { district, enter } from '../roster/test-fixture.ts';
import { catalogueOrder } from './class-rules.ts';
import { materialsOf } from './filing-service.ts';
import { arrange, catalogue, closeMaterial, exportCatalogue, fileNew, withdrawMaterial } from './material-service.ts';
import { uploadTree, importOf, startImport } from './import-service.ts';
import { pageImage, pageThumb } from './page-service.ts';
import { decidePermit, listPermits, requestPermit, returnPermit } from './permit-service.ts';
import { readings } from './register-service.ts';
import { filesRoutes } from './routes.ts';
import { limits } from './rules.ts';
import { fileMaterial, filePage, filePermit } from './schema.ts';
import { evidencePage, fileEvidence, prepareUploads } from './service.ts';
import { pdf, scan } from './test-fixture.ts';
import { enterReceipt, listTransfers, receiveFile, sendFile } from './transfer-service.ts';

const t = testHouse();
let bureau: string;
let clerk: Actor;
let keeper: Actor;
let section: Actor;
let wangId: string;
let http: TestHttp;

/** Someone of the office: in the roster, family filled, with an account. */
/** A person whose family record is filled in: kinship is known. */
async function entered(name: string, facts: Parameters<typeof enter>[3]): Promise<string> {
  const id = await enter(t.house, clerk, name, facts);
  must(await editPerson(t.house.ports, clerk, id, { standing: { filled: ['family'] }, evidence: '家庭成员登记表' }));
  return id;
}

async function officer(role: string, name: string, filled = true): Promise<Actor> {
  const personId = await enter(t.house, clerk, name, { unitId: bureau });
  if (filled) must(await editPerson(t.house.ports, clerk, personId, { standing: { filled: ['family'] }, evidence: '家庭成员登记表' }));
  return t.house.actor(role, { name, personId });
}

beforeAll(async () => {
  clerk = t.house.actor('clerk');
  bureau = (await district(t.house, clerk)).bureau;
  keeper = await officer('clerk', '许知苒');
  section = await officer('section_head', '温若筠');
  wangId = await entered('王砚生', { unitId: bureau, party: '中共' });
  http = await t.house.http((app) => filesRoutes(app, t.house.ports));
});

const material = (title: string, madeOn: string | null = '1990-05', cls = '6', sub: string | null = null) => ({ cls, sub, title, madeOn });
const jpeg = async (shade = 250) => ({ name: '第1页.jpg', bytes: await scan('jpeg', undefined, shade) });
const file = async (title: string, madeOn: string | null = '1990-05', who: Actor = keeper, personId = wangId) => must(await fileNew(t.house.ports, who, personId, material(title, madeOn), [await jpeg()]));
const pagesOf = (id: string) => t.house.db.select().from(filePage).where(eq(filePage.materialId, id));
const entriesOf = async (verb: string) => t.house.db.select({ id: recordEntry.id, params: recordDetail.params }).from(recordEntry).innerJoin(recordDetail, eq(recordDetail.id, recordEntry.id)).where(eq(recordEntry.verb, verb));
const ask = (reader: Actor, personId = wangId, more: object = {}) => requestPermit(t.house.ports, reader, { personId, purpose: '任前审核', scope: null, minutes: 30, secondReader: '韩清屿', ...more });
const granted = async (reader: Actor, personId = wangId, more: object = {}): Promise<string> => {
  const { id } = must(await ask(reader, personId, more));
  must(await decidePermit(t.house.ports, section, id, { approve: true, note: '同意' }));
  return id;
};
const later = (minutes: number): void => { t.house.clock.now = new Date(t.house.clock.now.getTime() + minutes * 60_000); };
const now = (): string => t.house.clock.now.toISOString();

test('materials are numbered within class and sub-class, ten at once get ten numbers', async () => {
  const personId = await entered('方砚南', { unitId: bureau });
  const made = await Promise.all(Array.from({ length: 10 }, async (_, i) => must(await fileNew(t.house.ports, keeper, personId, material(`材料${i}`, `19${80 + i}`), []))));
  expect(made.map((m) => m.n).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(must(await fileNew(t.house.ports, keeper, personId, material('毕业证', '1992', '4', '4-1'), [])).n).toBe(1);
  expect(must(await fileNew(t.house.ports, keeper, personId, material('职称证', '1999', '4', '4-2'), [])).n).toBe(1);
  for (const [cls, sub] of [['4', null], ['9', '4-1'], ['6', '4-1'], ['11', null], ['', null]] as const) expect(refusalOf(await fileNew(t.house.ports, keeper, personId, material('x', null, cls, sub), [])).name).toBe('files.class-not-fit');
  for (const madeOn of ['2026-13', '2027', '1990-02-30', 'x']) expect(refusalOf(await fileNew(t.house.ports, keeper, personId, material('x', madeOn), [])).name).toBe('files.bad-date');
});

test('the order is by date with the undated last; numbers change only openly, with what they were', async () => {
  const personId = await entered('方砚北', { unitId: bureau });
  for (const on of ['2001', null, '1990-05-06', '1990']) must(await fileNew(t.house.ports, keeper, personId, material(`于${on}`, on), []));
  const held = await materialsOf(t.house.ports.read, personId);
  expect(held.map((m) => [m.madeOn, m.n])).toEqual([['1990', 4], ['1990-05-06', 3], ['2001', 1], [null, 2]]);
  expect(must(await catalogue(t.house.ports, keeper, personId)).outOfOrder).toBe(4);
  expect(must(await arrange(t.house.ports, keeper, personId, '补充材料后整理')).changed).toBe(4);
  expect((await materialsOf(t.house.ports.read, personId)).map((m) => m.n)).toEqual([1, 2, 3, 4]);
  expect(String((await entriesOf('files.catalogue.arranged')).at(-1)!.params['numbers'])).toContain('《于1990》六-4 → 六-1');
  expect(refusalOf(await arrange(t.house.ports, keeper, personId, '再来')).name).toBe('files.catalogue-in-order');
  expect([...held].reverse().sort(catalogueOrder).map((m) => m.id)).toEqual(held.map((m) => m.id));
});

test('a damaged scan among good ones leaves nothing behind', async () => {
  const count = async () => [await t.house.db.$count(fileMaterial), await t.house.db.$count(filePage), await t.house.db.$count(blob), (await entriesOf('files.material.filed')).length];
  const before = await count();
  const fresh = await scan('jpeg', { width: 311, height: 422 }, 131);
  const done = await fileNew(t.house.ports, keeper, wangId, material('损坏'), [{ name: '好.jpg', bytes: fresh }, { name: '坏.jpg', bytes: fresh.subarray(0, 2000) }]);
  expect(refusalOf(done)).toMatchObject({ name: 'files.scan-corrupt', details: { file: '坏.jpg', page: 1 } });
  expect(await count()).toEqual(before);
});

test('only a running permit opens a page, to its reader, and each opening is an entry', async () => {
  const m = await file('入党志愿书');
  const [page] = await pagesOf(m.id);
  must(await closeMaterial(t.house.ports, keeper, m.id));
  const reader = await officer('clerk', '韩观澜');
  for (const who of [keeper, section, reader, await officer('head', '沈砚宁')]) expect(refusalOf(await pageImage(t.house.ports, who, page!.id, null)).name).toBe('files.permit-needed');
  const { id } = must(await ask(reader));
  expect(refusalOf(await pageImage(t.house.ports, reader, page!.id, id)).name).toBe('files.permit-needed');
  expect(refusalOf(await decidePermit(t.house.ports, { ...reader, roles: [...reader.roles, { role: 'section_head', unitId: null }] }, id, { approve: true, note: '' })).name).toBe('files.self-approval');
  must(await decidePermit(t.house.ports, section, id, { approve: true, note: '同意' }));
  expect(refusalOf(await decidePermit(t.house.ports, section, id, { approve: false, note: '' })).name).toBe('files.permit-decided');
  expect(refusalOf(await pageImage(t.house.ports, section, page!.id, id)).name).toBe('files.permit-not-yours');
  must(await pageThumb(t.house.ports, reader, page!.id, id, now()));
  expect((await t.house.db.select().from(filePermit).where(eq(filePermit.id, id)))[0]!.startedAt).toBeNull();

  const before = (await entriesOf('files.page.viewed')).length;
  const shown = must(await pageImage(t.house.ports, reader, page!.id, id));
  const [original] = await t.house.db.select().from(blob).where(eq(blob.sha256, page!.blob));
  expect(Buffer.from(shown.bytes).equals(Buffer.from(original!.bytes))).toBe(false);
  must(await pageImage(t.house.ports, reader, page!.id, id));
  const entries = await entriesOf('files.page.viewed');
  expect(entries.length).toBe(before + 2);
  expect(entries.at(-1)!.params).toMatchObject({ actor: '韩观澜', person: '王砚生', page: 1, purpose: '任前审核', approver: '温若筠', second: '韩清屿' });

  later(29);
  must(await pageImage(t.house.ports, reader, page!.id, id));
  later(1);
  const over = refusalOf(await pageImage(t.house.ports, reader, page!.id, id));
  expect(over).toMatchObject({ name: 'files.permit-needed', reason: { zh: '批准的 30 分钟已到。' } });
  expect(refusalOf(await pageThumb(t.house.ports, reader, page!.id, id, now())).name).toBe('files.permit-needed');
  expect((await entriesOf('files.page.viewed')).length).toBe(before + 3);
});

test('two first pages at the same moment begin the permit once', async () => {
  const m = await file('双开');
  const [page] = await pagesOf(m.id);
  const reader = await officer('clerk', '韩观海');
  const id = await granted(reader);
  const both = await Promise.all([pageImage(t.house.ports, reader, page!.id, id), pageImage(t.house.ports, reader, page!.id, id)]);
  expect(both.every((b) => b.ok)).toBe(true);
  const [p] = await t.house.db.select().from(filePermit).where(eq(filePermit.id, id));
  expect(Date.parse(p!.endsAt!) - Date.parse(p!.startedAt!)).toBe(30 * 60_000);
});

test('a permit opens its pages only; returned, unused for a week or refused it opens none', async () => {
  const m = must(await fileNew(t.house.ports, keeper, wangId, material('学籍表', '1988', '4', '4-1'), [{ name: 'x.pdf', bytes: pdf(3) }]));
  const pages = (await pagesOf(m.id)).sort((a, b) => a.n - b.n);
  const reader = await officer('clerk', '韩观云');
  const id = await granted(reader, wangId, { scope: [{ materialId: m.id, pages: [2] }] });
  must(await pageImage(t.house.ports, reader, pages[1]!.id, id));
  for (const other of [pages[0]!, pages[2]!]) expect(refusalOf(await pageImage(t.house.ports, reader, other.id, id)).name).toBe('files.permit-needed');
  must(await returnPermit(t.house.ports, reader, id));
  expect(refusalOf(await pageImage(t.house.ports, reader, pages[1]!.id, id)).reason.zh).toBe('档案已经归还。');
  expect(refusalOf(await returnPermit(t.house.ports, reader, id)).name).toBe('files.permit-not-running');
  const unused = await granted(reader);
  later(7 * 24 * 60);
  expect(refusalOf(await pageImage(t.house.ports, reader, pages[0]!.id, unused)).reason.zh).toBe('批准后逾期未查阅，已失效。');
  const refused = must(await ask(reader)).id;
  must(await decidePermit(t.house.ports, section, refused, { approve: false, note: '事由不清' }));
  expect(refusalOf(await pageImage(t.house.ports, reader, pages[0]!.id, refused)).reason.zh).toBe('查阅申请未获批准。');
  const other = await entered('另一人', { unitId: bureau });
  for (const scope of [[{ materialId: m.id, pages: [4] }], [{ materialId: m.id, pages: [0] }]]) expect(refusalOf(await ask(reader, wangId, { scope })).name).toBe('files.scope-unknown');
  expect(refusalOf(await ask(reader, other, { scope: [{ materialId: m.id, pages: null }] })).name).toBe('files.scope-unknown');
  const forOther = await granted(reader, other);
  expect(refusalOf(await pageImage(t.house.ports, reader, pages[0]!.id, forOther)).name).toBe('files.permit-needed');
});

test('nobody opens, approves, files or lists their own file or that of kin; unknown kinship is asked for first', async () => {
  const [self, kin, unknown, untied] = [await officer('section_head', '程砚一'), await officer('section_head', '程砚二'), await officer('section_head', '程砚三', false), t.house.actor('section_head')];
  must(await addRow(t.house.ports, clerk, self.personId!, 'family', { row: { relation: '妹妹', name: '程砚二', linkedPersonId: kin.personId }, evidence: '登记表' }));
  const cited = { citations: [{ year: 2018, confidence: 'text' }] };
  const target = self.personId!;
  const filed = await file('履历表', '1999', keeper, target);
  const permit = must(await ask(keeper, target)).id;
  for (const [who, name] of [[self, 'files.own-file'], [kin, 'files.kin-file'], [unknown, 'files.kin-unknown'], [untied, 'files.reader-unknown']] as const) {
    expect(refusalOf(await ask(who, target))).toMatchObject({ name, ...cited });
    expect(refusalOf(await decidePermit(t.house.ports, who, permit, { approve: true, note: '' })).name).toBe(name);
    if (who === unknown || who === untied) continue;
    const [page] = await pagesOf(filed.id);
    expect(refusalOf(await catalogue(t.house.ports, who, target)).name).toBe(name);
    expect(refusalOf(await exportCatalogue(t.house.ports, who, target)).name).toBe(name);
    expect(refusalOf(await fileNew(t.house.ports, who, target, material('塞入'), [])).name).toBe(name);
    expect(refusalOf(await withdrawMaterial(t.house.ports, who, filed.id, '拿走')).name).toBe(name);
    expect(refusalOf(await pageImage(t.house.ports, who, page!.id, permit)).name).not.toBe('');
    expect(must(await listPermits(t.house.ports, who, null, now())).permits.filter((p) => p.personId === target)).toEqual([]);
  }
  expect(refusalOf(await ask(keeper, target, { secondReader: '程砚二' }))).toMatchObject({ name: 'files.second-reader' });
  expect(refusalOf(await ask(keeper, target, { secondReader: keeper.name })).name).toBe('files.second-reader');
  must(await addRow(t.house.ports, clerk, unknown.personId!, 'family', { row: { relation: '哥哥', name: '程砚一' }, evidence: '登记表' }));
  expect(refusalOf(await ask(unknown, target)).reason.zh).toContain('同名，待确认');
});

test('kinship found while a permit runs closes the file at once', async () => {
  const target = await entered('骆砚归', { unitId: bureau });
  const m = await file('履历表', '1999', keeper, target);
  const [page] = await pagesOf(m.id);
  const reader = await officer('clerk', '骆观澜');
  const id = await granted(reader, target);
  must(await pageImage(t.house.ports, reader, page!.id, id));
  must(await addRow(t.house.ports, clerk, target, 'family', { row: { relation: '表弟', name: '骆观澜', linkedPersonId: reader.personId }, evidence: '登记表' }));
  expect(refusalOf(await pageImage(t.house.ports, reader, page!.id, id)).name).toBe('files.kin-file');
});

test('the keeper checks what was just filed until it is closed, nobody else does, and that is an entry too', async () => {
  const m = await file('核对');
  const [page] = await pagesOf(m.id);
  const before = (await entriesOf('files.page.checked')).length;
  must(await pageImage(t.house.ports, keeper, page!.id, null));
  expect((await entriesOf('files.page.checked')).length).toBe(before + 1);
  expect(refusalOf(await pageImage(t.house.ports, section, page!.id, null)).name).toBe('files.permit-needed');
  later(25 * 60);
  expect(refusalOf(await pageImage(t.house.ports, keeper, page!.id, null)).name).toBe('files.permit-needed');
  const again = await file('核对二');
  must(await closeMaterial(t.house.ports, keeper, again.id));
  expect(refusalOf(await pageImage(t.house.ports, keeper, (await pagesOf(again.id))[0]!.id, null)).name).toBe('files.permit-needed');
});

test('what is withdrawn stays in the catalogue with its number and is read no more', async () => {
  const m = await file('误归材料');
  const [page] = await pagesOf(m.id);
  const permit = await granted(await officer('clerk', '韩观水'));
  must(await withdrawMaterial(t.house.ports, keeper, m.id, '不属于本人'));
  expect(refusalOf(await withdrawMaterial(t.house.ports, keeper, m.id, '又')).name).toBe('files.material-withdrawn');
  expect(refusalOf(await pageImage(t.house.ports, keeper, page!.id, permit)).name).toBe('files.material-withdrawn');
  expect((await file('接着')).n).toBeGreaterThan(m.n);
  expect((await materialsOf(t.house.ports.read, wangId)).find((x) => x.id === m.id)).toMatchObject({ state: 'withdrawn', withdrawnReason: '不属于本人', n: m.n });
});

test('a file sent away stays in the catalogue and is read no more; never carried by the person or kin; the receipt closes it', async () => {
  const personId = await entered('贺砚平', { unitId: bureau });
  const m = await file('履历表', '2001', keeper, personId);
  must(await addRow(t.house.ports, clerk, personId, 'family', { row: { relation: '妻子', name: '苏晚' }, evidence: '登记表' }));
  const way = { personId, reason: '调任', counterpart: '邻区组织部', carriedBy: 'messenger' as const, carrier: '贺砚平', changedOn: '2026-08-01', materialIds: null };
  for (const carrier of ['贺砚平', '苏晚', ' 苏晚 ']) expect(refusalOf(await sendFile(t.house.ports, keeper, { ...way, carrier })).name).toBe('files.carried-by-concerned');
  expect(refusalOf(await sendFile(t.house.ports, keeper, { ...way, carrier: null })).name).toBe('files.carrier-needed');
  expect(refusalOf(await sendFile(t.house.ports, keeper, { ...way, carrier: '专人', changedOn: '2099-01-01' })).name).toBe('files.day-in-future');
  const reader = await officer('clerk', '韩观木');
  const permit = await granted(reader, personId);
  const { id } = must(await sendFile(t.house.ports, keeper, { ...way, carrier: '周专人' }));
  expect(refusalOf(await pageImage(t.house.ports, reader, (await pagesOf(m.id))[0]!.id, permit)).name).toBe('files.material-sent');
  expect(refusalOf(await sendFile(t.house.ports, keeper, { ...way, carrier: '周专人' })).name).toBe('files.nothing-to-send');
  const line = must(await listTransfers(t.house.ports, keeper, { personId })).transfers[0]!;
  expect(line).toMatchObject({ dueOn: '2026-10-01', sentLate: true, receiptLate: false, state: 'sent' });
  expect(must(await listTransfers(t.house.ports, keeper, { personId, late: true })).transfers).toEqual([]);
  later(75 * 24 * 60);
  expect(must(await listTransfers(t.house.ports, keeper, { personId, late: true })).transfers).toHaveLength(1);
  expect(refusalOf(await enterReceipt(t.house.ports, keeper, id, { on: '2020-01-01', by: '王收', differences: null })).name).toBe('files.receipt-too-early');
  must(await enterReceipt(t.house.ports, keeper, id, { on: t.house.ports.today(), by: '王收', differences: null }));
  expect(refusalOf(await enterReceipt(t.house.ports, keeper, id, { on: t.house.ports.today(), by: '王收', differences: null })).name).toBe('files.transfer-received');
});

test('files sent at the same moment get numbers of their own, and what came in counts its differences', async () => {
  const people = await Promise.all(['甲砚', '乙砚', '丙砚', '丁砚'].map((name) => enter(t.house, clerk, name, { unitId: bureau })));
  for (const personId of people) must(await fileNew(t.house.ports, keeper, personId, material('履历表', '2001'), []));
  const sent = await Promise.all(people.map((personId) => sendFile(t.house.ports, keeper, { personId, reason: '调任', counterpart: '邻区', carriedBy: 'confidential-post', carrier: null, changedOn: '2026-11-01', materialIds: null })));
  expect(sent.every((s) => s.ok)).toBe(true);
  const item = { cls: '1', sub: null, title: '履历表', madeOn: null, copies: 1, pages: 4 };
  must(await receiveFile(t.house.ports, keeper, {
    personId: people[0]!, reason: '调入', counterpart: '邻区', carriedBy: 'confidential-post', carrier: null, changedOn: '2026-11-01', sentOn: '2026-11-10', receiptBy: keeper.name, differences: '缺页',
    items: [{ ...item, found: { copies: 1, pages: 4 } }, { ...item, found: { copies: 1, pages: 3 } }, { ...item, found: null }],
  }));
  const lines = must(await listTransfers(t.house.ports, keeper, {})).transfers;
  expect(new Set(lines.map((l) => l.number)).size).toBe(lines.length);
  expect(lines.find((l) => l.direction === 'in')).toMatchObject({ differing: 2 });
});

test('an archive of scans is proposed, and filed by a job only as decided', async () => {
  const personId = await entered('唐砚舟', { unitId: bureau });
  const zip = writeZip([
    { name: '唐砚舟/060.党、团类材料/01.入团志愿书/01.jpg', bytes: await scan('jpeg', undefined, 201) }, { name: '唐砚舟/060.党、团类材料/01.入团志愿书/02.jpg', bytes: await scan('jpeg', undefined, 202) },
    { name: '唐砚舟/四-1 学历学位类材料/0101.jpg', bytes: await scan('jpeg', undefined, 203) }, { name: '唐砚舟/杂/扫描0001.jpg', bytes: await scan('jpeg', undefined, 204) },
  ]);
  const { id } = must(await uploadTree(t.house.ports, keeper, personId, { name: '唐砚舟.zip', bytes: zip }));
  const { proposal } = must(await importOf(t.house.ports, keeper, id));
  expect(proposal.map((p) => [p.sub ?? p.cls, p.title, p.files.length, p.doubts.length > 0])).toEqual([['6', '入团志愿书', 2, false], ['4-1', '', 1, true], [null, '', 1, true]]);
  expect(refusalOf(await importOf(t.house.ports, section, id)).name).toBe('files.import-not-found');
  const decide = proposal.map((p) => ({ key: p.key, cls: p.cls, sub: p.sub, title: p.title, madeOn: p.madeOn, skip: false }));
  expect(refusalOf(await startImport(t.house.ports, keeper, id, decide)).name).toBe('files.import-open');
  const { jobId } = must(await startImport(t.house.ports, keeper, id, decide.map((d, i) => ({ ...d, title: i === 1 ? '学籍表' : d.title, skip: i === 2 }))));
  await t.house.ports.jobs.settled(jobId);
  expect((await materialsOf(t.house.ports.read, personId)).map((m) => [m.sub ?? m.cls, m.title, m.pages])).toEqual([['4-1', '学籍表', 1], ['6', '入团志愿书', 2]]);
  expect(refusalOf(await startImport(t.house.ports, keeper, id, decide)).name).toBe('files.import-done');
});

test('evidence of another room is filed inside its act, and undone with it', async () => {
  const prepared = must(await prepareUploads([await jpeg(177)]));
  const work = async (fail: boolean) => t.house.ports.act({ actor: keeper, verb: 'files.material.filed' }, async (tx) => {
    const done = must(await fileEvidence(tx, keeper, wangId, material('证明', '1991'), prepared));
    return fail ? ({ ok: false, refusal: { name: 'x', status: 422, reason: { zh: '否', en: 'no' } } } as never) : ok(done);
  });
  const before = await t.house.db.$count(fileMaterial);
  await work(true);
  expect(await t.house.db.$count(fileMaterial)).toBe(before);
  const { materialId } = must(await work(false));
  expect(await evidencePage(t.house.ports.read, wangId, materialId, 1)).toMatchObject({ title: '证明', cls: '6', madeOn: '1991', pageId: expect.any(String) });
  expect((await evidencePage(t.house.ports.read, wangId, materialId, 2))!.pageId).toBeNull();
  expect(await evidencePage(t.house.ports.read, keeper.personId!, materialId, 1)).toBeNull();
});

test('over HTTP: two gigabytes are refused before they are read, administrators and the person concerned get nowhere, pages are not kept by the browser', async () => {
  const form = (parts: [string, Uint8Array | string, string?][]) => {
    const chunks = parts.flatMap(([name, value, fileName]) => [`--b\r\ncontent-disposition: form-data; name="${name}"${fileName ? `; filename="${fileName}"` : ''}\r\n\r\n`, value, '\r\n']);
    return Buffer.concat([...chunks, '--b--\r\n'].map((c) => Buffer.from(c as string)));
  };
  const send = async (payload: Buffer, headers: Record<string, string> = {}) => {
    await http.as(keeper)('GET', '/api/files/permits');
    return http.app.inject({ method: 'POST', url: `/api/files/people/${wangId}/materials`, payload, headers: { 'content-type': 'multipart/form-data; boundary=b', ...headers }, cookies: { [SESSION_COOKIE]: keeper.accountId } });
  };
  const said = JSON.stringify({ cls: '1', sub: null, title: '履历表', madeOn: '1990' });
  const good = await send(form([['material', said], ['files', await scan('jpeg'), '1.jpg']]));
  expect(good.json()).toMatchObject({ pages: 1 });
  const huge = await send(form([['material', said]]), { 'content-length': String(2 * 1024 ** 3) });
  expect([huge.statusCode, huge.json().error.name, huge.headers['connection']]).toEqual([413, 'files.upload-too-large', 'close']);
  const large = await send(form([['material', said], ['files', new Uint8Array(limits.file + 1), 'gross.jpg']]));
  expect([large.statusCode, large.json().error.name]).toEqual([413, 'files.file-too-large']);
  for (const bad of ['', '{', '[]', '{"cls":"1"}']) expect((await send(form([['material', bad]]))).json().error.name).toBe('files.bad-input');

  const reader = await officer('clerk', '韩观金');
  const permit = await granted(reader);
  const [page] = await pagesOf(good.json().id);
  const shown = await http.as(reader)('GET', `/api/files/pages/${page!.id}/image?permit=${permit}`);
  expect([shown.status, shown.headers['content-type'], shown.headers['cache-control']]).toEqual([200, 'image/jpeg', 'no-store']);
  for (const role of ['sysadmin', 'secadmin', 'auditadmin', 'person', 'member']) {
    const who = http.as(t.house.actor(role));
    for (const path of [`/api/files/people/${wangId}/catalogue`, `/api/files/pages/${page!.id}/image?permit=${permit}`, '/api/files/permits', '/api/files/readings', '/api/files/transfers']) expect((await who('GET', path)).status).toBe(403);
  }
  expect((await http.as(reader)('GET', '/api/files/readings')).status).toBe(403);
});

test('on the wire: an upload that is too large is answered while it is still being sent, and the line is cut', async () => {
  await http.as(keeper)('GET', '/api/files/permits');
  await http.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = http.app.server.address() as AddressInfo;
  const head = '--b\r\ncontent-disposition: form-data; name="files"; filename="gross.jpg"\r\n\r\n';
  // The client sends so much of what it has announced and then waits: the answer must come without the rest.
  const sent = async (length: number, megabytes: number) => new Promise<string>((done) => {
    const socket = connect(port, '127.0.0.1');
    let said = '';
    socket.on('data', (d: Buffer) => { said += d.toString(); });
    socket.on('error', () => undefined);
    socket.on('close', () => done(said));
    socket.write(`POST /api/files/people/${wangId}/materials HTTP/1.1\r\nhost: x\r\ncookie: ${SESSION_COOKIE}=${keeper.accountId}\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: ${length}\r\n\r\n${head}`);
    const chunk = Buffer.alloc(1024 * 1024);
    for (let n = 0; n < megabytes; n++) socket.write(chunk);
  });
  expect(await sent(2 * 1024 ** 3, 0)).toContain('files.upload-too-large');
  expect(await sent(200 * 1024 ** 2, 65)).toContain('files.file-too-large');
}, 30_000);

test('the supervisor sees every reading of any file, by person, reader and day', async () => {
  const supervisor = await officer('supervisor', '尹念书');
  const all = must(await readings(t.house.ports, supervisor, {})).readings;
  const entries = [...(await entriesOf('files.page.viewed')), ...(await entriesOf('files.page.checked'))];
  expect(all.length).toBe(entries.length);
  const one = must(await readings(t.house.ports, supervisor, { reader: '韩观澜' })).readings;
  expect(one.length).toBe(3);
  expect(one[0]).toMatchObject({ person: '王砚生', page: 1, approver: '温若筠', second: '韩清屿' });
  expect(must(await readings(t.house.ports, supervisor, { personId: wangId })).readings.every((r) => r.person === '王砚生')).toBe(true);
  expect(must(await readings(t.house.ports, supervisor, { from: '2026-11-20', to: '2026-11-20' })).readings.length).toBeGreaterThan(2);
  expect(must(await readings(t.house.ports, supervisor, { to: '2026-11-19' })).readings).toEqual([]);
  expect(must(await readings(t.house.ports, { ...supervisor, personId: wangId }, {})).readings.filter((r) => r.person === '王砚生')).toEqual([]);
});

test('the catalogue goes out as a workbook and is an entry', async () => {
  const before = (await entriesOf('files.catalogue.exported')).length;
  expect(must(await exportCatalogue(t.house.ports, keeper, wangId)).bytes.length).toBeGreaterThan(2000);
  expect((await entriesOf('files.catalogue.exported')).length).toBe(before + 1);
});
