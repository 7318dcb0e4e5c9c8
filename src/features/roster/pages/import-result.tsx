import { useQuery } from '@tanstack/react-query';
import { Button, Input, Pagination, Popconfirm } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Refusal } from '../../../kernel/refusal.ts';
import { Loaded, PageHead, RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, unwrap } from '../../../web/client.ts';
import { fieldName } from './field-name.ts';
import { ImportUndo } from './import-undo.tsx';
import type { Batch } from './types.ts';
import { useLabels, type Labels } from './use-words.ts';

const PAGE = 20;

/** What came of an import: figures, values that wait as proposals, and the way to undo it. */
export function ImportResult({ batch, busy, started }: { batch: Batch; busy: boolean; started: (job: string) => void }): ReactNode {
  const { t } = useLabels();
  const { summary: s } = batch;
  const figures = batch.state === 'discarded' ? t('preview.wasDiscarded') : t('import.resultLine', { created: s.created ?? 0, updated: s.updated ?? 0, skipped: s.skipped ?? 0 });
  return (
    <>
      <PageHead title={batch.fileName} note={batch.state === 'discarded' ? figures : `${t(`import.states.${batch.state}`)} · ${figures}`} extra={batch.state === 'committed' && !busy ? <ImportUndo batch={batch} started={started} /> : null} />
      {s.refusal ? <RefusalNote refusal={s.refusal as Refusal} /> : null}
      {s.undone ? <p>{t('undo.did', s.undone)}</p> : null}
      <p className="done-links">
        <Link href="/roster">{t('preview.toRoster')}</Link>
        <Link href="/roster/import">{t('preview.back')}</Link>
      </p>
      {(s.proposals ?? 0) > 0 ? <Proposals batchId={batch.id} /> : null}
    </>
  );
}

function Proposals({ batchId }: { batchId: string }): ReactNode {
  const l = useLabels();
  const { t } = l;
  const [page, setPage] = useState(1);
  const query = useQuery({
    queryKey: ['roster', 'import', batchId, 'proposals', page], placeholderData: (held) => held,
    queryFn: () => unwrap(api.GET('/api/roster/imports/{id}/proposals', { params: { path: { id: batchId }, query: { offset: (page - 1) * PAGE, limit: PAGE } } })),
  });
  return (
    <section>
      <h2>{t('proposals.title')}</h2>
      <p className="quiet">{t('proposals.note')}</p>
      <Loaded query={query}>
        {({ proposals, total }) => (
          <>
            <div className="scroll-x">
              <table className="plain-table">
                <thead>
                  <tr>
                    <th>{t('preview.name')}</th><th>{t('preview.field')}</th><th>{t('preview.old')}</th><th>{t('preview.new')}</th><th>{t('import.state')}</th><th />
                  </tr>
                </thead>
                <tbody>
                  {proposals.map((p) => (
                    <tr key={p.id}>
                      <td className="nowrap"><Link href={`/roster/person/${p.personId}`}>{p.name}</Link></td>
                      <td>{fieldName(p.field, t)}</td>
                      <td>{inWords(p.field, p.oldValue, l)}</td>
                      <td>{inWords(p.field, p.newValue, l)}</td>
                      <td className="nowrap">{t(`proposals.state.${p.state}`)}</td>
                      <td className="nowrap right">{p.state === 'open' ? <Drop id={p.id} /> : null}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {total > PAGE ? <Pagination size="small" current={page} pageSize={PAGE} total={total} showSizeChanger={false} onChange={setPage} /> : null}
          </>
        )}
      </Loaded>
    </section>
  );
}

/** Drops a proposal with a reason: the value held is right. */
function Drop({ id }: { id: string }): ReactNode {
  const { t } = useLabels();
  const [reason, setReason] = useState('');
  const send = useSubmit(() => unwrap(api.POST('/api/roster/proposals/{id}/drop', { params: { path: { id } }, body: { reason: reason.trim() } })));
  return (
    <Popconfirm
      title={t('proposals.drop')} description={<Input aria-label={t('undo.reason')} placeholder={t('undo.reason')} value={reason} maxLength={300} onChange={(e) => setReason(e.target.value)} />}
      okText={t('proposals.drop')} cancelText={t('cancel')} okButtonProps={{ disabled: reason.trim() === '', loading: send.isPending }} onConfirm={() => send.mutateAsync(undefined)}
    >
      <Button size="small">{t('proposals.drop')}</Button>
    </Popconfirm>
  );
}

/** A proposed value in words: a date dotted, a row of a list by its parts. */
function inWords(field: string, value: unknown, l: Labels): string {
  if (value === null || value === undefined) return l.t('none');
  if (typeof value === 'object') {
    const row = value as Record<string, unknown>;
    const said = [row['fromDate'], row['toDate'], row['mode'] ? l.of('mode', String(row['mode'])) : null, row['level'], row['degree'], row['school'], row['title'], row['name']];
    return said.filter((x) => x !== null && x !== undefined && x !== '').map((x) => l.date(String(x))).join(' ');
  }
  if (field === 'jobRank') return l.jobRank(String(value));
  return field === 'status' ? l.of('status', String(value)) : l.date(String(value));
}
