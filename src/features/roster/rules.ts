import { ageByMonth, type Day, type PartialDate } from '../../kernel/day.ts';
import type { Actor } from '../../kernel/ports.ts';
import { rankLevels, serviceRanks, type EducationLevel, type RankLevel, type ServiceRank } from '../../domain/facts.ts';

/** The place of people who hold neither a leading post nor a service rank: last. */
export const UNRANKED = 999;

/** Service ranks stand after the leading posts of the layer they are compared with (formats.md 4.8). */
const COMPARED: Record<ServiceRank, RankLevel> = {
  'inspector-1': 'bureau-chief', 'inspector-2': 'bureau-deputy',
  'researcher-1': 'county-chief', 'researcher-2': 'county-chief', 'researcher-3': 'county-deputy', 'researcher-4': 'county-deputy',
  'principal-1': 'township-chief', 'principal-2': 'township-chief', 'principal-3': 'township-deputy', 'principal-4': 'township-deputy',
  'clerk-1': 'staff', 'clerk-2': 'staff',
};

export const isRankLevel = (id: string | null): id is RankLevel => rankLevels.some((r) => r.id === id);
export const isServiceRank = (id: string | null): id is ServiceRank => serviceRanks.some((r) => r.id === id);

const fromTop = (rank: RankLevel): number => (rankLevels.length - 1 - rankLevels.findIndex((r) => r.id === rank)) * 20;

/** Sort number of a person in the roster: the highest first (0), leading posts before service ranks of the same layer. */
export function rosterOrder(rank: string | null, jobRank: string | null): number {
  const leading = isRankLevel(rank) ? fromTop(rank) : UNRANKED;
  const service = isServiceRank(jobRank) ? fromTop(COMPARED[jobRank]) + 10 + (jobRank.endsWith('1') || jobRank.endsWith('3') ? 0 : 1) : UNRANKED;
  return Math.min(leading, service);
}

/** The form in which names are compared: NFKC, no white space, one kind of middle dot. */
export function nameKeyOf(name: string): string {
  return name.normalize('NFKC').replace(/[\s\u200b\u200c\u200d\u2060\ufeff\u3164]/g, '').replace(/[·•・‧∙⋅･．.]/g, '·');
}

/** Single characters and neighbouring pairs of a name key, for the search index. */
export function gramsOf(key: string): string[] {
  const letters = [...key];
  return [...new Set([...letters, ...letters.slice(1).map((c, i) => `${letters[i]}${c}`)])];
}

/** The grams that a search text must all meet: its pairs, or the one character. */
export function wantedGrams(key: string): string[] {
  const letters = [...key];
  return letters.length === 1 ? letters : letters.slice(1).map((c, i) => `${letters[i]}${c}`);
}

/** An ID number as it is compared: no spaces, half-width, upper case; null when there is none. */
export function idKeyOf(idNumber: string | null): string | null {
  const key = (idNumber ?? '').normalize('NFKC').replace(/[\s'\u200b\ufeff]/g, '').toUpperCase();
  return key === '' ? null : key;
}

/** What a search text asks for: an ID number (6 digits or more), pinyin initials, or characters of a name. */
export function searchOf(text: string): { kind: 'id' | 'initials' | 'name'; key: string } | null {
  const key = nameKeyOf(text);
  if (key === '') return null;
  if (/^\d{6,17}[\dXx]?$/.test(key)) return { kind: 'id', key: key.toUpperCase() };
  if (/^[A-Za-z]{1,20}$/.test(key)) return { kind: 'initials', key: key.toLowerCase() };
  return { kind: 'name', key };
}

/** Age on a day as the form counts it (by month); null when the birth date is not known. */
export const ageOn = (birth: string | null, on: Day): number | null =>
  birth === null ? null : ageByMonth(birth as PartialDate, on.slice(0, 7) as PartialDate);

const monthText = (year: number, month: number): string => {
  const m = month > 12 ? month - 12 : month;
  const y = String(month > 12 ? year + 1 : year).padStart(4, '0');
  return m === 1 ? y : `${y}-${String(m).padStart(2, '0')}`;
};

/**
 * Bounds of the birth date as text for an age range on a day, counted as `ageOn` does: `from <= birth < before`,
 * compared byte by byte. A year alone counts as its January.
 */
export function birthBounds(age: { min?: number; max?: number }, on: Day): { from?: string; before?: string } {
  const year = Number(on.slice(0, 4));
  const month = Number(on.slice(5, 7));
  return {
    ...(age.min === undefined ? {} : { before: monthText(year - age.min, month + 1) }),
    ...(age.max === undefined ? {} : { from: monthText(year - age.max - 1, month + 1) }),
  };
}

/** The units an actor's roles reach, or `everywhere`; no role of the group reaches nothing. */
export function reachOf(actor: Actor, group: readonly string[]): 'everywhere' | string[] {
  const held = actor.roles.filter((r) => group.includes(r.role));
  if (held.some((r) => r.unitId === null)) return 'everywhere';
  return [...new Set(held.map((r) => r.unitId as string))];
}

/** Layers of 学历 by the names files use (formats.md 1.9); 研究生 with a doctor's degree is `doctor`. Party schools count as stated. */
export function educationLevelOf(level: string | null, degree: string | null): EducationLevel | null {
  if (level === null) return null;
  const known = educationLevels.find((l) => l.id === level);
  if (known) return known.id;
  const name = level.normalize('NFKC').replace(/\s/g, '');
  if (name.includes('博士')) return 'doctor';
  if (name.includes('研究生') || name.includes('硕士')) return (degree ?? '').includes('博士') ? 'doctor' : 'master';
  if (/大学普通班|大学|本科/.test(name)) return /专科/.test(name) ? 'college' : 'bachelor';
  if (/大专|专科/.test(name)) return 'college';
  if (/中专|中技|技校|中等专业/.test(name)) return 'technical-secondary';
  if (name.includes('高中')) return 'senior-secondary';
  if (name.includes('初中')) return 'junior-secondary';
  return name.includes('小学') ? 'primary' : null;
}

/** Layers of education, highest first, with a pattern (POSIX) of the names files use for them. */
export const educationLevels = [
  { id: 'doctor', words: { zh: '博士研究生', en: 'doctor' }, pattern: '博士' },
  { id: 'master', words: { zh: '研究生', en: 'postgraduate' }, pattern: '研究生|硕士' },
  { id: 'bachelor', words: { zh: '大学', en: 'university' }, pattern: '大学|本科' },
  { id: 'college', words: { zh: '大专', en: 'college' }, pattern: '大专|专科' },
  { id: 'technical-secondary', words: { zh: '中专', en: 'technical secondary' }, pattern: '中专|中技|技校' },
  { id: 'senior-secondary', words: { zh: '高中', en: 'senior secondary' }, pattern: '高中' },
  { id: 'junior-secondary', words: { zh: '初中', en: 'junior secondary' }, pattern: '初中' },
  { id: 'primary', words: { zh: '小学', en: 'primary' }, pattern: '小学' },
] as const satisfies readonly { id: EducationLevel; words: { zh: string; en: string }; pattern: string }[];

/** What a unit is; offices and dispatched offices belong to the organ above them. */
export const unitKinds = [
  { id: 'region', words: { zh: '地区', en: 'region' } },
  { id: 'organ', words: { zh: '机关、单位', en: 'organ' } },
  { id: 'inner-office', words: { zh: '内设机构', en: 'inner office' } },
  { id: 'dispatched-office', words: { zh: '派出机构', en: 'dispatched office' } },
  { id: 'institution', words: { zh: '事业单位', en: 'public institution' } },
  { id: 'group', words: { zh: '分组（不是机构）', en: 'group (not an institution)' } },
] as const;
export type UnitKind = (typeof unitKinds)[number]['id'];

/** How a person came in (进入渠道), as the reserve pool counts them; other text is kept as written. */
export const entryChannels = ['选调生', '公务员', '招硕引博', '事业单位招聘', '社区定向招聘', '其他'] as const;

/** A person's state. */
export const personStatuses = ['serving', 'retired', 'left', 'deceased'] as const;

/** States of a record that no longer stands for a person: undone import, or merged into another record. */
export const goneStatuses = ['void', 'merged'] as const;
/** True when a record no longer stands for a person. */
export const isGone = (status: string): status is (typeof goneStatuses)[number] => (goneStatuses as readonly string[]).includes(status);
