import { formatKeyFile, parseVerifierKey } from '../../kernel/note.ts';
import { openCheckpoint, signCheckpoint, type Checkpoint } from '../../kernel/checkpoint.ts';
import { decodeEntry } from '../../kernel/entry.ts';
import { emptyRoot } from '../../kernel/merkle.ts';
import { growTiles, readEntryBytes, standing } from '../../kernel/tiles.ts';
import { toBase64 } from '../../kernel/base64.ts';
import { fromUtf8, utf8 } from '../../kernel/bytes.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Sql } from '../db/connect.ts';
import { Fatal, exitCode } from '../fatal.ts';
import type { RecordDirectory } from './directory.ts';
import type { Secrets } from './secrets.ts';

/** How often the outbox is looked at without being told, in milliseconds: another process (the command line) may have committed. */
const LOOK = 1000;

/** How long a batch gathers while nobody waits, in milliseconds. */
const GATHER = 250;

/** Most entries given their position in one go. */
const BATCH = 4096;

/** Gives every committed entry its position, writes the tiles, signs the checkpoint: in that order, one batch at a time. */
export type Sequencer = {
  /** Reconciles database and directory; throws Fatal when they cannot be of one record. */
  start(): Promise<void>;
  /** There is (perhaps) work. */
  wake(): void;
  /** Resolves when the entry is covered by a signed checkpoint. */
  covered(entryId: string): Promise<void>;
  /** Why changes are refused now, or null. */
  blocked(): Refusal | null;
  head(): Checkpoint;
  stop(): Promise<void>;
};

/** Makes the sequencer of one installation. `onError` receives what goes wrong while it runs. */
export function makeSequencer(sql: Sql, dir: RecordDirectory, secrets: Secrets, onError: (error: unknown) => void): Sequencer {
  const key = parseVerifierKey(secrets.vkey);
  let head: Checkpoint = { origin: secrets.origin, size: 0, root: emptyRoot() };
  let failure: unknown = null;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let retry: NodeJS.Timeout | null = null;
  let look: NodeJS.Timeout | null = null;
  const waiting = new Map<string, { resolve: () => void; reject: (error: unknown) => void }[]>();

  const settle = (ids: readonly string[]): void => {
    for (const id of ids) {
      for (const w of waiting.get(id) ?? []) w.resolve();
      waiting.delete(id);
    }
  };

  async function batch(): Promise<number> {
    const entries = await sql<{ id: string; bytes: Uint8Array }[]>`
      SELECT e.id, e.bytes FROM record_outbox o JOIN record_entry e ON e.id = o.entry_id ORDER BY o.seq LIMIT ${BATCH}`;
    if (entries.length === 0) return 0;
    const growth = await growTiles(head.size, entries.map((e) => new Uint8Array(e.bytes)), (path) => dir.read(path), head.root);
    await dir.writeAll(growth.files);
    const next: Checkpoint = { origin: secrets.origin, size: growth.size, root: growth.root };
    const note = signCheckpoint(next, secrets.seed);
    await dir.replace('checkpoint', utf8(note));
    await store(entries.map((e) => e.id), head.size, next, note);
    for (const path of growth.obsolete) await dir.removeTree(path);
    head = next;
    settle(entries.map((e) => e.id));
    return entries.length;
  }

  /** Lets small acts gather under one checkpoint, unless somebody waits for theirs. */
  async function pause(): Promise<void> {
    if (waiting.size === 0 && !stopped) await new Promise((resolve) => setTimeout(resolve, GATHER));
  }

  async function store(ids: readonly string[], from: number, to: Checkpoint, note: string): Promise<void> {
    await sql.begin(async (tx) => {
      await tx`INSERT INTO record_index (idx, entry_id) SELECT ${from} + ord - 1, id FROM unnest(${ids as string[]}::uuid[]) WITH ORDINALITY AS x (id, ord)`;
      await tx`DELETE FROM record_outbox WHERE entry_id = ANY (${ids as string[]}::uuid[])`;
      await tx`INSERT INTO record_checkpoint (size, root, note) VALUES (${to.size}, ${toBase64(to.root)}, ${note})`;
    });
  }

  async function loop(): Promise<void> {
    try {
      do {
        again = false;
        while (!stopped && (await batch()) > 0) await pause();
      } while (again && !stopped);
      failure = null;
    } catch (error) {
      failure = error;
      onError(error);
      for (const list of waiting.values()) for (const w of list) w.reject(error);
      waiting.clear();
      if (!stopped && !retry) {
        retry = setTimeout(() => {
          retry = null;
          void recover();
        }, 500);
      }
    }
  }

  async function recover(): Promise<void> {
    try {
      await reconcile();
      wake();
    } catch (error) {
      failure = error;
      onError(error);
      if (!stopped) retry = setTimeout(() => ((retry = null), void recover()), 1000);
    }
  }

  function wake(): void {
    if (stopped) return;
    again = true;
    running ??= loop().finally(() => {
      running = null;
    });
  }

  /** After a crash the directory may be one batch ahead of the database, never behind. */
  async function reconcile(): Promise<void> {
    const [stored] = await sql<{ size: string; root: string }[]>`SELECT size, root FROM record_checkpoint ORDER BY size DESC LIMIT 1`;
    const size = Number(stored?.size ?? 0);
    const note = await dir.read('checkpoint');
    if (!note) {
      if (size > 0) throw damaged(`${dir.path} 中没有检查点，而数据库已有 ${size} 条纪实`, `${dir.path} holds no checkpoint, but the database has ${size} entries`);
      await dir.replace('log.vkey', utf8(formatKeyFile(secrets.vkey)));
      await dir.replace('checkpoint', utf8(signCheckpoint(head, secrets.seed)));
      return;
    }
    let disk: Checkpoint;
    try {
      disk = openCheckpoint(fromUtf8(note), key);
    } catch {
      throw damaged(`${dir.path}/checkpoint 不是本机密钥签的`, `${dir.path}/checkpoint is not signed by this installation's key`);
    }
    if (disk.size < size) throw damaged(`纪实目录只有 ${disk.size} 条，少于数据库的 ${size} 条`, `the record directory has ${disk.size} entries, fewer than the database's ${size}`);
    if (disk.size === size && stored && toBase64(disk.root) !== stored.root) {
      throw damaged('纪实目录与数据库的检查点不同', 'the record directory and the database hold different checkpoints');
    }
    if (disk.size > size) {
      const ids: string[] = [];
      for (let i = size; i < disk.size; i++) ids.push(decodeEntry(await readEntryBytes(i, disk.size, (path) => dir.read(path))).id);
      const known = await sql`SELECT id FROM record_entry WHERE id = ANY (${ids}::uuid[])`;
      if (known.length !== ids.length) {
        throw damaged(`纪实目录有 ${disk.size} 条，其中 ${ids.length - known.length} 条不在数据库中（数据库可能被恢复到旧备份）`, `the record directory has ${disk.size} entries, ${ids.length - known.length} of them unknown to the database (was it restored from an older backup?)`);
      }
      await store(ids, size, disk, fromUtf8(note));
      settle(ids);
    }
    await clean(disk.size);
    head = disk;
  }

  /** Tiles of a batch that never got its checkpoint are of no record: take them away before the next batch. */
  async function clean(size: number): Promise<void> {
    for (const name of await dir.list()) {
      if (name.endsWith('.new') || (name.startsWith('tile/') && standing(name, size) === 'ahead')) await dir.removeTree(name);
    }
  }

  return {
    start: async () => {
      await reconcile();
      wake();
      look = setInterval(() => {
        if (failure === null) wake();
      }, LOOK);
      look.unref();
    },
    wake,
    covered: (entryId) =>
      new Promise((resolve, reject) => {
        const list = waiting.get(entryId) ?? [];
        list.push({ resolve, reject });
        waiting.set(entryId, list);
        void sql`SELECT 1 FROM record_index WHERE entry_id = ${entryId}`.then((rows) => {
          if (rows.length) settle([entryId]);
          else wake();
        }, reject);
      }),
    blocked: () =>
      failure === null
        ? null
        : {
            name: 'record.unavailable',
            status: 503,
            reason: { zh: '纪实目录现在不能写入，所以不接受任何更改。', en: 'The record cannot be written now, so no change is accepted.' },
            wayOut: { zh: '请让系统管理员检查数据目录的空间和权限；恢复后会自动继续。', en: 'Ask the system administrator to check space and rights of the data directory; work goes on by itself afterwards.' },
          },
    head: () => head,
    stop: async () => {
      stopped = true;
      if (look) clearInterval(look);
      if (retry) clearTimeout(retry);
      await running;
    },
  };
}

const damaged = (zh: string, en: string): Fatal =>
  new Fatal(exitCode.recordDamaged, {
    zh: `纪实目录与数据库对不上：${zh}。为保护证据，程序不启动。请先备份现场，再用 steelyard verify 查明，恢复成对的备份。`,
    en: `The record directory and the database do not belong together: ${en}. To protect the evidence nothing is started. Save both, look with steelyard verify, restore a matching pair.`,
  });
