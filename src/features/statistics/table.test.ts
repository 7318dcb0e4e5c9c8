import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aligned, gridOf, protectedGrid, type Table } from './table-rules.ts';
import type { Axis } from './dims-rules.ts';
import { bandFault, bandOf, builtInBands } from './bands-rules.ts';

const axis = (keys: readonly string[]): Axis => ({ dim: 'sex', words: { zh: '项', en: 'x' }, bands: null, categories: keys.map((key) => ({ key, words: { zh: key, en: key } })) });

/** A random table of two nested rows and two axes across, counted from single people, so that it adds up. */
const table = fc.array(fc.record({ a: fc.constantFrom('甲', '乙', '丙'), b: fc.constantFrom('1', '2', '3'), c: fc.constantFrom('x', 'y', 'z'), d: fc.constantFrom('p', 'q'), age: fc.integer({ min: 22, max: 60 }) }), { minLength: 1, maxLength: 120 }).map((people): Table => {
  const lines = new Map<string, Table['lines'][number]>();
  const counts = new Map<string, Table['counts'][number]>();
  for (const p of people) {
    const at = [p.a, p.b];
    const line = lines.get(at.join()) ?? { at, n: 0, ageSum: 0, ageKnown: 0 };
    lines.set(at.join(), { at, n: line.n + 1, ageSum: line.ageSum + p.age, ageKnown: line.ageKnown + 1 });
    for (const [col, key] of [p.c, p.d].entries()) {
      const name = [...at, col, key].join();
      counts.set(name, { at, col, key, n: (counts.get(name)?.n ?? 0) + 1 });
    }
  }
  return { asOf: '2026-11-20', stacked: false, rows: [axis(['甲', '乙', '丙']), axis(['1', '2', '3'])], cols: [axis(['x', 'y', 'z']), axis(['p', 'q'])], lines: [...lines.values()], counts: [...counts.values()] };
});

describe('a nested table with several axes, as it leaves the house', () => {
  it('shows no small count, and no withheld count is the difference of others on its line', () => {
    fc.assert(fc.property(table, fc.integer({ min: 2, max: 5 }), (t, k) => {
      const grid = gridOf(t);
      const { lines } = protectedGrid(grid, k);
      lines.forEach((l, y) => {
        for (const [n, true_] of [[l.n, grid[y]!.n], ...l.cells.flatMap((x, a) => x.map((v, i) => [v, grid[y]!.cells[a]![i]!] as const))] as [number | null, number][]) {
          if (n !== null) expect(n).toBe(true_);
          if (true_ > 0 && true_ < k) expect(n).toBeNull();
        }
        // A shown total never stands beside exactly one withheld part.
        for (const axis_ of l.cells) if (l.n !== null) expect(axis_.filter((n) => n === null).length).not.toBe(1);
      });
      const tops = lines.filter((l) => l.kind === 'sum');
      const total = lines[0]!;
      total.cells.forEach((axis_, a) => axis_.forEach((n, i) => {
        if (n !== null) expect(tops.filter((s) => s.cells[a]![i] === null).length).not.toBe(1);
      }));
      // The average of a group is not given where its size is not, nor where it could be worked out from the rest.
      if (lines.some((l) => l.n === null)) expect(lines.filter((l) => l.averageAge !== null).every((l) => l.kind === 'total')).toBe(true);
    }), { numRuns: 150, seed: 4 });
  }, 60_000);

  it('adds up: sub-totals to the total, rows to sub-totals', () => {
    fc.assert(fc.property(table, (t) => {
      const [total, ...rest] = gridOf(t);
      const sums = rest.filter((l) => l.kind === 'sum');
      expect(sums.reduce((n, s) => n + s.n, 0)).toBe(total!.n);
      for (const s of sums) expect(rest.filter((l) => l.level === 1 && l.at[0] === s.at[0]).map((l) => l.cells[0]!)).toSatisfy((rows: number[][]) => s.cells[0]!.every((n, i) => n === rows.reduce((m, r) => m + r[i]!, 0)));
    }));
  });

  it('lines up two days, with what only one of them has in its place', () => {
    const one: Table = { asOf: '2026-01-01', stacked: false, rows: [axis(['b', 'd'])], cols: [axis(['x'])], lines: [{ at: ['b'], n: 2, ageSum: 0, ageKnown: 0 }], counts: [] };
    const two: Table = { ...one, rows: [axis(['a', 'b', 'c'])], lines: [{ at: ['a'], n: 1, ageSum: 0, ageKnown: 0 }] };
    const [x, y] = aligned(one, two);
    expect([x.rows[0]!.categories.map((c) => c.key), y.rows[0]!.categories.map((c) => c.key)]).toEqual([['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd']]);
  });
});

/** A random table of three blocks below each other and two axes across, counted from single people. */
const blocks = fc.array(fc.record({ a: fc.constantFrom('甲', '乙'), b: fc.constantFrom('1', '2', '3'), e: fc.constantFrom('k', 'l', 'm'), c: fc.constantFrom('x', 'y', 'z'), d: fc.constantFrom('p', 'q') }), { minLength: 1, maxLength: 90 }).map((people): Table => {
  const rows = [axis(['甲', '乙']), axis(['1', '2', '3']), axis(['k', 'l', 'm'])];
  const cols = [axis(['x', 'y', 'z']), axis(['p', 'q'])];
  const own = (b: number, key: string): (string | null)[] => rows.map((_, i) => (i === b ? key : null));
  const has = (p: (typeof people)[number], b: number, key: string): boolean => [p.a, p.b, p.e][b] === key;
  return {
    asOf: '2026-11-20', stacked: true, rows, cols,
    lines: rows.flatMap((r, b) => r.categories.map((k) => ({ at: own(b, k.key), n: people.filter((p) => has(p, b, k.key)).length, ageSum: 0, ageKnown: 0 }))),
    counts: rows.flatMap((r, b) => r.categories.flatMap((k) => cols.flatMap((c, col) => c.categories.map((x) => ({ at: own(b, k.key), col, key: x.key, n: people.filter((p) => has(p, b, k.key) && [p.c, p.d][col] === x.key).length }))))),
  };
});

describe('blocks below each other', () => {
  it('count everybody once in the total, and each block adds up to it', () => {
    fc.assert(fc.property(blocks, (t) => {
      const [total, ...rest] = gridOf(t);
      for (const b of [0, 1, 2]) {
        const own = rest.filter((l) => l.block === b);
        expect(own.reduce((n, l) => n + l.n, 0)).toBe(total!.n);
        total!.cells.forEach((cells, a) => cells.forEach((n, i) => expect(own.reduce((m, l) => m + l.cells[a]![i]!, 0)).toBe(n)));
      }
    }));
  });

  it('withhold small counts, and no block, no row and no other block gives one away', () => {
    fc.assert(fc.property(blocks, fc.integer({ min: 2, max: 5 }), (t, k) => {
      const grid = gridOf(t);
      const { lines } = protectedGrid(grid, k);
      lines.forEach((l, y) => l.cells.forEach((cells, a) => cells.forEach((n, i) => {
        const counted = grid[y]!.cells[a]![i]!;
        if (n !== null) expect(n).toBe(counted);
        if (counted > 0 && counted < k) expect(n).toBeNull();
      })));
      const [total, ...rest] = lines;
      total!.cells.forEach((cells, a) => cells.forEach((n, i) => {
        const gaps = [0, 1, 2].map((b) => rest.filter((l) => l.block === b && l.cells[a]![i] === null).length);
        // What a whole block adds up to is the total, shown or not.
        if (n !== null || gaps.includes(0)) expect(gaps).not.toContain(1);
        if (n === null) expect(gaps).not.toContain(0);
      }));
      for (const l of lines) for (const cells of l.cells) if (l.n !== null) expect(cells.filter((n) => n === null).length).not.toBe(1);
    }), { numRuns: 150, seed: 3 });
  }, 60_000);
});

describe('bands', () => {
  it('built in: every one is whole, and every number falls into exactly one', () => {
    for (const set of builtInBands) {
      expect([set.id, bandFault(set.bands)]).toEqual([set.id, null]);
      for (const n of [-1, 0, 1, 20, 35, 36, 54, 55, 56, 99, 1959, 1980, 2030]) expect(set.bands.filter((b) => (b.from ?? -Infinity) <= n && n <= (b.to ?? Infinity)), `${set.id} ${n}`).toHaveLength(1);
    }
    expect(bandOf(builtInBands[0]!.bands, 35)).toBe(0);
    expect(bandOf(builtInBands[0]!.bands, 36)).toBe(1);
  });

  it.each([
    ['empty', [], 'empty'], ['a gap', [{ from: null, to: 1 }, { from: 3, to: null }], 'gap'], ['an overlap', [{ from: null, to: 3 }, { from: 3, to: null }], 'overlap'], ['no lower end', [{ from: 1, to: null }], 'not-open-below'],
    ['no upper end', [{ from: null, to: 9 }], 'not-open-above'], ['reversed', [{ from: null, to: 1 }, { from: 2, to: 1 }, { from: 2, to: null }], 'reversed'], ['halves', [{ from: null, to: 1.5 }, { from: 2, to: null }], 'not-whole'], ['two open ends', [{ from: null, to: null }, { from: 2, to: null }], 'overlap'],
  ] as const)('with %s are refused', (_name, bands, why) => expect(bandFault(bands)?.why).toBe(why));
});
