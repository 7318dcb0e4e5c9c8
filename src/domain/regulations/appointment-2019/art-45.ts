import type { Day } from '../../../kernel/day.ts';
import type { Words } from '../../../kernel/refusal.ts';
import type { AppointmentFacts, HowFilled } from '../../facts.ts';
import { ev, fail, pass, rule, unknown, w, type Rule } from '../../rule.ts';
import { appointment2019 } from './document.ts';

/* 第四十五条 任职时间. */
const on = '2026-10-08';
const item: Record<HowFilled, { article: string; words: Words; from: 'decidedOn' | 'electedOn' }> = {
  appointed: { article: '第（一）项', words: w('由党委（党组）决定任职的，自决定之日起', 'decided by the party committee: from the day of the decision'), from: 'decidedOn' },
  elected: { article: '第（二）项', words: w('选举或者会议决定任命的，自当选、决定任命之日起', 'elected or appointed by a congress: from that day'), from: 'electedOn' },
  'npc-appointed': { article: '第（三）项', words: w('人大常委会任命的，自任命之日起', 'appointed by the standing committee of the people’s congress: from that day'), from: 'electedOn' },
  'cppcc-appointed': { article: '第（三）项', words: w('政协常委会任命的，自任命之日起', 'appointed by the standing committee of the consultative conference: from that day'), from: 'electedOn' },
  'gov-appointed': { article: '第（四）项', words: w('党委提名由政府任命的，自政府任命之日起', 'appointed by the government: from that day'), from: 'electedOn' },
};

/** The effective day that follows from the way a post is filled; null while that day is not known. */
export const effectiveDay = (how: HowFilled, facts: Pick<AppointmentFacts, 'decidedOn' | 'electedOn'>): Day | null => facts[item[how].from];

export const effective = rule({
  ...appointment2019,
  id: 'cn.appointment-2019.art-45.effective-day',
  title: w('任职时间', 'Effective day'),
  article: '第四十五条',
  confidence: '2014',
  severity: 'block',
  stages: ['appointment'],
  needs: ['post.howFilled', 'appointment.effectiveOn'],
  test: (facts) => {
    const how = item[facts.post!.howFilled!];
    const due = effectiveDay(facts.post!.howFilled!, facts.appointment!);
    if (due === null) return unknown([`appointment.${how.from}`]);
    const stated = facts.appointment!.effectiveOn!;
    const evidence = [ev(`应为（${how.article}${how.words.zh}）`, `should be (${how.words.en})`, due), ev('所填', 'stated', stated)];
    return stated === due
      ? pass(w(`任职时间 ${stated}：${how.words.zh}`, `effective ${stated}: ${how.words.en}`), evidence)
      : fail(w(`任职时间应为 ${due}（${how.words.zh}），所填为 ${stated}`, `should be ${due} (${how.words.en}), stated ${stated}`), w(`改为 ${due}`, `Change it to ${due}`), evidence);
  },
  situations: [
    { what: w('党委决定', 'party committee'), day: on, given: {}, expect: 'pass' },
    { what: w('早一天', 'a day early'), day: on, given: { appointment: { effectiveOn: '2026-09-17' } }, expect: 'block' },
    { what: w('按任职通知日期', 'day of the paper'), day: on, given: { appointment: { effectiveOn: '2026-10-08' } }, expect: 'block' },
    { what: w('人大常委会任命', 'standing committee'), day: on, given: { post: { howFilled: 'npc-appointed' }, appointment: { electedOn: '2026-09-25', effectiveOn: '2026-09-25' } }, expect: 'pass' },
    { what: w('人大常委会任命，误填党委决定日', 'the wrong day'), day: on, given: { post: { howFilled: 'npc-appointed' }, appointment: { electedOn: '2026-09-25', effectiveOn: '2026-09-18' } }, expect: 'block' },
    { what: w('选举', 'elected'), day: on, given: { post: { howFilled: 'elected' }, appointment: { electedOn: '2026-09-25', effectiveOn: '2026-09-25' } }, expect: 'pass' },
    { what: w('政协常委会', 'consultative conference'), day: on, given: { post: { howFilled: 'cppcc-appointed' }, appointment: { electedOn: '2026-09-25', effectiveOn: '2026-09-26' } }, expect: 'block' },
    { what: w('政府任命', 'government'), day: on, given: { post: { howFilled: 'gov-appointed' }, appointment: { electedOn: '2026-09-25', effectiveOn: '2026-09-25' } }, expect: 'pass' },
    { what: w('当选日期未填', 'day of election not filled'), day: on, given: { post: { howFilled: 'elected' } }, expect: 'unknown' },
  ],
});

export const article45: readonly Rule[] = [effective];
