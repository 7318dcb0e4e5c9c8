import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layout, sizes, step, unitAt, visible, type MapUnit } from './map.ts';

const forest = fc.array(fc.record({ up: fc.nat(), rows: fc.nat(30) }), { minLength: 1, maxLength: 120 }).map((list): MapUnit[] => list.map(({ up, rows }, i) => ({ parent: i === 0 ? -1 : (up % (i + 1)) - 1, rows })));

test('no two boxes overlap, a child stands one column right of its parent and within its band', () => {
  fc.assert(fc.property(forest, (units) => {
    const l = layout(units);
    units.forEach((u, i) => {
      if (u.parent >= 0) {
        expect(l.x[i]).toBe(l.x[u.parent]! + sizes.box + sizes.column);
        expect(l.bandTop[i]).toBeGreaterThanOrEqual(l.bandTop[u.parent]!);
        expect(l.bandEnd[i]).toBeLessThanOrEqual(l.bandEnd[u.parent]!);
      }
      for (let j = 0; j < i; j++) if (l.x[i] === l.x[j]) expect(l.y[i]! >= l.y[j]! + l.height[j]! + sizes.gap || l.y[j]! >= l.y[i]! + l.height[i]! + sizes.gap).toBe(true);
    });
  }), { numRuns: 60 });
});

test('a window shows exactly the boxes that lie in it', () => {
  fc.assert(fc.property(forest, fc.nat(2000), fc.nat(4000), fc.integer({ min: 1, max: 1500 }), (units, left, top, size) => {
    const l = layout(units);
    const w = { left, top, right: left + size, bottom: top + size };
    const slow = units.map((_, i) => i).filter((i) => l.x[i]! <= w.right && l.x[i]! + sizes.box >= w.left && l.y[i]! <= w.bottom && l.y[i]! + l.height[i]! >= w.top);
    expect(visible(l, w).sort((a, b) => a - b)).toEqual(slow);
  }));
});

test('children keep their order; a point finds its box; a parent after its child is a fault', () => {
  const units = [{ parent: -1, rows: 2 }, { parent: 0, rows: 1 }, { parent: 0, rows: 1 }, { parent: 1, rows: 0 }];
  const l = layout(units);
  expect(l.y[1]!).toBeLessThan(l.y[2]!);
  expect([unitAt(l, l.x[2]! + 3, l.y[2]! + 3), unitAt(l, l.x[2]! - 3, l.y[2]!)]).toEqual([2, -1]);
  expect(() => layout([{ parent: 1, rows: 0 }, { parent: -1, rows: 0 }])).toThrow(RangeError);
});

test('arrows reach every unit', () => {
  fc.assert(fc.property(forest, (units) => {
    const l = layout(units);
    const seen = new Set([0]);
    const queue = [0];
    for (let at = queue.pop(); at !== undefined; at = queue.pop())
      for (const key of ['left', 'right', 'up', 'down'] as const) {
        const to = step(l, units, at, key);
        if (!seen.has(to)) { seen.add(to); queue.push(to); }
      }
    expect(seen.size).toBe(units.length);
  }), { numRuns: 60 });
});
