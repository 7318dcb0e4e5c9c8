import { w } from '../../rule.ts';
import { civilServant, type ServantPath } from '../../subjects/civil-servant/facts.ts';
import { statedOf } from '../../subjects/makers.ts';
import { servantsLaw2018 } from './document.ts';

/* 第八十六条: who may not resign. That there are five is read; the items' wording is recalled. */
const bar = (id: string, fact: ServantPath, zh: string, en: string) =>
  statedOf(civilServant)({
    ...servantsLaw2018,
    id: `cn.civil-servants-2018.art-86.${id}`,
    title: w(`${zh}的不得辞去公职`, `May not resign: ${en}`),
    article: '第八十六条',
    confidence: 'recalled',
    severity: 'block',
    stages: ['resignation'],
    fact,
    good: false,
    met: w(`经核实不存在：${zh}`, `looked into and not so: ${en}`),
    unmet: w(`存在：${zh}，不得辞去公职`, `may not resign: ${en}`),
    wayOut: w('情形消失后再申请；如情况不实，核实后更正', 'Apply when it has passed; if this is not so, correct it with evidence'),
    on: '2026-06-10',
  });

export const lawArticle86 = [
  bar('minimum-service', 'resignation.minimumServiceLeft', '未满国家规定的最低服务年限', 'minimum service not complete'),
  bar('secrecy', 'resignation.secrecyRuns', '在涉及国家秘密等特殊职位任职或者脱密期未满', 'a post of secrecy, or its period still runs'),
  bar('unfinished', 'resignation.unfinishedBusiness', '重要公务尚未处理完毕且须由本人继续处理', 'important business unfinished'),
  bar('under-review', 'resignation.underReview', '正在接受审计、纪律审查、监察调查或者司法程序尚未终结', 'under audit, review, investigation or proceedings'),
  bar('other', 'resignation.otherBar', '有法律、行政法规规定的其他情形', 'another bar under law'),
] as const;
