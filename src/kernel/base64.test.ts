import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, fromBase64Exactly, toBase64 } from './base64.ts';
import { Malformed } from './malformed.ts';

test('the vectors of RFC 4648 section 10', () => {
  const plain = ['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'];
  const coded = ['', 'Zg==', 'Zm8=', 'Zm9v', 'Zm9vYg==', 'Zm9vYmE=', 'Zm9vYmFy'];
  expect(plain.map((text) => toBase64(new TextEncoder().encode(text)))).toEqual(coded);
  expect(coded.map((text) => new TextDecoder().decode(fromBase64(text)))).toEqual(plain);
});

test('agrees with the platform and comes back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }),
  );
});

test.each(['Zg', 'Zg=', 'Zh==', 'Zm9=', 'Z===', '====', 'Zm 9', 'Zm9v\n', 'Zg==Zg==', 'Zm-_', 'Zm９v'])('%j is refused', (text) => {
  expect(() => fromBase64(text)).toThrow(Malformed);
});

test('the length can be demanded', () => {
  expect(fromBase64Exactly('Zm9v', 3)).toHaveLength(3);
  expect(() => fromBase64Exactly('Zm9v', 4)).toThrow('expected 4 bytes, found 3');
});
