import { fromBase64, fromBase64Exactly } from '../../kernel/base64.ts';
import { openCheckpoint } from '../../kernel/checkpoint.ts';
import { commitRow } from '../../kernel/commitment.ts';
import { decodeEntry, rowLineBytes, type RowLine } from '../../kernel/entry.ts';
import { wordsOf } from '../../kernel/malformed.ts';
import { HASH_BYTES, leafHash, verifyConsistency, verifyInclusion } from '../../kernel/merkle.ts';
import { parseVerifierKey } from '../../kernel/note.ts';
import { parseProof, verifyProof } from '../../kernel/proof.ts';
import type { Words } from '../../kernel/refusal.ts';

/** What a page shows of an entry, to be held against the entry itself. */
export type Shown = { id: string; at: string; actor: string | null; verb: string; caseId: string | null; cites: readonly string[]; subjects: readonly { kind: string; id: string }[]; params: Record<string, unknown> | null };

/** Bytes and proof of one entry; `words` opens the commitment to its words, where the reader may see them. */
export type Proven = {
  id: string;
  /** base64 of the entry. */
  bytes: string;
  /** `.tlog-proof` text; null while not yet covered. */
  proof: string | null;
  words: { line: RowLine; n: number; proof: readonly string[]; salt: string } | null;
};

/** The older checkpoint this browser kept, and the proof that the present one extends it. */
export type Kept = { checkpoint: string; proof: readonly string[] };

export type Checked = { id: string; result: 'sealed' | 'waiting' | 'bad'; wordsChecked: boolean; why: Words | null };

const wrong = (zh: string, en: string): Words => ({ zh, en });

/** Checks one shown entry: its proof against the signed checkpoint, each shown field against the entry, its words against their commitment. */
export function checkEntryShown(shown: Shown, proven: Proven, vkey: string): Checked {
  const bad = (why: Words): Checked => ({ id: shown.id, result: 'bad', wordsChecked: false, why });
  try {
    const bytes = fromBase64(proven.bytes);
    const entry = decodeEntry(bytes);
    if (proven.proof !== null) verifyProof(parseProof(proven.proof), bytes, parseVerifierKey(vkey));
    const said = JSON.stringify([shown.id, shown.at, shown.actor ?? 'system', shown.verb, shown.caseId, shown.cites, pairs(shown.subjects)]);
    const sealed = JSON.stringify([entry.id, entry.at, entry.actor, entry.verb, entry.case ?? null, entry.cites, pairs(entry.subjects)]);
    if (said !== sealed) return bad(wrong('页面所示与入册的条目不一致', 'what is shown is not what the entry says'));
    let wordsChecked = false;
    if (proven.words !== null && shown.params !== null) {
      const { line, n, proof, salt } = proven.words;
      const hashes = proof.map((h) => fromBase64Exactly(h, HASH_BYTES));
      const inside = verifyInclusion(leafHash(rowLineBytes(line)), n, entry.rows.n, hashes, fromBase64Exactly(entry.rows.root, HASH_BYTES));
      const now = commitRow(fromBase64(salt), 'record_detail', shown.id, { id: shown.id, params: shown.params });
      if (!inside || line.t !== 'record_detail' || line.id !== shown.id || line.now !== now) {
        return bad(wrong('所示文字与入册时的承诺值不符', 'the words shown are not those committed to when it was recorded'));
      }
      wordsChecked = true;
    }
    return { id: shown.id, result: proven.proof === null ? 'waiting' : 'sealed', wordsChecked, why: null };
  } catch (error) {
    return bad(wordsOf(error));
  }
}

const pairs = (subjects: readonly { kind: string; id: string }[]): string[] => subjects.map((s) => `${s.kind} ${s.id}`).sort();

/** Null when `now` extends the checkpoint this browser kept; otherwise what is wrong: rolled back, forked, or signed by another key. */
export function checkExtends(kept: Kept, now: string, vkey: string): Words | null {
  try {
    const key = parseVerifierKey(vkey);
    const older = openCheckpoint(kept.checkpoint, key);
    const newer = openCheckpoint(now, key);
    if (older.size > newer.size) return wrong(`记录被回退：这台电脑见过 ${older.size} 条，现仅 ${newer.size} 条`, `the record was rolled back: this browser saw ${older.size} entries, now there are ${newer.size}`);
    const hashes = kept.proof.map((h) => fromBase64Exactly(h, HASH_BYTES));
    if (verifyConsistency(older.size, newer.size, hashes, older.root, newer.root)) return null;
    return wrong(`前 ${older.size} 条与这台电脑见过的不同：记录被改写`, `the first ${older.size} entries are not those this browser saw: the record was rewritten`);
  } catch (error) {
    return wordsOf(error);
  }
}

/** Size of a checkpoint text without checking its signature; 0 when unreadable. */
export const claimedSize = (checkpoint: string): number => Number(/^[^\n]+\n(\d+)\n/.exec(checkpoint)?.[1] ?? 0);
