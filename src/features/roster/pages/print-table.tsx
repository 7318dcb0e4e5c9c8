import { useEffect, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { rosterColumns, type RosterColumn } from '../columns-rules.ts';
import { cellText } from './columns.tsx';
import type { PersonRow } from './types.ts';
import { useLabels } from './use-words.ts';

/** The roster on paper: one plain table over the whole width, its head on every page; drawn only while printing. */
export function PrintTable({ title, rows, columns }: { title: string; rows: readonly PersonRow[]; columns: readonly RosterColumn[] }): ReactNode {
  const l = useLabels();
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = (): void => flushSync(() => setPrinting(true));
    const after = (): void => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  if (!printing) return null;
  return (
    <table className="print-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          {columns.map((id) => (
            <th key={id}>{l.say(rosterColumns.find((c) => c.id === id)!.words)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {columns.map((id) => (
              <td key={id}>{cellText(id, row, l)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
