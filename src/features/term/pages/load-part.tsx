import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyPlace } from '../../../ui/page.tsx';
import type { View } from './client.ts';

const days = (hundredths: number): string => (hundredths / 100).toFixed(1);

/** Working days asked of each clerk, week by week, against what they bear. */
export function LoadPart({ view }: { view: View }): ReactNode {
  const { t } = useTranslation('term');
  if (view.load.length === 0) return <EmptyPlace text={t('load.none')} />;
  const weeks = [...new Set(view.load.map((l) => l.monday))].sort();
  const clerks = [...new Map(view.load.map((l) => [l.clerk, l.name]))];
  const held = new Map(view.load.map((l) => [`${l.clerk} ${l.monday}`, l]));
  return (
    <>
      <p className="quiet">{t('load.note', { n: days(view.plan.perDay) })}</p>
      <div className="term-scroll">
        <table className="plain-table term-load">
          <thead><tr><th>{t('load.clerk')}</th>{weeks.map((w) => <th key={w} className="right">{w.slice(5)}</th>)}</tr></thead>
          <tbody>
            {clerks.map(([id, name]) => (
              <tr key={id}>
                <td className="nowrap">{name || t('load.nobody')}</td>
                {weeks.map((w) => {
                  const l = held.get(`${id} ${w}`);
                  return <td key={w} className="right" data-over={l && l.over > 0 ? '' : undefined}>{l ? <>{days(l.load)}<small>/{days(l.capacity)}{l.over > 0 ? ` ${t('load.over')}` : ''}</small></> : ''}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
