import { constants, createPublicKey, privateDecrypt, randomBytes, randomUUID, verify } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import postgres from 'postgres';
import { audit } from '../src/features/ballots/rules/audit.ts';
import { ballotFault, ballotHash, tokenMessage } from '../src/features/ballots/rules/ballot.ts';
import { closePoll } from '../src/features/ballots/service.ts';
import { castBallot, issue } from '../src/features/ballots/vote-service.ts';
import { canonical } from '../src/kernel/canonical.ts';
import { natively } from '../src/verify/native.ts';
import type { House } from '../src/server/house.ts';
import { quantile, throughput, type Line } from './harness.ts';
import { benchPoll, loosePoll, looseBundle, minted, type BenchPoll } from './polls.ts';

const LANES = 4;
const ROUNDS = 5;
/** Ballots of the large board; smaller by an argument of the environment where time is short. */
const MANY = Number(process.env['STEELYARD_BENCH_BALLOTS'] ?? 100_000);

/** Ballots of the poll that is closed. */
const CLOSED = Math.min(10_000, MANY);

/** Accepting, issuing and verifying against the bare operations they rest on, and how the time for a ballot grows with their number. */
export async function benchBallots(house: House, url: string, dir: string): Promise<Line[]> {
  const p = await benchPoll(house, url, dir, 1500, 50);
  return [await issuing(house, p), await accepting(house, url, p), ...(await closing(house, url, dir)), ...board()];
}

/** The close of a poll of many ballots against an INSERT of the same rows in one transaction; and how long the server answers nobody meanwhile. */
async function closing(house: House, url: string, dir: string): Promise<Line[]> {
  const p = await benchPoll(house, url, dir, Math.ceil(CLOSED / 50), 50);
  const ballots = minted(p.manifest, p.hash, p.keys, CLOSED);
  for (let i = 0; i < ballots.length; i += 500) await Promise.all(ballots.slice(i, i + 500).map((b) => p.box.vault.put(p.id, p.manifest, b)));
  // Every voter took tokens: a row for each, as the trigger of the roll wants it.
  for (const code of p.codes) {
    const got = await issue(house.ports, p.box, p.id, { code }, p.manifest.sheets.map((s) => ({ slot: s.slot, blinded: Buffer.concat([Buffer.alloc(1), randomBytes(255)]).toString('base64') })));
    if (!got.ok) throw new Error(got.refusal.reason.en);
  }
  const after = p.manifest.times.closes.replace('Z', '.000Z');
  const ports = { ...house.ports, now: () => after, act: ((spec, work) => house.ports.act(spec, (tx) => work({ ...tx, at: after }))) as typeof house.ports.act };
  const owner = postgres(url, { max: 1, onnotice: () => undefined });
  await owner`CREATE TABLE bench_board (id uuid PRIMARY KEY, poll_id uuid NOT NULL, hash text NOT NULL, ballot jsonb NOT NULL)`;
  const rows = ballots.map((b) => ({ id: randomUUID(), poll_id: p.id, hash: ballotHash(b), ballot: b }));
  const timed = async (work: () => Promise<unknown>): Promise<number> => { const begun = performance.now(); await work(); return performance.now() - begun; };
  const raw = await timed(() => owner.begin(async (tx) => { for (let i = 0; i < rows.length; i += 500) await tx`INSERT INTO bench_board ${tx(rows.slice(i, i + 500) as never)}`; }));
  await owner.end();
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const own = await timed(async () => { const got = await closePoll(ports, p.box, p.clerk, p.id); if (!got.ok) throw new Error(got.refusal.reason.en); });
  delay.disable();
  return [
    { id: 'ballots.close', what: `closing a poll of ${CLOSED.toLocaleString('en')} ballots ${(own / 1000).toFixed(1)} s against an INSERT of its rows ${(raw / 1000).toFixed(1)} s`, ratio: own / raw, aim: 'printed', ok: true },
    { id: 'ballots.close-stall', what: `longest time the server answered nobody during the close: ${(delay.max / 1e6).toFixed(0)} ms`, ratio: delay.max / 1e6 / own, aim: 'printed', ok: true },
  ];
}

/** Tokens for a voter (lock, row, entry of the record, signatures) against the private operations alone, in one thread each. */
async function issuing(house: House, p: BenchPoll): Promise<Line> {
  const slots = p.manifest.sheets.map((s) => s.slot);
  const blinded = slots.map((slot) => ({ slot, blinded: Buffer.concat([Buffer.alloc(1), randomBytes(255)]).toString('base64') }));
  let next = 0;
  const ours = async (): Promise<void> => {
    const got = await issue(house.ports, p.box, p.id, { code: p.codes[next++]! }, blinded);
    if (!got.ok) throw new Error(got.refusal.reason.en);
  };
  const keys = [...p.keys.values()];
  const bare = async (): Promise<void> => {
    for (const [i, key] of keys.entries()) privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, Buffer.from(blinded[i]!.blinded, 'base64'));
    await new Promise((go) => setImmediate(go));
  };
  const ratios: number[] = [];
  let rates: [number, number] = [0, 0];
  await throughput(LANES, 600, ours);
  for (let i = 0; i < ROUNDS; i++) {
    const raw = await throughput(1, 1500, bare);
    const own = await throughput(LANES, 1500, ours);
    ratios.push(own / raw);
    if (quantile(ratios, 0.5) === own / raw) rates = [own, raw];
  }
  const ratio = quantile(ratios, 0.5);
  return { id: 'ballots.issue', what: `tokens of ${slots.length} sheets for a voter ${Math.round(rates[0] * slots.length)}/s against the RSA private operation alone ${Math.round(rates[1] * slots.length)}/s`, ratio, aim: '>= 0.85', ok: ratio >= 0.85 };
}

/** Taking a ballot (checks, the file, its sync, the promise) against RSA verify, Ed25519 verify and an INSERT of the same ballot. */
async function accepting(house: House, url: string, p: BenchPoll): Promise<Line> {
  const owner = postgres(url, { max: LANES, onnotice: () => undefined });
  await owner`CREATE TABLE bench_ballot (id uuid PRIMARY KEY, hash text NOT NULL, ballot jsonb NOT NULL)`;
  const ballots = minted(p.manifest, p.hash, p.keys, 20_000);
  const keys = new Map([...p.keys].map(([place, key]) => [place, createPublicKey(key)]));
  let [next, again] = [0, 0];
  const ours = async (): Promise<void> => {
    const got = await castBallot(house.ports, p.box, p.id, ballots[next++]);
    if (!got.ok) throw new Error(got.refusal.reason.en);
  };
  const bare = async (): Promise<void> => {
    const b = ballots[again++ % ballots.length]!;
    const { signature, ...body } = b;
    const key = Buffer.from(b.key, 'base64');
    const message = Buffer.concat([Buffer.from(b.prefix, 'base64'), tokenMessage(p.hash, b.class, b.slot, key)]);
    if (!verify('sha384', message, { key: keys.get(`${b.class} ${b.slot}`)!, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }, Buffer.from(b.token, 'base64'))) throw new Error('token');
    if (!verify(null, Buffer.from(`steelyard.ballot/v1\n${canonical(body)}`), createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key.toString('base64url') }, format: 'jwk' }), Buffer.from(signature, 'base64'))) throw new Error('signature');
    await owner`INSERT INTO bench_ballot (id, hash, ballot) VALUES (${randomUUID()}, ${b.key}, ${owner.json(b)})`;
  };
  await throughput(LANES, 400, ours);
  await throughput(LANES, 400, bare);
  const ratios: number[] = [];
  let rates: [number, number] = [0, 0];
  for (let i = 0; i < ROUNDS; i++) {
    const raw = await throughput(LANES, 700, bare);
    const own = await throughput(LANES, 700, ours);
    ratios.push(own / raw);
    if (quantile(ratios, 0.5) === own / raw) rates = [own, raw];
  }
  await owner.end();
  const ratio = quantile(ratios, 0.5);
  return { id: 'ballots.accept', what: `taking a ballot ${Math.round(rates[0])}/s against RSA verify + Ed25519 verify + INSERT ${Math.round(rates[1])}/s, ${LANES} lanes`, ratio, aim: '>= 0.7', ok: ratio >= 0.7 };
}

/** Tokens and signatures of a board against the bare verifications; the whole audit of 100 and of 100,000 ballots. */
function board(): Line[] {
  const { made, ballots } = loosePoll(MANY);
  const key = createPublicKey(made.keys.get('a s1')!);
  const sample = ballots.slice(0, 2000);
  // Of a bare check everything is at hand as bytes; only what is verified is verified.
  const prepared = sample.map((b) => {
    const { signature, ...body } = b;
    const pub = Buffer.from(b.key, 'base64');
    return { message: Buffer.concat([Buffer.from(b.prefix, 'base64'), tokenMessage(made.hash, 'a', 's1', pub)]), token: Buffer.from(b.token, 'base64'), body: Buffer.from(`steelyard.ballot/v1\n${canonical(body)}`), x: pub.toString('base64url'), signature: Buffer.from(signature, 'base64') };
  });
  const time = (work: () => void): number => { const begun = performance.now(); work(); return performance.now() - begun; };
  const ratios: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const raw = time(() => { for (const b of prepared) if (!verify('sha384', b.message, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }, b.token) || !verify(null, b.body, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: b.x }, format: 'jwk' }), b.signature)) throw new Error('bare'); });
    const own = time(() => { for (const b of sample) if (ballotFault(made.manifest, made.hash, b, natively)) throw new Error('ours'); });
    ratios.push(raw / own);
    if (i === ROUNDS - 1) process.stderr.write(`  a ballot checked in ${(own / sample.length).toFixed(3)} ms, bare ${(raw / sample.length).toFixed(3)} ms\n`);
  }
  const ratio = quantile(ratios, 0.5);
  const whole = (count: number): number => {
    const bundle = looseBundle(made, ballots.slice(0, count));
    return time(() => { const bad = audit(bundle, natively).find((c) => !c.ok); if (bad) throw new Error(bad.words.en); }) / count;
  };
  whole(100);
  const few = quantile(Array.from({ length: 9 }, () => whole(100)), 0.5);
  const many = whole(MANY);
  return [
    { id: 'ballots.board', what: 'checking tokens and signatures of a board against the bare verifications', ratio, aim: '>= 0.8', ok: ratio >= 0.8 },
    { id: 'ballots.growth', what: `whole audit: ${(many * 1000).toFixed(0)} µs for each of ${MANY.toLocaleString('en')} ballots against ${(few * 1000).toFixed(0)} µs for each of 100`, ratio: many / few, aim: '<= 1.3', ok: many / few <= 1.3 },
  ];
}
