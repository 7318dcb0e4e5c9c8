import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../ui/say.ts';
import { aligned, baseOf, gridOf, shareText, type GridLine, type Table } from '../table-rules.ts';
import type { CellChoice } from './names-drawer.tsx';

type Props = { table: Table; other: Table | null; shares: boolean; averageAge: boolean; title: string; onCell: (cell: CellChoice) => void };

/** A cross table: every count is a button that opens its names; differences to another day stand behind the count. */
export function CrossTable({ table: counted, other: compared, shares, averageAge, title, onCell }: Props): ReactNode {
  const { t } = useTranslation('statistics');
  const say = useSay();
  const [table, other] = compared ? aligned(counted, compared) : [counted, null];
  const grid = gridOf(table, other ?? undefined);
  const before = new Map((other ? gridOf(other, table) : []).map((g) => [JSON.stringify(g.at), g]));
  const was = (g: GridLine, col: number, key: string): number => {
    const place = other!.cols[col]!.categories.findIndex((c) => c.key === key);
    return place < 0 ? 0 : (before.get(JSON.stringify(g.at))?.cells[col]?.[place] ?? 0);
  };
  const total = grid[0]!;
  // In a table of blocks the share of everybody has a column of its own.
  const ownShare = shares && table.stacked;
  const size = (block: number): number => table.rows[block]!.categories.length;
  const first = (g: GridLine, y: number): boolean => g.block !== null && grid[y - 1]?.block !== g.block;
  const each = shares ? 2 : 1;
  const name = (g: GridLine): string => (g.block === null ? '' : `${say(table.rows[g.block]!.words)} `) + say(g.words) + (g.kind === 'sum' ? ` ${t('sum')}` : '');
  return (
    <div className="scroll-x cross-scroll">
      <table className="plain-table cross-table" aria-label={title}>
        <thead>
          <tr>
            <th rowSpan={2} colSpan={table.stacked ? 2 : 1} scope="col">{table.stacked ? t('table.item') : table.rows.map((r) => say(r.words)).join(' / ')}</th>
            <th rowSpan={2} scope="col" className="right">{t('total')}</th>
            {ownShare ? <th rowSpan={2} scope="col" className="right share">%</th> : null}
            {averageAge ? <th rowSpan={2} scope="col" className="right">{t('averageAge')}</th> : null}
            {table.cols.map((c, i) => (c.categories.length > 0 ? <th key={i} colSpan={c.categories.length * each} scope="colgroup" className="group">{say(c.words)}</th> : null))}
          </tr>
          <tr>
            {table.cols.flatMap((c, i) => c.categories.flatMap((x, n) => [
              <th key={`${i}|${x.key}`} scope="col" className={n === 0 ? 'right first' : 'right'}>{say(x.words)}</th>,
              ...(shares ? [<th key={`${i}|${x.key}|%`} scope="col" className="right share">%</th>] : []),
            ]))}
          </tr>
        </thead>
        <tbody>
          {grid.map((g, y) => (
            <tr key={JSON.stringify(g.at)} className={first(g, y) ? 'block' : g.kind}>
              {first(g, y) ? <th scope="rowgroup" rowSpan={size(g.block!)} className="block-name">{say(table.rows[g.block!]!.words)}</th> : null}
              <th scope="row" colSpan={table.stacked && g.block === null ? 2 : 1} className={g.level === 1 ? 'inner' : undefined}>{g.block === null ? name(g) : say(g.words)}</th>
              <td className="right">
                <Count n={g.n} label={t('table.drill', { row: name(g), col: t('total'), n: g.n })} onOpen={() => onCell({ at: g.at, title: t('table.behind', { row: name(g), col: t('total') }) })} />
                {other ? <Change by={g.n - (before.get(JSON.stringify(g.at))?.n ?? 0)} /> : null}
              </td>
              {ownShare ? <td className="right share">{shareText(g.n, total.n)}</td> : null}
              {averageAge ? <td className="right">{g.averageAge === null ? t('none') : g.averageAge.toFixed(1)}</td> : null}
              {g.cells.flatMap((axis, col) => axis.flatMap((n, i) => {
                const x = table.cols[col]!.categories[i]!;
                return [
                  <td key={`${col}|${x.key}`} className={i === 0 ? 'right first' : 'right'}>
                    <Count n={n} label={t('table.drill', { row: name(g), col: say(x.words), n })} onOpen={() => onCell({ at: g.at, col, key: x.key, title: t('table.behind', { row: name(g), col: say(x.words) }) })} />
                    {other ? <Change by={n - was(g, col, x.key)} /> : null}
                  </td>,
                  ...(shares ? [<td key={`${col}|${x.key}|%`} className="right share">{shareText(n, baseOf(table.stacked, total, g, col, i))}</td>] : []),
                ];
              }))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Count({ n, label, onOpen }: { n: number; label: string; onOpen: () => void }): ReactNode {
  if (n === 0) return <span className="zero">0</span>;
  return (
    <button type="button" className="count" aria-label={label} onClick={onOpen}>
      {n}
    </button>
  );
}

const Change = ({ by }: { by: number }): ReactNode => <span className="change">{by === 0 ? '±0' : by > 0 ? `+${by}` : `−${-by}`}</span>;
