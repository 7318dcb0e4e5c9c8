import { concatBytes, equalBytes } from '../kernel/bytes.ts';
import type { Checkpoint } from '../kernel/checkpoint.ts';
import { wordsOf } from '../kernel/malformed.ts';
import { HASH_BYTES, rootOf, treeRoot, type Hash } from '../kernel/merkle.ts';
import type { Words } from '../kernel/refusal.ts';
import { decodeBundle, decodeTile, encodeBundle, entryBundles, growTiles, hashTiles, parseTilePath, TILE_WIDTH, tileHashReader, tilePath, tileWidth, type ReadFile, type Tile } from '../kernel/tiles.ts';

/** Thrown inside the verifier at the first bad object. */
export class BadObject extends Error {
  readonly object: string;
  readonly words: Words;
  constructor(object: string, words: Words) {
    super(`${object}: ${words.en}`);
    this.name = 'BadObject';
    this.object = object;
    this.words = words;
  }
}

/** Names the bad object and stops. */
export function bad(object: string, zh: string, en: string): never {
  throw new BadObject(object, { zh, en });
}

async function readHashes(read: ReadFile, tile: Tile): Promise<Hash[]> {
  const path = tilePath(tile);
  const bytes = await read(path);
  if (bytes === undefined) bad(path, '缺少此文件', 'the file is missing');
  try {
    return decodeTile(bytes, tile.width);
  } catch (error) {
    throw new BadObject(path, wordsOf(error));
  }
}

/** Checks that every hash tile is there with its exact length, that each level agrees with the level above, and all with the signed root; throws `BadObject`. */
export async function checkTiles(read: ReadFile, checkpoint: Checkpoint): Promise<void> {
  const { size } = checkpoint;
  let parent: { path: string; hashes: Hash[] } | undefined;
  let disagreement: string | undefined;
  for (const tile of hashTiles(size)) {
    const hashes = await readHashes(read, tile);
    if (tile.width < TILE_WIDTH) continue;
    const above: Tile = { level: tile.level + 1, index: Math.floor(tile.index / TILE_WIDTH), width: 0 };
    above.width = tileWidth(above.level, above.index, size);
    if (parent?.path !== tilePath(above)) parent = { path: tilePath(above), hashes: await readHashes(read, above) };
    if (!equalBytes(rootOf(hashes), parent.hashes[tile.index % TILE_WIDTH]!)) disagreement ??= tilePath(tile);
  }
  if (disagreement === undefined && equalBytes(await treeRoot(size, tileHashReader(size, read)), checkpoint.root)) return;
  await blame(read, checkpoint, disagreement);
}

/**
 * The tiles do not lead to the signed root. When the entries themselves do, they tell which tile is wrong;
 * when they do not, tiles and entries were both changed, or another history lies under this checkpoint.
 */
async function blame(read: ReadFile, checkpoint: Checkpoint, disagreement: string | undefined): Promise<never> {
  const truth = await rebuild(read, checkpoint);
  if (truth !== undefined) {
    for (const tile of hashTiles(checkpoint.size)) {
      const path = tilePath(tile);
      if (!equalBytes(truth.get(path)!, concatBytes(await readHashes(read, tile)))) {
        bad(path, '散列块与条目及检查点不符', 'the tile disagrees with the entries and the checkpoint');
      }
    }
  }
  if (disagreement !== undefined) bad(disagreement, '散列块与上一层不符', 'the tile disagrees with the level above it');
  return bad('checkpoint', '检查点所签的树根不是这些条目的树根：记录被改写', 'the signed root is not the root of these entries: the record was rewritten');
}

/** The hash tiles that the entries give, or undefined unless the entries lead to the signed root. */
async function rebuild(read: ReadFile, checkpoint: Checkpoint): Promise<Map<string, Uint8Array> | undefined> {
  const made = new Map<string, Uint8Array>();
  let size = 0;
  for (const tile of entryBundles(checkpoint.size)) {
    const bytes = await read(tilePath(tile));
    if (bytes === undefined) return undefined;
    try {
      const growth = await growTiles(size, decodeBundle(bytes, tile.width), async (path) => made.get(path));
      for (const file of growth.files) if (!file.path.startsWith('tile/entries/')) made.set(file.path, file.bytes);
      size = growth.size;
      if (size === checkpoint.size && !equalBytes(growth.root, checkpoint.root)) return undefined;
    } catch {
      return undefined;
    }
  }
  return made;
}

/** Checks that a partial tile of an earlier size is byte for byte the beginning of the current one; throws `BadObject`. */
export async function checkOlderTile(read: ReadFile, path: string, size: number): Promise<void> {
  const tile = parseTilePath(path)!;
  const now = { ...tile, width: tileWidth(tile.level, tile.index, size) };
  const current = await read(tilePath(now));
  const bytes = await read(path);
  if (current === undefined || bytes === undefined) return bad(path, '缺少此文件', 'the file is missing');
  const expected =
    tile.level === 'entries' ? encodeBundle(decodeBundle(current, now.width).slice(0, tile.width)) : current.subarray(0, tile.width * HASH_BYTES);
  if (!equalBytes(bytes, expected)) bad(path, '较早的部分块与现在的记录不符', 'the earlier partial tile is not the beginning of the current one');
}
