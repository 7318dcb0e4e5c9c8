import { ev, fail, pass, rule, w, type Rule } from '../../rule.ts';
import { appointment2019 } from './document.ts';

/* 第十一条 日常了解、综合分析研判为选人用人提供依据. */
const on = '2026-08-10';

export const restsOnAnalysis = rule({
  ...appointment2019,
  id: 'cn.appointment-2019.art-11.analysis',
  title: w('人选来源有日常了解和分析研判作依据', 'The candidate comes from analysis and day-to-day knowledge'),
  article: '第十一条',
  confidence: 'recalled',
  severity: 'block',
  since: 2,
  stages: ['motion'],
  needs: ['motion.source'],
  test: (facts) => {
    const source = facts.motion!.source!.trim();
    return source !== ''
      ? pass(w('人选来源已写明', 'how the candidate was put forward is stated'), [ev('人选来源', 'source', source)])
      : fail(w('人选来源没有写明', 'how the candidate was put forward is not stated'), w('写明日常了解、分析研判的依据', 'State what the proposal rests on'));
  },
  situations: [
    { what: w('已写明', 'stated'), day: on, given: {}, expect: 'pass' },
    { what: w('空白', 'blank'), day: on, given: { motion: { source: ' ' } }, expect: 'block' },
    { what: w('未填', 'not filled'), day: on, given: { motion: { source: null } }, expect: 'unknown' },
  ],
});

export const article11: readonly Rule[] = [restsOnAnalysis];
