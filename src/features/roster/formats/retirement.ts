import { partialDate, type PartialDate } from '../../../kernel/day.ts';
import { trimText } from './text.ts';

/** Steps and limits of the decision of 2024-09-13, in force 2025-01-01: one month later per `step` months, at most `max`. */
const DELAY: Record<number, { step: number; max: number }> = {
  60: { step: 4, max: 36 },
  55: { step: 4, max: 36 },
  50: { step: 2, max: 60 },
};

/**
 * 到龄年月 for a birth month and a former retirement age in years (formats.md 1.11); null when the age has no
 * computation of its own (63, 65, 66) or the birth month is unknown.
 */
export function retirementMonth(birth: PartialDate, formerAge: number): PartialDate | null {
  const rule = DELAY[formerAge];
  if (!rule || birth.length < 7) return null;
  const year = Number(birth.slice(0, 4)) + formerAge;
  const month = Number(birth.slice(5, 7));
  const n = (year - 2025) * 12 + month;
  const delay = n < 1 ? 0 : Math.min(rule.max, Math.floor((n - 1) / rule.step) + 1);
  const index = year * 12 + (month - 1) + delay;
  return partialDate(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`);
}

/** The former age named by 改革前任职年龄界限为60岁; null for 已到龄人员 and anything else. */
export function formerAge(text: string): number | null {
  const m = /^改革前任职年龄界限为(\d{2})岁$/.exec(trimText(text));
  return m ? Number(m[1]) : null;
}
