import { day, partialDate, type Day, type PartialDate } from '../../../kernel/day.ts';
import type { Citation, Words } from '../../../kernel/refusal.ts';

/** The decision of the NPC Standing Committee of 2024-09-13 on raising the statutory retirement age step by step. */
export const retirement2024: Citation = {
  document: 'cn.retirement-2024', title: '《全国人民代表大会常务委员会关于实施渐进式延迟法定退休年龄的决定》', year: 2024, article: '渐进式延迟法定退休年龄', confidence: 'recalled',
};

/** One row: from `formerAge` years one month later for each `step` months, at most `max` months; other state provisions take precedence. */
export type RetirementRow = { formerAge: number; who: Words; step: number; max: number };
/** One version of the table, in force from a day; `firstYear` is the year whose January is month 1 of the count. */
export type RetirementTable = { from: Day; firstYear: number; basis: Citation; rows: readonly RetirementRow[] };

/** The table by version, newest last. To be compared with the three tables attached to the decision before release. */
export const retirementTables: readonly RetirementTable[] = [
  {
    from: day('2025-01-01'), firstYear: 2025, basis: retirement2024,
    rows: [
      { formerAge: 60, who: { zh: '原法定退休年龄六十周岁', en: 'former age 60' }, step: 4, max: 36 },
      { formerAge: 55, who: { zh: '原法定退休年龄五十五周岁的女职工', en: 'women of former age 55' }, step: 4, max: 36 },
      { formerAge: 50, who: { zh: '原法定退休年龄五十周岁的女职工', en: 'women of former age 50' }, step: 2, max: 60 },
    ],
  },
];

/** The former ages that the newest table computes; which of them applies to a person is decided by a person, never by sex. */
export const computedFormerAges: readonly number[] = (retirementTables.at(-1)?.rows ?? []).map((r) => r.formerAge);

/**
 * 到龄年月 for a birth month and a former retirement age in years (formats.md 1.11); null when the table has no row for the age
 * (63, 65, 66) or the birth month is unknown.
 */
export function retirementMonth(birth: PartialDate, formerAge: number, table: RetirementTable | undefined = retirementTables.at(-1)): PartialDate | null {
  const row = table?.rows.find((r) => r.formerAge === formerAge);
  if (!table || !row || birth.length < 7) return null;
  const year = Number(birth.slice(0, 4)) + formerAge;
  const month = Number(birth.slice(5, 7));
  const n = (year - table.firstYear) * 12 + month;
  const delay = n < 1 ? 0 : Math.min(row.max, Math.floor((n - 1) / row.step) + 1);
  const index = year * 12 + (month - 1) + delay;
  return partialDate(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`);
}

/** The age at 到龄年月, as the form prints it: 61岁4个月; null when either month is unknown. */
export function ageThen(birth: PartialDate, reached: PartialDate): { years: number; months: number } | null {
  if (birth.length < 7 || reached.length < 7) return null;
  const months = (Number(reached.slice(0, 4)) - Number(birth.slice(0, 4))) * 12 + Number(reached.slice(5, 7)) - Number(birth.slice(5, 7));
  return { years: Math.floor(months / 12), months: months % 12 };
}

/** The former age that 改革前任职年龄界限为60岁 names; null for 已到龄人员 and anything else. */
export function formerAge(text: string): number | null {
  const m = /^\s*改革前任职年龄界限为(\d{2})岁\s*$/u.exec(text);
  return m ? Number(m[1]) : null;
}
