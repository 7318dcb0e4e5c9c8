import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64, toBase64 } from './base64.ts';
import { concatBytes, equalBytes, fromUtf8, utf8 } from './bytes.ts';
import { Malformed } from './malformed.ts';

/*
 * Sealing in the age format (C2SP age v1) for one X25519 recipient, so that any age tool opens what a voter's page sealed. Of the
 * format only what ballots need: one recipient, no passphrase. The library of the format is 48 kB of script; this is a tenth.
 */
export const VERSION = 'age-encryption.org/v1';
const CHUNK = 65_536;
const TAG = 16;
const NONCE = 16;

/** Base64 as the format writes it, without padding, and back. */
export const unpadded = (bytes: Uint8Array): string => toBase64(bytes).replace(/=+$/, '');
export const padded = (text: string): Uint8Array => fromBase64(text + '='.repeat((4 - (text.length % 4)) % 4));

/** The recipient (public key, 32 bytes) of an identity (secret key, 32 bytes). */
export const recipientOf = (identity: Uint8Array): Uint8Array => x25519.getPublicKey(identity);

/** The key under which a stanza carries 16 bytes to its recipient; `label` says what stanza it is. */
export function wrapKey(shared: Uint8Array, share: Uint8Array, recipient: Uint8Array, label = `${VERSION}/X25519`): Uint8Array {
  return hkdf(sha256, shared, concatBytes([share, recipient]), utf8(label), 32);
}

/** What closes a header: a sum under the file key over all before it. */
export const headerMac = (fileKey: Uint8Array, header: string): Uint8Array => hmac(sha256, hkdf(sha256, fileKey, new Uint8Array(0), utf8('header'), 32), utf8(header));

/** The nonce of a chunk of the payload: its number in 11 bytes and whether it is the last. */
function chunkNonce(n: number, last: boolean): Uint8Array {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setUint32(7, n);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/** Seals bytes to a recipient; `random` must not be foreseeable. The length of the result depends on the length of the input alone. */
export function seal(recipient: Uint8Array, plain: Uint8Array, random: (count: number) => Uint8Array): Uint8Array {
  const fileKey = random(16);
  const secret = random(32);
  const share = x25519.getPublicKey(secret);
  const body = chacha20poly1305(wrapKey(x25519.getSharedSecret(secret, recipient), share, recipient), new Uint8Array(12)).encrypt(fileKey);
  const head = `${VERSION}\n-> X25519 ${unpadded(share)}\n${unpadded(body)}\n---`;
  return concatBytes([utf8(`${head} ${unpadded(headerMac(fileKey, head))}\n`), sealPayload(fileKey, plain, random)]);
}

/** What stands behind a header: a nonce, and the content under the file key. */
export function sealPayload(fileKey: Uint8Array, plain: Uint8Array, random: (count: number) => Uint8Array): Uint8Array {
  const nonce = random(NONCE);
  const key = hkdf(sha256, fileKey, nonce, utf8('payload'), 32);
  const chunks: Uint8Array[] = [];
  const last = Math.max(0, Math.ceil(plain.length / CHUNK) - 1);
  for (let i = 0; i <= last; i++) chunks.push(chacha20poly1305(key, chunkNonce(i, i === last)).encrypt(plain.subarray(i * CHUNK, (i + 1) * CHUNK)));
  return concatBytes([nonce, ...chunks]);
}

/** Length in bytes of what `sealPayload` makes of `plain` bytes. */
export const payloadLength = (plain: number): number => NONCE + plain + TAG * Math.max(1, Math.ceil(plain / CHUNK));

/** Bytes of the header, with its one recipient. */
const HEAD = 168;
/** Length in bytes of what `seal` makes of `plain` bytes. */
export const sealedLength = (plain: number): number => HEAD + payloadLength(plain);

/** Opens what was sealed to the identity; throws `Malformed` when it is not in the format, sealed to another, or changed. */
export const open = (identity: Uint8Array, sealed: Uint8Array): Uint8Array => opener(identity)(sealed);

/** Opens many things sealed to one identity: its recipient is reckoned once, and `agree` (X25519; throws for a share of small order) may be a faster one. */
export function opener(identity: Uint8Array, agree: (secret: Uint8Array, share: Uint8Array) => Uint8Array = x25519.getSharedSecret): (sealed: Uint8Array) => Uint8Array {
  const recipient = recipientOf(identity);
  return (sealed) => openTo(recipient, (share) => agree(identity, share), sealed);
}

/** Why something sealed cannot be opened. */
export const unopened = (zh: string, en: string): Malformed => new Malformed(`密封内容不能打开：${zh}`, `what is sealed cannot be opened: ${en}`);

function openTo(recipient: Uint8Array, agree: (share: Uint8Array) => Uint8Array, sealed: Uint8Array): Uint8Array {
  // The header is some 200 bytes; a longer one is not ours.
  const text = asciiHead(sealed, HEAD + NONCE);
  const m = /^age-encryption\.org\/v1\n-> X25519 ([A-Za-z0-9+/]{43})\n([A-Za-z0-9+/]{43})\n--- ([A-Za-z0-9+/]{43})\n/.exec(text);
  if (m === null) throw unopened('不是所用的格式', 'not in the format used');
  const [share, body, mac] = [padded(m[1]!), padded(m[2]!), padded(m[3]!)];
  let fileKey: Uint8Array;
  try {
    fileKey = chacha20poly1305(wrapKey(agree(share), share, recipient), new Uint8Array(12)).decrypt(body);
  } catch {
    throw unopened('不是密封给这把密钥的，或已被改动', 'it is sealed to another key, or was changed');
  }
  if (!equalBytes(mac, headerMac(fileKey, text.slice(0, m[0].length - m[3]!.length - 2)))) throw unopened('文件头已被改动', 'its head was changed');
  return openPayload(fileKey, sealed.subarray(m[0].length));
}

/** Opens what stands behind a header; throws `Malformed` where it was changed or cut. */
export function openPayload(fileKey: Uint8Array, rest: Uint8Array): Uint8Array {
  if (rest.length < NONCE + TAG) throw unopened('内容不完整', 'it is cut short');
  const key = hkdf(sha256, fileKey, rest.subarray(0, NONCE), utf8('payload'), 32);
  const payload = rest.subarray(NONCE);
  const count = Math.ceil(payload.length / (CHUNK + TAG));
  const parts: Uint8Array[] = [];
  for (let i = 0; i < count; i++) {
    try {
      parts.push(chacha20poly1305(key, chunkNonce(i, i === count - 1)).decrypt(payload.subarray(i * (CHUNK + TAG), (i + 1) * (CHUNK + TAG))));
    } catch {
      throw unopened('内容已被改动', 'its content was changed');
    }
  }
  return concatBytes(parts);
}

/** The text before the first byte that is not plain text, at most `most` bytes of it. */
export function asciiHead(bytes: Uint8Array, most: number): string {
  let end = 0;
  while (end < Math.min(most, bytes.length) && bytes[end]! < 0x80) end++;
  return fromUtf8(bytes.slice(0, end));
}
