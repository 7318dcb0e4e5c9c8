import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { colour } from '../../../ui/tokens.ts';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** Bars: one group for each label, one series for each name. */
export type Bars = { labels: string[]; series: { name: string; values: number[] }[]; stacked: boolean };

/** Shades of the house's inks, dark enough on paper; told apart by lightness too, for print. */
const INKS = [colour.accent, '#8aa4c8', colour.green, '#9dc4b5', colour.amber, '#dcb878', colour.grey, '#b9bdc2', '#4d3b66', '#a899bd', '#7a4a2b', '#c9a48a'];

/** Draws bars into a place as SVG, so that they print sharp; answers how to redraw at another size and how to take them away. */
export function drawBars(place: HTMLElement, bars: Bars): { resize: () => void; dispose: () => void } {
  const chart = init(place, null, { renderer: 'svg' });
  const one = bars.series.length === 1;
  chart.setOption({
    animation: false,
    color: INKS,
    // Widths of words are measured with this font, so it must be named.
    textStyle: { fontFamily: getComputedStyle(place).fontFamily, color: colour.ink },
    grid: { left: 48, right: 12, top: one ? 16 : 44, bottom: 8, containLabel: true },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    ...(one ? {} : { legend: { type: 'scroll', top: 4, itemWidth: 12, itemHeight: 12, icon: 'rect' } }),
    xAxis: { type: 'category', data: bars.labels, axisTick: { show: false }, axisLine: { lineStyle: { color: colour.line } }, axisLabel: { color: colour.ink, interval: 'auto', hideOverlap: true } },
    yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: colour.line } }, axisLabel: { color: colour.quiet } },
    series: bars.series.map((s) => ({ type: 'bar', name: s.name, data: s.values, barMaxWidth: 36, ...(bars.stacked ? { stack: 'all' } : {}), ...(one ? { label: { show: true, position: 'top', color: colour.ink } } : {}) })),
  });
  return { resize: () => chart.resize(), dispose: () => chart.dispose() };
}
