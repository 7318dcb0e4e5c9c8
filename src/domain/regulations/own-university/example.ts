import type { CaseFacts } from '../../facts.ts';
import { caseWith } from '../../example.ts';
import { universityExampleValues } from './values.ts';

/** An invented engagement in which every rule of the pack is met: a section chief becomes head of an office of a college. */
export const universityExample: CaseFacts = caseWith({
  person: { fieldSince: '2008-07', formerAge: 55, doubleDuty: false, academicPosts: 'none', termReported: true, termReview: 'qualified' },
  post: { title: '教务处处长', unitName: '云岭职业学院', role: 'chief', organKind: 'institution', pack: 'university-middle', colleagues: [] },
  appointment: { termUntil: '2030-09-17' },
  settings: { university: { value: universityExampleValues, author: '孟庭筠', approver: '程望舒', on: '2026-03-02', source: '云岭职业学院中层干部聘任办法（云职院〔2025〕3号）' } },
});
