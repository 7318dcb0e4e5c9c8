import type { Words } from '../../kernel/refusal.ts';
import type { Stage } from './shapes-rules.ts';

/** Names of the stages, in their order. */
export const stageWords: Readonly<Record<Stage, Words>> = {
  planned: { zh: '方案报批', en: 'Plan' },
  open: { zh: '公告报名', en: 'Call' },
  screening: { zh: '资格审查', en: 'Screening' },
  redacting: { zh: '隐名处理', en: 'Hiding names' },
  sift: { zh: '匿名评阅', en: 'Blind reading' },
  scoring: { zh: '笔试面试', en: 'Examination and interview' },
  proposed: { zh: '名单待批', en: 'List to be approved' },
  approved: { zh: '转入选任', en: 'To the case' },
  case: { zh: '已立案', en: 'Case opened' },
  stopped: { zh: '终止', en: 'Stopped' },
};
/** Names of the two kinds. */
export const kindWords: Readonly<Record<'competition' | 'open-selection', Words>> = { competition: { zh: '竞争上岗', en: 'Competition' }, 'open-selection': { zh: '公开选拔', en: 'Open selection' } };
