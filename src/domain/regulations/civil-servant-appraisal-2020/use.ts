import type { Words } from '../../../kernel/refusal.ts';
import type { AppraisalGrade } from '../../facts.ts';
import { readFact } from '../../fact-labels.ts';
import { ev, fail, notApplicable, pass, unknownBecause, w, type Evidence, type Finding, type Loose, type Patch } from '../../rule.ts';
import { appraisalRule, appraisalUnknown, gradeWords, of, type AppraisalMatter, type AppraisalPath } from '../../subjects/appraisal/facts.ts';
import { runOf, servantAppraisal2020 } from './document.ts';

/* 结果运用. What each grade, or a run of grades, brings. Articles of the 2020 text are not confirmed. */
const common = { ...servantAppraisal2020, confidence: 'recalled', severity: 'block', stages: ['use'], scope: of('servant') } as const;
const on = '2026-03-10';

type Use = 'commended' | 'thirdClassMerit' | 'admonished' | 'improvementSet' | 'bonusPaid' | 'rearranged';

/** The year's grade, or why it is not known. */
const yearMissing = (year: number): Finding =>
  unknownBecause({ fact: 'person.history', label: w(`${year} 年度考核结果`, `appraisal of ${year}`), where: w('在历年考核结果中填写', 'Fill it in the grades of earlier years') }, w(`缺少 ${year} 年度考核结果，不能判断`, `the appraisal of ${year} is not known`));

/** What must (or must not) follow where it is due. */
function due(facts: AppraisalMatter, use: Use, must: boolean, why: Words, what: Words, evidence: Evidence[]): Finding {
  const path: AppraisalPath = `use.${use}`;
  const value = readFact(facts, path) as boolean | null;
  if (value === null) return appraisalUnknown([path], evidence);
  if (value === must) return pass(w(`${why.zh}，${must ? '已' : '没有'}${what.zh}`, `${why.en}: ${must ? '' : 'not '}${what.en}`), evidence);
  return must
    ? fail(w(`${why.zh}，应当${what.zh}`, `${why.en}: has to be ${what.en}`), w(`办理${what.zh}`, `See that the person is ${what.en}`), evidence)
    : fail(w(`${why.zh}，不得${what.zh}`, `${why.en}: may not be ${what.en}`), w(`不予${what.zh}，已办的收回`, `Take it back: not ${what.en}`), evidence);
}

/** A consequence of this year's grade. */
const ofGrade = (id: string, grade: AppraisalGrade, use: Use, must: boolean, title: Words, what: Words) =>
  appraisalRule({
    ...common,
    id: `cn.civil-servant-appraisal-2020.use.${id}`,
    title,
    article: '考核结果运用',
    needs: ['person.grade'],
    test: (facts) => {
      const had = facts.person!.grade!;
      if (had !== grade) return notApplicable(w(`本年度等次为${gradeWords[had].zh}`, `this year’s grade: ${gradeWords[had].en}`));
      return due(facts, use, must, w(`本年度等次为${gradeWords[grade].zh}`, `graded ${gradeWords[grade].en}`), what, [ev('等次', 'grade', gradeWords[grade].zh)]);
    },
    situations: [
      { what: w(must ? '已办理' : '没有', must ? 'done' : 'not done'), day: on, given: { person: { grade }, use: { [use]: must } }, expect: 'pass' },
      { what: w(must ? '没有办理' : '违反', must ? 'not done' : 'done all the same'), day: on, given: { person: { grade }, use: { [use]: !must } }, expect: 'block' },
      { what: w('未填', 'not filled'), day: on, given: { person: { grade }, use: { [use]: null } }, expect: 'unknown' },
      { what: w('其他等次', 'another grade'), day: on, given: { person: { grade: 'competent' } }, expect: 'not-applicable' },
    ],
  });

export const commendation = ofGrade('commendation', 'excellent', 'commended', true, w('年度考核优秀的当年嘉奖', 'Excellent: commended that year'), w('嘉奖', 'commended'));
export const admonition = ofGrade('basic-admonished', 'basic', 'admonished', true, w('基本称职的予以诫勉', 'Basically competent: admonished'), w('诫勉', 'admonished'));
export const improvement = ofGrade('basic-improves', 'basic', 'improvementSet', true, w('基本称职的限期改进', 'Basically competent: time set to improve'), w('限期改进', 'given time to improve'));
export const noBonus = ofGrade('basic-no-bonus', 'basic', 'bonusPaid', false, w('基本称职的不享受年终奖', 'Basically competent: no year-end bonus'), w('发放年终奖', 'paid the year-end bonus'));

/** Grades of an example history, the last one for 2025. */
export const years = (...grades: (AppraisalGrade | null)[]): Patch<AppraisalMatter> => {
  const history: Loose<{ year: number; grade: AppraisalGrade }>[] = grades.flatMap((grade, i) => (grade === null ? [] : [{ year: 2025 - (grades.length - 1 - i), grade }]));
  return { person: { grade: grades.at(-1) ?? null, history } };
};
const given = (patch: Patch<AppraisalMatter>, use: Patch<AppraisalMatter>): Patch<AppraisalMatter> => Object.assign({}, patch, use);

export const merit = appraisalRule({
  ...common,
  id: 'cn.civil-servant-appraisal-2020.use.three-excellent',
  title: w('连续三年优秀的记三等功', 'Excellent three years running: third-class merit'),
  article: '考核结果运用',
  needs: ['year', 'person.history', 'use.meritThrough'],
  test: (facts) => {
    const run = runOf(facts, ['excellent'], 3);
    if (run === false) return notApplicable(w('没有连续三年优秀', 'not excellent three years running'));
    if (run !== true) return yearMissing(run.missing);
    const through = facts.use!.meritThrough!;
    if (facts.year! - 3 < through) return notApplicable(w(`${through} 年以前的年度已计入上次三等功`, `years up to ${through} counted for an earlier merit`));
    return due(facts, 'thirdClassMerit', true, w(`${facts.year! - 2} 至 ${facts.year} 年连续三年优秀`, `excellent from ${facts.year! - 2} to ${facts.year}`), w('记三等功', 'given third-class merit'), [ev('年度', 'years', `${facts.year! - 2}—${facts.year}`)]);
  },
  situations: [
    { what: w('三年优秀，已记功', 'three years, given'), day: on, given: given(years('competent', 'excellent', 'excellent', 'excellent'), { use: { thirdClassMerit: true } }), expect: 'pass' },
    { what: w('三年优秀，未记功', 'three years, not given'), day: on, given: years('competent', 'excellent', 'excellent', 'excellent'), expect: 'block' },
    { what: w('两年优秀', 'two years'), day: on, given: years('excellent', 'competent', 'excellent', 'excellent'), expect: 'not-applicable' },
    { what: w('第四年，上年已记功', 'the fourth year, given the year before'), day: on, given: given(years('excellent', 'excellent', 'excellent', 'excellent'), { use: { meritThrough: 2024 } }), expect: 'not-applicable' },
    { what: w('第六年，再记功', 'the sixth year'), day: on, given: given(years('excellent', 'excellent', 'excellent', 'excellent', 'excellent', 'excellent'), { use: { meritThrough: 2022 } }), expect: 'block' },
    { what: w('中间一年缺', 'a year not known'), day: on, given: years('excellent', 'excellent', null, 'excellent'), expect: 'unknown' },
  ],
});

/** Years competent or better after a year and up to another, at least and at most where a year is not known. */
export function competentYears(facts: AppraisalMatter, through: number): { min: number; max: number } {
  const known = new Map(facts.person!.history!.map((a) => [a.year, a.grade]));
  const first = through > 0 ? through + 1 : Math.min(facts.year! + 1, ...known.keys());
  let [min, max] = [0, 0];
  for (let year = first; year <= facts.year!; year += 1) {
    const grade = known.get(year);
    if (grade === undefined) max += 1;
    else if (grade === 'excellent' || grade === 'competent') [min, max] = [min + 1, max + 1];
  }
  return { min, max };
}

/** A step of pay after so many years competent or better, counted from the last step. */
const step = (id: string, length: number, zh: string, en: string, through: 'wageStepThrough' | 'gradeStepThrough', given_: 'wageStepGiven' | 'gradeStepGiven') => {
  const use = (t: number, g: boolean | null): Patch<AppraisalMatter> => ({ use: { [through]: t, [given_]: g } });
  const steady = years('competent', 'competent', 'competent', 'excellent', 'competent', 'competent');
  return appraisalRule({
    ...common,
    id: `cn.civil-servant-appraisal-2020.use.${id}`,
    title: w(`累计${zh}称职以上晋升一个${id === 'wage-step' ? '工资档次' : '级别'}`, `${en} competent or better: one ${id === 'wage-step' ? 'wage step' : 'grade'} up`),
    article: '考核结果运用',
    needs: ['year', 'person.history', `use.${through}`, `use.${given_}`],
    test: (facts) => {
      const last = facts.use![through]!;
      const count = competentYears(facts, last);
      const evidence = [ev('上次计算到', 'counted through', last === 0 ? '—' : last), ev('累计称职以上年数', 'years competent or better', count.min === count.max ? count.min : `${count.min}—${count.max}`)];
      const reached = count.min >= length ? true : count.max < length ? false : null;
      if (reached === null) return unknownBecause({ fact: 'person.history', label: w('历年考核结果', 'grades of earlier years'), where: w('在历年考核结果中补齐', 'Complete the grades of earlier years') }, w('历年考核结果不全，累计年数不能确定', 'grades of some years are not known'), evidence);
      if (reached === facts.use![given_]) return pass(reached ? w(`累计满${zh}，已晋升`, `${en} reached, step given`) : w(`累计不足${zh}，没有晋升`, `less than ${en}, no step given`), evidence);
      return reached
        ? fail(w(`累计满${zh}称职以上，应当晋升而没有晋升`, `${en} reached, yet no step was given`), w('办理晋升', 'Give the step'), evidence)
        : fail(w(`累计不足${zh}称职以上，提前晋升`, `less than ${en}, yet a step was given`), w('撤回晋升，满年数后办理', 'Take the step back until the years are complete'), evidence);
    },
    situations: [
      { what: w(`差一年（${length - 1} 年），没有晋升`, `${length - 1} years, none given`), day: on, given: given(steady, use(2025 - (length - 1), false)), expect: 'pass' },
      { what: w(`差一年（${length - 1} 年），提前晋升`, `${length - 1} years, given early`), day: on, given: given(steady, use(2025 - (length - 1), true)), expect: 'block' },
      { what: w(`满 ${length} 年，已晋升`, `${length} years, given`), day: on, given: given(steady, use(2025 - length, true)), expect: 'pass' },
      { what: w(`满 ${length} 年，没有晋升`, `${length} years, not given`), day: on, given: given(steady, use(2025 - length, false)), expect: 'block' },
      { what: w('其中一年基本称职，不计', 'a basic year does not count'), day: on, given: given(years('competent', 'competent', 'competent', 'competent', 'basic', 'competent'), use(2025 - length, true)), expect: 'block' },
      { what: w('其中一年未填', 'a year not known'), day: on, given: given(years('competent', 'competent', 'competent', 'competent', null, 'competent'), use(2025 - length, true)), expect: 'unknown' },
    ],
  });
};

export const wageStep = step('wage-step', 2, '两年', 'two years', 'wageStepThrough', 'wageStepGiven');
export const gradeStep = step('grade-step', 5, '五年', 'five years', 'gradeStepThrough', 'gradeStepGiven');

export const twoBasic = appraisalRule({
  ...common,
  id: 'cn.civil-servant-appraisal-2020.use.two-basic',
  title: w('连续两年基本称职的予以组织调整', 'Basically competent two years running: moved'),
  article: '考核结果运用',
  needs: ['year', 'person.history'],
  test: (facts) => {
    const run = runOf(facts, ['basic'], 2);
    if (run === false) return notApplicable(w('没有连续两年基本称职', 'not basic two years running'));
    if (run !== true) return yearMissing(run.missing);
    return due(facts, 'rearranged', true, w(`${facts.year! - 1}、${facts.year} 连续两年基本称职`, `basic in ${facts.year! - 1} and ${facts.year}`), w('组织调整', 'moved by the organization'), [ev('年度', 'years', `${facts.year! - 1}、${facts.year}`)]);
  },
  situations: [
    { what: w('连续两年，已调整', 'two years, moved'), day: on, given: given(years('basic', 'basic'), { use: { rearranged: true } }), expect: 'pass' },
    { what: w('连续两年，未调整', 'two years, not moved'), day: on, given: years('basic', 'basic'), expect: 'block' },
    { what: w('隔一年', 'with a year between'), day: on, given: years('basic', 'competent', 'basic'), expect: 'not-applicable' },
    { what: w('仅一年', 'one year'), day: on, given: years('competent', 'basic'), expect: 'not-applicable' },
    { what: w('上一年未填', 'the year before not known'), day: on, given: years('competent', null, 'basic'), expect: 'unknown' },
  ],
});

export const servantAppraisalUse = [commendation, admonition, improvement, noBonus, merit, wageStep, gradeStep, twoBasic] as const;
