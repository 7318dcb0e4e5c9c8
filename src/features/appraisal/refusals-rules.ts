import { refuse, type Citation, type Refusal, type Words } from '../../kernel/refusal.ts';
import { citationOf, type Verdict } from '../../domain/rule.ts';
import { leave } from '../../domain/regulations/civil-servant-appraisal-2020/no-grade.ts';
import { inWriting } from '../../domain/regulations/civil-servants-2018/art-38.ts';
import { steps as article37 } from '../../domain/regulations/civil-servants-2018/art-37.ts';
import { review } from '../../domain/regulations/civil-servants-2018/art-95.ts';
import { recusalArticle } from '../roster/access-rules.ts';
import { gradeNames, type Quota } from './grade-rules.ts';
import type { About, Grade } from './shapes-rules.ts';

type Refused = { ok: false; refusal: Refusal };
const say = (name: string, status: Refusal['status'], reason: Words, wayOut: Words, more: Partial<Refusal> = {}): Refused => refuse({ name: `appraisal.${name}`, status, reason, wayOut, ...more });
const decided = citationOf(article37);
const unitOf = (about: About): string => (about === 'body' ? '个班子' : '人');
const join = (list: readonly Words[]): Words => ({ zh: list.map((x) => x.zh).join('；'), en: list.map((x) => x.en).join('; ') });

/** The expected failures of the room, as sentences. */
export const refusals = {
  unknown: () => say('unknown', 404, { zh: '没有这次考核，或您不能查看。', en: 'There is no such appraisal, or it is not yours to see.' }, { zh: '请从列表重新进入。', en: 'Open it again from the list.' }),
  outside: () => say('outside', 403, { zh: '该单位不在您的管理范围内。', en: 'The unit is outside those your role reaches.' }, { zh: '请由负责该单位的人办理。', en: 'Let those who answer for the unit do it.' }),
  noUnit: () => say('no-unit', 404, { zh: '名单所依据的日期没有这个单位。', en: 'There is no such unit on the day the list is drawn for.' }, { zh: '请从机构表选择，或更改日期。', en: 'Choose it from the units, or change the day.' }, { field: 'unitId' }),
  period: () => say('period', 400, { zh: '考核期间的起止日期不对，或名单日期晚于今天。', en: 'The period is not in order, or the list would be drawn for a day to come.' }, { zh: '请更正日期。', en: 'Correct the days.' }, { field: 'asOf' }),
  otherPack: (name: Words) => say('other-rules', 422, { zh: `该单位适用${name.zh}，公务员考核规定不适用。`, en: `The unit goes by ${name.en}; the appraisal of civil servants does not apply.` }, { zh: '请按该单位的规定办理；班子成员可按干部考核办理。', en: 'Go by the rules of the unit; members of its leading body are appraised as leaders.' }, { field: 'about' }),
  matter: () => say('matter', 400, { zh: '专项考核须写明考核事项，任期考核须写明任期。', en: 'A special appraisal names its matter, a term appraisal the term.' }, { zh: '请填写。', en: 'Fill it in.' }, { field: 'matter' }),
  nobody: () => say('nobody', 422, { zh: '这一天该单位没有应当列入的人。', en: 'On that day the unit has nobody to include.' }, { zh: '请核对单位、对象和日期。', en: 'Check unit, whom it is of, and the day.' }, { field: 'unitId' }),
  once: (year: number) => say('once', 409, { zh: `该单位 ${year} 年度考核已经建立。`, en: `The annual appraisal of ${year} is open for this unit already.` }, { zh: '请在原考核中办理；建错的先终止。', en: 'Go on in that one, or stop it first.' }),
  stopped: () => say('stopped', 409, { zh: '这次考核已经终止。', en: 'This appraisal was stopped.' }, { zh: '请在新的考核中办理。', en: 'Go on in a new one.' }),
  begun: () => say('begun', 409, { zh: '已有人确定等次，不能终止。', en: 'A grade has been decided: it cannot be stopped.' }, { zh: '确定有误的，重新提出并作出决定。', en: 'Mend a mistake by a new decision.' }),
  noMember: () => say('no-member', 404, { zh: '这次考核中没有此人。', en: 'This person is not in the appraisal.' }, { zh: '请刷新后再试。', en: 'Reload and try again.' }),
  bodyDecided: (number: string) => say('body-decided', 409, { zh: `班子等次已由考核 ${number} 确定，不另行填写。`, en: `The grade of the body was decided in appraisal ${number}; it is not entered here.` }, { zh: '等次有误的，在该次考核中更正。', en: 'Mend it there if it is wrong.' }, { field: 'bodyGrade' }),
  notOfBodies: () => say('not-of-bodies', 422, { zh: '这项只适用于干部个人考核。', en: 'This is for the appraisal of people alone.' }, { zh: '领导班子没有这项情况，不需要填写。', en: 'A leading body has nothing of the kind.' }),
  ownOrKin: () => say('own-or-kin', 403, { zh: '涉及您本人或亲属，应当回避。', en: 'This is about yourself or a relative: you stand aside.' }, { zh: '请由他人办理。', en: 'Let another do it.' }, { citations: [recusalArticle] }),
  leftOut: (name: string) => say('left-out', 409, { zh: `${name}不参加本年度考核。`, en: `${name} takes no part this year.` }, { zh: '情况有变的，先更正病事假等情况。', en: 'Correct the days of leave first where that has changed.' }, { citations: [citationOf(leave)] }),
  source: () => say('source', 400, { zh: '须写明依据的材料。', en: 'Name the paper it rests on.' }, { zh: '如考勤汇总、纪检机关反馈。', en: 'The attendance record, or the answer of the discipline office.' }, { field: 'source' }),
  votes: () => say('votes', 400, { zh: '票数不对：优秀、称职与不称职之和不能多于有效票。', en: 'The votes do not add up: favourable and “not competent” exceed the valid ones.' }, { zh: '请核对统计表。', en: 'Check the count.' }, { field: 'valid' }),
  noPoll: () => say('no-poll', 404, { zh: '没有可用的已计票测评。', en: 'There is no counted assessment to take from.' }, { zh: '请等计票完成，或录入票数并注明来源。', en: 'Wait for the count, or enter the votes with their source.' }),
  noSheets: () => say('no-sheets', 422, { zh: '该投票中没有名单上的人，或票数未达公布下限。', en: 'The poll has nobody of the list, or too few ballots to be shown.' }, { zh: '请核对所选投票。', en: 'Check which poll it is.' }),
  grade: (allowed: readonly Grade[], citation: Citation) => say('grade', 422, { zh: `等次只能是：${allowed.map((g) => gradeNames[g].zh).join('、')}。`, en: `The result is one of: ${allowed.map((g) => gradeNames[g].en).join(', ')}.` }, { zh: '请从中选择。', en: 'Choose one of them.' }, { field: 'grade', citations: [citation] }),
  comment: () => say('comment', 400, { zh: '须写评语。', en: 'A comment is needed.' }, { zh: '请写出评语。', en: 'Write it.' }, { field: 'comment' }),
  again: (name: string) => say('again', 409, { zh: `${name}已经确定等次，更正须写明理由。`, en: `${name} is graded; a change needs a reason.` }, { zh: '请写明原决定错在何处、依据什么。', en: 'State what was wrong and what shows it.' }, { field: 'reason' }),
  noProposal: (names: string) => say('no-proposal', 409, { zh: `${names}没有待决定的建议。`, en: `Nothing is proposed for ${names}.` }, { zh: '请先由科室提出建议。', en: 'Let the section propose first.' }, { citations: [decided] }),
  stale: (name: string) => say('stale', 409, { zh: `${name}的建议或决定已有变化。`, en: `What stands for ${name} has changed.` }, { zh: '请刷新后再定。', en: 'Reload and decide again.' }),
  samePerson: (name: string) => say('second-person', 403, { zh: `${name}的建议是您提出的，须由另一人代表集体登记决定。`, en: `You proposed the grade of ${name}; another records the decision.` }, { zh: '请另一位部领导办理。', en: 'Ask another head or deputy head.' }, { citations: [decided] }),
  reason: (name: string) => say('reason', 400, { zh: `${name}的决定与建议或与名册现有结果不同，须写明理由。`, en: `The decision on ${name} differs from the proposal or from the roster and needs a reason.` }, { zh: '请写明理由。', en: 'State why.' }, { field: 'reason' }),
  heldOn: () => say('held-on', 400, { zh: '研究日期不能晚于今天，也不能早于名单日期或建议日期。', en: 'The day of the meeting lies after today, or before the list or the proposal.' }, { zh: '请更正日期。', en: 'Correct the day.' }, { field: 'heldOn' }),
  quota: (q: Quota, about: About) => say('quota', 422, { zh: `优秀 ${q.given} ${unitOf(about)}，超过参加考核 ${q.due} ${unitOf(about)}的 ${q.percent}%（${q.most} ${unitOf(about)}）。`, en: `${q.given} excellent of ${q.due}: more than ${q.percent}% (${q.most}).` }, about === 'servant' ? { zh: `减到 ${q.most} 人；经同级公务员主管部门审核同意的，先登记同意的文件（最高 25%）。`, en: `Come down to ${q.most}; where the department in charge consents (a quarter at most), enter its document first.` } : { zh: `减到 ${q.most} ${unitOf(about)}，或写明超过的理由，记入决定。`, en: `Come down to ${q.most}, or state why it is more: it stands in the decision.` }, { citations: q.citation ? [q.citation] : [], details: q }),
  blocked: (found: readonly { name: string; verdict: Verdict }[]) => say('blocked', 422, join(found.slice(0, 3).map(({ name, verdict }) => ({ zh: `${name}：${verdict.sentence.zh}`, en: `${name}: ${verdict.sentence.en}` }))), found[0]!.verdict.wayOut ?? { zh: '请改正后再定。', en: 'Correct it first.' }, { citations: [found[0]!.verdict.citation], details: found }),
  unclear: (found: readonly { name: string; verdict: Verdict }[]) => say('unclear', 422, { zh: `有 ${found.length} 项规则不能判断或需说明：${[...new Set(found.map((f) => f.verdict.title.zh))].slice(0, 4).join('；')}。`, en: `${found.length} rule(s) cannot judge or ask for a reason: ${[...new Set(found.map((f) => f.verdict.title.en))].slice(0, 4).join('; ')}.` }, { zh: '请补齐事实；或写明怎样核对、理由如何，记入决定。', en: 'Fill in the facts, or state how they were checked: it stands in the decision.' }, { field: 'checked', citations: [found[0]!.verdict.citation], details: found }),
  notDecided: () => say('not-decided', 409, { zh: '还没有确定等次。', en: 'No grade is decided yet.' }, { zh: '请先作出决定。', en: 'Decide first.' }),
  noneDue: () => say('none-due', 409, { zh: '按现有等次，没有新的应当提出的结果运用。', en: 'By the grades as they stand nothing more follows.' }, { zh: '不需要办理。', en: 'Nothing to do.' }),
  noConsequence: () => say('no-consequence', 409, { zh: '没有这项待定的结果运用，或已经决定。', en: 'Nothing of the kind waits, or it is decided.' }, { zh: '请刷新后再看。', en: 'Reload.' }),
  sameProposer: () => say('same-proposer', 403, { zh: '结果运用须由提出人以外的人决定。', en: 'Somebody other than the proposer decides what follows.' }, { zh: '请另一人决定。', en: 'Let another decide.' }),
  toldAll: () => say('told-already', 409, { zh: '没有尚未通知的人。', en: 'Everybody graded has been told.' }, { zh: '不需要再通知。', en: 'Nothing to do.' }, { citations: [citationOf(inWriting)] }),
  notTold: () => say('not-told', 409, { zh: '结果还没有通知，不能提出异议。', en: 'The result is not told yet.' }, { zh: '请等书面通知。', en: 'Wait to be told in writing.' }),
  tooLate: (until: string, citation: Citation) => say('too-late', 409, { zh: `异议期限到 ${until}，已经过了。`, en: `Objections were taken until ${until}.` }, { zh: '可按规定申诉，或向干部监督反映。', en: 'Appeal by the rules, or turn to the supervisor.' }, { citations: [citation] }),
  objected: () => say('objected', 409, { zh: '对这个结果已经提出过异议。', en: 'This result has been objected to.' }, { zh: '请等答复。', en: 'Wait for the answer.' }, { citations: [citationOf(review)] }),
  noObjection: () => say('no-objection', 409, { zh: '没有待答复的异议。', en: 'No objection waits.' }, { zh: '请刷新后再看。', en: 'Reload.' }),
  sameDecider: () => say('same-decider', 403, { zh: '异议须由提出建议和登记决定以外的人答复。', en: 'Neither who proposed nor who recorded the decision answers the objection.' }, { zh: '请另一位部领导答复。', en: 'Ask another head or deputy head.' }, { citations: [citationOf(review)] }),
  summaryLate: () => say('summary-late', 409, { zh: '等次已经确定，个人总结不能再改。', en: 'The grade is decided: the summary stays as it is.' }, { zh: '对结果有异议的，可在期限内提出。', en: 'Object to the result within the days.' }),
  notYours: () => say('not-yours', 404, { zh: '没有您的这次考核。', en: 'No such appraisal of yours.' }, { zh: '请从“考核”重新进入。', en: 'Open it again from the list.' }),
};
