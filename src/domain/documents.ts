import type { Citation, Words } from '../kernel/refusal.ts';
import { allRules, findRuleLine } from './library.ts';
import { appointmentArticles } from './regulations/appointment-2019/articles.ts';
import { citationOf } from './rule.ts';

/** A document of regulations: full title, the name used in speech, and the year of the version in force. */
export type Document = { id: string; title: string; short: Words; year: number; /** National text, or the institution's own rule. */ kind: 'national' | 'institution' };

const doc = (id: string, title: string, zh: string, en: string, year: number): Document => ({ id, title, short: { zh, en }, year, kind: id.startsWith('own.') ? 'institution' : 'national' });

/** The documents that rules, steps and entries of the record rest on. */
export const documents: readonly Document[] = [
  doc('cn.appointment-2019', '《党政领导干部选拔任用工作条例》', '干部任用条例', 'Appointment Regulations', 2019),
  doc('cn.recusal-2006', '《党政领导干部任职回避暂行规定》', '任职回避规定', 'Recusal Provisions', 2006),
  doc('cn.supervision-2019', '《干部选拔任用工作监督检查和责任追究办法》', '监督检查和责任追究办法', 'Supervision Measures', 2019),
  doc('cn.up-and-down-2022', '《推进领导干部能上能下规定》', '能上能下规定', 'Rules on Moving Up and Down', 2022),
  doc('cn.personal-matters-2017', '《领导干部报告个人有关事项规定》', '个人有关事项报告规定', 'Personal Matters Report', 2017),
  doc('cn.term-change-discipline-2021', '《关于严肃换届纪律加强换届风气监督的通知》', '换届纪律通知', 'Notice on Term Change Discipline', 2021),
  doc('cn.organization-workers-2008', '组工干部“十严禁”（中组部 2008）', '组工干部十严禁', 'Prohibitions for Organization Workers', 2008),
  doc('cn.tenure-2006', '《党政领导干部职务任期暂行规定》', '任期规定', 'Tenure Provisions', 2006),
  doc('cn.civil-servants-2018', '《中华人民共和国公务员法》', '公务员法', 'Civil Servants Law', 2018),
  doc('cn.cadre-appraisal-2019', '《党政领导干部考核工作条例》', '干部考核条例', 'Cadre Appraisal Regulations', 2019),
  doc('cn.civil-servant-appraisal-2020', '《公务员考核规定》', '公务员考核规定', 'Civil Servant Appraisal Provisions', 2020),
  doc('own.appraisal', '本单位考核设定（无全国数字）', '本单位考核设定', 'Own settings for appraisal', 2019),
  doc('own.university-middle', '本单位中层干部选拔聘任办法', '本单位中层聘任办法', 'Own rules on middle posts', 2024),
  doc('cn.party-discipline-2023', '《中国共产党纪律处分条例》', '纪律处分条例', 'Party Discipline Regulations', 2023),
  doc('cn.personnel-files-2018', '《干部人事档案工作条例》', '档案工作条例', 'Personnel Files Regulations', 2018),
  doc('cn.retirement-2024', '《全国人民代表大会常务委员会关于实施渐进式延迟法定退休年龄的决定》', '延迟退休决定', 'Retirement Age Decision', 2024),
  doc('cn.recommendation-turnout', '中组部答问、青海省办法（2020）', '推荐到会比例', 'Turnout of Recommendations', 2020),
  doc('cn.birth-date-2006', '组通字〔2006〕41号', '出生日期认定通知', 'Notice on Dates of Birth', 2006),
  doc('cn.party-admission-2026', '《中国共产党发展党员工作细则》', '发展党员细则', 'Party Admission Rules', 2026),
  doc('cn.party-admission-2014', '《中国共产党发展党员工作细则》', '发展党员细则（2014）', 'Party Admission Rules of 2014', 2014),
  doc('cn.branch-2018', '《中国共产党支部工作条例（试行）》', '支部工作条例', 'Branch Regulations', 2018),
  doc('cn.party-dues-2008', '《关于中国共产党党费收缴、使用和管理的规定》', '党费规定', 'Party Dues Provisions', 2008),
  doc('cn.file-collection-2009', '《干部人事档案材料收集归档规定》', '档案材料收集归档规定', 'Collection of File Materials', 2009),
  doc('cn.file-three-ages', '干部人事档案专项审核口径', '三龄两历一身份', 'Three Ages, Two Histories, One Status', 2014),
  doc('cn.service-rank-2019', '《公务员职务与职级并行规定》', '职务职级并行规定', 'Service Rank Provisions', 2019),
  doc('cn.org-measures-2021', '组织处理规定', '组织处理规定', 'Organizational Measures', 2021),
];

/** A document by its id, or undefined. */
export const findDocument = (id: string): Document | undefined => documents.find((d) => d.id === id);

/** An article without its paragraphs and items: what stands up to the first 条. */
export const wholeArticle = (article: string): string => /^.*?\u6761/u.exec(article)?.[0] ?? article;

/**
 * The citation that an entry's `cites` id stands for: `document#article`, a rule's id, or the part of a rule's id that names its
 * article. An article nobody has compared with the official text is `weak`; null where the document is not known.
 */
export function citationById(id: string): Citation | null {
  const at = id.indexOf('#');
  if (at > 0) {
    const document = findDocument(id.slice(0, at));
    const article = id.slice(at + 1);
    if (!document || article === '') return null;
    const known = Object.values(appointmentArticles).find((a) => a.document === document.id && a.article === article) ?? allRules.map((r) => citationOf(r)).find((c) => c.document === document.id && c.article === article);
    return { document: document.id, title: document.title, year: document.year, article, confidence: known?.confidence ?? (document.kind === 'institution' ? 'institution' : 'weak') };
  }
  const rule = findRuleLine(id);
  if (rule) return citationOf(rule);
  const within = allRules.find((r) => r.id.startsWith(`${id}.`));
  return within ? { ...citationOf(within), article: wholeArticle(within.article) } : null;
}
