import { InputNumber } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { useFlows, type Flows } from './client.ts';

/** Moves from and to the grassroots, by unit and year. */
export function FlowsPage(): ReactNode {
  const { t } = useTranslation('matching');
  const [from, setFrom] = useState(2016);
  return (
    <div className="matching-page">
      <PageHead title={t('flows.title')} note={t('flows.note')} extra={<InputNumber aria-label={t('flows.from', { year: from })} min={1950} max={2200} value={from} onChange={(v) => { if (v !== null && v >= 1950) setFrom(v); }} />} />
      <Loaded query={useFlows(from)}>{(data) => <Table data={data} />}</Loaded>
    </div>
  );
}

function Table({ data }: { data: Flows }): ReactNode {
  const { t } = useTranslation('matching');
  const years = [...new Set(data.flows.flatMap((f) => f.years.map((y) => y.year)))].sort((a, b) => a - b);
  const sum = (f: Flows['flows'], year: number | null, key: 'up' | 'down'): number => f.reduce((n, x) => n + x.years.reduce((m, y) => (year === null || y.year === year ? m + y[key] : m), 0), 0);
  const cells = (f: Flows['flows']): ReactNode => [...years, null].map((y) => {
    const [up, down] = [sum(f, y, 'up'), sum(f, y, 'down')];
    return <td key={y ?? 'all'} className="right nowrap">{up || down ? `${up} / ${down}` : ''}</td>;
  });
  return (
    <>
      <p className="quiet">{t('flows.serving', { all: data.serving.all, n: data.serving.withTwoYears, open: data.serving.open })}{data.open > 0 ? ` ${t('flows.open', { n: data.open })}` : ''}</p>
      {data.flows.length === 0 ? <EmptyPlace text={t('flows.empty')} /> : (
        <div className="scroll-x">
          <table className="plain-table">
            <thead><tr><th>{t('flows.unit')} ({t('flows.up')} / {t('flows.down')})</th>{years.map((y) => <th key={y} className="right">{y}</th>)}<th className="right">{t('flows.total')}</th></tr></thead>
            <tbody>
              <tr><td><strong>{t('flows.total')}</strong></td>{cells(data.flows)}</tr>
              {data.flows.map((f) => <tr key={f.unitId ?? f.unitName}><td>{f.unitName}</td>{cells([f])}</tr>)}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
