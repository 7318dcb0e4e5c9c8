import * as echarts from 'echarts';
import { layout, sizes, visible, type MapUnit } from '../src/features/staffing/rules/map.ts';
import { quantile, type Line } from './harness.ts';

const NODES = 10_000;
const ROUNDS = 9;

/** A tree of ten thousand boxes as wide and deep as a province's: eight children each. */
const tree = (): MapUnit[] => Array.from({ length: NODES }, (_, i) => ({ parent: i === 0 ? -1 : Math.floor((i - 1) / 8), rows: 0 }));

type Node = { name: string; children: Node[] };

function nested(units: readonly MapUnit[]): Node {
  const nodes = units.map((_, i): Node => ({ name: `单位${i}`, children: [] }));
  units.forEach((u, i) => { if (u.parent >= 0) nodes[u.parent]!.children.push(nodes[i]!); });
  return nodes[0]!;
}

/** Milliseconds of each round of some work. */
function rounds(work: () => void, n = ROUNDS): number[] {
  work();
  return Array.from({ length: n }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
}

/**
 * The org chart at ten thousand nodes: our layout with a first window cut out of it, against the tree series of ECharts given
 * the same tree (layout and its symbols, server-side, no picture made); and one window out of all of them against looking at every box.
 */
export async function benchMap(): Promise<Line[]> {
  const units = tree();
  const ours = quantile(rounds(() => void visible(layout(units), { left: 0, top: 0, right: 1280, bottom: 800 })), 0.5);
  const data = nested(units);
  const theirs = quantile(rounds(() => {
    const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 1280, height: 800 });
    chart.setOption({ animation: false, series: [{ type: 'tree', data: [data], orient: 'LR', initialTreeDepth: -1, label: { show: false } }] });
    chart.dispose();
  }, 3), 0.5);
  const l = layout(units);
  const windows = Array.from({ length: 500 }, (_, i) => ({ left: (i % 5) * 272, top: (l.total / 500) * i, right: (i % 5) * 272 + 1280, bottom: (l.total / 500) * i + 800 }));
  const cut = quantile(rounds(() => windows.forEach((w) => void visible(l, w))), 0.5);
  const all = quantile(rounds(() => windows.forEach((w) => void units.filter((_, i) => l.x[i]! <= w.right && l.x[i]! + sizes.box >= w.left && l.y[i]! <= w.bottom && l.y[i]! + l.height[i]! >= w.top))), 0.5);
  return [
    { id: 'map-layout', what: `org chart, layout of ${NODES} nodes: ${ours.toFixed(1)} ms against the tree series of ECharts ${theirs.toFixed(0)} ms`, ratio: ours / theirs, aim: '<= 0.25', ok: ours / theirs <= 0.25 },
    { id: 'map-window', what: `org chart, 500 windows out of ${NODES} nodes: ${cut.toFixed(1)} ms against every box ${all.toFixed(0)} ms`, ratio: cut / all, aim: '<= 0.25', ok: cut / all <= 0.25 },
  ];
}
