import { printable, type Font } from './font.ts';
import { footText, preamble, typstString, type TypstPaper } from './sheet.ts';
import { placed, type PaperTable } from './table.ts';

/** What a column is wide when its table does not say, as a share. */
const SHARE = 10;

/** Tables as A4 paper, each on pages of its own: the header on every page, page numbers, and at the foot of each page who took them out and when. */
export function tablesTypst(tables: readonly PaperTable[], font: Font, foot: string): TypstPaper {
  const missing = new Set<string>();
  const source = [preamble(tables[0]?.title ?? ''), ...tables.flatMap((t) => tableParts(t, font, foot, missing))].join('\n');
  return { source, files: [], missing: [...missing] };
}

/** One table as A4 paper. */
export const tableTypst = (table: PaperTable, font: Font, foot: string): TypstPaper => tablesTypst([table], font, foot);

function tableParts(table: PaperTable, font: Font, foot: string, missing: Set<string>): string[] {
  const say = (text: string): string => {
    const out = printable(text, font);
    for (const c of out.missing) missing.add(c);
    return typstString(out.text);
  };
  const size = table.size ?? 9;
  const width = table.columns.length;
  const cells = (rows: PaperTable['rows'] | PaperTable['header'], head: boolean): string =>
    placed(rows, width).map((row) => row.map((c) => {
      const align = head ? 'center' : c.align ?? (typeof c.text === 'number' ? 'right' : table.columns[c.column]?.align ?? 'left');
      const spans = `${c.columns > 1 ? `colspan: ${c.columns}, ` : ''}${c.rows > 1 ? `rowspan: ${c.rows}, ` : ''}`;
      const body = say(c.text === null ? '' : String(c.text));
      return `table.cell(${spans}align: ${align} + horizon, ${c.strong || head ? `text(stroke: 0.25pt, ${body})` : body})`;
    }).join(', ')).join(',\n');
  return [
    `#set page(paper: "a4", flipped: ${table.orientation !== 'portrait'}, margin: (top: 14mm, bottom: 15mm, x: 12mm), footer-descent: 25%, footer: grid(columns: (1fr, auto), ${footText(printable(foot, font).text)}, context text(size: 7pt, fill: luma(110), counter(page).display("1 / 1", both: true))))`,
    `#set text(size: ${size}pt, top-edge: 0.88em, bottom-edge: -0.12em)`,
    '#set par(leading: 0.3em, justify: false)',
    ...(table.corner ? [`#place(top + left, text(size: 10pt, ${say(table.corner)}))`] : []),
    `#align(center, text(size: 16pt, ${say(table.title)}))`,
    ...(table.under?.length ? [`#v(1mm)\n#align(center, text(size: 9pt, ${say(table.under.join('　　'))}))`] : []),
    '#v(2mm)',
    `#table(columns: (${table.columns.map((c) => `${c.width ?? SHARE}fr`).join(', ')},), inset: (x: 1mm, y: 1.1mm), stroke: 0.4pt,\ntable.header(${cells(table.header, true)}),\n${cells(table.rows, false)}\n)`,
    ...(table.notes ?? []).map((n) => `#v(1mm)\n#text(size: 8pt, ${say(n)})`),
  ];
}
