import { day as toDay } from '../../../kernel/day.ts';
import { fail, pass, w } from '../../rule.ts';
import { conductRule, conductUnknown, workerActs, workerWords } from '../../subjects/conduct/facts.ts';

/* 组工干部“十严禁”, the first four; the wording of the other six is not known and is imported by the institution. */
const on = '2026-09-18';

export const workerRules = workerActs.map((act, i) => {
  const [zh, en] = workerWords[act];
  return conductRule({
    document: 'cn.organization-workers-2008',
    documentTitle: '组工干部“十严禁”（中组部 2008）',
    year: 2008,
    from: toDay('2008-10-23'),
    id: `cn.organization-workers-2008.${i + 1}`,
    title: w(`严禁${zh}`, `Forbidden: ${en}`),
    article: `“十严禁”第${i + 1}项`,
    confidence: 'text',
    severity: 'block',
    stages: ['workers'],
    needs: [`workers.${act}`],
    test: (f) => {
      const found = f.workers![act];
      if (found === 'open') return conductUnknown([`workers.${act}`]);
      return found === 'found' ? fail(w(`经查存在：${zh}`, `found: ${en}`), w('退出本项工作，按纪律规定处理', 'Withdraw from the work; dealt with under discipline')) : pass(w(`没有：${zh}`, `nothing of it: ${en}`));
    },
    situations: [
      { what: w('没有', 'none'), day: on, given: {}, expect: 'pass' },
      { what: w('存在', 'found'), day: on, given: { workers: { [act]: 'found' } }, expect: 'block' },
      { what: w('正在核查', 'being looked into'), day: on, given: { workers: { [act]: 'open' } }, expect: 'unknown' },
      { what: w('未核查', 'not looked into'), day: on, given: { workers: { [act]: null } }, expect: 'unknown' },
    ],
  });
});
