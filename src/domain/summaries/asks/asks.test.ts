import { describe, expect, it } from 'vitest';
import { summaryDocuments } from '../all.ts';
import { asks } from './all.ts';

describe('ways of asking', () => {
  it('every article of every shipped document has four or more', () => {
    const few = summaryDocuments.flatMap((d) => d.articles.filter((a) => a.asks.length < 4).map((a) => `${d.id} ${a.article}`));
    expect(few).toEqual([]);
  });
  it('every one stands at an article that is there', () => {
    const places = new Set(summaryDocuments.flatMap((d) => d.articles.map((a) => `${d.id} ${a.article}`)));
    const lost = Object.entries(asks).flatMap(([d, own]) => Object.keys(own).map((a) => `${d} ${a}`).filter((k) => !places.has(k)));
    expect(lost).toEqual([]);
  });
  it('none is said twice, and each is a short phrase', () => {
    const all = summaryDocuments.flatMap((d) => d.articles.flatMap((a) => a.asks));
    expect(all.filter((a, i) => all.indexOf(a) !== i)).toEqual([]);
    expect(all.filter((a) => a.length < 2 || a.length > 24)).toEqual([]);
  });
});
