import { Button, Input, InputNumber, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { ArticleChip, VerdictLine } from '../../../ui/verdict.tsx';
import type { Refused } from '../../../web/client.ts';
import { DayInput } from '../../roster/pages/day-input.tsx';
import { AfterPart } from './after-part.tsx';
import { api, atMember, unwrap, type Grade, type Member, type View } from './client.ts';

type Props = { view: View; member: Member };

/** One person of a round: what was entered, what is proposed, what the rules say, what was decided and what follows. */
export function MemberPart({ view, member: m }: Props): ReactNode {
  const { t } = useTranslation('appraisal');
  const say = useSay();
  const yes = (value: boolean | null): string => (value === null ? t('unknown') : t(value ? 'yes' : 'no'));
  return (
    <div className="appraisal-one">
      {m.placeWhy ? <p>{say(m.placeWhy.words)} <ArticleChip citation={m.placeWhy.citation} /></p> : null}
      {m.people.length > 0 ? <p>{t('view.members')}：{m.people.map((p) => `${p.name}${p.chief ? `（${t('view.chief')}）` : ''}`).join('、')}</p> : null}
      {m.stated.found !== null && view.round.about !== 'servant' ? <p className="quiet">{t('facts.found')} {m.stated.found.map((k) => { const c = view.circumstances.find((x) => x.key === k); return c ? say(c.words) : k; }).join('；') || t('facts.foundNone')}</p> : null}
      {view.round.kind === 'annual' && view.round.about !== 'body' ? <p className="quiet">{t('facts.trial')} {yes(m.stated.trial)} · {t('facts.leaveDays')} {m.stated.leaveDays ?? t('unknown')} · {t('facts.underInvestigation')} {yes(m.stated.underInvestigation)}{m.stated.source ? ` · ${t('facts.source')} ${m.stated.source}` : ''}</p> : null}
      {m.place === 'left-out' ? null : <Entered view={view} member={m} />}
      {m.proposal ? <p><strong>{t('one.proposedBy', { name: m.proposal.byName, day: m.proposal.on })}{t(`grades.${m.proposal.grade}`)}</strong> {m.proposal.comment} {m.proposal.reason ? <span className="quiet">{t('one.reason')} {m.proposal.reason}</span> : null}</p> : null}
      {m.verdicts.length > 0 ? <div><h3>{t('one.verdicts')}</h3>{m.verdicts.map((v) => <VerdictLine key={v.rule} kind={v.kind} sentence={v.sentence} citation={v.citation} evidence={v.evidence} wayOut={v.wayOut} />)}</div> : null}
      {view.handles && m.place !== 'left-out' ? <Propose view={view} member={m} /> : null}
      {m.decisions.length > 0 ? (
        <div>
          <h3>{t('one.decisions')}</h3>
          {m.decisions.map((d) => (
            <p key={d.n} className="appraisal-said">
              <strong>{t(`grades.${d.grade}`)}</strong> <span className="quiet">{t('one.decisionLine', { n: d.n, day: d.heldOn, meeting: d.meeting })} · {t('one.byTwo', { p: d.proposedByName, pg: t(`grades.${d.proposedGrade}`), d: d.decidedByName })}{d.rosterBefore && d.rosterBefore !== d.grade ? ` · ${t('one.before', { grade: t(`grades.${d.rosterBefore}`) })}` : ''}</span>
              <br />{d.comment}{d.reason ? <><br />{t('one.reason')}：{d.reason}</> : null}{d.checked ? <><br />{t('one.checked')}：{d.checked}</> : null}
            </p>
          ))}
        </div>
      ) : null}
      <AfterPart view={view} member={m} />
    </div>
  );
}

function Entered({ view, member: m }: Props): ReactNode {
  const { t } = useTranslation('appraisal');
  const to = atMember(view.round.id, m.id);
  const bodies = view.round.about === 'body';
  const [form, setForm] = useState<'votes' | 'summary' | 'indicator' | null>(null);
  const [votes, setVotes] = useState({ valid: 0, favourable: 0, incompetent: 0, source: '' });
  const [paper, setPaper] = useState({ words: '', on: view.today });
  const [line, setLine] = useState({ name: '', result: '', evidence: '' });
  const shut = { done: () => setForm(null) };
  const sendVotes = useSubmit(() => unwrap(api.POST('/api/appraisal/rounds/{id}/people/{member}/votes', { ...to, body: votes })), shut);
  const sendPaper = useSubmit(() => unwrap(api.POST('/api/appraisal/rounds/{id}/people/{member}/summary', { ...to, body: paper })), shut);
  const sendLine = useSubmit(() => unwrap(api.POST('/api/appraisal/rounds/{id}/people/{member}/indicators', { ...to, body: { indicators: [...m.indicators, line] } })), shut);
  const button = (kind: typeof form, label: string): ReactNode => (view.handles && form !== kind ? <Button size="small" className="no-print" onClick={() => setForm(kind)}>{label}</Button> : null);
  return (
    <dl className="said">
      <div><dt>{t(bodies ? 'one.report' : 'one.summary')}</dt><dd>
        {m.summary ? <><span className="appraisal-text">{m.summary}</span> <span className="quiet">{m.summaryDay}</span> </> : <span className="quiet">{t(bodies ? 'one.noReport' : 'one.noSummary')} </span>}
        {m.grade === null ? button('summary', t(bodies ? 'one.reportOnPaper' : 'one.onPaper')) : null}
        {form === 'summary' ? <div className="appraisal-stack"><Input.TextArea aria-label={t(bodies ? 'one.report' : 'one.summary')} value={paper.words} onChange={(e) => setPaper({ ...paper, words: e.target.value })} maxLength={8000} autoSize={{ minRows: 3 }} /><span className="appraisal-actions"><DayInput value={paper.on} onChange={(on) => setPaper({ ...paper, on })} label={t('one.day')} /><Button size="small" type="primary" disabled={!paper.words.trim() || paper.on === ''} loading={sendPaper.isPending} onClick={() => sendPaper.mutate(undefined)}>{t('save')}</Button></span></div> : null}
      </dd></div>
      <div><dt>{t('one.votes')}</dt><dd>
        {m.votes ? <>{t(bodies ? 'one.votesLineBody' : 'one.votesLine', { f: m.votes.favourable, i: m.votes.incompetent, v: m.votes.valid })} <span className="quiet">{m.votes.source}</span> {m.votes.pollId ? <><Link className="no-print" href={`/measurement/poll/${m.votes.pollId}`}>{t('one.pollResult')}</Link> </> : null}</> : null}
        {button('votes', t('one.enter'))}
        {form === 'votes' ? <span className="appraisal-actions">{(['valid', 'favourable', 'incompetent'] as const).map((k) => <label key={k}>{t(`one.${k}${bodies && k !== 'valid' ? 'Body' : ''}`)} <InputNumber size="small" aria-label={t(`one.${k}${bodies && k !== 'valid' ? 'Body' : ''}`)} min={0} precision={0} value={votes[k]} onChange={(n) => setVotes({ ...votes, [k]: n ?? 0 })} /></label>)}<Input size="small" style={{ width: 220 }} aria-label={t('one.source')} placeholder={t('one.source')} value={votes.source} onChange={(e) => setVotes({ ...votes, source: e.target.value })} maxLength={300} /><Button size="small" type="primary" disabled={!votes.source.trim()} loading={sendVotes.isPending} onClick={() => sendVotes.mutate(undefined)}>{t('save')}</Button></span> : null}
      </dd></div>
      <div><dt>{t('one.indicators')}</dt><dd>
        {m.indicators.map((x, i) => <div key={i}>{x.name}：{x.result} <span className="quiet">{x.evidence}</span></div>)}
        {button('indicator', t('one.addIndicator'))}
        {form === 'indicator' ? <span className="appraisal-actions">{(['name', 'result', 'evidence'] as const).map((k) => { const label = t({ name: 'one.indicatorName', result: 'one.indicatorResult', evidence: 'one.indicatorEvidence' }[k]); return <Input key={k} size="small" style={{ width: 180 }} aria-label={label} placeholder={label} value={line[k]} onChange={(e) => setLine({ ...line, [k]: e.target.value })} maxLength={100} />; })}<Button size="small" type="primary" disabled={Object.values(line).some((x) => x.trim() === '')} loading={sendLine.isPending} onClick={() => sendLine.mutate(undefined)}>{t('save')}</Button></span> : null}
      </dd></div>
    </dl>
  );
}

function Propose({ view, member: m }: Props): ReactNode {
  const { t } = useTranslation('appraisal');
  const again = m.grade !== null;
  const last = m.decisions.at(-1);
  const [open, setOpen] = useState(m.proposal === null && !again);
  const [v, setV] = useState<{ grade: Grade | undefined; comment: string; reason: string }>({ grade: m.proposal?.grade ?? (m.place === 'graded' ? (view.grades.length === 1 ? view.grades[0] : undefined) : 'undetermined'), comment: m.proposal?.comment ?? last?.comment ?? '', reason: '' });
  const send = useSubmit(() => unwrap(api.POST('/api/appraisal/rounds/{id}/people/{member}/propose', { ...atMember(view.round.id, m.id), body: { grade: v.grade!, comment: v.comment, reason: v.reason } })), { quiet: true, done: () => setOpen(false) });
  const label = t(again ? 'one.proposeAgain' : 'one.propose');
  if (!open) return <div className="no-print"><Button size="small" onClick={() => setOpen(true)}>{label}</Button></div>;
  return (
    <div className="appraisal-stack no-print">
      <span className="appraisal-actions">
        <Select aria-label={t('one.grade')} placeholder={t('one.grade')} value={v.grade} onChange={(grade) => setV({ ...v, grade })} style={{ width: 150 }} options={view.grades.map((value) => ({ value, label: t(`grades.${value}`) }))} />
        <Input style={{ width: 300 }} aria-label={t(again ? 'one.reasonAgain' : 'one.reason')} placeholder={t(again ? 'one.reasonAgain' : 'one.reason')} value={v.reason} onChange={(e) => setV({ ...v, reason: e.target.value })} maxLength={1000} />
      </span>
      <Input.TextArea aria-label={t('one.comment')} placeholder={t('one.comment')} value={v.comment} onChange={(e) => setV({ ...v, comment: e.target.value })} maxLength={2000} autoSize={{ minRows: 2 }} />
      <div><Button type="primary" size="small" disabled={v.grade === undefined} loading={send.isPending} onClick={() => send.mutate(undefined)}>{label}</Button></div>
      {send.error ? <RefusalNote refusal={(send.error as Refused).refusal} /> : null}
    </div>
  );
}
