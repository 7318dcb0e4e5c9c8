import { ev, fail, pass, unknown, unknownBecause, w } from '../../rule.ts';
import { holding } from '../../samples.ts';
import { monthsEn, monthsIn, monthsZh, startOf } from '../../tenure.ts';
import { heldEvidence, ownNumber, renewal, sameSeat, termStart, universityRule, valuesOf } from './document.ts';

/* 第七条 连任和续聘: only where the person holds the very post already. */
const on = '2026-09-18';
const at = { article: '第七条', scope: renewal } as const;
const seat = (from: string | null) => ({ person: { holdings: [holding({ title: '教务处处长', unit: '云岭职业学院', rank: 'county-deputy', from: from as never })] }, move: { kind: 'lateral' as const } });

export const terms = universityRule({
  ...at,
  id: 'art-7.terms',
  title: w('同一岗位连续任职不超过规定聘期', 'No more terms in a row in one post than allowed'),
  stages: ['motion', 'decision'],
  needs: ['person.holdings', 'settings.university'],
  test: (facts, day) => {
    const { termYears, mostTerms } = valuesOf(facts);
    const list = facts.person!.holdings!.filter((h) => sameSeat(facts, h));
    const start = termStart(facts, day);
    const most = 12 * termYears * mostTerms;
    const evidence = [ownNumber(facts, `${mostTerms} 个聘期，每期 ${termYears} 年`), heldEvidence(list)];
    const length = monthsIn(list, start, 'day');
    if (list.some((h) => startOf(h) === null) || (length.min < most && length.max >= most)) return unknownBecause({ fact: 'person.holdings', label: w('任现岗位的具体日期', 'exact day of taking the present post'), where: w('在任职经历中填写', 'Fill it in the posts held') }, w('任现岗位的日期不全，不能判断', 'the day of taking the post is missing'), evidence);
    return length.max < most
      ? pass(w(`至 ${start} 连续任职 ${monthsZh(length.max)}，未满 ${mostTerms} 个聘期`, `${monthsEn(length.max)} in the post by ${start}, less than ${mostTerms} terms`), evidence)
      : fail(w(`至 ${start} 连续任职 ${monthsZh(length.min)}，已满 ${mostTerms} 个聘期`, `${monthsEn(length.min)} in the post by ${start}: ${mostTerms} terms are full`), w('交流到其他岗位，或另选人选', 'Move the person to another post, or choose someone else'), evidence);
  },
  situations: [
    { what: w('差一天满两个聘期', 'a day short of two terms'), day: on, given: seat('2018-09-19'), expect: 'pass' },
    { what: w('满两个聘期当日', 'two terms to the day'), day: on, given: seat('2018-09-18'), expect: 'block' },
    { what: w('多一天', 'a day more'), day: on, given: seat('2018-09-17'), expect: 'block' },
    { what: w('任职时间未填', 'no first day'), day: on, given: seat(null), expect: 'unknown' },
    { what: w('不是续聘', 'not a renewal'), day: on, given: {}, expect: 'not-applicable' },
  ],
});

export const termReport = universityRule({
  ...at,
  id: 'art-7.term-report',
  title: w('续聘前进行聘期述职', 'A report on the term before a renewal'),
  stages: ['examination', 'decision'],
  needs: ['person.termReported'],
  test: (facts) => (facts.person!.termReported
    ? pass(w('已进行聘期述职', 'the term was reported on'))
    : fail(w('没有进行聘期述职', 'the term was not reported on'), w('述职后再续聘', 'Report first, then renew'))),
  situations: [
    { what: w('已述职', 'reported'), day: on, given: seat('2022-09-18'), expect: 'pass' },
    { what: w('没有述职', 'not reported'), day: on, given: { ...seat('2022-09-18'), person: { ...seat('2022-09-18').person, termReported: false } }, expect: 'block' },
    { what: w('未填', 'not stated'), day: on, given: { ...seat('2022-09-18'), person: { ...seat('2022-09-18').person, termReported: null } }, expect: 'unknown' },
    { what: w('不是续聘', 'not a renewal'), day: on, given: {}, expect: 'not-applicable' },
  ],
});

const grades = { excellent: w('优秀', 'excellent'), qualified: w('合格', 'qualified'), basic: w('基本合格', 'basically qualified'), unqualified: w('不合格', 'not qualified') } as const;
const reviewed = (termReview: keyof typeof grades | null) => ({ ...seat('2022-09-18'), person: { ...seat('2022-09-18').person, termReview } });

export const termReview = universityRule({
  ...at,
  id: 'art-7.term-review',
  title: w('聘期考核合格以上方可续聘', 'A renewal needs a term review of qualified or better'),
  stages: ['examination', 'decision'],
  needs: ['person.termReview'],
  test: (facts) => {
    const result = facts.person!.termReview!;
    const grade = grades[result] as (typeof grades)[keyof typeof grades] | undefined;
    if (!grade) return unknown(['person.termReview']);
    const evidence = [ev('聘期考核', 'term review', grade.zh)];
    return result === 'excellent' || result === 'qualified'
      ? pass(w(`聘期考核${grade.zh}`, `term review: ${grade.en}`), evidence)
      : fail(w(`聘期考核${grade.zh}，不得续聘`, `term review: ${grade.en}; no renewal`), w('不再续聘，另选人选', 'Do not renew; choose someone else'), evidence);
  },
  situations: [
    { what: w('合格', 'qualified'), day: on, given: reviewed('qualified'), expect: 'pass' },
    { what: w('优秀', 'excellent'), day: on, given: reviewed('excellent'), expect: 'pass' },
    { what: w('基本合格', 'basically qualified'), day: on, given: reviewed('basic'), expect: 'block' },
    { what: w('不合格', 'not qualified'), day: on, given: reviewed('unqualified'), expect: 'block' },
    { what: w('未填', 'not stated'), day: on, given: reviewed(null), expect: 'unknown' },
  ],
});

export const article7 = [terms, termReport, termReview] as const;
