import { z } from 'zod';
import { fromBase64, fromBase64Exactly } from '../../../kernel/base64.ts';
import { equalBytes, fromUtf8 } from '../../../kernel/bytes.ts';
import { canonicalBytes } from '../../../kernel/canonical.ts';
import { commitRow } from '../../../kernel/commitment.ts';
import { decodeEntry, rowLineBytes } from '../../../kernel/entry.ts';
import { openCheckpoint } from '../../../kernel/checkpoint.ts';
import { Malformed, wordsOf } from '../../../kernel/malformed.ts';
import { HASH_BYTES, leafHash, verifyInclusion } from '../../../kernel/merkle.ts';
import { parseNote, parseVerifierKey, verifySignature } from '../../../kernel/note.ts';
import { formatProof, parseProof } from '../../../kernel/proof.ts';
import type { Proven } from '../../record/check-rules.ts';
import type { PollBundle } from './audit.ts';
import { slotsOf, type Manifest } from './manifest.ts';

/** Names the format of an auditor's file; a change of layout changes it. */
export const BALLOTS_FORMAT = 'steelyard.ballots/v1';

/** An entry of the record with its proof and its words opened; `params` are the words. */
export type ProvenEntry = Omit<Proven, 'words' | 'proof'> & { proof: string; words: NonNullable<Proven['words']>; params: Record<string, unknown> };
/** That announcement and close are entries of the record: the record's key and both entries under one signed checkpoint; `missing` where it was counted without the statement of the second issuer. */
export type RecordProof = { vkey: string; announced: ProvenEntry; closed: ProvenEntry; missing?: ProvenEntry };
/** What the server gives an auditor, as canonical JSON. */
export type BallotsFile = PollBundle & { format: typeof BALLOTS_FORMAT; record: RecordProof };

const text = z.string();
const proven = z.strictObject({
  id: z.uuid(), bytes: text, proof: text, params: z.record(text, z.unknown()),
  words: z.strictObject({ line: z.strictObject({ t: text, id: text, prev: text.nullable(), now: text.nullable() }), n: z.number().int().min(0), proof: z.array(text).max(63), salt: text }),
});
/** Manifest, ballots and tally are looked at by the checks themselves, which name what is wrong in them. */
const shape = z.strictObject({
  format: z.literal(BALLOTS_FORMAT), manifest: z.looseObject({}), manifestHash: text, ballots: z.array(z.unknown()), board: text, identity: z.union([text, z.array(z.strictObject({ n: z.number(), key: text }))]), tally: z.array(z.unknown()),
  issued: z.array(z.strictObject({ class: text, slot: text, issued: z.number() })),
  record: z.strictObject({ vkey: text, announced: proven, closed: proven, missing: proven.optional() }),
  second: z.strictObject({ statement: z.looseObject({}).nullable(), missing: text.nullable() }).optional(),
});

/** Reads an auditor's file strictly: JSON of the known members, byte for byte canonical, so that every byte is spoken for; throws `Malformed` with the member. */
export function readBallotsFile(bytes: Uint8Array): BallotsFile {
  let value: unknown;
  try {
    value = JSON.parse(fromUtf8(bytes));
  } catch (error) {
    if (error instanceof Malformed) throw error;
    throw new Malformed('不是有效的 JSON', 'not valid JSON');
  }
  const read = shape.safeParse(value);
  if (!read.success) {
    const at = read.error.issues[0]!;
    const member = at.path.join('.') || ('keys' in at ? String((at.keys as string[])[0]) : '');
    throw new Malformed(`成员“${member}”不合格式`, `the member ${member} is not of the expected form`);
  }
  let written: Uint8Array;
  try {
    written = canonicalBytes(value);
  } catch {
    throw new Malformed('含有 JSON 不能写的文字', 'it holds what JSON cannot write');
  }
  if (!equalBytes(written, bytes)) throw new Malformed('不是规范 JSON（RFC 8785）：有重复、多余或改写的内容', 'not canonical JSON (RFC 8785): something is doubled, added or written otherwise');
  return value as BallotsFile;
}

/** The manifest's part that the record is held against. */
type Announced = Pick<Manifest, 'poll' | 'classes' | 'sheets' | 'mode' | 'times'>;
/** What is wrong with the proofs from the record: the object and a sentence. */
export type RecordFault = { object: string; zh: string; en: string };

/** Checks that the manifest's hash and the close are entries of the signed record, and that they say what the file says. `trusted`: the record's key as kept elsewhere. */
export function recordFault(file: Pick<BallotsFile, 'record' | 'manifestHash' | 'board' | 'ballots' | 'issued' | 'second'>, manifest: Announced, trusted?: string): RecordFault | null {
  const { vkey, announced, closed } = file.record;
  if (trusted !== undefined && trusted.trim() !== vkey) return { object: 'record.vkey', zh: '纪实公钥不是所信任的公钥', en: 'the key of the record is not the trusted one' };
  const first = entryFault('record.announced', announced, vkey, 'ballots.poll.announced', manifest.poll);
  if ('object' in first) return first;
  const last = entryFault('record.closed', closed, vkey, 'ballots.poll.closed', manifest.poll);
  if ('object' in last) return last;
  const why = file.second?.missing ?? null;
  if ((why === null) !== (file.record.missing === undefined)) return { object: 'record.missing', zh: '缺少声明的理由与纪实的证明不是同有同无', en: 'a reason without a statement and its entry in the record go together' };
  if (file.record.missing) {
    const said = entryFault('record.missing', file.record.missing, vkey, 'ballots.second.missing', manifest.poll);
    if ('object' in said) return said;
    if (said.note !== first.note || said.index <= last.index || file.record.missing.params['reason'] !== why) return { object: 'record.missing', zh: '缺少第二签发人声明的理由与纪实中记的不符', en: 'the reason why there is no statement is not the one in the record' };
  }
  if (first.note !== last.note) return { object: 'record.closed', zh: '两条证明不依据同一检查点', en: 'the two proofs do not rest on one checkpoint' };
  const roll = manifest.classes.reduce((n, c) => n + c.size, 0);
  if (announced.params['hash'] !== file.manifestHash || announced.params['roll'] !== roll) return { object: 'record.announced', zh: '纪实中公布的是另一份投票说明书', en: 'the record announces another manifest' };
  if (closed.params['board'] !== file.board || closed.params['n'] !== file.ballots.length || closed.params['roll'] !== roll) return { object: 'record.closed', zh: '纪实中的截止条目是另一个票板或另一个张数', en: 'the close in the record names another board or another number of ballots' };
  const byClass = closed.params['byClass'] as Record<string, unknown> | undefined;
  for (const c of manifest.classes) for (const slot of slotsOf(manifest)) {
    const said = file.issued.find((i) => i.class === c.id && i.slot === slot)?.issued;
    if (byClass?.[c.id] !== said) return { object: `issued ${c.id} ${slot}`, zh: '发出的张数与纪实中的截止条目不符', en: 'the number issued is not that of the close in the record' };
  }
  if (first.index >= last.index) return { object: 'record.closed', zh: '截止在公布之前', en: 'the close comes before the announcement' };
  if (`${last.at.slice(0, 19)}Z` < manifest.times.closes) return { object: 'record.closed', zh: '没有到说明书所定的时间就截止了', en: 'the poll was closed before the time of its manifest' };
  return null;
}

function entryFault(object: string, p: ProvenEntry, vkey: string, verb: string, poll: string): RecordFault | { index: number; at: string; note: string } {
  const no = (zh: string, en: string): RecordFault => ({ object, zh, en });
  try {
    const key = parseVerifierKey(vkey);
    const bytes = fromBase64(p.bytes);
    const entry = decodeEntry(bytes);
    const proof = parseProof(p.proof);
    const checkpoint = openCheckpoint(proof.checkpoint, key);
    const { signatures, text: body } = parseNote(proof.checkpoint);
    // Bytes that no key answers for could be changed unseen.
    if (signatures.length !== 1 || !verifySignature(body, signatures[0]!, key)) return no('检查点上有无法核验的签名行', 'the checkpoint has a signature line that cannot be verified');
    if (proof.extra || formatProof(proof) !== p.proof) return no('入册证明的写法不规范', 'the proof is not in its plain form');
    if (!verifyInclusion(leafHash(bytes), proof.index, checkpoint.size, proof.hashes, checkpoint.root)) return no('该条目不在检查点所签的纪实中', 'the entry is not in the record that the checkpoint signs');
    if (entry.id !== p.id || entry.verb !== verb || !entry.subjects.some((s) => s.kind === 'poll' && s.id === poll)) return no('该条目说的不是本次投票的这件事', 'the entry does not speak of this event of this poll');
    const { line, n, proof: path, salt } = p.words;
    const inside = verifyInclusion(leafHash(rowLineBytes(line)), n, entry.rows.n, path.map((h) => fromBase64Exactly(h, HASH_BYTES)), fromBase64Exactly(entry.rows.root, HASH_BYTES));
    const now = commitRow(fromBase64(salt), 'record_detail', p.id, { id: p.id, params: p.params });
    if (!inside || line.t !== 'record_detail' || line.id !== p.id || line.prev !== null || line.now !== now) return no('所示文字与入册时的承诺值不符', 'the words shown are not those committed to when it was recorded');
    return { index: proof.index, at: entry.at, note: proof.checkpoint };
  } catch (error) {
    const why = error instanceof RangeError || error instanceof TypeError ? { zh: `内容不合格式（${error.message}）`, en: `malformed (${error.message})` } : wordsOf(error);
    return no(why.zh, why.en);
  }
}
