import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { dotted } from '../../../kernel/day.ts';
import type { Words } from '../../../kernel/refusal.ts';
import { rankLevels } from '../../../domain/facts.ts';
import { useSay } from '../../../ui/say.ts';

/** The words of the room's pages. */
export function useWords(): { t: TFunction<'staffing'>; say: (w: Words | null | undefined) => string; rank: (id: string | null) => string; date: (d: string | null) => string; month: (d: string | null) => string } {
  const { t } = useTranslation('staffing');
  const say = useSay();
  return {
    t, say,
    rank: (id) => say(rankLevels.find((r) => r.id === id)?.words) || t('none'),
    date: (d) => (d ? dotted(d) : t('none')),
    month: (d) => (d ? dotted(d.slice(0, 7)) : t('none')),
  };
}
