import { describe, expect, it, test } from 'vitest';
import { day, type Day, type PartialDate } from '../../../kernel/day.ts';
import { auditDue, byUrgency, keyLine, nearness, retirementDue, rotationDue, shiftYears, type KeyHolder } from './dues.ts';

const on = day('2026-11-20');
const set = (value: number) => ({ value, fromDay: '2026-01-01', basis: '部务会', authorName: '甲', approverName: '乙' });
const holder = (more: Partial<KeyHolder> & { birth?: PartialDate | null } = {}): KeyHolder => ({
  postId: 'p', unitId: 'u', unitName: '某局', organKind: 'gov-dept', unitLevel: 'township-chief', office: false, title: '局长', chief: true, leading: true, kinds: [], personId: '1', name: '某人',
  birth: '1970-03' as PartialDate, since: '2020-05' as PartialDate, formerAge: 60, audits: [], grades: null, ...more,
});

describe('retirement by the table of the law', () => {
  it.each([
    ['1964-12', 60, '2024-12'], ['1965-01', 60, '2025-02'], ['1965-12', 60, '2026-03'], ['1970-03', 60, '2031-07'], ['1976-09', 60, '2039-09'],
    ['1970-01', 55, '2025-02'], ['1981-09', 55, '2039-09'], ['1984-11', 50, '2039-11'], ['1990-01', 50, '2045-01'],
  ])('born %s, former age %i: %s', (birth, formerAge, month) => expect(retirementDue({ birth: birth as PartialDate, formerAge }, on)).toMatchObject({ on: month, citation: { year: 2024, document: 'cn.retirement-2024' } }));
  it('asks for a choice and never takes it from the sex', () => {
    expect(retirementDue({ birth: '1970-03' as PartialDate, formerAge: null }, on)).toMatchObject({ on: null, near: 'unknown' });
    expect(retirementDue({ birth: '1970' as PartialDate, formerAge: 60 }, on)).toMatchObject({ on: null, near: 'unknown' });
    expect(retirementDue({ birth: '1970-03' as PartialDate, formerAge: 63 }, on)).toMatchObject({ on: null, near: 'unknown' });
  });
});

describe('nearness', () => {
  it.each([['2026-11', 'reached'], ['2026-12', 'within-year'], ['2027-11', 'within-year'], ['2027-12', 'later'], ['2026-11-20', 'reached'], ['2026-11-21', 'within-year'], ['2027-11-20', 'within-year'], ['2027-11-21', 'later'], ['2026', 'reached'], ['2027', 'within-year'], ['2028', 'later']] as const)('%s is %s', (date, near) => expect(nearness(date as PartialDate, on)).toBe(near));
  it('29 February moves to 28', () => expect(shiftYears('2024-02-29' as PartialDate, 1)).toBe('2025-02-28'));
});

describe('rotation', () => {
  const county = { organKind: 'government', unitLevel: 'county-chief' };
  it('ten years by article 51 for local governments and Party committees at county level', () => {
    expect(rotationDue(holder({ ...county, since: '2016-11' as PartialDate }), {}, on)).toMatchObject({ on: '2026-11', near: 'reached', citation: { article: '第五十一条', confidence: 'recalled' } });
    expect(rotationDue(holder({ ...county, organKind: 'party-committee', since: '2016-12' as PartialDate }), {}, on)).toMatchObject({ on: '2026-12', near: 'within-year' });
    expect(rotationDue(holder({ ...county, since: null }), {}, on)).toMatchObject({ near: 'unknown' });
  });
  it('elsewhere only by a number of the institution', () => {
    for (const h of [holder(), holder({ organKind: 'government', unitLevel: 'township-chief' }), holder({ ...county, leading: false }), holder({ ...county, office: true })]) {
      expect(rotationDue(h, {}, on)).toMatchObject({ near: 'none' });
      const due = rotationDue(h, { 'rotation.years': set(6) }, on);
      expect(due).toMatchObject({ on: '2026-05', near: 'reached', setting: { value: 6 } });
      expect(due.citation).toBeUndefined();
    }
  });
  it('a stricter number of the institution comes first, a laxer one never beats the article', () => {
    expect(rotationDue(holder(county), { 'rotation.years': set(5) }, on)).toMatchObject({ on: '2025-05', citation: {}, setting: {} });
    expect(rotationDue(holder(county), { 'rotation.years': set(15) }, on)).toMatchObject({ on: '2030-05' });
  });
});

test('audits: a planned one first, else by the number from the last one or the beginning; only chiefs are due without a plan', () => {
  const done = { kind: 'in-office' as const, dueDay: null, doneOn: day('2024-06-30'), result: '无重大问题' };
  const planned = { kind: 'leaving' as const, dueDay: day('2026-12-31'), doneOn: null, result: null };
  const settings = { 'audit.years': set(3) };
  expect(auditDue(holder(), {}, on)).toMatchObject({ near: 'none' });
  expect(auditDue(holder(), settings, on)).toMatchObject({ on: '2023-05', near: 'reached' });
  expect(auditDue(holder({ audits: [done] }), settings, on)).toMatchObject({ on: '2027-06-30', near: 'within-year' });
  expect(auditDue(holder({ audits: [done, planned] }), settings, on)).toMatchObject({ on: '2026-12-31', near: 'within-year' });
  expect(auditDue(holder({ chief: false }), settings, on)).toMatchObject({ near: 'none' });
  expect(auditDue(holder({ audits: [{ ...done, doneOn: '2026-11-21' as Day }] }), settings, on)).toMatchObject({ on: '2023-05' });
});

test('the most urgent stand first, what is not known before what is far', () => {
  const far = keyLine(holder({ personId: 'far' }), {}, on);
  const unknown = keyLine(holder({ personId: 'unknown', formerAge: null }), {}, on);
  const soon = keyLine(holder({ personId: 'soon', birth: '1966-09' as PartialDate }), {}, on);
  const gone = keyLine(holder({ personId: 'gone', birth: '1964-12' as PartialDate }), {}, on);
  expect(byUrgency([far, unknown, soon, gone]).map((l) => [l.personId, l.urgent])).toEqual([['gone', 'reached'], ['soon', 'within-year'], ['unknown', 'unknown'], ['far', 'later']]);
});
