import { fail, notApplicable, pass, rule, unknown, w, type Rule } from '../../rule.ts';
import { moves } from '../../scope.ts';
import { appointment2019 } from './document.ts';

/* 第三十一条 需要进行经济责任审计的先审计. The four checks of this article are asked at the gate (第三十七条). */
const on = '2026-09-18';

export const economicAudit = rule({
  ...appointment2019,
  id: 'cn.appointment-2019.art-31.economic-audit',
  title: w('需进行经济责任审计的，事先审计', 'Economic responsibility is audited first where that is due'),
  article: '第三十一条',
  confidence: 'recalled',
  severity: 'block',
  since: 2,
  stages: ['examination', 'decision'],
  needs: ['examination'],
  scope: moves('promotion', 'further-use'),
  test: (facts) => {
    const state = facts.examination!.economicAudit;
    if (state === undefined) return notApplicable(w('未登记为需要经济责任审计', 'not entered as due'));
    if (state === null) return unknown(['examination.economicAudit']);
    if (state === 'open') return fail(w('需要经济责任审计，尚未完成', 'the audit is due and not done'), w('完成审计后再提交', 'Complete the audit first'));
    return pass(state === 'done' ? w('经济责任审计已完成', 'the audit is done') : w('不需要经济责任审计', 'no audit is due'));
  },
  situations: [
    { what: w('不需要', 'not due'), day: on, given: {}, expect: 'pass' },
    { what: w('已审计', 'done'), day: on, given: { examination: { economicAudit: 'done' } }, expect: 'pass' },
    { what: w('未完成', 'not done'), day: on, given: { examination: { economicAudit: 'open' } }, expect: 'block' },
    { what: w('是否需要未知', 'not known'), day: on, given: { examination: { economicAudit: null } }, expect: 'unknown' },
  ],
});

export const article31: readonly Rule[] = [economicAudit];
