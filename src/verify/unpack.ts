import { unzipSync } from 'fflate';
import type { Words } from '../kernel/refusal.ts';

/** Most bytes of all files of a bundle together, and of one file; most files. Guards against archives made to burst. */
const LIMIT = { total: 512 * 1024 * 1024, file: 128 * 1024 * 1024, count: 20_000 } as const;

export type Unpacked = { ok: true; files: Map<string, Uint8Array> } | { ok: false; notZip: boolean; why: Words };

const refused = (zh: string, en: string, notZip = false): Unpacked => ({ ok: false, notZip, why: { zh, en } });

/** Unpacks a zip in memory; refuses doubled or climbing names, and more than 512 MB, 20,000 files or 128 MB in one. */
export function unpack(bytes: Uint8Array): Unpacked {
  if (bytes.length < 22 || bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refused('不是 zip 文件', 'not a zip file', true);
  const seen = new Set<string>();
  let total = 0;
  let fault: Unpacked | null = null;
  try {
    const out = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (fault !== null) return false;
        total += originalSize;
        if (seen.has(name)) fault = refused(`有两个文件同名：${name}`, `two files share the name ${name}`);
        else if (name.startsWith('/') || name.includes('\\') || name.split('/').includes('..')) fault = refused(`文件名不合规矩：${name}`, `the file name ${name} is not allowed`);
        else if (originalSize > LIMIT.file || total > LIMIT.total || seen.size >= LIMIT.count) fault = refused('解开后太大或文件太多，拒绝解开', 'too large or too many files when unpacked; refused');
        seen.add(name);
        return fault === null;
      },
    });
    if (fault !== null) return fault;
    const files = new Map(Object.entries(out).filter(([name]) => !name.endsWith('/')));
    return files.size === 0 ? refused('压缩包是空的', 'the archive is empty') : { ok: true, files };
  } catch (error) {
    return refused(`压缩包损坏：${(error as Error).message}`, `the archive is damaged: ${(error as Error).message}`);
  }
}
