import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import type { RosterColumn } from '../columns-rules.ts';
import { AppointmentList } from './appointment-list.tsx';
import { Compare } from './compare.tsx';
import { FormsMenu, RosterMenu, useExport } from './export-menu.tsx';
import type { Filters, Sort } from './filters.ts';
import type { PersonRow } from './types.ts';
import { useT } from './use-words.ts';

type Props = { rows: readonly PersonRow[]; columns: readonly RosterColumn[]; filters: Filters; sort: Sort; asOf: string | undefined; title: string; onClear: () => void };

/** What can be done with the people chosen. */
export function SelectionBar({ rows, columns, filters, sort, asOf, title, onClear }: Props): ReactNode {
  const t = useT();
  const [compare, setCompare] = useState(false);
  const [listing, setListing] = useState(false);
  const out = useExport();
  const list = useExport();
  const ids = rows.map((r) => r.id);
  return (
    <>
      <div className="selection-bar no-print" role="toolbar" aria-label={t('roster.selected', { n: rows.length })}>
        <strong>{t('roster.selected', { n: rows.length })}</strong>
        <RosterMenu small label={t('roster.exportXlsx')} busy={out.busy} onPick={(kind) => out.roster(kind, { ids, columns, title, filters, sort })} />
        <FormsMenu small label={t('roster.exportDocx')} busy={out.busy} onPick={(kind) => out.forms(kind, { ids }, asOf)} />
        <Button size="small" onClick={() => setListing(true)}>
          {t('papers.appointments.open')}
        </Button>
        {rows.length > 1 ? (
          <Button size="small" onClick={() => setCompare(true)}>
            {t('roster.compare')}
          </Button>
        ) : null}
        <Button size="small" onClick={() => window.print()}>
          {t('roster.print')}
        </Button>
        <Button size="small" type="link" onClick={onClear}>
          {t('roster.clearSelection')}
        </Button>
      </div>
      {out.shown}
      <AppointmentList rows={rows} asOf={asOf} open={listing} busy={list.busy} shown={list.shown} onClose={() => setListing(false)} onExport={list.appointments} />
      <Compare rows={rows} open={compare} onClose={() => setCompare(false)} />
    </>
  );
}
