import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, partialDate } from '../../../kernel/day.ts';
import { allDoubts, type PersonDraft } from './draft.ts';
import { emptyForm, formFromDraft, type AppointmentForm } from './form.ts';
import { decodeGbk, encodeGbk } from './gbk.ts';
import { LRM_FIELDS } from './lrm-fields.ts';
import { packPair, packUpload, pairLrm, unpackPair } from './lrm-pair.ts';
import { readLrm } from './lrm-read.ts';
import { editLrm, lrmLosses, writeLrm } from './lrm-write.ts';
import { readLrmx } from './lrmx-read.ts';
import { readZip } from './zip.ts';

const asOf = day('2026-06-30');
/** The example of formats.md 2. */
const FIELDS = [
  '张三', '男', '197003', '汉族', '某省某县', '199506', '健康', '某省某县', '199207', '大学#工学学士@研究生#管理学硕士', '甲大学机械工程系机械制造专业#@乙大学管理学院行政管理专业#', '高级工程师',
  '', '', '', '', '机械制造', '1988.09--1992.07  甲大学机械工程系学习\n1992.07--2010.05  某县某局科员、副局长\n2010.05--         某县某局局长', '无', '2023、2024、2025年年度考核均为称职',
  '妻子@儿子', '李四@张五', '197105@199808', '群众@共青团员', '某县某中学教师@某大学学生', '某县某局局长', '某县副县长', '某县某局局长', '工作需要', '中共某县委', '20260601', '王六', '20260601',
];
const withField = (index: number, value: string): string[] => FIELDS.map((f, i) => (i === index ? value : f));
const textOf = (fields: readonly string[]): string => `"${fields.join('","')}"`;
const gbk = (text: string): Uint8Array => {
  const out = encodeGbk(text, true);
  if (!out.ok) throw new Error(`not in GBK: ${out.character}`);
  return out.bytes;
};
const file = (fields: readonly string[]): Uint8Array => gbk(textOf(fields));
const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 180, 0, 135, 1, 1, 0x11, 0, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 7, 7, 0xff, 0xd9]);
const outcome = (bytes: Uint8Array, more: { pic?: Uint8Array; way?: string } = {}) => readLrm(bytes, { name: '张三.lrm', asOf, ...more });
function read(bytes: Uint8Array, more: { pic?: Uint8Array; way?: string } = {}): PersonDraft {
  const out = outcome(bytes, more);
  if (!out.ok) throw new Error(out.refusal.name);
  if (out.value.kind !== 'person') throw new Error('a choice is asked for');
  return out.value.draft;
}
const refusal = (bytes: Uint8Array): string => {
  const out = outcome(bytes);
  return out.ok ? out.value.kind : out.refusal.name;
};
const codes = (d: PersonDraft): string[] => allDoubts(d).map((x) => `${x.severity} ${x.code}`);
const members = (d: PersonDraft): (string | null)[][] => d.family.map((m) => [m.relation.value, m.name.value, m.birth.value, m.politics.value, m.unit.value]);
const splice = (bytes: Uint8Array, at: number, cut: number, put: number[]): Uint8Array => Uint8Array.from([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + cut)]);
const form = (more: Partial<AppointmentForm> = {}): AppointmentForm => ({ ...formFromDraft(read(file(FIELDS))), ...more });
const written = (f: AppointmentForm, approved = false) => {
  const out = writeLrm(f, { approved });
  return out.ok ? out.value : out.refusal;
};
const bytesOf = (f: AppointmentForm, approved = false): Uint8Array => {
  const out = written(f, approved);
  if (!('bytes' in out)) throw new Error(out.name);
  return out.bytes;
};

test('L01 the example with its picture: every field, three entries, two members; exported byte for byte', () => {
  const bytes = file(FIELDS);
  expect(FIELDS).toHaveLength(LRM_FIELDS.length);
  const d = read(bytes, { pic: JPEG });
  expect(codes(d)).toEqual([]);
  expect(d).toMatchObject({
    name: { value: '张三' }, sex: { value: '男' }, birth: { value: '1970-03' }, ethnicity: { value: '汉族' }, nativePlace: { value: '某省某县' }, birthPlace: { value: '某省某县' },
    party: { value: [{ party: '中共', date: '1995-06' }] }, workStart: { value: '1992-07' }, health: { value: '健康' }, title: { value: '高级工程师' }, specialty: { value: '机械制造' },
    education: {
      fullTime: { level: { value: '大学' }, degree: { value: '工学学士' }, levelSchool: { value: '甲大学机械工程系机械制造专业' }, degreeSchool: { value: null } },
      inService: { level: { value: '研究生' }, degree: { value: '管理学硕士' }, levelSchool: { value: '乙大学管理学院行政管理专业' }, degreeSchool: { value: null } },
    },
    awards: { raw: '无', value: null }, postText: { value: '某县某局局长' }, proposedText: { value: '某县副县长' }, removeText: { value: '某县某局局长' }, reason: { value: '工作需要' },
    reportingUnit: { value: '中共某县委' }, ageAt: { value: '2026-06-01' }, filledBy: { value: '王六' }, filledOn: { value: '2026-06-01' }, photo: { value: { mime: 'image/jpeg', width: 135, height: 180 } },
  });
  expect(d.resume.value?.entries).toHaveLength(3);
  expect(members(d)).toEqual([['妻子', '李四', '1971-05', '群众', '某县某中学教师'], ['儿子', '张五', '1998-08', '共青团员', '某大学学生']]);
  const out = editLrm(bytes, formFromDraft(d), { approved: false, asOf, photo: JPEG });
  expect(out.ok && [out.value.bytes, out.value.pic]).toEqual([bytes, JPEG]);
});
test('L01 an edit changes its field only; the pair travels as one file and comes apart the same', () => {
  const bytes = file(FIELDS);
  const out = editLrm(bytes, form({ postText: '某县某局党组书记' }), { approved: false, asOf });
  expect(out.ok && decodeGbk(out.value.bytes).text).toBe(textOf(withField(25, '某县某局党组书记')));
  const pair = { lrm: { name: '张三.lrm', bytes }, pic: { name: '张三.pic', bytes: JPEG } };
  const packed = packPair(pair);
  expect(unpackPair('张三.lrm', packed)).toEqual({ ok: true, value: pair });
  expect(packPair(pair)).toEqual(packed);
  expect(readZip(packed).ok).toBe(true);
});
test('L02 no picture', () => {
  const d = read(file(FIELDS));
  expect([d.photo.value, codes(d)]).toEqual([null, []]);
});
test('L03 raw line breaks and single quotes stay in one field', () => {
  const d = read(file(withField(17, '1988.09--1992.07  甲大学"机械"系学习\r\n1992.07--         某县某局局长')));
  expect(d.resume.value?.entries.map((e) => e.text)).toEqual(['甲大学"机械"系学习', '某县某局局长']);
  expect(d.awards.raw).toBe('无');
});
test('L04 a value with quotes at both ends', () => {
  const d = read(file(withField(19, '"优秀"')));
  expect([d.appraisals.raw, d.family[0]?.relation.value]).toEqual(['"优秀"', '妻子']);
});
test('L05 one way to rejoin 34 parts: taken in with a flag', () => {
  const d = read(file(withField(31, '王六","赵七')));
  expect([d.filledBy.value, d.filledOn.value, codes(d)]).toEqual(['王六","赵七', '2026-06-01', ['flag lrm.rejoined']]);
  expect(d.doubts[0]?.reason.zh).toContain('填表人');
});
test('L06 several ways: nothing is taken in before a person chooses', () => {
  const bytes = file(withField(17, '1988.09--1992.07  甲"，"大学","1992.07--2010.05  某局'));
  const out = outcome(bytes);
  if (!out.ok || out.value.kind !== 'choose') throw new Error('no choice was asked for');
  const { ways } = out.value;
  expect(ways.length).toBeGreaterThan(1);
  const right = ways.find((w) => w.id === 'resume');
  expect(right?.fields[17]).toContain('甲"，"大学","1992.07');
  expect(read(bytes, { way: 'resume' }).resume.raw).toBe('1988.09--1992.07  甲"，"大学","1992.07--2010.05  某局');
  expect(outcome(bytes, { way: 'nonsense' })).toMatchObject({ value: { kind: 'choose' } });
});
test('L07 twenty fields; forty that fit nowhere', () => {
  expect(refusal(file(FIELDS.slice(0, 20)))).toBe('roster.lrm-fields');
  expect(refusal(file(Array<string>(60).fill('甲')))).toBe('roster.lrm-fields');
  expect(refusal(file(Array<string>(50_000).fill('')))).toBe('roster.lrm-fields');
  expect(refusal(file(['张三', '男', ...Array<string>(41).fill('甲')]))).toBe('roster.lrm-fields');
});
test('L07 a long file with a few parts too many is refused, not tried in every way', () => {
  expect(refusal(file(['张三', '男', ...Array.from({ length: 40 }, () => '甲'.repeat(20_000))]))).toBe('roster.lrm-fields');
});
test('L08 the last field is missing', () => {
  const d = read(file(FIELDS.slice(0, 32)));
  expect([d.filledBy.value, d.filledOn.value, codes(d)]).toEqual(['王六', null, ['flag lrm.missing']]);
  expect(d.doubts[0]?.reason.zh).toContain('填表时间');
  expect(refusal(file(FIELDS.slice(0, 29)))).toBe('roster.lrm-fields');
});
test('L09 no quote at the beginning or at the end', () => {
  const text = textOf(FIELDS);
  for (const t of [text.slice(1), text.slice(0, -1), '"', '', '张三']) expect(refusal(gbk(t))).toBe('roster.lrm-quotes');
});
test('L10 a line break or 0x1A after the last quote, kept on edit', () => {
  for (const after of ['\r\n', '\u001a', '\r\n\u001a']) {
    const bytes = gbk(textOf(FIELDS) + after);
    expect(codes(read(bytes))).toEqual([]);
    const out = editLrm(bytes, form({ postText: '书记' }), { approved: false, asOf });
    expect(out.ok && decodeGbk(out.value.bytes).text).toBe(textOf(withField(25, '书记')) + after);
  }
});
test('L11 園 has 0x40 as its second byte and is not split', () => {
  expect([...gbk('園')]).toEqual([0x88, 0x40]);
  const d = read(file(withField(24, '幼稚園教师@某大学学生')));
  expect([d.family[0]?.unit.value, codes(d)]).toEqual(['幼稚園教师', []]);
});
test('L12 a unit with @: columns differ, flagged with the raw text', () => {
  const d = read(file(withField(24, '某校教师a@b.cn@某大学学生')));
  const found = d.doubts.find((x) => x.code === 'lrm.family-columns');
  expect([found?.severity, found?.reason.zh.includes('a@b.cn'), d.family.length]).toEqual(['flag', true, 3]);
});
test('L13 columns padded with twelve marks: real members only', () => {
  const padded = FIELDS.map((f, i) => (i >= 20 && i <= 24 ? `${f}${'@'.repeat(12)}` : f));
  expect([members(read(file(padded))).length, codes(read(file(padded)))]).toEqual([2, []]);
});
test('L14 a slot in the middle of a column is empty', () => {
  const three = FIELDS.map((f, i) => ({ 20: '妻子@儿子@女儿', 21: '李四@张五@张六', 22: '197105@@199808', 23: '群众@@', 24: '某厂@@' })[i] ?? f);
  expect(members(read(file(three))).map((m) => m.slice(0, 3))).toEqual([['妻子', '李四', '1971-05'], ['儿子', '张五', null], ['女儿', '张六', '1998-08']]);
});
test('L15 three names and two birth months', () => {
  const three = FIELDS.map((f, i) => ({ 20: '妻子@儿子@女儿', 21: '李四@张五@张六', 22: '197105@199808', 23: '群众@群众@群众', 24: '甲@乙@丙' })[i] ?? f);
  const d = read(file(three));
  expect([d.family[2]?.birth, codes(d)]).toMatchObject([{ raw: '', value: null }, ['flag lrm.family-columns']]);
});
test('L16 missing parts of the education field are empty', () => {
  const of = (v: string) => { const { fullTime, inService } = read(file(withField(9, v))).education; return [fullTime.level.raw, fullTime.degree.raw, inService.level.raw, inService.degree.raw]; };
  expect([of('大学#工学学士'), of('大学@研究生'), of('')]).toEqual([['大学', '工学学士', '', ''], ['大学', '', '研究生', ''], ['', '', '', '']]);
  expect(codes(read(file(withField(9, '大学#工学学士#双学位@研究生'))))).toEqual(['flag lrm.education-parts']);
});
test('L17 a spare field is kept raw, also through an edit', () => {
  const bytes = file(withField(13, '留存'));
  expect(read(bytes).extras).toEqual([{ name: '备用2', raw: '留存' }]);
  const out = editLrm(bytes, form({ reason: '换届' }), { approved: false, asOf });
  expect(out.ok && decodeGbk(out.value.bytes).text.split('","')[13]).toBe('留存');
});
test('L18 UTF-8 with and without mark', () => {
  for (const mark of ['', '\ufeff']) {
    const d = read(new TextEncoder().encode(mark + textOf(FIELDS)));
    expect([d.name.value, codes(d)]).toEqual(['张三', ['flag charset.utf8']]);
  }
});
test('L18 GBK bytes that are valid UTF-8 by chance stay GBK', () => {
  const { text: chance, faults } = decodeGbk(new TextEncoder().encode('山水'));
  const bytes = file(FIELDS.map((_, i) => (i === 1 ? '女' : i === 25 ? chance : i === 2 ? '197003' : '')));
  expect([faults, new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('山水')]).toEqual([[], true]);
  const d = read(bytes);
  expect([d.sex.value, d.postText.value, codes(d)]).toEqual(['女', chance, []]);
});
test('L19 a lead byte before a quote does not swallow it', () => {
  const bytes = file(FIELDS);
  const at = bytes.indexOf(0x22, 1);
  const d = read(splice(bytes, at, 0, [0xc8]));
  expect([d.name.raw, d.name.value, d.sex.value]).toEqual(['张三\ufffd', null, '男']);
  expect(d.doubts).toMatchObject([{ severity: 'flag', code: 'charset.fault', where: '姓名' }]);
  expect(d.doubts[0]?.reason.en).toContain(String(at));
});
test('L20 FE 9F is proposed as 䶮', () => {
  const d = read(splice(file(FIELDS), 3, 2, [0xfe, 0x9f]));
  expect(d.name).toMatchObject({ raw: '张\ue863', doubts: [{ severity: 'flag', code: 'charset.rare', suggestion: '张䶮' }] });
  expect(d.doubts).toMatchObject([{ severity: 'flag', code: 'charset.fault', where: '姓名', suggestion: '䶮' }]);
  const bytes = splice(file(FIELDS), 3, 2, [0xfe, 0x9f]);
  const out = editLrm(bytes, { ...formFromDraft(d), reason: '换届' }, { approved: false, asOf });
  expect(out.ok && Array.from(out.value.bytes.subarray(3, 5))).toEqual([0xfe, 0x9f]);
});
test('L21 bytes 80 and FF are faults whatever the decoder returns', () => {
  for (const byte of [0x80, 0xff]) {
    const bytes = file(FIELDS);
    const d = read(splice(bytes, bytes.length - 1, 0, [byte]));
    expect(codes(d).filter((c) => c === 'flag charset.fault')).toHaveLength(1);
    expect(d.filledOn.raw).toBe('20260601\ufffd');
  }
});
test('L22 a character outside GBK refuses the export; no question mark is written', () => {
  for (const c of ['䶮', '𠮷']) expect(written(form({ name: `张${c}` }))).toMatchObject({ name: 'roster.lrm-character', reason: { zh: expect.stringContaining(c) }, wayOut: { zh: expect.stringContaining('.lrmx') } });
  expect(written(form({ reason: '甲\ud842' }))).toMatchObject({ name: 'roster.text-surrogate' });
});
test('L23 the dot of names', () => {
  const bytes = bytesOf(form({ name: '甲·乙' }));
  expect(Array.from(bytes.subarray(3, 5))).toEqual([0xa1, 0xa4]);
  expect(read(bytes).name.value).toBe('甲·乙');
  expect(written(form({ name: '甲•乙' }))).toMatchObject({ name: 'roster.lrm-dot', details: { proposal: '·', field: '姓名' } });
});
test('L24 separators in values stop the export until full-width characters are approved', () => {
  const f = form({ reason: '甲","乙' });
  expect(written(f)).toMatchObject({ name: 'roster.lrm-separator', field: '任免理由', details: { proposal: '甲"，"乙' } });
  expect(read(bytesOf(f, true)).reason.value).toBe('甲"，"乙');
  const g = form({ family: [{ relation: '妻子', name: '李四', birth: null, politics: '', unit: 'a@b.cn' }] });
  expect(written(g)).toMatchObject({ name: 'roster.lrm-separator', field: '家庭成员工作单位及职务', details: { proposal: 'a＠b.cn' } });
  expect(read(bytesOf(g, true)).family[0]?.unit.value).toBe('a＠b.cn');
  const h = form({ fullTime: { level: '大学', degree: '学士', levelSchool: '甲大学#1系', degreeSchool: '' } });
  expect(written(h)).toMatchObject({ name: 'roster.lrm-separator', field: '毕业院校系及专业' });
  expect(read(bytesOf(h, true)).education.fullTime.levelSchool.value).toBe('甲大学＃1系');
  expect(written(form({ reason: '引号",' }))).toMatchObject({ name: 'roster.lrm-separator' });
});
test('L25 what LRM has no place for is listed before it is lost', () => {
  const lrmx = readLrmx(new TextEncoder().encode('<Person><XingMing>张三</XingMing><ShenFenZheng>999999197003070013</ShenFenZheng><DaoLingNianYue>203107</DaoLingNianYue><GaiGeQianRenZhiNianLingJieXian>改革前任职年龄界限为60岁</GaiGeQianRenZhiNianLingJieXian></Person>'), { name: '张三.lrmx', asOf });
  if (!lrmx.ok) throw new Error(lrmx.refusal.name);
  const f = formFromDraft(lrmx.value);
  expect(lrmLosses(f)).toEqual(['身份证号', '到龄年月', '改革前任职年龄界限']);
  expect(written(f)).toMatchObject({ name: 'roster.lrm-lossy', reason: { zh: expect.stringContaining('身份证号、到龄年月、改革前任职年龄界限') } });
  expect(read(bytesOf(f, true)).name.value).toBe('张三');
});
test('L26 em dash and horizontal bar as separators of 简历', () => {
  expect([...gbk('—―')]).toEqual([0xa1, 0xaa, 0xa8, 0x44]);
  for (const dash of ['—', '―']) {
    const d = read(file(withField(17, `1992.07${dash}2005.03  某县某局科员`)));
    expect(d.resume.value?.entries[0]).toMatchObject({ from: '1992-07', to: '2005-03' });
  }
});

test('pictures are paired by base name; a .jpg serves when there is no .pic; a picture alone is left over', () => {
  const of = (name: string) => ({ name, bytes: Uint8Array.from([1]) });
  const { pairs, rest } = pairLrm([of('甲/张三.lrm'), of('甲/张三.PIC'), of('甲/张三.jpg'), of('乙/张三.LRM'), of('李四.lrm'), of('李四.jpg'), of('王五.pic'), of('a.lrmx')]);
  expect(pairs.map((p) => [p.lrm.name, p.pic?.name ?? null])).toEqual([['甲/张三.lrm', '甲/张三.PIC'], ['乙/张三.LRM', null], ['李四.lrm', '李四.jpg']]);
  expect(rest.map((f) => f.name)).toEqual(['王五.pic', 'a.lrmx']);
  expect(packUpload([of('张三.pic'), of('a.lrmx'), of('张三.lrm')]).map((f) => f.name)).toEqual(['a.lrmx', '张三.lrm']);
});
test('every character of GBK is written as the bytes it was read from', () => {
  const bytes: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) bytes.push(lead, trail);
  const all = Uint8Array.from(bytes);
  const { text, faults } = decodeGbk(all);
  const bad = new Set(faults.map((f) => f.at));
  let checked = 0;
  for (let i = 0; i < text.length; i++) {
    const out = encodeGbk(text[i] ?? '');
    if (bad.has(i)) expect(out.ok).toBe(false);
    else if (out.ok) { expect([...out.bytes]).toEqual([all[i * 2], all[i * 2 + 1]]); checked++; }
  }
  expect(checked).toBeGreaterThanOrEqual(21_700);
});

const plainWord = fc.string({ unit: fc.constantFrom(...'张三李四某县局长0123456789·—"、,。 （）'), maxLength: 12 });
const marked = fc.string({ unit: fc.constantFrom(...'甲",@#'), maxLength: 8 });
const word = fc.oneof({ weight: 60, arbitrary: plainWord }, { weight: 1, arbitrary: marked }).map((s) => s.trim());
const month = fc.tuple(fc.integer({ min: 1950, max: 2020 }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => partialDate(`${y}-${String(m).padStart(2, '0')}`));
const school = fc.record({ level: word, degree: word, levelSchool: word, degreeSchool: word });
const anyForm: fc.Arbitrary<AppointmentForm> = fc.record({
  name: word.filter((s) => s !== ''), sex: fc.constantFrom('男', '女'), birth: month, nativePlace: word, birthPlace: word, title: word, specialty: word, postText: word, proposedText: word, removeText: word, reason: word,
  reportingUnit: word, filledBy: word, fullTime: school, inService: school,
  family: fc.array(fc.record({ relation: fc.constantFrom('妻子', '儿子', '父亲'), name: word, birth: fc.option(month), politics: fc.constantFrom('群众', '中共党员', ''), unit: word }), { maxLength: 8 }),
}).map((f) => ({ ...emptyForm(), ...f }));

test('any form goes through LRM and comes back the same, or is refused by name for a separator', () => {
  let same = 0;
  fc.assert(fc.property(anyForm, (f) => {
    const out = writeLrm(f, { approved: false });
    if (!out.ok) {
      expect(out.refusal.name).toBe('roster.lrm-separator');
      const approved = writeLrm(f, { approved: true });
      expect(approved.ok && outcome(approved.value.bytes)).toMatchObject({ ok: true, value: { kind: 'person' } });
      return;
    }
    const back = read(out.value.bytes);
    expect(formFromDraft(back)).toEqual(f);
    const again = editLrm(out.value.bytes, formFromDraft(back), { approved: false, asOf });
    expect(again.ok && again.value.bytes).toEqual(out.value.bytes);
    same++;
  }), { numRuns: 400 });
  expect(same).toBeGreaterThan(50);
});
test('any bytes: the reader refuses or reads, and never throws', () => {
  const wounds = fc.tuple(fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 8 }), fc.nat(300));
  fc.assert(fc.property(wounds, ([marks, cut]) => {
    const bytes = file(FIELDS);
    for (const [at, value] of marks) bytes[at % bytes.length] = value;
    const out = outcome(bytes.slice(0, bytes.length - cut));
    if (!out.ok) expect(out.refusal.name).toMatch(/^roster\.lrm-/);
  }), { numRuns: 300 });
});
