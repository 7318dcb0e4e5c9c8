import { w } from '../../rule.ts';
import { of } from '../../subjects/appraisal/facts.ts';
import { covering } from './covering.ts';
import { cadreAppraisal2019 } from './document.ts';

/* 第二章 考核内容. The chapter is recalled and its articles' numbers are not confirmed, so the chapter is cited. */
const common = { ...cadreAppraisal2019, article: '第二章 考核内容', confidence: 'recalled', severity: 'block', stages: ['appraise'] } as const;
const on = '2025-12-25';

export const bodyContents = covering({
  ...common,
  id: 'cn.cadre-appraisal-2019.contents.body',
  title: w('领导班子考核的五项内容', 'Five contents for a body'),
  scope: of('body'),
  key: 'bodyContents',
  items: {
    'political-building': w('政治思想建设', 'political and ideological building'), leadership: w('领导能力', 'leadership'), results: w('工作实绩', 'results'),
    'integrity-building': w('党风廉政建设', 'clean government'), 'conduct-building': w('作风建设', 'conduct'),
  },
  on,
  given: { about: 'body' },
});

export const personContents = covering({
  ...common,
  id: 'cn.cadre-appraisal-2019.contents.leader',
  title: w('领导干部考核德、能、勤、绩、廉', 'Virtue, ability, diligence, achievement, integrity'),
  scope: of('leader'),
  key: 'personContents',
  items: { virtue: w('德', 'virtue'), ability: w('能', 'ability'), diligence: w('勤', 'diligence'), achievement: w('绩', 'achievement'), integrity: w('廉', 'integrity') },
  on,
  given: { about: 'leader' },
});

export const cadreAppraisalContents = [bodyContents, personContents] as const;
