import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Words } from '../../../kernel/refusal.ts';
import { useSay } from '../../../ui/say.ts';
import { isRole, mayHandleCases, roles as order, roleWords } from '../../accounts/rules.ts';

const place = (code: string): number => order.findIndex((r) => r === code);

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
  const roles = (codes: readonly string[]): string => {
    // All who handle cases are named together; the rest stand in the order of the house.
    const whole = mayHandleCases.every((c) => codes.includes(c));
    const rest = (whole ? codes.filter((c) => !mayHandleCases.includes(c)) : [...codes]).sort((a, b) => place(a) - place(b));
    return list([...(whole ? [t('handlers')] : []), ...rest.map((c) => (isRole(c) ? say(roleWords[c]) : c))]);
  };
  return { t, say, list, roles };
}
