import { commitRowNative } from './commit.ts';
import { Peek, rowsOf, type Reading } from './cursor.ts';
import type { Findings } from './findings.ts';

type Line = { tbl: string; row_id: string; entry_id: string; prev: string | null; now: string | null; salt: Uint8Array | null; idx: string | null };
type Image = { id: string; image: string };

/**
 * Holds every row of every protected table against the last line the record has for it, and each row's lines against each other.
 * `tables` are names in C order. Gives the number of rows seen.
 */
export async function compareRows(tx: Reading, tables: readonly string[], openSalt: (sealed: Uint8Array) => Uint8Array, found: Findings, progress: (done: number) => void): Promise<number> {
  const lines = new Peek(
    rowsOf<Line>(
      tx,
      'row_lines',
      `SELECT r.tbl, r.row_id, r.entry_id, r.prev, r.now, r.salt, i.idx FROM record_row r JOIN record_entry e ON e.id = r.entry_id
       LEFT JOIN record_index i ON i.entry_id = r.entry_id ORDER BY r.tbl COLLATE "C", r.row_id, i.idx NULLS LAST, e.seq, r.n`,
    ),
  );
  let rows = 0;
  for (const table of tables) {
    await unknownTables(lines, (tbl) => tbl < table, found);
    for await (const row of rowsOf<Image>(tx, `rows_of_${table}`, `SELECT id, to_jsonb(t.*)::text AS image FROM "${table}" t ORDER BY id`)) {
      await withoutRow(lines, table, (id) => id < row.id, openSalt, found);
      const own = await lines.takeWhile((l) => l.tbl === table && l.row_id === row.id);
      compareRow(table, row, own, openSalt, found);
      if (++rows % 1000 === 0) progress(rows);
    }
    await withoutRow(lines, table, () => true, openSalt, found);
  }
  await unknownTables(lines, () => true, found);
  return rows;
}

/** Lines of rows that are not there: right only when the last line says that the row was removed. */
async function withoutRow(lines: Peek<Line>, table: string, before: (id: string) => boolean, openSalt: (s: Uint8Array) => Uint8Array, found: Findings): Promise<void> {
  for (let next = await lines.peek(); next && next.tbl === table && before(next.row_id); next = await lines.peek()) {
    const id = next.row_id;
    const own = await lines.takeWhile((l) => l.tbl === table && l.row_id === id);
    compareChain(table, id, own, openSalt, found);
    const last = own[own.length - 1]!;
    if (last.now !== null) found.add(table, id, `${entryZh(last)}记有此行，现在没有了：有人绕过程序删了它`, `${entryEn(last)} says it stands, but it is gone: somebody deleted it behind the program's back`);
  }
}

async function unknownTables(lines: Peek<Line>, mine: (tbl: string) => boolean, found: Findings): Promise<void> {
  for (const l of await lines.takeWhile((x) => mine(x.tbl))) {
    if (l.now !== null) found.add(l.tbl, l.row_id, '纪实提到一张不受保护或不存在的表', 'the record speaks of a table that is not protected or does not exist');
  }
}

const entryZh = (l: Line): string => (l.idx === null ? '尚未入册的条目' : `纪实第 ${l.idx} 条`);
const entryEn = (l: Line): string => (l.idx === null ? 'an entry not yet covered' : `entry ${l.idx}`);

function compareRow(table: string, row: Image, own: readonly Line[], openSalt: (s: Uint8Array) => Uint8Array, found: Findings): void {
  const last = own[own.length - 1];
  if (!last) {
    found.add(table, row.id, '纪实里从来没有这一行：有人绕过程序添了它', 'the record never spoke of this row: somebody inserted it behind the program\'s back');
    return;
  }
  compareChain(table, row.id, own, openSalt, found);
  if (last.now === null) {
    found.add(table, row.id, `${entryZh(last)}记它已删除，现在却还在：有人绕过程序把它放了回来`, `${entryEn(last)} says it was removed, but it stands: somebody put it back behind the program's back`);
    return;
  }
  const salt = open(last, openSalt);
  if (salt === null) {
    found.add(table, row.id, '行还在，它的盐却没有了或打不开，无从核对：有人动了盐', 'the row stands, but its salt is gone or cannot be opened: somebody changed the salt');
    return;
  }
  if (commitRowNative(salt, table, row.id, JSON.parse(row.image) as Record<string, unknown>) !== last.now) {
    found.add(table, row.id, `现在的内容与${entryZh(last)}记下的不符：有人绕过程序改了这一行或它的盐`, `what stands now is not what ${entryEn(last)} recorded: somebody changed the row or its salt behind the program's back`);
  }
}

function open(line: Line, openSalt: (sealed: Uint8Array) => Uint8Array): Uint8Array | null {
  if (line.salt === null) return null;
  try {
    return openSalt(new Uint8Array(line.salt));
  } catch {
    return null;
  }
}

/** Each line follows the one before; salts were destroyed either for all lines up to some moment or for none, and the others open. */
function compareChain(table: string, id: string, own: readonly Line[], openSalt: (s: Uint8Array) => Uint8Array, found: Findings): void {
  let before: string | null = null;
  let salted = false;
  for (const line of own) {
    if (line.prev !== before) {
      found.add(table, id, `${entryZh(line)}所记的前值与上一次所记的后值不接：有一次更改被抽走或次序被换`, `${entryEn(line)} does not follow the line before it: a change was taken out or moved`);
      return;
    }
    before = line.now;
    if (line.now === null) continue;
    if (line.salt === null ? salted : open(line, openSalt) === null) {
      found.add(table, id, `${entryZh(line)}的盐被销毁或改动`, `the salt of ${entryEn(line)} was destroyed or changed`);
      return;
    }
    salted ||= line.salt !== null;
  }
}
