import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chinese, numberOf, placeLabel, placesIn } from './numerals.ts';
import { split, textOf } from './split.ts';

const kinds = (text: string): string[] => split(text).doubts.map((d) => `${d.kind}@${d.line}`);
const labels = (text: string): string[] => split(text).articles.map((a) => a.label);

describe('numerals', () => {
  it('every number up to 9999 reads back, in numerals and in figures', () => {
    for (let n = 1; n <= 9999; n++) expect([numberOf(chinese(n)), numberOf(String(n))], chinese(n)).toEqual([n, n]);
  });
  it('what says no number says none', () => {
    for (const bad of ['', '零', '二二', '十百', '百', '一百二', '一百零十', '三十十', '甲', '0', '12345']) expect(numberOf(bad), bad).toBeNull();
    expect([numberOf('一十二'), numberOf('一百〇五'), numberOf('一百一十')]).toEqual([12, 105, 110]);
  });
  it('a citation names its articles', () => {
    expect(placesIn('第八条第（一）项').map(placeLabel)).toEqual(['第八条']);
    expect(placesIn('第十二条至第十四条').map(placeLabel)).toEqual(['第十二条', '第十三条', '第十四条']);
    expect(placesIn('第五十八条或五十九条').map((p) => p.number)).toEqual([58, 59]);
    expect(placesIn('第十条之一').map(placeLabel)).toEqual(['第十条之一']);
    expect(placesIn('附则')).toEqual([]);
  });
});

describe('a text is split by its own numbering', () => {
  it('parts, chapters, sections, articles, paragraphs, items, subs and points', () => {
    const s = split('某条例\n（某年某月某日发布）\n第一编 通则\n第一章　总则\n第一条　为了规范，制定本条例。\n第二条 有下列情形之一的：\n（一）甲；\n1.子；\n2．丑；\n①寅；\n②卯；\n（二）乙。\n本款另有规定的除外。\n第二章 程序\n第一节 申请\n第三条 申请。\n第三条之一 补充申请。');
    expect(s.doubts).toEqual([]);
    expect(s.front).toEqual(['某条例', '（某年某月某日发布）']);
    expect(s.articles.map((a) => [a.label, a.part, a.chapter, a.section])).toEqual([
      ['第一条', '第一编 通则', '第一章 总则', null], ['第二条', '第一编 通则', '第一章 总则', null], ['第三条', '第一编 通则', '第二章 程序', '第一节 申请'], ['第三条之一', '第一编 通则', '第二章 程序', '第一节 申请'],
    ]);
    expect(s.articles[1]!.pieces.map((p) => [p.kind, p.mark, p.text])).toEqual([
      ['paragraph', null, '有下列情形之一的：'], ['item', '（一）', '甲；'], ['sub', '1.', '子；'], ['sub', '2.', '丑；'], ['point', '①', '寅；'], ['point', '②', '卯；'], ['item', '（二）', '乙。'], ['paragraph', null, '本款另有规定的除外。'],
    ]);
    expect(textOf(s.articles[1]!.pieces).split('\n')).toHaveLength(8);
  });

  it('half width, figures, blanks of scanning, items run on in one line, a heading over two lines', () => {
    const s = split('第 一 章\n总 则\n第 1 条 甲 乙 。\n第２条 应当：(一) 丙；(二) 丁。\n第二章 分析研判\n和动议\n第三条 戊。');
    expect(s.doubts).toEqual([]);
    expect(s.articles.map((a) => [a.label, a.chapter])).toEqual([['第一条', '第一章 总则'], ['第二条', '第一章 总则'], ['第三条', '第二章 分析研判和动议']]);
    expect(s.articles[0]!.pieces[0]!.text).toBe('甲乙。');
    expect(s.articles[1]!.pieces.map((p) => p.mark)).toEqual([null, '（一）', '（二）']);
  });

  it('pages: numbers and running heads go, lines that run on are joined, what was left out is named', () => {
    const s = split('某条例\n第一条 甲应当按照规\n定办理。\n- 1 -\f某条例\n第二条 乙按照本条例\n第一条规定执行。\n2\f某条例\n第三条 丙。\n第 3 页 共 3 页');
    expect(s.doubts).toEqual([]);
    expect(s.articles.map((a) => textOf(a.pieces))).toEqual(['甲应当按照规定办理。', '乙按照本条例第一条规定执行。', '丙。']);
    expect(s.dropped.filter((d) => d.why === 'page-number').map((d) => d.text)).toEqual(['- 1 -', '2', '第3页共3页']);
  });

  it('a table of contents is not the text', () => {
    const s = split('某条例\n目 录\n第一章 总则…………1\n第二章 附则…………2\n第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。');
    expect(s.doubts).toEqual([]);
    expect(s.articles.map((a) => a.chapter)).toEqual(['第一章 总则', '第二章 附则']);
  });

  it('a notice without 条 is split at its 一、二、', () => {
    expect(labels('某通知\n一、甲。\n二、乙。')).toEqual(['一、', '二、']);
    expect(kinds('某通知\n一、甲。\n三、乙。')).toEqual(['gap@3']);
  });
});

describe('broken numbering is named and never mended', () => {
  const cases: [string, string, string[], string[]][] = [
    ['a gap', '第一条 甲。\n第三条 乙。', ['gap@2'], ['第一条', '第三条']],
    ['a repeat', '第一条 甲。\n第一条 乙。', ['repeat@2'], ['第一条', '第一条']],
    ['backwards', '第一条 甲。\n第二条 乙。\n第一条 丙。', ['backwards@3'], ['第一条', '第二条', '第一条']],
    ['begins late', '第五条 甲。', ['gap@1'], ['第五条']],
    ['a number that cannot be read', '第一条 甲。\n第二二条 乙。', ['bad-number@2'], ['第一条', '第二二条']],
    ['之二 without 之一', '第一条 甲。\n第一条之二 乙。', ['gap@2'], ['第一条', '第一条之二']],
    ['items', '第一条 有：\n（一）甲；\n（三）乙；\n（三）丙。', ['item-gap@1', 'item-repeat@1'], ['第一条']],
    ['chapters', '第一章 甲\n第一条 甲。\n第三章 乙\n第二条 乙。\n第三章 丙\n第三条 丙。', ['heading-gap@3', 'heading-repeat@5'], ['第一条', '第二条', '第三条']],
    ['an article that says nothing', '第一条\n第二条 乙。', ['empty@1'], ['第一条', '第二条']],
    ['no article at all', '只有一段话', ['none@1'], []],
    ['nothing', '', ['none@1'], []],
    ['a line that begins with the next number but speaks of it', '第一条 甲。\n第二条规定的除外。\n第二条 乙。', ['reference@2'], ['第一条', '第二条']],
  ];
  it.each(cases)('%s', (_, text, doubts, found) => {
    expect(kinds(text)).toEqual(doubts);
    expect(labels(text)).toEqual(found);
  });

  it('a whole text has no doubts, and each article taken out, doubled or swapped is told', () => {
    fc.assert(fc.property(fc.integer({ min: 3, max: 120 }), fc.nat(), fc.constantFrom('out', 'double', 'swap'), (n, seed, how) => {
      const lines = Array.from({ length: n }, (_, i) => `第${chinese(i + 1)}条 内容${'甲乙丙丁'[i % 4]}。`);
      expect(kinds(lines.join('\n'))).toEqual([]);
      const at = 1 + (seed % (n - 2));
      if (how === 'out') lines.splice(at, 1);
      else if (how === 'double') lines.splice(at, 0, lines[at]!);
      else [lines[at], lines[at - 1]] = [lines[at - 1]!, lines[at]!];
      const told = split(lines.join('\n')).doubts;
      expect(told.length).toBeGreaterThan(0);
      expect(labels(lines.join('\n'))).toHaveLength(lines.length);
    }), { numRuns: 200 });
  });

  it('never throws, and every doubt has its words, whatever comes', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('第一条', '第二条 甲。', '（一）乙；', '第一章', '总则', '\f', '目录', '1.', '①', '乱字', '第条', '- 3 -', '。', ' ')), (parts) => {
      const s = split(parts.join('\n'));
      for (const d of s.doubts) expect(d.words.zh.length).toBeGreaterThan(0);
    }), { numRuns: 500 });
  });
});
