import { life, review } from '../../regulations/branch-2018/rules.ts';
import { choices, count, dayOf, group, must, setting, yesno, type Shape } from '../fields.ts';
import type { BranchFacts } from './facts.ts';

type Part<K extends keyof BranchFacts> = NonNullable<BranchFacts[K]>;

/** How each fact of a party branch is entered. */
export const branchFields: Shape<BranchFacts> = {
  setup: group<Part<'setup'>>({ regularMembers: count(), members: count(), committeeMembers: count(), village: yesno(), termFrom: dayOf() }, ['设置', 'Set-up']),
  assembly: group<Part<'assembly'>>({ due: count(), present: count(), yes: count(), committeeDue: count(), committeePresent: count() }, ['会议', 'Meetings']),
  election: group<Part<'election'>>({ due: count(), present: count(), yes: count() }, ['选举', 'Election']),
  year: group<Part<'year'>>({
    quartersWithAssembly: count(), monthsWithCommittee: count(), monthsWithGroup: count(), monthsWithPartyDay: count(), lifeMeetings: count(), reviews: count(), reviewSteps: choices<string>(review), meetingParts: choices<string>(life), fourthQuarter: yesno(), talks: count(), leadersBoth: yesno(), democraticDue: count(), democraticPresent: count(),
  }, ['全年组织生活', 'Life of the year']),
  settings: group<Part<'settings'>>({ talks: setting<number>(must(count(undefined, ['谈心谈话次数', 'talks a year']))) }, ['单位设定', 'Settings']),
};
