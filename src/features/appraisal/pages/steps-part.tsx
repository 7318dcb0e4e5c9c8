import { Button, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useSubmit } from '../../../ui/use-submit.ts';
import { ArticleChip } from '../../../ui/verdict.tsx';
import { DayInput } from '../../roster/pages/day-input.tsx';
import { bodyGrades } from '../shapes-rules.ts';
import { api, at, unwrap, type Steps, type View } from './client.ts';

const days = ['reportOn', 'assessmentOn', 'talksOn', 'verifiedOn', 'judgedOn'] as const;

/** The days of the steps of an annual appraisal, the grade of the leading body, and the consent to a larger share. */
export function StepsPart({ view }: { view: View }): ReactNode {
  const { t } = useTranslation('appraisal');
  const [steps, setSteps] = useState<Steps>(view.round.steps);
  const send = useSubmit(() => unwrap(api.POST('/api/appraisal/rounds/{id}/steps', { ...at(view.round.id), body: steps })));
  if (view.round.kind !== 'annual') return null;
  const leader = view.round.about === 'leader';
  const stepped = view.round.about !== 'servant';
  if (!view.handles && !stepped && steps.consent === null) return null;
  const shut = !view.handles;
  return (
    <section className="appraisal-steps">
      <h2>{t(view.round.about === 'body' ? 'steps.only' : 'steps.title')} <span className="appraisal-chips">{view.rules.map((c) => <ArticleChip key={c.article} citation={c} />)}</span></h2>
      <div className="appraisal-fields">
        {stepped ? days.map((d) => <label key={d}>{t(`steps.${d}`)}{shut ? <span>{steps[d] ?? '—'}</span> : <DayInput value={steps[d] ?? ''} onChange={(day) => setSteps({ ...steps, [d]: day || null })} label={t(`steps.${d}`)} />}</label>) : null}
        {leader ? <label>{t('steps.bodyGrade')}{view.round.bodyFrom ? <span><strong>{t(`body.${steps.bodyGrade}`)}</strong> <Link href={`/appraisals/${view.round.bodyFrom.id}`}>{t('steps.bodyFrom', { number: view.round.bodyFrom.number })}</Link></span> : <Select disabled={shut} allowClear aria-label={t('steps.bodyGrade')} value={steps.bodyGrade} onChange={(g) => setSteps({ ...steps, bodyGrade: g ?? null })} options={bodyGrades.map((value) => ({ value, label: t(`body.${value}`) }))} />}</label> : null}
        {stepped ? null : <label className="wide">{t('steps.consent')}<Input disabled={shut} aria-label={t('steps.consent')} value={steps.consent ?? ''} onChange={(e) => setSteps({ ...steps, consent: e.target.value.trim() === '' ? null : e.target.value })} maxLength={300} /></label>}
      </div>
      {view.handles ? <div className="appraisal-actions no-print"><Button loading={send.isPending} disabled={JSON.stringify(steps) === JSON.stringify(view.round.steps)} onClick={() => send.mutate(undefined)}>{t('steps.change')}</Button></div> : null}
    </section>
  );
}
