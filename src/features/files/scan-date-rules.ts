import type { ScanKind } from './rules.ts';

/** When a scan was made by its own account, `YYYY-MM-DDTHH:MM:SS`, or null. EXIF and TIFF DateTime, PNG tIME, PDF ModDate or CreationDate. */
export function scanDate(kind: ScanKind, bytes: Uint8Array): string | null {
  if (kind === 'png') return pngTime(bytes);
  if (kind === 'pdf') return pdfDate(bytes);
  if (kind === 'tiff') return tiffDate(bytes);
  const exif = exifOf(bytes);
  return exif ? tiffDate(exif) : null;
}

const two = (n: number): string => String(n).padStart(2, '0');
const made = (y: number, mo: number, d: number, h: number, mi: number, s: number): string | null =>
  y < 1980 || y > 2200 || mo < 1 || mo > 12 || d < 1 || d > 31 || h > 23 || mi > 59 || s > 60 ? null : `${y}-${two(mo)}-${two(d)}T${two(h)}:${two(mi)}:${two(s)}`;

function exifOf(b: Uint8Array): Uint8Array | null {
  for (let at = 2; at + 10 < b.length && b[at] === 0xff; ) {
    const marker = b[at + 1]!;
    const size = (b[at + 2]! << 8) | b[at + 3]!;
    if (marker === 0xda || size < 2) return null;
    if (marker === 0xe1 && text(b, at + 4, 6) === 'Exif\0\0') return b.subarray(at + 10, at + 2 + size);
    at += 2 + size;
  }
  return null;
}

const text = (b: Uint8Array, from: number, length: number): string => String.fromCharCode(...b.subarray(from, from + length));

/** DateTime (306) of the first directory, else DateTimeOriginal (36867) of the EXIF directory. */
function tiffDate(b: Uint8Array): string | null {
  if (b.length < 8) return null;
  const view = new DataView(b.buffer, b.byteOffset, b.byteLength);
  const little = b[0] === 0x49;
  const find = (directory: number, tag: number): { at: number; value: number } | null => {
    if (directory + 2 > b.length) return null;
    const count = view.getUint16(directory, little);
    for (let i = 0; i < count; i++) {
      const at = directory + 2 + i * 12;
      if (at + 12 > b.length) return null;
      if (view.getUint16(at, little) === tag) return { at, value: view.getUint32(at + 8, little) };
    }
    return null;
  };
  const first = view.getUint32(4, little);
  const inner = find(first, 0x8769);
  for (const found of [find(first, 306), inner ? find(inner.value, 36867) : null]) {
    const m = found && found.value + 19 <= b.length ? /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)/.exec(text(b, found.value, 19)) : null;
    const date = m ? made(Number(m[1]), Number(m[2]), Number(m[3]), Number(m[4]), Number(m[5]), Number(m[6])) : null;
    if (date) return date;
  }
  return null;
}

function pngTime(b: Uint8Array): string | null {
  const view = new DataView(b.buffer, b.byteOffset, b.byteLength);
  for (let at = 8; at + 12 <= b.length; ) {
    const size = view.getUint32(at);
    if (text(b, at + 4, 4) === 'tIME' && size === 7 && at + 15 <= b.length) return made(view.getUint16(at + 8), b[at + 10]!, b[at + 11]!, b[at + 12]!, b[at + 13]!, b[at + 14]!);
    at += 12 + size;
  }
  return null;
}

function pdfDate(b: Uint8Array): string | null {
  // The information dictionary stands at either end of the file; what is inside compressed streams is not looked for.
  const ends = b.length > 2_000_000 ? [b.subarray(0, 1_000_000), b.subarray(b.length - 1_000_000)] : [b];
  const all = ends.map((part) => new TextDecoder('latin1').decode(part)).join('\n');
  for (const key of ['ModDate', 'CreationDate']) {
    const m = new RegExp(`/${key}\\s*\\(D:(\\d{4})(\\d\\d)?(\\d\\d)?(\\d\\d)?(\\d\\d)?(\\d\\d)?`).exec(all);
    const date = m ? made(Number(m[1]), Number(m[2] ?? 1), Number(m[3] ?? 1), Number(m[4] ?? 0), Number(m[5] ?? 0), Number(m[6] ?? 0)) : null;
    if (date) return date;
  }
  return null;
}
