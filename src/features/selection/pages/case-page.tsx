import { Alert, Button } from 'antd';
import { packWords } from '../../../domain/rule.ts';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded, PageHead } from '../../../ui/page.tsx';
import { ArticleChip } from '../../../ui/verdict.tsx';
import { stepIndex, stepWords } from '../rules/lookup.ts';
import { roadOf, road, stepsOf } from '../rules/roads.ts';
import type { Step } from '../rules/events.ts';
import { ActButton } from './act/act-button.tsx';
import { CaseContext, useCaseHere } from './case-context.ts';
import { useCase, useMe } from './client.ts';
import { Needs, standing } from './needs.tsx';
import { Refreshed } from './refreshed.tsx';
import { Side } from './side.tsx';
import { StepsLine } from './steps-line.tsx';
import { AppointmentWork } from './steps/appointment.tsx';
import { DecisionWork } from './steps/decision.tsx';
import { ExaminationWork } from './steps/examination.tsx';
import { MotionWork } from './steps/motion.tsx';
import { NoticeWork } from './steps/notice.tsx';
import { ProbationWork } from './steps/probation.tsx';
import { RecommendationWork } from './steps/recommendation.tsx';
import { useLabels } from './use-words.ts';

const work: Record<Step, () => ReactNode> = {
  motion: MotionWork, recommendation: RecommendationWork, examination: ExaminationWork, decision: DecisionWork, notice: NoticeWork, appointment: AppointmentWork, probation: ProbationWork,
};

/** A case as a file that is read top to bottom: the path, what the step needs and its work, and what stands beside it. */
export function CasePage({ id }: { id: string }): ReactNode {
  const query = useCase(id);
  const me = useMe();
  return <Loaded query={query}>{(view) => (me ? <CaseContext.Provider value={{ view, me }}><CaseFile /></CaseContext.Provider> : null)}</Loaded>;
}

function CaseFile(): ReactNode {
  const { t, say } = useLabels();
  const words = useTranslation('selection').t;
  const { view } = useCaseHere();
  const { state } = view;
  useOpenWhenPrinted();
  const ended = state.ended;
  const reached = stepsOf(state.opened).filter((s) => stepIndex(s) <= stepIndex(state.step));
  return (
    <div className="case-page">
      <PageHead
        title={state.title}
        note={
          <>
            {t('case.number', { number: state.number })} · {words(`states.${state.state}`)} · {t(`choice.moveKind.${state.moveKind}`)} · {roadOf(state.opened) === 'ordinary' ? '' : `${say(road[roadOf(state.opened)].words)}${roadOf(state.opened) === 'lateral' && state.settings.lateralRoad ? t('case.ownRule', { source: state.settings.lateralRoad.source }) : ''} · `}{state.pack === 'cn.cadres' ? '' : `${say(packWords[state.pack])} · `}{state.post.unitName}
          </>
        }
        extra={<Completion />}
      />
      {ended ? (
        <Alert
          className="case-ended" type={ended.how === 'stopped' ? 'warning' : 'success'}
          title={<>{t(`case.${ended.how}`, { day: ended.day })} {ended.citation ? <ArticleChip citation={ended.citation} /> : null}</>} description={ended.reason ?? undefined}
        />
      ) : null}
      <div className="case-grid">
        <StepsLine />
        <div className="case-middle">
          {reached.map((step) => (
            <StepSection key={step} step={step} now={step === state.step && !ended} />
          ))}
        </div>
        <Side />
      </div>
    </div>
  );
}

/** One step: done ones fold to a line, the present one stands open with what it needs. */
function StepSection({ step, now }: { step: Step; now: boolean }): ReactNode {
  const { t, say } = useLabels();
  const { view } = useCaseHere();
  const done = view.state.completed.find((c) => c.step === step);
  const Work = work[step];
  if (now) {
    return (
      <section className="step-section now" id={`step-${step}`}>
        <h2>{t('case.step', { n: stepsOf(view.state.opened).indexOf(step) + 1, step: say(stepWords[step]) })}</h2>
        <Refreshed />
        <Needs />
        <h3 className="work-title">{t('case.work')}</h3>
        <div className="step-work" data-empty={t('case.noWork')}>
          <Work />
        </div>
        <div className="step-end no-print">
          <Completion end />
        </div>
      </section>
    );
  }
  return (
    <details className="step-section" id={`step-${step}`}>
      <summary>
        <h2>{t('case.step', { n: stepsOf(view.state.opened).indexOf(step) + 1, step: say(stepWords[step]) })}</h2>
        <span className="quiet">{done ? t('case.done', { day: done.day, name: done.by.name }) : t('case.notDone')}</span>
      </summary>
      <div className="step-work" data-empty={t('case.noWork')}>
        <Work />
      </div>
    </details>
  );
}

/** The one main act of the page: complete the step, or go to what it still lacks. */
function Completion({ end }: { end?: boolean }): ReactNode {
  const { t, say } = useLabels();
  const { view } = useCaseHere();
  const { state } = view;
  if (state.state === 'stopped' || state.state === 'closed') return null;
  const left = standing(view);
  const name = say(stepWords[state.step]);
  const first = left[0];
  if (!first) return <ActButton kind="step.complete" about={{}} primary label={t('case.complete', { step: name })} />;
  if (end) return <p className="quiet">{t('case.lacks', { step: name, n: left.length })}</p>;
  const show = (): void => document.getElementById(`need-${first.id}`)?.scrollIntoView({ block: 'center' });
  return (
    <Button autoInsertSpace={false} onClick={show}>
      {t('case.left', { step: name, n: left.length })}
    </Button>
  );
}

/** On paper nothing is folded away. */
function useOpenWhenPrinted(): void {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const before = (): void => {
      opened = Array.from(document.querySelectorAll<HTMLDetailsElement>('.case-page details:not([open])'));
      for (const d of opened) d.open = true;
    };
    const after = (): void => {
      for (const d of opened) d.open = false;
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
}
