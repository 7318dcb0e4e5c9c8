import { addMonths, day as toDay } from '../../../kernel/day.ts';
import type { CaseFacts, TallyFacts } from '../../facts.ts';
import { allowed, ev, fail, notApplicable, pass, rule, unknown, unknownBecause, w, type Finding, type Rule } from '../../rule.ts';
import { all, moves, type Scope } from '../../scope.ts';
import { appointment2019 } from './document.ts';

/* 第十六条 民主推荐. */
const on = '2026-09-18';
const formWords = { interview: w('谈话调研推荐', 'interview recommendation'), meeting: w('会议推荐', 'meeting recommendation') } as const;

/** Not where the organization recommends for a special need with the superior's consent (第二十二条). */
const recommended: Scope = (facts) =>
  facts.move?.organizationRecommended ? notApplicable(w('由组织推荐提名（第二十二条），不经民主推荐', 'recommended by the organization (article 22)')) : null;
const scope = all(moves('promotion', 'further-use'), recommended);
const common = { ...appointment2019, article: '第十六条', confidence: 'recalled', severity: 'block', scope } as const;

const tally = (form: TallyFacts['form'], over: Partial<TallyFacts> = {}): TallyFacts => ({
  form, heldOn: toDay('2026-08-20'), due: 30, present: 27, issued: 27, returned: 27, valid: 26, invalid: 1, candidates: [{ personId: 'candidate', votes: 21 }], agreedByTwo: true, ...over,
});

export const bothForms = rule({
  ...common,
  id: 'cn.appointment-2019.art-16.both-forms',
  title: w('谈话调研推荐和会议推荐两种方式', 'Recommendation by interview and by meeting'),
  stages: ['recommendation'],
  needs: ['recommendation.tallies'],
  test: (facts) => {
    const { tallies, meetingWaived } = facts.recommendation!;
    const has = (form: TallyFacts['form']) => tallies.some((t) => t.form === form && t.heldOn !== null);
    const evidence = tallies.map((t) => ev(formWords[t.form].zh, formWords[t.form].en, t.heldOn ?? '—'));
    if (has('interview') && has('meeting')) return pass(w('已进行谈话调研推荐和会议推荐', 'both forms were held'), evidence);
    const wayOut = w('补行缺少的推荐方式；单位人数少、范围基本相同且意见集中的，可写明理由不再开会推荐', 'Hold the missing form; a small unit with the same people in both may state why no meeting is held');
    if (has('interview') && meetingWaived) return allowed(w(`未开会推荐，理由：${meetingWaived}（第二十条）`, `no meeting, because: ${meetingWaived} (article 20)`), wayOut, evidence);
    return fail(has('interview') ? w('缺少会议推荐', 'no meeting recommendation') : w('缺少谈话调研推荐', 'no interview recommendation'), wayOut, evidence);
  },
  situations: [
    { what: w('两种都有', 'both'), day: on, given: {}, expect: 'pass' },
    { what: w('只有谈话', 'interview only'), day: on, given: { recommendation: { tallies: [tally('interview')] } }, expect: 'block' },
    { what: w('只有会议', 'meeting only'), day: on, given: { recommendation: { tallies: [tally('meeting')] } }, expect: 'block' },
    { what: w('人数少不再开会', 'small unit'), day: on, given: { recommendation: { tallies: [tally('interview')], meetingWaived: '全局 6 人，两种范围相同，意见集中' } }, expect: 'needs-reason' },
    { what: w('未进行', 'not held'), day: on, given: { recommendation: null }, expect: 'unknown' },
  ],
});

/** What is wrong with the numbers of one tally, or null; sums are whole numbers. */
function wrong(t: TallyFacts): { zh: string; en: string } | null {
  const { due, present, issued, returned, valid, invalid } = t;
  if (due === null || present === null || issued === null || returned === null || valid === null || invalid === null) return null;
  if ([due, present, issued, returned, valid, invalid, ...t.candidates.map((c) => c.votes)].some((n) => !Number.isInteger(n) || n < 0)) return w('票数须为不小于零的整数', 'counts must be whole numbers, zero or more');
  if (present > due) return w(`实到 ${present} 大于应到 ${due}`, `present ${present} exceed due ${due}`);
  if (issued > present) return w(`发出 ${issued} 大于实到 ${present}`, `issued ${issued} exceed present ${present}`);
  if (returned > issued) return w(`收回 ${returned} 大于发出 ${issued}`, `returned ${returned} exceed issued ${issued}`);
  if (valid + invalid !== returned) return w(`有效 ${valid} 与无效 ${invalid} 之和不等于收回 ${returned}`, `valid ${valid} and invalid ${invalid} do not add up to returned ${returned}`);
  const over = t.candidates.find((c) => c.votes > valid);
  return over ? w(`得票 ${over.votes} 大于有效票 ${valid}`, `votes ${over.votes} exceed valid ${valid}`) : null;
}

export const sums = rule({
  ...common,
  id: 'cn.appointment-2019.art-16.sums',
  title: w('推荐票计数相符并经两人分别录入一致', 'Counts add up and two people agree'),
  stages: ['recommendation'],
  needs: ['recommendation.tallies'],
  test: (facts) => {
    const { tallies } = facts.recommendation!;
    const wayOut = w('重新清点，由两人分别录入', 'Count again; two people enter the sheets apart');
    const evidence = tallies.map((t) => ev(`${formWords[t.form].zh} 应到/实到/发出/收回/有效/无效`, `${formWords[t.form].en}: due/present/issued/returned/valid/invalid`, [t.due, t.present, t.issued, t.returned, t.valid, t.invalid].map((n) => n ?? '—').join(' / ')));
    for (const t of tallies) {
      const fault = wrong(t);
      if (fault) return fail(w(`${formWords[t.form].zh}：${fault.zh}`, `${formWords[t.form].en}: ${fault.en}`), wayOut, evidence);
      if (t.agreedByTwo === false) return fail(w(`${formWords[t.form].zh}：两人录入不一致`, `${formWords[t.form].en}: the two entries differ`), wayOut, evidence);
    }
    if (tallies.length === 0 || tallies.some((t) => t.agreedByTwo === null || [t.due, t.present, t.issued, t.returned, t.valid, t.invalid].includes(null))) return unknown(['recommendation.tallies'], evidence);
    return pass(w('各次推荐计票相符，两人录入一致', 'all counts add up and two people agree'), evidence);
  },
  situations: [
    { what: w('相符', 'add up'), day: on, given: {}, expect: 'pass' },
    { what: w('有效加无效差一票', 'one sheet missing'), day: on, given: { recommendation: { tallies: [tally('meeting', { valid: 25 })] } }, expect: 'block' },
    { what: w('实到多于应到', 'more present than due'), day: on, given: { recommendation: { tallies: [tally('meeting', { due: 26 })] } }, expect: 'block' },
    { what: w('发出多于实到', 'more issued than present'), day: on, given: { recommendation: { tallies: [tally('meeting', { present: 26 })] } }, expect: 'block' },
    { what: w('收回多于发出', 'more returned than issued'), day: on, given: { recommendation: { tallies: [tally('meeting', { issued: 26 })] } }, expect: 'block' },
    { what: w('得票多于有效票', 'more votes than valid'), day: on, given: { recommendation: { tallies: [tally('meeting', { candidates: [{ personId: 'candidate', votes: 27 }] })] } }, expect: 'block' },
    { what: w('得票等于有效票', 'votes equal valid'), day: on, given: { recommendation: { tallies: [tally('meeting', { candidates: [{ personId: 'candidate', votes: 26 }] })] } }, expect: 'pass' },
    { what: w('不是整数', 'not a whole number'), day: on, given: { recommendation: { tallies: [tally('meeting', { valid: 25.5, invalid: 1.5 })] } }, expect: 'block' },
    { what: w('两人不一致', 'two entries differ'), day: on, given: { recommendation: { tallies: [tally('meeting', { agreedByTwo: false })] } }, expect: 'block' },
    { what: w('未录全', 'incomplete'), day: on, given: { recommendation: { tallies: [tally('meeting', { returned: null })] } }, expect: 'unknown' },
  ],
});

export const validOneYear = rule({
  ...common,
  id: 'cn.appointment-2019.art-16.valid-one-year',
  title: w('民主推荐结果一年内有效', 'The recommendation stands for one year'),
  stages: ['examination', 'decision'],
  needs: ['recommendation.closedOn'],
  test: (facts, day) => {
    const closed = facts.recommendation!.closedOn!;
    // The year ends with the same date of the next year, that day included.
    const until = addMonths(closed, 12);
    const evidence = [ev('推荐结果日期', 'closed on', closed), ev('有效至', 'valid until', until)];
    if (closed > day) return fail(w(`推荐结果日期 ${closed} 晚于 ${day}`, `closed on ${closed}, after ${day}`), w('先完成民主推荐', 'Complete the recommendation first'), evidence);
    return day <= until
      ? pass(w(`推荐结果 ${closed}，${day} 仍在一年内`, `closed on ${closed}, within one year on ${day}`), evidence)
      : fail(w(`推荐结果 ${closed}，至 ${day} 已超过一年`, `closed on ${closed}, more than one year before ${day}`), w('重新民主推荐', 'Hold a new recommendation'), evidence);
  },
  situations: [
    { what: w('一年最后一天', 'last day'), day: '2027-08-20', given: {}, expect: 'pass' },
    { what: w('超过一天', 'a day over'), day: '2027-08-21', given: {}, expect: 'block' },
    { what: w('推荐之前', 'before it'), day: '2026-08-19', given: {}, expect: 'block' },
    { what: w('日期未填', 'not filled'), day: on, given: { recommendation: { closedOn: null } }, expect: 'unknown' },
  ],
});

export const samePost = rule({
  ...common,
  id: 'cn.appointment-2019.art-16.same-post',
  title: w('定向推荐结果换职位后一般须另行推荐', 'A directed result as a rule serves its own post only'),
  confidence: 'text',
  severity: 'reason',
  stages: ['examination', 'decision'],
  needs: ['recommendation.directed', 'recommendation.postId', 'post'],
  test: (facts) => {
    const { directed, postId } = facts.recommendation!;
    return !directed || postId === facts.post!.id
      ? pass(directed ? w('定向推荐针对本职位', 'directed at this post') : w('非定向推荐', 'not directed'))
      : fail(w('定向推荐针对的是另一职位，一般须另行推荐', 'the recommendation was directed at another post'), w('就本职位另行民主推荐，或写明理由', 'Hold one for this post, or state the reason'));
  },
  situations: [
    { what: w('同一职位', 'same post'), day: on, given: {}, expect: 'pass' },
    { what: w('换了职位', 'another post'), day: on, given: { recommendation: { postId: 'other-post' } }, expect: 'needs-reason' },
    { what: w('非定向', 'not directed'), day: on, given: { recommendation: { postId: 'other-post', directed: false } }, expect: 'pass' },
    { what: w('是否定向未知', 'not known'), day: on, given: { recommendation: { directed: null } }, expect: 'unknown' },
  ],
});

export const turnout = rule({
  ...appointment2019,
  id: 'cn.recommendation-turnout.two-thirds',
  document: 'cn.recommendation-turnout',
  documentTitle: '中组部答问、青海省办法（2020）',
  year: 2020,
  article: '民主推荐参加人数比例（非条例条文）',
  confidence: 'text',
  severity: 'setting',
  title: w('推荐到会人数达到规定比例', 'Turnout of the recommendation'),
  stages: ['recommendation'],
  scope,
  needs: ['recommendation.tallies', 'settings.recommendationTurnout'],
  test: (facts: CaseFacts): Finding => {
    const { of, per, source } = facts.settings.recommendationTurnout!;
    const { tallies } = facts.recommendation!;
    const evidence = [ev(`单位设置的比例（${source}）`, `share set by the institution (${source})`, `${of}/${per}`), ...tallies.map((t) => ev(`${formWords[t.form].zh} 实到/应到`, `${formWords[t.form].en}: present of due`, `${t.present ?? '—'} / ${t.due ?? '—'}`))];
    const low = tallies.find((t) => t.present !== null && t.due !== null && per * t.present < of * t.due);
    if (low) return fail(w(`${formWords[low.form].zh}实到 ${low.present} 人，应到 ${low.due} 人，不足 ${per} 分之 ${of}`, `${formWords[low.form].en}: ${low.present} of ${low.due}, less than ${of}/${per}`), w('补足范围内人员重新推荐，或写明理由', 'Recommend again with enough people, or state the reason'), evidence);
    const open = tallies.find((t) => t.present === null || t.due === null);
    if (open || tallies.length === 0) return unknownBecause({ fact: 'recommendation.tallies', label: w('应到和实到人数', 'people due and present'), where: w('在本案“民主推荐”环节填写', 'Fill it at the step “recommendation” of this case') }, w('应到或实到人数未填，不能判断', 'people due or present are not filled'), evidence);
    return pass(w(`各次推荐实到均达到应到的 ${per} 分之 ${of}`, `each reaches ${of}/${per} of those due`), evidence);
  },
  situations: [
    { what: w('应到 30 实到 20', '20 of 30'), day: on, given: { recommendation: { tallies: [tally('meeting', { present: 20 })] } }, expect: 'pass' },
    { what: w('应到 30 实到 19', '19 of 30'), day: on, given: { recommendation: { tallies: [tally('meeting', { present: 19 })] } }, expect: 'needs-reason' },
    { what: w('未设置比例', 'no setting'), day: on, given: { settings: { recommendationTurnout: null } }, expect: 'unknown' },
    { what: w('实到未填', 'not filled'), day: on, given: { recommendation: { tallies: [tally('meeting', { present: null })] } }, expect: 'unknown' },
  ],
});

export const article16: readonly Rule[] = [bothForms, sums, validOneYear, samePost, turnout];
