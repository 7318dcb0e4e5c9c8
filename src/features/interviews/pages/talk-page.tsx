import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { EmptyPlace, Loaded, PageHead, RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import type { Refused } from '../../../web/client.ts';
import { RecordSentence } from '../../roster/pages/record-sentence.tsx';
import { api, atTalk, unwrap, usePlan, useTalk, type Note, type Talk, type View } from './client.ts';
import { TalkForm } from './talk-form.tsx';

/** A talk to be written down. */
export function NewTalkPage({ id, personRow }: { id: string; personRow: string }): ReactNode {
  const { t } = useTranslation('interviews');
  const [, go] = useLocation();
  const query = usePlan(id);
  return (
    <div className="interviews-page">
      <Loaded query={query}>
        {(view) => {
          const person = view.people.find((p) => p.id === personRow);
          if (!person) return <EmptyPlace text={t('people.nobody')} />;
          return (
            <>
              <PageHead title={t('talk.new', { name: person.name })} note={<Link href={`/interviews/${id}`}>{view.plan.title}</Link>} />
              <TalkForm view={view} person={person} talk={null} onDone={() => go(`/interviews/${id}`)} onCancel={() => go(`/interviews/${id}`)} />
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

/** The notes of a talk, for those who may read them; the second interviewer answers here, the first changes them. */
export function TalkPage({ id, talkId }: { id: string; talkId: string }): ReactNode {
  const plan = usePlan(id);
  const query = useTalk(id, talkId);
  return <div className="interviews-page"><Loaded query={plan}>{(view) => <Loaded query={query}>{(talk) => <Shown view={view} talk={talk} />}</Loaded>}</Loaded></div>;
}

/** What a note speaks of, in words. */
export function useAbout(plan: View['plan']): (note: { topic: string; subject: string | null }) => string {
  const { t } = useTranslation('interviews');
  return (n) => `${n.subject === null ? t('talk.whole') : (plan.subjects.find((s) => s.personId === n.subject)?.name ?? '')} · ${plan.topics.find((x) => x.id === n.topic)?.words ?? ''}`;
}

function Shown({ view, talk }: { view: View; talk: Talk }): ReactNode {
  const { t } = useTranslation('interviews');
  const [changing, setChanging] = useState(false);
  const about = useAbout(view.plan);
  const person = view.people.find((p) => p.talk?.id === talk.id);
  const differing = (where: 'day' | 'place' | number): ReactNode => { const d = talk.differs.find((x) => x.at === where); return d ? <p className="interviews-differs">{t('talk.differs')}：{d.words}</p> : null; };
  const changes = talk.mine === 'first' && talk.state !== 'agreed' && view.may.work;
  const answers = talk.mine === 'second' && talk.state === 'waiting' && view.may.work;
  return (
    <>
      <PageHead
        title={t('talk.title', { n: talk.n, name: talk.interviewee })} extra={changes && !changing ? <Button type={talk.state === 'differs' ? 'primary' : 'default'} onClick={() => setChanging(true)}>{t('people.change')}</Button> : undefined}
        note={<><Link href={`/interviews/${view.plan.id}`}>{view.plan.title}</Link> · {t('talk.by', { first: talk.firstName, second: talk.secondName })} · {t('talk.version', { n: talk.version })} · {talk.state === 'agreed' ? t('talk.agreed', { name: talk.secondName, day: talk.agreedDay }) : t('talk.unconfirmed')}</>}
      />
      {changing && person ? <TalkForm view={view} person={person} talk={talk} onDone={() => setChanging(false)} onCancel={() => setChanging(false)} /> : (
        <>
          <dl className="said interviews-facts">
            <div><dt>{t('talk.day')}</dt><dd>{talk.day}{differing('day')}</dd></div>
            <div><dt>{t('talk.place')}</dt><dd>{talk.place}{differing('place')}</dd></div>
          </dl>
          {talk.notes.map((n, i) => <OneNote key={`${n.topic} ${n.subject}`} note={n} title={about(n)}>{differing(i)}</OneNote>)}
          {answers ? <Answer view={view} talk={talk} /> : null}
          <p className="quiet">{t('talk.recorded')}</p>
        </>
      )}
    </>
  );
}

function OneNote({ note, title, children }: { note: Note; title: string; children?: ReactNode }): ReactNode {
  const { t } = useTranslation('interviews');
  return (
    <article className="interviews-note">
      <h2>{title} <span className="quiet">{t(`talk.views.${note.view}`)}</span></h2>
      {note.words ? <p>{note.words}</p> : null}
      {note.facts.length > 0 ? <ul>{note.facts.map((f, i) => <li key={i}>{f}</li>)}</ul> : null}
      {children}
    </article>
  );
}

function Answer({ view, talk }: { view: View; talk: Talk }): ReactNode {
  const { t } = useTranslation('interviews');
  const about = useAbout(view.plan);
  const [differing, setDiffering] = useState(false);
  const [said, setSaid] = useState<Record<string, string>>({});
  const fields: ['day' | 'place' | number, string][] = [['day', t('talk.atDay')], ['place', t('talk.atPlace')], ...talk.notes.map((n, i): [number, string] => [i, about(n)])];
  const differs = fields.flatMap(([where]) => { const words = (said[String(where)] ?? '').trim(); return words ? [{ at: where, words }] : []; });
  const send = useSubmit(() => unwrap(api.POST('/api/interviews/plans/{id}/talks/{talk}/answer', { ...atTalk(view.plan.id, talk.id), body: { version: talk.version, differs: differing ? differs : [] } })), { quiet: true });
  return (
    <section className="card interviews-answer no-print">
      {differing ? fields.map(([where, label]) => (
        <label key={String(where)}>{label}<Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={1000} placeholder={t('talk.differHint')} value={said[String(where)] ?? ''} onChange={(e) => setSaid({ ...said, [String(where)]: e.target.value })} /></label>
      )) : <RecordSentence text={t('talk.sentence', { first: talk.firstName })} />}
      {send.error ? <RefusalNote refusal={(send.error as Refused).refusal} /> : null}
      {differing ? (
        <><Button type="primary" disabled={differs.length === 0} loading={send.isPending} onClick={() => send.mutate()}>{t('talk.send')}</Button> <Button onClick={() => setDiffering(false)}>{t('cancel')}</Button></>
      ) : (
        <><Button type="primary" loading={send.isPending} onClick={() => send.mutate()}>{t('talk.agree')}</Button> <Button onClick={() => setDiffering(true)}>{t('talk.differ')}</Button></>
      )}
    </section>
  );
}
