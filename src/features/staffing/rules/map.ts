/** A unit of the map: index of its parent (-1 = top), how many rows of posts its box shows. Parents stand before their children. */
export type MapUnit = { parent: number; rows: number };

/** Where the box of each unit lies, and the band of height its whole subtree takes. Units of the drawing, y downwards. */
export type Layout = {
  x: Float64Array; y: Float64Array; height: Float64Array; bandTop: Float64Array; bandEnd: Float64Array;
  /** First child and next sibling by index, -1 = none. */
  child: Int32Array; next: Int32Array; roots: number[]; width: number; total: number;
};

/** Sizes of the map: a box, the head line and a post line in it, gaps between columns and between boxes. */
export const sizes = { box: 216, head: 26, row: 20, pad: 6, column: 56, gap: 12 } as const;

/**
 * Compact columns: one column a level, a unit beside its children, each subtree in a band of its own, so that boxes and
 * subtrees never overlap and a window onto the map is cut out by bands alone. One pass up, one pass down: O(n).
 */
export function layout(units: readonly MapUnit[]): Layout {
  const n = units.length;
  const out: Layout = {
    x: new Float64Array(n), y: new Float64Array(n), height: new Float64Array(n), bandTop: new Float64Array(n), bandEnd: new Float64Array(n),
    child: new Int32Array(n).fill(-1), next: new Int32Array(n).fill(-1), roots: [], width: 0, total: 0,
  };
  const below = new Float64Array(n);
  for (let i = n - 1; i >= 0; i--) {
    const { parent, rows } = units[i]!;
    if (parent >= i) throw new RangeError('a parent stands before its children');
    out.height[i] = sizes.head + rows * sizes.row + (rows > 0 ? sizes.pad : 0);
    // Children come later in the list, so their sum is complete here; walking backwards puts the first child first.
    out.bandEnd[i] = Math.max(out.height[i]! + sizes.gap, below[i]!);
    if (parent < 0) continue;
    below[parent]! += out.bandEnd[i]!;
    out.next[i] = out.child[parent]!;
    out.child[parent] = i;
  }
  const fill = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const { parent } = units[i]!;
    const tall = out.bandEnd[i]!;
    const top = parent < 0 ? out.total : fill[parent]!;
    if (parent < 0) {
      out.roots.push(i);
      out.total += tall;
    } else fill[parent]! += tall;
    out.bandTop[i] = top;
    out.bandEnd[i] = top + tall;
    out.x[i] = parent < 0 ? 0 : out.x[parent]! + sizes.box + sizes.column;
    // Aligned at the top like an outline, so that a unit stands beside its first child however tall the band is.
    fill[i] = top;
    out.y[i] = top;
    out.width = Math.max(out.width, out.x[i]! + sizes.box);
  }
  return out;
}

/** The units whose boxes a window shows, found by leaving out whole subtrees whose band lies outside it. */
export function visible(l: Layout, window: { left: number; top: number; right: number; bottom: number }): number[] {
  const found: number[] = [];
  const stack = [...l.roots].reverse();
  for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
    if (l.bandEnd[i]! < window.top || l.bandTop[i]! > window.bottom || l.x[i]! > window.right) continue;
    if (l.x[i]! + sizes.box >= window.left && l.y[i]! + l.height[i]! >= window.top && l.y[i]! <= window.bottom) found.push(i);
    for (let c = l.child[i]!; c !== -1; c = l.next[c]!) stack.push(c);
  }
  return found;
}

/** The unit whose box lies under a point, or -1. */
export const unitAt = (l: Layout, x: number, y: number): number =>
  visible(l, { left: x, right: x, top: y, bottom: y }).find((i) => x >= l.x[i]! && x <= l.x[i]! + sizes.box && y >= l.y[i]! && y <= l.y[i]! + l.height[i]!) ?? -1;

/** The unit to which an arrow key leads from one: parent, first child, sibling before or after (across parents in a column). */
export function step(l: Layout, units: readonly MapUnit[], from: number, key: 'left' | 'right' | 'up' | 'down'): number {
  if (key === 'left') return units[from]!.parent < 0 ? from : units[from]!.parent;
  if (key === 'right') return l.child[from] === -1 ? from : l.child[from]!;
  const sideways = (i: number): number => (key === 'down' ? l.next[i]! : before(l, units, i));
  const beside = key === 'down' && units[from]!.parent < 0 ? (l.roots[l.roots.indexOf(from) + 1] ?? -1) : sideways(from);
  if (beside !== -1) return beside;
  // At the end of the siblings: the nearest unit of the same column.
  let best = from;
  for (let i = 0; i < units.length; i++) {
    if (l.x[i] !== l.x[from]) continue;
    const ahead = key === 'down' ? l.y[i]! > l.y[from]! : l.y[i]! < l.y[from]!;
    if (ahead && (best === from || Math.abs(l.y[i]! - l.y[from]!) < Math.abs(l.y[best]! - l.y[from]!))) best = i;
  }
  return best;
}

function before(l: Layout, units: readonly MapUnit[], i: number): number {
  const { parent } = units[i]!;
  if (parent < 0) return l.roots[l.roots.indexOf(i) - 1] ?? -1;
  let at = l.child[parent]!;
  if (at === i) return -1;
  while (l.next[at] !== i) at = l.next[at]!;
  return at;
}
