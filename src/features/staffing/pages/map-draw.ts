import { colour } from '../../../ui/tokens.ts';
import { sizes, visible } from '../rules/map.ts';
import { markOf, namesOf, type ColourBy, type MapModel, type Mark } from './map-model.ts';

/** The window onto the map: the drawing's point at the left top corner, and the scale. */
export type View = { x: number; y: number; k: number };

/** Colour of each mark; a sign beside it says the same without colour. */
export const markColour: Record<Mark, string> = {
  full: '#9aa7b8', short: colour.amber, over: colour.cinnabar, '-40': '#a9c0de', '41-50': '#5f83b5', '51-': colour.accent, reached: colour.cinnabar, year: colour.amber, later: '#9aa7b8', unknown: '#dcdcd5',
};

export type Scene = { model: MapModel; by: ColourBy; focus: number; found: ReadonlySet<number>; signs: Partial<Record<Mark, string>> };

const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Steelyard Sans", sans-serif';
/** Below this scale boxes are drawn without words. */
const READABLE = 0.42;

/** Draws what the window shows, nothing else; returns how many boxes that was. */
export function draw(g: CanvasRenderingContext2D, size: { width: number; height: number; ratio: number }, view: View, scene: Scene): number {
  const { model, focus, found } = scene;
  const l = model.layout;
  g.setTransform(size.ratio, 0, 0, size.ratio, 0, 0);
  g.fillStyle = colour.paper;
  g.fillRect(0, 0, size.width, size.height);
  g.setTransform(size.ratio * view.k, 0, 0, size.ratio * view.k, -view.x * view.k * size.ratio, -view.y * view.k * size.ratio);
  const window = { left: view.x - sizes.column, top: view.y, right: view.x + size.width / view.k, bottom: view.y + size.height / view.k };
  const shown = visible(l, window);
  lines(g, scene, shown, view.k, window);
  const words = view.k >= READABLE;
  g.textBaseline = 'middle';
  for (const i of shown) {
    const [x, y, h] = [l.x[i]!, l.y[i]!, l.height[i]!];
    g.fillStyle = found.has(i) ? '#fbf3de' : colour.card;
    g.fillRect(x, y, sizes.box, h);
    g.lineWidth = (i === focus ? 2.5 : 1) / Math.max(view.k, 0.4);
    g.strokeStyle = i === focus ? colour.accent : colour.line;
    g.strokeRect(x, y, sizes.box, h);
    if (words) {
      g.fillStyle = colour.ink;
      g.font = `600 13px ${FONT}`;
      g.fillText(fit(model.data.units.name[i]!, 15), x + 8, y + sizes.head / 2 + 1);
    } else {
      g.fillStyle = '#c3c8ce';
      g.fillRect(x + 8, y + 9, sizes.box * 0.6, 8);
    }
    posts(g, scene, i, words);
  }
  return shown.length;
}

/** Elbows from a parent to its children; the trunk runs as long as the children that are there. */
function lines(g: CanvasRenderingContext2D, { model }: Scene, shown: readonly number[], k: number, window: { top: number; bottom: number }): void {
  const l = model.layout;
  g.strokeStyle = '#b9bfc6';
  g.lineWidth = 1 / Math.max(k, 0.4);
  g.beginPath();
  const trunks = new Set<number>();
  for (const i of shown) {
    if (l.child[i] !== -1) trunks.add(i);
    const up = model.units[i]!.parent;
    if (up < 0) continue;
    trunks.add(up);
    const middle = l.y[i]! + sizes.head / 2;
    g.moveTo(l.x[i]! - sizes.column / 2, middle);
    g.lineTo(l.x[i]!, middle);
  }
  for (const up of trunks) {
    const x = l.x[up]! + sizes.box;
    const top = l.y[up]! + sizes.head / 2;
    let last = l.child[up]!;
    for (let c = last; c !== -1 && l.bandTop[c]! <= window.bottom; c = l.next[c]!) last = c;
    const end = l.y[last]! + sizes.head / 2;
    g.moveTo(x, top);
    g.lineTo(x + sizes.column / 2, top);
    g.moveTo(x + sizes.column / 2, Math.max(top, window.top - 10));
    g.lineTo(x + sizes.column / 2, end);
  }
  g.stroke();
}

function posts(g: CanvasRenderingContext2D, { model, by, signs }: Scene, i: number, words: boolean): void {
  const l = model.layout;
  g.font = `13px ${FONT}`;
  model.units[i]!.posts.forEach((post, row) => {
    const y = l.y[i]! + sizes.head + row * sizes.row;
    const mark = markOf(model, post, by);
    g.fillStyle = markColour[mark];
    g.fillRect(l.x[i]! + 8, y + 4, 6, sizes.row - 8);
    if (!words) {
      // Too small for words: the whole line in its colour, so that a look at all of it still says where the gaps are.
      g.fillRect(l.x[i]! + 8, y + 4, sizes.box - 16, sizes.row - 8);
      return;
    }
    const sign = signs[mark];
    const figure = `${post.held}/${post.due}${sign ? ` ${sign}` : ''}`;
    g.fillStyle = colour.quiet;
    g.fillText(fit(post.title, 6), l.x[i]! + 20, y + sizes.row / 2);
    g.fillStyle = colour.ink;
    g.fillText(fit(namesOf(model, post), sign ? 4.6 : 5.6), l.x[i]! + 102, y + sizes.row / 2);
    g.fillStyle = mark === 'full' || mark === 'later' || mark === 'unknown' || by === 'age' ? colour.quiet : markColour[mark];
    g.textAlign = 'right';
    g.fillText(figure, l.x[i]! + sizes.box - 6, y + sizes.row / 2);
    g.textAlign = 'left';
  });
}

/** Cuts a text to so many full-width characters; half-width ones count as half. */
export function fit(text: string, most: number): string {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    width += text.charCodeAt(i) < 256 ? 0.56 : 1;
    if (width > most) return `${text.slice(0, Math.max(0, i - 1))}…`;
  }
  return text;
}
