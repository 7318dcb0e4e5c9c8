import type { Words } from '../../kernel/refusal.ts';
import { fixedView, verifyLive, type Files } from '../../verify/steady.ts';
import type { Sql } from '../db/connect.ts';
import { protectedTables } from '../tables.ts';
import { collect, type Finding } from './findings.ts';
import { compareEntries, compareLog } from './verify-entries.ts';
import { checkBlobs, checkGuards } from './verify-guards.ts';
import { compareRows } from './verify-rows.ts';

/** What the comparison of database and record found. `more` counts findings beyond those listed. */
export type DatabaseVerdict = {
  ok: boolean;
  /** Entries the signed checkpoint covers; 0 when the directory itself is bad. */
  size: number;
  entries: number;
  /** Entries that wait for their place: no damage. */
  uncovered: number;
  rows: number;
  blobs: number;
  findings: Finding[];
  more: number;
};

export type VerifyOptions = {
  vkey?: string;
  oldCheckpoint?: string;
  onProgress?: (what: Words, done: number) => void;
  /** Names of the tables to compare; all protected ones when left out. */
  tables?: readonly string[];
};

/**
 * Compares the whole database with the record: directory, log, entries, lines, every row of every protected table, files, guards.
 * Reads one consistent snapshot in a read-only transaction and needs two connections; a server may go on working meanwhile.
 */
export async function verifyDatabase(sql: Sql, openSalt: (sealed: Uint8Array) => Uint8Array, directory: Files, options: VerifyOptions = {}): Promise<DatabaseVerdict> {
  const found = collect();
  const say = (zh: string, en: string) => (done: number) => options.onProgress?.({ zh, en }, done);
  const wanted = [...(options.tables ?? protectedTables)].sort();
  const counted = await sql.begin('ISOLATION LEVEL REPEATABLE READ READ ONLY', async (tx) => {
    await tx.unsafe(`SET LOCAL TimeZone = 'UTC'; SET LOCAL work_mem = '64MB'; SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0`);
    // The snapshot is taken here; the directory is read after it and so is never behind it.
    await tx`SELECT 1 FROM record_checkpoint LIMIT 1`;
    const present = new Set((await tx<{ name: string }[]>`SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`).map((r) => r.name));
    const tables = wanted.filter((name) => present.has(name));
    for (const name of wanted) if (!present.has(name)) found.add(name, null, '整张表不见了', 'the whole table is gone', `table ${name}`);
    say('核验纪实目录', 'verifying the record directory')(0);
    const verdict = await verifyLive(directory, { vkey: options.vkey, oldCheckpoint: options.oldCheckpoint });
    if (verdict.ok) {
      const view = await fixedView(directory);
      const key = new TextDecoder().decode((await view.read('log.vkey')) ?? new Uint8Array()).trim();
      await compareLog(tx, sql, { read: view.read, size: view.size, vkey: options.vkey?.trim() ?? key }, found, say('核对条目与纪实', 'comparing entries with the record'));
    } else {
      found.add('record', null, verdict.why.zh, verdict.why.en, verdict.object);
    }
    const entries = await compareEntries(tx, found, say('核对条目与其各行', 'comparing entries with their lines'));
    const rows = await compareRows(tx, tables, openSalt, found, say('逐行核对数据', 'comparing data row by row'));
    say('核对文件', 'checking files')(0);
    const blobs = await checkBlobs(tx, found);
    await checkGuards(tx, found);
    return { ...entries, rows, blobs, size: verdict.ok ? verdict.size : 0 };
  });
  return { ok: found.list.length === 0, ...counted, findings: found.list, more: found.more };
}
