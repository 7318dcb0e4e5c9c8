import { useQuery } from '@tanstack/react-query';
import { Pagination } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Refusal } from '../../../kernel/refusal.ts';
import { Loaded, PageHead, RefusalNote } from '../../../ui/page.tsx';
import { api, unwrap } from '../../../web/client.ts';
import { ImportUndo } from './import-undo.tsx';
import { ProposalTable } from './proposals.tsx';
import type { Batch } from './types.ts';
import { useLabels } from './use-words.ts';

const PAGE = 20;

/** What came of an import: figures, values that wait as proposals, and the way to undo it. */
export function ImportResult({ batch, busy, started }: { batch: Batch; busy: boolean; started: (job: string) => void }): ReactNode {
  const { t } = useLabels();
  const { summary: s } = batch;
  const figures = batch.state === 'discarded' ? '' : ` · ${t('import.resultLine', { created: s.created ?? 0, updated: s.updated ?? 0, skipped: s.skipped ?? 0 })}`;
  const title = t(batch.state === 'committed' ? 'preview.committed' : batch.state === 'undone' ? 'undo.done' : 'preview.wasDiscarded');
  return (
    <>
      <PageHead title={title} note={`${batch.fileName}${figures}`} extra={batch.state === 'committed' && !busy ? <ImportUndo batch={batch} started={started} /> : null} />
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
  const { t } = useLabels();
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
            <ProposalTable proposals={proposals} named mayAct />
            {total > PAGE ? <Pagination size="small" current={page} pageSize={PAGE} total={total} showSizeChanger={false} onChange={setPage} /> : null}
          </>
        )}
      </Loaded>
    </section>
  );
}
