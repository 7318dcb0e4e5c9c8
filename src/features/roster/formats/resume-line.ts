import { isPartialDate, type PartialDate } from '../../../kernel/day.ts';
import { century, type DateContext } from './dates.ts';

const COMPACT = /(\d{4})(\d{2})(\d{2})?(?!\d)/y;
const DOTTED = /(\d{4}|\d{2})([./-])(\d{1,2})(?!\d)(?:\2(\d{1,2})(?!\d))?/y;
const YEAR_MONTH = /(\d{4}|\d{2})年(\d{1,2})月?(?:(\d{1,2})日)?/y;
const GAP = '[ \\t\\u3000\\u2000-\\u200a\\u00a0]{0,12}';
const SEPARATOR = new RegExp(`${GAP}(?:[-–—―－～~〜─]{1,4}|至)`, 'y');
const AFTER = new RegExp(GAP, 'y');
const TODAY = /至?今/y;
/** Blanks between the separator and the text where an entry has no end. */
const OPEN_PAD = 9;

/** What a line's leading date was like: `two-digit` and `days` are taken with a flag, `impossible` is not. */
export type HeadFault = 'two-digit' | 'impossible' | 'days';

/** The leading dates of a résumé line; `length` counts the characters before the text. `from` null = dates not usable. */
export type Head = { from: PartialDate | null; to: PartialDate | null; open: boolean; length: number; faults: HeadFault[] };

const HALF: Record<string, string> = { '．': '.', '／': '/', '。': '.' };
/** Full-width digits and dots become half-width, one character for one, so that positions stay. */
const half = (s: string): string =>
  s.replace(/[０-９．／。]/g, (c) => HALF[c] ?? String.fromCharCode(c.charCodeAt(0) - 0xfee0));

type Month = { value: PartialDate | null; end: number; faults: HeadFault[] };

function run(re: RegExp, text: string, at: number): RegExpExecArray | null {
  re.lastIndex = at;
  return re.exec(text);
}

function month(text: string, at: number, context: DateContext): Month | null {
  const compact = run(COMPACT, text, at);
  const dotted = compact ? null : run(DOTTED, text, at);
  const m = compact ?? dotted ?? run(YEAR_MONTH, text, at);
  if (!m) return null;
  const year = m[1] ?? '';
  const mm = (dotted ? m[3] : m[2]) ?? '';
  const dd = dotted ? m[4] : m[3];
  const end = at + m[0].length;
  const full = `${year.length === 2 ? '2000' : year}-${mm.padStart(2, '0')}${dd ? `-${dd.padStart(2, '0')}` : ''}`;
  if (!isPartialDate(full)) return { value: null, end, faults: ['impossible'] };
  const faults: HeadFault[] = dd ? ['days'] : [];
  if (year.length === 4) return { value: full.slice(0, 7) as PartialDate, end, faults };
  return { value: century({ year, month: full.slice(5, 7), day: null }, context), end, faults: ['two-digit', ...faults] };
}

/** Reads the dates at the beginning of a line; null when the line does not begin with `date separator`. */
export function readHead(line: string, context: DateContext): Head | null {
  const text = half(line.slice(0, 80));
  const start = run(AFTER, text, 0)?.[0].length ?? 0;
  const from = month(text, start, context);
  if (!from) return null;
  const separator = run(SEPARATOR, text, from.end);
  if (!separator) return null;
  const afterSeparator = from.end + separator[0].length;
  const gap = afterSeparator + (run(AFTER, text, afterSeparator)?.[0].length ?? 0);
  // The official head of an open entry is padded to the text: what stands there is text, be it 今 or a date.
  const padded = gap - afterSeparator >= OPEN_PAD;
  const today = padded ? null : run(TODAY, text, gap);
  const to = today || padded ? null : month(text, gap, context);
  let end = today ? gap + today[0].length : to ? to.end : afterSeparator;
  while (end < line.length && /[ \t\u3000\u2000-\u200a\u00a0]/.test(line[end] ?? '')) end++;
  const faults = [...new Set([...from.faults, ...(to?.faults ?? [])])];
  const usable = from.value !== null && (to === null || to.value !== null);
  return { from: usable ? from.value : null, to: usable ? (to?.value ?? null) : null, open: to === null, length: end, faults };
}

const dot = (d: PartialDate): string => d.replace('-', '.');

/** The official head of an entry: 18 half-width columns, then the text. */
export const writeHead = (from: PartialDate, to: PartialDate | null): string =>
  to ? `${dot(from)}--${dot(to)}  ` : `${dot(from)}--${' '.repeat(OPEN_PAD)}`;

/** The official head of an aside's part: open parts have two spaces only. */
export const writeAsideHead = (from: PartialDate, to: PartialDate | null): string => `${dot(from)}--${to ? dot(to) : ''}  `;
