import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64, toBase64 } from './base64.ts';
import { concatBytes, equalBytes, hex, isWellFormed, utf8 } from './bytes.ts';
import { Malformed } from './malformed.ts';

/** A verifier key of a signed note (C2SP signed-note, type 0x01 Ed25519). */
export type VerifierKey = { name: string; hash: Uint8Array; publicKey: Uint8Array };

/** One signature line: the key's name, its 4-byte hash and the signature's bytes. */
export type NoteSignature = { name: string; hash: Uint8Array; signature: Uint8Array };

/** A note as read: its text, ending in a newline, and its signatures, not yet verified. */
export type Note = { text: string; signatures: NoteSignature[] };

const ED25519 = 1;
const DASH = '— '; // U+2014 and a space
const MAX_SIGNATURES = 100;

/** True when a key may have this name: not empty, no white space, no plus, no control character. */
export const isKeyName = (name: string): boolean => name !== '' && !/[\s+\p{Cc}]/u.test(name) && isWellFormed(name);

function typed(publicKey: Uint8Array): Uint8Array {
  return concatBytes([Uint8Array.of(ED25519), publicKey]);
}

/** First 4 bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key). */
export function keyHash(name: string, publicKey: Uint8Array): Uint8Array {
  return sha256(concatBytes([utf8(`${name}\n`), typed(publicKey)])).slice(0, 4);
}

/** The Ed25519 public key (32 bytes) of a seed (32 bytes). */
export const publicKeyOf = (seed: Uint8Array): Uint8Array => ed25519.getPublicKey(seed);

/** The verifier key as text `name+hash+base64`; throws a RangeError on a name or key that cannot be one. */
export function formatVerifierKey(name: string, publicKey: Uint8Array): string {
  if (!isKeyName(name)) throw new RangeError(`not a key name: ${name}`);
  if (publicKey.length !== 32) throw new RangeError('an Ed25519 public key has 32 bytes');
  return `${name}+${hex(keyHash(name, publicKey))}+${toBase64(typed(publicKey))}`;
}

/** Reads a verifier key from its text form; throws `Malformed` on any other text, a wrong hash included. */
export function parseVerifierKey(text: string): VerifierKey {
  const bad = (): Malformed => new Malformed('不是有效的验证公钥（名称+校验+base64）', 'not a valid verifier key (name+hash+base64)');
  const m = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text);
  if (m === null || !isKeyName(m[1]!)) throw bad();
  const bytes = fromBase64(m[3]!);
  if (bytes.length !== 33 || bytes[0] !== ED25519) throw bad();
  const name = m[1]!;
  const publicKey = bytes.slice(1);
  const hash = keyHash(name, publicKey);
  if (hex(hash) !== m[2]) throw bad();
  return { name, hash, publicKey };
}

/** The content of a key file such as `log.vkey`: the verifier key and exactly one newline. */
export const formatKeyFile = (vkey: string): string => `${vkey}\n`;

/** Reads a key file; throws `Malformed` when it is not one verifier key and one newline. */
export function parseKeyFile(content: string): { vkey: string; key: VerifierKey } {
  const vkey = content.slice(0, -1);
  if (!content.endsWith('\n')) throw new Malformed('公钥文件应以一个换行结尾', 'a key file ends in one newline');
  return { vkey, key: parseVerifierKey(vkey) };
}

function checkText(text: string): void {
  if (!text.endsWith('\n') || !isWellFormed(text) || [...text].some((c) => c < ' ' && c !== '\n')) {
    throw new Malformed('签名文书的正文不合格式', 'the text of the signed note is malformed');
  }
}

/** Signs a text, which ends in a newline, as a note with one signature line; throws `Malformed` on other texts, a RangeError on a bad name. */
export function signNote(text: string, name: string, seed: Uint8Array): string {
  checkText(text);
  if (!isKeyName(name)) throw new RangeError(`not a key name: ${name}`);
  const signature = ed25519.sign(utf8(text), seed);
  return `${text}\n${DASH}${name} ${toBase64(concatBytes([keyHash(name, publicKeyOf(seed)), signature]))}\n`;
}

/** Reads a signed note strictly; throws `Malformed`. */
export function parseNote(content: string): Note {
  const bad = (): Malformed => new Malformed('不是有效的签名文书', 'not a valid signed note');
  const end = content.lastIndexOf('\n\n');
  if (end < 0 || !content.endsWith('\n')) throw bad();
  const text = content.slice(0, end + 1);
  checkText(text);
  const lines = content.slice(end + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) throw bad();
  const signatures = lines.map((line) => {
    const m = /^— ([^ ]+) ([A-Za-z0-9+/=]+)$/u.exec(line);
    if (m === null || !isKeyName(m[1]!)) throw bad();
    const bytes = fromBase64(m[2]!);
    if (bytes.length < 5) throw bad();
    return { name: m[1]!, hash: bytes.slice(0, 4), signature: bytes.slice(4) };
  });
  return { text, signatures };
}

/** True when the signature line names this key (name and hash). */
export const isBy = (s: NoteSignature, key: VerifierKey): boolean => s.name === key.name && equalBytes(s.hash, key.hash);

/** True when the signature is the key's, over exactly this text (RFC 8032, strict). */
export function verifySignature(text: string, s: NoteSignature, key: VerifierKey): boolean {
  if (!isBy(s, key) || s.signature.length !== 64) return false;
  try {
    return ed25519.verify(s.signature, utf8(text), key.publicKey, { zip215: false });
  } catch {
    return false;
  }
}

/**
 * Reads a note and verifies the signatures of known keys; unknown ones are ignored, as the standard demands.
 * Throws `Malformed` when a known key's signature is wrong or no known key signed.
 */
export function openNote(content: string, keys: readonly VerifierKey[]): Note {
  const note = parseNote(content);
  const verified: NoteSignature[] = [];
  for (const s of note.signatures) {
    const key = keys.find((k) => isBy(s, k));
    if (key === undefined) continue;
    if (!verifySignature(note.text, s, key)) throw new Malformed(`密钥“${key.name}”的签名无效`, `the signature of key ${key.name} is invalid`);
    verified.push(s);
  }
  if (verified.length === 0) throw new Malformed('没有可信密钥的签名', 'not signed by a trusted key');
  return { text: note.text, signatures: verified };
}
