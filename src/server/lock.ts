import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fatal, exitCode } from './fatal.ts';

/** Takes a data directory for this process; throws Fatal when another one that is alive has it. A stale file is replaced. */
export function lockDirectory(dir: string): () => void {
  const file = join(dir, 'lock');
  for (let tries = 0; tries < 2; tries++) {
    try {
      writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
      return () => {
        if (existsSync(file) && readFileSync(file, 'utf8').trim() === String(process.pid)) rmSync(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw new Fatal(exitCode.dataDirectory, {
          zh: `数据目录 ${dir} 不能写入：${(error as Error).message}。请检查权限，或用 STEELYARD_DATA 指定其他位置。`,
          en: `The data directory ${dir} cannot be written: ${(error as Error).message}. Check its rights, or name another with STEELYARD_DATA.`,
        });
      }
      const pid = Number(readFileSync(file, 'utf8').trim());
      if (alive(pid)) {
        throw new Fatal(exitCode.alreadyRunning, {
          zh: `数据目录 ${dir} 正由另一个进程使用（进程号 ${pid}）。请用那一个，或先停止它；数据没有改动。`,
          en: `The data directory ${dir} is in use by another process (pid ${pid}). Use that one, or stop it first; nothing was changed.`,
        });
      }
      rmSync(file, { force: true });
    }
  }
  throw new Fatal(exitCode.alreadyRunning, { zh: `数据目录 ${dir} 正被另一个进程抢先使用。`, en: `Another process took the data directory ${dir} first.` });
}

/** True when a living process of ours has this data directory. */
export function isHeld(dir: string): boolean {
  const file = join(dir, 'lock');
  return existsSync(file) && alive(Number(readFileSync(file, 'utf8').trim()));
}

/** True when the process exists and is one of ours (pids are used again after a restart of the machine). */
function alive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const line = `/proc/${pid}/cmdline`;
  return existsSync(line) ? readFileSync(line, 'utf8').includes('steelyard') : true;
}
