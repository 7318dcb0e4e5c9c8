import { Alert, App, Button, Input, Modal, Tabs } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearch } from 'wouter';
import { Loaded, PageHead } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { mayApproveExceptions, mayHandleCases } from '../../accounts/rules.ts';
import { takeFile, useMe } from '../../selection/pages/client.ts';
import { BoardPart } from './board-part.tsx';
import { api, at, unwrap, usePlan, type View } from './client.ts';
import { ConflictsPart } from './conflicts-part.tsx';
import { LatePart } from './late-part.tsx';
import { LoadPart } from './load-part.tsx';
import { MovedList } from './moved-list.tsx';
import { OpenCases } from './open-cases.tsx';
import { RecommendationPart } from './recommendation-part.tsx';
import { SetupPart } from './setup-part.tsx';
import { TimelinePart } from './timeline-part.tsx';

/** A plan: what it waits for, its figures, and its parts as tabs. */
export function PlanPage({ id }: { id: string }): ReactNode {
  const query = usePlan(id);
  return <div className="term-page"><Loaded query={query}>{(view) => <Shown view={view} />}</Loaded></div>;
}

function Shown({ view }: { view: View }): ReactNode {
  const { t } = useTranslation('term');
  const say = useSay();
  const asked = new URLSearchParams(useSearch());
  const [, go] = useLocation();
  const roles = (useMe()?.roles ?? []).map((r) => r.role);
  const [opening, setOpening] = useState(false);
  const { plan, board } = view;
  const works = plan.status !== 'closed' && roles.some((r) => mayHandleCases.includes(r));
  const decides = plan.status !== 'closed' && roles.some((r) => mayApproveExceptions.includes(r));
  const missing = view.rows.filter((r) => r.caseId === null && !r.withheld).length;
  const tab = asked.get('tab') ?? 'board';
  const { counts } = board;
  const figures: [string, number][] = [['posts', counts.posts], ['done', counts.done], ['late', counts.late], ['due', counts.due], ['noClerk', view.rows.filter((r) => r.clerk === null).length], ['noCase', missing]];
  const parts: { key: string; label: string; children: ReactNode }[] = [
    { key: 'board', label: t('tab.board'), children: <BoardPart view={view} works={works} mine={asked.get('show') === 'mine'} onSetup={() => go(`/term/${plan.id}?tab=setup`)} /> },
    { key: 'late', label: `${t('tab.late')} ${counts.late}`, children: <LatePart view={view} /> },
    { key: 'timeline', label: t('tab.timeline'), children: <TimelinePart view={view} /> },
    { key: 'load', label: t('tab.load'), children: <LoadPart view={view} /> },
    { key: 'recommendation', label: t('tab.recommendation'), children: <RecommendationPart planId={plan.id} planName={plan.name} /> },
    { key: 'conflicts', label: t('tab.conflicts'), children: <ConflictsPart planId={plan.id} /> },
    { key: 'setup', label: t('tab.setup'), children: <SetupPart view={view} works={works} /> },
  ];
  return (
    <>
      <PageHead
        title={plan.name} note={`${view.unitName} · ${plan.level} · ${t('view.span', { start: plan.startDay, day: plan.congressDay })} · ${plan.version === 0 ? t('view.draft') : `${t(`status.${plan.status}`)} · ${t('view.version', { n: plan.version })}`}`}
        extra={<>
          <Button onClick={() => void takeFile(`/api/term/plans/${plan.id}/export`, `${plan.name}.xlsx`)}>{t('view.export')}</Button> <Button onClick={() => window.print()}>{t('view.print')}</Button>{' '}
          {works && plan.version > 0 && missing > 0 ? <Button type="primary" onClick={() => setOpening(true)}>{t('view.open')}</Button> : null}
          {decides ? <Decide view={view} left={counts.posts - counts.done} /> : null}
        </>}
      />
      {plan.status === 'closed' ? <Alert type="info" title={t('view.closed', { reason: plan.closeReason ?? '' })} /> : null}
      {board.unknownFrom ? <Alert type="warning" showIcon title={t('view.calendar', { words: say(board.unknownFrom.words) })} action={works ? <Button size="small" onClick={() => go(`/term/${plan.id}?tab=setup`)}>{t('view.enter')}</Button> : undefined} /> : null}
      {board.horizon !== null && board.length > board.horizon ? <Alert type="error" showIcon title={t('view.short', { length: board.length, horizon: board.horizon })} /> : null}
      {view.proposal ? <Change view={view} decides={decides} works={works} /> : null}
      {opening ? <OpenCases view={view} missing={missing} onClose={() => setOpening(false)} /> : null}
      <dl className="term-figures">{figures.map(([key, n]) => <div key={key} data-kind={key === 'late' && n > 0 ? 'late' : undefined}><dt>{t(`counts.${key}`)}</dt><dd>{n}</dd></div>)}</dl>
      <Tabs activeKey={parts.some((p) => p.key === tab) ? tab : 'board'} onChange={(key) => go(`/term/${plan.id}${key === 'board' ? '' : `?tab=${key}`}`, { replace: true })} items={parts} destroyOnHidden />
    </>
  );
}

/** What the second person does: approves the draft, or closes the plan. */
function Decide({ view, left }: { view: View; left: number }): ReactNode {
  const { t } = useTranslation('term');
  const { modal } = App.useApp();
  const [closing, setClosing] = useState<string | null>(null);
  const { plan } = view;
  const approve = useSubmit(() => unwrap(api.POST('/api/term/plans/{id}/approve', at(plan.id))));
  const close = useSubmit((reason: string) => unwrap(api.POST('/api/term/plans/{id}/close', { ...at(plan.id), body: { reason: reason || null } })), { done: () => setClosing(null) });
  if (plan.version === 0) {
    if (plan.author === view.me) return <span className="quiet">{t('view.own')}</span>;
    return <Button type="primary" onClick={() => modal.confirm({ title: t('view.approve'), content: `${t('view.span', { start: plan.startDay, day: plan.congressDay })}。${t('view.approveSure')}`, okText: t('view.approve'), onOk: () => approve.mutateAsync(undefined).catch(() => undefined) })}>{t('view.approve')}</Button>;
  }
  return (
    <>
      <Button onClick={() => setClosing('')}>{t('view.close')}</Button>
      <Modal open={closing !== null} title={t('view.close')} okText={t('view.sure')} onCancel={() => setClosing(null)} onOk={() => close.mutate(closing ?? '')} confirmLoading={close.isPending}>
        {left > 0 ? <Input.TextArea aria-label={t('view.closeReason')} placeholder={t('view.closeReason')} value={closing ?? ''} onChange={(e) => setClosing(e.target.value)} maxLength={500} /> : null}
      </Modal>
    </>
  );
}

/** A change that waits, with what it would move. */
function Change({ view, decides, works }: { view: View; decides: boolean; works: boolean }): ReactNode {
  const { t } = useTranslation('term');
  const [why, setWhy] = useState<string | null>(null);
  const { plan } = view;
  const proposal = view.proposal!;
  const approve = useSubmit(() => unwrap(api.POST('/api/term/plans/{id}/change/approve', at(plan.id))));
  const back = useSubmit((reason: string) => unwrap(api.POST('/api/term/plans/{id}/change/return', { ...at(plan.id), body: { reason } })), { done: () => setWhy(null) });
  return (
    <section className="card term-change">
      <p>{t('view.proposal', { name: proposal.byName, day: proposal.day, reason: proposal.reason })}</p>
      <p className="quiet">{t('view.span', { start: proposal.startDay, day: proposal.congressDay })}</p>
      <MovedList moved={proposal.moved} />
      <div className="no-print">
        {decides && proposal.by !== view.me ? <Button type="primary" loading={approve.isPending} onClick={() => approve.mutate(undefined)}>{t('view.approveChange')}</Button> : null}{' '}
        {decides || (works && proposal.by === view.me) ? <Button onClick={() => setWhy('')}>{t('view.returnChange')}</Button> : null}
      </div>
      <Modal open={why !== null} title={t('view.returnChange')} okText={t('view.sure')} onCancel={() => setWhy(null)} onOk={() => back.mutate(why ?? '')} okButtonProps={{ disabled: !why?.trim() }}>
        <Input aria-label={t('view.returnWhy')} placeholder={t('view.returnWhy')} value={why ?? ''} onChange={(e) => setWhy(e.target.value)} maxLength={300} />
      </Modal>
    </section>
  );
}
