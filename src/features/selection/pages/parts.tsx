import type { ReactNode } from 'react';
import type { PersonFacts } from '../../../domain/facts.ts';

/** Terms and what stands for them, in two columns; empty ones are left out. */
export function Facts({ rows }: { rows: readonly (readonly [label: string, value: ReactNode])[] }): ReactNode {
  const shown = rows.filter(([, value]) => value !== '' && value !== null && value !== undefined);
  if (shown.length === 0) return null;
  return (
    <dl className="case-facts">
      {shown.map(([label, value], i) => (
        <div key={i}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The posts a person holds now, each with its unit. */
export const heldNow = (facts: PersonFacts): string[] =>
  (facts.holdings ?? []).filter((h) => h.to === null).map((h) => (h.unit && !h.title.startsWith(h.unit) ? `${h.unit}${h.title}` : h.title));
