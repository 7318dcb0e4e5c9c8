import { refuse, type Citation, type Refusal, type Words } from '../../kernel/refusal.ts';
import { citationOf } from '../../domain/rule.ts';
import { necessity, notByMarks } from '../../domain/regulations/appointment-2019/art-15.ts';
import { appointmentArticles } from '../../domain/regulations/appointment-2019/articles.ts';
import type { Prohibition } from '../../domain/discipline/lists.ts';
import type { PlanFault } from './plan-rules.ts';
import type { ListFault } from './result-rules.ts';

type Refused = { ok: false; refusal: Refusal };
const say = (name: string, status: Refusal['status'], reason: Words, wayOut: Words, more: Partial<Refusal> = {}): Refused => refuse({ name: `contest.${name}`, status, reason, wayOut, ...more });

/** 第十五条: only where needed, as a rule for deputies, never by marks alone. */
export const article15: Citation = citationOf(necessity);
const byMarks: Citation = citationOf(notByMarks);
const recusal: Citation = appointmentArticles.recusal;

const planWords: Record<PlanFault, [Words, Words, string]> = {
  weights: [{ zh: '各项权重之和不是 100。', en: 'The weights do not add up to 100.' }, { zh: '请调整权重。', en: 'Change the weights.' }, 'weights'],
  'one-component': [{ zh: '只有一项计入，等于以单项分数取人。', en: 'Only one result counts: that is choosing by one figure.' }, { zh: '请至少让两项计入。', en: 'Let two results count at least.' }, 'weights'],
  'sift-weight': [{ zh: '匿名评阅没有权重。', en: 'The blind sift has no weight.' }, { zh: '请给匿名评阅权重。', en: 'Give the sift a weight.' }, 'weights'],
  'interview-anchors': [{ zh: '面试计入总评，却没有评分标准。', en: 'The interview counts, but nothing says what its marks rest on.' }, { zh: '请写明面试的评分标准。', en: 'State the anchors of the interview.' }, 'interviewAnchors'],
  'few-assessors': [{ zh: '评委人数少于本单位规定的最少人数。', en: 'Fewer assessors than the institution asks for.' }, { zh: '请增加评委人数。', en: 'Plan for more assessors.' }, 'assessors'],
  'trim-few': [{ zh: '去掉最高、最低的，评委至少 4 人。', en: 'Leaving out the highest and the lowest takes four assessors at least.' }, { zh: '请增加评委，或不去高低。', en: 'Plan for more assessors, or do not trim.' }, 'trimmed'],
  closes: [{ zh: '报名截止日期早于今天。', en: 'Applications would close before today.' }, { zh: '请改为今天或以后的日期。', en: 'Give today or a later day.' }, 'closesOn'],
};
const listWords: Record<ListFault['kind'], [Words, Words]> = {
  nobody: [{ zh: '还没有选出人选。', en: 'Nobody is chosen.' }, { zh: '请选出人选并写明理由；都不合适的，终止本次选拔。', en: 'Choose and say why, or stop the contest.' }],
  unknown: [{ zh: '名单中有人不在本次选拔的结果中。', en: 'The list names somebody who is not among the results.' }, { zh: '请从结果中选择。', en: 'Choose from the results.' }],
  twice: [{ zh: '名单中有人出现两次。', en: 'The list names somebody twice.' }, { zh: '请删去重复的。', en: 'Leave one out.' }],
  four: [{ zh: '入选的人须逐一写明政治素质、专业素养、工作实绩和一贯表现，不得简单以分数取人。', en: 'Each chosen person needs all four statements: nobody is chosen by marks alone.' }, { zh: '请补写。', en: 'Write what is missing.' }],
  'passed-over': [{ zh: '有人总评高于入选者而未入选，没有写理由。', en: 'Somebody with a higher figure is not chosen, and nothing says why.' }, { zh: '请写明未入选的理由。', en: 'Say why.' }],
};

/** The expected failures of the room, as sentences. */
export const refusals = {
  unknown: () => say('unknown', 404, { zh: '没有这项选拔，或您不能查看。', en: 'There is no such contest, or it is not yours to see.' }, { zh: '请从列表重新进入。', en: 'Open it again from the list.' }),
  noPost: () => say('no-post', 404, { zh: '没有这个职位。', en: 'There is no such post.' }, { zh: '请从职位表选择。', en: 'Choose it from the posts.' }, { field: 'postId' }),
  outside: () => say('outside', 403, { zh: '该职位不在您的管理范围内。', en: 'The post is outside the units your role reaches.' }, { zh: '请由负责该单位的人办理。', en: 'Let those who answer for the unit do it.' }),
  stage: (stage: Words) => say('stage', 409, { zh: `本次选拔处于“${stage.zh}”，现在不能这样做。`, en: `The contest is at “${stage.en}”; this cannot be done now.` }, { zh: '请刷新后按当前环节办理。', en: 'Reload and go on from where it stands.' }),
  plan: (fault: PlanFault) => say(`plan.${fault}`, 422, planWords[fault][0], planWords[fault][1], { field: planWords[fault][2], citations: [fault === 'one-component' ? byMarks : article15] }),
  book: (reason: Words, wayOut: Words | null) => say('book', 422, reason, wayOut ?? { zh: '请改正后再报批。', en: 'Correct it first.' }, { citations: [article15] }),
  samePerson: () => say('second-person', 403, { zh: '须由另一人审批。', en: 'Another person must approve.' }, { zh: '请另一位部领导审批。', en: 'Ask another head or deputy head.' }),
  closed: (on: string) => say('closed', 409, { zh: `报名已于 ${on} 截止。`, en: `Applications closed on ${on}.` }, { zh: '请留意以后的公告。', en: 'Watch for later calls.' }),
  notClosed: (on: string) => say('not-closed', 409, { zh: `报名到 ${on} 截止，尚未结束。`, en: `Applications are taken until ${on}.` }, { zh: '请在截止后办理。', en: 'Wait until the day after.' }),
  answers: (n: number) => say('answers', 400, { zh: `本次选拔有 ${n} 道题，须逐题作答。`, en: `There are ${n} questions, each needs an answer.` }, { zh: '请补答。', en: 'Answer every question.' }, { field: 'answers' }),
  twice: () => say('applied-already', 409, { zh: '此人已经报名。', en: 'This person has applied already.' }, { zh: '不必重复报名。', en: 'Nothing to do.' }),
  noPerson: () => say('no-person', 422, { zh: '您的账号没有对应名册中的人。', en: 'Your account is not tied to a person of the roster.' }, { zh: '请到组织部门用纸质材料报名。', en: 'Hand in a paper application.' }),
  badFile: () => say('bad-file', 400, { zh: '附件不能识别或过大。', en: 'The attachment cannot be read or is too large.' }, { zh: '每个附件不超过 1.5 MB，最多 5 个。', en: 'Five at most, 1.5 MB each.' }, { field: 'attachments' }),
  applicant: () => say('applicant', 403, { zh: '您报名了本次选拔，或与报名人有亲属关系，应当回避。', en: 'You applied here or are kin of an applicant and stand aside.' }, { zh: '请由无关的人办理。', en: 'Let someone without interest do it.' }, { citations: [recusal] }),
  assessor: () => say('assessor', 403, { zh: '您是本次选拔的评委，评阅结束前不能查看报名人和办理事务。', en: 'You are an assessor here: until reading is closed you see no applicants and do no other work on it.' }, { zh: '请从“匿名评阅”进入。', en: 'Go to the reading of answers.' }),
  hasSeen: (name: string) => say('has-seen', 409, { zh: `${name}已经查看或办理过本次报名，知道报名人，不能当评委。`, en: `${name} has seen the applications and cannot read without names.` }, { zh: '请另选没有接触过报名材料的人。', en: 'Choose somebody who has not seen them.' }, { field: 'accountId' }),
  kin: (name: string, what: Words) => say('kin', 403, { zh: `${name}应当回避：${what.zh}。`, en: `${name} stands aside: ${what.en}.` }, { zh: '请另选他人；亲属关系不明的，先核实登记。', en: 'Choose another; where it is unknown, clear it up first.' }, { citations: [recusal], field: 'accountId' }),
  noAccount: () => say('no-account', 404, { zh: '没有这个账号，或该账号没有对应名册中的人。', en: 'There is no such account, or it is not tied to the roster.' }, { zh: '请另选评委。', en: 'Choose another.' }, { field: 'accountId' }),
  assessorTwice: () => say('assessor-twice', 409, { zh: '已是本次选拔的评委。', en: 'Is an assessor already.' }, { zh: '不必重复添加。', en: 'Nothing to do.' }),
  notScreened: (n: number) => say('not-screened', 409, { zh: `还有 ${n} 份报名没有审查，或异议没有答复。`, en: `${n} application(s) are not screened, or an objection has no answer.` }, { zh: '请先逐份审查、答复。', en: 'Screen and answer them first.' }),
  fewAssessors: (have: number, need: number) => say('few-agreed', 409, { zh: `方案要求至少 ${need} 名评委，已确认评分标准的 ${have} 名。`, en: `The plan asks for ${need} assessors; ${have} have agreed to the anchors.` }, { zh: '请添加评委，由其确认评分标准。', en: 'Add assessors and have them agree.' }),
  fewAdmitted: () => say('few-admitted', 409, { zh: '通过资格审查的不足两人，没有比选。', en: 'Fewer than two are admitted: there is nothing to compare.' }, { zh: '请终止本次选拔，按一般方式办理。', en: 'Stop the contest and take the ordinary road.' }, { citations: [article15] }),
  blocked: (titles: Words) => say('blocked', 422, { zh: `不符合规定，不能通过资格审查：${titles.zh}。`, en: `The book bars admission: ${titles.en}.` }, { zh: '请不予通过并写明理由；事实有误的先更正。', en: 'Refuse with reasons, or correct the facts first.' }),
  unclear: (titles: Words) => say('unclear', 422, { zh: `下列事项尚不清楚：${titles.zh}。`, en: `Not known yet: ${titles.en}.` }, { zh: '请补齐事实；或写明怎样核对、结论如何。', en: 'Fill in the facts, or state how they were checked and what came of it.' }, { field: 'checked' }),
  conditions: () => say('conditions', 422, { zh: '公告的条件须逐条写明是否符合；有不符合的不能通过。', en: 'Every condition of the call needs a decision; one that is not met bars admission.' }, { zh: '请逐条填写。', en: 'Decide each.' }, { field: 'conditions' }),
  noApplication: () => say('no-application', 404, { zh: '没有这份报名。', en: 'There is no such application.' }, { zh: '请刷新后再试。', en: 'Reload and try again.' }),
  mayNotObject: () => say('may-not-object', 409, { zh: '只有审查不予通过的可以提出异议，且只能提出一次。', en: 'An objection is for those refused, and once.' }, { zh: '可向干部监督反映。', en: 'Turn to the supervisor.' }),
  noObjection: () => say('no-objection', 409, { zh: '没有待答复的异议。', en: 'No objection waits for an answer.' }, { zh: '请刷新后再看。', en: 'Reload.' }),
  sameScreener: () => say('same-screener', 403, { zh: '异议须由原审查人以外的人答复。', en: 'Somebody other than the screener answers.' }, { zh: '请另一人答复。', en: 'Let another do it.' }),
  notThere: () => say('not-there', 404, { zh: '文中没有这几个字。', en: 'These words do not stand there.' }, { zh: '请照原文填写要遮去的字。', en: 'Type them as they stand.' }, { field: 'what' }),
  marks: (n: number) => say('marks', 400, { zh: `须按 ${n} 项标准逐项评 1 至 5 分。`, en: `Give a mark from 1 to 5 for each of the ${n} anchors.` }, { zh: '请补齐。', en: 'Complete the marks.' }, { field: 'marks' }),
  markedAlready: () => say('marked', 409, { zh: '这一份已经评过，现在不需要再评。', en: 'This answer is marked and needs no further reading now.' }, { zh: '请评下一份。', en: 'Go on to the next.' }),
  notAgreed: () => say('not-agreed', 409, { zh: '评阅前须先确认评分标准。', en: 'Agree to the anchors before reading.' }, { zh: '请先确认。', en: 'Agree first.' }),
  unfinished: (n: number) => say('unfinished', 409, { zh: `还有 ${n} 份没有评完（含需二次评阅的）。`, en: `${n} reading(s) are still due, second readings included.` }, { zh: '请评委评完。', en: 'Have them finished.' }),
  scored: () => say('scored', 409, { zh: '这一项您已录入，须由另一人录入核对。', en: 'You have entered this; another person enters it again.' }, { zh: '请另一人录入。', en: 'Let another enter it.' }),
  agreedAlready: () => say('agreed-already', 409, { zh: '这一项两人录入一致，已确定。', en: 'Two entries agree; this is settled.' }, { zh: '不必再录。', en: 'Nothing to do.' }),
  badScore: () => say('bad-score', 400, { zh: '录入的内容不合这一项的格式。', en: 'What was entered does not fit this result.' }, { zh: '笔试、测评填 0 至 100；面试每名面试官逐项填 1 至 5；平时情况填文字。', en: 'Examination and assessment 0–100; interview 1–5 for each anchor and interviewer; the record in words.' }, { field: 'value' }),
  interviewers: (n: number) => say('interviewers', 409, { zh: `面试成绩须每名面试官一行：已登记面试官 ${n} 名。`, en: `An interview has one line of marks for each interviewer; ${n} are entered.` }, { zh: '请先登记面试官（至少 2 名），经核对回避后再录成绩。', en: 'Enter the interviewers first, two at least; they are checked for recusal.' }, { citations: [recusal], field: 'value' }),
  interviewBegun: () => say('interview-begun', 409, { zh: '已录入面试成绩，面试官不能再变动。', en: 'An interview is entered; the interviewers stay as they are.' }, { zh: '确需变动的，终止本次选拔后另行组织。', en: 'If they must change, stop this contest and hold another.' }),
  interviewerTwice: () => say('interviewer-twice', 409, { zh: '已是本次选拔的面试官。', en: 'Is an interviewer already.' }, { zh: '不必重复登记。', en: 'Nothing to do.' }),
  noInterviewer: () => say('no-interviewer', 404, { zh: '没有这名面试官。', en: 'There is no such interviewer.' }, { zh: '请刷新后再试。', en: 'Reload and try again.' }),
  unacknowledged: (left: readonly Prohibition[]) => say('discipline-unacknowledged', 422, { zh: `纪律要求还没有逐条阅知（${left.length} 条）。`, en: `The prohibitions that bear on this are not acknowledged (${left.length} left).` }, { zh: '请阅读后逐条确认遵守。', en: 'Read and acknowledge each of them.' }, { field: 'acknowledged', details: left, ...(left[0]?.citation ? { citations: [left[0].citation] } : {}) }),
  notCounted: () => say('not-counted', 409, { zh: '方案中这一项没有权重。', en: 'The plan gives this result no weight.' }, { zh: '不需要录入。', en: 'Nothing to enter.' }),
  incomplete: (n: number) => say('incomplete', 409, { zh: `还有 ${n} 人的成绩没有录齐、核对一致。`, en: `The results of ${n} applicant(s) are not complete.` }, { zh: '请录齐后再提出名单。', en: 'Complete them first.' }),
  list: (fault: ListFault) => say(`list.${fault.kind}`, 422, listWords[fault.kind][0], listWords[fault.kind][1], { citations: [byMarks], details: { applicationId: fault.applicationId } }),
  notTied: (name: string) => say('not-tied', 409, { zh: `${name}还没有登记到名册，不能列为案卷人选。`, en: `${name} is not in the roster and cannot be a candidate yet.` }, { zh: '请先录入名册，再在此处对应。', en: 'Enter the person in the roster and tie them here.' }),
  otherName: () => say('other-name', 422, { zh: '名册中的姓名与报名的姓名不同。', en: 'The name in the roster differs from the one applied under.' }, { zh: '请核对。', en: 'Check which person it is.' }, { field: 'personId' }),
};
