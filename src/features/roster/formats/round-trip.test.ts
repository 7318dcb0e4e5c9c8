import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { formFromDraft, LRMX_ELEMENTS } from './form.ts';
import { readLrmx } from './lrmx-read.ts';
import { editElements, editLrmx } from './lrmx-write.ts';
import { readResume, writeResume } from './resume.ts';
import { escapeXml } from './text.ts';

const asOf = day('2026-06-30');
const TEXT = [...'张三𠮷甲乙 　\n0123.-—；、（）()其间：<>&"\'至今年月@#'];
const value = fc.string({ unit: fc.constantFrom(...TEXT), maxLength: 20 });
const known = fc.constantFrom(...LRMX_ELEMENTS.filter((e) => e !== 'JiaTingChengYuan' && e !== 'ZhaoPian'), 'DaoLingNianYue', 'GaiGeQianRenZhiNianLingJieXian', 'ZhengZhiMianMao');
const unknown = fc.constantFrom('BeiZhu', 'QueKeXiang', 'X', 'WeiZhi_1');
const attributes = fc.constantFrom('', ' a="1"', ' xml:space="preserve"', " b='甲'");
const spelled = fc.tuple(value, fc.constantFrom('text', 'cdata', 'reference')).map(([v, how]) =>
  how === 'cdata' ? `<![CDATA[${v.replace(/]]>/g, '')}]]>` : how === 'reference' ? [...v].map((c) => `&#${c.codePointAt(0)};`).join('') : escapeXml(v));
const element = fc.tuple(fc.oneof({ weight: 4, arbitrary: known }, { weight: 1, arbitrary: unknown }), attributes, spelled)
  .map(([name, more, inner]) => (inner === '' ? `<${name}${more}/>` : `<${name}${more}>${inner}</${name}>`));
const item = fc.tuple(value, value, fc.constantFrom('', '<BeiZhu>甲</BeiZhu>')).map(([name, unit, more]) => `<Item><ChengWei>妻子</ChengWei><XingMing>${escapeXml(name)}</XingMing><GongZuoDanWeiJiZhiWu>${escapeXml(unit)}</GongZuoDanWeiJiZhiWu>${more}</Item>`);
const piece = fc.oneof({ weight: 8, arbitrary: element }, { weight: 1, arbitrary: fc.constantFrom('<!-- 注 -->', '', '<?p x?>') }, { weight: 1, arbitrary: fc.array(item, { maxLength: 4 }).map((i) => `<JiaTingChengYuan>${i.join('')}</JiaTingChengYuan>`) });
const file = fc.record({ pieces: fc.array(piece, { maxLength: 40 }), eol: fc.constantFrom('\n', '\r\n', ''), indent: fc.constantFrom('', '  ', '    '), mark: fc.boolean(), declared: fc.boolean() })
  .map((f) => `${f.mark ? '\ufeff' : ''}${f.declared ? `<?xml version="1.0" encoding="utf-8"?>${f.eol}` : ''}<Person>${f.eol}${f.pieces.map((p) => f.indent + p).join(f.eol)}${f.eol}</Person>${f.eol}`);
const utf8 = (t: string): Uint8Array => new TextEncoder().encode(t);
const text = (b: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(b);

test('any file of known and unknown elements goes out byte for byte when nothing was edited', () => {
  fc.assert(fc.property(file, (source) => {
    const bytes = utf8(source);
    const read = readLrmx(bytes, { name: 'x.lrmx', asOf });
    if (!read.ok) throw new Error(`${read.refusal.name}: ${read.refusal.reason.en}`);
    const out = editLrmx(bytes, formFromDraft(read.value), asOf);
    expect(out.ok && text(out.value.bytes)).toBe(source);
  }), { numRuns: 500 });
});
test('an edit of one element leaves every other character of the file where it was', () => {
  fc.assert(fc.property(file, value, (source, next) => {
    const first = /<XianRenZhiWu(?:\s[^>]*?)?(?:\/>|>[\s\S]*?<\/XianRenZhiWu>)/;
    const prepared = source.replace('</Person>', '<XianRenZhiWu>旧</XianRenZhiWu></Person>');
    const out = editElements(utf8(prepared), { XianRenZhiWu: next });
    if (!out.ok) throw new Error(out.refusal.name);
    const written = text(out.value.bytes);
    const without = (t: string): string => t.replace(first, '');
    expect(without(written)).toBe(without(prepared));
    const back = readLrmx(out.value.bytes, { name: 'x.lrmx', asOf });
    expect(back.ok && back.value.postText.raw).toBe(next);
  }), { numRuns: 300 });
});
test('J02 J12 an edit of another element leaves 简历 as it was written', () => {
  const source = '<Person><XingMing>张三</XingMing><JianLi>2005.03--  某县某局局长(其间:2006.09-2009.06 乙大学学习)</JianLi><MinZu>汉族</MinZu></Person>';
  const read = readLrmx(utf8(source), { name: 'x.lrmx', asOf });
  if (!read.ok) throw new Error(read.refusal.name);
  const form = formFromDraft(read.value);
  const other = editLrmx(utf8(source), { ...form, ethnicity: '回族' }, asOf);
  expect(other.ok && text(other.value.bytes)).toBe(source.replace('汉族', '回族'));
  const own = editLrmx(utf8(source), { ...form, resume: { ...form.resume, tail: '县委委员' } }, asOf);
  expect(own.ok && text(own.value.bytes)).toContain('<JianLi>2005.03--         某县某局局长（其间：2006.09--2009.06  乙大学学习）\n\n县委委员</JianLi>');
});
test('a 简历 that was read, written and read again says the same', () => {
  const line = fc.oneof(
    fc.tuple(fc.integer({ min: 1950, max: 2024 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom('--', '-', '—', '至', '～'), fc.option(fc.integer({ min: 1950, max: 2024 })), fc.constantFrom('', ' ', '　', '\t'), value)
      .map(([y, m, s, to, gap, t]) => `${y}.${String(m).padStart(2, '0')}${s}${to === null ? '' : `${to}.06`}${gap}${t.replace(/\n/g, '')}`),
    value,
  );
  fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
    const first = readResume(lines.join('\n'), 'JianLi', { asOf }).value;
    if (!first) return;
    const written = writeResume(first);
    const again = readResume(written, 'JianLi', { asOf }).value;
    expect(again?.entries.map((e) => [e.from, e.to])).toEqual(first.entries.map((e) => [e.from, e.to]));
    expect(again && writeResume(again)).toBe(written);
  }), { numRuns: 500 });
});
