import type { Day } from '../../../kernel/day.ts';
import type { Words } from '../../../kernel/refusal.ts';
import type { AppraisalFacts, AppraisalGrade, PunishmentFacts } from '../../facts.ts';
import type { Label } from '../../fact-labels.ts';
import { ruleOf, unknownOf, w, notApplicable, type Finding, type Subject } from '../../rule.ts';
import type { Setting } from '../setting.ts';

export type AppraisalKind = 'ordinary' | 'annual' | 'special' | 'term' | 'other';
export type BodyGrade = 'excellent' | 'good' | 'fair' | 'poor';
export type Aspect = 'politics' | 'performance' | 'results' | 'conduct';
export type PersonContent = 'virtue' | 'ability' | 'diligence' | 'achievement' | 'integrity';
export type BodyContent = 'political-building' | 'leadership' | 'results' | 'integrity-building' | 'conduct-building';

/** What was done for the grade of the year. */
export type AppraisalRecord = {
  kinds: AppraisalKind[] | null;
  aspects: Aspect[] | null;
  personContents: PersonContent[] | null;
  /** Political quality and work results were weighed first. */
  emphasis: boolean | null;
  bodyContents: BodyContent[] | null;
  /** Days of the steps: report on the year, assessment by others, talks, verification, overall judgement. */
  reportOn: Day | null;
  assessmentOn: Day | null;
  talksOn: Day | null;
  verifiedOn: Day | null;
  judgedOn: Day | null;
  /** A civil servant's own summary, the proposal of the leader in charge, the decision. */
  summaryOn: Day | null;
  proposedOn: Day | null;
  decidedOn: Day | null;
  /** Told in writing. */
  informedInWriting: boolean | null;
};

export type AppraisedPerson = {
  id: string;
  name: string;
  grade: AppraisalGrade | 'other' | null;
  /** The principal member of a leading body (主要负责人). */
  chief: boolean | null;
  /** Takes part in the appraisal of the year. */
  takesPart: boolean | null;
  /** A written comment was made. */
  comment: boolean | null;
  /** Newly recruited and still in the trial period at the end of the year. */
  trial: boolean | null;
  /** Days of sick and private leave in the year, in calendar days. */
  leaveDays: number | null;
  punishments: PunishmentFacts[] | null;
  /** A case against the person has been opened and not concluded. */
  underInvestigation: boolean | null;
  /** Grades of all years known, this year's included. */
  history: AppraisalFacts[] | null;
};

export type AppraisedBody = { id: string; name: string; grade: BodyGrade | 'other' | null };

/** What followed from the grade. */
export type AppraisalUse = {
  commended: boolean | null;
  thirdClassMerit: boolean | null;
  /** The last year that counted for an earlier third-class merit; 0 where there was none. */
  meritThrough: number | null;
  /** The last year that counted for a wage step (工资档次) or a grade (级别) given before this year; 0 where there was none yet. */
  wageStepThrough: number | null;
  wageStepGiven: boolean | null;
  gradeStepThrough: number | null;
  gradeStepGiven: boolean | null;
  admonished: boolean | null;
  improvementSet: boolean | null;
  bonusPaid: boolean | null;
  rearranged: boolean | null;
  lowered: boolean | null;
  dismissed: boolean | null;
  /** What the institution says follows from the grade of a body was taken up. */
  bodyFollowed: boolean | null;
  /** Changes of post, rank or pay rest on the result of the appraisal. */
  restsOnResult: boolean | null;
};

/** Heads that count for the shares: people (or bodies) who take part, and those graded excellent. */
export type AppraisalShares = {
  due: number | null;
  excellent: number | null;
  /** Consent of the department in charge of civil servants at the same level to more than a fifth. */
  consent: { given: boolean; reason: string | null } | null;
  bodiesDue: number | null;
  bodiesExcellent: number | null;
};

/** Votes of the democratic assessment of a leader. */
export type AssessmentVotes = { valid: number | null; favourable: number | null; incompetent: number | null; judgedUnfit: boolean | null; measureTaken: boolean | null };

export type AppraisalSettings = {
  /** Circumstances in which nobody may be graded excellent, by a stable key, in the institution's words. */
  notExcellent: Setting<{ key: string; words: Words }[]> | null;
  /** Most per cent of bodies, and of leaders, graded excellent; of leaders by the grade of their body. */
  bodyShare: Setting<number> | null;
  leaderShare: Setting<Readonly<Record<BodyGrade, number>>> | null;
  /** Lowest grade of the body at which its principal member may be excellent; and what follows from the grade of a body. */
  chiefExcellent: Setting<BodyGrade> | null;
  bodyUse: Setting<Readonly<Partial<Record<BodyGrade, string>>>> | null;
  /** Month and day between which the year's appraisal is concluded: from the year itself to the year after. */
  window: Setting<{ from: string; to: string }> | null;
  /** Warning lines on the votes: least favourable, and most incompetent, as fractions. */
  warning: Setting<{ favourable: { of: number; per: number }; incompetent: { of: number; per: number } }> | null;
};

/** One year's appraisal of one civil servant, one leader, or one leading body. */
export type AppraisalMatter = {
  id: string;
  about: 'servant' | 'leader' | 'body' | null;
  year: number | null;
  record: AppraisalRecord | null;
  person: AppraisedPerson | null;
  body: AppraisedBody | null;
  /** Keys of the circumstances of `settings.notExcellent` found for this person or body; `[]`: looked into, none. */
  found: string[] | null;
  use: AppraisalUse | null;
  shares: AppraisalShares | null;
  votes: AssessmentVotes | null;
  settings: AppraisalSettings | null;
};

const page = (zh: string, en: string): Words => ({ zh: `在本年度考核“${zh}”环节填写`, en: `Fill it at the step “${en}” of this year’s appraisal` });
const carry = page('考核实施', 'appraisal');
const grading = page('确定等次', 'grading');
const use = page('结果运用', 'use');
const settings: Words = { zh: '在单位设置中填写，并注明批准人和来源', en: 'Fill it in the institution’s settings, with approver and source' };
const roster: Words = { zh: '在干部信息中填写并附依据', en: 'Fill it on the person’s page, with its evidence' };
const line = (zh: string, en: string, where: Words): Label => ({ label: { zh, en }, where });

/** Every fact an appraisal rule may need, with its name and the place to fill it. */
export const appraisalLabels = {
  about: line('考核对象', 'whom the appraisal is of', carry),
  year: line('考核年度', 'year', carry),
  record: line('考核情况', 'what was done', carry),
  'record.kinds': line('考核方式', 'kinds of appraisal', carry),
  'record.aspects': line('考核了解的方面', 'aspects looked into', carry),
  'record.personContents': line('干部考核内容', 'contents of a person’s appraisal', carry),
  'record.emphasis': line('是否重点考核政治素质和工作实绩', 'whether political quality and results came first', carry),
  'record.bodyContents': line('领导班子考核内容', 'contents of a body’s appraisal', carry),
  'record.reportOn': line('总结述职日期', 'day of the report', carry),
  'record.assessmentOn': line('民主测评日期', 'day of the assessment', carry),
  'record.talksOn': line('个别谈话日期', 'day of the talks', carry),
  'record.verifiedOn': line('了解核实日期', 'day of the verification', carry),
  'record.judgedOn': line('综合研判日期', 'day of the judgement', carry),
  'record.summaryOn': line('个人总结日期', 'day of the summary', carry),
  'record.proposedOn': line('提出等次建议日期', 'day of the proposal', carry),
  'record.decidedOn': line('确定等次日期', 'day of the decision', grading),
  'record.informedInWriting': line('是否书面通知本人', 'whether told in writing', page('反馈告知', 'telling')),
  person: line('被考核人', 'person', carry),
  'person.grade': line('考核等次', 'grade', grading),
  'person.chief': line('是否班子主要负责人', 'whether the principal member of the body', roster),
  'person.takesPart': line('是否参加年度考核', 'whether taking part', carry),
  'person.comment': line('是否写评语', 'whether a comment was written', grading),
  'person.trial': line('年末是否在录用试用期', 'whether in the trial period at the end of the year', roster),
  'person.leaveDays': line('全年病假、事假累计天数', 'days of sick and private leave', carry),
  'person.punishments': line('处分情况', 'punishments', roster),
  'person.underInvestigation': line('是否被立案尚未结案', 'whether a case is open', carry),
  'person.history': line('历年考核结果', 'grades of earlier years', roster),
  body: line('领导班子', 'leading body', carry),
  'body.grade': line('领导班子考核等次', 'grade of the body', grading),
  found: line('有无本单位规定的不得评优情形', 'circumstances that bar an excellent grade', grading),
  use: line('结果运用情况', 'what followed', use),
  'use.commended': line('是否嘉奖', 'whether commended', use),
  'use.thirdClassMerit': line('是否记三等功', 'whether given third-class merit', use),
  'use.meritThrough': line('上次记三等功计算到的年度', 'last year counted for a merit', use),
  'use.wageStepThrough': line('上次晋升工资档次计算到的年度', 'last year counted for a wage step', use),
  'use.wageStepGiven': line('是否晋升一个工资档次', 'whether a wage step was given', use),
  'use.gradeStepThrough': line('上次晋升级别计算到的年度', 'last year counted for a grade step', use),
  'use.gradeStepGiven': line('是否晋升一个级别', 'whether a grade step was given', use),
  'use.admonished': line('是否诫勉', 'whether admonished', use),
  'use.improvementSet': line('是否限期改进', 'whether time was set to improve', use),
  'use.bonusPaid': line('是否发放年终奖', 'whether the year-end bonus was paid', use),
  'use.rearranged': line('是否组织调整', 'whether moved by the organization', use),
  'use.lowered': line('是否降低一个职务或职级层次', 'whether lowered one level', use),
  'use.dismissed': line('是否予以辞退', 'whether dismissed', use),
  'use.bodyFollowed': line('是否按本单位规定运用班子考核结果', 'whether what follows from the body’s grade was taken up', use),
  'use.restsOnResult': line('调整职务、职级、工资等是否以考核结果为依据', 'whether changes rest on the result', use),
  shares: line('评优人数', 'heads for the share', grading),
  'shares.due': line('应参加考核人数', 'people due', grading),
  'shares.excellent': line('优秀人数', 'people graded excellent', grading),
  'shares.consent': line('同级公务员主管部门审核意见', 'consent of the department in charge', grading),
  'shares.bodiesDue': line('参加考核的班子数', 'bodies due', grading),
  'shares.bodiesExcellent': line('优秀班子数', 'bodies graded excellent', grading),
  votes: line('民主测评票数', 'votes of the assessment', carry),
  'votes.valid': line('有效票', 'valid votes', carry),
  'votes.favourable': line('优秀和称职票', 'votes excellent or competent', carry),
  'votes.incompetent': line('不称职票', 'votes incompetent', carry),
  'votes.judgedUnfit': line('组织认定是否不胜任', 'whether judged unfit', grading),
  'votes.measureTaken': line('是否诫勉、调整或免职', 'whether a measure was taken', use),
  'settings.notExcellent': line('不得评优情形清单', 'list of circumstances', settings),
  'settings.bodyShare': line('班子优秀比例', 'share of bodies', settings),
  'settings.leaderShare': line('干部优秀比例', 'share of leaders', settings),
  'settings.chiefExcellent': line('主要负责人评优所需的班子等次', 'grade of the body for an excellent principal member', settings),
  'settings.bodyUse': line('班子考核结果运用', 'what follows from the grade of a body', settings),
  'settings.window': line('年度考核时间', 'time of the annual appraisal', settings),
  'settings.warning': line('测评预警线', 'warning lines of the assessment', settings),
} as const satisfies Record<string, Label>;

export type AppraisalPath = keyof typeof appraisalLabels;
export type AppraisalStage = 'appraise' | 'grade' | 'inform' | 'use';

/** One year's appraisal. */
export const appraisal: Subject<AppraisalMatter, AppraisalPath, AppraisalStage> = {
  id: 'appraisal',
  words: w('考核', 'appraisal'),
  labels: appraisalLabels,
  stages: {
    appraise: w('考核实施', 'appraisal'),
    grade: w('确定等次', 'grading'),
    inform: w('反馈告知', 'telling'),
    use: w('结果运用', 'use of the result'),
  },
};

/** Describes one rule of appraisal. */
export const appraisalRule = ruleOf(appraisal);
/** Not known, of an appraisal. */
export const appraisalUnknown = unknownOf(appraisal);

const whom = { servant: w('公务员', 'a civil servant'), leader: w('领导干部', 'a leader'), body: w('领导班子', 'a leading body') } as const;

/** Only appraisals of these. */
export const of = (...about: NonNullable<AppraisalMatter['about']>[]) => (facts: AppraisalMatter): Finding | null => {
  if (facts.about === null) return appraisalUnknown(['about']);
  return about.includes(facts.about) ? null : notApplicable(w(`考核对象是${whom[facts.about].zh}，不在本条范围`, `the appraisal is of ${whom[facts.about].en}`));
};

export const gradeWords: Readonly<Record<AppraisalGrade | 'other', Words>> = {
  excellent: w('优秀', 'excellent'), competent: w('称职', 'competent'), basic: w('基本称职', 'basically competent'), incompetent: w('不称职', 'not competent'), undetermined: w('不定等次', 'no grade'), other: w('其他', 'another word'),
};
