import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Loaded, PageHead, RefusalNote } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { mayApproveCorrections, mayHandleCases } from '../../accounts/rules.ts';
import { stepWords } from '../../selection/rules/lookup.ts';
import { ArticleTable, Doubts } from './import-page.tsx';
import { useMe, useText } from './queries.ts';

type Data = NonNullable<ReturnType<typeof useText>['data']>;

/** One imported text: its doubts and articles for the second person; once approved, the rules and running cases it bears on. */
export function TextPage({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('policy');
  const query = useText(id);
  return (
    <div className="policy-page">
      <Link href="/policy/import">← {t('import.texts')}</Link>
      <Loaded query={query}>
        {(data) => (
          <>
            <PageHead title={`${data.text.title}（${data.text.year}）`} note={<>
              <div>{t(`text.state.${data.text.state}`)} · {t('col.from')} {data.text.fromDay} · {t('text.lead', { name: data.text.proposedName, day: data.text.proposedDay, note: data.text.note || '—' })} · {t('text.file', { name: data.text.sourceName })}</div>
              {data.text.decidedName ? <div>{t('text.decided', { name: data.text.decidedName, day: data.text.decidedDay, note: data.text.decisionNote })}</div> : null}
            </>} extra={data.text.state === 'approved' ? <>
              <Link href={`/policy/documents/${encodeURIComponent(data.document)}`}>{t('text.inLibrary')}</Link>
              {data.previous ? <Link href={`/policy/diff/${encodeURIComponent(data.previous.document)}/${encodeURIComponent(data.document)}`}>{t('text.compare')}</Link> : null}
            </> : null} />
            <Doubts doubts={data.text.doubts} />
            {data.text.accepted ? <p>{t('text.accepted', { reason: data.text.accepted })}</p> : null}
            <Decide data={data} />
            {data.text.state === 'approved' || data.text.state === 'proposed' ? <Effects data={data} /> : null}
            <h2>{t('import.preview')}</h2>
            <ArticleTable articles={data.articles} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Decide({ data }: { data: Data }): ReactNode {
  const { t } = useTranslation('policy');
  const me = useMe();
  const [note, setNote] = useState('');
  const id = data.text.id;
  const decide = useSubmit((approve: boolean) => unwrap(api.POST('/api/policy/texts/{id}/decide', { params: { path: { id } }, body: { approve, note } })), { quiet: true });
  const withdraw = useSubmit(() => unwrap(api.POST('/api/policy/texts/{id}/withdraw', { params: { path: { id } }, body: { reason: note } })), { quiet: true });
  const { state } = data.text;
  if (!me.holds(mayApproveCorrections) || (state !== 'proposed' && state !== 'approved')) return null;
  if (me.accountId === data.text.proposedBy) return <p className="quiet">{t('text.own')}</p>;
  const error = decide.error ?? withdraw.error;
  return (
    <section className="policy-form no-print" aria-label={t('text.noteLabel')}>
      <Input aria-label={t('text.noteLabel')} prefix={<span className="quiet">{t('text.noteLabel')}</span>} placeholder={t('text.noteHint')} maxLength={1000} value={note} onChange={(e) => setNote(e.target.value)} />
      {state === 'proposed' ? <div className="quiet">{t('text.willApprove', { from: data.text.fromDay })}</div> : null}
      {error instanceof Refused ? <RefusalNote refusal={error.refusal} requestId={error.requestId} /> : null}
      <div className="policy-actions">
        {state === 'proposed' ? <>
          <Button type="primary" loading={decide.isPending} disabled={note.trim().length < 2} onClick={() => decide.mutate(true)}>{t('text.approve')}</Button>
          <Button disabled={note.trim().length < 2} onClick={() => decide.mutate(false)}>{t('text.decline')}</Button>
        </> : <Button danger disabled={note.trim().length < 2} onClick={() => withdraw.mutate(undefined)}>{t('text.withdraw')}</Button>}
      </div>
    </section>
  );
}

function Effects({ data }: { data: Data }): ReactNode {
  const { t } = useTranslation('policy');
  const say = useSay();
  const me = useMe();
  const left = data.effects.filter((e) => e.review === null).length;
  return (
    <>
      <h2>{t('text.effects')} {data.text.state === 'approved' && left > 0 ? <span className="quiet">{t('text.openCount', { n: left })}</span> : null}</h2>
      {data.effects.length === 0 ? <p className="quiet">{t('text.noEffects')}</p> : (
        <div className="policy-scroll">
          <table className="policy-table">
            <thead><tr><th>{t('col.article')}</th><th>{t('col.rule')}</th><th>{t('col.change')}</th><th>{t('col.result')}</th></tr></thead>
            <tbody>
              {data.effects.map((e) => (
                <tr key={e.rule.id}>
                  <td className="nowrap">{e.rule.article}{e.article && e.article !== e.rule.article ? ` → ${e.article}` : ''}</td>
                  <td><Link href={`/policy/rules/${encodeURIComponent(e.rule.id)}`}>{say(e.rule.title)}</Link></td>
                  <td className="nowrap">{t(`text.change.${e.change}`)}</td>
                  <td>{e.review ? <>{t(e.review.result === 'holds' ? 'text.holds' : 'text.mustChange')} <span className="quiet">{t('text.reviewed', { name: e.review.byName, day: e.review.day, note: e.review.note })}</span></> : data.text.state === 'approved' && me.holds(mayHandleCases) ? <Review textId={data.text.id} rule={e.rule.id} /> : null}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {data.cases.length > 0 ? (
        <>
          <h2>{t('text.cases')} <span className="quiet">{data.cases.length}</span></h2>
          <div className="policy-scroll">
            <table className="policy-table">
              <thead><tr><th>{t('col.case')}</th><th>{t('col.step')}</th><th className="num" /><th className="num" /></tr></thead>
              <tbody>{data.cases.map((c) => <tr key={c.id}><td><Link href={`/cases/${c.id}`}>{c.title}</Link> <span className="quiet">{c.number}</span></td><td className="nowrap">{c.step in stepWords ? say(stepWords[c.step as keyof typeof stepWords]) : ''}</td><td className="num nowrap">{t('text.asked', { n: c.asked })}</td><td className="num nowrap">{t('text.ahead', { n: c.ahead })}</td></tr>)}</tbody>
            </table>
          </div>
        </>
      ) : null}
    </>
  );
}

function Review({ textId, rule }: { textId: string; rule: string }): ReactNode {
  const { t } = useTranslation('policy');
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const send = useSubmit((result: 'holds' | 'change') => unwrap(api.POST('/api/policy/texts/{id}/reviews', { params: { path: { id: textId } }, body: { rule, result, note } })), { done: () => setOpen(false) });
  if (!open) return <Button type="link" size="small" onClick={() => setOpen(true)}>{t('text.review')}</Button>;
  return (
    <div className="policy-actions">
      <Input size="small" aria-label={t('text.reviewNote')} placeholder={t('text.reviewNote')} autoFocus style={{ width: 200 }} maxLength={1000} value={note} onChange={(e) => setNote(e.target.value)} />
      <Button size="small" disabled={note.trim().length < 2} onClick={() => send.mutate('holds')}>{t('text.holds')}</Button>
      <Button size="small" disabled={note.trim().length < 2} onClick={() => send.mutate('change')}>{t('text.mustChange')}</Button>
    </div>
  );
}
