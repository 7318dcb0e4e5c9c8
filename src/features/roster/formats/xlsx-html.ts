import { doubt } from './reasons.ts';
import type { Doubt } from './draft.ts';
import { decodeGbk } from './gbk.ts';
import { MOST_MERGES, type Grid, type SheetCell } from './xlsx-grid.ts';
import { trimText } from './text.ts';

/** True for a web page, whatever its name says. */
export const isHtml = (head: string): boolean => /^[\s\xef\xbb\xbf]{0,64}<(?:html|!doctype html|!--|table|meta|head|body|div|style)[\s>[-]/i.test(head);

/** The page's text by content: mark, strict UTF-8, else GBK; the character set it declares is only compared. */
export function decodePage(bytes: Uint8Array): { text: string; used: 'utf-8' | 'gbk'; declared: string | null } {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = marked ? bytes.subarray(3) : bytes;
  let text: string;
  let used: 'utf-8' | 'gbk' = 'utf-8';
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    text = decodeGbk(body).text;
    used = 'gbk';
  }
  return { text, used, declared: /charset\s{0,4}=\s{0,4}["']?([\w-]{2,20})/i.exec(text.slice(0, 4000))?.[1]?.toLowerCase() ?? null };
}

const GBK_NAMES = new Set(['gb2312', 'gbk', 'gb18030', 'cp936', 'x-gbk']);

/** What was strange about a page that is called a workbook. */
export function pageDoubts(page: { used: 'utf-8' | 'gbk'; declared: string | null }): Doubt[] {
  const at = { where: '文件', field: 'file' };
  const agrees = page.declared === null || (page.used === 'gbk' ? GBK_NAMES.has(page.declared) : page.declared.replace('-', '') === 'utf8');
  return [
    doubt('flag', 'xlsx.html', at),
    ...(agrees ? [] : [doubt('flag', 'charset.differs', at, { details: { declared: page.declared ?? '', used: page.used === 'gbk' ? 'GBK' : 'UTF-8' } })]),
  ];
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', middot: '·', mdash: '—', ndash: '–', ldquo: '“', rdquo: '”' };
const references = (text: string): string => text.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => {
  if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
});
const spanOf = (tag: string, name: string, most: number): number =>
  Math.min(most, Math.max(1, Number(new RegExp(`\\s${name}\\s{0,4}=\\s{0,4}["']?(\\d{1,5})`, 'i').exec(tag)?.[1] ?? 1)));

/** `until`: the last row that a cell above reaches down to, by column; `next`: where the row goes on. */
type Table = { grid: Grid; row: number; next: number; until: number[]; cell: { row: number; column: number; text: string[] } | null };

/** The columns of a spreadsheet. */
const MOST_COLUMNS = 16_384;

const newTable = (n: number): Table => ({
  grid: { name: `表格${n}`, hidden: false, rows: new Map(), merges: [], hiddenRows: new Set(), hiddenColumns: new Set() }, row: -1, next: 0, until: [], cell: null,
});

/** Reads the tables of a page as sheets, text only: nothing is run, followed or computed. Linear time; `most` bounds the cells. */
export function pageGrids(html: string, most: number): Grid[] | null {
  const grids: Grid[] = [];
  const open: Table[] = [];
  let cells = 0;
  const close = (t: Table | undefined): void => {
    if (!t?.cell) return;
    put(t, references(t.cell.text.join('')));
    t.cell = null;
  };
  for (let at = 0; at < html.length;) {
    const tagStart = html.indexOf('<', at);
    const t = open.at(-1);
    if (t?.cell && tagStart !== at) t.cell.text.push(html.slice(at, tagStart < 0 ? html.length : tagStart).replace(/[\r\n\t ]+/g, ' '));
    if (tagStart < 0) break;
    if (html.startsWith('<!--', tagStart)) {
      const end = html.indexOf('-->', tagStart);
      if (end < 0) break;
      at = end + 3;
      continue;
    }
    const tagEnd = html.indexOf('>', tagStart);
    if (tagEnd < 0) break;
    const tag = html.slice(tagStart, Math.min(tagEnd, tagStart + 2000));
    const name = /^<\/?([a-z][a-z0-9]*)/i.exec(tag)?.[1]?.toLowerCase() ?? '';
    at = tagEnd + 1;
    if ((name === 'script' || name === 'style') && !tag.startsWith('</')) {
      const end = html.indexOf(`</${name}`, at);
      if (end < 0) break;
      at = end;
    } else if (name === 'table') {
      if (!tag.startsWith('</')) open.push(newTable(grids.length + open.length + 1));
      else {
        close(t);
        const done = open.pop();
        if (done && done.grid.rows.size > 0) grids.push(done.grid);
      }
    } else if (t && name === 'tr') {
      close(t);
      if (tag.startsWith('</')) continue;
      t.row++;
      t.next = 0;
    } else if (t && (name === 'td' || name === 'th')) {
      close(t);
      if (tag.startsWith('</')) continue;
      if (++cells > most) return null;
      begin(t, spanOf(tag, 'colspan', 200), spanOf(tag, 'rowspan', 5000));
    } else if (t?.cell && (name === 'br' || name === 'p' || name === 'div') && t.cell.text.length > 0) t.cell.text.push('\n');
  }
  for (const t of open) {
    close(t);
    if (t.grid.rows.size > 0) grids.push(t.grid);
  }
  return grids;
}

/** Finds the next free column of the row and keeps the places that the cell spans. */
function begin(t: Table, wide: number, tall: number): void {
  if (t.row < 0) t.row = 0;
  while ((t.until[t.next] ?? -1) >= t.row) t.next++;
  const column = t.next;
  t.next += wide;
  if (column > MOST_COLUMNS) return;
  if (tall > 1) for (let c = column; c < column + wide; c++) t.until[c] = t.row + tall - 1;
  if ((wide > 1 || tall > 1) && t.grid.merges.length < MOST_MERGES) t.grid.merges.push({ top: t.row, left: column, bottom: t.row + tall - 1, right: column + wide - 1 });
  t.cell = { row: t.row, column, text: [] };
}

function put(t: Table, text: string): void {
  if (!t.cell || trimText(text) === '') return;
  const { row, column } = t.cell;
  const cell: SheetCell = { row, column, text: trimText(text), number: null, format: '@', isDate: false, formula: false, error: false, comment: '' };
  const cells = t.grid.rows.get(row) ?? new Map<number, SheetCell>();
  cells.set(column, cell);
  t.grid.rows.set(row, cells);
}
