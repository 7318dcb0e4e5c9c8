import { addDays, addMonths, day as toDay, dayNumber, earliest, fullMonths, latest, type Day, type PartialDate } from '../../../kernel/day.ts';
import type { AppraisalFacts, HoldingFacts, ServiceRankFacts } from '../../facts.ts';
import { periods, startOf, type Length, type Period } from '../../tenure.ts';
import type { RankLine } from './lines.ts';

/*
 * Years in the post or rank from which one is promoted. A year graded below competent, or without a grade, is not counted; each
 * excellent year shortens what is asked by half a year. A year's grade belongs to the post or rank held on its last day (our
 * reading, marked in the evidence). Years of a leading post and of its 职级 are joined (our reading as well).
 */
const half = 6;

/** The stretches of time spent in what a line asks for, joined where they follow on; null where one has no first day. */
export function stretches(line: RankLine, holdings: readonly HoldingFacts[], ranks: readonly ServiceRankFacts[], at: Day): Period[] | null {
  const posts = holdings.filter((h) => h.leading && h.rank !== null && line.posts.includes(h.rank));
  const held = ranks.filter((r) => line.ranks.includes(r.rank));
  if (posts.some((h) => startOf(h) === null) || held.some((r) => r.from === null)) return null;
  const asHolding = (r: ServiceRankFacts): HoldingFacts => ({ id: r.rank, title: r.rank, unit: null, rank: null, role: null, leading: false, grassroots: null, probation: null, promoted: null, appointedOn: null, from: r.from, to: r.to, exceptional: null });
  return periods([...posts, ...held.map(asHolding)], at);
}

const lastOf = (year: number): Day => toDay(`${year}-12-31`);
const firstOf = (year: number): Day => toDay(`${year}-01-01`);
const yearOf = (at: string): number => Number(at.slice(0, 4));

/** Years whose last day, no later than `until`, fell in one of the stretches. */
function yearsHeld(list: readonly Period[], until: Day): number[] {
  const first = Math.min(...list.map((p) => yearOf(p.from)));
  const out: number[] = [];
  for (let year = first; lastOf(year) <= until; year += 1) {
    const end = lastOf(year);
    if (list.some((p) => earliest(p.from) <= end && (p.to === null || latest(p.to) >= end))) out.push(year);
  }
  return out;
}

type Span = { from: Day; to: Day };

/** A span without the years that are not counted. */
function without(span: Span, years: readonly number[]): Span[] {
  let left: Span[] = [span];
  for (const year of years)
    left = left.flatMap((s) => {
      const [start, end] = [firstOf(year), firstOf(year + 1)];
      if (s.to <= start || s.from >= end) return [s];
      return [...(s.from < start ? [{ from: s.from, to: start }] : []), ...(s.to > end ? [{ from: end, to: s.to }] : [])];
    });
  return left;
}

/** Whole months of spans in order: years left out move the start by calendar years, other gaps by their days. */
function monthsOf(spans: readonly Span[]): number {
  const [first, ...rest] = spans;
  if (!first) return 0;
  const joined = rest.reduce((held, next) => {
    const years = held.to.slice(5) === '01-01' && next.from.slice(5) === '01-01' ? yearOf(next.from) - yearOf(held.to) : 0;
    return years > 0 ? { from: addMonths(held.from, 12 * years), to: next.to } : { from: addDays(next.from, dayNumber(held.from) - dayNumber(held.to)), to: next.to };
  }, first);
  return Math.max(0, fullMonths(joined.from, joined.to));
}

/** What was found of the years asked for. */
export type YearsFound = {
  /** Months reckoned with the half years of excellent grades added, at least and at most. */
  reckoned: Length;
  /** Whole months held, before anything is left out or added, at the least. */
  held: number;
  excellent: number[];
  notCounted: number[];
  /** Years in post without a grade, up to the year before `known`. */
  missing: number[];
};

/** Reckons the months of the stretches up to a day; grades are looked for up to the year before `known`. Pure. */
export function reckon(list: readonly Period[], appraisals: readonly AppraisalFacts[], at: Day, known: Day = at): YearsFound {
  if (list.length === 0) return { reckoned: { min: 0, max: 0 }, held: 0, excellent: [], notCounted: [], missing: [] };
  const grades = new Map(appraisals.map((a) => [a.year, a.grade]));
  const years = yearsHeld(list, lastOf(yearOf(known) - 1));
  const excellent = years.filter((y) => grades.get(y) === 'excellent');
  const missing = years.filter((y) => !grades.has(y));
  const notCounted = [...grades].filter(([, g]) => g !== 'excellent' && g !== 'competent').map(([y]) => y).sort((a, b) => a - b);
  const spans = (start: (d: PartialDate) => Day, end: (d: PartialDate) => Day): Span[] =>
    list.map((p) => ({ from: start(p.from), to: p.to === null || end(p.to) > at ? at : end(p.to) })).filter((s) => s.from < s.to);
  const months = (s: readonly Span[], out: readonly number[]) => monthsOf(s.flatMap((x) => without(x, out)));
  const [least, most] = [spans(latest, earliest), spans(earliest, latest)];
  return {
    reckoned: { min: months(least, [...notCounted, ...missing]) + half * excellent.length, max: months(most, notCounted) + half * (excellent.length + missing.length) },
    held: months(least, []),
    excellent,
    notCounted: notCounted.filter((y) => most.some((s) => yearOf(s.from) <= y && yearOf(s.to) >= y)),
    missing,
  };
}

/** The first day after `at` on which the months are reckoned for sure, if coming years are graded competent; null where not within 15 years. */
export function firstDayReckoned(list: readonly Period[], appraisals: readonly AppraisalFacts[], at: Day, months: number): Day | null {
  const enough = (n: number): boolean => reckon(list, appraisals, addDays(at, n), at).reckoned.min >= months;
  let [low, high] = [0, 5479];
  if (!enough(high)) return null;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return addDays(at, high);
}
