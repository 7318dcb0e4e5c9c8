import { w } from '../../rule.ts';
import { civilServant, type ServantPath } from '../../subjects/civil-servant/facts.ts';
import { statedOf } from '../../subjects/makers.ts';
import { servantsLaw2018 } from './document.ts';

/* 第四十八条: public notice before, and a probation after, the appointment to a leading post. Articles 45–48 were read as one. */
const held = (id: string, fact: ServantPath, zh: string, en: string) =>
  statedOf(civilServant)({
    ...servantsLaw2018,
    id: `cn.civil-servants-2018.art-48.${id}`,
    title: w(`晋升领导职务实行${zh}`, `A rise to a leading post: ${en}`),
    article: '第四十八条',
    confidence: 'content',
    severity: 'block',
    stages: ['promotion'],
    fact,
    good: true,
    met: w(`实行了${zh}`, `${en}: yes`),
    unmet: w(`没有实行${zh}`, `${en}: no`),
    wayOut: w(`按规定实行${zh}`, `Provide for it: ${en}`),
    on: '2026-04-22',
  });

export const lawArticle48 = [held('notice', 'promotion.noticeHeld', '任职前公示', 'public notice'), held('probation', 'promotion.probationSet', '任职试用期', 'probation')] as const;
