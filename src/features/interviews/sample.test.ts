import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { marginOf, sizesOf, type Group } from './classes-rules.ts';
import { allocate, draw, drawOrder, marginOfError, nextOf, sample, seedHash } from './sample-rules.ts';

const ids = (prefix: string, n: number): string[] => Array.from({ length: n }, (_, i) => `${prefix}${i}`);

describe('the order of a draw', () => {
  it('is by SHA-256 of seed and id, whatever order they come in, as anybody can reckon', () => {
    const list = ids('p', 200);
    const order = drawOrder('seed', list);
    const key = (id: string): string => createHash('sha256').update(`seed${id}`).digest('hex');
    expect(order).toEqual([...list].sort((a, b) => (key(a) < key(b) ? -1 : 1)));
    expect(drawOrder('seed', [...list].reverse())).toEqual(order);
    expect(drawOrder('seed', [...list, ...list])).toEqual(order);
    expect(drawOrder('other', list)).not.toEqual(order);
    expect(seedHash('seed')).not.toBe(seedHash('seed '));
  });

  it('gives whoever comes next, and nobody when all were called', () => {
    expect(nextOf(['a', 'b', 'c'], new Set(['a', 'c']))).toBe('b');
    expect(nextOf(['a'], new Set(['a']))).toBeNull();
  });
});

describe('allocation', () => {
  it('is proportional where nothing else is known, gives each one at least and none more than it has', () => {
    expect(allocate([{ size: 100 }, { size: 50 }, { size: 50 }], 40)).toEqual([20, 10, 10]);
    expect(allocate([{ size: 1000 }, { size: 2 }], 10)).toEqual([9, 1]);
    expect(allocate([{ size: 3 }, { size: 5 }], 100)).toEqual([3, 5]);
    expect(allocate([{ size: 0 }, { size: 5 }], 2)).toEqual([0, 2]);
    expect(allocate([{ size: 9 }, { size: 9 }], 1)).toBeNull();
    expect(allocate([{ size: 9 }], Number.NaN)).toBeNull();
    expect(allocate([], 5)).toEqual([]);
  });

  it('gives more where opinions are expected to differ, and is the best whole-number allocation', () => {
    const strata = [{ size: 60, expected: 0.5 }, { size: 60, expected: 0.95 }, { size: 20, expected: 0.7 }];
    const best = allocate(strata, 24)!;
    const variance = (n: number[]): number => n.reduce((sum, x, i) => { const { size, expected: p } = strata[i]!; return sum + (size ** 2 * p * (1 - p)) / x; }, 0);
    let least = Number.POSITIVE_INFINITY;
    for (let a = 1; a <= 22; a++) for (let b = 1; a + b <= 23; b++) if (24 - a - b <= 20) least = Math.min(least, variance([a, b, 24 - a - b]));
    expect(best.reduce((s, x) => s + x)).toBe(24);
    expect(variance(best)).toBeCloseTo(least, 9);
    expect(best[0]).toBeGreaterThan(best[1]!);
  });
});

describe('the margin of error', () => {
  it('is nothing for a census, nothing can be said of a class left out, and it agrees with the textbook for one stratum', () => {
    expect(marginOfError([{ size: 40, taken: 40 }, { size: 3, taken: 3 }])).toBe(0);
    expect(marginOfError([{ size: 40, taken: 40 }, { size: 3, taken: 0 }])).toBeNull();
    expect(marginOfError([])).toBeNull();
    expect(marginOfError([{ size: 1000, taken: 100 }])).toBeCloseTo(1.959964 * Math.sqrt(0.25 / 100) * Math.sqrt(900 / 999), 9);
    expect(marginOfError([{ size: 1000, taken: 100 }])!).toBeGreaterThan(marginOfError([{ size: 200, taken: 100 }])!);
    expect(marginOf([{ size: 1000, take: 100 }])).toBe(94);
    expect(marginOf([{ size: 2, take: 0 }])).toBeNull();
  });

  it('holds in 95 of 100 draws or more', () => {
    // Half of the first stratum and a tenth of the second say yes.
    const strata = [{ id: 'a', ids: ids('a', 120) }, { id: 'b', ids: ids('b', 60) }];
    const yes = (id: string): boolean => (id.startsWith('a') ? Number(id.slice(1)) % 2 === 0 : Number(id.slice(1)) % 10 === 0);
    const truth = (60 + 6) / 180;
    const takes = allocate(strata.map((s) => ({ size: s.ids.length })), 36)!;
    const margin = marginOfError(strata.map((s, i) => ({ size: s.ids.length, taken: takes[i]! })))!;
    let inside = 0;
    const runs = 2000;
    for (let i = 0; i < runs; i++) {
      const found = draw(`run${i}`, strata, takes).reduce((sum, d) => { const got = d.order.slice(0, d.taken); return sum + (d.order.length / 180) * (got.filter(yes).length / got.length); }, 0);
      if (Math.abs(found - truth) <= margin) inside++;
    }
    expect(inside / runs).toBeGreaterThan(0.95);
  });
});

describe('a sample', () => {
  it('takes everybody of a stratum equally often within chance, nobody twice', () => {
    const strata = [{ id: 'a', ids: ids('a', 20) }, { id: 'b', ids: ids('b', 10) }];
    const count = new Map<string, number>();
    const runs = 4000;
    for (let i = 0; i < runs; i++) {
      const drawn = sample(`seed ${i}`, strata, 9)!;
      const taken = drawn.flatMap((d) => d.order.slice(0, d.taken));
      expect(new Set(taken).size).toBe(9);
      for (const id of taken) count.set(id, (count.get(id) ?? 0) + 1);
    }
    // Chi-square over 20 and 10 cells; 99.9 % quantiles with 19 and 9 degrees, corrected for drawing without replacement.
    for (const [s, n, most] of [[strata[0]!, 6, 43.82], [strata[1]!, 3, 27.88]] as const) {
      const p = n / s.ids.length;
      const chi = s.ids.reduce((sum, id) => sum + ((count.get(id) ?? 0) - runs * p) ** 2 / (runs * p), 0) / (1 - p);
      expect(chi).toBeLessThan(most * 1.1);
      expect(chi).toBeGreaterThan(2);
    }
  });

  it('refuses more strata than places', () => expect(sample('s', [{ id: 'a', ids: ['1'] }, { id: 'b', ids: ['2'] }], 1)).toBeNull());
});

describe('the sizes of a rule', () => {
  const groups: Group[] = [{ id: 'own', members: ids('o', 3).map((id) => ({ id, name: id, post: '' })) }, { id: 'staff', members: ids('s', 25).map((id) => ({ id, name: id, post: '' })) }];
  it('takes all, a share rounded up, or the part of a sample; classes without people fall away', () => {
    expect(sizesOf([{ id: 'own', take: { kind: 'all' } }, { id: 'staff', take: { kind: 'share', percent: 30 } }, { id: 'inner', take: { kind: 'all' } }], groups, null)).toEqual([{ id: 'own', size: 3, take: 3 }, { id: 'staff', size: 25, take: 8 }]);
    expect(sizesOf([{ id: 'own', take: { kind: 'sample' } }, { id: 'staff', take: { kind: 'sample' } }], groups, 1)).toBeNull();
    expect(sizesOf([{ id: 'staff', take: { kind: 'sample' } }], groups, null)).toBeNull();
    expect(sizesOf([], groups, null)).toEqual([]);
  });
});
