import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../ui/page.tsx';
import type { Filters } from '../../roster/pages/filters.ts';
import { useBehind, type Spec } from './client.ts';
import { PeopleTable } from './people-table.tsx';

export type CellChoice = { at: (string | null)[]; col?: number; key?: string; title: string };

/** The names behind a count, at the side of the table. */
export function NamesDrawer({ spec, filters, cell, onClose }: { spec: Spec; filters: Filters; cell: CellChoice | null; onClose: () => void }): ReactNode {
  const { t } = useTranslation('statistics');
  const asked = cell ? { at: cell.at, ...(cell.col === undefined ? {} : { col: cell.col }), ...(cell.key === undefined ? {} : { key: cell.key }) } : null;
  const query = useBehind(spec, filters, asked);
  return (
    <Drawer open={cell !== null} onClose={onClose} title={cell?.title} size={Math.min(820, window.innerWidth)} destroyOnHidden>
      {cell ? (
        <Loaded query={query}>
          {(data) => (
            <>
              <PeopleTable rows={data.rows} asOf={filters.asOf} />
              {data.more ? <p className="quiet">{t('more', { n: data.rows.length })}</p> : null}
            </>
          )}
        </Loaded>
      ) : null}
    </Drawer>
  );
}
