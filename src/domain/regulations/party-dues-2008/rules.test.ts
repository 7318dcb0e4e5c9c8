import { expect, it } from 'vitest';
import { duesOf, yuan } from './rules.ts';

it.each([['salary', 1_000_000, '150.00'], ['salary', 1_000_001, '200.00'], ['salary', 300_000, '15.00'], ['salary', 300_001, '30.00'], ['salary', 500_000, '50.00'], ['salary', 500_001, '75.00'], ['retired', 500_000, '25.00'], ['retired', 500_001, '50.00'], ['salary', 0, '0.00']] as const)('%s base %i fen is %s yuan', (kind, base, due) => {
  expect(yuan(duesOf(kind, base))).toBe(due);
});

it('refuses what is not a whole amount of fen', () => {
  for (const base of [0.5, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e15]) expect(() => duesOf('salary', base)).toThrow(RangeError);
});
