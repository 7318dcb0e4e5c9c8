import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64 } from './base64.ts';
import { utf8 } from './bytes.ts';
import { canonical } from './canonical.ts';

const DOMAIN = 'steelyard/row/v1';

/** Bytes of the random salt that one row's commitment needs. */
export const SALT_BYTES = 32;

/**
 * Commits to a row without showing it: base64 of HMAC-SHA256(salt, "steelyard/row/v1" 00 table 00 id 00 canonical JSON of the row).
 * Members that are null or undefined at the top level are left out, so that a column added later changes no commitment.
 * Throws a RangeError on a salt that is not 32 bytes or a table or id with a NUL or empty, a TypeError on values JSON cannot hold.
 */
export function commitRow(salt: Uint8Array, table: string, id: string, row: Readonly<Record<string, unknown>>): string {
  if (salt.length !== SALT_BYTES) throw new RangeError(`a salt has ${SALT_BYTES} bytes, not ${salt.length}`);
  for (const part of [table, id]) if (part === '' || part.includes('\0')) throw new RangeError('table and id are not empty and hold no NUL');
  const present = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined));
  return toBase64(hmac(sha256, salt, utf8([DOMAIN, table, id, canonical(present)].join('\0'))));
}
