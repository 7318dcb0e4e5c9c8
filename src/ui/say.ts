import { useTranslation } from 'react-i18next';
import type { Words } from '../kernel/refusal.ts';

export type Lang = 'zh' | 'en';

/** The language on screen. */
export function useLang(): Lang {
  const { i18n } = useTranslation();
  return i18n.language.startsWith('en') ? 'en' : 'zh';
}

/** Says words that came with the data (refusals, verdicts, steps) in the language on screen. */
export function useSay(): (words: Words | null | undefined) => string {
  const lang = useLang();
  return (words) => (words ? words[lang] : '');
}
