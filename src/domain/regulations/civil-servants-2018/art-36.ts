import { ev, fail, pass, w } from '../../rule.ts';
import { appraisalRule, of } from '../../subjects/appraisal/facts.ts';
import { servantsLaw2018 } from './document.ts';

/* 第三十六条: ordinary, special and periodic appraisal; for those not in a leading body the periodic one is the annual. */
const on = '2025-12-25';

export const kinds = appraisalRule({
  ...servantsLaw2018,
  id: 'cn.civil-servants-2018.art-36.kinds',
  title: w('考核分为平时、专项和定期考核', 'Ordinary, special and periodic appraisal'),
  article: '第三十六条',
  confidence: 'content',
  severity: 'block',
  stages: ['appraise'],
  scope: of('servant'),
  needs: ['record.kinds'],
  test: (facts) => {
    const used = facts.record!.kinds!;
    const evidence = [ev('考核方式数', 'kinds', used.length)];
    if (used.some((k) => k === 'other' || k === 'term')) return fail(w('考核方式不在平时、专项、定期三种之内', 'a kind outside ordinary, special and periodic'), w('按平时、专项、定期考核进行', 'Use ordinary, special or periodic appraisal'), evidence);
    return used.includes('annual')
      ? pass(w('按平时、专项、定期考核进行', 'ordinary, special and periodic appraisal only'), evidence)
      : fail(w('没有进行定期（年度）考核', 'no periodic (annual) appraisal'), w('进行年度考核', 'Hold the annual appraisal'), evidence);
  },
  situations: [
    { what: w('平时和年度', 'ordinary and annual'), day: on, given: {}, expect: 'pass' },
    { what: w('三种都有', 'all three'), day: on, given: { record: { kinds: ['ordinary', 'special', 'annual'] } }, expect: 'pass' },
    { what: w('没有年度', 'no annual one'), day: on, given: { record: { kinds: ['ordinary'] } }, expect: 'block' },
    { what: w('另立名目', 'another kind'), day: on, given: { record: { kinds: ['ordinary', 'annual', 'other'] } }, expect: 'block' },
    { what: w('未填', 'not filled'), day: on, given: { record: { kinds: null } }, expect: 'unknown' },
  ],
});

export const restsOnOrdinary = appraisalRule({
  ...servantsLaw2018,
  id: 'cn.civil-servants-2018.art-36.rests-on-ordinary',
  title: w('定期考核以平时考核为基础', 'The periodic appraisal rests on the ordinary one'),
  article: '第三十六条',
  confidence: 'recalled',
  severity: 'block',
  stages: ['appraise'],
  scope: of('servant'),
  needs: ['record.kinds'],
  test: (facts) =>
    facts.record!.kinds!.includes('ordinary')
      ? pass(w('有平时考核作基础', 'the ordinary appraisal is there'))
      : fail(w('定期考核没有平时考核作基础', 'the periodic appraisal has no ordinary one to rest on'), w('补充平时考核材料', 'Add the ordinary appraisal')),
  situations: [
    { what: w('平时和年度', 'ordinary and annual'), day: on, given: {}, expect: 'pass' },
    { what: w('只有年度', 'annual only'), day: on, given: { record: { kinds: ['annual'] } }, expect: 'block' },
    { what: w('未填', 'not filled'), day: on, given: { record: { kinds: null } }, expect: 'unknown' },
  ],
});

export const lawArticle36 = [kinds, restsOnOrdinary] as const;
