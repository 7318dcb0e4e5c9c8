import { Button, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Loaded, PageHead, RefusalNote } from '../../../ui/page.tsx';
import { useLang, useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { ArticleChip, VerdictLine, type VerdictKind } from '../../../ui/verdict.tsx';
import type { Refused } from '../../../web/client.ts';
import { mayHandleCases } from '../../accounts/rules.ts';
import { useMe } from '../../selection/pages/client.ts';
import { messages } from '../messages.ts';
import type { Command } from '../rules/commands.ts';
import { reasonsSaid, results } from '../rules/said.ts';
import { roadOf, stepOf } from '../rules/roads.ts';
import type { MatterView, Need } from '../rules/state.ts';
import { api, give, unwrap, useMatter, useMatterPapers } from './client.ts';
import { CompleteStep } from './complete-step.tsx';
import { MeetingWork } from './meeting-work.tsx';
import { StepForm } from './step-form.tsx';

const kindOf: Record<Need['status'], VerdictKind> = { done: 'pass', blocked: 'block', missing: 'unknown', reason: 'needs-reason' };

/** One matter: its steps, what the present one needs, the work, and what was done so far. */
export function MatterPage({ id }: { id: string }): ReactNode {
  return <Loaded query={useMatter(id)}>{(view) => <Matter view={view} />}</Loaded>;
}

function Matter({ view }: { view: MatterView }): ReactNode {
  const { t } = useTranslation('moves');
  const say = useSay();
  const me = useMe();
  const { state } = view;
  const road = roadOf(state.opened.road)!;
  const step = stepOf(road.id, state.step);
  const may = (me?.roles ?? []).some((r) => mayHandleCases.includes(r.role));
  const send = useSubmit((c: Command) => give(state.id, state.version, c), { quiet: true });
  const running = state.state === 'running';
  return (
    <div className="moves-page">
      <PageHead title={state.opened.title} note={<>{state.opened.number} · {state.opened.unitName} · <Link href="/moves">{t('matter.back')}</Link></>} extra={may ? <Ends view={view} send={(c) => send.mutate(c)} /> : undefined} />
      <ol className="moves-steps" aria-label={t('matter.steps')}>
        {road.steps.map((s, i) => <li key={s.id} data-at={running && s.id === state.step ? 'now' : undefined} className={state.completed.some((c) => c.step === s.id) ? undefined : s.id === state.step && running ? undefined : 'quiet'}>{i + 1} {say(s.words)} {state.completed.find((c) => c.step === s.id)?.by.day ?? ''}</li>)}
      </ol>
      {running ? null : <p>{state.state === 'done' ? t('matter.ended.done') : t('matter.ended.stopped', { reason: state.ended })}{view.bundle ? ` · ${t('matter.sealed')}` : ''}</p>}
      {running ? (
        <>
          <h2>{say(step.words)} <ArticleChip citation={step.citation} /></h2>
          {step.kind === 'meeting' ? <MeetingWork view={view} may={may} send={(c) => send.mutate(c)} busy={send.isPending} /> : may ? <StepForm key={`${state.step}`} view={view} send={(c) => send.mutate(c)} busy={send.isPending} /> : null}
          {send.error ? <RefusalNote refusal={(send.error as Refused).refusal} /> : null}
          <h2>{t('matter.needs')}</h2>
          {view.needs.filter((n) => !n.id.startsWith('field.') || n.status !== 'done').map((n) => <VerdictLine key={n.id} kind={kindOf[n.status]} sentence={n.sentence} citation={n.citation} wayOut={n.wayOut} />)}
          {may ? <CompleteStep view={view} /> : null}
        </>
      ) : null}
      <Papers view={view} />
      <Done view={view} />
    </div>
  );
}

function Ends({ view, send }: { view: MatterView; send: (c: Command) => void }): ReactNode {
  const { t } = useTranslation('moves');
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const { id, state } = view.state;
  const seal = useSubmit(() => unwrap(api.POST('/api/moves/{id}/bundle', { params: { path: { id } } })));
  if (state !== 'running') return view.bundle ? <Button href={`/api/moves/${id}/bundle`}>{t('matter.bundle')}</Button> : <Button loading={seal.isPending} onClick={() => seal.mutate(undefined)}>{t('matter.seal')}</Button>;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('matter.stop')}</Button>
      <Modal open={asking} title={t('matter.stop')} okText={t('matter.stop')} cancelText={t('form.cancel')} okButtonProps={{ disabled: reason.trim() === '' }} onCancel={() => setAsking(false)} onOk={() => { send({ kind: 'matter.stop', reason }); setAsking(false); }}>
        <Input.TextArea aria-label={t('matter.stopReason')} placeholder={t('matter.stopReason')} value={reason} onChange={(e) => setReason(e.target.value)} autoSize={{ minRows: 2 }} maxLength={4000} />
      </Modal>
    </>
  );
}

function Papers({ view }: { view: MatterView }): ReactNode {
  const { t } = useTranslation('moves');
  const papers = useMatterPapers(view.state.id, view.state.version).data?.papers ?? [];
  if (papers.length === 0) return null;
  return (
    <section className="no-print">
      <h2>{t('matter.papers')}</h2>
      <ul>{papers.map((p) => <li key={p}><a href={`/api/moves/${view.state.id}/papers/${encodeURIComponent(p)}`}>{p}.docx</a></li>)}</ul>
    </section>
  );
}

function Done({ view }: { view: MatterView }): ReactNode {
  const { t } = useTranslation('moves');
  const lang = useLang();
  const { state, events } = view;
  const sentences = messages[lang].verbs;
  const shown = events.flatMap((e) => {
    const reasons = e.kind === 'step.completed' ? (e.payload.reasons ?? []) : [];
    const verb = e.kind === 'matter.ended' ? (e.payload.result === 'stopped' ? 'matter.stopped' : '') : reasons.length > 0 ? 'step.reasoned' : e.kind;
    const sentence = sentences[`moves.${verb}`];
    return sentence === undefined ? [] : [{ e, text: filledIn(sentence, { title: state.opened.title, number: state.opened.number, step: stepOf(state.opened.road, e.step).words, ...e.payload, reasons: reasonsSaid(state, reasons), ...(e.kind === 'vote.closed' ? { result: results[e.payload.result] } : {}) }) }];
  });
  return (
    <section>
      <h2>{t('matter.record')}</h2>
      <ul className="moves-record">{shown.map(({ e, text }) => <li key={e.n}><span className="quiet">{e.day} {e.actorName}</span> {text}</li>)}</ul>
    </section>
  );
}

/** Fills the places of a sentence of the record, `{{a}}` or `{{a.b}}`. */
const filledIn = (sentence: string, values: Readonly<Record<string, unknown>>): string =>
  sentence.replace(/\{\{(\w+)(?:\.(\w+))?\}\}/g, (_, key: string, part?: string) => { const v = values[key]; return String((part ? (v as Record<string, unknown> | undefined)?.[part] : v) ?? ''); });
