import { unpack } from './unpack.ts';
import { wordsOf } from '../kernel/malformed.ts';
import type { Words } from '../kernel/refusal.ts';
import { auditing, type Check } from '../features/ballots/rules/audit.ts';
import { plainly, type Arithmetic } from '../features/ballots/rules/arithmetic.ts';
import { readBallotsFile, recordFault, type BallotsFile } from '../features/ballots/rules/bundle.ts';
import { manifestShape } from '../features/ballots/rules/manifest-faults.ts';

/** What came of checking an auditor's file of a poll: every check made, in order; the first that fails ends those that rest on it. */
export type BallotVerdict = { ok: boolean; checks: Check[]; file: BallotsFile | null };

/** How to check: the record's key as kept elsewhere, and who does the arithmetic. */
export type BallotOptions = { vkey?: string | undefined; by?: Arithmetic };

const failed = (id: Check['id'], words: Words, first: string | null): Check => ({ id, ok: false, words, first });

/** Checks an auditor's file (JSON, or a zip that holds nothing but it) in steps, each saying how many of how many ballots were looked at. Never throws for what it holds; asks no server. */
export function* checkingBallots(bytes: Uint8Array, options: BallotOptions = {}): Generator<{ done: number; of: number }, BallotVerdict> {
  const plain = inside(bytes);
  if ('words' in plain) return { ok: false, checks: [plain], file: null };
  let file: BallotsFile;
  try {
    file = readBallotsFile(plain.json);
  } catch (error) {
    return { ok: false, checks: [failed('file', wordsOf(error), plain.name)], file: null };
  }
  const checks: Check[] = [{ id: 'file', ok: true, words: { zh: '文件完整，格式规范', en: 'the file is whole and in its form' }, first: null }];
  const manifest = manifestShape.safeParse(file.manifest);
  if (manifest.success) {
    const fault = recordFault(file, manifest.data, options.vkey);
    checks.push(fault ? failed('record', fault, fault.object) : { id: 'record', ok: true, words: { zh: '投票说明书的公布和截止都在签了名的纪实中', en: 'announcement and close are entries of the signed record' }, first: null });
  }
  checks.push(...(yield* auditing(file, options.by ?? plainly)));
  return { ok: checks.every((c) => c.ok), checks, file };
}

/** `checkingBallots` run to its end. */
export function verifyBallots(bytes: Uint8Array, options: BallotOptions = {}): BallotVerdict {
  const steps = checkingBallots(bytes, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The JSON of a file: itself, or the only file of a zip. */
function inside(bytes: Uint8Array): { name: string; json: Uint8Array } | Check {
  const unpacked = unpack(bytes);
  if (!unpacked.ok) return unpacked.notZip ? { name: 'json', json: bytes } : failed('file', unpacked.why, 'zip');
  const [[name, json], ...more] = [...unpacked.files] as [[string, Uint8Array], ...[string, Uint8Array][]];
  if (more.length > 0) return failed('file', { zh: '压缩包里除选票文件外还有别的文件', en: 'the archive holds more than the one file of ballots' }, more[0]![0]);
  return { name, json };
}
