import { sha256 } from '@noble/hashes/sha2.js';
import { hex, utf8 } from '../../kernel/bytes.ts';

/*
 * A sample of a roll that anybody can draw again. The order within a stratum is by SHA-256 of the seed followed by the person's id, both as
 * they are written: `printf '%s%s' SEED ID | sha256sum`, sorted. Whoever comes first is taken, whoever comes next stands in.
 */

/** A layer of a roll: who is in it, and what share of it (0 to 1) is expected to say yes; 0.5 when nothing is known. */
export type Stratum = { id: string; ids: readonly string[]; expected?: number };
/** What was drawn of a stratum: everybody in the order of the draw, and how many of them are taken. */
export type Drawn = { id: string; order: string[]; taken: number };

/** The commitment to a seed, recorded before the roll is known: SHA-256 in hex. */
export const seedHash = (seed: string): string => hex(sha256(utf8(`steelyard/interviews/seed/v1\0${seed}`)));

/** People in the order of the draw. The order in which they are given does not matter. */
export function drawOrder(seed: string, ids: readonly string[]): string[] {
  return [...new Set(ids)].map((id) => ({ id, key: hex(sha256(utf8(seed + id))) })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : 1)).map((x) => x.id);
}

/**
 * How many of each stratum make a sample of `n`: one of each at least, the whole of it at most, the rest where it makes the error smallest
 * (the exact whole-number form of Neyman’s allocation, Wright 2012; with the same spread everywhere it is the proportional one). Null when
 * there are more strata than places.
 */
export function allocate(strata: readonly { size: number; expected?: number | undefined }[], n: number): number[] | null {
  const live = strata.filter((s) => s.size > 0).length;
  const wanted = Math.min(Math.floor(n), strata.reduce((sum, s) => sum + s.size, 0));
  if (!(wanted >= live)) return null;
  const given = strata.map((s): number => (s.size > 0 ? 1 : 0));
  const weight = strata.map((s) => { const p = s.expected ?? 0.5; return s.size * Math.sqrt(p * (1 - p)); });
  for (let left = wanted - live; left > 0; left--) {
    let best = -1;
    let most = -1;
    for (const [i, s] of strata.entries()) {
      const now = given[i]!;
      const gain = weight[i]! / Math.sqrt(now * (now + 1));
      if (now < s.size && now > 0 && gain > most) [best, most] = [i, gain];
    }
    given[best]!++;
  }
  return given;
}

/** Quantile of the normal distribution for 95 of 100. */
const Z = 1.959964;

/**
 * The margin of error (95 of 100) of a share found in a stratified sample, each stratum with its finite population correction; the share
 * itself taken as one half, where the margin is widest. Null when a stratum was left out: then the sample says nothing about it.
 */
export function marginOfError(strata: readonly { size: number; taken: number }[]): number | null {
  const all = strata.reduce((sum, s) => sum + s.size, 0);
  let variance = 0;
  for (const { size, taken } of strata) {
    if (size === 0) continue;
    if (taken <= 0) return null;
    if (size > taken) variance += (size / all) ** 2 * ((size - taken) / (size - 1)) * (0.25 / taken);
  }
  return all === 0 ? null : Math.min(1, Z * Math.sqrt(variance));
}

/** Draws so many of each stratum: for the talks of this room, and for the roll of a poll that asks a part of the people. */
export const draw = (seed: string, strata: readonly Stratum[], take: readonly number[]): Drawn[] =>
  strata.map((s, i) => { const order = drawOrder(seed, s.ids); return { id: s.id, order, taken: Math.min(take[i] ?? 0, order.length) }; });

/** A stratified sample of `n`; null when there are more strata than places. */
export function sample(seed: string, strata: readonly Stratum[], n: number): Drawn[] | null {
  const take = allocate(strata.map((s) => ({ size: new Set(s.ids).size, expected: s.expected })), n);
  return take === null ? null : draw(seed, strata, take);
}

/** Who stands in for somebody absent: the next of the same draw who was not called yet, or null when nobody is left. */
export const nextOf = (order: readonly string[], called: ReadonlySet<string>): string | null => order.find((id) => !called.has(id)) ?? null;
