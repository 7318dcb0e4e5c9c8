import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { ArticleChip } from '../../../ui/verdict.tsx';
import { api, atMember, unwrap, type Member, type View } from './client.ts';

type Props = { view: View; member: Member };

/** What follows from the grade, and the person's objection. */
export function AfterPart({ view, member: m }: Props): ReactNode {
  const { t } = useTranslation('appraisal');
  const say = useSay();
  const any = m.follows.length + m.due.length + m.unclear.length > 0;
  return (
    <>
      {any ? (
        <div>
          <h3>{t('one.follows')}</h3>
          {m.follows.map((f) => <Follow key={f.id} view={view} follow={f} />)}
          {m.due.map((d) => <p key={d.kind}><span className="quiet">{t('one.due')}</span> <strong>{t(`one.names.${d.kind}`)}</strong>：{say(d.verdict.sentence)} <ArticleChip citation={d.verdict.citation} /></p>)}
          {m.unclear.map((v) => <p key={v.rule} className="quiet">{t('one.unclear')}：{say(v.title)}，{say(v.sentence)} <ArticleChip citation={v.citation} /></p>)}
        </div>
      ) : null}
      {m.objection ? <Objection view={view} member={m} /> : null}
    </>
  );
}

function Follow({ view, follow: f }: { view: View; follow: Member['follows'][number] }): ReactNode {
  const { t } = useTranslation('appraisal');
  const say = useSay();
  const [reason, setReason] = useState('');
  const send = useSubmit((accept: boolean) => unwrap(api.POST('/api/appraisal/rounds/{id}/consequences/{consequence}', { params: { path: { id: view.round.id, consequence: f.id } }, body: { accept, reason } })));
  return (
    <div className="appraisal-said">
      <strong>{t(`one.names.${f.kind}`)}</strong> {t(`one.states.${f.state}`)}{f.reason ? `：${f.reason}` : ''} <span className="quiet">{f.decidedByName ?? ''} {t('one.followBy', { name: f.proposedByName, day: f.proposedDay })}</span>
      {!f.current && f.state === 'accepted' ? <span className="appraisal-over"> {t('one.notCurrent')}</span> : null}
      <div>{say(f.verdict.sentence)} <ArticleChip citation={f.verdict.citation} /></div>
      {f.state === 'proposed' && view.decides && f.proposedBy !== view.me ? (
        <span className="appraisal-actions no-print">
          <Input size="small" style={{ width: 260 }} aria-label={t('one.followReason')} placeholder={t('one.followReason')} value={reason} onChange={(e) => setReason(e.target.value)} maxLength={1000} />
          <Button size="small" type="primary" disabled={!reason.trim()} loading={send.isPending} onClick={() => send.mutate(true)}>{t('one.accept')}</Button>
          <Button size="small" disabled={!reason.trim()} loading={send.isPending} onClick={() => send.mutate(false)}>{t('one.decline')}</Button>
        </span>
      ) : null}
    </div>
  );
}

function Objection({ view, member: m }: Props): ReactNode {
  const { t } = useTranslation('appraisal');
  const [words, setWords] = useState('');
  const send = useSubmit((upheld: boolean) => unwrap(api.POST('/api/appraisal/rounds/{id}/people/{member}/answer', { ...atMember(view.round.id, m.id), body: { upheld, words } })));
  const o = m.objection!;
  return (
    <div>
      <h3>{t('one.objection')}</h3>
      <p className="appraisal-said">{o.words} <span className="quiet">{o.on}</span>{o.answer ? <><br /><strong>{t(o.answer.upheld ? 'own.upheld' : 'own.stands')}</strong> {o.answer.words} <span className="quiet">{o.answer.byName} {o.answer.on}</span></> : null}</p>
      {o.answer === null && view.decides ? (
        <div className="appraisal-stack no-print">
          <Input.TextArea aria-label={t('one.answer')} placeholder={t('one.answer')} value={words} onChange={(e) => setWords(e.target.value)} maxLength={2000} autoSize={{ minRows: 2 }} />
          <span className="appraisal-actions"><Button size="small" disabled={!words.trim()} loading={send.isPending} onClick={() => send.mutate(true)}>{t('one.uphold')}</Button><Button size="small" disabled={!words.trim()} loading={send.isPending} onClick={() => send.mutate(false)}>{t('one.stand')}</Button></span>
        </div>
      ) : null}
    </div>
  );
}
