import { useTranslation } from 'react-i18next';
import type { Interval } from './client.ts';

/** A number with one decimal place. */
export const one = (n: number): string => (Math.round(n * 10) === 0 ? 0 : n).toFixed(1).replace('-', '−');
/** A share as a whole number of percent. */
export const percent = (n: number): string => String(Math.round(n * 100));

/** Says an interval in the language on screen, with how it came where that is not the usual way. */
export function useInterval(): (i: Interval) => string {
  const { t } = useTranslation('measurement');
  return (i) => {
    if (!i) return t('person.noInterval');
    const how = t(`how.${i.how}`);
    return i.how === 'whole' ? how : `${t('range', { low: one(i.low), high: one(i.high) })}${how ? ` · ${how}` : ''}`;
  };
}
