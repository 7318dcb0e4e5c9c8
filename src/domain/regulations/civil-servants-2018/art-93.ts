import { ev, fail, notApplicable, pass, unknownBecause, w, type Patch } from '../../rule.ts';
import { servantRule, servantUnknown, type ServantMatter } from '../../subjects/civil-servant/facts.ts';
import { monthsEn, monthsSince, monthsZh } from '../../tenure.ts';
import { retirementMonth } from '../retirement-2024/retirement.ts';
import { servantsLaw2018 } from './document.ts';

/* 第九十三条: early retirement on one's own wish. Years of work follow the trade's usage, by year and month. */
const on = '2026-09-01';
const index = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
const asks = (birth: string, workStart: string, earlyAskedOn: string, earlyApproved: boolean | null = true): Patch<ServantMatter> => ({ person: { birth, workStart }, retirement: { formerAge: 60, earlyAskedOn, earlyApproved } });

export const early = servantRule({
  ...servantsLaw2018,
  id: 'cn.civil-servants-2018.art-93.early',
  title: w('提前退休：工作满三十年，或距退休不足五年且工作满二十年', 'Early: 30 years of work, or under five years to go and 20 of work'),
  article: '第九十三条',
  confidence: 'content',
  severity: 'block',
  stages: ['retirement'],
  scope: (facts) => (facts.retirement === null ? servantUnknown(['retirement.retired']) : facts.retirement.earlyAskedOn === null ? notApplicable(w('没有申请提前退休', 'did not ask to retire early')) : null),
  needs: ['person.workStart', 'person.birth', 'retirement.formerAge', 'retirement.earlyApproved'],
  test: (facts) => {
    const { birth, workStart } = facts.person!;
    const { formerAge, earlyAskedOn, earlyApproved } = facts.retirement!;
    const worked = monthsSince(workStart!, earlyAskedOn!, 'month');
    const month = retirementMonth(birth!, formerAge!);
    const left = month === null ? null : index(month) - index(earlyAskedOn!);
    const evidence = [ev('参加工作', 'at work since', workStart!), ev('申请', 'asked', earlyAskedOn!), ev('到龄年月（延迟退休决定附表，待核对）', 'month of reaching the age (table of the 2024 decision; to be checked)', month ?? '—')];
    const zh = `工作 ${monthsZh(worked.min)}${left === null ? '' : `，距退休 ${monthsZh(Math.max(0, left))}`}`;
    const en = `${monthsEn(worked.min)} of work${left === null ? '' : `, ${monthsEn(Math.max(0, left))} to go`}`;
    if (worked.min >= 360 || (worked.min >= 240 && left !== null && left < 60))
      return earlyApproved ? pass(w(`${zh}，符合条件，已批准`, `${en}: entitled and approved`), evidence) : fail(w(`${zh}，符合条件，尚未批准`, `${en}: entitled, not approved`), w('由任免机关批准后办理', 'Proceed after the approval'), evidence);
    if (worked.max >= 360 || (worked.max >= 240 && left !== null && left < 60)) return unknownBecause({ fact: 'person.workStart', label: w('参加工作的月份', 'month of starting work'), where: w('按档案认定填写到月', 'Fill the month from the file') }, w('参加工作时间只到年，不能判断', 'the month of starting work is not known'), evidence);
    if (worked.max >= 240 && left === null) return unknownBecause({ fact: 'person.birth', label: w('出生月份或年龄界限', 'month of birth or age limit'), where: w('按档案认定填写', 'Fill it from the file') }, w('不能计算到龄年月', 'the month of reaching the age cannot be reckoned'), evidence);
    return fail(w(`${zh}，不符合提前退休条件`, `${en}: not entitled`), w('条件具备后再申请', 'Ask when the condition is met'), evidence);
  },
  situations: [
    { what: w('工作恰满三十年', '30 years to the month'), day: on, given: asks('1978-05', '1996-09', '2026-09-01'), expect: 'pass' },
    { what: w('三十年差一个月', 'a month short'), day: on, given: asks('1978-05', '1996-10', '2026-09-01'), expect: 'block' },
    { what: w('距退休恰五年，工作满二十年', 'exactly five years to go'), day: '2026-10-01', given: asks('1970-05', '2006-10', '2026-10-01'), expect: 'block' },
    { what: w('距退休差一个月五年，工作满二十年', 'a month under five years to go, 20 of work'), day: on, given: asks('1970-04', '2006-09', '2026-09-01'), expect: 'pass' },
    { what: w('距退休不足五年，工作差一个月满二十年', 'under five years, a month short of 20'), day: on, given: asks('1970-04', '2006-10', '2026-09-01'), expect: 'block' },
    { what: w('符合条件，未批准', 'entitled, not approved'), day: on, given: asks('1978-05', '1996-09', '2026-09-01', false), expect: 'block' },
    { what: w('参加工作只知年份', 'only the year of starting work'), day: on, given: asks('1978-05', '1996', '2026-09-01'), expect: 'unknown' },
    { what: w('没有申请', 'not asked'), day: on, given: {}, expect: 'not-applicable' },
  ],
});

export const lawArticle93 = [early] as const;
