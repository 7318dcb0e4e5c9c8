import { ev, w } from '../rule.ts';
import { check, hit } from './check.ts';
import { surelyUnder } from './dates.ts';
import { audits } from './documents.ts';

/** 转正 less than a year after the branch meeting. */
export const partyRegular = check({
  id: 'audit.party-regular', title: w('预备期', 'Probation of a Party member'), aspect: 'party', gravity: 'doubt', citation: audits.partyProbation, needs: ['partyJoin', 'partyRegular'],
  wayOut: w('核对《入党志愿书》中支部大会通过日期和转正决议日期', 'Look at the days of both resolutions in the application for membership'),
  test: (f) => (f.partyJoin === null || f.partyRegular === null || !surelyUnder(f.partyJoin, f.partyRegular, 1) ? null
    : [hit('', w(`${f.partyJoin} 入党，${f.partyRegular} 转正，预备期不足一年`, `Joined ${f.partyJoin}, full member ${f.partyRegular}: less than a year of probation`), [ev('入党', 'joined', f.partyJoin), ev('转正', 'full member', f.partyRegular)])]),
  situations: [
    { what: w('满一年当天', 'a year to the day'), given: {}, expect: 'pass' },
    { what: w('差一天', 'a day short'), given: { partyRegular: '2007-06-19' }, expect: 'found' },
    { what: w('多一天', 'a day more'), given: { partyRegular: '2007-06-21' }, expect: 'pass' },
    { what: w('只知月份、满一年', 'months only, a year'), given: { partyJoin: '2006-06', partyRegular: '2007-06' }, expect: 'pass' },
    { what: w('只知月份、十一个月', 'months only, eleven'), given: { partyJoin: '2006-06', partyRegular: '2007-05' }, expect: 'found' },
    { what: w('转正早于入党', 'before joining'), given: { partyRegular: '2005-06' }, expect: 'found' },
    { what: w('转正时间未填', 'not filled'), given: { partyRegular: null }, expect: 'unknown' },
  ],
});
