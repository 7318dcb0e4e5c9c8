import type { ReactNode } from 'react';
import { useCaseHere } from '../case-context.ts';
import { Facts } from '../parts.tsx';
import { useLabels } from '../use-words.ts';

/** The work of 任职: the talk, the paper, the effective day, the posts given up. */
export function AppointmentWork(): ReactNode {
  const { t, list } = useLabels();
  const { view } = useCaseHere();
  const { talk, appointment: made } = view.state;
  return (
    <Facts
      rows={[
        [t('act.talk.hold'), talk ? `${talk.on} · ${talk.by} · ${talk.content}` : ''],
        ...(made
          ? ([
              [t('field.person'), made.name], [t('field.decidedOn'), made.decidedOn], [t('field.electedOn'), made.electedOn ?? ''], [t('field.effectiveOn'), made.effectiveOn],
              [t('field.document'), `${made.document} · ${made.issuedOn}`], [t('field.probation'), made.probationUntil ? t('appointment.until', { n: made.probationMonths, day: made.probationUntil }) : t('appointment.noProbation')],
              [t('field.endHoldings'), made.endHoldings.length > 0 ? list(made.endHoldings.map((h) => h.title)) : t('none')],
            ] as const)
          : []),
      ]}
    />
  );
}
