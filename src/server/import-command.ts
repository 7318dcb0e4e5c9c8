import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import { verifyPassword } from '../features/accounts/password.ts';
import { mayEditRoster, normalUsername } from '../features/accounts/rules.ts';
import { account, accountGrant } from '../features/accounts/schema.ts';
import { importFiles } from '../features/roster/import-cli-service.ts';
import type { Actor, Ports, Reader } from '../kernel/ports.ts';
import { probe } from './db/connect.ts';
import { startEmbedded } from './db/embedded.ts';
import { migrate } from './db/migrate.ts';
import { programLogin } from './db/program-login.ts';
import { Fatal, exitCode } from './fatal.ts';
import { civilDay, openHouse, type House } from './house.ts';
import { isHeld, lockDirectory } from './lock.ts';
import { dataDirectory, root } from './place.ts';

const OPTIONS = new Set(['--preview', '--json', '--demo', '--as']);

/**
 * `import FILE… [--preview] [--json] [--as USERNAME] [--demo]`. A preview opens no database and writes nothing. Otherwise the
 * files are taken in as that user, whose password is asked (or read from STEELYARD_PASSWORD), beside a running server or without one.
 */
export async function importCommand(argv: readonly string[]): Promise<number> {
  const preview = argv.includes('--preview');
  const json = argv.includes('--json');
  const as = argv.includes('--as') ? argv[argv.indexOf('--as') + 1] : undefined;
  const unknown = argv.find((a) => a.startsWith('--') && !OPTIONS.has(a));
  const names = argv.filter((a, i) => !a.startsWith('--') && argv[i - 1] !== '--as');
  if (unknown || names.length === 0) {
    throw new Fatal(exitCode.usage, {
      zh: unknown ? `没有 ${unknown} 这个选项。` : '请写出要导入的文件：steelyard import 文件…（--preview 只看不写）。',
      en: unknown ? `There is no option ${unknown}.` : 'Name the files to import: steelyard import FILE… (--preview writes nothing).',
    });
  }
  const files = await Promise.all(names.map(read));
  if (preview) return report(await importFiles(offline(), nobody, files, { preview: true, json }));
  if (!as) {
    throw new Fatal(exitCode.usage, {
      zh: '导入要记在人名下：请加 --as 用户名（须能编辑名册）。只想查看请加 --preview。',
      en: 'An import stands under a name: add --as USERNAME (one who may edit the roster). To look only, add --preview.',
    });
  }
  return withHouse(argv.includes('--demo') ? 'demo' : 'main', async (house) => report(await importFiles(house.ports, await signIn(house, as), files, { preview: false, json })));
}

async function read(path: string): Promise<{ name: string; bytes: Uint8Array }> {
  try {
    return { name: basename(path), bytes: new Uint8Array(await readFile(path)) };
  } catch (error) {
    throw new Fatal(exitCode.usage, { zh: `读不到文件 ${path}：${(error as Error).message}。`, en: `Cannot read ${path}: ${(error as Error).message}.` });
  }
}

function report(done: { ok: boolean; output: string }): number {
  process.stdout.write(done.output);
  return done.ok ? 0 : exitCode.refused;
}

async function withHouse(name: 'demo' | 'main', work: (house: House) => Promise<number>): Promise<number> {
  const quiet = (line: string): void => void process.stderr.write(`${line}\n`);
  const given = name === 'main' ? process.env['DATABASE_URL'] || undefined : undefined;
  const dir = dataDirectory(name, !given, quiet);
  if (!existsSync(join(dir, 'keys'))) {
    throw new Fatal(exitCode.dataDirectory, { zh: `${dir} 里还没有一杆秤的数据。请先启动一次（npm start）并建立账号。`, en: `There is no data in ${dir} yet. Start once (npm start) and make the accounts first.` });
  }
  const beside = isHeld(dir);
  const unlock = beside ? () => undefined : lockDirectory(dir);
  try {
    const embedded = given ? null : await startEmbedded(dir, quiet);
    try {
      const url = given ?? embedded!.url;
      await probe(url);
      if (!beside) await migrate(url, join(root, 'migrations'), quiet);
      const house = await openHouse({ url: given ? url : await programLogin(url, dir), dir, connections: 4, sequence: !beside });
      try {
        return await work(house);
      } finally {
        await house.stop();
      }
    } finally {
      if (embedded && !embedded.found) await embedded.stop();
    }
  } finally {
    unlock();
  }
}

/** The account, if the password is right and it may edit the roster today. */
async function signIn(house: House, username: string): Promise<Actor> {
  const password = process.env['STEELYARD_PASSWORD'] ?? (await ask(`${username} 的密码 / password: `));
  const [found] = await house.db.select().from(account).where(eq(account.username, normalUsername(username)));
  const right = await verifyPassword(found?.passwordHash ?? null, password);
  const today = house.ports.today();
  const roles = found
    ? await house.db
        .select({ role: accountGrant.role, unitId: accountGrant.unitId })
        .from(accountGrant)
        .where(and(eq(accountGrant.accountId, found.id), lte(accountGrant.fromDay, today), or(isNull(accountGrant.toDay), gt(accountGrant.toDay, today))))
    : [];
  if (!found || !right || found.state !== 'active' || found.mustChange || !roles.some((r) => mayEditRoster.includes(r.role))) {
    throw new Fatal(exitCode.refused, { zh: '用户名或密码不对，或该账号不能编辑名册。', en: 'The name or password is wrong, or this account may not edit the roster.' });
  }
  return { accountId: found.id, name: found.displayName, personId: found.personId, roles };
}

/** Reads one line; on a terminal what is typed is not shown. */
async function ask(question: string): Promise<string> {
  const terminal = process.stdin.isTTY === true;
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const line = createInterface({ input: process.stdin, output: silent, terminal });
  process.stderr.write(question);
  try {
    return (await line[Symbol.asyncIterator]().next()).value ?? '';
  } finally {
    line.close();
    if (terminal) process.stderr.write('\n');
  }
}

const nobody: Actor = { accountId: '00000000-0000-4000-8000-000000000000', name: '', personId: null, roles: [{ role: 'clerk', unitId: null }] };

/** Ports over a roster that holds nobody: every query finds nothing, and there is no way to write. */
function offline(): Ports {
  const nothing: unknown = new Proxy(() => nothing, {
    get: (_target, name) => (name === 'then' ? (resolve: (rows: unknown[]) => void) => resolve([]) : nothing),
    apply: () => nothing,
  });
  const refuse = (): never => {
    throw new Error('a preview writes nothing');
  };
  return { act: refuse, read: nothing as Reader, today: () => civilDay(new Date()), now: () => new Date().toISOString(), covered: refuse, log: {} as Ports['log'], jobs: {} as Ports['jobs'], kept: {} as Ports['kept'] };
}
