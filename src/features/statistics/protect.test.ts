import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exposed, withheld, type Cell } from './protect-rules.ts';

/** A table of rows × columns with its sums, as cells: the last of a row and the last row are totals. */
function tableOf(values: readonly (readonly number[])[]): { cells: Cell[]; width: number; height: number } {
  const width = values[0]!.length + 1;
  const height = values.length + 1;
  const full = values.map((r) => [...r, r.reduce((a, b) => a + b, 0)]);
  full.push(full[0]!.map((_, c) => full.reduce((n, r) => n + r[c]!, 0)));
  return { width, height, cells: full.flatMap((r, y) => r.map((value, x): Cell => ({ value, lines: [{ line: y, total: x === width - 1 }, { line: height + x, total: y === height - 1 }] }))) };
}

/** Everything a reader can know: each table of whole numbers ≥ 1 in the withheld places that fits every sum, by plain search. */
function fits(cells: readonly Cell[], hidden: readonly boolean[], most: number): number[][] {
  const unknown = cells.flatMap((_, i) => (hidden[i] ? [i] : []));
  const lines = new Map<number, { i: number; sign: number }[]>();
  cells.forEach((c, i) => c.lines.forEach((l) => lines.set(l.line, [...(lines.get(l.line) ?? []), { i, sign: l.total ? -1 : 1 }])));
  const value = cells.map((c, i) => (hidden[i] ? 0 : c.value));
  const out: number[][] = [];
  const go = (n: number): void => {
    if (out.length > 4000) return;
    if (n === unknown.length) {
      if ([...lines.values()].every((l) => l.reduce((s, x) => s + x.sign * value[x.i]!, 0) === 0)) out.push(unknown.map((i) => value[i]!));
      return;
    }
    for (let v = 1; v <= most; v++) {
      value[unknown[n]!] = v;
      // A line whose last unknown was just set must add up.
      const done = cells[unknown[n]!]!.lines.every(({ line }) => {
        const l = lines.get(line)!;
        return l.some((x) => hidden[x.i] && unknown.indexOf(x.i) > n) || l.reduce((s, x) => s + x.sign * value[x.i]!, 0) === 0;
      });
      if (done) go(n + 1);
    }
    value[unknown[n]!] = 0;
  };
  go(0);
  return out;
}

/** The rank of a matrix of small whole numbers, by fractions-free elimination. */
function rank(rows: bigint[][]): number {
  const m = rows.map((r) => [...r]);
  let top = 0;
  for (let c = 0; c < (m[0]?.length ?? 0) && top < m.length; c++) {
    const at = m.findIndex((r, i) => i >= top && r[c] !== 0n);
    if (at < 0) continue;
    [m[top], m[at]] = [m[at]!, m[top]!];
    for (let i = top + 1; i < m.length; i++) {
      const f = m[i]![c]!;
      const p = m[top]![c]!;
      m[i] = m[i]!.map((x, j) => x * p - m[top]![j]! * f);
    }
    top++;
  }
  return top;
}

describe('small cells of an exported table', () => {
  it('a lone small cell takes three companions, so that neither its row nor its column gives it away', () => {
    const { cells } = tableOf([[1, 20, 30], [15, 25, 35], [40, 45, 50]]);
    const hidden = withheld(cells, 3);
    expect(hidden[0]).toBe(true);
    expect(hidden.filter(Boolean)).toHaveLength(4);
    expect(hidden.map((h, i) => (h ? cells[i]!.value : null)).filter((x) => x !== null).sort((a, b) => a - b)).toEqual([1, 15, 20, 25]);
    expect(exposed(cells, hidden)).toEqual([]);
  });

  it('two ones that make up a sum of two are not left side by side', () => {
    const { cells } = tableOf([[1, 1, 0], [5, 6, 7]]);
    const hidden = withheld(cells, 3);
    expect(new Set(fits(cells, hidden, 14).map((x) => x[0])).size).toBeGreaterThan(1);
  });

  it('leaves a table without small cells as it is, and never withholds a zero', () => {
    const { cells } = tableOf([[0, 5], [7, 0]]);
    expect(withheld(cells, 3).some(Boolean)).toBe(false);
    const small = tableOf([[0, 2, 0], [0, 0, 9], [8, 0, 0]]);
    expect(withheld(small.cells, 3).every((h, i) => !h || small.cells[i]!.value > 0)).toBe(true);
  });

  const values = fc.integer({ min: 2, max: 6 }).chain((width) => fc.array(fc.array(fc.oneof({ weight: 2, arbitrary: fc.integer({ min: 0, max: 4 }) }, fc.integer({ min: 3, max: 60 })), { minLength: width, maxLength: width }), { minLength: 2, maxLength: 7 }));

  it('hides every small count, and solving the sums finds none of the withheld', () => {
    fc.assert(fc.property(values, fc.integer({ min: 2, max: 6 }), (table, k) => {
      const { cells } = tableOf(table);
      const hidden = withheld(cells, k);
      cells.forEach((c, i) => { if (c.value > 0 && c.value < k) expect(hidden[i]).toBe(true); });
      const unknown = cells.flatMap((_, i) => (hidden[i] ? [i] : []));
      const lines = [...new Set(cells.flatMap((c) => c.lines.map((l) => l.line)))];
      const matrix = lines.map((line) => unknown.map((i) => BigInt(cells[i]!.lines.filter((l) => l.line === line).reduce((s, l) => s + (l.total ? -1 : 1), 0))));
      // An unknown is determined exactly when adding its unit row does not raise the rank.
      const own = rank(matrix);
      unknown.forEach((_, n) => expect(rank([...matrix, unknown.map((__, j) => (j === n ? 1n : 0n))])).toBe(own + 1));
    }), { numRuns: 400, seed: 5 });
  });

  it('leaves at least two possible values for every withheld count, knowing that none is zero', () => {
    const tiny = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 3 }), { minLength: 2, maxLength: 3 }).filter((t) => t.every((r) => r.length === t[0]!.length));
    fc.assert(fc.property(tiny, (table) => {
      const { cells } = tableOf(table);
      const hidden = withheld(cells, 3);
      const unknown = cells.flatMap((_, i) => (hidden[i] ? [i] : []));
      if (unknown.length === 0 || unknown.length > 8) return;
      const possible = fits(cells, hidden, 16);
      unknown.forEach((i, n) => {
        if (cells[i]!.value < 3) expect(new Set(possible.map((x) => x[n])).size, JSON.stringify(table)).toBeGreaterThan(1);
      });
    }), { numRuns: 200, seed: 9 });
  }, 60_000);
});
