import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../kernel/refusal.ts';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { api, unwrap } from '../../../web/client.ts';
import type { paths } from '../../../web/api.gen.ts';

/** A job as the page sees it. */
export type Job = paths['/api/jobs/{id}']['get']['responses']['200']['content']['application/json'];

const isOpen = (job: Job): boolean => job.state === 'waiting' || job.state === 'running';

/** A job with its progress as it comes (server-sent events; asked again every second where they do not get through). `ended` is called once. */
export function useJob(id: string | null, ended?: (job: Job) => void): Job | undefined {
  const client = useQueryClient();
  const [streams, setStreams] = useState(true);
  const query = useQuery({
    queryKey: ['job', id],
    enabled: id !== null,
    queryFn: () => unwrap(api.GET('/api/jobs/{id}', { params: { path: { id: id! } } })) as Promise<Job>,
    refetchInterval: (q) => (!streams && q.state.data && isOpen(q.state.data) ? 1000 : false),
  });
  useEffect(() => {
    if (id === null) return undefined;
    const source = new EventSource(`/api/jobs/${id}/events`);
    source.onmessage = (event) => {
      const job = JSON.parse(event.data as string) as Job;
      client.setQueryData(['job', id], job);
      if (!isOpen(job)) source.close();
    };
    source.onerror = () => { source.close(); setStreams(false); };
    return () => source.close();
  }, [id, client]);
  const job = query.data;
  const over = job !== undefined && !isOpen(job);
  const told = useRef<string | null>(null);
  useEffect(() => {
    if (!over || !job || !ended || told.current === job.id) return;
    told.current = job.id;
    ended(job);
  });
  return job;
}

/** What a job is, how far it is, how long it will take, and the way to stop it; then its result or why there is none. */
export function JobProgress({ job }: { job: Job }): ReactNode {
  const { t } = useTranslation('jobs');
  const say = useSay();
  const [asked, setAsked] = useState(false);
  const open = isOpen(job);
  return (
    <div className="job-progress" role="status" aria-live="polite">
      <div>
        <strong>{say(job.title)}</strong> <span className="quiet">{t(`state.${job.state}`)}{open && job.step ? ` · ${say(job.step)}` : ''}</span>
      </div>
      {open ? (
        <div style={{ display: 'flex', gap: 12, alignItems: 'center' }}>
          <Progress style={{ flex: 1, marginBottom: 0 }} percent={job.total ? Math.floor((job.done / job.total) * 100) : 0} status="active" showInfo={Boolean(job.total)} />
          <span className="quiet">{job.total ? t('of', { done: job.done, total: job.total }) : job.done > 0 ? t('sofar', { done: job.done }) : ''} {remaining(job, t)}</span>
          <Button size="small" disabled={asked} onClick={() => { setAsked(true); void api.POST('/api/jobs/{id}/cancel', { params: { path: { id: job.id } } }); }}>{asked ? t('cancelling') : t('cancel')}</Button>
        </div>
      ) : null}
      {job.state === 'refused' && job.refusal ? <RefusalNote refusal={job.refusal as Refusal} /> : null}
      {job.state === 'failed' ? <p>{t('failed', { id: job.id })}</p> : null}
      {job.state === 'cancelled' ? <p>{t('cancelled')}</p> : null}
      {job.state === 'done' && job.fileName ? <a href={`/api/jobs/${job.id}/file`} download>{t('download', { name: job.fileName })}</a> : null}
    </div>
  );
}

/** The time left by the pace so far; said only once a tenth is done. */
function remaining(job: Job, t: (key: string, values?: Record<string, unknown>) => string): string {
  if (!job.total || job.done < job.total / 10 || job.done >= job.total) return '';
  const seconds = ((Date.now() - Date.parse(job.createdAt)) / 1000) * (job.total / job.done - 1);
  if (!Number.isFinite(seconds) || seconds < 1) return '';
  return t('left', { time: seconds < 90 ? t('seconds', { n: Math.ceil(seconds) }) : t('minutes', { n: Math.ceil(seconds / 60) }) });
}
