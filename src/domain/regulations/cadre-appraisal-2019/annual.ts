import { fail, pass, w } from '../../rule.ts';
import { appraisal, appraisalRule, gradeWords, of } from '../../subjects/appraisal/facts.ts';
import { orderOf } from '../../subjects/makers.ts';
import { cadreAppraisal2019 } from './document.ts';

/* 第四章 年度考核 and the grades of 第七章; articles not confirmed, so the chapters are cited. */
const common = { ...cadreAppraisal2019, confidence: 'recalled', severity: 'block' } as const;

export const steps = orderOf(appraisal)({
  ...common,
  id: 'cn.cadre-appraisal-2019.annual.steps',
  title: w('年度考核环节：总结述职、民主测评、个别谈话、了解核实、综合研判', 'Steps of the annual appraisal in order'),
  article: '第四章 年度考核',
  stages: ['grade'],
  scope: of('leader', 'body'),
  steps: [
    { fact: 'record.reportOn', words: w('总结述职', 'report'), sample: '2025-12-22' },
    { fact: 'record.assessmentOn', words: w('民主测评', 'assessment'), sample: '2025-12-22' },
    { fact: 'record.talksOn', words: w('个别谈话', 'talks'), sample: '2025-12-24' },
    { fact: 'record.verifiedOn', words: w('了解核实', 'verification'), sample: '2025-12-29' },
    { fact: 'record.judgedOn', words: w('综合研判', 'judgement'), sample: '2026-01-12' },
  ],
  wayOut: w('按环节补做，更正日期并附依据', 'Make up the steps in order, or correct the day with evidence'),
  on: '2026-01-20',
  given: { about: 'leader' },
});

const leaderGrades = ['excellent', 'competent', 'basic', 'incompetent'] as const;
const bodyGradeWords = { excellent: w('优秀', 'excellent'), good: w('良好', 'good'), fair: w('一般', 'fair'), poor: w('较差', 'poor') } as const;
const mend = w('按四个等次重新确定', 'Grade again in one of the four');
const on = '2026-01-20';

export const bodyGrades = appraisalRule({
  ...common,
  id: 'cn.cadre-appraisal-2019.grades.body',
  title: w('领导班子等次：优秀、良好、一般、较差', 'Grades of a body'),
  article: '第七章 考核结果确定',
  stages: ['grade'],
  scope: of('body'),
  needs: ['body.grade'],
  test: (facts) => {
    const grade = facts.body!.grade!;
    return grade === 'other'
      ? fail(w('领导班子的等次不在优秀、良好、一般、较差之内', 'the grade is not one of excellent, good, fair, poor'), mend)
      : pass(w(`领导班子等次为${bodyGradeWords[grade].zh}`, `the body is graded ${bodyGradeWords[grade].en}`));
  },
  situations: [
    ...(['excellent', 'good', 'fair', 'poor'] as const).map((grade) => ({ what: bodyGradeWords[grade], day: on, given: { about: 'body' as const, body: { grade } }, expect: 'pass' as const })),
    { what: w('其他等次', 'another grade'), day: on, given: { about: 'body', body: { grade: 'other' } }, expect: 'block' },
    { what: w('未填', 'not filled'), day: on, given: { about: 'body', body: { grade: null } }, expect: 'unknown' },
  ],
});

export const leaderGrade = appraisalRule({
  ...common,
  id: 'cn.cadre-appraisal-2019.grades.leader',
  title: w('领导干部等次：优秀、称职、基本称职、不称职', 'Grades of a leader'),
  article: '第七章 考核结果确定',
  stages: ['grade'],
  scope: of('leader'),
  needs: ['person.grade'],
  test: (facts) => {
    const grade = facts.person!.grade!;
    return leaderGrades.some((g) => g === grade)
      ? pass(w(`等次为${gradeWords[grade].zh}`, `graded ${gradeWords[grade].en}`))
      : fail(w(`等次为${gradeWords[grade].zh}，不在四个等次之内`, `graded ${gradeWords[grade].en}: not one of the four`), mend);
  },
  situations: [
    ...leaderGrades.map((grade) => ({ what: gradeWords[grade], day: on, given: { about: 'leader' as const, person: { grade } }, expect: 'pass' as const })),
    { what: w('其他等次', 'another grade'), day: on, given: { about: 'leader', person: { grade: 'other' } }, expect: 'block' },
    { what: w('未填', 'not filled'), day: on, given: { about: 'leader', person: { grade: null } }, expect: 'unknown' },
  ],
});

export const cadreAppraisalAnnual = [steps, bodyGrades, leaderGrade] as const;
