/** An article as the comparison sees it. */
export type Side = { label: string; text: string };
/** A run of characters that stayed, went or came. */
export type Run = { kind: 'same' | 'out' | 'in'; text: string };
/** What became of one article. `kinds` may hold several: moved to another number and changed in words. */
export type Change = { from: Side | null; to: Side | null; kind: 'same' | 'changed' | 'added' | 'removed'; renumbered: boolean; moved: boolean; runs: Run[] | null };

/** Likeness below which two articles are not taken for one. */
const LIKE = 0.5;
/** Likeness that the same number needs: an article may be reworded much and stay where it is. */
const SAME_PLACE = 0.3;

const bare = (text: string): string => text.replace(/\s/gu, '');
const bigrams = (text: string): Map<string, number> => {
  const out = new Map<string, number>();
  const t = bare(text);
  for (let i = 0; i + 1 < t.length; i++) out.set(t.slice(i, i + 2), (out.get(t.slice(i, i + 2)) ?? 0) + 1);
  return out;
};

/** Likeness of two texts, 0 to 1: Dice's measure over pairs of characters. */
export function likeness(a: string, b: string): number {
  return dice(bigrams(a), bigrams(b), bare(a) === bare(b));
}

function dice(x: Map<string, number>, y: Map<string, number>, same: boolean): number {
  if (same) return 1;
  let both = 0;
  let all = 0;
  for (const [k, n] of x) {
    both += Math.min(n, y.get(k) ?? 0);
    all += n;
  }
  for (const n of y.values()) all += n;
  return all === 0 ? 0 : (2 * both) / all;
}

/**
 * Compares two versions article by article. Equal words are matched first, then the same number where the words are alike enough,
 * then the most alike; what is left was removed or added. Answers in the order of the new text, removed ones after their old neighbour.
 */
export function compare(before: readonly Side[], after: readonly Side[]): Change[] {
  const oldGrams = before.map((s) => bigrams(s.text));
  const newGrams = after.map((s) => bigrams(s.text));
  const score = (i: number, j: number): number => dice(oldGrams[i]!, newGrams[j]!, bare(before[i]!.text) === bare(after[j]!.text));
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (i: number, j: number): void => {
    partner.set(j, i);
    taken.add(i);
  };
  for (let j = 0; j < after.length; j++) {
    const same = before.findIndex((s, i) => !taken.has(i) && bare(s.text) === bare(after[j]!.text) && s.label === after[j]!.label);
    const words = same >= 0 ? same : before.findIndex((s, i) => !taken.has(i) && bare(s.text) === bare(after[j]!.text) && !after.some((o) => o.label === s.label && bare(o.text) === bare(s.text)));
    if (words >= 0) pair(words, j);
  }
  const rest: { i: number; j: number; s: number }[] = [];
  for (let j = 0; j < after.length; j++) {
    if (partner.has(j)) continue;
    for (let i = 0; i < before.length; i++) {
      if (taken.has(i)) continue;
      const s = score(i, j);
      const here = before[i]!.label === after[j]!.label;
      if (s >= (here ? SAME_PLACE : LIKE)) rest.push({ i, j, s: s + (here ? 0.15 : 0) });
    }
  }
  for (const { i, j } of rest.sort((a, b) => b.s - a.s || a.j - b.j || a.i - b.i)) if (!taken.has(i) && !partner.has(j)) pair(i, j);

  const kept = risingRun(after.map((_, j) => partner.get(j)).filter((i): i is number => i !== undefined));
  const out: Change[] = [];
  const gone = (i: number): Change => ({ from: before[i]!, to: null, kind: 'removed', renumbered: false, moved: false, runs: null });
  let shown = 0;
  const flush = (upTo: number): void => {
    for (; shown < upTo; shown++) if (!taken.has(shown)) out.push(gone(shown));
  };
  after.forEach((to, j) => {
    const i = partner.get(j);
    if (i === undefined) {
      out.push({ from: null, to, kind: 'added', renumbered: false, moved: false, runs: null });
      return;
    }
    if (kept.has(i)) flush(i);
    const from = before[i]!;
    const changed = bare(from.text) !== bare(to.text);
    out.push({ from, to, kind: changed ? 'changed' : 'same', renumbered: from.label !== to.label, moved: !kept.has(i), runs: changed ? runs(from.text, to.text) : null });
  });
  flush(before.length);
  return out;
}

/** The longest rising run: articles outside it have moved past others. */
function risingRun(order: readonly number[]): Set<number> {
  const ends: number[] = [];
  const back: number[] = order.map(() => -1);
  order.forEach((v, k) => {
    let lo = 0;
    let hi = ends.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (order[ends[mid]!]! < v) lo = mid + 1;
      else hi = mid;
    }
    back[k] = lo > 0 ? ends[lo - 1]! : -1;
    ends[lo] = k;
  });
  const out = new Set<number>();
  for (let k = ends.length > 0 ? ends[ends.length - 1]! : -1; k >= 0; k = back[k]!) out.add(order[k]!);
  return out;
}

const MOST = 4_000_000;

/** The characters that stayed, went and came between two texts: longest common subsequence, with runs too short to read joined. */
export function runs(a: string, b: string): Run[] {
  const x = [...a];
  const y = [...b];
  let head = 0;
  while (head < x.length && head < y.length && x[head] === y[head]) head++;
  let tail = 0;
  while (tail < x.length - head && tail < y.length - head && x[x.length - 1 - tail] === y[y.length - 1 - tail]) tail++;
  const p = x.slice(head, x.length - tail);
  const q = y.slice(head, y.length - tail);
  const middle: Run[] = p.length * q.length > MOST ? [{ kind: 'out', text: p.join('') }, { kind: 'in', text: q.join('') }] : common(p, q);
  return joined([{ kind: 'same', text: x.slice(0, head).join('') }, ...middle, { kind: 'same', text: x.slice(x.length - tail).join('') }]);
}

function common(p: readonly string[], q: readonly string[]): Run[] {
  const wide = q.length + 1;
  const table = new Uint16Array((p.length + 1) * wide);
  for (let i = p.length - 1; i >= 0; i--) for (let j = q.length - 1; j >= 0; j--) table[i * wide + j] = p[i] === q[j] ? table[(i + 1) * wide + j + 1]! + 1 : Math.max(table[(i + 1) * wide + j]!, table[i * wide + j + 1]!);
  const out: Run[] = [];
  let i = 0;
  let j = 0;
  while (i < p.length || j < q.length) {
    if (i < p.length && j < q.length && p[i] === q[j]) {
      out.push({ kind: 'same', text: p[i]! });
      i++;
      j++;
    } else if (j >= q.length || (i < p.length && table[(i + 1) * wide + j]! >= table[i * wide + j + 1]!)) out.push({ kind: 'out', text: p[i++]! });
    else out.push({ kind: 'in', text: q[j++]! });
  }
  return out;
}

/** Neighbours of one kind become one; a single kept character between two changes is told as changed, and out stands before in. */
function joined(all: readonly Run[]): Run[] {
  const merge = (list: readonly Run[]): Run[] => {
    const out: Run[] = [];
    for (const r of list) {
      const last = out[out.length - 1];
      if (r.text === '') continue;
      if (last?.kind === r.kind) last.text += r.text;
      else out.push({ ...r });
    }
    return out;
  };
  const first = merge(all);
  const split = first.flatMap((r, k): Run[] => (r.kind === 'same' && [...r.text].length === 1 && k > 0 && k < first.length - 1 ? [{ kind: 'out', text: r.text }, { kind: 'in', text: r.text }] : [r]));
  const out: Run[] = [];
  let gone = '';
  let come = '';
  const flush = (): void => {
    if (gone) out.push({ kind: 'out', text: gone });
    if (come) out.push({ kind: 'in', text: come });
    gone = come = '';
  };
  for (const r of split) {
    if (r.kind === 'out') gone += r.text;
    else if (r.kind === 'in') come += r.text;
    else {
      flush();
      out.push({ ...r });
    }
  }
  flush();
  return merge(out);
}
