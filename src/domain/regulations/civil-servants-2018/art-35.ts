import { w } from '../../rule.ts';
import { appraisal, of } from '../../subjects/appraisal/facts.ts';
import { statedOf } from '../../subjects/makers.ts';
import { covering } from '../cadre-appraisal-2019/covering.ts';
import { servantsLaw2018 } from './document.ts';

/* 第三十五条: what civil servants are appraised for. Articles 35–39 were read as one; which sentence stands in which is inferred. */
const common = { ...servantsLaw2018, article: '第三十五条', confidence: 'content', severity: 'block', stages: ['appraise'], scope: of('servant') } as const;
const on = '2025-12-25';

export const contents = covering({
  ...common,
  id: 'cn.civil-servants-2018.art-35.contents',
  title: w('全面考核德、能、勤、绩、廉', 'Virtue, ability, diligence, achievement, integrity'),
  key: 'personContents',
  items: { virtue: w('德', 'virtue'), ability: w('能', 'ability'), diligence: w('勤', 'diligence'), achievement: w('绩', 'achievement'), integrity: w('廉', 'integrity') },
  on,
});

export const emphasis = statedOf(appraisal)({
  ...common,
  id: 'cn.civil-servants-2018.art-35.emphasis',
  title: w('重点考核政治素质和工作实绩', 'Political quality and results first'),
  fact: 'record.emphasis',
  good: true,
  met: w('重点考核了政治素质和工作实绩', 'political quality and results were weighed first'),
  unmet: w('没有重点考核政治素质和工作实绩', 'political quality and results were not weighed first'),
  wayOut: w('补充对政治素质和工作实绩的考核', 'Look into both and write it down'),
  on,
});

export const lawArticle35 = [contents, emphasis] as const;
