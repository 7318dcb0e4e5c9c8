import { day, type Day } from '../../../kernel/day.ts';
import { ev, fail, notApplicable, pass, w, type Finding } from '../../rule.ts';
import { appraisalRule, appraisalUnknown, of, type AppraisalPath } from '../../subjects/appraisal/facts.ts';
import { settingEvidence } from '../../subjects/setting.ts';

/*
 * Numbers that no national text we read fixes: shares of excellent grades, the time of the annual appraisal, warning lines on votes.
 * Each is the institution's own, with author, approver and day; without a setting the rule answers "not known", never a guess.
 */
const own = {
  document: 'own.appraisal',
  documentTitle: '本单位考核设定（无全国数字）',
  year: 2019,
  from: day('2019-04-07'),
  confidence: 'institution',
  severity: 'setting',
} as const;
const on = '2026-01-20';
const reason = w('调整人数，或写明理由', 'Change the number, or state the reason');

/** Heads against a share in per cent, in whole numbers. */
const within = (excellent: number, due: number, percent: number): boolean => 100 * excellent <= percent * due;

function share(due: number, excellent: number, percent: number, evidence: ReturnType<typeof ev>[]): Finding {
  const all = [...evidence, ev('优秀/参加', 'excellent of due', `${excellent} / ${due}`)];
  return within(excellent, due, percent)
    ? pass(w(`优秀 ${excellent} 个，不超过 ${due} 个的 ${percent}%`, `${excellent} of ${due}: within ${percent}%`), all)
    : fail(w(`优秀 ${excellent} 个，超过 ${due} 个的 ${percent}%`, `${excellent} of ${due}: more than ${percent}%`), reason, all);
}

export const bodyShare = appraisalRule({
  ...own,
  id: 'own.appraisal.body-share',
  title: w('领导班子优秀比例', 'Share of bodies graded excellent'),
  article: '班子优秀比例',
  stages: ['grade'],
  scope: of('body'),
  needs: ['settings.bodyShare', 'shares.bodiesDue', 'shares.bodiesExcellent'],
  test: (facts) => {
    const set = facts.settings!.bodyShare!;
    return share(facts.shares!.bodiesDue!, facts.shares!.bodiesExcellent!, set.value, [settingEvidence(set, `${set.value}%`)]);
  },
  situations: [
    { what: w('20 个中 6 个', '6 of 20'), day: on, given: { about: 'body', shares: { bodiesExcellent: 6 } }, expect: 'pass' },
    { what: w('20 个中 7 个', '7 of 20'), day: on, given: { about: 'body', shares: { bodiesExcellent: 7 } }, expect: 'needs-reason' },
    { what: w('单位没有设定', 'not set'), day: on, given: { about: 'body', settings: { bodyShare: null } }, expect: 'unknown' },
  ],
});

export const leaderShare = appraisalRule({
  ...own,
  id: 'own.appraisal.leader-share',
  title: w('干部优秀比例与班子等次联动', 'Share of leaders, by the grade of their body'),
  article: '干部优秀比例',
  stages: ['grade'],
  scope: of('leader'),
  needs: ['settings.leaderShare', 'body.grade', 'shares.due', 'shares.excellent'],
  test: (facts) => {
    const set = facts.settings!.leaderShare!;
    const grade = facts.body!.grade!;
    if (grade === 'other') return appraisalUnknown(['body.grade']);
    const percent = set.value[grade];
    return share(facts.shares!.due!, facts.shares!.excellent!, percent, [settingEvidence(set, `${percent}%`)]);
  },
  situations: [
    { what: w('班子优秀，20 人中 5 人', 'body excellent, 5 of 20'), day: on, given: { about: 'leader', body: { grade: 'excellent' }, shares: { due: 20, excellent: 5 } }, expect: 'pass' },
    { what: w('班子良好，20 人中 5 人', 'body good, 5 of 20'), day: on, given: { about: 'leader', shares: { due: 20, excellent: 5 } }, expect: 'needs-reason' },
    { what: w('班子较差，1 人', 'body poor, one'), day: on, given: { about: 'leader', body: { grade: 'poor' }, shares: { due: 20, excellent: 1 } }, expect: 'needs-reason' },
    { what: w('班子等次未定', 'body not graded'), day: on, given: { about: 'leader', body: { grade: null } }, expect: 'unknown' },
  ],
});

const bodyGradeWords = { excellent: w('优秀', 'excellent'), good: w('良好', 'good'), fair: w('一般', 'fair'), poor: w('较差', 'poor') } as const;
const downwards = ['excellent', 'good', 'fair', 'poor'] as const;

export const chiefByBody = appraisalRule({
  ...own,
  id: 'own.appraisal.chief-by-body',
  title: w('主要负责人评优受班子等次限制', 'The principal member’s grade is bound to that of the body'),
  article: '主要负责人评优',
  stages: ['grade'],
  scope: (facts) => of('leader')(facts) ?? (facts.person?.chief === false ? notApplicable(w('不是班子主要负责人', 'not the principal member')) : facts.person?.grade != null && facts.person.grade !== 'excellent' ? notApplicable(w('未评为优秀', 'not graded excellent')) : null),
  needs: ['person.chief', 'person.grade', 'body.grade', 'settings.chiefExcellent'],
  test: (facts) => {
    const set = facts.settings!.chiefExcellent!;
    const grade = facts.body!.grade!;
    if (grade === 'other') return appraisalUnknown(['body.grade']);
    const evidence = [settingEvidence(set, bodyGradeWords[set.value].zh), ev('班子等次', 'grade of the body', bodyGradeWords[grade].zh)];
    return downwards.indexOf(grade) <= downwards.indexOf(set.value)
      ? pass(w(`班子等次为${bodyGradeWords[grade].zh}，主要负责人可以评优`, `the body is ${bodyGradeWords[grade].en}: its principal member may be excellent`), evidence)
      : fail(w(`班子等次为${bodyGradeWords[grade].zh}，主要负责人评为优秀`, `the body is ${bodyGradeWords[grade].en}, its principal member excellent`), w('改评其他等次，或写明理由', 'Grade otherwise, or state the reason'), evidence);
  },
  situations: [
    { what: w('班子良好，主要负责人优秀', 'body good, principal excellent'), day: on, given: { about: 'leader', person: { chief: true, grade: 'excellent' } }, expect: 'pass' },
    { what: w('班子一般，主要负责人优秀', 'body fair, principal excellent'), day: on, given: { about: 'leader', person: { chief: true, grade: 'excellent' }, body: { grade: 'fair' } }, expect: 'needs-reason' },
    { what: w('班子一般，其他成员优秀', 'body fair, another member excellent'), day: on, given: { about: 'leader', person: { chief: false, grade: 'excellent' }, body: { grade: 'fair' } }, expect: 'not-applicable' },
    { what: w('主要负责人称职', 'principal competent'), day: on, given: { about: 'leader', person: { chief: true }, body: { grade: 'fair' } }, expect: 'not-applicable' },
    { what: w('班子等次未定', 'body not graded'), day: on, given: { about: 'leader', person: { chief: true, grade: 'excellent' }, body: { grade: null } }, expect: 'unknown' },
    { what: w('是否主要负责人不明', 'not known whether principal'), day: on, given: { about: 'leader', person: { chief: null, grade: 'excellent' } }, expect: 'unknown' },
    { what: w('单位没有设定', 'not set'), day: on, given: { about: 'leader', person: { chief: true, grade: 'excellent' }, settings: { chiefExcellent: null } }, expect: 'unknown' },
  ],
});

export const bodyUse = appraisalRule({
  ...own,
  id: 'own.appraisal.body-use',
  title: w('领导班子考核结果运用', 'What follows from the grade of a body'),
  article: '班子考核结果运用',
  stages: ['use'],
  scope: of('body'),
  needs: ['body.grade', 'settings.bodyUse', 'use.bodyFollowed'],
  test: (facts) => {
    const set = facts.settings!.bodyUse!;
    const grade = facts.body!.grade!;
    const text = grade === 'other' ? undefined : set.value[grade];
    if (grade === 'other' || !text) return notApplicable(w('本单位对该等次没有规定', 'the institution says nothing of this grade'));
    const evidence = [settingEvidence(set, `${bodyGradeWords[grade].zh}：${text}`)];
    return facts.use!.bodyFollowed!
      ? pass(w(`已办理：${text}`, `taken up: ${text}`), evidence)
      : fail(w(`班子等次为${bodyGradeWords[grade].zh}，按本单位规定：${text}`, `the body is ${bodyGradeWords[grade].en}; by the institution’s rule: ${text}`), w('提出建议，由另一人决定；不办理的写明理由', 'Propose it, and let another decide; state the reason where it is not taken up'), evidence);
  },
  situations: [
    { what: w('班子一般，未办理', 'body fair, not taken up'), day: '2026-03-10', given: { about: 'body', body: { grade: 'fair' } }, expect: 'needs-reason' },
    { what: w('班子一般，已办理', 'body fair, taken up'), day: '2026-03-10', given: { about: 'body', body: { grade: 'fair' }, use: { bodyFollowed: true } }, expect: 'pass' },
    { what: w('该等次没有规定', 'nothing said of this grade'), day: '2026-03-10', given: { about: 'body' }, expect: 'not-applicable' },
    { what: w('班子等次未定', 'body not graded'), day: '2026-03-10', given: { about: 'body', body: { grade: null } }, expect: 'unknown' },
    { what: w('单位没有设定', 'not set'), day: '2026-03-10', given: { about: 'body', settings: { bodyUse: null } }, expect: 'unknown' },
  ],
});

export const window = appraisalRule({
  ...own,
  id: 'own.appraisal.window',
  title: w('年度考核一般在年末或次年初进行', 'The appraisal falls at the turn of the year'),
  article: '年度考核时间',
  stages: ['grade'],
  scope: of('leader', 'body'),
  needs: ['year', 'record.judgedOn', 'settings.window'],
  test: (facts) => {
    const { year, settings } = facts;
    const set = settings!.window!;
    const [first, last] = [`${year}-${set.value.from}` as Day, `${year! + 1}-${set.value.to}` as Day];
    const judged = facts.record!.judgedOn!;
    const evidence = [settingEvidence(set, `${first}—${last}`), ev('综合研判', 'judged', judged)];
    return judged >= first && judged <= last
      ? pass(w(`${judged} 在 ${first} 至 ${last} 之内`, `${judged} lies within ${first} to ${last}`), evidence)
      : fail(w(`${judged} 不在 ${first} 至 ${last} 之内`, `${judged} lies outside ${first} to ${last}`), w('写明理由', 'State the reason'), evidence);
  },
  situations: [
    { what: w('第一日', 'first day'), day: on, given: { about: 'leader', record: { judgedOn: '2025-12-01' } }, expect: 'pass' },
    { what: w('前一日', 'the day before'), day: on, given: { about: 'leader', record: { judgedOn: '2025-11-30' } }, expect: 'needs-reason' },
    { what: w('最后一日', 'last day'), day: '2026-04-02', given: { about: 'leader', record: { judgedOn: '2026-03-31' } }, expect: 'pass' },
    { what: w('次日', 'the day after'), day: '2026-04-02', given: { about: 'leader', record: { judgedOn: '2026-04-01' } }, expect: 'needs-reason' },
    { what: w('单位没有设定', 'not set'), day: on, given: { about: 'leader', settings: { window: null } }, expect: 'unknown' },
  ],
});

/** A warning line on votes: crossed and judged unfit, a measure is due. */
const warning = (id: string, zh: string, en: string, fact: 'favourable' | 'incompetent', crossed: (votes: number, valid: number, of: number, per: number) => boolean, near: number, over: number) =>
  appraisalRule({
    ...own,
    id: `own.appraisal.warning-${id}`,
    title: w(zh, en),
    article: '测评预警线',
    stages: ['use'],
    scope: of('leader'),
    needs: ['settings.warning', 'votes.valid', `votes.${fact}` satisfies AppraisalPath],
    test: (facts) => {
      const set = facts.settings!.warning!;
      const { of: part, per } = set.value[fact];
      const { valid, judgedUnfit, measureTaken } = facts.votes!;
      const votes = facts.votes![fact]!;
      const evidence = [settingEvidence(set, `${part}/${per}`), ev('得票/有效票', 'votes of valid', `${votes} / ${valid}`)];
      if (!crossed(votes, valid!, part, per)) return notApplicable(w(`未触及预警线（${votes}/${valid}）`, `the line is not reached (${votes} of ${valid})`));
      if (judgedUnfit === null) return appraisalUnknown(['votes.judgedUnfit'], evidence);
      if (!judgedUnfit) return pass(w('触及预警线，组织认定能够胜任', 'the line is reached; judged fit all the same'), evidence);
      if (measureTaken === null) return appraisalUnknown(['votes.measureTaken'], evidence);
      return measureTaken
        ? pass(w('触及预警线并认定不胜任，已采取措施', 'the line is reached, judged unfit, a measure was taken'), evidence)
        : fail(w('触及预警线并认定不胜任，没有采取措施', 'the line is reached and judged unfit, yet no measure was taken'), w('诫勉、调整或免职，或写明理由', 'Admonish, move or remove, or state the reason'), evidence);
    },
    situations: [
      { what: w('未触及', 'not reached'), day: '2026-03-10', given: { about: 'leader', votes: { [fact]: near } }, expect: 'not-applicable' },
      { what: w('触及，认定胜任', 'reached, judged fit'), day: '2026-03-10', given: { about: 'leader', votes: { [fact]: over } }, expect: 'pass' },
      { what: w('触及，不胜任，无措施', 'reached, unfit, nothing done'), day: '2026-03-10', given: { about: 'leader', votes: { [fact]: over, judgedUnfit: true } }, expect: 'needs-reason' },
      { what: w('触及，不胜任，已诫勉', 'reached, unfit, admonished'), day: '2026-03-10', given: { about: 'leader', votes: { [fact]: over, judgedUnfit: true, measureTaken: true } }, expect: 'pass' },
      { what: w('触及，未认定', 'reached, not judged'), day: '2026-03-10', given: { about: 'leader', votes: { [fact]: over, judgedUnfit: null } }, expect: 'unknown' },
      { what: w('单位没有设定', 'not set'), day: '2026-03-10', given: { about: 'leader', settings: { warning: null } }, expect: 'unknown' },
    ],
  });

export const fewFavourable = warning('favourable', '优秀和称职票偏低的预警', 'Warning: few favourable votes', 'favourable', (v, n, of, per) => per * v < of * n, 40, 39);
export const manyIncompetent = warning('incompetent', '不称职票偏高的预警', 'Warning: many votes “not competent”', 'incompetent', (v, n, of, per) => per * v > of * n, 20, 21);

export const ownAppraisal = [bodyShare, leaderShare, chiefByBody, bodyUse, window, fewFavourable, manyIncompetent] as const;
