import { Button, App } from 'antd';
import { useState, type ReactNode } from 'react';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { Refused } from '../../../web/client.ts';
import type { RosterColumn } from '../columns-rules.ts';
import { Compare } from './compare.tsx';
import { download } from './download.ts';
import { filterQuery, type Filters, type Sort } from './filters.ts';
import type { PersonRow } from './types.ts';
import { useT } from './use-words.ts';

/** Exports of the roster; each is an entry of the record, and says so. */
export function useExport(): { send: (what: { url: string; body: unknown }) => void; busy: boolean; refused: ReactNode } {
  const t = useT();
  const { message } = App.useApp();
  const submit = useSubmit(({ url, body }: { url: string; body: unknown }) => download(url, body), { quiet: true, done: (name) => void message.success(t('roster.exported', { name })) });
  const refusal = submit.error instanceof Refused ? submit.error : null;
  return { send: (what) => submit.mutate(what), busy: submit.isPending, refused: refusal ? <RefusalNote refusal={refusal.refusal} requestId={refusal.requestId} /> : null };
}

type Props = { rows: readonly PersonRow[]; columns: readonly RosterColumn[]; filters: Filters; sort: Sort; asOf: string | undefined; title: string; onClear: () => void };

/** What can be done with the people chosen. */
export function SelectionBar({ rows, columns, filters, sort, asOf, title, onClear }: Props): ReactNode {
  const t = useT();
  const [compare, setCompare] = useState(false);
  const out = useExport();
  const ids = rows.map((r) => r.id);
  const forms = (format: 'docx' | 'lrmx'): void => out.send({ url: '/api/roster/export/forms', body: { ids, format, ...(asOf ? { asOf } : {}) } });
  return (
    <>
      <div className="selection-bar no-print" role="toolbar" aria-label={t('roster.selected', { n: rows.length })}>
        <strong>{t('roster.selected', { n: rows.length })}</strong>
        <Button size="small" loading={out.busy} onClick={() => out.send({ url: '/api/roster/export/roster', body: { ids, columns, title, filters: filterQuery(filters), ...sort } })}>
          {t('roster.exportXlsx')}
        </Button>
        <Button size="small" disabled={out.busy} onClick={() => forms('docx')}>
          {t('roster.exportDocx')}
        </Button>
        <Button size="small" disabled={out.busy} onClick={() => forms('lrmx')}>
          {t('roster.exportLrmx')}
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
      {out.refused}
      <Compare rows={rows} open={compare} onClose={() => setCompare(false)} />
    </>
  );
}
