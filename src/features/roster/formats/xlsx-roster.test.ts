import * as XLSX from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { allDoubts, type PersonDraft } from './draft.ts';
import { encodeGbk } from './gbk.ts';
import { groupDoubts, groupWords } from './report.ts';
import { inSteps } from './steps.ts';
import { comparableName, splitCode } from './text.ts';
import { readRoster, rosterSteps, type RosterOptions, type RosterReading } from './xlsx-roster.ts';

const asOf = day('2026-06-30');
type Value = string | number | XLSX.CellObject | null;
type Extra = { merges?: string[]; hiddenColumns?: number[]; hiddenRows?: number[]; date1904?: boolean };

function sheetOf(rows: Value[][], extra: Extra = {}): XLSX.WorkSheet {
  const sheet: XLSX.WorkSheet = {};
  rows.forEach((row, r) => row.forEach((v, c) => {
    if (v === null) return;
    sheet[XLSX.utils.encode_cell({ r, c })] = typeof v === 'string' ? { t: 's', v } : typeof v === 'number' ? { t: 'n', v } : v;
  }));
  sheet['!ref'] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: Math.max(...rows.map((x) => x.length)) } });
  sheet['!merges'] = (extra.merges ?? []).map((m) => XLSX.utils.decode_range(m));
  sheet['!cols'] = Array.from({ length: 20 }, (_, i) => ({ hidden: extra.hiddenColumns?.includes(i) ?? false }));
  sheet['!rows'] = Array.from({ length: 60 }, (_, i) => ({ hidden: extra.hiddenRows?.includes(i) ?? false }));
  return sheet;
}
function bookOf(sheets: Record<string, XLSX.WorkSheet>, date1904 = false): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) XLSX.utils.book_append_sheet(book, sheet, name);
  book.Workbook = { WBProps: { date1904 } };
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx', cellStyles: true, compression: true }) as ArrayBuffer);
}
const outcome = (bytes: Uint8Array, options: Partial<RosterOptions> = {}) => readRoster(bytes, { name: '花名册.xlsx', asOf, ...options });
function read(bytes: Uint8Array, options: Partial<RosterOptions> = {}): RosterReading {
  const out = outcome(bytes, options);
  if (!out.ok) throw new Error(out.refusal.name);
  return out.value;
}
const refusal = (bytes: Uint8Array): string => {
  const out = outcome(bytes);
  return out.ok ? 'read' : out.refusal.name;
};
const roster = (rows: Value[][], extra: Extra = {}, options: Partial<RosterOptions> = {}): RosterReading => read(bookOf({ 名册: sheetOf(rows, extra) }, extra.date1904), options);
const HEAD = ['姓名', '现任职务', '性别', '民族', '出生年月'];
const ZHANG = ['张三', '某县某局局长', '男', '汉族', '1970.03'];
const LI = ['李四', '某县某局副局长', '女', '汉族', '1975.11'];
/** One person with one cell of interest in column F. */
const withCell = (heading: string, value: Value, birth: Value = '1970.03'): PersonDraft => {
  const out = roster([[...HEAD, heading], ['张三', '某局局长', '男', '汉族', birth, value]]).rows[0];
  if (!out) throw new Error('nobody was read');
  return out;
};
const birth = (value: Value, date1904 = false) => {
  const out = roster([HEAD, ['张三', '某局局长', '男', '汉族', value]], { date1904 }).rows[0];
  if (!out) throw new Error('nobody was read');
  return out.birth;
};
const codes = (d: PersonDraft | undefined): string[] => (d ? allDoubts(d).map((x) => `${x.severity} ${x.code}`) : ['nobody']);
const names = (r: RosterReading): (string | null)[] => r.rows.map((d) => d.name.value);
/** Rewrites one part of a workbook. */
const patch = (bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(bytes);
  const xml = new TextDecoder().decode(parts[part]);
  const changed = change(xml);
  expect(changed).not.toBe(xml);
  return zipSync({ ...parts, [part]: new TextEncoder().encode(changed) });
};
const SHEET = 'xl/worksheets/sheet1.xml';

test('R01 set A with a two-row header', () => {
  const top = ['姓名', '现任职务', '性别', '民族', '籍贯', '全日制教育', null, '在职教育', null, '出生年月', '参加工作时间', '入党时间', '任现职时间', '任现职级时间', '备注'];
  const sub = [null, null, null, null, null, '学历', '毕业院校及专业', '学历', '毕业院校及专业'];
  const down = [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 14].map((c) => `${XLSX.utils.encode_col(c)}1:${XLSX.utils.encode_col(c)}2`);
  const r = roster([top, sub, ['张三', '某局局长', '男', '汉族', '辽宁大连', '大学', '甲大学机械', '研究生', '乙党校', '1970.03', '1992.07', '1993.06', '2010.05', '2008.01', '无']], { merges: [...down, 'F1:G1', 'H1:I1'] });
  expect(r.mapping.filter((m) => m.field)).toHaveLength(15);
  expect(r.mapping.map((m) => m.heading)).toContain('全日制教育/学历');
  expect(r.mapping.find((m) => m.heading === '在职教育/学历')?.field).toBe('education.inService.level');
  expect([r.headerRow, r.headerHeight, r.needs, r.rows.length]).toEqual([1, 2, [], 1]);
  expect(r.rows[0]).toMatchObject({
    education: { fullTime: { level: { value: '大学' }, levelSchool: { value: '甲大学机械' } }, inService: { level: { value: '研究生' } } },
    postSince: { value: '2010-05' }, rankSince: { value: '2008-01' }, party: { value: [{ party: '中共', date: '1993-06' }] }, workStart: { value: '1992-07' },
  });
  expect(codes(r.rows[0])).toEqual([]);
});
test('R02 title rows, a date line and a blank row above the header', () => {
  const r = roster([['某县干部花名册'], ['（县管干部）'], ['某县委组织部'], [null, null, null, null, '2026年6月'], [], HEAD, ZHANG], { merges: ['A1:E1', 'A2:E2', 'A3:E3'] });
  expect([r.headerRow, names(r)]).toEqual([6, ['张三']]);
});
test('R03 headings with spaces and line breaks', () => {
  expect(roster([['姓  名', '现任职务', '性 别', '民　族', '出生\n年月'], ZHANG]).mapping.map((m) => m.field)).toEqual(['name', 'postText', 'sex', 'ethnicity', 'birth']);
});
test('R04 a repeated header', () => {
  const r = roster([HEAD, ZHANG, HEAD, LI]);
  expect([names(r), r.skipped.map((s) => [s.row, s.code])]).toEqual([['张三', '李四'], [[3, 'row.repeated-header']]]);
});
test('R05 a merged unit row', () => {
  const r = roster([HEAD, ['某县教育局'], ZHANG, ['某县财政局'], LI], { merges: ['A2:E2', 'A4:E4'] });
  expect(r.rows.map((d) => [d.name.value, d.unitText.value])).toEqual([['张三', '某县教育局'], ['李四', '某县财政局']]);
});
test('R06 a unit merged over five rows', () => {
  const r = roster([['单位', ...HEAD], ['某县教育局', ...ZHANG], ...['李四', '王五', '赵六', '钱七'].map((n) => [null, n, '科员', '男', '汉族', '1980.01'])], { merges: ['A2:A6'] });
  expect(r.rows.map((d) => d.unitText.value)).toEqual(Array(5).fill('某县教育局'));
});
test('R07 totals and signatures', () => {
  const r = roster([HEAD, ZHANG, ['小计', '1人'], LI, ['合计', 2], ['填表人：王六　审核人：赵七']]);
  expect([names(r), r.skipped.map((s) => s.code)]).toEqual([['张三', '李四'], ['row.total', 'row.total', 'row.signature']]);
});
test('R08 hints, instructions, column numbers', () => {
  const r = roster([HEAD, ['必填', '必填', '必填', '选填', '格式：1970.01'], ['甲', '乙', 1, 2, 3], [1, 2, 3, 4, 5], ['填写说明：请按照实际情况填写各栏，出生年月写到月'], ZHANG], { merges: ['A5:E5'] });
  expect([names(r), r.skipped.map((s) => s.code)]).toEqual([['张三'], ['row.hints', 'row.column-numbers', 'row.column-numbers', 'row.instructions']]);
});
test('R09 a date cell', () => expect(birth({ t: 'n', v: 25634, z: 'yyyy/m/d' })).toMatchObject({ value: '1970-03-07', doubts: [] }));
test('R10 a date cell in the 1904 system', () => expect(birth({ t: 'n', v: 24172, z: 'yyyy/m/d' }, true)).toMatchObject({ value: '1970-03-07', doubts: [] }));
test('R11 a bare five-digit number', () => expect(birth(25634)).toMatchObject({ value: null, doubts: [{ severity: 'flag', code: 'date.serial', where: 'E2', suggestion: '1970-03-07' }] }));
test('R12 a six-digit number', () => expect(birth(197003)).toMatchObject({ value: '1970-03', doubts: [] }));
test('R13 1970.1 in General', () => {
  const read13 = birth(1970.1);
  expect(read13).toMatchObject({ value: null, doubts: [{ severity: 'flag', code: 'date.one-decimal' }] });
  expect(read13.doubts[0]?.reason.en).toContain('1970-01 or 1970-10');
});
test('R14 1970.1 shown with two decimals', () => expect(birth({ t: 'n', v: 1970.1, z: '0.00' })).toMatchObject({ value: '1970-10', doubts: [] }));
test('R15 serial 60', () => expect(birth({ t: 'n', v: 60, z: 'yyyy/m/d' })).toMatchObject({ value: null, doubts: [{ severity: 'flag', code: 'date.serial-60' }] }));
test('R16 a two-digit year', () => expect(birth('76.06')).toMatchObject({ raw: '76.06', value: null, doubts: [{ severity: 'flag', suggestion: '1976-06' }] }));
test('R17 a date with a tail', () => {
  const d = withCell('任现职级时间', '13.04\n正科').rankSince;
  expect([d.value, d.raw, d.doubts.map((x) => x.code)]).toEqual(['2013-04', '13.04\n正科', ['date.two-digit-year', 'date.tail']]);
  expect(d.doubts[1]?.reason.zh).toContain('正科');
});
test('R18 birth with age', () => {
  const of = (v: string) => roster([['姓名', '现任职务', '性别', '民族', '出生年月（年龄）'], ['张三', '局长', '男', '汉族', v]]).rows[0]?.birth;
  expect(of('1970.03（56岁）')).toMatchObject({ value: '1970-03', doubts: [] });
  expect(of('1970.03（55岁）')).toMatchObject({ value: '1970-03', doubts: [{ severity: 'flag', code: 'age.differs' }] });
});
test('R19 an ID number stored as a number', () => {
  const d = withCell('身份证号', 110105194912310000).idNumber;
  expect(d).toMatchObject({ value: null, doubts: [{ severity: 'refuse', code: 'id.number-cell', where: 'F2' }] });
});
test('R20 ID number with apostrophe and spaces', () => {
  expect(withCell('身份证号', "'999999197003070013").idNumber).toMatchObject({ value: '999999197003070013', doubts: [] });
  expect(withCell('身份证号', '999999 19700307 0013').idNumber).toMatchObject({ value: '999999197003070013', doubts: [{ severity: 'note', code: 'id.spaces' }] });
});
test('R21 a code stored as a number', () => {
  const d = withCell('党组织编码', 10200);
  expect([codes(d), d.extras]).toEqual([['refuse cell.code-number'], []]);
});
test('R22 hidden column and rows are imported and flagged', () => {
  const r = roster([[...HEAD, '身份证号'], [...ZHANG, '999999197003070013'], [...LI, '']], { hiddenColumns: [5], hiddenRows: [2] });
  expect(r.doubts).toMatchObject([{ severity: 'flag', code: 'column.hidden', where: 'F' }]);
  expect([r.rows[0]?.idNumber.value, names(r), codes(r.rows[1])]).toEqual(['999999197003070013', ['张三', '李四'], ['flag row.hidden']]);
});
test('R23 a formula', () => {
  const d = withCell('年龄', { t: 'n', v: 56, f: 'TODAY()-A2' });
  expect([d.age.value, codes(d)]).toEqual([56, ['flag cell.formula']]);
});
test('R24 an error cell', () => {
  const d = roster([HEAD, ['张三', { t: 'e', v: 0x17 }, '男', '汉族', '1970.03']]).rows[0];
  expect([d?.name.value, d?.postText.value, d?.postText.raw, codes(d)]).toEqual(['张三', null, '#REF!', ['refuse cell.error']]);
});
test('R25 rich text with a phonetic guide', () => {
  const bytes = patch(bookOf({ 名册: sheetOf([HEAD, ZHANG]) }), SHEET, (x) =>
    x.replace(/<c r="A2"[^>]*>.*?<\/c>/s, '<c r="A2" t="inlineStr"><is><r><t>张</t></r><r><t>三</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh></is></c>'));
  expect(names(read(bytes))).toEqual(['张三']);
});
const PAGE = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><style>td{mso-number-format:"\\@"}</style></head><body>
<script>document.write("<table><tr><td>姓名</td></tr></table>")</script>
<table border=1><tr><td colspan=7>某县干部花名册</td></tr>
<tr><th>姓名</th><th>现任<br>职务</th><th>性别</th><th>民族</th><th>出生年月</th><th>身份证号</th><th>单位</th></tr>
<tr><td>张三</td><td>某局&nbsp;局长 &amp; 书记</td><td>男</td><td>汉族</td><td>1970.03</td><td x:str>999999197003070013</td><td rowspan="2">某县教育局</td></tr>
<tr><td>李<b>四</b></td><td>科员</td><td>女</td><td>汉族</td><td>1981.05</td><td></td></tr></table></body></html>`;
test('R28 a web page saved as .xls, declared gb2312, bytes UTF-8: read correctly, flagged', () => {
  const r = read(new TextEncoder().encode(PAGE));
  expect(r.doubts.map((d) => `${d.severity} ${d.code}`)).toEqual(['flag xlsx.html', 'flag charset.differs']);
  expect(r.rows.map((d) => [d.name.value, d.postText.value, d.birth.value, d.idNumber.value, d.unitText.value])).toEqual([
    ['张三', '某局\u00a0局长 & 书记', '1970-03', '999999197003070013', '某县教育局'], ['李四', '科员', '1981-05', null, '某县教育局'],
  ]);
  expect(r.mapping.map((m) => m.field)).toEqual(['name', 'postText', 'sex', 'ethnicity', 'birth', 'idNumber', 'unitText']);
});
test('R28 the same page in GBK as declared; a page without a table; a hostile page in linear time', () => {
  const gbk = encodeGbk(PAGE);
  if (!gbk.ok) throw new Error(gbk.character);
  const r = read(gbk.bytes);
  expect([names(r), r.doubts.map((d) => d.code)]).toEqual([['张三', '李四'], ['xlsx.html']]);
  expect(refusal(new TextEncoder().encode('<html><body>登录</body></html>'))).toBe('roster.xlsx-html');
  for (const s of ['<', '<table>', '<table><tr><td>', '<!--', '<td rowspan=5000>', '&']) expect(refusal(new TextEncoder().encode(`<html><table><tr>${s.repeat(50_000)}`))).not.toBe('read');
});
test('R28 an old .xls workbook is read: values, dates, merges, hidden rows', () => {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheetOf([['某县花名册'], HEAD, ZHANG, ['李四', '某局副局长', '女', '汉族', { t: 'n', v: 25634, z: 'yyyy/m/d' }]], { merges: ['A1:E1'] }), '名册');
  const r = read(new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer));
  expect([names(r), r.headerRow, r.rows[1]?.birth.value, r.rows.map(codes)]).toEqual([['张三', '李四'], 2, '1970-03-07', [[], []]]);
});
test('R29 macros, external links and pivot caches are never handed to the reader', () => {
  const parts = unzipSync(bookOf({ 名册: sheetOf([HEAD, ZHANG]) }));
  const junk = new TextEncoder().encode('<!DOCTYPE x>');
  const bytes = zipSync({ ...parts, 'xl/vbaProject.bin': junk, 'xl/externalLinks/externalLink1.xml': junk, 'xl/pivotCache/pivotCacheDefinition1.xml': junk });
  expect(names(read(bytes))).toEqual(['张三']);
});
test('R30 a password', () => {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  expect(refusal(bytes)).toBe('roster.xlsx-old-damaged');
  bytes.set(Buffer.from('EncryptedPackage', 'utf16le'), 1024);
  expect(refusal(bytes)).toBe('roster.xlsx-encrypted');
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheetOf([HEAD, ZHANG]), '名册');
  const old = new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
  const begin = Buffer.from(old).indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]));
  expect(begin).toBeGreaterThan(0);
  old.set([0x2f, 0x00], begin + 20);
  expect(refusal(old)).toMatch(/^roster\.xlsx-(encrypted|old-damaged)$/);
});
test('R31 a claimed range of a million rows', () => {
  const people = Array.from({ length: 20 }, (_, i) => [`张${i}`, '科员', '男', '汉族', '1980.01']);
  const bytes = patch(bookOf({ 名册: sheetOf([HEAD, ...people]) }), SHEET, (x) => x.replace(/<dimension ref="[^"]*"\/>/, '<dimension ref="A1:XFD1048576"/>'));
  expect(read(bytes).rows).toHaveLength(20);
});
test('R32 a bomb; a DOCTYPE in a sheet', () => {
  const bytes = bookOf({ 名册: sheetOf([HEAD, ZHANG]) });
  expect(refusal(zipSync({ ...unzipSync(bytes), 'xl/worksheets/sheet2.xml': new Uint8Array(64 * 1024 * 1024) }))).toBe('roster.zip-ratio');
  expect(refusal(patch(bytes, SHEET, (x) => x.replace('<worksheet', '<!DOCTYPE x><worksheet')))).toBe('roster.xlsx-doctype');
  expect(refusal(new TextEncoder().encode('PK\x03\x04 rubbish'))).toBe('roster.zip-damaged');
  expect(refusal(new TextEncoder().encode('rubbish'))).toBe('roster.xlsx-not-a-workbook');
  expect(refusal(bookOf({ 名册: sheetOf([['a', 'b'], ['c', 'd']]) }))).toBe('roster.xlsx-no-header');
});
test('R33 three sheets with the same header', () => {
  const bytes = bookOf({ 一: sheetOf([HEAD, ZHANG]), 二: sheetOf([HEAD, LI]), 三: sheetOf([HEAD, ZHANG]) });
  const r = read(bytes);
  expect([r.rows, r.sheet, r.needs]).toEqual([[], null, [{ kind: 'choose-sheet', sheets: ['一', '二', '三'] }]]);
  expect(names(read(bytes, { sheet: '二' }))).toEqual(['李四']);
  expect(outcome(bytes, { sheet: '四' })).toMatchObject({ ok: false, refusal: { name: 'roster.xlsx-no-sheet' } });
});
test('R34 the same name twice', () => {
  const other = ['张三', '科员', '男', '汉族', '1981.05'];
  expect(roster([HEAD, ZHANG, other]).rows.map(codes)).toEqual([[], []]);
  const bare = roster([HEAD, ['张三', '科员', '男', '汉族', null], ['张三', '科员', '男', '汉族', null]]);
  expect(bare.rows.map(codes)).toEqual([['flag row.repeated-name'], ['flag row.repeated-name']]);
});
test('R35 the same ID number twice', () => {
  const r = roster([[...HEAD, '身份证号'], [...ZHANG, '999999197003070013'], ['李四', '科员', '男', '汉族', '1970.03', '999999197003070013']]);
  expect(r.rows.map(codes)).toEqual([['flag id.repeated'], ['flag id.repeated']]);
  expect(r.rows[0]?.doubts[0]?.reason.zh).toContain('2、3');
});
test('R36 headings by alias', () => {
  expect(roster([['姓名', '参工时间', '现职时间', '同职级时间', '文化程度', '职称'], ['张三', '1992.07', '2010.05', '2008.01', '大学', '高级工程师']]).mapping.map((m) => m.field))
    .toEqual(['name', 'workStart', 'postSince', 'rankSince', 'highestEducation', 'title']);
});
test('R37 an unknown heading and two that mean 学历: the user maps', () => {
  const bytes = bookOf({ 名册: sheetOf([[...HEAD, '来源', '学历', '最高学历'], [...ZHANG, '选调', '大学', '研究生']]) });
  const r = read(bytes);
  expect(r.needs).toEqual([{ kind: 'mapping', columns: ['F', 'G', 'H'] }]);
  expect(r.mapping.slice(5).map((m) => [m.field, m.proposed, m.reason])).toEqual([[null, null, 'unknown'], [null, 'highestEducation', 'ambiguous'], [null, 'highestEducation', 'ambiguous']]);
  const mapped = read(bytes, { mapping: { F: null, G: 'education.fullTime.level', H: 'highestEducation' } });
  expect([mapped.needs, mapped.rows[0]?.highestEducation.value, mapped.rows[0]?.education.fullTime.level.value, mapped.rows[0]?.extras]).toEqual([[], '研究生', '大学', [{ name: '来源', raw: '选调' }]]);
});
test('R38 政治面貌', () => {
  expect(withCell('政治面貌', '党员').politics).toMatchObject({ value: null, doubts: [{ severity: 'flag', suggestion: '中共党员' }] });
  expect(withCell('政治面貌', '民主党派').politics).toMatchObject({ value: null, doubts: [{ severity: 'flag', suggestion: null }] });
  expect(withCell('政治面貌', '九三').politics).toMatchObject({ value: '九三学社', doubts: [] });
});
test('R39 性别', () => {
  for (const v of ['男性', 'M']) expect(roster([HEAD, ['张三', '局长', v, '汉族', '1970.03']]).rows[0]?.sex).toMatchObject({ raw: v, value: null, doubts: [{ severity: 'flag', suggestion: '男' }] });
});
test('R40 a ditto mark', () => expect(withCell('单位', '〃').unitText).toMatchObject({ raw: '〃', value: null, doubts: [{ severity: 'flag', code: 'cell.ditto' }] }));
test('R41 a second row of a person', () => {
  const r = roster([[...HEAD, '在职教育'], [...ZHANG, '大学'], [null, null, null, null, null, '研究生']]);
  expect([names(r), r.skipped.map((s) => [s.row, s.code, s.text])]).toEqual([['张三'], [[3, 'row.continued', '研究生']]]);
});
test('R42 a heading with a trailing space; a code with its text', () => {
  const r = roster([[...HEAD, '现任职务层次 ', '是否农民工 '], [...ZHANG, '11 建立党委', '否']]);
  expect(r.rows[0]?.extras).toEqual([{ name: '现任职务层次', raw: '11 建立党委' }, { name: '是否农民工', raw: '否' }]);
  expect(splitCode('11 建立党委')).toEqual({ code: '11', text: '建立党委' });
});
test('R43 three dots in a name', () => {
  const r = roster([HEAD, ...['甲·乙', '甲•乙', '甲．乙'].map((n, i) => [n, '科员', '男', '汉族', `198${i}.01`])]);
  expect(names(r)).toEqual(['甲·乙', '甲•乙', '甲．乙']);
  expect(new Set(names(r).map((n) => comparableName(n ?? ''))).size).toBe(1);
});

const bigSheet = (people: number, cell: (i: number, column: number) => string): Uint8Array => {
  const text = (v: string): string => `t="inlineStr"><is><t>${v}</t></is></c>`;
  const row = (n: number, cells: string[]): string => `<row r="${n}">${cells.map((v, c) => `<c r="${XLSX.utils.encode_col(c)}${n}" ${text(v)}`).join('')}</row>`;
  const head = [...HEAD, '籍贯', '参加工作时间', '入党时间', '政治面貌', '职称', '任现职时间', '身份证号', '备注'];
  const rows = [row(1, head)];
  for (let i = 0; i < people; i++) rows.push(row(i + 2, head.map((_, c) => cell(i, c))));
  const utf8 = (t: string): Uint8Array => new TextEncoder().encode(t);
  return zipSync({
    '[Content_Types].xml': utf8('<Types/>'),
    'xl/workbook.xml': utf8('<workbook xmlns:r="x"><sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': utf8('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'),
    [SHEET]: utf8(`<?xml version="1.0"?><worksheet><dimension ref="A1:XFD1048576"/><sheetData>${rows.join('')}</sheetData></worksheet>`),
  }, { level: 1 });
};
const ordinary = (i: number, c: number): string => [`张${i}`, `某县第${i % 40}局科员`, '男', '汉族', `19${60 + (i % 40)}.0${1 + (i % 9)}`, '某省某县', '1998.07', '1999.08', '中共党员', '工程师', '2015.03', '', `备注${i}`][c] ?? '';

test('R44 fifty thousand rows are read in pieces within bounded memory', async () => {
  const bytes = bigSheet(50_000, ordinary);
  let pieces = 0;
  let peak = 0;
  const start = process.memoryUsage().heapUsed;
  const out = await inSteps(rosterSteps(bytes, { name: '花名册.xlsx', asOf }), async () => {
    if (++pieces % 20 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed - start);
    await Promise.resolve();
  });
  expect(out.ok && [out.value.rows.length, out.value.rows.at(-1)?.name.value, out.value.needs]).toEqual([50_000, '张49999', []]);
  expect(pieces).toBeGreaterThan(400);
  expect(peak).toBeLessThan(1024 * 1024 * 1024);
});
test('R44 the reading can be stopped half way and leaves nothing', async () => {
  let pieces = 0;
  const steps = rosterSteps(bigSheet(5000, ordinary), { name: '花名册.xlsx', asOf });
  await expect(inSteps(steps, async () => { if (++pieces === 20) throw new Error('stopped'); })).rejects.toThrow('stopped');
  expect(steps.next()).toEqual({ done: true, value: undefined });
});
test('a workbook with more cells than any roster is refused while it is read', () => {
  const row = `<row>${'<c/>'.repeat(10_000)}</row>`;
  const bytes = patch(bigSheet(1, ordinary), SHEET, (x) => x.replace('</sheetData>', `${row.repeat(310)}</sheetData>`));
  expect(outcome(bytes)).toMatchObject({ ok: false, refusal: { name: expect.stringMatching(/roster\.(xlsx-too-many-cells|zip-ratio)/) } });
});
test('100,000 wrong cells: every one is flagged, the report is a handful of lines', () => {
  const r = read(bigSheet(20_000, (i, c) => ['张' + String(i), '科员', '无', '火星族', '1970.13', '某省', '昨天', '昨天', '党', '', '后天', '123', ''][c] ?? ''));
  const groups = groupDoubts(r.rows);
  expect(groups.reduce((n, g) => n + g.count, 0)).toBe(160_000);
  expect([groups.length, groups.every((g) => g.first.length === 20)]).toEqual([8, true]);
  expect(groupWords(groups[0]!).zh).toMatch(/^共 20000 处：/);
  expect(JSON.stringify(groups.map(groupWords)).length).toBeLessThan(4000);
});
test('unusual but lawful workbooks: prefixed elements, cells without places, shared strings, Chinese date formats', () => {
  const plain = bookOf({ 名册: sheetOf([HEAD, ZHANG]) });
  const prefixed = patch(plain, SHEET, (x) => x.replace('<worksheet xmlns=', '<x:worksheet xmlns:x=').replace(/<(\/?)(?!x:|\?)(\w)/g, '<$1x:$2'));
  const placeless = patch(plain, SHEET, (x) => x.replace(/ r="[A-Z]*\d+"/g, ''));
  expect([prefixed, placeless].map((b) => names(read(b)))).toEqual([['张三'], ['张三']]);
  const shared = patch(bookOf({ 名册: sheetOf([HEAD, ZHANG]) }), SHEET, (x) => x.replace(/<c r="A2"[^>]*>.*?<\/c>/s, '<c r="A2" t="s"><v>0</v></c>'));
  const parts = unzipSync(shared);
  const strings = new TextEncoder().encode('<sst><si><r><t>张</t></r><r><t xml:space="preserve">三&amp;_x4E59_</t></r><rPh><t>zhang</t></rPh></si><si/></sst>');
  expect(names(read(zipSync({ ...parts, 'xl/sharedStrings.xml': strings })))).toEqual(['张三&乙']);
  const dated = patch(bookOf({ 名册: sheetOf([HEAD, ['张三', '局长', '男', '汉族', { t: 'n', v: 25634, z: 'yyyy/m/d' }]]) }), 'xl/styles.xml', (x) => x.replace(/numFmtId="(\d+)"(?=[^>]*applyNumberFormat)/g, 'numFmtId="57"'));
  expect(read(dated).rows[0]?.birth.value).toBe('1970-03-07');
});

// Work that grew with the square of the length would run into the time limit of the run here.
test('hostile sheets, styles and strings take linear time', () => {
  const base = bigSheet(1, ordinary);
  const parts = unzipSync(base);
  const utf8 = (t: string): Uint8Array => new TextEncoder().encode(t);
  const sheet = new TextDecoder().decode(parts[SHEET]);
  const noise = (t: string, n: number): string => Array.from({ length: n }, (_, i) => t + String(i)).join('');
  const outcomes = [
    { [SHEET]: sheet.replace('</worksheet>', `${noise('<rowBreaks ', 1_500_000)}</worksheet>`) },
    { [SHEET]: sheet.replace('</sheetData>', `<row>${noise('<c ', 3_000_000)}`) },
    { 'xl/styles.xml': `<styleSheet><cellXfs>${noise('<xf ', 400_000)}` },
    { 'xl/sharedStrings.xml': `<sst><si>${noise('<t ', 400_000)}</si>` },
  ].map((changed) => outcome(zipSync({ ...parts, ...Object.fromEntries(Object.entries(changed).map(([k, v]) => [k, utf8(v)])) }, { level: 1 })));
  expect(outcomes.map((o) => (o.ok ? o.value.rows.length : o.refusal.name))).toEqual([1, 'roster.xlsx-too-many-cells', 1, 1]);
});
