import type { Words } from '../../../kernel/refusal.ts';

/** The numbers of an institution's own rules on its middle posts. No national text fixes them: each unit states its own, with the document they stand in. */
export type UniversityValues = {
  /** Length of a term of office (聘期), in whole years. */
  termYears: number;
  /** Terms in a row in one post. */
  mostTerms: number;
  /** Years of teaching, research or management. */
  fieldYears: number;
  /** Years one step below, for a chief. */
  lowerPostYears: number;
  leastEducation: (typeof universityEducation)[number];
  /** At the start of a term a person has not reached this age (years, by month). */
  ageLimit: number;
  /** Annual appraisals looked at, in years. */
  appraisalYears: number;
  /** Applicants who qualify, for each post of a competition. */
  leastApplicants: number;
  /** Least share of those due at a recommendation: `turnoutOf` of `turnoutPer`. */
  turnoutOf: number;
  turnoutPer: number;
  /** Working days of the notice. */
  noticeDays: number;
  /** Months of probation after a promotion; 0: none. */
  probationMonths: number;
};

type NumberKey = Exclude<keyof UniversityValues, 'leastEducation'>;
const v = (key: NumberKey, zh: string, en: string, min: number, max: number, example: number): { key: NumberKey; words: Words; min: number; max: number; example: number } => ({ key, words: { zh, en }, min, max, example });

/** The numbers with their names, least and most, and an example of an invented institution. The notice is never shorter than the case asks (five working days). */
export const universityNumbers = [
  v('termYears', '聘期（年）', 'Term of office (years)', 1, 10, 4),
  v('mostTerms', '同一岗位连续聘期（个）', 'Terms in a row in one post', 1, 10, 2),
  v('fieldYears', '教学科研或管理工作年限（年）', 'Years of teaching, research or management', 0, 30, 5),
  v('lowerPostYears', '正职须任下一层次职务（年）', 'Chief: years one step below', 0, 15, 2),
  v('ageLimit', '聘期起始时未满（周岁）', 'Younger than, at the start of the term', 30, 65, 57),
  v('appraisalYears', '近几年年度考核须合格以上（年）', 'Annual appraisals looked at (years)', 1, 5, 2),
  v('leastApplicants', '竞聘每岗符合条件人数', 'Qualified applicants for each post', 1, 20, 2),
  v('turnoutOf', '推荐到会比例：分子', 'Turnout: parts', 1, 100, 2),
  v('turnoutPer', '推荐到会比例：分母', 'Turnout: of', 1, 100, 3),
  v('noticeDays', '公示工作日', 'Working days of the notice', 5, 30, 5),
  v('probationMonths', '试用期（月）', 'Probation (months)', 0, 24, 12),
] as const;

/** Levels of education that may be asked for, lowest first. */
export const universityEducation = ['college', 'bachelor', 'master', 'doctor'] as const;

/** The example of an invented institution: a start for a unit's own numbers, binding nobody. */
export const universityExampleValues: UniversityValues = { ...(Object.fromEntries(universityNumbers.map((n) => [n.key, n.example])) as Record<NumberKey, number>), leastEducation: 'bachelor' };

/** True when every number is a whole one within its bounds, the share is not above one, and the education is a known level. */
export function validUniversityValues(value: unknown): value is UniversityValues {
  if (typeof value !== 'object' || value === null) return false;
  const of = value as Record<string, unknown>;
  return Object.keys(of).length === universityNumbers.length + 1
    && universityNumbers.every(({ key, min, max }) => Number.isInteger(of[key]) && (of[key] as number) >= min && (of[key] as number) <= max)
    && (universityEducation as readonly unknown[]).includes(of['leastEducation'])
    && (of['turnoutOf'] as number) <= (of['turnoutPer'] as number);
}
