import { fromBase64Exactly, toBase64 } from './base64.ts';
import { Malformed } from './malformed.ts';
import { HASH_BYTES, type Hash } from './merkle.ts';
import { isKeyName, openNote, signNote, type VerifierKey } from './note.ts';

/** What a log says of itself at one moment (C2SP tlog-checkpoint, without extension lines). */
export type Checkpoint = { origin: string; size: number; root: Hash };

/** The text that is signed: origin, size and base64 root, a line each; throws a RangeError on values that cannot be written. */
export function formatCheckpoint(c: Checkpoint): string {
  if (!isKeyName(c.origin)) throw new RangeError(`not an origin: ${c.origin}`);
  if (!Number.isSafeInteger(c.size) || c.size < 0) throw new RangeError(`not a tree size: ${c.size}`);
  if (c.root.length !== HASH_BYTES) throw new RangeError('a root has 32 bytes');
  return `${c.origin}\n${c.size}\n${toBase64(c.root)}\n`;
}

/** Reads a decimal without leading zeroes, up to 2^53 − 1; undefined on anything else. */
export function parseDecimal(text: string): number | undefined {
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(text)) return undefined;
  const n = Number(text);
  return Number.isSafeInteger(n) ? n : undefined;
}

/** Reads the text of a checkpoint; throws `Malformed` on extension lines or any other form. */
export function parseCheckpoint(text: string): Checkpoint {
  const bad = (): Malformed => new Malformed('检查点正文应为来源、条数、树根三行', 'a checkpoint has three lines: origin, size, root');
  const lines = text.split('\n');
  if (lines.length !== 4 || lines[3] !== '') throw bad();
  const [origin, decimal, root] = lines as [string, string, string, string];
  const size = parseDecimal(decimal);
  if (!isKeyName(origin) || size === undefined) throw bad();
  return { origin, size, root: fromBase64Exactly(root, HASH_BYTES) };
}

/** A checkpoint as a signed note; the key's name is the origin. `seed` is the 32-byte Ed25519 seed. */
export const signCheckpoint = (c: Checkpoint, seed: Uint8Array): string => signNote(formatCheckpoint(c), c.origin, seed);

/** Reads a signed checkpoint and verifies that the log's key signed it and that it is of that log; throws `Malformed`. */
export function openCheckpoint(content: string, key: VerifierKey): Checkpoint {
  const c = parseCheckpoint(openNote(content, [key]).text);
  if (c.origin !== key.name) throw new Malformed(`检查点的来源是“${c.origin}”，不是“${key.name}”`, `the checkpoint is of ${c.origin}, not of ${key.name}`);
  return c;
}
