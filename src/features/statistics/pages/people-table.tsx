import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PersonRow } from '../../roster/pages/types.ts';
import { useLabels } from '../../roster/pages/use-words.ts';

/** People as a plain table, with a last column of the page's own where it has one. */
export function PeopleTable({ rows, asOf, last }: { rows: readonly PersonRow[]; asOf?: string | undefined; last?: { heading: string; cell: (row: PersonRow) => ReactNode } | undefined }): ReactNode {
  const { t } = useTranslation('statistics');
  const l = useLabels();
  return (
    <div className="scroll-x">
      <table className="plain-table people-table">
        <thead>
          <tr>
            <th>{t('table.toPerson')}</th>
            <th>{t('table.post')}</th>
            <th className="right">{t('table.birth')}</th>
            <th className="right">{t('table.age')}</th>
            <th>{t('table.rank')}</th>
            {last ? <th>{last.heading}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((r) => (
            <tr key={r.id}>
              <td className="nowrap">
                <Link href={`/roster/person/${r.id}${asOf ? `?asOf=${asOf}` : ''}`}>{r.name}</Link>
              </td>
              <td>{r.postText ?? r.unitName ?? l.t('none')}</td>
              <td className="right">{l.date(r.birth)}</td>
              <td className="right">{r.age ?? l.t('none')}</td>
              <td className="nowrap">{r.rank && r.rank !== 'staff' ? l.rank(r.rank) : r.jobRank ? l.jobRank(r.jobRank) : l.t('none')}</td>
              {last ? <td>{last.cell(r)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
