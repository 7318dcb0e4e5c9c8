import { groupWords } from '../../regulations/appointment-2019/participants.ts';
import type { ParticipantGroup } from '../../facts-of-steps.ts';
import { choice, choices, count, dayOf, group, hidden, yesno, type Shape } from '../fields.ts';
import type { TermChangeFacts } from './facts.ts';

type Part<K extends keyof TermChangeFacts> = NonNullable<TermChangeFacts[K]>;

/** How each fact of a term change is entered. */
export const termChangeFields: Shape<TermChangeFacts> = {
  id: hidden('asked'),
  posts: count(), directed: count(), forOtherBodies: yesno(),
  talks: group<Part<'talks'>>({ on: dayOf(), outline: yesno(), groups: choices<ParticipantGroup>(groupWords) }, ['谈话调研推荐', 'Talks']),
  reference: group<Part<'reference'>>({ candidates: count(), posts: count(), consultedOn: dayOf(), by: choice<NonNullable<Part<'reference'>['by']>>({ superior: ['上级', 'the superior'], own: ['本级', 'own level'] }) }, ['参考人选', 'Reference candidates']),
  meeting: group<Part<'meeting'>>({ on: dayOf(), chairedBy: choice<NonNullable<Part<'meeting'>['chairedBy']>>({ 'own-committee': ['本级党委', 'own committee'], other: ['其他', 'other'] }) }, ['推荐会议', 'Meeting']),
  analysedOn: dayOf(), reportedOn: dayOf(),
  deliberation: group<Part<'deliberation'>>({ members: choices<NonNullable<Part<'deliberation'>['members']>[number]>({ secretary: ['书记', 'secretary'], deputy: ['副书记', 'deputy secretaries'], organization: ['组织委员', 'member for organization'], discipline: ['纪委书记', 'discipline secretary'] }), committeeOn: dayOf(), superiorOn: dayOf(), decidedOn: dayOf() }, ['酝酿', 'Deliberation']),
  newMembers: group<Part<'newMembers'>>({ any: yesno(), shownOn: dayOf(), examinedOn: dayOf() }, ['拟新进人选', 'Those who newly enter']),
  tenure: group<Part<'tenure'>>({ since: dayOf(), at: dayOf(), termsServed: count(), monthsAtLevel: count(), proposed: choice<NonNullable<Part<'tenure'>['proposed']>>({ stays: ['留任', 'stays'], moves: ['交流', 'moves'] }), severalMoveAtOnce: yesno() }, ['任期', 'Terms']),
};
