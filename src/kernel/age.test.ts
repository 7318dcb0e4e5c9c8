import { randomBytes } from 'node:crypto';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { open, recipientOf, seal, sealedLength } from './age.ts';
import { Malformed } from './malformed.ts';

const random = (n: number): Uint8Array => new Uint8Array(randomBytes(n));

/** The 32 bytes of a bech32 text (BIP 173) without checking its sum; only to read the library's keys. */
function bech32Bytes(text: string): Uint8Array {
  const lower = text.toLowerCase();
  const data = Array.from(lower.slice(lower.lastIndexOf('1') + 1, -6), (c) => 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'.indexOf(c));
  let bits = 0;
  let held = 0;
  const out: number[] = [];
  for (const d of data) {
    held = (held << 5) | d;
    bits += 5;
    if (bits >= 8) { bits -= 8; out.push((held >> bits) & 255); }
  }
  return Uint8Array.from(out.slice(0, 32));
}

describe('sealing in the age format', () => {
  const sizes = [0, 1, 100, 2000, 65_535, 65_536, 65_537, 131_072, 200_000];
  it('what we seal the library of the format opens, and the other way', async () => {
    const identityText = await generateX25519Identity();
    const identity = bech32Bytes(identityText);
    const recipientText = await identityToRecipient(identityText);
    expect(recipientOf(identity)).toEqual(bech32Bytes(recipientText));
    for (const size of sizes) {
      const plain = random(size);
      const theirs = new Decrypter();
      theirs.addIdentity(identityText);
      expect(Buffer.from(await theirs.decrypt(seal(recipientOf(identity), plain, random))).equals(plain), `${size}`).toBe(true);
      const encrypter = new Encrypter();
      encrypter.addRecipient(recipientText);
      // The library may add a stanza of grease; ours reads exactly one recipient, so ask until there is none.
      let sealed = await encrypter.encrypt(plain);
      for (let i = 0; i < 50 && Buffer.from(sealed.subarray(0, 400)).toString('latin1').split('-> ').length > 2; i++) sealed = await encrypter.encrypt(plain);
      expect(Buffer.from(open(identity, sealed)).equals(plain), `${size}`).toBe(true);
    }
  });
  it('the length says nothing but the length of the input', () => {
    const identity = random(32);
    for (const size of sizes) for (let i = 0; i < 3; i++) expect(seal(recipientOf(identity), random(size), random).length).toBe(sealedLength(size));
  });
  it('another key, any changed byte, a cut or a longer end does not open', () => {
    const identity = random(32);
    const plain = random(300);
    const sealed = seal(recipientOf(identity), plain, random);
    expect(() => open(random(32), sealed)).toThrow(Malformed);
    for (let i = 0; i < sealed.length; i++) {
      const bad = sealed.slice();
      bad[i]! ^= 1 << (i % 8);
      expect(() => open(identity, bad), `byte ${i}`).toThrow(Malformed);
    }
    for (const cut of [0, 10, 183, 199, 200, 215, sealed.length - 1]) expect(() => open(identity, sealed.subarray(0, cut)), `cut ${cut}`).toThrow(Malformed);
    const longer = new Uint8Array(sealed.length + 1);
    longer.set(sealed);
    expect(() => open(identity, longer)).toThrow(Malformed);
    expect(Buffer.from(open(identity, sealed)).equals(plain)).toBe(true);
  });
});
