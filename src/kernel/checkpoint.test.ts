import { expect, test } from 'vitest';
import { toBase64 } from './base64.ts';
import { formatCheckpoint, openCheckpoint, parseCheckpoint, parseDecimal, signCheckpoint } from './checkpoint.ts';
import { Malformed } from './malformed.ts';
import { emptyRoot } from './merkle.ts';
import { formatVerifierKey, parseVerifierKey, publicKeyOf, signNote } from './note.ts';

const SEED = new Uint8Array(32).fill(7);
const key = parseVerifierKey(formatVerifierKey('log.example', publicKeyOf(SEED)));
const BODY = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';

test('the example of the C2SP tlog-checkpoint page', () => {
  const c = parseCheckpoint(BODY);
  expect([c.origin, c.size, toBase64(c.root)]).toEqual(['example.com/behind-the-sofa', 20852163, 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=']);
  expect(formatCheckpoint(c)).toBe(BODY);
});

test.each([
  ['an extension line', `${BODY}more\n`],
  ['no last newline', BODY.slice(0, -1)],
  ['a leading zero', BODY.replace('2085', '02085')],
  ['a sign', BODY.replace('2085', '+2085')],
  ['a size beyond 2^53', BODY.replace('20852163', '9007199254740992')],
  ['no origin', BODY.replace('example.com/behind-the-sofa', '')],
  ['a space in the origin', BODY.replace('behind-', 'behind ')],
  ['a short root', BODY.replace('CsUY', '')],
  ['spare bits in the root', BODY.replace('q2I=', 'q2J=')],
  ['carriage returns', BODY.replace(/\n/g, '\r\n')],
])('a checkpoint with %s is refused', (_, body) => {
  expect(() => parseCheckpoint(body)).toThrow(Malformed);
});

test('signed and opened; another key or another log is refused', () => {
  const signed = signCheckpoint({ origin: 'log.example', size: 0, root: emptyRoot() }, SEED);
  expect(openCheckpoint(signed, key)).toEqual({ origin: 'log.example', size: 0, root: emptyRoot() });
  const other = parseVerifierKey(formatVerifierKey('log.example', publicKeyOf(new Uint8Array(32).fill(8))));
  expect(() => openCheckpoint(signed, other)).toThrow('not signed by a trusted key');
  expect(() => openCheckpoint(signNote(BODY, 'log.example', SEED), key)).toThrow('the checkpoint is of example.com/behind-the-sofa');
});

test('values that no checkpoint can hold are not written', () => {
  const good = { origin: 'log.example', size: 1, root: emptyRoot() };
  for (const change of [{ origin: 'a b' }, { size: -1 }, { size: 1.5 }, { root: new Uint8Array(31) }]) {
    expect(() => formatCheckpoint({ ...good, ...change })).toThrow(RangeError);
  }
  expect(['0', '10', '9007199254740991'].map(parseDecimal)).toEqual([0, 10, Number.MAX_SAFE_INTEGER]);
  expect(['', '00', '-1', '1e3', '١'].map(parseDecimal)).toEqual(Array(5).fill(undefined));
});
