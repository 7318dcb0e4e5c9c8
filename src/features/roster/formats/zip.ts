import { Inflate, zipSync } from 'fflate';
import { ok, type Outcome, type Refusal } from '../../../kernel/refusal.ts';
import { refuseFile } from './refusals.ts';

/** Limits for archives (formats.md 1.12): all members together, their number, and unpacked : packed once past 1 MB. */
export type ZipLimits = { total: number; members: number; ratio: number; nested: boolean };
export const ZIP_LIMITS: ZipLimits = { total: 500 * 1024 * 1024, members: 5000, ratio: 100, nested: false };

/** One file of an archive, unpacked; `name` uses `/` and never leads outside. */
export type ZipMember = { name: string; bytes: Uint8Array };

type Entry = { name: string; flags: number; method: number; packed: number; unpacked: number; offset: number; link: boolean };
type Refused = { ok: false; refusal: Refusal };

const damaged = (detail: string): Refused => refuseFile('roster.zip-damaged', { detail });

/** Reads a zip through its central directory, refusing every unsafe form while unpacking. Errors: `roster.zip-*`. */
export function readZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): Outcome<ZipMember[]> {
  const directory = readDirectory(bytes, limits);
  if (!directory.ok) return directory;
  const names = new Set<string>();
  const out: ZipMember[] = [];
  let budget = limits.total;
  for (const entry of directory.value) {
    const unsafe = check(entry, limits, names);
    if (unsafe) return unsafe;
    if (entry.name.endsWith('/')) continue;
    const data = unpack(bytes, entry, budget, limits);
    if (!data.ok) return data;
    if (!limits.nested && isArchive(data.value)) return refuseFile('roster.zip-nested', { name: entry.name });
    budget -= data.value.length;
    out.push({ name: entry.name, bytes: data.value });
  }
  return ok(out);
}

function readDirectory(bytes: Uint8Array, limits: ZipLimits): Outcome<Entry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 65535);
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < lowest || bytes.length < 22) return damaged('no end record');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) return refuseFile('roster.zip-count', { limit: limits.members });
  if (count > limits.members) return refuseFile('roster.zip-count', { limit: limits.members });
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return damaged('central directory');
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return damaged('central directory');
    const flags = view.getUint16(at + 8, true);
    const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0);
    if (name === null) return damaged('file name');
    const unix = view.getUint8(at + 5) === 3;
    entries.push({
      name, flags, method: view.getUint16(at + 10, true), packed: view.getUint32(at + 20, true), unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true), link: unix && (view.getUint16(at + 40, true) & 0xf000) === 0xa000,
    });
    at = next;
  }
  return ok(entries);
}

function decodeName(bytes: Uint8Array, utf8: boolean): string | null {
  try {
    return new TextDecoder(utf8 ? 'utf-8' : 'gb18030', { fatal: true }).decode(bytes).replace(/\\/g, '/');
  } catch {
    return null;
  }
}

function check(entry: Entry, limits: ZipLimits, names: Set<string>): Refused | null {
  const { name } = entry;
  // eslint-disable-next-line no-control-regex -- a NUL in a name hides its real end
  if (name === '' || name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..') || /[\u0000-\u001f]/.test(name)) {
    return refuseFile('roster.zip-path', { name });
  }
  if (entry.link) return refuseFile('roster.zip-link', { name });
  if ((entry.flags & 0x2041) !== 0) return refuseFile('roster.zip-encrypted', { name });
  if (names.has(name)) return refuseFile('roster.zip-name-repeated', { name });
  names.add(name);
  if (!limits.nested && /\.(zip|rar|7z|gz|tar|tgz|bz2|xz)$/i.test(name)) return refuseFile('roster.zip-nested', { name });
  if (entry.unpacked > limits.total) return refuseFile('roster.zip-size', { limit: megabytes(limits.total) });
  if (entry.method !== 0 && entry.method !== 8) return refuseFile('roster.zip-method', { name });
  return null;
}

const megabytes = (n: number): string => `${Math.round(n / 1024 / 1024)} MB`;
const isArchive = (b: Uint8Array): boolean =>
  (b[0] === 0x50 && b[1] === 0x4b && b[2] === 3 && b[3] === 4) || (b[0] === 0x52 && b[1] === 0x61 && b[2] === 0x72 && b[3] === 0x21) ||
  (b[0] === 0x37 && b[1] === 0x7a && b[2] === 0xbc) || (b[0] === 0x1f && b[1] === 0x8b);

function unpack(bytes: Uint8Array, entry: Entry, budget: number, limits: ZipLimits): Outcome<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) return damaged(entry.name);
  const from = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(from, from + entry.packed);
  if (packed.length < entry.packed) return damaged(entry.name);
  if (entry.method === 0) {
    if (packed.length > budget) return refuseFile('roster.zip-size', { limit: megabytes(limits.total) });
    return ok(packed.slice());
  }
  return inflate(packed, entry, budget, limits);
}

const STEP = 16 * 1024;
const FREE = 1024 * 1024;

/** Inflates in small steps and stops as soon as a limit is passed, so that a bomb never fills the memory. */
function inflate(packed: Uint8Array, entry: Entry, budget: number, limits: ZipLimits): Outcome<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let finished = false;
  const stream = new Inflate((chunk, final) => {
    size += chunk.length;
    finished ||= final;
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length && !finished; at += STEP) {
      const upTo = Math.min(packed.length, at + STEP);
      stream.push(packed.subarray(at, upTo), upTo === packed.length);
      if (size > budget) return refuseFile('roster.zip-size', { limit: megabytes(limits.total) });
      if (size > FREE && size > upTo * limits.ratio) return refuseFile('roster.zip-ratio', { name: entry.name, limit: limits.ratio });
    }
  } catch {
    return damaged(entry.name);
  }
  if (!finished || size !== entry.unpacked) return damaged(entry.name);
  const out = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) { out.set(chunk, at); at += chunk.length; }
  return ok(out);
}

/** Files that are packed already: packing them again costs time and saves nothing. */
const PACKED = /\.(docx|xlsx|pdf|jpe?g|png|zip)$/i;

/** Packs files into a zip with the UTF-8 name flag; times are fixed, so the same files give the same bytes. */
export function writeZip(files: readonly ZipMember[]): Uint8Array {
  const out = zipSync(Object.fromEntries(files.map((f) => [f.name, PACKED.test(f.name) ? [f.bytes, { level: 0 }] : f.bytes])), { level: 6, mtime: new Date(1980, 0, 1) });
  setUtf8Flag(out);
  return out;
}

/** Sets general-purpose bit 11 in every header, also for names in plain ASCII. */
function setUtf8Flag(zip: Uint8Array): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - 22;
  let at = view.getUint32(end + 16, true);
  for (let n = view.getUint16(end + 10, true); n > 0; n--) {
    const local = view.getUint32(at + 42, true);
    view.setUint16(at + 8, view.getUint16(at + 8, true) | 0x800, true);
    view.setUint16(local + 6, view.getUint16(local + 6, true) | 0x800, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}
