import { Button } from 'antd';
import type { ReactNode } from 'react';
import { isDay } from '../../../kernel/day.ts';
import { useT } from './use-words.ts';

/** “As of” at the top of a page: a day, or today when none is chosen. */
export function AsOf({ value, shown, onChange }: { value: string | undefined; /** The day the data stands for. */ shown: string | undefined; onChange: (day: string | undefined) => void }): ReactNode {
  const t = useT();
  return (
    <span className="as-of">
      <label>
        <span className="quiet">{t('asOf')}</span> <DayInput value={value ?? shown ?? ''} onChange={(d) => isDay(d) && onChange(d === shown && !value ? undefined : d)} />
      </label>
      {value ? (
        <Button size="small" type="link" onClick={() => onChange(undefined)}>
          {t('backToday')}
        </Button>
      ) : null}
    </span>
  );
}

/** A civil day, typed or picked. */
export function DayInput({ value, onChange, label }: { value: string; onChange: (day: string) => void; label?: string }): ReactNode {
  return <input type="date" className="day-input" value={value} min="1900-01-01" max="2199-12-31" aria-label={label} onChange={(e) => onChange(e.target.value)} />;
}
