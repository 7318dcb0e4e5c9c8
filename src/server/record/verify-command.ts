import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Words } from '../../kernel/refusal.ts';
import { readArguments, Unanswerable, type VerifyArguments } from '../../verify/arguments.ts';
import postgres from 'postgres';
import { probe } from '../db/connect.ts';
import { startEmbedded } from '../db/embedded.ts';
import { Fatal, exitCode } from '../fatal.ts';
import { recordDirectory } from './directory.ts';
import { loadSecrets } from './secrets.ts';
import { verifyDatabase, type DatabaseVerdict } from './verify-database.ts';

type Out = (line: string) => void;
const stdout: Out = (line) => void process.stdout.write(`${line}\n`);
const stderr: Out = (line) => void process.stderr.write(`${line}\n`);

/**
 * `verify --database [DATA DIRECTORY] [--vkey KEY] [--old CHECKPOINT] [--json]`: the record directory and every row of the tables.
 * The database is that of DATABASE_URL, else the built-in one of the data directory, started for the time when it is not running.
 * Returns 0 sound, 1 damaged (each thing named), 2 usage; throws Fatal when the database cannot be opened.
 */
export async function verifyDatabaseCommand(argv: readonly string[], out: Out = stdout, progress: Out = stderr): Promise<number> {
  let args: VerifyArguments;
  let dir: string;
  try {
    args = await readArguments(argv);
    dir = resolve(args.target ?? process.env['STEELYARD_DATA'] ?? join('data', 'main'));
    if (!existsSync(join(dir, 'keys', 'salt.key')) || !existsSync(join(dir, 'record'))) {
      throw new Unanswerable(`${dir} 不是数据目录：缺少 keys 或 record。`, `${dir} is not a data directory: keys or record is missing.`);
    }
  } catch (error) {
    if (!(error instanceof Unanswerable)) throw error;
    for (const line of [error.words.zh, error.words.en]) progress(line);
    return exitCode.usage;
  }
  const say = (words: Words): void => args.say(words).forEach(progress);
  const given = process.env['DATABASE_URL'] || undefined;
  if (!given && !existsSync(join(dir, 'pg', 'PG_VERSION'))) {
    throw new Fatal(exitCode.databaseUnreachable, { zh: `${dir} 里没有内置数据库；如果用的是外部数据库，请设置 DATABASE_URL。`, en: `${dir} holds no built-in database; set DATABASE_URL if another one is used.` });
  }
  const embedded = given ? null : await startEmbedded(dir, progress);
  try {
    const url = given ?? embedded!.url;
    await probe(url);
    const sql = postgres(url, { max: 2, onnotice: () => undefined, connection: { TimeZone: 'UTC', application_name: 'steelyard-verify', default_transaction_read_only: 'on' } as Record<string, string> });
    try {
      const secrets = loadSecrets(dir);
      const verdict = await verifyDatabase(sql, secrets.open, recordDirectory(join(dir, 'record')), {
        vkey: args.vkey ?? secrets.vkey,
        ...(args.old === undefined ? {} : { oldCheckpoint: args.old }),
        onProgress: (what, done) => {
          if (done % 20_000 === 0) say({ zh: `${what.zh}${done ? ` ${done}` : ''} …`, en: `${what.en}${done ? ` ${done}` : ''} …` });
        },
      });
      report(verdict, args, out);
      return verdict.ok ? 0 : exitCode.refused;
    } finally {
      await sql.end({ timeout: 5 });
    }
  } finally {
    if (embedded && !embedded.found) await embedded.stop();
  }
}

function report(verdict: DatabaseVerdict, args: VerifyArguments, out: Out): void {
  if (args.json) return out(JSON.stringify({ kind: 'database', ...verdict }));
  const say = (zh: string, en: string): void => args.say({ zh, en }).forEach(out);
  if (verdict.ok) {
    say(`完好：${verdict.entries} 条纪实、${verdict.rows} 行数据、${verdict.blobs} 个文件全部相符。`, `Sound: ${verdict.entries} entries, ${verdict.rows} rows and ${verdict.blobs} files all agree.`);
    if (verdict.uncovered > 0) say(`另有 ${verdict.uncovered} 条刚刚写入，等待签封。`, `${verdict.uncovered} entries were just written and wait to be signed.`);
    return;
  }
  const all = verdict.findings.length + verdict.more;
  say(`有问题：${all} 处与纪实不符。`, `Bad: ${all} things do not agree with the record.`);
  for (const f of verdict.findings) say(`${f.object}：${f.what.zh}`, `${f.object}: ${f.what.en}`);
  if (verdict.more > 0) say(`另有 ${verdict.more} 处未列出。`, `${verdict.more} more are not listed.`);
}
