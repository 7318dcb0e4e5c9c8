import { merge } from '../../example.ts';
import { duesRules } from '../../regulations/party-dues-2008/rules.ts';
import { duesSubject, type DuesFacts } from './facts.ts';

/** An invented member's dues of June 2026: 10000.00 → 150.00. */
const example = merge({}, { kind: 'salary', base: 1_000_000, paid: 15_000, reduced: false, branchStudied: true, superiorApproved: true, baseUpdated: true, onePayment: 0, forwarded: 0, admittedOn: '2024-03-01', firstDuesFrom: '2024-03-01', monthsUnpaid: 0 }) as DuesFacts;

/** The rules of dues with their example. */
export const duesBook = { subject: duesSubject, rules: duesRules, example, days: { month: '2026-06-30' } } as const;
