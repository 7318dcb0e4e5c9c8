import * as XLSX from '@e965/xlsx';
import type { Steps } from './steps.ts';
import { attribute, runsText, sheetText, unescapeXml } from './xlsx-parts.ts';
import { MOST_MERGES, type Grid, type Merge, type SheetCell } from './xlsx-grid.ts';

/** What a sheet needs from its workbook: the shared strings, the formats of the styles, the date system, comments by cell name. */
export type SheetContext = { strings: readonly string[]; formats: readonly (number | string)[]; date1904: boolean; comments: ReadonlyMap<string, string> };

/** Bytes decoded at a time, and rows between two handings-back. */
const CHUNK = 256 * 1024;
const ROWS = 200;
/** Characters that may pass without a row coming to its end, and that are kept of what follows the rows (merged areas). */
const LONGEST = 8 * 1024 * 1024;

type Format = { text: string; isDate: boolean };

/** The text of a built-in format; 27–36 and 50–58 are the dates of Chinese editions. */
const builtIn = (id: number): string =>
  (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'yyyy/m/d' : ((XLSX.SSF.get_table() as Record<number, string>)[id] ?? 'General');

/** True for sheet XML that this reader knows: no prefixes on its elements. */
export const isPlainSheet = (xml: Uint8Array): boolean => /<worksheet[\s>]/.test(new TextDecoder().decode(xml.subarray(0, 2048)));

/** Reads one sheet row by row from its XML, decoding a piece at a time; hands control back every few hundred rows. */
export function* sheetGrid(name: string, hidden: boolean, xml: Uint8Array, context: SheetContext, budget: { cells: number }): Steps<Grid> {
  const grid: Grid = { name, hidden, rows: new Map(), merges: [], hiddenRows: new Set(), hiddenColumns: new Set() };
  const decoder = new TextDecoder('utf-8');
  const formats = new Map<number, Format>();
  const formatOf = (style: number): Format => {
    const known = formats.get(style);
    if (known) return known;
    const of = context.formats[style] ?? 0;
    const text = typeof of === 'string' ? of : builtIn(of);
    const format = { text, isDate: XLSX.SSF.is_date(text) };
    formats.set(style, format);
    return format;
  };
  const reader: RowReader = { context, formatOf, last: -1 };
  let rest = '';
  let inData = false;
  let seen = 0;
  const tail: string[] = [];
  let tailLength = 0;
  for (let at = 0; at < xml.length; at += CHUNK) {
    const end = Math.min(xml.length, at + CHUNK);
    const piece = decoder.decode(xml.subarray(at, end), { stream: end < xml.length });
    if (tail.length > 0) {
      if (tailLength < LONGEST) tail.push(piece);
      tailLength += piece.length;
      continue;
    }
    rest += piece;
    if (rest.length > LONGEST) {
      budget.cells = -1;
      return grid;
    }
    if (!inData) {
      const open = rest.indexOf('<sheetData');
      if (open < 0) continue;
      columns(rest.slice(0, open), grid);
      rest = rest.slice(open);
      inData = true;
    }
    let from = 0;
    for (;;) {
      const open = rest.indexOf('<row', from);
      if (open < 0) break;
      const tagEnd = rest.indexOf('>', open);
      if (tagEnd < 0) break;
      const empty = rest[tagEnd - 1] === '/';
      const close = empty ? tagEnd : rest.indexOf('</row>', tagEnd);
      if (close < 0) break;
      budget.cells -= readRow(rest.slice(open, tagEnd), empty ? '' : rest.slice(tagEnd + 1, close), reader, grid);
      if (budget.cells < 0) return grid;
      from = empty ? tagEnd + 1 : close + 6;
      if (++seen % ROWS === 0) yield { done: seen, total: null };
    }
    rest = rest.slice(from);
    const done = rest.indexOf('</sheetData');
    if (done >= 0) tail.push(rest.slice(done));
  }
  merges(tail.join(''), grid);
  return grid;
}

function columns(head: string, grid: Grid): void {
  for (const [tag] of head.matchAll(/<col\s[^<>]*>/g)) {
    if (!['1', 'true'].includes(attribute(tag, 'hidden') ?? '')) continue;
    const [from, to] = [Number(attribute(tag, 'min') ?? 0), Number(attribute(tag, 'max') ?? 0)];
    for (let c = from; c <= Math.min(to, from + 16384); c++) grid.hiddenColumns.add(c - 1);
  }
}

function merges(tail: string, grid: Grid): void {
  for (const [tag] of tail.matchAll(/<mergeCell\s[^<>]*>/g)) {
    if (grid.merges.length >= MOST_MERGES) return;
    const [a = '', b = a] = (attribute(tag, 'ref') ?? '').replace(/\$/g, '').split(':');
    const [from, to] = [place(a), place(b)];
    if (from && to) grid.merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column } satisfies Merge);
  }
}

type RowReader = { context: SheetContext; formatOf: (style: number) => Format; last: number };

/** Reads one row; answers with the number of cells it held. */
function readRow(tag: string, body: string, reader: RowReader, grid: Grid): number {
  const stated = attribute(tag, 'r');
  const row = stated === undefined ? reader.last + 1 : Number(stated) - 1;
  if (!Number.isInteger(row) || row < 0) return 0;
  reader.last = row;
  if (['1', 'true'].includes(attribute(tag, 'hidden') ?? '')) grid.hiddenRows.add(row);
  let cells: Map<number, SheetCell> | null = null;
  let column = -1;
  let count = 0;
  for (let at = body.indexOf('<c'); at >= 0; at = body.indexOf('<c', at)) {
    const next = body[at + 2];
    if (next !== ' ' && next !== '>' && next !== '/') { at += 2; continue; }
    const tagEnd = body.indexOf('>', at);
    if (tagEnd < 0) break;
    const open = body.slice(at, tagEnd);
    const ref = attribute(open, 'r');
    column = ref === undefined ? column + 1 : columnIn(ref);
    count++;
    if (body[tagEnd - 1] === '/') { at = tagEnd; continue; }
    const close = body.indexOf('</c>', tagEnd);
    if (close < 0) break;
    const cell = readCell(open, body.slice(tagEnd + 1, close), row, column, reader);
    if (cell) (cells ??= new Map()).set(column, cell);
    at = close;
  }
  if (cells) grid.rows.set(row, cells);
  return count;
}

function readCell(tag: string, body: string, row: number, column: number, { context, formatOf }: RowReader): SheetCell | null {
  const kind = attribute(tag, 't') ?? 'n';
  const formula = body.includes('<f');
  const stored = between(body, '<v', '</v>');
  let text = '';
  let number: number | null = null;
  let format: Format = { text: 'General', isDate: false };
  if (kind === 's') text = stored === null ? '' : (context.strings[Number(stored)] ?? '');
  else if (kind === 'inlineStr') text = runsText(body);
  else if (kind === 'n' || kind === 'd') {
    const value = stored === null || stored === '' ? Number.NaN : Number(stored);
    format = formatOf(Number(attribute(tag, 's') ?? 0));
    if (Number.isFinite(value)) {
      number = value;
      text = shown(value, format.text, context.date1904);
    } else text = stored === null ? '' : sheetText(stored);
  } else if (kind === 'b') text = stored === '1' ? 'TRUE' : 'FALSE';
  else text = stored === null ? '' : sheetText(stored);
  if (!formula && text.trim() === '') return null;
  const comment = context.comments.size === 0 ? '' : (context.comments.get(`${XLSX.utils.encode_col(column)}${row + 1}`) ?? '');
  return { row, column, text, number, format: format.text, isDate: format.isDate, formula, error: kind === 'e', comment };
}

/** The number as the spreadsheet shows it. */
function shown(value: number, format: string, date1904: boolean): string {
  if (format === 'General' && Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  try {
    return XLSX.SSF.format(format, value, { date1904 });
  } catch {
    return String(value);
  }
}

function between(body: string, open: string, close: string): string | null {
  const at = body.indexOf(open);
  if (at < 0) return null;
  const from = body.indexOf('>', at);
  if (from < 0 || body[from - 1] === '/') return from < 0 ? null : '';
  const to = body.indexOf(close, from);
  return to < 0 ? null : unescapeXml(body.slice(from + 1, to));
}

/** The column of a cell's name: B7 → 1. */
function columnIn(ref: string): number {
  let n = 0;
  for (let i = 0; i < ref.length && i < 4; i++) {
    const c = ref.charCodeAt(i) & 0xdf;
    if (c < 65 || c > 90) break;
    n = n * 26 + c - 64;
  }
  return n - 1;
}

function place(ref: string): { row: number; column: number } | null {
  const m = /^([A-Z]{1,3})(\d{1,7})$/i.exec(ref);
  return m ? { row: Number(m[2]) - 1, column: columnIn(m[1] ?? '') } : null;
}
