import { addDays, addMonths, type Day } from '../../../kernel/day.ts';
import { dayIn, yearOf } from './months.ts';
import type { Chance } from './random.ts';
import { leavingYear, type FullTimeLevel } from './schooling.ts';

/** The reserve pool by channel of entry, and how many of each entered within three years before today. */
export const RESERVE = [
  { channel: '选调生', people: 44, recent: 20 },
  { channel: '公务员', people: 38, recent: 18 },
  { channel: '招硕引博', people: 18, recent: 10 },
  { channel: '事业单位招聘', people: 28, recent: 14 },
  { channel: '社区定向招聘', people: 3, recent: 1 },
  { channel: '其他', people: 15, recent: 7 },
] as const;
export type Channel = (typeof RESERVE)[number]['channel'];

/** Full-time education by channel of entry. */
export function reserveSchooling(c: Chance, channel: Channel): FullTimeLevel {
  const x = c.next();
  if (channel === '招硕引博') return x < 0.78 ? '研究生' : '博士';
  if (channel === '选调生') return x < 0.6 ? '大学' : '研究生';
  if (channel === '社区定向招聘') return x < 0.5 ? '大专' : '大学';
  return x < 0.85 ? '大学' : '研究生';
}

/** A day of entry: within the last 35 months when recent, else 38 to `oldest` months ago; in the months in which offices take people in. */
export function entryDay(c: Chance, today: Day, recent: boolean, oldest: number): Day {
  const from = addMonths(today, recent ? -35 : -oldest);
  const until = addDays(addMonths(today, recent ? 0 : -38), recent ? -20 : 0);
  const days: Day[] = [];
  for (let year = yearOf(from); year <= yearOf(until); year++) {
    for (const month of ['07', '08', '09', '12']) {
      const on = dayIn(`${year}-${month}`, c.int(5, 25));
      if (on >= from && on <= until) days.push(on);
    }
  }
  return c.pick(days);
}

/** A birth day from which full-time education ends in the school year before entry, and today's age is well under 35. */
export function bornToEnter(c: Chance, today: Day, entered: Day, education: FullTimeLevel): Day {
  const leaving = entered.slice(5, 7) >= '07' ? yearOf(entered) : yearOf(entered) - 1;
  const back = c.yes(0.8) ? 0 : 1;
  const newest = addMonths(today, -(34 * 12 + 6));
  for (const extra of [back, 0]) {
    const month = c.int(1, 12);
    const guess = dayIn(`${leaving - extra - 30}-${String(month).padStart(2, '0')}`, c.int(1, 28));
    // Moves the year so that the course begun at 18 ends in the wanted summer.
    const birth = dayIn(`${yearOf(guess) + (leaving - extra - leavingYear(guess, education))}-${guess.slice(5, 7)}`, Number(guess.slice(8)));
    if (birth > newest) return birth;
  }
  throw new RangeError(`no birth day under 35 for ${education} entering on ${entered}`);
}
