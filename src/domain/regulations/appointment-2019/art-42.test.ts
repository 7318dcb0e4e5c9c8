import { expect, it } from 'vitest';
import { addDays, day } from '../../../kernel/day.ts';
import { judge } from '../../judge-for-tests.ts';
import { fiveWorkingDays, leastLastDay } from './art-42.ts';

it('ends a notice of 2026-09-30 on 2026-10-13: National Day skipped, the make-up Saturday counted', () => {
  expect(leastLastDay(day('2026-09-30'))).toBe('2026-10-13');
});

it('passes from the least last day on and blocks the day before, from every day of 2026 up to December', () => {
  for (let at = day('2026-01-01'); at < '2026-12-01'; at = addDays(at, 1)) {
    const least = leastLastDay(at);
    if (least === 'unknown') throw new Error(`${at} is not in the calendar`);
    expect(judge(fiveWorkingDays, { notice: { publishedOn: at, endsOn: least } }).kind).toBe('pass');
    expect(judge(fiveWorkingDays, { notice: { publishedOn: at, endsOn: addDays(least, -1) } }).kind).toBe('block');
  }
});

it('says its way of counting is a reading to be checked, and names the day to wait for', () => {
  const verdict = judge(fiveWorkingDays, { notice: { publishedOn: '2026-09-30', endsOn: '2026-10-12' } });
  expect(verdict.evidence.some((e) => e.label.zh.includes('待核对'))).toBe(true);
  expect(verdict.wayOut?.zh).toBe('公示至少到 2026-10-13');
  expect(verdict.citation.confidence).toBe('undated');
});

it('does not concern ranks above the bureau level', () => {
  expect(judge(fiveWorkingDays, { post: { rank: 'bureau-chief' } }).kind).toBe('pass');
  expect(judge(fiveWorkingDays, { post: { rank: 'provincial-deputy' } }).kind).toBe('not-applicable');
});
