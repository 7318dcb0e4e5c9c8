import { useEffect, useImperativeHandle, useRef, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { sizes, step, unitAt } from '../rules/map.ts';
import { draw, type Scene, type View } from './map-draw.ts';

/** What the page asks of the picture. */
export type MapHandle = { zoom(by: number): void; whole(): void; show(unit: number): void };

type Props = { scene: Scene; label: string; onFocus: (unit: number) => void; onOpen: (unit: number) => void; ref: Ref<MapHandle> };
const [LEAST, MOST] = [0.02, 2.5];

/** The map on a canvas: pan by dragging, zoom by the wheel at the pointer, arrows from unit to unit, Enter opens. One drawing a frame at most. */
export function MapCanvas({ scene, label, onFocus, onOpen, ref }: Props): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useRef<View>({ x: -24, y: -20, k: 1 });
  const latest = useRef(scene);
  const frame = useRef(0);
  const size = useRef({ width: 0, height: 0, ratio: 1 });
  const paint = (): void => {
    if (frame.current !== 0) return;
    frame.current = requestAnimationFrame(() => {
      frame.current = 0;
      const at = canvas.current;
      const g = at?.getContext('2d', { alpha: false });
      if (!at || !g || size.current.width === 0) return;
      const begun = performance.now();
      const shown = draw(g, size.current, view.current, latest.current);
      at.dataset['shown'] = String(shown);
      at.dataset['drawn'] = String(Number(at.dataset['drawn'] ?? 0) + 1);
      at.dataset['ms'] = (performance.now() - begun).toFixed(2);
    });
  };
  useEffect(() => {
    latest.current = scene;
    paint();
  });
  const zoomAt = (factor: number, px: number, py: number): void => {
    const v = view.current;
    const k = Math.min(MOST, Math.max(LEAST, v.k * factor));
    view.current = { k, x: v.x + px / v.k - px / k, y: v.y + py / v.k - py / k };
    paint();
  };
  const show = (unit: number): void => {
    const l = latest.current.model.layout;
    const v = view.current;
    const k = Math.max(v.k, 0.7);
    const [w, h] = [size.current.width / k, size.current.height / k];
    const inside = k === v.k && l.x[unit]! >= v.x && l.x[unit]! + sizes.box <= v.x + w && l.y[unit]! >= v.y && l.y[unit]! + Math.min(l.height[unit]!, h) <= v.y + h;
    if (!inside) view.current = { k, x: l.x[unit]! + sizes.box / 2 - w / 2, y: l.y[unit]! - h * 0.3 };
    paint();
  };
  useImperativeHandle(ref, () => ({
    show,
    zoom: (by) => zoomAt(by, size.current.width / 2, size.current.height / 2),
    whole: () => {
      const l = latest.current.model.layout;
      const k = Math.min(1, Math.max(LEAST, Math.min(size.current.width / (l.width + 48), size.current.height / (l.total + 40))));
      view.current = { k, x: -24 / k, y: -20 / k };
      paint();
    },
  }));
  useEffect(() => {
    const at = canvas.current!;
    const measure = (): void => {
      const box = at.getBoundingClientRect();
      const ratio = Math.min(2, window.devicePixelRatio || 1);
      size.current = { width: box.width, height: box.height, ratio };
      at.width = Math.round(box.width * ratio);
      at.height = Math.round(box.height * ratio);
      paint();
    };
    const wheel = (e: WheelEvent): void => {
      e.preventDefault();
      const box = at.getBoundingClientRect();
      if (e.shiftKey) view.current = { ...view.current, x: view.current.x + (e.deltaX || e.deltaY) / view.current.k };
      zoomAt(e.shiftKey ? 1 : Math.exp(-e.deltaY * 0.0015), e.clientX - box.left, e.clientY - box.top);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(at);
    at.addEventListener('wheel', wheel, { passive: false });
    return () => {
      observer.disconnect();
      at.removeEventListener('wheel', wheel);
      cancelAnimationFrame(frame.current);
      frame.current = 0;
    };
  }, []);
  const point = (e: { clientX: number; clientY: number }): number => {
    const box = canvas.current!.getBoundingClientRect();
    return unitAt(latest.current.model.layout, view.current.x + (e.clientX - box.left) / view.current.k, view.current.y + (e.clientY - box.top) / view.current.k);
  };
  const drag = useRef<{ x: number; y: number; moved: boolean } | null>(null);
  const keys = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const;
  const onKey = (e: KeyboardEvent): void => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    const { model, focus } = scene;
    if (e.key in keys) {
      const to = step(model.layout, model.units, focus, keys[e.key as keyof typeof keys]);
      onFocus(to);
      show(to);
    } else if (e.key === 'Enter') onOpen(focus);
    else if (e.key === '+' || e.key === '=') zoomAt(1.25, size.current.width / 2, size.current.height / 2);
    else if (e.key === '-') zoomAt(0.8, size.current.width / 2, size.current.height / 2);
    else return;
    e.preventDefault();
  };
  return (
    <canvas
      ref={canvas} className="map-canvas" tabIndex={0} role="application" aria-label={label} onKeyDown={onKey}
      onPointerDown={(e) => { drag.current = { x: e.clientX, y: e.clientY, moved: false }; e.currentTarget.setPointerCapture(e.pointerId); }}
      onPointerMove={(e) => {
        const d = drag.current;
        if (!d) return;
        view.current = { ...view.current, x: view.current.x - (e.clientX - d.x) / view.current.k, y: view.current.y - (e.clientY - d.y) / view.current.k };
        drag.current = { x: e.clientX, y: e.clientY, moved: d.moved || Math.abs(e.clientX - d.x) + Math.abs(e.clientY - d.y) > 2 };
        paint();
      }}
      onPointerUp={(e) => {
        const d = drag.current;
        drag.current = null;
        if (d && !d.moved) {
          const unit = point(e);
          if (unit >= 0) onFocus(unit);
        }
      }}
      onPointerCancel={() => { drag.current = null; }}
      onDoubleClick={(e) => { const unit = point(e); if (unit >= 0) onOpen(unit); }}
    />
  );
}
