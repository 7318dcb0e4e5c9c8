import { textLines, type Line } from '../formats/form-fit.ts';
import type { Font } from './font.ts';
import { evenLines, fitParagraphs, type FittedLines } from './lines.ts';
import type { Sheet } from './sheet.ts';

const MM_PER_POINT = 25.4 / 72;
/** Free space in mm beside text that begins at the left, and beside centred text. */
const SIDE = { left: 1.3, center: 0.5 } as const;

/** Where a cell stands on the page, in mm. */
export type Rect = { x: number; y: number; w: number; h: number };
export type CellOptions = { align?: 'left' | 'center'; vertical?: 'center' | 'top'; sides?: 'all' | 'no-bottom' | 'no-top'; overflow?: (rest: Line[]) => void };

/** The form's own words in a cell, one item a line, 14 pt. */
export function label(sheet: Sheet, lines: readonly string[], r: Rect, sides: 'all' | 'no-bottom' | 'no-top' = 'all'): void {
  sheet.box(r.x, r.y, r.w, r.h, sides);
  const pitch = Math.min(15, r.h / MM_PER_POINT / lines.length) * MM_PER_POINT;
  const size = Math.min(14, pitch / MM_PER_POINT);
  const top = r.y + (r.h - lines.length * pitch) / 2;
  lines.forEach((l, i) => sheet.text(r.x + r.w / 2, top + i * pitch + (pitch - size * MM_PER_POINT) / 2, size, l, 'center'));
}

/** A person's value in a cell, its type lowered until it fits; what does not fit goes to `overflow`, and the cell says so. */
export function value(sheet: Sheet, font: Font, content: string | Line[], r: Rect, options: CellOptions = {}): void {
  sheet.box(r.x, r.y, r.w, r.h, options.sides);
  const align = options.align ?? 'center';
  const given = (typeof content === 'string' ? textLines(content) : content).map((l) => ({ ...l, head: sheet.say(l.head), text: sheet.say(l.text) }));
  const inset = options.vertical === 'top' ? 1 : 0;
  const width = r.w - 2 * SIDE[align];
  const fitted = fitParagraphs(given, width, r.h - inset - 0.6, font.advance);
  if (fitted.rest.length > 0) options.overflow?.(fitted.rest);
  const lines = fitted.rest.length > 0 ? [...fitted.lines, { text: '（接续页）', head: '', indent: 0, of: -1 }] : fitted.lines;
  draw(sheet, font, { ...fitted, lines }, r, align, options.vertical ?? 'center', inset, width);
}

function draw(sheet: Sheet, font: Font, fitted: FittedLines, r: Rect, align: 'left' | 'center', vertical: 'center' | 'top', inset: number, width: number): void {
  const { size } = fitted;
  const pitch = fitted.pitch * MM_PER_POINT;
  const shown = align === 'center' && fitted.rest.length === 0 ? even(fitted, width, font) : fitted.lines;
  const top = vertical === 'top' ? r.y + inset : r.y + (r.h - shown.length * pitch) / 2;
  shown.forEach((line, i) => {
    const y = top + i * pitch + (pitch - size * MM_PER_POINT) / 2;
    if (align === 'center') sheet.text(r.x + r.w / 2, y, size, line.text, 'center');
    else {
      if (line.head !== '') sheet.text(r.x + SIDE.left, y, size, line.head);
      sheet.text(r.x + SIDE.left + line.indent * size * MM_PER_POINT, y, size, line.text);
    }
  });
}

/** Centred paragraphs broken evenly where that needs no more lines. */
function even(fitted: FittedLines, width: number, font: Font): FittedLines['lines'] {
  const paragraphs = [...new Set(fitted.lines.map((l) => l.of))].map((of) => fitted.lines.filter((l) => l.of === of));
  return paragraphs.flatMap((lines) => {
    const again = evenLines(lines.map((l) => l.text).join(''), width, fitted.size, font.advance);
    return again.length === lines.length ? again.map((text) => ({ ...lines[0]!, text })) : lines;
  });
}
