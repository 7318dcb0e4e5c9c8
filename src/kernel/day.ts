/** A civil day `YYYY-MM-DD` in the institution's calendar; compares as text. */
export type Day = string & { readonly __day: unique symbol };

/**
 * A date known to the year, month or day: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Personnel files often know the month only;
 * precision is kept as read and never completed.
 */
export type PartialDate = string & { readonly __partialDate: unique symbol };

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Days in a month of the Gregorian calendar; month is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** True when the text is a real calendar day `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  const m = DAY.exec(text);
  return m !== null && valid(Number(m[1]), Number(m[2]), Number(m[3]));
}

/** True when the text is a real `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function isPartialDate(text: string): text is PartialDate {
  const m = PARTIAL.exec(text);
  return m !== null && valid(Number(m[1]), m[2] ? Number(m[2]) : 1, m[3] ? Number(m[3]) : 1);
}

function valid(y: number, m: number, d: number): boolean {
  return y >= 1000 && m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(y, m);
}

/** Parses a day; throws a RangeError on anything else (use `isDay` on input). */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`);
  return text;
}

/** Parses a partial date; throws a RangeError on anything else (use `isPartialDate` on input). */
export function partialDate(text: string): PartialDate {
  if (!isPartialDate(text)) throw new RangeError(`not a date: ${text}`);
  return text;
}

type Parts = { y: number; m: number; d: number };
const parts = (d: string): Parts => ({ y: Number(d.slice(0, 4)), m: Number(d.slice(5, 7)), d: Number(d.slice(8, 10)) });

/** Moves by whole calendar months; the end of a month is cut (31 January + 1 = 28 or 29 February). */
export function addMonths(from: Day, months: number): Day {
  const p = parts(from);
  const index = p.y * 12 + (p.m - 1) + months;
  const y = Math.floor(index / 12);
  const m = (index % 12) + 1;
  return day(`${pad(y, 4)}-${pad(m)}-${pad(Math.min(p.d, daysInMonth(y, m)))}`);
}

/** Days since 1970-01-01 (negative before). */
export function dayNumber(of: Day): number {
  const { y, m, d } = parts(of);
  const a = m <= 2 ? y - 1 : y;
  const era = Math.floor(a / 400);
  const yoe = a - era * 400;
  const doy = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468;
}

/** The inverse of `dayNumber`. */
export function dayFromNumber(n: number): Day {
  const z = n + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const m = mp < 10 ? mp + 3 : mp - 9;
  const y = yoe + era * 400 + (m <= 2 ? 1 : 0);
  return day(`${pad(y, 4)}-${pad(m)}-${pad(doy - Math.floor((153 * mp + 2) / 5) + 1)}`);
}

/** Moves by days. */
export const addDays = (from: Day, days: number): Day => dayFromNumber(dayNumber(from) + days);

/** ISO weekday, 1 = Monday … 7 = Sunday. */
export const weekday = (of: Day): number => ((((dayNumber(of) + 3) % 7) + 7) % 7) + 1;

/** Whole years completed between two days: 2024-03-15 → 2026-03-14 is 1, → 2026-03-15 is 2. */
export function fullYears(from: Day, to: Day): number {
  return Math.floor(fullMonths(from, to) / 12);
}

/** Whole months completed between two days. */
export function fullMonths(from: Day, to: Day): number {
  const a = parts(from);
  const b = parts(to);
  return (b.y - a.y) * 12 + (b.m - a.m) - (b.d < a.d ? 1 : 0);
}

/** The first day a partial date can mean: 1974-09 → 1974-09-01. */
export function earliest(of: PartialDate): Day {
  return day(of.length === 4 ? `${of}-01-01` : of.length === 7 ? `${of}-01` : of);
}

/** The last day a partial date can mean: 1974-09 → 1974-09-30. */
export function latest(of: PartialDate): Day {
  if (of.length === 10) return day(of);
  const y = Number(of.slice(0, 4));
  const m = of.length === 4 ? 12 : Number(of.slice(5, 7));
  return day(`${pad(y, 4)}-${pad(m)}-${pad(daysInMonth(y, m))}`);
}

/**
 * Age as the appointment form counts it: by month, the birth month itself counts as reached
 * (干部任免审批表 convention, formats.md 3.4). Born 1970-06: 55 in 2026-05, 56 in 2026-06.
 */
export function ageByMonth(birth: PartialDate, at: PartialDate): number {
  const b = parts(earliest(birth));
  const a = parts(latest(at));
  return a.y - b.y - (a.m < b.m ? 1 : 0);
}

/** Shows a partial date the way files write it: 1974-09 → 1974.09. */
export const dotted = (d: string): string => d.replace(/-/g, '.');
