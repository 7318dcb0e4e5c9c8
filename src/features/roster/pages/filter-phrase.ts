import { useMemo } from 'react';
import { entryChannels, educationLevels } from '../rules.ts';
import type { Filters } from './filters.ts';
import { useLabels, type Labels } from './use-words.ts';
import { CPC } from './values.ts';

/** A condition as one phrase of the sentence above the table. */
export type Condition = 'status' | 'sex' | 'age' | 'rank' | 'jobRank' | 'party' | 'education' | 'reserve' | 'entryChannel' | 'doubts';
export const conditions: readonly Condition[] = ['status', 'sex', 'age', 'rank', 'jobRank', 'party', 'education', 'reserve', 'entryChannel', 'doubts'];

const many = (text: string, name: (id: string) => string, l: Labels): string => text.split(',').map(name).join(l.t('comma'));

/** The phrase of a condition, or null when it is not asked for. */
export function phraseOf(condition: Condition, f: Filters, l: Labels): string | null {
  const { t } = l;
  switch (condition) {
    case 'status': return f.status === 'any' ? t('filter.anyStatus') : many(f.status ?? 'serving', (s) => l.of('status', s), l);
    case 'sex': return f.sex ? l.of('sex', f.sex) : null;
    case 'age':
      if (f.ageMin && f.ageMax) return t('filter.ageBetween', { min: f.ageMin, max: f.ageMax });
      return f.ageMax ? t('filter.ageBelow', { max: Number(f.ageMax) + 1 }) : f.ageMin ? t('filter.ageAbove', { min: f.ageMin }) : null;
    case 'rank': return f.rank ? many(f.rank, l.rank, l) : null;
    case 'jobRank': return f.jobRank ? many(f.jobRank, l.jobRank, l) : null;
    case 'party': return f.party === CPC ? t('filter.cpc') : f.party === 'none' ? t('filter.noParty') : (f.party ?? null);
    case 'education': return f.education ? many(f.education, (id) => l.say(educationLevels.find((e) => e.id === id)?.words) || id, l) : null;
    case 'reserve': return f.reserve === 'true' ? t('filter.inReserve') : null;
    case 'entryChannel': return f.entryChannel ? l.of('channel', f.entryChannel) : null;
    case 'doubts': return f.doubts === 'true' ? t('filter.onlyDoubts') : null;
  }
}

/** Channels as choices. */
export function useChannels(): { value: string; label: string }[] {
  const l = useLabels();
  return useMemo(() => entryChannels.map((c) => ({ value: c, label: l.of('channel', c) })), [l]);
}

/** All conditions as one sentence, for titles and paper. */
export function sentenceOf(f: Filters, l: Labels, day: string | undefined, unit: string | undefined): string {
  const parts = [unit, ...conditions.map((c) => phraseOf(c, f, l)), f.q ? l.t('filter.found', { q: f.q }) : null, day ? `${l.t('asOf')} ${day}` : null];
  return parts.filter((p): p is string => !!p).join(l.t('filter.join'));
}
