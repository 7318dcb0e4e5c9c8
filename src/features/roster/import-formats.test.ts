import { beforeAll, expect, test } from 'vitest';
import { zipSync } from 'fflate';
import sharp from 'sharp';
import { asDay, must, refusalOf, testHouse } from '../../server/testing.ts';
import type { Actor } from '../../kernel/ports.ts';
import { rosterColumns } from './columns-rules.ts';
import { exportForms, exportRoster } from './export-service.ts';
import { decodeGbk, encodeGbk } from './formats/gbk.ts';
import { readLrmx } from './formats/lrmx-read.ts';
import { readZip } from './formats/zip.ts';
import { writeRosterXlsx } from './formats/xlsx-write.ts';
import { understand, understandInSteps } from './import-read-service.ts';
import { commitImport } from './import-commit-service.ts';
import type { Decision } from './import-decide-service.ts';
import { importOverview, importPeople } from './import-page-service.ts';
import { setImportOptions, uploadImport } from './import-service.ts';
import { person as personTable } from './schema.ts';
import { personPhoto } from './service.ts';
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

const OLD = ['赵六', '男', '197605', '汉族', '某省某县', '199908', '健康', '某省某县', '199807', '大学#工学学士@', '甲大学#@', '', '', '', '留存', '', '', '1998.07--2010.05  某县某局科员\r\n2010.05--         某县某局副局长', '无', '2024年度称职', '妻子', '钱七', '197805', '群众', '某校教师', '某县某局副局长', '', '', '', '某县委', '20260601', '王五', '20260601'];
const oldForm = (fields: readonly string[]): Uint8Array => {
  const out = encodeGbk(`"${fields.join('","')}"`);
  if (!out.ok) throw new Error(out.character);
  return out.bytes;
};
const PIC = Buffer.from('ffd8ffc0000b08000500040101110000ffda0008010100003f00070707ffd9', 'hex');

test('an .lrm with its .pic is one upload; unedited it goes out as the very same two files', async () => {
  const bytes = oldForm(OLD);
  const up = must(await uploadImport(t.house.ports, clerk, [{ name: '赵六.pic', bytes: PIC }, { name: '赵六.lrm', bytes }, { name: '孤.pic', bytes: PIC }]));
  expect([up.batches.map((b) => [b.kind, b.fileName]), up.refused.map((r) => r.refusal.name)]).toEqual([[['lrm', '赵六.lrm']], ['roster.pic-alone']]);
  const id = up.batches[0]!.id;
  expect((await preview(id)).people).toMatchObject([{ name: '赵六', hasPhoto: true, lists: { family: 1 }, proposal: 'create' }]);
  const [pid] = must(await commitImport(t.house.ports, clerk, id, { '赵六.lrm': decide('create', { unitId: ids.bureau }) })).created;
  expect(must(await personPhoto(t.house.ports, clerk, pid!)).mime).toBe('image/jpeg');
  const pair = must(readZip(must(await exportForms(t.house.ports, clerk, { ids: [pid!], format: 'lrm' })).bytes));
  expect(pair.map((m) => m.name)).toEqual(['赵六.lrm', '赵六.pic']);
  expect(pair.map((m) => Buffer.from(m.bytes).toString('hex'))).toEqual([Buffer.from(bytes).toString('hex'), PIC.toString('hex')]);
  expect(must(readLrmx(must(await exportForms(t.house.ports, clerk, { ids: [pid!], format: 'lrmx' })).bytes, { name: '', asOf: asDay('2026-11-20') })).postText.value).toBe('某县某局副局长');
});

test('an .lrm of somebody with an ID number is written only when the loss is agreed to', async () => {
  const pid = await enter(t.house, clerk, '孙八', { idNumber: '999999198505050013', birth: '1985-05', sex: '男' });
  const before = refusalOf(await exportForms(t.house.ports, clerk, { ids: [pid], format: 'lrm' }));
  expect([before.name, before.reason.zh.includes('身份证号')]).toEqual(['roster.lrm-lossy', true]);
  const out = must(await exportForms(t.house.ports, clerk, { ids: [pid], format: 'lrm', approved: true }));
  expect([out.name, decodeGbk(out.bytes).text.startsWith('"孙八","男","198505"')]).toEqual(['孙八.lrm', true]);
});

test('an .lrm that can be read in several ways takes nobody in before one is chosen; in an archive it is named', async () => {
  const bytes = oldForm(OLD.map((f, i) => (i === 17 ? '1998.07--2010.05  某县","某局科员' : i === 14 ? '' : f)));
  const id = await upload('多义.lrm', bytes);
  const seen = await preview(id);
  expect([seen.people, seen.questions.map((q) => q.code), seen.sheet?.fields.includes('resume')]).toEqual([[], ['mapping'], true]);
  must(await setImportOptions(t.house.ports, clerk, id, { mapping: { lrm: 'resume' } }));
  const chosen = await preview(id);
  expect(chosen.people.map((p) => p.lists.holdings.map((h) => h.title))).toEqual([['某县","某局科员']]);
  const zip = await upload('两份.zip', zipSync({ '多义.lrm': bytes, '好.lrm': oldForm(OLD) }));
  const both = await preview(zip);
  expect([both.people.map((p) => p.key), both.refused.map((r) => r.refusal.name)]).toEqual([['好.lrm'], ['roster.lrm-ambiguous']]);
});

test('P11 a photo that lies on its side with a place in it is shown upright, without metadata, and goes out as it came', async () => {
  const lying = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#c03020' } })
    .withExif({ IFD0: { Make: 'Kamera' }, IFD3: { GPSLatitudeRef: 'N' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const bytes = lrmx({ XingMing: '照八', ShenFenZheng: '', ZhaoPian: lying.toString('base64') });
  const id = await upload('照八.lrmx', bytes);
  const [pid] = must(await commitImport(t.house.ports, clerk, id, { '照八.lrmx': decide('create', { unitId: ids.bureau }) })).created;
  const photo = must(await personPhoto(t.house.ports, clerk, pid!));
  const seen = await sharp(photo.bytes).metadata();
  expect([seen.width, seen.height, seen.orientation, seen.exif]).toEqual([30, 40, undefined, undefined]);
  expect(Buffer.from(must(await exportForms(t.house.ports, clerk, { ids: [pid!], format: 'lrmx' })).bytes).equals(Buffer.from(bytes))).toBe(true);
});

test('X43 a save that breaks off half way leaves the old file as it was', async () => {
  const bytes = lrmx({ XingMing: '存九', ShenFenZheng: '' });
  const id = await upload('存九.lrmx', bytes);
  const [pid] = must(await commitImport(t.house.ports, clerk, id, { '存九.lrmx': decide('create', { unitId: ids.bureau }) })).created;
  const broken = t.house.ports.act({ actor: clerk, verb: 'roster.import.committed', subjects: [{ kind: 'person', id: pid! }] }, async (tx) => {
    const half = await tx.blob(bytes.subarray(0, bytes.length >> 1), 'application/xml');
    await tx.update(personTable, pid!, { sourceBlob: half });
    throw new Error('the power is gone');
  });
  await expect(broken).rejects.toThrow('the power is gone');
  expect(Buffer.from(must(await exportForms(t.house.ports, clerk, { ids: [pid!], format: 'lrmx' })).bytes).equals(Buffer.from(bytes))).toBe(true);
});

test('R45 the roster with every column goes out and comes back as the same people, without a question, a doubt or a change', async () => {
  await enter(t.house, clerk, '回甲', { sex: '女', birth: '1979-04', ethnicity: '回族', nativePlace: '某省某县', workStart: '2001-07', party: '民盟', partyJoin: '2005-09', techTitle: '工程师', unitId: ids.bureau, postText: '科员', jobRank: 'principal-2' });
  await enter(t.house, clerk, '回乙', { sex: '男', birth: '1981-10', ethnicity: '汉族', party: '中共；民建', partyJoin: '2003-06', unitId: ids.other, idNumber: '999999198110050015' });
  const old = await upload('回丙.lrmx', lrmx({ XingMing: '回丙', ShenFenZheng: '', QuanRiZhiJiaoYu_XueLi: '大学', QuanRiZhiJiaoYu_XueWei: '工学学士' }));
  must(await commitImport(t.house.ports, clerk, old, { '回丙.lrmx': decide('create', { unitId: ids.bureau }) }));
  const out = must(await exportRoster(t.house.ports, clerk, { columns: rosterColumns.map((c) => c.id), filters: { q: '回' }, sort: 'rank', dir: 'asc' }));
  const seen = await preview(await upload('回.xlsx', out.bytes));
  expect([seen.questions, seen.people.map((p) => p.name).sort()]).toEqual([[], ['回丙', '回乙', '回甲'].sort()]);
  expect(seen.people.flatMap((p) => p.doubts.map((d) => `${p.name} ${d.id}`))).toEqual([]);
  expect(seen.people.flatMap((p) => p.diff.map((d) => `${p.name} ${d.field} ${d.old} → ${d.new}`))).toEqual([]);
  expect(seen.people.map((p) => p.match.kind)).toEqual(['one', 'one', 'one']);
});

test('a long file is understood in pieces, can be stopped, and its many doubts of one kind are one line', async () => {
  const columns = ['姓名', '现任职务', '性别', '民族', '出生年月'].map((h) => ({ key: h, heading: h }));
  const bytes = await writeRosterXlsx({ sheet: '名册', columns, rows: Array.from({ length: 900 }, (_, i) => ({ 姓名: `长${i}`, 现任职务: '科员', 性别: '男', 民族: '火星族', 出生年月: '1970.13' })) });
  const options = { asOf: asDay('2026-11-20'), sheet: null, headerRow: null, mapping: {}, unitId: null };
  const seen: number[] = [];
  const whole = must(await understandInSteps('长.xlsx', bytes, options, async ({ done }) => { seen.push(done); }));
  expect([whole.people.length, seen.length > 6]).toEqual([900, true]);
  expect(whole.notes.map((n) => n.reason.zh.slice(0, 9)).sort()).toEqual(['共 900 处：日', '共 900 处：民']);
  expect(whole).toEqual(must(understand('长.xlsx', bytes, options)));
  await expect(understandInSteps('长.xlsx', bytes, options, async () => { throw new Error('cancelled'); })).rejects.toThrow('cancelled');
});
