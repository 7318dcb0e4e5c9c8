import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../kernel/base64.ts';
import { bytesOfNumber, numberOfBytes } from '../kernel/blind-rsa.ts';
import { concatBytes, hex, utf8 } from '../kernel/bytes.ts';
import { canonicalBytes } from '../kernel/canonical.ts';
import { plainly } from '../features/ballots/rules/arithmetic.ts';
import type { BallotsFile } from '../features/ballots/rules/bundle.ts';
import { tokenMessage } from '../features/ballots/rules/ballot.ts';
import { cast, issue, makeManifest, random, type Made } from '../features/ballots/testing.ts';
import { ballotsFileOf } from '../features/ballots/testing-file.ts';
import { verifyBallotCommand } from './ballot-cli.ts';
import { verifyBallots } from './ballots.ts';
import { natively } from './native.ts';

const base = mkdtempSync(join(tmpdir(), 'steelyard-ballots-'));
const path = join(base, 'ballots.json');
const record = join(base, 'record');
let made: Made;
let file: BallotsFile;
let vkey = '';
let bytes: Uint8Array;
const put = (at: string, what: Uint8Array | string): void => { mkdirSync(dirname(at), { recursive: true }); writeFileSync(at, what); };
const run = async (...argv: string[]): Promise<{ code: number; lines: string[] }> => {
  const lines: string[] = [];
  return { code: await verifyBallotCommand(argv, (line) => lines.push(line)), lines };
};
/** The check that fails first, and the object it names. */
const found = (changed: unknown, raw?: Uint8Array): { id: string; first: string | null } | null => {
  const bad = verifyBallots(raw ?? canonicalBytes(changed), { by: natively }).checks.find((c) => !c.ok);
  return bad ? { id: bad.id, first: bad.first } : null;
};

beforeAll(async () => {
  made = makeManifest({ mode: 'split' });
  const ballots = [...Array.from({ length: 4 }, () => 'a'), ...Array.from({ length: 6 }, () => 'b')].flatMap((cls, i) => ['s1', 's2'].map((slot) => cast(made, cls, slot, { [slot]: { de: 'abcd'[i % 4]!, lian: 'u' } })));
  const got = await ballotsFileOf(made, ballots);
  ({ file, vkey } = got);
  bytes = canonicalBytes(file);
  put(path, bytes);
  for (const [name, content] of got.files) put(join(record, name), content);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('steelyard verify-ballot', () => {
  it('a sound file: exit 0, every check said in both languages or one, or as JSON; the same from a zip', async () => {
    const zh = await run(path, '--lang', 'zh');
    expect(zh.lines.join('\n')).toMatch(/完好：“年度考核民主测评”，20 张选票/);
    expect(zh.code).toBe(0);
    const en = await run(path, '--lang', 'en', '--vkey', vkey);
    expect(en.code).toBe(0);
    expect(en.lines.filter((l) => l.startsWith('✓'))).toHaveLength(9);
    const said = JSON.parse((await run(path, '--json')).lines[0]!) as { ok: boolean; checks: { id: string }[] };
    expect(said.ok).toBe(true);
    expect(said.checks.map((c) => c.id)).toEqual(['file', 'record', 'manifest', 'ballots', 'board', 'once', 'counts', 'opens', 'tally']);
    put(join(base, 'b.zip'), zipSync({ 'ballots.json': bytes }));
    expect((await run(join(base, 'b.zip'))).code).toBe(0);
    put(join(base, 'more.zip'), zipSync({ 'ballots.json': bytes, 'other.txt': utf8('x') }));
    expect(await run(join(base, 'more.zip'), '--lang', 'en')).toMatchObject({ code: 1, lines: [expect.stringMatching(/^✗ File/), expect.stringMatching(/other\.txt/)] });
  });
  it('with a record directory: it must be sound, by the same key, and extend what the file rests on', async () => {
    expect((await run(path, '--record', record, '--vkey', vkey)).lines.join()).toMatch(/extends the checkpoint/);
    const fork = join(base, 'fork');
    for (const [name, content] of (await ballotsFileOf(made, file.ballots)).files) put(join(fork, name), content);
    expect(await run(path, '--record', fork, '--lang', 'en')).toMatchObject({ code: 1, lines: expect.arrayContaining([expect.stringMatching(/forked/)]) });
    const seed = new Uint8Array(32).fill(9);
    const resigned = await ballotsFileOf(made, file.ballots, { seed });
    for (const [name, content] of resigned.files) put(join(base, 'resigned', name), content);
    expect((await run(path, '--record', join(base, 'resigned'))).code).toBe(1);
    put(join(base, 'resigned.json'), canonicalBytes(resigned.file));
    expect((await run(join(base, 'resigned.json'))).code).toBe(0);
    expect(await run(join(base, 'resigned.json'), '--vkey', vkey, '--lang', 'en')).toMatchObject({ code: 1, lines: expect.arrayContaining([expect.stringMatching(/not the trusted one \(record\.vkey\)/)]) });
  });
  it('usage and unreadable files: exit 2, never a verdict', async () => {
    for (const argv of [[], [join(base, 'none')], [path, path], [path, '--wrong'], [path, '--lang', 'fr'], [path, '--vkey', 'nonsense'], [path, '--record', join(base, 'none')]]) {
      expect((await run(...argv)).code, argv.join(' ')).toBe(2);
      expect(JSON.parse((await run(...argv, '--json')).lines[0]!)).toMatchObject({ ok: false });
    }
  });
});

type Place = (string | number)[];
/** Every single value of a file, by the way to it. */
function leaves(value: unknown, way: Place = []): { way: Place; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ way, value }];
  return Object.entries(value).flatMap(([k, v]) => leaves(v, [...way, Array.isArray(value) ? Number(k) : k]));
}
function changed(value: unknown, way: Place, to: unknown): unknown {
  if (way.length === 0) return to;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[way[0]!] = changed(copy[way[0]!], way.slice(1), to);
  return copy;
}
/** Another value of the same kind, as near as can be: a letter of a text replaced by its neighbour, a number by the next. */
function other(value: unknown, at: number): unknown {
  if (typeof value === 'number') return value + 1;
  if (value === null) return 0;
  if (typeof value === 'boolean') return !value;
  const text = value as string;
  if (text === '') return 'x';
  const i = Math.floor(text.length * at) % text.length;
  const c = text[i]!;
  const next = c === '9' ? '8' : c === 'z' || c === 'Z' ? 'a' : /[0-9a-yA-Y]/.test(c) ? String.fromCharCode(c.charCodeAt(0) + 1) : c === '=' ? '' : 'q';
  return text.slice(0, i) + next + text.slice(i + 1);
}

describe('a file with anything changed', () => {
  it('in every value of every member is found, and an object is named', () => {
    const all = leaves(file);
    // Of twenty ballots alike the first and one of the middle stand for the rest.
    const chosen = all.filter(({ way }) => way[0] !== 'ballots' || way[1] === 0 || way[1] === 11).filter(({ way }) => way[0] !== 'tally' || way[1] === 0 || way[1] === 3);
    expect(chosen.length).toBeGreaterThan(150);
    const missed: string[] = [];
    const by: Record<string, number> = {};
    for (const { way, value } of chosen) {
      const bad = found(changed(file, way, other(value, 0.37)));
      if (!bad || (bad.first === null && !['opens', 'manifest'].includes(bad.id))) missed.push(way.join('.'));
      else by[bad.id] = (by[bad.id] ?? 0) + 1;
    }
    expect(missed).toEqual([]);
    process.stdout.write(`values changed in an auditor’s file: ${chosen.length}, each found: ${Object.entries(by).map(([k, n]) => `${k} ${n}`).join(', ')}\n`);
  });
  it('with a member or a row more or less is found', () => {
    for (const key of Object.keys(file)) {
      const { [key as keyof BallotsFile]: _, ...less } = file;
      expect(found(less), key).toMatchObject({ id: 'file' });
    }
    expect(found({ ...file, note: 'x' })).toMatchObject({ id: 'file' });
    const [first, ...rest] = file.ballots;
    expect(found({ ...file, ballots: rest })).toMatchObject({ id: 'record', first: 'record.closed' });
    expect(found({ ...file, ballots: [first, ...file.ballots] })?.id).toBe('record');
    expect(found({ ...file, ballots: [first, first, ...file.ballots.slice(2)] })).toMatchObject({ id: 'board' });
    expect(found({ ...file, ballots: [7, ...rest] })).toEqual({ id: 'ballots', first: 'ballots.0' });
    expect(found({ ...file, tally: file.tally.slice(1) })).toMatchObject({ id: 'tally' });
    expect(found({ ...file, issued: file.issued.slice(1) })).toMatchObject({ id: 'record', first: 'issued a s1' });
    expect(found(null)).toMatchObject({ id: 'file' });
  });
  it('whose bytes are others though they say the same is found', () => {
    const text = new TextDecoder().decode(bytes);
    for (const raw of [` ${text}`, `${text}\n`, text.replace('{', '{"board":"0",'), text.replace(/"issued":4/, '"issued":4.0'), '', '{', 'PK']) expect(found(null, utf8(raw)), raw.slice(0, 30)).toMatchObject({ id: 'file', first: 'json' });
    expect(found(null, concatBytes([bytes, Uint8Array.of(0xff)]))).toMatchObject({ id: 'file' });
  });
  it('with ballots exchanged, a token of another poll, or a result touched up is found by the check that is for it', async () => {
    const forged = cast(made, 'a', 's1', { s1: { de: 'a' } });
    expect(found({ ...file, ballots: [forged, ...file.ballots.slice(1)] })).toMatchObject({ id: 'board' });
    const elsewhere = makeManifest({ kind: 'opinion' });
    expect(found({ ...file, ballots: [cast(elsewhere, 'a', 's1', {}), ...file.ballots.slice(1)] })?.id).toBe('ballots');
    expect(found({ ...file, tally: [{ ...file.tally[0]!, valid: 5 }, ...file.tally.slice(1)] })).toEqual({ id: 'tally', first: 'a s1' });
    expect(found({ ...file, identity: toBase64(random(32)) })).toMatchObject({ id: 'opens' });
  });
  it('whose record speaks otherwise is found: another manifest, board, number, time, order, event, poll', async () => {
    for (const [odd, first] of [[{ hash: '0'.repeat(64) }, 'record.announced'], [{ board: '0'.repeat(64) }, 'record.closed'], [{ byClass: { a: 5, b: 6 } }, 'issued a s1'], [{ closedAt: '2026-12-01T03:59:59.999Z' }, 'record.closed'], [{ turned: true }, 'record.closed'], [{ verb: 'ballots.poll.stopped' }, 'record.closed'], [{ poll: '3f0c1f0e-6f2b-4d53-9d3e-0a1b2c3d4e5a' }, 'record.announced']] as const) {
      expect(found((await ballotsFileOf(made, file.ballots, odd)).file), JSON.stringify(odd)).toEqual({ id: 'record', first });
    }
    expect(found((await ballotsFileOf(made, file.ballots)).file)).toBeNull();
    const two = await ballotsFileOf(made, file.ballots);
    expect(found({ ...file, record: { ...file.record, closed: two.file.record.closed } })).toMatchObject({ id: 'record' });
  });
});

describe('the library of the system and the plain script', () => {
  const p = 2n ** 255n - 19n;
  const L = 2n ** 252n + 27742317777372353535851937790883648493n;
  const little = (n: bigint): Uint8Array => bytesOfNumber(n, 32).reverse();
  it('answer alike about signatures: good, changed, S + L, keys of small and of mixed order, written twice', () => {
    const message = utf8('a ballot');
    const secret = random(32);
    const key = ed25519.getPublicKey(secret);
    const signature = ed25519.sign(message, secret);
    const cases: [string, Uint8Array, Uint8Array][] = [['good', signature, key], ['cut', signature.slice(1), key], ['short key', signature, key.slice(1)]];
    for (let i = 0; i < 64; i += 3) { const s = signature.slice(); s[i]! ^= 1; cases.push([`byte ${i}`, s, key]); }
    const s = numberOfBytes(signature.slice(32).reverse()) + L;
    cases.push(['S + L', concatBytes([signature.slice(0, 32), little(s)]), key]);
    // Every point whose order divides 8, in every writing: the signature (its own point, 0) or (the key, 0) passes a careless check.
    const { Point } = ed25519;
    const eighth = Point.fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05');
    const torsion = Array.from({ length: 8 }, (_, i) => (i === 0 ? Point.ZERO : eighth.multiplyUnsafe(BigInt(i))));
    expect(new Set(torsion.map((t) => t.toHex())).size).toBe(8);
    for (const t of torsion) {
      for (const r of torsion) cases.push(['small', concatBytes([r.toBytes(), new Uint8Array(32)]), t.toBytes()]);
      const y = numberOfBytes(t.toBytes().map((b, i) => (i === 31 ? b & 0x7f : b)).reverse());
      if (y + p < 2n ** 255n) for (const sign of [0, 0x80]) { const twice = little(y + p); twice[31]! |= sign; cases.push(['written twice', concatBytes([torsion[0]!.toBytes(), new Uint8Array(32)]), twice]); }
      // A key of mixed order and a signature made with the secret of its good part: some pass the wide equation and not the narrow one.
      const mixed = Point.fromBytes(key).add(t).toBytes();
      const { head, prefix, scalar } = ed25519.utils.getExtendedPublicKey(secret);
      expect(head.length).toBe(32);
      for (let n = 0; n < 4; n++) {
        const r = numberOfBytes(concatBytes([prefix, Uint8Array.of(n)])) % L;
        const R = Point.BASE.multiply(r).toBytes();
        const k = numberOfBytes(sha512(concatBytes([R, mixed, message])).reverse()) % L;
        cases.push(['mixed', concatBytes([R, little((r + k * scalar) % L)]), mixed]);
      }
    }
    const answers = cases.map(([what, sig, k]) => ({ what, plain: plainly.signature(sig, message, k), native: natively.signature(sig, message, k) }));
    expect(answers.filter((a) => a.plain !== a.native)).toEqual([]);
    expect(answers.filter((a) => a.plain).map((a) => a.what).filter((w) => w !== 'good' && w !== 'mixed')).toEqual([]);
    expect(answers.filter((a) => a.what === 'mixed' && a.plain).length).toBeGreaterThan(4);
  });
  it('agree on the same secret, and both refuse a share of small order', () => {
    for (let i = 0; i < 8; i++) {
      const [secret, share] = [random(32), ed25519.utils.toMontgomery(ed25519.getPublicKey(random(32)))];
      if (i % 2) share[31]! |= 0x80;
      expect(hex(natively.agree(secret, share))).toBe(hex(plainly.agree(secret, share)));
    }
    for (const share of [new Uint8Array(32), Uint8Array.of(1, ...new Uint8Array(31))]) for (const by of [plainly, natively]) expect(() => by.agree(random(32), share)).toThrow();
  });
  it('answer alike about tokens', () => {
    const token = issue(made, 'a', 's1');
    const n = made.manifest.keys[0]!.n;
    const prepared = concatBytes([token.prefix, tokenMessage(made.hash, 'a', 's1', ed25519.getPublicKey(token.secret))]);
    const cases: [string, Uint8Array, Uint8Array][] = [[n, prepared, token.signature], [made.manifest.keys[1]!.n, prepared, token.signature], [n, prepared.slice(1), token.signature], [n, prepared, token.signature.slice(1)], [n, prepared, concatBytes([Uint8Array.of(0), token.signature])], ['AAAA', prepared, token.signature], [n, prepared, new Uint8Array(256)], [n, prepared, fromBase64(n)]];
    for (let i = 0; i < 256; i += 9) { const s = token.signature.slice(); s[i]! ^= 1; cases.push([n, prepared, s]); }
    const over = numberOfBytes(token.signature) + numberOfBytes(fromBase64(n));
    if (over < 2n ** 2048n) cases.push([n, prepared, bytesOfNumber(over, 256)]);
    const answers = cases.map((c) => [plainly.token(...c), natively.token(...c)]);
    expect(answers.filter(([a, b]) => a !== b)).toEqual([]);
    expect(answers.filter(([a]) => a)).toHaveLength(1);
    expect(hex(token.signature)).toHaveLength(512);
  });
});
