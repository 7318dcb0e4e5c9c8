import type { Words } from '../../../kernel/refusal.ts';
import { gridOf, type Table } from '../table-rules.ts';
import type { Bars } from './chart.ts';

/** The bars of a table: its first axis across stands along the base, its (outer) rows are the stacked series. */
export function barsOf(table: Table, say: (w: Words) => string): Bars {
  const grid = gridOf(table);
  const axis = table.cols[0]!;
  const rows = grid.filter((g) => g.kind !== 'total' && g.level === 0 && g.n > 0);
  // Many rows over few columns read better the other way round.
  if (rows.length > 12) return { labels: rows.map((g) => say(g.words)), series: axis.categories.map((c, i) => ({ name: say(c.words), values: rows.map((g) => g.cells[0]![i]!) })), stacked: true };
  return { labels: axis.categories.map((c) => say(c.words)), series: rows.map((g) => ({ name: say(g.words), values: g.cells[0]! })), stacked: true };
}
