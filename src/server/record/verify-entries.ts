import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { toBase64 } from '../../kernel/base64.ts';
import { concatBytes, equalBytes, utf8 } from '../../kernel/bytes.ts';
import { parseCheckpoint } from '../../kernel/checkpoint.ts';
import { decodeEntry, rowsRoot, type Entry } from '../../kernel/entry.ts';
import { emptyRoot, leafHash, nodeHash, type Hash } from '../../kernel/merkle.ts';
import { isBy, parseNote, parseVerifierKey } from '../../kernel/note.ts';
import { readEntries } from '../../verify/directory.ts';
import type { ReadFile } from '../../kernel/tiles.ts';
import type { Sql } from '../db/connect.ts';
import { Peek, rowsOf, type Reading } from './cursor.ts';
import type { Findings } from './findings.ts';

type Indexed = { idx: string; indexed: string; id: string | null; bytes: Uint8Array | null };
type Signed = { size: string; root: string; note: string };

/**
 * Walks the log beside `record_index` and `record_checkpoint`: every entry of the log stands in the database at its place with its
 * very bytes, and every stored checkpoint is signed and of this log. `fresh` is asked again about entries newer than the transaction.
 */
export async function compareLog(tx: Reading, fresh: Sql, log: { read: ReadFile; size: number; vkey: string }, found: Findings, progress: (done: number) => void): Promise<void> {
  const stored = new Peek(rowsOf<Indexed>(tx, 'log_entries', 'SELECT i.idx, i.entry_id AS indexed, e.id, e.bytes FROM record_index i LEFT JOIN record_entry e ON e.id = i.entry_id ORDER BY i.idx'));
  const signed = new Peek(rowsOf<Signed>(tx, 'log_checkpoints', 'SELECT size, root, note FROM record_checkpoint ORDER BY size'));
  const check = checkpointChecker(log.vkey, found);
  const frontier = new Frontier();
  const newer: { index: number; id: string }[] = [];
  let last = -1;
  const settle = async (size: number): Promise<void> => {
    for (const c of await signed.takeWhile((x) => Number(x.size) <= size)) {
      last = Number(c.size);
      check(c, frontier.root());
    }
  };
  await settle(0);
  for await (const { index, entry, bytes } of readEntries(log.read, log.size)) {
    const row = (await stored.takeWhile((r) => Number(r.idx) <= index)).find((r) => Number(r.idx) === index);
    if (!row) newer.push({ index, id: entry.id });
    else compareEntry(row, index, entry, bytes, found);
    frontier.push(leafHash(bytes));
    await settle(index + 1);
    if (index % 1000 === 999) progress(index + 1);
  }
  for (let row = await stored.take(); row; row = await stored.take()) {
    found.add('record_index', row.indexed, `数据库给了它第 ${row.idx} 条的位置，而纪实只有 ${log.size} 条：纪实目录可能被回退`, `the database places it at ${row.idx}, but the record has only ${log.size} entries: it may have been rolled back`);
  }
  for (let c = await signed.take(); c; c = await signed.take()) {
    last = log.size;
    found.add('record_checkpoint', c.size, `检查点签了 ${c.size} 条，而纪实只有 ${log.size} 条：纪实目录可能被回退`, `the checkpoint signs ${c.size} entries, but the record has only ${log.size}: it may have been rolled back`);
  }
  await newerThanTransaction(fresh, newer, last < log.size ? log.size : null, found);
}

function compareEntry(row: Indexed, index: number, entry: Entry, bytes: Uint8Array, found: Findings): void {
  if (row.indexed !== entry.id) {
    found.add('record_index', row.indexed, `第 ${index} 条在纪实中是 ${entry.id}，数据库指向 ${row.indexed}`, `entry ${index} of the record is ${entry.id}, the database points to ${row.indexed}`);
  } else if (row.id === null || row.bytes === null) {
    found.add('record_entry', entry.id, `第 ${index} 条在纪实中，数据库里没有了`, `entry ${index} stands in the record but is gone from the database`);
  } else if (!equalBytes(new Uint8Array(row.bytes), bytes)) {
    found.add('record_entry', entry.id, `第 ${index} 条的内容与纪实不同`, `entry ${index} differs from the record`);
  }
}

/** Entries that got their place after the transaction began are no damage; those that have none even now are. */
async function newerThanTransaction(fresh: Sql, newer: { index: number; id: string }[], unsigned: number | null, found: Findings): Promise<void> {
  for (let i = 0; i < newer.length; i += 1000) {
    const part = newer.slice(i, i + 1000);
    // The writer stores places a moment after it signs; look again before calling it damage.
    let missing = part;
    for (let tries = 0; tries < 4 && missing.length > 0; tries++) {
      if (tries > 0) await new Promise((resolve) => setTimeout(resolve, 250));
      const known = await fresh<{ idx: string; entry_id: string; there: boolean }[]>`
        SELECT i.idx, i.entry_id, e.id IS NOT NULL AS there FROM record_index i LEFT JOIN record_entry e ON e.id = i.entry_id WHERE i.entry_id = ANY (${missing.map((m) => m.id)}::uuid[])`;
      const at = new Map(known.filter((k) => k.there).map((k) => [k.entry_id, Number(k.idx)]));
      missing = missing.filter((m) => at.get(m.id) !== m.index);
    }
    for (const m of missing) {
      found.add('record_entry', m.id, `第 ${m.index} 条在纪实中，数据库里没有它或没有它的位置`, `entry ${m.index} stands in the record, but the database lacks it or its place`);
    }
  }
  if (unsigned === null || unsigned === 0) return;
  for (let tries = 0; tries < 4; tries++) {
    if (tries > 0) await new Promise((resolve) => setTimeout(resolve, 250));
    const [row] = await fresh`SELECT 1 FROM record_checkpoint WHERE size >= ${unsigned} LIMIT 1`;
    if (row) return;
  }
  found.add('record_checkpoint', String(unsigned), `数据库里没有 ${unsigned} 条的检查点`, `the database lacks the checkpoint of ${unsigned} entries`);
}

/** Checks stored checkpoints: form, signature by the log's key, columns, and the root the log has at that size. */
function checkpointChecker(vkey: string, found: Findings): (c: Signed, root: Hash) => void {
  const key = parseVerifierKey(vkey);
  const spki: KeyObject = createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key.publicKey]), format: 'der', type: 'spki' });
  return (c, root) => {
    let good = false;
    try {
      const note = parseNote(c.note);
      const said = parseCheckpoint(note.text);
      const signature = note.signatures.find((s) => isBy(s, key));
      good = signature !== undefined && said.origin === key.name && String(said.size) === c.size && toBase64(said.root) === c.root && verify(null, utf8(note.text), spki, signature.signature);
    } catch {
      good = false;
    }
    if (!good) found.add('record_checkpoint', c.size, '检查点不合格式、与所列不符，或不是本机密钥签的', 'the checkpoint is malformed, differs from its columns, or is not signed by the key of this log');
    else if (toBase64(root) !== c.root) found.add('record_checkpoint', c.size, `所签的树根不是纪实前 ${c.size} 条的树根`, `the signed root is not that of the first ${c.size} entries`);
  };
}

/** The complete subtrees at the right edge of a growing tree. */
class Frontier {
  private readonly stack: { level: number; hash: Hash }[] = [];
  push(leaf: Hash): void {
    let top = { level: 0, hash: leaf };
    for (let below = this.stack[this.stack.length - 1]; below && below.level === top.level; below = this.stack[this.stack.length - 1]) {
      this.stack.pop();
      top = { level: top.level + 1, hash: nodeHash(below.hash, top.hash) };
    }
    this.stack.push(top);
  }
  root(): Hash {
    if (this.stack.length === 0) return emptyRoot();
    return this.stack.map((s) => s.hash).reduceRight((right, left) => nodeHash(left, right));
  }
}

type Stored = { id: string; bytes: Uint8Array; at: Date; actor: string | null; verb: string; case_id: string | null; idx: string | null; waits: boolean };
type Line = { entry_id: string; n: number; tbl: string; row_id: string; prev: string | null; now: string | null };
type About = { entry_id: string; kind: string; subject_id: string; at: Date };

/** Holds each stored entry against its own columns, its lines, its subjects and the outbox; gives how many there are and how many wait. */
export async function compareEntries(tx: Reading, found: Findings, progress: (done: number) => void): Promise<{ entries: number; uncovered: number }> {
  const lines = new Peek(rowsOf<Line>(tx, 'entry_lines', 'SELECT entry_id, n, tbl, row_id, prev, now FROM record_row ORDER BY entry_id, n'));
  const about = new Peek(rowsOf<About>(tx, 'entry_subjects', 'SELECT entry_id, kind, subject_id, at FROM record_subject ORDER BY entry_id, subject_id'));
  const stored = rowsOf<Stored>(
    tx,
    'entries',
    `SELECT e.id, e.bytes, e.at, e.actor, e.verb, e.case_id, i.idx, o.entry_id IS NOT NULL AS waits FROM record_entry e
     LEFT JOIN record_index i ON i.entry_id = e.id LEFT JOIN record_outbox o ON o.entry_id = e.id ORDER BY e.id`,
  );
  let entries = 0;
  let uncovered = 0;
  const stray = (list: { entry_id: string }[], table: string): void => {
    for (const id of new Set(list.map((l) => l.entry_id))) found.add(table, id, '所属的条目不在数据库里', 'the entry it belongs to is not in the database');
  };
  for await (const row of stored) {
    entries++;
    stray(await lines.takeWhile((l) => l.entry_id < row.id), 'record_row');
    stray(await about.takeWhile((s) => s.entry_id < row.id), 'record_subject');
    const own = await lines.takeWhile((l) => l.entry_id === row.id);
    const subjects = await about.takeWhile((s) => s.entry_id === row.id);
    if (row.idx === null) uncovered++;
    if (row.idx === null && !row.waits) found.add('record_entry', row.id, '没有位置，也不在待入册之列：有人动了索引或待办', 'it has no place and does not wait for one: index or outbox were changed');
    if (row.idx !== null && row.waits) found.add('record_outbox', row.id, '已入册却又在待入册之列', 'it has its place but waits for one again');
    compareStored(row, own, subjects, found);
    if (entries % 1000 === 0) progress(entries);
  }
  stray(await lines.takeWhile(() => true), 'record_row');
  stray(await about.takeWhile(() => true), 'record_subject');
  const lost = await tx<{ entry_id: string }[]>`SELECT entry_id FROM record_outbox o WHERE NOT EXISTS (SELECT 1 FROM record_entry e WHERE e.id = o.entry_id) LIMIT 1000`;
  stray([...lost], 'record_outbox');
  return { entries, uncovered };
}

function compareStored(row: Stored, own: readonly Line[], about: readonly About[], found: Findings): void {
  let entry: Entry;
  try {
    entry = decodeEntry(concatBytes([new Uint8Array(row.bytes)]));
  } catch {
    found.add('record_entry', row.id, '条目读不出来', 'the entry cannot be read');
    return;
  }
  const columns = [row.id, new Date(row.at).toISOString(), row.actor ?? 'system', row.verb, row.case_id ?? null];
  const said = [entry.id, entry.at, entry.actor, entry.verb, entry.case ?? null];
  const differs = ['id', 'at', 'actor', 'verb', 'case_id'].filter((_, i) => columns[i] !== said[i]);
  if (differs.length > 0) found.add('record_entry', row.id, `列 ${differs.join('、')} 与条目原文不符`, `columns ${differs.join(', ')} differ from the entry itself`);
  const numbered = own.every((l, i) => l.n === i);
  const rows = rowsRoot(own.map((l) => ({ t: l.tbl, id: l.row_id, prev: l.prev, now: l.now })));
  if (!numbered || rows.n !== entry.rows.n || rows.root !== entry.rows.root) {
    found.add('record_row', row.id, '条目所列的行与原文的根不符：有行被改、被删或被添', 'its lines do not hash to the root in the entry: a line was changed, dropped or added');
  }
  const want = entry.subjects.map((s) => `${s.id.toLowerCase()} ${s.kind}`).sort();
  const have = about.map((s) => `${s.subject_id} ${s.kind}`).sort();
  if (want.join('\n') !== have.join('\n') || about.some((s) => new Date(s.at).toISOString() !== entry.at)) {
    found.add('record_subject', row.id, '条目所涉的人和事与原文不符', 'what the entry is about differs from the entry itself');
  }
}
