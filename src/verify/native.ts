import { constants, createHash, createPrivateKey, createPublicKey, diffieHellman, verify, type KeyObject } from 'node:crypto';
import { plainly, type Arithmetic } from '../features/ballots/rules/arithmetic.ts';

const keys = new Map<string, KeyObject | null>();
/** The issuing key of a modulus, read once; null where it is none. */
function issuingKey(modulus: string): KeyObject | null {
  let key = keys.get(modulus);
  if (key === undefined) {
    try {
      key = createPublicKey({ key: { kty: 'RSA', n: Buffer.from(modulus, 'base64').toString('base64url'), e: 'AQAB' }, format: 'jwk' });
    } catch {
      key = null;
    }
    if (keys.size > 20_000) keys.clear();
    keys.set(modulus, key);
  }
  return key;
}

/** y of the points whose order divides 8, little-endian; the strict check refuses such keys, the library does not look. */
const small = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000', '0100000000000000000000000000000000000000000000000000000000000000', 'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
]);
/** True when a key is written in its one form and is not of small order. */
function plainKey(key: Uint8Array): boolean {
  if (key.length !== 32) return false;
  const y = Buffer.from(key);
  y[31]! &= 0x7f;
  // p = 2^255 − 19: anything from it on writes a smaller number a second time.
  if (y[31] === 0x7f && y[0]! >= 0xed && y.subarray(1, 31).every((b) => b === 0xff)) return false;
  return !small.has(y.toString('hex'));
}

/** The form in which the library reads X25519 keys fastest asks for a public part beside a secret one and does not look at it; one that looks refuses, and plain script answers. */
const ANY = 'A'.repeat(43);
const url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
/** Secrets as the library wants them: one or two open a whole poll. */
const held = new WeakMap<Uint8Array, KeyObject>();
function secretKey(secret: Uint8Array): KeyObject {
  let key = held.get(secret);
  if (!key) {
    key = createPrivateKey({ key: { kty: 'OKP', crv: 'X25519', d: url(secret), x: ANY }, format: 'jwk' });
    held.set(secret, key);
  }
  return key;
}

/**
 * The checks of a ballot by the library of the system, some twenty times as fast. What it takes, the plain script takes as well: a key is looked at
 * beforehand, and the library's equation is the narrower one. What it refuses, the plain script is asked about, so that both always answer alike.
 */
export const natively: Arithmetic = {
  token: (modulus, prepared, signature) => {
    const key = issuingKey(modulus);
    return (key !== null && verify('sha384', prepared, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }, signature)) || plainly.token(modulus, prepared, signature);
  },
  signature: (signature, message, key) => {
    if (plainKey(key)) {
      const x = Buffer.from(key).toString('base64url');
      if (verify(null, message, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }), signature)) return true;
    }
    return plainly.signature(signature, message, key);
  },
  bytes: (text) => {
    const bytes = Buffer.from(text, 'base64');
    // The library is lenient; where it writes the text back as it was, the text was canonical.
    return bytes.toString('base64') === text ? bytes : plainly.bytes(text);
  },
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
  agree: (secret, share) => {
    try {
      return new Uint8Array(diffieHellman({ privateKey: secretKey(secret), publicKey: createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: url(share) }, format: 'jwk' }) }));
    } catch {
      return plainly.agree(secret, share);
    }
  },
};
