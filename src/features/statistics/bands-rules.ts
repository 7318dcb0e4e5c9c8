import type { Words } from '../../kernel/refusal.ts';

/** What a set of bands divides: whole numbers (years of age, calendar years of birth, full years in a rank or since entry). */
export type Measure = 'age' | 'birth-year' | 'rank-years' | 'entry-years';

/** One band, both ends included; null = open. Its label is made from its ends where none is given. */
export type Band = { from: number | null; to: number | null; label?: string };

/** A named set of bands as tables use it. `version` 0 is built in. */
export type BandSet = { id: string; measure: Measure; name: Words; version: number; bands: readonly Band[] };

/** What is wrong with a set of bands: its place (0 = first) and why. */
export type BandFault = { at: number; why: 'empty' | 'not-whole' | 'reversed' | 'gap' | 'overlap' | 'not-open-below' | 'not-open-above' };

/**
 * Finds the first fault of a set of bands, or null: bands stand in ascending order, meet without gap or overlap, and are
 * open at both ends, so that every person falls into exactly one (formats.md 8.1).
 */
export function bandFault(bands: readonly Band[]): BandFault | null {
  if (bands.length === 0) return { at: 0, why: 'empty' };
  for (const [at, b] of bands.entries()) {
    if ([b.from, b.to].some((n) => n !== null && !Number.isInteger(n))) return { at, why: 'not-whole' };
    if (b.from !== null && b.to !== null && b.from > b.to) return { at, why: 'reversed' };
    const before = bands[at - 1];
    if (before === undefined) {
      if (b.from !== null) return { at, why: 'not-open-below' };
    } else if (b.from === null || before.to === null || b.from <= before.to) return { at, why: 'overlap' };
    else if (b.from > before.to + 1) return { at, why: 'gap' };
  }
  return bands[bands.length - 1]!.to === null ? null : { at: bands.length - 1, why: 'not-open-above' };
}

/** The band a number falls into, by place; -1 never for a set without fault. */
export const bandOf = (bands: readonly Band[], n: number): number => bands.findIndex((b) => (b.from === null || n >= b.from) && (b.to === null || n <= b.to));

/** Name of a band: as given, else from its ends by the usage of its measure. */
export function bandWords(measure: Measure, b: Band): Words {
  if (b.label) return { zh: b.label, en: b.label };
  if (measure === 'age') {
    if (b.from === null) return { zh: `${b.to}岁及以下`, en: `${b.to} and under` };
    if (b.to === null) return { zh: `${b.from}岁及以上`, en: `${b.from} and over` };
    return b.from === b.to ? { zh: `${b.from}岁`, en: `${b.from}` } : { zh: `${b.from}—${b.to}岁`, en: `${b.from}–${b.to}` };
  }
  if (measure === 'birth-year') {
    if (b.from === null) return { zh: `${b.to}年及以前`, en: `${b.to} and before` };
    if (b.to === null) return { zh: `${b.from}年及以后`, en: `${b.from} and after` };
    return b.from === b.to ? { zh: `${String(b.from).slice(2)}年生`, en: `born ${b.from}` } : { zh: `${b.from}—${b.to}年`, en: `${b.from}–${b.to}` };
  }
  if (b.from === null || b.from === 0) return { zh: `不满${b.to! + 1}年`, en: `under ${b.to! + 1} y` };
  if (b.to === null) return { zh: `${b.from}年及以上`, en: `${b.from} y and more` };
  return { zh: `${b.from}年至不满${b.to + 1}年`, en: `${b.from} to under ${b.to + 1} y` };
}

/** Bands from the last number of each but the last: 35, 40 → –35, 36–40, 41–. */
export const bandsUpTo = (...ends: number[]): Band[] => [...ends.map((to, i): Band => ({ from: i === 0 ? null : ends[i - 1]! + 1, to })), { from: ends[ends.length - 1]! + 1, to: null }];

const years = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const decade = (from: number): Band => ({ from, to: from + 9, label: `${String(from).slice(2)}后` });

/** The sets the trade uses (formats.md 8.1). The first of a measure is its default. */
export const builtInBands: readonly BandSet[] = [
  { id: 'age', measure: 'age', version: 0, name: { zh: '干部年龄段', en: 'Age bands of cadres' }, bands: bandsUpTo(35, 40, 45, 50, 54, 59) },
  { id: 'age-30', measure: 'age', version: 0, name: { zh: '年龄段（30 岁起）', en: 'Age bands from 30' }, bands: [...bandsUpTo(30, 35, 40, 45, 50, 55).slice(0, 6), { from: 56, to: null, label: '55岁以上' }] },
  { id: 'age-party', measure: 'age', version: 0, name: { zh: '党员年龄段', en: 'Age bands of party members' }, bands: bandsUpTo(35, 45, 54, 59) },
  { id: 'age-single', measure: 'age', version: 0, name: { zh: '逐岁', en: 'Single years of age' }, bands: bandsUpTo(...years(20, 64)) },
  { id: 'age-about-40', measure: 'age', version: 0, name: { zh: '35、40、45 岁左右', en: 'About 35, 40, 45' }, bands: [{ from: null, to: 32 }, { from: 33, to: 37, label: '35岁左右' }, { from: 38, to: 42, label: '40岁左右' }, { from: 43, to: 47, label: '45岁左右' }, { from: 48, to: null }] },
  { id: 'birth-decade', measure: 'birth-year', version: 0, name: { zh: '出生年代', en: 'Decade of birth' }, bands: [{ from: null, to: 1959, label: '60前' }, decade(1960), decade(1970), decade(1980), decade(1990), { from: 2000, to: null, label: '00后' }] },
  { id: 'birth-single', measure: 'birth-year', version: 0, name: { zh: '逐年出生', en: 'Single years of birth' }, bands: bandsUpTo(...years(1959, 2005)) },
  { id: 'rank-years', measure: 'rank-years', version: 0, name: { zh: '任现职务层次年限', en: 'Years in present rank' }, bands: bandsUpTo(0, 2, 4, 9) },
  { id: 'entry-years', measure: 'entry-years', version: 0, name: { zh: '进入年限', en: 'Years since entry' }, bands: bandsUpTo(0, 2, 4, 9) },
];
