import { retirement2024 } from '../../../domain/regulations/retirement-2024/retirement.ts';
import { earliest, isPartialDate, latest, type Day, type PartialDate } from '../../../kernel/day.ts';
import type { Citation, Words } from '../../../kernel/refusal.ts';
import { rankOrder, type AppraisalFacts, type RankLevel } from '../../../domain/facts.ts';
import { appointment2019 } from '../../../domain/regulations/appointment-2019/document.ts';
import { w } from '../../../domain/rule.ts';
import { retirementMonth } from '../../roster/formats/retirement.ts';
import type { InForce, SettingKey, Settings } from './settings.ts';

/** Kinds of key post beside the 一把手, which follows from the role of a post. */
export const keyKinds = ['personnel', 'finance', 'audit', 'engineering', 'procurement', 'approval', 'enforcement', 'other'] as const;
export type KeyKind = (typeof keyKinds)[number];

/** How near a date is: reached, within twelve months, later, not known, or not asked of this post. */
export type Nearness = 'reached' | 'within-year' | 'later' | 'unknown' | 'none';

/** One date that comes due, why, and by which article or number of the institution's own. */
export type Due = { kind: 'rotation' | 'retirement' | 'audit'; on: PartialDate | null; near: Nearness; why: Words; citation?: Citation; setting?: { key: SettingKey } & InForce; wayOut?: Words };

export type AuditFacts = { kind: 'in-office' | 'leaving'; dueDay: Day | null; doneOn: Day | null; result: string | null };

/** Somebody in a key post on the day. */
export type KeyHolder = {
  postId: string; unitId: string; unitName: string; organKind: string; unitLevel: string | null; office: boolean; title: string; chief: boolean; leading: boolean; kinds: readonly KeyKind[];
  personId: string; name: string; birth: PartialDate | null; since: PartialDate | null;
  /** 50, 55 or 60 as a person chose it; null = nobody has chosen yet. */
  formerAge: number | null;
  audits: readonly AuditFacts[]; grades: readonly AppraisalFacts[] | null;
};

/** 《条例》第五十一条: leading members of local Party committees and governments at county level and above, ten years in one post. */
export const article51: Citation = { document: appointment2019.document, title: appointment2019.documentTitle, year: appointment2019.year, article: '第五十一条', confidence: 'recalled' };

const monthNumber = (d: string): number => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7)) - 1;

/** How near a date is to a day. A date known to the month counts by the month; one known to the year, at its first month. */
export function nearness(date: PartialDate, on: Day): Nearness {
  if (date.length === 10) {
    if (date <= (on as string)) return 'reached';
    return date <= (shiftYears(on as unknown as PartialDate, 1) as string) ? 'within-year' : 'later';
  }
  const months = monthNumber(earliest(date)) - monthNumber(on);
  return months <= 0 ? 'reached' : months <= 12 ? 'within-year' : 'later';
}

/** The same date so many years later, as precise as it was; 29 February gives 28 February. */
export function shiftYears(date: PartialDate, years: number): PartialDate {
  const moved = `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
  return (isPartialDate(moved) ? moved : `${moved.slice(0, 8)}28`) as PartialDate;
}

/** Rotation: ten years by article 51 where it reaches, else the institution's own number. */
export function rotationDue(h: KeyHolder, settings: Settings, on: Day): Due {
  const law = h.leading && !h.office && (h.organKind === 'party-committee' || h.organKind === 'government') && atLeastCounty(h.unitLevel);
  const set = settings['rotation.years'];
  const unknown = { kind: 'rotation', on: null, near: 'unknown' } as const;
  const base = law ? { citation: article51 } : set ? { setting: { key: 'rotation.years' as const, ...set } } : null;
  if (!base) return { ...unknown, near: 'none', why: w('本单位尚未设定轮岗年限', 'no years of rotation are set') };
  const years = law && !(set && set.value < 10) ? 10 : set!.value;
  const by = law && set && set.value < 10 ? { citation: article51, setting: { key: 'rotation.years' as const, ...set } } : base;
  if (h.since === null) return { ...unknown, ...by, why: w('任现职时间不明', 'not known since when the post is held'), wayOut: w('补全任职时间', 'Fill in the date of the post') };
  const due = shiftYears(h.since, years);
  return { kind: 'rotation', on: due, near: nearness(due, on), ...by, why: w(`同一职位任满 ${years} 年应当交流`, `rotation after ${years} years in one post`) };
}

const atLeastCounty = (level: string | null): boolean => level !== null && rankOrder(level as RankLevel) >= rankOrder('county-chief');

/** Retirement by the table of the law in force; the former age is chosen by a person and never derived from sex. */
export function retirementDue(h: Pick<KeyHolder, 'birth' | 'formerAge'>, on: Day): Due {
  const other = w('国家另有规定的，从其规定', 'Other provisions of the state take precedence');
  if (h.formerAge === null) return { kind: 'retirement', on: null, near: 'unknown', citation: retirement2024, why: w('改革前任职年龄界限未认定', 'the former retirement age has not been determined'), wayOut: w('由经办人依据认定 60、55 或 50 岁；不按性别推定', 'Let a person determine 60, 55 or 50 on evidence; never by sex') };
  const month = h.birth === null ? null : retirementMonth(h.birth, h.formerAge);
  if (month === null) return { kind: 'retirement', on: null, near: 'unknown', citation: retirement2024, why: w('出生年月不明，不能计算', 'the birth month is not known'), wayOut: w('补全出生年月', 'Fill in the birth month') };
  return { kind: 'retirement', on: month, near: nearness(month, on), citation: retirement2024, why: w(`改革前界限 ${h.formerAge} 岁，按对照表到龄`, `former age ${h.formerAge}, by the table of the law`), wayOut: other };
}

/** The next audit: a planned one that is still open, else so many years after the last one (or the beginning) by the institution's number. */
export function auditDue(h: KeyHolder, settings: Settings, on: Day): Due {
  const open = h.audits.filter((a) => a.doneOn === null && a.dueDay !== null).map((a) => a.dueDay!).sort()[0];
  if (open) return { kind: 'audit', on: open as unknown as PartialDate, near: nearness(open as unknown as PartialDate, on), why: w('已列入审计计划，尚未完成', 'planned, not yet done') };
  const set = settings['audit.years'];
  if (!h.chief) return { kind: 'audit', on: null, near: 'none', why: w('未列入审计计划', 'no audit is planned') };
  if (!set) return { kind: 'audit', on: null, near: 'none', why: w('本单位尚未设定审计间隔', 'no interval of audits is set') };
  const setting = { key: 'audit.years' as const, ...set };
  const last = h.audits.map((a) => a.doneOn).filter((d): d is Day => d !== null && d <= on).sort().at(-1) ?? null;
  const from = (last as PartialDate | null) ?? h.since;
  if (from === null) return { kind: 'audit', on: null, near: 'unknown', setting, why: w('任现职时间不明', 'not known since when the post is held'), wayOut: w('补全任职时间', 'Fill in the date of the post') };
  const due = shiftYears(from, set.value);
  return { kind: 'audit', on: due, near: nearness(due, on), setting, why: last ? w(`距上次审计（${last}）满 ${set.value} 年`, `${set.value} years after the last audit (${last})`) : w(`任职以来未审计，满 ${set.value} 年应审`, `not audited since taking office; due after ${set.value} years`) };
}

/** A line of the page of key posts: the holder with all that comes due, the most urgent first. */
export type KeyLine = KeyHolder & { dues: Due[]; urgent: Nearness; first: PartialDate | null };

const weight: Record<Nearness, number> = { reached: 0, 'within-year': 1, unknown: 2, later: 3, none: 4 };

/** All that comes due for one holder. */
export function keyLine(h: KeyHolder, settings: Settings, on: Day): KeyLine {
  const dues = [rotationDue(h, settings, on), retirementDue(h, on), auditDue(h, settings, on)];
  const sorted = [...dues].sort((a, b) => weight[a.near] - weight[b.near] || (sortDay(a.on) < sortDay(b.on) ? -1 : 1));
  return { ...h, dues, urgent: sorted[0]!.near, first: sorted[0]!.on };
}

const sortDay = (d: PartialDate | null): string => (d === null ? '9999' : latest(d));

/** Most urgent first: reached, within a year, not known, later; then by date, then by unit and title as given. */
export const byUrgency = (lines: readonly KeyLine[]): KeyLine[] => [...lines].sort((a, b) => weight[a.urgent] - weight[b.urgent] || (sortDay(a.first) < sortDay(b.first) ? -1 : sortDay(a.first) > sortDay(b.first) ? 1 : 0));
