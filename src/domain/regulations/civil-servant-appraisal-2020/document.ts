import { day } from '../../../kernel/day.ts';
import type { AppraisalGrade } from '../../facts.ts';
import type { AppraisalMatter } from '../../subjects/appraisal/facts.ts';

/**
 * The appraisal provisions for civil servants as revised in 2020. The day of the revision is not confirmed, so they are taken
 * from the first day after that year: never before they can have been in force.
 */
export const servantAppraisal2020 = {
  document: 'cn.civil-servant-appraisal-2020',
  documentTitle: '《公务员考核规定》',
  year: 2020,
  from: day('2021-01-01'),
} as const;

/**
 * Do the last `length` years up to and including the year of the matter all have one of the grades? A year that says no decides;
 * otherwise the first year without a grade is answered, because everything hangs on it.
 */
export function runOf(facts: AppraisalMatter, grades: readonly AppraisalGrade[], length: number): boolean | { missing: number } {
  const years = Array.from({ length }, (_, i) => facts.year! - i);
  const known = new Map(facts.person!.history!.map((a) => [a.year, a.grade]));
  if (years.some((y) => known.has(y) && !grades.includes(known.get(y)!))) return false;
  const missing = years.find((y) => !known.has(y));
  return missing === undefined ? true : { missing };
}
