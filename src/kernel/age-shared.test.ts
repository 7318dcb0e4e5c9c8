import { createPrivateKey, createPublicKey, diffieHellman, randomBytes } from 'node:crypto';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { describe, expect, it } from 'vitest';
import { headerMac, padded, recipientOf, sealPayload, unpadded, VERSION, wrapKey } from './age.ts';
import { isRecipient, PLACES, sealShared, sealTest, sharedLength, sharedOpener, shareIn, times, type Agree, type Place } from './age-shared.ts';
import { concatBytes, hex, utf8 } from './bytes.ts';
import { Malformed } from './malformed.ts';

/** How many honest files are tried, and hostile ones of each kind half as many. */
const ROUNDS = Number(process.env['STEELYARD_TRUSTEE_ROUNDS'] ?? 150);
const random = (n: number): Uint8Array => new Uint8Array(randomBytes(n));
/** The library of the system, for thousands of cases in seconds. */
const agree: Agree = (secret, share) => new Uint8Array(diffieHellman({
  privateKey: createPrivateKey({ key: { kty: 'OKP', crv: 'X25519', d: Buffer.from(secret).toString('base64url'), x: 'A'.repeat(43) }, format: 'jwk' }),
  publicKey: createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: Buffer.from(share).toString('base64url') }, format: 'jwk' }),
}));
const secrets = PLACES.map(() => random(32));
const recipients = secrets.map(recipientOf);
const pairs: readonly (readonly [Place, Place])[] = [[1, 2], [1, 3], [2, 3], [2, 1], [3, 1], [3, 2]];
const openers = pairs.map((pair) => sharedOpener(recipients, pair.map((place) => ({ place, secret: secrets[place - 1]! })), agree));
/** What every pair makes of it, as text; null where it does not open. Anything but `Malformed` is a fault of ours. */
const seen = (sealed: Uint8Array, by = openers): (string | null)[] => by.map((open) => {
  try {
    return hex(open(sealed));
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
});

/* Headers as somebody else would write them, to say in them what ours never says. */
type Stanza = { place: number; point: Uint8Array; body: Uint8Array };
const stanza = (place: Place, ephemeral: Uint8Array, share: Uint8Array): Stanza => {
  const point = agree(ephemeral, Uint8Array.of(9, ...new Uint8Array(31)));
  return { place, point, body: chacha20poly1305(wrapKey(agree(ephemeral, recipients[place - 1]!), point, recipients[place - 1]!, 'steelyard-2of3/v1/ballot'), new Uint8Array(12)).encrypt(share) };
};
const line = (key: Uint8Array, slope: Uint8Array, place: number): Uint8Array => key.map((k, i) => k ^ times(slope[i]!, place));
const written = (stanzas: readonly Stanza[], mac: Uint8Array, payload: Uint8Array): Uint8Array => {
  const head = `${VERSION}\n${stanzas.map((s) => `-> steelyard-2of3 ${s.place} ${unpadded(s.point)}\n${unpadded(s.body)}\n`).join('')}---`;
  return concatBytes([utf8(`${head} ${unpadded(headerMac(mac, head))}\n`), payload]);
};
const read = (sealed: Uint8Array): { stanzas: Stanza[]; payload: Uint8Array } => {
  const lines = new TextDecoder('latin1').decode(sealed).split('\n');
  const stanzas = [1, 3, 5].map((i) => ({ place: Number(lines[i]!.split(' ')[2]), point: padded(lines[i]!.split(' ')[3]!), body: padded(lines[i + 1]!) }));
  return { stanzas, payload: sealed.subarray(lines.slice(0, 8).join('\n').length + 1) };
};
/** Every point whose order divides 8, and second writings of them. */
const small = ['00'.repeat(32), `01${'00'.repeat(31)}`, 'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800', '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157', `ec${'ff'.repeat(30)}7f`, `ed${'ff'.repeat(30)}7f`, `ee${'ff'.repeat(30)}7f`].map((t) => new Uint8Array(Buffer.from(t, 'hex')));

/** `sealShared` by the library of the system. */
const honest = (content: Uint8Array): Uint8Array => sealShared(recipients, content, random, agree);
const plain = utf8('a ballot of some length');
const any = (n: number): number => randomBytes(4).readUInt32LE() % n;
const put = <T>(list: readonly T[], at: number, value: T): T[] => list.map((x, i) => (i === at ? value : x));
/** Hostile writings: each takes an honest file with its key and slope where it needs them. */
const hostile: Record<string, () => Uint8Array> = {
  'one share wrong': () => { const [k, c] = [random(16), random(16)]; const at = any(3); return written(PLACES.map((p) => stanza(p, random(32), p === at + 1 ? random(16) : line(k, c, p))), k, sealPayload(k, plain, random)); },
  'stanzas of other secrets': () => { const [k, c] = [random(16), random(16)]; return written(PLACES.map((p) => stanza(p, random(32), line(k, c, p))), k, sealPayload(k, plain, random)); },
  'two files in one': () => {
    // Places 1 and 2 give one key, 1 and 3 another; the sum is that of the first.
    const [k, c, c2] = [random(16), random(16), random(16)];
    const first = line(k, c, 1);
    const k2 = first.map((s, i) => s ^ c2[i]!);
    return written([stanza(1, random(32), first), stanza(2, random(32), line(k, c, 2)), stanza(3, random(32), line(k2, c2, 3))], any(2) ? k : k2, sealPayload(any(2) ? k : k2, plain, random));
  },
  'a stanza of another file': () => { const [a, b] = [0, 0].map(() => read(honest(plain))); const at = any(3); return written(put(a!.stanzas, at, b!.stanzas[at]!), random(16), a!.payload); },
  'stanzas exchanged': () => { const a = read(honest(plain)); const [x, y] = any(2) ? [0, 1] : [1, 2]; const s = a.stanzas; return written(put(put(s, x, { ...s[y]!, place: any(2) ? x + 1 : s[y]!.place }), y, { ...s[x]!, place: any(2) ? y + 1 : s[x]!.place }), random(16), a.payload); },
  'a point of small order': () => { const a = read(honest(plain)); const at = any(3); return written(put(a.stanzas, at, { ...a.stanzas[at]!, point: small[any(small.length)]! }), random(16), a.payload); },
  'a point written twice': () => { const sealed = honest(plain); const a = read(sealed); const at = any(3); const point = a.stanzas[at]!.point.slice(); point[31]! |= 0x80; return written(put(a.stanzas, at, { ...a.stanzas[at]!, point }), random(16), a.payload); },
  'a place twice': () => { const a = read(honest(plain)); return written(put(a.stanzas, any(3), a.stanzas[any(3)]!).map((s, i) => (any(2) ? s : { ...s, place: i + 1 })), random(16), concatBytes([a.payload, Uint8Array.of(1)])); },
  'one bit of the header': () => { const sealed = honest(plain).slice(); sealed[any(sharedLength(0) - 32)]! ^= 1 << any(8); return sealed; },
  'one bit of the content': () => { const sealed = honest(plain).slice(); sealed[sharedLength(0) - 32 + any(plain.length + 32)]! ^= 1 << any(8); return sealed; },
  'cut or longer': () => { const sealed = honest(plain); return any(2) ? sealed.subarray(0, any(sealed.length)) : concatBytes([sealed, random(1 + any(20))]); },
  'its sum is of another key': () => { const sealed = honest(plain); const a = read(sealed); return written(a.stanzas, random(16), a.payload); },
  noise: () => random(sharedLength(plain.length)),
};

describe('sealing to three of whom two open', () => {
  it('the field is that of AES: every element but 0 has an inverse, and the product is that of polynomials', () => {
    expect(times(0x57, 0x83)).toBe(0xc1);
    expect(times(3, 0xf6)).toBe(1);
    expect(times(2, 0x8d)).toBe(1);
    for (let a = 1; a < 256; a++) {
      expect(new Set(Array.from({ length: 255 }, (_, b) => times(a, b + 1))).size).toBe(255);
      expect(times(a, 7)).toBe(times(7, a));
    }
  });
  it('every pair opens honest files alike, in any order of the keys; the length says nothing but the length', () => {
    for (let i = 0; i < ROUNDS; i++) {
      const content = random(i % 97);
      const sealed = honest(content);
      expect(sealed.length).toBe(sharedLength(content.length));
      expect(new Set(seen(sealed, openers.slice(0, 3)))).toEqual(new Set([hex(content)]));
    }
    for (const size of [65_535, 65_536, 65_537, 140_000]) {
      const content = random(size);
      expect(sealShared(recipients, content, random).length).toBe(sharedLength(size));
      expect(new Set(seen(sealShared(recipients, content, random)))).toEqual(new Set([hex(content)]));
    }
  }, 30_000);
  it('what is hostile opens to no pair, and never to one and not to another', () => {
    const split: Record<string, number> = {};
    let cases = 0;
    for (const [what, make] of Object.entries(hostile)) for (let i = 0; i < ROUNDS / 2; i++) {
      cases++;
      for (const one of seen(make(), openers.slice(0, 3))) if (one !== null) split[what] = (split[what] ?? 0) + 1;
    }
    expect(split).toEqual({});
    expect(cases).toBeGreaterThan(6 * ROUNDS);
  }, 30_000);
  it('the hostile writer of this test writes what opens when it says the truth', () => {
    const sealed = sealShared(recipients, plain, random);
    const a = read(sealed);
    const shares = PLACES.map((p) => shareIn(sealed, p, secrets[p - 1]!, recipients[p - 1]!, 'ballot'));
    const slope = shares[0]!.map((s, i) => times(s ^ shares[1]![i]!, 0xf6));
    const key = shares[0]!.map((s, i) => s ^ slope[i]!);
    expect(line(key, slope, 3)).toEqual(shares[2]);
    expect(written(a.stanzas, key, a.payload)).toEqual(sealed);
  });
  it('plain script answers as the library of the system does', () => {
    const plainly = pairs.slice(0, 3).map((pair) => sharedOpener(recipients, pair.map((place) => ({ place, secret: secrets[place - 1]! }))));
    for (const make of [() => sealShared(recipients, plain, random), ...Object.values(hostile)]) for (let i = 0; i < 3; i++) {
      const sealed = make();
      expect(seen(sealed, plainly)).toEqual(seen(sealed, openers.slice(0, 3)));
    }
  }, 30_000);
  it('one key opens nothing, nor does a key that is not theirs; of a ballot no share comes out as of a rehearsal', () => {
    const sealed = sealShared(recipients, plain, random);
    expect(() => sharedOpener(recipients, [{ place: 1, secret: secrets[0]! }])).toThrow(RangeError);
    expect(() => sharedOpener(recipients, [{ place: 1, secret: secrets[0]! }, { place: 1, secret: secrets[0]! }])).toThrow(RangeError);
    expect(() => sharedOpener(recipients, [{ place: 1, secret: secrets[0]! }, { place: 2, secret: random(32) }])(sealed)).toThrow(Malformed);
    // Their keys, but said to be of each other's places.
    expect(() => sharedOpener(recipients, [{ place: 1, secret: secrets[1]! }, { place: 2, secret: secrets[0]! }])(sealed)).toThrow(Malformed);
    expect(() => shareIn(sealed, 1, secrets[0]!, recipients[0]!, 'rehearsal')).toThrow(Malformed);
    const { sealed: test, shares } = sealTest(recipients, random);
    for (const p of PLACES) expect(shareIn(test, p, secrets[p - 1]!, recipients[p - 1]!, 'rehearsal')).toEqual(shares[p - 1]);
    expect(seen(test)).toEqual(pairs.map(() => null));
  });
  it('a share alone says nothing: every key fits it, with one slope each', () => {
    const share = random(16);
    for (let i = 0; i < 100; i++) {
      const key = random(16);
      for (const place of PLACES) {
        const slope = key.map((k, b) => times(k ^ share[b]!, { 1: 1, 2: 0x8d, 3: 0xf6 }[place]));
        expect(line(key, slope, place)).toEqual(share);
      }
    }
  });
  it('a public key of small order, of another length or written twice is none', () => {
    for (const key of [...small, random(31), random(33), recipients[0]!.map((b, i) => (i === 31 ? b | 0x80 : b))]) expect(isRecipient(key), hex(key)).toBe(false);
    for (const key of recipients) expect(isRecipient(key)).toBe(true);
  });
});
