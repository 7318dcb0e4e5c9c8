import type { Words } from '../../kernel/refusal.ts';
import type { Axis } from './dims-rules.ts';
import { withheld, type Cell } from './protect-rules.ts';

/**
 * A cross table as counted: one or two dimensions down within each other, or, `stacked`, several as blocks below each other, each of
 * which counts everybody; several side by side across. `lines` hold people and ages of each row, `counts` the people of each row
 * under value `key` of axis `col`. `at` has a key for each dimension down; in a block only its own, the others are null.
 */
export type Table = {
  asOf: string; stacked: boolean; rows: Axis[]; cols: Axis[];
  lines: { at: (string | null)[]; n: number; ageSum: number; ageKnown: number }[];
  counts: { at: (string | null)[]; col: number; key: string; n: number }[];
};

/** A line to show: a row, a sub-total, or the total. `cells` by axis across, in the order of its categories; `block` is the dimension down that a row of a stacked table belongs to. */
export type GridLine = { at: (string | null)[]; words: Words; kind: 'row' | 'sum' | 'total'; level: number; block: number | null; n: number; cells: number[][]; averageAge: number | null };

const TOTAL: Words = { zh: '合计', en: 'Total' };
const keyOf = (at: readonly (string | null)[]): string => JSON.stringify(at);

/**
 * Two tables of one shape with the same categories on every side, so that they can be laid side by side: what only one of them
 * has stands where that one has it.
 */
export function aligned(a: Table, b: Table): [Table, Table] {
  const merge = (x: Axis, y: Axis): Axis => {
    const out = [...x.categories];
    y.categories.forEach((c, i) => {
      if (out.some((o) => o.key === c.key)) return;
      const before = y.categories.slice(0, i).reverse().find((p) => out.some((o) => o.key === p.key));
      out.splice(before ? out.findIndex((o) => o.key === before.key) + 1 : 0, 0, c);
    });
    return { ...x, categories: out };
  };
  const rows = a.rows.map((x, i) => merge(x, b.rows[i]!));
  const cols = a.cols.map((x, i) => merge(x, b.cols[i]!));
  return [{ ...a, rows, cols }, { ...b, rows, cols }];
}

/** Lays a table out: the total first, rows in the order of their categories, sub-totals before their rows. Nested rows without people are left out, but for those that `besides` has. */
export function gridOf(t: Table, besides?: Table): GridLine[] {
  const inside = (l: Table['lines'][number], at: readonly (string | null)[]): boolean => at.every((k, i) => k === null || l.at[i] === k);
  const there = (at: readonly (string | null)[]): boolean => besides?.lines.some((l) => inside(l, at)) ?? false;
  const cellsAt = new Map<string, number[][]>();
  const blank = (): number[][] => t.cols.map((c) => c.categories.map(() => 0));
  for (const { at, col, key, n } of t.counts) {
    const own = cellsAt.get(keyOf(at)) ?? blank();
    const place = t.cols[col]!.categories.findIndex((c) => c.key === key);
    if (place >= 0) own[col]![place]! += n;
    cellsAt.set(keyOf(at), own);
  }
  const sumUp = (at: (string | null)[], words: Words, kind: GridLine['kind'], level: number, block: number | null = null): GridLine => {
    // Every block counts everybody: the total is the sum of one of them.
    const own = t.lines.filter((l) => inside(l, at) && (kind !== 'total' || !t.stacked || l.at[0] !== null));
    const cells = blank();
    for (const l of own) cellsAt.get(keyOf(l.at))?.forEach((axis, a) => axis.forEach((n, i) => { cells[a]![i]! += n; }));
    const known = own.reduce((n, l) => n + l.ageKnown, 0);
    return { at, words, kind, level, block, n: own.reduce((n, l) => n + l.n, 0), cells, averageAge: known === 0 ? null : Math.round((own.reduce((n, l) => n + l.ageSum, 0) / known) * 10) / 10 };
  };
  const [first, second] = t.rows;
  const out = [sumUp(t.rows.map(() => null), TOTAL, 'total', 0)];
  if (t.stacked) return [...out, ...t.rows.flatMap((axis, b) => axis.categories.map((c) => sumUp(t.rows.map((_, i) => (i === b ? c.key : null)), c.words, 'row', 0, b)))];
  for (const a of first!.categories) {
    if (!second) {
      out.push(sumUp([a.key], a.words, 'row', 0));
      continue;
    }
    const sum = sumUp([a.key, null], a.words, 'sum', 0);
    if (sum.n === 0 && !there(sum.at)) continue;
    out.push(sum);
    for (const b of second.categories) {
      const row = sumUp([a.key, b.key], b.words, 'row', 1);
      if (row.n > 0 || there(row.at)) out.push(row);
    }
  }
  return out;
}

/** A line as it may leave the house: `null` stands for a count that is withheld. */
export type ProtectedLine = Omit<GridLine, 'n' | 'cells'> & { n: number | null; cells: (number | null)[][] };

/**
 * Withholds small counts of a laid-out table and what would give them away: over rows, sub-totals, totals and all the axes
 * across at once (the row total is one cell, shared by all of them; in a stacked table the total is shared by all blocks). Average ages stand only where no row total is withheld.
 */
export function protectedGrid(grid: readonly GridLine[], k: number): { lines: ProtectedLine[]; hidden: number } {
  const cells: Cell[] = [];
  const lines = new Map<string, number>();
  const line = (name: string): number => lines.get(name) ?? (lines.set(name, lines.size), lines.size - 1);
  const blocks = [...new Set(grid.map((g) => g.block ?? 0))];
  /** The sums a line's cell takes part in, down a column: as a part of what stands above it, and as the sum of what stands below. */
  const down = (g: GridLine, column: string): { line: number; total: boolean }[] => {
    if (g.kind === 'total') return blocks.map((b) => ({ line: line(`${column}|total|${b}`), total: true }));
    if (g.kind === 'sum') return [{ line: line(`${column}|total|0`), total: false }, { line: line(`${column}|sum|${g.at[0]}`), total: true }];
    return [{ line: g.level === 1 ? line(`${column}|sum|${g.at[0]}`) : line(`${column}|total|${g.block ?? 0}`), total: false }];
  };
  grid.forEach((g, y) => {
    cells.push({ value: g.n, lines: [...down(g, 'n'), ...g.cells.map((_, a) => ({ line: line(`row|${y}|${a}`), total: true }))] });
    g.cells.forEach((axis, a) => axis.forEach((value, i) => cells.push({ value, lines: [...down(g, `${a}|${i}`), { line: line(`row|${y}|${a}`), total: false }] })));
  });
  const flags = withheld(cells, k);
  let at = 0;
  const out = grid.map((g): ProtectedLine => {
    const n = flags[at++] ? null : g.n;
    return { ...g, n, cells: g.cells.map((axis) => axis.map((v) => (flags[at++] ? null : v))) };
  });
  const open = out.every((l) => l.n !== null);
  return { lines: out.map((l) => ({ ...l, averageAge: open || l.kind === 'total' ? (l.n === null ? null : l.averageAge) : null })), hidden: flags.filter(Boolean).length };
}

/** What a count is a share of: the sum of its row, or in a stacked table the sum of its column, so that each block adds up to 100. `N` may be null for what is withheld. */
export const baseOf = <N>(stacked: boolean, total: { cells: readonly (readonly N[])[] }, line: { n: N }, axis: number, i: number): N => (stacked ? total.cells[axis]![i]! : line.n);

/** A share in per cent with one decimal, as tables print it; null over nothing. */
export const share = (n: number, of: number): number | null => (of === 0 ? null : Math.round((n / of) * 1000) / 10);

/** Text of a share, e.g. 33.3; an em dash over nothing. */
export const shareText = (n: number | null, of: number | null): string => {
  if (n === null || of === null) return '*';
  const s = share(n, of);
  return s === null ? '—' : s.toFixed(1);
};
