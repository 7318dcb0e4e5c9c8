import writeXlsxFile, { type Row as SheetRow } from 'write-excel-file/universal';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { footOf, takenBy } from '../roster/papers/taken.ts';
import { refusals } from './refusals-rules.ts';
import { statisticsSettings } from './settings-service.ts';
import { countTable, type TableSpec } from './table-service.ts';
import { gridOf, protectedGrid, shareText, type ProtectedLine, type Table } from './table-rules.ts';

/** A file to be sent. */
export type Exported = { name: string; mime: string; bytes: Uint8Array };
type Wanted = TableSpec & { title: string; sentence: string; shares: boolean; averageAge: boolean; compare?: string | undefined };

const MOST_CELLS = 6000;
const border = { borderStyle: 'thin', borderColor: '#000000' } as const;
const head = { fontWeight: 'bold', align: 'center', alignVertical: 'center', wrap: true, ...border } as const;

/**
 * A table as .xlsx, with small counts withheld together with what would give them away; the sheet says so, and names the day,
 * the filters and the sets of bands. With a day to compare, a second sheet of that day, protected by itself.
 */
export async function exportTable(ports: Ports, actor: Actor, input: Wanted): Promise<Outcome<Exported> & { entryId?: string }> {
  return ports.act({ actor, verb: 'statistics.table.exported' }, async (tx) => {
    const inside: Ports = { ...ports, read: tx.read };
    const { smallCell } = await statisticsSettings(tx.read);
    const now = await countTable(inside, actor, input);
    if (!now.ok) return now;
    const then = input.compare === undefined ? null : await countTable(inside, actor, { ...input, filters: { ...input.filters, asOf: input.compare } });
    if (then && !then.ok) return then;
    const sheets: Sheet[] = [];
    let hidden = 0;
    for (const { table, open } of [now.value, ...(then ? [then.value] : [])]) {
      const grid = gridOf(table);
      const size = grid.length * grid[0]!.cells.reduce((n, axis) => n + axis.length + 1, 1);
      if (size > MOST_CELLS) return refusals.tooWide(size);
      const safe = protectedGrid(grid, smallCell);
      hidden += safe.hidden;
      sheets.push(sheetOf(table, safe.lines, { ...input, open, smallCell, hidden: safe.hidden, foot: footOf(takenBy(actor.name, tx.at)) }));
    }
    tx.note({ detail: { actor: actor.name, title: input.title, sentence: input.sentence, asOf: now.value.table.asOf, least: smallCell, hidden } });
    const file = await writeXlsxFile(sheets.map((s) => ({ data: s.rows, sheet: s.name, columns: s.columns, orientation: 'landscape' as const, stickyRowsCount: s.sticky }))).toBlob();
    return ok({ name: `${input.title.replace(/[\\/:*?"<>|]/g, '_')}.xlsx`, mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes: new Uint8Array(await file.arrayBuffer()) });
  });
}

type Sheet = { name: string; rows: SheetRow[]; columns: { width: number }[]; sticky: number };
type About = Pick<Wanted, 'title' | 'sentence' | 'shares' | 'averageAge'> & { open: number; smallCell: number; hidden: number; foot: string };

function sheetOf(t: Table, lines: readonly ProtectedLine[], about: About): Sheet {
  const each = about.shares ? 2 : 1;
  const width = 2 + (about.averageAge ? 1 : 0) + t.cols.reduce((n, c) => n + c.categories.length * each, 0);
  const wide = (value: string, more: object): SheetRow => [{ value, type: String, columnSpan: width, ...more }, ...Array<null>(width - 1).fill(null)];
  const blank = (n: number): null[] => Array<null>(n).fill(null);
  const text = (value: string, more: object = {}) => ({ value, type: String, ...head, ...more });
  const upper: SheetRow = [text(t.rows.map((r) => r.words.zh).join('／'), { rowSpan: 2 }), text('合计', { rowSpan: 2 }), ...(about.averageAge ? [text('平均年龄', { rowSpan: 2 })] : [])];
  const lower: SheetRow = blank(upper.length);
  for (const c of t.cols) {
    const n = c.categories.length * each;
    if (n > 0) upper.push(text(c.words.zh, n > 1 ? { columnSpan: n } : {}), ...blank(n - 1));
    for (const x of c.categories) lower.push(text(x.words.zh), ...(about.shares ? [text('占比%')] : []));
  }
  const count = (n: number | null) => (n === null ? { value: '*', type: String, align: 'right' as const, ...border } : { value: n, type: Number, align: 'right' as const, ...border });
  const body = lines.map((l): SheetRow => [
    { value: `${l.level === 1 ? '　' : ''}${l.words.zh}${l.kind === 'sum' ? '　小计' : ''}`, type: String, ...(l.kind === 'row' ? {} : { fontWeight: 'bold' as const }), ...border },
    count(l.n), ...(about.averageAge ? [{ value: l.averageAge === null ? '—' : l.averageAge.toFixed(1), type: String, align: 'right' as const, ...border }] : []),
    ...l.cells.flatMap((axis) => axis.flatMap((n) => [count(n), ...(about.shares ? [{ value: shareText(n, l.n), type: String, align: 'right' as const, ...border }] : [])])),
  ]);
  const sets = [...t.rows, ...t.cols].flatMap((a) => (a.bands ? [`${a.words.zh}：${a.bands.name.zh}${a.bands.version > 0 ? `（第 ${a.bands.version} 版）` : ''}`] : []));
  const notes = [
    ...(sets.length > 0 ? [`分档：${sets.join('；')}。`] : []),
    ...(about.shares ? ['占比按本行合计计算，保留一位小数；因四舍五入，各项之和可能不等于 100。'] : []),
    ...(about.open > 0 ? [`另有 ${about.open} 人因缺少事实无法判断是否符合查询条件，未计入。`] : []),
    about.hidden > 0
      ? `保护规则：小于 ${about.smallCell} 的人数及由合计可推算出它的数，以 * 代替（共 ${about.hidden} 格）；平均年龄只在没有隐去行合计时列出。0 照列。`
      : `保护规则：小于 ${about.smallCell} 的人数以 * 代替；本表没有这样的数。`,
    '保护只及于本表之内：把几张口径相近的表放在一起相减，仍可能推算出个别人的情况，请勿一并对外提供。',
    about.foot,
  ];
  const rows: SheetRow[] = [
    wide(about.title, { align: 'center', fontWeight: 'bold', fontSize: 16 }), wide(`${about.sentence}　截至 ${t.asOf}　单位：人`, { align: 'center', wrap: true }),
    upper, lower, ...body, ...notes.map((n) => wide(n, { wrap: true })),
  ];
  return { name: t.asOf, rows, sticky: 4, columns: [{ width: 24 }, { width: 8 }, ...Array.from({ length: width - 2 }, () => ({ width: 10 }))] };
}
