import { addMonths, daysInMonth, day, type Day } from '../../../kernel/day.ts';

/** A month `YYYY-MM`; compares as text. */
export type Month = string;

/** Months since year 0; the arithmetic of the generator is done in these. */
export const monthIndex = (of: string): number => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7)) - 1;

/** The month at an index. */
export const monthAt = (index: number): Month => `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;

/** Moves a month. */
export const shift = (of: string, months: number): Month => monthAt(monthIndex(of) + months);

/** Whole months from one month to another. */
export const between = (from: string, to: string): number => monthIndex(to) - monthIndex(from);

/** A day of a month; days past its end become its last. */
export const dayIn = (of: string, d: number): Day =>
  day(`${of.slice(0, 7)}-${String(Math.min(d, daysInMonth(Number(of.slice(0, 4)), Number(of.slice(5, 7))))).padStart(2, '0')}`);

/** The month so many months before a day. */
export const monthsBefore = (today: Day, months: number): Month => addMonths(dayIn(today, 1), -months).slice(0, 7);

/** The year of a date. */
export const yearOf = (of: string): number => Number(of.slice(0, 4));
