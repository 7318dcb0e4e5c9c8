import { fail, pass, rule, w, type Rule } from '../../rule.ts';
import { moves } from '../../scope.ts';
import { appointment2019 } from './document.ts';

/* 第七条 基本条件: judged by people, from the examination; no exception is possible (第九条). */
const on = '2026-09-18';

export const basicConditions = rule({
  ...appointment2019,
  id: 'cn.appointment-2019.art-7.basic-conditions',
  title: w('符合基本条件', 'Meets the basic conditions'),
  article: '第七条',
  confidence: 'text',
  severity: 'block',
  since: 2,
  stages: ['examination', 'decision'],
  needs: ['person.basicConditionsMet'],
  scope: moves('promotion', 'further-use'),
  test: (facts) =>
    facts.person!.basicConditionsMet
      ? pass(w('经考察符合第七条基本条件', 'found to meet the basic conditions'))
      : fail(w('经考察不符合第七条基本条件', 'found not to meet the basic conditions'), w('不得提拔；基本条件不得以破格突破', 'No promotion; the basic conditions cannot be broken by an exception')),
  situations: [
    { what: w('符合', 'met'), day: on, given: {}, expect: 'pass' },
    { what: w('不符合', 'not met'), day: on, given: { person: { basicConditionsMet: false } }, expect: 'block' },
    { what: w('破格也不得突破', 'even as an exception'), day: on, given: { person: { basicConditionsMet: false }, move: { exception: { kinds: ['qualification'], breaks: ['cn.appointment-2019.art-7.basic-conditions'], ground: 'need-remote', reason: '急需', consent: null, withoutRecommendation: false } } }, expect: 'block' },
    { what: w('尚未考察作出结论', 'not concluded yet'), day: on, given: { person: { basicConditionsMet: null } }, expect: 'unknown' },
    { what: w('平职调整', 'lateral move'), day: on, given: { move: { kind: 'lateral' }, person: { basicConditionsMet: null } }, expect: 'not-applicable' },
  ],
});

export const article7: readonly Rule[] = [basicConditions];
