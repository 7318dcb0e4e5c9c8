import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64, toBase64 } from '../../../kernel/base64.ts';
import { messageOf, PREFIX_BYTES } from '../../../kernel/blind-rsa.ts';
import { concatBytes, hex, utf8 } from '../../../kernel/bytes.ts';
import { canonicalBytes } from '../../../kernel/canonical.ts';
import { seal } from '../../../kernel/age.ts';
import { sealShared } from '../../../kernel/age-shared.ts';
import { Malformed } from '../../../kernel/malformed.ts';
import { packAnswers, tidy, type Answers } from './answers.ts';
import { plainly, type Arithmetic } from './arithmetic.ts';
import { modulusOf, sealedRoom, type Manifest } from './manifest.ts';

/** A ballot as it travels and stands on the board. `prefix` is the random part of the prepared message, `token` the issuer's signature over it, `token2` that of the second issuer, where a poll has one. */
export type Ballot = { format: 'steelyard.ballot/v1'; manifest: string; class: string; slot: string; key: string; prefix: string; token: string; token2?: string; sequence: number; sealed: string; signature: string };

/** The right to one ballot, as the voter's browser keeps it. `secret` signs the ballot and never leaves the browser. */
export type Token = { class: string; slot: string; secret: Uint8Array; prefix: Uint8Array; signature: Uint8Array; signature2?: Uint8Array };

const TOKEN = 'steelyard.token/v1';

/** What a token certifies: this ballot key may cast in this class and slot of this poll. Every part has its length or is fixed, so no two mean the same bytes. */
export function tokenMessage(manifest: string, cls: string, slot: string, ballotKey: Uint8Array): Uint8Array {
  return concatBytes([utf8(`${TOKEN}\n${manifest}\n${cls}\n${slot}\n`), ballotKey]);
}

const signedPart = (b: Omit<Ballot, 'signature'>): Uint8Array => concatBytes([utf8('steelyard.ballot/v1\n'), canonicalBytes(b)]);

/**
 * Canonical JSON of a ballot whose members were looked at (`ballotFault` finds nothing), with or without its signature: with members in
 * this order and nothing but plain letters in them it is what JSON writes, many times faster. For any other object ask `canonical`.
 */
export function ballotText({ class: cls, format, key, manifest, prefix, sealed, sequence, slot, token, token2 }: Omit<Ballot, 'signature'>, signature?: string): string {
  return JSON.stringify({ class: cls, format, key, manifest, prefix, sealed, sequence, signature, slot, token, token2 });
}

/** The name of a ballot on the board, and all that the voter's receipt shows: SHA-256 of its canonical JSON, hex. */
export const ballotHash = (ballot: Ballot): string => hex(sha256(canonicalBytes(ballot)));
/** `ballotHash` of a ballot in which nothing is wrong. */
export const hashOfSound = (ballot: Ballot, by: Pick<Arithmetic, 'sha256'> = plainly): string => hex(by.sha256(utf8(ballotText(ballot, ballot.signature))));

/** What a server signs when it takes a ballot; the voter's page checks it and keeps asking until it has it. */
export const promiseText = (manifest: string, ballot: string): string => `steelyard.promise/v1\n${manifest}\n${ballot}\n`;

/** Ten letters and digits of a ballot's hash, for people to compare (50 bits; without 0, 1, I, O). */
export function receiptOf(hash: string): string {
  const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  const value = BigInt(`0x${hash.slice(0, 13)}`) >> 2n;
  return Array.from({ length: 10 }, (_, i) => letters[Number((value >> BigInt(45 - 5 * i)) & 31n)]!).join('');
}

/** Makes a ballot: answers tidied, padded, sealed, signed by the ballot key. `random` must not be foreseeable; a later ballot of the same key takes a higher sequence. */
export function makeBallot(manifest: Manifest, hash: string, token: Token, answers: Answers, sequence: number, random: (count: number) => Uint8Array): Ballot {
  const { sealing } = manifest;
  const packed = packAnswers(manifest, tidy(answers));
  const sealed = sealing.holder === 'trustees' ? sealShared(sealing.recipients.map(fromBase64), packed, random) : seal(fromBase64(sealing.recipient), packed, random);
  const body = {
    format: 'steelyard.ballot/v1' as const, manifest: hash, class: token.class, slot: token.slot, key: toBase64(ed25519.getPublicKey(token.secret)),
    prefix: toBase64(token.prefix), token: toBase64(token.signature), ...(token.signature2 ? { token2: toBase64(token.signature2) } : {}), sequence, sealed: toBase64(sealed),
  };
  return { ...body, signature: toBase64(ed25519.sign(signedPart(body), token.secret)) };
}

/** Why a ballot is not taken. */
export type BallotFault = 'shape' | 'other-poll' | 'no-such-class' | 'length' | 'token' | 'token2' | 'signature';

const FIELDS = ['class', 'format', 'key', 'manifest', 'prefix', 'sealed', 'sequence', 'signature', 'slot', 'token'].join();
/** The highest sequence number: enough to change one's mind, and no room to say anything in. */
export const SEQUENCE_MOST = 1000;

function decoded(b: Ballot, fromBase64: Arithmetic['bytes']): { key: Uint8Array; prefix: Uint8Array; token: Uint8Array; token2: Uint8Array | null; sealed: Uint8Array; signature: Uint8Array } | null {
  try {
    return { key: fromBase64(b.key), prefix: fromBase64(b.prefix), token: fromBase64(b.token), token2: b.token2 === undefined ? null : fromBase64(b.token2), sealed: fromBase64(b.sealed), signature: fromBase64(b.signature) };
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

/** The first thing wrong with a ballot that arrives or stands on the board; null when it counts. Pure: the server, the auditor and the voter's page ask the same. */
export function ballotFault(manifest: Manifest, hash: string, value: unknown, by: Arithmetic = plainly): BallotFault | null {
  if (typeof value !== 'object' || value === null) return 'shape';
  const fields = Object.keys(value).sort().join();
  if (fields !== (manifest.second ? `${FIELDS},token2` : FIELDS)) return manifest.second && fields === FIELDS ? 'token2' : 'shape';
  const b = value as Ballot;
  if (b.format !== 'steelyard.ballot/v1' || [b.manifest, b.class, b.slot, b.key, b.prefix, b.token, b.token2 ?? '', b.sealed, b.signature].some((t) => typeof t !== 'string') || !Number.isInteger(b.sequence) || b.sequence < 1 || b.sequence > SEQUENCE_MOST) return 'shape';
  if (b.manifest !== hash) return 'other-poll';
  const modulus = modulusOf(manifest, b.class, b.slot);
  if (modulus === undefined) return 'no-such-class';
  const d = decoded(b, by.bytes);
  if (d === null || d.key.length !== 32 || d.prefix.length !== PREFIX_BYTES || d.signature.length !== 64) return 'shape';
  if (d.sealed.length !== sealedRoom(manifest)) return 'length';
  const prepared = concatBytes([d.prefix, tokenMessage(hash, b.class, b.slot, d.key)]);
  if (!by.token(modulus, prepared, d.token)) return 'token';
  if (manifest.second && (d.token2 === null || !by.token(modulusOf(manifest.second, b.class, b.slot) ?? '', prepared, d.token2))) return 'token2';
  return by.signature(d.signature, utf8(`steelyard.ballot/v1\n${ballotText(b)}`), d.key) ? null : 'signature';
}

/** The message of a prepared token without its random prefix. */
export const tokenOf = messageOf;
