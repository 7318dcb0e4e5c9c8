import fc from 'fast-check';
import { expect, test } from 'vitest';
import { equalBytes, utf8 } from './bytes.ts';
import { Malformed } from './malformed.ts';
import { consistencyProof, emptyRoot, inclusionProof, leafHash, rootOf, treeRoot, verifyConsistency, verifyInclusion } from './merkle.ts';
import { decodeBundle, decodeTile, encodeBundle, entryBundles, growTiles, hashTiles, parseTilePath, readEntryBytes, standing, tileHashReader, tilePath, tileWidth, type Growth, type ReadFile } from './tiles.ts';

const entriesOf = (n: number, from = 0): Uint8Array[] => Array.from({ length: n }, (_, i) => utf8(`entry ${from + i}`));
type Store = Map<string, Uint8Array>;
const reader = (store: Store): ReadFile => async (path) => store.get(path);

async function grow(store: Store, from: number, count: number, tidy = true): Promise<Growth> {
  const growth = await growTiles(from, entriesOf(count, from), reader(store));
  for (const file of growth.files) store.set(file.path, file.bytes);
  if (tidy) for (const dir of growth.obsolete) for (const path of store.keys()) if (path.startsWith(`${dir}/`)) store.delete(path);
  return growth;
}
const currentOf = (size: number): string[] => [...hashTiles(size), ...entryBundles(size)].map(tilePath).sort();
const current = (store: Store, size: number): [string, string][] => currentOf(size).map((path) => [path, Buffer.from(store.get(path)!).toString('hex')]);

test('paths as on the C2SP tlog-tiles page', () => {
  expect(tilePath({ level: 0, index: 1234067, width: 256 })).toBe('tile/0/x001/x234/067');
  expect(tilePath({ level: 'entries', index: 0, width: 1 })).toBe('tile/entries/000.p/1');
  expect(tilePath({ level: 63, index: 1000, width: 255 })).toBe('tile/63/x001/000.p/255');
});

test('a tree of 70,000 and one of 256 have the tiles of the page', () => {
  const count = (size: number): Record<string, number> => {
    const out: Record<string, number> = {};
    for (const t of hashTiles(size)) out[`${t.level}:${t.width}`] = (out[`${t.level}:${t.width}`] ?? 0) + 1;
    return out;
  };
  expect(count(70_000)).toEqual({ '0:256': 273, '0:112': 1, '1:256': 1, '1:17': 1, '2:1': 1 });
  expect(count(256)).toEqual({ '0:256': 1, '1:1': 1 });
  expect([...hashTiles(0), ...entryBundles(0)]).toEqual([]);
  expect(tileWidth('entries', 273, 70_000)).toBe(112);
});

test('paths are read back, and only as written', () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat({ max: 63 }), fc.constant('entries' as const)), fc.nat({ max: 2 ** 40 }), fc.integer({ min: 1, max: 256 }), (level, index, width) => {
      expect(parseTilePath(tilePath({ level, index, width }))).toEqual({ level, index, width });
    }),
  );
  const wrong = ['tile/0/0', 'tile/0/x000/001', 'tile/0/001/002', 'tile/00/000', 'tile/64/000', 'tile/0/000.p/0', 'tile/0/000.p/256', 'tile/0/000.p/01', 'tile/0/000.p', 'tile/0/x001', '/tile/0/000', 'tile/0/000/', 'tile/a/000', 'tile/0/000\n'];
  expect(wrong.map(parseTilePath)).toEqual(wrong.map(() => undefined));
});

test('a path stands to a size as current, older, ahead or foreign', () => {
  const paths = ['tile/0/001.p/44', 'tile/0/001.p/43', 'tile/0/001.p/45', 'tile/0/001', 'tile/0/000', 'tile/0/000.p/9', 'tile/1/000.p/1', 'tile/1/000', 'tile/2/000.p/1', 'tile/entries/002', 'notes.txt'];
  expect(paths.map((path) => standing(path, 300))).toEqual(['current', 'older', 'ahead', 'ahead', 'current', 'older', 'current', 'ahead', 'ahead', 'ahead', 'foreign']);
});

test('bundles: lengths in two bytes, no byte missing or left', () => {
  const entries = [new Uint8Array(0), utf8('a'), new Uint8Array(0xffff).fill(9)];
  const bytes = encodeBundle(entries);
  expect(bytes.slice(0, 5)).toEqual(Uint8Array.of(0, 0, 0, 1, 97));
  expect(decodeBundle(bytes, 3)).toEqual(entries);
  expect(() => decodeBundle(bytes, 2)).toThrow('bytes after its last entry');
  expect(() => decodeBundle(bytes, 4)).toThrow('holds 3 of 4');
  for (const cut of [1, 3, 4, bytes.length - 1]) expect(() => decodeBundle(bytes.slice(0, cut), 3)).toThrow(Malformed);
  expect(() => encodeBundle([new Uint8Array(0x10000)])).toThrow(RangeError);
  expect(() => decodeTile(new Uint8Array(33), 1)).toThrow('should have 32 bytes');
});

test('growth in any batches equals growth at once, and the root of all leaves', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 400 }), fc.constantFrom(255, 256, 257, 512)), { minLength: 1, maxLength: 8 }), fc.boolean(), async (batches, tidy) => {
      const steps: Store = new Map();
      let size = 0;
      let root = emptyRoot();
      for (const n of batches) {
        const growth = await grow(steps, size, n, tidy);
        size += n;
        root = growth.root;
        expect(growth.size).toBe(size);
      }
      const once: Store = new Map();
      const whole = await grow(once, 0, size);
      expect(equalBytes(root, rootOf(entriesOf(size).map(leafHash)))).toBe(true);
      expect(equalBytes(root, whole.root)).toBe(true);
      expect([...once.keys()].sort()).toEqual(currentOf(size));
      expect(current(steps, size)).toEqual(current(once, size));
    }),
    { numRuns: 60 },
  );
});

test('three levels: 66,000 entries in big and small batches', async () => {
  const store: Store = new Map();
  let size = 0;
  for (const n of [65_535, 1, 300, 164]) {
    await grow(store, size, n);
    size += n;
  }
  const root = rootOf(entriesOf(size).map(leafHash));
  const read = tileHashReader(size, reader(store));
  expect(store.has('tile/2/000.p/1')).toBe(true);
  expect(equalBytes(await treeRoot(size, read), root)).toBe(true);
  for (const index of [0, 255, 256, 65_535, 65_536, size - 1]) {
    const bytes = await readEntryBytes(index, size, reader(store));
    expect(bytes).toEqual(entriesOf(1, index)[0]);
    expect(verifyInclusion(leafHash(bytes), index, size, await inclusionProof(index, size, read), root)).toBe(true);
  }
  for (const older of [1, 256, 65_535, 65_536, 65_836]) {
    expect(verifyConsistency(older, size, await consistencyProof(older, size, read), await treeRoot(older, read), root)).toBe(true);
  }
});

test('an append writes only the right edge', async () => {
  const store: Store = new Map();
  await grow(store, 0, 65_536 + 300);
  const read: string[] = [];
  const growth = await growTiles(65_836, entriesOf(1, 65_836), async (path) => {
    read.push(path);
    return store.get(path);
  });
  expect(growth.files.map((f) => f.path)).toEqual(['tile/entries/257.p/45', 'tile/0/257.p/45']);
  expect(read.length).toBeLessThan(8);
  expect(growth.obsolete).toEqual([]);
});

test('a deleted partial tile is read from the full one', async () => {
  const store: Store = new Map();
  const before = await grow(store, 0, 200);
  const { obsolete } = await grow(store, 200, 100);
  expect(obsolete).toEqual(['tile/entries/000.p', 'tile/0/000.p']);
  expect(store.has('tile/0/000.p/200')).toBe(false);
  expect(equalBytes(await treeRoot(200, tileHashReader(200, reader(store))), before.root)).toBe(true);
  expect(await readEntryBytes(199, 200, reader(store))).toEqual(entriesOf(1, 199)[0]);
  const again = await growTiles(200, entriesOf(100, 200), reader(store));
  expect(equalBytes(again.root, rootOf(entriesOf(300).map(leafHash)))).toBe(true);
});

test('growth refuses tiles that are missing, cut or of another root', async () => {
  const store: Store = new Map();
  const { root } = await grow(store, 0, 300);
  const next = entriesOf(1, 300);
  expect((await growTiles(300, next, reader(store), root)).size).toBe(301);
  await expect(growTiles(300, next, reader(store), emptyRoot())).rejects.toThrow('do not lead to the root');
  const bundle = store.get('tile/entries/001.p/44')!;
  store.set('tile/entries/001.p/44', bundle.map((x, i) => (i === 5 ? x ^ 1 : x)));
  await expect(growTiles(300, next, reader(store), root)).rejects.toThrow('entry bundle does not match');
  store.set('tile/entries/001.p/44', bundle);
  const edge = store.get('tile/0/001.p/44')!;
  store.set('tile/0/001.p/44', edge.slice(1));
  await expect(growTiles(300, next, reader(store))).rejects.toThrow(Malformed);
  store.delete('tile/0/001.p/44');
  await expect(growTiles(300, next, reader(store))).rejects.toThrow('tile/0/001.p/44 is missing');
  await expect(readEntryBytes(300, 300, reader(store))).rejects.toThrow(RangeError);
});
