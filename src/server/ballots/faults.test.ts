import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalBytes } from '../../kernel/canonical.ts';
import type { BallotsFile } from '../../features/ballots/rules/bundle.ts';
import type { Ballot } from '../../features/ballots/rules/ballot.ts';
import type { Manifest } from '../../features/ballots/rules/manifest.ts';
import { verifyBallots } from '../../verify/ballots.ts';
import { natively } from '../../verify/native.ts';
import { announcePoll, at, ballotHash, buildServer, call, clerk, fillIn, go, mixed, ownDatabase, serveIn, takeTokens, type Person, type Served } from './testing-poll.ts';

/*
 * Server and database are killed in every phase of a poll, messages come twice and in the wrong order, the clock jumps, the disk is full. Whatever happens:
 * what was acknowledged is counted once, as its voter left it, and nothing is counted that no voter sent. STEELYARD_FAULT_ROUNDS makes the set longer.
 */
const ROUNDS = Number(process.env['STEELYARD_FAULT_ROUNDS'] ?? 1);
let database: Awaited<ReturnType<typeof ownDatabase>>;
let built: Awaited<ReturnType<typeof buildServer>>;
let server: Served;
let clock = at.plan;
const tally = { polls: 0, kills: 0, sent: 0, acknowledged: 0, refused: 0, unanswered: 0 };

const dir = (): string => join(database.dir, 'data');
const start = async (): Promise<void> => { server = await serveIn(dir(), built.script, database.url(), clock); };
const pause = (ms: number): Promise<void> => new Promise((go2) => setTimeout(go2, ms));
const set = async (to: number): Promise<void> => { clock = to; await server.tell({ clock: to }); };

beforeAll(async () => {
  [database, built] = await Promise.all([ownDatabase(), buildServer('faults')]);
  mkdirSync(dir());
  await start();
}, 120_000);
afterAll(async () => {
  await server?.kill();
  await database?.stop();
  built?.remove();
});

/** What is to be killed in a poll, and how it comes back. */
type Victim = 'server' | 'database';
async function strike(victim: Victim, after: number): Promise<void> {
  await pause(after);
  tally.kills++;
  if (victim === 'server') {
    await server.kill();
    await start();
  } else {
    database.kill();
    await pause(30);
    await database.restart();
  }
}

/** Does something until it succeeds, over whatever is down meanwhile; gives up after half a minute. */
async function insist<T>(what: () => Promise<T | null>): Promise<T> {
  const until = Date.now() + 30_000;
  let last: unknown;
  for (;;) {
    try {
      const got = await what();
      if (got !== null) return got;
    } catch (error) {
      last = error;
      tally.unanswered++;
    }
    if (Date.now() > until) throw new Error(`no success in half a minute: ${String(last)}`);
    await pause(50);
  }
}

/** A poll whose voters and organizers insist, and what was sent and acknowledged. */
class Trial {
  readonly sent = new Map<string, Ballot>();
  readonly acknowledged = new Set<string>();
  id = '';
  hash = '';
  people: Person[] = [];
  manifest!: Manifest;

  async open(): Promise<void> {
    tally.polls++;
    await set(at.plan);
    ({ id: this.id, hash: this.hash, people: this.people } = await announcePoll(server.port, database.unit, { a: 6 }, 1));
    await set(at.issue);
    ({ manifest: this.manifest } = await go(server.port, `/vote/${this.id}/open`, { code: this.people[0]!.code }));
  }
  async issue(): Promise<void> {
    await Promise.all(this.people.map((p) => insist(async () => { await takeTokens(server.port, this.id, p, this.manifest, this.hash); return true; })));
  }
  /** One sending of one ballot: true when acknowledged, false when refused; throws when no answer came. */
  async send(b: Ballot): Promise<boolean> {
    const hash = ballotHash(b);
    this.sent.set(hash, b);
    tally.sent++;
    const got = await call(server.port, 'POST', `/box/${this.id}`, b);
    if (got.status !== 200) {
      tally.refused++;
      return false;
    }
    expect(got.body.hash).toBe(hash);
    expect(got.body.promise).toBeTruthy();
    this.acknowledged.add(hash);
    tally.acknowledged++;
    return true;
  }
  /** Everybody votes, and some change their minds: each message comes up to three times and in any order, and all insist but one of four. */
  async cast(): Promise<void> {
    const messages = mixed(this.people.flatMap((p, i) => { const first = fillIn(this.manifest, p); return [...first, ...first, ...(i % 2 ? [...fillIn(this.manifest, p), ...first] : [])]; }));
    await Promise.all(messages.map(async (b, i) => {
      await pause(i * 4);
      if (i % 4 === 3) await this.send(b).catch(() => { tally.unanswered++; });
      else await insist(async () => (await this.send(b)) || null);
    }));
  }
  /** A last volley is on its way when the time comes and the poll is closed. */
  async close(meanwhile: Promise<void> | null): Promise<void> {
    const volley = this.people.map((p) => fillIn(this.manifest, p)[0]!).map((b) => this.send(b).catch(() => { tally.unanswered++; }));
    clock = at.close;
    await server.tell({ clock }).catch(() => undefined);
    const closing = insist(async () => { await call(server.port, 'POST', `/ballots/${this.id}/close`, {}, clerk); return (await this.state()) === 'closed' || null; });
    await Promise.all([closing, ...volley, meanwhile ?? Promise.resolve()]);
  }
  async count(): Promise<void> {
    await insist(async () => { await call(server.port, 'POST', `/ballots/${this.id}/count`, {}, clerk); return (await this.state()) === 'counted' || null; });
  }
  private async state(): Promise<string> {
    return (await call(server.port, 'GET', `/ballots/${this.id}`, undefined, clerk)).body.state as string;
  }
  /** Every acknowledged ballot is counted once, as its voter left it; nothing that was not sent; and an auditor agrees. */
  async prove(label: string): Promise<void> {
    const bundle = await insist(async () => { const got = await call(server.port, 'GET', `/ballots/${this.id}/bundle`, undefined, clerk); return got.status === 200 ? (got.body as BallotsFile) : null; });
    const verdict = verifyBallots(canonicalBytes(bundle), { by: natively });
    expect(verdict.checks.filter((c) => !c.ok), label).toEqual([]);
    const counted = new Map(bundle.ballots.map((b) => [b.key, b]));
    expect(counted.size, label).toBe(bundle.ballots.length);
    for (const b of bundle.ballots) expect(this.sent.has(ballotHash(b)), `${label}: counted but never sent`).toBe(true);
    for (const hash of this.acknowledged) {
      const b = this.sent.get(hash)!;
      expect(counted.get(b.key)?.sequence ?? 0, `${label}: acknowledged and lost`).toBeGreaterThanOrEqual(b.sequence);
    }
    expect(bundle.issued, label).toEqual([{ class: 'a', slot: 's1', issued: 6 }]);
    expect(bundle.tally.reduce((n, c) => n + c.valid + c.invalid, 0), label).toBe(bundle.ballots.length);
    expect(bundle.ballots.length, label).toBeLessThanOrEqual(6);
  }
}

/** A poll in which the victim is killed once in every phase, each time at another moment. */
async function struck(victim: Victim, round: number): Promise<void> {
  const trial = new Trial();
  await trial.open();
  const delay = (n: number): number => (round * 17 + n * 11) % 60;
  await Promise.all([trial.issue(), strike(victim, delay(1))]);
  await set(at.cast);
  await Promise.all([trial.cast(), strike(victim, 20 + delay(2))]);
  await trial.close(strike(victim, delay(3)));
  await Promise.all([trial.count(), strike(victim, delay(4))]);
  await trial.prove(`${victim} killed, round ${round}`);
}

describe('a poll in which things go wrong', () => {
  it(`${ROUNDS} rounds: server and database killed in every phase, messages doubled and reordered; each acknowledged ballot counted once`, { timeout: 60_000 + 60_000 * ROUNDS }, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      await struck('server', round);
      await struck('database', round);
    }
  });
  it('a clock that jumps back and forth loses nothing that was acknowledged, and accepts nothing out of time', { timeout: 60_000 }, async () => {
    const trial = new Trial();
    await trial.open();
    await trial.issue();
    await set(at.cast);
    const jumps = (async () => { for (const to of [at.issue, at.close + 3_600_000, at.plan - 86_400_000, at.close - 1000, at.cast]) { await pause(40); await set(to); } })();
    await Promise.all([trial.cast(), jumps]);
    const [b] = fillIn(trial.manifest, trial.people[0]!);
    for (const to of [at.plan, at.issue, at.close, at.close + 1]) {
      await set(to);
      expect(await trial.send(b!)).toBe(false);
    }
    trial.sent.delete(ballotHash(b!));
    await set(at.cast);
    await trial.close(null);
    // Back to the time of casting: the box stays closed.
    await set(at.cast);
    expect(await trial.send(fillIn(trial.manifest, trial.people[1]!)[0]!)).toBe(false);
    await trial.count();
    await trial.prove('clock');
  });
  it('a full disk refuses what it cannot keep, and a poll goes on when there is room again', { timeout: 60_000 }, async () => {
    const polls = join(dir(), 'polls');
    mkdirSync(polls, { recursive: true });
    const small = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', polls]).status === 0;
    const filler = join(polls, 'filler');
    const disk = async (full: boolean): Promise<void> => {
      if (!small) return server.tell({ full });
      if (!full) return rmSync(filler, { force: true });
      for (let n = 256; n > 0; n = Math.floor(n / 2)) try { for (;;) writeFileSync(filler, Buffer.alloc(n * 4096, 1), { flag: 'a' }); } catch { /* smaller pieces */ }
    };
    try {
      const trial = new Trial();
      await trial.open();
      await trial.issue();
      await set(at.cast);
      const [b] = fillIn(trial.manifest, trial.people[0]!);
      await disk(true);
      expect(await trial.send(b!)).toBe(false);
      await disk(false);
      expect(await trial.send(b!)).toBe(true);
      const room = (async () => { for (let i = 0; i < 4; i++) { await pause(30); await disk(i % 2 === 0); } })();
      await Promise.all([trial.cast(), room]);
      await disk(true);
      await trial.close(null);
      await disk(false);
      await trial.count();
      await trial.prove(small ? 'full disk' : 'full disk, injected');
      process.stdout.write(`full disk: ${small ? 'a small one was mounted' : 'injected at the layer of files'}\n`);
    } finally {
      if (small) spawnSync('umount', ['-l', polls]);
      process.stdout.write(`faults: ${tally.polls} polls, ${tally.kills} kills, ${tally.sent} ballots sent, ${tally.acknowledged} acknowledged, ${tally.refused} refused, ${tally.unanswered} without an answer; none lost, none twice, none invented\n`);
    }
  });
});
