import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBase64 } from './base64.ts';
import { fromUtf8, utf8 } from './bytes.ts';
import { checkEntry, decodeEntry, encodeEntry, rowLineBytes, rowsRoot, type Entry, type RowLine } from './entry.ts';
import { Malformed } from './malformed.ts';
import { emptyRoot, leafHash, nodeHash } from './merkle.ts';

const ID = '0b7f4a52-9c1d-4e7a-8a53-2f1f0c9d7e11';
const NONE = { n: 0, root: toBase64(emptyRoot()) };
const entry: Entry = {
  v: 1,
  id: ID,
  at: '2026-03-02T08:00:00.000Z',
  actor: '5d0c8a06-3a3f-4b57-9a3f-0c1b2d3e4f50',
  verb: 'selection.decide',
  subjects: [{ kind: 'person', id: 'f2a1c9d0-1111-4222-8333-444455556666' }],
  case: '11111111-2222-4333-8444-555555555555',
  cites: ['cn.appointment-2019#第三十八条'],
  rows: NONE,
};

test('the bytes are canonical JSON and come back', () => {
  const bytes = encodeEntry(entry);
  expect(fromUtf8(bytes)).toMatch(/^\{"actor":"5d0c8a06[^ ]*"verb":"selection\.decide"\}$/);
  expect(decodeEntry(bytes)).toEqual(entry);
  const { case: _, ...without } = entry;
  expect(decodeEntry(encodeEntry({ ...without, actor: 'system' }))).toEqual({ ...without, actor: 'system' });
});

test.each([
  ['an unknown field', { extra: 1 }, 'unknown field extra'],
  ['another version', { v: 2 }, 'field v'],
  ['an upper-case id', { id: ID.toUpperCase() }, 'field id'],
  ['a day that is none', { at: '2026-02-30T08:00:00.000Z' }, 'field at'],
  ['no milliseconds', { at: '2026-02-20T08:00:00Z' }, 'field at'],
  ['a zone', { at: '2026-02-20T08:00:00.000+08:00' }, 'field at'],
  ['hour 24', { at: '2026-02-20T24:00:00.000Z' }, 'field at'],
  ['a name as actor', { actor: '张三' }, 'field actor'],
  ['an empty verb', { verb: '' }, 'field verb'],
  ['a verb with a space', { verb: 'a b' }, 'field verb'],
  ['subjects that are no list', { subjects: {} }, 'field subjects'],
  ['an unknown field in a subject', { subjects: [{ kind: 'a', id: 'b', name: 'c' }] }, 'unknown field name'],
  ['a subject without id', { subjects: [{ kind: 'a' }] }, 'lacks the field id'],
  ['a control character in a subject', { subjects: [{ kind: 'a', id: 'b\n' }] }, 'field subjects'],
  ['a null case', { case: null }, 'field case'],
  ['a cite that is no text', { cites: [1] }, 'field cites'],
  ['a fractional count', { rows: { n: 0.5, root: NONE.root } }, 'field rows.n'],
  ['a root of no rows that is not empty', { rows: { n: 0, root: toBase64(leafHash(utf8('a'))) } }, 'field rows.root'],
  ['a short root', { rows: { n: 1, root: 'AAAA' } }, 'expected 32 bytes'],
])('%s is refused', (_, change, message) => {
  expect(() => checkEntry({ ...entry, ...change })).toThrow(Malformed);
  expect(() => checkEntry({ ...entry, ...change })).toThrow(message);
});

test('every field but case is needed', () => {
  for (const field of Object.keys(entry).filter((k) => k !== 'case')) {
    const { [field as keyof Entry]: _, ...rest } = entry;
    expect(() => checkEntry(rest)).toThrow(`lacks the field ${field}`);
  }
  for (const value of [null, [], 'text', 1]) expect(() => checkEntry(value)).toThrow('field entry');
});

test('bytes that say the same in another way are refused', () => {
  const text = fromUtf8(encodeEntry(entry));
  for (const other of [` ${text}`, `${text}\n`, `\ufeff${text}`, text.replace('第', '\\u7b2c'), text.replace('"v":1', '"v":1,"v":1'), text.replace('"v":1', '"v":1.0'), JSON.stringify(entry)]) {
    expect(() => decodeEntry(utf8(other))).toThrow(Malformed);
  }
  expect(() => decodeEntry(Uint8Array.of(0xff))).toThrow(Malformed);
});

test('an entry over 65,535 bytes is refused', () => {
  const subjects = Array.from({ length: 700 }, () => ({ kind: 'person', id: 'x'.repeat(80) }));
  expect(() => encodeEntry({ ...entry, subjects })).toThrow('longer than 65,535 bytes');
  expect(() => decodeEntry(new Uint8Array(65_536))).toThrow('longer than 65,535 bytes');
});

test('the root over rows is the RFC 6962 root of their lines in order', () => {
  const a: RowLine = { t: 'people', id: '1', prev: null, now: 'AA==' };
  const b: RowLine = { t: 'posts', id: '2', prev: 'AA==', now: null };
  expect(fromUtf8(rowLineBytes(a))).toBe('{"id":"1","now":"AA==","prev":null,"t":"people"}');
  expect(rowsRoot([])).toEqual(NONE);
  expect(rowsRoot([a])).toEqual({ n: 1, root: toBase64(leafHash(rowLineBytes(a))) });
  expect(rowsRoot([a, b])).toEqual({ n: 2, root: toBase64(nodeHash(leafHash(rowLineBytes(a)), leafHash(rowLineBytes(b)))) });
  expect(rowsRoot([b, a]).root).not.toBe(rowsRoot([a, b]).root);
});

test('any changed byte is refused or reads as another entry', () => {
  const bytes = encodeEntry(entry);
  fc.assert(
    fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, mask) => {
      const changed = bytes.map((x, i) => (i === at ? x ^ mask : x));
      try {
        expect(decodeEntry(changed)).not.toEqual(entry);
      } catch (error) {
        expect(error).not.toBeUndefined();
        if (!(error instanceof Malformed)) throw error;
      }
    }),
    { numRuns: 500 },
  );
});
