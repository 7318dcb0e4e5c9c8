import type { Citation, Confidence } from '../../../kernel/refusal.ts';
import { appointment2019 } from './document.ts';

const cite = (article: string, confidence: Confidence): Citation => ({
  document: appointment2019.document,
  title: appointment2019.documentTitle,
  year: appointment2019.year,
  article,
  confidence,
});

/** The articles of the 2019 appointment regulations that the steps rest on; confidence as in the table of anchors (A.0). */
export const appointmentArticles = {
  motion: cite('第十二条至第十四条', 'recalled'),
  exception: cite('第九条', '2014'),
  recommendation: cite('第十六条', 'recalled'),
  meetingWaiver: cite('第二十条', 'text'),
  barred: cite('第二十四条', 'content'),
  organization: cite('第二十二条', 'recalled'),
  examinees: cite('第二十三条至第二十六条', 'recalled'),
  examination: cite('第二十八条', 'recalled'),
  checks: cite('第三十一条', 'recalled'),
  findings: cite('第三十二条', 'recalled'),
  team: cite('第三十三条', 'undated'),
  collective: cite('第三十五条', '2014'),
  plenary: cite('第三十六条', '2014'),
  filing: cite('第四十条', '2014'),
  scope: cite('第十八条至第二十一条', 'recalled'),
  talks: cite('第二十九条、第三十条', 'recalled'),
  gate: cite('第三十七条', 'recalled'),
  quorum: cite('第三十八条', 'content'),
  decision: cite('第三十九条', 'content'),
  notice: cite('第四十二条', 'undated'),
  probation: cite('第四十三条', '2014'),
  talk: cite('第四十四条', '2014'),
  effective: cite('第四十五条', '2014'),
  recusal: cite('第五十三条', 'undated'),
} as const;
