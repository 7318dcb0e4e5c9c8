import { w } from '../../rule.ts';
import { appraisal, of } from '../../subjects/appraisal/facts.ts';
import { statedOf } from '../../subjects/makers.ts';
import { servantsLaw2018 } from './document.ts';

/* 第三十九条: what follows for post, rank, pay, reward, training and dismissal rests on the periodic appraisal. */
export const basis = statedOf(appraisal)({
  ...servantsLaw2018,
  id: 'cn.civil-servants-2018.art-39.basis',
  title: w('定期考核结果作为调整职务、职级、工资及奖惩的依据', 'Post, rank, pay and reward rest on the result'),
  article: '第三十九条',
  confidence: 'recalled',
  severity: 'block',
  stages: ['use'],
  scope: of('servant'),
  fact: 'use.restsOnResult',
  good: true,
  met: w('本年度的调整以定期考核结果为依据', 'this year’s changes rest on the result'),
  unmet: w('本年度的调整没有以定期考核结果为依据', 'this year’s changes do not rest on the result'),
  wayOut: w('写明所依据的考核结果', 'Name the result each change rests on'),
  on: '2026-03-10',
});

export const lawArticle39 = [basis] as const;
