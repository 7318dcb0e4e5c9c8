/** Anchors of one answer on which the assessors lie two or more apart, so that it is read a second time. One row of marks an assessor. */
export function apart(rows: readonly (readonly number[])[]): number[] {
  return (rows[0] ?? []).map((_, i) => i).filter((i) => Math.max(...rows.map((r) => r[i]!)) - Math.min(...rows.map((r) => r[i]!)) >= 2);
}

const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;

/** The mean; `trimmed`: without the highest and the lowest where there are four or more. */
export function meanOf(list: readonly number[], trimmed: boolean): number {
  if (!trimmed || list.length < 4) return mean(list);
  return mean([...list].sort((a, b) => a - b).slice(1, -1));
}

/** A figure out of 100 with how far it moves when any one assessor is left out. */
export type Figure = { value: number; low: number; high: number };

/** Marks 1–5 as a figure out of 100: each assessor's mean over all anchors, then the mean over assessors; low and high leave out one of them. Null without marks. */
export function figureOf(rows: readonly (readonly number[])[], trimmed: boolean): Figure | null {
  if (rows.length === 0 || rows.some((r) => r.length === 0)) return null;
  const each = rows.map((r) => ((mean(r) - 1) / 4) * 100);
  const without = each.length < 2 ? [meanOf(each, trimmed)] : each.map((_, i) => meanOf(each.filter((__, j) => j !== i), trimmed));
  return { value: meanOf(each, trimmed), low: Math.min(...without), high: Math.max(...without) };
}

/**
 * Krippendorff's alpha for interval data (K. Krippendorff, Content Analysis; Computing Krippendorff's Alpha-Reliability, 2011): one row a unit,
 * one column an assessor, null where an assessor has not marked. Null where nothing can be paired or nothing varies.
 */
export function alpha(units: readonly (readonly (number | null)[])[]): number | null {
  const paired = units.map((u) => u.filter((x): x is number => x !== null)).filter((u) => u.length >= 2);
  const all = paired.flat();
  if (all.length < 2) return null;
  const within = paired.reduce((sum, u) => sum + pairs(u) / (u.length - 1), 0) / all.length;
  const between = pairs(all) / (all.length * (all.length - 1));
  return between === 0 ? null : 1 - within / between;
}

/** Sum of squared differences over all ordered pairs: 2(n·Σx² − (Σx)²). */
function pairs(list: readonly number[]): number {
  const sum = list.reduce((a, b) => a + b, 0);
  return 2 * (list.length * list.reduce((a, b) => a + b * b, 0) - sum * sum);
}
