import { constants, createPublicKey, createPrivateKey, generateKeyPairSync, privateDecrypt, randomBytes, sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blind, blindWith, bytesOfNumber, EXPONENT, evenly, finalize, isBlindedMessage, isSignatureOf, isUsableKey, messageOf, modulusBytes, numberOfBytes, prepare, pssEncode, SALT_BYTES, verifyToken, type Random, type RsaPublicKey } from './blind-rsa.ts';
import { concatBytes, hex, utf8 } from './bytes.ts';
import { invert, mod, pow } from '@noble/curves/abstract/modular.js';

type Vector = { name: string; n: string; e: string; d: string; msg: string; msg_prefix: string; prepared_msg: string; salt: string; encoded_msg: string; inv: string; blinded_msg: string; blind_sig: string; sig: string };
// RFC 9474 appendix A.
const vectors = JSON.parse(readFileSync(new URL('./samples/rfc9474.json', import.meta.url), 'utf8')) as Vector[];
const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));
const big = (text: string): bigint => BigInt(`0x${text}`);
const random: Random = (n) => new Uint8Array(randomBytes(n));

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = pair.publicKey.export({ format: 'jwk' });
const key: RsaPublicKey = { n: numberOfBytes(new Uint8Array(Buffer.from(jwk.n!, 'base64url'))), e: EXPONENT };
const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
const otherKey: RsaPublicKey = { n: numberOfBytes(new Uint8Array(Buffer.from(other.publicKey.export({ format: 'jwk' }).n!, 'base64url'))), e: EXPONENT };
const signRaw = (m: Uint8Array, k = pair.privateKey): Uint8Array => new Uint8Array(privateDecrypt({ key: k, padding: constants.RSA_NO_PADDING }, m));

describe('the published vectors (RFC 9474 appendix A)', () => {
  it('all four variants are here', () => expect(vectors.map((v) => v.name)).toEqual(['RSABSSA-SHA384-PSS-Randomized', 'RSABSSA-SHA384-PSSZERO-Randomized', 'RSABSSA-SHA384-PSS-Deterministic', 'RSABSSA-SHA384-PSSZERO-Deterministic']));
  it.each(vectors.map((v) => [v.name, v] as const))('%s', (_name, v) => {
    const pk = { n: big(v.n), e: big(v.e) };
    const salt = bytes(v.salt);
    expect(hex(concatBytes([bytes(v.msg_prefix), bytes(v.msg)]))).toBe(v.prepared_msg);
    const prepared = bytes(v.prepared_msg);
    expect(hex(pssEncode(prepared, pk.n.toString(2).length - 1, salt)!)).toBe(v.encoded_msg);
    const made = blindWith(pk, prepared, salt, invert(big(v.inv), pk.n));
    if (!made.ok) throw new Error(made.fault);
    expect(hex(made.value.blinded)).toBe(v.blinded_msg);
    expect(made.value.inverse).toBe(big(v.inv));
    expect(pow(big(v.blinded_msg), big(v.d), pk.n)).toBe(big(v.blind_sig));
    expect(isSignatureOf(pk, bytes(v.blinded_msg), bytes(v.blind_sig))).toBe(true);
    const done = finalize(pk, prepared, bytes(v.blind_sig), made.value.inverse, salt.length);
    if (!done.ok) throw new Error(done.fault);
    expect(hex(done.value)).toBe(v.sig);
    expect(verifyToken(pk, prepared, bytes(v.sig), salt.length)).toBe(true);
    // Another length of salt than the variant's is refused, as are the other variants' signatures.
    expect(verifyToken(pk, prepared, bytes(v.sig), salt.length === 0 ? SALT_BYTES : 0)).toBe(false);
    for (const w of vectors) if (w.prepared_msg !== v.prepared_msg) expect(verifyToken(pk, bytes(w.prepared_msg), bytes(v.sig), salt.length)).toBe(false);
  });
});

describe('blind, sign, finalize', () => {
  const message = utf8('steelyard/ballot/v1 …');
  const token = (): { prepared: Uint8Array; signature: Uint8Array } => {
    const prepared = prepare(message, random);
    const b = blind(key, prepared, random);
    if (!b.ok) throw new Error(b.fault);
    const f = finalize(key, prepared, signRaw(b.value.blinded), b.value.inverse);
    if (!f.ok) throw new Error(f.fault);
    return { prepared, signature: f.value };
  };
  it('agrees with the platform’s own RSA-PSS, both ways', () => {
    const { prepared, signature } = token();
    const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
    expect(verify('sha384', prepared, { key: pair.publicKey, ...pss }, signature)).toBe(true);
    expect(verifyToken(key, prepared, new Uint8Array(sign('sha384', prepared, { key: pair.privateKey, ...pss })))).toBe(true);
    expect(verifyToken(key, prepared, new Uint8Array(sign('sha384', prepared, { key: pair.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 })))).toBe(false);
    expect(hex(messageOf(prepared))).toBe(hex(message));
  });
  it('what the issuer sees is another number each time, also for one message', () => {
    const prepared = prepare(message, random);
    const seen = new Set(Array.from({ length: 20 }, () => { const b = blind(key, prepared, random); if (!b.ok) throw new Error(b.fault); return hex(b.value.blinded); }));
    expect(seen.size).toBe(20);
  });
  it('any blinded message fits any token: nothing links the two, not even the private key', () => {
    // For every token and every blinded message there is exactly one factor that would have led from one to the other.
    const tokens = [token(), token()];
    const blinded = tokens.map(() => { const b = blind(key, prepare(message, random), random); if (!b.ok) throw new Error(b.fault); return b.value.blinded; });
    for (const t of tokens) for (const z of blinded) {
      const m = pow(numberOfBytes(t.signature), key.e, key.n);
      const factor = mod(numberOfBytes(signRaw(z)) * invert(numberOfBytes(t.signature), key.n), key.n);
      expect(mod(m * pow(factor, key.e, key.n), key.n)).toBe(numberOfBytes(z));
    }
  });
  it('the product of two tokens is no token; nor is a token of another key or message, cut, long, or above the modulus', () => {
    const [a, b] = [token(), token()];
    const product = bytesOfNumber(mod(numberOfBytes(a.signature) * numberOfBytes(b.signature), key.n), 256);
    for (const p of [a.prepared, b.prepared, concatBytes([a.prepared, b.prepared])]) expect(verifyToken(key, p, product)).toBe(false);
    expect(verifyToken(otherKey, a.prepared, a.signature)).toBe(false);
    expect(verifyToken(key, b.prepared, a.signature)).toBe(false);
    expect(verifyToken(key, a.prepared, a.signature.slice(1))).toBe(false);
    expect(verifyToken(key, a.prepared, concatBytes([Uint8Array.of(0), a.signature]))).toBe(false);
    const above = numberOfBytes(a.signature) + key.n;
    if (above < 1n << 2048n) expect(verifyToken(key, a.prepared, bytesOfNumber(above, 256))).toBe(false);
    for (const trivial of [0n, 1n, key.n - 1n]) expect(verifyToken(key, a.prepared, bytesOfNumber(trivial, 256))).toBe(false);
    expect(verifyToken(key, a.prepared, a.signature)).toBe(true);
  });
  it('one changed bit anywhere is found', () => {
    const { prepared, signature } = token();
    for (let i = 0; i < 256; i += 5) {
      const bad = signature.slice();
      bad[i]! ^= 1 << (i % 8);
      expect(verifyToken(key, prepared, bad)).toBe(false);
    }
  });
  it('an issuer that answers wrongly is found at once', () => {
    const prepared = prepare(message, random);
    // Below both moduli, so that the other key can sign it at all.
    let b = blind(key, prepared, random);
    while (b.ok && numberOfBytes(b.value.blinded) >= otherKey.n) b = blind(key, prepared, random);
    if (!b.ok) throw new Error(b.fault);
    const right = signRaw(b.value.blinded);
    const wrong = right.slice();
    wrong[200]! ^= 4;
    expect(isSignatureOf(key, b.value.blinded, right)).toBe(true);
    expect(isSignatureOf(key, b.value.blinded, wrong)).toBe(false);
    expect(finalize(key, prepared, wrong, b.value.inverse)).toEqual({ ok: false, fault: 'invalid-signature' });
    expect(finalize(key, prepared, right.slice(1), b.value.inverse)).toEqual({ ok: false, fault: 'input-size' });
    expect(finalize(key, prepared, signRaw(b.value.blinded, createPrivateKey(other.privateKey.export({ type: 'pkcs8', format: 'pem' }))), b.value.inverse)).toEqual({ ok: false, fault: 'invalid-signature' });
  });
});

describe('keys, factors and blinded messages', () => {
  it('takes no even, short, long or odd-exponent key', () => {
    expect(isUsableKey(key)).toBe(true);
    expect(isUsableKey({ n: key.n + 1n, e: key.e })).toBe(false);
    expect(isUsableKey({ n: key.n >> 8n | 1n, e: key.e })).toBe(false);
    expect(isUsableKey({ n: (1n << 4104n) | 1n, e: key.e })).toBe(false);
    expect(isUsableKey({ n: key.n, e: 3n })).toBe(false);
    expect(isUsableKey({ n: 0n, e: key.e })).toBe(false);
    expect(blindWith({ n: key.n, e: 3n }, utf8('x'), random(48), 5n)).toEqual({ ok: false, fault: 'invalid-key' });
    expect(createPublicKey({ key: jwk, format: 'jwk' }).asymmetricKeyType).toBe('rsa');
    expect(modulusBytes(key)).toBe(256);
  });
  it('a factor that shares a divisor with the modulus, or is out of range, is refused', () => {
    const p = numberOfBytes(new Uint8Array(Buffer.from(pair.privateKey.export({ format: 'jwk' }).p!, 'base64url')));
    for (const bad of [0n, -1n, key.n, key.n + 1n, p, 7n * p]) expect(blindWith(key, utf8('x'), random(48), bad)).toEqual({ ok: false, fault: 'blinding' });
    expect(isBlindedMessage(key, bytesOfNumber(p, 256))).toBe(false);
  });
  it('signs nothing that signs to itself, nor what is out of range', () => {
    for (const bad of [0n, 1n, key.n - 1n, key.n]) expect(isBlindedMessage(key, bytesOfNumber(bad, 256)), String(bad).slice(0, 8)).toBe(false);
    expect(isBlindedMessage(key, bytesOfNumber(2n, 256))).toBe(true);
    expect(isBlindedMessage(key, bytesOfNumber(2n, 257))).toBe(false);
  });
  it('factors are even: every residue comes as often, and none is 0 or n', () => {
    const counts = new Map<bigint, number>();
    for (let i = 0; i < 6000; i++) { const r = evenly(7n, random); counts.set(r, (counts.get(r) ?? 0) + 1); }
    expect([...counts.keys()].sort()).toEqual([1n, 2n, 3n, 4n, 5n, 6n]);
    // Six classes of 1,000: chi-square with 5 degrees stays below 30 but once in 60,000 runs.
    expect([...counts.values()].reduce((s, c) => s + (c - 1000) ** 2 / 1000, 0)).toBeLessThan(30);
    expect(() => evenly(1n << 64n, () => new Uint8Array(3))).toThrow(RangeError);
  });
});
