import type { Day, PartialDate } from '../../../kernel/day.ts';
import type { Words } from '../../../kernel/refusal.ts';
import type { OfficialYear } from '../../../kernel/workday.ts';
import type { AppraisalFacts, ColleagueFacts, FamilyFacts } from '../../facts.ts';
import type { Label } from '../../fact-labels.ts';
import { ruleOf, unknownOf, w, type Subject } from '../../rule.ts';

export type ServantPerson = {
  id: string;
  name: string;
  birth: PartialDate | null;
  workStart: PartialDate | null;
  /** A member of a leading body (领导成员). */
  leader: boolean | null;
  family: FamilyFacts[] | null;
  /** Businesses run by spouse, children and their spouses; `[]`: looked into, none. */
  familyBusinesses: { relation: string; name: string; business: string; industry: string | null }[] | null;
  grades: AppraisalFacts[] | null;
};

/** Entry into the service. */
export type Recruitment = {
  /** The day on which the conditions are looked at. */
  on: Day | null;
  nationality: boolean | null;
  constitution: boolean | null;
  character: boolean | null;
  health: boolean | null;
  ability: boolean | null;
  convicted: boolean | null;
  expelledFromParty: boolean | null;
  dismissedFromOffice: boolean | null;
  dishonest: boolean | null;
  otherBar: boolean | null;
  noticePublishedOn: Day | null;
  noticeEndsOn: Day | null;
  calendar: OfficialYear[] | null;
};

export type Trial = { from: Day | null; months: number | null; review: { on: Day | null; fit: boolean | null } | null; outcome: 'appointed' | 'cancelled' | null };

/** Work beside the office, and a matter of duty that touches the person or kin. */
export type Duty = {
  outsideWork: boolean | null;
  outsideApproved: boolean | null;
  outsidePaid: boolean | null;
  touchesSelfOrKin: boolean | null;
  withdrew: boolean | null;
  /** The person asked to withdraw, and the organ decided. */
  asked: boolean | null;
  decided: boolean | null;
};

/** A post to be taken, for recusal. */
export type Posting = {
  title: string;
  colleagues: ColleagueFacts[] | null;
  leadingBody: boolean | null;
  /** Fields of business that the organ supervises or administers. */
  supervises: string[] | null;
  /** A chief of a township, county or city, or of a department of theirs. */
  regional: boolean | null;
  /** The place is the person's own (成长地). */
  atHome: boolean | null;
};

/** A rise to a leading post. */
export type LeadingPromotion = {
  motionOn: Day | null;
  recommendedOn: Day | null;
  examinedOn: Day | null;
  decidedOn: Day | null;
  appointedOn: Day | null;
  stepByStep: boolean | null;
  exceptionGrounded: boolean | null;
  /** Opened to people outside, and the organ has nobody fit. */
  openSelection: boolean | null;
  nobodyInside: boolean | null;
  /** The rules ask for a notice, or a probation, for this post. */
  noticeDue: boolean | null;
  noticeHeld: boolean | null;
  probationDue: boolean | null;
  probationSet: boolean | null;
  /** Training for the post, before or after taking it. */
  trainedOn: Day | null;
};

export type ServantPunishment = 'warning' | 'demerit' | 'serious-demerit' | 'demotion' | 'removal' | 'expulsion' | 'other';
export type Sanction = {
  kind: ServantPunishment | null;
  months: number | null;
  decidedOn: Day | null;
  /** Is still treated as standing. */
  stillStands: boolean | null;
  /** Got the former grade, post or rank back because the period ended. */
  restored: boolean | null;
};

export type Resignation = {
  appliedOn: Day | null;
  decidedOn: Day | null;
  minimumServiceLeft: boolean | null;
  secrecyRuns: boolean | null;
  unfinishedBusiness: boolean | null;
  underReview: boolean | null;
  otherBar: boolean | null;
};

export type Dismissal = {
  ground: 'incompetent' | 'absence' | 'refuses-other-work' | 'reorganized' | 'breaks-duty' | 'none' | null;
  /** Days of absence without leave: the longest run, and all within a year. */
  absentRun: number | null;
  absentYear: number | null;
};

export type Retirement = {
  /** 改革前任职年龄界限, decided by a person: 50, 55 or 60. */
  formerAge: number | null;
  /** 到龄年月 as the file states it. */
  statedMonth: PartialDate | null;
  retired: boolean | null;
  /** Kept in office by a decision under state provisions. */
  kept: boolean | null;
  earlyAskedOn: Day | null;
  earlyApproved: boolean | null;
};

export type Appeal = {
  knownOn: Day | null;
  reviewAskedOn: Day | null;
  reviewReceivedOn: Day | null;
  appealedOn: Day | null;
  acceptedOn: Day | null;
  extended: boolean | null;
  settledOn: Day | null;
  /** The measure was suspended because of the review or appeal. */
  suspended: boolean | null;
};

/**
 * One civil servant and the matters of a service: each part is a matter of its own, asked when it arises. Where a rule gives a
 * time for an act, the act's own day is null until the act is on record, and the rule counts on.
 */
export type ServantMatter = {
  id: string;
  person: ServantPerson | null;
  recruitment: Recruitment | null;
  trial: Trial | null;
  duty: Duty | null;
  posting: Posting | null;
  promotion: LeadingPromotion | null;
  sanction: Sanction | null;
  resignation: Resignation | null;
  dismissal: Dismissal | null;
  retirement: Retirement | null;
  appeal: Appeal | null;
};

const roster: Words = { zh: '在干部信息中填写并附依据', en: 'Fill it on the person’s page, with its evidence' };
const at = (zh: string, en: string): Words => ({ zh: `在“${zh}”事项中填写`, en: `Fill it in the matter “${en}”` });
const recruit = at('录用', 'recruitment');
const trial = at('录用试用期', 'trial period');
const duty = at('履职', 'duty');
const posting = at('任职', 'posting');
const promote = at('晋升领导职务', 'rise to a leading post');
const sanction = at('处分', 'punishment');
const resign = at('辞去公职', 'resignation');
const dismiss = at('辞退', 'dismissal');
const retire = at('退休', 'retirement');
const appeal = at('复核申诉', 'review and appeal');
const line = (zh: string, en: string, where: Words): Label => ({ label: { zh, en }, where });

/** Every fact a rule of the service may need, with its name and the place to fill it. */
export const servantLabels = {
  person: line('公务员', 'civil servant', roster),
  'person.birth': line('出生年月', 'birth', roster),
  'person.workStart': line('参加工作时间', 'start of work', roster),
  'person.leader': line('是否领导成员', 'whether in a leading body', roster),
  'person.family': line('家庭成员及重要社会关系', 'family members and important relations', roster),
  'person.familyBusinesses': line('配偶、子女及其配偶经营企业情况', 'businesses of spouse, children and their spouses', roster),
  'person.grades': line('历年考核结果', 'grades of earlier years', roster),
  'recruitment.on': line('资格审查日期', 'day the conditions are looked at', recruit),
  'recruitment.nationality': line('是否具有中国国籍', 'nationality', recruit),
  'recruitment.constitution': line('是否拥护宪法、拥护党的领导', 'upholds the constitution and the Party’s leadership', recruit),
  'recruitment.character': line('是否具有良好的品行', 'character', recruit),
  'recruitment.health': line('身体和心理是否符合要求', 'health of body and mind', recruit),
  'recruitment.ability': line('是否具有符合职位要求的文化程度和工作能力', 'schooling and ability', recruit),
  'recruitment.convicted': line('是否因犯罪受过刑事处罚', 'criminal conviction', recruit),
  'recruitment.expelledFromParty': line('是否被开除党籍', 'expulsion from the Party', recruit),
  'recruitment.dismissedFromOffice': line('是否被开除公职', 'dismissal from public office', recruit),
  'recruitment.dishonest': line('是否被列为失信联合惩戒对象', 'listed for joint punishment of dishonesty', recruit),
  'recruitment.otherBar': line('有无其他不得录用的情形', 'any other bar', recruit),
  'recruitment.noticePublishedOn': line('录用公示发布日期', 'day the notice was published', recruit),
  'recruitment.noticeEndsOn': line('录用公示截止日期', 'last day of the notice', recruit),
  'recruitment.calendar': line('放假调休安排', 'official calendar', recruit),
  'trial.from': line('试用期开始日期', 'first day of the trial', trial),
  'trial.months': line('试用期月数', 'months of trial', trial),
  'trial.review.on': line('期满考核日期', 'day of the review', trial),
  'trial.review.fit': line('期满考核是否合格', 'whether found fit', trial),
  'trial.outcome': line('期满处理', 'outcome', trial),
  'duty.outsideWork': line('是否在机关外兼职', 'whether holding work outside', duty),
  'duty.outsideApproved': line('兼职是否经批准', 'whether it was approved', duty),
  'duty.outsidePaid': line('兼职是否领取报酬', 'whether it is paid', duty),
  'duty.touchesSelfOrKin': line('公务是否涉及本人或亲属利害关系', 'whether the matter touches the person or kin', duty),
  'duty.withdrew': line('是否回避', 'whether withdrawn', duty),
  'duty.asked': line('本人是否申请回避', 'whether asked to withdraw', duty),
  'duty.decided': line('机关是否作出回避决定', 'whether the organ decided', duty),
  'posting.colleagues': line('本机关有关人员及其与该职位的领导关系', 'people of the organ and their ties to the post', posting),
  'posting.leadingBody': line('是否机关领导成员职务', 'whether a post in the leading body', posting),
  'posting.supervises': line('机关监管或主管的行业', 'fields the organ supervises', posting),
  'posting.regional': line('是否乡、县、设区的市及其有关部门主要领导职务', 'whether a chief of township, county, city or a department', posting),
  'posting.atHome': line('任职地是否本人成长地', 'whether the place is the person’s own', posting),
  'promotion.motionOn': line('动议日期', 'day of the motion', promote),
  'promotion.recommendedOn': line('民主推荐日期', 'day of the recommendation', promote),
  'promotion.examinedOn': line('考察日期', 'day of the examination', promote),
  'promotion.decidedOn': line('讨论决定日期', 'day of the decision', promote),
  'promotion.appointedOn': line('履行任职手续日期', 'day of the appointment', promote),
  'promotion.stepByStep': line('是否逐级晋升', 'whether step by step', promote),
  'promotion.exceptionGrounded': line('破格或越级是否有规定情形', 'whether an exception has its ground', promote),
  'promotion.openSelection': line('是否面向社会选拔', 'whether opened to others', promote),
  'promotion.nobodyInside': line('本机关是否没有合适人选', 'whether the organ has nobody fit', promote),
  'promotion.noticeDue': line('该职务是否须任前公示', 'whether notice is asked for', promote),
  'promotion.noticeHeld': line('是否任前公示', 'whether public notice was given', promote),
  'promotion.probationDue': line('该职务是否须实行任职试用期', 'whether probation is asked for', promote),
  'promotion.probationSet': line('是否实行任职试用期', 'whether on probation', promote),
  'promotion.trainedOn': line('任职培训完成日期', 'day the training was completed', promote),
  'sanction.kind': line('处分种类', 'kind of punishment', sanction),
  'sanction.months': line('处分期月数', 'months of the punishment', sanction),
  'sanction.decidedOn': line('处分决定日期', 'day of the decision', sanction),
  'sanction.stillStands': line('是否仍按处分期内对待', 'whether still treated as standing', sanction),
  'sanction.restored': line('是否因期满恢复原级别、职务、职级', 'whether restored because the period ended', sanction),
  'resignation.appliedOn': line('辞职申请日期', 'day of the application', resign),
  'resignation.decidedOn': line('审批日期', 'day of the answer', resign),
  'resignation.minimumServiceLeft': line('是否未满最低服务年限', 'minimum service not complete', resign),
  'resignation.secrecyRuns': line('是否在涉密等特殊职位或脱密期内', 'secrecy still runs', resign),
  'resignation.unfinishedBusiness': line('有无须由本人继续处理的重要公务', 'important business unfinished', resign),
  'resignation.underReview': line('是否正在接受审计、审查调查或司法程序未终结', 'under audit, review or proceedings', resign),
  'resignation.otherBar': line('有无其他不得辞职的情形', 'any other bar', resign),
  'dismissal.ground': line('辞退情形', 'ground of the dismissal', dismiss),
  'dismissal.absentRun': line('连续旷工天数', 'days absent in one run', dismiss),
  'dismissal.absentYear': line('一年内累计旷工天数', 'days absent within a year', dismiss),
  'retirement.formerAge': line('改革前任职年龄界限', 'former age limit', retire),
  'retirement.statedMonth': line('到龄年月', 'month of reaching the age', retire),
  'retirement.retired': line('是否已办理退休', 'whether retired', retire),
  'retirement.kept': line('是否经批准延迟免职（退休）', 'whether kept in office', retire),
  'retirement.earlyAskedOn': line('自愿提前退休申请日期', 'day of asking to retire early', retire),
  'retirement.earlyApproved': line('提前退休是否批准', 'whether early retirement was approved', retire),
  'appeal.knownOn': line('知道人事处理之日', 'day the measure became known', appeal),
  'appeal.reviewAskedOn': line('申请复核日期', 'day of asking for a review', appeal),
  'appeal.reviewReceivedOn': line('接到复核决定日期', 'day the review was received', appeal),
  'appeal.appealedOn': line('提出申诉日期', 'day of the appeal', appeal),
  'appeal.acceptedOn': line('受理申诉日期', 'day the appeal was accepted', appeal),
  'appeal.extended': line('是否延长', 'whether extended', appeal),
  'appeal.settledOn': line('申诉处理决定日期', 'day of the decision', appeal),
  'appeal.suspended': line('是否停止执行', 'whether suspended', appeal),
} as const satisfies Record<string, Label>;

export type ServantPath = keyof typeof servantLabels;
export type ServantStage = 'recruitment' | 'trial' | 'duty' | 'posting' | 'promotion' | 'sanction' | 'resignation' | 'dismissal' | 'retirement' | 'appeal';

/** The service of a civil servant, from recruitment to retirement. */
export const civilServant: Subject<ServantMatter, ServantPath, ServantStage> = {
  id: 'civil-servant',
  words: w('公务员管理', 'civil service'),
  labels: servantLabels,
  stages: {
    recruitment: w('录用', 'recruitment'), trial: w('录用试用期', 'trial period'), duty: w('履职', 'duty'), posting: w('任职回避', 'posting'), promotion: w('晋升领导职务', 'rise to a leading post'),
    sanction: w('处分', 'punishment'), resignation: w('辞去公职', 'resignation'), dismissal: w('辞退', 'dismissal'), retirement: w('退休', 'retirement'), appeal: w('复核申诉', 'review and appeal'),
  },
};

/** Describes one rule of the civil service. */
export const servantRule = ruleOf(civilServant);
/** Not known, of a civil servant's matter. */
export const servantUnknown = unknownOf(civilServant);
