import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { dotted } from '../../../kernel/day.ts';
import { rankLevels, serviceRanks } from '../../../domain/facts.ts';
import type { Words } from '../../../kernel/refusal.ts';
import { useSay } from '../../../ui/say.ts';

/** The words of the roster's pages. */
export const useT = (): TFunction<'rosterPages'> => useTranslation('rosterPages').t;

export type Labels = {
  t: TFunction<'rosterPages'>;
  say: (words: Words | null | undefined) => string;
  rank: (id: string | null | undefined) => string;
  jobRank: (id: string | null | undefined) => string;
  /** A word of one of the small tables (sex, status, role, grade …); the code itself where the table lacks it. */
  of: (table: string, code: string | null | undefined) => string;
  date: (text: string | null | undefined) => string;
  yesNo: (value: boolean | null | undefined) => string;
};

/** Names of codes and dates on screen; an em dash stands for nothing. */
export function useLabels(): Labels {
  const t = useT();
  const say = useSay();
  const none = t('none');
  const named = (list: readonly { id: string; words: Words }[], id: string | null | undefined): string => (id ? say(list.find((r) => r.id === id)?.words) || id : none);
  return {
    t, say,
    rank: (id) => named(rankLevels, id),
    jobRank: (id) => named(serviceRanks, id),
    of: (table, code) => (code ? t(`${table}.${code}`, { defaultValue: code }) : none),
    date: (text) => (text ? dotted(text) : none),
    yesNo: (value) => (value === null || value === undefined ? t('notKnown') : value ? t('yes') : t('no')),
  };
}
