import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/universal';
import { withPrintTitles } from '../formats/xlsx-write.ts';
import { placed, type PaperTable } from './table.ts';

const clean = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').slice(0, 32767);
const border = { borderStyle: 'thin', borderColor: '#000000' } as const;
type Style = { align: 'left' | 'center'; wrap?: boolean; fontWeight?: 'bold'; fontSize?: number };
/** Characters that a landscape page takes. */
const WIDE = 135;

/** A table as .xlsx: figures are numbers, all else is text (nothing can be run); the header repeats on each printed page. */
export const tableXlsx = (table: PaperTable): Promise<Uint8Array> => tablesXlsx([table]);

/** Several tables as the sheets of one .xlsx. */
export async function tablesXlsx(tables: readonly PaperTable[]): Promise<Uint8Array> {
  const sheets = tables.map(sheetOf);
  const file = writeXlsxFile(sheets.map((s) => ({ data: s.rows, sheet: s.name, columns: s.columns, stickyRowsCount: s.titles[1], ...(s.landscape ? { orientation: 'landscape' as const } : {}) })));
  const bytes = new Uint8Array(await (await file.toBlob()).arrayBuffer());
  return withPrintTitles(bytes, sheets.map((s) => ({ sheet: s.name, from: s.titles[0], to: s.titles[1] })));
}

function sheetOf(table: PaperTable): { name: string; rows: Row[]; columns: { width: number }[]; titles: [from: number, to: number]; landscape: boolean } {
  const width = table.columns.length;
  const wide = (text: string, style: Style): Row => [{ value: clean(text), type: String, columnSpan: width, ...style }, ...Array.from({ length: width - 1 }, () => null)];
  const above: Row[] = [
    ...(table.corner ? [wide(table.corner, { align: 'left' })] : []),
    wide(table.title, { align: 'center', fontWeight: 'bold', fontSize: 16 }),
    ...(table.under?.length ? [wide(table.under.join('　　'), { align: 'center', wrap: true })] : []),
  ];
  const header = grid(table.header, table, true);
  const notes = (table.notes ?? []).map((n) => wide(n, { align: 'left', wrap: true }));
  const total = table.columns.reduce((n, c) => n + (c.width ?? 10), 0);
  return {
    name: (table.sheet ?? table.title).replace(/[\\/?*[\]:']/g, '_').slice(0, 31) || '表', landscape: table.orientation !== 'portrait',
    rows: [...above, ...header, ...grid(table.rows, table, false), ...notes], titles: [above.length + 1, above.length + header.length],
    columns: table.columns.map((c) => ({ width: Math.max(5, Math.round(((c.width ?? 10) / total) * WIDE)) })),
  };
}

function grid(rows: PaperTable['rows'] | PaperTable['header'], table: PaperTable, head: boolean): Row[] {
  const width = table.columns.length;
  return placed(rows, width).map((row): Row => {
    const out: Cell[] = Array.from({ length: width }, () => null);
    for (const c of row) {
      const align: 'left' | 'center' | 'right' = head ? 'center' : c.align ?? (typeof c.text === 'number' ? 'right' : table.columns[c.column]?.align ?? 'left');
      const style = { align, alignVertical: 'center' as const, wrap: true, ...border, ...(head || c.strong ? { fontWeight: 'bold' as const } : {}), ...(c.columns > 1 ? { columnSpan: c.columns } : {}), ...(c.rows > 1 ? { rowSpan: c.rows } : {}) };
      out[c.column] = typeof c.text === 'number' ? { value: c.text, type: Number, ...style } : c.text === null || c.text === '' ? { ...style } : { value: clean(c.text), type: String, format: '@', ...style };
    }
    return out;
  });
}
