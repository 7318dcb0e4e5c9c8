import { addDays, addMonths, earliest, latest, type Day, type PartialDate } from '../../../kernel/day.ts';
import type { Citation, Words } from '../../../kernel/refusal.ts';
import type { PunishmentFacts, PunishmentKind } from '../../facts.ts';

/** How long a punishment or measure stands against promotion, and where that is written. */
export type Effect = {
  words: Words;
  /** Months in which the person may not be promoted; a range where the length hangs on the decision. */
  months: { min: number; max: number };
  /** Months in which no rank above the one held at the decision may be taken. */
  higherRankMonths?: number;
  basis: Citation;
};

const servants: Citation = { document: 'cn.civil-servants-2018', title: '《中华人民共和国公务员法》', year: 2018, article: '第六十四条', confidence: 'text' };
const partyDiscipline: Citation = { document: 'cn.party-discipline-2023', title: '《中国共产党纪律处分条例》', year: 2023, article: '第十条起', confidence: 'recalled' };
const bar: Citation = { document: 'cn.appointment-2019', title: '《党政领导干部选拔任用工作条例》', year: 2019, article: '第二十四条第（六）项', confidence: 'recalled' };
const measures: Citation = { document: 'cn.org-measures-2021', title: '组织处理规定', year: 2021, article: '影响期', confidence: 'recalled' };
const afterResignation: Citation = { ...bar, article: '第五十六条' };

const admin = (zh: string, en: string, months: number): Effect => ({ words: { zh, en }, months: { min: months, max: months }, basis: servants });
const party = (zh: string, en: string, min: number, max = min): Effect => ({ words: { zh, en }, months: { min, max }, basis: partyDiscipline });
const other = (zh: string, en: string, months: number, basis: Citation, higherRankMonths?: number): Effect => ({ words: { zh, en }, months: { min: months, max: months }, basis, higherRankMonths });

/** The table of effects by kind. */
export const effects: Record<PunishmentKind, Effect> = {
  'admin-warning': admin('政务警告', 'administrative warning', 6),
  'admin-demerit': admin('政务记过', 'demerit', 12),
  'admin-serious-demerit': admin('政务记大过', 'serious demerit', 18),
  'admin-demotion': admin('政务降级', 'reduction of grade', 24),
  'admin-dismissal': admin('政务撤职', 'removal from post', 24),
  'party-warning': party('党内警告', 'party warning', 12),
  'party-serious-warning': party('党内严重警告', 'serious party warning', 18),
  'party-post-removal': party('撤销党内职务', 'removal from party posts', 24),
  // Probation of one to two years, then two years after the rights are restored.
  'party-probation': party('留党察看', 'probation within the Party', 36, 48),
  admonition: other('诫勉', 'admonition', 6, bar),
  'org-adjustment': other('调整职务', 'transfer from post', 12, measures),
  'org-removal': other('免职', 'removal by the organization', 12, measures, 24),
  'org-ordered-resignation': other('责令辞职', 'ordered resignation', 12, measures, 24),
  'org-accountable-resignation': other('引咎辞职', 'resignation for accountability', 12, afterResignation, 24),
  downgrade: other('降职', 'downgrading', 24, bar),
  'report-admonition': other('个人事项查核受诫勉', 'admonition after a check of personal matters', 6, bar),
  'report-disqualification': other('个人事项查核取消考察对象资格', 'disqualification after a check of personal matters', 12, bar),
};

function monthsOf(p: PunishmentFacts): { min: number; max: number } {
  // Before 2018 a serious party warning stood one year.
  if (p.kind === 'party-serious-warning' && p.decidedOn !== null && p.decidedOn < '2018') return { min: 12, max: 12 };
  if (p.kind === 'party-probation' && p.monthsOfProbation) return { min: p.monthsOfProbation + 24, max: p.monthsOfProbation + 24 };
  return effects[p.kind].months;
}

/**
 * The last day of effect, at the earliest and at the latest; `null` when the day of the decision is not known. A period of
 * n months from a day ends the day before its n-th monthly return; an end stated in the decision wins.
 */
export function lastDayOfEffect(p: PunishmentFacts): { min: Day; max: Day } | null {
  if (p.effectiveUntil !== null) return { min: p.effectiveUntil, max: p.effectiveUntil };
  if (p.decidedOn === null) return null;
  const months = monthsOf(p);
  return { min: lastDay(earliest(p.decidedOn), months.min), max: lastDay(latest(p.decidedOn), months.max) };
}

const lastDay = (from: Day, months: number): Day => addDays(addMonths(from, months), -1);

/** The last day on which no rank above that at the decision may be taken; `null` where the kind has no such bar or the day is not known. */
export function lastDayBelowFormerRank(p: PunishmentFacts): { min: Day; max: Day } | null {
  const months = effects[p.kind].higherRankMonths;
  if (months === undefined || p.decidedOn === null) return null;
  return { min: lastDay(earliest(p.decidedOn), months), max: lastDay(latest(p.decidedOn as PartialDate), months) };
}
