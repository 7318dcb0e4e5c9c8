import { notApplicable, w, type Finding } from '../../rule.ts';
import { civilServant, servantUnknown, type ServantMatter } from '../../subjects/civil-servant/facts.ts';
import { statedOf } from '../../subjects/makers.ts';
import { servantsLaw2018 } from './document.ts';

/* 第四十四条: work outside the organ needs approval and is not paid. */
const outside = (facts: ServantMatter): Finding | null => {
  const has = facts.duty?.outsideWork ?? null;
  return has === null ? servantUnknown(['duty.outsideWork']) : has ? null : notApplicable(w('没有在机关外兼职', 'no work outside the organ'));
};
const common = { ...servantsLaw2018, article: '第四十四条', confidence: 'text', severity: 'block', stages: ['duty'], scope: outside, on: '2026-05-06' } as const;
const none = { what: w('没有兼职', 'no work outside'), day: '2026-05-06', given: { duty: { outsideWork: false } }, expect: 'not-applicable' } as const;

export const approved = statedOf(civilServant)({
  ...common,
  id: 'cn.civil-servants-2018.art-44.approved',
  title: w('机关外兼职须经批准', 'Work outside needs approval'),
  fact: 'duty.outsideApproved', good: true,
  met: w('兼职已经有关机关批准', 'approved'), unmet: w('兼职未经有关机关批准', 'not approved'),
  wayOut: w('报批，或辞去兼职', 'Ask for approval, or give the work up'),
  more: [none],
});

export const unpaid = statedOf(civilServant)({
  ...common,
  id: 'cn.civil-servants-2018.art-44.unpaid',
  title: w('机关外兼职不得领取报酬', 'Work outside is not paid'),
  fact: 'duty.outsidePaid', good: false,
  met: w('没有领取兼职报酬', 'not paid'), unmet: w('领取了兼职报酬', 'paid'),
  wayOut: w('退回报酬并报告', 'Return the pay and report it'),
  more: [none],
});

export const lawArticle44 = [approved, unpaid] as const;
