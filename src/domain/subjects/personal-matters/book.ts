import { personalMattersRules } from '../../regulations/personal-matters-2017/rules.ts';
import { personalMattersExample } from './example.ts';
import { personalMattersSubject } from './facts.ts';

/** The rules of the report of personal matters. */
export const personalMattersBook = {
  subject: personalMattersSubject,
  rules: personalMattersRules,
  example: personalMattersExample,
  days: { register: '2026-03-20', annual: '2026-01-31', change: '2026-04-01', check: '2026-04-20' },
} as const;
