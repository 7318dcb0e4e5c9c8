import { LARGEST, SMALLEST, type Line } from '../formats/form-fit.ts';

/** Width of a character in em. */
export type Advance = (codePoint: number) => number;
/** One line as it stands on paper; `of` is the paragraph it belongs to, `head` the dates in the hanging indent. */
export type PrintedLine = { text: string; head: string; indent: number; of: number };
/** A text fitted into a cell: size and line pitch in points, the printed lines, and the paragraphs left for a continuation sheet. */
export type FittedLines = { size: number; pitch: number; lines: PrintedLine[]; rest: Line[] };

const POINTS_PER_MM = 72 / 25.4;
/** The line pitch that 8 pt may come down to before a continuation sheet is needed, in points. */
const TIGHTEST = 8.5;
/** Characters of the hanging indent of 简历 (formats.md 3.4). */
const HANGING = 9;
const NO_START = new Set('，。；：、！？）》〉」』】〕”’％…—,.;:!?)]}%');
const NO_END = new Set('（《〈「『【〔“‘([{');

/** Width of a text in em. */
export const emWidth = (text: string, advance: Advance): number => {
  let width = 0;
  for (const c of text) width += advance(c.codePointAt(0) ?? 0);
  return width;
};

const isWord = (c: string | undefined): boolean => c !== undefined && /[A-Za-z0-9.\-/]/.test(c);
const mayBreak = (before: string, after: string): boolean =>
  !NO_START.has(after) && !NO_END.has(before) && !(isWord(before) && isWord(after));

/** Breaks a text without line breaks into lines of at most `width` em; a run that has no place to break is cut where it must be. */
export function breakText(text: string, width: number, advance: Advance): string[] {
  const chars = [...text];
  const out: string[] = [];
  let from = 0;
  while (from < chars.length) {
    let used = 0;
    let to = from;
    while (to < chars.length && (used += advance(chars[to]!.codePointAt(0)!)) <= width + 1e-9) to++;
    to = Math.max(to, from + 1);
    if (to < chars.length) {
      let at = to;
      while (at > from + 1 && !mayBreak(chars[at - 1]!, chars[at]!)) at--;
      if (mayBreak(chars[at - 1]!, chars[at]!)) to = at;
    }
    out.push(chars.slice(from, to).join(''));
    from = to;
  }
  return out.length === 0 ? [''] : out;
}

/** The printed lines of paragraphs at a size, in a column of the given width in mm. */
export function setLines(lines: readonly Line[], widthMm: number, size: number, advance: Advance): PrintedLine[] {
  const width = (widthMm * POINTS_PER_MM) / size;
  return lines.flatMap((line, of) => {
    const indent = line.hanging ? Math.min(HANGING, width / 2) : 0;
    return breakText(line.text, width - indent, advance).map((text, i) => ({ text, head: i === 0 ? line.head : '', indent, of }));
  });
}

/**
 * Fits paragraphs into a cell of the given inner size in mm: the largest size of 14 to 8 pt at which every line stands, line
 * pitch = size + 1 pt (8.5 pt at last). What does not fit at 8 pt comes back as `rest`; no character is lost.
 */
export function fitParagraphs(lines: readonly Line[], widthMm: number, heightMm: number, advance: Advance, largest: number = LARGEST): FittedLines {
  const height = heightMm * POINTS_PER_MM;
  for (let size = largest; size >= SMALLEST; size -= 0.5) {
    const set = setLines(lines, widthMm, size, advance);
    for (const pitch of size === SMALLEST ? [size + 1, TIGHTEST] : [size + 1]) {
      if (set.length * pitch <= height) return { size, pitch, lines: set, rest: [] };
    }
  }
  return cut(lines, setLines(lines, widthMm, SMALLEST, advance), Math.max(1, Math.floor(height / TIGHTEST) - 1));
}

/** Keeps what `room` printed lines hold; a short paragraph that would be cut goes over whole. */
function cut(lines: readonly Line[], set: readonly PrintedLine[], room: number): FittedLines {
  let kept = Math.min(room, set.length);
  const open = set[kept]?.of;
  const begins = set.findIndex((l) => l.of === open);
  if (open !== undefined && begins > 0 && begins < kept && set.filter((l) => l.of === open).length * 3 <= room) kept = begins;
  const left = set.slice(kept);
  const rest = lines.slice(left[0]?.of ?? lines.length).map((line, i): Line => {
    const of = (left[0]?.of ?? 0) + i;
    const text = left.filter((l) => l.of === of).map((l) => l.text).join('');
    return text === line.text ? line : { ...line, head: '', text };
  });
  return { size: SMALLEST, pitch: TIGHTEST, lines: set.slice(0, kept), rest };
}

/** Breaks a short centred text into lines of about the same length: 中共 / 党员, not 中共党 / 员. Texts with digits or Latin stay. */
export function evenLines(text: string, widthMm: number, size: number, advance: Advance): string[] {
  const width = (widthMm * POINTS_PER_MM) / size;
  const count = breakText(text, width, advance).length;
  if (count === 1 || /[\x20-\x7e]/.test(text)) return breakText(text, width, advance);
  return breakText(text, Math.ceil([...text].length / count), advance).flatMap((l) => breakText(l, width, advance));
}
