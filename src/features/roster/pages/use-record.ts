import { useTranslation } from 'react-i18next';
import { useLang } from '../../../ui/say.ts';

/** The sentence the record will hold for an act (its subject left out), in the words of the record itself; what is missing shows as …. */
export function useRecord(): (verb: string, details: Readonly<Record<string, unknown>>) => string {
  const { i18n } = useTranslation();
  const lang = useLang();
  return (verb, details) => {
    const verbs = i18n.getResource(lang, 'roster', 'verbs') as Record<string, string> | undefined;
    return (verbs?.[verb] ?? verb).replace(/\{\{-?\s*([\w.]+)\s*\}\}/g, (_all, path: string) => {
      const value = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], details);
      return value === null || value === undefined || value === '' ? '…' : String(value);
    });
  };
}
