import { day as toDay, daysInMonth, earliest, type Day } from '../../../kernel/day.ts';
import type { PunishmentFacts, PunishmentKind } from '../../facts.ts';
import { ev, fail, notApplicable, pass, unknownBecause, w, type Finding } from '../../rule.ts';
import { punishment } from '../../samples.ts';
import { appraisalRule, appraisalUnknown, gradeWords, of, type AppraisalMatter } from '../../subjects/appraisal/facts.ts';
import { effects, lastDayOfEffect } from '../punishment/effects.ts';
import { servantAppraisal2020 } from './document.ts';

/* Who takes no part, takes part without a grade, or may not be graded excellent. */
const common = { ...servantAppraisal2020, severity: 'block', scope: of('servant') } as const;
const on = '2026-01-20';
const seen = (grade: string, comment: boolean | null) => [ev('等次', 'grade', grade), ev('评语', 'comment', comment === null ? '—' : comment ? '有' : '无')];

/** Comment only, no grade: what is wrong with that, or that it is so. */
function commentOnly(facts: AppraisalMatter, zh: string, en: string, evidence: ReturnType<typeof ev>[] = []): Finding {
  const { grade, comment } = facts.person!;
  if (grade === null || comment === null) return appraisalUnknown([...(grade === null ? ['person.grade' as const] : []), ...(comment === null ? ['person.comment' as const] : [])], evidence);
  const all = [...evidence, ...seen(gradeWords[grade].zh, comment)];
  if (grade !== 'undetermined') return fail(w(`${zh}，定了等次（${gradeWords[grade].zh}）`, `${en}, yet graded ${gradeWords[grade].en}`), w('只写评语，不定等次', 'Write a comment and give no grade'), all);
  return comment ? pass(w(`${zh}，只写评语，不定等次`, `${en}: comment only`), all) : fail(w(`${zh}，没有写评语`, `${en}, and no comment was written`), w('写出评语', 'Write the comment'), all);
}

export const trial = appraisalRule({
  ...common,
  id: 'cn.civil-servant-appraisal-2020.no-grade.trial',
  title: w('试用期内新录用公务员只写评语，不定等次', 'In the trial period: comment only'),
  article: '试用期考核',
  confidence: 'content',
  stages: ['grade'],
  needs: ['person.trial'],
  test: (facts) => (facts.person!.trial ? commentOnly(facts, '试用期内新录用', 'newly recruited and in the trial period') : notApplicable(w('不在录用试用期', 'not in a trial period'))),
  situations: [
    { what: w('只写评语', 'comment only'), day: on, given: { person: { trial: true, grade: 'undetermined' } }, expect: 'pass' },
    { what: w('定了称职', 'graded competent'), day: on, given: { person: { trial: true } }, expect: 'block' },
    { what: w('没有评语', 'no comment'), day: on, given: { person: { trial: true, grade: 'undetermined', comment: false } }, expect: 'block' },
    { what: w('不在试用期', 'not in trial'), day: on, given: {}, expect: 'not-applicable' },
    { what: w('未填', 'not filled'), day: on, given: { person: { trial: null } }, expect: 'unknown' },
  ],
});

/** Calendar days of a year. */
export const daysOfYear = (year: number): number => 337 + daysInMonth(year, 2);

export const leave = appraisalRule({
  ...common,
  id: 'cn.civil-servant-appraisal-2020.no-grade.leave',
  title: w('病事假累计超过半年的不参加年度考核', 'More than half a year of leave: no part in the appraisal'),
  article: '不参加年度考核的情形',
  confidence: 'recalled',
  stages: ['appraise', 'grade'],
  needs: ['year', 'person.leaveDays', 'person.takesPart'],
  test: (facts) => {
    const { leaveDays, takesPart } = facts.person!;
    const over = 2 * leaveDays! > daysOfYear(facts.year!);
    const evidence = [ev('病事假（天）', 'days of leave', leaveDays!), ev('全年天数（按日历日计，口径待核对）', 'days of the year (calendar days; reading to be checked)', daysOfYear(facts.year!))];
    if (over === !takesPart) return pass(over ? w(`病事假累计 ${leaveDays} 天，超过半年，不参加考核`, `${leaveDays} days of leave, more than half the year: no part taken`) : w(`病事假累计 ${leaveDays} 天，未超过半年，参加考核`, `${leaveDays} days of leave, not more than half the year: takes part`), evidence);
    return over
      ? fail(w(`病事假累计 ${leaveDays} 天，超过半年，不应参加年度考核`, `${leaveDays} days of leave, more than half the year: may take no part`), w('不列入本年度考核', 'Leave the person out of this year’s appraisal'), evidence)
      : fail(w(`病事假累计 ${leaveDays} 天，未超过半年，应当参加年度考核`, `${leaveDays} days of leave, not more than half the year: has to take part`), w('列入本年度考核', 'Include the person in this year’s appraisal'), evidence);
  },
  situations: [
    { what: w('182 天', '182 days'), day: on, given: { person: { leaveDays: 182 } }, expect: 'pass' },
    { what: w('183 天', '183 days'), day: on, given: { person: { leaveDays: 183 } }, expect: 'block' },
    { what: w('183 天，未参加', '183 days, left out'), day: on, given: { person: { leaveDays: 183, takesPart: false } }, expect: 'pass' },
    { what: w('182 天，未参加', '182 days, left out'), day: on, given: { person: { leaveDays: 182, takesPart: false } }, expect: 'block' },
    { what: w('闰年 183 天', '183 days of a leap year'), day: '2025-01-20', given: { year: 2024, person: { leaveDays: 183 } }, expect: 'pass' },
    { what: w('闰年 184 天', '184 days of a leap year'), day: '2025-01-20', given: { year: 2024, person: { leaveDays: 184 } }, expect: 'block' },
    { what: w('未填', 'not filled'), day: on, given: { person: { leaveDays: null } }, expect: 'unknown' },
  ],
});

const lastOf = (year: number): Day => toDay(`${year}-12-31`);
const undatedWarning = { fact: 'person.punishments', label: w('处分决定日期', 'day of the punishment'), where: w('在处分情况中填写到日', 'Fill the day in the punishments') };

export const warning = appraisalRule({
  ...common,
  id: 'cn.civil-servant-appraisal-2020.no-grade.warning',
  title: w('受警告处分的当年不得确定为优秀', 'Not excellent in the year of a warning'),
  article: '受处分的年度考核',
  confidence: 'recalled',
  stages: ['grade'],
  needs: ['year', 'person.grade', 'person.punishments'],
  test: (facts) => {
    const year = String(facts.year);
    const warnings = facts.person!.punishments!.filter((p) => p.kind === 'admin-warning');
    const inYear = warnings.filter((p) => p.decidedOn?.startsWith(year));
    if (facts.person!.grade !== 'excellent') return pass(w('未评为优秀', 'not graded excellent'));
    if (inYear.length > 0) return fail(w(`${year} 年受警告处分（${inYear[0]!.decidedOn}），当年不得评为优秀`, `warned in ${year} (${inYear[0]!.decidedOn}): not excellent that year`), w('改评其他等次', 'Grade otherwise'), [ev('警告处分', 'warning', inYear[0]!.decidedOn!)]);
    if (warnings.some((p) => p.decidedOn === null)) return unknownBecause(undatedWarning, w('警告处分没有日期，不能判断是否当年', 'a warning has no day: whether it falls in the year cannot be judged'));
    return pass(w(`${year} 年没有警告处分`, `no warning in ${year}`));
  },
  situations: [
    { what: w('当年末日受警告', 'warned on the last day of the year'), day: on, given: { person: { grade: 'excellent', punishments: [punishment({ decidedOn: '2025-12-31' })] } }, expect: 'block' },
    { what: w('次年初受警告', 'warned the day after'), day: on, given: { person: { grade: 'excellent', punishments: [punishment({ decidedOn: '2026-01-01' })] } }, expect: 'pass' },
    { what: w('上年末受警告', 'warned the year before'), day: on, given: { person: { grade: 'excellent', punishments: [punishment({ decidedOn: '2024-12-31' })] } }, expect: 'pass' },
    { what: w('当年受警告，评为称职', 'warned, graded competent'), day: on, given: { person: { punishments: [punishment({ decidedOn: '2025-05-06' })] } }, expect: 'pass' },
    { what: w('处分日期未填', 'day not filled'), day: on, given: { person: { grade: 'excellent', punishments: [punishment({})] } }, expect: 'unknown' },
    { what: w('处分情况未填', 'punishments not filled'), day: on, given: { person: { punishments: null } }, expect: 'unknown' },
  ],
});

const heavy: readonly PunishmentKind[] = ['admin-demerit', 'admin-serious-demerit', 'admin-demotion', 'admin-dismissal'];

/** A demerit or more still in effect on the last day of the year: yes with its end, no, or open where a day is missing. */
export function heavyOn(all: readonly PunishmentFacts[], year: number): { until: Day; punishment: PunishmentFacts } | false | 'open' {
  const end = lastOf(year);
  let open = false;
  for (const p of all.filter((x) => heavy.includes(x.kind) && !(x.decidedOn !== null && earliest(x.decidedOn) > end))) {
    const last = lastDayOfEffect(p);
    if (last === null) open = true;
    else if (last.min >= end) return { until: last.min, punishment: p };
    else if (last.max >= end) open = true;
  }
  return open ? 'open' : false;
}

export const demerit = appraisalRule({
  ...common,
  id: 'cn.civil-servant-appraisal-2020.no-grade.demerit',
  title: w('受记过以上处分期间只写评语，不定等次', 'Under a demerit or more: comment only'),
  article: '受处分的年度考核',
  confidence: 'recalled',
  stages: ['grade'],
  needs: ['year', 'person.punishments'],
  test: (facts) => {
    const found = heavyOn(facts.person!.punishments!, facts.year!);
    if (found === false) return notApplicable(w(`${facts.year} 年末没有记过以上处分在处分期内`, `no demerit or more in effect at the end of ${facts.year}`));
    if (found === 'open') return unknownBecause({ fact: 'person.punishments', label: w('处分决定日期或期满日期', 'day of the punishment or its end'), where: w('在处分情况中填写到日', 'Fill the day in the punishments') }, w('处分起止日期不全，不能判断年末是否在处分期内', 'whether the punishment is still in effect at the end of the year cannot be judged'));
    const name = effects[found.punishment.kind].words;
    return commentOnly(facts, `${name.zh}处分期到 ${found.until}`, `${name.en} in effect until ${found.until}`, [ev('处分期满（以年末为准，口径待核对）', 'end of effect (judged at the end of the year; reading to be checked)', found.until)]);
  },
  situations: [
    { what: w('记过期内，只写评语', 'in effect, comment only'), day: on, given: { person: { grade: 'undetermined', punishments: [punishment({ kind: 'admin-demerit', decidedOn: '2025-06-01' })] } }, expect: 'pass' },
    { what: w('记过期内，定了称职', 'in effect, graded'), day: on, given: { person: { punishments: [punishment({ kind: 'admin-demerit', decidedOn: '2025-06-01' })] } }, expect: 'block' },
    { what: w('期满日为年末', 'ends on the last day of the year'), day: on, given: { person: { punishments: [punishment({ kind: 'admin-demerit', decidedOn: '2025-01-01' })] } }, expect: 'block' },
    { what: w('年末前一日期满', 'ended a day earlier'), day: on, given: { person: { punishments: [punishment({ kind: 'admin-demerit', decidedOn: '2024-12-31' })] } }, expect: 'not-applicable' },
    { what: w('只知月份，跨年末', 'month known only'), day: on, given: { person: { punishments: [punishment({ kind: 'admin-demerit', decidedOn: '2024-12' }), punishment({ id: 'p2', kind: 'admin-serious-demerit', decidedOn: null })] } }, expect: 'unknown' },
    { what: w('警告不在此列', 'a warning is not one'), day: on, given: { person: { punishments: [punishment({ decidedOn: '2025-12-01' })] } }, expect: 'not-applicable' },
  ],
});

export const investigation = appraisalRule({
  ...common,
  id: 'cn.civil-servant-appraisal-2020.no-grade.investigation',
  title: w('被立案尚未结案的参加考核，不写评语、不定等次', 'Under an open case: takes part, no comment, no grade'),
  article: '立案期间的年度考核',
  confidence: 'recalled',
  stages: ['grade'],
  needs: ['person.underInvestigation'],
  test: (facts) => {
    const { underInvestigation, takesPart, grade, comment } = facts.person!;
    if (!underInvestigation) return notApplicable(w('没有尚未结案的立案', 'no case is open'));
    const missing = ([['person.takesPart', takesPart], ['person.grade', grade], ['person.comment', comment]] as const).filter(([, v]) => v === null).map(([path]) => path);
    if (missing.length > 0) return appraisalUnknown(missing);
    const evidence = seen(gradeWords[grade!].zh, comment);
    const mend = w('参加考核，暂不写评语、不定等次；结案后按结论补定', 'Takes part without comment or grade; settled when the case is concluded');
    if (!takesPart) return fail(w('立案期间应当参加考核', 'has to take part while the case is open'), mend, evidence);
    return grade === 'undetermined' && comment === false
      ? pass(w('立案尚未结案，参加考核，不写评语、不定等次', 'case open: takes part, no comment, no grade'), evidence)
      : fail(w('立案尚未结案，写了评语或定了等次', 'case open, yet a comment or a grade was given'), mend, evidence);
  },
  situations: [
    { what: w('不写评语不定等次', 'no comment, no grade'), day: on, given: { person: { underInvestigation: true, grade: 'undetermined', comment: false } }, expect: 'pass' },
    { what: w('写了评语', 'comment written'), day: on, given: { person: { underInvestigation: true, grade: 'undetermined' } }, expect: 'block' },
    { what: w('定了等次', 'graded'), day: on, given: { person: { underInvestigation: true, comment: false } }, expect: 'block' },
    { what: w('没有参加', 'took no part'), day: on, given: { person: { underInvestigation: true, takesPart: false, grade: 'undetermined', comment: false } }, expect: 'block' },
    { what: w('未填', 'not filled'), day: on, given: { person: { underInvestigation: null } }, expect: 'unknown' },
  ],
});

export const servantAppraisalNoGrade = [trial, leave, warning, demerit, investigation] as const;
