import { describe, expect, it } from 'vitest';
import { day, partialDate } from '../kernel/day.ts';
import type { HoldingFacts } from './facts.ts';
import { holding } from './samples.ts';
import { currentPost, heldOn, monthsEn, monthsIn, monthsSince, monthsZh } from './tenure.ts';

const h = (over: Parameters<typeof holding>[0]): HoldingFacts => holding(over) as HoldingFacts;
const at = day('2026-09-18');

describe('months since a date', () => {
  it('tries both ends of a month when counting by day, and takes the month as reached when counting by month', () => {
    expect(monthsSince(partialDate('2024-09'), at, 'day')).toEqual({ min: 23, max: 24 });
    expect(monthsSince(partialDate('2024-09'), at, 'month')).toEqual({ min: 24, max: 24 });
    expect(monthsSince(partialDate('2024-09-18'), at, 'month')).toEqual({ min: 24, max: 24 });
    expect(monthsSince(partialDate('2024-09-19'), at, 'month')).toEqual({ min: 23, max: 23 });
    expect(monthsSince(partialDate('2024'), at, 'month')).toEqual({ min: 20, max: 32 });
    expect(monthsSince(partialDate('2027-01'), at, 'day')).toEqual({ min: 0, max: 0 });
  });

  it('says lengths in words', () => {
    expect([0, 1, 11, 12, 23, 25].map(monthsZh)).toEqual(['0 年', '1 个月', '11 个月', '1 年', '1 年 11 个月', '2 年 1 个月']);
    expect([1, 11, 12, 23, 25].map(monthsEn)).toEqual(['1 month', '11 months', '1 year', '1 year 11 months', '2 years 1 month']);
  });
});

describe('months in posts', () => {
  it('joins posts that follow on in the same month or on the next day', () => {
    const list = [h({ id: 'a', from: '2020-03-18', to: '2022-05' }), h({ id: 'b', from: '2022-05' })];
    expect(monthsIn(list, at, 'day')).toEqual({ min: 78, max: 78 });
    expect(monthsIn([h({ from: '2020-03-18', to: '2022-05-31' }), h({ from: '2022-06-01' })], at, 'day')).toEqual({ min: 78, max: 78 });
  });

  it('adds separate periods and leaves the gap out', () => {
    const list = [h({ from: '2020-01-01', to: '2021-01-01' }), h({ from: '2025-09-18' })];
    expect(monthsIn(list, at, 'day')).toEqual({ min: 24, max: 24 });
  });

  it('does not count overlapping posts twice, nor what begins later or has no start', () => {
    const list = [h({ from: '2024-09-18' }), h({ from: '2025-01-01', to: '2025-06-01' }), h({ from: '2027-01-01' }), h({ from: null })];
    expect(monthsIn(list, at, 'day')).toEqual({ min: 24, max: 24 });
  });

  it('takes the day of decision over the month in the file', () => {
    expect(monthsIn([h({ from: '2024-03', appointedOn: '2024-03-15' })], day('2026-03-14'), 'day')).toEqual({ min: 23, max: 23 });
  });

  it('is nothing for no posts', () => expect(monthsIn([], at, 'day')).toEqual({ min: 0, max: 0 }));
});

describe('the present post', () => {
  it('is the highest leading post held', () => {
    const post = currentPost([h({ id: 'a', from: '2020-01' }), h({ id: 'b', rank: 'county-deputy', from: '2024-01' }), h({ id: 'c', rank: 'county-chief', from: '2019-01', to: '2023-12' })], at);
    expect(post).toMatchObject({ id: 'b' });
  });

  it('is none or unknown where that is so', () => {
    expect(currentPost([h({ leading: false, from: '2020-01' })], at)).toBe('none');
    expect(currentPost([h({ rank: null, from: '2020-01' })], at)).toBe('unknown');
  });

  it('counts the month a post ends in as still held', () => {
    expect(heldOn(h({ from: '2020-01', to: '2026-09' }), at)).toBe(true);
    expect(heldOn(h({ from: '2020-01', to: '2026-09-17' }), at)).toBe(false);
    expect(heldOn(h({ from: '2026-10' }), at)).toBe(false);
  });
});
