import { merge } from '../../example.ts';
import { branchRules } from '../../regulations/branch-2018/rules.ts';
import { branchSubject, type BranchFacts } from './facts.ts';

/** An invented branch in which nothing is amiss in 2026. */
const example = merge({}, {
  setup: { regularMembers: 16, members: 18, committeeMembers: 5, village: false, termFrom: '2025-03-01' },
  assembly: { due: 16, present: 12, yes: 11, committeeDue: 5, committeePresent: 4 },
  election: { due: 16, present: 15, yes: 14 },
  year: {
    quartersWithAssembly: 4, monthsWithCommittee: 12, monthsWithGroup: 12, monthsWithPartyDay: 12, lifeMeetings: 1, reviews: 1, reviewSteps: ['self', 'mutual', 'vote', 'opinion'], meetingParts: ['learning', 'talks', 'opinions', 'criticism', 'mending'],
    fourthQuarter: true, talks: 2, leadersBoth: true, democraticDue: 9, democraticPresent: 8,
  },
  settings: { talks: { value: 2, author: '章云鹤', approver: '祁远山', on: '2026-01-05', source: null } },
}) as BranchFacts;

/** The rules of branches with their example. */
export const branchBook = { subject: branchSubject, rules: branchRules, example, days: { setup: '2026-06-30', assembly: '2026-06-30', election: '2026-06-30', year: '2026-12-31' } } as const;
