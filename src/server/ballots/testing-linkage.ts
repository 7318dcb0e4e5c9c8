/*
 * Ways of guessing whose ballot is whose from any order of ballots, and how much better than chance each does. A guess at chance is right about once
 * in every group whatever its size (fixed points of a random permutation, neighbours in a random order): Poisson with mean 1 for each group, to far
 * below the level asked here. A rank correlation of n pairs has mean 0 and variance 1/(n−1) under every permutation.
 */

/** What the test knows and the guesser wants to: of every ballot its voter, group (class and slot), and its places in the orders of issuing and of casting. */
export type Truth = ReadonlyMap<string, { voter: string; cls: string; slot: string; issued: number; cast: number }>;

/** How a way of guessing did over all polls so far: right guesses and how many chance would have, and the sum of the rank correlation’s z. */
export type Score = { right: number; expected: number; z: number; polls: number };
export type Scores = Map<string, Score>;

function add(scores: Scores, way: string, more: Partial<Score>): void {
  const s = scores.get(way) ?? { right: 0, expected: 0, z: 0, polls: 0 };
  scores.set(way, { right: s.right + (more.right ?? 0), expected: s.expected + (more.expected ?? 0), z: s.z + (more.z ?? 0), polls: s.polls + 1 });
}

/** Places of values in their order; equal ones share the mean of their places. */
export function ranks(values: readonly number[]): number[] {
  const order = values.map((v, i) => [v, i] as const).sort((a, b) => a[0] - b[0]);
  const out = values.map(() => 0);
  for (let i = 0; i < order.length;) {
    let j = i;
    while (j < order.length && order[j]![0] === order[i]![0]) j++;
    for (let k = i; k < j; k++) out[order[k]![1]] = (i + j - 1) / 2;
    i = j;
  }
  return out;
}

/** Rank correlation of two lists as a z: 0 where one of them is all alike, which says nothing. */
export function rankZ(a: readonly number[], b: readonly number[]): number {
  const n = a.length;
  if (n < 4) return 0;
  const [x, y] = [ranks(a), ranks(b)];
  const mean = (n - 1) / 2;
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    xy += (x[i]! - mean) * (y[i]! - mean);
    xx += (x[i]! - mean) ** 2;
    yy += (y[i]! - mean) ** 2;
  }
  return xx === 0 || yy === 0 ? 0 : (xy / Math.sqrt(xx * yy)) * Math.sqrt(n - 1);
}

/** Guesses by an order in which ballots were found: with the order of issuing and of casting, forwards and backwards, by correlation, and which two ballots are of one hand. */
export function guessByOrder(scores: Scores, name: string, truth: Truth, found: readonly string[], against: readonly ('issued' | 'cast')[] = ['issued', 'cast']): void {
  const seen = [...new Set(found)].filter((h) => truth.has(h));
  if (seen.length < 6) return;
  const groups = new Map<string, string[]>();
  for (const h of seen) {
    const t = truth.get(h)!;
    groups.set(`${t.cls} ${t.slot}`, [...(groups.get(`${t.cls} ${t.slot}`) ?? []), h]);
  }
  for (const by of against) {
    let [forward, backward, n] = [0, 0, 0];
    for (const group of groups.values()) {
      const sorted = [...group].sort((a, b) => truth.get(a)![by] - truth.get(b)![by]);
      group.forEach((h, i) => { if (sorted[i] === h) forward++; if (sorted[sorted.length - 1 - i] === h) backward++; });
      n++;
    }
    add(scores, `${name}, in order of ${by}`, { right: forward, expected: n });
    add(scores, `${name}, against the order of ${by}`, { right: backward, expected: n });
    add(scores, `${name}, correlation with ${by}`, { z: rankZ(seen.map((_, i) => i), seen.map((h) => truth.get(h)![by])) });
  }
  // Within a class each ballot with the one beside it: right where one hand made both.
  let [right, classes] = [0, 0];
  for (const cls of new Set(seen.map((h) => truth.get(h)!.cls))) {
    const line = seen.filter((h) => truth.get(h)!.cls === cls);
    for (let i = 1; i < line.length; i++) if (truth.get(line[i]!)!.voter === truth.get(line[i - 1]!)!.voter) right++;
    classes++;
  }
  add(scores, `${name}, one hand side by side`, { right, expected: classes });
}

/** Guesses that each ballot is of the voter whose mark lies nearest to it. */
export function guessByNearest(scores: Scores, name: string, truth: Truth, ballots: readonly { hash: string; at: number }[], marks: readonly { voter: string; at: number }[]): void {
  if (ballots.length < 6 || marks.length < 6) return;
  // A voter may have many marks near many ballots: one guess for each ballot, right by chance once in as many as there are voters.
  const voters = new Set(marks.map((m) => m.voter)).size;
  let right = 0;
  for (const b of ballots) {
    const nearest = marks.reduce((best, m) => (Math.abs(m.at - b.at) < Math.abs(best.at - b.at) ? m : best));
    if (truth.get(b.hash)!.voter === nearest.voter) right++;
  }
  add(scores, `${name}, nearest voter`, { right, expected: Math.max(1, ballots.length / voters) });
}

/** Guesses from pairs that lie in one place (a row, a connection): there is no chance in it, so one is too many. */
export function guessDirect(scores: Scores, name: string, right: number): void {
  add(scores, `${name}, together`, { right, expected: 0 });
}

/** The chance that a Poisson variable with this mean is at least `k`. */
export function poissonTail(k: number, mean: number): number {
  if (mean === 0) return k > 0 ? 0 : 1;
  let term = Math.exp(-mean);
  let below = 0;
  for (let i = 0; i < k; i++) {
    below += term;
    term *= mean / (i + 1);
  }
  // Where the difference would be lost in rounding, the first terms of the tail itself.
  return below < 0.999999 ? 1 - below : term * (1 + mean / (k + 1) + (mean / (k + 1)) ** 2);
}

/** The chance that |z| is at least this large (normal). */
export const normalTails = (z: number): number => {
  const t = 1 / (1 + 0.3275911 * (Math.abs(z) / Math.SQRT2));
  return t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * Math.exp(-(z * z) / 2);
};

/** The ways that guess better than chance, all ways together at the level given: each is allowed its share. */
export function betterThanChance(scores: Scores, level = 0.001): string[] {
  const each = level / scores.size;
  return [...scores].filter(([, s]) => (s.z !== 0 ? normalTails(s.z / Math.sqrt(s.polls)) : poissonTail(s.right, s.expected)) < each).map(([way]) => way);
}
