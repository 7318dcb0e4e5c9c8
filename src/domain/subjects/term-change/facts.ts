import type { Day } from '../../../kernel/day.ts';
import type { Label } from '../../fact-labels.ts';
import type { ParticipantGroup } from '../../facts-of-steps.ts';
import { ruleOf, unknownOf, type Subject } from '../../rule.ts';

/* Term change of a leading body: its recommendation, deliberation and examination, and the limits of one person's terms. */
export type TermChangeFacts = {
  id: string;
  /** Posts of the body, and those for which people were recommended by name of the post (定向). */
  posts: number | null;
  directed: number | null;
  /** Members of people's congress, government or consultative conference are to be recommended. */
  forOtherBodies: boolean | null;
  talks: { on: Day | null; outline: boolean | null; groups: ParticipantGroup[] | null } | null;
  /** 会议推荐参考人选: how many for how many posts, and who put them. */
  reference: { candidates: number | null; posts: number | null; consultedOn: Day | null; by: 'superior' | 'own' | null } | null;
  meeting: { on: Day | null; chairedBy: 'own-committee' | 'other' | null } | null;
  analysedOn: Day | null;
  reportedOn: Day | null;
  /** 酝酿 by secretary, deputy secretaries and the members for organization and discipline; then the standing committee; then the superior. */
  deliberation: { members: ('secretary' | 'deputy' | 'organization' | 'discipline')[] | null; committeeOn: Day | null; superiorOn: Day | null; decidedOn: Day | null } | null;
  /** Those who would newly enter the body were shown publicly. */
  newMembers: { any: boolean | null; shownOn: Day | null; examinedOn: Day | null } | null;
  /** One member's terms: since when in this post, terms served in it, and months at this level. */
  tenure: { since: Day | null; at: Day | null; termsServed: number | null; monthsAtLevel: number | null; proposed: 'stays' | 'moves' | null; severalMoveAtOnce: boolean | null } | null;
};

const here = { zh: '在换届事项中填写', en: 'Fill it in the term change' };
const line = (zh: string, en: string): Label => ({ label: { zh, en }, where: here });

export const termChangeLabels = {
  posts: line('班子职位数', 'posts of the body'), directed: line('定向推荐的职位数', 'posts recommended for by name'), forOtherBodies: line('是否推荐人大、政府、政协成员', 'whether members of congress, government or conference are recommended'),
  'talks.on': line('谈话调研推荐日期', 'day of the talks'), 'talks.outline': line('是否提前提供提纲、政策说明和名册', 'whether outline, policy and roster were given first'), 'talks.groups': line('谈话参加人员类别', 'groups taking part in the talks'),
  'reference.candidates': line('参考人选数', 'reference candidates'), 'reference.posts': line('职位数', 'posts'), 'reference.consultedOn': line('与本级党委沟通协商日期', 'day of consulting the committee'), 'reference.by': line('参考人选提出者', 'who put the reference candidates'),
  'meeting.on': line('推荐会议日期', 'day of the meeting'), 'meeting.chairedBy': line('推荐会议主持', 'who chaired the meeting'), analysedOn: line('综合分析日期', 'day of the analysis'), reportedOn: line('向上级汇报日期', 'day of the report upward'),
  'deliberation.members': line('参加酝酿的成员', 'who deliberated'), 'deliberation.committeeOn': line('常委会提出建议名单日期', 'day of the committee’s list'), 'deliberation.superiorOn': line('与上级沟通日期', 'day of consulting the superior'), 'deliberation.decidedOn': line('确定考察对象日期', 'day those examined were settled'),
  'newMembers.any': line('有无拟新进班子人选', 'whether anyone newly enters'), 'newMembers.shownOn': line('考察对象公示日期', 'day they were shown'), 'newMembers.examinedOn': line('考察日期', 'day of the examination'),
  'tenure.since': line('任现职起始日期', 'in the post since'), 'tenure.at': line('换届日期', 'day of the term change'), 'tenure.termsServed': line('同一职位已任届数', 'terms served in the post'), 'tenure.monthsAtLevel': line('同一层次累计任职月数', 'months at this level'), 'tenure.proposed': line('拟安排', 'what is proposed'), 'tenure.severalMoveAtOnce': line('同一班子成员是否同时易地', 'whether members of one body move elsewhere at once'),
} as const satisfies Record<string, Label>;

export type TermChangePath = keyof typeof termChangeLabels;
export type TermChangeStage = 'recommendation' | 'examinees' | 'plan';

export const termChangeSubject: Subject<TermChangeFacts, TermChangePath, TermChangeStage> = {
  id: 'term-change',
  words: { zh: '换届', en: 'term change' },
  labels: termChangeLabels,
  stages: { recommendation: { zh: '民主推荐', en: 'recommendation' }, examinees: { zh: '确定考察对象', en: 'who is examined' }, plan: { zh: '换届安排', en: 'plan' } },
};

/** Describes one rule of a term change. */
export const termChangeRule = ruleOf(termChangeSubject);
export const termChangeUnknown = unknownOf(termChangeSubject);
