import { w } from '../../rule.ts';
import { civilServant } from '../../subjects/civil-servant/facts.ts';
import { orderOf } from '../../subjects/makers.ts';
import { servantsLaw2018 } from './document.ts';

/* 第四十六条: the procedure of a rise to a leading post. Articles 45–48 were read as one. */
export const steps = orderOf(civilServant)({
  ...servantsLaw2018,
  id: 'cn.civil-servants-2018.art-46.steps',
  title: w('程序：动议、民主推荐、考察、讨论决定、任职手续', 'Motion, recommendation, examination, decision, appointment in order'),
  article: '第四十六条',
  confidence: 'content',
  severity: 'block',
  stages: ['promotion'],
  steps: [
    { fact: 'promotion.motionOn', words: w('动议', 'motion'), sample: '2026-03-02' },
    { fact: 'promotion.recommendedOn', words: w('民主推荐', 'recommendation'), sample: '2026-03-12' },
    { fact: 'promotion.examinedOn', words: w('组织考察', 'examination'), sample: '2026-03-26' },
    { fact: 'promotion.decidedOn', words: w('讨论决定', 'decision'), sample: '2026-04-10' },
    { fact: 'promotion.appointedOn', words: w('任职手续', 'appointment'), sample: '2026-04-22' },
  ],
  wayOut: w('按程序补做，更正日期并附依据', 'Make up the steps in order, or correct the day with evidence'),
  on: '2026-04-22',
});

export const lawArticle46 = [steps] as const;
