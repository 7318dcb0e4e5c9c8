import { notApplicable, w } from '../../rule.ts';
import { readFact } from '../../fact-labels.ts';
import { civilServant, servantUnknown, type ServantPath } from '../../subjects/civil-servant/facts.ts';
import { statedOf } from '../../subjects/makers.ts';
import { servantsLaw2018 } from './document.ts';

/* 第四十八条: public notice before, and a probation after, the appointment to a leading post. Articles 45–48 were read as one. */
const held = (id: 'notice' | 'probation', fact: ServantPath, due: ServantPath, zh: string, en: string) =>
  statedOf(civilServant)({
    ...servantsLaw2018,
    id: `cn.civil-servants-2018.art-48.${id}`,
    title: w(`晋升领导职务实行${zh}`, `A rise to a leading post: ${en}`),
    article: '第四十八条',
    confidence: 'content',
    severity: 'block',
    stages: ['promotion'],
    scope: (facts) => {
      const asked = readFact(facts, due);
      return asked === null ? servantUnknown([due]) : asked === true ? null : notApplicable(w(`按规定不实行${zh}`, `not asked for here: ${en}`));
    },
    fact,
    good: true,
    met: w(`实行了${zh}`, `${en}: yes`),
    unmet: w(`没有实行${zh}`, `${en}: no`),
    wayOut: w(`按规定实行${zh}`, `Provide for it: ${en}`),
    on: '2026-04-22',
    more: [{ what: w('按规定不实行', 'not asked for'), day: '2026-04-22', given: { promotion: id === 'notice' ? { noticeDue: false, noticeHeld: false } : { probationDue: false, probationSet: false } }, expect: 'not-applicable' }],
  });

export const lawArticle48 = [
  held('notice', 'promotion.noticeHeld', 'promotion.noticeDue', '任职前公示', 'public notice'),
  held('probation', 'promotion.probationSet', 'promotion.probationDue', '任职试用期', 'probation'),
] as const;
