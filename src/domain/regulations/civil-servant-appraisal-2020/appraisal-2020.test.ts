import { expect, it } from 'vitest';
import { addDays, day, type Day } from '../../../kernel/day.ts';
import type { AppraisalGrade } from '../../facts.ts';
import { evaluate } from '../../rule.ts';
import { punishment } from '../../samples.ts';
import { appraisalWith } from '../../subjects/appraisal/example.ts';
import { competentYears } from './use.ts';
import { daysOfYear, heavyOn, leave } from './no-grade.ts';
import { fifth, mostExcellent, quarter } from './share.ts';
import { merit, twoBasic } from './use.ts';

const on = day('2026-01-20');

it('a fifth and a quarter in whole people: every unit of 1 to 400 people, the last that passes and the first that does not', () => {
  for (let due = 1; due <= 400; due += 1) {
    // By counting up, without division: the largest number of people whose fivefold (fourfold) does not exceed those due.
    let fifthMost = 0;
    while (5 * (fifthMost + 1) <= due) fifthMost += 1;
    let quarterMost = 0;
    while (4 * (quarterMost + 1) <= due) quarterMost += 1;
    expect([mostExcellent(due, 20), mostExcellent(due, 25)]).toEqual([fifthMost, quarterMost]);
    const kind = (rule: typeof fifth, excellent: number) => evaluate(rule, appraisalWith({ shares: { due, excellent, consent: { given: false, reason: null } } }), on).kind;
    expect([kind(fifth, fifthMost), kind(fifth, fifthMost + 1), kind(quarter, quarterMost), kind(quarter, quarterMost + 1)], String(due)).toEqual(['pass', 'block', 'pass', 'block']);
  }
});

it('more than half a year of leave is 183 days of a common year and 184 of a leap year', () => {
  for (const year of [2023, 2024, 2025, 2028, 2100, 2000]) {
    const days = daysOfYear(year);
    const first = [...Array(367).keys()].find((n) => n > days - n)!;
    expect(first).toBe(days === 366 ? 184 : 183);
    if (year >= 2021 && year < 2030) expect(evaluate(leave, appraisalWith({ year, person: { leaveDays: first } }), on).kind).toBe('block');
    if (year >= 2021 && year < 2030) expect(evaluate(leave, appraisalWith({ year, person: { leaveDays: first - 1 } }), on).kind).toBe('pass');
  }
});

it('finds a demerit in effect at the end of the year for exactly the days of decision that reach it', () => {
  let [inEffect, changes, before] = [0, 0, false];
  for (let at: Day = day('2023-06-01'); at <= '2026-02-01'; at = addDays(at, 1)) {
    const found = heavyOn([punishment({ kind: 'admin-demerit', decidedOn: at }) as never], 2025) !== false;
    if (found) inEffect += 1;
    if (found !== before) changes += 1;
    before = found;
  }
  expect([inEffect, changes]).toEqual([365, 2]);
});

it('every history of three years: merit and moving are due exactly where the run is whole, unknown only where a missing year decides', () => {
  const grades: (AppraisalGrade | null)[] = ['excellent', 'competent', 'basic', 'incompetent', 'undetermined', null];
  for (const a of grades)
    for (const b of grades)
      for (const c of grades) {
        const history = [a, b, c].flatMap((grade, i) => (grade === null ? [] : [{ year: 2023 + i, grade }]));
        const facts = appraisalWith({ person: { history }, use: { thirdClassMerit: false, rearranged: false } });
        const expected = (run: readonly (AppraisalGrade | null)[], grade: AppraisalGrade) => (run.some((g) => g !== null && g !== grade) ? 'not-applicable' : run.includes(null) ? 'unknown' : 'block');
        expect(evaluate(merit, facts, on).kind).toBe(expected([a, b, c], 'excellent'));
        expect(evaluate(twoBasic, facts, on).kind).toBe(expected([b, c], 'basic'));
      }
});

it('counts years competent or better after the last step only, and leaves a gap open', () => {
  const facts = appraisalWith({ person: { history: [{ year: 2020, grade: 'excellent' }, { year: 2021, grade: 'undetermined' }, { year: 2023, grade: 'competent' }, { year: 2025, grade: 'basic' }] } });
  expect(competentYears(facts, 2020)).toEqual({ min: 1, max: 3 });
  expect(competentYears(facts, 2024)).toEqual({ min: 0, max: 0 });
  expect(competentYears(facts, 0)).toEqual({ min: 2, max: 4 });
});
