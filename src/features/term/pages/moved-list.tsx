import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../ui/say.ts';
import type { Moved } from './client.ts';

/** What a version moved: latest finishes, posts. */
export function MovedList({ moved }: { moved: Moved }): ReactNode {
  const { t } = useTranslation('term');
  const say = useSay();
  const day = (d: string | null): string => d ?? t('view.unknown');
  if (moved.stages.length + moved.added + moved.dropped === 0) return <p className="quiet">{t('view.none')}</p>;
  return (
    <ul className="term-moved">
      {moved.stages.map((s) => <li key={s.words.zh}>{say(s.words)} {day(s.from)} → {day(s.to)}</li>)}
      {moved.added > 0 ? <li>{t('view.added', { n: moved.added })}</li> : null}{moved.dropped > 0 ? <li>{t('view.dropped', { n: moved.dropped })}</li> : null}
    </ul>
  );
}
