import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptSecrets } from '../kernel/ports.ts';

/** Small secrets of rooms, each in a file of its own under the data directory: what the database or its log once held could not be taken back. */
export function keptSecrets(dir: string): KeptSecrets {
  const root = join(dir, 'kept');
  const pathOf = (id: string): string => {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new Error('not the id of a secret');
    return join(root, id);
  };
  return {
    keep: async (id, text) => {
      const path = pathOf(id);
      await mkdir(root, { recursive: true, mode: 0o700 });
      const file = await open(`${path}.new`, 'w', 0o600);
      await file.writeFile(text);
      await file.sync();
      await file.close();
      await rename(`${path}.new`, path);
      // The name must stand as well as the bytes before anybody relies on them.
      const folder = await open(root, 'r');
      await folder.sync().catch(() => undefined);
      await folder.close();
    },
    read: async (id) => {
      try {
        return await readFile(pathOf(id), 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    destroy: async (id) => {
      for (const path of [pathOf(id), `${pathOf(id)}.new`]) {
        if (!existsSync(path)) continue;
        const { size } = await stat(path);
        const file = await open(path, 'r+');
        await file.write(new Uint8Array(size), 0, size, 0);
        await file.sync();
        await file.close();
        await rm(path, { force: true });
      }
    },
  };
}
