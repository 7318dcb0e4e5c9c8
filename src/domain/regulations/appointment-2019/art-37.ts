import { day as toDay } from '../../../kernel/day.ts';
import type { CaseFacts, FourCheckFacts, FourCheckKind } from '../../facts.ts';
import { ev, fail, pass, rule, unknown, unknownBecause, w, type Finding, type Patch, type Rule } from '../../rule.ts';
import { moves } from '../../scope.ts';
import { appointment2019 } from './document.ts';

/* 第三十七条 不得提交会议讨论: the gate before the meeting, eight items. */
const common = {
  ...appointment2019,
  confidence: 'recalled',
  severity: 'block',
  stages: ['examination', 'decision'],
  scope: moves('promotion', 'further-use'),
} as const;
const on = '2026-09-18';

const names: Record<FourCheckKind, { zh: string; en: string }> = {
  file: w('干部人事档案审核', 'audit of the personnel file'),
  'personal-matters': w('个人有关事项报告查核', 'check of the report of personal matters'),
  'discipline-opinion': w('纪检监察机关意见', 'opinion of the discipline organ'),
  complaints: w('信访举报核查', 'check of complaints'),
};
const results = { clear: '无异常', doubt: '存疑', objection: '有不同意见', pending: '未反馈' } as const;

/** One of the four mandatory checks must be done, signed and clear by the day. */
function checked(facts: CaseFacts, kind: FourCheckKind, day: string): Finding {
  const name = names[kind];
  const entries = facts.examination!.checks!.filter((c) => c.kind === kind);
  const done = entries[entries.length - 1]; // a later entry answers an earlier doubt, or raises one
  const wayOut = w(`完成${name.zh}并查清后再提交会议`, `Complete the ${name.en} and clear it up before the meeting`);
  if (!done) return fail(w(`${name.zh}未进行，不得提交会议讨论`, `the ${name.en} was not done`), wayOut);
  const evidence = [ev(`${name.zh}（${done.result ? results[done.result] : '未填结果'}）`, `${name.en} (${done.result ?? 'no result'})`, `${done.on ?? '—'} · ${done.signer ?? '—'}`)];
  if (done.result === null || (done.result === 'clear' && (done.on === null || !done.signer)))
    return unknownBecause({ fact: 'examination.checks', label: w(`${name.zh}的结果、日期和签字`, `result, day and signer of the ${name.en}`), where: w('在本案“考察”环节填写', 'Fill it at the step “examination” of this case') }, w(`${name.zh}缺少结果、日期或签字，无法判断`, `the ${name.en} lacks its result, day or signer`), evidence);
  if (done.result !== 'clear') return fail(w(`${name.zh}：${results[done.result]}，不得提交会议讨论`, `${name.en}: ${done.result}; may not go to the meeting`), wayOut, evidence);
  return done.on! <= day
    ? pass(w(`${name.zh}于 ${done.on} 完成，无异常`, `${name.en} done on ${done.on}, clear`), evidence)
    : fail(w(`${name.zh}日期 ${done.on} 晚于 ${day}`, `${name.en} is dated ${done.on}, after ${day}`), wayOut, evidence);
}

const kinds: FourCheckKind[] = ['file', 'personal-matters', 'discipline-opinion', 'complaints'];
const checks = (kind: FourCheckKind, over: Partial<FourCheckFacts> | null): Patch<CaseFacts> => ({
  examination: {
    checks: kinds.flatMap((k): FourCheckFacts[] => {
      const plain: FourCheckFacts = { kind: k, result: 'clear', on: toDay('2026-09-01'), signer: '孟庭筠', note: null };
      return k !== kind ? [plain] : over ? [{ ...plain, ...over }] : [];
    }),
  },
});

const twice = (kind: FourCheckKind, ...order: FourCheckFacts['result'][]): Patch<CaseFacts> => ({
  examination: { checks: order.map((result) => ({ kind, result, on: '2026-09-01', signer: '孟庭筠', note: null })) },
});

/** The audit of the file: a doubt that is open there stands, whatever the check in the case says. */
function fileChecked(facts: CaseFacts, day: string): Finding {
  const open = facts.person?.fileDoubts?.open ?? [];
  if (open.length === 0) return checked(facts, 'file', day);
  return fail(
    w(`档案审核有 ${open.length} 处存疑未查清，不得提交会议讨论`, `the audit of the file has ${open.length} doubt(s) not cleared up; may not go to the meeting`),
    w('在“档案审核”中逐条认定，由另一人确认查清；然后在本案刷新名册信息', 'Settle each of them in the audit of the file, confirmed by another person; then take the facts of the roster anew'),
    open.slice(0, 10).map((d) => ev(d.state.zh, d.state.en, d.sentence.zh)),
  );
}

const checkRule = (item: string, id: string, kind: FourCheckKind, title: { zh: string; en: string }, more: Partial<Pick<Rule, 'test' | 'situations'>> = {}): Rule =>
  rule({
    ...common,
    id: `cn.appointment-2019.art-37.${id}`,
    title,
    article: `第三十七条第（${item}）项`,
    needs: ['examination.checks'],
    test: more.test ?? ((facts, day) => checked(facts, kind, day)),
    situations: [
      { what: w('已查且无异常', 'done and clear'), day: on, given: {}, expect: 'pass' },
      { what: w('当日完成', 'done that day'), day: on, given: checks(kind, { on: toDay(on) }), expect: 'pass' },
      { what: w('次日才完成', 'done the day after'), day: on, given: checks(kind, { on: toDay('2026-09-19') }), expect: 'block' },
      { what: w('未查', 'not done'), day: on, given: checks(kind, null), expect: 'block' },
      { what: w('存疑', 'in doubt'), day: on, given: checks(kind, { result: 'doubt' }), expect: 'block' },
      { what: w('未反馈', 'no answer yet'), day: on, given: checks(kind, { result: 'pending' }), expect: 'block' },
      { what: w('有不同意见', 'a different opinion'), day: on, given: checks(kind, { result: 'objection' }), expect: 'block' },
      { what: w('先存疑后查清', 'doubt cleared up later'), day: on, given: twice(kind, 'doubt', 'clear'), expect: 'pass' },
      { what: w('先无异常后存疑', 'a later doubt'), day: on, given: twice(kind, 'clear', 'doubt'), expect: 'block' },
      { what: w('未签字', 'not signed'), day: on, given: checks(kind, { signer: null }), expect: 'unknown' },
      { what: w('结果未填', 'no result'), day: on, given: checks(kind, { result: null }), expect: 'unknown' },
      ...(more.situations ?? []),
    ],
  });

const audit = (open: string[], settled: number): Patch<CaseFacts> => ({
  person: { fileDoubts: { open: open.map((zh, i) => ({ id: `f${i}`, sentence: w(zh, 'birth is stated in 2 ways'), state: w('存疑待查', 'in doubt') })), settled } },
});

export const recommendedAndExamined = rule({
  ...common,
  id: 'cn.appointment-2019.art-37.recommended-and-examined',
  title: w('未按规定进行民主推荐、考察的', 'Not recommended and examined as prescribed'),
  article: '第三十七条第（一）项',
  test: (facts, day) => {
    const byOrganization = facts.move!.organizationRecommended;
    const recommended = byOrganization ? byOrganization.approvedOn : (facts.recommendation?.closedOn ?? null);
    const examined = facts.examination?.endedOn ?? null;
    const started = facts.examination?.startedOn ?? null;
    const evidence = [ev('推荐结果', 'recommended', recommended ?? '—'), ev('考察', 'examined', `${started ?? '—'} – ${examined ?? '—'}`)];
    const wayOut = w('按规定完成民主推荐和考察', 'Complete recommendation and examination as prescribed');
    if (recommended === null) return fail(w('未完成民主推荐（或组织推荐未获批复），不得提交会议讨论', 'no completed recommendation'), wayOut, evidence);
    if (examined === null || started === null) return fail(w('未完成考察，不得提交会议讨论', 'no completed examination'), wayOut, evidence);
    return recommended <= started && started <= examined && examined <= day
      ? pass(w(`${recommended} 推荐，${examined} 考察结束`, `recommended ${recommended}, examined until ${examined}`), evidence)
      : fail(w('推荐、考察、讨论的先后次序不符', 'recommendation, examination and discussion are out of order'), wayOut, evidence);
  },
  situations: [
    { what: w('已推荐并考察', 'both done'), day: on, given: {}, expect: 'pass' },
    { what: w('考察当日讨论', 'discussed on the last day'), day: '2026-09-04', given: {}, expect: 'pass' },
    { what: w('考察未结束', 'examination not over'), day: '2026-09-03', given: {}, expect: 'block' },
    { what: w('未推荐', 'not recommended'), day: on, given: { recommendation: null }, expect: 'block' },
    { what: w('未考察', 'not examined'), day: on, given: { examination: null }, expect: 'block' },
    { what: w('先考察后推荐', 'examined before recommended'), day: on, given: { recommendation: { closedOn: '2026-08-28' } }, expect: 'block' },
    { what: w('组织推荐已批复', 'organization’s recommendation with consent'), day: on, given: { recommendation: null, move: { organizationRecommended: { reason: '特殊需要', approvedOn: '2026-08-10' } } }, expect: 'pass' },
    { what: w('组织推荐未批复', 'without consent'), day: on, given: { recommendation: null, move: { organizationRecommended: { reason: '特殊需要', approvedOn: null } } }, expect: 'block' },
  ],
});

export const integrityConclusion = rule({
  ...common,
  id: 'cn.appointment-2019.art-37.integrity-conclusion',
  title: w('所在单位党委未对廉洁自律作结论性意见的', 'No conclusion on integrity by the unit’s party committee'),
  article: '第三十七条第（二）项',
  needs: ['examination'],
  test: (facts) => {
    const found = facts.examination!.integrity;
    const wayOut = w('由所在单位党委作出结论性意见，党委书记、纪委书记（纪检组长）签字', 'Obtain the conclusion, signed by the party secretary and the discipline secretary');
    if (!found?.conclusion?.trim()) return fail(w('所在单位党委未作廉洁自律结论性意见，不得提交会议讨论', 'no conclusion on integrity; may not go to the meeting'), wayOut);
    const { partySecretarySigned: party, disciplineSecretarySigned: discipline } = found;
    const evidence = [ev('结论性意见', 'conclusion', found.conclusion)];
    if (party === false || discipline === false) return fail(w('廉洁自律结论性意见缺少党委书记或纪委书记（纪检组长）签字', 'the conclusion lacks a signature'), wayOut, evidence);
    const open = [...(party === null ? (['examination.integrity.partySecretarySigned'] as const) : []), ...(discipline === null ? (['examination.integrity.disciplineSecretarySigned'] as const) : [])];
    return open.length > 0 ? unknown(open, evidence) : pass(w('廉洁自律结论性意见已作出并由两人签字', 'the conclusion is made and signed by both'), evidence);
  },
  situations: [
    { what: w('已作并双签', 'made and signed'), day: on, given: {}, expect: 'pass' },
    { what: w('未作', 'not made'), day: on, given: { examination: { integrity: null } }, expect: 'block' },
    { what: w('空白', 'blank'), day: on, given: { examination: { integrity: { conclusion: ' ' } } }, expect: 'block' },
    { what: w('纪委书记未签', 'one signature missing'), day: on, given: { examination: { integrity: { disciplineSecretarySigned: false } } }, expect: 'block' },
    { what: w('是否签字未知', 'not known'), day: on, given: { examination: { integrity: { partySecretarySigned: null } } }, expect: 'unknown' },
  ],
});

export const disciplineOpinion = checkRule('二', 'discipline-opinion', 'discipline-opinion', w('纪检监察机关未反馈意见或有不同意见的', 'No opinion, or a different one, from the discipline organ'));
export const personalMatters = checkRule('三', 'personal-matters', 'personal-matters', w('个人有关事项未查核或有疑点未查清的', 'Personal matters not checked or in doubt'));
export const complaints = checkRule('四', 'complaints', 'complaints', w('线索具体、有可查性的信访举报未查清的', 'Concrete complaints not cleared up'));
export const personnelFile = checkRule('五', 'file', 'file', w('档案中身份、年龄、工龄、党龄、学历、经历等存疑未查清的', 'Doubts in the file not cleared up'), {
  test: fileChecked,
  situations: [
    { what: w('档案审核有一处存疑', 'the audit has one open doubt'), day: on, given: audit(['出生日期有 2 种记载'], 0), expect: 'block' },
    { what: w('档案审核存疑，本案登记为无异常', 'an open doubt, though the case says clear'), day: on, given: { ...checks('file', {}), ...audit(['出生日期有 2 种记载', '入党时的年龄'], 3) }, expect: 'block' },
    { what: w('档案审核的存疑均已查清', 'every doubt of the audit cleared'), day: on, given: audit([], 2), expect: 'pass' },
    { what: w('档案审核已查清，本案未登记', 'cleared in the audit, not entered in the case'), day: on, given: { ...checks('file', null), ...audit([], 2) }, expect: 'block' },
  ],
});

export const majorProblem = rule({
  ...common,
  id: 'cn.appointment-2019.art-37.major-problem',
  title: w('巡视巡察审计发现重大问题未有结论的', 'A major problem found by inspection or audit without conclusion'),
  article: '第三十七条第（六）项',
  needs: ['examination.majorProblem'],
  test: (facts) => {
    const state = facts.examination!.majorProblem;
    if (state === 'open') return fail(w('巡视巡察审计发现重大问题，尚无结论，不得提交会议讨论', 'a major problem has no conclusion yet'), w('待有结论后再提交', 'Wait for the conclusion'));
    return pass(state === 'none' ? w('巡视巡察审计未发现重大问题', 'no major problem found') : w('发现的重大问题已有结论', 'the problem found has its conclusion'));
  },
  situations: [
    { what: w('未发现', 'none'), day: on, given: {}, expect: 'pass' },
    { what: w('已有结论', 'concluded'), day: on, given: { examination: { majorProblem: 'concluded' } }, expect: 'pass' },
    { what: w('未有结论', 'open'), day: on, given: { examination: { majorProblem: 'open' } }, expect: 'block' },
    { what: w('未核实', 'not known'), day: on, given: { examination: { majorProblem: null } }, expect: 'unknown' },
  ],
});

export const priorReports = rule({
  ...common,
  id: 'cn.appointment-2019.art-37.prior-reports',
  title: w('未按规定向上级报告或报告后未经批复同意的', 'Not reported upward, or without consent'),
  article: '第三十七条第（七）项',
  needs: ['move.priorReports'],
  test: (facts, day) => {
    const reports = facts.move!.priorReports!;
    const evidence = reports.map((r) => ev(`${r.matter}（报告 / 批复）`, `${r.matter} (reported / consent)`, `${r.reportedOn ?? '—'} / ${r.approvedOn ?? '—'}`));
    const open = reports.find((r) => r.reportedOn === null || r.approvedOn === null || r.approvedOn < r.reportedOn || r.approvedOn > day);
    if (open) return fail(w(`事先报告事项「${open.matter}」未报告或未获批复同意，不得提交会议讨论`, `“${open.matter}” was not reported or has no consent yet`), w('报告上级并取得批复同意', 'Report upward and obtain consent'), evidence);
    return pass(reports.length === 0 ? w('经核对没有须事先报告的事项', 'nothing needs to be reported first') : w(`${reports.length} 项事先报告均已批复同意`, `${reports.length} matter(s) reported, with consent`), evidence);
  },
  situations: [
    { what: w('无须报告', 'nothing to report'), day: on, given: {}, expect: 'pass' },
    { what: w('当日批复', 'consent that day'), day: on, given: { move: { priorReports: [{ matter: '机构改革暂时超职数', reportedOn: '2026-08-01', approvedOn: '2026-09-18' }] } }, expect: 'pass' },
    { what: w('次日才批复', 'consent the day after'), day: on, given: { move: { priorReports: [{ matter: '机构改革暂时超职数', reportedOn: '2026-08-01', approvedOn: '2026-09-19' }] } }, expect: 'block' },
    { what: w('未批复', 'no consent'), day: on, given: { move: { priorReports: [{ matter: '机构改革暂时超职数', reportedOn: '2026-08-01', approvedOn: null }] } }, expect: 'block' },
    { what: w('未核对', 'not checked'), day: on, given: { move: { priorReports: null } }, expect: 'unknown' },
  ],
});

export const otherObstacle = rule({
  ...common,
  id: 'cn.appointment-2019.art-37.other',
  title: w('其他不得提交会议讨论的情形', 'Any other obstacle'),
  article: '第三十七条第（八）项',
  needs: ['examination.otherObstacle'],
  test: (facts) =>
    facts.examination!.otherObstacle === 'open'
      ? fail(w('存在其他不得提交会议讨论的情形', 'another obstacle stands'), w('情形消除后再提交', 'Wait until it is removed'))
      : pass(w('经核实没有其他不得提交会议讨论的情形', 'no other obstacle')),
  situations: [
    { what: w('没有', 'none'), day: on, given: {}, expect: 'pass' },
    { what: w('存在', 'stands'), day: on, given: { examination: { otherObstacle: 'open' } }, expect: 'block' },
    { what: w('未核实', 'not known'), day: on, given: { examination: { otherObstacle: null } }, expect: 'unknown' },
  ],
});

export const article37: readonly Rule[] = [recommendedAndExamined, integrityConclusion, disciplineOpinion, personalMatters, complaints, personnelFile, majorProblem, priorReports, otherObstacle];
