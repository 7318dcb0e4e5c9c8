import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { fromUtf8 } from '../kernel/bytes.ts';
import { wordsOf } from '../kernel/malformed.ts';
import { parseVerifierKey } from '../kernel/note.ts';
import type { Words } from '../kernel/refusal.ts';

/** A question that cannot be answered: bad arguments, or files that cannot be read. */
export class Unanswerable extends Error {
  readonly words: Words;
  constructor(zh: string, en: string) {
    super(en);
    this.words = { zh, en };
  }
}

const options = { vkey: { type: 'string' }, old: { type: 'string' }, json: { type: 'boolean' }, lang: { type: 'string' }, database: { type: 'boolean' } } as const;

/** The arguments of `verify`, read; `vkey` and `old` are the texts, whether given as such or as files. */
export type VerifyArguments = { target: string | undefined; vkey?: string; old?: string; json: boolean; say: (words: Words) => string[] };

/** Reads the arguments of `verify`; throws `Unanswerable`. */
export async function readArguments(argv: readonly string[]): Promise<VerifyArguments> {
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new Unanswerable(`参数不对：${(error as Error).message}`, `Bad arguments: ${(error as Error).message}`);
  }
  const { values, positionals } = parsed;
  if (positionals.length > 1) throw new Unanswerable('一次只核验一个目录或文件。', 'One directory or file at a time.');
  if (values.lang !== undefined && values.lang !== 'zh' && values.lang !== 'en') throw new Unanswerable('--lang 只能是 zh 或 en。', '--lang is zh or en.');
  const vkey = values.vkey === undefined ? undefined : await keyText(values.vkey);
  const old = values.old === undefined ? undefined : await textFile(values.old);
  return {
    target: positionals[0],
    ...(vkey === undefined ? {} : { vkey }),
    ...(old === undefined ? {} : { old }),
    json: values.json === true,
    say: sayer(values.lang),
  };
}

/** Says in the language asked for, else that of the system, else in both. */
export function sayer(lang: string | undefined): VerifyArguments['say'] {
  const language = lang ?? /^(zh|en)/.exec(process.env['LC_ALL'] || process.env['LANG'] || '')?.[1];
  return (words) => (language === 'zh' ? [words.zh] : language === 'en' ? [words.en] : [words.zh, words.en]);
}

async function textFile(path: string): Promise<string> {
  try {
    return fromUtf8(new Uint8Array(await readFile(path)));
  } catch (error) {
    throw new Unanswerable(`读不了 ${path}：${wordsOf(error).zh}`, `Cannot read ${path}: ${wordsOf(error).en}`);
  }
}

/** A verifier key given as a file or as its text. */
export async function keyText(given: string): Promise<string> {
  const text = ((await stat(given).catch(() => null))?.isFile() ? await textFile(given) : given).trim();
  try {
    parseVerifierKey(text);
  } catch (error) {
    throw new Unanswerable(`--vkey 不是公钥，也不是公钥文件：${wordsOf(error).zh}`, `--vkey is neither a verifier key nor a file of one: ${wordsOf(error).en}`);
  }
  return text;
}
