import type { Citation, Confidence } from '../../kernel/refusal.ts';

/*
 * What the audit of files rests on. Where the number of an article is not known the place is named in words and the confidence
 * says so. A person who joined the Party before 2026 joined under an earlier edition of the admission rules that asked the same
 * age and the same probation, as far as is remembered: hence `recalled`.
 */
const cite = (document: string, title: string, year: number, article: string, confidence: Confidence): Citation => ({ document, title, year, article, confidence });

const admission = (article: string): Citation => cite('cn.party-admission-2026', '《中国共产党发展党员工作细则》', 2026, article, 'recalled');

/** The citations of the audit. */
export const audits = {
  birth: cite('cn.birth-date-2006', '组通字〔2006〕41号', 2006, '出生日期认定', 'content'),
  earliest: cite('cn.birth-date-2006', '组通字〔2006〕41号', 2006, '最先记载', 'content'),
  file: cite('cn.personnel-files-2018', '《干部人事档案工作条例》', 2018, '任前审核', 'recalled'),
  forgery: cite('cn.personnel-files-2018', '《干部人事档案工作条例》', 2018, '纪律', 'recalled'),
  partyAge: admission('第五条'),
  partyProbation: admission('第三十一条'),
  partyRegular: admission('第三十三条'),
  serviceRank: cite('cn.service-rank-2019', '《公务员职务与职级并行规定》', 2019, '第十八条', 'recalled'),
  gate: cite('cn.appointment-2019', '《党政领导干部选拔任用工作条例》', 2019, '第三十七条第（五）项', 'recalled'),
  postYears: cite('cn.appointment-2019', '《党政领导干部选拔任用工作条例》', 2019, '第八条第（三）项', '2014'),
} as const;
