import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { must } from '../../../server/testing.ts';
import { builtInTemplate } from './built-in-template.ts';
import { sampleForm } from './samples.ts';
import { checkTemplate } from './template-check.ts';
import { formData, rosterData } from './template-data.ts';
import { nearest } from './template-fields.ts';
import { fillTemplate } from './template-fill.ts';

const TAKEN = { by: '李明', at: '2026-11-28 11:52' };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const w = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const p = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELS = '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const docx = (body: string, more: Record<string, Uint8Array> = {}): Uint8Array => zipSync({ '[Content_Types].xml': utf8(TYPES), '_rels/.rels': utf8(RELS), 'word/document.xml': utf8(w(body)), ...more });
const refused = (bytes: Uint8Array): { name: string; zh: string; out: string } => {
  const outcome = checkTemplate('form', bytes);
  if (outcome.ok) throw new Error('not refused');
  const r = outcome.refusal;
  return { name: r.name, zh: r.reason.zh, out: r.wayOut?.zh ?? '' };
};
const xmlOf = (bytes: Uint8Array): string => new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
const textOf = (bytes: Uint8Array): string => xmlOf(bytes).replace(/<w:br\/>/g, '\n').replace(/<[^>]+>/g, '');

test('a wrong template is refused with the line that is wrong and the right name nearest to it', () => {
  expect(refused(docx(p('表头') + p('姓名：{姓明}')))).toEqual({ name: 'roster.template-unknown-field', zh: '正文第 2 段“姓名：{姓明}”有不认识的字段“姓明”。', out: '是否应为“{姓名}”？可用的字段见本页的字段表。' });
  expect(refused(docx(p('甲') + p('乙') + p('{出生年月')))).toMatchObject({ name: 'roster.template-unclosed', zh: '正文第 3 段“{出生年月”有一个字段只有“{”没有“}”。' });
  expect(refused(docx(p('姓名}'))).name).toBe('roster.template-stray');
  expect(refused(docx(p('{#家庭成员}{称谓}') + p('完')))).toMatchObject({ name: 'roster.template-list-open', zh: '正文第 1 段“{#家庭成员}{称谓}”以“{#家庭成员}”开始的列表没有结束。' });
  expect(refused(docx(p('{/家庭成员}'))).name).toBe('roster.template-list-close');
  expect(refused(docx(p('{#家庭成员}{/简历各段}'))).out).toBe('请改为“{/家庭成员}”。');
  expect(refused(docx(p('{#姓名}{/姓名}'))).name).toBe('roster.template-not-a-list');
  expect(refused(docx(p('{称谓}')))).toMatchObject({ name: 'roster.template-unknown-field', out: '是否应为“{称谓}”？可用的字段见本页的字段表。' });
  // Word cuts a field into runs as it likes; a footer counts its own paragraphs.
  expect(checkTemplate('form', docx('<w:p><w:r><w:t>{姓</w:t></w:r><w:r><w:t>名}</w:t></w:r></w:p>')).ok).toBe(true);
  expect(refused(docx(p('好'), { 'word/footer1.xml': utf8(w(p('{打印人}'))) })).zh).toContain('页脚第 1 段');
  expect(nearest('参加工作时', ['参加工作时间', '入党时间'])).toBe('参加工作时间');
});
test('what is no plain document, or reaches outside itself, is refused', () => {
  const rel = (attributes: string): Record<string, Uint8Array> => ({ 'word/_rels/document.xml.rels': utf8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" ${attributes}/></Relationships>`) });
  expect(refused(utf8('%PDF-1.7')).name).toBe('roster.template-not-docx');
  expect(refused(zipSync({ 'a.txt': utf8('x') })).name).toBe('roster.template-not-docx');
  expect(refused(docx(p('x'), { 'word/vbaProject.bin': utf8('x') })).name).toBe('roster.template-macro');
  expect(refused(docx(p('x'), { '[Content_Types].xml': utf8(TYPES.replace('wordprocessingml.document.main', 'ms-word.document.macroEnabled.main')) })).name).toBe('roster.template-macro');
  expect(refused(docx(p('x'), rel('Type="x/image" Target="http://example.invalid/a.png" TargetMode="External"'))).name).toBe('roster.template-external');
  expect(refused(docx(p('x'), rel('Type="x/image" Target="http://example.invalid/a.png" TargetMode="&#69;xternal"'))).name).toBe('roster.template-external');
  expect(refused(docx(p('x'), rel('Type="http://x/attachedTemplate" Target="a.dotx"'))).name).toBe('roster.template-embedded');
  expect(refused(docx(p('x'), { 'word/embeddings/a.bin': utf8('x') })).name).toBe('roster.template-embedded');
  expect(refused(docx('<w:p><w:r><w:instrText>DDEAUTO c:\\\\x "y"</w:instrText></w:r></w:p>')).name).toBe('roster.template-field-code');
  expect(refused(docx('', { 'word/document.xml': utf8(`<!DOCTYPE x [<!ENTITY a "b">]>${w(p('x')).slice(38)}`) })).name).toBe('roster.template-doctype');
  expect(refused(docx('', { 'word/document.xml': utf8('<w:document>') })).name).toBe('roster.template-damaged');
  expect(refused(docx(p('x'), { 'word/media/a.bin': new Uint8Array(30 * 1024 * 1024) })).name).toBe('roster.zip-ratio');
  expect(refused(docx(p('x'), { 'word/../../a.xml': utf8('<a/>') })).name).toBe('roster.zip-path');
});
test('the built-in templates are right by the same check and carry every person and value', async () => {
  const form = await builtInTemplate('form');
  expect(checkTemplate('form', form)).toMatchObject({ ok: true });
  const text = textOf(must(await fillTemplate(form, formData(sampleForm(), TAKEN))));
  for (const word of ['禤瑢骉', '1972.03', '（54岁）', '甲省农业大学农学系农学专业', '2021.02--', '禤佳𠮷', '岳母', '填表人：李明', '称职']) expect(text).toContain(word);
  expect(text).not.toMatch(/[{}]|q\d\d|999999/);
  const roster = await builtInTemplate('roster');
  expect(checkTemplate('roster', roster)).toMatchObject({ ok: true });
  const rows = [{ 姓名: '张三', 现任职务: '局长' }, { 姓名: '李四', 现任职务: '副局长' }].map((r) => ({ 性别: '', 民族: '', 出生年月: '', 参加工作时间: '', 入党时间: '', 任现职时间: '', ...r }));
  const filled = textOf(must(await fillTemplate(roster, rosterData('干部名册', '2026-11-28', rows, TAKEN))));
  expect(filled).toContain('共 2 人');
  expect(filled).toMatch(/1张三局长.*2李四副局长/);
});
test('values are text: no markup, no field and no forbidden character comes out of them', async () => {
  const template = docx(p('{姓名}|{现任职务}|{简历}'));
  const hostile = { ...sampleForm(), name: '<w:p/>&amp;"', postText: '{性别}{#家庭成员}', resume: { before: '甲\u0000\u000b\ufffe乙\ud800丙\n丁', entries: [], tail: '' } };
  const out = must(await fillTemplate(template, formData(hostile, TAKEN)));
  expect(xmlOf(out)).toContain('&lt;w:p/&gt;&amp;amp;');
  expect(textOf(out).replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&')).toContain('<w:p/>&amp;"|{性别}{#家庭成员}|甲乙丙\n丁');
});
test('a list inside a template keeps its own names apart from the person’s', async () => {
  const template = docx(`${p('{姓名}')}${p('{#家庭成员}')}${p('{称谓}:{姓名}')}${p('{/}')}`);
  expect(checkTemplate('form', template).ok).toBe(true);
  const family = [{ relation: '妻子', name: '', birth: null, politics: '', unit: '' }];
  expect(textOf(must(await fillTemplate(template, formData({ ...sampleForm(), family }, TAKEN))))).toMatch(/禤瑢骉\s*妻子:\s*$/);
});
