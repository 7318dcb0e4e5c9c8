import type { DoubtCode } from './reasons.ts';
import { comparable, trimText } from './text.ts';
import { headingKey, type ColumnMapping, type Header } from './xlsx-headings.ts';
import type { Grid, SheetCell } from './xlsx-open.ts';

/** What a row of the data area is; only `person` rows are taken in, a `unit` row names the unit of the rows below. */
export type RowKind = { kind: 'person' } | { kind: 'unit'; code: 'row.unit'; cell: SheetCell } | { kind: 'skip'; code: DoubtCode };

const skip = (code: DoubtCode): RowKind => ({ kind: 'skip', code });
const TOTAL = /^(?:合计|小计|总计|共计|总人数)/;
const SIGNATURE = /^(?:填表人|填报人|制表人|审核人|负责人|单位负责人|填表单位|填报单位|填表时间|填报时间|联系电话|联系人|注[:：]|备注[:：]|说明[:：]?)/;
const HINT = /必填|选填|可不填|请填|请选择|格式[:：]|示例|^例[:：如]|下拉/;
const INSTRUCTION = /填写|填报|说明|要求|注意|请|必须/;
const ORDINALS = '甲乙丙丁戊己庚辛壬癸';

/** Decides what a row is (formats.md 7.4). */
export function classifyRow(grid: Grid, header: Header, mapping: readonly ColumnMapping[], index: number, cells: Map<number, SheetCell>): RowKind {
  const filled = [...cells.values()];
  const texts = filled.map((c) => comparable(c.text));
  if (filled.length === 0) return skip('row.empty');
  if (repeatsHeader(header, cells)) return skip('row.repeated-header');
  if (texts.slice(0, 3).some((t) => TOTAL.test(t))) return skip('row.total');
  if (texts.some((t) => SIGNATURE.test(t)) && filled.length <= 4) return skip('row.signature');
  if (columnNumbers(texts)) return skip('row.column-numbers');
  if (texts.filter((t) => HINT.test(t)).length * 2 >= texts.length) return skip('row.hints');
  const first = filled[0];
  const wide = filled.length === 1 && first !== undefined && grid.merges.some((m) => m.top === index && m.left === first.column && m.right > m.left);
  const nameColumn = mapping.find((m) => m.field === 'name')?.index;
  const unitColumn = mapping.find((m) => m.field === 'unitText')?.index;
  if (first && wide) {
    if (trimText(first.text).length > 40 || (INSTRUCTION.test(first.text) && first.text.length > 8)) return skip('row.instructions');
    return { kind: 'unit', code: 'row.unit', cell: first };
  }
  if (nameColumn !== undefined && cells.has(nameColumn)) return { kind: 'person' };
  if (filled.length === 1 && first && (first.column === unitColumn || first.column === 0) && first.number === null) return { kind: 'unit', code: 'row.unit', cell: first };
  return skip('row.continued');
}

/** True for a header block that a page head repeats: every filled cell says what one of the header's rows says there. */
function repeatsHeader(header: Header, cells: Map<number, SheetCell>): boolean {
  return header.lines.some((line) => {
    const same = [...cells.values()].filter((c) => headingKey(c.text) !== '' && headingKey(c.text) === headingKey(line.get(c.column) ?? '')).length;
    return same >= Math.min(2, cells.size) && same * 2 > cells.size;
  });
}

/** True for 1 2 3 … or 甲 乙 1 2 …: a line that numbers the columns. */
function columnNumbers(texts: readonly string[]): boolean {
  if (texts.length < 3) return false;
  const numbers = texts.filter((t) => !(t.length === 1 && ORDINALS.includes(t))).map(Number);
  const start = numbers[0] ?? 1;
  return numbers.every((n, i) => Number.isInteger(n) && n === start + i) && start <= 2;
}
