import { describe, expect, it } from 'vitest';
import type { Manifest, Question } from '../../ballots/rules/manifest.ts';
import type { SheetCount } from '../../ballots/rules/tally.ts';
import { shown } from '../../ballots/rules/tally.ts';
import { composed, gradePart, pollPart, resultsPart, type Part } from './composite.ts';

const values = [100, 80, 60, 40];
const question = (id: string, more: Partial<Extract<Question, { kind: 'grade' }>> = {}): Question => ({ kind: 'grade', id, label: id, required: false, options: [...values.map((value, i) => ({ id: 'abcd'[i]!, label: String(value), value })), { id: 'u', label: '不了解', value: null }], ...more });
const manifest = (more: Partial<Manifest> = {}): Manifest => ({
  format: 'steelyard.poll/v1', poll: '3f0c1f0e-6f2b-4d53-9d3e-0a1b2c3d4e5f', institution: '', title: '', kind: 'assessment', mode: 'split', forms: { f: [question('q')] }, sheets: [{ slot: 's', label: '甲', detail: '', form: 'f' }],
  classes: [{ id: 'a', label: 'A', size: 20, rollRoot: '', weight: null }], keys: [], sealing: { recipient: '', holder: 'server', trustees: [], threshold: 1 }, promise: '', times: { issueFrom: '', castFrom: '', closes: '' }, kMin: 4, together: [], page: null, ...more,
});
/** The count of answers given as values, one list for each question. */
const count = (cls: string, ...given: readonly (readonly number[])[]): SheetCount => ({
  class: cls, slot: 's', valid: given[0]!.length, invalid: 0, why: {},
  questions: given.map((list, i) => ({ id: i === 0 ? 'q' : `q${i}`, options: Object.fromEntries([...values.map((v, k) => ['abcd'[k]!, list.filter((x) => x === v).length]), ['u', 0]]), blank: 0, written: [], texts: 0 })),
});
const of = (m: Manifest, ...counts: SheetCount[]) => pollPart(m, shown(m, counts)[0]!);
const part = (method: Part['method'], weight: number, got: Partial<Part>): Part => ({ method, weight, from: null, day: null, n: 1, value: null, error: null, df: null, why: null, ...got });

describe('a composite, reckoned by hand', () => {
  // Four of a roll of twenty: mean 80, variance 800/3, a fifth of the roll answered. Five of a sample: mean 84, variance 280.
  const assessment = of(manifest(), count('a', [100, 80, 80, 60]));
  const survey = of(manifest({ kind: 'opinion' }), count('a', [100, 100, 80, 80, 60]));
  it('has the mean and the error of each method', () => {
    expect(assessment).toMatchObject({ value: 80, df: 3, n: 4, why: null });
    expect(assessment.error).toBeCloseTo((0.8 * 800) / 3 / 4, 9);
    expect(survey).toMatchObject({ value: 84, df: 4, n: 5 });
    expect(survey.error).toBeCloseTo(56, 9);
  });
  it('adds by weights, and variances by their squares; what is mapped adds none', () => {
    const c = composed([part('assessment', 50, assessment), part('survey', 30, survey), part('appraisal', 20, gradePart([{ year: 2024, grade: 'basic' }, { year: 2025, grade: 'excellent' }], { excellent: 90, basic: 50 }))]);
    expect(c.value).toBeCloseTo(0.5 * 80 + 0.3 * 84 + 0.2 * 90, 9);
    // 0.25 × 53.333 + 0.09 × 56 = 18.373; degrees of freedom 337.58 ÷ 65.61 = 5.145; t = 2.549.
    expect(c.high! - c.value!).toBeCloseTo(2.549 * Math.sqrt(18.3733), 1);
    expect(c.value! - c.low!).toBeCloseTo(c.high! - c.value!, 9);
    expect(c.missing).toEqual([]);
  });
  it('class weights of the poll stand within its method', () => {
    const m = manifest({ classes: [{ id: 'a', label: 'A', size: 8, rollRoot: '', weight: 400 }, { id: 'b', label: 'B', size: 8, rollRoot: '', weight: 600 }] });
    const got = of(m, count('a', [100, 100, 80, 80]), count('b', [80, 60, 60, 40]));
    expect(got.value).toBeCloseTo(0.4 * 90 + 0.6 * 60, 9);
    expect(got.error).toBeCloseTo(0.5 * (0.16 * (400 / 3 / 4) + 0.36 * (800 / 3 / 4)), 9);
  });
});

describe('what a composite never does', () => {
  const one = part('assessment', 60, { value: 80, error: 4, df: 10 });
  it('a missing method gives none, and is named', () => {
    for (const why of ['none', 'old', 'few', 'scale', 'grade'] as const) expect(composed([one, part('results', 40, { why })])).toMatchObject({ value: null, low: null, high: null, missing: ['results'] });
    expect(composed([])).toMatchObject({ value: null });
  });
  it('nothing left to chance has no interval; an interval stays on the scale', () => {
    expect(composed([part('results', 100, { value: 70 })])).toMatchObject({ value: 70, low: null, high: null });
    expect(composed([part('assessment', 100, of(manifest(), count('a', [...Array(20).keys()].map((i) => values[i % 4]!))))])).toMatchObject({ value: 70, low: null, high: null });
    expect(composed([part('assessment', 100, { value: 99, error: 25, df: 3 })])).toMatchObject({ high: 100 });
    expect(composed([part('assessment', 100, { value: 1, error: 25, df: 3 })])).toMatchObject({ low: 0 });
  });
  it('points of other scales, polls without points, too few ballots and years without a grade give no number', () => {
    const scale = (list: readonly number[]): Manifest => manifest({ forms: { f: [question('q', { options: list.map((value, i) => ({ id: 'abcd'[i]!, label: '', value })) })] } });
    expect(of(scale([5, 4, 3, 2]), count('a', [100, 80, 80, 60])).why).toBe('scale');
    expect(of(scale([100, 50, 0, -50]), count('a', [100, 80, 80, 60])).why).toBe('scale');
    expect(of(manifest({ forms: { f: [question('q', { options: [{ id: 'a', label: '同意', value: null }] })] } }), count('a', [100, 100, 100, 100])).why).toBe('none');
    expect(of(manifest(), count('a', [100, 80, 80])).why).toBe('few');
    expect(of(manifest({ kMin: 3, forms: { f: [question('q'), question('q1')] } }), count('a', [100, 80, 80], [100])).why).toBe('few');
    expect(gradePart([{ year: 2025, grade: 'undetermined' }], { excellent: 90 })).toMatchObject({ value: null, why: 'grade' });
    expect(gradePart([{ year: 2025, grade: 'constructor' }], { excellent: 90 })).toMatchObject({ value: null, why: 'grade' });
    expect(gradePart([], { excellent: 90 })).toMatchObject({ why: 'none', year: null });
    const points = { exceeded: 100, met: 90, partly: 50, missed: 0 };
    expect(resultsPart([{ year: 2025, degree: 'met', state: 'recorded' }], points).why).toBe('none');
    expect(resultsPart([{ year: 2025, degree: 'met', state: 'confirmed' }, { year: 2025, degree: 'partly', state: 'confirmed' }, { year: 2024, degree: 'missed', state: 'confirmed' }], points)).toMatchObject({ value: 70, n: 2, error: null, year: 2025 });
  });
  it('all alike is no certainty: the error is that of the exact bound', () => {
    const got = of(manifest(), count('a', [100, 100, 100, 100]));
    expect(got.value).toBe(100);
    expect(got.error).toBeGreaterThan(25);
  });
});

/** A reproducible stream of numbers in [0, 1). */
function mulberry(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

describe('the interval of a composite', () => {
  // An assessment of which 14 of a roll of 30 answer, a survey of 25 out of very many, and two methods that are mapped.
  const pick = (random: () => number, shares: readonly number[]): number => { let r = random(); for (const [i, s] of shares.entries()) { if (r < s) return values[i]!; r -= s; } return values[3]!; };
  const covered = (seed: number, rounds: number, questions: number, together: boolean): number => {
    const random = mulberry(seed);
    let hits = 0;
    for (let k = 0; k < rounds; k++) {
      const staff = Array.from({ length: 30 }, () => { const first = pick(random, [0.35, 0.4, 0.2, 0.05]); return Array.from({ length: questions }, (_, i) => (i === 0 || together ? first : pick(random, [0.35, 0.4, 0.2, 0.05]))); });
      const order = staff.map((s) => ({ s, at: random() })).sort((a, b) => a.at - b.at).map((x) => x.s);
      const m = manifest({ classes: [{ id: 'a', label: 'A', size: 30, rollRoot: '', weight: null }], forms: { f: Array.from({ length: questions }, (_, i) => question(i === 0 ? 'q' : `q${i}`)) } });
      const answered = order.slice(0, 14);
      const assessment = of(m, count('a', ...Array.from({ length: questions }, (_, i) => answered.map((s) => s[i]!))));
      const asked = Array.from({ length: 25 }, () => pick(random, [0.5, 0.3, 0.15, 0.05]));
      const survey = of(manifest({ kind: 'opinion' }), count('a', asked));
      const truth = 0.5 * (staff.flat().reduce((a, b) => a + b, 0) / staff.flat().length) + 0.2 * (50 + 24 + 9 + 2) + 0.3 * 85;
      const c = composed([part('assessment', 50, assessment), part('survey', 20, survey), part('appraisal', 30, { value: 85 })]);
      if (c.low! <= truth && truth <= c.high!) hits++;
    }
    return hits / rounds;
  };
  it('holds the true value about nineteen times of twenty', () => {
    const rates = [1, 2, 3].map((seed) => covered(seed, 1500, 1, false));
    for (const rate of rates) { expect(rate).toBeGreaterThan(0.935); expect(rate).toBeLessThan(0.965); }
  });
  it('is as good where the questions of a sheet go together, and too wide, never too narrow, where they do not', () => {
    expect(Math.abs(covered(4, 1500, 3, true) - 0.95)).toBeLessThan(0.015);
    expect(covered(5, 1500, 3, false)).toBeGreaterThan(0.965);
  });
});
