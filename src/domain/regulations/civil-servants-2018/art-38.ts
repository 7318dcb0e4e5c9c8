import { ev, fail, notApplicable, pass, unknownBecause, w } from '../../rule.ts';
import { punishment } from '../../samples.ts';
import { appraisal, appraisalRule, appraisalUnknown, gradeWords, of } from '../../subjects/appraisal/facts.ts';
import { statedOf } from '../../subjects/makers.ts';
import { heavyOn } from '../civil-servant-appraisal-2020/no-grade.ts';
import { servantsLaw2018 } from './document.ts';

/* 第三十八条: four grades, told in writing. */
const common = { ...servantsLaw2018, article: '第三十八条', confidence: 'content', severity: 'block', scope: of('servant') } as const;
const on = '2026-01-20';
const mend = w('按优秀、称职、基本称职、不称职确定等次', 'Grade excellent, competent, basically competent or not competent');

export const grades = appraisalRule({
  ...common,
  id: 'cn.civil-servants-2018.art-38.grades',
  title: w('定期考核分优秀、称职、基本称职、不称职四个等次', 'Four grades of the periodic appraisal'),
  stages: ['grade'],
  needs: ['year', 'person.takesPart', 'person.grade'],
  test: (facts) => {
    const { grade, takesPart, trial, underInvestigation, punishments } = facts.person!;
    const evidence = [ev('等次', 'grade', gradeWords[grade!].zh)];
    if (!takesPart) return notApplicable(w('不参加本年度考核', 'takes no part this year'));
    if (grade === 'other') return fail(w('等次不在四个等次之内', 'the grade is not one of the four'), mend, evidence);
    if (grade !== 'undetermined') return pass(w(`等次为${gradeWords[grade!].zh}`, `graded ${gradeWords[grade!].en}`), evidence);
    const heavy = punishments === null ? null : heavyOn(punishments, facts.year!);
    if (trial === true || underInvestigation === true || (heavy !== null && typeof heavy === 'object')) return pass(w('属于不定等次的情形', 'a case in which no grade is given'), evidence);
    const missing = [...(trial === null ? ['person.trial' as const] : []), ...(underInvestigation === null ? ['person.underInvestigation' as const] : []), ...(heavy === null ? ['person.punishments' as const] : [])];
    if (missing.length > 0) return appraisalUnknown(missing, evidence);
    if (heavy === 'open') return unknownBecause({ fact: 'person.punishments', label: w('处分起止日期', 'days of the punishment'), where: w('在处分情况中填写到日', 'Fill the day in the punishments') }, w('处分起止日期不全，不能判断是否可以不定等次', 'whether no grade may be given cannot be judged'), evidence);
    return fail(w('没有不定等次的情形，应当确定等次', 'nothing allows for no grade: it has to be given'), mend, evidence);
  },
  situations: [
    { what: w('称职', 'competent'), day: on, given: {}, expect: 'pass' },
    { what: w('其他等次', 'another word'), day: on, given: { person: { grade: 'other' } }, expect: 'block' },
    { what: w('无故不定等次', 'no grade without cause'), day: on, given: { person: { grade: 'undetermined' } }, expect: 'block' },
    { what: w('试用期不定等次', 'no grade in trial'), day: on, given: { person: { grade: 'undetermined', trial: true } }, expect: 'pass' },
    { what: w('立案期间不定等次', 'no grade under a case'), day: on, given: { person: { grade: 'undetermined', underInvestigation: true } }, expect: 'pass' },
    { what: w('记过期内不定等次', 'no grade under a demerit'), day: on, given: { person: { grade: 'undetermined', punishments: [punishment({ kind: 'admin-demerit', decidedOn: '2025-06-01' })] } }, expect: 'pass' },
    { what: w('不定等次，立案情况未填', 'no grade, case not filled'), day: on, given: { person: { grade: 'undetermined', underInvestigation: null } }, expect: 'unknown' },
    { what: w('未定', 'not filled'), day: on, given: { person: { grade: null } }, expect: 'unknown' },
  ],
});

export const inWriting = statedOf(appraisal)({
  ...common,
  id: 'cn.civil-servants-2018.art-38.in-writing',
  title: w('考核结果书面通知本人', 'Told in writing'),
  stages: ['inform'],
  fact: 'record.informedInWriting',
  good: true,
  met: w('已书面通知本人', 'told in writing'),
  unmet: w('没有书面通知本人', 'not told in writing'),
  wayOut: w('书面通知本人', 'Tell the person in writing'),
  on: '2026-01-30',
});

export const lawArticle38 = [grades, inWriting] as const;
