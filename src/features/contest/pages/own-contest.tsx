import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { ArticleChip } from '../../../ui/verdict.tsx';
import type { Refused } from '../../../web/client.ts';
import { api, unwrap, type Own } from './client.ts';
import { FileChoice, type Chosen } from './file-choice.tsx';

/** A call one may answer, or one's own application: what came of it, why, and the way to object. */
export function OwnContest({ own, open, onOpen }: { own: Own; open: boolean; onOpen: () => void }): ReactNode {
  const { t } = useTranslation('contest');
  const a = own.application;
  const active = a !== null && a.state !== 'withdrawn';
  return (
    <article className="contest-card">
      <header>
        <strong>{own.title}</strong> <span>{t(`kinds.${own.kind}`)} {own.number}</span>
        <span className="quiet">{own.open ? t('own.until', { day: own.closesOn }) : t(`stages.${own.stage}`)}</span>
        <a href={`/api/contest/contests/${own.id}/call`}>{t('view.call')}</a>
        {own.open && !active ? <Button size="small" type="primary" onClick={onOpen}>{t('own.apply')}</Button> : null}
      </header>
      <ol>{own.conditions.map((c, i) => <li key={i}>{c}</li>)}</ol>
      {active ? <Mine own={own} /> : open ? <Apply own={own} onDone={onOpen} /> : null}
    </article>
  );
}

function Mine({ own }: { own: Own }): ReactNode {
  const { t } = useTranslation('contest');
  const say = useSay();
  const a = own.application!;
  const [words, setWords] = useState('');
  const withdraw = useSubmit(() => unwrap(api.POST('/api/contest/own/{id}/withdraw', { params: { path: { id: a.id } } })));
  const object = useSubmit(() => unwrap(api.POST('/api/contest/own/{id}/object', { params: { path: { id: a.id } }, body: { words } })));
  return (
    <>
      <p>{t('own.mine')}: {t(`states.${a.state}`)} <span className="quiet">{a.filedDay} {a.words ?? ''}</span></p>
      {a.state === 'refused' ? (
        <>
          <h3>{t('own.reasons')}</h3>
          <ul>{a.unmet.map((u) => <li key={u}>{u}</li>)}{a.reasons.map((r, i) => <li key={i}>{say(r.sentence)} <ArticleChip citation={r.citation} /></li>)}</ul>
          {a.objection ? <p>{t('own.objected')}: {a.objection.words}{a.objection.answer ? ` — ${t('own.answered')}: ${a.objection.answer.words}` : ''}</p> : own.stage === 'screening' ? (
            <div className="contest-actions"><Input.TextArea aria-label={t('own.object')} value={words} onChange={(e) => setWords(e.target.value)} maxLength={2000} autoSize={{ minRows: 2 }} /><Button disabled={!words.trim()} loading={object.isPending} onClick={() => object.mutate(undefined)}>{t('own.object')}</Button></div>
          ) : null}
        </>
      ) : own.stage === 'open' || own.stage === 'screening' ? <Button size="small" loading={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>{t('own.withdraw')}</Button> : null}
    </>
  );
}

function Apply({ own, onDone }: { own: Own; onDone: () => void }): ReactNode {
  const { t } = useTranslation('contest');
  const [answers, setAnswers] = useState<string[]>(() => own.questions.map(() => ''));
  const [files, setFiles] = useState<Chosen[]>([]);
  const submit = useSubmit(() => unwrap(api.POST('/api/contest/contests/{id}/own', { params: { path: { id: own.id } }, body: { answers, files } })), { quiet: true, said: t('own.sent'), done: onDone });
  return (
    <div className="contest-form">
      <p className="quiet">{t('own.answers')}</p>
      {own.questions.map((q, i) => <label key={i}><h3>{i + 1}. {q}</h3><Input.TextArea value={answers[i]} onChange={(e) => setAnswers(answers.map((x, j) => (j === i ? e.target.value : x)))} autoSize={{ minRows: 4 }} maxLength={8000} /></label>)}
      <FileChoice files={files} onChange={setFiles} />
      {submit.error ? <RefusalNote refusal={(submit.error as Refused).refusal} /> : null}
      <div className="contest-actions"><Button type="primary" loading={submit.isPending} onClick={() => submit.mutate(undefined)}>{t('own.apply')}</Button></div>
    </div>
  );
}
