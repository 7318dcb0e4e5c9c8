import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { concatBytes, fromUtf8, utf8 } from '../kernel/bytes.ts';
import { signCheckpoint } from '../kernel/checkpoint.ts';
import { encodeEntry, rowsRoot } from '../kernel/entry.ts';
import { formatKeyFile, formatVerifierKey, publicKeyOf, signNote } from '../kernel/note.ts';
import { decodeBundle, encodeBundle, growTiles } from '../kernel/tiles.ts';
import { readEntries, verifyDirectory, type DirectoryOptions, type DirectoryVerdict } from './directory.ts';

type Store = Map<string, Uint8Array>;
const ORIGIN = 'log.example/district';
const SEED = new Uint8Array(32).fill(1);
const OTHER_SEED = new Uint8Array(32).fill(2);
const vkeyOf = (seed: Uint8Array): string => formatVerifierKey(ORIGIN, publicKeyOf(seed));

function entry(n: number, verb = 'person.change'): Uint8Array {
  const id = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const rows = rowsRoot([{ t: 'people', id, prev: null, now: 'AA==' }]);
  return encodeEntry({ v: 1, id, at: '2026-03-02T08:00:00.000Z', actor: 'system', verb, subjects: [{ kind: 'person', id }], cites: [], rows });
}
const entriesOf = (n: number): Uint8Array[] => Array.from({ length: n }, (_, i) => entry(i));

/** A record directory grown in batches; older partial tiles are kept. */
async function record(entries: Uint8Array[], batches: number[], seed = SEED): Promise<Store> {
  const store: Store = new Map([['log.vkey', utf8(formatKeyFile(vkeyOf(seed)))]]);
  let size = 0;
  for (const n of [...batches, entries.length]) {
    const growth = await growTiles(size, entries.slice(size, size + n), async (path) => store.get(path));
    for (const file of growth.files) store.set(file.path, file.bytes);
    size = growth.size;
    store.set('checkpoint', utf8(signCheckpoint({ origin: ORIGIN, size, root: growth.root }, seed)));
  }
  return store;
}
const verify = (store: Store, opts?: DirectoryOptions): Promise<DirectoryVerdict> => verifyDirectory(async (path) => store.get(path), async () => [...store.keys()], opts);
const checkpointOf = (store: Store): string => fromUtf8(store.get('checkpoint')!);
async function firstBad(store: Store, opts?: DirectoryOptions): Promise<string> {
  const verdict = await verify(store, opts);
  if (verdict.ok) return 'nothing';
  expect(verdict.why.zh).toMatch(/\p{Script=Han}/u);
  expect(verdict.why.en).not.toBe('');
  return verdict.object;
}

let whole: Store;
let partials: Store;
const changed = (path: string, change: (bytes: Uint8Array) => Uint8Array): Store => new Map(whole).set(path, change(Uint8Array.from(whole.get(path)!)));
const inBundle = (n: number, change: (entries: Uint8Array[]) => Uint8Array[]): Store => {
  const path = n === 2 ? 'tile/entries/002.p/188' : `tile/entries/00${n}`;
  return changed(path, (bytes) => encodeBundle(change(decodeBundle(bytes, n === 2 ? 188 : 256).map((e) => Uint8Array.from(e)))));
};

beforeAll(async () => {
  whole = await record(entriesOf(700), []);
  partials = await record(entriesOf(700), [1, 99, 150, 6, 120, 200]);
});

describe('a sound record', () => {
  test('of 700 entries passes, also with older partial tiles, its key and its older checkpoints', async () => {
    const verdict = await verify(whole);
    expect(verdict).toMatchObject({ ok: true, origin: ORIGIN, size: 700, entries: 700 });
    expect(await verify(partials, { vkey: vkeyOf(SEED) })).toEqual(verdict);
    expect(partials.size).toBeGreaterThan(whole.size + 8);
    for (const size of [0, 1, 256, 511, 700]) {
      expect(await verify(whole, { oldCheckpoint: checkpointOf(await record(entriesOf(size), [])) })).toEqual(verdict);
    }
  });

  test('of any small size passes', async () => {
    for (const size of [0, 1, 2, 255, 256, 257, 512]) expect(await verify(await record(entriesOf(size), []))).toMatchObject({ ok: true, size });
  });

  test('its entries can be walked from any place', async () => {
    const seen: number[] = [];
    for await (const { index, entry: e, bytes } of readEntries(async (path) => whole.get(path), 700, 250)) {
      expect(encodeEntry(e)).toEqual(Uint8Array.from(bytes));
      seen.push(index);
    }
    expect(seen).toEqual(Array.from({ length: 450 }, (_, i) => i + 250));
  });
});

test('400 random flips over any byte of any file are all found', { timeout: 180_000 }, async () => {
  const paths = [...partials.keys()];
  let found = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), async (a, b, mask) => {
      const path = paths[a % paths.length]!;
      const bytes = Uint8Array.from(partials.get(path)!);
      bytes[b % bytes.length]! ^= mask;
      expect(await firstBad(new Map(partials).set(path, bytes))).not.toBe('nothing');
      found++;
    }),
    { numRuns: 400 },
  );
  expect(found).toBe(400);
});

test('every byte of the key and of the checkpoint counts, in every bit', { timeout: 60_000 }, async () => {
  const small = await record(entriesOf(2), []);
  for (const path of ['log.vkey', 'checkpoint']) {
    const bytes = small.get(path)!;
    for (let i = 0; i < bytes.length; i++) {
      for (let bit = 0; bit < 8; bit++) {
        const flipped = Uint8Array.from(bytes);
        flipped[i]! ^= 1 << bit;
        expect(await firstBad(new Map(small).set(path, flipped))).toMatch(/^(log\.vkey|checkpoint)$/);
      }
    }
  }
});

describe('the first bad object is named', () => {
  test('a flip in an entry: the entry', async () => {
    for (const [bundle, i] of [[0, 0], [0, 255], [1, 7], [2, 187]] as const) {
      const store = inBundle(bundle, (all) => all.map((e, k) => (k === i ? e.map((x, at) => (at === 40 ? x ^ 1 : x)) : e)));
      expect(await firstBad(store)).toBe(`entry ${bundle * 256 + i}`);
    }
  });

  test('a flip in a hash tile: the tile, at any level', async () => {
    for (const path of ['tile/0/000', 'tile/0/001', 'tile/0/002.p/188', 'tile/1/000.p/2']) {
      expect(await firstBad(changed(path, (bytes) => bytes.map((x, at) => (at === 33 ? x ^ 4 : x))))).toBe(path);
    }
  });

  test('a flip in an older partial tile: that tile', async () => {
    for (const path of ['tile/0/000.p/100', 'tile/entries/000.p/1', 'tile/1/000.p/1', 'tile/entries/002.p/64']) {
      const bytes = Uint8Array.from(partials.get(path)!);
      bytes[bytes.length - 1]! ^= 1;
      expect(await firstBad(new Map(partials).set(path, bytes))).toBe(path);
    }
  });

  test('an entry dropped, doubled, swapped or added', async () => {
    expect(await firstBad(inBundle(1, (all) => [...all.slice(0, 9), ...all.slice(10)]))).toBe('tile/entries/001');
    expect(await firstBad(inBundle(1, (all) => [...all.slice(0, 9), ...all.slice(10), entry(900)]))).toBe('entry 265');
    expect(await firstBad(inBundle(1, (all) => all.map((e, i) => (i === 9 ? all[8]! : e))))).toBe('entry 265');
    expect(await firstBad(inBundle(1, (all) => all.map((e, i) => (i === 9 ? all[10]! : i === 10 ? all[9]! : e))))).toBe('entry 265');
    expect(await firstBad(inBundle(1, (all) => [...all, entry(900)]))).toBe('tile/entries/001');
  });

  test('any file missing, cut, lengthened or empty', async () => {
    for (const path of whole.keys()) {
      const without = new Map(whole);
      without.delete(path);
      expect(await firstBad(without)).toBe(path);
      for (const change of [(b: Uint8Array) => b.slice(0, -1), (b: Uint8Array) => concatBytes([b, Uint8Array.of(10)]), () => new Uint8Array(0)]) {
        expect(await firstBad(changed(path, change))).toBe(path);
      }
    }
  });

  test('a file that does not belong there, or goes beyond the checkpoint', async () => {
    for (const path of ['notes.txt', 'tile/0/003', 'tile/0/002.p/189', 'tile/entries/002', 'tile/2/000.p/1', 'tile/0/000.p/256', 'checkpoint.bak']) {
      expect(await firstBad(new Map(whole).set(path, new Uint8Array(32)))).toBe(path);
    }
  });

  test('two tiles or bundles swapped', async () => {
    const swap = (a: string, b: string): Store => new Map(whole).set(a, whole.get(b)!).set(b, whole.get(a)!);
    expect(await firstBad(swap('tile/0/000', 'tile/0/001'))).toBe('tile/0/000');
    expect(await firstBad(swap('tile/entries/000', 'tile/entries/001'))).toBe('entry 0');
  });

  test('an entry rewritten together with its leaf tile, and all tiles rewritten under the old checkpoint', async () => {
    const forged = entriesOf(700).map((e, i) => (i === 300 ? entry(300, 'person.forge') : e));
    const other = await record(forged, []);
    const part = new Map(whole).set('tile/entries/001', other.get('tile/entries/001')!).set('tile/0/001', other.get('tile/0/001')!);
    expect(await firstBad(part)).toBe('tile/0/001');
    expect(await firstBad(new Map(other).set('checkpoint', whole.get('checkpoint')!))).toBe('checkpoint');
  });
});

describe('what the holder of the key could do', () => {
  test('an id used twice, a non-canonical or foreign entry, even when signed', async () => {
    const signed = (at: number, bytes: Uint8Array): Promise<Store> => record(entriesOf(20).map((e, i) => (i === at ? bytes : e)), []);
    expect(await firstBad(await signed(7, entry(3)))).toBe('entry 7');
    expect(await firstBad(await signed(7, utf8(` ${fromUtf8(entry(7))}`)))).toBe('entry 7');
    expect(await firstBad(await signed(7, utf8('{"v":1}')))).toBe('entry 7');
    expect(await firstBad(await signed(7, new Uint8Array(0)))).toBe('entry 7');
  });

  test('roll-back and fork are found with an older checkpoint, and only so', async () => {
    const oldCheckpoint = checkpointOf(whole);
    const rolled = await record(entriesOf(699), []);
    expect(await firstBad(rolled)).toBe('nothing');
    expect(await verify(rolled, { oldCheckpoint })).toMatchObject({ ok: false, object: 'checkpoint', why: { en: expect.stringContaining('rolled back') } });
    for (const at of [0, 300, 699]) {
      const forked = await record([...entriesOf(800)].map((e, i) => (i === at ? entry(at, 'person.forge') : e)), []);
      expect(await firstBad(forked)).toBe('nothing');
      expect(await verify(forked, { oldCheckpoint })).toMatchObject({ ok: false, object: 'checkpoint', why: { en: expect.stringContaining('forked') } });
    }
    expect(await verify(await record(entriesOf(800), []), { oldCheckpoint })).toMatchObject({ ok: true, size: 800 });
  });

  test('re-signing under another key is found with the trusted key or an older checkpoint', async () => {
    const resigned = await record(entriesOf(700), [], OTHER_SEED);
    expect(await firstBad(resigned)).toBe('nothing');
    expect(await verify(resigned, { vkey: vkeyOf(SEED) })).toMatchObject({ ok: false, object: 'log.vkey', why: { en: expect.stringContaining('re-signed') } });
    expect(await verify(resigned, { oldCheckpoint: checkpointOf(whole) })).toMatchObject({ ok: false, object: 'log.vkey', why: { en: expect.stringContaining('re-signed') } });
    expect(await firstBad(new Map(whole).set('checkpoint', resigned.get('checkpoint')!))).toBe('checkpoint');
    expect(await firstBad(new Map(whole).set('log.vkey', resigned.get('log.vkey')!))).toBe('checkpoint');
  });

  test('a checkpoint with another text, a second signature or of another log', async () => {
    const text = checkpointOf(whole);
    const body = text.slice(0, text.indexOf('\n\n') + 1);
    const line = text.slice(body.length + 1);
    const put = (content: string): Promise<string> => firstBad(new Map(whole).set('checkpoint', utf8(content)));
    expect(await put(text + line)).toBe('checkpoint');
    expect(await put(`${text}— witness.example AAAAAAA=\n`)).toBe('checkpoint');
    expect(await put(signNote(`${body}extension\n`, ORIGIN, SEED))).toBe('checkpoint');
    expect(await put(signNote(body.replace(ORIGIN, 'log.example/other'), ORIGIN, SEED))).toBe('checkpoint');
  });

  test('trusted key or older checkpoint that cannot be read are said to be so', async () => {
    expect(await firstBad(whole, { vkey: 'nonsense' })).toBe('--vkey');
    expect(await firstBad(whole, { oldCheckpoint: 'nonsense' })).toBe('old checkpoint');
    expect(await firstBad(whole, { oldCheckpoint: checkpointOf(whole).replace(/A/, 'B') })).not.toBe('nothing');
    const elsewhere = signCheckpoint({ origin: 'log.example/other', size: 1, root: new Uint8Array(32) }, SEED);
    expect(await firstBad(whole, { oldCheckpoint: elsewhere })).toBe('old checkpoint');
  });
});
