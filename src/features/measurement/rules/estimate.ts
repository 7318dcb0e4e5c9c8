import jstat from 'jstat';
import { permutationP, type Counts } from './permutation.ts';

const { jStat } = jstat;

/** The level of every interval that is not corrected for many comparisons. */
export const LEVEL = 0.95;

/** Quantile of Student's t. */
export const tQuantile = (p: number, df: number): number => jStat.studentt.inv(p, df);
/** Probability of a t at least so far from nought, on either side. */
export const tTwoSided = (t: number, df: number): number => Math.min(1, 2 * jStat.studentt.cdf(-Math.abs(t), df));

/** Numbers that have a value: how many, their mean, their sample variance (n − 1), the ends of the scale they were given on, and the values themselves. */
export type Moments = { n: number; mean: number; variance: number; least: number; most: number; values: Counts };

/** Moments of values with their frequencies; null where there is none. */
export function momentsOf(values: Counts): Moments | null {
  const n = values.reduce((a, v) => a + v.n, 0);
  if (n === 0) return null;
  const mean = values.reduce((a, v) => a + v.n * v.value, 0) / n;
  const squares = values.reduce((a, v) => a + v.n * (v.value - mean) ** 2, 0);
  // What is left of rounding when all are the same is no spread.
  const variance = n < 2 || values.filter((v) => v.n > 0).length < 2 ? 0 : squares / (n - 1);
  return { n, mean, variance, least: Math.min(...values.map((v) => v.value)), most: Math.max(...values.map((v) => v.value)), values };
}

/**
 * An interval and how it came: `t` Student's; `whole`: the whole roll answered, so that nothing was left to chance; `same`: all
 * gave the same, and the other ends are how many might have answered otherwise without one of them being met.
 */
export type Interval = { low: number; high: number; how: 't' | 'whole' | 'same' };

/**
 * Interval of the mean of a finite roll from those who answered: Student's t with finite population correction 1 − answered ÷ roll
 * (Cochran, Sampling Techniques, 1977, 2.6–2.8). `roll` null: a sample of something larger, no correction. Null: fewer than two.
 */
export function intervalOf(m: Moments, answered: number, roll: number | null, level = LEVEL): Interval | null {
  const left = roll === null || roll === 0 ? 1 : Math.max(0, 1 - answered / roll);
  if (left === 0) return { low: m.mean, high: m.mean, how: 'whole' };
  if (m.n < 2) return null;
  const within = (low: number, high: number, how: Interval['how']): Interval => ({ low: Math.max(m.least, low), high: Math.min(m.most, high), how });
  if (m.variance === 0) {
    // One-sided exact bound for a kind of answer of which none was met, at each end of the scale.
    const unseen = (1 - ((1 - level) / 2) ** (1 / m.n)) * left;
    return within(m.mean - unseen * (m.mean - m.least), m.mean + unseen * (m.most - m.mean), 'same');
  }
  const half = tQuantile(1 - (1 - level) / 2, m.n - 1) * Math.sqrt((left * m.variance) / m.n);
  return within(m.mean - half, m.mean + half, 't');
}

/** A mean with the variance of the mean and its degrees of freedom, as comparisons need it: without finite correction (Cochran 1977, 2.14). */
export type Estimate = { mean: number; error: number; df: number; n: number };

/** The estimate of one group; null: fewer than two answers. */
export const estimateOf = (m: Moments): Estimate | null => (m.n < 2 ? null : { mean: m.mean, error: m.variance / m.n, df: m.n - 1, n: m.n });

/**
 * The estimate of a group with the error that is left of it, `left` the share of the roll that did not answer (1: no finite roll). Where all gave
 * the same, the error is that of the exact bound of `intervalOf`. Null: one answer, and others might differ.
 */
export function leftError(m: Moments, left: number): Estimate | null {
  if (left === 0) return { mean: m.mean, error: 0, df: Math.max(1, m.n - 1), n: m.n };
  const e = estimateOf(m);
  if (!e || m.variance > 0) return e && { ...e, error: e.error * left };
  const unseen = (1 - ((1 - LEVEL) / 2) ** (1 / m.n)) * left;
  const half = unseen * Math.max(m.mean - m.least, m.most - m.mean);
  return { ...e, error: (half / tQuantile(1 - (1 - LEVEL) / 2, e.df)) ** 2 };
}

/** A mean over groups with weights, its error, and degrees of freedom after Satterthwaite; null where a group that weighs is missing. */
export function weighted(parts: readonly { weight: number; of: Estimate | null }[]): Estimate | null {
  const all = parts.filter((p) => p.weight > 0);
  const sum = all.reduce((a, p) => a + p.weight, 0);
  if (sum === 0 || all.some((p) => p.of === null)) return null;
  const share = all.map((p) => ({ w: p.weight / sum, of: p.of! }));
  const error = share.reduce((a, p) => a + p.w ** 2 * p.of.error, 0);
  const below = share.reduce((a, p) => a + (p.w ** 2 * p.of.error) ** 2 / p.of.df, 0);
  return { mean: share.reduce((a, p) => a + p.w * p.of.mean, 0), error, df: below === 0 ? Math.min(...share.map((p) => p.of.df)) : error ** 2 / below, n: share.reduce((a, p) => a + p.of.n, 0) };
}

/** A difference a − b with its standard error, degrees of freedom and probability by chance alone; `se` 0: no spread to reckon from. */
export type Gap = { gap: number; se: number; df: number; p: number };

/**
 * The difference of two independent estimates after Welch (1947). One without any spread is given the other's, with the other's degrees of
 * freedom, since a spread of nought is never known for certain; where neither has any, only equal ones can be judged.
 */
export function gapOf(a: Estimate, b: Estimate): Gap {
  const gap = a.mean - b.mean;
  if (a.error === 0 && b.error === 0) return { gap, se: 0, df: a.df + b.df, p: 1 };
  const ea = a.error === 0 ? (b.error * b.n) / a.n : a.error;
  const eb = b.error === 0 ? (a.error * a.n) / b.n : b.error;
  const both = ea + eb;
  const df = a.error === 0 ? b.df : b.error === 0 ? a.df : both ** 2 / (ea ** 2 / a.df + eb ** 2 / b.df);
  const se = Math.sqrt(both);
  return { gap, se, df, p: tTwoSided(gap / se, df) };
}

/**
 * The difference of two groups of answers. Far out, where many comparisons are judged together, Welch's probability is too small for few
 * answers on a coarse scale; so the larger of it and the exact one of chance dealing counts, and the standard error is the one that fits.
 */
export function groupGap(a: Moments, b: Moments, alpha = 1 - LEVEL): Gap | null {
  const [ea, eb] = [estimateOf(a), estimateOf(b)];
  if (!ea || !eb) return null;
  const welch = gapOf(ea, eb);
  const flat = welch.se === 0;
  if (welch.gap === 0 || (!flat && welch.p > alpha)) return welch;
  const exact = permutationP(a.values, b.values);
  if (flat) return { ...welch, p: exact ?? 1 };
  if (exact === null || exact <= welch.p) return welch;
  return { ...welch, p: exact, se: exact >= 1 ? welch.se : Math.abs(welch.gap) / tQuantile(1 - exact / 2, welch.df) };
}

/** What a comparison comes to after correction: is the difference shown, and between which ends does it lie at the corrected level. */
export type Judged = { different: boolean; low: number | null; high: number | null; level: number };

/**
 * Judges many comparisons together after Holm (1979): the chance that any difference is shown that is none is at most 1 − LEVEL. The
 * interval of each is drawn at the level its step was judged by, so that it leaves nought out exactly where a difference is shown.
 */
export function judge(gaps: readonly Gap[], alpha = 1 - LEVEL): Judged[] {
  const order = gaps.map((g, i) => ({ p: g.p, i })).sort((x, y) => x.p - y.p);
  const stop = order.findIndex((o, k) => o.p > alpha / (gaps.length - k));
  const rejected = stop < 0 ? order.length : stop;
  const out: Judged[] = [];
  for (const [k, o] of order.entries()) {
    const g = gaps[o.i]!;
    const own = alpha / (gaps.length - Math.min(k, rejected));
    const half = g.se === 0 ? null : tQuantile(1 - own / 2, g.df) * g.se;
    out[o.i] = { different: k < rejected, low: half === null ? null : g.gap - half, high: half === null ? null : g.gap + half, level: 1 - own };
  }
  return out;
}

/** Wilson's interval of a share (1927), narrowed by the finite correction of the roll. */
export function shareInterval(hits: number, n: number, answered: number, roll: number | null): { low: number; high: number } | null {
  if (n === 0) return null;
  const left = roll === null || roll === 0 ? 1 : Math.max(0, 1 - answered / roll);
  const z = jStat.normal.inv(1 - (1 - LEVEL) / 2, 0, 1) * Math.sqrt(left);
  const p = hits / n;
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** The widest half interval a share of so many answers can have (at one half), with finite correction where the roll is the whole. */
export function marginOf(n: number, roll: number | null): number | null {
  if (n === 0) return null;
  const left = roll === null || roll === 0 ? 1 : Math.max(0, 1 - n / roll);
  return jStat.normal.inv(1 - (1 - LEVEL) / 2, 0, 1) * Math.sqrt((0.25 / n) * left);
}
