/** One cell of a paper table: a number is a figure, text is text; `strong` for totals. Spans are in columns and rows. */
export type PaperCell = string | number | null | { text: string | number | null; columns?: number; rows?: number; strong?: boolean; align?: 'left' | 'center' | 'right' };
/** A heading; headings of several levels are several rows, with spans as in a paper. */
export type PaperHead = string | { text: string; columns?: number; rows?: number };
/** A column: its share of the width, and where its text stands. */
export type PaperColumn = { width?: number; align?: 'left' | 'center' | 'right' };

/**
 * A table as paper or sheet: title, the lines under it (unit, as-of date, band set with version), header rows, body, notes below.
 * Cells hidden under a span are left out, in the header and in the body alike.
 */
export type PaperTable = {
  title: string;
  under?: readonly string[];
  columns: readonly PaperColumn[];
  header: readonly (readonly PaperHead[])[];
  rows: readonly (readonly PaperCell[])[];
  notes?: readonly string[];
  /** `landscape` unless given. */
  orientation?: 'landscape' | 'portrait';
  /** Size of type in points; 9 unless given. */
  size?: number;
  /** A short note in the upper left corner of the first page, as of secrecy. */
  corner?: string;
  /** Name of its sheet in a workbook; the title unless given. */
  sheet?: string;
};

type Cell = { text: string | number | null; columns: number; rows: number; strong: boolean; align: 'left' | 'center' | 'right' | null };

/** A cell with every property filled in. */
export const cellOf = (cell: PaperCell | PaperHead): Cell =>
  cell !== null && typeof cell === 'object'
    ? { text: cell.text, columns: cell.columns ?? 1, rows: cell.rows ?? 1, strong: 'strong' in cell && cell.strong === true, align: ('align' in cell && cell.align) || null }
    : { text: cell, columns: 1, rows: 1, strong: false, align: null };

/** Where each cell of rows with spans stands: column of its left edge. Throws when a row has more cells than columns. */
export function placed(rows: readonly (readonly (PaperCell | PaperHead)[])[], width: number): (Cell & { column: number })[][] {
  const busy: number[] = Array.from({ length: width }, () => 0);
  return rows.map((row) => {
    const out: (Cell & { column: number })[] = [];
    let at = 0;
    for (const given of row) {
      const cell = cellOf(given);
      while (at < width && busy[at]! > 0) at++;
      if (at + cell.columns > width) throw new Error(`a row has more cells than the ${width} columns of its table`);
      out.push({ ...cell, column: at });
      for (let c = at; c < at + cell.columns; c++) busy[c] = cell.rows;
      at += cell.columns;
    }
    for (let c = 0; c < width; c++) busy[c] = Math.max(0, busy[c]! - 1);
    return out;
  });
}
