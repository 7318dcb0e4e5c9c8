import { describe, expect, it } from 'vitest';
import { judge } from '../../judge-for-tests.ts';
import { punishment } from '../../samples.ts';
import { article24, lastAppraisal, punishmentEffect, relativesAbroad } from './art-24.ts';

const family = (...lines: [string, boolean | null, boolean?][]) => lines.map(([relation, abroad, living = true], i) => ({ relation, name: `家人${i}`, personId: null, birth: null, unit: null, abroad, living }));

describe('article 24', () => {
  it('has the seven items', () => {
    expect(article24.map((r) => r.article)).toEqual(['一', '二', '三', '四', '五', '六', '七'].map((n) => `第二十四条第（${n}）项`));
    expect(article24.every((r) => r.confidence === 'content' && r.severity === 'block' && !r.breakable)).toBe(true);
  });

  it('does not concern lateral moves', () => {
    for (const r of article24) expect(judge(r, { move: { kind: 'lateral' } }).kind).toBe('not-applicable');
    for (const r of article24) expect(judge(r, { move: { kind: 'further-use' } }).kind).toBe('pass');
  });

  it('looks at the year before the day, and takes no grade as not below competent', () => {
    const appraisals = [{ year: 2025, grade: 'incompetent' as const }, { year: 2026, grade: 'undetermined' as const }];
    expect(judge(lastAppraisal, { person: { appraisals } }, '2026-12-31').kind).toBe('block');
    expect(judge(lastAppraisal, { person: { appraisals } }, '2027-01-01').kind).toBe('pass');
    expect(judge(lastAppraisal, { person: { appraisals } }, '2028-01-01').kind).toBe('unknown');
  });

  it.each([
    ['spouse at home, one child abroad', family(['丈夫', false], ['长子', true]), 'pass'],
    ['spouse abroad', family(['丈夫', true]), 'block'],
    ['spouse not known', family(['丈夫', null]), 'unknown'],
    ['no spouse, both children abroad', family(['长子', true], ['次女', true]), 'block'],
    ['no spouse, one child at home', family(['长子', true], ['次女', false]), 'pass'],
    ['no spouse, one child not known', family(['长子', true], ['次女', null]), 'unknown'],
    ['spouse has died, child abroad', family(['丈夫', false, false], ['独生女', true]), 'block'],
    ['former spouse abroad', family(['前夫', true]), 'pass'],
    ['nobody', family(), 'pass'],
  ] as const)('derives from the family record: %s', (_, lines, expected) => {
    expect(judge(relativesAbroad, { person: { spouseAbroad: null, childrenAllAbroad: null, family: lines } }).kind).toBe(expected);
  });

  it('is stopped by one standing punishment among several, and says until when', () => {
    const punishments = [punishment({ decidedOn: '2015-01-01' }), punishment({ id: 'p2', kind: 'admin-demerit', decidedOn: '2025-10-01' })];
    const verdict = judge(punishmentEffect, { person: { punishments } });
    expect(verdict.kind).toBe('block');
    expect(verdict.sentence.zh).toContain('2026-09-30');
    expect(judge(punishmentEffect, { person: { punishments } }, '2026-09-30').kind).toBe('block');
    expect(judge(punishmentEffect, { person: { punishments } }, '2026-10-01').kind).toBe('pass');
  });

  it('blocks rather than asks where one fact is missing and another bars', () => {
    const punishments = [punishment({ decidedOn: null }), punishment({ id: 'p2', decidedOn: '2026-09-01' })];
    expect(judge(punishmentEffect, { person: { punishments } }).kind).toBe('block');
  });
});
