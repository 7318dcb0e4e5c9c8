import { CheckOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { ArticleChip } from '../../../ui/verdict.tsx';
import { stepArticle } from '../rules/guard.ts';
import { stepIndex, stepWords } from '../rules/lookup.ts';
import { stepsOf } from '../rules/roads.ts';
import { useCaseHere } from './case-context.ts';
import { useLabels } from './use-words.ts';

/** The steps of the case's road as a vertical line: done with day and article, now, not yet. */
export function StepsLine(): ReactNode {
  const { t, say } = useLabels();
  const { view } = useCaseHere();
  const { state } = view;
  const over = state.state === 'stopped' || state.state === 'closed';
  return (
    <ol className="steps-line" aria-label={t('steps.title')}>
      {stepsOf(state.opened).map((step, i) => {
        const done = state.completed.find((c) => c.step === step);
        const now = !over && state.step === step;
        const skipped = !done && over;
        return (
          <li key={step} data-state={done ? 'done' : now ? 'now' : 'later'} aria-current={now ? 'step' : undefined}>
            <span className="step-mark" aria-hidden>
              {done ? <CheckOutlined /> : i + 1}
            </span>
            <div>
              {done || now ? <a href={`#step-${step}`}>{say(stepWords[step])}</a> : <span>{say(stepWords[step])}</span>}
              <div className="quiet small">
                {done ? done.day : now ? t('steps.now') : skipped || stepIndex(step) > stepIndex(state.step) ? t(over ? 'steps.not' : 'steps.later') : ''}
              </div>
              {done || now ? <ArticleChip citation={stepArticle[step]} /> : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
