import { w } from '../../rule.ts';
import { civilServant, type ServantPath } from '../../subjects/civil-servant/facts.ts';
import { statedOf } from '../../subjects/makers.ts';
import { servantsLaw2018 } from './document.ts';

/* 第二十六条: who may not be recruited. */
const bar = (id: string, fact: ServantPath, zh: string, en: string) =>
  statedOf(civilServant)({
    ...servantsLaw2018,
    id: `cn.civil-servants-2018.art-26.${id}`,
    title: w(`${zh}的不得录用`, `Not recruited: ${en}`),
    article: '第二十六条',
    confidence: 'text',
    severity: 'block',
    stages: ['recruitment'],
    fact,
    good: false,
    met: w(`经核实不存在：${zh}`, `looked into and not so: ${en}`),
    unmet: w(`存在：${zh}，不得录用`, `may not be recruited: ${en}`),
    wayOut: w('不得录用；如情况不实，核实后更正并附依据', 'May not be recruited; if this is not so, correct it with evidence'),
    on: '2026-09-10',
  });

export const lawArticle26 = [
  bar('convicted', 'recruitment.convicted', '因犯罪受过刑事处罚', 'convicted of a crime'),
  bar('expelled-from-party', 'recruitment.expelledFromParty', '被开除党籍', 'expelled from the Party'),
  bar('dismissed', 'recruitment.dismissedFromOffice', '被开除公职', 'dismissed from public office'),
  bar('dishonest', 'recruitment.dishonest', '被依法列为失信联合惩戒对象', 'listed for joint punishment of dishonesty'),
  bar('other', 'recruitment.otherBar', '有法律规定不得录用的其他情形', 'another bar under law'),
] as const;
