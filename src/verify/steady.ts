import { equalBytes, fromUtf8 } from '../kernel/bytes.ts';
import { parseCheckpoint } from '../kernel/checkpoint.ts';
import { HASH_BYTES } from '../kernel/merkle.ts';
import { parseNote } from '../kernel/note.ts';
import { decodeBundle, encodeBundle, parseTilePath, standing, TILE_WIDTH, tilePath, type ReadFile } from '../kernel/tiles.ts';
import { verifyDirectory, type DirectoryOptions, type DirectoryVerdict } from './directory.ts';

/** A record directory as files. */
export type Files = { read: ReadFile; list: () => Promise<string[]> };

/**
 * A view of a directory that a server may be writing to, fixed at the checkpoint it has now: partial tiles that were since replaced
 * are cut from the full ones, and files of later growth are left out, but only when the checkpoint has really moved on.
 */
export async function fixedView(files: Files): Promise<Files & { size: number; moved: () => Promise<boolean> }> {
  const pinned = await files.read('checkpoint');
  const size = pinned === undefined ? 0 : claimedSize(pinned);
  const moved = async (): Promise<boolean> => {
    const now = await files.read('checkpoint');
    return pinned !== undefined && now !== undefined && !equalBytes(pinned, now) && claimedSize(now) > size;
  };
  return {
    size,
    moved,
    read: async (path) => {
      if (path === 'checkpoint') return pinned;
      return (await files.read(path)) ?? (await fromFull(path, files.read));
    },
    list: async () => {
      const names = await files.list();
      const growth = (name: string): boolean => name.endsWith('.new') || standing(name, size) === 'ahead';
      return names.some(growth) && (await moved()) ? names.filter((name) => !growth(name)) : names;
    },
  };
}

function claimedSize(checkpoint: Uint8Array): number {
  try {
    return parseCheckpoint(parseNote(fromUtf8(checkpoint)).text).size;
  } catch {
    return 0;
  }
}

/** The beginning of the full tile that replaced this partial one, or undefined. */
async function fromFull(path: string, read: ReadFile): Promise<Uint8Array | undefined> {
  const tile = parseTilePath(path);
  if (tile === undefined || tile.width === TILE_WIDTH) return undefined;
  const full = await read(tilePath({ ...tile, width: TILE_WIDTH }));
  if (full === undefined) return undefined;
  if (tile.level !== 'entries') return full.subarray(0, tile.width * HASH_BYTES);
  try {
    return encodeBundle(decodeBundle(full, TILE_WIDTH).slice(0, tile.width));
  } catch {
    return undefined;
  }
}

/** Verifies a directory that may be growing: what looks bad is looked at again when it changed meanwhile, at most `tries` times. */
export async function verifyLive(files: Files, opts: DirectoryOptions = {}, tries = 14): Promise<DirectoryVerdict> {
  for (let left = tries - 1; ; left--) {
    const view = await fixedView(files);
    const verdict = await verifyDirectory(view.read, view.list, opts);
    if (verdict.ok || left <= 0) return verdict;
    const passing = verdict.object.endsWith('.new') || standing(verdict.object, view.size) === 'ahead';
    if (!passing && !(await view.moved())) return verdict;
    // Waits of changing length, so that looking never keeps step with a writer that works at a steady beat.
    await new Promise((resolve) => setTimeout(resolve, 30 + 35 * (tries - left)));
  }
}
