import { hmac } from '@noble/hashes/hmac.js';
import { expand, extract } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Random } from '../../../kernel/blind-rsa.ts';
import { hex, utf8 } from '../../../kernel/bytes.ts';
import { canonicalBytes } from '../../../kernel/canonical.ts';
import { CODE_LENGTH, CODE_LETTERS, codeTyped } from '../plan-rules.ts';
import { nameWritten, ownOf, tidy, type Answer, type Answers } from './answers.ts';
import type { Ballot } from './ballot.ts';
import { sheetsOf, slotsOf, type Manifest, type Question } from './manifest.ts';
import { ballots, begin, below, draft, request, type VoterOutcome, type VoterState } from './voter.ts';

/*
 * A paper sheet is its code: ballot keys, blinding and sealing of every slot follow from it, so that whoever holds the sheet can ask for its
 * tokens and nobody else can. The server knows a name of the sheet and the hash of what it will be asked to sign; neither leads to the code.
 */

/** What stands for an answer that cannot be read as one (several grades marked, more names than allowed): no option can be called so, and the sheet counts as invalid. */
export const SPOILED = '-';

/** The letter that a code ends with, so that a slip of the hand is told from a code nobody knows (Luhn's formula over 32 letters). */
function checkLetter(code: string): string {
  const n = CODE_LETTERS.length;
  let sum = 0;
  for (const [i, letter] of [...code].reverse().entries()) {
    const value = CODE_LETTERS.indexOf(letter) * (i % 2 === 0 ? 2 : 1);
    sum += Math.floor(value / n) + (value % n);
  }
  return CODE_LETTERS[(n - (sum % n)) % n]!;
}

/** A new code of a sheet: as many letters by chance as the code of a slip has, and one that checks them. */
export function newPaperCode(random: Random): string {
  const letters = Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[below(CODE_LETTERS.length, random)]!).join('');
  return letters + checkLetter(letters);
}

/** A code as it was typed or scanned, or null when it cannot be one: a letter is wrong or missing. */
export function paperCode(text: string): string | null {
  const code = codeTyped(text);
  if (code.length !== CODE_LENGTH + 1 || [...code].some((l) => !CODE_LETTERS.includes(l))) return null;
  return checkLetter(code.slice(0, -1)) === code.at(-1) ? code : null;
}

/** The key of a sheet of a class of one poll; another class or poll has another. */
const keyOfPaper = (hash: string, cls: string, code: string): Uint8Array => extract(sha256, utf8(code), utf8(`steelyard.paper/v1\n${hash}\n${cls}`));

/** The name by which the server knows a sheet; it leads to nothing else of it. Hex, 16 bytes. */
export const paperName = (hash: string, cls: string, code: string): string => hex(expand(sha256, keyOfPaper(hash, cls, code), utf8('name'), 16));

/** The randomness of a sheet: the same bytes in the same order whenever it is asked anew. `purpose` keeps what it is used for apart. */
export function paperRandom(hash: string, cls: string, code: string, purpose: string): Random {
  const key = keyOfPaper(hash, cls, code);
  let asked = 0;
  return (count) => expand(sha256, key, utf8(`${purpose}\n${asked++}`), count);
}

/** Begins with a sheet as a voter's browser begins: everything follows from the code. */
export const beginPaper = (manifest: Manifest, hash: string, cls: string, code: string): VoterOutcome<VoterState> => begin(manifest, hash, cls, paperRandom(hash, cls, code, 'tokens'));

/** The hash of what a sheet asks to be signed; all that is registered of it beside its name. */
export const requestHashOf = (asked: readonly { slot: string; blinded: string }[]): string => hex(sha256(canonicalBytes(asked)));

/** A sheet as it is registered. */
export const registered = (state: VoterState, code: string): { paper: string; request: string } => ({ paper: paperName(state.manifest, state.class, code), request: requestHashOf(request(state)) });

/** One answer as two people write it alike: names and ticks in one order, texts without doubled blanks; more than may be chosen is spoiled. */
function alike(q: Question, a: Answer): Answer {
  if (typeof a === 'string') return q.kind === 'text' ? a.trim().replace(/\s+/gu, ' ') : a;
  if (q.kind !== 'choose') return SPOILED;
  const written = [...new Set(a.written.map(nameWritten).filter((n) => n !== ''))].sort();
  const picked = q.options.map((o) => o.id).filter((id) => a.picked.includes(id));
  return picked.length + written.length > q.most || written.length > q.writeIn ? SPOILED : { picked, written };
}

/** What was entered of a sheet, as it is compared and cast: every subject of the poll, every answer in one way of writing. */
export function entered(manifest: Manifest, answers: Answers): Answers {
  const out: Answers = {};
  for (const sheet of manifest.sheets) {
    const given = ownOf(answers, sheet.slot) ?? {};
    out[sheet.slot] = Object.fromEntries((ownOf(manifest.forms, sheet.form) ?? []).flatMap((q) => { const a = ownOf(given, q.id); return a === undefined ? [] : [[q.id, alike(q, a)]]; }));
  }
  return tidy(out);
}

/** The commitments to what was entered, one for each slot in their order: equal where two entered alike, and saying nothing to who has not the code. */
export function commitments(manifest: Manifest, hash: string, cls: string, code: string, answers: Answers): string[] {
  const key = expand(sha256, keyOfPaper(hash, cls, code), utf8('commitment'), 32);
  const all = entered(manifest, answers);
  return slotsOf(manifest).map((slot) => hex(hmac(sha256, key, canonicalBytes({ slot, answers: Object.fromEntries(sheetsOf(manifest, slot).map((s) => [s.slot, all[s.slot]!])) }))));
}

/** The slots in which two entries differ. */
export const differing = (manifest: Manifest, one: readonly string[], other: readonly string[]): string[] => slotsOf(manifest).filter((_, i) => one[i] !== other[i]);

/** The ballots of a sheet whose tokens are there. The same sheet with the same answers gives the same ballots to the byte, so that casting them again does nothing. */
export function paperBallots(manifest: Manifest, state: VoterState, code: string, answers: Answers): VoterOutcome<Ballot[]> {
  const all = entered(manifest, answers);
  let full = state;
  for (const [slot, given] of Object.entries(all)) full = draft(full, slot, given);
  const sealing = paperRandom(state.manifest, state.class, code, `sealing\n${commitments(manifest, state.manifest, state.class, code, answers).join()}`);
  const made = ballots(manifest, { ...full, sent: [] }, sealing);
  return made.ok ? { ok: true, value: made.value.ballots } : made;
}
