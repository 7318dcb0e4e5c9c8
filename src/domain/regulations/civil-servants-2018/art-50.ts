import { ev, fail, notApplicable, pass, w } from '../../rule.ts';
import { appraisalRule, gradeWords, of } from '../../subjects/appraisal/facts.ts';
import { servantsLaw2018 } from './document.ts';

/* 第五十条: not competent in the annual appraisal, one level of post or rank lower. */
const on = '2026-03-10';

export const lowered = appraisalRule({
  ...servantsLaw2018,
  id: 'cn.civil-servants-2018.art-50.lowered',
  title: w('年度考核不称职的降低一个职务或职级层次任职', 'Not competent: one level lower'),
  article: '第五十条',
  confidence: 'text',
  severity: 'block',
  stages: ['use'],
  scope: of('servant'),
  needs: ['person.grade', 'use.lowered'],
  test: (facts) => {
    const { grade } = facts.person!;
    const evidence = [ev('等次', 'grade', gradeWords[grade!].zh)];
    const down = facts.use!.lowered!;
    if (grade === 'incompetent' && facts.use!.dismissed) return notApplicable(w('已予以辞退', 'dismissed'));
    if (grade === 'incompetent')
      return down
        ? pass(w('年度考核不称职，已降低一个职务或职级层次', 'not competent: lowered one level'), evidence)
        : fail(w('年度考核不称职，没有降低职务或职级层次', 'not competent, yet not lowered'), w('按程序降低一个职务或职级层次任职', 'Lower the person one level by the procedure'), evidence);
    if (!down) return notApplicable(w('年度考核不是不称职', 'the grade is not “not competent”'));
    return fail(w(`年度考核为${gradeWords[grade!].zh}，不能据此降低层次`, `graded ${gradeWords[grade!].en}: no ground to lower`), w('撤回降低，或写明其他依据', 'Take it back, or name another ground'), evidence);
  },
  situations: [
    { what: w('不称职，已降低', 'not competent, lowered'), day: on, given: { person: { grade: 'incompetent' }, use: { lowered: true } }, expect: 'pass' },
    { what: w('不称职，没有降低', 'not competent, not lowered'), day: on, given: { person: { grade: 'incompetent' } }, expect: 'block' },
    { what: w('不称职，已辞退', 'not competent, dismissed'), day: on, given: { person: { grade: 'incompetent' }, use: { dismissed: true } }, expect: 'not-applicable' },
    { what: w('基本称职，降低', 'basic, lowered'), day: on, given: { person: { grade: 'basic' }, use: { lowered: true } }, expect: 'block' },
    { what: w('称职', 'competent'), day: on, given: {}, expect: 'not-applicable' },
    { what: w('未填', 'not filled'), day: on, given: { person: { grade: 'incompetent' }, use: { lowered: null } }, expect: 'unknown' },
  ],
});

export const lawArticle50 = [lowered] as const;
