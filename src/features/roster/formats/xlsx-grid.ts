import * as XLSX from '@e965/xlsx';
import type { Doubt } from './draft.ts';

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
/** `doubts` are about the file as a whole. */
export type Workbook = { grids: Grid[]; date1904: boolean; doubts: Doubt[] };

/** More merged areas than any roster has; the rest is not looked at. */
export const MOST_MERGES = 20_000;
/** Filled cells of one workbook; 50,000 people with sixty columns. */
export const MOST_CELLS = 3_000_000;

/** The name of a cell: row 6, column 1 → B7. */
export const cellName = (row: number, column: number): string => XLSX.utils.encode_cell({ r: row, c: column });
/** The letters of a column: 1 → B. */
export const columnName = (column: number): string => XLSX.utils.encode_col(column);
