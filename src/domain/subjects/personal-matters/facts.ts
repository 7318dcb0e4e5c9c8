import type { Day } from '../../../kernel/day.ts';
import { factLabels, type Label } from '../../fact-labels.ts';
import type { RankLevel, ServiceRank } from '../../facts.ts';
import { ruleOf, unknownOf, type Subject } from '../../rule.ts';

/* 领导干部报告个人有关事项: who reports, what, and by when. */

/** The eight matters of article 3. */
export const familyMatters = ['marriage', 'passport', 'hk-macao-taiwan', 'child-foreigner', 'child-hk-macao-taiwan', 'abroad', 'occupation', 'criminal'] as const;
export type FamilyMatter = (typeof familyMatters)[number];
/** The six matters of article 4. */
export const propertyMatters = ['salary', 'labour', 'housing', 'investment', 'business', 'overseas'] as const;
export type PropertyMatter = (typeof propertyMatters)[number];

export type PersonalMattersFacts = {
  id: string;
  reporter: { rank: RankLevel | null; serviceRank: ServiceRank | null; retired: boolean | null; listed: boolean | null } | null;
  /** The yearly report: the year it is about, the day it was handed in, and the items it states (also where there is nothing). */
  annual: { year: number; handedInOn: Day | null; items: PropertyMatter[] | null } | null;
  /** One change of a family matter. */
  change: { matter: FamilyMatter; happenedOn: Day | null; reportedOn: Day | null } | null;
  /** First report after becoming subject to the rules. */
  newly: { since: Day | null; reportedOn: Day | null } | null;
  /** Random check of a year: people who report, people drawn. */
  draw: { people: number | null; drawn: number | null } | null;
};

const here = { zh: '在个人有关事项报告中填写', en: 'Fill it in the report of personal matters' };
const line = (zh: string, en: string): Label => ({ label: { zh, en }, where: here });

export const personalMattersLabels = {
  'reporter.rank': { ...factLabels['post.rank'], where: here }, 'reporter.retired': line('是否已办理退休', 'whether retired'), 'reporter.listed': line('是否列入报告对象', 'whether listed as reporting'),
  'annual.year': line('报告年度', 'year of the report'), 'annual.handedInOn': line('集中报告日期', 'day the yearly report was handed in'), 'annual.items': line('集中报告的各项', 'items of the yearly report'),
  'change.happenedOn': line('事项变化日期', 'day of the change'), 'change.reportedOn': line('报告日期', 'day of the report'), 'newly.since': line('新任日期', 'day of taking the post'), 'newly.reportedOn': line('首次报告日期', 'day of the first report'),
  'draw.people': line('应报告人数', 'people who report'), 'draw.drawn': line('随机抽取人数', 'people drawn'),
} as const satisfies Record<string, Label>;

export type PersonalMattersPath = keyof typeof personalMattersLabels;
export type PersonalMattersStage = 'register' | 'annual' | 'change' | 'check';

export const personalMattersSubject: Subject<PersonalMattersFacts, PersonalMattersPath, PersonalMattersStage> = {
  id: 'personal-matters',
  words: { zh: '报告个人有关事项', en: 'report of personal matters' },
  labels: personalMattersLabels,
  stages: { register: { zh: '确定报告对象', en: 'who reports' }, annual: { zh: '集中报告', en: 'yearly report' }, change: { zh: '变化报告', en: 'report of a change' }, check: { zh: '抽查核实', en: 'check' } },
};

/** Describes one rule of the report of personal matters. */
export const personalMattersRule = ruleOf(personalMattersSubject);
export const personalMattersUnknown = unknownOf(personalMattersSubject);
