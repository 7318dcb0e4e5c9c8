import {
  AlignmentType, BorderStyle, HeightRule, LineRuleType, Paragraph, Tab, TableCell, TableRow, TextRun, VerticalAlignTable, WidthType,
  type IBorderOptions, type ParagraphChild,
} from 'docx';
import { balanced, fitLines, textLines, type Fitted, type Line } from './form-fit.ts';

const FONT = { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体', cs: '宋体' };
const LANGUAGE = { eastAsia: 'zh-CN', value: 'zh-CN' };
/** Twentieths of a point for a length in mm. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);

export const NO_BORDER: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** A run of text in the form's type; size in points. */
export const run = (text: string, size = 14, more: { characterSpacing?: number; bold?: boolean } = {}): TextRun =>
  new TextRun({ text, font: FONT, size: Math.round(size * 2), language: LANGUAGE, ...more });

/** The dates of a résumé entry and a tab to the hanging indent. */
const datesRun = (head: string, size: number): TextRun =>
  new TextRun({ children: [head, new Tab()], font: FONT, size: Math.round(size * 2), language: LANGUAGE });

type Alignment = 'left' | 'center' | 'right';
/** One paragraph with an exact line pitch in points (size + 1 unless given); a hanging line stands nine characters in, its dates before it. */
export function paragraph(line: Line, size: number, alignment: Alignment = 'left', pitch: number = size + 1): Paragraph {
  const children: ParagraphChild[] = line.hanging && line.head !== '' ? [datesRun(line.head, size), run(line.text, size)] : [run(line.text, size)];
  const indent = line.hanging ? { left: Math.round(9 * size * 20), hanging: line.head === '' ? 0 : Math.round(9 * size * 20) } : alignment === 'right' ? { right: size * 40 } : undefined;
  return new Paragraph({
    children, indent, alignment: AlignmentType[alignment === 'left' ? 'LEFT' : alignment === 'center' ? 'CENTER' : 'RIGHT'],
    spacing: { before: 0, after: 0, line: Math.round(pitch * 20), lineRule: LineRuleType.EXACT },
    wordWrap: false, overflowPunctuation: true, autoSpaceEastAsianText: false,
  });
}

/** Place of a cell in the grid: width in mm, and how many grid columns and rows it spans. */
export type Span = { width: number; columns?: number; rows?: number };
type Borders = { top?: IBorderOptions; bottom?: IBorderOptions; left?: IBorderOptions; right?: IBorderOptions };

type Padding = { left: number; right: number; top: number; bottom: number };

/** A cell of finished paragraphs. */
export function boxed(children: Paragraph[], span: Span, vertical: 'center' | 'top' = 'center', borders?: Borders, padding?: Padding): TableCell {
  return new TableCell({
    children, borders, columnSpan: span.columns, rowSpan: span.rows, width: { size: twips(span.width), type: WidthType.DXA },
    margins: padding, verticalAlign: vertical === 'center' ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
  });
}

/** A cell with the form's own words, one array item per line. */
export const label = (lines: string[], span: Span): TableCell => boxed(lines.map((l) => paragraph({ head: '', text: l, hanging: false }, 14, 'center')), span);

/** Free space in mm inside a cell: text that begins at the left stands a little off the line. */
const SIDE = { left: 1.2, center: 0.5, right: 0.5 } as const;

/** A cell with a person's value, its type lowered until it fits; what does not fit is handed to `overflow`. */
export function value(
  content: string | Line[], span: Span, height: number,
  options: { align?: Alignment; vertical?: 'center' | 'top'; overflow?: (fitted: Fitted) => void; borders?: Borders } = {},
): TableCell {
  const lines = typeof content === 'string' ? textLines(content) : content;
  const align = options.align ?? 'center';
  const top = options.vertical === 'top' ? 0.8 : 0;
  const width = span.width - 2 * SIDE[align] - 0.6;
  const fitted = fitLines(lines, width, height - top - 0.5);
  if (fitted.rest.length > 0) options.overflow?.(fitted);
  const shown = fitted.rest.length > 0 ? [...fitted.lines, { head: '', text: '（接续页）', hanging: false }] : fitted.lines;
  const printed = align === 'center' ? shown.flatMap((l) => balanced(l, width, fitted.size)) : shown;
  const padding = { left: twips(SIDE[align]), right: twips(SIDE[align]), top: twips(top), bottom: 0 };
  return boxed(printed.map((l) => paragraph(l, fitted.size, align, fitted.pitch)), span, options.vertical, options.borders, padding);
}

/** A table row of exact height in mm. */
export const row = (height: number, children: TableCell[]): TableRow =>
  new TableRow({ height: { value: twips(height), rule: HeightRule.EXACT }, cantSplit: true, children });
