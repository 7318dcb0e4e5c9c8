import { workingDaysBetween, addWorkingDays, type OfficialYear } from '../../../kernel/workday.ts';
import { addDays, day as toDay, type Day } from '../../../kernel/day.ts';
import type { NoticeFacts } from '../../facts.ts';
import { ev, fail, notApplicable, pass, rule, unknown, unknownBecause, w, type Rule } from '../../rule.ts';
import { all, moves, ranks, type Scope } from '../../scope.ts';
import { appointment2019 } from './document.ts';

/*
 * 第四十二条 任前公示: promotions up to bureau level, after the decision and before the appointment paper, five working days or
 * more. The article says 不少于五个工作日 and not whether the day of publication counts. Our reading, marked as such in the
 * evidence: it does not (as periods are counted in 《民法典》第二百零一条), so the first day counted is the one after it.
 */
const noticeDays = 5;
const on = '2026-09-30';

const needed: Scope = (facts) => {
  if (facts.notice?.shownInTermChange) return notApplicable(w('换届考察时已公示', 'already shown publicly in the term change'));
  const special = facts.post!.specialPost;
  if (special === null) return unknown(['post.specialPost']);
  return special ? notApplicable(w('特殊岗位，不公示', 'a special post, no notice')) : null;
};
const common = {
  ...appointment2019,
  article: '第四十二条',
  confidence: 'undated',
  severity: 'block',
  stages: ['notice', 'appointment'],
  scope: all(moves('promotion'), ranks('township-deputy', 'bureau-chief'), needed),
} as const;

/** The last day of a notice that gives five working days, or `'unknown'` where the official calendar is not published. */
export const leastLastDay = (publishedOn: Day, calendar: readonly OfficialYear[] = []): Day | 'unknown' => addWorkingDays(publishedOn, noticeDays, calendar);

const calendarOf = (notice: NoticeFacts): readonly OfficialYear[] => notice.calendar ?? [];

export const fiveWorkingDays = rule({
  ...common,
  id: 'cn.appointment-2019.art-42.five-working-days',
  title: w('公示不少于五个工作日', 'Notice of five working days or more'),
  needs: ['notice.publishedOn', 'notice.endsOn'],
  test: (facts) => {
    const notice = facts.notice!;
    const [from, to] = [notice.publishedOn!, notice.endsOn!];
    const days = workingDaysBetween(from, to, calendarOf(notice));
    const least = leastLastDay(from, calendarOf(notice));
    const evidence = [ev('公示', 'notice', `${from} – ${to}`), ev('起算日（公示发布当日不计，系本系统解释，待核对）', 'first day counted (the day of publication is not; our reading, to be checked)', addDays(from, 1))];
    if (days === 'unknown' || least === 'unknown')
      return unknownBecause({ fact: 'notice.calendar', label: w('该年度法定节假日和调休安排', 'official holidays and make-up days of that year'), where: w('更新日历，或在本案“公示”环节按国务院办公厅通知录入', 'Update the calendar, or enter the State Council notice at the step “notice” of this case') }, w(`${from} 至 ${to} 超出已公布的节假日安排，不能计算工作日`, `the official calendar for ${from} to ${to} is not published`), evidence);
    const counted = [...evidence, ev('工作日', 'working days', days)];
    return days >= noticeDays
      ? pass(w(`公示 ${from} 至 ${to}，${days} 个工作日`, `notice from ${from} to ${to}: ${days} working days`), counted)
      : fail(w(`公示 ${from} 至 ${to} 只有 ${days} 个工作日，不少于五个`, `notice from ${from} to ${to} gives ${days} working day(s), five are needed`), w(`公示至少到 ${least}`, `Keep it up until ${least} at least`), counted);
  },
  situations: [
    { what: w('2026-09-30 起，跳国庆计调休，至 10-13', 'over National Day to 13 October'), day: '2026-10-14', given: { notice: { publishedOn: '2026-09-30', endsOn: '2026-10-13' } }, expect: 'pass' },
    { what: w('至 10-12，四个工作日', 'to 12 October, four'), day: '2026-10-14', given: { notice: { publishedOn: '2026-09-30', endsOn: '2026-10-12' } }, expect: 'block' },
    { what: w('至 10-14，六个工作日', 'to 14 October, six'), day: '2026-10-14', given: { notice: { publishedOn: '2026-09-30', endsOn: '2026-10-14' } }, expect: 'pass' },
    { what: w('日历未公布', 'calendar not published'), day: '2199-03-15', given: { notice: { publishedOn: '2199-03-04', endsOn: '2199-03-14' } }, expect: 'unknown' },
    { what: w('按通知录入日历', 'calendar entered from the notice'), day: '2199-03-15', given: { notice: { publishedOn: '2199-03-04', endsOn: '2199-03-11', calendar: [{ year: 2199, holidays: [], workdays: [], source: '国务院办公厅通知（样例）' }] } }, expect: 'pass' },
    { what: w('截止日未填', 'no last day'), day: on, given: { notice: { endsOn: null } }, expect: 'unknown' },
    { what: w('特殊岗位', 'special post'), day: on, given: { post: { specialPost: true } }, expect: 'not-applicable' },
    { what: w('换届已公示', 'shown in a term change'), day: on, given: { notice: { shownInTermChange: true } }, expect: 'not-applicable' },
    { what: w('平职调整', 'lateral move'), day: on, given: { move: { kind: 'lateral' } }, expect: 'not-applicable' },
  ],
});

export const afterDecision = rule({
  ...common,
  id: 'cn.appointment-2019.art-42.after-decision',
  title: w('讨论决定后公示', 'Notice after the decision'),
  needs: ['notice.publishedOn', 'meeting.on'],
  test: (facts) => {
    const [decided, published] = [facts.meeting!.on!, facts.notice!.publishedOn!];
    const evidence = [ev('讨论决定', 'decided', decided), ev('公示发布', 'published', published)];
    return published >= decided
      ? pass(w(`${decided} 讨论决定，${published} 公示`, `decided ${decided}, published ${published}`), evidence)
      : fail(w(`公示 ${published} 早于讨论决定 ${decided}`, `published ${published}, before the decision on ${decided}`), w('讨论决定后重新公示', 'Publish again after the decision'), evidence);
  },
  situations: [
    { what: w('同日', 'same day'), day: on, given: { notice: { publishedOn: '2026-09-18' } }, expect: 'pass' },
    { what: w('前一日', 'the day before'), day: on, given: { notice: { publishedOn: '2026-09-17' } }, expect: 'block' },
    { what: w('未发布', 'not published'), day: on, given: { notice: { publishedOn: null } }, expect: 'unknown' },
  ],
});

export const periodOver = rule({
  ...common,
  id: 'cn.appointment-2019.art-42.period-over',
  title: w('公示期满', 'The notice has ended'),
  needs: ['notice.endsOn'],
  test: (facts, day) => {
    const ends = facts.notice!.endsOn!;
    const evidence = [ev('公示截止', 'last day of the notice', ends)];
    return day > ends
      ? pass(w(`公示已于 ${ends} 期满`, `the notice ended on ${ends}`), evidence)
      : fail(w(`公示到 ${ends}，${day} 尚未期满`, `the notice runs until ${ends}`), w(`${ends} 期满后再办理`, `Go on after ${ends}`), evidence);
  },
  situations: [
    { what: w('期满次日', 'the day after'), day: '2026-09-30', given: {}, expect: 'pass' },
    { what: w('最后一天', 'on the last day'), day: '2026-09-29', given: {}, expect: 'block' },
    { what: w('截止日未填', 'no last day'), day: '2026-09-30', given: { notice: { endsOn: null } }, expect: 'unknown' },
  ],
});

export const beforeAppointment = rule({
  ...common,
  id: 'cn.appointment-2019.art-42.before-appointment-paper',
  title: w('公示期满后下发任职通知', 'Appointment paper after the notice'),
  stages: ['appointment'],
  needs: ['notice.endsOn', 'appointment.issuedOn'],
  test: (facts) => {
    const [ends, issued] = [facts.notice!.endsOn!, facts.appointment!.issuedOn!];
    const evidence = [ev('公示截止', 'last day of the notice', ends), ev('任职通知', 'appointment paper', issued)];
    return issued > ends
      ? pass(w(`公示 ${ends} 期满，${issued} 下发任职通知`, `notice until ${ends}, paper issued ${issued}`), evidence)
      : fail(w(`任职通知 ${issued} 在公示期满（${ends}）之前`, `paper issued ${issued}, before the notice ended on ${ends}`), w('公示期满后再下发任职通知', 'Issue it after the last day of the notice'), evidence);
  },
  situations: [
    { what: w('期满次日', 'the day after'), day: '2026-10-08', given: { appointment: { issuedOn: '2026-09-30' } }, expect: 'pass' },
    { what: w('公示最后一天', 'on the last day'), day: '2026-10-08', given: { appointment: { issuedOn: '2026-09-29' } }, expect: 'block' },
    { what: w('通知日期未填', 'not filled'), day: '2026-10-08', given: { appointment: { issuedOn: null } }, expect: 'unknown' },
  ],
});

export const objections = rule({
  ...common,
  id: 'cn.appointment-2019.art-42.objections',
  title: w('公示结果不影响任职的办理任职手续', 'No objection stands'),
  needs: ['notice.objections'],
  test: (facts) => {
    const list = facts.notice!.objections!;
    const count = (state: string) => list.filter((o) => o.state === state).length;
    const evidence = [ev('收到反映', 'received', list.length), ev('未查清', 'open', count('open')), ev('属实', 'founded', count('founded'))];
    if (count('open') > 0) return fail(w(`有 ${count('open')} 件公示反映尚未查清，不得办理任职手续`, `${count('open')} objection(s) not cleared up`), w('查清并登记结论', 'Look into them and enter the conclusion'), evidence);
    if (count('founded') > 0) return fail(w(`有 ${count('founded')} 件公示反映属实`, `${count('founded')} objection(s) founded`), w('提交会议重新研究，或终止本案', 'Take it back to the meeting, or end the case'), evidence);
    return pass(list.length === 0 ? w('公示期间没有收到反映', 'no objections were received') : w(`收到 ${list.length} 件反映，查核均不影响任职`, `${list.length} received, none stands`), evidence);
  },
  situations: [
    { what: w('无反映', 'none'), day: on, given: {}, expect: 'pass' },
    { what: w('不属实', 'unfounded'), day: on, given: { notice: { objections: [{ id: 'o1', receivedOn: toDay('2026-09-23'), state: 'unfounded' }] } }, expect: 'pass' },
    { what: w('未查清', 'open'), day: on, given: { notice: { objections: [{ id: 'o1', receivedOn: toDay('2026-09-23'), state: 'open' }] } }, expect: 'block' },
    { what: w('属实', 'founded'), day: on, given: { notice: { objections: [{ id: 'o1', receivedOn: toDay('2026-09-23'), state: 'founded' }] } }, expect: 'block' },
    { what: w('未登记', 'no register'), day: on, given: { notice: { objections: null } }, expect: 'unknown' },
  ],
});

const exception = { kinds: ['tenure' as const], breaks: ['cn.appointment-2019.art-8.chief-to-upper-deputy'], ground: 'need-specialist' as const, reason: '急需专业人才', consent: null, withoutRecommendation: false };

export const exceptionStated = rule({
  ...common,
  id: 'cn.appointment-2019.art-42.exception-stated',
  title: w('破格的公示须说明情形和理由', 'The notice states an exception and its reasons'),
  needs: ['notice'],
  test: (facts) => {
    if (!facts.move!.exception) return notApplicable(w('不是破格提拔', 'not an exceptional promotion'));
    const stated = facts.notice!.exceptionStated;
    if (stated === null) return unknown(['notice.exceptionStated']);
    return stated
      ? pass(w('公示写明了破格情形和理由', 'the notice states the exception and its reasons'))
      : fail(w('破格提拔的公示未写明破格情形和理由', 'the notice does not state the exception'), w('补充后重新公示', 'Add them and publish again'));
  },
  situations: [
    { what: w('写明', 'stated'), day: on, given: { move: { exception }, notice: { exceptionStated: true } }, expect: 'pass' },
    { what: w('未写明', 'not stated'), day: on, given: { move: { exception }, notice: { exceptionStated: false } }, expect: 'block' },
    { what: w('未填', 'not filled'), day: on, given: { move: { exception } }, expect: 'unknown' },
    { what: w('非破格', 'no exception'), day: on, given: {}, expect: 'not-applicable' },
  ],
});

export const article42: readonly Rule[] = [fiveWorkingDays, afterDecision, periodOver, beforeAppointment, objections, exceptionStated];
