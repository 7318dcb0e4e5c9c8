import type { DoubtCode } from './reasons.ts';
import { comparable, trimText } from './text.ts';
import { headingKey, type ColumnMapping, type Header } from './xlsx-headings.ts';
import type { Grid, SheetCell } from './xlsx-grid.ts';

/** What a row of the data area is; only `person` rows are taken in, a `unit` row names the unit of the rows below. */
export type RowKind = { kind: 'person' } | { kind: 'unit'; code: 'row.unit'; cell: SheetCell } | { kind: 'skip'; code: DoubtCode };

const skip = (code: DoubtCode): RowKind => ({ kind: 'skip', code });
const TOTAL = /^(?:合计|小计|总计|共计|总人数)/;
const SIGNATURE = /^(?:填表人|填报人|制表人|审核人|负责人|单位负责人|填表单位|填报单位|填表时间|填报时间|联系电话|联系人|注[:：]|备注[:：]|说明[:：]?)/;
const HINT = /必填|选填|可不填|请填|请选择|格式[:：]|示例|^例[:：如]|下拉/;
const INSTRUCTION = /填写|填报|说明|要求|注意|请|必须/;
const ORDINALS = '甲乙丙丁戊己庚辛壬癸';

/** Prepares for a sheet the decision what each row is (formats.md 7.4). */
export function rowClassifier(grid: Grid, header: Header, mapping: readonly ColumnMapping[]): (index: number, cells: Map<number, SheetCell>) => RowKind {
  const nameColumn = mapping.find((m) => m.field === 'name')?.index;
  const unitColumn = mapping.find((m) => m.field === 'unitText')?.index;
  const lines = header.lines.map((line) => new Map([...line].map(([c, text]): [number, string] => [c, headingKey(text)])));
  const wide = new Set(grid.merges.filter((m) => m.right > m.left).map((m) => `${m.top} ${m.left}`));
  return (index, cells) => {
    const filled = [...cells.values()];
    const [first] = filled;
    if (!first) return skip('row.empty');
    const name = nameColumn === undefined ? undefined : cells.get(nameColumn);
    if (repeatsHeader(lines, cells, name)) return skip('row.repeated-header');
    for (let i = 0; i < 3 && i < filled.length; i++) if (TOTAL.test(comparable(filled[i]!.text))) return skip('row.total');
    if (filled.length <= 4 && filled.some((c) => SIGNATURE.test(comparable(c.text)))) return skip('row.signature');
    if (columnNumbers(filled)) return skip('row.column-numbers');
    if (mostlyHints(filled)) return skip('row.hints');
    if (filled.length === 1 && wide.has(`${index} ${first.column}`)) {
      if (trimText(first.text).length > 40 || (INSTRUCTION.test(first.text) && first.text.length > 8)) return skip('row.instructions');
      return { kind: 'unit', code: 'row.unit', cell: first };
    }
    if (name) return { kind: 'person' };
    if (filled.length === 1 && (first.column === unitColumn || first.column === 0) && first.number === null) return { kind: 'unit', code: 'row.unit', cell: first };
    return skip('row.continued');
  };
}

/** True for a header block that a page head repeats: every filled cell says what one of the header's rows says there. */
function repeatsHeader(lines: readonly Map<number, string>[], cells: Map<number, SheetCell>, name: SheetCell | undefined): boolean {
  return lines.some((line) => {
    // A row with a name that is not the heading of the names repeats nothing; this ends the question for nearly every row.
    if (name && headingKey(name.text) !== line.get(name.column)) return false;
    let same = 0;
    for (const c of cells.values()) {
      const key = headingKey(c.text);
      if (key !== '' && key === line.get(c.column)) same++;
    }
    return same >= Math.min(2, cells.size) && same * 2 > cells.size;
  });
}

function mostlyHints(filled: readonly SheetCell[]): boolean {
  let others = 0;
  for (const c of filled) if (!HINT.test(c.text) && ++others * 2 > filled.length) return false;
  return true;
}

/** True for 1 2 3 … or 甲 乙 1 2 …: a line that numbers the columns. */
function columnNumbers(filled: readonly SheetCell[]): boolean {
  if (filled.length < 3) return false;
  let next: number | null = null;
  for (const c of filled) {
    const text = comparable(c.text);
    if (text.length === 1 && ORDINALS.includes(text)) continue;
    const n = Number(text);
    if (!Number.isInteger(n) || n !== (next ?? n) || (next === null && n > 2)) return false;
    next = n + 1;
  }
  return true;
}
