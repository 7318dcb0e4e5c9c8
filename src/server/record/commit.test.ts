import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { commitRow } from '../../kernel/commitment.ts';
import { commitRowNative } from './commit.ts';

it('the native commitment is the commitment of the kernel, for any row', () => {
  const salt = randomBytes(32);
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(fc.dictionary(text, fc.oneof(text, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null), fc.array(text))), (row) => {
      expect(commitRowNative(salt, 'person', 'id-1', row)).toBe(commitRow(salt, 'person', 'id-1', row));
    }),
  );
});
