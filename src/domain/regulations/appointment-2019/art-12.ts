import { ev, fail, pass, rule, w, type Rule } from '../../rule.ts';
import { appointment2019 } from './document.ts';

/* 第十二条 由党委（党组）或组织（人事）部门按管理权限，根据工作需要和班子建设实际提出启动意见. */
const on = '2026-08-10';

export const opened = rule({
  ...appointment2019,
  id: 'cn.appointment-2019.art-12.opening-opinion',
  title: w('按管理权限提出启动意见', 'The opening opinion comes from who has the authority'),
  article: '第十二条',
  confidence: 'content',
  severity: 'block',
  since: 2,
  stages: ['motion'],
  needs: ['motion.initiator', 'motion.reason', 'motion.openingOpinion'],
  test: (facts) => {
    const { initiator, reason, openingOpinion } = facts.motion!;
    const evidence = [ev('提出者', 'put forward by', initiator!), ev('事由', 'because', reason!)];
    if (!/党委|党组|组织|人事|工委|委员会/u.test(initiator!)) return fail(w(`启动意见由${initiator}提出，须由党委（党组）或组织（人事）部门提出`, `put forward by ${initiator}; it must be the party committee or the organization department`), w('由有管理权限的党委（党组）或组织（人事）部门提出', 'Let the party committee or the organization department put it forward'), evidence);
    return reason!.trim() !== '' && openingOpinion!.trim() !== ''
      ? pass(w(`${initiator}提出启动意见`, `opening opinion by ${initiator}`), evidence)
      : fail(w('启动意见或事由空白', 'the opening opinion or its reason is blank'), w('写明工作需要和班子建设实际', 'State the need and the state of the leading body'), evidence);
  },
  situations: [
    { what: w('组织部提出', 'by the organization department'), day: on, given: {}, expect: 'pass' },
    { what: w('党组提出', 'by the party group'), day: on, given: { motion: { initiator: '市发展研究局党组' } }, expect: 'pass' },
    { what: w('办公室提出', 'by an office'), day: on, given: { motion: { initiator: '局办公室' } }, expect: 'block' },
    { what: w('事由空白', 'no reason'), day: on, given: { motion: { reason: ' ' } }, expect: 'block' },
    { what: w('未提出', 'not put forward'), day: on, given: { motion: { openingOpinion: null } }, expect: 'unknown' },
  ],
});

export const article12: readonly Rule[] = [opened];
