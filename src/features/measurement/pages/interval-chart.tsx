import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interval } from './client.ts';
import { one } from './numbers.ts';

const WIDTH = 220;
const HEIGHT = 20;
const EDGE = 6;

/** A mean with its interval on the scale it was given on; drawn so that it prints in black, with the same in words. */
export function IntervalChart({ label, mean, interval, least, most }: { label: string; mean: number; interval: Interval; least: number; most: number }): ReactNode {
  const { t } = useTranslation('measurement');
  const at = (v: number): number => EDGE + ((v - least) / (most - least || 1)) * (WIDTH - 2 * EDGE);
  const middle = HEIGHT / 2;
  const said = { label, mean: one(mean), least, most, low: interval ? one(interval.low) : '', high: interval ? one(interval.high) : '' };
  return (
    <svg className="interval-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={interval && interval.how !== 'whole' ? t('chart.interval', said) : t('chart.mean', said)}>
      <line className="axis" x1={EDGE} x2={WIDTH - EDGE} y1={middle} y2={middle} />
      {[least, (least + most) / 2, most].map((v) => <line key={v} className="axis" x1={at(v)} x2={at(v)} y1={middle - 3} y2={middle + 3} />)}
      {interval && interval.high > interval.low ? (
        <>
          <line className="span" x1={at(interval.low)} x2={at(interval.high)} y1={middle} y2={middle} />
          {[interval.low, interval.high].map((v, i) => <line key={i} className="span" x1={at(v)} x2={at(v)} y1={middle - 4} y2={middle + 4} />)}
        </>
      ) : null}
      <circle className={interval ? 'dot' : 'dot open'} cx={at(mean)} cy={middle} r={3.5} />
    </svg>
  );
}
