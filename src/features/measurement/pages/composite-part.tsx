import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, unwrap, type Composite, type PersonView } from './client.ts';
import { IntervalChart } from './interval-chart.tsx';
import { one } from './numbers.ts';

/** The composite by the institution's weights: what each method gives, the sum with its interval, or what is missing; and those that were kept. */
export function CompositePart({ view }: { view: PersonView }): ReactNode {
  const { t } = useTranslation('measurement');
  const now = view.composite;
  const keep = useSubmit(() => unwrap(api.POST('/api/measurement/people/{id}/composite', { params: { path: { id: view.person.id } } })), { said: t('composite.did') });
  return (
    <section>
      {now ? (
        <>
          <h2>{t('composite.title')} <span className="quiet">{t('composite.basis', now)}</span></h2>
          <Table of={now} />
          <p className="quiet method-note">{t('composite.note')}</p>
          {view.mayWrite && now.value !== null ? <p className="no-print"><Button size="small" loading={keep.isPending} onClick={() => keep.mutate(undefined)}>{t('composite.keep')}</Button> <span className="quiet">{t('composite.keepAsk')}</span></p> : null}
        </>
      ) : null}
      {view.kept.length > 0 ? (
        <>
          <h2>{t('composite.kept')}</h2>
          {view.kept.map((k) => (
            <details key={k.id}>
              <summary>{t('composite.keptLine', { day: k.day, name: k.byName, value: one(k.content.value!) })}</summary>
              <p className="quiet">{t('composite.basis', k.content)}</p>
              <Table of={k.content} />
            </details>
          ))}
        </>
      ) : null}
    </section>
  );
}

function Table({ of: c }: { of: Composite }): ReactNode {
  const { t } = useTranslation('measurement');
  const say = useSay();
  const why = (p: Composite['parts'][number]): string => (p.why === null ? '' : t(`composite.why.${p.why}`, { n: c.months }));
  return (
    <>
      <div className="scroll-x">
        <table className="plain-table measure-table">
          <thead><tr><th>{t('composite.method')}</th><th>{t('composite.from')}</th><th className="right">{t('composite.weight')}</th><th className="right">{t('composite.value')}</th><th>{t('composite.adds')}</th><th className="right">{t('composite.part')}</th></tr></thead>
          <tbody>
            {c.parts.map((p) => (
              <tr key={p.method}>
                <td>{t(`method.${p.method}`)}</td>
                <td>{p.from ? <>{say(p.from)}{p.method === 'assessment' || p.method === 'survey' ? <span className="quiet"> {p.day}{p.n === null ? '' : ` · ${t('composite.of', { n: p.n })}`}</span> : null}</> : t('none')}</td>
                <td className="right">{t('percent', { n: p.weight })}</td><td className="right">{p.value === null ? t('none') : one(p.value)}</td>
                <td>{p.value === null ? <strong>{why(p)}</strong> : p.error === null || p.error === 0 ? t('composite.noneAdds') : t('composite.se', { n: one(Math.sqrt(p.error)) })}</td>
                <td className="right">{p.value === null ? t('none') : one((p.value * p.weight) / 100)}</td>
              </tr>
            ))}
            {c.value === null ? null : <tr className="sum"><td>{t('composite.sum')}</td><td>{c.low === null || c.high === null ? t('composite.noError') : t('composite.span', { low: one(c.low), high: one(c.high) })}</td><td className="right">{t('percent', { n: 100 })}</td><td colSpan={2} className="chart-cell"><IntervalChart label={t('composite.title')} mean={c.value} interval={c.low === null || c.high === null ? null : { low: c.low, high: c.high, how: 't' }} least={0} most={100} /></td><td className="right">{one(c.value)}</td></tr>}
          </tbody>
        </table>
      </div>
      {c.value === null ? <p><strong>{t('composite.none', { list: c.parts.filter((p) => p.why !== null).map((p) => `${t(`method.${p.method}`)} ${why(p)}`).join(t('comma')) })}</strong></p> : null}
    </>
  );
}
