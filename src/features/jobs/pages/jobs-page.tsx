import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { api, unwrap } from '../../../web/client.ts';
import { JobProgress, useJob, type Job } from './job-progress.tsx';

/** My jobs, newest first. */
export function JobsPage(): ReactNode {
  const { t } = useTranslation('jobs');
  const query = useQuery({ queryKey: ['jobs'], queryFn: async () => (await unwrap(api.GET('/api/jobs'))) as { jobs: Job[] } });
  return (
    <>
      <PageHead title={t('title')} note={t('note')} />
      <Loaded query={query}>{({ jobs }) => (jobs.length === 0 ? <EmptyPlace text={t('empty')} /> : <>{jobs.map((j) => <Line key={j.id} first={j} />)}</>)}</Loaded>
    </>
  );
}

function Line({ first }: { first: Job }): ReactNode {
  const live = useJob(first.state === 'waiting' || first.state === 'running' ? first.id : null);
  const job = live ?? first;
  return (
    <section style={{ padding: '10px 0', borderTop: '1px solid var(--line)' }}>
      <JobProgress job={job} />
      <div className="quiet" style={{ fontSize: 13 }}>{new Date(job.createdAt).toLocaleString()}</div>
    </section>
  );
}
