import { ev, fail, pass, w } from '../../rule.ts';
import { appraisalRule, appraisalUnknown, of } from '../../subjects/appraisal/facts.ts';
import { servantAppraisal2020 } from './document.ts';

/* 优秀等次比例: a fifth of those due as a rule, a quarter at most and only with consent; counted in whole people. */
const common = { ...servantAppraisal2020, article: '优秀等次比例', confidence: 'content', severity: 'block', stages: ['grade'], scope: of('servant'), needs: ['shares.due', 'shares.excellent'] } as const;
const on = '2026-01-20';

/** The most people who may be graded excellent of those due, by a share in per cent: the fraction of a person is dropped. */
export const mostExcellent = (due: number, percent: number): number => Math.floor((percent * due) / 100);

const heads = (due: number, excellent: number) => [ev('应参加考核', 'due', due), ev('优秀', 'excellent', excellent)];

export const fifth = appraisalRule({
  ...common,
  id: 'cn.civil-servant-appraisal-2020.share.fifth',
  title: w('优秀一般不超过百分之二十，超过须经同级公务员主管部门审核同意', 'A fifth excellent as a rule; more needs consent'),
  test: (facts) => {
    const { due, excellent, consent } = facts.shares!;
    const most = mostExcellent(due!, 20);
    const evidence = [...heads(due!, excellent!), ev('20% 名额', 'a fifth', most)];
    if (excellent! <= most) return pass(w(`优秀 ${excellent} 人，不超过 ${due} 人的 20%（${most} 人）`, `${excellent} excellent of ${due}: within a fifth (${most})`), evidence);
    if (consent === null) return appraisalUnknown(['shares.consent'], evidence);
    return consent.given
      ? pass(w(`优秀 ${excellent} 人，超过 20%，已经同级公务员主管部门审核同意`, `${excellent} excellent, more than a fifth, with the consent of the department in charge`), evidence)
      : fail(w(`优秀 ${excellent} 人，超过 ${due} 人的 20%（${most} 人），没有经同级公务员主管部门审核同意`, `${excellent} excellent of ${due}: more than a fifth (${most}) without consent`), w(`减到 ${most} 人，或报同级公务员主管部门审核同意`, `Come down to ${most}, or ask the department in charge of civil servants`), evidence);
  },
  situations: [
    { what: w('50 人中 10 人', '10 of 50'), day: on, given: {}, expect: 'pass' },
    { what: w('50 人中 11 人，未经同意', '11 of 50, refused'), day: on, given: { shares: { excellent: 11, consent: { given: false, reason: null } } }, expect: 'block' },
    { what: w('50 人中 11 人，经同意', '11 of 50, with consent'), day: on, given: { shares: { excellent: 11, consent: { given: true, reason: '承担重大专项任务' } } }, expect: 'pass' },
    { what: w('49 人中 9 人', '9 of 49'), day: on, given: { shares: { due: 49, excellent: 9 } }, expect: 'pass' },
    { what: w('49 人中 10 人，四舍五入也不行', '10 of 49: not rounded up'), day: on, given: { shares: { due: 49, excellent: 10, consent: { given: false, reason: null } } }, expect: 'block' },
    { what: w('同意与否未填', 'consent not filled'), day: on, given: { shares: { excellent: 11 } }, expect: 'unknown' },
    { what: w('应参加人数未填', 'people due not filled'), day: on, given: { shares: { due: null } }, expect: 'unknown' },
  ],
});

export const quarter = appraisalRule({
  ...common,
  id: 'cn.civil-servant-appraisal-2020.share.quarter',
  title: w('优秀最高不超过百分之二十五', 'A quarter excellent at most'),
  test: (facts) => {
    const { due, excellent } = facts.shares!;
    const most = mostExcellent(due!, 25);
    const evidence = [...heads(due!, excellent!), ev('25% 名额', 'a quarter', most)];
    return excellent! <= most
      ? pass(w(`优秀 ${excellent} 人，不超过 ${due} 人的 25%（${most} 人）`, `${excellent} excellent of ${due}: within a quarter (${most})`), evidence)
      : fail(w(`优秀 ${excellent} 人，超过 ${due} 人的 25%（${most} 人）`, `${excellent} excellent of ${due}: more than a quarter (${most})`), w(`减到 ${most} 人以内`, `Come down to ${most}`), evidence);
  },
  situations: [
    { what: w('50 人中 12 人', '12 of 50'), day: on, given: { shares: { excellent: 12 } }, expect: 'pass' },
    { what: w('50 人中 13 人，经同意也不行', '13 of 50, even with consent'), day: on, given: { shares: { excellent: 13, consent: { given: true, reason: null } } }, expect: 'block' },
    { what: w('4 人中 1 人', '1 of 4'), day: on, given: { shares: { due: 4, excellent: 1 } }, expect: 'pass' },
    { what: w('3 人中 1 人', '1 of 3'), day: on, given: { shares: { due: 3, excellent: 1 } }, expect: 'block' },
    { what: w('优秀人数未填', 'not filled'), day: on, given: { shares: { excellent: null } }, expect: 'unknown' },
  ],
});

export const servantAppraisalShare = [fifth, quarter] as const;
