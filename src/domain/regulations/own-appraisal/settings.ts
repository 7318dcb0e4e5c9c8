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

export const ownAppraisal = [bodyShare, leaderShare, window, fewFavourable, manyIncompetent] as const;
