import { describe, expect, it } from 'vitest';
import { addDays, day, partialDate, type Day } from '../../../kernel/day.ts';
import { serviceRanks, type AppraisalFacts, type AppraisalGrade } from '../../facts.ts';
import { evaluate } from '../../rule.ts';
import { rankWith } from '../../subjects/service-rank/example.ts';
import { serviceRankOrder } from '../../subjects/service-rank/facts.ts';
import { stepByStep } from '../civil-servants-2018/art-49.ts';
import { band, gradeBands } from './art-8.ts';
import { article18 } from './art-18.ts';
import { rankLines } from './lines.ts';
import { quota, shareLines } from './shares.ts';
import { reckon } from './years.ts';

/** A small generator of numbers, the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const firstOfMonth = (index: number): Day => day(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`);

/** Months reckoned a second time and simply: tick month by month, leave out the months of years not counted, add six for each excellent year closed. */
function tick(from: number, to: number, grade: (year: number) => AppraisalGrade): number {
  let months = 0;
  for (let m = from; m < to; m += 1) if (['excellent', 'competent'].includes(grade(Math.floor(m / 12)))) months += 1;
  for (let year = Math.floor(from / 12); year < Math.floor(to / 12); year += 1) if (grade(year) === 'excellent') months += 6;
  return months;
}

/** Every way of filling the years without a grade. */
function fillings(missing: readonly number[]): Map<number, AppraisalGrade>[] {
  const [first, ...rest] = missing;
  if (first === undefined) return [new Map()];
  return fillings(rest).flatMap((m) => (['excellent', 'competent', 'basic'] as const).map((g) => new Map([...m, [first, g]])));
}

describe('years asked for a 职级', () => {
  it('least and most agree with a second, simple count over every way the missing years may have been graded', () => {
    const next = numbers(20190601);
    const kinds: readonly (AppraisalGrade | null)[] = ['excellent', 'competent', 'competent', 'basic', 'undetermined', 'incompetent', null];
    let [careers, fills] = [0, 0];
    for (; careers < 3000; careers += 1) {
      const from = 2010 * 12 + next(120);
      const to = from + next(110);
      const appraisals: AppraisalFacts[] = [];
      const missing: number[] = [];
      for (let year = Math.floor(from / 12); year < Math.floor(to / 12); year += 1) {
        const grade = kinds[next(kinds.length)]!;
        if (grade !== null || missing.length === 4) appraisals.push({ year, grade: grade ?? 'competent' });
        else missing.push(year);
      }
      const known = new Map(appraisals.map((a) => [a.year, a.grade]));
      const all = fillings(missing).map((filled) => tick(from, to, (y) => known.get(y) ?? filled.get(y) ?? 'competent'));
      fills += all.length;
      const found = reckon([{ from: partialDate(firstOfMonth(from)), to: null }], appraisals, firstOfMonth(to)).reckoned;
      expect(found, `${firstOfMonth(from)} to ${firstOfMonth(to)}: ${JSON.stringify(appraisals)}`).toEqual({ min: Math.min(...all), max: Math.max(...all) });
    }
    console.log(`careers ${careers}, ways of grading ${fills}, disagreements 0`);
  });

  it('the day it names is the first that passes, when the coming years are competent', () => {
    const next = numbers(7);
    let named = 0;
    for (let i = 0; i < 120; i += 1) {
      const rule = article18[i % article18.length]!;
      const line = rankLines[i % rankLines.length]!;
      const from = addDays(day('2022-01-01'), next(1500));
      const appraisals: AppraisalFacts[] = [2022, 2023, 2024, 2025].map((year) => ({ year, grade: (['excellent', 'competent', 'basic'] as const)[next(3)]! }));
      const future: AppraisalFacts[] = Array.from({ length: 20 }, (_, n) => ({ year: 2026 + n, grade: 'competent' }));
      const on = (at: Day, graded: AppraisalFacts[]) => evaluate(rule, rankWith({ target: line.to, person: { holdings: [], ranks: [{ rank: line.ranks[0]!, from, to: null }], appraisals: graded } }), at);
      const today = on(day('2026-08-20'), appraisals);
      const first = /^\S*?(\d{4}-\d\d-\d\d) 起满年限$/u.exec(today.wayOut?.zh ?? '')?.[1];
      if (today.kind !== 'block' || first === undefined) continue;
      named += 1;
      expect(on(day(first), [...appraisals, ...future]).kind).toBe('pass');
      expect(on(addDays(day(first), -1), [...appraisals, ...future]).kind, `${from} ${first}`).toBe('block');
    }
    expect(named).toBeGreaterThan(40);
  });

  it('a stretch left and taken up again counts by its days; a year not counted between them is left out once', () => {
    const list = [{ from: partialDate('2018-01-01'), to: partialDate('2019-01-01') }, { from: partialDate('2021-01-01'), to: null }];
    const years = (...bad: number[]) => [2018, 2021, 2022, 2023].map((year) => ({ year, grade: bad.includes(year) ? ('basic' as const) : ('competent' as const) }));
    expect(reckon(list, years(), day('2024-01-01')).reckoned).toEqual({ min: 48, max: 48 });
    expect(reckon(list, years(2022), day('2024-01-01')).reckoned).toEqual({ min: 36, max: 36 });
    expect(reckon(list, years(2018, 2022), day('2024-01-01')).reckoned).toEqual({ min: 24, max: 24 });
    expect(reckon(list, years(2020), day('2024-01-01')).reckoned).toEqual({ min: 48, max: 48 });
    expect(reckon([], [], day('2024-01-01')).reckoned).toEqual({ min: 0, max: 0 });
  });
});

describe('the ladder of twelve', () => {
  it('is climbed by one rung only: 144 pairs', () => {
    let passed = 0;
    for (const present of serviceRanks)
      for (const target of serviceRanks) {
        const verdict = evaluate(stepByStep, rankWith({ target: target.id, person: { holdings: [], ranks: [{ rank: present.id, from: '2020-01-01', to: null }] } }), day('2026-08-20'));
        const oneUp = serviceRankOrder(target.id) - serviceRankOrder(present.id) === 1;
        expect(verdict.kind, `${present.words.zh} → ${target.words.zh}`).toBe(oneUp ? 'pass' : 'block');
        if (oneUp) passed += 1;
      }
    expect(passed).toBe(11);
    expect(rankLines.length).toBe(11);
  });

  it('has a band of 级别 for each: every 级别 of every 职级', () => {
    for (const { id } of serviceRanks)
      for (let grade = 1; grade <= 27; grade += 1) {
        const inside = grade >= gradeBands[id][0] && grade <= gradeBands[id][1];
        expect(evaluate(band, rankWith({ target: id, steps: { gradeAfter: grade } }), day('2026-09-07')).kind).toBe(inside ? 'pass' : 'block');
      }
    const bands = serviceRanks.map((r) => gradeBands[r.id]);
    for (const [i, b] of bands.entries()) if (i > 0) expect(b[0] >= bands[i - 1]![0] && b[1] > bands[i - 1]![1]).toBe(true);
  });
});

it('quotas are whole people, by counting up, for 1 to 600 positions of every line', () => {
  for (const line of shareLines)
    for (let positions = 1; positions <= 600; positions += 1) {
      const chain = [line, ...(line.within ? shareLines.filter((l) => l.id === line.within) : [])];
      const outer = chain[1]?.within ? shareLines.filter((l) => l.id === chain[1]!.within) : [];
      const shares = [...chain, ...outer].map((l) => l.percent);
      let people = 0;
      while ((people + 1) * 100 ** shares.length <= positions * shares.reduce((a, b) => a * b, 1)) people += 1;
      expect(quota(line.id, positions), `${line.id} ${positions}`).toBe(people);
    }
  expect([quota('city-researcher-1', 100), quota('city-researchers-1-2', 100), quota('city-researchers', 100)]).toEqual([4, 8, 20]);
});
