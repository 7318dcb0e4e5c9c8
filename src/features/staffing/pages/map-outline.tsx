import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Link } from 'wouter';
import { branch, markOf, namesOf, type ColourBy, type MapModel, type MapPost, type Mark } from './map-model.ts';
import { markColour } from './map-draw.ts';
import { useWords } from './use-words.ts';

type Row = { key: string; depth: number; unit: number; post: MapPost | null };
const ROW = 30;

function rowsOf(m: MapModel, tops: readonly number[]): Row[] {
  return tops.flatMap((top) => branch(m, top)).flatMap(({ unit, depth }) => [{ key: `u${unit}`, depth, unit, post: null }, ...m.units[unit]!.posts.map((post, i): Row => ({ key: `p${unit}-${i}`, depth: depth + 1, unit, post }))]);
}

type Props = { model: MapModel; by: ColourBy; signs: Partial<Record<Mark, string>>; focus: number; onFocus: (unit: number) => void; onOpen: (unit: number) => void; found: ReadonlySet<number> };

/** The same tree as a list that a screen reader and the keyboard walk through; only the rows in view are there. */
export function MapOutline({ model, by, signs, focus, onFocus, onOpen, found }: Props): ReactNode {
  const { t } = useWords();
  const rows = useMemo(() => rowsOf(model, model.layout.roots), [model]);
  const place = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  useEffect(() => {
    const at = rows.findIndex((r) => r.post === null && r.unit === focus);
    const box = place.current;
    if (box && at >= 0 && (at * ROW < box.scrollTop || (at + 1) * ROW > box.scrollTop + box.clientHeight)) box.scrollTop = Math.max(0, at * ROW - 60);
    if (box) setHeight(box.clientHeight);
  }, [focus, rows]);
  const first = Math.max(0, Math.floor(top / ROW) - 8);
  const shown = rows.slice(first, first + Math.ceil(height / ROW) + 16);
  const onKey = (e: KeyboardEvent): void => {
    if (e.target !== e.currentTarget) return;
    const units = rows.filter((r) => r.post === null);
    const at = units.findIndex((r) => r.unit === focus);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: units.length - 1 }[e.key];
    if (e.key === 'Enter') onOpen(focus);
    else if (to === undefined) return;
    else if (units[to]) onFocus(units[to].unit);
    e.preventDefault();
  };
  return (
    <div ref={place} className="map-outline" role="tree" tabIndex={0} aria-label={t('map.outline')} onKeyDown={onKey} onScroll={(e) => setTop(e.currentTarget.scrollTop)}>
      <div style={{ height: rows.length * ROW, position: 'relative' }}>
        {shown.map((r, i) => (
          <div
            key={r.key} role="treeitem" aria-level={r.depth + 1} aria-selected={r.post === null && r.unit === focus} aria-setsize={rows.length} aria-posinset={first + i + 1}
            className={`outline-row${r.post ? '' : ' unit'}${r.post === null && found.has(r.unit) ? ' found' : ''}`} style={{ top: (first + i) * ROW, paddingLeft: 8 + r.depth * 18 }} onClick={() => onFocus(r.unit)}
          >
            <RowWords m={model} row={r} by={by} signs={signs} />
          </div>
        ))}
      </div>
    </div>
  );
}

function RowWords({ m, row, by, signs }: { m: MapModel; row: Row; by: ColourBy; signs: Partial<Record<Mark, string>> }): ReactNode {
  const { t } = useWords();
  if (!row.post) return <Link className="plain strong" href={`/roster/units?unit=${m.data.units.id[row.unit]}`}>{m.data.units.name[row.unit]}</Link>;
  const mark = markOf(m, row.post, by);
  return <><span className="swatch" style={{ background: markColour[mark] }} /> {row.post.title} <span className="quiet">{t('map.count', { held: row.post.held, due: row.post.due })} {signs[mark] ?? ''}</span> {namesOf(m, row.post)}</>;
}

/** A branch for paper. */
export function PrintBranch({ model, top, by, signs }: { model: MapModel; top: number; by: ColourBy; signs: Partial<Record<Mark, string>> }): ReactNode {
  const rows = useMemo(() => rowsOf(model, [top]), [model, top]);
  return <div className="print-branch">{rows.map((r) => <div key={r.key} style={{ paddingLeft: r.depth * 16 }}><RowWords m={model} row={r} by={by} signs={signs} /></div>)}</div>;
}
