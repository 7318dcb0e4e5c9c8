import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { commitRow } from './commitment.ts';

const SALT = new Uint8Array(32).fill(3);

test('is HMAC-SHA256 over domain, table, id and canonical row', () => {
  const expected = createHmac('sha256', SALT).update('steelyard/row/v1\0people\x0042\0{"born":"1974-09","name":"衡"}').digest('base64');
  expect(commitRow(SALT, 'people', '42', { name: '衡', born: '1974-09' })).toBe(expected);
});

test('members that are null or absent change nothing; nested ones do', () => {
  const bare = commitRow(SALT, 't', '1', { a: 1, list: [{}] });
  expect(commitRow(SALT, 't', '1', { a: 1, b: null, c: undefined, list: [{}] })).toBe(bare);
  expect(commitRow(SALT, 't', '1', { a: 1, list: [{ d: null }] })).not.toBe(bare);
});

test('salt, table, id and value each change it, and parts cannot slide into each other', () => {
  const all = [
    commitRow(SALT, 'ab', 'c', {}),
    commitRow(SALT, 'a', 'bc', {}),
    commitRow(SALT, 'ab', 'c', { x: 1 }),
    commitRow(SALT, 'ab', 'c', { x: '1' }),
    commitRow(new Uint8Array(32).fill(4), 'ab', 'c', {}),
  ];
  expect(new Set(all).size).toBe(all.length);
});

test('a short salt, an empty or NUL-holding name, and values outside JSON are refused', () => {
  expect(() => commitRow(new Uint8Array(31), 't', '1', {})).toThrow(RangeError);
  for (const [table, id] of [['', '1'], ['t', ''], ['t\0', '1'], ['t', '1\0']] as const) expect(() => commitRow(SALT, table, id, {})).toThrow(RangeError);
  expect(() => commitRow(SALT, 't', '1', { a: 1n })).toThrow(TypeError);
});
