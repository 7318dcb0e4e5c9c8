import { describe, expect, it } from 'vitest';
import { judge } from '../../judge-for-tests.ts';
import { firstMembers, votes } from '../../samples.ts';
import { chairLast, everyoneSpeaks, quorate, quorum } from './art-38.ts';

describe('article 38', () => {
  it('has two thirds as whole numbers for every body up to 60 members', () => {
    for (let due = 1; due <= 60; due += 1) {
      const least = Array.from({ length: due + 1 }, (_, n) => n).find((n) => quorate(n, due));
      expect(least).toBe(Math.ceil((2 * due) / 3));
    }
    expect(quorate(0, 0)).toBe(false);
    expect([9, 11].map((due) => Array.from({ length: due + 1 }, (_, n) => n).find((n) => quorate(n, due)))).toEqual([6, 8]);
  });

  it('counts a member who leaves for kin as come to the meeting', () => {
    const given = { meeting: { present: firstMembers(6), leaves: [{ memberId: 'm2', reason: '亲属' }] } };
    expect(judge(quorum, given).kind).toBe('pass');
    expect(judge(quorum, given).evidence.map((e) => e.value)).toEqual(['9', '6', '3×6 ≥ 2×9']);
  });

  it('accepts the chair in the last place only', () => {
    const others = votes(8, 8).slice(0, -1);
    const chair = votes(8, 8)[7]!;
    for (let place = 0; place <= others.length; place += 1) {
      const order = [...others.slice(0, place), chair, ...others.slice(place)];
      expect(judge(chairLast, { meeting: { votes: order } }).kind).toBe(place === others.length ? 'pass' : 'block');
    }
  });

  it('names who has not spoken', () => {
    expect(judge(everyoneSpeaks, { meeting: { votes: votes(8, 8).slice(2) } }).sentence.zh).toBe('祁远山、舒景行未发表意见');
  });

  it('wants the chair at the meeting', () => expect(judge(chairLast, { meeting: { chairId: 'm9' } }).kind).toBe('block'));
});
