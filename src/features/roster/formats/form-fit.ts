/** Sizes of type on the printed form, in points: from 14 down to 8 in steps of a half (formats.md 3.4). */
export const LARGEST = 14;
export const SMALLEST = 8;
/** The line pitch that 8 pt may come down to before a continuation sheet is needed, in points. */
const TIGHTEST = 8.5;
const POINTS_PER_MM = 72 / 25.4;

/** One printed paragraph; `head` is the dates of a résumé entry, which stand in the hanging indent of nine characters. */
export type Line = { head: string; text: string; hanging: boolean };
/** A text fitted into its cell: size and line pitch in points, what is printed in the cell, and what goes to a continuation sheet. */
export type Fitted = { size: number; pitch: number; lines: Line[]; rest: Line[] };

const plain = (text: string): Line => ({ head: '', text, hanging: false });
/** The lines of a plain text. */
export const textLines = (text: string): Line[] => text.split('\n').map(plain);

/** Width of a text in characters: half-width characters count one half, as in 宋体. */
export function textWidth(text: string): number {
  let width = 0;
  for (const c of text) width += (c.codePointAt(0) ?? 0) < 0x80 ? 0.5 : 1;
  return width;
}

const columnsIn = (widthMm: number, size: number): number => Math.max(1, Math.floor((widthMm * POINTS_PER_MM) / size - 0.3));

/** Breaks a centred text of several lines into lines of about the same length: 中共 / 党员, not 中共党 / 员. Texts with digits stay. */
export function balanced(line: Line, widthMm: number, size: number): Line[] {
  const count = printedLines(line, columnsIn(widthMm, size));
  if (count === 1 || /[\x20-\x7e]/.test(line.text)) return [line];
  const chars = [...line.text];
  const each = Math.ceil(chars.length / count);
  return Array.from({ length: count }, (_, i) => ({ ...line, text: chars.slice(i * each, (i + 1) * each).join('') })).filter((l) => l.text !== '');
}

/** How many printed lines a paragraph needs when `columns` characters fit into one. */
function printedLines(line: Line, columns: number): number {
  const room = line.hanging ? columns - 9 : columns;
  return Math.max(1, Math.ceil(textWidth(line.text) / Math.max(1, room)));
}

/**
 * Fits lines into a cell of the given inner size in mm: the largest size at which all lines stand, line pitch = size + 1 pt (8.5 pt at last).
 * What does not fit at 8 pt comes back as `rest`, whole paragraphs only where possible; nothing is lost.
 */
export function fitLines(lines: readonly Line[], widthMm: number, heightMm: number, largest: number = LARGEST): Fitted {
  const height = heightMm * POINTS_PER_MM;
  const columnsAt = (size: number): number => columnsIn(widthMm, size);
  for (let size = largest; size >= SMALLEST; size -= 0.5) {
    const columns = columnsAt(size);
    const used = lines.reduce((n, l) => n + printedLines(l, columns), 0);
    for (const pitch of size === SMALLEST ? [size + 1, TIGHTEST] : [size + 1]) {
      if (used * pitch <= height) return { size, pitch, lines: [...lines], rest: [] };
    }
  }
  return split(lines, columnsAt(SMALLEST), Math.max(1, Math.floor(height / TIGHTEST) - 1));
}

/** Takes what fits into `room` lines of `columns` characters; a paragraph longer than the room left is cut between characters. */
function split(lines: readonly Line[], columns: number, room: number): Fitted {
  const kept: Line[] = [];
  let left = room;
  for (const [i, line] of lines.entries()) {
    const need = printedLines(line, columns);
    if (need <= left) {
      kept.push(line);
      left -= need;
      continue;
    }
    const [first, second] = cut(line.text, left * (line.hanging ? columns - 9 : columns));
    const half = first !== '' && (left >= 2 || kept.length === 0);
    return {
      size: SMALLEST, pitch: TIGHTEST, lines: half ? [...kept, { ...line, text: first }] : kept,
      rest: [half ? { ...line, head: '', text: second } : line, ...lines.slice(i + 1)],
    };
  }
  return { size: SMALLEST, pitch: TIGHTEST, lines: kept, rest: [] };
}

function cut(text: string, width: number): [string, string] {
  let used = 0;
  const chars = [...text];
  const at = chars.findIndex((c) => (used += textWidth(c)) > width);
  return at < 0 ? [text, ''] : [chars.slice(0, at).join(''), chars.slice(at).join('')];
}
