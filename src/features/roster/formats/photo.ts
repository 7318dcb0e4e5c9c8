import type { Doubt, Photo, PhotoMime, Read } from './draft.ts';
import { doubt, type Place } from './reasons.ts';

/** Proposed limits of formats.md 1.7: bytes after decoding, and pixels on either side read from the header. */
export const PHOTO_LIMITS = { bytes: 5 * 1024 * 1024, side: 4096 } as const;

const u16be = (b: Uint8Array, i: number): number => ((b[i] ?? 0) << 8) | (b[i + 1] ?? 0);
const u16le = (b: Uint8Array, i: number): number => ((b[i + 1] ?? 0) << 8) | (b[i] ?? 0);
const u32be = (b: Uint8Array, i: number): number => u16be(b, i) * 65536 + u16be(b, i + 2);
const i32le = (b: Uint8Array, i: number): number => (u16le(b, i + 2) << 16) | u16le(b, i);

const begins = (b: Uint8Array, ...magic: number[]): boolean => magic.every((m, i) => b[i] === m);

/** The image type by magic bytes, never by a name; null for anything that is not JPEG, PNG, BMP or GIF. */
export function imageType(b: Uint8Array): PhotoMime | null {
  if (begins(b, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (begins(b, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (begins(b, 0x42, 0x4d)) return 'image/bmp';
  return begins(b, 0x47, 0x49, 0x46, 0x38) ? 'image/gif' : null;
}

/** Walks the JPEG segments up to the scan: `visit(marker, start, end)` with start at the FF byte. */
function jpegSegments(b: Uint8Array, visit: (marker: number, start: number, end: number) => void): number {
  let i = 2;
  while (i + 4 <= b.length && b[i] === 0xff) {
    const marker = b[i + 1] ?? 0;
    if (marker === 0xff) { i++; continue; }
    if (marker === 0xda) return i;
    const end = i + 2 + u16be(b, i + 2);
    if (end > b.length || end <= i + 3) break;
    visit(marker, i, end);
    i = end;
  }
  return i;
}

function size(b: Uint8Array, mime: PhotoMime): { width: number; height: number } {
  if (mime === 'image/png') return { width: u32be(b, 16), height: u32be(b, 20) };
  if (mime === 'image/gif') return { width: u16le(b, 6), height: u16le(b, 8) };
  if (mime === 'image/bmp') return { width: Math.abs(i32le(b, 18)), height: Math.abs(i32le(b, 22)) };
  let found = { width: 0, height: 0 };
  jpegSegments(b, (marker, start) => {
    const frame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (frame) found = { width: u16be(b, start + 7), height: u16be(b, start + 5) };
  });
  return found;
}

function complete(b: Uint8Array, mime: PhotoMime): boolean {
  if (mime === 'image/bmp') return i32le(b, 2) <= b.length;
  if (mime === 'image/gif') return b.at(-1) === 0x3b;
  const tail = b.subarray(Math.max(0, b.length - 64));
  const [x, y] = mime === 'image/jpeg' ? [0xff, 0xd9] : [0x45, 0x4e];
  return tail.some((v, i) => v === x && tail[i + 1] === y);
}

/** Checks image bytes (formats.md 1.7) without decoding them; a refused photo never refuses the person. */
export function checkPhoto(bytes: Uint8Array, at: Place): { photo: Photo | null; doubts: Doubt[] } {
  if (bytes.length > PHOTO_LIMITS.bytes) return { photo: null, doubts: [doubt('refuse', 'photo.too-large', at, { details: { limit: '5 MB' } })] };
  const mime = imageType(bytes);
  if (!mime) return { photo: null, doubts: [doubt('refuse', 'photo.not-image', at)] };
  const { width, height } = size(bytes, mime);
  if (width > PHOTO_LIMITS.side || height > PHOTO_LIMITS.side) {
    return { photo: null, doubts: [doubt('refuse', 'photo.too-large', at, { details: { limit: '4096 × 4096' } })] };
  }
  const shown = width > 0 && height > 0 && complete(bytes, mime);
  return { photo: { mime, bytes, width, height, shown }, doubts: shown ? [] : [doubt('flag', 'photo.truncated', at)] };
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Int8Array(128).fill(-1);
[...ALPHABET].forEach((c, i) => { VALUES[c.charCodeAt(0)] = i; });

/** Decodes strict base64 (no white space, padding optional); null when a character or the length is wrong. */
export function fromBase64(text: string): Uint8Array | null {
  const end = text.endsWith('==') ? text.length - 2 : text.endsWith('=') ? text.length - 1 : text.length;
  if (end % 4 === 1) return null;
  const out = new Uint8Array(Math.floor((end * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < end; i++) {
    const v = VALUES[text.charCodeAt(i)] ?? -1;
    if (v < 0) return null;
    held = ((held << 6) | v) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[at++] = (held >> bits) & 0xff;
    }
  }
  return out;
}

/** Encodes bytes as standard base64 without line breaks. */
export function toBase64(bytes: Uint8Array): string {
  const out: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const n = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const four = [18, 12, 6, 0].map((s) => ALPHABET[(n >> s) & 63]).join('');
    out.push(i + 2 < bytes.length ? four : i + 1 < bytes.length ? `${four.slice(0, 3)}=` : `${four.slice(0, 2)}==`);
  }
  return out.join('');
}

/** Reads the text of `ZhaoPian`. */
export function readPhoto(raw: string, at: Place): Read<Photo> {
  const doubts: Doubt[] = [];
  let text = raw.replace(/[\s\u200b\ufeff]+/g, '');
  if (text === '') return { raw: '', value: null, doubts };
  const prefix = /^data:[a-z0-9/+.-]{0,40};base64,/i.exec(text.slice(0, 64));
  if (prefix) {
    text = text.slice(prefix[0].length);
    doubts.push(doubt('flag', 'photo.data-prefix', at));
  }
  if ((text.length * 3) / 4 > PHOTO_LIMITS.bytes + 3) return { raw, value: null, doubts: [doubt('refuse', 'photo.too-large', at, { details: { limit: '5 MB' } })] };
  const standard = text.replace(/-/g, '+').replace(/_/g, '/');
  const bytes = fromBase64(standard);
  if (!bytes) return { raw, value: null, doubts: [doubt('refuse', 'photo.not-base64', at)] };
  if (standard !== text || text.length % 4 !== 0) doubts.push(doubt('flag', 'photo.base64-variant', at));
  const checked = checkPhoto(bytes, at);
  return { raw, value: checked.photo, doubts: [...doubts, ...checked.doubts] };
}

/** EXIF orientation 1–8 of a JPEG; 1 when there is none. */
export function orientation(b: Uint8Array): number {
  let found = 1;
  jpegSegments(b, (marker, start, end) => {
    if (marker !== 0xe1 || u32be(b, start + 4) !== 0x45786966) return;
    const tiff = start + 10;
    const little = u16be(b, tiff) === 0x4949;
    const u16 = (i: number): number => (little ? u16le(b, i) : u16be(b, i));
    const ifd = tiff + (little ? i32le(b, tiff + 4) : u32be(b, tiff + 4));
    if (ifd < tiff || ifd + 2 > end) return;
    for (let n = 0; n < u16(ifd) && ifd + 14 + n * 12 <= end; n++) {
      const entry = ifd + 2 + n * 12;
      if (u16(entry) === 0x0112 && u16(entry + 8) >= 1 && u16(entry + 8) <= 8) found = u16(entry + 8);
    }
  });
  return found;
}

/**
 * The copy of a photo that is shown: a JPEG loses EXIF (place, device, times), comments and other application segments;
 * only a bare orientation tag is put back where the picture needs turning, so that it shows upright
 * (unless `keepTurn` is false). A PNG loses its texts, times and EXIF. Others are returned as they are.
 */
export function withoutMetadata(photo: { mime: PhotoMime; bytes: Uint8Array }, keepTurn = true): Uint8Array {
  if (photo.mime === 'image/png') return plainPng(photo.bytes);
  if (photo.mime !== 'image/jpeg') return photo.bytes;
  const b = photo.bytes;
  const turn = keepTurn ? orientation(b) : 1;
  const kept: Uint8Array[] = [b.subarray(0, 2)];
  if (turn !== 1) {
    kept.push(Uint8Array.from([
      0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0,
    ]));
  }
  const scan = jpegSegments(b, (marker, start, end) => {
    const dropped = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    if (!dropped) kept.push(b.subarray(start, end));
  });
  kept.push(b.subarray(scan));
  return concatenated(kept);
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((n, k) => n + k.length, 0));
  let at = 0;
  for (const k of parts) { out.set(k, at); at += k.length; }
  return out;
}

const PNG_METADATA = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']);

/** A PNG without its descriptive chunks; one whose chunks do not add up stays as it is. */
function plainPng(b: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [b.subarray(0, 8)];
  for (let at = 8; at < b.length;) {
    const end = at + 12 + u32be(b, at);
    if (end > b.length) return b;
    if (!PNG_METADATA.has(String.fromCharCode(...b.subarray(at + 4, at + 8)))) kept.push(b.subarray(at, end));
    at = end;
  }
  return concatenated(kept);
}
