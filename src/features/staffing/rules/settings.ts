import type { Words } from '../../../kernel/refusal.ts';

/** The institution's own numbers, by key. */
export const settingKeys = ['body.age-spread', 'body.average-age', 'body.specialty-share', 'body.tenure', 'rotation.years', 'audit.years'] as const;

export type SettingKey = (typeof settingKeys)[number];

/** What each number means, its unit, and the greatest value that makes sense. */
export const settingDefs: Readonly<Record<SettingKey, { words: Words; unit: Words; most: number }>> = {
  'body.age-spread': { words: { zh: '班子成员最大与最小年龄至少相差', en: 'least spread between the oldest and the youngest of a body' }, unit: { zh: '岁', en: 'years' }, most: 40 },
  'body.average-age': { words: { zh: '班子平均年龄不超过', en: 'greatest average age of a body' }, unit: { zh: '岁', en: 'years' }, most: 70 },
  'body.specialty-share': { words: { zh: '同一专业（专长）成员不超过已知人数的', en: 'greatest share of one specialty among those known' }, unit: { zh: '%', en: '%' }, most: 100 },
  'body.tenure': { words: { zh: '在同一班子任职超过此年限的列出', en: 'years in one body after which a member is listed' }, unit: { zh: '年', en: 'years' }, most: 40 },
  'rotation.years': { words: { zh: '关键岗位任满此年限应当轮岗', en: 'years in a key post after which rotation is due' }, unit: { zh: '年', en: 'years' }, most: 40 },
  'audit.years': { words: { zh: '任中经济责任审计每隔', en: 'years between audits of economic responsibility in office' }, unit: { zh: '年', en: 'years' }, most: 20 },
};

/** One number in force: value, the day it holds from, who set it and who approved it. */
export type InForce = { value: number; fromDay: string; basis: string; authorName: string; approverName: string };

/** The numbers in force on a day; a key that is absent has not been set. */
export type Settings = Partial<Record<SettingKey, InForce>>;

export const isSettingKey = (text: string): text is SettingKey => (settingKeys as readonly string[]).includes(text);

type Row = { key: string; value: number; fromDay: string; basis: string; authorName: string; approverName: string | null; approvedDay: string | null };

/** The approved numbers in force on a day, the latest of each key. Rows of one day: the one approved later, so give them in order of writing. */
export function settingsOn(rows: readonly Row[], on: string): Settings {
  const out: Settings = {};
  for (const r of rows) {
    if (!isSettingKey(r.key) || r.approverName === null || r.approvedDay === null || r.fromDay > on) continue;
    const now = out[r.key];
    if (now === undefined || r.fromDay >= now.fromDay) out[r.key] = { value: r.value, fromDay: r.fromDay, basis: r.basis, authorName: r.authorName, approverName: r.approverName };
  }
  return out;
}
