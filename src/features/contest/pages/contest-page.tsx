import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Loaded, PageHead } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { components } from '../plan-rules.ts';
import { AcknowledgedAct } from './acknowledged-act.tsx';
import { Applications } from './applications.tsx';
import { api, unwrap, useContest, type View } from './client.ts';
import { Interviewers } from './interviewers.tsx';
import { ResultPart } from './result-part.tsx';
import { SiftPart } from './sift-part.tsx';

const started = (stage: View['contest']['stage']): boolean => ['redacting', 'sift', 'scoring', 'proposed', 'approved', 'case'].includes(stage);

/** One contest from the plan to the case, for those who handle it. */
export function ContestPage({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('contest');
  const query = useContest(id);
  return (
    <div className="contest-page">
      <Loaded query={query}>
        {(data) => (
          <>
            <PageHead title={data.contest.title} note={`${t(`kinds.${data.contest.kind}`)} ${data.contest.number} · ${t(`stages.${data.contest.stage}`)}${data.contest.stopReason ? ` · ${data.contest.stopReason}` : ''}`} extra={data.contest.caseId ? <Link href={`/cases/${data.contest.caseId}`}>{t('view.openCase')}</Link> : undefined} />
            {data.results ? <ResultPart view={data} /> : null}
            {data.contest.stage !== 'planned' ? <Applications view={data} /> : null}
            {started(data.contest.stage) || data.contest.stage === 'screening' ? <SiftPart view={data} /> : null}
            {started(data.contest.stage) && data.contest.plan.weights.interview > 0 ? <Interviewers view={data} /> : null}
            <PlanPart view={data} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function PlanPart({ view }: { view: View }): ReactNode {
  const { t } = useTranslation('contest');
  const [reason, setReason] = useState('');
  const { contest: c } = view;
  const path = { params: { path: { id: c.id } } };
  const close = useSubmit(() => unwrap(api.POST('/api/contest/contests/{id}/close', path)));
  const stop = useSubmit(() => unwrap(api.POST('/api/contest/contests/{id}/stop', { ...path, body: { words: reason } })));
  const p = c.plan;
  const rows: [string, ReactNode][] = [
    [t('plan.necessity'), p.necessity], [t('plan.suitable'), p.suitable], [t('plan.chiefReason'), p.chiefReason], [t('plan.basis'), p.basis], [t('view.conditions'), <ol key="c">{p.conditions.map((x) => <li key={x}>{x}</li>)}</ol>], [t('plan.closesOn'), p.closesOn],
    [t('plan.questions'), <ol key="q">{p.questions.map((q) => <li key={q.text}>{q.text}<ul>{q.anchors.map((a) => <li key={a.name}>{a.name}: 1 {a.low}; 5 {a.high}</li>)}</ul></li>)}</ol>],
    [t('weight'), components.filter((k) => p.weights[k] > 0).map((k) => `${t(`parts.${k}`)} ${p.weights[k]}`).join(' · ')], [t('view.assessors'), `${p.assessors}${p.trimmed ? ` · ${t('plan.trimmed')}` : ''}`],
    [t('view.by'), c.plannedByName], [t('view.approved'), c.approvedByName], [t('view.callDay'), c.callDay], [t('view.seed'), c.seedHash ? <span key="s" className="contest-hash">{c.seedHash}</span> : null],
  ];
  return (
    <section>
      <h2>{t('view.plan')}</h2>
      <div className="scroll-x"><table className="plain-table"><tbody>{rows.filter(([, v]) => v !== '' && v !== null).map(([k, v]) => <tr key={k}><th>{k}</th><td>{v}</td></tr>)}</tbody></table></div>
      <div className="contest-actions no-print">
        {c.stage === 'planned' && view.handles ? <AcknowledgedAct view={view} by={c.plannedBy} label={t('view.approve')} sentence={t('view.approveSentence')} send={(acknowledged) => unwrap(api.POST('/api/contest/contests/{id}/approve', { ...path, body: { acknowledged } }))} /> : null}
        {c.callDay ? <a href={`/api/contest/contests/${c.id}/call`}>{t('view.call')}</a> : null}
        {c.stage === 'open' && view.handles ? <Button disabled={view.today <= p.closesOn} loading={close.isPending} onClick={() => close.mutate(undefined)}>{t('view.close')}</Button> : null}
      </div>
      {view.handles && c.stage !== 'case' && c.stage !== 'stopped' ? (
        <div className="contest-actions no-print"><Input style={{ width: 320 }} aria-label={t('view.stopReason')} placeholder={t('view.stopReason')} value={reason} onChange={(e) => setReason(e.target.value)} maxLength={500} /><Button danger disabled={!reason.trim()} loading={stop.isPending} onClick={() => stop.mutate(undefined)}>{t('view.stop')}</Button></div>
      ) : null}
    </section>
  );
}
