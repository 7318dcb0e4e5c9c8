import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { commitRow } from '../../kernel/commitment.ts';
import { rowsRoot } from '../../kernel/entry.ts';
import { commitRowNative, rowsRootNative } from './commit.ts';

it('the native commitment is the commitment of the kernel, for any row', () => {
  const salt = randomBytes(32);
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(fc.dictionary(text, fc.oneof(text, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null), fc.array(text))), (row) => {
      expect(commitRowNative(salt, 'person', 'id-1', row)).toBe(commitRow(salt, 'person', 'id-1', row));
    }),
  );
});

it('the native root over lines is the root of the kernel, for any number of lines', () => {
  const lines = Array.from({ length: 40 }, (_, i) => ({ t: 'person', id: `id-${i}`, prev: i % 3 ? null : 'a', now: i % 5 ? 'b' : null }));
  for (let n = 0; n <= lines.length; n++) expect(rowsRootNative(lines.slice(0, n))).toEqual(rowsRoot(lines.slice(0, n)));
});
