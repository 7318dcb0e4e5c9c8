import { toBase64 } from '../kernel/base64.ts';
import { equalBytes, fromUtf8 } from '../kernel/bytes.ts';
import { openCheckpoint, parseCheckpoint, type Checkpoint } from '../kernel/checkpoint.ts';
import { decodeEntry, type Entry } from '../kernel/entry.ts';
import { wordsOf } from '../kernel/malformed.ts';
import { isBy, parseKeyFile, parseNote, parseVerifierKey, verifySignature, type VerifierKey } from '../kernel/note.ts';
import { leafHash, treeRoot } from '../kernel/merkle.ts';
import type { Words } from '../kernel/refusal.ts';
import { decodeBundle, entryBundles, readBundle, standing, tileHashReader, tilePath, TILE_WIDTH, type ReadFile } from '../kernel/tiles.ts';
import { bad, BadObject, checkOlderTile, checkTiles } from './tiles.ts';

/** The first bad object is a path, or `entry N` (N counts from 0). */
export type DirectoryVerdict =
  | { ok: true; origin: string; size: number; root: string; entries: number }
  | { ok: false; object: string; why: Words };

export type DirectoryOptions = {
  /** The trusted verifier key, to compare with `log.vkey`. */
  vkey?: string;
  /** A checkpoint of this log kept elsewhere (the signed note as text); the record must extend it. */
  oldCheckpoint?: string;
};

/**
 * Verifies a record directory whole: key, checkpoint, every tile, every entry, every older partial tile, and that nothing else lies there.
 * `read` and `list` give files by path relative to the directory, `/` between parts; `list` names files only. Never throws for what the files hold.
 */
export async function verifyDirectory(read: ReadFile, list: () => Promise<string[]>, opts: DirectoryOptions = {}): Promise<DirectoryVerdict> {
  try {
    const key = await checkKey(read, opts.vkey);
    const checkpoint = await checkCheckpoint(read, key);
    const old = opts.oldCheckpoint === undefined ? undefined : checkOld(opts.oldCheckpoint, key, checkpoint);
    await checkTiles(read, checkpoint);
    const entries = await checkEntries(read, checkpoint.size);
    await checkOthers(read, list, checkpoint.size);
    if (old !== undefined) await checkExtends(read, old, checkpoint);
    return { ok: true, origin: checkpoint.origin, size: checkpoint.size, root: toBase64(checkpoint.root), entries };
  } catch (error) {
    if (error instanceof BadObject) return { ok: false, object: error.object, why: error.words };
    throw error;
  }
}

/** Walks the entries in order, each read strictly; throws `Malformed` at a bad one. Verify the directory first. */
export async function* readEntries(read: ReadFile, size: number, from = 0): AsyncGenerator<{ index: number; entry: Entry; bytes: Uint8Array }> {
  for (const tile of entryBundles(size)) {
    const start = tile.index * TILE_WIDTH;
    if (start + tile.width <= from) continue;
    const bundle = await readBundle(read, tile);
    for (let i = Math.max(0, from - start); i < tile.width; i++) {
      const bytes = bundle[i]!;
      yield { index: start + i, entry: decodeEntry(bytes), bytes };
    }
  }
}

/** Runs a strict reader and lays what it refuses to the object. */
function at<T>(object: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof BadObject ? error : new BadObject(object, wordsOf(error));
  }
}

async function need(read: ReadFile, path: string): Promise<Uint8Array> {
  return (await read(path)) ?? bad(path, '缺少此文件', 'the file is missing');
}

async function checkKey(read: ReadFile, trusted: string | undefined): Promise<VerifierKey> {
  const content = await need(read, 'log.vkey');
  const { vkey, key } = at('log.vkey', () => parseKeyFile(fromUtf8(content)));
  if (trusted !== undefined) {
    at('--vkey', () => parseVerifierKey(trusted.trim()));
    if (vkey !== trusted.trim()) bad('log.vkey', '此公钥不是所信任的公钥：记录可能已被换钥重签', 'the key is not the trusted one: the record may have been re-signed');
  }
  return key;
}

async function checkCheckpoint(read: ReadFile, key: VerifierKey): Promise<Checkpoint> {
  const content = await need(read, 'checkpoint');
  return at('checkpoint', () => {
    const text = fromUtf8(content);
    const checkpoint = openCheckpoint(text, key);
    const { signatures, text: body } = parseNote(text);
    // Bytes that no key answers for could be changed unseen, so only the log's own one signature is accepted here.
    if (signatures.length !== 1 || !verifySignature(body, signatures[0]!, key)) {
      bad('checkpoint', '检查点上有无法核验的签名行', 'the checkpoint has a signature line that cannot be verified');
    }
    return checkpoint;
  });
}

function checkOld(content: string, key: VerifierKey, now: Checkpoint): Checkpoint {
  const OLD = 'old checkpoint';
  const note = at(OLD, () => parseNote(content));
  const claimed = at(OLD, () => parseCheckpoint(note.text));
  if (claimed.origin === now.origin && !note.signatures.some((s) => isBy(s, key))) {
    bad('log.vkey', '旧检查点由另一密钥签署：记录可能已被换钥重签', 'the older checkpoint was signed by another key: the record may have been re-signed');
  }
  const old = at(OLD, () => openCheckpoint(content, key));
  if (old.size > now.size) {
    bad('checkpoint', `记录被回退：旧检查点有 ${old.size} 条，现仅 ${now.size} 条`, `the record was rolled back: the older checkpoint has ${old.size} entries, this one ${now.size}`);
  }
  return old;
}

async function checkEntries(read: ReadFile, size: number): Promise<number> {
  const seen = new Map<string, number>();
  for (const tile of entryBundles(size)) {
    const path = tilePath(tile);
    const file = await need(read, path);
    const hashes = await need(read, tilePath({ ...tile, level: 0 }));
    const bundle = at(path, () => decodeBundle(file, tile.width));
    for (const [i, bytes] of bundle.entries()) {
      const index = tile.index * TILE_WIDTH + i;
      const object = `entry ${index}`;
      if (!equalBytes(leafHash(bytes), hashes.subarray(i * 32, i * 32 + 32))) {
        bad(object, `第 ${index} 条（${path}）与记录的散列不符：内容、次序被改动，或有条目被删、被添`, `entry ${index} (${path}) does not match the record's hash: changed, moved, dropped or added`);
      }
      const { id } = at(object, () => decodeEntry(bytes));
      const first = seen.get(id);
      if (first !== undefined) bad(object, `编号与第 ${first} 条重复`, `its id repeats that of entry ${first}`);
      seen.set(id, index);
    }
  }
  return size;
}

async function checkOthers(read: ReadFile, list: () => Promise<string[]>, size: number): Promise<void> {
  for (const path of (await list()).sort()) {
    if (path === 'checkpoint' || path === 'log.vkey') continue;
    const kind = standing(path, size);
    if (kind === 'foreign') bad(path, '记录目录中不应有此文件', 'the file does not belong in a record directory');
    if (kind === 'ahead') bad(path, '此文件超出检查点所签的条数', 'the file goes beyond the size that the checkpoint signs');
    if (kind === 'older') await checkOlderTile(read, path, size);
  }
}

async function checkExtends(read: ReadFile, old: Checkpoint, now: Checkpoint): Promise<void> {
  const root = await treeRoot(old.size, tileHashReader(now.size, read));
  if (!equalBytes(root, old.root)) {
    bad('checkpoint', `记录被分叉：前 ${old.size} 条与旧检查点不同`, `the record was forked: its first ${old.size} entries are not those of the older checkpoint`);
  }
}
