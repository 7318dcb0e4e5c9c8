import { concatBytes, equalBytes } from './bytes.ts';
import { Malformed } from './malformed.ts';
import { HASH_BYTES, leafHash, rootOf, treeRoot, type Hash, type HashReader } from './merkle.ts';

/** Height of a tile is 8, so a full one holds 256 hashes (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;
const HEIGHT = 8;

/** One file of the tree: hashes of a level, or the entries themselves; width 256 is full, 1–255 partial. */
export type Tile = { level: number | 'entries'; index: number; width: number };

/** Reads a file of the record directory by its path, `/` between parts; undefined when it is not there. */
export type ReadFile = (path: string) => Promise<Uint8Array | undefined>;

/** A file to write, whole. */
export type TileFile = { path: string; bytes: Uint8Array };

/** `tile/<level>/<index>` with the index in groups of three digits (`x001/x234/067`), `.p/<width>` when partial. */
export function tilePath({ level, index, width }: Tile): string {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const groups = padded.match(/.{3}/g)!;
  const path = groups.map((g, i) => (i < groups.length - 1 ? `x${g}` : g)).join('/');
  return `tile/${level}/${path}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

/** The tile a path names, or undefined when the path is not exactly what `tilePath` writes. */
export function parseTilePath(path: string): Tile | undefined {
  const m = /^tile\/(entries|[0-9]{1,2})\/((?:x[0-9]{3}\/){0,5}[0-9]{3})(?:\.p\/([0-9]{1,3}))?$/.exec(path);
  if (m === null) return undefined;
  const tile: Tile = {
    level: m[1] === 'entries' ? 'entries' : Number(m[1]),
    index: Number(m[2]!.replace(/[x/]/g, '')),
    width: m[3] === undefined ? TILE_WIDTH : Number(m[3]),
  };
  const possible = tile.width >= 1 && (m[3] === undefined || tile.width < TILE_WIDTH) && (tile.level === 'entries' || tile.level < 64);
  return possible && tilePath(tile) === path ? tile : undefined;
}

/** Number of hashes at a level (or entries) in a tree of `size`: floor(size / 256^level). */
function countAt(level: number | 'entries', size: number): number {
  return level === 'entries' ? size : Math.floor(size / TILE_WIDTH ** level);
}

/** Width that tile (level, index) has in a tree of `size`: 0 when it does not exist, 256 when full. */
export function tileWidth(level: number | 'entries', index: number, size: number): number {
  return Math.max(0, Math.min(TILE_WIDTH, countAt(level, size) - index * TILE_WIDTH));
}

/** The hash tiles of a tree, level by level from the leaves, left to right. */
export function* hashTiles(size: number): Generator<Tile & { level: number }> {
  for (let level = 0; countAt(level, size) > 0; level++) {
    for (let index = 0; index * TILE_WIDTH < countAt(level, size); index++) yield { level, index, width: tileWidth(level, index, size) };
  }
}

/** The entry bundles of a tree, left to right. */
export function* entryBundles(size: number): Generator<Tile> {
  for (let index = 0; index * TILE_WIDTH < size; index++) yield { level: 'entries', index, width: tileWidth('entries', index, size) };
}

/**
 * How a path stands to a tree of `size`: `current` it belongs to it; `older` a partial tile of a smaller tree, kept or deletable;
 * `ahead` only a larger tree has it (left by a writer that stopped before its checkpoint: delete before growing); `foreign` no tile at all.
 */
export function standing(path: string, size: number): 'current' | 'older' | 'ahead' | 'foreign' {
  const tile = parseTilePath(path);
  if (tile === undefined) return 'foreign';
  const width = tileWidth(tile.level, tile.index, size);
  return tile.width === width ? 'current' : tile.width < width ? 'older' : 'ahead';
}

/** An entry bundle: each entry after its length in two bytes, big-endian; throws a RangeError on an entry over 65,535 bytes. */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  return concatBytes(
    entries.flatMap((entry) => {
      if (entry.length > 0xffff) throw new RangeError('an entry has at most 65,535 bytes');
      return [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry];
    }),
  );
}

/** The entries of a bundle; throws `Malformed` unless it holds exactly `width` entries and no byte more. */
export function decodeBundle(bytes: Uint8Array, width: number): Uint8Array[] {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length && entries.length < width) {
    const end = at + 2 + ((bytes[at]! << 8) | (bytes[at + 1] ?? 0));
    if (at + 2 > bytes.length || end > bytes.length) throw new Malformed('条目包被截断', 'the entry bundle is cut short');
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  if (entries.length < width) throw new Malformed(`条目包应有 ${width} 条，只有 ${entries.length} 条`, `the entry bundle holds ${entries.length} of ${width} entries`);
  if (at !== bytes.length) throw new Malformed('条目包末尾有多余字节', 'the entry bundle has bytes after its last entry');
  return entries;
}

/** The hashes of a tile's bytes; throws `Malformed` unless there are exactly `width`. */
export function decodeTile(bytes: Uint8Array, width: number): Hash[] {
  if (bytes.length !== width * HASH_BYTES) {
    throw new Malformed(`散列块应为 ${width * HASH_BYTES} 字节，实为 ${bytes.length} 字节`, `the tile should have ${width * HASH_BYTES} bytes, it has ${bytes.length}`);
  }
  return Array.from({ length: width }, (_, i) => bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES));
}

/** Hashes of a tile in a tree of `size`; falls back to the full tile when the partial one was deleted. */
async function readTile(read: ReadFile, tile: Tile): Promise<Hash[]> {
  const path = tilePath(tile);
  const bytes = await read(path);
  if (bytes !== undefined) return decodeTile(bytes, tile.width);
  const full = tile.width < TILE_WIDTH ? await read(tilePath({ ...tile, width: TILE_WIDTH })) : undefined;
  if (full === undefined) throw new Malformed(`缺少文件 ${path}`, `the file ${path} is missing`);
  return decodeTile(full, TILE_WIDTH).slice(0, tile.width);
}

/** Entries of a bundle, from the full one when the partial one was deleted; throws `Malformed` when bad or missing. */
export async function readBundle(read: ReadFile, tile: Tile): Promise<Uint8Array[]> {
  const path = tilePath(tile);
  const bytes = await read(path);
  if (bytes !== undefined) return decodeBundle(bytes, tile.width);
  const full = tile.width < TILE_WIDTH ? await read(tilePath({ ...tile, width: TILE_WIDTH })) : undefined;
  if (full === undefined) throw new Malformed(`缺少文件 ${path}`, `the file ${path} is missing`);
  return decodeBundle(full, TILE_WIDTH).slice(0, tile.width);
}

/** The bytes of entry `index` in a tree of `size`; throws a RangeError beyond it, `Malformed` on a bad or missing bundle. */
export async function readEntryBytes(index: number, size: number, read: ReadFile): Promise<Uint8Array> {
  if (!(Number.isSafeInteger(index) && index >= 0 && index < size)) throw new RangeError(`no entry ${index} in a record of ${size}`);
  const bundle = Math.floor(index / TILE_WIDTH);
  const entries = await readBundle(read, { level: 'entries', index: bundle, width: tileWidth('entries', bundle, size) });
  return entries[index % TILE_WIDTH]!;
}

/** Reads the hash of any complete subtree of a tree of `size` from its tiles, keeping the last 64 read; throws `Malformed` on a bad or missing tile. */
export function tileHashReader(size: number, read: ReadFile): HashReader {
  const kept = new Map<string, Promise<Hash[]>>();
  const tileAt = (tile: Tile): Promise<Hash[]> => {
    const path = tilePath(tile);
    const found = kept.get(path) ?? readTile(read, tile);
    kept.delete(path);
    kept.set(path, found);
    if (kept.size > 64) kept.delete(kept.keys().next().value!);
    return found;
  };
  return async (level, index) => {
    const tileLevel = Math.floor(level / HEIGHT);
    const span = 2 ** (level % HEIGHT);
    const first = index * span;
    const tileIndex = Math.floor(first / TILE_WIDTH);
    const start = first % TILE_WIDTH;
    const width = tileWidth(tileLevel, tileIndex, size);
    if (start + span > width) throw new RangeError(`no complete subtree ${level}/${index} in a tree of ${size}`);
    return rootOf((await tileAt({ level: tileLevel, index: tileIndex, width })).slice(start, start + span));
  };
}

/** What growing a tree takes: files to write, the new size and root, and the directories of partial tiles that full ones now replace (delete after the checkpoint). */
export type Growth = { size: number; root: Hash; files: TileFile[]; obsolete: string[] };

/**
 * Computes the files that change when `entries` are appended to a tree of `from` entries; reads only the partial tiles at its right edge.
 * With `expectedRoot`, the existing tiles must lead to it and the last partial bundle to its tile first, so that no damage is signed. Throws `Malformed` when existing files are missing, bad or not of that root.
 */
export async function growTiles(from: number, entries: readonly Uint8Array[], read: ReadFile, expectedRoot?: Hash): Promise<Growth> {
  if (expectedRoot !== undefined) await checkEdge(from, read, expectedRoot);
  const size = from + entries.length;
  const files: TileFile[] = [];
  const obsolete: string[] = [];
  const put = (tile: Tile, bytes: Uint8Array): void => {
    const path = tilePath(tile);
    files.push({ path, bytes });
    if (tile.width === TILE_WIDTH) obsolete.push(`${path}.p`);
  };
  await growRow('entries', from, entries, (tile) => readBundle(read, tile), (tile, part) => put(tile, encodeBundle(part)));
  let added: readonly Hash[] = entries.map(leafHash);
  for (let level = 0; added.length > 0; level++) {
    const above: Hash[] = [];
    await growRow(level, from, added, (tile) => readTile(read, tile), (tile, part) => {
      put(tile, concatBytes(part));
      if (tile.width === TILE_WIDTH) above.push(rootOf(part));
    });
    added = above;
  }
  const written = new Map(files.map((file) => [file.path, file.bytes]));
  const root = await treeRoot(size, tileHashReader(size, async (path) => written.get(path) ?? (await read(path))));
  return { size, root, files, obsolete };
}

async function checkEdge(from: number, read: ReadFile, expectedRoot: Hash): Promise<void> {
  if (!equalBytes(await treeRoot(from, tileHashReader(from, read)), expectedRoot)) {
    throw new Malformed('现有散列块与检查点不符', 'the existing tiles do not lead to the root of the checkpoint');
  }
  const width = from % TILE_WIDTH;
  if (width === 0) return;
  const index = Math.floor(from / TILE_WIDTH);
  const hashes = await readTile(read, { level: 0, index, width });
  const bundle = await readBundle(read, { level: 'entries', index, width });
  if (!bundle.every((entry, i) => equalBytes(leafHash(entry), hashes[i]!))) {
    throw new Malformed('现有条目包与散列块不符', 'the existing entry bundle does not match its tile');
  }
}

/** Continues one row of tiles (a level, or the bundles) with `added` items, from its partial tile on. */
async function growRow(
  level: number | 'entries',
  from: number,
  added: readonly Uint8Array[],
  readOld: (tile: Tile) => Promise<Uint8Array[]>,
  put: (tile: Tile, part: Uint8Array[]) => void,
): Promise<void> {
  if (added.length === 0) return;
  const before = countAt(level, from);
  const first = Math.floor(before / TILE_WIDTH);
  const width = before % TILE_WIDTH;
  const old = width > 0 ? await readOld({ level, index: first, width }) : [];
  for (let start = -width, index = first; start < added.length; start += TILE_WIDTH, index++) {
    const part = [...(start < 0 ? old : []), ...added.slice(Math.max(0, start), start + TILE_WIDTH)];
    put({ level, index, width: part.length }, part);
  }
}
