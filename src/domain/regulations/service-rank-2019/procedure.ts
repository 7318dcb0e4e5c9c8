import { w } from '../../rule.ts';
import { noticeOf, orderOf } from '../../subjects/makers.ts';
import { rankPromotion } from '../../subjects/service-rank/facts.ts';
import { serviceRank2019 } from './document.ts';

/* 晋升程序; articles not confirmed. */
const common = { ...serviceRank2019, article: '职级晋升程序', confidence: 'recalled', severity: 'block' } as const;

export const steps = orderOf(rankPromotion)({
  ...common,
  id: 'cn.service-rank-2019.procedure.steps',
  title: w('程序：工作方案、民主推荐或测评、拟定人选、公示、审批', 'Plan, opinion, proposal, notice, approval in order'),
  stages: ['approve'],
  steps: [
    { fact: 'steps.planOn', words: w('工作方案', 'plan'), sample: '2026-08-03' },
    { fact: 'steps.opinionOn', words: w('民主推荐或民主测评', 'recommendation or assessment'), sample: '2026-08-12' },
    { fact: 'steps.proposedOn', words: w('拟定人选', 'proposal'), sample: '2026-08-20' },
    { fact: 'steps.noticePublishedOn', words: w('公示', 'notice'), sample: '2026-08-24' },
    { fact: 'steps.approvedOn', words: w('审批', 'approval'), sample: '2026-09-07' },
  ],
  wayOut: w('按程序补做，更正日期并附依据', 'Make up the steps in order, or correct the day with evidence'),
  on: '2026-09-07',
});

export const notice = noticeOf(rankPromotion)({
  ...common,
  id: 'cn.service-rank-2019.procedure.five-working-days',
  title: w('公示不少于五个工作日', 'Notice of five working days or more'),
  stages: ['notice', 'approve'],
  published: 'steps.noticePublishedOn',
  ends: 'steps.noticeEndsOn',
  calendar: 'steps.calendar',
  calendarWhere: w('更新日历，或按国务院办公厅通知录入', 'Update the calendar, or enter the State Council notice'),
});

export const rankProcedure = [steps, notice] as const;
