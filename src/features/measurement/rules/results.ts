import type { Words } from '../../../kernel/refusal.ts';
import type { MethodLine } from './method.ts';

/** How far a target was reached, as recorder and confirmer judge by the evidence; the words of the house, no national scale. */
export const degrees = ['exceeded', 'met', 'partly', 'missed'] as const;
export type Degree = (typeof degrees)[number];
/** `recorded` waits for a second person and counts for nothing; `withdrawn` stays to be read, with its reason. */
export type ResultState = 'recorded' | 'confirmed' | 'withdrawn';

/** What is read of a result to count it. */
export type Result = { year: number; degree: Degree; state: ResultState };

const w = (zh: string, en: string): Words => ({ zh, en });
export const degreeWords: Readonly<Record<Degree, Words>> = { exceeded: w('超额完成', 'exceeded'), met: w('完成', 'met'), partly: w('部分完成', 'partly met'), missed: w('未完成', 'not met') };

/** The confirmed results of the latest year that has any; empty where none is confirmed. */
export function latestResults<T extends Result>(rows: readonly T[]): T[] {
  const confirmed = rows.filter((r) => r.state === 'confirmed');
  const year = Math.max(...confirmed.map((r) => r.year));
  return confirmed.filter((r) => r.year === year);
}

/** Confirmed results as one line of the page: how many, by degree; they are no sample and have no interval. None where none is confirmed. */
export function resultLines(rows: readonly (Result & { confirmedDay: string | null })[]): MethodLine[] {
  const confirmed = rows.filter((r) => r.state === 'confirmed');
  if (confirmed.length === 0) return [];
  const tally = (lang: keyof Words): string => degrees.filter((d) => confirmed.some((r) => r.degree === d)).map((d) => `${degreeWords[d][lang]} ${confirmed.filter((r) => r.degree === d).length}`).join(lang === 'zh' ? '、' : ', ');
  return [{
    method: 'results', title: '', day: confirmed.map((r) => r.confirmedDay ?? '').sort().at(-1)!, source: w('本单位登记，另一人核对确认', 'Kept by the house, confirmed by a second person'), href: null, n: confirmed.length, roll: null, weights: [], figures: [],
    notes: [w(`${tally('zh')}。逐项登记，不是抽样，没有抽样误差，不给区间；没有登记的工作不在其中`, `${tally('en')}. Each was entered by itself: no sample, no sampling error, no interval; work that was not entered is not in it`)],
  }];
}
