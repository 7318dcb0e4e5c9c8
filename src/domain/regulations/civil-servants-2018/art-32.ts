import { w } from '../../rule.ts';
import { civilServant } from '../../subjects/civil-servant/facts.ts';
import { noticeOf } from '../../subjects/makers.ts';
import { servantsLaw2018 } from './document.ts';

/* 第三十二条: the names of those to be recruited are shown for five working days or more. */
export const notice = noticeOf(civilServant)({
  ...servantsLaw2018,
  id: 'cn.civil-servants-2018.art-32.five-working-days',
  title: w('录用公示不少于五个工作日', 'Notice of five working days or more'),
  article: '第三十二条',
  confidence: 'text',
  severity: 'block',
  stages: ['recruitment'],
  published: 'recruitment.noticePublishedOn',
  ends: 'recruitment.noticeEndsOn',
  calendar: 'recruitment.calendar',
  calendarWhere: w('更新日历，或按国务院办公厅通知录入', 'Update the calendar, or enter the State Council notice'),
});

export const lawArticle32 = [notice] as const;
