import { Button, Input, Radio, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyPlace, Loaded, RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import type { Refused } from '../../../web/client.ts';
import { api, at, atLine, unwrap, useLines, type Lines, type View } from './client.ts';

type Line = Lines['lines'][number];

/** Statements in words of the house: written by one, matched with talks by hand, approved by another. */
export function LinesPart({ view }: { view: View }): ReactNode {
  const { t } = useTranslation('interviews');
  const query = useLines(view.plan.id);
  const [writing, setWriting] = useState(false);
  return (
    <Loaded query={query}>
      {(data) => (
        <>
          <p className="quiet">{t('lines.note')}</p>
          {data.open ? (writing ? <NewLine view={view} onClose={() => setWriting(false)} /> : <p><Button onClick={() => setWriting(true)}>{t('lines.new')}</Button></p>) : null}
          {data.lines.length === 0 && !writing ? <EmptyPlace text={t('lines.empty')} /> : null}
          {[...view.plan.subjects.map((s) => s.personId as string | null), null].map((subject) => {
            const own = data.lines.filter((l) => l.subject === subject);
            return own.length === 0 ? null : (
              <section key={subject ?? ''}>
                <h2>{view.plan.subjects.find((s) => s.personId === subject)?.name ?? t('talk.whole')}</h2>
                {view.plan.topics.map((topic) => own.filter((l) => l.topic === topic.id).map((l) => <One key={l.id} view={view} data={data} line={l} topic={topic.words} />))}
              </section>
            );
          })}
        </>
      )}
    </Loaded>
  );
}

function One({ view, data, line, topic }: { view: View; data: Lines; line: Line; topic: string }): ReactNode {
  const { t } = useTranslation('interviews');
  const [matching, setMatching] = useState(false);
  const path = atLine(view.plan.id, line.id);
  const approve = useSubmit(() => unwrap(api.POST('/api/interviews/plans/{id}/lines/{line}/approve', path)));
  const drop = useSubmit(() => unwrap(api.DELETE('/api/interviews/plans/{id}/lines/{line}', path)));
  const mark = useSubmit((v: { talkId: string; stand: 'supports' | 'contradicts' | null }) => unwrap(api.POST('/api/interviews/plans/{id}/lines/{line}/marks', { ...path, body: v })));
  const n = (stand: 'supports' | 'contradicts'): number => line.marks.filter((m) => m.stand === stand).length;
  const talks = data.talks.flatMap((talk) => { const note = talk.notes.find((x) => x.topic === line.topic && x.subject === line.subject); return note ? [{ ...talk, note }] : []; });
  return (
    <article className="interviews-line">
      <p className="words"><span className="quiet">{topic}</span> {line.words}</p>
      <p className="interviews-line-foot">
        <span>{t('lines.says', { n: n('supports') })}</span> <span>{t('lines.contrary', { n: n('contradicts') })}</span>
        <span className={line.approverName ? 'quiet' : 'interviews-warn'}>{line.approverName ? t('lines.approved', { author: line.authorName, approver: line.approverName }) : `${t('lines.by', { author: line.authorName })} · ${t('lines.waits')}`}</span>
        {data.open ? (
          <>
            <button type="button" className="interviews-link" onClick={() => setMatching(!matching)}>{matching ? t('lines.done') : t('lines.match')}</button>
            {line.approverName === null && !line.mine ? <button type="button" className="interviews-link" onClick={() => approve.mutate()}>{t('lines.approve')}</button> : null}
            {line.approverName === null ? <button type="button" className="interviews-link quiet" onClick={() => drop.mutate()}>{t('lines.drop')}</button> : null}
          </>
        ) : null}
      </p>
      {matching ? (talks.length === 0 ? <p className="quiet">{t('lines.noTalks')}</p> : (
        <ul className="interviews-match">
          {talks.map((talk) => (
            <li key={talk.id}>
              <div><strong>{t('lines.talk', { n: talk.n })}</strong> <span className="quiet">{t(`talk.views.${talk.note.view}`)}</span> {[talk.note.words, ...talk.note.facts].filter(Boolean).join(' / ')}</div>
              <Radio.Group aria-label={t('lines.talk', { n: talk.n })} size="small" value={line.marks.find((m) => m.talkId === talk.id)?.stand ?? 'neither'} onChange={(e) => mark.mutate({ talkId: talk.id, stand: e.target.value === 'neither' ? null : (e.target.value as 'supports' | 'contradicts') })} optionType="button" options={(['supports', 'contradicts', 'neither'] as const).map((value) => ({ value, label: t(`lines.${value}`) }))} />
            </li>
          ))}
        </ul>
      )) : null}
    </article>
  );
}

function NewLine({ view: { plan }, onClose }: { view: View; onClose: () => void }): ReactNode {
  const { t } = useTranslation('interviews');
  const [subject, setSubject] = useState<string>(plan.subjects[0]?.personId ?? '');
  const [topic, setTopic] = useState(plan.topics[0]!.id);
  const [words, setWords] = useState('');
  const send = useSubmit(() => unwrap(api.POST('/api/interviews/plans/{id}/lines', { ...at(plan.id), body: { subject: subject === '' ? null : subject, topic, words } })), { quiet: true, done: onClose });
  return (
    <form className="card interviews-newline" onSubmit={(e) => { e.preventDefault(); send.mutate(); }}>
      <Select aria-label={t('talk.about')} value={subject} onChange={setSubject} options={[...plan.subjects.map((s) => ({ value: s.personId, label: s.name })), { value: '', label: t('talk.whole') }]} />
      <Select aria-label={t('talk.topic')} value={topic} onChange={setTopic} options={plan.topics.map((x) => ({ value: x.id, label: x.words }))} />
      <Input aria-label={t('lines.words')} placeholder={t('lines.words')} value={words} maxLength={300} onChange={(e) => setWords(e.target.value)} autoFocus />
      <Button type="primary" htmlType="submit" disabled={words.trim() === ''} loading={send.isPending}>{t('lines.add')}</Button> <Button onClick={onClose}>{t('cancel')}</Button>
      {send.error ? <RefusalNote refusal={(send.error as Refused).refusal} /> : null}
    </form>
  );
}
