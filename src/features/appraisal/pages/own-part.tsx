import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { ArticleChip } from '../../../ui/verdict.tsx';
import { api, at, unwrap, type Own } from './client.ts';

/** One appraisal of one's own: the summary to write, the result once told, the objection and its answer. */
export function OwnPart({ own: o }: { own: Own }): ReactNode {
  const { t } = useTranslation('appraisal');
  const say = useSay();
  const [writing, setWriting] = useState(false);
  const [summary, setSummary] = useState(o.summary ?? '');
  const [words, setWords] = useState('');
  const file = useSubmit(() => unwrap(api.POST('/api/appraisal/own/{id}/summary', { ...at(o.id), body: { words: summary } })), { said: t('own.sent'), done: () => setWriting(false) });
  const object = useSubmit(() => unwrap(api.POST('/api/appraisal/own/{id}/object', { ...at(o.id), body: { words } })));
  return (
    <article className="appraisal-own">
      <header><strong>{o.title}</strong> <span className="quiet">{o.ofBody ? `${t('own.ofBody')} · ` : ''}{o.number} · {o.fromDay} — {o.toDay}</span></header>
      {o.placeWhy ? <p>{say(o.placeWhy.words)} <ArticleChip citation={o.placeWhy.citation} /></p> : null}
      {o.result ? (
        <>
          <p>{t('own.result')}：<strong>{t(`grades.${o.result.grade}`)}</strong> <ArticleChip citation={o.result.citation} /> <span className="quiet">{t('own.told', { day: o.result.toldDay })}</span></p>
          {o.result.comment ? <p>{t('own.comment')}：{o.result.comment}</p> : null}
        </>
      ) : o.place === 'left-out' ? null : <p className="quiet">{t('own.notTold')}</p>}
      {o.place === 'left-out' || o.ofBody ? null : writing ? (
        <div className="appraisal-stack">
          <Input.TextArea aria-label={t('own.summary')} value={summary} onChange={(e) => setSummary(e.target.value)} maxLength={8000} autoSize={{ minRows: 5 }} />
          <div className="appraisal-actions"><Button type="primary" disabled={!summary.trim()} loading={file.isPending} onClick={() => file.mutate(undefined)}>{t('own.send')}</Button><Button onClick={() => setWriting(false)}>{t('cancel')}</Button></div>
        </div>
      ) : (
        <>
          {o.summary ? <p className="appraisal-said"><span className="quiet">{t('own.summary')} {o.summaryDay ? t('own.summaryOn', { day: o.summaryDay }) : ''}</span><br />{o.summary}</p> : null}
          {o.mayWrite ? <Button size="small" type={o.summary ? 'default' : 'primary'} onClick={() => setWriting(true)}>{t('own.write')}</Button> : null}
        </>
      )}
      {o.objection ? (
        <p className="appraisal-said"><span className="quiet">{t('own.objected', { day: o.objection.on })}</span><br />{o.objection.words}{o.objection.answer ? <><br /><strong>{t('own.answered')}（{t(o.objection.answer.upheld ? 'own.upheld' : 'own.stands')}）</strong> {o.objection.answer.words} <span className="quiet">{o.objection.answer.byName} {o.objection.answer.on}</span></> : null}</p>
      ) : null}
      {o.mayObject ? (
        <div className="appraisal-stack">
          <span className="quiet">{t('own.until', { day: o.until })} {o.untilCitation ? <ArticleChip citation={o.untilCitation} /> : null}</span>
          <Input.TextArea aria-label={t('own.object')} value={words} onChange={(e) => setWords(e.target.value)} maxLength={2000} autoSize={{ minRows: 2 }} />
          <div><Button disabled={!words.trim()} loading={object.isPending} onClick={() => object.mutate(undefined)}>{t('own.object')}</Button></div>
        </div>
      ) : null}
    </article>
  );
}
