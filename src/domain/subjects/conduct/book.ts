import { disciplineRules } from '../../regulations/appointment-2019/discipline.ts';
import { workerRules } from '../../regulations/organization-workers-2008/rules.ts';
import { termChangeDiscipline } from '../../regulations/term-change-2021/rules.ts';
import { conductSubject, disciplineActs, termChangeActs, workerActs, type ConductFacts } from './facts.ts';

/** An invented selection in which everything was looked into and nothing found. */
const example: ConductFacts = {
  id: 'conduct-example',
  discipline: Object.fromEntries(disciplineActs.map((a) => [a, 'none' as const])),
  numbers: { establishment: 3, filled: 2, leaderKnownToLeaveOn: null, leaderLeftOn: null, promotedOn: null },
  termChange: Object.fromEntries(termChangeActs.map((a) => [a, { found: 'none' as const, consequence: null }])),
  workers: Object.fromEntries(workerActs.map((a) => [a, 'none' as const])),
};

/** The rules of discipline. */
export const conductBook = {
  subject: conductSubject,
  rules: [...disciplineRules, ...termChangeDiscipline, ...workerRules],
  example,
  days: { selection: '2026-09-18', 'term-change': '2026-09-18', workers: '2026-09-18' },
} as const;
