import { addMonths, ageByMonth, addDays, earliest, latest, type PartialDate } from '../../../kernel/day.ts';
import { ev, fail, pass, unknownBecause, w } from '../../rule.ts';
import { retirementMonth } from '../retirement-2024/retirement.ts';
import { ownNumber, termStart, universityRule, valuesOf } from './document.ts';

/* 第六条 年龄: by month, the month of birth counts as reached. */
const on = '2026-09-18';
const at = { article: '第六条', stages: ['motion', 'decision'] } as const;
const monthAsked = (zh: string, en: string) => unknownBecause({ fact: 'person.birth', label: w('出生月份', 'month of birth'), where: w('按档案认定填写', 'Fill it from the file') }, w(zh, en));

export const age = universityRule({
  ...at,
  id: 'art-6.age',
  title: w('聘期起始时未满规定年龄', 'Younger than the limit when the term begins'),
  severity: 'reason',
  needs: ['person.birth', 'settings.university'],
  test: (facts, day) => {
    const { ageLimit } = valuesOf(facts);
    const { birth } = facts.person!;
    const month = termStart(facts, day).slice(0, 7) as PartialDate;
    const [oldest, youngest] = [ageByMonth(earliest(birth!).slice(0, 7) as PartialDate, month), ageByMonth(latest(birth!).slice(0, 7) as PartialDate, month)];
    const evidence = [ownNumber(facts, `${ageLimit} 周岁`), ev('出生', 'born', birth!), ev('聘期起始', 'term begins', month)];
    if (oldest < ageLimit) return pass(w(`${month} 时 ${oldest} 周岁，未满 ${ageLimit} 周岁`, `${oldest} in ${month}, under ${ageLimit}`), evidence);
    if (youngest < ageLimit) return monthAsked('出生月份未知，不能判断年龄', 'the year of birth alone does not tell');
    return fail(w(`${month} 时已满 ${youngest} 周岁，一般应未满 ${ageLimit} 周岁`, `${youngest} in ${month}, as a rule under ${ageLimit}`), w('写明理由并经批准，或提出其他人选', 'State the reason and have it approved, or put forward someone else'), evidence);
  },
  situations: [
    { what: w('下月满 57 周岁', 'reaches 57 next month'), day: on, given: { person: { birth: '1969-10' } }, expect: 'pass' },
    { what: w('本月满 57 周岁', 'reaches 57 this month'), day: on, given: { person: { birth: '1969-09' } }, expect: 'needs-reason' },
    { what: w('上月满 57 周岁', 'reached 57 last month'), day: on, given: { person: { birth: '1969-08' } }, expect: 'needs-reason' },
    { what: w('只知年份', 'only the year known'), day: on, given: { person: { birth: '1969' } }, expect: 'unknown' },
    { what: w('单位没有数值', 'the unit has no numbers'), day: on, given: { settings: { university: null } }, expect: 'unknown' },
  ],
});

export const wholeTerm = universityRule({
  ...at,
  id: 'art-6.whole-term',
  title: w('一般应能任满一个聘期', 'Can, as a rule, serve a whole term'),
  severity: 'reason',
  needs: ['person.birth', 'person.formerAge', 'settings.university'],
  test: (facts, day) => {
    const { termYears } = valuesOf(facts);
    const start = termStart(facts, day);
    const end = addDays(addMonths(start, 12 * termYears), -1);
    const { birth, formerAge } = facts.person!;
    const month = retirementMonth(birth!, formerAge!);
    if (month === null) return monthAsked('缺少出生月份，不能查得到龄年月', 'without the month of birth the table gives no month');
    const evidence = [ownNumber(facts, `${termYears} 年`), ev('到龄年月（延迟退休决定附表）', 'month of reaching the age (table of the decision)', month), ev('聘期届满', 'term ends', end)];
    return month >= end.slice(0, 7)
      ? pass(w(`${month} 到龄，可任满至 ${end} 的聘期`, `reaches the age in ${month}, after the end of the term on ${end}`), evidence)
      : fail(w(`${month} 到龄，不能任满至 ${end} 的聘期`, `reaches the age in ${month}, before the end of the term on ${end}`), w('写明理由并经批准，聘期定到到龄之月', 'State the reason, have it approved, and let the term end in that month'), evidence);
  },
  situations: [
    { what: w('届满次月到龄', 'the month after the end'), day: on, given: { discussionOn: '2026-09-18', appointment: { effectiveOn: '2026-09-18' }, person: { birth: '1969-08', formerAge: 60 } }, expect: 'pass' },
    { what: w('届满当月到龄', 'the very month'), day: on, given: { appointment: { effectiveOn: '2026-09-18' }, person: { birth: '1969-07', formerAge: 60 } }, expect: 'pass' },
    { what: w('届满前到龄', 'before the end'), day: on, given: { appointment: { effectiveOn: '2026-09-18' }, person: { birth: '1969-06', formerAge: 60 } }, expect: 'needs-reason' },
    { what: w('改革前年龄界限未填', 'former age not stated'), day: on, given: { person: { formerAge: null } }, expect: 'unknown' },
  ],
});

export const article6 = [age, wholeTerm] as const;
