import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyPlace } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { classWords } from '../classes-rules.ts';
import type { View } from './client.ts';

/** The seed, what was drawn of each class, and how anybody draws it again. */
export function DrawPart({ view: { draw, plan, people } }: { view: View }): ReactNode {
  const { t } = useTranslation('interviews');
  const say = useSay();
  if (!draw) return <EmptyPlace text={t('draw.none')} />;
  const drawn = draw.sizes.filter((s) => people.some((p) => p.classId === s.id && p.basis === 'draw'));
  return (
    <>
      <dl className="said interviews-hashes">
        <div><dt>{t('draw.seedHash')}</dt><dd><code>{plan.seedHash}</code></dd></div>
        <div><dt>{t('draw.seed')}</dt><dd><code>{draw.seed}</code></dd></div>
        <div><dt>{t('draw.frame')}</dt><dd><code>{draw.frameHash}</code><br /><span className="quiet">{t('draw.day', { name: draw.byName, day: draw.day })}</span></dd></div>
        <div><dt>{t('draw.margin')}</dt><dd>{draw.margin === null ? t('form.noMargin') : t('form.margin', { m: (draw.margin / 10).toFixed(1) })}</dd></div>
      </dl>
      <h2>{t('draw.how')}</h2>
      <p>{t('draw.steps')}</p>
      <p><code>{t('draw.command')}</code></p>
      {drawn.map((s) => (
        <section key={s.id}>
          <h2>{say(classWords[s.id])} <span className="quiet">{t('draw.size')} {s.size} · {t('draw.take')} {s.take}</span></h2>
          <ol className="interviews-order">
            {people.filter((p) => p.classId === s.id).map((p) => <li key={p.id} value={p.n}>{p.name} <code className="quiet">{p.personId}</code></li>)}
          </ol>
        </section>
      ))}
    </>
  );
}
