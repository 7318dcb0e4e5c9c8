import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { Loaded, PageHead, RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { JobProgress, useJob } from '../../jobs/pages/job-progress.tsx';
import { asProposed, decisionsOf, type Choices } from './decisions.ts';
import { ImportResult } from './import-result.tsx';
import { PreviewPeople, type View } from './preview-people.tsx';
import { RecordSentence } from './record-sentence.tsx';
import { SheetOptions } from './sheet-options.tsx';
import type { Bulk, Overview } from './types.ts';
import { useRecord } from './use-record.ts';
import { useLabels } from './use-words.ts';

/** What a file was understood to say; then all of it into the roster, or none; then what came of it. */
export function PreviewPage({ id }: { id: string }): ReactNode {
  const query = useQuery({
    queryKey: ['roster', 'import', id], refetchOnWindowFocus: false,
    queryFn: () => unwrap(api.GET('/api/roster/imports/{id}', { params: { path: { id } } })),
  });
  return <Loaded query={query}>{(overview) => <Shown overview={overview} reload={() => void query.refetch()} />}</Loaded>;
}

function Shown({ overview, reload }: { overview: Overview; reload: () => void }): ReactNode {
  const { t } = useLabels();
  const { batch } = overview;
  const [started, setStarted] = useState<string | null>(null);
  const job = useJob(started ?? overview.job, () => { setStarted(null); reload(); });
  const busy = job !== undefined && (job.state === 'waiting' || job.state === 'running');
  return (
    <div className="preview-page">
      <Link href="/roster/import">← {t('preview.back')}</Link>
      {job && job.state !== 'done' ? <JobProgress job={job} /> : null}
      {batch.state === 'previewed' && !busy ? <Preview overview={overview} started={setStarted} reload={reload} /> : null}
      {batch.state === 'previewed' && busy ? <PageHead title={batch.fileName} note={t('preview.byJob')} /> : null}
      {batch.state === 'reading' ? <PageHead title={batch.fileName} note={t('preview.reading')} /> : null}
      {batch.state === 'previewed' || batch.state === 'reading' ? null : <ImportResult batch={batch} busy={busy} started={setStarted} />}
    </div>
  );
}

function Preview({ overview, started, reload }: { overview: Overview; started: (job: string) => void; reload: () => void }): ReactNode {
  const l = useLabels();
  const { t } = l;
  const record = useRecord();
  const { modal } = App.useApp();
  const [, go] = useLocation();
  const { batch, counts } = overview;
  const [choices, setChoices] = useState<Choices>({});
  const [bulk, setBulk] = useState<Bulk>(asProposed);
  const [view, setView] = useState<View>({ only: counts.question > 0 ? 'question' : 'all', q: '', page: 1 });
  const path = { params: { path: { id: batch.id } } };
  const body = { decisions: decisionsOf(choices), bulk };
  const weighed = useQuery({
    queryKey: ['roster', 'import', batch.id, 'weigh', body], refetchOnWindowFocus: false, placeholderData: (held) => held,
    queryFn: () => unwrap(api.POST('/api/roster/imports/{id}/weigh', { ...path, body })),
  });
  const commit = useSubmit(() => unwrap(api.POST('/api/roster/imports/{id}/commit', { ...path, body })), { quiet: true, done: (out) => (out.job ? started(out.job) : reload()) });
  const discard = useSubmit(() => unwrap(api.POST('/api/roster/imports/{id}/discard', path)), { said: t('preview.discarded'), done: () => go('/roster/import') });
  const refused = commit.error instanceof Refused ? commit.error : null;
  const n = weighed.data;
  return (
    <>
      <PageHead
        title={t('preview.title', { file: batch.fileName })} note={t('preview.note', { people: counts.all, doubts: batch.summary.doubts, refused: overview.refused.length })}
        extra={<Button onClick={() => void modal.confirm({ title: t('preview.discard'), content: t('preview.discardAsk'), okText: t('preview.discard'), cancelText: t('cancel'), onOk: () => discard.mutateAsync(undefined) })}>{t('preview.discard')}</Button>}
      />
      {overview.refused.length > 0 ? <h2>{t('preview.refused')}</h2> : null}
      {overview.refused.map((r) => (
        <div key={r.file}>
          <strong>{r.file}</strong>
          <RefusalNote refusal={r.refusal as never} />
        </div>
      ))}
      {overview.questions.length > 0 ? <Alert type="warning" showIcon title={t('preview.questions')} description={overview.questions.map((q) => <div key={q.code}>{l.say(q.words)}</div>)} /> : null}
      <SheetOptions key={JSON.stringify([overview.sheet?.chosen, overview.sheet?.headerRow, batch.options])} overview={overview} />
      {overview.notesTotal > 0 ? (
        <details className="file-notes">
          <summary>{t('preview.notes')} · {overview.notesTotal}</summary>
          {overview.notes.map((note, i) => <div key={i}><span className="quiet">{note.where}</span> {l.say(note.reason)}</div>)}
          {overview.notesTotal > overview.notes.length ? <div className="quiet">{t('preview.notesMore', { n: overview.notesTotal - overview.notes.length })}</div> : null}
        </details>
      ) : null}
      <PreviewPeople overview={overview} choices={choices} bulk={bulk} view={view} onView={setView} onBulk={setBulk} onChoose={(key, choice) => setChoices((held) => ({ ...held, [key]: choice }))} onForget={() => setChoices({})} />
      <section className="save-bar" aria-label={t('preview.commit')}>
        <RecordSentence text={record('roster.import.committed', { file: batch.fileName, created: n?.create, updated: n?.update, skipped: n?.skip })} />
        {refused ? <RefusalNote refusal={refused.refusal} requestId={refused.requestId} /> : null}
        <div className="save-line">
          <Button type="primary" loading={commit.isPending} disabled={!n || n.open > 0 || counts.all === 0 || overview.questions.length > 0} onClick={() => commit.mutate(undefined)}>{t('preview.commit')}</Button>
          <span className={n && n.open > 0 ? 'field-fault' : 'quiet'}>{n && n.open > 0 ? t('preview.undecided', { n: n.open }) : t('preview.allOrNothing')}</span>
          {n && n.open > 0 ? <Button size="small" type="link" onClick={() => setView({ only: 'question', q: '', page: 1 })}>{t('preview.only.question', { n: n.open })}</Button> : null}
        </div>
      </section>
    </>
  );
}
