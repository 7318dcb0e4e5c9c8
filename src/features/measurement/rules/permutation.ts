/** Values with their frequencies. */
export type Counts = readonly { value: number; n: number }[];

/** Work above which the exact probability is left and Welch's alone is taken: both groups are then large. */
const MOST_STEPS = 5_000_000;

/**
 * The probability, if the answers of two groups were dealt out by chance, that their means lie so far apart or farther (Fisher–Pitman
 * permutation test, two-sided), reckoned exactly over all ways to deal. Null where there are too many of them.
 */
export function permutationP(a: Counts, b: Counts): number | null {
  const pooled = new Map<number, number>();
  for (const v of [...a, ...b]) if (v.n > 0) pooled.set(v.value, (pooled.get(v.value) ?? 0) + v.n);
  const values = [...pooled.keys()].sort((x, y) => x - y);
  const size = (c: Counts): number => c.reduce((n, v) => n + v.n, 0);
  const swap = size(b) < size(a);
  const [few, many] = swap ? [b, a] : [a, b];
  const [n, all] = [size(few), size(few) + size(many)];
  if (n === 0 || values.length < 2) return 1;
  const base = values[0]!;
  const step = values.reduce((g, v) => gcd(g, v - base), 0);
  const level = (v: number): number => Math.round((v - base) / step);
  const width = n * level(values.at(-1)!) + 1;
  if (n * width * all > MOST_STEPS) return null;
  const log = logFactorials(all);
  const ways = (of: number, k: number): number => log[of]! - log[k]! - log[of - k]!;
  // table[k * width + s]: the probability that of the values dealt with so far k went to the smaller group, with the sum s.
  let table = new Float64Array((n + 1) * width);
  table[0] = 1;
  let left = all;
  for (const v of values) {
    const c = pooled.get(v)!;
    const next = new Float64Array(table.length);
    for (let k = 0; k <= n; k++) {
      for (let x = Math.max(0, n - k - (left - c)); x <= Math.min(c, n - k); x++) {
        const p = Math.exp(ways(c, x) + ways(left - c, n - k - x) - ways(left, n - k));
        const shift = x * level(v);
        for (let s = 0; s + shift < width; s++) {
          const had = table[k * width + s]!;
          if (had > 0) next[(k + x) * width + s + shift]! += had * p;
        }
      }
    }
    table = next;
    left -= c;
  }
  const expected = (n * values.reduce((t, v) => t + pooled.get(v)! * level(v), 0)) / all;
  const far = Math.abs(few.reduce((t, v) => t + v.n * level(v.value), 0) - expected) - 1e-9;
  let p = 0;
  for (let s = 0; s < width; s++) if (Math.abs(s - expected) >= far) p += table[n * width + s]!;
  return Math.min(1, p);
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

function logFactorials(most: number): Float64Array {
  const out = new Float64Array(most + 1);
  for (let i = 2; i <= most; i++) out[i] = out[i - 1]! + Math.log(i);
  return out;
}
