import { fork, type ChildProcess } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hex } from '../../kernel/bytes.ts';
import { blind, EXPONENT, finalize, numberOfBytes, prepare } from '../../kernel/blind-rsa.ts';
import { fromBase64, toBase64 } from '../../kernel/base64.ts';
import { isSigned, rollHash, type RollFile, type SecondRoll } from '../../features/ballots/rules/second.ts';
import { random } from '../../features/ballots/testing.ts';
import { openStore, type SecondSlip, type Store } from './store.ts';

const times = { issueFrom: '2026-03-02T01:00:00Z', castFrom: '2026-03-02T01:30:00Z', closes: '2026-03-02T04:00:00Z' };
const open = Date.parse('2026-03-02T02:00:00Z');
const poll = '3f0c1f0e-6f2b-4d53-9d3e-0a1b2c3d4e5f';
const base = mkdtempSync(join(tmpdir(), 'steelyard-issuer-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));
let made = 0;
const folder = (): string => join(base, String(++made));

function rollOf(n: number, more: Partial<SecondRoll> = {}): RollFile {
  const roll: SecondRoll = { poll, title: '民主测评', plan: '1'.repeat(64), second: { label: '纪检监察组', address: 'http://127.0.0.1:8090' }, slots: ['s1', 's2'], classes: [{ id: 'a', label: '班子' }], times, voters: Array.from({ length: n }, (_, i) => ({ leaf: hex(random(32)), name: `选民${i}`, class: 'a' })), ...more };
  return { format: 'steelyard.second-roll/v1', page: 'http://127.0.0.1:8080', hash: rollHash(roll), roll };
}
/** A request of a voter's page: blinded messages for both sheets. */
const asked = (keys: readonly { slot: string; n: string }[]) => keys.map((k) => {
  const key = { n: numberOfBytes(fromBase64(k.n)), e: EXPONENT };
  const prepared = prepare(random(40), random);
  const b = blind(key, prepared, random);
  if (!b.ok) throw new Error(b.fault);
  return { key, prepared, inverse: b.value.inverse, slot: k.slot, blinded: toBase64(b.value.blinded) };
});
const plain = (a: ReturnType<typeof asked>) => a.map(({ slot, blinded }) => ({ slot, blinded }));

describe('the second issuer', () => {
  let now = open;
  let store: Store;
  let slips: SecondSlip[];
  let dir = '';
  const code = (i: number): string => slips.find((s) => s.name === `选民${i}`)!.code;
  const refused = async (what: Promise<{ ok: boolean; refusal?: { name: string } }>): Promise<string | undefined> => (await what).refusal?.name;
  const file = rollOf(8);

  beforeAll(async () => {
    dir = folder();
    store = await openStore(dir, () => new Date(now));
    const got = await store.importRoll(file);
    if (!got.ok) throw new Error(got.refusal.name);
    slips = got.value.slips;
  });
  afterAll(() => store.stop());
  const fresh = () => asked(store.keysFile(poll)!.keys);

  it('makes a key for every class and sheet, signed by its identity; codes are kept as hashes alone', () => {
    const keys = store.keysFile(poll)!;
    expect(isSigned(keys)).toBe(true);
    expect(isSigned({ ...keys, roll: '0'.repeat(64) })).toBe(false);
    expect(keys.keys.map((k) => `${k.class} ${k.slot}`)).toEqual(['a s1', 'a s2']);
    expect(slips).toHaveLength(8);
    const kept = readdirSync(join(dir, 'polls', poll)).map((f) => readFileSync(join(dir, 'polls', poll, f), 'latin1')).join();
    for (const s of slips) expect(kept.includes(s.code) || kept.includes(s.code.replace(/ /g, ''))).toBe(false);
  });
  it('gives tokens that fit, once: the same request again gets the same signatures, another is refused', async () => {
    const a = fresh();
    const first = await store.issue(poll, code(0).toLowerCase().replace(/ /g, '-'), plain(a));
    if (!first.ok) throw new Error(first.refusal.name);
    for (const [i, s] of first.value.entries()) expect(finalize(a[i]!.key, a[i]!.prepared, fromBase64(s.signed), a[i]!.inverse).ok).toBe(true);
    expect(await store.issue(poll, code(0), plain(a))).toEqual(first);
    expect(await refused(store.issue(poll, code(0), plain(fresh())))).toBe('ballots.token-twice');
    expect(await refused(store.issue(poll, 'AAAA BBBB CCCC DDDD', plain(a)))).toBe('ballots.second-code');
    expect(await refused(store.issue('3f0c1f0e-6f2b-4d53-9d3e-0a1b2c3d4e5a', code(0), plain(a)))).toBe('ballots.second-code');
  });
  it('of fifty different requests at once one is signed; what cannot be signed uses up no vote', async () => {
    for (const odd of [[], plain(fresh()).slice(1), plain(fresh()).reverse(), plain(fresh()).map((r) => ({ ...r, blinded: 'AAAA' })), plain(fresh()).map((r) => ({ ...r, blinded: toBase64(new Uint8Array(256)) }))]) expect(await refused(store.issue(poll, code(1), odd))).toBe('ballots.request');
    const fifty = await Promise.all(Array.from({ length: 50 }, () => store.issue(poll, code(1), plain(fresh()))));
    expect(fifty.filter((f) => f.ok)).toHaveLength(1);
    const same = plain(fresh());
    const again = await Promise.all(Array.from({ length: 50 }, () => store.issue(poll, code(2), same)));
    expect(new Set(again.map((f) => JSON.stringify(f))).size).toBe(1);
    expect(store.standing(poll)!.voters.filter((v) => v.issued)).toHaveLength(3);
  });
  it('gives none before the opening, to nobody struck off, and strikes nobody who has them; a new code ends the old', async () => {
    const leaf = (i: number): string => slips.find((s) => s.name === `选民${i}`)!.leaf;
    now = Date.parse('2026-03-02T00:59:59Z');
    expect(await refused(store.issue(poll, code(3), plain(fresh())))).toBe('ballots.too-early');
    now = open;
    expect(await refused(store.strike(poll, leaf(0), '调离'))).toBe('ballots.has-token');
    expect((await store.strike(poll, leaf(3), '调离')).ok).toBe(true);
    expect(await refused(store.issue(poll, code(3), plain(fresh())))).toBe('ballots.struck-off');
    const renewed = await store.newCodes(poll, leaf(4));
    if (!renewed.ok) throw new Error('refused');
    expect(await refused(store.issue(poll, code(4), plain(fresh())))).toBe('ballots.second-code');
    expect((await store.issue(poll, renewed.value.slips[0]!.code, plain(fresh()))).ok).toBe(true);
    expect(await refused(store.newCodes(poll, leaf(4)))).toBe('ballots.token-twice');
  });
  it('takes no roll twice, none that was changed, and no other of a poll once somebody has tokens', async () => {
    expect(await refused(store.importRoll(file))).toBe('ballots.second-file');
    expect(await refused(store.importRoll({ ...file, roll: { ...file.roll, title: '另一个' } }))).toBe('ballots.second-file');
    expect(await refused(store.importRoll(rollOf(3)))).toBe('ballots.second-file');
    expect(await refused(store.importRoll({ hello: 1 }))).toBe('ballots.second-file');
    expect((await store.issue(poll, code(5), plain(fresh()))).ok).toBe(true);
    const other = 'aaaaaaaa-6f2b-4d53-9d3e-0a1b2c3d4e5f';
    expect((await store.importRoll(rollOf(2, { poll: other }))).ok).toBe(true);
    const before = store.keysFile(other)!;
    expect((await store.importRoll(rollOf(3, { poll: other }))).ok).toBe(true);
    expect(store.keysFile(other)!.keys[0]!.n).not.toBe(before.keys[0]!.n);
    expect(readdirSync(join(dir, 'polls', other)).filter((f) => f.startsWith('keys-'))).toHaveLength(1);
  });
  it('started anew it knows all; half a line at the end is cut off, a damaged one in the middle is said', async () => {
    await store.stop();
    const log = join(dir, 'polls', poll, readdirSync(join(dir, 'polls', poll)).find((f) => f.startsWith('issued-'))!);
    const whole = readFileSync(log);
    appendFileSync(log, whole.subarray(0, 70));
    store = await openStore(dir, () => new Date(now));
    expect(readFileSync(log)).toEqual(whole);
    expect(store.standing(poll)!.voters.filter((v) => v.issued)).toHaveLength(5);
    expect(await refused(store.issue(poll, code(0), plain(fresh())))).toBe('ballots.token-twice');
    await store.stop();
    const harmed = Buffer.from(whole);
    harmed[80]! ^= 1;
    writeFileSync(log, harmed);
    await expect(openStore(dir, () => new Date(now))).rejects.toThrow(/damaged/);
    writeFileSync(log, whole);
    store = await openStore(dir, () => new Date(now));
  });
  it('states nothing before the close; then destroys its keys, says so signed, and gives no more', async () => {
    expect(store.statement(poll)).toBeNull();
    now = Date.parse(times.closes);
    expect(await refused(store.issue(poll, code(6), plain(fresh())))).toBe('ballots.too-late');
    expect(store.statement(poll)).toBeNull();
    await store.closeDue();
    const s = store.statement(poll)!;
    expect(isSigned(s)).toBe(true);
    expect(s).toMatchObject({ destroyed: true, roll: file.hash, issued: [{ class: 'a', issued: 5, struck: 1 }] });
    expect(readdirSync(join(dir, 'polls', poll)).filter((f) => f.startsWith('keys-'))).toEqual([]);
    // A clock that is set back opens nothing again.
    now = open;
    expect(await refused(store.issue(poll, code(6), plain(fresh())))).toBe('ballots.too-late');
    await store.stop();
    store = await openStore(dir, () => new Date(now));
    expect(store.statement(poll)).toEqual(s);
    expect(await refused(store.issue(poll, code(6), plain(fresh())))).toBe('ballots.too-late');
  });
});

describe('a second issuer that is killed', () => {
  const outDir = resolve(`dist/testing-issuer-${process.pid}`);
  beforeAll(() => build({ configFile: false, publicDir: false, logLevel: 'error', build: { ssr: true, target: 'node20', minify: false, outDir, emptyOutDir: true, rollupOptions: { input: { issuer: 'src/server/issuer/testing-issuer.ts' } } } }).then(() => undefined));
  afterAll(() => rmSync(outDir, { recursive: true, force: true }));
  type Run = { port: number; child: ChildProcess; ended: Promise<void>; tell: (what: string, ...rest: unknown[]) => Promise<any> };
  async function run(dir: string, clock = open): Promise<Run> {
    const child = fork(join(outDir, 'issuer.js'), [], { silent: true, execArgv: [], env: { ...process.env, DIR: dir, CLOCK: String(clock) } });
    let said = '';
    child.stderr!.on('data', (d: Buffer) => (said += d.toString()));
    const ended = new Promise<void>((done) => child.once('exit', () => done()));
    const port = await new Promise<number>((done, failed) => { child.once('message', (m: { port: number }) => done(m.port)); void ended.then(() => failed(new Error(said))); });
    let last = 0;
    const tell = (what: string, ...rest: unknown[]): Promise<unknown> => new Promise((answered) => {
      const id = ++last;
      child.on('message', (m: { id: number; value: unknown }) => { if (m.id === id) answered(m.value); });
      void ended.finally(() => answered('killed'));
      child.send({ id, what, with: rest }, () => undefined);
    });
    return { port, child, ended, tell };
  }
  const ask = async (port: number, code: string, request: unknown): Promise<{ status: number; body: any }> => {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/token/${poll}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code, request }) });
      return { status: answer.status, body: await answer.json() };
    } catch {
      return { status: 0, body: null };
    }
  };
  const kill = async (r: Run): Promise<void> => { r.child.kill('SIGKILL'); await r.ended; };

  it('while it issues never gives two sets to one voter, forgets none it gave, and gives the same again', async () => {
    const dir = folder();
    const file = rollOf(60);
    let r = await run(dir);
    const { value: { slips } } = (await r.tell('importRoll', file)) as { value: { slips: SecondSlip[] } };
    const { keys } = (await r.tell('keysFile', poll)) as { keys: { slot: string; n: string }[] };
    const trials = Number(process.env['STEELYARD_FAULT_ROUNDS'] ?? 4);
    const given = new Map<string, { request: unknown; signed: unknown }>();
    let killed = 0;
    let answered = 0;
    for (let t = 0; t < trials; t++) {
      // Six voters, each with two devices that ask for something different at the same time.
      const voters = slips.slice((t % 10) * 6, (t % 10) * 6 + 6).flatMap((s) => [0, 1].map(() => ({ s, request: plain(asked(keys)) })));
      const all = Promise.all(voters.map(async (v) => ({ ...v, got: await ask(r.port, v.s.code, v.request) })));
      await new Promise((go) => setTimeout(go, 5 + random(1)[0]!));
      await kill(r);
      killed++;
      const got = await all;
      r = await run(dir);
      for (const v of got) if (v.got.status === 200) {
        answered++;
        expect(given.get(v.s.leaf), 'two sets for one voter').toBeUndefined();
        given.set(v.s.leaf, { request: v.request, signed: v.got.body.signed });
      }
      // Started anew: who has them gets the same again and nothing else; of two devices one at most.
      for (const s of new Set(voters.map((v) => v.s))) {
        const both = await Promise.all(got.filter((v) => v.s === s).map(async (v) => ({ v, again: await ask(r.port, s.code, v.request) })));
        const well = both.filter((b) => b.again.status === 200);
        expect(well).toHaveLength(1);
        const had = given.get(s.leaf);
        if (had) expect({ request: well[0]!.v.request, signed: well[0]!.again.body.signed }).toEqual(had);
        given.set(s.leaf, { request: well[0]!.v.request, signed: well[0]!.again.body.signed });
      }
    }
    const standing = (await r.tell('standing', poll)) as { voters: { leaf: string; issued: boolean }[] };
    expect(standing.voters.filter((v) => v.issued).map((v) => v.leaf).sort()).toEqual([...given.keys()].sort());
    process.stdout.write(`second issuer killed while issuing: ${killed} times, ${answered} answers before, ${given.size} voters, 0 with two sets\n`);
    await kill(r);
  });

  it('while it takes in a roll, makes codes, strikes or closes stands before or after, never between', async () => {
    let killed = 0;
    const stands: Record<string, number> = {};
    const note = (what: string): void => { killed++; stands[what] = (stands[what] ?? 0) + 1; };
    const wait = (most: number) => new Promise((go) => setTimeout(go, random(1)[0]! % most));
    const dir = folder();
    const file = rollOf(4);
    let r = await run(dir);
    for (let t = 0; t < 2 && (await r.tell('standing', poll)) === null; t++) {
      const done = r.tell('importRoll', file);
      await wait(250);
      await kill(r);
      await done;
      r = await run(dir);
      note((await r.tell('standing', poll)) === null ? 'import before' : 'import after');
    }
    await r.tell('importRoll', file);
    const { value: { slips } } = (await r.tell('newCodes', poll, null)) as { value: { slips: SecondSlip[] } };
    const { keys } = (await r.tell('keysFile', poll)) as { keys: { slot: string; n: string }[] };
    for (let t = 0; t < 2; t++) {
      const leaf = slips[t]!.leaf;
      const done = r.tell('strike', poll, leaf, '调离');
      await wait(12);
      await kill(r);
      const said = await done;
      r = await run(dir);
      const struck = ((await r.tell('standing', poll)) as { voters: { leaf: string; struck: string | null }[] }).voters.find((v) => v.leaf === leaf)!.struck !== null;
      if (said !== 'killed') expect(struck).toBe(true);
      expect((await ask(r.port, slips[t]!.code, plain(asked(keys)))).status).toBe(struck ? 403 : 200);
      note(struck ? 'strike after' : 'strike before');
    }
    await kill(r);
    for (let t = 0; t < 2; t++) {
      r = await run(dir, Date.parse(times.closes));
      const done = r.tell('closeDue');
      await wait(8);
      await kill(r);
      await done;
      note(readdirSync(join(dir, 'polls', poll)).some((f) => f.startsWith('keys-')) ? 'close before' : 'close after');
    }
    r = await run(dir, Date.parse(times.closes));
    await r.tell('closeDue');
    const s = (await r.tell('statement', poll)) as { issued: { issued: number; struck: number }[] };
    expect(s.issued[0]!.issued + s.issued[0]!.struck).toBe(2);
    expect((await ask(r.port, slips[3]!.code, plain(asked(keys)))).body.error.name).toBe('ballots.too-late');
    expect(existsSync(join(dir, 'identity.json'))).toBe(true);
    process.stdout.write(`second issuer killed at other steps: ${killed} times, ${Object.entries(stands).map(([k, n]) => `${k} ${n}`).join(', ')}\n`);
    await kill(r);
  });
});
