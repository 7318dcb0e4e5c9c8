import { sha256 } from '@noble/hashes/sha2.js';
import { recipientOf } from '../../../kernel/age.ts';
import { concatBytes, equalBytes, hex, utf8 } from '../../../kernel/bytes.ts';
import { receiptOf } from './ballot.ts';

/*
 * A trustee's secret key as a text that can be kept in a file or on paper: 32 bytes and a sum of three, which together are 56 letters
 * without 0, 1, I and O, in fourteen groups of four.
 */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const SECRET = 32;
const SUM = 3;
const LENGTH = ((SECRET + SUM) * 8) / 5;
/** Names the format of a key file. */
export const KEY_FORMAT = 'steelyard.trustee-key/v1';

const sumOf = (secret: Uint8Array): Uint8Array => sha256(concatBytes([utf8(`${KEY_FORMAT}\n`), secret])).slice(0, SUM);

/** A secret key (32 bytes) as it is printed, in groups of four. */
export function keyPrinted(secret: Uint8Array): string {
  let [bits, held, out] = [0, 0, ''];
  for (const b of concatBytes([secret, sumOf(secret)])) {
    held = ((held << 8) | b) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += LETTERS[(held >> bits) & 31]!;
    }
  }
  return out.match(/.{4}/g)!.join(' ');
}

/** What can be wrong with a key that was typed or kept: no key at all, too long or short, or a letter of it is another. */
export type KeyFault = 'none' | 'length' | 'sum';

/** Reads a key as it was typed: case, blanks and dashes do not matter. */
export function keyTyped(text: string): { ok: true; secret: Uint8Array } | { ok: false; fault: KeyFault } {
  const typed = text.normalize('NFKC').toUpperCase().replace(/[\s\-–—_.·]/g, '');
  if (typed === '' || [...typed].some((c) => !LETTERS.includes(c))) return { ok: false, fault: 'none' };
  if (typed.length !== LENGTH) return { ok: false, fault: 'length' };
  const out = new Uint8Array(SECRET + SUM);
  let [bits, held, at] = [0, 0, 0];
  for (const c of typed) {
    held = ((held << 5) | LETTERS.indexOf(c)) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      out[at++] = (held >> bits) & 0xff;
    }
  }
  const secret = out.slice(0, SECRET);
  return equalBytes(out.slice(SECRET), sumOf(secret)) ? { ok: true, secret } : { ok: false, fault: 'sum' };
}

/** What a key file holds beside the key: for which poll and whose it is, for people. */
export type KeyFile = { format: typeof KEY_FORMAT; poll: string; number: string; title: string; trustee: string; mark: string; key: string };

/** The ten letters by which a public key is told from another. */
export const keyMark = (recipient: Uint8Array): string => receiptOf(hex(sha256(recipient)));

/** The key file of a trustee, as text. */
export const keyFileText = (of: Pick<KeyFile, 'poll' | 'number' | 'title' | 'trustee'>, secret: Uint8Array): string =>
  `${JSON.stringify({ format: KEY_FORMAT, ...of, mark: keyMark(recipientOf(secret)), key: keyPrinted(secret) } satisfies KeyFile, null, 2)}\n`;

/** Reads a key file, or a bare key in a text; `poll` is null where it does not say for which poll it is. */
export function readKeyFile(text: string): { ok: true; secret: Uint8Array; poll: string | null } | { ok: false; fault: KeyFault } {
  let [key, poll]: [string, string | null] = [text, null];
  try {
    const value = JSON.parse(text) as Partial<KeyFile> | null;
    if (value?.format !== KEY_FORMAT || typeof value.key !== 'string' || typeof value.poll !== 'string') return { ok: false, fault: 'none' };
    ({ key, poll } = { key: value.key, poll: value.poll });
  } catch {
    // No JSON: a key that was copied into a file of its own.
  }
  const read = keyTyped(key);
  return read.ok ? { ok: true, secret: read.secret, poll } : read;
}
