import type { ServiceRank } from '../../facts.ts';
import { ev, fail, pass, w } from '../../rule.ts';
import { rankRule, serviceRankWords } from '../../subjects/service-rank/facts.ts';
import { serviceRank2019 } from './document.ts';

/** 级别 that belong to each 职级, from the highest to the lowest (a lower number is a higher 级别). */
export const gradeBands: Readonly<Record<ServiceRank, readonly [highest: number, lowest: number]>> = {
  'inspector-1': [8, 13], 'inspector-2': [10, 15],
  'researcher-1': [11, 17], 'researcher-2': [12, 18], 'researcher-3': [13, 19], 'researcher-4': [14, 20],
  'principal-1': [15, 21], 'principal-2': [16, 22], 'principal-3': [17, 23], 'principal-4': [18, 24],
  'clerk-1': [18, 26], 'clerk-2': [19, 27],
};
const on = '2026-09-07';

export const band = rankRule({
  ...serviceRank2019,
  id: 'cn.service-rank-2019.art-8.band',
  title: w('晋升后的级别在职级对应的级别范围内', 'Grade within the band of the rank'),
  article: '第八条',
  confidence: 'text',
  severity: 'block',
  stages: ['approve'],
  needs: ['target', 'steps.gradeAfter'],
  test: (facts) => {
    const [highest, lowest] = gradeBands[facts.target!];
    const name = serviceRankWords(facts.target!);
    const grade = facts.steps!.gradeAfter!;
    const evidence = [ev(`${name.zh}对应级别`, `grades of ${name.en}`, `${lowest}—${highest}`), ev('晋升后级别', 'grade after', grade)];
    return grade >= highest && grade <= lowest
      ? pass(w(`${grade} 级在${name.zh}对应的 ${lowest} 级至 ${highest} 级之内`, `grade ${grade} lies within ${lowest} to ${highest} of ${name.en}`), evidence)
      : fail(w(`${grade} 级不在${name.zh}对应的 ${lowest} 级至 ${highest} 级之内`, `grade ${grade} lies outside ${lowest} to ${highest} of ${name.en}`), grade > lowest ? w(`晋升到 ${lowest} 级`, `Raise it to ${lowest}`) : w('核对级别后更正', 'Check the grade and correct it'), evidence);
  },
  situations: [
    { what: w('一级主任科员 21 级', 'lowest of the band'), day: on, given: { steps: { gradeAfter: 21 } }, expect: 'pass' },
    { what: w('一级主任科员 22 级', 'one below'), day: on, given: { steps: { gradeAfter: 22 } }, expect: 'block' },
    { what: w('一级主任科员 15 级', 'highest of the band'), day: on, given: { steps: { gradeAfter: 15 } }, expect: 'pass' },
    { what: w('一级主任科员 14 级', 'one above'), day: on, given: { steps: { gradeAfter: 14 } }, expect: 'block' },
    { what: w('级别未填', 'not filled'), day: on, given: { steps: { gradeAfter: null } }, expect: 'unknown' },
  ],
});

export const rankArticle8 = [band] as const;
