import type { CaseFacts, TallyFacts } from '../../facts.ts';
import { ev, fail, notApplicable, pass, unknownBecause, w, type Loose } from '../../rule.ts';
import { ownNumber, universityRule, valuesOf } from './document.ts';

/* 第八条 竞聘, 第九条 民主推荐到会, 第十条 年度考核. */
const on = '2026-09-18';
const competing = (suitable: number | null) => ({ move: { road: { kind: 'competition' as const, necessity: '符合条件人数多', suitable, byMarksAlone: false } } });

export const applicants = universityRule({
  id: 'art-8.applicants',
  article: '第八条',
  title: w('竞聘每个岗位的人数不少于规定', 'Enough people compete for each post'),
  stages: ['motion', 'examination'],
  scope: (facts: CaseFacts) => (facts.move?.road ? null : notApplicable(w('不是竞聘', 'not a competition'))),
  needs: ['move.road.suitable', 'settings.university'],
  test: (facts) => {
    const { leastApplicants: least } = valuesOf(facts);
    const n = facts.move!.road!.suitable!;
    const evidence = [ownNumber(facts, `${least} 人`), ev('符合条件人数', 'qualified', n)];
    return n >= least
      ? pass(w(`${n} 人符合条件，不少于 ${least} 人`, `${n} qualify, ${least} are the least`), evidence)
      : fail(w(`只有 ${n} 人符合条件，少于 ${least} 人`, `only ${n} qualify, fewer than ${least}`), w('延长报名，或改用民主推荐', 'Keep the list open longer, or recommend instead'), evidence);
  },
  situations: [
    { what: w('少一人', 'one too few'), day: on, given: competing(1), expect: 'block' },
    { what: w('恰好', 'just enough'), day: on, given: competing(2), expect: 'pass' },
    { what: w('多一人', 'one more'), day: on, given: competing(3), expect: 'pass' },
    { what: w('人数未填', 'not known'), day: on, given: competing(null), expect: 'unknown' },
    { what: w('不是竞聘', 'not a competition'), day: on, given: {}, expect: 'not-applicable' },
  ],
});

const forms = { interview: w('谈话调研推荐', 'interview recommendation'), meeting: w('会议推荐', 'meeting recommendation') } as const;
const tally = (present: number | null): Loose<TallyFacts> => ({ form: 'meeting', heldOn: '2026-08-20', due: 30, present, issued: present, returned: present, valid: present, invalid: 0, candidates: [], agreedByTwo: true });

export const turnout = universityRule({
  id: 'art-9.turnout',
  article: '第九条',
  title: w('推荐到会人数达到规定比例', 'Turnout of the recommendation'),
  severity: 'setting',
  stages: ['recommendation'],
  scope: (facts: CaseFacts) => (facts.move?.organizationRecommended ? notApplicable(w('组织推荐，不经民主推荐', 'recommended by the organization')) : null),
  needs: ['recommendation.tallies', 'settings.university'],
  test: (facts) => {
    const { turnoutOf: of, turnoutPer: per } = valuesOf(facts);
    const { tallies } = facts.recommendation!;
    const evidence = [ownNumber(facts, `${of}/${per}`), ...tallies.map((t) => ev(`${forms[t.form].zh} 实到/应到`, `${forms[t.form].en}: present of due`, `${t.present ?? '—'} / ${t.due ?? '—'}`))];
    const low = tallies.find((t) => t.present !== null && t.due !== null && per * t.present < of * t.due);
    if (low) return fail(w(`${forms[low.form].zh}实到 ${low.present} 人，应到 ${low.due} 人，不足 ${of}/${per}`, `${forms[low.form].en}: ${low.present} of ${low.due}, less than ${of}/${per}`), w('补足人员重新推荐，或写明理由', 'Recommend again with enough people, or state the reason'), evidence);
    if (tallies.length === 0 || tallies.some((t) => t.present === null || t.due === null)) return unknownBecause({ fact: 'recommendation.tallies', label: w('应到和实到人数', 'people due and present'), where: w('在本案“民主推荐”环节填写', 'Fill it at the step “recommendation” of this case') }, w('应到或实到人数未填，不能判断', 'people due or present are not filled'), evidence);
    return pass(w(`各次推荐实到均达到应到的 ${of}/${per}`, `each reaches ${of}/${per} of those due`), evidence);
  },
  situations: [
    { what: w('应到 30 实到 19', '19 of 30'), day: on, given: { recommendation: { tallies: [tally(19)] } }, expect: 'needs-reason' },
    { what: w('实到 20', '20 of 30'), day: on, given: { recommendation: { tallies: [tally(20)] } }, expect: 'pass' },
    { what: w('实到 21', '21 of 30'), day: on, given: { recommendation: { tallies: [tally(21)] } }, expect: 'pass' },
    { what: w('实到未填', 'not filled'), day: on, given: { recommendation: { tallies: [tally(null)] } }, expect: 'unknown' },
  ],
});

const appraised = (...grades: [number, 'excellent' | 'competent' | 'basic' | 'undetermined'][]) => ({ person: { appraisals: grades.map(([year, grade]) => ({ year, grade })) } });

export const appraisals = universityRule({
  id: 'art-10.appraisals',
  article: '第十条',
  title: w('近年年度考核均为合格（称职）以上', 'Appraised qualified or better in the last years'),
  stages: ['examination', 'decision'],
  needs: ['person.appraisals', 'settings.university'],
  test: (facts, day) => {
    const { appraisalYears: n } = valuesOf(facts);
    const years = Array.from({ length: n }, (_, i) => Number(day.slice(0, 4)) - 1 - i);
    const found = years.map((year) => ({ year, grade: facts.person!.appraisals!.find((a) => a.year === year)?.grade ?? null }));
    const evidence = [ownNumber(facts, `${n} 年`), ev('年度', 'years', years.join('、'))];
    const short = found.find((f) => f.grade !== null && f.grade !== 'excellent' && f.grade !== 'competent');
    if (short) return fail(w(`${short.year} 年度考核未达到合格（称职）`, `not appraised qualified in ${short.year}`), w('不得列为考察对象', 'May not be examined'), evidence);
    const gap = found.find((f) => f.grade === null);
    if (gap) return unknownBecause({ fact: 'person.appraisals', label: w(`${gap.year} 年度考核结果`, `appraisal of ${gap.year}`), where: w('在年度考核结果中填写', 'Fill it in the annual appraisals') }, w(`缺少 ${gap.year} 年度考核结果`, `the appraisal of ${gap.year} is not known`), evidence);
    return pass(w(`近 ${n} 年年度考核均为合格（称职）以上`, `qualified or better in each of the last ${n} years`), evidence);
  },
  situations: [
    { what: w('两年均称职', 'both years competent'), day: on, given: appraised([2024, 'competent'], [2025, 'competent']), expect: 'pass' },
    { what: w('前一年基本称职', 'basic two years ago'), day: on, given: appraised([2024, 'basic'], [2025, 'competent']), expect: 'block' },
    { what: w('再前一年基本称职不影响', 'basic three years ago'), day: on, given: appraised([2023, 'basic'], [2024, 'competent'], [2025, 'excellent']), expect: 'pass' },
    { what: w('不定等次', 'no grade'), day: on, given: appraised([2024, 'competent'], [2025, 'undetermined']), expect: 'block' },
    { what: w('上一年度未填', 'last year not filled'), day: on, given: appraised([2024, 'competent']), expect: 'unknown' },
  ],
});

export const articles8to10 = [applicants, turnout, appraisals] as const;
