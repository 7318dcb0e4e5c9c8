import { TemplateHandler } from 'easy-template-x';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { must } from '../../../server/testing.ts';
import { checkTemplate } from '../papers/template-check.ts';
import { packDocx, para, pictureRun, run, table, twips, type Cell, type Picture, type Xml } from './docx-xml.ts';
import { readZip } from './zip.ts';

const margins: [number, number, number, number] = [720, 720, 720, 720];
const pack = (content: Xml, picture: Picture | null = null, title = '表'): Uint8Array => packDocx(title, [{ margins, content }], picture);
const LIMITS = { file: 10e6, total: 60e6, members: 100, ratio: 10_000, nested: false } as const;
const part = (bytes: Uint8Array, name: string): Uint8Array => must(readZip(bytes, LIMITS)).find((m) => m.name === name)!.bytes;
const xmlOf = (bytes: Uint8Array, name = 'word/document.xml'): string => new TextDecoder('utf-8', { fatal: true }).decode(part(bytes, name));

/** Parses a part strictly; answers the text of `element`, and the names of all elements met. Throws on what is not XML. */
function parsed(xml: string, element: string): { texts: string[]; names: string[] } {
  const out = { texts: [] as string[], names: [] as string[] };
  const parser = new SaxesParser({ xmlns: true });
  let open = false;
  parser.on('error', (e) => { throw e; });
  parser.on('opentag', (t) => {
    out.names.push(t.name);
    if (t.name === element) out.texts.push('');
    open = t.name === element;
  });
  parser.on('closetag', () => { open = false; });
  parser.on('text', (t) => { if (open) out.texts[out.texts.length - 1] += t; });
  parser.write(xml).close();
  return out;
}
const PLAIN = parsed(xmlOf(pack(para(run('甲')))), 'w:t').names;

describe('what is written is XML that any reader opens, and its text is the text that was given', () => {
  it.each([
    ['markup', '<w:br/>&amp;<!-- x --><?pi?>', '<w:br/>&amp;<!-- x --><?pi?>'],
    ['the end of a section', 'a]]>b<![CDATA[c]]>', 'a]]>b<![CDATA[c]]>'],
    ['quotes', '“他”说："A\'B"', '“他”说："A\'B"'],
    ['forbidden controls', 'a\u0000b\u0001c\u0008d\u000ce\u001ff\ufffeg\uffffh', 'abcdefgh'],
    ['a lone high surrogate', 'x\ud842y', 'x\ufffdy'], ['a lone low surrogate', '\udfb7', '\ufffd'], ['halves the wrong way round', '\udfb7\ud842', '\ufffd\ufffd'],
    ['a character beyond the first plane', '𠮷𬱖', '𠮷𬱖'],
    ['blanks at either end', '  a\u3000\u00a0 ', '  a\u3000\u00a0 '], ['a tab', 'a\tb', 'a\tb'],
    ['C1 controls and bidi marks, which XML allows', 'a\u0085\u009f\u202eb', 'a\u0085\u009f\u202eb'],
  ])('%s', (_what, given, wanted) => {
    const { texts, names } = parsed(xmlOf(pack(para(run(given)))), 'w:t');
    expect(texts).toEqual([wanted]);
    // The same elements as for a plain word: nothing of the text became markup.
    expect(names).toEqual(PLAIN);
  });

  it('line breaks of every kind break the line, and no more than that', () => {
    for (const text of ['一\n二\n\n三', '一\r\n二\r\n\r\n三', '一\r二\r\r三', '一\u000b二\u000b\u000b三']) {
      const { texts, names } = parsed(xmlOf(pack(para(run(text)))), 'w:t');
      expect([texts, names.filter((n) => n === 'w:br').length]).toEqual([['一', '二', '', '三'], 3]);
    }
  });

  it('any text whatever comes back but for what XML forbids', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const { texts } = parsed(xmlOf(pack(para(run(text)), null, text)), 'w:t');
      const kept = text.replace(/\r\n?|\u000b/g, '\n').replace(/[\u0000-\u0008\u000c\u000e-\u001f\ufffe\uffff]/g, '').split('\n');
      expect(texts).toEqual(kept);
    }), { numRuns: 300, seed: 6 });
  });

  it('20 kB of text in one run come back whole', () => {
    const text = '某县青山镇人民政府<办公室>&“科员”；'.repeat(420);
    expect(new TextEncoder().encode(text).length).toBeGreaterThan(20_000);
    expect(parsed(xmlOf(pack(para(run(text)))), 'w:t').texts).toEqual([text]);
  });

  it('a title with markup and controls stays the title', () => {
    const bytes = pack(para(run('甲')), null, '表</dc:title><evil/>\u0000"');
    expect(parsed(xmlOf(bytes, 'docProps/core.xml'), 'dc:title').texts).toEqual(['表</dc:title><evil/>"']);
    expect(parsed(xmlOf(bytes, 'docProps/core.xml'), 'dc:title').names).not.toContain('evil');
  });
});

describe('a photo', () => {
  const picture = (mime: string, more: Partial<Picture> = {}): Picture => ({ bytes: new Uint8Array([1, 2, 3, 4]), mime, width: 35, height: 48, turn: 0, mirrored: false, ...more });
  it.each([['image/jpeg', 'jpg'], ['image/png', 'png'], ['image/bmp', 'bmp'], ['image/gif', 'gif']])('%s: its relation names the part that holds it, and its type is declared', (mime, extension) => {
    const p = picture(mime);
    const bytes = pack(para(pictureRun(p)), p);
    const relations = xmlOf(bytes, 'word/_rels/document.xml.rels');
    expect(relations).toContain(`Id="rId2"`);
    expect(relations).toContain(`Target="media/photo.${extension}"`);
    expect(relations).not.toContain('External');
    expect([...part(bytes, `word/media/photo.${extension}`)]).toEqual([1, 2, 3, 4]);
    expect(xmlOf(bytes, '[Content_Types].xml')).toContain(`Extension="${extension}" ContentType="${mime}"`);
    expect(xmlOf(bytes)).toContain('r:embed="rId2"');
  });

  it('is as large as was said, turned and mirrored; without one there is no relation to it', () => {
    const p = picture('image/jpeg', { turn: 90, mirrored: true });
    const xml = xmlOf(pack(para(pictureRun(p)), p));
    expect(xml).toContain('<wp:extent cx="1260000" cy="1728000"/>');
    expect(xml).toContain('<a:xfrm rot="5400000" flipH="1">');
    const none = pack(para(run('甲')));
    expect(xmlOf(none, 'word/_rels/document.xml.rels')).not.toContain('rId2');
    expect(must(readZip(none, LIMITS)).some((m) => m.name.startsWith('word/media'))).toBe(false);
  });
});

describe('the whole document', () => {
  const cell = (text: string, more: Partial<Cell> = {}): Cell => ({ content: para(run(text)), width: twips(20), columns: 1, rows: 1, vertical: 'center', ...more });

  it('a cell over several rows goes on below, so that every row fills the grid', () => {
    const xml = table([twips(20), twips(20), twips(20)], [
      { height: 600, cells: [cell('甲', { rows: 3 }), cell('乙', { columns: 2 })] }, { height: 600, cells: [cell('丙', { rows: 2 }), cell('丁')] }, { height: 600, cells: [cell('戊')] },
    ]);
    const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/g)].map((m) => m[0]);
    expect(rows.map((r) => [...r.matchAll(/<w:gridSpan w:val="(\d)"\/>|<w:tcPr>/g)].reduce((n, m) => n + (m[1] ? Number(m[1]) - 1 : 1), 0))).toEqual([3, 3, 3]);
    expect(rows.map((r) => [...r.matchAll(/w:vMerge w:val="(\w+)"/g)].map((m) => m[1]))).toEqual([['restart'], ['continue', 'restart'], ['continue', 'continue']]);
    // A row that goes on has an empty paragraph in each such cell, as the schema wants.
    expect(rows[2]).toContain('<w:vMerge w:val="continue"/><w:vAlign w:val="center"/></w:tcPr><w:p/></w:tc>');
  });

  it('is the same bytes for the same content, and passes the check that templates of offices pass', () => {
    const make = (): Uint8Array => pack(`${para(run('姓名：{姓名}'))}${table([twips(40)], [{ height: 600, cells: [cell('<&]]>"')] }])}${para(run(''))}` as Xml);
    expect(Buffer.from(make()).equals(Buffer.from(make()))).toBe(true);
    expect(checkTemplate('form', make())).toEqual({ ok: true, value: null });
  });

  it('is opened by another reader: fields are found, hostile values filled in, and the rest left as it was', async () => {
    const docx = pack(`${para(run('姓名：{姓名}'))}${para(run('甲]]>&<乙>"'))}` as Xml);
    const handler = new TemplateHandler();
    const tags = await handler.parseTags(Buffer.from(docx));
    expect(tags.map((t) => t.name)).toEqual(['姓名']);
    const filled = new Uint8Array(await handler.process(Buffer.from(docx), { 姓名: '禤瑢骉<w:br/>]]>&"𠮷' }));
    expect(parsed(xmlOf(filled), 'w:t').texts.join('')).toBe('姓名：禤瑢骉<w:br/>]]>&"𠮷甲]]>&<乙>"');
    expect(await handler.getText(Buffer.from(docx))).toContain('甲]]>&<乙>"');
  });
});
