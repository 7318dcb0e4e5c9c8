import chineseDays from 'chinese-days';
import { addDays, weekday, type Day } from './day.ts';

/** The State Council's notice for one year, entered by hand where the built-in calendar does not have it yet. */
export type OfficialYear = { year: number; holidays: readonly Day[]; workdays: readonly Day[]; source: string };

type Extra = readonly OfficialYear[];

/**
 * What the published calendar says of a day by name: working, free, or nothing (then the weekday decides).
 * Only the entry is taken from the library; its own weekday goes by the machine's time zone, ours does not.
 */
function listed(of: Day): boolean | null {
  const detail = chineseDays.getDayDetail(of);
  return detail.name.includes(',') ? detail.work : null;
}

/** True when the official holidays and make-up days of the year are published in the calendar, or given in `extra`. */
export function calendarCovers(year: number, extra: Extra = []): boolean {
  if (extra.some((e) => e.year === year)) return true;
  return year >= 1000 && year <= 9998 && listed(`${year}-10-01` as Day) === false;
}

/**
 * True for a working day by the official calendar, make-up days (调休) included; `'unknown'` where no calendar was published.
 * The last days of December also hang on the next year's notice (元旦), so from 28 December both years are asked for.
 */
export function isWorkingDay(of: Day, extra: Extra = []): boolean | 'unknown' {
  for (const e of extra) {
    if (e.workdays.includes(of)) return true;
    if (e.holidays.includes(of)) return false;
  }
  const stated = listed(of);
  if (stated !== null) return stated;
  const year = Number(of.slice(0, 4));
  if (!calendarCovers(year, extra)) return 'unknown';
  if (of.slice(5) >= '12-28' && !calendarCovers(year + 1, extra)) return 'unknown';
  return weekday(of) <= 5;
}

/** The n-th working day after `start` (n ≥ 1; `start` itself is not counted); `'unknown'` where the calendar ends. */
export function addWorkingDays(start: Day, n: number, extra: Extra = []): Day | 'unknown' {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`not a positive whole number of working days: ${n}`);
  let at = start;
  for (let left = n; left > 0; ) {
    at = addDays(at, 1);
    const working = isWorkingDay(at, extra);
    if (working === 'unknown') return 'unknown';
    if (working) left -= 1;
  }
  return at;
}

/** Working days after `start` up to and including `end` (0 when `end` is not later); `'unknown'` where the calendar ends. */
export function workingDaysBetween(start: Day, end: Day, extra: Extra = []): number | 'unknown' {
  let count = 0;
  for (let at = addDays(start, 1); at <= end; at = addDays(at, 1)) {
    const working = isWorkingDay(at, extra);
    if (working === 'unknown') return 'unknown';
    if (working) count += 1;
  }
  return count;
}
