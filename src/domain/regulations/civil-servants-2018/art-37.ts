import { w } from '../../rule.ts';
import { appraisal, of } from '../../subjects/appraisal/facts.ts';
import { orderOf } from '../../subjects/makers.ts';
import { servantsLaw2018 } from './document.ts';

/* 第三十七条: the steps of the annual appraisal of those who are not in a leading body. */
export const steps = orderOf(appraisal)({
  ...servantsLaw2018,
  id: 'cn.civil-servants-2018.art-37.steps',
  title: w('个人总结、提出等次建议、确定等次', 'Summary, proposal, decision'),
  article: '第三十七条',
  confidence: 'recalled',
  severity: 'block',
  stages: ['grade'],
  scope: of('servant'),
  steps: [
    { fact: 'record.summaryOn', words: w('个人总结', 'own summary'), sample: '2025-12-18' },
    { fact: 'record.proposedOn', words: w('主管领导提出等次建议', 'proposal of the leader in charge'), sample: '2026-01-05' },
    { fact: 'record.decidedOn', words: w('确定等次', 'decision on the grade'), sample: '2026-01-12' },
  ],
  wayOut: w('按顺序补做，更正日期并附依据', 'Make up the steps in order, or correct the day with evidence'),
  on: '2026-01-20',
});

export const lawArticle37 = [steps] as const;
