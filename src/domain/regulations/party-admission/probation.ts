import { addMonths, day as toDay } from '../../../kernel/day.ts';
import { ev, fail, notApplicable, pass, w } from '../../rule.ts';
import { admissionRule, admissionUnknown, type AdmissionFacts } from '../../subjects/admission/facts.ts';
import { admission2014, admission2026, after, list, number, ordered, share, stated, within } from './document.ts';

/* 第三十一–四十一条: probation, full membership, filing; and the lines of the 2014 text. */
const head = { ...admission2026, stages: ['probation'], on: '2028-12-20' } as const;
const id = 'cn.party-admission-2026';
const old = { ...admission2014, on: '2026-06-01' } as const;

const incoming = (f: AdmissionFacts) => (f.begunOn === null ? admissionUnknown(['begunOn']) : (f.probation?.incoming ?? null) === null ? admissionUnknown(['probation.incoming']) : f.probation!.incoming ? null : notApplicable(w('不是转入的预备党员', 'did not come from another branch')));

/** The last day of the probation: one year from the assembly and its extension, if any. */
export const probationEnd = (meetingOn: string, extensionMonths: number) => addMonths(toDay(meetingOn), 12 + extensionMonths);

const period = admissionRule({
  ...admission2026, id: `${id}.art-31.period`, title: w('预备期一年，自支部大会通过之日起', 'One year of probation, from the assembly'), article: '第三十一条', stages: ['probation'], needs: ['acceptance.meetingOn', 'probation.extensionMonths', 'probation.endsOn'],
  test: (f) => {
    const end = probationEnd(f.acceptance!.meetingOn!, f.probation!.extensionMonths!);
    const evidence = [ev('支部大会', 'assembly', f.acceptance!.meetingOn!), ev('延长（月）', 'extended by (months)', f.probation!.extensionMonths!), ev('应满', 'should end', end)];
    return f.probation!.endsOn === end ? pass(w(`预备期至 ${end}`, `until ${end}`), evidence) : fail(w(`预备期满记为 ${f.probation!.endsOn!}，应为 ${end}`, `recorded as ${f.probation!.endsOn!}, should be ${end}`), w('更正预备期满日期', 'Correct the day'), evidence);
  },
  situations: ([['2028-12-01', 0, 'pass'], ['2028-11-30', 0, 'block'], ['2028-12-02', 0, 'block'], ['2029-06-01', 6, 'pass'], [null, 0, 'unknown']] as const).map(([endsOn, extensionMonths, expect]) => ({ what: w(`期满 ${endsOn ?? '未填'}，延长 ${extensionMonths} 个月`, `ends ${endsOn ?? 'not filled'}, extended by ${extensionMonths} months`), day: '2029-07-01', given: { probation: { endsOn, extensionMonths } }, expect })),
});

const extension = admissionRule({
  ...admission2026, id: `${id}.art-31.extension-length`, title: w('延长不少于半年、不超过一年', 'An extension of half a year to a year'), article: '第三十一条', stages: ['probation'], needs: ['probation.extensions', 'probation.extensionMonths'],
  test: (f) => {
    const { extensions: n, extensionMonths: m } = f.probation!;
    if (n === 0 && m === 0) return notApplicable(w('没有延长', 'not extended'));
    return n! > 0 && m! >= 6 && m! <= 12 ? pass(w(`延长 ${m} 个月`, `extended by ${m} months`)) : fail(w(`延长 ${n} 次、${m} 个月，应为六至十二个月`, `${n} extensions, ${m} months: should be six to twelve`), w('更正延长时间', 'Correct the extension'));
  },
  situations: ([[1, 5, 'block'], [1, 6, 'pass'], [1, 12, 'pass'], [1, 13, 'block'], [0, 6, 'block'], [0, 0, 'not-applicable'], [1, null, 'unknown']] as const).map(([extensions, extensionMonths, expect]) => ({ what: w(`延长 ${extensions} 次 ${extensionMonths ?? '未填'} 个月`, `${extensions} extensions, ${extensionMonths ?? 'not filled'} months`), day: '2029-07-01', given: { probation: { extensions, extensionMonths } }, expect })),
});

const since = admissionRule({
  ...admission2026, id: `${id}.art-33.since`, title: w('党龄自预备期满转正之日算起', 'Membership counts from the end of the probation'), article: '第三十三条', stages: ['probation'], needs: ['probation.endsOn', 'probation.memberSince'],
  test: (f) => (f.probation!.memberSince === f.probation!.endsOn ? pass(w(`党龄自 ${f.probation!.endsOn!} 算起`, `from ${f.probation!.endsOn!}`)) : fail(w(`党龄记为自 ${f.probation!.memberSince!}，应自 ${f.probation!.endsOn!}`, `recorded from ${f.probation!.memberSince!}, should be ${f.probation!.endsOn!}`), w('更正党龄起算日期', 'Correct the day'))),
  situations: ([['2028-12-01', 'pass'], ['2028-11-30', 'block'], ['2028-12-02', 'block'], ['2027-12-01', 'block'], [null, 'unknown']] as const).map(([memberSince, expect]) => ({ what: w(`自 ${memberSince ?? '未填'}`, `from ${memberSince ?? 'not filled'}`), day: '2028-12-20', given: { probation: { memberSince } }, expect })),
});

export const twentyFiveSteps = [
  '递交入党申请书', '党组织派人谈话', '推荐和确定入党积极分子', '上级党委备案', '指定培养联系人', '培养教育考察', '确定发展对象', '报上级党委备案', '确定入党介绍人', '进行政治审查', '开展集中培训', '支部委员会审查', '上级党委预审', '填写入党志愿书', '支部大会讨论',
  '上级党委派人谈话', '上级党委审批', '再上一级党委组织部门备案', '编入党支部和党小组', '入党宣誓', '继续教育考察', '提出转正申请', '支部大会讨论转正', '上级党委审批转正', '材料归档',
] as const;

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

const steps = admissionRule({
  ...admission2014, id: 'cn.party-admission-2014.steps', title: w('二十五步依次办理，不得跳步', 'The twenty-five steps in their order'), article: '五阶段二十五步', stages: ['probation'], needs: ['probation.steps'],
  test: (f) => {
    const done = new Set(f.probation!.steps!);
    const last = Math.max(0, ...done);
    const skipped = upTo(last).filter((n) => !done.has(n));
    if (last > 25) return fail(w(`没有第 ${last} 步`, `there is no step ${last}`), w('核对步骤', 'Check the steps'));
    return skipped.length === 0 ? pass(w(`已办 ${last} 步，没有跳步`, `${last} steps, none skipped`)) : fail(w(`未办：${skipped.map((n) => `${n} ${twentyFiveSteps[n - 1]!}`).join('、')}`, `skipped: steps ${skipped.join(', ')}`), w('补办所缺步骤', 'Do the steps that were skipped'));
  },
  situations: [
    { what: w('二十五步齐全', 'all'), day: '2026-06-01', given: { begunOn: '2025-05-01' }, expect: 'pass' },
    { what: w('办到第十步', 'up to the tenth'), day: '2026-06-01', given: { begunOn: '2025-05-01', probation: { steps: upTo(10) } }, expect: 'pass' },
    ...upTo(24).map((n) => ({ what: w(`跳过第 ${n} 步`, `step ${n} skipped`), day: '2026-06-01', given: { begunOn: '2025-05-01', probation: { steps: upTo(25).filter((x) => x !== n) } }, expect: 'block' as const })),
    { what: w('第二十六步', 'step 26'), day: '2026-06-01', given: { begunOn: '2025-05-01', probation: { steps: upTo(26) } }, expect: 'block' },
    { what: w('未填', 'not filled'), day: '2026-06-01', given: { begunOn: '2025-05-01', probation: { steps: null } }, expect: 'unknown' },
  ],
});

export const papers = { volunteer: w('入党志愿书', 'application form'), application: w('入党申请书', 'application'), 'activist-form': w('入党积极分子培养考察登记表', 'form of the activist'), review: w('政审材料', 'political review'), 'probation-form': w('预备党员教育考察登记表', 'form of the probation'), 'regular-application': w('转正申请', 'application for full membership') };

export const probationRules = [
  period,
  number({ ...head, id: `${id}.art-31.extension-once`, title: w('预备期只可延长一次', 'Extended once at most'), article: '第三十一条', fact: 'probation.extensions', words: w('延长次数', 'extensions'), most: 1, wayOut: w('不得再延长', 'No further extension') }),
  extension,
  ordered({ ...head, id: `${id}.art-32.order`, title: w('书面申请、征求意见、支委会审查、大会表决、党委审批', 'Application, opinions, review, assembly, approval'), article: '第三十二条', wayOut: w('按次序重新办理', 'Do them again in order'), steps: [
    { fact: 'probation.appliedOn', words: w('书面申请', 'application'), sample: '2028-11-20' }, { fact: 'probation.opinionsOn', words: w('征求意见', 'opinions'), sample: '2028-11-24' }, { fact: 'probation.committeeOn', words: w('支委会审查', 'review'), sample: '2028-11-28' },
    { fact: 'probation.meetingOn', words: w('支部大会', 'assembly'), sample: '2028-12-02' }, { fact: 'probation.approvedOn', words: w('党委审批', 'approval'), sample: '2028-12-20' },
  ] }),
  share({ ...head, id: `${id}.art-32.quorum`, title: w('转正大会到会超过应到半数', 'More than half of those due are present'), article: '第三十二条', share: 'majority', part: { fact: 'probation.present', words: w('实到', 'present') }, whole: { fact: 'probation.due', words: w('应到', 'due') }, wayOut: w('改期召开', 'Hold it another day') }),
  share({ ...head, id: `${id}.art-32.votes`, title: w('转正赞成超过应到半数', 'More than half of those due agree'), article: '第三十二条', share: 'majority', part: { fact: 'probation.yes', words: w('赞成', 'in favour') }, whole: { fact: 'probation.due', words: w('应到', 'due') }, wayOut: w('未通过，不得转正', 'Not adopted') }),
  within({ ...head, id: `${id}.art-33.approval`, title: w('转正三个月内审批', 'Approved within three months'), article: '第三十三条', months: 3, start: { fact: 'probation.meetingOn', words: w('支部大会', 'assembly'), sample: '2028-11-30' }, done: { fact: 'probation.approvedOn', words: w('转正审批', 'approval') }, wayOut: w('立即审批并说明原因', 'Approve now and say why it is late') }),
  stated({ ...head, id: `${id}.art-33.announced`, title: w('书记谈话并在大会宣布', 'A talk and the announcement'), article: '第三十三条', fact: 'probation.announced', good: true, met: w('已谈话宣布', 'done'), unmet: w('没有谈话或宣布', 'not done'), wayOut: w('谈话并宣布', 'Talk and announce') }),
  since,
  stated({ ...head, id: `${id}.art-34.incoming`, title: w('转入的预备党员材料须严格审查', 'Materials of one who came are verified'), article: '第三十四条', scope: incoming, given: { probation: { incoming: true } }, fact: 'probation.incomingVerified', good: true, met: w('材料审查合格', 'verified'), unmet: w('材料无法认定', 'could not be verified'), wayOut: w('报县级以上组织部门批准不予承认', 'Ask the organization department to refuse recognition') }),
  number({ ...head, id: `${id}.art-35.postponed`, title: w('转入的可推迟讨论转正，不超过六个月', 'Postponed by six months at most'), article: '第三十五条', scope: incoming, given: { probation: { incoming: true } }, fact: 'probation.postponedMonths', words: w('推迟月数', 'months postponed'), most: 6, wayOut: w('六个月内讨论转正', 'Discuss within six months') }),
  list({ ...head, id: `${id}.art-36.archived`, title: w('六项材料归入本人人事档案', 'Six papers are filed'), article: '第三十六条', fact: 'probation.archived', items: papers, wayOut: w('补齐归档', 'File what is lacking') }),
  stated({ ...head, id: `${id}.art-41.truthful`, title: w('不得弄虚作假、出具虚假证明、篡改伪造档案', 'No falsification'), article: '第四十一条', fact: 'probation.truthful', good: true, met: w('材料审查无虚假', 'no falsification found'), unmet: w('材料有虚假', 'a falsification was found'), wayOut: w('不符合条件的不予承认，依纪处理', 'Refuse recognition; discipline follows') }),
];

const before = { begunOn: '2025-05-01' } as const;

export const rules2014 = [
  stated({ ...old, stages: ['object'], given: before, id: 'cn.party-admission-2014.art-13.committee', title: w('支委会讨论同意方可列为发展对象', 'The branch committee agrees'), article: '第十三条', fact: 'object.committeeDiscussed', good: true, met: w('支委会已讨论同意', 'agreed'), unmet: w('支委会未讨论同意', 'not agreed'), wayOut: w('提交支委会讨论', 'Put it to the branch committee') }),
  after({ ...old, stages: ['object'], given: before, id: 'cn.party-admission-2014.art-13.filed', title: w('报上级党委备案后列为发展对象', 'Named after filing with the superior committee'), article: '第十三条', months: 0, start: { fact: 'object.filedOn', words: w('备案', 'filing'), sample: '2026-04-29' }, done: { fact: 'object.on', words: w('列为发展对象', 'candidate') }, wayOut: w('先报上级党委备案', 'File it first') }),
  stated({ ...old, stages: ['acceptance'], given: before, id: 'cn.party-admission-2014.art-20.voters', title: w('由有表决权的正式党员表决', 'Full members vote'), article: '第二十条', fact: 'acceptance.allRegular', good: true, met: w('均为正式党员', 'full members only'), unmet: w('有不是正式党员的投票', 'others voted'), wayOut: w('重新表决', 'Vote again') }),
  share({ ...old, stages: ['acceptance'], given: before, id: 'cn.party-admission-2014.art-20.votes', title: w('赞成超过应到会有表决权的正式党员半数', 'More than half of those due agree'), article: '第二十条', share: 'majority', part: { fact: 'acceptance.yes', words: w('赞成', 'in favour') }, whole: { fact: 'acceptance.due', words: w('应到', 'due') }, wayOut: w('未通过，不得接收', 'Not adopted') }),
  steps,
];
