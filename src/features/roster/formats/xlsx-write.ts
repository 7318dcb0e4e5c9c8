import { unzipSync, zipSync } from 'fflate';
import writeXlsxFile, { type Row } from 'write-excel-file/universal';
import { dotted, type PartialDate } from '../../../kernel/day.ts';

/** One roster column: heading, a second-level heading under a shared parent, width in characters. */
export type RosterColumn = { key: string; heading: string; parent?: string; width?: number };
/** What a roster sheet holds: title above the header, columns in order, one text per column and person. */
export type RosterSheet = { sheet: string; title?: string; columns: RosterColumn[]; rows: Readonly<Record<string, string>>[] };

/** A date as rosters write it, in text: 1970-03-07 → 1970.03; null → empty. */
export const rosterDate = (date: PartialDate | null): string => (date ? dotted(date.slice(0, 7)) : '');

// eslint-disable-next-line no-control-regex -- characters that a spreadsheet part cannot hold
const clean = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').slice(0, 32767);
const border = { borderStyle: 'thin', borderColor: '#000000' } as const;
const heading = { fontWeight: 'bold', align: 'center', alignVertical: 'center', wrap: true, ...border } as const;

/**
 * Writes a roster as .xlsx: every cell is text (ID numbers and anything beginning with = + - @ included, so nothing can be
 * run), headings repeat on each printed page, and the header row stays in view.
 */
export async function writeRosterXlsx(roster: RosterSheet): Promise<Uint8Array> {
  const two = roster.columns.some((c) => c.parent);
  const rows: Row[] = [];
  if (roster.title) {
    rows.push([{ value: clean(roster.title), type: String, columnSpan: roster.columns.length, align: 'center', fontWeight: 'bold', fontSize: 16 }, ...roster.columns.slice(1).map(() => null)]);
  }
  rows.push(...headerRows(roster.columns, two));
  const top = rows.length;
  for (const person of roster.rows) {
    rows.push(roster.columns.map((c) => {
      const value = clean(person[c.key] ?? '');
      return value === '' ? { ...border } : { value, type: String, format: '@', wrap: true, alignVertical: 'center', ...border };
    }));
  }
  const sheet = roster.sheet.replace(/[\\/?*[\]:']/g, '_').slice(0, 31) || '名册';
  const file = writeXlsxFile(rows, { sheet, orientation: 'landscape', stickyRowsCount: top, columns: roster.columns.map((c) => ({ width: c.width ?? 12 })) });
  const bytes = new Uint8Array(await (await file.toBlob()).arrayBuffer());
  return withPrintTitles(bytes, [{ sheet, from: roster.title ? 2 : 1, to: top }]);
}

function headerRows(columns: readonly RosterColumn[], two: boolean): Row[] {
  if (!two) return [columns.map((c) => ({ value: c.heading, type: String, ...heading }))];
  const upper: Row = columns.map((c, i) => {
    if (!c.parent) return { value: c.heading, type: String, rowSpan: 2, ...heading };
    if (columns[i - 1]?.parent === c.parent) return null;
    const after = columns.slice(i).findIndex((x) => x.parent !== c.parent);
    return { value: c.parent, type: String, columnSpan: after < 0 ? columns.length - i : after, ...heading };
  });
  return [upper, columns.map((c) => (c.parent ? { value: c.heading, type: String, ...heading } : null))];
}

/** Adds the print titles (rows from … to of each sheet, in their order), which the writing library does not know, to the workbook part. */
export function withPrintTitles(bytes: Uint8Array, sheets: readonly { sheet: string; from: number; to: number }[]): Uint8Array {
  const parts = unzipSync(bytes);
  const part = 'xl/workbook.xml';
  const xml = new TextDecoder().decode(parts[part]);
  const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const names = sheets.map(({ sheet, from, to }, i) => `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${escaped(sheet)}'!$${from}:$${to}</definedName>`);
  const changed = xml.replace('</sheets>', () => `</sheets><definedNames>${names.join('')}</definedNames>`).replace(/<definedNames\/>/, '');
  return zipSync({ ...parts, [part]: new TextEncoder().encode(changed) }, { mtime: new Date(1980, 0, 1) });
}

/** A value for a CSV file: what a spreadsheet might run goes behind an apostrophe, which `guarded` reports. */
export function csvCell(text: string): { text: string; guarded: boolean } {
  const guarded = /^[=+\-@\t\r]/.test(text);
  const safe = guarded ? `'${text}` : text;
  return { text: /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe, guarded };
}
