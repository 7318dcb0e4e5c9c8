import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { connectApp, probe, safe } from './db/connect.ts';
import { startEmbedded, type Embedded } from './db/embedded.ts';
import { migrate } from './db/migrate.ts';
import { programLogin } from './db/program-login.ts';
import { forgetHalfLoaded, loadDemonstration } from './demo.ts';
import { Fatal, exitCode } from './fatal.ts';
import { openHouse } from './house.ts';
import { portIsFree, portOf, stopSignal, tlsOf } from './listen.ts';
import { lockDirectory } from './lock.ts';
import { dataDirectory, root } from './place.ts';
import { boxOf, serve, type Listening } from './serve.ts';
import { relayOf } from './relay/wanted.ts';
import { httpsAddress } from './tls/plain-http.ts';
import { localOf, openLocal, readyLines, type LocalAsked } from './tls/wanted.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Starts the product (`main`) or the demonstration (`demo`) and runs until it is told to stop. Throws Fatal with a sentence. */
export async function start(name: 'demo' | 'main', argv: readonly string[] = []): Promise<number> {
  const { tlsLocal, ...asked } = wanted(argv);
  const { port, host, boxPort } = asked;
  const given = name === 'main' ? process.env['DATABASE_URL'] || undefined : undefined;
  const dir = dataDirectory(name, !given, say);
  const unlock = lockDirectory(dir);
  let embedded: Embedded | null = null;
  process.on('unhandledRejection', survive);
  const undo: (() => Promise<unknown>)[] = [async () => unlock()];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step().catch((error) => process.stderr.write(`${String(error)}\n`));
  };
  try {
    if (name === 'demo') forgetHalfLoaded(dir, say);
    for (const p of [port, boxPort, tlsLocal?.httpPort ?? null]) if (p !== null) await portIsFree(p, host);
    const listening: Listening = { ...asked, ...(tlsLocal ? await openLocal(tlsLocal, dir, asked) : {}) };
    if (given) say(`数据库 ${safe(given)} / database`);
    else {
      embedded = await startEmbedded(dir, say);
      undo.push(embedded.stop);
    }
    const url = given ?? embedded!.url;
    await probe(url);
    await migrate(url, join(root, 'migrations'), say);
    if (given) undo.push(await holdDatabase(url));
    const house = await openHouse({ url: given ? url : await programLogin(url, dir), dir });
    undo.push(house.stop);
    const accounts = name === 'demo' ? await loadDemonstration(house, boxOf(house, join(root, 'dist/web'), listening), dir, say) : null;
    const server = await serve(house, { ...listening, web: join(root, 'dist/web'), say });
    undo.push(server.stop);
    say('');
    say(`一杆秤已启动 / Steelyard is running:  ${listening.local ? httpsAddress(listening.local.tls, host, port) : `${listening.tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`}`);
    if (listening.local) for (const line of readyLines(listening.local, host, port)) say(line);
    say(`数据目录 / data: ${dir}`);
    for (const line of accounts ?? server.notice) say(line);
    say('按 Ctrl+C 停止 / Ctrl+C stops it');
    await stopSignal();
    say('正在停止 / stopping');
  } finally {
    await stop();
  }
  return 0;
}

/** The driver leaves a rejection behind when the database goes away while a connection is opening; the next act opens another. */
function survive(error: unknown): void {
  const code = String((error as { code?: unknown } | null)?.code);
  if (!/^(CONNECTION_|57P0|ECONN|EPIPE)/.test(code)) throw error;
  process.stderr.write(`${new Date().toISOString()} database connection lost: ${(error as Error).message}\n`);
}

/** Ports, host and certificate, from the command line or the environment. */
function wanted(argv: readonly string[]): Listening & { tlsLocal: LocalAsked | null } {
  const port = portOf('PORT', process.env['PORT'] || '8080');
  const given = options(argv);
  const boxPort = given['box-port'] ?? (process.env['BOX_PORT'] || undefined);
  const cert = given['tls-cert'] ?? (process.env['TLS_CERT'] || undefined);
  const key = given['tls-key'] ?? (process.env['TLS_KEY'] || undefined);
  const host = process.env['HOST'] || '127.0.0.1';
  const box = boxPort === undefined ? null : portOf('BOX_PORT', boxPort);
  const tlsLocal = localOf(given, { port, boxPort: box, host, cert: Boolean(cert || key) }, portOf);
  const tls = tlsOf(cert, key);
  return { port, host, boxPort: box, tls, local: null, tlsLocal, ...relayOf(given, tls !== null || tlsLocal !== null) };
}

/** What stands behind the command `start` or `demo`. */
export type Given = Partial<Record<'tls-cert' | 'tls-key' | 'box-port' | 'http-port' | 'relay' | 'relay-key', string>> & { 'tls-local'?: boolean; 'tls-name'?: string[] };

function options(argv: readonly string[]): Given {
  try {
    return parseArgs({ args: [...argv], options: { ...text('tls-cert', 'tls-key', 'box-port', 'http-port', 'relay', 'relay-key'), 'tls-local': { type: 'boolean' }, 'tls-name': { type: 'string', multiple: true } } }).values as Given;
  } catch (error) {
    throw new Fatal(exitCode.usage, { zh: `不认识这样的参数：${(error as Error).message}`, en: `These arguments are not understood: ${(error as Error).message}` });
  }
}

const text = (...names: string[]): Record<string, { type: 'string' }> => Object.fromEntries(names.map((n) => [n, { type: 'string' as const }]));

/** One server for one database: a session lock that ends with this process. */
async function holdDatabase(url: string): Promise<() => Promise<void>> {
  const sql = connectApp(url, 1).sql;
  const [row] = await sql<{ held: boolean }[]>`SELECT pg_try_advisory_lock(7266420) AS held`;
  if (!row?.held) {
    await sql.end({ timeout: 2 });
    throw new Fatal(exitCode.alreadyRunning, {
      zh: '另一个一杆秤服务正在使用这个数据库。请用那一个，或先停止它；数据没有改动。',
      en: 'Another Steelyard server is using this database. Use that one, or stop it first; nothing was changed.',
    });
  }
  return () => sql.end({ timeout: 2 });
}
