import type { ReactNode } from 'react';
import { useCaseHere } from '../case-context.ts';
import { Facts } from '../parts.tsx';
import { useLabels } from '../use-words.ts';

/** The work of 试用期满: the review. */
export function ProbationWork(): ReactNode {
  const { t } = useLabels();
  const { view } = useCaseHere();
  const { probation, appointment } = view.state;
  return (
    <Facts
      rows={[
        [t('field.probation'), appointment?.probationUntil ? t('appointment.until', { n: appointment.probationMonths, day: appointment.probationUntil }) : ''],
        [t('field.on'), probation?.on ?? ''], [t('field.result'), probation ? t(`choice.result.${probation.result}`) : ''], [t('field.opinion'), probation?.opinion ?? ''],
      ]}
    />
  );
}
