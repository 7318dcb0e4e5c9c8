import { invert, mod, pow } from '@noble/curves/abstract/modular.js';
import { sha384 } from '@noble/hashes/sha2.js';
import { concatBytes, equalBytes, hex } from './bytes.ts';

/** An RSA public key: modulus and exponent. */
export type RsaPublicKey = { n: bigint; e: bigint };

/** Bytes nobody can foresee, `count` of them; in a page from `crypto.getRandomValues`, on a server from the system. */
export type Random = (count: number) => Uint8Array;

/** Why a step of the protocol fails, in the words of RFC 9474 section 4.5; the caller says the sentence. */
export type BlindFault = 'invalid-key' | 'encoding' | 'invalid-input' | 'blinding' | 'input-size' | 'invalid-signature';

export type BlindOutcome<T> = { ok: true; value: T } | { ok: false; fault: BlindFault };

/** Length of SHA-384 and of the salt of RSABSSA-SHA384-PSS-Randomized, bytes. */
const HASH = 48;
export const SALT_BYTES = 48;
/** Length of the random prefix of a prepared message, bytes (RFC 9474 section 4.1). */
export const PREFIX_BYTES = 32;
/** The only public exponent taken. */
export const EXPONENT = 65_537n;

const fault = (what: BlindFault): { ok: false; fault: BlindFault } => ({ ok: false, fault: what });
const good = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** The number a byte string writes, big-endian (OS2IP, RFC 8017 section 4.2). */
export const numberOfBytes = (bytes: Uint8Array): bigint => (bytes.length === 0 ? 0n : BigInt(`0x${hex(bytes)}`));

/** A number as `length` bytes, big-endian (I2OSP, RFC 8017 section 4.1); throws a RangeError when it does not fit or is negative. */
export function bytesOfNumber(value: bigint, length: number): Uint8Array {
  const text = value.toString(16).padStart(2 * length, '0');
  if (value < 0n || text.length !== 2 * length) throw new RangeError(`number does not fit into ${length} bytes`);
  const out = new Uint8Array(length);
  for (let i = 0; i < length; i++) out[i] = parseInt(text.slice(2 * i, 2 * i + 2), 16);
  return out;
}

const bitLength = (n: bigint): number => n.toString(2).length;

/** Length of the modulus in bytes. */
export const modulusBytes = (key: RsaPublicKey): number => Math.ceil(bitLength(key.n) / 8);

/** True for a key this protocol takes: odd modulus of 2048 to 4096 bits, a multiple of 8, exponent 65537. */
export function isUsableKey(key: RsaPublicKey): boolean {
  const bits = bitLength(key.n);
  return key.n > 0n && (key.n & 1n) === 1n && bits >= 2048 && bits <= 4096 && bits % 8 === 0 && key.e === EXPONENT;
}

function mgf1(seed: Uint8Array, length: number): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let i = 0; i * HASH < length; i++) parts.push(sha384(concatBytes([seed, Uint8Array.of(i >>> 24, (i >>> 16) & 255, (i >>> 8) & 255, i & 255)])));
  return concatBytes(parts).slice(0, length);
}

const xor = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((x, i) => x ^ b[i]!);

/** EMSA-PSS-ENCODE with SHA-384 and MGF1-SHA-384 for `bits` bits (RFC 8017 section 9.1.1); null when the key is too short for the salt. */
export function pssEncode(message: Uint8Array, bits: number, salt: Uint8Array): Uint8Array | null {
  const length = Math.ceil(bits / 8);
  if (length < HASH + salt.length + 2) return null;
  const digest = sha384(concatBytes([new Uint8Array(8), sha384(message), salt]));
  const block = concatBytes([new Uint8Array(length - salt.length - HASH - 2), Uint8Array.of(1), salt]);
  const masked = xor(block, mgf1(digest, block.length));
  masked[0]! &= 0xff >>> (8 * length - bits);
  return concatBytes([masked, digest, Uint8Array.of(0xbc)]);
}

/** EMSA-PSS-VERIFY (RFC 8017 section 9.1.2); a salt of any other length than `saltLength` is inconsistent. */
function pssConsistent(message: Uint8Array, encoded: Uint8Array, bits: number, saltLength: number): boolean {
  const length = Math.ceil(bits / 8);
  if (encoded.length !== length || length < HASH + saltLength + 2 || encoded[length - 1] !== 0xbc) return false;
  const masked = encoded.slice(0, length - HASH - 1);
  const digest = encoded.slice(length - HASH - 1, length - 1);
  const free = 8 * length - bits;
  if ((masked[0]! & ~(0xff >>> free)) !== 0) return false;
  const block = xor(masked, mgf1(digest, masked.length));
  block[0]! &= 0xff >>> free;
  const zeros = length - HASH - saltLength - 2;
  for (let i = 0; i < zeros; i++) if (block[i] !== 0) return false;
  if (block[zeros] !== 1) return false;
  const salt = block.slice(zeros + 1);
  return equalBytes(digest, sha384(concatBytes([new Uint8Array(8), sha384(message), salt])));
}

/** RSASSA-PSS-VERIFY with SHA-384 and a salt of `saltLength` bytes (RFC 8017 section 8.1.2). */
export function verifyToken(key: RsaPublicKey, prepared: Uint8Array, signature: Uint8Array, saltLength: number = SALT_BYTES): boolean {
  if (!isUsableKey(key) || signature.length !== modulusBytes(key)) return false;
  const s = numberOfBytes(signature);
  if (s >= key.n) return false;
  const bits = bitLength(key.n) - 1;
  const m = pow(s, key.e, key.n);
  const length = Math.ceil(bits / 8);
  if (m >> BigInt(8 * length) !== 0n) return false;
  return pssConsistent(prepared, bytesOfNumber(m, length), bits, saltLength);
}

/** PrepareRandomize (RFC 9474 section 4.1): 32 random bytes before the message. */
export const prepare = (message: Uint8Array, random: Random): Uint8Array => concatBytes([random(PREFIX_BYTES), message]);

/** The message of a prepared message. */
export const messageOf = (prepared: Uint8Array): Uint8Array => prepared.slice(PREFIX_BYTES);

/** A number chosen evenly from 1 to n−1 by trying again, so that no factor is more likely than another. */
export function evenly(n: bigint, random: Random): bigint {
  const bits = bitLength(n);
  const length = Math.ceil(bits / 8);
  const spare = 8 * length - bits;
  for (;;) {
    const bytes = random(length).slice();
    if (bytes.length !== length) throw new RangeError('the source of randomness gave too few bytes');
    bytes[0]! &= 0xff >>> spare;
    const r = numberOfBytes(bytes);
    if (r > 0n && r < n) return r;
  }
}

/** What a voter's browser keeps while the issuer signs: what it sends, and what takes the blinding off again. */
export type Blinded = { blinded: Uint8Array; inverse: bigint };

/** Blind (RFC 9474 section 4.2): hides a prepared message from the issuer. */
export function blind(key: RsaPublicKey, prepared: Uint8Array, random: Random): BlindOutcome<Blinded> {
  return blindWith(key, prepared, random(SALT_BYTES), evenly(key.n, random));
}

/** `blind` with the salt and the factor given; only for the published vectors and for `blind` itself. */
export function blindWith(key: RsaPublicKey, prepared: Uint8Array, salt: Uint8Array, factor: bigint): BlindOutcome<Blinded> {
  if (!isUsableKey(key)) return fault('invalid-key');
  const encoded = pssEncode(prepared, bitLength(key.n) - 1, salt);
  if (encoded === null) return fault('encoding');
  const m = numberOfBytes(encoded);
  if (gcd(m, key.n) !== 1n) return fault('invalid-input');
  if (factor <= 0n || factor >= key.n || gcd(factor, key.n) !== 1n) return fault('blinding');
  const z = mod(m * pow(factor, key.e, key.n), key.n);
  return good({ blinded: bytesOfNumber(z, modulusBytes(key)), inverse: invert(factor, key.n) });
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** True when the issuer may sign it: right length, below the modulus, and neither 0, 1 nor n−1, which sign to themselves. */
export function isBlindedMessage(key: RsaPublicKey, blinded: Uint8Array): boolean {
  if (blinded.length !== modulusBytes(key)) return false;
  const m = numberOfBytes(blinded);
  return m > 1n && m < key.n - 1n && gcd(m, key.n) === 1n;
}

/** The check of BlindSign after signing (RFC 9474 section 4.3): s^e = m. A signature with a fault would give the key away. */
export function isSignatureOf(key: RsaPublicKey, blinded: Uint8Array, signed: Uint8Array): boolean {
  if (signed.length !== modulusBytes(key)) return false;
  const s = numberOfBytes(signed);
  return s < key.n && pow(s, key.e, key.n) === numberOfBytes(blinded);
}

/** Finalize (RFC 9474 section 4.4): takes the blinding off and verifies; the value is the token's signature. */
export function finalize(key: RsaPublicKey, prepared: Uint8Array, signed: Uint8Array, inverse: bigint, saltLength: number = SALT_BYTES): BlindOutcome<Uint8Array> {
  if (!isUsableKey(key)) return fault('invalid-key');
  if (signed.length !== modulusBytes(key)) return fault('input-size');
  const signature = bytesOfNumber(mod(numberOfBytes(signed) * inverse, key.n), modulusBytes(key));
  return verifyToken(key, prepared, signature, saltLength) ? good(signature) : fault('invalid-signature');
}
