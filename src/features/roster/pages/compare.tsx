import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { rosterColumns } from '../columns-rules.ts';
import { cellText } from './columns.tsx';
import type { PersonRow } from './types.ts';
import { useLabels } from './use-words.ts';

const MOST = 6;

/** People side by side, one line for each column of the roster; lines that differ stand out. */
export function Compare({ rows, open, onClose }: { rows: readonly PersonRow[]; open: boolean; onClose: () => void }): ReactNode {
  const l = useLabels();
  const people = rows.slice(0, MOST);
  return (
    <Modal open={open} onCancel={onClose} footer={null} width={Math.min(1160, 200 + people.length * 180)} title={l.t('compare.title', { n: people.length })} destroyOnHidden>
      {rows.length > MOST ? <p className="quiet">{l.t('compare.tooMany')}</p> : null}
      <div className="scroll-x">
        <table className="plain-table compare">
          <thead>
            <tr>
              <th />
              {people.map((p) => (
                <th key={p.id}>
                  <Link href={`/roster/person/${p.id}`}>{p.name}</Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rosterColumns.filter((c) => c.id !== 'name').map((c) => {
              const cells = people.map((p) => cellText(c.id, p, l));
              return (
                <tr key={c.id} className={new Set(cells).size > 1 ? 'differs' : undefined}>
                  <th>{l.say(c.words)}</th>
                  {cells.map((text, i) => (
                    <td key={people[i]!.id}>{text}</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Modal>
  );
}
