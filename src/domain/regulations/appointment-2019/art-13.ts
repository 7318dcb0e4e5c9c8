import { ev, fail, notApplicable, pass, rule, unknown, w, type Rule } from '../../rule.ts';
import { appointment2019 } from './document.ts';

/* 第十三条 初步建议：职位、条件、范围、方式、程序、人选意向. */
const on = '2026-08-10';
const parts = [['conditions', '条件', 'conditions'], ['scope', '范围', 'scope'], ['method', '方式', 'method']] as const;

export const proposal = rule({
  ...appointment2019,
  id: 'cn.appointment-2019.art-13.proposal',
  title: w('初步建议写明职位、条件、范围、方式', 'The proposal states post, conditions, scope and method'),
  article: '第十三条',
  confidence: 'recalled',
  severity: 'block',
  since: 2,
  stages: ['motion'],
  needs: ['post', 'motion.conditions', 'motion.scope', 'motion.method'],
  test: (facts) => {
    const blank = parts.filter(([key]) => facts.motion![key]!.trim() === '');
    const evidence = [ev('职位', 'post', facts.post!.title), ...parts.map(([key, zh, en]) => ev(zh, en, facts.motion![key]!.trim() || '—'))];
    return blank.length === 0
      ? pass(w('职位、条件、范围、方式均已写明', 'post, conditions, scope and method are stated'), evidence)
      : fail(w(`初步建议缺少${blank.map(([, zh]) => zh).join('、')}`, `the proposal lacks ${blank.map(([, , en]) => en).join(', ')}`), w('在动议方案中补齐', 'Supply it in the plan'), evidence);
  },
  situations: [
    { what: w('齐全', 'complete'), day: on, given: {}, expect: 'pass' },
    { what: w('缺条件', 'no conditions'), day: on, given: { motion: { conditions: '' } }, expect: 'block' },
    { what: w('缺范围和方式', 'no scope, no method'), day: on, given: { motion: { scope: ' ', method: ' ' } }, expect: 'block' },
    { what: w('未拟方案', 'no plan'), day: on, given: { motion: { conditions: null } }, expect: 'unknown' },
  ],
});

export const withinEstablishment = rule({
  ...appointment2019,
  id: 'cn.appointment-2019.art-13.within-establishment',
  title: w('在核定职数内提出职位', 'The post lies within the establishment'),
  article: '第十三条',
  confidence: 'recalled',
  severity: 'block',
  since: 2,
  stages: ['decision'],
  needs: ['post'],
  test: (facts) => {
    const { establishment, filled, leaving } = facts.post!;
    if (establishment === null || filled === null) return notApplicable(w('该职位没有核定职数的记录，由机构编制部门核对', 'no establishment is on record for this post'));
    const evidence = [ev('职数', 'establishment', establishment), ev('在任', 'holders', filled), ev('同时免去', 'leaving', leaving ?? '—')];
    if (filled < establishment) return pass(w(`核定 ${establishment}，在任 ${filled}，有空缺`, `${filled} of ${establishment} filled`), evidence);
    if (leaving === undefined || leaving === null) return unknown(['post.leaving'], evidence);
    if (filled - leaving < establishment) return pass(w(`核定 ${establishment}，在任 ${filled}，同时免去 ${leaving}，任职后不超职数`, `${filled} of ${establishment} filled, ${leaving} leave by the same decision`), evidence);
    const consent = facts.move?.priorReports?.find((r) => r.kind === 'over-establishment' && r.approvedOn !== null);
    return consent
      ? pass(w(`暂时超职数已于 ${consent.approvedOn} 批复同意`, `temporary excess, consent of ${consent.approvedOn}`), evidence)
      : fail(w(`核定 ${establishment}，在任 ${filled}，任职后超职数`, `${filled} of ${establishment} filled: beyond the establishment`), w('先免去原任职务，或就暂时超职数事先报告并取得批复', 'Remove a holder first, or report the temporary excess and obtain consent'), evidence);
  },
  situations: [
    { what: w('三职数在任二', '2 of 3'), day: on, given: {}, expect: 'pass' },
    { what: w('满员，同时免去一人', 'full, one leaves'), day: on, given: { post: { filled: 3, leaving: 1 } }, expect: 'pass' },
    { what: w('满员，无人离任', 'full, nobody leaves'), day: on, given: { post: { filled: 3 } }, expect: 'block' },
    { what: w('已超一，免去一人仍满', 'one over, one leaves'), day: on, given: { post: { filled: 4, leaving: 1 } }, expect: 'block' },
    { what: w('满员，暂时超职数已批复', 'full, consent to the excess'), day: on, given: { post: { filled: 3 }, move: { priorReports: [{ matter: '机构改革暂时超职数', reportedOn: '2026-07-01', approvedOn: '2026-07-20', kind: 'over-establishment' }] } }, expect: 'pass' },
    { what: w('满员，是否同时免职未知', 'full, not known who leaves'), day: on, given: { post: { filled: 3, leaving: null } }, expect: 'unknown' },
    { what: w('没有核定职数', 'no establishment on record'), day: on, given: { post: { establishment: null } }, expect: 'not-applicable' },
  ],
});

export const article13: readonly Rule[] = [proposal, withinEstablishment];
