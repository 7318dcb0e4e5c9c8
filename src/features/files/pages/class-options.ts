import { classEnglish, classNames, places } from '../class-rules.ts';
import { placeNumber } from '../catalogue-rules.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Lang } from '../../../ui/say.ts';

/** The places a material can be filed in, with the names in force today. */
export function placeOptions(today: string, lang: Lang): { value: string; label: string }[] {
  const names = classNames(today as Day);
  return places.map((p) => ({ value: p, label: `${placeNumber(p)} ${lang === 'zh' ? names[p] : classEnglish[p]}` }));
}

/** Class and sub-class of a place. */
export const clsOf = (place: string): { cls: string; sub: string | null } => ({ cls: place.split('-')[0]!, sub: place.includes('-') ? place : null });

/** Today by the clock of this computer, for the choice of names and limits only; the server has its own. */
export function todayHere(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
