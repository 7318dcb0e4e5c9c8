import { ev, fail, notApplicable, pass, rule, unknown, w, type Rule } from '../../rule.ts';
import { appointment2019 } from './document.ts';

/* 第四十一条 选任制、委任制、聘任制. */
const on = '2026-10-09';

export const byItsWay = rule({
  ...appointment2019,
  id: 'cn.appointment-2019.art-41.by-its-way',
  title: w('选任、任命的职务经选举、任命产生', 'Posts filled by election or appointment by law come about that way'),
  article: '第四十一条',
  confidence: 'recalled',
  severity: 'block',
  since: 2,
  stages: ['appointment'],
  needs: ['post.howFilled', 'appointment.decidedOn'],
  test: (facts, day) => {
    if (facts.post!.howFilled === 'appointed') return notApplicable(w('委任制职务，由党委（党组）决定任命', 'appointed by the party committee'));
    const { decidedOn, electedOn } = facts.appointment!;
    if (electedOn === null) return unknown(['appointment.electedOn']);
    const evidence = [ev('讨论决定', 'decided', decidedOn!), ev('当选或任命', 'elected or appointed', electedOn)];
    return decidedOn! <= electedOn && electedOn <= day
      ? pass(w(`${decidedOn} 讨论决定推荐提名，${electedOn} 当选或任命`, `nominated ${decidedOn}, elected or appointed ${electedOn}`), evidence)
      : fail(w('当选或任命日期早于讨论决定，或尚未到', 'the day of election precedes the decision, or is still to come'), w('依法选举或任命后再办任职手续', 'Let it come about by law first'), evidence);
  },
  situations: [
    { what: w('决定后当选', 'elected afterwards'), day: on, given: { post: { howFilled: 'elected' }, appointment: { electedOn: '2026-09-25' } }, expect: 'pass' },
    { what: w('当日', 'the same day'), day: on, given: { post: { howFilled: 'npc-appointed' }, appointment: { electedOn: '2026-09-18' } }, expect: 'pass' },
    { what: w('早一天', 'a day early'), day: on, given: { post: { howFilled: 'npc-appointed' }, appointment: { electedOn: '2026-09-17' } }, expect: 'block' },
    { what: w('次日才选举', 'elected the day after'), day: on, given: { post: { howFilled: 'elected' }, appointment: { electedOn: '2026-10-10' } }, expect: 'block' },
    { what: w('未选举', 'not elected yet'), day: on, given: { post: { howFilled: 'elected' } }, expect: 'unknown' },
    { what: w('委任', 'appointed'), day: on, given: {}, expect: 'not-applicable' },
  ],
});

export const article41: readonly Rule[] = [byItsWay];
