import { merge } from '../../example.ts';
import { fileRules } from '../../regulations/personnel-files-2018/rules.ts';
import { fileBans, fileSubject, type FileMatterFacts } from './facts.ts';

/** An invented file in which nothing is amiss. */
const example = merge({}, {
  material: { madeOn: '2026-03-01', sentOn: '2026-03-20', filedOn: '2026-05-10', collectedPlace: 3 },
  transfer: { authorityChangedOn: '2026-03-02', sentOn: '2026-04-02', receivedOn: '2026-04-05', storedOn: '2026-05-20', carriedByPerson: false },
  review: { done: true, ages: ['age', 'work', 'party', 'schooling', 'career', 'status'], openDoubts: 0, birthRecorded: '1974-09-03', birthEarliest: '1974-09-03' },
  reading: { permit: true, partyReaders: 2, ownOrKin: false, borrowed: false, copySealed: true },
  bans: Object.fromEntries(Object.keys(fileBans).map((ban) => [ban, false])),
}) as FileMatterFacts;

/** The rules of files with their example. */
export const fileBook = { subject: fileSubject, rules: fileRules, example, days: { material: '2026-06-30', review: '2026-06-30', reading: '2026-06-30', conduct: '2026-06-30' } } as const;
