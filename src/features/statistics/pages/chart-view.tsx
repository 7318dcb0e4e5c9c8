import { useEffect, useRef, type ReactNode } from 'react';
import type { Bars } from './chart.ts';

/** A chart, loaded when it is first looked at. Its numbers stand in the table beside it, which is its text. */
export function ChartView({ bars, label }: { bars: Bars; label: string }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let drawn: { resize: () => void; dispose: () => void } | null = null;
    let gone = false;
    void import('./chart.ts').then(({ drawBars }) => {
      if (!gone && place.current) drawn = drawBars(place.current, bars);
    });
    const resize = (): void => drawn?.resize();
    window.addEventListener('resize', resize);
    window.addEventListener('beforeprint', resize);
    return () => {
      gone = true;
      window.removeEventListener('resize', resize);
      window.removeEventListener('beforeprint', resize);
      drawn?.dispose();
    };
  }, [bars]);
  return <div ref={place} className="chart" role="img" aria-label={label} tabIndex={0} />;
}
