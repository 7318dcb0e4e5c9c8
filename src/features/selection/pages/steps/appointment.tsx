import type { ReactNode } from 'react';
import { ActButton } from '../act/act-button.tsx';
import { useCaseHere } from '../case-context.ts';
import { Facts } from '../parts.tsx';
import { useLabels } from '../use-words.ts';

/** The work of 任职: the talk, the paper, the effective day, the posts given up. */
export function AppointmentWork(): ReactNode {
  const { t, list } = useLabels();
  const { view } = useCaseHere();
  const { talk, appointment: made } = view.state;
  return (
    <>
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
    <Filing />
    </>
  );
}

/** 报备: what was found due, sent and answered. */
export function Filing(): ReactNode {
  const { t } = useLabels();
  const { view } = useCaseHere();
  const f = view.state.filing;
  const open = ['notice', 'appointment', 'probation'].includes(view.state.step) && view.state.state !== 'stopped' && view.state.state !== 'closed';
  if (!f) return open ? <ActButton kind="filing.require" about={{}} small /> : null;
  return (
    <>
      <Facts rows={[[t('filing.title'), `${f.to} · ${f.matter} · ${t('filing.due', { day: f.dueOn })}`], [t('filing.sent'), f.sent ? `${f.sent.on} · ${f.sent.document}` : ''], [t('filing.answered'), f.answered ? `${f.answered.on} · ${f.answered.answer}` : '']]} />
      {open && !f.answered ? <ActButton kind={f.sent ? 'filing.answer' : 'filing.send'} about={{}} small /> : null}
    </>
  );
}
