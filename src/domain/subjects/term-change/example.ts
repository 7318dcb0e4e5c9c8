import { recommendationGroups } from '../../regulations/appointment-2019/participants.ts';
import type { Loose } from '../../rule.ts';
import type { TermChangeFacts } from './facts.ts';

/** An invented term change of a county in which nothing is amiss. */
export const termChangeExample = {
  id: 'term-change-example',
  posts: 11,
  directed: 11,
  forOtherBodies: false,
  talks: { on: '2026-06-08', outline: true, groups: [...recommendationGroups.local] },
  reference: { candidates: 14, posts: 11, consultedOn: '2026-06-12', by: 'superior' },
  meeting: { on: '2026-06-15', chairedBy: 'own-committee' },
  analysedOn: '2026-06-17',
  reportedOn: '2026-06-19',
  deliberation: { members: ['secretary', 'deputy', 'organization', 'discipline'], committeeOn: '2026-06-22', superiorOn: '2026-06-24', decidedOn: '2026-06-25' },
  newMembers: { any: true, shownOn: '2026-06-29', examinedOn: '2026-07-01' },
  tenure: { since: '2021-08-01', at: '2026-08-01', termsServed: 1, monthsAtLevel: 96, proposed: 'stays', severalMoveAtOnce: false },
} satisfies Loose<TermChangeFacts> as unknown as TermChangeFacts;
