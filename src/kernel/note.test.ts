import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64 } from './base64.ts';
import { Malformed } from './malformed.ts';
import { formatKeyFile, formatVerifierKey, openNote, parseKeyFile, parseNote, parseVerifierKey, publicKeyOf, signNote } from './note.ts';

// Published in Go's golang.org/x/mod/sumdb/note.
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const PETER_SEED = fromBase64('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz').slice(1);
const ENOCH = 'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop';
const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const PETER_LINE = '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const ENOCH_LINE = '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n';
const NOTE = `${TEXT}\n${PETER_LINE}`;
const peter = parseVerifierKey(PETER);
const enoch = parseVerifierKey(ENOCH);

test("Go's published note: key, signature, verification", () => {
  expect(formatVerifierKey('PeterNeumann', publicKeyOf(PETER_SEED))).toBe(PETER);
  expect(signNote(TEXT, 'PeterNeumann', PETER_SEED)).toBe(NOTE);
  expect(openNote(NOTE, [peter]).text).toBe(TEXT);
});

test('the example of the C2SP signed-note page', () => {
  const key = parseVerifierKey('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k');
  const line = '— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=';
  expect(openNote(`This is an example message.\n\n${line}\n`, [key]).signatures).toHaveLength(1);
});

test('unknown signatures are ignored, known ones must hold, one is needed', () => {
  const both = NOTE + ENOCH_LINE;
  expect(openNote(both, [peter]).signatures.map((s) => s.name)).toEqual(['PeterNeumann']);
  expect(openNote(both, [peter, enoch]).signatures.map((s) => s.name)).toEqual(['PeterNeumann', 'EnochRoot']);
  expect(() => openNote(NOTE, [enoch])).toThrow('not signed by a trusted key');
  const mixed = `${TEXT}\n${PETER_LINE}${ENOCH_LINE.replace('5n2tiOHp', '5n2tiOHq')}`;
  expect(() => openNote(mixed, [peter, enoch])).toThrow('the signature of key EnochRoot is invalid');
});

test("verifier keys: every cut and every raised character of Go's test is refused", () => {
  for (let i = 0; i <= PETER.length; i++) {
    for (let j = i + 1; j <= PETER.length; j++) if (i !== 0 || j !== PETER.length) expect(() => parseVerifierKey(PETER.slice(i, j))).toThrow(Malformed);
  }
  for (let i = 0; i < PETER.length; i++) {
    const raised = PETER.slice(0, i) + String.fromCharCode(PETER.charCodeAt(i) + 1) + PETER.slice(i + 1);
    expect(() => parseVerifierKey(raised)).toThrow(Malformed);
  }
  for (const key of ['PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==', 'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', PETER.replace('c74f', 'C74F')]) {
    expect(() => parseVerifierKey(key)).toThrow(Malformed);
  }
});

test.each([
  ['no signature', TEXT],
  ['an empty list', `${TEXT}\n`],
  ['no last newline', NOTE.slice(0, -1)],
  ['a control character', `\u0001${NOTE}`],
  ['a tab', `\t${NOTE}`],
  ['a space in the name', `${TEXT}\n— Bad Name x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`],
  ['a line after', `${NOTE}Unexpected line.\n`],
  ['a hyphen for the dash', NOTE.replace('—', '-')],
  ['an en dash', NOTE.replace('—', '–')],
  ['two spaces', NOTE.replace('— ', '—  ')],
  ['a plus in the name', NOTE.replace('— PeterNeumann', '— Peter+Neumann')],
  ['more than 100 signatures', `${TEXT}\n${PETER_LINE.repeat(101)}`],
])('a note with %s is refused', (_, note) => {
  expect(() => parseNote(note)).toThrow(Malformed);
});

test('a note signed comes back; any changed character is found', () => {
  const key = parseVerifierKey(formatVerifierKey('log.example/干部', publicKeyOf(PETER_SEED)));
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z衡 ]{0,20}$/), fc.nat(), (line, at) => {
      const note = signNote(`${line}\n`, key.name, PETER_SEED);
      expect(openNote(note, [key]).text).toBe(`${line}\n`);
      const i = at % note.length;
      const changed = note.slice(0, i) + String.fromCharCode(note.charCodeAt(i) ^ 1) + note.slice(i + 1);
      expect(() => openNote(changed, [key])).toThrow(Malformed);
    }),
    { numRuns: 60 },
  );
});

test('bad texts and names are not signed', () => {
  expect(() => signNote('no newline', 'a', PETER_SEED)).toThrow(Malformed);
  expect(() => signNote('\ud800\n', 'a', PETER_SEED)).toThrow(Malformed);
  for (const name of ['', 'a b', 'a+b', 'a\u2003b', 'a\nb']) {
    expect(() => signNote('text\n', name, PETER_SEED)).toThrow(RangeError);
    expect(() => formatVerifierKey(name, publicKeyOf(PETER_SEED))).toThrow(RangeError);
  }
});

test('a key file is the key and exactly one newline', () => {
  expect(parseKeyFile(formatKeyFile(PETER)).vkey).toBe(PETER);
  for (const content of [PETER, `${PETER}\n\n`, `${PETER} \n`, `\ufeff${PETER}\n`, '']) expect(() => parseKeyFile(content)).toThrow(Malformed);
});
