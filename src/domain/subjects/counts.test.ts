import { expect, it } from 'vitest';
import { leastOf, shares } from './counts.ts';

/** The same shares told by those for against those not: a second way to the answer. */
const against: Record<keyof typeof shares, (a: number, rest: number) => boolean> = { half: (a, r) => a >= r, majority: (a, r) => a > r, twoThirds: (a, r) => a >= 2 * r, fourFifths: (a, r) => a > 4 * r };

it('agrees with the second way for every number of members to fifteen', () => {
  let asked = 0;
  for (const share of Object.keys(shares) as (keyof typeof shares)[])
    for (let n = 1; n <= 15; n += 1)
      for (let a = 0; a <= n; a += 1) {
        expect(shares[share].holds(a, n), `${share} ${a}/${n}`).toBe(against[share](a, n - a));
        asked += 1;
      }
  expect(asked).toBe(540);
});

it('tells half or more from more than half, and names the least number', () => {
  expect([leastOf('half', 16), leastOf('majority', 16), leastOf('half', 15), leastOf('majority', 15), leastOf('twoThirds', 9), leastOf('fourFifths', 15)]).toEqual([8, 9, 8, 8, 6, 13]);
});
