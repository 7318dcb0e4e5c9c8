import { fail, notApplicable, pass, w } from '../../rule.ts';
import { servantRule, servantUnknown } from '../../subjects/civil-servant/facts.ts';
import { servantsLaw2018 } from './document.ts';

/* 第七十七条: the person asks to withdraw, the organ decides. */
const on = '2026-05-06';

export const asked = servantRule({
  ...servantsLaw2018,
  id: 'cn.civil-servants-2018.art-77.asked',
  title: w('应当回避的本人申请，机关作出决定', 'The person asks, the organ decides'),
  article: '第七十七条',
  confidence: 'recalled',
  severity: 'block',
  stages: ['duty'],
  scope: (facts) => {
    const touches = facts.duty?.touchesSelfOrKin ?? null;
    return touches === null ? servantUnknown(['duty.touchesSelfOrKin']) : touches ? null : notApplicable(w('公务不涉及本人或亲属', 'the matter touches neither'));
  },
  needs: ['duty.asked', 'duty.decided'],
  test: (facts) => {
    const { asked: own, decided } = facts.duty!;
    if (!decided) return fail(w('机关没有作出回避决定', 'the organ has not decided'), w('由机关作出回避决定', 'Let the organ decide'));
    return own ? pass(w('本人申请回避，机关已决定', 'asked for, and decided')) : fail(w('有应当回避的情形，本人没有申请', 'the person did not ask to withdraw'), w('由本人补充申请并说明', 'Let the person ask and explain'));
  },
  situations: [
    { what: w('申请并决定', 'asked and decided'), day: on, given: {}, expect: 'pass' },
    { what: w('没有申请', 'not asked'), day: on, given: { duty: { asked: false } }, expect: 'block' },
    { what: w('没有决定', 'not decided'), day: on, given: { duty: { decided: false } }, expect: 'block' },
    { what: w('不涉及', 'touches neither'), day: on, given: { duty: { touchesSelfOrKin: false } }, expect: 'not-applicable' },
    { what: w('未填', 'not filled'), day: on, given: { duty: { asked: null } }, expect: 'unknown' },
  ],
});

export const lawArticle77 = [asked] as const;
