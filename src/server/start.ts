import { createServer } from 'node:net';
import { join } from 'node:path';
import { connectApp, probe, safe } from './db/connect.ts';
import { startEmbedded, type Embedded } from './db/embedded.ts';
import { migrate } from './db/migrate.ts';
import { programLogin } from './db/program-login.ts';
import { forgetHalfLoaded, loadDemonstration } from './demo.ts';
import { Fatal, exitCode } from './fatal.ts';
import { openHouse } from './house.ts';
import { lockDirectory } from './lock.ts';
import { dataDirectory, root } from './place.ts';
import { serve } from './serve.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Starts the product (`main`) or the demonstration (`demo`) and runs until it is told to stop. Throws Fatal with a sentence. */
export async function start(name: 'demo' | 'main'): Promise<number> {
  const port = wantedPort();
  const host = process.env['HOST'] || '127.0.0.1';
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
    await portIsFree(port, host);
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
    const accounts = name === 'demo' ? await loadDemonstration(house, dir, say) : null;
    const server = await serve(house, { port, host, web: join(root, 'dist/web'), say });
    undo.push(server.stop);
    say('');
    say(`一杆秤已启动 / Steelyard is running:  http://${host.includes(':') ? `[${host}]` : host}:${port}`);
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

function wantedPort(): number {
  const text = process.env['PORT'] || '8080';
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Fatal(exitCode.usage, { zh: `PORT=${text} 不是 1–65535 的端口号。`, en: `PORT=${text} is not a port from 1 to 65535.` });
  }
  return port;
}

/** Says before anything is started that the port is taken. */
async function portIsFree(port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        new Fatal(exitCode.portInUse, {
          zh: error.code === 'EADDRINUSE' ? `端口 ${port} 已被占用。请停止占用它的程序，或换一个：PORT=8081 npm start。数据没有改动。` : `不能在 ${host}:${port} 监听：${error.message}。`,
          en: error.code === 'EADDRINUSE' ? `Port ${port} is in use. Stop what uses it, or choose another: PORT=8081 npm start. Nothing was changed.` : `Cannot listen on ${host}:${port}: ${error.message}.`,
        }),
      );
    });
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

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

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}
