import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64 } from '../../../kernel/base64.ts';
import { EXPONENT, numberOfBytes, verifyToken } from '../../../kernel/blind-rsa.ts';

/** The slow arithmetic of checking and opening ballots. A machine with a library of its own may do it faster, with the same answers (`verify/native.ts`). */
export type Arithmetic = {
  /** True for a token of the issuing key with this modulus (base64) over the prepared message (RFC 9474). */
  token(modulus: string, prepared: Uint8Array, signature: Uint8Array): boolean;
  /** Ed25519, strict (RFC 8032, no key of small order): one ballot has one signature that passes, or another hash. */
  signature(signature: Uint8Array, message: Uint8Array, key: Uint8Array): boolean;
  /** Bytes of base64; throws `Malformed` where it is not canonical. */
  bytes(text: string): Uint8Array;
  sha256(bytes: Uint8Array): Uint8Array;
  /** X25519; throws for a share of small order. */
  agree(secret: Uint8Array, share: Uint8Array): Uint8Array;
};

/** In plain script, for pages and as the measure of every other. */
export const plainly: Arithmetic = {
  token: (modulus, prepared, signature) => verifyToken({ n: numberOfBytes(fromBase64(modulus)), e: EXPONENT }, prepared, signature),
  signature: (signature, message, key) => signature.length === 64 && key.length === 32 && ed25519.verify(signature, message, key, { zip215: false }),
  bytes: fromBase64,
  sha256,
  agree: x25519.getSharedSecret,
};
