import { w } from '../../rule.ts';
import { civilServant } from '../../subjects/civil-servant/facts.ts';
import { deadlineOf } from '../../subjects/makers.ts';
import { servantsLaw2018 } from './document.ts';

/* 第九十五条: a review within 30 days of knowing, an appeal within 15 days of the review. Articles 95–96 were read as one. */
const common = { ...servantsLaw2018, article: '第九十五条', confidence: 'content', severity: 'block', stages: ['appeal'], undone: 'claim', on: '2026-08-20' } as const;

export const review = deadlineOf(civilServant)({
  ...common,
  id: 'cn.civil-servants-2018.art-95.review-30-days',
  title: w('知道人事处理之日起三十日内申请复核', 'A review is asked for within 30 days'),
  days: 30,
  start: { fact: 'appeal.knownOn', words: w('知道人事处理', 'measure known'), sample: '2026-03-02' },
  done: { fact: 'appeal.reviewAskedOn', words: w('复核申请', 'request for review') },
  wayOut: w('逾期的不予受理；有正当理由的写明', 'Not accepted when late; state a good reason where there is one'),
});

export const appeal = deadlineOf(civilServant)({
  ...common,
  id: 'cn.civil-servants-2018.art-95.appeal-15-days',
  title: w('接到复核决定之日起十五日内提出申诉', 'An appeal is made within 15 days of the review'),
  days: 15,
  start: { fact: 'appeal.reviewReceivedOn', words: w('接到复核决定', 'review received'), sample: '2026-04-15' },
  done: { fact: 'appeal.appealedOn', words: w('申诉', 'appeal') },
  wayOut: w('逾期的不予受理；有正当理由的写明', 'Not accepted when late; state a good reason where there is one'),
});

export const lawArticle95 = [review, appeal] as const;
