import { describe, expect, it } from 'vitest';
import { rankLevels } from '../../facts.ts';
import { judge } from '../../judge-for-tests.ts';
import { holding } from '../../samples.ts';
import { notDuringProbation, notTwoLevels, skips, stepByStep } from './art-9.ts';

describe('article 9', () => {
  it('allows one layer, needs an exception for two, never three: over every pair of leading ranks', () => {
    const leading = rankLevels.slice(1);
    let pairs = 0;
    for (const [i, from] of leading.entries())
      for (const [j, to] of leading.entries()) {
        if (j <= i) continue;
        pairs += 1;
        const given = { post: { rank: to.id }, person: { holdings: [holding({ rank: from.id, from: '2018-01' })] } };
        expect(judge(stepByStep, given).kind).toBe(j - i === 1 ? 'pass' : 'block');
        expect(judge(notTwoLevels, given).kind).toBe(j - i <= 2 ? 'pass' : 'block');
      }
    expect(pairs).toBe(45);
  });

  it('bars an exception through the whole probation, whatever the years', () => {
    const exception = { kinds: ['tenure' as const], breaks: ['x'], ground: 'outstanding-test' as const, reason: '抢险', consent: null, withoutRecommendation: false };
    const verdict = judge(notDuringProbation, { move: { exception }, person: { holdings: [holding({ from: '2025-01-01', probation: true })] } });
    expect(verdict.kind).toBe('block');
    expect(verdict.sentence.zh).toContain('试用期未满');
    expect(judge(notDuringProbation, { move: { exception }, person: { holdings: [holding({ from: '2025-09' })] } }).kind).toBe('unknown');
  });

  it('leaves a person without a leading post to the rules for service ranks', () => {
    expect(judge(stepByStep, { person: { holdings: [holding({ leading: false, from: '2018-01' })] } }).kind).toBe('not-applicable');
  });

  it('sees a skip in the claim or in the rules it breaks', () => {
    const claim = { kinds: [], breaks: [] as string[], ground: null, reason: null, consent: null, withoutRecommendation: null };
    expect(skips(claim)).toBe(false);
    expect(skips({ ...claim, kinds: ['skip'] })).toBe(true);
    expect(skips({ ...claim, breaks: [stepByStep.id] })).toBe(true);
  });
});
