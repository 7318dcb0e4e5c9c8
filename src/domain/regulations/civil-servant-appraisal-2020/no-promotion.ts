import { addMonths } from '../../../kernel/day.ts';
import { ev, fail, notApplicable, pass, w } from '../../rule.ts';
import { rankRule } from '../../subjects/service-rank/facts.ts';
import { servantAppraisal2020 } from './document.ts';

/* 基本称职: no promotion in post or rank within a year of the day the grade was decided. */
const on = '2026-08-20';

export const basicNoPromotion = rankRule({
  ...servantAppraisal2020,
  id: 'cn.civil-servant-appraisal-2020.no-promotion.basic',
  title: w('基本称职的一年内不得晋升职务职级', 'Basically competent: no promotion within a year'),
  article: '考核结果运用',
  confidence: 'recalled',
  severity: 'block',
  stages: ['propose', 'approve'],
  needs: ['person.lastGrade'],
  test: (facts, day) => {
    const { grade, decidedOn } = facts.person!.lastGrade!;
    if (grade !== 'basic') return notApplicable(w('上一年度不是基本称职', 'the last grade is not “basically competent”'));
    const free = addMonths(decidedOn, 12);
    const evidence = [ev('等次确定（自确定之日起算，口径待核对）', 'decided (counted from that day; reading to be checked)', decidedOn), ev('满一年', 'a year complete', free)];
    return day >= free
      ? pass(w(`基本称职自 ${decidedOn} 起已满一年`, `a year since ${decidedOn} is complete`), evidence)
      : fail(w(`${decidedOn} 确定为基本称职，至 ${day} 不满一年`, `graded basically competent on ${decidedOn}: less than a year on ${day}`), w(`${free} 起再办理`, `Go on from ${free}`), evidence);
  },
  situations: [
    { what: w('恰满一年', 'a year to the day'), day: on, given: { person: { lastGrade: { grade: 'basic', decidedOn: '2025-08-20' } } }, expect: 'pass' },
    { what: w('差一天', 'a day short'), day: on, given: { person: { lastGrade: { grade: 'basic', decidedOn: '2025-08-21' } } }, expect: 'block' },
    { what: w('称职', 'competent'), day: on, given: {}, expect: 'not-applicable' },
    { what: w('未填', 'not filled'), day: on, given: { person: { lastGrade: null } }, expect: 'unknown' },
  ],
});

export const servantAppraisalNoPromotion = [basicNoPromotion] as const;
