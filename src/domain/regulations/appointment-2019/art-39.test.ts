import { expect, it } from 'vitest';
import { judge } from '../../judge-for-tests.ts';
import { votes } from '../../samples.ts';
import { carried, majority } from './art-39.ts';

it('needs strictly more than half of those due, for every body up to 60 members', () => {
  for (let due = 1; due <= 60; due += 1) {
    const least = Array.from({ length: due + 1 }, (_, n) => n).find((n) => carried(n, due));
    expect(least).toBe(Math.floor(due / 2) + 1);
  }
  expect([carried(5, 9), carried(4, 9), carried(6, 11), carried(5, 11), carried(4, 8)]).toEqual([true, false, true, false, false]);
});

it('counts a member once and a member who left not at all', () => {
  const doubled = [...votes(8, 4), votes(8, 4)[0]!];
  expect(judge(majority, { meeting: { votes: doubled } }).kind).toBe('block');
  expect(judge(majority, { meeting: { votes: votes(8, 5), leaves: [{ memberId: 'm2', reason: '亲属' }] } }).kind).toBe('block');
});

it('states the denominator', () => {
  expect(judge(majority, { meeting: { votes: votes(8, 5) } }).evidence[0]).toEqual({ label: { zh: '应到（分母）', en: 'due (denominator)' }, value: '9' });
});
