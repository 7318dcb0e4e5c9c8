import { addDays, dayNumber, dotted, earliest, fullMonths, latest, type Day, type PartialDate } from '../kernel/day.ts';
import { rankOrder, type CaseFacts, type HoldingFacts, type RankLevel } from './facts.ts';

/** Whole months completed, at least and at most; they differ where a date is known to the month or year only. */
export type Length = { min: number; max: number };

/**
 * How a date known to the month is counted. `day`: both ends of the month are tried, so a threshold that hangs on the day
 * stays open. `month`: 满周年按年月计算 (regulations A.2, the trade's usage for years of work), the month itself counts as reached.
 */
export type Counting = 'day' | 'month';

const lastStart = (from: PartialDate, counting: Counting): Day =>
  counting === 'month' && from.length === 7 ? earliest(from) : latest(from);

/** Whole months from a date to a day; never below zero. */
export function monthsSince(from: PartialDate, to: Day, counting: Counting): Length {
  return {
    min: Math.max(0, fullMonths(lastStart(from, counting), to)),
    max: Math.max(0, fullMonths(earliest(from), to)),
  };
}

/** 23 → 1 年 11 个月. */
export const monthsZh = (months: number): string =>
  months % 12 === 0 ? `${months / 12} 年` : months < 12 ? `${months} 个月` : `${Math.floor(months / 12)} 年 ${months % 12} 个月`;

const plural = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'}`;

/** 23 → 1 year 11 months. */
export const monthsEn = (months: number): string =>
  months % 12 === 0
    ? plural(months / 12, 'year')
    : months < 12
      ? plural(months, 'month')
      : `${plural(Math.floor(months / 12), 'year')} ${plural(months % 12, 'month')}`;

/** The first day of a post: the day it was decided where known (第四十五条), else the date in the file. */
export const startOf = (h: HoldingFacts): PartialDate | null => (h.appointedOn as PartialDate | null) ?? h.from;

/** True when the post is held on the day (a post that ends in the month of the day is taken as still held). */
export function heldOn(h: HoldingFacts, at: Day): boolean {
  const from = startOf(h);
  return (from === null || earliest(from) <= at) && (h.to === null || latest(h.to) >= at);
}

/** The posts held on a day. */
export const currentHoldings = (all: readonly HoldingFacts[], at: Day): HoldingFacts[] => all.filter((h) => heldOn(h, at));

/** The highest leading post held on a day: a post, `none`, or `unknown` where a leading post has no rank. */
export function currentPost(all: readonly HoldingFacts[], at: Day): (HoldingFacts & { rank: RankLevel }) | 'none' | 'unknown' {
  const leading = currentHoldings(all, at).filter((h) => h.leading);
  if (leading.length === 0) return 'none';
  if (leading.some((h) => h.rank === null)) return 'unknown';
  const ranked = leading as (HoldingFacts & { rank: RankLevel })[];
  return ranked.reduce((best, h) => (rankOrder(h.rank) > rankOrder(best.rank) ? h : best));
}

/** A stretch of time in post; `to: null` still runs. */
export type Period = { from: PartialDate; to: PartialDate | null };

/** Posts in order of time, with those that follow on in the same month joined (files write 2020.03--2022.05, 2022.05--); every post must have a first day. */
export function periods(holdings: readonly HoldingFacts[], at: Day): Period[] {
  const sorted = holdings
    .map((h) => ({ from: startOf(h)!, to: h.to }))
    .filter((p) => earliest(p.from) <= at)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const out: Period[] = [];
  for (const p of sorted) {
    const last = out[out.length - 1];
    const joins = last && (last.to === null || last.to >= p.from || last.to.slice(0, 7) === p.from.slice(0, 7) || follows(last.to, p.from));
    if (!last || !joins) out.push({ ...p });
    else if (last.to !== null && (p.to === null || p.to > last.to)) last.to = p.to;
  }
  return out;
}

const follows = (to: PartialDate, from: PartialDate): boolean =>
  to.length === 10 && from.length === 10 && addDays(to as unknown as Day, 1) === (from as unknown as Day);

function total(list: readonly Period[], at: Day, start: (p: Period) => Day, end: (p: Period) => Day): number {
  const spans = list
    .map((p) => ({ from: start(p), to: end(p) < at ? end(p) : at }))
    .filter((s) => s.from <= s.to);
  const last = spans[spans.length - 1];
  if (!last) return 0;
  // Earlier, separate periods are added by moving the last one's first day back by their days.
  const earlier = spans.slice(0, -1).reduce((days, s) => days + dayNumber(s.to) - dayNumber(s.from), 0);
  return Math.max(0, fullMonths(addDays(last.from, -earlier), last.to));
}

/**
 * Whole months spent in the given posts up to a day; periods that follow on are one, separate ones are added.
 * Every post must have a first day (`startOf`), else it does not count.
 */
export function monthsIn(holdings: readonly HoldingFacts[], at: Day, counting: Counting): Length {
  const list = periods(holdings.filter((h) => startOf(h) !== null), at);
  return {
    min: total(list, at, (p) => lastStart(p.from, counting), (p) => (p.to === null ? at : earliest(p.to))),
    max: total(list, at, (p) => earliest(p.from), (p) => (p.to === null ? at : counting === 'month' && p.to.length === 7 ? earliest(p.to) : latest(p.to))),
  };
}

/** The day to which years are counted: the day of discussion (A.2), else the day asked for. */
export const countDay = (facts: CaseFacts, day: Day): Day => facts.discussionOn ?? day;

/** First day of the earliest of some posts as files show it, e.g. 2024.03. */
export const firstDotted = (holdings: readonly HoldingFacts[]): string =>
  holdings.map((h) => startOf(h)).filter((d) => d !== null).sort().map((d) => dotted(d))[0] ?? '';
