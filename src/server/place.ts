import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { postgresOwner, reachable } from './db/embedded.ts';
import { Fatal, exitCode } from './fatal.ts';

/** The folder of the checkout (this module is built into dist/server). */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * The data directory: STEELYARD_DATA, else ./data/<name>; when PostgreSQL's own user cannot enter there (a checkout under
 * /root), a folder below /var/lib/steelyard that belongs to this checkout, said aloud.
 */
export function dataDirectory(name: 'demo' | 'main', embedded: boolean, say: (line: string) => void): string {
  const given = process.env['STEELYARD_DATA'];
  const wanted = given ? resolve(given) : join(root, 'data', name);
  const owner = postgresOwner();
  let dir = wanted;
  if (embedded && owner && !reachable(wanted, owner)) {
    if (given) {
      throw new Fatal(exitCode.dataDirectory, {
        zh: `STEELYARD_DATA 指定的 ${wanted} 在数据库用户进不去的目录下（例如权限 700 的 /root）。请换一个位置。`,
        en: `STEELYARD_DATA names ${wanted}, below a folder that the database's user cannot enter (such as /root with mode 700). Name another place.`,
      });
    }
    dir = join('/var/lib/steelyard', `${name}-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`);
    say(`数据库用户进不了 ${wanted}，数据放在 ${dir} / PostgreSQL's user cannot enter ${wanted}; the data is in ${dir}`);
  }
  try {
    mkdirSync(dir, { recursive: true, mode: 0o711 });
    accessSync(dir, constants.W_OK);
  } catch (error) {
    throw new Fatal(exitCode.dataDirectory, {
      zh: `数据目录 ${dir} 不能写入：${(error as Error).message}。请检查权限，或用 STEELYARD_DATA 指定其他位置。`,
      en: `The data directory ${dir} cannot be written: ${(error as Error).message}. Check its rights, or name another with STEELYARD_DATA.`,
    });
  }
  return dir;
}
