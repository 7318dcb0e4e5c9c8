import { fail, pass, rule, w, type Rule } from '../../rule.ts';
import { moves } from '../../scope.ts';
import { appointment2019 } from './document.ts';

/* 第二十七条 德能勤绩廉，把政治标准放在首位：政治忠诚、政治定力、政治担当、政治能力、政治自律. */
const on = '2026-09-18';

export const politicalStandard = rule({
  ...appointment2019,
  id: 'cn.appointment-2019.art-27.political-standard',
  title: w('把政治标准放在首位', 'The political standard comes first'),
  article: '第二十七条',
  confidence: 'recalled',
  severity: 'block',
  since: 2,
  stages: ['examination', 'decision'],
  needs: ['person.politicalStandardMet'],
  scope: moves('promotion', 'further-use'),
  test: (facts) =>
    facts.person!.politicalStandardMet
      ? pass(w('政治忠诚、定力、担当、能力、自律经考察合格', 'found to meet the political standard'))
      : fail(w('政治标准经考察不合格', 'found not to meet the political standard'), w('不得提拔使用', 'No promotion')),
  situations: [
    { what: w('合格', 'met'), day: on, given: {}, expect: 'pass' },
    { what: w('不合格', 'not met'), day: on, given: { person: { politicalStandardMet: false } }, expect: 'block' },
    { what: w('尚未作出结论', 'not concluded'), day: on, given: { person: { politicalStandardMet: null } }, expect: 'unknown' },
  ],
});

export const article27: readonly Rule[] = [politicalStandard];
