import { describe, expect, it } from 'vitest';
import type { PunishmentFacts } from '../../facts.ts';
import { punishment } from '../../samples.ts';
import { effects, lastDayBelowFormerRank, lastDayOfEffect } from './effects.ts';

const p = (over: Parameters<typeof punishment>[0]): PunishmentFacts => punishment(over) as PunishmentFacts;

describe('periods of effect (A.14)', () => {
  it.each([
    ['admin-warning', '2026-07-14'],
    ['admin-demerit', '2027-01-14'],
    ['admin-serious-demerit', '2027-07-14'],
    ['admin-demotion', '2028-01-14'],
    ['admin-dismissal', '2028-01-14'],
    ['party-warning', '2027-01-14'],
    ['party-serious-warning', '2027-07-14'],
    ['party-post-removal', '2028-01-14'],
    ['admonition', '2026-07-14'],
    ['org-adjustment', '2027-01-14'],
    ['downgrade', '2028-01-14'],
    ['report-admonition', '2026-07-14'],
    ['report-disqualification', '2027-01-14'],
  ] as const)('%s decided on 2026-01-15 stands until %s', (kind, until) => {
    expect(lastDayOfEffect(p({ kind, decidedOn: '2026-01-15' }))).toEqual({ min: until, max: until });
  });

  it('cuts the end of a month and keeps a range for a date known to the month', () => {
    expect(lastDayOfEffect(p({ decidedOn: '2025-08-31' }))).toEqual({ min: '2026-02-27', max: '2026-02-27' });
    expect(lastDayOfEffect(p({ decidedOn: '2026-01' }))).toEqual({ min: '2026-06-30', max: '2026-07-30' });
  });

  it('takes a stated end over the computed one, and knows nothing without a day', () => {
    expect(lastDayOfEffect(p({ decidedOn: '2026-01-15', effectiveUntil: '2026-09-01' }))).toEqual({ min: '2026-09-01', max: '2026-09-01' });
    expect(lastDayOfEffect(p({}))).toBeNull();
  });

  it('counts a serious party warning as one year before 2018, eighteen months after', () => {
    expect(lastDayOfEffect(p({ kind: 'party-serious-warning', decidedOn: '2017-12-31' }))?.max).toBe('2018-12-30');
    expect(lastDayOfEffect(p({ kind: 'party-serious-warning', decidedOn: '2018-01-01' }))?.max).toBe('2019-06-30');
  });

  it('adds two years after a party probation, as long as that was', () => {
    expect(lastDayOfEffect(p({ kind: 'party-probation', decidedOn: '2022-01-15', monthsOfProbation: 12 }))).toEqual({ min: '2025-01-14', max: '2025-01-14' });
    expect(lastDayOfEffect(p({ kind: 'party-probation', decidedOn: '2022-01-15' }))).toEqual({ min: '2025-01-14', max: '2026-01-14' });
  });

  it('bars a rank above the former one for two years after removal or ordered resignation', () => {
    expect(lastDayBelowFormerRank(p({ kind: 'org-removal', decidedOn: '2025-01-15' }))).toEqual({ min: '2027-01-14', max: '2027-01-14' });
    expect(lastDayBelowFormerRank(p({ kind: 'org-ordered-resignation', decidedOn: '2025-01-15' }))?.max).toBe('2027-01-14');
    expect(lastDayBelowFormerRank(p({ kind: 'admonition', decidedOn: '2025-01-15' }))).toBeNull();
  });

  it('marks what was read in the text and what was not', () => {
    expect(effects['admin-warning'].basis.confidence).toBe('text');
    expect(effects['party-warning'].basis.confidence).toBe('recalled');
    expect(effects.admonition.basis.confidence).toBe('recalled');
  });
});
