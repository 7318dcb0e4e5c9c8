import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../judge-for-tests.ts';
import { bothForms, sums, turnout, validOneYear } from './art-16.ts';

const tally = (n: { due: number; present: number; issued: number; returned: number; valid: number; invalid: number }, votes = 0) =>
  ({ form: 'meeting' as const, heldOn: '2026-08-20', ...n, candidates: [{ personId: 'candidate', votes }], agreedByTwo: true });

describe('article 16', () => {
  it('accepts exactly the counts that add up', () => {
    const n = fc.integer({ min: 0, max: 6 });
    fc.assert(fc.property(n, n, n, n, n, n, n, (due, present, issued, returned, valid, invalid, votes) => {
      const right = present <= due && issued <= present && returned <= issued && valid + invalid === returned && votes <= valid;
      const tallies = [tally({ due, present, issued, returned, valid, invalid }, votes)];
      expect(judge(sums, { recommendation: { tallies } }).kind).toBe(right ? 'pass' : 'block');
    }), { numRuns: 2000 });
  });

  it('compares the turnout with the institution’s share in whole numbers', () => {
    for (let due = 1; due <= 40; due += 1)
      for (let present = 0; present <= due; present += 1) {
        const tallies = [tally({ due, present, issued: present, returned: present, valid: present, invalid: 0 })];
        expect(judge(turnout, { recommendation: { tallies } }).kind).toBe(3 * present >= 2 * due ? 'pass' : 'needs-reason');
      }
  });

  it('does not cite the regulations for a share they do not state', () => {
    expect(judge(turnout, {}).citation).toMatchObject({ document: 'cn.recommendation-turnout', article: expect.stringContaining('非条例条文') });
    expect(turnout.severity).toBe('setting');
  });

  it('is not asked for where the organization recommends', () => {
    const given = { recommendation: null, move: { organizationRecommended: { reason: '特殊需要', approvedOn: '2026-08-10' } } };
    for (const r of [bothForms, sums, validOneYear]) expect(judge(r, given).kind).toBe('not-applicable');
  });

  it('ends on the same date of the next year, cut at the end of February', () => {
    const leap = { recommendation: { closedOn: '2024-02-29' } };
    expect(judge(validOneYear, leap, '2025-02-28').kind).toBe('pass');
    expect(judge(validOneYear, leap, '2025-03-01').kind).toBe('block');
  });
});
