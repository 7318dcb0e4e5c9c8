import { notApplicable, w } from '../../rule.ts';
import { civilServant, servantUnknown } from '../../subjects/civil-servant/facts.ts';
import { statedOf } from '../../subjects/makers.ts';
import { servantsLaw2018 } from './document.ts';

/* 第四十七条: a leading post is opened to others where the organ has nobody fit. Articles 45–48 were read as one; this content is recalled. */
export const opened = statedOf(civilServant)({
  ...servantsLaw2018,
  id: 'cn.civil-servants-2018.art-47.opened',
  title: w('领导职务空缺且本机关没有合适人选的，方可面向社会选拔', 'Opened to others only where the organ has nobody fit'),
  article: '第四十七条',
  confidence: 'recalled',
  severity: 'block',
  stages: ['promotion'],
  scope: (facts) => {
    const open = facts.promotion?.openSelection ?? null;
    return open === null ? servantUnknown(['promotion.openSelection']) : open ? null : notApplicable(w('不是面向社会选拔', 'not opened to others'));
  },
  fact: 'promotion.nobodyInside',
  good: true,
  met: w('职务空缺，本机关没有合适人选', 'the post is vacant and the organ has nobody fit'),
  unmet: w('本机关有合适人选，不应面向社会选拔', 'the organ has somebody fit'),
  wayOut: w('在本机关选拔，或写明没有合适人选的依据', 'Choose within the organ, or show that nobody is fit'),
  on: '2026-04-22',
  given: { promotion: { openSelection: true } },
  more: [{ what: w('不是面向社会选拔', 'not opened to others'), day: '2026-04-22', given: {}, expect: 'not-applicable' }],
});

export const lawArticle47 = [opened] as const;
