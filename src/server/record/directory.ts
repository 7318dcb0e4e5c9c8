import { mkdir, open, readFile, rename, rm, readdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { TileFile } from '../../kernel/tiles.ts';

/** The record directory on disk (C2SP tlog-tiles): durable writes, plain reads. */
export type RecordDirectory = {
  path: string;
  read(name: string): Promise<Uint8Array | undefined>;
  /** Writes files and syncs each before it returns. */
  writeAll(files: readonly TileFile[]): Promise<void>;
  /** Replaces one file atomically: temporary, sync, rename, sync of the folder. */
  replace(name: string, bytes: Uint8Array): Promise<void>;
  removeTree(name: string): Promise<void>;
  list(): Promise<string[]>;
};

/** Opens (and makes) a record directory. */
export function recordDirectory(path: string): RecordDirectory {
  const syncFolder = async (folder: string): Promise<void> => {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  };
  const writeSynced = async (file: string, bytes: Uint8Array): Promise<void> => {
    const handle = await open(file, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.datasync();
    } finally {
      await handle.close();
    }
  };
  const made = new Set<string>();
  const ensure = async (folder: string): Promise<void> => {
    if (made.has(folder)) return;
    await mkdir(folder, { recursive: true });
    made.add(folder);
  };
  return {
    path,
    read: async (name) => {
      try {
        return new Uint8Array(await readFile(join(path, name)));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
        throw error;
      }
    },
    writeAll: async (files) => {
      const folders = new Set<string>();
      for (const file of files) {
        const target = join(path, file.path);
        await ensure(dirname(target));
        folders.add(dirname(target));
      }
      await Promise.all(files.map((file) => writeSynced(join(path, file.path), file.bytes)));
      await Promise.all([...folders].map(syncFolder));
    },
    replace: async (name, bytes) => {
      const target = join(path, name);
      await ensure(dirname(target));
      await writeSynced(`${target}.new`, bytes);
      await rename(`${target}.new`, target);
      await syncFolder(dirname(target));
    },
    removeTree: async (name) => {
      await rm(join(path, name), { recursive: true, force: true });
      for (const folder of made) if (folder.startsWith(join(path, name))) made.delete(folder);
    },
    list: async () => {
      const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
      return entries
        .filter((e) => !e.isDirectory())
        .map((e) => relative(path, join(e.parentPath ?? e.path, e.name)).split(sep).join('/'))
        .sort();
    },
  };
}
