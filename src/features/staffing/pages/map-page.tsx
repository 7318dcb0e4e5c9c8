import { Button, Input, Segmented } from 'antd';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { isDay } from '../../../kernel/day.ts';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { AsOf } from '../../roster/pages/as-of.tsx';
import { useMap, type MapData } from './client.ts';
import { MapCanvas, type MapHandle } from './map-canvas.tsx';
import { markColour } from './map-draw.ts';
import { find, modelOf, type ColourBy, type Mark } from './map-model.ts';
import { MapOutline, PrintBranch } from './map-outline.tsx';
import { useWords } from './use-words.ts';

const marksOf: Record<ColourBy, readonly Mark[]> = { staffing: ['full', 'short', 'over'], age: ['-40', '41-50', '51-', 'unknown'], retires: ['reached', 'year', 'later', 'unknown'] };

/** Units, posts and holders as one map as of a day: a picture that stays smooth, and the same as an outline. */
export function MapPage(): ReactNode {
  const { t } = useWords();
  const [params, setParams] = useSearchParams();
  const given = params.get('asOf');
  const asOf = given && isDay(given) ? given : undefined;
  const query = useMap(asOf);
  return (
    <div className="staffing-page map-page">
      <PageHead title={t('map.title')} note={<span className="no-print">{t('map.note')}</span>} extra={<AsOf value={asOf} shown={query.data?.asOf} onChange={(d) => setParams(d ? { asOf: d } : {}, { replace: true })} />} />
      <Loaded query={query}>{(data) => (data.units.id.length === 0 ? <EmptyPlace text={t('map.empty')} /> : <Chart data={data} />)}</Loaded>
    </div>
  );
}

function Chart({ data }: { data: MapData }): ReactNode {
  const { t } = useWords();
  const [, go] = useLocation();
  const model = useMemo(() => modelOf(data), [data]);
  const [by, setBy] = useState<ColourBy>('staffing');
  const [as, setAs] = useState<'picture' | 'outline'>('picture');
  const [focused, setFocused] = useState(0);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [printing, setPrinting] = useState(false);
  const map = useRef<MapHandle>(null);
  const focus = Math.min(focused, model.units.length - 1);
  const hits = useMemo(() => find(model, text), [model, text]);
  const found = useMemo(() => new Set(hits), [hits]);
  const signs: Partial<Record<Mark, string>> = { short: t('map.sign.short'), over: t('map.sign.over'), reached: t('map.sign.reached'), year: t('map.sign.year') };
  const goTo = (n: number, list = hits): void => {
    if (list.length === 0) return;
    const next = (n + list.length) % list.length;
    setAt(next);
    setFocused(list[next]!);
    map.current?.show(list[next]!);
  };
  const open = (unit: number): void => go(`/roster/units?unit=${data.units.id[unit]}`);
  useEffect(() => {
    if (!printing) return undefined;
    const done = (): void => setPrinting(false);
    window.addEventListener('afterprint', done, { once: true });
    window.print();
    return () => window.removeEventListener('afterprint', done);
  }, [printing]);
  const scene = { model, by, focus, found, signs };
  const unit = model.units[focus]!;
  return (
    <>
      <div className="staffing-bar no-print">
        <Input
          data-search allowClear className="staffing-find" value={text} placeholder={t('map.find')} aria-label={t('map.find')}
          onChange={(e) => { setText(e.target.value); goTo(0, find(model, e.target.value)); }} onPressEnter={(e) => goTo(at + (e.shiftKey ? -1 : 1))}
        />
        <span className="quiet found-count" aria-live="polite">{text.trim() === '' ? '' : hits.length === 0 ? t('map.noneFound') : t('map.found', { at: at + 1, n: hits.length })}</span>
        <Segmented value={as} onChange={(v) => setAs(v as typeof as)} options={(['picture', 'outline'] as const).map((v) => ({ value: v, label: t(`map.${v}`) }))} />
        <Segmented value={by} aria-label={t('map.colour')} onChange={(v) => setBy(v as ColourBy)} options={(['staffing', 'age', 'retires'] as const).map((v) => ({ value: v, label: t(`map.by.${v}`) }))} />
        <span className="spacer" />
        {as === 'picture' ? <><Button aria-label={t('map.zoomOut')} onClick={() => map.current?.zoom(0.8)}>−</Button><Button aria-label={t('map.zoomIn')} onClick={() => map.current?.zoom(1.25)}>+</Button><Button onClick={() => map.current?.whole()}>{t('map.whole')}</Button></> : null}
        <Button onClick={() => setPrinting(true)}>{t('map.printBranch')}</Button>
      </div>
      <div className="no-print">
        {as === 'picture' ? <MapCanvas ref={map} scene={scene} label={t('map.label', { n: model.nodes })} onFocus={setFocused} onOpen={open} /> : <MapOutline model={model} by={by} signs={signs} focus={focus} onFocus={setFocused} onOpen={open} found={found} />}
        <div className="map-foot">
          <span aria-live="polite">{t('map.at', { unit: data.units.name[focus], posts: unit.posts.length, short: model.short[focus] })}</span> <Button size="small" type="link" onClick={() => open(focus)}>{t('map.open')}</Button>
          <span className="spacer" />
        <span className="legend">{marksOf[by].map((m) => <span key={m}><span className="swatch" style={{ background: markColour[m] }} /> {t(`map.legend.${m}`)}{signs[m] ? ` ${signs[m]}` : ''}</span>)}</span>
          <span className="quiet">{t('map.nodes', { units: model.units.length, posts: model.nodes - model.units.length })}</span>
        </div>
      </div>
      {printing ? <PrintBranch model={model} top={focus} by={by} signs={signs} /> : null}
    </>
  );
}
