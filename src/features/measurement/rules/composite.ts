import type { Words } from '../../../kernel/refusal.ts';
import type { Manifest } from '../../ballots/rules/manifest.ts';
import type { Shown } from '../../ballots/rules/tally.ts';
import { LEVEL, tQuantile, type Estimate } from './estimate.ts';
import { formOf, rollEstimate } from './figures.ts';
import type { Method } from './method.ts';
import { latestResults, type Degree, type Result } from './results.ts';

/*
 * The composite of an institution: a weighted mean of methods on the scale of 100 points, only where the institution has set its weights. It is
 * the figure of one person; nobody is put in an order by it.
 */

/** The methods that can have a weight: those that come to a number. What is said in talks and how people vote on somebody is never turned into points. */
export const weighable = ['assessment', 'survey', 'appraisal', 'results'] as const satisfies readonly Method[];
export type Weighable = (typeof weighable)[number];
/** The setting `measurement.composite`: per cent by method, what a grade and a degree are worth, and how old material may be. */
export type Weights = { weights: Partial<Record<Weighable, number>>; grades?: Record<string, number>; degrees?: Record<Degree, number>; months: { most: number } };

/** Why a method gives no number: nothing there, too old, answers of a group below what may be shown or too few, another scale, a grade without points. */
export type NoPart = 'none' | 'old' | 'few' | 'scale' | 'grade';
/** One method in a composite; `error` is the variance of its value, null where it adds no sampling error. */
export type Part = { method: Weighable; weight: number; from: Words | null; day: string | null; n: number | null; value: number | null; error: number | null; df: number | null; why: NoPart | null };
/** A composite: its value with the interval, or which methods are missing. `low` and `high` null: nothing in it was left to chance. */
export type Composite = { parts: Part[]; value: number | null; low: number | null; high: number | null; missing: Weighable[] };
/** A composite as it was printed, with the document and the day of its weights. */
export type Kept = Composite & { source: string; from: string; months: number };

/** The sum of methods by their weights. Errors of methods are taken as independent (variances add with the squares of the weights, degrees of freedom after Satterthwaite). A missing method gives no composite. */
export function composed(parts: readonly Part[]): Composite {
  const missing = parts.filter((p) => p.value === null).map((p) => p.method);
  if (parts.length === 0 || missing.length > 0) return { parts: [...parts], value: null, low: null, high: null, missing };
  const share = (p: Part): number => p.weight / 100;
  const value = parts.reduce((a, p) => a + share(p) * p.value!, 0);
  const errors = parts.filter((p) => p.error !== null && p.error > 0).map((p) => ({ e: share(p) ** 2 * p.error!, df: p.df! }));
  if (errors.length === 0) return { parts: [...parts], value, low: null, high: null, missing };
  const error = errors.reduce((a, x) => a + x.e, 0);
  const df = error ** 2 / errors.reduce((a, x) => a + x.e ** 2 / x.df, 0);
  const half = tQuantile(1 - (1 - LEVEL) / 2, df) * Math.sqrt(error);
  return { parts: [...parts], value, low: Math.max(0, value - half), high: Math.min(100, value + half), missing };
}

/** Points are comparable only where the best answer is worth 100 and none less than nought. */
const onScale = (values: readonly number[]): boolean => Math.max(...values) === 100 && Math.min(...values) >= 0;

/**
 * What a poll gives for one person: the mean of its graded questions. The answers of one sheet go together and how closely is not kept, so the
 * standard errors are averaged as if wholly together: the interval is rather too wide than too narrow.
 */
export function pollPart(manifest: Manifest, s: Shown): Pick<Part, 'value' | 'error' | 'df' | 'n' | 'why'> {
  const none = (why: NoPart): Pick<Part, 'value' | 'error' | 'df' | 'n' | 'why'> => ({ value: null, error: null, df: null, n: s.all?.valid ?? null, why });
  if (!s.all) return none('few');
  const asked = formOf(manifest, s.slot).flatMap((q, i) => (q.kind === 'grade' && q.options.some((o) => o.value !== null) ? [{ i, values: q.options.flatMap((o) => (o.value === null ? [] : [o.value])) }] : []));
  if (asked.length === 0) return none('none');
  if (!asked.every((a) => onScale(a.values))) return none('scale');
  const each = asked.map((a) => rollEstimate(manifest, s, a.i));
  if (each.some((e) => e === null)) return none('few');
  const of = each as Estimate[];
  const mean = (f: (e: Estimate) => number): number => of.reduce((a, e) => a + f(e), 0) / of.length;
  const error = mean((e) => Math.sqrt(e.error)) ** 2;
  return { value: mean((e) => e.mean), error, df: error === 0 ? null : Math.min(...of.filter((e) => e.error > 0).map((e) => e.df)), n: s.all.valid, why: null };
}

/** The points of the latest yearly grade; a year without a grade has none. */
export function gradePart(rows: readonly { year: number; grade: string }[], points: Weights['grades']): Pick<Part, 'value' | 'error' | 'df' | 'n' | 'why'> & { year: number | null } {
  const last = [...rows].sort((a, b) => b.year - a.year)[0];
  const value = last && points && Object.hasOwn(points, last.grade) ? points[last.grade]! : null;
  return { value, error: null, df: null, n: last ? 1 : null, why: !last ? 'none' : value === null ? 'grade' : null, year: last?.year ?? null };
}

/** The mean points of the confirmed results of the latest year. */
export function resultsPart(rows: readonly Result[], points: Weights['degrees']): Pick<Part, 'value' | 'error' | 'df' | 'n' | 'why'> & { year: number | null } {
  const latest = latestResults(rows);
  if (latest.length === 0 || !points) return { value: null, error: null, df: null, n: null, why: 'none', year: null };
  return { value: latest.reduce((a, r) => a + points[r.degree], 0) / latest.length, error: null, df: null, n: latest.length, why: null, year: latest[0]!.year };
}
