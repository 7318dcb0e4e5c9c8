import { para, run, twips, type Alignment, type Cell, type Row, type Xml } from './docx-xml.ts';
import { balanced, fitLines, textLines, type Fitted, type Line } from './form-fit.ts';

/** One paragraph with an exact line pitch in points (size + 1 unless given); a hanging line stands nine characters in, its dates before it. */
export function paragraph(line: Line, size: number, align: Alignment = 'left', pitch: number = size + 1): Xml {
  const dates = line.hanging && line.head !== '' ? run(line.head, size, { tab: true }) : '';
  const nine = Math.round(9 * size * 20);
  const indent = line.hanging ? { left: nine, hanging: line.head === '' ? 0 : nine } : align === 'right' ? { right: size * 40 } : {};
  return para(`${dates}${run(line.text, size)}` as Xml, { align, line: Math.round(pitch * 20), ...indent });
}

/** Place of a cell in the grid: width in mm, and how many grid columns and rows it spans. */
export type Span = { width: number; columns?: number; rows?: number };
type Looks = { vertical?: 'center' | 'top' | undefined; bare?: Cell['bare']; padding?: Cell['padding'] };

/** A cell of finished paragraphs; `bare` is the side without a line. */
export const boxed = (content: readonly Xml[], span: Span, looks: Looks = {}): Cell =>
  ({ content: content.join('') as Xml, width: twips(span.width), columns: span.columns ?? 1, rows: span.rows ?? 1, vertical: looks.vertical ?? 'center', bare: looks.bare, padding: looks.padding });

/** A cell with the form's own words, one array item per line. */
export const label = (lines: readonly string[], span: Span): Cell => boxed(lines.map((l) => paragraph({ head: '', text: l, hanging: false }, 14, 'center')), span);

/** Free space in mm inside a cell: text that begins at the left stands a little off the line. */
const SIDE = { left: 1.2, center: 0.5, right: 0.5 } as const;

/** A cell with a person's value, its type lowered until it fits; what does not fit is handed to `overflow`. */
export function value(
  content: string | Line[], span: Span, height: number,
  options: { align?: Alignment; vertical?: 'center' | 'top'; overflow?: (fitted: Fitted) => void; bare?: Cell['bare'] } = {},
): Cell {
  const lines = typeof content === 'string' ? textLines(content) : content;
  const align = options.align ?? 'center';
  const top = options.vertical === 'top' ? 0.8 : 0;
  const width = span.width - 2 * SIDE[align] - 0.6;
  const fitted = fitLines(lines, width, height - top - 0.5);
  if (fitted.rest.length > 0) options.overflow?.(fitted);
  const shown = fitted.rest.length > 0 ? [...fitted.lines, { head: '', text: '（接续页）', hanging: false }] : fitted.lines;
  const printed = align === 'center' ? shown.flatMap((l) => balanced(l, width, fitted.size)) : shown;
  const padding = { left: twips(SIDE[align]), right: twips(SIDE[align]), top: twips(top) };
  return boxed(printed.map((l) => paragraph(l, fitted.size, align, fitted.pitch)), span, { vertical: options.vertical, bare: options.bare, padding });
}

/** A table row of exact height in mm. */
export const row = (height: number, cells: readonly Cell[]): Row => ({ height: twips(height), cells });
