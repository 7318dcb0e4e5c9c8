import { acceptanceRules } from '../../regulations/party-admission/acceptance.ts';
import { applicationRules } from '../../regulations/party-admission/application.ts';
import { probationRules, rules2014 } from '../../regulations/party-admission/probation.ts';
import { admissionExample } from './example.ts';
import { admissionSubject } from './facts.ts';

/** The rules of admission, both versions, with their example. */
export const admissionBook = {
  subject: admissionSubject,
  rules: [...applicationRules, ...acceptanceRules, ...probationRules, ...rules2014],
  example: admissionExample,
  days: { application: '2026-06-10', activist: '2027-03-01', object: '2027-09-20', acceptance: '2027-12-20', probation: '2028-12-20' },
} as const;
