import { fromBase64, fromBase64Exactly, toBase64 } from './base64.ts';
import { openCheckpoint, parseDecimal, type Checkpoint } from './checkpoint.ts';
import { Malformed } from './malformed.ts';
import { HASH_BYTES, leafHash, verifyInclusion, type Hash } from './merkle.ts';
import type { VerifierKey } from './note.ts';

/** An offline proof that an entry is in the log (C2SP tlog-proof); `checkpoint` is the signed note, verbatim. */
export type TlogProof = { extra?: Uint8Array; index: number; hashes: Hash[]; checkpoint: string };

const HEADER = 'c2sp.org/tlog-proof@v1';

/** The content of a `.tlog-proof` file. */
export function formatProof(p: TlogProof): string {
  const lines = [HEADER, ...(p.extra ? [`extra ${toBase64(p.extra)}`] : []), `index ${p.index}`, ...p.hashes.map(toBase64)];
  return `${lines.join('\n')}\n\n${p.checkpoint}`;
}

/** Reads a `.tlog-proof` file strictly; the checkpoint is not yet verified; throws `Malformed`. */
export function parseProof(content: string): TlogProof {
  const bad = (zh: string, en: string): Malformed => new Malformed(`不是有效的入册证明：${zh}`, `not a valid log proof: ${en}`);
  const end = content.indexOf('\n\n');
  if (end < 0) throw bad('缺少检查点', 'no checkpoint');
  const lines = content.slice(0, end).split('\n');
  if (lines.shift() !== HEADER) throw bad('首行不符', 'wrong first line');
  let extra: Uint8Array | undefined;
  if (lines[0]?.startsWith('extra ')) extra = fromBase64(lines.shift()!.slice(6));
  const line = lines.shift();
  const index = line?.startsWith('index ') ? parseDecimal(line.slice(6)) : undefined;
  if (index === undefined) throw bad('缺少序号', 'no index');
  if (lines.length > 63) throw bad('散列过多', 'too many hashes');
  const hashes = lines.map((text) => fromBase64Exactly(text, HASH_BYTES));
  return { ...(extra ? { extra } : {}), index, hashes, checkpoint: content.slice(end + 2) };
}

/** Verifies that the proof shows `entry` (its bytes) in the log of `key`; gives index and checkpoint, throws `Malformed` with the reason. */
export function verifyProof(proof: TlogProof, entry: Uint8Array, key: VerifierKey): { index: number; checkpoint: Checkpoint } {
  const checkpoint = openCheckpoint(proof.checkpoint, key);
  if (!verifyInclusion(leafHash(entry), proof.index, checkpoint.size, proof.hashes, checkpoint.root)) {
    throw new Malformed('该条目不在检查点所签的记录中', 'the entry is not in the record that the checkpoint signs');
  }
  return { index: proof.index, checkpoint };
}
