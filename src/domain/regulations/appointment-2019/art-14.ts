import { ev, fail, pass, rule, w, type Rule } from '../../rule.ts';
import { appointment2019 } from './document.ts';

/* 第十四条 向党委（党组）主要领导成员报告、完善、酝酿，形成工作方案. */
const on = '2026-08-10';

export const planApproved = rule({
  ...appointment2019,
  id: 'cn.appointment-2019.art-14.plan-approved',
  title: w('报告、沟通酝酿后形成工作方案', 'The plan is reported, discussed and approved'),
  article: '第十四条',
  confidence: 'recalled',
  severity: 'block',
  since: 2,
  stages: ['motion', 'recommendation'],
  needs: ['motion.plannedOn', 'motion.approvedOn'],
  test: (facts, day) => {
    const { plannedOn, approvedOn, approvedByAnother } = facts.motion!;
    const evidence = [ev('拟定', 'drawn up', plannedOn!), ev('审定', 'approved', approvedOn!)];
    const wayOut = w('由拟定人以外的领导成员审定后再进行', 'Let a leading member other than its author approve it first');
    if (approvedByAnother === false) return fail(w('工作方案由拟定人自己审定', 'the plan was approved by its author'), wayOut, evidence);
    return plannedOn! <= approvedOn! && approvedOn! <= day
      ? pass(w(`工作方案于 ${approvedOn} 审定`, `the plan was approved on ${approvedOn}`), evidence)
      : fail(w(`工作方案拟定（${plannedOn}）、审定（${approvedOn}）的次序不符`, `drawn up ${plannedOn}, approved ${approvedOn}: out of order`), wayOut, evidence);
  },
  situations: [
    { what: w('先拟后审', 'drawn up, then approved'), day: on, given: {}, expect: 'pass' },
    { what: w('同日审定', 'the same day'), day: on, given: { motion: { approvedOn: '2026-08-06' } }, expect: 'pass' },
    { what: w('审定早一天', 'approved a day early'), day: on, given: { motion: { approvedOn: '2026-08-05' } }, expect: 'block' },
    { what: w('审定在次日', 'approved the day after'), day: on, given: { motion: { approvedOn: '2026-08-11' } }, expect: 'block' },
    { what: w('自拟自审', 'by its own author'), day: on, given: { motion: { approvedByAnother: false } }, expect: 'block' },
    { what: w('未审定', 'not approved'), day: on, given: { motion: { approvedOn: null } }, expect: 'unknown' },
  ],
});

export const article14: readonly Rule[] = [planApproved];
