import { describe, expect, it } from 'vitest';
import { measure } from '../../../../bench/policy.ts';
import { foreseen } from '../../../../bench/policy-questions.ts';
import { summaryDocuments } from '../../../domain/summaries/all.ts';
import { allRules } from '../../../domain/library.ts';
import { day } from '../../../kernel/day.ts';
import { indexOf, search } from './search.ts';
import { articlesCited, entriesOn, neighbours, shelfOf, versionOn, type ImportedVersion } from './shelf.ts';

const today = day('2026-11-20');
const index = indexOf(entriesOn(shelfOf([]), [], today));
const first = (q: string): string | undefined => search(index, q)[0]?.entry.key;

describe('search', () => {
  it.each([
    ['任用条例 38', 'cn.appointment-2019#第三十八条'], ['干部任用条例第三十八条', 'cn.appointment-2019#第三十八条'], ['任用条例三十八条', 'cn.appointment-2019#第三十八条'], ['公务员法 64条', 'cn.civil-servants-2018#第六十四条'], ['发展党员细则31', 'cn.party-admission-2026#第三十一条'],
  ])('by document and number: %s', (q, key) => expect(first(q)).toBe(key));
  it('by number alone gives that article of every document first', () => {
    const keys = search(index, '第三十八条').map((h) => h.entry.article);
    expect(keys.slice(0, 2)).toEqual(['第三十八条', '第三十八条']);
  });
  it('a span of years is no article', () => expect(first('在同一个职位任满十年')).toBe('cn.appointment-2019#第五十一条'));
  it.each([['minzhutuijian', '第十六条'], ['shiyongqi', '第四十三条'], ['pgtb', undefined], ['huibi', undefined]])('by pinyin: %s', (q, article) => {
    const hits = search(index, q);
    if (article) expect(hits.slice(0, 5).map((h) => h.entry.article)).toContain(article);
    else if (q === 'huibi') expect(hits[0]!.entry.title).toContain('回避');
  });
  it('figures and numerals, and words of denial, are one: 16个 and 十六个, 没 and 未', () => {
    const keys = (q: string): string[] => search(index, q).slice(0, 5).map((h) => h.entry.key);
    expect(keys('支部应到16人，实到8人')).toEqual(keys('支部应到十六人，实到八人'));
    expect(keys('到会人数达到2/3')).toEqual(keys('到会人数达到三分之二'));
    expect(keys('优秀不超过20%')).toEqual(keys('优秀不超过百分之二十'));
    expect(keys('没通过怎么办')).toEqual(keys('未通过怎么办'));
  });
  it('a question in everyday words that stand in no regulation finds its article', () => {
    const bare = indexOf(entriesOn(shelfOf([]), [], today).map((e) => ({ ...e, asks: [] })));
    for (const [q, key] of [['占着位置不干事的干部', 'cn.up-and-down-2022#第五条'], ['外卖骑手想入党找谁', 'cn.party-admission-2026#第六条']] as const) {
      expect(first(q), q).toBe(key);
      expect(search(bare, q)[0]?.entry.key, q).not.toBe(key);
    }
  });
  it('an office’s own text, of wording only, is not drowned by the shipped articles with all that is written of them', () => {
    const articles = [[9, '第九条', '镇街中层干部实行竞聘的，由镇街党委制定方案，采取述职、测评、面谈等方式，一般每三年进行一次。'], [11, '第十一条', '镇街干部请假十五日以上的，报区委组织部备案；未经批准离开岗位的，年度内不得评为优秀。']] as const;
    const own: ImportedVersion = { id: 't2', work: 'own.town', title: '《镇街干部管理办法》', short: '镇街办法', year: 2025, from: day('2025-01-01'), articles: articles.map(([number, label, words]) => ({ label, number, sub: 0, part: null, chapter: null, section: null, text: words })) };
    const withOwn = indexOf(entriesOn(shelfOf([own]), [], today));
    // A university's own rules speak of 中层竞聘 too.
    expect(search(withOwn, '镇上的中层多久竞聘一次').slice(0, 2).map((h) => h.entry.key)).toContain('own.town-2025#第九条');
    expect(search(withOwn, '请长假要向区委组织部报备吗')[0]?.entry.key).toBe('own.town-2025#第十一条');
  });
  it('synonyms: 提拔, 晋升, 提任 and 提职 find the same', () => {
    for (const word of ['提拔', '晋升', '提任', '提职']) expect(search(index, `${word}处级领导的资格`).slice(0, 4).map((h) => h.entry.key), word).toContain('cn.appointment-2019#第八条');
  });
  it('a line of the department’s own synonyms is searched by', () => {
    const entries = entriesOn(shelfOf([]), [], today);
    expect(search(index, '喝茶')[0]?.entry.article).not.toBe('第四十四条');
    expect(search(indexOf(entries, [['喝茶', '任职谈话']]), '喝茶')[0]?.entry.key).toBe('cn.appointment-2019#第四十四条');
  });
  it('a ruling of the department answers at its article', () => {
    const withRuling = indexOf(entriesOn(shelfOf([]), [{ work: 'cn.appointment', article: '第四十三条', question: '挂职期满算不算试用', answer: '不算。' }], today));
    expect(search(withRuling, '挂职期满算不算')[0]?.entry.key).toBe('cn.appointment-2019#第四十三条');
  });
  it('as of a day: the version then in force', () => {
    const before = indexOf(entriesOn(shelfOf([]), [], day('2026-05-10')));
    expect(search(before, '确定发展对象')[0]?.entry.document).toBe('cn.party-admission-2014');
    expect(search(indexOf(entriesOn(shelfOf([]), [], day('2026-05-11'))), '确定发展对象')[0]?.entry.document).toBe('cn.party-admission-2026');
  });
  it('nothing and nonsense find nothing or do no harm', () => {
    for (const q of ['', ' ', '？？？', '😀', '\u0000', 'zzzzqq', '第条', '第零条', '9'.repeat(300)]) expect(Array.isArray(search(index, q))).toBe(true);
    expect(search(index, '')).toEqual([]);
  });
  it('the measured questions do not fall below the aim', () => expect(measure(foreseen).mrr).toBeGreaterThanOrEqual(0.8));
});

describe('the shelf', () => {
  const text: ImportedVersion = { id: 't1', work: 'cn.appointment', title: '《党政领导干部选拔任用工作条例》', short: '干部任用条例', year: 2030, from: day('2030-01-01'), articles: [{ label: '第一条', number: 1, sub: 0, part: null, chapter: '第一章 总则', section: null, text: '甲。' }] };
  it('a later version ends the one before; a version of the same year takes up the summaries', () => {
    const shelf = shelfOf([text]);
    expect(versionOn(shelf, 'cn.appointment', day('2029-12-31'))?.document).toBe('cn.appointment-2019');
    expect(versionOn(shelf, 'cn.appointment', day('2030-01-01'))?.textId).toBe('t1');
    expect(shelf.find((v) => v.document === 'cn.appointment-2019')?.to).toBe('2029-12-31');
    const same = shelfOf([{ ...text, year: 2019, from: day('2019-03-03'), articles: [{ ...text.articles[0]!, label: '第八条', number: 8 }] }]).find((v) => v.document === 'cn.appointment-2019')!;
    expect(same.articles.find((a) => a.article === '第八条')).toMatchObject({ text: '甲。', title: '基本资格', confidence: 'text' });
    expect(same.articles.find((a) => a.article === '第九条')).toMatchObject({ text: null, confidence: 'recalled' });
  });
  it('every rule’s citation is found in the shipped library', () => {
    const shelf = shelfOf([]);
    for (const r of allRules) {
      const v = shelf.find((x) => x.document === r.document);
      if (!v) continue;
      expect(articlesCited(v, r.article).length, `${r.id} ${r.article}`).toBeGreaterThan(0);
    }
    expect(allRules.filter((r) => r.document === 'cn.appointment-2019').length).toBeGreaterThan(20);
  });
  it('shipped documents: one id each, articles named once, every summary our own and short', () => {
    expect(new Set(summaryDocuments.map((d) => d.id)).size).toBe(summaryDocuments.length);
    for (const d of summaryDocuments) {
      expect(new Set(d.articles.map((a) => a.article)).size, d.id).toBe(d.articles.length);
      for (const a of d.articles) expect(a.summary.length, `${d.id} ${a.article}`).toBeLessThan(220);
    }
    const v = shelfOf([])[0]!;
    expect(neighbours(v, '第八条').before?.article).toBe('第七条');
    expect(neighbours(v, '第八条').after?.article).toBe('第九条');
  });
});
