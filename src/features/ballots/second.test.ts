import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toBase64 } from '../../kernel/base64.ts';
import { canonicalBytes } from '../../kernel/canonical.ts';
import { verifyBallotCommand } from '../../verify/ballot-cli.ts';
import { verifyBallots } from '../../verify/ballots.ts';
import { natively } from '../../verify/native.ts';
import { plainly } from './rules/arithmetic.ts';
import { audit } from './rules/audit.ts';
import { ballotFault, ballotHash, makeBallot, type Ballot } from './rules/ballot.ts';
import type { BallotsFile } from './rules/bundle.ts';
import { placeOf, placeSize, ballotAt } from './rules/pool.ts';
import { SECOND_ADDRESS } from './rules/manifest-faults.ts';
import { isSigned, signedFile, type SecondStatement } from './rules/second.ts';
import { begin, hasTokens, hasTokensOf, request, restore } from './rules/voter.ts';
import { bundleOf, cast, issue, makeManifest, random, statementOf, type Made } from './testing.ts';
import { ballotsFileOf } from './testing-file.ts';

/* A poll with two issuers: every ballot needs the tokens of both, and neither can stand in for the other. */
let made: Made;
let ballots: Ballot[];
const base = mkdtempSync(join(tmpdir(), 'steelyard-second-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));
beforeAll(() => {
  made = makeManifest({ second: true });
  ballots = [...Array.from({ length: 3 }, () => 'a'), ...Array.from({ length: 5 }, () => 'b')].flatMap((cls, i) => ['s1', 's2'].map((slot) => cast(made, cls, slot, { [slot]: { de: 'abcd'[i % 4]! } })));
});
const fault = (b: unknown, m: Made = made): string | null => {
  const said = ballotFault(m.manifest, m.hash, b, natively);
  expect(ballotFault(m.manifest, m.hash, b, plainly)).toBe(said);
  return said;
};
const bad = (bundle: ReturnType<typeof bundleOf>): { id: string; first: string | null } | undefined => audit(bundle, natively).filter((c) => !c.ok).map(({ id, first }) => ({ id, first }))[0];

describe('a ballot of a poll with two issuers', () => {
  it('counts with the tokens of both, and with one alone is refused and named', () => {
    expect(fault(ballots[0])).toBeNull();
    const token = issue(made, 'a', 's1');
    const { signature2: _, ...one } = token;
    expect(fault(cast(made, 'a', 's1', {}, one))).toBe('token2');
    expect(fault(cast(made, 'a', 's1', {}, { ...token, signature: token.signature2! }))).toBe('token');
    // The other way round, and the first token in both places.
    expect(fault(cast(made, 'a', 's1', {}, { ...token, signature: token.signature2!, signature2: token.signature }))).toBe('token');
    expect(fault(cast(made, 'a', 's1', {}, { ...token, signature2: token.signature }))).toBe('token2');
    expect(fault({ ...ballots[0], token2: 7 })).toBe('shape');
    expect(fault({ ...ballots[0], token2: '' })).toBe('token2');
    expect(fault({ ...ballots[0], token2: ballots[0]!.token2!.slice(0, -4) })).toBe('token2');
  });
  it('with the second token of another sheet, class, ballot or poll is refused', () => {
    const token = issue(made, 'a', 's1');
    for (const [cls, slot] of [['a', 's2'], ['b', 's1'], ['a', 's1']] as const) expect(fault(cast(made, 'a', 's1', {}, { ...token, signature2: issue(made, cls, slot).signature2! }))).toBe('token2');
    // Another poll whose issuer has the very same keys: the manifest's hash stands in the message.
    const other = makeManifest({ second: true, kMin: 4 });
    expect(other.manifest.second!.keys).toEqual(made.manifest.second!.keys);
    expect(fault(cast(made, 'a', 's1', {}, { ...token, signature2: issue(other, 'a', 's1').signature2! }))).toBe('token2');
  });
  it('a second token in a poll that has no second issuer is no ballot of it', () => {
    const plain = makeManifest();
    expect(fault(cast(plain, 'a', 's1', {}), plain)).toBeNull();
    expect(fault({ ...cast(plain, 'a', 's1', {}), token2: ballots[0]!.token2 }, plain)).toBe('shape');
    expect(Object.keys(plain.manifest)).not.toContain('second');
  });
  it('fits into a place of the box, whatever is in it', () => {
    const size = placeSize(made.manifest);
    expect(ballotAt(placeOf(ballots[0]!, size))).toEqual(ballots[0]);
    expect(size).toBeGreaterThan(placeSize(makeManifest().manifest));
  });
  it('is asked of both with the same message, hidden by factors of their own; a state without the half of one is not restored', () => {
    const begun = begin(made.manifest, made.hash, 'a', random);
    if (!begun.ok) throw new Error(begun.fault);
    const s = begun.value;
    expect(request(s, 'second').map((r) => r.slot)).toEqual(['s1', 's2']);
    expect(new Set([...request(s), ...request(s, 'second')].map((r) => r.blinded)).size).toBe(4);
    expect(new Set(s.asked.flatMap((a) => [a.inverse, a.second!.inverse])).size).toBe(4);
    expect([hasTokens(s), hasTokensOf(s, 'second')]).toEqual([false, false]);
    const first = { ...s, asked: s.asked.map((a) => ({ ...a, signature: 'x' })) };
    expect([hasTokens(first), hasTokensOf(first, 'first')]).toEqual([false, true]);
    expect(restore(made.manifest, made.hash, JSON.stringify(s))).toEqual(s);
    expect(restore(made.manifest, made.hash, JSON.stringify({ ...s, asked: s.asked.map(({ second: _, ...a }) => a) }))).toBeNull();
  });
});

describe('an auditor of a poll with two issuers', () => {
  it('finds nothing wrong in an honest one, and says what the second issuer states', () => {
    const checks = audit(bundleOf(made, ballots), natively);
    expect(checks.filter((c) => !c.ok)).toEqual([]);
    expect(checks.map((c) => c.id)).toContain('second');
  });
  it('finds a box stuffed by a server that has only its own keys, whatever it makes fit', () => {
    // The server signs as many first tokens as it likes and puts into the place of the second whatever it can make: its own key's, another ballot's, none.
    const own = makeManifest({ second: true });
    const stuffed = (signature2: Uint8Array | undefined): Ballot => { const { signature2: _, ...token } = issue(made, 'a', 's1'); return makeBallot(made.manifest, made.hash, { ...token, ...(signature2 ? { signature2 } : {}) }, { s1: { de: 'a' } }, 1, random); };
    for (const b of [stuffed(undefined), stuffed(issue(made, 'a', 's1').signature), stuffed(issue(made, 'a', 's1').signature2), stuffed(random(256)), stuffed(issue(own, 'b', 's1').signature2)]) {
      expect(bad(bundleOf(made, [...ballots, b]))).toEqual({ id: 'ballots', first: ballotHash(b) });
    }
  });
  it('finds more cast than the second issuer states, more stated than on the roll, and a statement of somebody else or something else', () => {
    const fair = bundleOf(made, ballots);
    const say = (statement: SecondStatement | null, missing: string | null = null) => bad({ ...fair, second: { statement, missing } });
    expect(say(statementOf(made, ballots, { a: 2 }))).toEqual({ id: 'second', first: 'second a s1' });
    expect(say(statementOf(made, ballots, { b: 21 }))).toEqual({ id: 'second', first: 'second b s1' });
    expect(say(statementOf(made, ballots, {}, random(32)))).toEqual({ id: 'second', first: 'second.statement' });
    const s = statementOf(made, ballots);
    expect(say({ ...s, issued: s.issued.map((i) => ({ ...i, issued: i.issued + 1 })) })).toEqual({ id: 'second', first: 'second.statement' });
    for (const more of [{ roll: '6'.repeat(64) }, { poll: '3f0c1f0e-6f2b-4d53-9d3e-0a1b2c3d4e5a' }, { issued: s.issued.slice(1) }, { destroyed: false as true }]) expect(say(signedFile<SecondStatement>({ ...s, ...more }, made.issuer)), JSON.stringify(more)).toEqual({ id: 'second', first: 'second.statement' });
    expect(say(null)).toEqual({ id: 'second', first: 'second' });
    expect(say(s, 'and a reason')).toEqual({ id: 'second', first: 'second' });
    expect(say(null, '机器损坏')).toBeUndefined();
    const { second: _, ...without } = fair;
    expect(bad(without)).toEqual({ id: 'second', first: 'second' });
    const plain = makeManifest();
    const few = [cast(plain, 'a', 's1', {})];
    expect(bad({ ...bundleOf(plain, few), second: { statement: s, missing: null } })).toEqual({ id: 'second', first: 'second' });
  });
  it('refuses a manifest whose second keys are not one for each place, or are the server’s own', () => {
    const m = made.manifest;
    for (const keys of [m.second!.keys.slice(1), [...m.second!.keys.slice(1), { ...m.second!.keys[0]!, n: m.keys[0]!.n }]]) {
      const manifest = { ...m, second: { ...m.second!, keys } };
      expect(bad({ ...bundleOf(made, ballots), manifest })?.id).toBe('manifest');
    }
  });
  it('by the command: sound exits 0; every value of statement and reason changed is found', async () => {
    const { file } = await ballotsFileOf(made, ballots);
    const path = join(base, 'ballots.json');
    const run = async (value: unknown): Promise<{ code: number; said: string }> => { writeFileSync(path, canonicalBytes(value)); const lines: string[] = []; return { code: await verifyBallotCommand([path, '--lang', 'en'], (l) => lines.push(l)), said: lines.join('\n') }; };
    expect(await run(file)).toMatchObject({ code: 0, said: expect.stringMatching(/✓ Second issuer: .*agrees/) });
    const missing = (await ballotsFileOf(made, ballots, { missing: '机器损坏' })).file;
    expect(await run(missing)).toMatchObject({ code: 0, said: expect.stringMatching(/statement is missing: 机器损坏/) });
    expect(await run({ ...missing, second: { statement: null, missing: '别的理由' } })).toMatchObject({ code: 1, said: expect.stringMatching(/record\.missing/) });
    // A statement that was there is not passed off as missing: the record has no such entry.
    expect(await run({ ...file, second: { statement: null, missing: '机器损坏' } })).toMatchObject({ code: 1, said: expect.stringMatching(/record\.missing/) });
    expect(await run({ ...file, ballots: file.ballots.map(({ token2: _, ...b }, i) => (i === 3 ? b : file.ballots[i]!)) })).toMatchObject({ code: 1, said: expect.stringMatching(/second issuer is missing/) });
    let changes = 0;
    const s = file.second!.statement! as unknown as Record<string, unknown>;
    const others: [string, unknown][] = [['format', 'x'], ['poll', '3f0c1f0e-6f2b-4d53-9d3e-0a1b2c3d4e5a'], ['roll', '6'.repeat(64)], ['identity', toBase64(random(32))], ['destroyed', false], ['signature', toBase64(random(64))], ['issued', [{ class: 'a', issued: 3, struck: 0 }, { class: 'b', issued: 6, struck: 0 }]], ['issued', [{ class: 'a', issued: 3, struck: 1 }, { class: 'b', issued: 5, struck: 0 }]], ['note', 'x']];
    for (const [key, value] of others) {
      const check = verifyBallots(canonicalBytes({ ...file, second: { statement: { ...s, [key]: value }, missing: null } } as unknown as BallotsFile), { by: natively }).checks.find((c) => !c.ok);
      expect(check?.id, key).toBe('second');
      changes++;
    }
    expect(changes).toBe(others.length);
    expect(isSigned(file.second!.statement!, natively)).toBe(true);
  });
});

it('an address of a second issuer is an origin that fits into a page’s policy and nothing more', () => {
  for (const good of ['https://issuer.example', 'https://issuer.example:8090', 'https://10.2.3.4:8090', 'https://[fd00::1]:8090', 'http://127.0.0.1:8090', 'http://localhost:8090']) expect(SECOND_ADDRESS.test(good), good).toBe(true);
  for (const odd of ['http://issuer.example', 'https://issuer.example/', 'https://a b', "https://x; script-src 'unsafe-inline'", 'https://*', 'https://issuer.example:8090 https://else', 'data:x', 'https://', 'https://a@b', 'http://127.0.0.1.evil.example']) expect(SECOND_ADDRESS.test(odd), odd).toBe(false);
});
