import { expect, test } from 'vitest';
import { canonical, canonicalBytes } from './canonical.ts';

test('the sample of RFC 8785 section 3.2.2', () => {
  const sample = JSON.parse(
    String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
  );
  expect(canonical(sample)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});

test('members are sorted by UTF-16 code units (RFC 8785 section 3.2.3)', () => {
  const sample = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
  expect(canonical(sample).match(/:(\d)/g)!.join('')).toBe(':2:4:6:7:1:5:3');
});

test('an absent member is left out and the bytes are UTF-8', () => {
  expect(canonical({ b: undefined, a: '衡' })).toBe('{"a":"衡"}');
  expect(canonicalBytes('衡')).toEqual(new TextEncoder().encode('"衡"'));
});

test.each([
  ['undefined', undefined],
  ['undefined in a list', [undefined]],
  ['NaN', { a: Number.NaN }],
  ['infinity', [Number.POSITIVE_INFINITY]],
  ['a bigint', { a: 1n }],
  ['a function', { a: () => 1 }],
  ['a symbol', [Symbol('a')]],
  ['bytes', { a: new Uint8Array(2) }],
  ['a map', new Map()],
])('%s is refused', (_, value) => {
  expect(() => canonical(value)).toThrow(TypeError);
});

test('a lone surrogate and a circle are refused', () => {
  const circle: { self?: unknown } = {};
  circle.self = circle;
  expect(() => canonical(circle)).toThrow(/circular/);
  expect(() => canonical('\ud800')).toThrow(/surrogate/i);
});
