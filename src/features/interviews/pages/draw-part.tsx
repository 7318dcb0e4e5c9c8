import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyPlace, Loaded } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { classWords } from '../classes-rules.ts';
import { useRoll, type View } from './client.ts';

/** The seed, what was drawn of each class, and how anybody draws it again. */
export function DrawPart({ view: { draw, plan } }: { view: View }): ReactNode {
  const { t } = useTranslation('interviews');
  if (!draw) return <EmptyPlace text={t('draw.none')} />;
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
      <Rolls planId={plan.id} />
    </>
  );
}

function Rolls({ planId }: { planId: string }): ReactNode {
  const { t } = useTranslation('interviews');
  const say = useSay();
  const query = useRoll(planId);
  return (
    <Loaded query={query}>
      {({ groups }) => groups.map((g) => (
        <section key={g.id}>
          <h2>{say(classWords[g.id])} <span className="quiet">{t('draw.whole', { n: g.take })}</span></h2>
          <ol className="interviews-order">{g.people.map((p, i) => <li key={p.id} data-taken={i < g.take}>{p.name} <code className="quiet">{p.id}</code></li>)}</ol>
        </section>
      ))}
    </Loaded>
  );
}
