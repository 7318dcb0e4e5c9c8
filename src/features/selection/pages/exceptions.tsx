import { WarningOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { ArticleChip } from '../../../ui/verdict.tsx';
import type { ExceptionState } from '../rules/state.ts';
import { ActButton } from './act/act-button.tsx';
import { useCaseHere } from './case-context.ts';
import { useLabels } from './use-words.ts';

/** Exceptions taken in the open; they stand out wherever the case is read. */
export function Exceptions(): ReactNode {
  const { t } = useLabels();
  const { view } = useCaseHere();
  const { exceptions } = view.state;
  if (exceptions.length === 0) return null;
  return (
    <section className="exceptions" aria-label={t('exception.title')}>
      <h3>
        <WarningOutlined /> {t('exception.title')}
      </h3>
      {exceptions.map((e) => (
        <Exception key={e.exceptionId} exception={e} />
      ))}
    </section>
  );
}

function Exception({ exception: e }: { exception: ExceptionState }): ReactNode {
  const { t } = useLabels();
  const { view } = useCaseHere();
  const consent = e.personId ? view.state.consents[e.personId] : undefined;
  const name = view.state.candidates.find((c) => c.personId === e.personId)?.name;
  return (
    <div className="exception" data-state={e.state}>
      <div>
        <strong>{t(`exception.${e.state}`)}</strong> {name ? `${name} · ` : ''}
        {e.title} {e.citation ? <ArticleChip citation={e.citation} /> : null}
      </div>
      {e.exceptional ? <div>{t('exception.break', { kinds: e.exceptional.kinds.map((k) => t(`choice.breaks.${k}`)).join(t('comma')), ground: t(`choice.exceptionGround.${e.exceptional.ground}`) })}</div> : null}
      <div>{e.reason}</div>
      <div className="quiet small">
        {t('exception.asked', { name: e.requested.name, day: e.requested.day })}
        {e.answered ? ` · ${t(`exception.${e.state}By`, { name: e.answered.name, day: e.answered.day })}${e.note ? `${t('colon')}${e.note}` : ''}` : ''}
      </div>
      {e.exceptional && e.state === 'approved' ? (
        consent ? (
          <div className="quiet small">{t(consent.approvedOn ? 'exception.consent' : 'exception.reported', { reported: consent.reportedOn, approved: consent.approvedOn, by: consent.approver, document: consent.document })}</div>
        ) : null
      ) : null}
      {e.exceptional && e.state === 'approved' && !consent?.approvedOn ? <ActButton kind="exception.consent" about={{ personId: e.personId ?? undefined }} small /> : null}
    </div>
  );
}
