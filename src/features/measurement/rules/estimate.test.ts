import { describe, expect, it } from 'vitest';
import { estimateOf, gapOf, groupGap, intervalOf, judge, marginOf, momentsOf, shareInterval, tQuantile, tTwoSided, weighted, type Estimate, type Gap, type Moments } from './estimate.ts';
import { permutationP } from './permutation.ts';

const of = (...values: number[]): Moments => momentsOf([...new Set(values)].map((value) => ({ value, n: values.filter((v) => v === value).length })))!;
/** Moments as a source prints them. */
const said = (n: number, mean: number, sd: number): Estimate => estimateOf({ n, mean, variance: sd * sd, least: 0, most: 100, values: [] })!;

/*
 * The figures below are recomputed here by another way than the program's: no book or table is relied on. t by integrating cosine powers
 * (t = √ν·tan θ makes the density cos^(ν−1) θ, so no gamma function is needed), quantiles by bisection, the rest by its definition.
 */
function integral(f: (x: number) => number, from: number, to: number, steps = 4000): number {
  const h = (to - from) / steps;
  let sum = f(from) + f(to);
  for (let i = 1; i < steps; i++) sum += f(from + i * h) * (i % 2 === 1 ? 4 : 2);
  return (sum * h) / 3;
}
/** Where a rising function reaches a value. */
function solve(rising: (x: number) => number, value: number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let i = 0; i < 80; i++) { const mid = (low + high) / 2; if (rising(mid) < value) low = mid; else high = mid; }
  return (low + high) / 2;
}
const cosines = (df: number) => (angle: number): number => Math.max(0, Math.cos(angle)) ** (df - 1);
/** Quantile of t above one half. */
function tOf(p: number, df: number): number {
  const half = integral(cosines(df), 0, Math.PI / 2);
  return Math.sqrt(df) * Math.tan(solve((angle) => 0.5 + integral(cosines(df), 0, angle, 1000) / (2 * half), p, 0, Math.PI / 2 - 1e-9));
}
/** The normal quantile for 95 of 100: the area over 0 to z is 0.475 of the whole. */
const z95 = solve((z) => integral((x) => Math.exp((-x * x) / 2), 0, z) / Math.sqrt(2 * Math.PI), 0.475, 0, 10);
/** Every way of taking `n` of these. */
const samples = (all: readonly number[], n: number): number[][] => Array.from({ length: 2 ** all.length }, (_, mask) => all.filter((_x, i) => mask & (1 << i))).filter((x) => x.length === n);

describe('worked examples, recomputed', () => {
  it.each([[0.975, 1, 12.706], [0.975, 5, 2.571], [0.975, 9, 2.26216], [0.975, 10, 2.228], [0.975, 30, 2.042], [0.995, 10, 3.169], [0.9, 49, 1.299]])('t: quantile %s with %s degrees of freedom, by integration and bisection', (p, df, t) => {
    expect(tQuantile(p, df)).toBeCloseTo(tOf(p, df), 6);
    expect(tQuantile(p, df)).toBeCloseTo(t, 3);
  });
  it('t: with one and two degrees of freedom there is a closed form', () => {
    for (const p of [0.6, 0.9, 0.975, 0.9995]) {
      expect(tQuantile(p, 1) / Math.tan(Math.PI * (p - 0.5))).toBeCloseTo(1, 6);
      expect(tQuantile(p, 2) / ((2 * p - 1) / Math.sqrt(2 * p * (1 - p)))).toBeCloseTo(1, 6);
    }
  });
  it('t: probability and quantile agree at odd degrees of freedom and far out', () => {
    for (const df of [2.4, 7, 24.9, 137]) for (const p of [0.05, 0.001, 1e-5]) expect(tTwoSided(tQuantile(1 - p / 2, df), df) / p).toBeCloseTo(1, 4);
    for (const df of [7, 24.9, 137]) for (const p of [0.05, 0.001]) expect(tQuantile(1 - p / 2, df)).toBeCloseTo(tOf(1 - p / 2, df), 5);
  });
  it('Welch: groups of 249 and 79 with unlike spread, by its definition', () => {
    const [na, ma, sa, nb, mb, sb] = [249, 20.14458, 6.4147, 79, 30.48101, 6.10771];
    const g = gapOf(said(na, ma, sa), said(nb, mb, sb));
    const [a, b] = [sa ** 2 / na, sb ** 2 / nb];
    expect(g.gap / g.se).toBeCloseTo((ma - mb) / Math.sqrt(a + b), 9);
    expect(g.gap / g.se).toBeCloseTo(-12.94627, 3);
    expect(g.df).toBeCloseTo((a + b) ** 2 / (a ** 2 / (na - 1) + b ** 2 / (nb - 1)), 9);
    expect(g.df).toBeCloseTo(136.875, 1);
    // Two groups of one size and spread: the degrees of freedom of the pooled test.
    expect(gapOf(said(12, 80, 9), said(12, 70, 9)).df).toBeCloseTo(22, 9);
  });
  it('finite correction: over every sample of a roll, the squared error is on average that of the sample mean', () => {
    const roll = [40, 60, 60, 80, 100, 100, 80, 60];
    const truth = roll.reduce((a, b) => a + b, 0) / roll.length;
    for (const n of [2, 3, 5]) {
      const all = samples(roll, n);
      const mean = (x: readonly number[]): number => x.reduce((t, v) => t + v, 0) / x.length;
      const spread = mean(all.map((x) => (mean(x) - truth) ** 2));
      // Wide limits, so that the interval is not cut at the ends of the scale.
      const reckoned = mean(all.map((x) => { const m = { ...of(...x), least: -1e6, most: 1e6 }; if (m.variance === 0) return 0; const i = intervalOf(m, n, roll.length)!; return ((i.high - i.low) / 2 / tQuantile(0.975, n - 1)) ** 2; }));
      expect(reckoned).toBeCloseTo(spread, 6);
    }
  });
  it('finite correction: 50 of 676 sheets drawn, the total and its limits by the formula', () => {
    const m: Moments = { n: 50, mean: 1471 / 50, variance: (54_497 - 1471 ** 2 / 50) / 49, least: 0, most: 1000, values: [] };
    expect(m.variance).toBeCloseTo(229.0, 1);
    expect(676 * m.mean).toBeCloseTo(19_888, 0);
    const i = intervalOf(m, 50, 676, 0.8)!;
    const half = (676 * (i.high - i.low)) / 2;
    expect(half).toBeCloseTo(tOf(0.9, 49) * 676 * Math.sqrt((m.variance / 50) * (1 - 50 / 676)), 2);
    // With the normal 1.28 in place of t the limits are 18,107 and 21,669.
    expect(Math.abs((half / tQuantile(0.9, 49)) * 1.28 - (21_669 - 18_107) / 2)).toBeLessThan(2);
  });
  it.each([[81, 263, 0.2553, 0.3662], [15, 148, 0.0624, 0.1605], [0, 20, 0, 0.1611], [1, 29, 0.0061, 0.1718]])('share: %s of %s, its ends are where the share found lies 1.96 standard errors away', (x, n, low, high) => {
    const i = shareInterval(x, n, n, null)!;
    expect(z95).toBeCloseTo(1.959964, 6);
    const away = (p: number): number => (p - x / n) / Math.sqrt((p * (1 - p)) / n);
    if (x > 0) expect(i.low).toBeCloseTo(solve(away, -z95, 1e-12, x / n), 8);
    expect(i.high).toBeCloseTo(solve(away, z95, Math.max(x / n, 1e-12), 1 - 1e-12), 8);
    expect(i.low).toBeCloseTo(low, 4);
    expect(i.high).toBeCloseTo(high, 4);
  });
  // t of 1000 degrees of freedom that has this probability.
  const gap = (p: number): Gap => ({ gap: tQuantile(1 - p / 2, 1000), se: 1, df: 1000, p });
  it('Holm: 0.01, 0.04, 0.03, 0.005 at five per cent: the first and the last are shown', () => {
    const got = judge([0.01, 0.04, 0.03, 0.005].map(gap));
    expect(got.map((g) => g.different)).toEqual([true, false, false, true]);
    expect(got.map((g) => g.low! > 0)).toEqual([true, false, false, true]);
  });
  it('Holm: the same as asking every set of comparisons at once (closed testing), for 300 sets of probabilities', () => {
    const random = seeded(11);
    for (let round = 0; round < 300; round++) {
      const ps = Array.from({ length: 1 + (round % 5) }, () => random() ** 3 * 0.2);
      const sets = Array.from({ length: 2 ** ps.length - 1 }, (_, k) => ps.flatMap((_p, i) => ((k + 1) & (1 << i) ? [i] : [])));
      // A set is rejected where its least probability is within 5 % shared among its members; one comparison, where every set with it is.
      const rejected = (set: readonly number[]): boolean => Math.min(...set.map((i) => ps[i]!)) <= 0.05 / set.length;
      expect(judge(ps.map(gap)).map((g) => g.different), ps.join()).toEqual(ps.map((_p, i) => sets.filter((s) => s.includes(i)).every(rejected)));
    }
  });
});

describe('at the edges', () => {
  it('a whole roll leaves nothing to chance; one answer says nothing of others', () => {
    expect(intervalOf(of(80, 100, 60), 3, 3)).toEqual({ low: 80, high: 80, how: 'whole' });
    expect(intervalOf(of(80), 1, 9)).toBeNull();
    expect(momentsOf([{ value: 1, n: 0 }])).toBeNull();
  });
  it('all alike is no certainty: ten of twenty who all gave the best may hide others', () => {
    const m = momentsOf([{ value: 100, n: 10 }, { value: 40, n: 0 }])!;
    const i = intervalOf(m, 10, 20)!;
    expect(i).toMatchObject({ high: 100, how: 'same' });
    expect(i.low).toBeCloseTo(100 - 60 * 0.5 * (1 - 0.025 ** 0.1), 9);
  });
  it('ends stay on the scale', () => expect(intervalOf({ n: 3, mean: 95, variance: 75, least: 40, most: 100, values: [] }, 3, null)!.high).toBe(100));
  it('groups without any spread: the same is no difference, wholly apart has its exact probability', () => {
    const flat = (n: number, value: number): Moments => momentsOf([{ value, n }])!;
    expect(groupGap(flat(5, 80), flat(5, 80))!.p).toBe(1);
    expect(groupGap(flat(3, 80), flat(3, 60))!.p).toBeCloseTo(2 / 20, 12);
    expect(groupGap(flat(8, 100), flat(20, 60))!.p).toBeLessThan(1e-5);
    expect(gapOf(said(8, 100, 0), said(20, 60, 10)).df).toBe(19);
    expect(judge([groupGap(flat(8, 100), flat(20, 60))!])[0]).toMatchObject({ different: true, low: null, high: null });
    expect(groupGap(flat(1, 100), flat(20, 60))).toBeNull();
  });
  it('the exact probability is what dealing out by hand gives', () => {
    const pairs = (a: number[], b: number[]): [number, number] => {
      const all = [...a, ...b];
      const mean = (x: readonly number[]): number => x.reduce((t, v) => t + v, 0) / x.length;
      const far = Math.abs(mean(a) - mean(b)) - 1e-9;
      let hits = 0, deals = 0;
      for (let mask = 0; mask < 2 ** all.length; mask++) {
        const one = all.filter((_, i) => mask & (1 << i));
        if (one.length !== a.length) continue;
        deals++;
        if (Math.abs(mean(one) - mean(all.filter((_, i) => !(mask & (1 << i))))) >= far) hits++;
      }
      return [permutationP(of(...a).values, of(...b).values)!, hits / deals];
    };
    for (const [a, b] of [[[100, 100, 80, 60], [80, 60, 60, 40, 40]], [[40, 40, 60], [100, 80, 80, 100, 60, 60]], [[1, 2, 5, 5, 7, 9], [2, 2, 3]]]) { const [ours, dealt] = pairs(a!, b!); expect(ours).toBeCloseTo(dealt, 10); }
    expect(permutationP(of(80, 80).values, of(80).values)).toBe(1);
  });
  it('weights: two groups by hand; a group that weighs and is missing leaves no mean', () => {
    const w = weighted([{ weight: 400, of: said(6, 90, 6) }, { weight: 600, of: said(20, 70, 10) }])!;
    expect(w.mean).toBeCloseTo(78, 12);
    expect(w.error).toBeCloseTo(0.16 * 6 + 0.36 * 5, 12);
    expect(w.df).toBeCloseTo(2.76 ** 2 / (0.96 ** 2 / 5 + 1.8 ** 2 / 19), 9);
    expect(weighted([{ weight: 400, of: null }, { weight: 600, of: said(20, 70, 10) }])).toBeNull();
    expect(weighted([{ weight: 0, of: null }, { weight: 1000, of: said(20, 70, 10) }])!.mean).toBe(70);
  });
  it('margin of a sample of a thousand is about three points, and nought of a whole roll', () => {
    expect(marginOf(1000, null)).toBeCloseTo(0.031, 3);
    expect(marginOf(50, 50)).toBe(0);
    expect(marginOf(0, 50)).toBeNull();
  });
});

/** A generator with a seed (mulberry32), so that every run draws the same. */
function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
const grades = [100, 80, 60, 40];
function draw(random: () => number, shares: readonly number[]): number {
  let u = random();
  for (const [i, s] of shares.entries()) { u -= s; if (u < 0) return grades[i]!; }
  return grades.at(-1)!;
}
const scale = (values: readonly number[]): Moments => momentsOf(grades.map((value) => ({ value, n: values.filter((v) => v === value).length })))!;

describe('by simulation', () => {
  const DRAWS = 4000;
  it.each([
    ['20 of 60', 20, 60, [0.35, 0.4, 0.2, 0.05]], ['12 of 16', 12, 16, [0.3, 0.4, 0.2, 0.1]], ['40 of 400', 40, 400, [0.6, 0.3, 0.08, 0.02]], ['15 of a large number', 15, null, [0.25, 0.4, 0.25, 0.1]],
  ] as const)('a 95 %% interval holds the mean of the roll 93 to 97 times of a hundred: %s', (name, n, roll, shares) => {
    const random = seeded(n * 7 + 1);
    let held = 0;
    for (let i = 0; i < DRAWS; i++) {
      const all = Array.from({ length: roll ?? n }, () => draw(random, shares));
      const truth = roll === null ? grades.reduce((a, g, k) => a + g * shares[k]!, 0) : all.reduce((a, b) => a + b, 0) / roll;
      for (let k = 0; k < n; k++) { const j = k + Math.floor(random() * (all.length - k)); [all[k], all[j]] = [all[j]!, all[k]!]; }
      const got = intervalOf(scale(all.slice(0, n)), n, roll)!;
      if (got.low <= truth + 1e-9 && truth <= got.high + 1e-9) held++;
    }
    process.stdout.write(`coverage, ${name}: ${((held / DRAWS) * 100).toFixed(1)} % of ${DRAWS}\n`);
    expect(held / DRAWS).toBeGreaterThan(0.93);
    expect(held / DRAWS).toBeLessThan(0.97);
  });
  it.each([['six and fourteen raters', 6, 14], ['twelve and thirty', 12, 30]])('where nobody differs, a poll of 20 people and 5 questions shows a false difference in at most one of twenty polls: %s', (name, na, nb) => {
    const random = seeded(na + 1);
    const POLLS = 2000;
    let wrong = 0;
    for (let i = 0; i < POLLS; i++) {
      const gaps = Array.from({ length: 100 }, () => groupGap(scale(Array.from({ length: na }, () => draw(random, [0.3, 0.4, 0.2, 0.1]))), scale(Array.from({ length: nb }, () => draw(random, [0.3, 0.4, 0.2, 0.1]))))!);
      if (judge(gaps).some((g) => g.different)) wrong++;
    }
    process.stdout.write(`false differences, ${name}: ${((wrong / POLLS) * 100).toFixed(1)} % of ${POLLS} polls of 100 comparisons\n`);
    // Three standard errors of 5 % over so many polls are 1.5 points.
    expect(wrong / POLLS).toBeLessThan(0.065);
  }, 60_000);
  it.each([['weighted, 6 and 14 raters', 6, 14], ['weighted, 15 and 40', 15, 40]])('from one poll to the next, five questions of one person, a change that is none is shown at most once in twenty: %s', (name, na, nb) => {
    const random = seeded(nb);
    let wrong = 0;
    const one = (): Estimate => weighted([[na, 400], [nb, 600]].map(([n, weight]) => ({ weight: weight!, of: estimateOf(scale(Array.from({ length: n! }, () => draw(random, [0.3, 0.4, 0.2, 0.1])))) })))!;
    for (let i = 0; i < DRAWS; i++) if (judge(Array.from({ length: 5 }, () => gapOf(one(), one()))).some((g) => g.different)) wrong++;
    process.stdout.write(`false changes, ${name}: ${((wrong / DRAWS) * 100).toFixed(1)} % of ${DRAWS}\n`);
    expect(wrong / DRAWS).toBeLessThan(0.06);
  });
  it('a gap of fifteen points between twenty and sixty raters is found nine times of ten among five questions', () => {
    const random = seeded(3);
    let found = 0;
    for (let i = 0; i < 500; i++) {
      const pair = (shares: readonly number[]): Gap => groupGap(scale(Array.from({ length: 20 }, () => draw(random, shares))), scale(Array.from({ length: 60 }, () => draw(random, [0.2, 0.4, 0.3, 0.1]))))!;
      if (judge([pair([0.65, 0.3, 0.05, 0]), ...Array.from({ length: 4 }, () => pair([0.2, 0.4, 0.3, 0.1]))])[0]!.different) found++;
    }
    process.stdout.write(`real gap of about 18 points found in ${(found / 5).toFixed(1)} % of 500\n`);
    expect(found).toBeGreaterThan(450);
  });
});
