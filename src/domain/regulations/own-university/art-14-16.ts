import { addDays, addMonths, type Day } from '../../../kernel/day.ts';
import { addWorkingDays, workingDaysBetween } from '../../../kernel/workday.ts';
import type { CaseFacts } from '../../facts.ts';
import { allowed, ev, fail, notApplicable, pass, unknown, unknownBecause, w } from '../../rule.ts';
import { all, moves } from '../../scope.ts';
import { ownNumber, universityRule, valuesOf } from './document.ts';

/* 第十四条 公示, 第十五条 试用期, 第十六条 聘期. */
const on = '2026-10-09';
const shown = (endsOn: string | null) => ({ notice: { publishedOn: '2026-09-21', endsOn: endsOn as never } });

export const noticeDays = universityRule({
  id: 'art-14.notice-days',
  article: '第十四条',
  title: w('聘前公示达到规定工作日', 'The notice stands for the working days asked for'),
  stages: ['notice', 'appointment'],
  scope: moves('promotion'),
  needs: ['notice.publishedOn', 'notice.endsOn', 'settings.university'],
  test: (facts) => {
    const { noticeDays: least } = valuesOf(facts);
    const { publishedOn: from, endsOn: to, calendar } = facts.notice!;
    const days = workingDaysBetween(from!, to!, calendar ?? []);
    const until = addWorkingDays(from!, least, calendar ?? []);
    const evidence = [ownNumber(facts, `${least} 个工作日`), ev('公示（发布当日不计）', 'notice (the day of publication is not counted)', `${from} – ${to}`)];
    if (days === 'unknown' || until === 'unknown') return unknownBecause({ fact: 'notice.calendar', label: w('该年度法定节假日和调休安排', 'official holidays of that year'), where: w('在本案“公示”环节录入', 'Enter them at the step “notice” of this case') }, w('节假日安排未公布，不能计算工作日', 'the official calendar is not published'), evidence);
    return days >= least
      ? pass(w(`公示 ${days} 个工作日，不少于 ${least} 个`, `${days} working days, ${least} are the least`), evidence)
      : fail(w(`公示只有 ${days} 个工作日，少于 ${least} 个`, `only ${days} working days, fewer than ${least}`), w(`公示至少到 ${until}`, `Keep it up until ${until} at least`), evidence);
  },
  situations: [
    { what: w('四个工作日', 'four'), day: on, given: shown('2026-09-28'), expect: 'block' },
    { what: w('五个工作日', 'five'), day: on, given: shown('2026-09-29'), expect: 'pass' },
    { what: w('六个工作日', 'six'), day: on, given: shown('2026-09-30'), expect: 'pass' },
    { what: w('单位要求七个，只有五个', 'the unit asks for seven, five were given'), day: on, given: { ...shown('2026-09-29'), settings: { university: { value: { noticeDays: 7 } } } }, expect: 'block' },
    { what: w('截止日未填', 'no last day'), day: on, given: shown(null), expect: 'unknown' },
    { what: w('不是提任', 'not a promotion'), day: on, given: { move: { kind: 'lateral' } }, expect: 'not-applicable' },
  ],
});

const onTrial = (facts: CaseFacts) => {
  const set = facts.settings.university;
  return set && set.value.probationMonths === 0 ? notApplicable(w('本单位不实行试用期', 'the unit has no probation')) : null;
};

export const probation = universityRule({
  id: 'art-15.probation',
  article: '第十五条',
  title: w('提任实行规定的试用期', 'A promotion takes the probation asked for'),
  stages: ['appointment'],
  scope: all(moves('promotion'), onTrial),
  needs: ['appointment.probationMonths', 'settings.university'],
  test: (facts) => {
    const { probationMonths: due } = valuesOf(facts);
    const months = facts.appointment!.probationMonths!;
    const evidence = [ownNumber(facts, `${due} 个月`), ev('试用期（月）', 'months of probation', months)];
    return months === due ? pass(w(`试用期 ${months} 个月`, `${months} months of probation`), evidence) : fail(w(`试用期应为 ${due} 个月，现为 ${months} 个月`, `probation is ${due} months, not ${months}`), w(`将试用期定为 ${due} 个月`, `Set it to ${due} months`), evidence);
  },
  situations: [
    { what: w('少一个月', 'a month less'), day: on, given: { appointment: { probationMonths: 11 } }, expect: 'block' },
    { what: w('恰好', 'as asked'), day: on, given: {}, expect: 'pass' },
    { what: w('多一个月', 'a month more'), day: on, given: { appointment: { probationMonths: 13 } }, expect: 'block' },
    { what: w('没有试用期的单位', 'a unit without probation'), day: on, given: { settings: { university: { value: { probationMonths: 0 } } }, appointment: { probationMonths: 0 } }, expect: 'not-applicable' },
    { what: w('平级聘任', 'a lateral engagement'), day: on, given: { move: { kind: 'lateral' } }, expect: 'not-applicable' },
  ],
});

export const review = universityRule({
  id: 'art-15.review',
  article: '第十五条',
  title: w('试用期满考核胜任的正式聘任', 'Confirmed after a review at the end of probation'),
  stages: ['probation'],
  scope: all(moves('promotion'), onTrial),
  needs: ['probation.from', 'settings.university'],
  test: (facts, day) => {
    const end = addMonths(facts.probation!.from!, valuesOf(facts).probationMonths);
    const evidence = [ownNumber(facts, `${valuesOf(facts).probationMonths} 个月`), ev('期满', 'ends', end)];
    const wayOut = w(`${end} 期满后考核，胜任的正式聘任，不胜任的解聘`, `Review after ${end}: confirm the competent, release the others`);
    if (day < end) return fail(w(`试用期至 ${end}，${day} 未满`, `on probation until ${end}`), wayOut, evidence);
    const { on: reviewed, result } = facts.probation!.review ?? { on: null, result: null };
    if (reviewed === null) return unknown(['probation.review.on'], evidence);
    if (result === null) return unknown(['probation.review.result'], evidence);
    if (reviewed < end) return fail(w(`考核日期 ${reviewed} 早于期满日 ${end}`, `reviewed on ${reviewed}, before the end on ${end}`), wayOut, evidence);
    return result === 'competent' ? pass(w(`${reviewed} 考核胜任，正式聘任`, `reviewed on ${reviewed}: competent, confirmed`), evidence) : fail(w('试用期满考核不胜任，解除聘任', 'found not competent: released from the post'), w('按原岗位安排', 'Placed at the former post'), evidence);
  },
  situations: [
    { what: w('期满前一日', 'the day before'), day: '2027-09-17', given: { probation: { review: { on: '2027-09-17', result: 'competent' } } }, expect: 'block' },
    { what: w('期满当日', 'on the day'), day: '2027-09-18', given: { probation: { review: { on: '2027-09-18', result: 'competent' } } }, expect: 'pass' },
    { what: w('期满次日', 'the day after'), day: '2027-09-19', given: { probation: { review: { on: '2027-09-19', result: 'competent' } } }, expect: 'pass' },
    { what: w('不胜任', 'not competent'), day: '2027-09-20', given: { probation: { review: { on: '2027-09-20', result: 'not-competent' } } }, expect: 'block' },
    { what: w('未考核', 'not reviewed'), day: '2027-09-20', given: { probation: { review: null } }, expect: 'unknown' },
  ],
});

/** The last day of a whole term that begins on a day. */
export const lastDayOfTerm = (from: Day, years: number): Day => addDays(addMonths(from, 12 * years), -1);
const until = (termUntil: string | null) => ({ appointment: { effectiveOn: '2026-09-18', termUntil: termUntil as never } });

export const term = universityRule({
  id: 'art-16.term',
  article: '第十六条',
  title: w('聘期自任职之日起，为一个完整聘期', 'The term runs from the effective day, one whole term'),
  stages: ['appointment'],
  needs: ['appointment.effectiveOn', 'appointment.termUntil', 'settings.university'],
  test: (facts) => {
    const { termYears } = valuesOf(facts);
    const { effectiveOn: from, termUntil } = facts.appointment!;
    const last = lastDayOfTerm(from!, termYears);
    const evidence = [ownNumber(facts, `${termYears} 年`), ev('聘期', 'term', `${from} – ${termUntil}`)];
    if (termUntil === last) return pass(w(`聘期 ${from} 至 ${last}`, `the term runs from ${from} to ${last}`), evidence);
    return termUntil! > last
      ? fail(w(`聘期至 ${termUntil}，超过一个聘期（至 ${last}）`, `the term until ${termUntil} is longer than one (until ${last})`), w(`聘期定到 ${last}`, `Let it end on ${last}`), evidence)
      : allowed(w(`聘期至 ${termUntil}，短于一个聘期（至 ${last}）`, `the term until ${termUntil} is shorter than one (until ${last})`), w('写明理由（如到龄），或改为完整聘期', 'State the reason (such as reaching the age), or take a whole term'), evidence);
  },
  situations: [
    { what: w('少一天', 'a day less'), day: on, given: until('2030-09-16'), expect: 'needs-reason' },
    { what: w('完整聘期', 'a whole term'), day: on, given: until('2030-09-17'), expect: 'pass' },
    { what: w('多一天', 'a day more'), day: on, given: until('2030-09-18'), expect: 'block' },
    { what: w('未填', 'not filled'), day: on, given: until(null), expect: 'unknown' },
  ],
});

export const articles14to16 = [noticeDays, probation, review, term] as const;
