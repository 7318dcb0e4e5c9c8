import { sha256 } from '@noble/hashes/sha2.js';
import { equalBytes } from './bytes.ts';

/** A SHA-256 hash, 32 bytes. */
export type Hash = Uint8Array;
export const HASH_BYTES = 32;

/** Reads the hash of the complete subtree over leaves [index·2^level, (index+1)·2^level). */
export type HashReader = (level: number, index: number) => Promise<Hash>;

/** A complete subtree of the tree. */
export type Node = { level: number; index: number };

/** The root of a tree without leaves: SHA-256 of nothing (RFC 6962 section 2.1). */
export const emptyRoot = (): Hash => sha256(new Uint8Array(0));

/** SHA-256(0x00 ‖ entry). */
export function leafHash(entry: Uint8Array): Hash {
  const input = new Uint8Array(entry.length + 1);
  input.set(entry, 1);
  return sha256(input);
}

/** SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Hash, right: Hash): Hash {
  const input = new Uint8Array(1 + 2 * HASH_BYTES);
  input[0] = 1;
  input.set(left, 1);
  input.set(right, 1 + HASH_BYTES);
  return sha256(input);
}

/** Root over leaf hashes in order (RFC 6962 section 2.1). */
export function rootOf(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return emptyRoot();
  let row = leaves;
  while (row.length > 1) {
    const next: Hash[] = [];
    for (let i = 0; i + 1 < row.length; i += 2) next.push(nodeHash(row[i]!, row[i + 1]!));
    if (row.length % 2 === 1) next.push(row[row.length - 1]!);
    row = next;
  }
  return row[0]!;
}

/** Largest power of two smaller than n, n ≥ 2. */
function split(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** The complete subtrees, left to right, that make up leaves [lo, hi); lo is a multiple of the power of two at or above hi − lo. */
export function rangeNodes(lo: number, hi: number): Node[] {
  const nodes: Node[] = [];
  let start = lo;
  while (start < hi) {
    let level = 0;
    let width = 1;
    while (width * 2 <= hi - start) {
      width *= 2;
      level++;
    }
    nodes.push({ level, index: start / width });
    start += width;
  }
  return nodes;
}

async function rangeHash(lo: number, hi: number, read: HashReader): Promise<Hash> {
  const hashes: Hash[] = [];
  for (const node of rangeNodes(lo, hi)) hashes.push(await read(node.level, node.index));
  return hashes.reduceRight((right, left) => nodeHash(left, right));
}

/** Root of the first `size` leaves, from a reader of complete subtrees. */
export async function treeRoot(size: number, read: HashReader): Promise<Hash> {
  return size === 0 ? emptyRoot() : rangeHash(0, size, read);
}

/** Inclusion proof of leaf `index` in the tree of `size` leaves, sibling of the leaf first (RFC 6962 section 2.1.1); throws a RangeError when index ≥ size. */
export async function inclusionProof(index: number, size: number, read: HashReader): Promise<Hash[]> {
  if (!(index >= 0 && index < size)) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  const ranges: [number, number][] = [];
  let lo = 0;
  let hi = size;
  while (hi - lo > 1) {
    const middle = lo + split(hi - lo);
    if (index < middle) {
      ranges.push([middle, hi]);
      hi = middle;
    } else {
      ranges.push([lo, middle]);
      lo = middle;
    }
  }
  return readRanges(ranges, read);
}

/** Proof that the tree of `to` leaves extends the tree of `from` leaves (RFC 6962 section 2.1.2); empty when from is 0 or equals to; throws a RangeError when from > to. */
export async function consistencyProof(from: number, to: number, read: HashReader): Promise<Hash[]> {
  if (!(from >= 0 && from <= to)) throw new RangeError(`a tree of ${to} does not extend one of ${from}`);
  if (from === 0 || from === to) return [];
  const ranges: [number, number][] = [];
  let lo = 0;
  let hi = to;
  while (hi !== from) {
    const middle = lo + split(hi - lo);
    if (from <= middle) {
      ranges.push([middle, hi]);
      hi = middle;
    } else {
      ranges.push([lo, middle]);
      lo = middle;
    }
  }
  if (lo > 0) ranges.push([lo, hi]);
  return readRanges(ranges, read);
}

async function readRanges(topDown: [number, number][], read: HashReader): Promise<Hash[]> {
  const proof: Hash[] = [];
  for (const [lo, hi] of topDown.reverse()) proof.push(await rangeHash(lo, hi, read));
  return proof;
}

const isSize = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
const areHashes = (hashes: readonly Hash[]): boolean => hashes.every((h) => h.length === HASH_BYTES);

/** The root that an inclusion proof leads to, or undefined when its shape does not fit index and size (RFC 9162 section 2.1.3.2). */
export function rootFromInclusion(leaf: Hash, index: number, size: number, proof: readonly Hash[]): Hash | undefined {
  if (!isSize(index) || !isSize(size) || index >= size || !areHashes([leaf, ...proof])) return undefined;
  let at = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return undefined;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(sibling, hash);
      while (at % 2 === 0 && at !== 0) {
        at /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? hash : undefined;
}

/** True when the proof shows that `leaf` (a leaf hash) is leaf `index` of the tree with this size and root. */
export function verifyInclusion(leaf: Hash, index: number, size: number, proof: readonly Hash[], root: Hash): boolean {
  const found = rootFromInclusion(leaf, index, size, proof);
  return found !== undefined && equalBytes(found, root);
}

/** True when the proof shows that the tree (to, rootTo) extends the tree (from, rootFrom) (RFC 9162 section 2.1.4.2); from = 0 needs the empty root and no proof. */
export function verifyConsistency(from: number, to: number, proof: readonly Hash[], rootFrom: Hash, rootTo: Hash): boolean {
  if (!isSize(from) || !isSize(to) || from > to || !areHashes([rootFrom, rootTo, ...proof])) return false;
  if (from === to) return proof.length === 0 && equalBytes(rootFrom, rootTo);
  if (from === 0) return proof.length === 0 && equalBytes(rootFrom, emptyRoot());
  if (proof.length === 0) return false;
  let at = from - 1;
  let last = to - 1;
  while (at % 2 === 1) {
    at = (at - 1) / 2;
    last = Math.floor(last / 2);
  }
  const path = at === 0 ? proof : proof.slice(1);
  let older = at === 0 ? rootFrom : proof[0]!;
  let newer = older;
  for (const hash of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      older = nodeHash(hash, older);
      newer = nodeHash(hash, newer);
      while (at % 2 === 0 && at !== 0) {
        at /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      newer = nodeHash(newer, hash);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && equalBytes(older, rootFrom) && equalBytes(newer, rootTo);
}
