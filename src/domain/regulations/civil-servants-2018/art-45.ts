import { fail, pass, w } from '../../rule.ts';
import { servantRule, servantUnknown } from '../../subjects/civil-servant/facts.ts';
import { servantsLaw2018 } from './document.ts';

/* 第四十五条: leading posts are reached step by step; an exception needs its ground. Articles 45–48 were read as one. */
const on = '2026-04-22';

export const stepByStep = servantRule({
  ...servantsLaw2018,
  id: 'cn.civil-servants-2018.art-45.step-by-step',
  title: w('领导职务逐级晋升', 'Leading posts are reached step by step'),
  article: '第四十五条',
  confidence: 'content',
  severity: 'block',
  stages: ['promotion'],
  needs: ['promotion.stepByStep'],
  test: (facts) => {
    const { stepByStep: stepwise, exceptionGrounded } = facts.promotion!;
    if (stepwise) return pass(w('逐级晋升', 'step by step'));
    if (exceptionGrounded === null) return servantUnknown(['promotion.exceptionGrounded']);
    return exceptionGrounded
      ? pass(w('特别优秀或工作特殊需要，按规定破格或越级', 'an exception on a stated ground'))
      : fail(w('没有逐级晋升，也没有规定的破格情形', 'not step by step, and no ground for an exception'), w('逐级晋升，或写明破格情形', 'Go step by step, or state the ground'));
  },
  situations: [
    { what: w('逐级', 'step by step'), day: on, given: {}, expect: 'pass' },
    { what: w('越级，有规定情形', 'an exception with its ground'), day: on, given: { promotion: { stepByStep: false, exceptionGrounded: true } }, expect: 'pass' },
    { what: w('越级，没有情形', 'an exception without'), day: on, given: { promotion: { stepByStep: false, exceptionGrounded: false } }, expect: 'block' },
    { what: w('情形未填', 'ground not filled'), day: on, given: { promotion: { stepByStep: false } }, expect: 'unknown' },
  ],
});

export const lawArticle45 = [stepByStep] as const;
