import type { Day } from '../../../kernel/day.ts';
import { ok, type Outcome, type Words } from '../../../kernel/refusal.ts';
import { emptyDraft, type Doubt, type DraftField, type PersonDraft } from './draft.ts';
import { repeatedIds } from './identity.ts';
import { doubt, reasonWords, type DoubtCode } from './reasons.ts';
import { refuseFile } from './refusals.ts';
import { comparableName, trimText } from './text.ts';
import { fillField, type CellContext } from './xlsx-cells.ts';
import { findHeader, mapColumns, type ColumnMapping, type Header } from './xlsx-headings.ts';
import { cellName, type Grid, type SheetCell } from './xlsx-grid.ts';
import { drain, type Steps } from './steps.ts';
import { openSteps } from './xlsx-open.ts';
import { rowClassifier } from './xlsx-rows.ts';

/** What the user decided: sheet by name, header row from 1, and what a column (by its letters) holds; null = not imported. */
export type RosterOptions = { name: string; asOf: Day; sheet?: string; headerRow?: number; mapping?: Readonly<Record<string, DraftField | null>> };
/** A question for the user before the roster can be taken in. */
export type Need = { kind: 'choose-sheet'; sheets: string[] } | { kind: 'mapping'; columns: string[] };
/** Rows left out, numbered from 1 as the spreadsheet shows them. */
export type SkippedRow = { row: number; code: DoubtCode; reason: Words; text: string };
export type RosterReading = {
  sheets: { name: string; hidden: boolean; filledRows: number; headerRow: number | null }[];
  sheet: string | null;
  /** From 1; the header may be two rows high. */
  headerRow: number | null;
  headerHeight: number;
  mapping: ColumnMapping[];
  rows: PersonDraft[];
  skipped: SkippedRow[];
  needs: Need[];
  doubts: Doubt[];
};

/** Reads a roster workbook at once; see `rosterSteps`. */
export const readRoster = (bytes: Uint8Array, options: RosterOptions): Outcome<RosterReading> => drain(rosterSteps(bytes, options));

/**
 * Reads a roster workbook (formats.md 7) into drafts, one per person, with every doubt and every row left out. Several sheets
 * with a header and unknown or doubled headings come back as `needs`. Hands control back every few hundred rows, so that long
 * files let requests through and can be stopped. Errors: `roster.xlsx-*`, `roster.zip-*`.
 */
export function* rosterSteps(bytes: Uint8Array, options: RosterOptions): Steps<Outcome<RosterReading>> {
  const book = yield* openSteps(bytes);
  if (!book.ok) return book;
  const { grids, date1904, doubts } = book.value;
  if (options.sheet !== undefined && !grids.some((g) => g.name === options.sheet)) return refuseFile('roster.xlsx-no-sheet', { name: options.sheet });
  const headers = grids.map((g) => findHeader(g, g.name === options.sheet && options.headerRow !== undefined ? options.headerRow - 1 : undefined));
  const sheets = grids.map((g, i) => ({ name: g.name, hidden: g.hidden, filledRows: g.rows.size, headerRow: one(headers[i]?.row) }));
  const blank: RosterReading = { sheets, sheet: null, headerRow: null, headerHeight: 0, mapping: [], rows: [], skipped: [], needs: [], doubts };
  const found = sheets.filter((s) => s.headerRow !== null);
  if (options.sheet === undefined && found.length > 1) return ok({ ...blank, needs: [{ kind: 'choose-sheet', sheets: found.map((s) => s.name) }] });
  const at = options.sheet !== undefined ? grids.findIndex((g) => g.name === options.sheet) : headers.findIndex((h) => h !== null);
  const only = at < 0 && grids.length === 1 && options.headerRow !== undefined ? 0 : at;
  const grid = grids[only];
  const header = grid ? (options.headerRow !== undefined ? findHeader(grid, options.headerRow - 1) : headers[only]) : null;
  if (!grid || !header) return refuseFile('roster.xlsx-no-header', {});
  const read = yield* readSheet(grid, header, date1904, options);
  return ok({ ...blank, ...read, doubts: [...doubts, ...read.doubts] });
}

/** Rows between two handings-back. */
const ROWS = 200;

const one = (row: number | undefined): number | null => (row === undefined ? null : row + 1);

type SheetReading = Omit<RosterReading, 'sheets'>;
function* readSheet(grid: Grid, header: Header, date1904: boolean, options: RosterOptions): Steps<SheetReading> {
  const mapping = mapColumns(header, options.mapping);
  const open = mapping.filter((m) => m.reason === 'unknown' || m.reason === 'ambiguous');
  const doubts = mapping
    .filter((m) => grid.hiddenColumns.has(m.index))
    .map((m) => doubt('flag', 'column.hidden', { where: m.column, field: m.field ?? m.heading }));
  const rows: PersonDraft[] = [];
  const skipped: SkippedRow[] = [];
  let unit: SheetCell | null = null;
  const fillDown = verticalMerges(grid, mapping);
  const rowKind = rowClassifier(grid, header, mapping);
  const plan = readingPlan(mapping);
  const total = grid.rows.size;
  let done = 0;
  for (const [index, cells] of grid.rows) {
    if (++done % ROWS === 0) yield { done, total };
    grid.rows.delete(index); // what has been read makes room
    if (index < header.row + header.height) continue;
    const kind = rowKind(index, cells);
    if (kind.kind === 'person') {
      rows.push(readRow(grid, plan, cells, index, options, date1904, fillDown.get(index) ?? unit));
      continue;
    }
    if (kind.kind === 'unit') unit = kind.cell;
    const text = [...cells.values()].map((c) => trimText(c.text)).join(' ').slice(0, 120);
    skipped.push({ row: index + 1, code: kind.code, reason: reasonWords(kind.code), text });
  }
  flagRepeats(rows);
  return {
    sheet: grid.name, headerRow: header.row + 1, headerHeight: header.height, mapping, rows, skipped, doubts,
    needs: open.length > 0 ? [{ kind: 'mapping', columns: open.map((m) => m.column) }] : [],
  };
}

/** For each row inside a vertical merge of the unit column, the cell that holds the text. */
function verticalMerges(grid: Grid, mapping: readonly ColumnMapping[]): Map<number, SheetCell> {
  const column = mapping.find((m) => m.field === 'unitText')?.index;
  const out = new Map<number, SheetCell>();
  let budget = 2 ** 20; // merges of one column cannot cover more rows than a sheet has
  for (const m of grid.merges) {
    const cell = m.left === column && m.bottom > m.top ? grid.rows.get(m.top)?.get(m.left) : undefined;
    if (!cell) continue;
    for (let r = m.top + 1; r <= m.bottom && budget > 0; r++, budget--) if (grid.rows.has(r)) out.set(r, cell);
  }
  return out;
}

/** Birth and sex are read first: other fields are judged by them. */
const FIRST: DraftField[] = ['sex', 'birth'];

/** The columns in the order in which they are read, and those that are only kept. */
type Plan = { fields: { index: number; field: DraftField }[]; extras: ColumnMapping[] };

function readingPlan(mapping: readonly ColumnMapping[]): Plan {
  const fields = mapping.flatMap((m) => (m.field === null ? [] : [{ index: m.index, field: m.field }]));
  return {
    fields: fields.sort((a, b) => Number(FIRST.includes(b.field)) - Number(FIRST.includes(a.field))),
    extras: mapping.filter((x) => x.field === null && x.reason !== 'ignored'),
  };
}

function readRow(
  grid: Grid, plan: Plan, cells: Map<number, SheetCell>, index: number, options: RosterOptions, date1904: boolean, unit: SheetCell | null,
): PersonDraft {
  const draft = emptyDraft({ kind: 'xlsx', file: options.name, sheet: grid.name, row: index + 1 });
  const context: CellContext = { asOf: options.asOf, birth: null, date1904 };
  for (const { index: column, field } of plan.fields) {
    const cell = cells.get(column);
    if (!cell) continue;
    fillField(draft, field, cell, context);
    if (field === 'birth') context.birth = draft.birth.value;
  }
  if (unit && draft.unitText.raw === '') fillField(draft, 'unitText', unit, context);
  for (const m of plan.extras) extra(draft, m, cells.get(m.index));
  if (grid.hiddenRows.has(index)) draft.doubts.push(doubt('flag', 'row.hidden', { where: String(index + 1), field: 'row' }));
  return draft;
}

/** Keeps an unmapped column's text; a code stored as a number is refused, because its leading zeros are gone. */
function extra(draft: PersonDraft, m: ColumnMapping, cell: SheetCell | undefined): void {
  if (!cell) return;
  const at = { where: cellName(cell.row, cell.column), field: m.heading };
  if (cell.error) draft.doubts.push(doubt('refuse', 'cell.error', at, { details: { raw: cell.text } }));
  else if (cell.number !== null && !cell.isDate && /编码|代码|号码|证号/.test(m.heading)) draft.doubts.push(doubt('refuse', 'cell.code-number', at));
  else draft.extras.push({ name: m.heading, raw: cell.text });
  if (cell.formula) draft.doubts.push(doubt('flag', 'cell.formula', at));
}

function flagRepeats(rows: readonly PersonDraft[]): void {
  const label = (d: PersonDraft): string => String(d.source.row);
  const byRow = new Map(rows.map((d) => [label(d), d]));
  for (const found of repeatedIds(rows.map((d) => ({ id: d.idNumber.value, where: label(d) })))) byRow.get(found.where)?.doubts.push(found);
  const groups = new Map<string, PersonDraft[]>();
  for (const d of rows) {
    const key = comparableName(d.name.raw);
    const group = groups.get(key);
    if (group) group.push(d);
    else groups.set(key, [d]);
  }
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    for (const d of group) {
      const same = group.slice(0, 200).filter((o) => o === d || alike(o, d));
      if (same.length + (same.includes(d) ? 0 : 1) < 2) continue;
      d.doubts.push(doubt('flag', 'row.repeated-name', { where: label(d), field: 'name' }, { details: { places: same.map(label).join('、') } }));
    }
  }
}

/** True when nothing tells two rows of the same name apart: neither ID number nor birth month differs. */
function alike(a: PersonDraft, b: PersonDraft): boolean {
  if (a.idNumber.value && b.idNumber.value) return false;
  const [x, y] = [a.birth.value?.slice(0, 7), b.birth.value?.slice(0, 7)];
  return !(x && y && x !== y);
}
