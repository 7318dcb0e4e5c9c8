import { ev, fail, pass, unknownBecause, w } from '../../rule.ts';
import { servantRule } from '../../subjects/civil-servant/facts.ts';
import { retirement2024, retirementMonth, retirementTables } from './retirement.ts';

/* The month of reaching the age as the file states it, against the table of the decision. */
const on = '2026-05-06';

export const statedMonth = servantRule({
  id: 'cn.retirement-2024.table.month',
  title: w('到龄年月与延迟退休表一致', 'The month of reaching the age agrees with the table'),
  document: retirement2024.document,
  documentTitle: retirement2024.title,
  year: retirement2024.year,
  article: retirement2024.article,
  confidence: retirement2024.confidence,
  severity: 'block',
  from: retirementTables[0]!.from,
  stages: ['retirement'],
  needs: ['person.birth', 'retirement.formerAge', 'retirement.statedMonth'],
  test: (facts) => {
    const { birth } = facts.person!;
    const { formerAge, statedMonth: stated } = facts.retirement!;
    const month = retirementMonth(birth!, formerAge!);
    if (month === null) return unknownBecause({ fact: 'person.birth', label: w('出生月份或年龄界限', 'month of birth or age limit'), where: w('按档案认定填写到月；表外的年龄界限按任免机关认定', 'Fill the month; an age outside the table is decided by the appointing organ') }, w('按现有信息不能从表中查得到龄年月', 'the table gives no month for this'));
    const evidence = [ev('出生', 'born', birth!), ev('改革前年龄界限', 'former age', formerAge!), ev('按表', 'by the table', month), ev('填写', 'stated', stated!)];
    return stated === month
      ? pass(w(`到龄年月 ${month}，与表一致`, `${month}, as the table has it`), evidence)
      : fail(w(`填写 ${stated}，按表应为 ${month}`, `stated ${stated}, by the table ${month}`), w(`更正为 ${month}；有特别规定的附依据`, `Correct it to ${month}, or attach the special provision`), evidence);
  },
  situations: [
    { what: w('1966-03 生，60 岁界限', 'born 1966-03, former age 60'), day: on, given: {}, expect: 'pass' },
    { what: w('早一个月', 'a month early'), day: on, given: { retirement: { statedMonth: '2026-06' } }, expect: 'block' },
    { what: w('迟一个月', 'a month late'), day: on, given: { retirement: { statedMonth: '2026-08' } }, expect: 'block' },
    { what: w('1964-12 生，施行前到龄', 'born 1964-12, before the decision'), day: on, given: { person: { birth: '1964-12' }, retirement: { statedMonth: '2024-12' } }, expect: 'pass' },
    { what: w('女，55 岁界限', 'a woman of former age 55'), day: on, given: { person: { birth: '1970-01' }, retirement: { formerAge: 55, statedMonth: '2025-02' } }, expect: 'pass' },
    { what: w('未填', 'not filled'), day: on, given: { retirement: { statedMonth: null } }, expect: 'unknown' },
    { what: w('年龄界限不在表内', 'an age not in the table'), day: on, given: { retirement: { formerAge: 65 } }, expect: 'unknown' },
  ],
});

export const retirementRules = [statedMonth] as const;
