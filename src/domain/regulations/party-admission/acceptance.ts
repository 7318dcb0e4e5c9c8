import { addMonths } from '../../../kernel/day.ts';
import { ev, fail, notApplicable, pass, w } from '../../rule.ts';
import { admissionRule, admissionUnknown, type AdmissionFacts } from '../../subjects/admission/facts.ts';
import { admission2026, list, share, stated, within } from './document.ts';

/* 第十八–二十九条: preliminary review, branch assembly, approval, oath. Both halves are counted on those due (应到), and both are strict. */
const head = { ...admission2026, stages: ['acceptance'], on: '2027-12-20' } as const;
const id = 'cn.party-admission-2026';

const posthumous = (f: AdmissionFacts) => (f.begunOn === null ? admissionUnknown(['begunOn']) : (f.acceptance?.posthumous ?? null) === null ? admissionUnknown(['acceptance.posthumous']) : f.acceptance!.posthumous ? null : notApplicable(w('不是追认', 'not an admission after death')));

const approval = admissionRule({
  ...admission2026, id: `${id}.art-25.approval`, title: w('党委三个月内审批，特殊情况不超过六个月', 'Approved within three months, six for a reason'), article: '第二十五条', stages: ['acceptance'], needs: ['acceptance.meetingOn'],
  test: (f, today) => {
    const a = f.acceptance!;
    const [three, six] = [addMonths(a.meetingOn!, 3), addMonths(a.meetingOn!, 6)];
    const at = a.approvedOn ?? today;
    const evidence = [ev('支部大会', 'assembly', a.meetingOn!), ev('三个月期限', 'three months', three), ev('六个月期限', 'six months', six), ev('审批', 'approved', a.approvedOn ?? '—')];
    const wayOut = w('写明特殊情况；六个月内必须审批', 'State the special case; six months is the limit');
    if (at < a.meetingOn!) return fail(w(`审批 ${at} 早于支部大会 ${a.meetingOn!}`, `approved ${at}, before the assembly of ${a.meetingOn!}`), w('核对日期', 'Check the days'), evidence);
    if (at <= three) return pass(w(`期限 ${three}`, `due by ${three}`), evidence);
    if (at > six) return fail(w(`超过六个月（${six}）`, `later than six months (${six})`), w('支部大会决议须重新讨论', 'The assembly must take it up again'), evidence);
    if (a.extendedForReason === null) return admissionUnknown(['acceptance.extendedForReason'], evidence);
    return a.extendedForReason ? pass(w(`因特殊情况延长，期限 ${six}`, `extended for a reason, until ${six}`), evidence) : fail(w(`超过三个月（${three}），没有特殊情况`, `later than three months (${three}) without a reason`), wayOut, evidence);
  },
  situations: ([
    ['三个月当日', '2028-03-01', false, 'pass'], ['三个月前一日', '2028-02-29', false, 'pass'], ['三个月后一日', '2028-03-02', false, 'block'], ['特殊情况延长', '2028-03-02', true, 'pass'],
    ['六个月当日', '2028-06-01', true, 'pass'], ['六个月后一日', '2028-06-02', true, 'block'], ['是否延长未填', '2028-03-02', null, 'unknown'], ['早于支部大会', '2027-11-30', false, 'block'],
  ] as const).map(([what, approvedOn, extendedForReason, expect]) => ({ what: w(what, `approved ${approvedOn}, extended: ${extendedForReason ?? 'not filled'}`), day: '2028-07-01', given: { acceptance: { approvedOn, extendedForReason } }, expect })),
});

export const acceptanceRules = [
  stated({ ...head, id: `${id}.art-18.pre-review`, title: w('支委会审查、党委预审合格方可接收', 'The preliminary review is passed'), article: '第十八条', fact: 'acceptance.preReviewPassed', good: true, met: w('预审合格', 'passed'), unmet: w('未预审或不合格', 'not reviewed, or not passed'), wayOut: w('报有审批权的党委预审', 'Ask the committee that approves for its review') }),
  stated({ ...head, severity: 'reason', id: `${id}.art-18.stays`, title: w('未来三个月内将离开单位的一般不办', 'As a rule not for one who leaves within three months'), article: '第十八条', fact: 'acceptance.staysThreeMonths', good: true, met: w('三个月内不离开', 'stays'), unmet: w('三个月内将离开单位', 'leaves within three months'), wayOut: w('由新单位办理，或写明理由', 'Leave it to the new unit, or state the reason') }),
  within({ ...head, id: `${id}.art-19.month`, title: w('预审合格后一个月内召开支部大会', 'The assembly within one month'), article: '第十九条', months: 1, start: { fact: 'acceptance.preReviewOn', words: w('预审合格', 'preliminary review'), sample: '2027-10-31' }, done: { fact: 'acceptance.meetingOn', words: w('支部大会', 'assembly') }, wayOut: w('写明原因，尽快召开', 'State the reason and hold it') }),
  share({ ...head, id: `${id}.art-19.quorum`, title: w('到会有表决权党员超过应到半数', 'More than half of those due are present'), article: '第十九条', share: 'majority', part: { fact: 'acceptance.present', words: w('实到', 'present') }, whole: { fact: 'acceptance.due', words: w('应到', 'due') }, wayOut: w('改期召开', 'Hold it another day') }),
  share({ ...head, id: `${id}.art-20.votes`, title: w('赞成超过应到会有表决权党员半数', 'More than half of those due agree'), article: '第二十条', share: 'majority', part: { fact: 'acceptance.yes', words: w('赞成（含会前正式书面意见）', 'in favour (with formal written opinions)') }, whole: { fact: 'acceptance.due', words: w('应到', 'due') }, wayOut: w('未通过，不得接收', 'Not adopted') }),
  stated({ ...head, id: `${id}.art-20.secret`, title: w('无记名投票表决', 'By secret ballot'), article: '第二十条', fact: 'acceptance.secret', good: true, met: w('无记名投票', 'secret ballot'), unmet: w('不是无记名投票', 'no secret ballot'), wayOut: w('重新无记名投票', 'Vote again by secret ballot') }),
  stated({ ...head, id: `${id}.art-20.one-by-one`, title: w('两人以上逐个讨论和表决', 'Two or more are discussed and voted one by one'), article: '第二十条', fact: 'acceptance.oneByOne', good: true, met: w('逐个讨论表决', 'one by one'), unmet: w('没有逐个讨论表决', 'not one by one'), wayOut: w('逐个重新讨论表决', 'Do it again, one by one') }),
  list({ ...head, id: `${id}.art-21.resolution`, title: w('决议内容齐全', 'The resolution is complete'), article: '第二十一条', fact: 'acceptance.resolution', items: { performance: w('主要表现', 'performance'), heads: w('应到、实到有表决权人数', 'members due and present'), result: w('表决结果', 'result'), day: w('日期', 'day'), signature: w('书记签名', 'signature of the secretary') }, wayOut: w('补全决议', 'Complete the resolution') }),
  stated({ ...head, id: `${id}.art-22.approver`, title: w('预备党员由有审批权的党委审批', 'A committee entitled to approve'), article: '第二十二条', fact: 'acceptance.approverEntitled', good: true, met: w('审批党委有审批权', 'entitled'), unmet: w('党总支、党组、乡镇街道党委下属基层党委等不能审批', 'not entitled to approve'), wayOut: w('报有审批权的党委', 'Send it to a committee that may approve') }),
  stated({ ...head, id: `${id}.art-23.talk`, title: w('审批前派党委委员或组织员谈话', 'A talk before the approval'), article: '第二十三条', fact: 'acceptance.talkHeld', good: true, met: w('已谈话并填入志愿书', 'held'), unmet: w('未谈话', 'not held'), wayOut: w('派人谈话', 'Hold the talk') }),
  stated({ ...head, id: `${id}.art-24.collective`, title: w('党委集体讨论、逐个审议表决', 'The committee votes, one by one'), article: '第二十四条', fact: 'acceptance.collective', good: true, met: w('集体讨论表决', 'voted'), unmet: w('没有集体讨论表决', 'not voted'), wayOut: w('提交党委会集体讨论', 'Put it to the committee') }),
  stated({ ...head, id: `${id}.art-24.period`, title: w('审批意见写明预备期起止', 'Begin and end of the probation are stated'), article: '第二十四条', fact: 'acceptance.periodStated', good: true, met: w('已写明', 'stated'), unmet: w('没有写明', 'not stated'), wayOut: w('补写预备期起止', 'State them') }),
  stated({ ...head, id: `${id}.art-24.told`, title: w('通知本人并在支部大会宣布', 'Told and announced'), article: '第二十四条', fact: 'acceptance.told', good: true, met: w('已通知并宣布', 'told and announced'), unmet: w('没有通知或宣布', 'not told, or not announced'), wayOut: w('通知本人并宣布', 'Tell and announce') }),
  approval,
  stated({ ...head, id: `${id}.art-25.filed`, title: w('审批结果报上级党委组织部门备案', 'Filed with the organization department'), article: '第二十五条', fact: 'acceptance.approvalFiled', good: true, met: w('已备案', 'filed'), unmet: w('未备案', 'not filed'), wayOut: w('报上级组织部门备案', 'File it') }),
  stated({ ...head, id: `${id}.art-27.posthumous`, title: w('追认党员须经省级党委批准', 'Admission after death: the provincial committee approves'), article: '第二十七条', scope: posthumous, given: { acceptance: { posthumous: true } }, fact: 'acceptance.provincialApproval', good: true, met: w('省级党委已批准', 'approved'), unmet: w('省级党委未批准', 'not approved'), wayOut: w('报省级党委批准', 'Send it to the provincial committee') }),
  within({ ...admission2026, severity: 'reason', stages: ['probation'], on: '2028-12-20', id: `${id}.art-29.oath`, title: w('入党宣誓一般在批复后一个月内', 'The oath within one month as a rule'), article: '第二十九条', months: 1, start: { fact: 'acceptance.approvedOn', words: w('批复', 'approval'), sample: '2027-12-31' }, done: { fact: 'probation.oathOn', words: w('宣誓', 'oath') }, wayOut: w('尽快宣誓并写明理由', 'Take the oath and state the reason') }),
];
