import { notApplicable, w } from '../../rule.ts';
import { civilServant, servantUnknown } from '../../subjects/civil-servant/facts.ts';
import { statedOf } from '../../subjects/makers.ts';
import { servantsLaw2018 } from './document.ts';

/* 第七十五条: chiefs of townships, counties, cities and their departments do not serve at home. */
const on = '2026-08-20';

export const region = statedOf(civilServant)({
  ...servantsLaw2018,
  id: 'cn.civil-servants-2018.art-75.region',
  title: w('乡、县、设区的市及其有关部门主要领导职务实行地域回避', 'Chiefs do not serve at home'),
  article: '第七十五条',
  confidence: 'text',
  severity: 'block',
  stages: ['posting'],
  scope: (facts) => {
    const regional = facts.posting?.regional ?? null;
    return regional === null ? servantUnknown(['posting.regional']) : regional ? null : notApplicable(w('不是实行地域回避的职务', 'not such a post'));
  },
  fact: 'posting.atHome',
  good: false,
  met: w('任职地不是本人成长地', 'the place is not the person’s own'),
  unmet: w('任职地是本人成长地，应当地域回避', 'the place is the person’s own'),
  wayOut: w('易地任职；法律另有规定的写明', 'Serve elsewhere; where the law provides otherwise, state it'),
  on,
  more: [{ what: w('其他职务', 'another post'), day: on, given: { posting: { regional: false, atHome: true } }, expect: 'not-applicable' }],
});

export const lawArticle75 = [region] as const;
