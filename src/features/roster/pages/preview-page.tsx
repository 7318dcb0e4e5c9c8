import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { Loaded, PageHead, RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { choiceOf, decided, decisionsOf, proposed, tally, type Choices } from './decisions.ts';
import { PreviewTable } from './preview-table.tsx';
import { RecordSentence } from './record-sentence.tsx';
import { SheetOptions } from './sheet-options.tsx';
import type { Preview, PreviewPerson } from './types.ts';
import { useRecord } from './use-record.ts';
import { useLabels } from './use-words.ts';

type Only = 'all' | 'doubt' | 'question' | 'match';

/** What a file was understood to say, row by row; then all of it into the roster, or none. */
export function PreviewPage({ id }: { id: string }): ReactNode {
  const query = useQuery({
    queryKey: ['roster', 'import', id], refetchOnWindowFocus: false,
    queryFn: () => unwrap(api.GET('/api/roster/imports/{id}', { params: { path: { id } } })),
  });
  return <Loaded query={query}>{(preview) => <Shown preview={preview} />}</Loaded>;
}

function Shown({ preview }: { preview: Preview }): ReactNode {
  const l = useLabels();
  const { t } = l;
  const record = useRecord();
  const { modal } = App.useApp();
  const [, go] = useLocation();
  const { batch, people } = preview;
  const [choices, setChoices] = useState<Choices>({});
  const [only, setOnly] = useState<Only>('all');
  const open = batch.state === 'previewed';
  const path = { params: { path: { id: batch.id } } };
  const commit = useSubmit(() => unwrap(api.POST('/api/roster/imports/{id}/commit', { ...path, body: { decisions: decisionsOf(people, choices) } })), { quiet: true });
  const discard = useSubmit(() => unwrap(api.POST('/api/roster/imports/{id}/discard', path)), { said: t('preview.discarded'), done: () => go('/roster/import') });
  const counts = tally(people, choices);
  const kinds: Record<Only, (p: PreviewPerson) => boolean> = {
    all: () => true, doubt: (p) => p.doubts.length > 0, question: (p) => !decided(choiceOf(choices, p), p), match: (p) => p.match.kind !== 'none',
  };
  const shown = people.filter(kinds[only]);
  const acceptable = people.flatMap((p) => p.doubts.filter((d) => d.acceptable && !choiceOf(choices, p).doubts[d.id]).map((d) => [p, d.id] as const));
  const acceptAll = (): void => {
    const next = { ...choices };
    for (const [p, doubt] of acceptable) {
      const held = next[p.key] ?? proposed(p);
      next[p.key] = { ...held, doubts: { ...held.doubts, [doubt]: 'accept' } };
    }
    setChoices(next);
  };
  const refused = commit.error instanceof Refused ? commit.error : null;
  if (commit.data) return <Done data={commit.data} />;
  return (
    <div className="preview-page">
      <Link href="/roster/import">← {t('preview.back')}</Link>
      <PageHead
        title={t('preview.title', { file: batch.fileName })} note={t('preview.note', { people: people.length, doubts: batch.summary.doubts, refused: preview.refused.length })}
        extra={open ? <Button onClick={() => void modal.confirm({ title: t('preview.discard'), content: t('preview.discardAsk'), okText: t('preview.discard'), cancelText: t('cancel'), onOk: () => discard.mutateAsync(undefined) })}>{t('preview.discard')}</Button> : null}
      />
      {open ? null : <Alert type="info" showIcon title={t(batch.state === 'committed' ? 'preview.committed' : 'preview.wasDiscarded')} />}
      {preview.refused.length > 0 ? <h2>{t('preview.refused')}</h2> : null}
      {preview.refused.map((r) => (
        <div key={r.file}>
          <strong>{r.file}</strong>
          <RefusalNote refusal={r.refusal as never} />
        </div>
      ))}
      {preview.questions.length > 0 ? <Alert type="warning" showIcon title={t('preview.questions')} description={preview.questions.map((q) => <div key={q.code}>{l.say(q.words)}</div>)} /> : null}
      {preview.sheet || people.some((p) => p.unit === null && p.proposal === 'create') ? <SheetOptions key={JSON.stringify([preview.sheet?.chosen, preview.sheet?.headerRow, batch.options])} preview={preview} disabled={!open} /> : null}
      {preview.notes.length > 0 ? (
        <details className="file-notes">
          <summary>{t('preview.notes')} · {preview.notes.length}</summary>
          {preview.notes.map((n, i) => <div key={i}><span className="quiet">{n.where}</span> {l.say(n.reason)}</div>)}
        </details>
      ) : null}
      <div className="preview-tools">
        <Segmented<Only> size="small" value={only} onChange={setOnly} options={(['all', 'question', 'doubt', 'match'] as const).map((k) => ({ value: k, label: t(`preview.only.${k}`, { n: people.filter(kinds[k]).length }) }))} />
        {open && acceptable.length > 0 ? <Button size="small" onClick={acceptAll}>{t('preview.acceptAll', { n: acceptable.length })}</Button> : null}
      </div>
      <PreviewTable people={shown} choices={choices} disabled={!open} onChoose={(key, choice) => setChoices((held) => ({ ...held, [key]: choice }))} />
      {open ? (
        <section className="save-bar" aria-label={t('preview.commit')}>
          <RecordSentence text={record('roster.import.committed', { file: batch.fileName, created: counts.create, updated: counts.update, skipped: counts.skip })} />
          {refused ? <RefusalNote refusal={refused.refusal} requestId={refused.requestId} /> : null}
          <div className="save-line">
            <Button type="primary" loading={commit.isPending} disabled={counts.open > 0 || people.length === 0 || preview.questions.length > 0} onClick={() => commit.mutate(undefined)}>{t('preview.commit')}</Button>
            <span className={counts.open > 0 ? 'field-fault' : 'quiet'}>{counts.open > 0 ? t('preview.undecided', { n: counts.open }) : t('preview.allOrNothing')}</span>
            {counts.open > 0 && only !== 'question' ? <Button size="small" type="link" onClick={() => setOnly('question')}>{t('preview.only.question', { n: counts.open })}</Button> : null}
          </div>
        </section>
      ) : null}
    </div>
  );
}

function Done({ data }: { data: { created: string[]; updated: string[]; skipped: number } }): ReactNode {
  const { t } = useLabels();
  return (
    <div>
      <PageHead title={t('preview.committed')} note={t('preview.done', { created: data.created.length, updated: data.updated.length, skipped: data.skipped })} />
      <p className="done-links">
        <Link href="/roster">{t('preview.toRoster')}</Link>
        <Link href="/roster/import">{t('preview.back')}</Link>
        {data.created.length === 1 ? <Link href={`/roster/person/${data.created[0]!}`}>{t('preview.doneList')}</Link> : null}
      </p>
    </div>
  );
}
