import { Button, Checkbox, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { Loaded, PageHead, RefusalNote } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { VerdictLine } from '../../../ui/verdict.tsx';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { fieldWords } from '../../roster/fields-rules.ts';
import { localTime } from '../../roster/pages/local-time.ts';
import { RecordSentence } from '../../roster/pages/record-sentence.tsx';
import { ownFileRule } from '../refusals-rules.ts';
import { evidencePages, kinSaid, stateWords, waitsWords } from '../words-rules.ts';
import { useDetail, useSentence, type Detail } from './client.ts';
import { PageView } from '../../files/pages/page-view.tsx';
import './corrections.css';

/** A correction: old and new value with the evidence page beside it, kinship, steps, and what the reader may do. */
export function DetailPage({ id }: { id: string }): ReactNode {
  const query = useDetail(id);
  return <Loaded query={query}>{(detail) => <Shown detail={detail} />}</Loaded>;
}

function Shown({ detail: d }: { detail: Detail }): ReactNode {
  const { t } = useTranslation('corrections');
  const say = useSay();
  const { line } = d;
  return (
    <div className="correction-page">
      <PageHead
        title={`${line.person.name} · ${say(line.what)}`}
        note={<>{say(stateWords[line.state])}{line.waitsFor ? ` · ${t('detail.next')} ${say(waitsWords[line.waitsFor])}` : ''} · {line.openedBy} {localTime(line.openedAt)}</>}
        extra={<span className="no-print correction-links"><Link href="/corrections">{t('detail.back')}</Link> <Link href={`/roster/person/${line.person.id}`}>{t('detail.form')}</Link> <Button onClick={() => window.print()}>{t('detail.print')}</Button></span>}
      />
      <div className="correction-body">
        <div>
          {d.ask ? <Ask detail={d} /> : null}
          {d.changes.length > 0 ? (
            <section>
              <h2>{t('detail.change')}</h2>
              <div className="scroll-x"><table className="plain-table correction-change">
                <thead><tr><th /><th>{t('detail.old')}</th><th>{t('detail.new')}</th></tr></thead>
                <tbody>{d.changes.map((c, i) => <tr key={i}><th>{say(c.name)}</th><td className="old-value lines">{say(c.old)}</td><td className="new-value lines">{say(c.new)}</td></tr>)}</tbody>
              </table></div>
              {d.stale ? <VerdictLine kind="block" sentence={d.stale} /> : null}
              <dl className="facts correction-facts">
                <div><dt>{t('detail.reason')}</dt><dd>{d.reason}</dd></div>
                {d.day ? <div><dt /><dd>{t('detail.day', { day: d.day })}</dd></div> : null}
                {d.source ? <div><dt>{t('detail.source')}</dt><dd>{d.source}</dd></div> : null}
                <div><dt>{t('detail.preparer')}</dt><dd>{d.preparer}</dd></div>
              </dl>
            </section>
          ) : null}
          {d.kin && d.kin.kind !== 'self' ? (
            <section>
              <h2>{t('detail.kin')}</h2>
              <Kin kin={d.kin} />
            </section>
          ) : null}
          <Acts key={line.state} detail={d} />
          <section>
            <h2>{t('detail.steps')}</h2>
            <ol className="correction-steps">
              {d.steps.map((s, i) => <li key={i}><span className="nowrap quiet">{localTime(s.at)}</span> <b>{t(`detail.kinds.${s.kind}`)}</b> {s.by}{s.words ? <div>{s.words}</div> : null}</li>)}
            </ol>
          </section>
        </div>
        {d.evidence.length > 0 ? (
          <section className="correction-evidence">
            <h2>{t('detail.evidence')}</h2>
            {d.evidence.map((e, k) => <PageView key={e.pageId} src={`/api/corrections/${line.id}/evidence/${k}`} title={t('detail.evidenceN', { n: k + 1, title: e.title, page: e.page })} note={e.madeOn} />)}
          </section>
        ) : null}
      </div>
    </div>
  );
}

function Kin({ kin }: { kin: NonNullable<Detail['kin']> }): ReactNode {
  const { i18n } = useTranslation('corrections');
  const both = (key: string, lang: 'zh' | 'en', more: Record<string, string> = {}): string => i18n.getFixedT(lang, 'corrections')(key, more);
  if (kin.kind === 'none') return <VerdictLine kind="pass" citation={ownFileRule} sentence={{ zh: both('detail.kinNone', 'zh'), en: both('detail.kinNone', 'en') }} />;
  if (kin.kind !== 'unknown') return null;
  return <VerdictLine kind="unknown" citation={ownFileRule} sentence={{ zh: both('detail.kinUnknown', 'zh', { because: kin.because.zh }), en: both('detail.kinUnknown', 'en', { because: kin.because.en }) }} />;
}

function Ask({ detail: d }: { detail: Detail }): ReactNode {
  const { t } = useTranslation('corrections');
  const say = useSay();
  const ask = d.ask!;
  return (
    <section>
      <h2>{t('detail.ask')}</h2>
      <p className="lines">{ask.field ? <b>{say(fieldWords(ask.field))} </b> : null}{ask.text}</p>
      {ask.wished ? <p>{t('detail.wished')} <b>{ask.wished}</b></p> : null}
      {ask.attachments.map((a, k) => <PageView key={k} src={`/api/corrections/${d.line.id}/attachment/${k}`} title={t('detail.paper', { n: k + 1, name: a.name })} />)}
    </section>
  );
}

type Act = 'approve' | 'decline' | 'return' | 'withdraw' | 'settle';
const labels = { decline: 'decline', return: 'returnIt', withdraw: 'withdraw', settle: 'settle' } as const;

function Acts({ detail: d }: { detail: Detail }): ReactNode {
  const { t } = useTranslation('corrections');
  const [, go] = useLocation();
  const [act, setAct] = useState<Act | null>(null);
  if (d.may.length === 0) return null;
  const may = (step: Detail['may'][number]): boolean => d.may.includes(step);
  return (
    <section className="correction-acts no-print">
      {may('approve') ? <Button type="primary" disabled={d.stale !== null} onClick={() => setAct('approve')}>{t('detail.approve')}</Button> : null}
      {may('take-up') ? <Button type="primary" onClick={() => go(`/corrections/${d.line.id}/prepare`)}>{t('detail.takeUp')}</Button> : null}
      {may('supply') ? <Button type="primary" onClick={() => go(`/corrections/${d.line.id}/prepare`)}>{t('detail.supply')}</Button> : null}
      {(['settle', 'return', 'decline', 'withdraw'] as const).filter(may).map((step) => <Button key={step} danger={step === 'decline'} onClick={() => setAct(step)}>{t(`detail.${labels[step]}`)}</Button>)}
      {act ? <ActDialog detail={d} act={act} onClose={() => setAct(null)} /> : null}
    </section>
  );
}

function ActDialog({ detail: d, act, onClose }: { detail: Detail; act: Act; onClose: () => void }): ReactNode {
  const { t } = useTranslation('corrections');
  const sentence = useSentence();
  const [words, setWords] = useState('');
  const [notKin, setNotKin] = useState(false);
  const path = { id: d.line.id };
  const text = words.trim();
  const send = useSubmit(() => {
    switch (act) {
      case 'approve': return unwrap(api.POST('/api/corrections/{id}/approve', { params: { path }, body: { ...(text ? { note: text } : {}), ...(notKin ? { notKin } : {}) } }));
      case 'decline': return unwrap(api.POST('/api/corrections/{id}/decline', { params: { path }, body: { reason: text } }));
      case 'return': return unwrap(api.POST('/api/corrections/{id}/return', { params: { path }, body: { note: text } }));
      case 'settle': return unwrap(api.POST('/api/corrections/{id}/settle', { params: { path }, body: { note: text } }));
      default: return unwrap(api.POST('/api/corrections/{id}/withdraw', { params: { path }, body: { reason: text || null } }));
    }
  }, { quiet: true, said: t(`detail.done.${act}`), done: onClose });
  const refused = send.error instanceof Refused ? send.error : null;
  const free = act === 'approve' || act === 'withdraw';
  const unknownKin = act === 'approve' && d.kin?.kind === 'unknown';
  const verb = `corrections.${{ approve: 'approved', decline: 'declined', return: 'returned', withdraw: 'withdrawn', settle: 'settled' }[act]}`;
  const details = { person: d.line.person.name, changes: d.said ?? { zh: d.ask?.text, en: d.ask?.text }, evidence: evidencePages(d.evidence), preparer: d.preparer, reason: text || (free ? t('none') : ''), kin: unknownKin ? kinSaid.stated : kinSaid.none };
  return (
    <Modal open onCancel={onClose} width={640} title={t(act === 'approve' ? 'detail.approve' : `detail.${labels[act]}`)} okText={t(act === 'approve' ? 'detail.approve' : `detail.${labels[act]}`)} onOk={() => send.mutate(undefined)} okButtonProps={{ loading: send.isPending, danger: act === 'decline', disabled: (!free && text.length < 2) || (unknownKin && !notKin) }}>
      {act === 'approve' ? <p>{t('detail.approveAsk')}</p> : null}
      <label htmlFor="act-words">{t(free ? 'detail.note' : 'detail.why')}</label>
      <Input.TextArea id="act-words" autoFocus autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} value={words} onChange={(e) => setWords(e.target.value)} />
      {unknownKin ? <><Kin kin={d.kin!} /><Checkbox checked={notKin} onChange={(e) => setNotKin(e.target.checked)}>{t('detail.notKin')}</Checkbox></> : null}
      {refused ? <RefusalNote refusal={refused.refusal} requestId={refused.requestId} /> : null}
      <RecordSentence text={sentence(verb, details)} />
    </Modal>
  );
}
