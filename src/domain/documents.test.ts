import { describe, expect, it } from 'vitest';
import { book } from './book.ts';
import { citationById, documents, findDocument, wholeArticle } from './documents.ts';
import { effects } from './regulations/punishment/effects.ts';
import { appointmentArticles } from './regulations/appointment-2019/articles.ts';
import { citationOf, needsChecking } from './rule.ts';

describe('documents', () => {
  it('hold every document that a rule, a step or an effect rests on, by the same title and year', () => {
    const cited = [...book.map(citationOf), ...Object.values(appointmentArticles), ...Object.values(effects).map((e) => e.basis)];
    expect(new Set(documents.map((d) => d.id)).size).toBe(documents.length);
    for (const c of cited) expect(findDocument(c.document), c.document).toMatchObject({ title: c.title, year: c.year });
  });

  it('an id of an entry gives its citation: document and article, a rule, or the article of a rule', () => {
    for (const c of Object.values(appointmentArticles)) expect(citationById(`${c.document}#${c.article}`)).toEqual(c);
    for (const r of book) expect(citationById(r.id)).toEqual(citationOf(r));
    const range = citationById('cn.appointment-2019#第十二条至第十四条')!;
    expect(range).toMatchObject({ article: '第十二条至第十四条', confidence: 'recalled', year: 2019 });
    expect(needsChecking(range)).toBe(true);
    expect(needsChecking(citationById('cn.appointment-2019#第二十条')!)).toBe(false);
    expect(citationById('cn.appointment-2019.art-8')?.article).toBe('第八条');
    expect(citationById('cn.recusal-2006.art-3')?.document).toBe('cn.recusal-2006');
  });

  it('an article nobody looked at must be checked; what is not known gives null', () => {
    expect(citationById('cn.appointment-2019#第六十条')).toMatchObject({ article: '第六十条', confidence: 'weak' });
    expect(citationById('cn.nothing-1999#第一条')).toBeNull();
    expect(citationById('cn.appointment-2019#')).toBeNull();
    expect(citationById('cn.appointment-2019.art-99')).toBeNull();
    expect(citationById('')).toBeNull();
  });

  it('an article is cut before its paragraphs and items', () => {
    expect(['第八条第（一）项', '第十六条', '附则'].map(wholeArticle)).toEqual(['第八条', '第十六条', '附则']);
  });
});
