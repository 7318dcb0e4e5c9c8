import { Button } from 'antd';
import type { ReactNode } from 'react';
import { isDay } from '../../../kernel/day.ts';
import { DayInput } from './day-input.tsx';
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
