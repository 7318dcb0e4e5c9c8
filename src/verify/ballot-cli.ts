import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Words } from '../kernel/refusal.ts';
import { parseProof } from '../kernel/proof.ts';
import { keyText, sayer, Unanswerable } from './arguments.ts';
import { checkNames, keyFromFile, verdictWords } from './ballot-words.ts';
import { verifyBallots, type BallotVerdict } from './ballots.ts';
import { folderFiles, recordFolder } from './cli.ts';
import { natively } from './native.ts';
import { verifyLive } from './steady.ts';

const options = { record: { type: 'string' }, vkey: { type: 'string' }, json: { type: 'boolean' }, lang: { type: 'string' } } as const;

/**
 * `verify-ballot FILE [--record DIRECTORY] [--vkey KEY] [--json] [--lang zh|en]`, without server or database. With a record directory that is verified
 * whole and must extend the checkpoint of the file. Returns 0 when all is sound, 1 when something is bad and named, 2 on usage or unreadable files.
 */
export async function verifyBallotCommand(argv: readonly string[], out: (line: string) => void): Promise<number> {
  let say = sayer(undefined);
  const json = argv.includes('--json');
  try {
    const { values, target } = read(argv);
    say = sayer(values.lang);
    if (target === undefined) throw new Unanswerable('用法：steelyard verify-ballot <选票文件.json | .zip> [--record 纪实目录] [--vkey 公钥] [--json]', 'Usage: steelyard verify-ballot <ballots.json | .zip> [--record DIRECTORY] [--vkey KEY] [--json]');
    const vkey = values.vkey === undefined ? undefined : await keyText(values.vkey);
    const folder = values.record === undefined ? undefined : await recordFolder(await there(values.record));
    await there(target);
    const verdict = verifyBallots(new Uint8Array(await readFile(target)), { vkey, by: natively });
    if (folder !== undefined && verdict.file && verdict.checks.some((c) => c.id === 'record' && c.ok)) await addDirectory(verdict, folder);
    if (json) out(JSON.stringify({ kind: 'ballots', ok: verdict.ok, checks: verdict.checks }));
    else {
      for (const c of verdict.checks) say({ zh: `${c.ok ? '✓' : '✗'} ${checkNames[c.id].zh}：${c.words.zh}`, en: `${c.ok ? '✓' : '✗'} ${checkNames[c.id].en}: ${c.words.en}` }).forEach(out);
      say(verdictWords(verdict)).forEach(out);
      if (verdict.ok && vkey === undefined) say(keyFromFile).forEach(out);
    }
    return verdict.ok ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Unanswerable) && (error as NodeJS.ErrnoException).code === undefined) throw error;
    const words: Words = error instanceof Unanswerable ? error.words : { zh: `读不了：${(error as Error).message}`, en: `Cannot read: ${(error as Error).message}` };
    if (json) out(JSON.stringify({ ok: false, unanswered: words }));
    else say(words).forEach(out);
    return 2;
  }
}

/** Adds the check of the record directory: sound, by the same key, and an extension of what the file rests on. */
async function addDirectory(verdict: BallotVerdict, folder: string): Promise<void> {
  const { vkey, closed } = verdict.file!.record;
  const found = await verifyLive(folderFiles(folder), { vkey, oldCheckpoint: parseProof(closed.proof).checkpoint });
  const at = verdict.checks.findIndex((c) => c.id === 'record') + 1;
  verdict.checks.splice(at, 0, found.ok
    ? { id: 'record', ok: true, words: { zh: `纪实目录完好（${found.size} 条），并且延续文件所依的检查点`, en: `the record directory is sound (${found.size} entries) and extends the checkpoint the file rests on` }, first: null }
    : { id: 'record', ok: false, words: found.why, first: found.object });
  verdict.ok &&= found.ok;
}

async function there(path: string): Promise<string> {
  if (!(await stat(path).catch(() => null))) throw new Unanswerable(`没有 ${path}。`, `There is no ${path}.`);
  return path;
}

function read(argv: readonly string[]): { values: { record?: string; vkey?: string; lang?: string }; target: string | undefined } {
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new Unanswerable(`参数不对：${(error as Error).message}`, `Bad arguments: ${(error as Error).message}`);
  }
  if (parsed.positionals.length > 1) throw new Unanswerable('一次只核验一个文件。', 'One file at a time.');
  const { lang } = parsed.values;
  if (lang !== undefined && lang !== 'zh' && lang !== 'en') throw new Unanswerable('--lang 只能是 zh 或 en。', '--lang is zh or en.');
  return { values: parsed.values, target: parsed.positionals[0] };
}
