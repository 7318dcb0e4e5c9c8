import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { equalBytes, hex } from './bytes.ts';
import { consistencyProof, emptyRoot, inclusionProof, leafHash, rootFromInclusion, rootOf, treeRoot, verifyConsistency, verifyInclusion, type Hash, type HashReader } from './merkle.ts';

const unhex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));

/** The reference tree of Certificate Transparency (transparency-dev/merkle, testonly/constants.go). */
const INPUTS = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(unhex);
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const NODE = {
  l1: '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
  l2: '0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7',
  l3: '07506a85fd9dd2f120eb694f86011e5bb4662e5c415a62917033d4a9624487e7',
  l4: 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
  l6: 'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
  n01: ROOTS[2]!,
  n23: '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
  n45: '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
  n67: 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
  n0123: ROOTS[4]!,
  n4567: '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
};

/** RFC 6962 section 2.1 word by word, with another SHA-256. */
const sha = (...parts: Uint8Array[]): Hash => Uint8Array.from(createHash('sha256').update(Buffer.concat(parts)).digest());
function naive(entries: Uint8Array[]): Hash {
  if (entries.length === 0) return sha();
  if (entries.length === 1) return sha(Uint8Array.of(0), entries[0]!);
  let k = 1;
  while (k * 2 < entries.length) k *= 2;
  return sha(Uint8Array.of(1), naive(entries.slice(0, k)), naive(entries.slice(k)));
}
const reader = (entries: Uint8Array[]): HashReader => async (level, index) => {
  const span = 2 ** level;
  if ((index + 1) * span > entries.length) throw new RangeError('beyond the tree');
  return naive(entries.slice(index * span, (index + 1) * span));
};
const entriesOf = (n: number): Uint8Array[] => Array.from({ length: n }, (_, i) => Uint8Array.of(i >> 8, i & 255));

test('roots of the reference tree', async () => {
  expect(hex(emptyRoot())).toBe(ROOTS[0]);
  for (let n = 0; n <= 8; n++) {
    expect(hex(rootOf(INPUTS.slice(0, n).map(leafHash)))).toBe(ROOTS[n]);
    expect(hex(await treeRoot(n, reader(INPUTS)))).toBe(ROOTS[n]);
  }
});

test.each([
  [0, 8, ['l1', 'n23', 'n4567']],
  [5, 8, ['l4', 'n67', 'n0123']],
  [2, 3, ['n01']],
  [1, 5, ['l0', 'n23', 'l4']],
] as const)('published inclusion proof of leaf %i in %i', async (index, size, names) => {
  const wanted = names.map((name) => (name === 'l0' ? ROOTS[1]! : NODE[name]));
  const proof = await inclusionProof(index, size, reader(INPUTS));
  expect(proof.map(hex)).toEqual(wanted);
  expect(verifyInclusion(leafHash(INPUTS[index]!), index, size, proof, unhex(ROOTS[size]!))).toBe(true);
});

test.each([
  [1, 1, []],
  [1, 8, ['l1', 'n23', 'n4567']],
  [6, 8, ['n45', 'n67', 'n0123']],
  [2, 5, ['n23', 'l4']],
  [6, 7, ['n45', 'l6', 'n0123']],
] as const)('published consistency proof %i to %i', async (from, to, names) => {
  const proof = await consistencyProof(from, to, reader(INPUTS));
  expect(proof.map(hex)).toEqual(names.map((name) => NODE[name]));
  expect(verifyConsistency(from, to, proof, unhex(ROOTS[from]!), unhex(ROOTS[to]!))).toBe(true);
});

test('every inclusion proof up to 40 leaves holds, and only for its own place', async () => {
  for (let size = 1; size <= 40; size++) {
    const entries = entriesOf(size);
    const root = naive(entries);
    for (let index = 0; index < size; index++) {
      const proof = await inclusionProof(index, size, reader(entries));
      const leaf = leafHash(entries[index]!);
      expect(verifyInclusion(leaf, index, size, proof, root)).toBe(true);
      for (const other of [index - 1, index + 1, index ^ 1]) expect(verifyInclusion(leaf, other, size, proof, root)).toBe(false);
      expect(rootFromInclusion(leaf, index, size, [...proof, root])).toBeUndefined();
      if (proof.length > 0) expect(verifyInclusion(leaf, index, size, proof.slice(1), root)).toBe(false);
    }
  }
});

test('every consistency proof up to 40 leaves holds, and not for another root', async () => {
  const entries = entriesOf(40);
  const roots = Array.from({ length: 41 }, (_, n) => naive(entries.slice(0, n)));
  for (let to = 0; to <= 40; to++) {
    for (let from = 0; from <= to; from++) {
      const proof = await consistencyProof(from, to, reader(entries));
      expect(verifyConsistency(from, to, proof, roots[from]!, roots[to]!)).toBe(true);
      const wrong = roots[(from + 1) % 41]!;
      if (from < to) expect(verifyConsistency(from, to, proof, wrong, roots[to]!)).toBe(false);
      if (from > 0) expect(verifyConsistency(from, to, proof, roots[from]!, roots[from - 1]!)).toBe(false);
      if (from > 0) expect(verifyConsistency(to, from, proof, roots[to]!, roots[from]!)).toBe(from === to);
    }
  }
});

test('a flipped bit anywhere in a proof is found', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: 300 }), fc.nat(), fc.nat(), async (size, a, b) => {
      const entries = entriesOf(size);
      const index = a % size;
      const root = rootOf(entries.map(leafHash));
      const proof = await inclusionProof(index, size, reader(entries));
      const hit = b % proof.length;
      const flipped = proof.map((h, i) => (i === hit ? h.map((x, k) => (k === a % 32 ? x ^ (1 << b % 8) : x)) : h));
      expect(equalBytes(root, naive(entries))).toBe(true);
      expect(verifyInclusion(leafHash(entries[index]!), index, size, proof, root)).toBe(true);
      expect(verifyInclusion(leafHash(entries[index]!), index, size, flipped, root)).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test('bad sizes and hashes of another length are refused', async () => {
  await expect(inclusionProof(3, 3, reader(INPUTS))).rejects.toThrow(RangeError);
  await expect(consistencyProof(4, 3, reader(INPUTS))).rejects.toThrow(RangeError);
  expect(verifyInclusion(new Uint8Array(31), 0, 1, [], new Uint8Array(31))).toBe(false);
  expect(verifyInclusion(emptyRoot(), 0, 0, [], emptyRoot())).toBe(false);
  expect(verifyInclusion(emptyRoot(), 0.5, 1, [], emptyRoot())).toBe(false);
  expect(verifyConsistency(0, 1, [], unhex(ROOTS[1]!), unhex(ROOTS[1]!))).toBe(false);
  expect(verifyConsistency(1, 2, [], unhex(ROOTS[1]!), unhex(ROOTS[2]!))).toBe(false);
});
