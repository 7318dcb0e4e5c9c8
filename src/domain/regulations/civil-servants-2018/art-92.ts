import { ev, fail, pass, unknownBecause, w } from '../../rule.ts';
import { servantRule, servantUnknown } from '../../subjects/civil-servant/facts.ts';
import { retirementMonth } from '../retirement-2024/retirement.ts';
import { servantsLaw2018 } from './document.ts';

/* 第九十二条: retires at the age the state sets; the month comes from the table of the 2024 decision. */
const on = '2026-08-20';
const tableLacks = { fact: 'retirement.formerAge', label: w('到龄年月', 'month of reaching the age'), where: w('该年龄界限不在表内，按任免机关认定填写', 'This age is not in the table: enter what the appointing organ decides') };

export const age = servantRule({
  ...servantsLaw2018,
  id: 'cn.civil-servants-2018.art-92.age',
  title: w('达到国家规定的退休年龄应当退休', 'Retires at the statutory age'),
  article: '第九十二条',
  confidence: 'content',
  severity: 'block',
  stages: ['retirement'],
  needs: ['person.birth', 'retirement.formerAge'],
  test: (facts, day) => {
    const { formerAge, retired, kept } = facts.retirement!;
    const month = retirementMonth(facts.person!.birth!, formerAge!);
    if (facts.person!.birth!.length < 7) return unknownBecause({ fact: 'person.birth', label: w('出生月份', 'month of birth'), where: w('按档案认定填写到月', 'Fill the month from the file') }, w('只知出生年份，不能计算到龄年月', 'only the year of birth is known'));
    if (month === null) return unknownBecause(tableLacks, w(`改革前任职年龄界限 ${formerAge} 岁不在表内，不能计算到龄年月`, `a former age of ${formerAge} is not in the table`));
    const evidence = [ev('出生', 'born', facts.person!.birth!), ev('改革前年龄界限', 'former age', formerAge!), ev('到龄年月（延迟退休决定附表，待核对）', 'month of reaching the age (table of the 2024 decision; to be checked)', month)];
    if (day.slice(0, 7) <= month) return pass(w(`${month} 到龄，尚未超过`, `reaches the age in ${month}`), evidence);
    if (retired === null) return servantUnknown(['retirement.retired'], evidence);
    if (retired) return pass(w(`${month} 到龄，已办理退休`, `reached the age in ${month} and retired`), evidence);
    if (kept === null) return servantUnknown(['retirement.kept'], evidence);
    return kept
      ? pass(w(`${month} 到龄，经批准延迟`, `reached the age in ${month}, kept by decision`), evidence)
      : fail(w(`${month} 到龄，没有办理退休`, `reached the age in ${month}, not retired`), w('办理退休，或附延迟免职（退休）的批准文件', 'Retire the person, or attach the decision to keep'), evidence);
  },
  situations: [
    { what: w('到龄当月，未办理', 'in the month itself'), day: '2026-07-31', given: { retirement: { retired: false } }, expect: 'pass' },
    { what: w('到龄次月，未办理', 'the month after'), day: '2026-08-01', given: { retirement: { retired: false } }, expect: 'block' },
    { what: w('到龄次月，已办理', 'the month after, retired'), day: '2026-08-01', given: {}, expect: 'pass' },
    { what: w('经批准延迟', 'kept by decision'), day: on, given: { retirement: { retired: false, kept: true } }, expect: 'pass' },
    { what: w('只知出生年份', 'only the year of birth'), day: on, given: { person: { birth: '1966' } }, expect: 'unknown' },
    { what: w('年龄界限不在表内', 'an age not in the table'), day: on, given: { retirement: { formerAge: 63 } }, expect: 'unknown' },
    { what: w('年龄界限未认定', 'former age not decided'), day: on, given: { retirement: { formerAge: null } }, expect: 'unknown' },
  ],
});

export const lawArticle92 = [age] as const;
