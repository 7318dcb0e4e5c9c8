import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CODE_LETTERS, codePrinted } from '../../features/ballots/plan-rules.ts';
import { fingerprintOf } from '../../features/ballots/rules/manifest.ts';
import { Fatal, exitCode } from '../fatal.ts';
import { lockDirectory } from '../lock.ts';
import { portIsFree, portOf, stopSignal, tlsOf } from '../listen.ts';
import { buildAdmin } from './admin-http.ts';
import { buildIssuer } from './public-http.ts';
import { openStore } from './store.ts';

const options = { port: { type: 'string' }, host: { type: 'string' }, data: { type: 'string' }, 'admin-port': { type: 'string' }, 'admin-host': { type: 'string' }, 'tls-cert': { type: 'string' }, 'tls-key': { type: 'string' } } as const;
/** How often it is looked whether a poll's time has come, milliseconds. */
const LOOK = 20_000;

/** `issuer`: the second issuer of polls, a process of its own on a machine of its own, which needs neither server nor database. Runs until it is told to stop. */
export async function issuerCommand(argv: readonly string[], say: (line: string) => void): Promise<number> {
  const given = read(argv);
  const port = portOf('--port', given.port ?? '8090');
  const adminPort = portOf('--admin-port', given['admin-port'] ?? String(port + 1));
  const host = given.host ?? '127.0.0.1';
  const adminHost = given['admin-host'] ?? '127.0.0.1';
  const tls = tlsOf(given['tls-cert'], given['tls-key']);
  const dir = resolve(given.data ?? 'data/issuer');
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new Fatal(exitCode.dataDirectory, { zh: `数据目录 ${dir} 不能写入：${(error as Error).message}。请检查权限，或用 --data 指定其他位置。`, en: `The data directory ${dir} cannot be written: ${(error as Error).message}. Check its rights, or name another with --data.` });
  }
  const unlock = lockDirectory(dir);
  try {
    await portIsFree(port, host);
    await portIsFree(adminPort, adminHost);
    const store = await openStore(dir);
    await store.closeDue();
    const key = codePrinted(Array.from(randomBytes(16), (b) => CODE_LETTERS[b % 32]!).join(''));
    const voters = buildIssuer(store, tls);
    const admin = await buildAdmin(store, key, () => new Date());
    await voters.listen({ port, host });
    await admin.listen({ port: adminPort, host: adminHost });
    const due = setInterval(() => void store.closeDue().catch((error) => process.stderr.write(`${String(error)}\n`)), LOOK);
    say(`第二签发人已启动 / the second issuer is running: ${tls ? 'https' : 'http'}://${host}:${port}`);
    say(`身份 / identity: ${fingerprintOf(store.identity)}`);
    say(`管理页 / administration: http://${adminHost}:${adminPort}   口令 / key: ${key}`);
    say(`数据目录 / data: ${dir}`);
    say('按 Ctrl+C 停止 / Ctrl+C stops it');
    await stopSignal();
    clearInterval(due);
    await Promise.all([voters.close(), admin.close()]);
    await store.stop();
  } finally {
    unlock();
  }
  return 0;
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    throw new Fatal(exitCode.usage, { zh: `不认识这样的参数：${(error as Error).message}`, en: `These arguments are not understood: ${(error as Error).message}` });
  }
}
