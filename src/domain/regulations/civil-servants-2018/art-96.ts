import { notApplicable, w } from '../../rule.ts';
import { civilServant, servantUnknown } from '../../subjects/civil-servant/facts.ts';
import { deadlineOf, statedOf } from '../../subjects/makers.ts';
import { servantsLaw2018 } from './document.ts';

/* 第九十六条: an appeal is settled within 60 days, 30 more in a complex case; the measure goes on meanwhile. Articles 95–96 were read as one. */
const common = { ...servantsLaw2018, article: '第九十六条', confidence: 'content', severity: 'block', stages: ['appeal'], on: '2026-10-09' } as const;

const settled = (id: string, extended: boolean, days: number, zh: string, en: string) =>
  deadlineOf(civilServant)({
    ...common,
    id: `cn.civil-servants-2018.art-96.${id}`,
    title: w(zh, en),
    scope: (facts) => {
      const long = facts.appeal?.extended ?? null;
      return long === null ? servantUnknown(['appeal.extended']) : long === extended ? null : notApplicable(long ? w('已延长', 'extended') : w('没有延长', 'not extended'));
    },
    days,
    start: { fact: 'appeal.acceptedOn', words: w('受理申诉', 'appeal accepted'), sample: '2026-05-06' },
    done: { fact: 'appeal.settledOn', words: w('申诉处理决定', 'decision on the appeal') },
    undone: 'duty',
    wayOut: w('立即作出处理决定并说明逾期原因', 'Decide at once and explain the delay'),
    given: { appeal: { extended } },
  });

export const notSuspended = statedOf(civilServant)({
  ...common,
  id: 'cn.civil-servants-2018.art-96.not-suspended',
  title: w('复核、申诉期间不停止人事处理的执行', 'Review and appeal do not suspend the measure'),
  fact: 'appeal.suspended',
  good: false,
  met: w('没有停止执行', 'the measure went on'),
  unmet: w('因复核、申诉停止了执行', 'the measure was suspended for the review or appeal'),
  wayOut: w('恢复执行', 'Resume the measure'),
});

export const lawArticle96 = [
  settled('sixty-days', false, 60, '受理申诉之日起六十日内作出处理决定', 'Settled within 60 days'),
  settled('extended-ninety-days', true, 90, '案情复杂延长的，延长不超过三十日', 'Extended by 30 days at most'),
  notSuspended,
] as const;
