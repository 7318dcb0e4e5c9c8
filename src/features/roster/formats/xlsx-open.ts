import * as XLSX from '@e965/xlsx';
import { zipSync } from 'fflate';
import { ok, type Outcome } from '../../../kernel/refusal.ts';
import { refuseFile } from './refusals.ts';
import { drain, type Steps } from './steps.ts';
import { decodePage, isHtml, pageDoubts, pageGrids } from './xlsx-html.ts';
import { MOST_CELLS, MOST_MERGES, type Grid, type SheetCell, type Workbook } from './xlsx-grid.ts';
import { attribute, cellFormats, runsText, sharedStrings, sheetList } from './xlsx-parts.ts';
import { isPlainSheet, sheetGrid } from './xlsx-sheet.ts';
import { readZip, ZIP_LIMITS } from './zip.ts';

const PART = /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/[^/]+\.xml|xl\/(?:workbook|styles|sharedStrings|metadata)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/(?:_rels\/)?[^/]+\.(?:xml|xml\.rels)|xl\/comments\/?[^/]*\.xml|xl\/theme\/[^/]+\.xml|xl\/persons\/[^/]+\.xml)$/i;

const latin1 = (bytes: Uint8Array): string => {
  const out: string[] = [];
  for (let i = 0; i < bytes.length; i += 32768) out.push(String.fromCharCode(...bytes.subarray(i, i + 32768)));
  return out.join('');
};
const READ = { cellDates: false, cellNF: true, cellText: true, cellStyles: true, cellHTML: false, cellFormula: true } as const;

/** Opens a workbook at once; see `openSteps`. */
export const openWorkbook = (bytes: Uint8Array): Outcome<Workbook> => drain(openSteps(bytes));

/**
 * Opens a workbook by its content: .xlsx and .xlsm (unpacked under the limits of formats.md 1.12; only the parts with cell values
 * are looked at: no macros, external links, pivot caches, drawings; a DOCTYPE refuses the file), an old .xls (values only), or a
 * web page called .xls. Hands control back every few hundred rows. Errors: `roster.xlsx-*`, `roster.zip-*`.
 */
export function* openSteps(bytes: Uint8Array): Steps<Outcome<Workbook>> {
  const head = latin1(bytes.subarray(0, 2048));
  if (head.startsWith('\xd0\xcf\x11\xe0')) return oldWorkbook(bytes);
  if (isHtml(head)) return pageWorkbook(bytes);
  if (/^[\s\xef\xbb\xbf]{0,64}<\?xml[\s\S]{0,1000}urn:schemas-microsoft-com:office:spreadsheet/.test(head)) {
    return has(bytes, DANGER) ? refuseFile('roster.xlsx-doctype', { name: 'Workbook' }) : general(bytes, 'roster.xlsx-not-a-workbook');
  }
  if (!head.startsWith('PK\x03\x04')) return refuseFile('roster.xlsx-not-a-workbook');
  const members = readZip(bytes, { ...ZIP_LIMITS, nested: true });
  if (!members.ok) return members;
  yield { done: 0, total: null };
  const parts = new Map(members.value.filter((m) => PART.test(m.name)).map((m) => [m.name, m.bytes]));
  if (!parts.has('xl/workbook.xml')) return refuseFile('roster.xlsx-not-a-workbook');
  for (const [name, part] of parts) {
    if (has(part, DANGER)) return refuseFile('roster.xlsx-doctype', { name });
    yield { done: 0, total: null };
  }
  const book = yield* plainWorkbook(parts);
  if (book) return book;
  return general(zipSync(Object.fromEntries(parts), { level: 0, mtime: new Date(1980, 0, 1) }), 'roster.xlsx-not-a-workbook');
}

const DANGER = ['<!doctype', '<!entity'];
/** True when one of the words stands in the bytes, in any case and also with a zero byte after each letter (UTF-16). */
function has(bytes: Uint8Array, words: readonly string[]): boolean {
  for (let at = bytes.indexOf(0x21); at >= 0; at = bytes.indexOf(0x21, at + 1)) {
    const near = latin1(bytes.subarray(Math.max(0, at - 2), at + 24)).replace(/\0/g, '').toLowerCase();
    if (words.some((w) => near.includes(w))) return true;
  }
  return false;
}

/** An old .xls: its values, read by the general reader; one with a password is refused. */
function oldWorkbook(bytes: Uint8Array): Outcome<Workbook> {
  const encrypted = latin1(bytes.subarray(0, 1024 * 1024)).replace(/\0/g, '').includes('EncryptedPackage');
  return encrypted ? refuseFile('roster.xlsx-encrypted') : general(bytes, 'roster.xlsx-old-damaged');
}

function pageWorkbook(bytes: Uint8Array): Outcome<Workbook> {
  const page = decodePage(bytes);
  const grids = pageGrids(page.text, MOST_CELLS);
  if (grids === null) return refuseFile('roster.xlsx-too-many-cells', { limit: MOST_CELLS });
  return grids.length === 0 ? refuseFile('roster.xlsx-html') : ok({ grids, date1904: false, doubts: pageDoubts(page) });
}

/** The general reader: any kind of workbook, as one piece of work. */
function general(bytes: Uint8Array, broken: 'roster.xlsx-not-a-workbook' | 'roster.xlsx-old-damaged'): Outcome<Workbook> {
  try {
    return ok(toWorkbook(XLSX.read(bytes, { type: 'array', ...READ })));
  } catch (error) {
    return refuseFile(/^File is password-protected|password protection/.test(error instanceof Error ? error.message : '') ? 'roster.xlsx-encrypted' : broken);
  }
}

/** A workbook whose XML is of the usual kind, read sheet by sheet; null when it is not, so that the general reader takes it. */
function* plainWorkbook(parts: ReadonlyMap<string, Uint8Array>): Steps<Outcome<Workbook> | null> {
  const text = (name: string): string => new TextDecoder().decode(parts.get(name) ?? new Uint8Array(0));
  const { date1904, sheets } = sheetList(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels'));
  const known = sheets.filter((s) => parts.has(s.part));
  if (known.length === 0 || known.some((s) => !isPlainSheet(parts.get(s.part)!))) return null;
  const strings = sharedStrings(text('xl/sharedStrings.xml'));
  yield { done: 0, total: null };
  const formats = cellFormats(text('xl/styles.xml'));
  const budget = { cells: MOST_CELLS };
  const grids: Grid[] = [];
  for (const sheet of known) {
    const comments = commentsOf(sheet.part, text);
    grids.push(yield* sheetGrid(sheet.name, sheet.hidden, parts.get(sheet.part)!, { strings, formats, date1904, comments }, budget));
    if (budget.cells < 0) return refuseFile('roster.xlsx-too-many-cells', { limit: MOST_CELLS });
  }
  return ok({ grids, date1904, doubts: [] });
}

/** Comments of a sheet by cell name. */
function commentsOf(part: string, text: (name: string) => string): Map<string, string> {
  const out = new Map<string, string>();
  const relations = text(part.replace(/([^/]+)$/, '_rels/$1.rels'));
  const [, target] = /Target="(?:\.\.\/|\/xl\/)?(comments\/?[^"]{0,100}\.xml)"/.exec(relations) ?? [];
  if (!target) return out;
  for (const item of text(`xl/${target}`).split('<comment ').slice(1)) {
    const ref = attribute(` ${item.slice(0, item.indexOf('>'))}`, 'ref');
    if (ref) out.set(ref, runsText(item));
  }
  return out;
}

function toWorkbook(book: XLSX.WorkBook): Workbook {
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const grids = book.SheetNames.map((name, i) => {
    const sheet = book.Sheets[name] ?? {};
    return toGrid(name, (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0, sheet);
  });
  return { grids, date1904, doubts: [] };
}

function toGrid(name: string, hidden: boolean, sheet: XLSX.WorkSheet): Grid {
  const rows = new Map<number, Map<number, SheetCell>>();
  for (const key of Object.keys(sheet)) {
    if (key.startsWith('!')) continue;
    const at = XLSX.utils.decode_cell(key);
    const cell = toCell(sheet[key] as XLSX.CellObject, at.r, at.c);
    if (!cell) continue;
    const row = rows.get(at.r) ?? new Map<number, SheetCell>();
    row.set(at.c, cell);
    rows.set(at.r, row);
  }
  const flagged = (list: ({ hidden?: boolean } | null | undefined)[] | undefined): Set<number> => {
    const out = new Set<number>();
    (list ?? []).forEach((info, i) => { if (info?.hidden) out.add(i); });
    return out;
  };
  return {
    name, hidden, rows: new Map([...rows.entries()].sort((a, b) => a[0] - b[0])),
    merges: (sheet['!merges'] ?? []).slice(0, MOST_MERGES).map((m) => ({ top: m.s.r, left: m.s.c, bottom: m.e.r, right: m.e.c })),
    hiddenRows: flagged(sheet['!rows']), hiddenColumns: flagged(sheet['!cols']),
  };
}

function toCell(cell: XLSX.CellObject, row: number, column: number): SheetCell | null {
  const number = cell.t === 'n' && typeof cell.v === 'number' ? cell.v : null;
  const text = cell.t === 's' ? String(cell.v ?? '') : (cell.w ?? String(cell.v ?? ''));
  if (text.trim() === '' && !cell.f) return null;
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  return {
    row, column, text, number, format, isDate: number !== null && XLSX.SSF.is_date(format), formula: cell.f !== undefined, error: cell.t === 'e',
    comment: (cell.c ?? []).map((c) => c.t ?? '').join('\n'),
  };
}
