import type { ReactNode } from 'react';
import { ActButton } from './act/act-button.tsx';
import { useCaseHere } from './case-context.ts';
import { useLabels } from './use-words.ts';

/** From which day the case holds the facts of its candidates, and taking them anew from the roster. */
export function Refreshed(): ReactNode {
  const { t } = useLabels();
  const { view, may } = useCaseHere();
  const days = view.state.candidates.filter((c) => !c.removed).map((c) => c.factsDay).sort();
  const oldest = days[0];
  if (!oldest || !may('facts.refresh')) return null;
  return (
    <div className="facts-day quiet small">
      {t('facts.day', { day: oldest })} {may('facts.refresh')?.allowed ? <ActButton kind="facts.refresh" about={{}} small /> : null}
    </div>
  );
}
