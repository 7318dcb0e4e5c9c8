import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Loose } from '../rule.ts';
import { compatible, high, low, surelyUnder } from './dates.ts';
import { establish, establishedFrom } from './established.ts';
import { statement } from './example.ts';
import type { Statement } from './facts.ts';

const birth = (...list: Loose<Statement>[]) => establish('birth', null, list as Statement[]);

describe('the established value', () => {
  it('is the earliest dated record; later, unapproved changes are not recognised', () => {
    const found = birth(statement('birth', '1975-03', '2004-05', { material: '干部履历表' }), statement('birth', '1974-09', '1990-05', { material: '入团志愿书' }), statement('birth', '1975-03', null));
    expect(found).toMatchObject({ value: '1974-09', by: 'earliest', open: null, citation: { document: 'cn.birth-date-2006', confidence: 'content' } });
    expect(found.rests?.material).toBe('入团志愿书');
    expect(found.evidence.map((s) => s.madeOn)).toEqual(['1990-05', '2004-05', null]);
    expect(found.explanation.zh).toContain('不予承认');
  });

  it('rests on one’s own entry for birth, on the organization’s papers for the Party, on whatever is earliest for work', () => {
    expect(birth(statement('birth', '1974-01', '1989-05', { nature: 'other' }), statement('birth', '1974-09', '1990-05')).value).toBe('1974-09');
    expect(birth(statement('birth', '1974-01', '1989-05', { nature: 'other' })).value).toBe('1974-01');
    expect(establish('partyJoin', null, [statement('partyJoin', '1995-07', '1996-01'), statement('partyJoin', '1995-06-20', '1997-01', { nature: 'organ' })] as Statement[]).value).toBe('1995-06-20');
    expect(establish('workStart', null, [statement('workStart', '1992-07', '1993-01', { nature: 'organ' }), statement('workStart', '1991-12', '1992-01', { nature: 'other' })] as Statement[]).value).toBe('1991-12');
  });

  it('is the change an organization approved, the last of them', () => {
    const found = birth(statement('birth', '1974-09', '1990-05'), statement('birth', '1975-03', '2004-05', { nature: 'approved' }), statement('birth', '1974-12', '2009-05', { nature: 'approved' }), statement('birth', '1976-01', null, { nature: 'approved' }));
    expect(found).toMatchObject({ value: '1974-12', by: 'approved' });
  });

  it('stays open when the first two differ and their order is not known', () => {
    expect(birth(statement('birth', '1974-09', '1990'), statement('birth', '1975-03', '1990-05'))).toMatchObject({ value: null, by: 'open' });
    expect(birth(statement('birth', '1974-09', '1990-04'), statement('birth', '1975-03', '1990-05')).value).toBe('1974-09');
    expect(birth(statement('birth', '1974-09', '1990-05'), statement('birth', '1975-03', '1990-05', { id: 'z' }))).toMatchObject({ value: null });
    expect(birth(statement('birth', '1974-09', null), statement('birth', '1975-03', null))).toMatchObject({ value: null, by: 'open' });
    expect(birth(statement('birth', '1974-09', '1990-05'), statement('birth', '1974-09-12', '1990-05', { id: 'a' }), statement('birth', '1974-09-20', '1990-05', { id: 'b' })).value).toBeNull();
    expect(birth(statement('birth', '1974-09', null))).toMatchObject({ value: '1974-09', by: 'undated' });
  });

  it('is as exact as the earliest records agree on, and says when the record was lunar', () => {
    const found = birth(statement('birth', '1974-09', '1990'), statement('birth', '1974-09-12', '1990-05', { calendar: 'lunar', raw: '农历七月廿六' }));
    expect(found.value).toBe('1974-09-12');
    expect(birth(statement('birth', '1974-09-12', '1990-05', { calendar: 'lunar' })).explanation.zh).toContain('农历');
  });

  it('is kept apart for each school', () => {
    const found = establishedFrom([statement('schoolEnd', '1992-07', '1992-07', { about: '甲大学' }), statement('schoolEnd', '2001-01', '2001-01', { about: '乙大学' }), statement('schoolEnd', '1992-07', '1993-01', { about: '甲 大学' })] as Statement[]);
    expect(found.map((e) => [e.about, e.value, e.evidence.length])).toEqual([['甲大学', '1992-07', 2], ['乙大学', '2001-01', 1]]);
  });

  it('does not depend on the order in which the documents were recorded', () => {
    const date = fc.constantFrom('1974', '1974-09', '1974-09-12', '1975-03', '1976');
    const made = fc.constantFrom('1990', '1990-05', '1990-05-04', '1991', '2004-05', null);
    const one = fc.record({ value: date, madeOn: made, nature: fc.constantFrom('own', 'organ', 'approved', 'other') as fc.Arbitrary<Statement['nature']> });
    fc.assert(fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (list, keys) => {
      const all = list.map((s, i) => statement('birth', s.value, s.madeOn, { id: `s${i}`, nature: s.nature })) as Statement[];
      const shuffled = all.map((s, i) => [keys[i]!, s] as const).sort((a, b) => a[0] - b[0]).map(([, s]) => s);
      expect(establish('birth', null, shuffled)).toEqual(establish('birth', null, all));
    }));
  });
});

describe('dates as numbers', () => {
  const days = fc.record({ y: fc.integer({ min: 1900, max: 2099 }), m: fc.integer({ min: 1, max: 12 }), d: fc.integer({ min: 1, max: 28 }), n: fc.constantFrom(4, 7, 10) })
    .map(({ y, m, d, n }) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`.slice(0, n));

  it('keep the order of text for whole days, and a date lies between its first and last day', () => {
    fc.assert(fc.property(days, days, (a, b) => {
      expect(low(a)).toBeLessThanOrEqual(high(a));
      if (a.length === 10 && b.length === 10) expect(Math.sign(low(a) - low(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
      if (compatible(a, b)) expect(low(a) <= high(b) && low(b) <= high(a)).toBe(true);
    }));
  });

  it('say under age only when it is so for every day the dates can mean', () => {
    fc.assert(fc.property(days, days, fc.integer({ min: 0, max: 40 }), (from, to, years) => {
      const lastTo = to.length === 10 ? to : to.length === 7 ? `${to}-31` : `${to}-12-31`;
      const firstFrom = from.length === 10 ? from : from.length === 7 ? `${from}-01` : `${from}-01-01`;
      const reached = `${Number(firstFrom.slice(0, 4)) + years}${firstFrom.slice(4)}`;
      expect(surelyUnder(from, to, years)).toBe(lastTo < reached);
    }));
  });
});
