import { ok, type Outcome } from '../../../kernel/refusal.ts';
import { refuseFile } from './refusals.ts';
import { readZip, writeZip, type ZipMember } from './zip.ts';

const PICTURE = /\.(pic|jpe?g|png|bmp|gif)$/i;
const stem = (name: string): string => name.replace(/\.[a-z0-9]{1,5}$/i, '').toLowerCase();
/** True for the name of an LRM file. */
export const isLrm = (name: string): boolean => /\.lrm$/i.test(name);

/** An `.lrm` with the picture of the same base name beside it, or none. */
export type LrmPair = { lrm: ZipMember; pic: ZipMember | null };

/**
 * Pairs every `.lrm` with the `.pic` (or, lacking one, the `.jpg`) of the same folder and base name; a picture without a form is
 * left over, and everything else stays as it is.
 */
export function pairLrm(files: readonly ZipMember[]): { pairs: LrmPair[]; rest: ZipMember[] } {
  const pictures = new Map<string, ZipMember>();
  for (const file of files) {
    if (!PICTURE.test(file.name)) continue;
    const held = pictures.get(stem(file.name));
    if (!held || /\.pic$/i.test(file.name)) pictures.set(stem(file.name), file);
  }
  const pairs = files.filter((f) => isLrm(f.name)).map((lrm) => ({ lrm, pic: pictures.get(stem(lrm.name)) ?? null }));
  const used = new Set(pairs.flatMap((p) => [p.lrm, ...(p.pic ? [p.pic] : [])]));
  const stems = new Set(pairs.map((p) => stem(p.lrm.name)));
  return { pairs, rest: files.filter((f) => !used.has(f) && !(PICTURE.test(f.name) && stems.has(stem(f.name)))) };
}

const base = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** Keeps a pair as one file: the `.lrm` alone, or a small archive of both, always the same bytes for the same pair. */
export const packPair = (pair: LrmPair): Uint8Array =>
  pair.pic ? writeZip([{ name: base(pair.lrm.name), bytes: pair.lrm.bytes }, { name: base(pair.pic.name), bytes: pair.pic.bytes }]) : pair.lrm.bytes;

/** The pair that `packPair` kept. */
export function unpackPair(name: string, bytes: Uint8Array): Outcome<LrmPair> {
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) return ok({ lrm: { name, bytes }, pic: null });
  const members = readZip(bytes);
  if (!members.ok) return members;
  const [first] = pairLrm(members.value).pairs;
  return first ? ok(first) : refuseFile('roster.lrm-quotes');
}

/** Packs the files of one upload so that each form carries its picture; a picture without a form is refused later by its name. */
export function packUpload(files: readonly ZipMember[]): ZipMember[] {
  const { pairs, rest } = pairLrm(files);
  const packed = new Map(pairs.map((p) => [p.lrm, packPair(p)]));
  const kept = new Set([...pairs.map((p) => p.lrm), ...rest]);
  return files.filter((f) => kept.has(f)).map((f) => ({ name: f.name, bytes: packed.get(f) ?? f.bytes }));
}
