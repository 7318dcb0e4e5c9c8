import { ed25519 } from '@noble/curves/ed25519.js';
import { fromBase64, toBase64 } from '../../../kernel/base64.ts';
import { blind, finalize, messageOf, PREFIX_BYTES, prepare, type BlindFault, type Random, type RsaPublicKey } from '../../../kernel/blind-rsa.ts';
import type { Answers } from './answers.ts';
import { ballotHash, makeBallot, tokenMessage, type Ballot, type Token } from './ballot.ts';
import { keyOf, manifestHash, sheetsOf, slotsOf, type Manifest } from './manifest.ts';

/** A token asked for: what hides it, and its signature once the issuer has answered. All text, so that it survives a reload of the page. */
type Asked = { slot: string; secret: string; prepared: string; inverse: string; blinded: string; signature: string | null; second?: { inverse: string; blinded: string; signature: string | null } };
/** Which issuer is meant, where a poll has two. */
export type Issuer = 'first' | 'second';
/** A ballot sent: its slot, sequence and hash. */
export type Sent = { slot: string; sequence: number; hash: string };
/** What a voter's browser keeps of one poll. It never leaves the browser; with it somebody could cast in the voter's place. */
export type VoterState = { format: 'steelyard.voter/v1'; manifest: string; class: string; asked: readonly Asked[]; drafts: Answers; sent: readonly Sent[] };

export type VoterFault = 'manifest' | 'answer' | 'incomplete' | BlindFault;
export type VoterOutcome<T> = { ok: true; value: T } | { ok: false; fault: VoterFault; slot?: string };

/** Begins: makes a ballot key for every slot and blinds what certifies it. Refuses a manifest that is not the announced one, whatever its keys. */
export function begin(manifest: Manifest, announced: string, cls: string, random: Random): VoterOutcome<VoterState> {
  if (manifestHash(manifest) !== announced) return { ok: false, fault: 'manifest' };
  const asked: Asked[] = [];
  for (const slot of slotsOf(manifest)) {
    const key = keyOf(manifest, cls, slot);
    if (!key) return { ok: false, fault: 'manifest', slot };
    const secret = random(32);
    const prepared = prepare(tokenMessage(announced, cls, slot, ed25519.getPublicKey(secret)), random);
    const made = hidden(key, prepared, random);
    if (!made.ok) return { ok: false, fault: made.fault, slot };
    if (!manifest.second) {
      asked.push({ slot, secret: toBase64(secret), prepared: toBase64(prepared), ...made.value });
      continue;
    }
    // The same message for the second key, hidden by a factor of its own: both issuers together cannot match what they signed.
    const other = keyOf(manifest.second, cls, slot);
    if (!other) return { ok: false, fault: 'manifest', slot };
    const again = hidden(other, prepared, random);
    if (!again.ok) return { ok: false, fault: again.fault, slot };
    asked.push({ slot, secret: toBase64(secret), prepared: toBase64(prepared), ...made.value, second: again.value });
  }
  return { ok: true, value: { format: 'steelyard.voter/v1', manifest: announced, class: cls, asked, drafts: {}, sent: [] } };
}

function hidden(key: RsaPublicKey, prepared: Uint8Array, random: Random): { ok: true; value: { inverse: string; blinded: string; signature: null } } | { ok: false; fault: BlindFault } {
  let made = blind(key, prepared, random);
  // A factor that shares a divisor with the modulus comes once in 10^300 times; the standard says to try again.
  if (!made.ok && made.fault === 'blinding') made = blind(key, prepared, random);
  return made.ok ? { ok: true, value: { inverse: made.value.inverse.toString(16), blinded: toBase64(made.value.blinded), signature: null } } : made;
}

/** What an issuer is asked to sign; the same after every reload, so that asking twice gives the same answer. */
export const request = (state: VoterState, of: Issuer = 'first'): { slot: string; blinded: string }[] => state.asked.map((a) => ({ slot: a.slot, blinded: of === 'first' ? a.blinded : (a.second?.blinded ?? '') }));

/** Takes an issuer's answer; a signature that does not fit is refused and nothing is kept of it. */
export function received(manifest: Manifest, state: VoterState, signed: readonly { slot: string; signed: string }[], of: Issuer = 'first'): VoterOutcome<VoterState> {
  const asked: Asked[] = [];
  for (const a of state.asked) {
    const answer = signed.find((s) => s.slot === a.slot);
    const kept = of === 'first' ? a : a.second;
    const key = keyOf(of === 'first' ? manifest : (manifest.second ?? { keys: [] }), state.class, a.slot);
    if (!answer || !key || !kept) return { ok: false, fault: 'answer', slot: a.slot };
    let bytes: Uint8Array;
    try {
      bytes = fromBase64(answer.signed);
    } catch {
      return { ok: false, fault: 'answer', slot: a.slot };
    }
    const done = finalize(key, fromBase64(a.prepared), bytes, BigInt(`0x${kept.inverse}`));
    if (!done.ok) return { ok: false, fault: done.fault, slot: a.slot };
    const signature = toBase64(done.value);
    asked.push(of === 'first' ? { ...a, signature } : { ...a, second: { ...a.second!, signature } });
  }
  return { ok: true, value: { ...state, asked } };
}

/** True when every token of an issuer is there. */
export const hasTokensOf = (state: VoterState, of: Issuer): boolean => state.asked.every((a) => (of === 'first' ? a : a.second)?.signature !== null);
/** True when every token is there, of both issuers where there are two. */
export const hasTokens = (state: VoterState): boolean => hasTokensOf(state, 'first') && hasTokensOf(state, 'second');

/** Keeps a draft of the answers about one sheet. */
export const draft = (state: VoterState, slot: string, answers: Answers[string]): VoterState => ({ ...state, drafts: { ...state.drafts, [slot]: answers } });

/**
 * Makes the ballots of all drafts, one for each slot, in an order chosen by chance, and remembers their hashes. Asked again it makes new
 * ones with a higher sequence, which replace the earlier. Throws a RangeError where answers are longer than the poll allows.
 */
export function ballots(manifest: Manifest, state: VoterState, random: Random): VoterOutcome<{ state: VoterState; ballots: Ballot[] }> {
  const made: Ballot[] = [];
  const sent: Sent[] = [];
  for (const a of state.asked) {
    if (a.signature === null || a.second?.signature === null) return { ok: false, fault: 'incomplete', slot: a.slot };
    const prepared = fromBase64(a.prepared);
    const token: Token = { class: state.class, slot: a.slot, secret: fromBase64(a.secret), prefix: prepared.slice(0, PREFIX_BYTES), signature: fromBase64(a.signature), ...(a.second?.signature ? { signature2: fromBase64(a.second.signature) } : {}) };
    const answers: Answers = Object.fromEntries(sheetsOf(manifest, a.slot).map((s) => [s.slot, state.drafts[s.slot] ?? {}]));
    const sequence = state.sent.filter((s) => s.slot === a.slot).reduce((n, s) => Math.max(n, s.sequence), 0) + 1;
    const ballot = makeBallot(manifest, state.manifest, token, answers, sequence, random);
    made.push(ballot);
    sent.push({ slot: a.slot, sequence, hash: ballotHash(ballot) });
  }
  return { ok: true, value: { state: { ...state, sent: [...state.sent, ...sent] }, ballots: shuffled(made, random) } };
}

/** The last ballot sent for each slot. */
export const lastSent = (state: VoterState): Sent[] => state.asked.flatMap((a) => state.sent.filter((s) => s.slot === a.slot).sort((x, y) => y.sequence - x.sequence).slice(0, 1));

/** An even shuffle (Fisher–Yates) with unbiased choices; the input is left as it was. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = below(i + 1, random);
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}

/** A whole number from 0 to n−1, all equally likely; n ≤ 2^32. */
export function below(n: number, random: Random): number {
  const most = Math.floor(2 ** 32 / n) * n;
  for (;;) {
    const b = random(4);
    const value = ((b[0]! << 24) | (b[1]! << 16) | (b[2]! << 8) | b[3]!) >>> 0;
    if (value < most) return value % n;
  }
}

/** Reads a state kept by the page; null when it is not one of this poll and class, or was changed so that a token no longer speaks of its own key. */
export function restore(manifest: Manifest, announced: string, text: string): VoterState | null {
  try {
    const s = JSON.parse(text) as VoterState;
    if (s.format !== 'steelyard.voter/v1' || s.manifest !== announced || manifestHash(manifest) !== announced || typeof s.drafts !== 'object' || s.drafts === null) return null;
    const slots = slotsOf(manifest);
    if (s.asked.length !== slots.length || slots.some((slot, i) => s.asked[i]!.slot !== slot || !keyOf(manifest, s.class, slot))) return null;
    for (const a of s.asked) {
      const wanted = tokenMessage(announced, s.class, a.slot, ed25519.getPublicKey(fromBase64(a.secret)));
      if (toBase64(messageOf(fromBase64(a.prepared))) !== toBase64(wanted) || !/^[0-9a-f]+$/.test(a.inverse) || (a.second !== undefined) !== (manifest.second !== undefined) || (a.second && !/^[0-9a-f]+$/.test(a.second.inverse))) return null;
    }
    if (!s.sent.every((x) => slots.includes(x.slot) && Number.isInteger(x.sequence) && /^[0-9a-f]{64}$/.test(x.hash))) return null;
    return s;
  } catch {
    return null;
  }
}
