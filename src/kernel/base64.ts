import { Malformed } from './malformed.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Value of a character by its code; 64 where it has none. */
const VALUE = new Uint8Array(128).fill(64);
[...ALPHABET].forEach((c, i) => { VALUE[c.charCodeAt(0)] = i; });

/** Standard base64 with padding (RFC 4648 section 4). */
export function toBase64(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const n = (bytes[i]! << 16) | ((left > 1 ? bytes[i + 1]! : 0) << 8) | (left > 2 ? bytes[i + 2]! : 0);
    out += ALPHABET[n >> 18]! + ALPHABET[(n >> 12) & 63]!;
    out += (left > 1 ? ALPHABET[(n >> 6) & 63]! : '=') + (left > 2 ? ALPHABET[n & 63]! : '=');
  }
  return out;
}

const bad = (): Malformed => new Malformed('不是规范的 base64 编码', 'not canonical base64');

/** Reads standard base64; throws `Malformed` on missing padding, other characters or non-zero spare bits, so that one value has one text. */
export function fromBase64(text: string): Uint8Array {
  if (text.length % 4 !== 0) throw bad();
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const out = new Uint8Array((text.length / 4) * 3 - padding);
  const digits = text.length - padding;
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < digits; i++) {
    const value = VALUE[text.charCodeAt(i)];
    if (value === undefined || value === 64) throw bad();
    bits = ((bits << 6) | value) & 0xfff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      out[at++] = (bits >> held) & 0xff;
    }
  }
  if ((bits & ((1 << held) - 1)) !== 0) throw bad();
  return out;
}

/** Reads base64 of exactly `length` bytes; throws `Malformed` otherwise. */
export function fromBase64Exactly(text: string, length: number): Uint8Array {
  const bytes = fromBase64(text);
  if (bytes.length !== length) {
    throw new Malformed(`应为 ${length} 字节，实为 ${bytes.length} 字节`, `expected ${length} bytes, found ${bytes.length}`);
  }
  return bytes;
}
