import { readFile, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Words } from '../kernel/refusal.ts';
import { readArguments, Unanswerable, type VerifyArguments } from './arguments.ts';
import { verifyBundleZip } from './bundle.ts';
import { verifyLive, type Files } from './steady.ts';
import { unpack } from './unpack.ts';

/** Exit codes: everything verifies, something is bad, the question itself could not be understood or read. */
const exit = { ok: 0, bad: 1, usage: 2 } as const;

/** Files below a folder, names relative with `/`. Anything that is neither file nor folder (a link, a pipe) is listed too, and so found foreign. */
export function folderFiles(path: string): Files {
  return {
    read: async (name) => {
      try {
        return new Uint8Array(await readFile(join(path, name)));
      } catch (error) {
        if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
        throw error;
      }
    },
    list: async () => {
      const found = await readdir(path, { recursive: true, withFileTypes: true });
      return found.filter((e) => !e.isDirectory()).map((e) => relative(path, join(e.parentPath ?? e.path, e.name)).split(sep).join('/')).sort();
    },
  };
}

/** The record directory meant by a path: itself, or `record/` inside a data directory; throws `Unanswerable` when there is none. */
export async function recordFolder(path: string): Promise<string> {
  const names = await readdir(path);
  if (names.includes('checkpoint') || names.includes('log.vkey') || names.includes('tile')) return path;
  if (names.includes('record')) return join(path, 'record');
  throw new Unanswerable(`${path} 不是纪实目录，里面也没有 record 目录。`, `${path} is not a record directory and has no record folder.`);
}

/**
 * `verify <directory | bundle.zip> [--vkey KEY] [--old CHECKPOINT] [--json] [--lang zh|en]`, without server or database.
 * Prints by `out`, a line at a time; returns 0 when all is sound, 1 when the first bad object was named, 2 on usage or unreadable files.
 */
export async function verifyCommand(argv: readonly string[], out: (line: string) => void): Promise<number> {
  let say: VerifyArguments['say'] = (words) => [words.zh, words.en];
  let json = argv.includes('--json');
  try {
    const args = await readArguments(argv);
    ({ say, json } = args);
    if (args.target === undefined) throw new Unanswerable('用法：steelyard verify <纪实目录 | 卷宗.zip> [--vkey 公钥] [--old 旧检查点] [--json]', 'Usage: steelyard verify <record directory | bundle.zip> [--vkey KEY] [--old CHECKPOINT] [--json]');
    const kind = await stat(args.target).catch(() => null);
    if (kind === null) throw new Unanswerable(`没有 ${args.target}。`, `There is no ${args.target}.`);
    const answer = kind.isDirectory() ? await aboutDirectory(args.target, args) : await aboutBundle(args.target, args);
    if (json) out(JSON.stringify(answer.json));
    else for (const words of answer.lines) say(words).forEach(out);
    return answer.ok ? exit.ok : exit.bad;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (!(error instanceof Unanswerable) && code === undefined) throw error;
    const words = error instanceof Unanswerable ? error.words : { zh: `读不了：${(error as Error).message}`, en: `Cannot read: ${(error as Error).message}` };
    if (json) out(JSON.stringify({ ok: false, unanswered: words }));
    else say(words).forEach(out);
    return exit.usage;
  }
}

type Answer = { ok: boolean; json: object; lines: Words[] };

async function aboutDirectory(path: string, args: VerifyArguments): Promise<Answer> {
  const folder = await recordFolder(path);
  const verdict = await verifyLive(folderFiles(folder), { vkey: args.vkey, oldCheckpoint: args.old });
  if (!verdict.ok) return bad('record', verdict.object, verdict.why);
  const lines: Words[] = [
    { zh: `完好：${verdict.size} 条纪实全部与检查点相符。`, en: `Sound: all ${verdict.size} entries agree with the checkpoint.` },
    { zh: `来源 ${verdict.origin}，树根 ${verdict.root}`, en: `Origin ${verdict.origin}, root ${verdict.root}` },
  ];
  if (args.old !== undefined) lines.push({ zh: '并且延续所给的旧检查点。', en: 'It extends the older checkpoint given.' });
  if (args.vkey === undefined) lines.push({ zh: '公钥取自目录本身；用 --vkey 给出另存的公钥，才能发现整本换钥重签。', en: 'The key was taken from the directory itself; give a copy kept elsewhere by --vkey to find a record re-signed whole.' });
  return { ok: true, json: { kind: 'record', ...verdict }, lines };
}

async function aboutBundle(path: string, args: VerifyArguments): Promise<Answer> {
  if (args.old !== undefined) throw new Unanswerable('--old 只用于纪实目录。', '--old is for record directories.');
  const zip = new Uint8Array(await readFile(path));
  const unpacked = unpack(zip);
  if (!unpacked.ok) {
    if (unpacked.notZip) throw new Unanswerable(`${path} 不是 zip 文件。`, `${path} is not a zip file.`);
    return bad('bundle', path, unpacked.why);
  }
  const verdict = verifyBundleZip(zip, args.vkey === undefined ? {} : { vkey: args.vkey });
  if (!verdict.ok) return bad('bundle', verdict.object, verdict.why);
  const lines: Words[] = [
    { zh: `完好：案卷 ${verdict.number}，${verdict.events} 个事件、${verdict.entries} 条纪实、${verdict.papers} 份文书全部相符，规则重新判断结论一致。`, en: `Sound: case ${verdict.number}; ${verdict.events} events, ${verdict.entries} entries and ${verdict.papers} papers all agree, and the rules give the same verdicts again.` },
    { zh: `来源 ${verdict.origin}，检查点签了 ${verdict.size} 条，封存于 ${verdict.sealedOn}。`, en: `Origin ${verdict.origin}, under a checkpoint of ${verdict.size} entries, sealed on ${verdict.sealedOn}.` },
  ];
  if (args.vkey === undefined) lines.push({ zh: '公钥取自卷宗本身；用 --vkey 给出另存的公钥，才能发现整卷换钥重签。', en: 'The key was taken from the bundle itself; give a copy kept elsewhere by --vkey to find a bundle re-signed whole.' });
  return { ok: true, json: { kind: 'bundle', ...verdict }, lines };
}

function bad(kind: 'record' | 'bundle', object: string, why: Words): Answer {
  return { ok: false, json: { kind, ok: false, object, why }, lines: [{ zh: `有问题：${object}：${why.zh}`, en: `Bad: ${object}: ${why.en}` }] };
}
