import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Ballot } from '../../features/ballots/rules/ballot.ts';
import type { Manifest } from '../../features/ballots/rules/manifest.ts';
import { announcePoll, at, ballotHash, buildServer, call, fillIn, go, mixed, ownDatabase, serveIn, takeTokens, type Served } from '../ballots/testing-poll.ts';

/*
 * A relay is killed while two hundred ballots are on their way, again and again; their voters insist as the page does. Whatever was acknowledged is in the
 * box exactly once, and none is lost. STEELYARD_RELAY_KILLS makes the set longer.
 */
const KILLS = Number(process.env['STEELYARD_RELAY_KILLS'] ?? 2);
const KEY = 'k'.repeat(40);
let database: Awaited<ReturnType<typeof ownDatabase>>;
let built: Awaited<ReturnType<typeof buildServer>>;
let server: Served;
let relay: ChildProcess;
let port = 0;
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Starts the command `relay` and waits for its ready line. */
async function startRelay(): Promise<void> {
  relay = spawn(process.execPath, [join(built.dir, 'relay.js'), '--to', `http://127.0.0.1:${server.port}`, '--port', String(port), '--relay-key', join(database.dir, 'key'), '--wait-ms', '100'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  await new Promise<void>((ready, failed) => {
    relay.stdout!.on('data', (d: Buffer) => { text += d.toString(); if (text.includes('relay is running')) ready(); });
    relay.once('exit', () => failed(new Error(`the relay ended: ${text}`)));
  });
}

beforeAll(async () => {
  [database, built] = await Promise.all([ownDatabase(), buildServer('relay', { relay: 'src/server/relay/testing-relay.ts' })]);
  mkdirSync(join(database.dir, 'data'));
  writeFileSync(join(database.dir, 'key'), KEY);
  server = await serveIn(join(database.dir, 'data'), built.script, database.url(), at.plan, { RELAY_KEY: KEY });
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  port = (probe.address() as { port: number }).port;
  probe.close();
  await startRelay();
}, 120_000);
afterAll(async () => {
  relay?.kill('SIGKILL');
  await server?.kill();
  await database?.stop();
  built?.remove();
});

it(`${KILLS} kills with 200 ballots on their way: every acknowledged one is in the box exactly once, none is lost; a relay told to stop loses nobody's answer`, { timeout: 60_000 + 20_000 * KILLS }, async () => {
  const { id, people, hash } = await announcePoll(server.port, database.unit, { a: 50 }, 4);
  await server.tell({ clock: at.issue });
  const { manifest } = (await go(server.port, `/vote/${id}/open`, { code: people[0]!.code })) as { manifest: Manifest };
  await Promise.all(people.map((p) => takeTokens(server.port, id, p, manifest, hash)));
  await server.tell({ clock: at.cast });
  const told = { sent: 0, unanswered: 0, away: 0 };
  const board = async (): Promise<string[]> => (await go2(`/box/${id}`)).hashes;
  const go2 = async (path: string): Promise<any> => (await call(server.port, 'GET', path)).body;

  for (let trial = 1; trial <= KILLS; trial++) {
    const before = told.unanswered;
    const ballots = mixed(people.flatMap((p) => fillIn(manifest, p)));
    expect(ballots.length).toBe(200);
    // Past the relay nothing is taken.
    const direct = await call(server.port, 'POST', `/box/${id}`, ballots[0]);
    expect([direct.status, direct.body.error.name]).toEqual([403, 'ballots.by-relay']);

    const acknowledged: string[] = [];
    const insist = async (b: Ballot): Promise<void> => {
      for (const until = Date.now() + 30_000; Date.now() < until; await pause(200 + 200 * Math.random())) {
        told.sent++;
        const got = await call(port, 'POST', `/box/${id}`, b).catch(() => null);
        if (got === null) told.unanswered++;
        else if (got.status === 503) { expect(got.body.error.name).toBe('relay.away'); told.away++; }
        else {
          expect([got.status, got.body.hash, typeof got.body.promise]).toEqual([200, ballotHash(b), 'string']);
          acknowledged.push(got.body.hash);
          return;
        }
      }
      throw new Error('not taken in half a minute');
    };
    const all = Promise.all(ballots.map(insist));
    while (acknowledged.length < (trial * 150) / KILLS) await pause(1);
    const killed = once(relay, 'exit');
    relay.kill('SIGKILL');
    await killed;
    // What was acknowledged until now is in the box already.
    const then = new Set(await board());
    expect(acknowledged.filter((h) => !then.has(h))).toEqual([]);
    await startRelay();
    await all;
    const now = await board();
    expect([new Set(now).size, now.length]).toEqual([200, 200]);
    expect([...now].sort()).toEqual(ballots.map(ballotHash).sort());
    expect([...acknowledged].sort()).toEqual([...now].sort());
    // It did happen in the midst of it: there were voters whom the dead relay owed an answer.
    expect(told.unanswered - before).toBeGreaterThan(20);
  }

  const last = people.map((p) => fillIn(manifest, p)[0]!);
  const answers = last.map((b) => call(port, 'POST', `/box/${id}`, b));
  await pause(60);
  const ended = once(relay, 'exit');
  relay.kill('SIGTERM');
  const got = await Promise.all(answers);
  expect([(await ended)[0], new Set(got.map((g) => g.status))]).toEqual([0, new Set([200])]);
  const kept = new Set(await board());
  expect(last.every((b) => kept.has(ballotHash(b)))).toBe(true);
  process.stdout.write(`relay: ${KILLS} kills, ${KILLS * 200} ballots sent ${told.sent} times, ${told.unanswered} without an answer, ${told.away} told to wait; none lost, none twice\n`);
});
