import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { allDoubts, type PersonDraft } from './draft.ts';
import { formFromDraft } from './form.ts';
import { readLrmx } from './lrmx-read.ts';
import { editElements, editLrmx, lrmxFileName, writeLrmx } from './lrmx-write.ts';
import { comparableName } from './text.ts';

const asOf = day('2026-06-30');
const FAMILY = `<JiaTingChengYuan>
    <Item>
      <ChengWei>妻子</ChengWei><XingMing>李四</XingMing><ChuShengRiQi>197205</ChuShengRiQi><ZhengZhiMianMao>群众</ZhengZhiMianMao><GongZuoDanWeiJiZhiWu>某县医院医师</GongZuoDanWeiJiZhiWu>
    </Item>
  </JiaTingChengYuan>`;
const ORDER: [string, string][] = [
  ['XingMing', '张三'], ['XingBie', '男'], ['ChuShengNianYue', '197003'], ['MinZu', '汉族'], ['JiGuan', '辽宁大连'], ['ChuShengDi', '辽宁大连'],
  ['RuDangShiJian', '199306'], ['CanJiaGongZuoShiJian', '199207'], ['JianKangZhuangKuang', '健康'], ['ZhuanYeJiShuZhiWu', '高级工程师'],
  ['ShuXiZhuanYeYouHeZhuanChang', '机械制造'], ['QuanRiZhiJiaoYu_XueLi', '大学'], ['QuanRiZhiJiaoYu_XueWei', '工学学士'],
  ['QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi', '甲大学机械工程系'], ['QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi', ''], ['ZaiZhiJiaoYu_XueLi', ''],
  ['ZaiZhiJiaoYu_XueWei', ''], ['ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi', ''], ['ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi', ''],
  ['XianRenZhiWu', '某县某局局长'], ['NiRenZhiWu', '某县副县长'], ['NiMianZhiWu', '某县某局局长'],
  ['JianLi', '1988.09--1992.07  甲大学学习\n1992.07--         某县某局局长'], ['JiangChengQingKuang', '无'],
  ['NianDuKaoHeJieGuo', '2023年度优秀，2024年度称职'], ['RenMianLiYou', '工作需要'], ['JiaTingChengYuan', FAMILY], ['ChengBaoDanWei', '中共某县委'],
  ['JiSuanNianLingShiJian', '20260601'], ['TianBiaoShiJian', '20260601'], ['TianBiaoRen', '王五'], ['ShenFenZheng', '999999197003070013'], ['ZhaoPian', ''], ['Version', '3.2.1.16'],
];
const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n';
const lines = (order: [string, string][]): string => order.map(([n, v]) => `  ${v === '' ? `<${n}/>` : v.startsWith('<Ji') ? v : `<${n}>${v}</${n}>`}`).join('\n');
const person = (inner: string, head = HEAD, open = '<Person>'): string => `${head}${open}\n${inner}\n</Person>\n`;
const FULL = person(lines(ORDER));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const el = (name: string, value: string): string => person(`<XingMing>张三</XingMing><${name}>${value}</${name}>`);
const read = (input: string | Uint8Array): PersonDraft => {
  const out = readLrmx(typeof input === 'string' ? utf8(input) : input, { name: '张三.lrmx', asOf });
  if (!out.ok) throw new Error(`${out.refusal.name}: ${out.refusal.reason.en}`);
  return out.value;
};
const refusal = (input: string | Uint8Array): { name: string; reason: { zh: string; en: string }; wayOut?: unknown } => {
  const out = readLrmx(typeof input === 'string' ? utf8(input) : input, { name: 'x.lrmx', asOf });
  if (out.ok) throw new Error('was read');
  return out.refusal;
};
const codes = (d: PersonDraft): string[] => allDoubts(d).map((x) => `${x.severity} ${x.code}`);
const edit = (input: string, changed: Record<string, string>): string => {
  const out = editElements(utf8(input), changed);
  if (!out.ok) throw new Error(out.refusal.name);
  return text(out.value.bytes);
};
/** 张三 as GBK bytes stand in files of this test as D5C5 C8FD. */
const gbk = (ascii: string): Uint8Array => {
  const bytes: number[] = [];
  for (const c of ascii) bytes.push(...(c === '张' ? [0xd5, 0xc5] : c === '三' ? [0xc8, 0xfd] : c === '汉' ? [0xba, 0xba] : c === '族' ? [0xd7, 0xe5] : [c.charCodeAt(0)]));
  return Uint8Array.from(bytes);
};

test('X01 with mark, in order: read without doubts, exported byte for byte', () => {
  const bytes = utf8(`\ufeff${FULL}`);
  const d = read(bytes);
  expect(codes(d)).toEqual([]);
  const out = editLrmx(bytes, formFromDraft(d), asOf);
  expect(out.ok && out.value.bytes).toEqual(bytes);
  expect(d).toMatchObject({
    name: { value: '张三' }, birth: { value: '1970-03' }, party: { value: [{ party: '中共', date: '1993-06' }] }, awards: { value: null, raw: '无' },
    appraisals: { value: [{ year: 2023, grade: '优秀' }, { year: 2024, grade: '称职' }] }, idNumber: { value: '999999197003070013' },
  });
  expect(d.family).toHaveLength(1);
  expect(d.resume.value?.entries).toHaveLength(2);
});
test('X02 without mark, one element changed: only its text differs', () => {
  const form = { ...formFromDraft(read(FULL)), postText: '某县某局党组书记' };
  const out = editLrmx(utf8(FULL), form, asOf);
  expect(out.ok && text(out.value.bytes)).toBe(FULL.replace('<XianRenZhiWu>某县某局局长', '<XianRenZhiWu>某县某局党组书记'));
});
test('X03 no declaration', () => expect(read(person(lines(ORDER), '')).name.value).toBe('张三'));
test('X04 declared gb2312, GBK bytes', () => {
  const d = read(gbk('<?xml version="1.0" encoding="gb2312"?><Person><XingMing>张三</XingMing><MinZu>汉族</MinZu></Person>'));
  expect([d.name.value, d.ethnicity.value, ...codes(d)]).toEqual(['张三', '汉族', 'flag charset.gbk']);
});
test('X05 declared utf-8, GBK bytes; an edit turns the file into real UTF-8 and says so', () => {
  const bytes = gbk('<?xml version="1.0" encoding="utf-8"?><Person><XingMing>张三</XingMing></Person>');
  const d = read(bytes);
  expect(d.name.value).toBe('张三');
  expect(codes(d)).toEqual(['flag charset.gbk']);
  const out = editElements(bytes, { MinZu: '汉族' });
  expect(out.ok && text(out.value.bytes)).toContain('<XingMing>张三</XingMing><MinZu>汉族</MinZu>');
  expect(out.ok && out.value.reports.map((r) => r.code)).toEqual(['charset.now-utf8']);
});
test('X06 UTF-16 LE with mark, kept on edit', () => {
  const t = `\ufeff${FULL.replace('utf-8', 'utf-16')}`;
  const bytes = new Uint8Array(Buffer.from(t, 'utf16le'));
  expect(read(bytes).name.value).toBe('张三');
  const out = editElements(bytes, { MinZu: '回族' });
  expect(out.ok && Buffer.from(out.value.bytes).toString('utf16le')).toBe(t.replace('<MinZu>汉族', '<MinZu>回族'));
});
test('X07 reverse order is kept on edit', () => {
  const t = person(lines([...ORDER].reverse()));
  expect(read(t).name.value).toBe('张三');
  expect(edit(t, { MinZu: '回族' })).toBe(t.replace('<MinZu>汉族', '<MinZu>回族'));
});
test('X08 ID first, no Version: none is added', () => {
  const t = person(lines([['ShenFenZheng', '999999197003070013'], ...ORDER.filter(([n]) => n !== 'ShenFenZheng' && n !== 'Version')]));
  const out = editLrmx(utf8(t), { ...formFromDraft(read(t)), nativePlace: '山东' }, asOf);
  expect(out.ok && text(out.value.bytes)).toBe(t.replace('<JiGuan>辽宁大连', '<JiGuan>山东'));
});
test('X09 an unknown element keeps its place and text', () => {
  const t = FULL.replace('  <JianKang', '  <BeiZhu>甲</BeiZhu>\n  <JianKang');
  expect(read(t).extras).toEqual([{ name: 'BeiZhu', raw: '甲' }]);
  expect(edit(t, { XingMing: '王五' })).toBe(t.replace('<XingMing>张三', '<XingMing>王五'));
});
test('X10 unknown attribute and comment are kept', () => {
  const t = FULL.replace('<XingMing>', '<!-- 注 --><XingMing a="1">');
  expect(edit(t, { MinZu: '回族', XingMing: '王五' })).toBe(t.replace('汉族', '回族').replace('张三', '王五'));
});
test('X11 three ways of being empty', () => {
  const d = read(person('<XingMing>张三</XingMing><JiGuan/><ChuShengDi></ChuShengDi><NiRenZhiWu>\n    </NiRenZhiWu>'));
  expect([d.nativePlace.value, d.birthPlace.value, d.proposedText.value, codes(d)]).toEqual([null, null, null, []]);
});
test('X12 only ideographic and no-break spaces', () => {
  const d = read(el('MinZu', '\u3000\u00a0'));
  expect([d.ethnicity.value, codes(d)]).toEqual([null, []]);
});
test('X13 numeric character references', () => expect(read(person('<XingMing>&#24352;&#x4E09;</XingMing>')).name.value).toBe('张三'));
test('X14 CDATA', () => {
  const t = el('XianRenZhiWu', '<![CDATA[某局<代>局长&nbsp;]]>');
  expect(read(t).postText.value).toBe('某局<代>局长&nbsp;');
  expect(read(edit(t, { XianRenZhiWu: '某局<代>局长' })).postText.value).toBe('某局<代>局长');
});
test('X15 a repeated element: the first is used, both are kept', () => {
  const t = person('<XingMing>张三</XingMing><XingMing>李四</XingMing>');
  const d = read(t);
  expect([d.name.value, codes(d)]).toEqual(['张三', ['flag lrmx.repeated']]);
  expect(edit(t, { XingMing: '王五' })).toBe(t.replace('张三', '王五'));
});
test('X16 two people', () => {
  const r = refusal('<Persons><Person><XingMing>张三</XingMing></Person><Person/></Persons>');
  expect(r.name).toBe('roster.lrmx-several-people');
  expect(r.reason.zh).toContain('一个文件只能有一个人');
  expect(refusal('<html/>').name).toBe('roster.lrmx-not-a-person');
});
test('X17 a namespace', () => {
  const t = person('<XingMing>张三</XingMing>', HEAD, '<Person xmlns="urn:x">');
  expect([read(t).name.value, codes(read(t))]).toEqual(['张三', ['flag lrmx.namespace']]);
  expect(edit(t, { XingMing: '王五' })).toContain('xmlns="urn:x"');
});
test.each([
  ['X18', '<!DOCTYPE Person><Person/>'],
  ['X19', '<!DOCTYPE Person [<!ENTITY x SYSTEM "file:///etc/passwd">]><Person><XingMing>&x;</XingMing></Person>'],
  ['X20', '<!DOCTYPE Person SYSTEM "http://127.0.0.1:1/x.dtd" [<!ENTITY % p SYSTEM "http://127.0.0.1:1/y">%p;]><Person/>'],
])('%s a DOCTYPE is refused', (_, t) => {
  expect(refusal(t)).toMatchObject({ name: 'roster.lrmx-doctype', wayOut: { zh: expect.any(String), en: expect.any(String) } });
});
test('X21 nested entities are refused before expansion', () => {
  const nine = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
  expect(refusal(`<!DOCTYPE x [<!ENTITY l0 "ha">${nine}]><Person><XingMing>&l9;</XingMing></Person>`).name).toBe('roster.lrmx-doctype');
});
test('X22 &nbsp; with line and column', () => {
  const r = refusal(`<Person>\n<JianLi>甲&nbsp;乙</JianLi></Person>`);
  expect(r).toMatchObject({ name: 'roster.lrmx-entity', details: { entity: '&nbsp;', line: 2, column: 10 } });
});
test('X23 cut off', () => expect(refusal(FULL.slice(0, FULL.length - 12))).toMatchObject({ name: 'roster.lrmx-malformed', details: { line: expect.any(Number) } }));
test('X24 ten thousand nested elements', () => expect(refusal(`<Person>${'<a>'.repeat(10000)}`).name).toBe('roster.lrmx-depth'));
test('X25 300 family items', () => {
  const r = refusal(person(`<JiaTingChengYuan>${'<Item><XingMing>李四</XingMing></Item>'.repeat(300)}</JiaTingChengYuan>`));
  expect(r.name).toBe('roster.lrmx-family-limit');
  expect(r.reason.en).toContain('200');
});
test('X26 33 MB', () => expect(refusal(new Uint8Array(33 * 1024 * 1024)).name).toBe('roster.lrmx-too-large'));
test('X27 2 MB of text', () => {
  const r = refusal(el('JianLi', '甲'.repeat(2 * 1024 * 1024)));
  expect(r).toMatchObject({ name: 'roster.lrmx-text-limit', details: { element: 'JianLi' } });
});
test('X28 a forbidden character reference', () => {
  expect(refusal(el('RenMianLiYou', '甲&#x1;'))).toMatchObject({ name: 'roster.lrmx-malformed', details: { line: 3, column: expect.any(Number) } });
});
test('X29 vertical tab and NUL in an edit', () => {
  const out = editElements(utf8(FULL), { RenMianLiYou: '工作\u000b需要\u0000' });
  expect(out.ok && out.value.reports.map((r) => [r.code, r.where])).toEqual([['text.removed', 'RenMianLiYou']]);
  expect(out.ok && read(out.value.bytes).reason.value).toBe('工作\n需要');
});
test('X30 a character outside the basic plane', () => {
  const t = FULL.replaceAll('张三', '张𠮷');
  expect(read(t).name.value).toBe('张𠮷');
  expect(edit(t, { MinZu: '回族' })).toBe(t.replace('<MinZu>汉族', '<MinZu>回族'));
});
test('X31 an unpaired surrogate', () => {
  const out = editLrmx(utf8(FULL), { ...formFromDraft(read(FULL)), reason: '甲\ud842' }, asOf);
  expect(out).toMatchObject({ ok: false, refusal: { name: 'roster.text-surrogate', field: 'RenMianLiYou' } });
});
test('X32 markup in a value is text', () => {
  const t = el('RenMianLiYou', '&lt;img src=x onerror=alert(1)&gt;');
  expect(read(t).reason.value).toBe('<img src=x onerror=alert(1)>');
  const out = writeLrmx(formFromDraft(read(t)));
  expect(out.ok && text(out.value.bytes)).toContain('&lt;img src=x onerror=alert(1)&gt;');
});
test('X33 a name with an inner space', () => {
  const d = read(person('<XingMing>张　三</XingMing>'));
  expect([d.name.raw, d.name.value]).toEqual(['张　三', '张　三']);
  expect(comparableName(d.name.value ?? '')).toBe('张三');
});
test('X34 sex as a code', () => {
  expect(read(el('XingBie', '1')).sex).toMatchObject({ raw: '1', value: null, doubts: [{ severity: 'flag', suggestion: '男' }] });
});
test('X35 ethnicity short and misspelt', () => {
  expect(read(el('MinZu', '汉')).ethnicity).toMatchObject({ raw: '汉', value: '汉族', doubts: [{ severity: 'note' }] });
  expect(read(el('MinZu', '僳僳族')).ethnicity).toMatchObject({ raw: '僳僳族', value: null, doubts: [{ severity: 'flag', suggestion: '傈僳族' }] });
});
test('X36 政治面貌 under Person', () => {
  const t = el('ZhengZhiMianMao', '中共党员');
  expect([read(t).politics.value, codes(read(t))]).toEqual(['中共党员', []]);
  expect(edit(t, { MinZu: '汉族' })).toContain('<ZhengZhiMianMao>中共党员</ZhengZhiMianMao>');
});
test('X37 the elements of 2025, in place and at the end', () => {
  const a = '<DaoLingNianYue>203107</DaoLingNianYue>';
  const b = '<GaiGeQianRenZhiNianLingJieXian>改革前任职年龄界限为60岁</GaiGeQianRenZhiNianLingJieXian>';
  for (const t of [FULL.replace('  <JianKang', `  ${a}\n  <JianKang`).replace('  <JiSuan', `  ${b}\n  <JiSuan`), FULL.replace('</Person>', `${a}${b}</Person>`)]) {
    expect([read(t).retirementMonth.value, read(t).formerAgeLimit.value, codes(read(t))]).toEqual(['2031-07', '改革前任职年龄界限为60岁', []]);
    expect(edit(t, { XingMing: '王五' })).toBe(t.replace('张三', '王五'));
  }
});
test('X38 a stated 到龄年月 that differs', () => {
  const d = read(person('<XingMing>张三</XingMing><ChuShengNianYue>196512</ChuShengNianYue><DaoLingNianYue>202512</DaoLingNianYue><GaiGeQianRenZhiNianLingJieXian>改革前任职年龄界限为60岁</GaiGeQianRenZhiNianLingJieXian>'));
  expect(d.retirementMonth).toMatchObject({ value: '2025-12', doubts: [{ code: 'retirement.differs', suggestion: '2026-03' }] });
});
test('X39 nothing computed for other limits', () => {
  for (const limit of ['已到龄人员', '改革前任职年龄界限为63岁']) {
    expect(codes(read(person(`<ChuShengNianYue>196512</ChuShengNianYue><DaoLingNianYue>202512</DaoLingNianYue><GaiGeQianRenZhiNianLingJieXian>${limit}</GaiGeQianRenZhiNianLingJieXian>`)))).toEqual([]);
  }
});
test('X40 an unknown version', () => expect(edit(el('Version', '9.9'), { MinZu: '汉族' })).toContain('<Version>9.9</Version>'));
test('X41 line ends in 简历', () => {
  const a = '1988.09--1992.07  甲大学学习';
  const b = '1992.07--         某县某局科员';
  const all = ['\r\n', '\n', '&#13;&#10;'].map((eol) => read(el('JianLi', a + eol + b)).resume.value);
  expect(all[0]?.entries.map((e) => e.text)).toEqual(['甲大学学习', '某县某局科员']);
  expect(all[1]).toEqual(all[0]);
  expect(all[2]).toEqual(all[0]);
});
test('X42 lower-case x', () => {
  const t = el('ShenFenZheng', '11010519491231002x');
  expect(read(t).idNumber).toMatchObject({ value: '11010519491231002X', raw: '11010519491231002x', doubts: [] });
  expect(edit(t, { MinZu: '汉族' })).toContain('11010519491231002x');
});
test('X44 file names', () => {
  const used = new Set<string>();
  expect([
    lrmxFileName({ name: '张三', birth: '1970-03' }, used), lrmxFileName({ name: '张三', birth: '1981-11' }, used),
    lrmxFileName({ name: '张三', birth: '1981-11' }, used), lrmxFileName({ name: '张/三', birth: null }, used), lrmxFileName({ name: 'con', birth: null }, used),
  ]).toEqual(['张三.lrmx', '张三198111.lrmx', '张三198111_2.lrmx', '张_三.lrmx', '_con.lrmx']);
});
test('a new file follows the writer rules and reads back to the same form', () => {
  const form = { ...formFromDraft(read(FULL)), retirementMonth: null };
  const out = writeLrmx(form);
  if (!out.ok) throw new Error(out.refusal.name);
  const t = text(out.value.bytes);
  expect(t.startsWith('\ufeff<?xml version="1.0" encoding="utf-8"?>\r\n<Person>\r\n  <XingMing>张三</XingMing>\r\n')).toBe(true);
  expect([...t.matchAll(/^ {2}<(\w+)/gm)].map((m) => m[1])).toEqual(ORDER.map(([n]) => n));
  expect(t.replace(/\r\n/g, '')).not.toContain('\n');
  expect(formFromDraft(read(out.value.bytes))).toEqual(form);
});
