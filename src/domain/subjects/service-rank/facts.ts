import { earliest, latest, type Day } from '../../../kernel/day.ts';
import type { Words } from '../../../kernel/refusal.ts';
import type { OfficialYear } from '../../../kernel/workday.ts';
import { serviceRanks, type AppraisalFacts, type AppraisalGrade, type HoldingFacts, type PunishmentFacts, type ServiceRank, type ServiceRankFacts } from '../../facts.ts';
import type { Label } from '../../fact-labels.ts';
import { ruleOf, unknownOf, w, type Subject } from '../../rule.ts';
import type { Setting } from '../setting.ts';

/** A line of the shares of 职级 (regulations C.3). */
export type ShareLine =
  | 'city-researchers' | 'city-researchers-1-2' | 'city-researcher-1' | 'city-principals'
  | 'county-researcher-2' | 'county-researchers-3-4' | 'county-researcher-3' | 'county-principals';

/** The person whose 职级 is to be raised. */
export type RankedPerson = {
  id: string;
  name: string;
  holdings: HoldingFacts[] | null;
  /** Every 职级 held; `to: null` is the present one. */
  ranks: ServiceRankFacts[] | null;
  appraisals: AppraisalFacts[] | null;
  punishments: PunishmentFacts[] | null;
  /** The last annual grade with the day it was decided, for what counts from that day. */
  lastGrade: { grade: AppraisalGrade; decidedOn: Day } | null;
  /** Under inquiry, review or investigation for a suspected breach. */
  underInvestigation: boolean | null;
  /** Has the conditions and qualifications for the rank. */
  qualified: boolean | null;
  otherBar: boolean | null;
};

export type RankedUnit = {
  /** A city's organs, or those of counties and townships; shares of other organs are not in the table. */
  level: 'city' | 'county' | 'other' | null;
  /** Positions on which the shares are reckoned. */
  positions: number | null;
  /** Holders of each 职级 before this promotion; a rank left out has none. */
  counts: Partial<Record<ServiceRank, number>> | null;
};

/** The steps of the promotion. */
export type RankSteps = {
  planOn: Day | null;
  /** How the opinion of others was taken. */
  opinion: 'recommendation' | 'assessment' | 'none' | null;
  opinionOn: Day | null;
  proposedOn: Day | null;
  noticePublishedOn: Day | null;
  noticeEndsOn: Day | null;
  calendar: OfficialYear[] | null;
  approvedOn: Day | null;
  /** 级别 (1–27) after the promotion. */
  gradeAfter: number | null;
};

/** One person's promotion to one 职级. */
export type RankCase = {
  id: string;
  target: ServiceRank | null;
  person: RankedPerson | null;
  unit: RankedUnit | null;
  steps: RankSteps | null;
  /** Finer shares of the province or the institution, in per cent. */
  settings: { shares: Setting<Partial<Record<ShareLine, number>>> | null } | null;
};

const roster: Words = { zh: '在干部信息中填写并附依据', en: 'Fill it on the person’s page, with its evidence' };
const unit: Words = { zh: '在单位职级职数中填写', en: 'Fill it on the unit’s page of service ranks' };
const step = (zh: string, en: string): Words => ({ zh: `在职级晋升“${zh}”环节填写`, en: `Fill it at the step “${en}” of the promotion` });
const propose = step('拟定人选', 'proposal');
const line = (zh: string, en: string, where: Words): Label => ({ label: { zh, en }, where });

/** Every fact a rule of 职级 may need, with its name and the place to fill it. */
export const rankLabels = {
  target: line('拟晋升职级', 'rank aimed at', propose),
  person: line('拟晋升人选', 'person', propose),
  'person.holdings': line('任职经历', 'posts held', roster),
  'person.ranks': line('职级', 'service ranks held', roster),
  'person.appraisals': line('年度考核结果', 'annual appraisals', roster),
  'person.punishments': line('处分和组织处理情况', 'punishments and measures', roster),
  'person.lastGrade': line('上一年度考核等次及确定日期', 'last grade and the day it was decided', roster),
  'person.underInvestigation': line('是否正在接受审查调查', 'whether under investigation', propose),
  'person.qualified': line('是否具备条件和资格', 'whether qualified', propose),
  'person.otherBar': line('有无其他不得晋升职级的情形', 'any other bar', propose),
  unit: line('所在单位', 'unit', unit),
  'unit.level': line('单位层级', 'level of the unit', unit),
  'unit.positions': line('核定职级职数的基数', 'positions the shares are reckoned on', unit),
  'unit.counts': line('各职级现有人数', 'holders of each rank', unit),
  steps: line('晋升程序', 'steps', propose),
  'steps.planOn': line('工作方案日期', 'day of the plan', step('工作方案', 'plan')),
  'steps.opinion': line('民主推荐或民主测评', 'recommendation or assessment', step('民主推荐', 'recommendation')),
  'steps.opinionOn': line('民主推荐或测评日期', 'day of the recommendation or assessment', step('民主推荐', 'recommendation')),
  'steps.proposedOn': line('拟定人选日期', 'day of the proposal', propose),
  'steps.noticePublishedOn': line('公示发布日期', 'day the notice was published', step('公示', 'notice')),
  'steps.noticeEndsOn': line('公示截止日期', 'last day of the notice', step('公示', 'notice')),
  'steps.calendar': line('放假调休安排', 'official calendar', step('公示', 'notice')),
  'steps.approvedOn': line('审批日期', 'day of approval', step('审批', 'approval')),
  'steps.gradeAfter': line('晋升后级别', 'grade after the promotion', step('审批', 'approval')),
} as const satisfies Record<string, Label>;

export type RankPath = keyof typeof rankLabels;
export type RankStage = 'propose' | 'notice' | 'approve';

/** The promotion of a civil servant in 职级. */
export const rankPromotion: Subject<RankCase, RankPath, RankStage> = {
  id: 'service-rank',
  words: w('职级晋升', 'promotion in service rank'),
  labels: rankLabels,
  stages: { propose: w('拟定人选', 'proposal'), notice: w('公示', 'notice'), approve: w('审批', 'approval') },
};

/** Describes one rule of 职级. */
export const rankRule = ruleOf(rankPromotion);
/** Not known, of a promotion in 职级. */
export const rankUnknown = unknownOf(rankPromotion);

/** Place of a 职级: 0 for 二级科员, 11 for 一级巡视员. */
export const serviceRankOrder = (rank: ServiceRank): number => serviceRanks.length - 1 - serviceRanks.findIndex((r) => r.id === rank);
/** Name of a 职级 in both languages. */
export const serviceRankWords = (rank: ServiceRank): Words => serviceRanks.find((r) => r.id === rank)!.words;
/** The highest 职级 held on a day; null where none is. */
export function rankHeldOn(ranks: readonly ServiceRankFacts[], day: Day): ServiceRank | null {
  const held = ranks.filter((r) => (r.from === null || earliest(r.from) <= day) && (r.to === null || latest(r.to) >= day));
  return held.map((r) => r.rank).sort((a, b) => serviceRankOrder(b) - serviceRankOrder(a))[0] ?? null;
}
