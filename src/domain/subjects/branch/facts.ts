import type { Day } from '../../../kernel/day.ts';
import type { Label } from '../../fact-labels.ts';
import { ruleOf, unknownOf, w, type Subject } from '../../rule.ts';
import type { Setting } from '../setting.ts';

/** A party branch: how it is set up, one assembly, one election, and its life in a year. `null` is not known. */
export type BranchFacts = {
  setup: { regularMembers: number | null; members: number | null; committeeMembers: number | null; village: boolean | null; termFrom: Day | null } | null;
  assembly: { due: number | null; present: number | null; yes: number | null; committeeDue: number | null; committeePresent: number | null } | null;
  election: { due: number | null; present: number | null; yes: number | null } | null;
  /** Counted over the whole year under review. */
  year: {
    quartersWithAssembly: number | null; monthsWithCommittee: number | null; monthsWithGroup: number | null; monthsWithPartyDay: number | null; lifeMeetings: number | null; reviews: number | null;
    reviewSteps: string[] | null; meetingParts: string[] | null; fourthQuarter: boolean | null; talks: number | null; leadersBoth: boolean | null; democraticDue: number | null; democraticPresent: number | null;
  } | null;
  settings: { talks: Setting<number> | null } | null;
};

const at = (zh: string, en: string): Label => ({ label: { zh, en }, where: w('在支部手册中填写', 'Fill in the book of the branch') });

/** Every fact of a branch that rules name. */
export const branchLabels = {
  'setup.regularMembers': at('正式党员', 'full members'), 'setup.members': at('党员总数', 'members'), 'setup.committeeMembers': at('支委会委员（未设为 0）', 'members of the committee (0: none)'), 'setup.village': at('是否村、社区支部', 'a village or community branch'), 'setup.termFrom': at('本届起', 'term from'),
  'assembly.due': at('应到会有表决权党员', 'members due'), 'assembly.present': at('实到会有表决权党员', 'members present'), 'assembly.yes': at('赞成', 'in favour'), 'assembly.committeeDue': at('支委会应到', 'committee members due'), 'assembly.committeePresent': at('支委会实到', 'committee members present'),
  'election.due': at('有选举权应到', 'electors due'), 'election.present': at('有选举权实到', 'electors present'), 'election.yes': at('赞成票', 'votes for'),
  'year.quartersWithAssembly': at('召开党员大会的季度数', 'quarters with an assembly'), 'year.monthsWithCommittee': at('召开支委会的月数', 'months with a committee meeting'), 'year.monthsWithGroup': at('召开党小组会的月数', 'months with a group meeting'), 'year.monthsWithPartyDay': at('开展主题党日的月数', 'months with a party day'), 'year.lifeMeetings': at('组织生活会次数', 'meetings of organizational life'), 'year.reviews': at('民主评议次数', 'reviews of members'),
  'year.reviewSteps': at('民主评议环节', 'steps of the review'), 'year.meetingParts': at('组织生活会环节', 'parts of the meeting'), 'year.fourthQuarter': at('组织生活会在第四季度', 'held in the fourth quarter'), 'year.talks': at('谈心谈话次数（每人最少）', 'talks, the least for a member'), 'year.leadersBoth': at('领导干部双重组织生活', 'leaders take part in both'), 'year.democraticDue': at('民主生活会应到', 'due at the leaders’ meeting'), 'year.democraticPresent': at('民主生活会实到', 'present at the leaders’ meeting'),
  'settings.talks': at('谈心谈话次数设定', 'setting of talks'),
} as const satisfies Record<string, Label>;
export type BranchPath = keyof typeof branchLabels;
export type BranchStage = 'setup' | 'assembly' | 'election' | 'year';

/** A party branch and its life. */
export const branchSubject: Subject<BranchFacts, BranchPath, BranchStage> = {
  id: 'branch', words: w('党支部', 'party branch'), labels: branchLabels,
  stages: { setup: w('设置', 'set-up'), assembly: w('会议', 'meetings'), election: w('选举', 'election'), year: w('全年组织生活', 'life of the year') },
};

/** Describes one rule of branches. */
export const branchRule = ruleOf(branchSubject);
export const branchUnknown = unknownOf(branchSubject);
