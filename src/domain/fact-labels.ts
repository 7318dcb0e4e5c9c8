import type { Words } from '../kernel/refusal.ts';

/** Name of a fact, and the place to fill it. */
export type Label = { label: Words; where: Words };

const person: Words = { zh: '在干部信息的任免审批表中填写并附依据', en: 'Fill it on the person’s page, with its evidence' };
const post: Words = { zh: '在职位信息中填写', en: 'Fill it on the page of the post' };
const step = (zh: string, en: string): Words => ({ zh: `在本案“${zh}”环节填写`, en: `Fill it at the step “${en}” of this case` });
const motion = step('动议', 'motion');
const recommendation = step('民主推荐', 'recommendation');
const examination = step('考察', 'examination');
const decision = step('讨论决定', 'decision');
const notice = step('公示', 'notice');
const appointment = step('任职', 'appointment');
const probation = step('试用期满', 'end of probation');

const line = (zh: string, en: string, where: Words): Label => ({ label: { zh, en }, where });

/** Every fact a rule may need, with its name and the place to fill it. */
export const factLabels = {
  discussionOn: line('讨论决定日期', 'day of discussion', decision),
  person: line('人选', 'candidate', motion),
  post: line('拟任职位', 'post', motion),
  move: line('任用方式', 'kind of move', motion),
  motion: line('动议方案', 'plan of the motion', motion),
  'motion.initiator': line('启动意见提出者', 'who put forward the opening opinion', motion),
  'motion.reason': line('启动事由', 'why the post is to be filled', motion),
  'motion.openingOpinion': line('启动意见', 'opening opinion', motion),
  'motion.conditions': line('选任条件', 'conditions', motion),
  'motion.scope': line('选任范围', 'scope', motion),
  'motion.method': line('选任方式', 'method', motion),
  'motion.source': line('人选来源', 'how the candidate was put forward', motion),
  'motion.plannedOn': line('工作方案日期', 'day of the plan', motion),
  'motion.approvedOn': line('工作方案审定日期', 'day the plan was approved', motion),
  'move.organizationRecommended.reason': line('组织推荐理由', 'reason for the organization’s recommendation', motion),
  'move.road.necessity': line('公开选拔或竞争上岗的必要性', 'why an open selection or competition is needed', motion),
  'move.road.suitable': line('本单位符合条件的人数', 'people of the unit who qualify', motion),
  'move.road.byMarksAlone': line('是否简单以分数、票数取人', 'whether marks or votes alone decide', examination),
  'move.signedBy.written': line('署名推荐是否书面', 'whether the signed recommendation is in writing', motion),
  'move.priorReports': line('事先报告事项', 'matters to report upward first', motion),
  'move.exception.ground': line('破格情形', 'ground of the exceptional promotion', motion),
  'move.exception.reason': line('破格理由', 'reason for the exceptional promotion', motion),
  'move.exception.withoutRecommendation': line('是否不经民主推荐列为破格人选', 'whether named without democratic recommendation', motion),
  'person.birth': line('出生年月', 'month of birth', person),
  'person.workStart': line('参加工作时间', 'start of work', person),
  'person.education': line('学历学位', 'education', person),
  'person.holdings': line('任职经历', 'posts held', person),
  'person.ranks': line('职级', 'service rank', person),
  'person.appraisals': line('年度考核结果', 'annual appraisals', person),
  'person.punishments': line('处分和组织处理情况', 'punishments and measures', person),
  'person.partyMember': line('是否中共党员', 'party membership', person),
  'person.partyRegular': line('转正日期', 'day of full membership', person),
  'person.training.hoursLastFiveYears': line('近五年脱产培训学时', 'training hours in the last five years', person),
  'person.training.completeBy': line('补训完成期限', 'day by which training is made up', person),
  'person.healthFit': line('身体条件', 'fitness for the work', person),
  'person.family': line('家庭主要成员及重要社会关系', 'family members and important relations', person),
  'person.spouseAbroad': line('配偶是否移居国（境）外', 'whether the spouse lives abroad', person),
  'person.childrenAllAbroad': line('子女是否均移居国（境）外', 'whether all children live abroad', person),
  'person.basicConditionsMet': line('是否符合第七条基本条件', 'whether the basic conditions of article 7 are met', examination),
  'person.politicalStandardMet': line('政治标准是否合格', 'whether the political standard is met', examination),
  'person.fieldSince': line('从事教学科研或管理工作起始', 'first day in teaching, research or management', motion),
  'person.formerAge': line('改革前适用的退休年龄', 'retirement age before the reform', motion),
  'person.doubleDuty': line('是否兼任教学科研岗位（双肩挑）', 'whether a teaching or research post is kept', decision),
  'person.doubleDutyApproved': line('双肩挑是否批准', 'whether keeping both posts is approved', decision),
  'person.academicPosts': line('社会兼职和学术任职', 'posts in societies and journals', decision),
  'person.termReported': line('是否进行聘期述职', 'whether the term was reported on', examination),
  'person.termReview': line('聘期考核结果', 'result of the term review', examination),
  'person.grewUpIn': line('成长地', 'where the person grew up', person),
  'person.grewUpHere': line('拟任职地是否本人成长地', 'whether the post lies where the person grew up', motion),
  'person.familyBusinessConflict': line('配偶、子女及其配偶是否在拟任职务监管行业经商办企业', 'whether a family business lies in what the post supervises', examination),
  'person.discipline.politicalDisciplineBreach': line('是否违反政治纪律和政治规矩', 'breach of political discipline', examination),
  'person.discipline.lowRecognition': line('群众公认度是否不高', 'low recognition by others', examination),
  'person.discipline.canvassing': line('有无跑官、拉票等非组织行为', 'canvassing for posts or votes', examination),
  'person.discipline.otherUnfit': line('有无其他不宜提拔或进一步使用的情形', 'other reason against promotion', examination),
  'post.rank': line('职位层次', 'rank of the post', post),
  'post.role': line('正职或副职', 'chief or deputy', post),
  'post.organKind': line('机关类别', 'kind of organ', post),
  'post.placed': line('职位所在（领导班子、内设机构、派出机构）', 'where the post stands (leading body, inner or dispatched office)', post),
  'post.howFilled': line('任用方式（委任、选举、任命）', 'way the post is filled', post),
  'post.specialPost': line('是否特殊岗位', 'whether it is a special post', post),
  'post.colleagues': line('本机关有关人员及其与该职位的领导关系', 'people of the same organ and their ties to the post', post),
  'post.unitLevel': line('单位层次', 'level of the unit', post),
  'post.establishment': line('职数', 'establishment', post),
  'post.filled': line('在任人数', 'holders at present', post),
  'post.leaving': line('同时免去该职务的人数', 'holders who leave by the same decision', decision),
  'post.partyPost': line('是否党的领导职务', 'whether it is a party post', post),
  'post.partyYears': line('党章要求的党龄', 'party age asked for', post),
  'post.legalQualification.required': line('是否有法定任职资格', 'whether the law asks for a qualification', post),
  'post.legalQualification.met': line('法定任职资格是否具备', 'whether the legal qualification is met', person),
  'settings.recommendationTurnout': line('民主推荐最低参加比例', 'least share taking part in a recommendation', { zh: '在单位设置中填写，并注明来源', en: 'Fill it in the institution’s settings, with its source' }),
  'settings.university': line('本单位聘任办法的数值', 'the unit’s own numbers for its middle posts', { zh: '在单位的“适用规则”中填写，经另一人批准', en: 'Fill them in at the unit’s “Rules that apply”; a second person approves' }),
  'recommendation.groups': line('推荐参加人员类别', 'groups taking part in the recommendation', recommendation),
  recommendation: line('民主推荐情况', 'recommendation', recommendation),
  'recommendation.closedOn': line('民主推荐结果日期', 'day the recommendation closed', recommendation),
  'recommendation.tallies': line('民主推荐计票', 'tallies of the recommendation', recommendation),
  'recommendation.postId': line('民主推荐所针对的职位', 'post the recommendation was held for', recommendation),
  'recommendation.directed': line('是否定向推荐', 'whether the recommendation was directed', recommendation),
  examination: line('考察情况', 'examination', examination),
  'examination.startedOn': line('考察开始日期', 'first day of the examination', examination),
  'examination.endedOn': line('考察结束日期', 'last day of the examination', examination),
  'examination.notice.publishedOn': line('考察预告日期', 'day of the notice of examination', examination),
  'examination.interviews': line('个别谈话', 'interviews', examination),
  'examination.talkWithCandidateOn': line('同考察对象面谈日期', 'day of the talk with the person examined', examination),
  'examination.chosen': line('考察对象', 'who is examined', examination),
  'examination.economicAudit': line('经济责任审计', 'audit of economic responsibility', examination),
  'examination.findings': line('考察材料', 'written findings', examination),
  'examination.team': line('考察组成员', 'examination team', examination),
  'examination.checks': line('凡提四必核查结果', 'results of the four mandatory checks', examination),
  'examination.integrity': line('廉洁自律结论性意见', 'conclusion on integrity', examination),
  'examination.integrity.conclusion': line('廉洁自律结论性意见', 'conclusion on integrity', examination),
  'examination.integrity.partySecretarySigned': line('党委书记签字', 'signature of the party secretary', examination),
  'examination.integrity.disciplineSecretarySigned': line('纪委书记（纪检组长）签字', 'signature of the discipline secretary', examination),
  'examination.majorProblem': line('巡视巡察审计发现重大问题情况', 'major problems found by inspection or audit', examination),
  'examination.otherObstacle': line('有无其他不得提交会议讨论的情形', 'other obstacle to submission', examination),
  'deliberation.on': line('酝酿日期', 'day of the deliberation', decision),
  'deliberation.nonPartyConsulted': line('是否征求统战部及有关党派等意见', 'whether the united front department and others were asked', decision),
  'deliberation.joint.askedOn': line('征求协管方意见日期', 'day the sharing organ was asked', decision),
  'submission.papers': line('呈报材料', 'papers sent up', decision),
  'submission.sentOn': line('呈报（备案）日期', 'day of sending up', appointment),
  'submission.dueOn': line('呈报（备案）期限', 'day by which to send up', appointment),
  'legal.introducedOn': line('向人大党组织介绍日期', 'day of introduction to the congress', appointment),
  'legal.sessionOn': line('会议日期', 'day of the session', appointment),
  'legal.memberOfGovernment': line('是否政府组成人员', 'whether a composed member of the government', appointment),
  'legal.nominatedByChief': line('是否由政府主要领导提名', 'whether nominated by the chief of the government', appointment),
  'legal.consultedOthers': line('是否充分协商', 'whether others were consulted', appointment),
  'legal.rejectedTimes': line('未获通过次数', 'times not passed', appointment),
  'legal.studied': line('未获通过的是否研究', 'whether the reasons were studied', appointment),
  meeting: line('讨论决定会议', 'meeting', decision),
  'meeting.on': line('会议日期', 'day of the meeting', decision),
  'meeting.due': line('应到会成员', 'members due', decision),
  'meeting.present': line('实到会成员', 'members present', decision),
  'meeting.chairId': line('主要负责人（主持人）', 'the chief member (chair)', decision),
  'meeting.votes': line('与会成员意见', 'statements of the members', decision),
  'meeting.presentedAlone': line('是否逐个介绍', 'whether candidates were introduced one by one', decision),
  'meeting.presenter': line('介绍人', 'who introduced the candidate', decision),
  'meeting.reconsideration.agreed': line('同意复议的人数', 'members agreeing to reconsider', decision),
  notice: line('任前公示', 'public notice', notice),
  'notice.publishedOn': line('公示发布日期', 'day the notice was published', notice),
  'notice.endsOn': line('公示截止日期', 'last day of the notice', notice),
  'notice.objections': line('公示反映登记', 'register of objections', notice),
  'notice.exceptionStated': line('公示是否写明破格情形和理由', 'whether the notice states the exception', notice),
  appointment: line('任职情况', 'appointment', appointment),
  'appointment.decidedOn': line('决定任职日期', 'day of the decision', appointment),
  'appointment.electedOn': line('当选或任命日期', 'day of election or appointment', appointment),
  'appointment.effectiveOn': line('任职时间', 'effective day', appointment),
  'appointment.issuedOn': line('任职通知日期', 'day of the appointment paper', appointment),
  'appointment.talk': line('任职谈话', 'talk before taking office', appointment),
  'appointment.talk.on': line('任职谈话日期', 'day of the talk', appointment),
  'appointment.talk.by': line('任职谈话人', 'who held the talk', appointment),
  'appointment.probationMonths': line('试用期月数', 'months of probation', appointment),
  'appointment.termUntil': line('聘期截止日期', 'last day of the term', appointment),
  probation: line('试用期情况', 'probation', probation),
  'probation.from': line('试用期开始日期', 'first day of probation', probation),
  'probation.review.on': line('试用期满考核日期', 'day of the review', probation),
  'probation.review.result': line('试用期满考核结果', 'result of the review', probation),
} as const satisfies Record<string, Label>;

export type FactPath = keyof typeof factLabels;

/** The value at a path of the facts; `null` when it or anything above it is not known. */
export function readFact(facts: unknown, path: string): unknown {
  let at: unknown = facts;
  for (const key of path.split('.')) {
    if (at === null || at === undefined || typeof at !== 'object') return null;
    at = (at as Record<string, unknown>)[key];
  }
  return at === undefined ? null : at;
}
