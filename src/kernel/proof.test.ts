import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from './base64.ts';
import { utf8 } from './bytes.ts';
import { signCheckpoint } from './checkpoint.ts';
import { Malformed } from './malformed.ts';
import { inclusionProof } from './merkle.ts';
import { formatVerifierKey, parseVerifierKey, publicKeyOf } from './note.ts';
import { formatProof, parseProof, verifyProof, type TlogProof } from './proof.ts';
import { growTiles, tileHashReader } from './tiles.ts';

const SEED = new Uint8Array(32).fill(7);
const key = parseVerifierKey(formatVerifierKey('log.example', publicKeyOf(SEED)));
const entries = Array.from({ length: 300 }, (_, i) => utf8(`entry ${i}`));

async function proofOf(index: number, extra?: Uint8Array): Promise<TlogProof> {
  const { size, root, files } = await growTiles(0, entries, async () => undefined);
  const store = new Map(files.map((f) => [f.path, f.bytes]));
  const hashes = await inclusionProof(index, size, tileHashReader(size, async (path) => store.get(path)));
  return { ...(extra ? { extra } : {}), index, hashes, checkpoint: signCheckpoint({ origin: 'log.example', size, root }, SEED) };
}

test('the example of the C2SP tlog-proof page is read and written the same', () => {
  const hashes = ['gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=', 'B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA='];
  const checkpoint = 'example.com/fancylog\n109482\nsFodV/vSp5O8n9a8QpW6PRY97tfOSW5bsc2Xl/EQi08=\n\n— example.com/fancylog hI2DJw==\n';
  const text = `c2sp.org/tlog-proof@v1\nextra YWdl\nindex 73894\n${hashes.join('\n')}\n\n${checkpoint}`;
  const proof = parseProof(text);
  expect(proof).toEqual({ extra: utf8('age'), index: 73894, hashes: hashes.map(fromBase64), checkpoint });
  expect(formatProof(proof)).toBe(text);
});

test.each([0, 1, 255, 256, 299])('entry %i proves itself, with and without extra', async (index) => {
  for (const extra of [undefined, utf8('more')]) {
    const proof = parseProof(formatProof(await proofOf(index, extra)));
    expect(proof.extra).toEqual(extra);
    const found = verifyProof(proof, entries[index]!, key);
    expect([found.index, found.checkpoint.size]).toEqual([index, 300]);
  }
});

test('the only entry of a record needs no hashes', async () => {
  const { size, root } = await growTiles(0, entries.slice(0, 1), async () => undefined);
  const text = formatProof({ index: 0, hashes: [], checkpoint: signCheckpoint({ origin: 'log.example', size, root }, SEED) });
  expect(text.startsWith('c2sp.org/tlog-proof@v1\nindex 0\n\nlog.example\n1\n')).toBe(true);
  expect(verifyProof(parseProof(text), entries[0]!, key).checkpoint.size).toBe(1);
});

test('another entry, place, hash, key or checkpoint is refused', async () => {
  const proof = await proofOf(17);
  const refused = (change: Partial<TlogProof>, entry = entries[17]!): void => expect(() => verifyProof({ ...proof, ...change }, entry, key)).toThrow(Malformed);
  refused({}, entries[18]);
  refused({ index: 16 });
  refused({ index: 300 });
  refused({ hashes: proof.hashes.slice(1) });
  refused({ hashes: [...proof.hashes, proof.hashes[0]!] });
  refused({ checkpoint: proof.checkpoint.replace('\n300\n', '\n301\n') });
  const other = parseVerifierKey(formatVerifierKey('log.example', publicKeyOf(new Uint8Array(32).fill(8))));
  expect(() => verifyProof(proof, entries[17]!, other)).toThrow('not signed by a trusted key');
});

test('a proof in any other form is refused', async () => {
  const text = formatProof(await proofOf(3, utf8('x')));
  const changes: [string | RegExp, string][] = [
    ['@v1', '@v2'],
    ['index 3', 'index 03'],
    ['index 3', 'index -3'],
    ['index 3\n', ''],
    ['extra ', 'extra  '],
    [/\n/g, '\r\n'],
    ['c2sp.org', '\ufeffc2sp.org'],
    [/\n\n/g, '\n'],
    ['index 3\n', 'index 3\nAAAA\n'],
    ['index 3\n', `index 3\n${`${toBase64(new Uint8Array(32))}\n`.repeat(64)}`],
  ];
  for (const [from, to] of changes) expect(() => parseProof(text.replace(from, to))).toThrow(Malformed);
});
