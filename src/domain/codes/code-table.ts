import type { Confidence } from '../../kernel/refusal.ts';
import type { PartialDate } from '../../kernel/day.ts';

/** One row: the code, the name of the standard, the short name that forms carry, other names that mean the same. */
export type CodeRow = { code: string; name: string; short?: string; aliases?: readonly string[] };

/** One edition of a code table. Exchange goes by name: codes of other products differ. */
export type CodeTable = { standard: string; title: string; from: PartialDate; confidence: Confidence; rows: readonly CodeRow[] };

/** Rows from a text of `code name` pairs separated by `·`. */
export const rowsOf = (text: string): CodeRow[] => text.split('·').map((pair) => {
  const [code = '', ...name] = pair.trim().split(' ');
  return { code, name: name.join(' ') };
});

/** The row that a name, short name or alias names, or undefined. */
export const rowNamed = (table: CodeTable, name: string): CodeRow | undefined =>
  table.rows.find((r) => r.name === name || r.short === name || (r.aliases?.includes(name) ?? false));

/** The row of a code, or undefined. */
export const rowOfCode = (table: CodeTable, code: string): CodeRow | undefined => table.rows.find((r) => r.code === code);
