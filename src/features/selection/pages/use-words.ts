import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Words } from '../../../kernel/refusal.ts';
import { useSay } from '../../../ui/say.ts';
import { isRole, roleWords } from '../../accounts/rules.ts';

/** The words of the selection pages. */
export const useT = (): TFunction<'selectionPages'> => useTranslation('selectionPages').t;

export type Labels = {
  t: TFunction<'selectionPages'>;
  say: (words: Words | null | undefined) => string;
  /** Several names joined as the language does it. */
  list: (names: readonly string[]) => string;
  /** The offices that can do something, by name. */
  roles: (codes: readonly string[]) => string;
};

/** Names of codes and lists on screen. */
export function useLabels(): Labels {
  const t = useT();
  const say = useSay();
  const list = (names: readonly string[]): string => names.join(t('comma'));
  return { t, say, list, roles: (codes) => list(codes.map((c) => (isRole(c) ? say(roleWords[c]) : c))) };
}
