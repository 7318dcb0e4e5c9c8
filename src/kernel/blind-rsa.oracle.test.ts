import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { blind, EXPONENT, finalize, isSignatureOf, numberOfBytes, prepare, verifyToken } from './blind-rsa.ts';
import { utf8 } from './bytes.ts';

const random = (n: number): Uint8Array => new Uint8Array(randomBytes(n));

it('a second implementation signs what we blind, and verifies what we finish; and the other way', async () => {
  const suite = RSABSSA.SHA384.PSS.Randomized();
  const { publicKey, privateKey } = await suite.generateKey({ publicExponent: Uint8Array.from([1, 0, 1]), modulusLength: 2048 });
  const jwk = (await crypto.subtle.exportKey('jwk', publicKey)) as { n: string };
  const key = { n: numberOfBytes(new Uint8Array(Buffer.from(jwk.n, 'base64url'))), e: EXPONENT };
  const prepared = prepare(utf8('steelyard'), random);
  const ours = blind(key, prepared, random);
  if (!ours.ok) throw new Error(ours.fault);
  const signed = await suite.blindSign(privateKey, ours.value.blinded);
  expect(isSignatureOf(key, ours.value.blinded, signed)).toBe(true);
  const token = finalize(key, prepared, signed, ours.value.inverse);
  if (!token.ok) throw new Error(token.fault);
  expect(await suite.verify(publicKey, token.value, prepared)).toBe(true);
  const theirs = suite.prepare(utf8('steelyard'));
  const blinded = await suite.blind(publicKey, theirs);
  const finished = await suite.finalize(publicKey, theirs, await suite.blindSign(privateKey, blinded.blindedMsg), blinded.inv);
  expect(verifyToken(key, theirs, finished)).toBe(true);
});
