import type { Day, PartialDate } from '../../../kernel/day.ts';
import type { OfficialYear } from '../../../kernel/workday.ts';
import type { Label } from '../../fact-labels.ts';
import { ruleOf, unknownOf, w, type Subject } from '../../rule.ts';

/** The admission of one person, from the application to full membership. Days are civil days; `null` is not known. */
export type AdmissionFacts = {
  begunOn: Day | null;
  birth: PartialDate | null;
  application: { properOrganization: boolean | null; talkOn: Day | null } | null;
  activist: {
    on: Day | null; nominated: boolean | null; committeeDecided: boolean | null; filed: boolean | null; contacts: number | null;
    /** Days of the branch's reviews and of the yearly analysis since the person became an activist. */
    halfYearlyReviews: boolean | null; yearlyAnalysis: boolean | null; transferred: boolean | null; materialsHandedOn: boolean | null;
  } | null;
  object: {
    on: Day | null; opinionsHeard: boolean | null; committeeDiscussed: boolean | null; filedOn: Day | null; consentOn: Day | null;
    noticeFrom: Day | null; noticeTo: Day | null; calendar: OfficialYear[] | null;
    sponsors: number | null; sponsorRightsSuspended: boolean | null; sponsorUnderPunishment: boolean | null;
    reviewPassed: boolean | null; jointReview: boolean | null; trainingDays: number | null; trainingHours: number | null; inPerson: boolean | null;
  } | null;
  acceptance: {
    preReviewPassed: boolean | null; preReviewOn: Day | null; staysThreeMonths: boolean | null; meetingOn: Day | null;
    due: number | null; present: number | null; yes: number | null; secret: boolean | null; oneByOne: boolean | null; allRegular: boolean | null; resolution: string[] | null;
    approverEntitled: boolean | null; talkHeld: boolean | null; collective: boolean | null; periodStated: boolean | null; told: boolean | null;
    approvedOn: Day | null; extendedForReason: boolean | null; approvalFiled: boolean | null; posthumous: boolean | null; provincialApproval: boolean | null;
  } | null;
  probation: {
    oathOn: Day | null; appliedOn: Day | null; opinionsOn: Day | null; committeeOn: Day | null; extensions: number | null; extensionMonths: number | null; endsOn: Day | null;
    due: number | null; present: number | null; yes: number | null; meetingOn: Day | null; approvedOn: Day | null; announced: boolean | null; memberSince: Day | null;
    incoming: boolean | null; incomingVerified: boolean | null; postponedMonths: number | null; archived: string[] | null; truthful: boolean | null;
    /** Numbers of the twenty-five steps that are done. */
    steps: number[] | null;
  } | null;
};

const at = (zh: string, en: string): Label => ({ label: { zh, en }, where: w('在发展党员材料中填写', 'Fill in on the papers of the admission') });

/** Every fact of an admission that rules name. */
export const admissionLabels = {
  begunOn: at('递交入党申请书日期', 'day of the application'), birth: at('出生日期', 'birth'),
  'application.properOrganization': at('受理组织', 'organization applied to'), 'application.talkOn': at('派人谈话日期', 'day of the talk'),
  'activist.on': at('确定积极分子日期', 'day named an activist'), 'activist.nominated': at('党员推荐、群团推优', 'nomination'), 'activist.committeeDecided': at('支委会研究决定', 'decision of the branch committee'), 'activist.filed': at('报上级党委备案', 'filing with the superior committee'), 'activist.contacts': at('培养联系人（正式党员）人数', 'number of contacts, full members'),
  'activist.halfYearlyReviews': at('半年考察', 'half-yearly review'), 'activist.yearlyAnalysis': at('年度分析', 'yearly analysis'), 'activist.transferred': at('是否转出', 'moved to another unit'), 'activist.materialsHandedOn': at('转出材料', 'materials handed on'),
  'object.on': at('列为发展对象日期', 'day named a candidate'), 'object.opinionsHeard': at('听取意见', 'opinions heard'), 'object.committeeDiscussed': at('支委会讨论', 'discussion in the branch committee'), 'object.filedOn': at('报上级党委备案日期', 'day of filing'), 'object.consentOn': at('上级党委同意日期', 'day of the superior committee’s consent'),
  'object.noticeFrom': at('公示发布日期', 'first day of the notice'), 'object.noticeTo': at('公示截止日期', 'last day of the notice'), 'object.calendar': at('放假调休安排', 'official calendar'),
  'object.sponsors': at('入党介绍人（正式党员）人数', 'number of sponsors, full members'), 'object.sponsorRightsSuspended': at('介绍人是否留党察看未恢复权利', 'a sponsor whose rights are not restored'), 'object.sponsorUnderPunishment': at('介绍人是否在处分影响期内', 'a sponsor under a punishment'),
  'object.reviewPassed': at('政治审查结论', 'result of the political review'), 'object.jointReview': at('县级联审', 'joint review'), 'object.trainingDays': at('培训天数', 'days of training'), 'object.trainingHours': at('培训学时', 'hours of training'), 'object.inPerson': at('线下培训', 'training in person'),
  'acceptance.preReviewPassed': at('党委预审结论', 'result of the preliminary review'), 'acceptance.preReviewOn': at('预审合格日期', 'day of the preliminary review'), 'acceptance.staysThreeMonths': at('三个月内不离开单位', 'stays three months'), 'acceptance.meetingOn': at('支部大会日期', 'day of the branch assembly'),
  'acceptance.due': at('应到会有表决权党员', 'members due'), 'acceptance.present': at('实到会有表决权党员', 'members present'), 'acceptance.yes': at('赞成', 'in favour'), 'acceptance.secret': at('无记名投票', 'secret ballot'), 'acceptance.oneByOne': at('逐个讨论和表决', 'one by one'), 'acceptance.allRegular': at('投票人均为正式党员', 'voters are full members'), 'acceptance.resolution': at('支部大会决议内容', 'contents of the resolution'),
  'acceptance.approverEntitled': at('审批党委', 'approving committee'), 'acceptance.talkHeld': at('审批前谈话', 'talk before the approval'), 'acceptance.collective': at('党委集体讨论表决', 'collective vote of the committee'), 'acceptance.periodStated': at('预备期起止', 'begin and end of the probation'), 'acceptance.told': at('通知本人并大会宣布', 'told and announced'),
  'acceptance.approvedOn': at('党委审批日期', 'day of the approval'), 'acceptance.extendedForReason': at('特殊情况延长审批', 'extended for a reason'), 'acceptance.approvalFiled': at('报上级组织部门备案', 'filed with the organization department'), 'acceptance.posthumous': at('是否追认', 'admitted after death'), 'acceptance.provincialApproval': at('省级党委批准', 'approval of the provincial committee'),
  'probation.oathOn': at('宣誓日期', 'day of the oath'), 'probation.appliedOn': at('转正申请日期', 'day of the application for full membership'), 'probation.opinionsOn': at('征求意见日期', 'day opinions were heard'), 'probation.committeeOn': at('支委会审查日期', 'day of the committee’s review'), 'probation.extensions': at('延长次数', 'number of extensions'), 'probation.extensionMonths': at('延长月数', 'months of extension'), 'probation.endsOn': at('预备期满日期', 'end of the probation'),
  'probation.due': at('转正大会应到', 'members due'), 'probation.present': at('转正大会实到', 'members present'), 'probation.yes': at('转正大会赞成', 'in favour'), 'probation.meetingOn': at('转正大会日期', 'day of the assembly'), 'probation.approvedOn': at('转正审批日期', 'day of the approval'), 'probation.announced': at('书记谈话、大会宣布', 'talk and announcement'), 'probation.memberSince': at('党龄起算日期', 'first day of membership'),
  'probation.incoming': at('是否转入的预备党员', 'came from another branch'), 'probation.incomingVerified': at('转入材料审查', 'materials verified'), 'probation.postponedMonths': at('推迟讨论转正月数', 'months postponed'), 'probation.archived': at('归档材料', 'papers filed'), 'probation.truthful': at('材料真实性', 'truth of the papers'), 'probation.steps': at('已办步骤', 'steps done'),
} as const satisfies Record<string, Label>;
export type AdmissionPath = keyof typeof admissionLabels;
export type AdmissionStage = 'application' | 'activist' | 'object' | 'acceptance' | 'probation';

/** The admission of a party member; the version is that in force when the person applied. */
export const admissionSubject: Subject<AdmissionFacts, AdmissionPath, AdmissionStage> = {
  id: 'admission',
  words: w('发展党员', 'admission of members'),
  labels: admissionLabels,
  stages: { application: w('申请入党', 'application'), activist: w('入党积极分子', 'activist'), object: w('发展对象', 'candidate for admission'), acceptance: w('预备党员接收', 'acceptance'), probation: w('教育考察和转正', 'probation and full membership') },
  begunOn: (facts) => facts.begunOn,
};

/** Describes one rule of the admission. */
export const admissionRule = ruleOf(admissionSubject);
export const admissionUnknown = unknownOf(admissionSubject);
