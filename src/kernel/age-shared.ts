import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { asciiHead, headerMac, openPayload, padded, payloadLength, sealPayload, unopened, unpadded, VERSION, wrapKey } from './age.ts';
import { concatBytes, utf8 } from './bytes.ts';

/*
 * Sealing to three of whom any two open. As in the age format a header carries the file key K of 16 bytes, but no stanza carries K itself:
 * the stanza of recipient i carries share i = K + i·c (Shamir over GF(2^8), c of 16 bytes). The secrets of the stanzas follow from K and c,
 * so that whoever has two shares has both, makes the whole header anew and compares it byte for byte. What a header opens to therefore never
 * depends on which two opened it: either it is the one header of its K and c, or it opens to nobody.
 */
const STANZA = 'steelyard-2of3';
/** The places of the three, which are also the points of their shares. */
export const PLACES = [1, 2, 3] as const;
export type Place = (typeof PLACES)[number];
/** What is sealed; of a rehearsal no share of a ballot can be had, and the other way. */
export type Purpose = 'ballot' | 'rehearsal';
export type Agree = (secret: Uint8Array, share: Uint8Array) => Uint8Array;

/** X25519 base point: agreeing with it gives the public part of a secret. */
const BASE = Uint8Array.of(9, ...new Uint8Array(31));
const FIELD = '([A-Za-z0-9+/]{43})';
const PATTERN = new RegExp(`^age-encryption\\.org/v1\\n${PLACES.map((i) => `-> ${STANZA} ${i} ${FIELD}\\n${FIELD}\\n`).join('')}--- ${FIELD}\\n`);
/** Bytes of the header: version, three stanzas, sum. */
const HEAD = VERSION.length + 1 + 3 * (`-> ${STANZA} 1 `.length + 2 * 44) + '--- '.length + 44;

/** Product in GF(2^8) with the polynomial of AES. */
export function times(a: number, b: number): number {
  let [x, out] = [a, 0];
  for (let bit = 0; bit < 8; bit++) {
    out ^= x & -((b >> bit) & 1);
    x = ((x << 1) ^ (0x1b & -(x >> 7))) & 0xff;
  }
  return out;
}
/** 1 ÷ (i + j) for two places: i + j is 3, 2 or 1. */
const inverse: Readonly<Record<number, number>> = { 1: 1, 2: 0x8d, 3: 0xf6 };

const shareAt = (place: Place, key: Uint8Array, slope: Uint8Array): Uint8Array => key.map((k, b) => k ^ times(slope[b]!, place));

/** Key and slope of the line through two shares. */
function lineThrough(a: { place: Place; share: Uint8Array }, b: { place: Place; share: Uint8Array }): { key: Uint8Array; slope: Uint8Array } {
  const slope = a.share.map((s, i) => times(s ^ b.share[i]!, inverse[a.place ^ b.place]!));
  return { key: a.share.map((s, i) => s ^ times(slope[i]!, a.place)), slope };
}

const label = (purpose: Purpose): string => `${STANZA}/v1/${purpose}`;

/** The one header of a key and a slope for three recipients. */
function headerOf(recipients: readonly Uint8Array[], key: Uint8Array, slope: Uint8Array, purpose: Purpose, agree: Agree): string {
  const both = concatBytes([key, slope]);
  const stanzas = PLACES.map((i) => {
    const secret = hkdf(sha256, both, new Uint8Array(0), utf8(`${label(purpose)}/${i}`), 32);
    const point = agree(secret, BASE);
    const to = recipients[i - 1]!;
    const body = chacha20poly1305(wrapKey(agree(secret, to), point, to, label(purpose)), new Uint8Array(12)).encrypt(shareAt(i, key, slope));
    return `-> ${STANZA} ${i} ${unpadded(point)}\n${unpadded(body)}\n`;
  });
  const head = `${VERSION}\n${stanzas.join('')}---`;
  return `${head} ${unpadded(headerMac(key, head))}\n`;
}

/** Seals bytes to three recipients of whom any two open; `random` must not be foreseeable. The length of the result depends on the length of the input alone. */
export function sealShared(recipients: readonly Uint8Array[], plain: Uint8Array, random: (count: number) => Uint8Array, agree: Agree = x25519.getSharedSecret): Uint8Array {
  const key = random(16);
  const slope = random(16);
  return concatBytes([utf8(headerOf(recipients, key, slope, 'ballot', agree)), sealPayload(key, plain, random)]);
}

/** Something sealed to three as a ballot is, for a rehearsal, and the shares that its stanzas carry: whoever answers with the share of a place has that place’s key. */
export function sealTest(recipients: readonly Uint8Array[], random: (count: number) => Uint8Array, agree: Agree = x25519.getSharedSecret): { sealed: Uint8Array; shares: readonly Uint8Array[] } {
  const key = random(16);
  const slope = random(16);
  return { sealed: concatBytes([utf8(headerOf(recipients, key, slope, 'rehearsal', agree)), sealPayload(key, new Uint8Array(0), random)]), shares: PLACES.map((p) => shareAt(p, key, slope)) };
}

/** Length in bytes of what `sealShared` makes of `plain` bytes. */
export const sharedLength = (plain: number): number => HEAD + payloadLength(plain);

/** The parts of a header: for every place its point and what is wrapped for it. */
function stanzasOf(sealed: Uint8Array): { head: string; of: (place: Place) => { point: Uint8Array; body: Uint8Array } } {
  const m = PATTERN.exec(asciiHead(sealed, HEAD));
  if (m === null) throw unopened('不是所用的格式', 'not in the format used');
  return { head: m[0], of: (place) => ({ point: padded(m[2 * place - 1]!), body: padded(m[2 * place]!) }) };
}

function unwrap({ point, body }: { point: Uint8Array; body: Uint8Array }, secret: Uint8Array, recipient: Uint8Array, purpose: Purpose, agree: Agree): Uint8Array {
  try {
    return chacha20poly1305(wrapKey(agree(secret, point), point, recipient, label(purpose)), new Uint8Array(12)).decrypt(body);
  } catch {
    throw unopened('不是密封给这把密钥的，或已被改动', 'it is sealed to another key, or was changed');
  }
}

/** The share of one place, opened with that place’s secret key; throws `Malformed` where it is sealed to another key. */
export const shareIn = (sealed: Uint8Array, place: Place, secret: Uint8Array, recipient: Uint8Array, purpose: Purpose, agree: Agree = x25519.getSharedSecret): Uint8Array =>
  unwrap(stanzasOf(sealed).of(place), secret, recipient, purpose, agree);

/** Opens many things sealed to three with the secret keys of two; `agree` (X25519; throws for a point of small order) may be a faster one. What is opened throws `Malformed` when its header is not the one of its shares. */
export function sharedOpener(recipients: readonly Uint8Array[], keys: readonly { place: Place; secret: Uint8Array }[], agree: Agree = x25519.getSharedSecret): (sealed: Uint8Array) => Uint8Array {
  const [a, b] = keys;
  if (keys.length !== 2 || a!.place === b!.place) throw new RangeError('two keys of different places open');
  return (sealed) => {
    const { head, of } = stanzasOf(sealed);
    const [first, second] = [a!, b!].map(({ place, secret }) => ({ place, share: unwrap(of(place), secret, recipients[place - 1]!, 'ballot', agree) }));
    const { key, slope } = lineThrough(first!, second!);
    if (headerOf(recipients, key, slope, 'ballot', agree) !== head) throw unopened('三份密钥份额不是同一张选票的', 'its three shares are not those of one key');
    return openPayload(key, sealed.subarray(head.length));
  };
}

/** True for a public key to which something can be sealed: 32 bytes, written in its one form, not of small order. */
export function isRecipient(key: Uint8Array): boolean {
  if (key.length !== 32 || (key[31]! & 0x80) !== 0 || (key[31] === 0x7f && key[0]! >= 0xed && key.subarray(1, 31).every((b) => b === 0xff))) return false;
  try {
    x25519.getSharedSecret(BASE, key);
    return true;
  } catch {
    return false;
  }
}
