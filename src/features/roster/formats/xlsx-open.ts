import * as XLSX from '@e965/xlsx';
import { zipSync } from 'fflate';
import { ok, type Outcome } from '../../../kernel/refusal.ts';
import { refuseFile } from './refusals.ts';
import { readZip, ZIP_LIMITS } from './zip.ts';

/** One filled cell: what is shown, what is stored, and how. Rows and columns count from 0. */
export type SheetCell = {
  row: number;
  column: number;
  /** As displayed; the whole text of a text cell. */
  text: string;
  number: number | null;
  format: string;
  isDate: boolean;
  formula: boolean;
  error: boolean;
  comment: string;
};
export type Merge = { top: number; left: number; bottom: number; right: number };
/** A sheet as its filled cells only; a claimed used range is ignored. */
export type Grid = {
  name: string;
  hidden: boolean;
  /** Filled cells by row, then column. */
  rows: Map<number, Map<number, SheetCell>>;
  merges: Merge[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
};
export type Workbook = { grids: Grid[]; date1904: boolean };

const PART = /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/[^/]+\.xml|xl\/(?:workbook|styles|sharedStrings|metadata)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/(?:_rels\/)?[^/]+\.(?:xml|xml\.rels)|xl\/comments\/?[^/]*\.xml|xl\/theme\/[^/]+\.xml|xl\/persons\/[^/]+\.xml)$/i;

/** More merged areas than any roster has; the rest is not looked at. */
const MOST_MERGES = 20_000;

const latin1 = (bytes: Uint8Array): string => {
  const out: string[] = [];
  for (let i = 0; i < bytes.length; i += 32768) out.push(String.fromCharCode(...bytes.subarray(i, i + 32768)));
  return out.join('');
};

/**
 * Opens an .xlsx or .xlsm: the archive is unpacked under the limits of formats.md 1.12, only the parts with cell values are
 * handed on (no macros, external links, pivot caches, drawings), and a DOCTYPE in any of them refuses the file.
 */
export function openWorkbook(bytes: Uint8Array): Outcome<Workbook> {
  const head = latin1(bytes.subarray(0, 512));
  if (head.startsWith('\xd0\xcf\x11\xe0')) {
    const encrypted = latin1(bytes.subarray(0, 1024 * 1024)).replace(/\0/g, '').includes('EncryptedPackage');
    return refuseFile(encrypted ? 'roster.xlsx-encrypted' : 'roster.xlsx-old-format');
  }
  if (/^[\s\xef\xbb\xbf]{0,64}<(?:html|!doctype|table|meta|head|body)/i.test(head)) return refuseFile('roster.xlsx-html');
  if (!head.startsWith('PK\x03\x04')) return refuseFile('roster.xlsx-not-a-workbook');
  const members = readZip(bytes, { ...ZIP_LIMITS, nested: true });
  if (!members.ok) return members;
  const parts = members.value.filter((m) => PART.test(m.name));
  if (!parts.some((p) => p.name === 'xl/workbook.xml')) return refuseFile('roster.xlsx-not-a-workbook');
  for (const part of parts) {
    if (/<!(?:DOCTYPE|ENTITY)/i.test(latin1(part.bytes).replace(/\0/g, ''))) return refuseFile('roster.xlsx-doctype', { name: part.name });
  }
  const clean = zipSync(Object.fromEntries(parts.map((p) => [p.name, p.bytes])), { level: 0, mtime: new Date(1980, 0, 1) });
  try {
    return ok(toWorkbook(XLSX.read(clean, { type: 'array', cellDates: false, cellNF: true, cellText: true, cellStyles: true, cellHTML: false, cellFormula: true })));
  } catch {
    return refuseFile('roster.xlsx-not-a-workbook');
  }
}

function toWorkbook(book: XLSX.WorkBook): Workbook {
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const grids = book.SheetNames.map((name, i) => {
    const sheet = book.Sheets[name] ?? {};
    return toGrid(name, (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0, sheet);
  });
  return { grids, date1904 };
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

/** The name of a cell: row 6, column 1 → B7. */
export const cellName = (row: number, column: number): string => XLSX.utils.encode_cell({ r: row, c: column });
/** The letters of a column: 1 → B. */
export const columnName = (column: number): string => XLSX.utils.encode_col(column);
