import { expect, test } from 'vitest';
import { partialDate } from '../../../kernel/day.ts';
import { ageThen, computedFormerAges, formerAge, retirementMonth, retirementTables } from './retirement.ts';

const reached = (birth: string, age: number): string | null => retirementMonth(partialDate(birth), age);

test.each([
  ['1964-12', 60, '2024-12', 60, 0], ['1965-01', 60, '2025-02', 60, 1], ['1965-12', 60, '2026-03', 60, 3], ['1970-03', 60, '2031-07', 61, 4],
  ['1976-09', 60, '2039-09', 63, 0], ['1970-01', 55, '2025-02', 55, 1], ['1981-09', 55, '2039-09', 58, 0], ['1984-11', 50, '2039-11', 55, 0],
] as const)('D13 born %s, former age %i → %s, at %i years %i months', (birth, age, month, years, months) => {
  expect(reached(birth, age)).toBe(month);
  expect(ageThen(partialDate(birth), partialDate(month))).toEqual({ years, months });
});
test('D14 the delay stops at the limit', () => {
  expect(reached('1990-01', 50)).toBe('2045-01');
  expect(reached('1999-01', 60)).toBe('2062-01');
  expect(reached('1999-01', 55)).toBe('2057-01');
});
test('the first months of the table: one month later for every four, or every two', () => {
  expect(['1965-01', '1965-04', '1965-05', '1965-08', '1965-09'].map((b) => reached(b, 60))).toEqual(['2025-02', '2025-05', '2025-07', '2025-10', '2025-12']);
  expect(['1975-01', '1975-02', '1975-03'].map((b) => reached(b, 50))).toEqual(['2025-02', '2025-03', '2025-05']);
});
test('nobody reaches the age earlier than an older colleague, and never later than three or five years', () => {
  for (const [age, max] of [[60, 36], [55, 36], [50, 60]] as const) {
    let before = '';
    for (let i = 0; i < 80 * 12; i++) {
      const birth = `${1940 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`;
      const month = reached(birth, age) ?? '';
      expect(month > before).toBe(true);
      const then = ageThen(partialDate(birth), partialDate(month));
      const late = ((then?.years ?? 0) - age) * 12 + (then?.months ?? 0);
      expect(late >= 0 && late <= max).toBe(true);
      before = month;
    }
  }
});
test('what the law does not compute stays open', () => {
  expect([63, 65, 66].map((age) => reached('1965-12', age))).toEqual([null, null, null]);
  expect(reached('1965', 60)).toBeNull();
  expect(['已到龄人员', '改革前任职年龄界限为60岁', '改革前任职年龄界限为六十岁', ''].map(formerAge)).toEqual([null, 60, null, null]);
  expect(computedFormerAges).toEqual([60, 55, 50]);
  expect(retirementTables.map((t) => t.from)).toEqual(['2025-01-01']);
});
