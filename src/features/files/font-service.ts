import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** Family name inside the house's own Chinese font. */
export const FONT_FAMILY = 'Noto Sans CJK SC';
const PLACES = ['src/web/public/fonts/steelyard-sans.woff2', 'dist/web/fonts/steelyard-sans.woff2'];

let found: string | null | undefined;

/**
 * The house's Chinese font as a file that a text renderer can open (a server often has no Chinese font at all), unpacked once a process;
 * null where the font is not there and the computer's own fonts have to do.
 */
export function fontFile(): string | null {
  if (found !== undefined) return found;
  const source = above(import.meta.dirname);
  if (source === null) return (found = null);
  const dir = mkdtempSync(join(tmpdir(), 'steelyard-font-'));
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  writeFileSync(join(dir, 'steelyard-sans.otf'), woff2ToOtf(readFileSync(source)));
  return (found = join(dir, 'steelyard-sans.otf'));
}

function above(from: string): string | null {
  for (let at = from; at !== dirname(at); at = dirname(at)) {
    const here = PLACES.map((p) => join(at, p)).find((p) => existsSync(p));
    if (here) return here;
  }
  return null;
}

const KNOWN = 'cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB';
const tagOf = (i: number): string => KNOWN.slice(i * 5, i * 5 + 4).padEnd(4);

/** Unpacks a WOFF2 font with CFF outlines, whose tables are stored as they are (W3C WOFF 2.0, sections 4 and 5). Throws on anything else. */
export function woff2ToOtf(b: Buffer): Buffer {
  if (b.toString('latin1', 0, 4) !== 'wOF2' || b.toString('latin1', 4, 8) !== 'OTTO') throw new Error('not a WOFF2 font with CFF outlines');
  const count = b.readUInt16BE(12);
  let at = 48;
  const number = (): number => {
    for (let n = 0, i = 0; i < 5; i++) {
      const byte = b[at++]!;
      n = n * 128 + (byte & 0x7f);
      if (!(byte & 0x80)) return n;
    }
    throw new Error('a length of the font is broken');
  };
  const tables = Array.from({ length: count }, () => {
    const flags = b[at++]!;
    const tag = (flags & 63) === 63 ? b.toString('latin1', at, (at += 4)) : tagOf(flags & 63);
    if (flags >> 6 !== 0) throw new Error(`the table ${tag} is transformed`);
    return { tag, length: number() };
  });
  const data = brotliDecompressSync(b.subarray(at, at + b.readUInt32BE(20)));
  const header = 12 + count * 16;
  const parts: Buffer[] = [];
  const directory = Buffer.alloc(header);
  directory.write('OTTO', 0, 'latin1');
  const power = 2 ** Math.floor(Math.log2(count));
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(power * 16, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE((count - power) * 16, 10);
  let from = 0;
  let to = header;
  for (const [i, table] of tables.entries()) {
    const bytes = data.subarray(from, from + table.length);
    from += table.length;
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    directory.write(table.tag, 12 + i * 16, 'latin1');
    directory.writeUInt32BE(checksum(padded), 16 + i * 16);
    directory.writeUInt32BE(to, 20 + i * 16);
    directory.writeUInt32BE(table.length, 24 + i * 16);
    parts.push(padded);
    to += padded.length;
  }
  return Buffer.concat([directory, ...parts]);
}

function checksum(b: Buffer): number {
  let sum = 0;
  for (let i = 0; i < b.length; i += 4) sum = (sum + b.readUInt32BE(i)) >>> 0;
  return sum;
}
