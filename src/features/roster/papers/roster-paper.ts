import type { PartialDate } from '../../../kernel/day.ts';
import { rankLevels, serviceRanks } from '../../../domain/facts.ts';
import { rosterColumns, type RosterColumn } from '../columns-rules.ts';
import { rosterParty } from '../formats/party.ts';
import { rosterDate } from '../formats/xlsx-write.ts';
import type { Row } from '../list-service.ts';
import type { PaperTable } from './table.ts';

/** Widths of the columns in characters of a sheet, and as shares of a page. */
const WIDTHS: Partial<Record<RosterColumn, number>> = { postText: 36, unitName: 24, fullTime: 24, inService: 24, sex: 6, age: 6, name: 10, ethnicity: 7, birth: 10, nativePlace: 12 };
const CENTRED = new Set<RosterColumn>(['name', 'sex', 'ethnicity', 'birth', 'age', 'workStart', 'partyJoin', 'postSince', 'rankSince', 'enteredOn', 'status', 'reserve']);
const STATUS: Record<Row['status'], string> = { serving: '在职', retired: '退休', left: '离开', deceased: '去世' };
const DATES = new Set<string>(['birth', 'workStart', 'partyJoin', 'postSince', 'rankSince', 'enteredOn']);

export const columnWidth = (column: RosterColumn): number => WIDTHS[column] ?? 12;

/** What a roster cell says on paper; empty where nothing is known. */
export function rosterCell(row: Row, column: RosterColumn): string {
  const value = row[column];
  if (column === 'partyJoin') return rosterParty(row.party, row.partyJoin as PartialDate | null);
  if (DATES.has(column)) return rosterDate(value as PartialDate | null);
  if (column === 'rank') return rankLevels.find((r) => r.id === value)?.words.zh ?? '';
  if (column === 'jobRank') return serviceRanks.find((r) => r.id === value)?.words.zh ?? '';
  if (column === 'status') return STATUS[row.status];
  return typeof value === 'boolean' ? (value ? '是' : '') : String(value ?? '');
}

/** The roster as a landscape table with the chosen columns, numbered; the more columns, the smaller the type. */
export function rosterPaper(title: string, asOf: string, columns: readonly RosterColumn[], rows: readonly Row[]): PaperTable {
  const words = (id: RosterColumn): string => rosterColumns.find((c) => c.id === id)!.words.zh;
  return {
    title, under: [`截至 ${asOf}`, `共 ${rows.length} 人`], size: columns.length > 14 ? 7.5 : columns.length > 9 ? 8.5 : 10,
    columns: [{ width: 5, align: 'center' }, ...columns.map((id) => ({ width: columnWidth(id), align: CENTRED.has(id) ? 'center' as const : 'left' as const }))],
    header: [['序号', ...columns.map(words)]],
    rows: rows.map((row, i) => [String(i + 1), ...columns.map((id) => rosterCell(row, id))]),
  };
}

/** A row by the Chinese names of the columns, for a template. */
export const rosterRecord = (row: Row): Record<string, string> => Object.fromEntries(rosterColumns.map((c) => [c.words.zh, rosterCell(row, c.id)]));
