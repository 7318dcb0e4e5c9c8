import type { Words } from '../kernel/refusal.ts';

/** Whose rules these are: the national ones for cadres of party and government, or an institution's own pack, chosen per unit. */
export const packs = ['cn.cadres', 'university-middle'] as const;
export type Pack = (typeof packs)[number];
/** Names of the packs. */
export const packWords: Readonly<Record<Pack, Words>> = {
  'cn.cadres': { zh: '党政领导干部（全国）', en: 'Leading cadres (national)' },
  'university-middle': { zh: '高校中层干部（聘任制）', en: 'University middle posts (engagement for a term)' },
};
