import { sha256 } from '@noble/hashes/sha2.js';
import { hex } from '../../kernel/bytes.ts';
import { canonicalBytes } from '../../kernel/canonical.ts';
import { allocate, draw, marginOfError } from '../interviews/sample-rules.ts';

/*
 * A stratified sample for a class of the roll: everybody found is put into strata, places are given in proportion, and who is taken follows
 * from a seed committed to before (`interviews/sample-rules.ts`: SHA-256 of seed and id, in order).
 */

/** By what people are put into strata. */
export const strataBy = ['unit', 'rank', 'sex-age'] as const;
export type StrataBy = (typeof strataBy)[number];

/** What a draw knows of somebody found. */
export type Found = { id: string; unitId: string | null; unitName: string | null; rank: string | null; sex: string | null; age: number | null };
/** A stratum before the draw; `label`: the name of a unit, empty where the id says what it is. */
export type FoundStratum = { id: string; label: string; ids: string[] };
/** A stratum as it was drawn from: everybody in it, in order of id, and how many were taken. */
export type DrawnStratum = FoundStratum & { taken: number };

/** The upper ends of the bands of age; the last has none. */
const BANDS = [35, 45, 55];
/** The band of an age: `-35`, `36-45`, `46-55`, `56-`; empty when it is not known. */
export function bandOf(age: number | null): string {
  if (age === null) return '';
  const i = BANDS.findIndex((b) => age <= b);
  return i < 0 ? `${BANDS.at(-1)! + 1}-` : `${i === 0 ? '' : BANDS[i - 1]! + 1}-${BANDS[i]}`;
}

const stratumOf = (p: Found, by: StrataBy): { id: string; label: string } => (by === 'unit' ? { id: p.unitId ?? '', label: p.unitName ?? '' } : { id: by === 'rank' ? (p.rank ?? '') : `${p.sex === '男' ? 'm' : p.sex === '女' ? 'f' : ''}:${bandOf(p.age)}`, label: '' });

/** Puts people into strata, both in order of id, so that the same people always give the same strata. */
export function strataOf(people: readonly Found[], by: StrataBy): FoundStratum[] {
  const all = new Map<string, FoundStratum>();
  for (const p of [...people].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const { id, label } = stratumOf(p, by);
    const s = all.get(id) ?? { id, label, ids: [] };
    all.set(id, { ...s, ids: [...s.ids, p.id] });
  }
  return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** How many of each stratum make a sample of `n`, in proportion to their sizes and one of each at least, with the margin of error of a share (95 of 100, finite population); null when they cannot. */
export function planned(strata: readonly FoundStratum[], n: number): { take: number[]; margin: number | null } | null {
  const of = strata.reduce((sum, s) => sum + s.ids.length, 0);
  const take = n > of || n < 1 ? null : allocate(strata.map((s) => ({ size: s.ids.length })), n);
  return take && { take, margin: marginOfError(strata.map((s, i) => ({ size: s.ids.length, taken: take[i]! }))) };
}

/** Whom a seed takes of strata that were drawn from; the same for everybody who draws again. */
export const takenBy = (seed: string, strata: readonly DrawnStratum[]): string[] => draw(seed, strata, strata.map((s) => s.taken)).flatMap((d) => d.order.slice(0, d.taken));

/** The hash of all that were drawn from, in the record beside the seed. Hex. */
export const frameHash = (strata: readonly FoundStratum[]): string => hex(sha256(canonicalBytes(strata.map((s) => ({ id: s.id, ids: s.ids })))));

/** Everybody drawn from and everybody taken. */
export const sizesOf = (strata: readonly DrawnStratum[]): { of: number; n: number } => ({ of: strata.reduce((sum, s) => sum + s.ids.length, 0), n: strata.reduce((sum, s) => sum + s.taken, 0) });
