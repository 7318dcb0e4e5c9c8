import { Button, Input, Modal, Tabs } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearch } from 'wouter';
import { Loaded, PageHead, RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import type { Refused } from '../../../web/client.ts';
import { RecordSentence } from '../../roster/pages/record-sentence.tsx';
import { api, at, unwrap, usePlan, type View } from './client.ts';
import { DrawPart } from './draw-part.tsx';
import { LinesPart } from './lines-part.tsx';
import { PeoplePart } from './people-part.tsx';
import { PlanForm } from './plan-form.tsx';
import { ReportPart } from './report-part.tsx';

/** A plan of talks: what it asks, its list, its statements, its report. */
export function PlanPage({ id }: { id: string }): ReactNode {
  const query = usePlan(id);
  return <div className="interviews-page"><Loaded query={query}>{(view) => <Shown view={view} />}</Loaded></div>;
}

function Shown({ view }: { view: View }): ReactNode {
  const { t } = useTranslation('interviews');
  const [, go] = useLocation();
  const asked = new URLSearchParams(useSearch()).get('tab') ?? 'people';
  const [asking, setAsking] = useState<'draw' | 'stop' | null>(null);
  const [editing, setEditing] = useState(false);
  const { plan, may } = view;
  const draft = plan.state === 'draft';
  const extra = may.work ? (
    <>
      <Button danger onClick={() => setAsking('stop')}>{t('plan.stop')}</Button> {draft ? <><Button onClick={() => setEditing(!editing)}>{t('plan.edit')}</Button> <Button type="primary" onClick={() => setAsking('draw')}>{t('plan.draw')}</Button></> : null}
    </>
  ) : undefined;
  const parts: [string, ReactNode][] = [
    ['people', <PeoplePart key="people" view={view} />],
    ...(may.readAll ? [['lines', <LinesPart key="lines" view={view} />] as [string, ReactNode]] : []),
    ...(may.report ? [['report', <ReportPart key="report" view={view} />] as [string, ReactNode]] : []),
    ['draw', <DrawPart key="draw" view={view} />],
  ];
  const tab = parts.some(([k]) => k === asked) ? asked : 'people';
  return (
    <>
      <PageHead title={plan.title} note={`${plan.number} · ${t(`kind.${plan.kind}`)} · ${t(`state.${plan.state}`)} · ${t('plan.by', { name: plan.madeByName, day: plan.openedDay })}`} extra={extra} />
      {editing && draft ? <PlanForm of={plan} onDone={() => setEditing(false)} onCancel={() => setEditing(false)} /> : (
        <dl className="said interviews-facts no-print">
          <div><dt>{t('plan.unit')}</dt><dd>{plan.unitName}</dd></div>
          <div><dt>{t('plan.purpose')}</dt><dd>{plan.purpose}</dd></div>
          <div><dt>{t('plan.topics')}</dt><dd>{plan.topics.map((x) => x.words).join(t('comma'))}</dd></div>
          {plan.subjects.length > 0 ? <div><dt>{t('plan.subjects')}</dt><dd>{plan.subjects.map((s) => s.name).join(t('comma'))}</dd></div> : null}
          {plan.caseId ? <div><dt>{t('plan.case')}</dt><dd><Link href={`/cases/${plan.caseId}`}>{plan.caseNumber}</Link></dd></div> : null}
          {plan.stopReason ? <div><dt>{t(`state.${plan.state}`)}</dt><dd>{plan.stopReason}</dd></div> : null}
        </dl>
      )}
      {draft ? <p className="quiet">{t('plan.drawNote')}</p> : <Tabs activeKey={tab} onChange={(key) => go(`/interviews/${plan.id}?tab=${key}`)} destroyOnHidden items={parts.map(([key, children]) => ({ key, label: t(`plan.tab.${key}`), children }))} />}
      {asking ? <Ask view={view} what={asking} onClose={() => setAsking(null)} /> : null}
    </>
  );
}

function Ask({ view: { plan }, what, onClose }: { view: View; what: 'draw' | 'stop'; onClose: () => void }): ReactNode {
  const { t } = useTranslation('interviews');
  const [reason, setReason] = useState('');
  const send = useSubmit((): Promise<unknown> => (what === 'draw' ? unwrap(api.POST('/api/interviews/plans/{id}/draw', at(plan.id))) : unwrap(api.POST('/api/interviews/plans/{id}/stop', { ...at(plan.id), body: { reason } }))), { quiet: true, done: onClose });
  return (
    <Modal open title={t(`plan.${what}`)} okText={t(`plan.${what}`)} cancelText={t('cancel')} onCancel={onClose} okButtonProps={{ danger: what === 'stop', disabled: what === 'stop' && reason.trim() === '' }} onOk={() => send.mutate()} confirmLoading={send.isPending}>
      {what === 'draw' ? <><p>{t('plan.drawNote')}</p><RecordSentence text={t('plan.drawSentence', { title: plan.title })} /></> : <Input aria-label={t('plan.stopReason')} placeholder={t('plan.stopReason')} value={reason} maxLength={300} onChange={(e) => setReason(e.target.value)} autoFocus />}
      {send.error ? <RefusalNote refusal={(send.error as Refused).refusal} /> : null}
    </Modal>
  );
}
