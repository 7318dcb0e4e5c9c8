import { day as toDay } from '../../../kernel/day.ts';
import { workingDaysBetween } from '../../../kernel/workday.ts';
import { ev, fail, notApplicable, pass, rule, unknown, unknownBecause, w, type Rule } from '../../rule.ts';
import { moves } from '../../scope.ts';
import { appointment2019 } from './document.ts';

/* 第二十八条 考察程序: 考察预告、个别谈话、同考察对象面谈. */
const on = '2026-09-04';
const common = { ...appointment2019, article: '第二十八条', confidence: 'recalled', since: 2, stages: ['examination', 'decision'], scope: moves('promotion', 'further-use') } as const;

export const noticeFirst = rule({
  ...common,
  id: 'cn.appointment-2019.art-28.notice-first',
  title: w('先发布考察预告再考察', 'The notice of examination comes first'),
  severity: 'block',
  needs: ['examination.notice.publishedOn', 'examination.startedOn'],
  test: (facts) => {
    const { notice, startedOn } = facts.examination!;
    const published = notice!.publishedOn!;
    const evidence = [ev('预告', 'notice', published), ev('考察开始', 'examination from', startedOn!)];
    return published <= startedOn!
      ? pass(w(`${published} 发布预告，${startedOn} 开始考察`, `noticed ${published}, examined from ${startedOn}`), evidence)
      : fail(w(`考察 ${startedOn} 开始，预告 ${published} 才发布`, `examined from ${startedOn}, noticed only ${published}`), w('先发布预告，重新组织考察', 'Publish the notice and examine anew'), evidence);
  },
  situations: [
    { what: w('预告在前', 'notice before'), day: on, given: {}, expect: 'pass' },
    { what: w('同一天', 'the same day'), day: on, given: { examination: { notice: { publishedOn: '2026-08-27' } } }, expect: 'pass' },
    { what: w('晚一天', 'a day late'), day: on, given: { examination: { notice: { publishedOn: '2026-08-28' } } }, expect: 'block' },
    { what: w('未预告', 'no notice'), day: on, given: { examination: { notice: null } }, expect: 'unknown' },
  ],
});

export const noticeDays = rule({
  ...common,
  id: 'cn.appointment-2019.art-28.notice-days',
  title: w('考察预告的工作日数（本单位设置）', 'Working days of the notice (the institution’s own number)'),
  severity: 'setting',
  needs: ['examination.notice.publishedOn', 'examination.startedOn'],
  test: (facts) => {
    const set = facts.settings.examinationNoticeDays;
    if (!set) return notApplicable(w('条例没有规定天数，本单位也没有设置', 'the regulations name no number, and the institution sets none'));
    const { notice, startedOn } = facts.examination!;
    const found = workingDaysBetween(notice!.publishedOn!, startedOn!);
    if (found === 'unknown') return unknownBecause({ fact: 'examination.startedOn', label: w('官方放假安排', 'official calendar'), where: w('录入该年度放假和调休安排', 'Enter the official calendar of the year') }, w('该年度放假安排未公布，工作日不能计算', 'the calendar of the year is not published'));
    const evidence = [ev(`预告期（${set.source}）`, `set by the institution (${set.source})`, set.days), ev('工作日', 'working days', found)];
    return found >= set.days
      ? pass(w(`预告 ${found} 个工作日，达到 ${set.days} 个`, `${found} working days, ${set.days} asked for`), evidence)
      : fail(w(`预告 ${found} 个工作日，不足本单位设置的 ${set.days} 个`, `${found} working days, ${set.days} asked for`), w('延后考察，或写明理由', 'Begin later, or state the reason'), evidence);
  },
  situations: [
    { what: w('满三个工作日', 'three working days'), day: on, given: {}, expect: 'pass' },
    { what: w('差一个工作日', 'one short'), day: on, given: { examination: { notice: { publishedOn: '2026-08-25' } } }, expect: 'needs-reason' },
    { what: w('周末不计', 'a weekend does not count'), day: on, given: { examination: { notice: { publishedOn: '2026-08-22' }, startedOn: '2026-08-25' } }, expect: 'needs-reason' },
    { what: w('未设置', 'not set'), day: on, given: { settings: { examinationNoticeDays: null } }, expect: 'not-applicable' },
    { what: w('放假安排未公布', 'no calendar'), day: '2099-03-01', given: { examination: { notice: { publishedOn: '2099-02-01' }, startedOn: '2099-02-10' } }, expect: 'unknown' },
    { what: w('未预告', 'no notice'), day: on, given: { examination: { notice: null } }, expect: 'unknown' },
  ],
});

export const talks = rule({
  ...common,
  id: 'cn.appointment-2019.art-28.talks',
  title: w('考察期内进行个别谈话', 'Interviews within the examination'),
  severity: 'block',
  needs: ['examination.startedOn', 'examination.interviews'],
  test: (facts, day) => {
    const { startedOn, endedOn, interviews } = facts.examination!;
    const until = endedOn ?? day;
    if (interviews!.length === 0) return fail(w('没有个别谈话记录', 'no interview is noted'), w('进行个别谈话并登记', 'Hold interviews and note them'));
    if (interviews!.some((i) => i.on === null)) return unknown(['examination.interviews']);
    const stray = interviews!.find((i) => i.on! < startedOn! || i.on! > until);
    const evidence = [ev('谈话', 'interviews', interviews!.length), ev('考察', 'examination', `${startedOn} – ${until}`)];
    return stray
      ? fail(w(`${stray.on} 的谈话不在考察期（${startedOn} 至 ${until}）内`, `the interview of ${stray.on} lies outside ${startedOn} – ${until}`), w('更正日期，或在考察期内重新谈话', 'Correct the day, or hold it again'), evidence)
      : pass(w(`考察期内谈话 ${interviews!.length} 次`, `${interviews!.length} interview(s) within the examination`), evidence);
  },
  situations: [
    { what: w('考察期内', 'within'), day: on, given: {}, expect: 'pass' },
    { what: w('首日', 'the first day'), day: on, given: { examination: { interviews: [{ on: '2026-08-27', interviewers: 2, with: '班子成员' }] } }, expect: 'pass' },
    { what: w('早一天', 'a day early'), day: on, given: { examination: { interviews: [{ on: '2026-08-26', interviewers: 2, with: '班子成员' }] } }, expect: 'block' },
    { what: w('末日', 'the last day'), day: on, given: { examination: { interviews: [{ on: '2026-09-04', interviewers: 2, with: '班子成员' }] } }, expect: 'pass' },
    { what: w('晚一天', 'a day late'), day: '2026-09-18', given: { examination: { interviews: [{ on: '2026-09-05', interviewers: 2, with: '班子成员' }] } }, expect: 'block' },
    { what: w('没有谈话', 'none'), day: on, given: { examination: { interviews: [] } }, expect: 'block' },
    { what: w('未登记', 'not noted'), day: on, given: { examination: { interviews: null } }, expect: 'unknown' },
  ],
});

export const talkWithCandidate = rule({
  ...common,
  id: 'cn.appointment-2019.art-28.talk-with-candidate',
  title: w('同考察对象面谈', 'A talk with the person examined'),
  severity: 'block',
  needs: ['examination.startedOn', 'examination.talkWithCandidateOn'],
  test: (facts, day) => {
    const { startedOn, endedOn, talkWithCandidateOn: at } = facts.examination!;
    const until = endedOn ?? day;
    const evidence = [ev('面谈', 'talk', at!), ev('考察', 'examination', `${startedOn} – ${until}`)];
    return startedOn! <= at! && at! <= until
      ? pass(w(`${at} 面谈`, `talked on ${at}`), evidence)
      : fail(w(`面谈日期 ${at} 不在考察期（${startedOn} 至 ${until}）内`, `the talk of ${at} lies outside ${startedOn} – ${until}`), w('更正日期，或重新面谈', 'Correct the day, or talk again'), evidence);
  },
  situations: [
    { what: w('考察期内', 'within'), day: on, given: {}, expect: 'pass' },
    { what: w('考察前一天', 'the day before'), day: on, given: { examination: { talkWithCandidateOn: '2026-08-26' } }, expect: 'block' },
    { what: w('考察首日', 'the first day'), day: on, given: { examination: { talkWithCandidateOn: '2026-08-27' } }, expect: 'pass' },
    { what: w('考察结束次日', 'the day after the end'), day: '2026-09-18', given: { examination: { talkWithCandidateOn: toDay('2026-09-05') } }, expect: 'block' },
    { what: w('未面谈', 'not yet'), day: on, given: { examination: { talkWithCandidateOn: null } }, expect: 'unknown' },
  ],
});

export const article28: readonly Rule[] = [noticeFirst, noticeDays, talks, talkWithCandidate];
