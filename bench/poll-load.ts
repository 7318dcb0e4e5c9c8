import { createPrivateKey, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../src/features/ballots/rules/manifest.ts';
import { ballotHash } from '../src/features/ballots/rules/ballot.ts';
import { announcePoll, at, buildServer, call, clerk, go, ownDatabase, serveIn } from '../src/server/ballots/testing-poll.ts';
import { quantile, type Line } from './harness.ts';
import { minted } from './polls.ts';

/** 1,000 voters of 50 subjects each come within five minutes; fewer come as fast. */
const VOTERS = Number(process.env['STEELYARD_LOAD_VOTERS'] ?? 1000);
const SUBJECTS = 50;
const ARRIVE = VOTERS * 300;
const CLERKS = 10;

const pause = (ms: number): Promise<void> => new Promise((go2) => setTimeout(go2, ms));
const random = (): number => randomBytes(4).readUInt32LE() / 2 ** 32;

/**
 * A server in a process of its own on a PostgreSQL of its own. Every voter asks for 50 tokens, then sends 50 ballots, each over a connection of its own and after
 * a wait; ten clerks read polls and change plans the while. The voters’ own arithmetic is done beforehand: it is their machines’ work.
 */
export async function benchPollLoad(): Promise<Line[]> {
  const [database, built] = await Promise.all([ownDatabase(), buildServer('load')]);
  const dir = join(database.dir, 'data');
  mkdirSync(dir);
  const server = await serveIn(dir, built.script, database.url(), at.plan);
  try {
    const { id, hash, people } = await announcePoll(server.port, database.unit, { a: VOTERS }, SUBJECTS);
    const held = JSON.parse(readFileSync(join(dir, 'polls', id, 'keys.json'), 'utf8')) as { keys: { class: string; slot: string; pem: string }[] };
    await server.tell({ clock: at.cast });
    const { manifest } = (await go(server.port, `/vote/${id}/open`, { code: people[0]!.code })) as { manifest: Manifest };
    process.stderr.write(`  making ${(VOTERS * SUBJECTS).toLocaleString('en')} ballots …\n`);
    const ballots = minted(manifest, hash, new Map(held.keys.map((k) => [`${k.class} ${k.slot}`, createPrivateKey(k.pem)])), VOTERS * SUBJECTS);
    const hashes = ballots.map(ballotHash);
    const blinded = (): unknown => manifest.sheets.map((s) => ({ slot: s.slot, blinded: Buffer.concat([Buffer.alloc(1), randomBytes(255)]).toString('base64') }));
    const timed = async (into: number[], what: () => Promise<unknown>): Promise<void> => { const begun = performance.now(); await what(); into.push(performance.now() - begun); };

    const acknowledged = new Set<string>();
    const vote = async (voter: number, tokens: number[], casts: number[], gap: number): Promise<void> => {
      const request = blinded();
      await timed(tokens, () => go(server.port, `/vote/${id}/tokens`, { code: people[voter]!.code, request }));
      for (let i = 0; i < SUBJECTS; i++) {
        await pause(random() * gap);
        const at2 = voter * SUBJECTS + i;
        await timed(casts, async () => {
          const got = await go(server.port, `/box/${id}`, ballots[at2]);
          if (got.hash !== hashes[at2]) throw new Error('another hash than that of the ballot was acknowledged');
          acknowledged.add(got.hash);
        });
      }
    };
    // The first three alone, on an idle server, which is what the rest is measured by; casting waits for three tokens.
    const [aloneTokens, aloneCasts]: [number[], number[]] = [[], []];
    for (const v of [0, 1, 2]) await timed(aloneTokens, () => go(server.port, `/vote/${id}/tokens`, { code: people[v]!.code, request: blinded() }));
    for (let i = 0; i < 3 * SUBJECTS; i++) await timed(aloneCasts, async () => { acknowledged.add((await go(server.port, `/box/${id}`, ballots[i])).hash); });

    const [tokens, casts, work]: [number[], number[], number[]] = [[], [], []];
    let over = false;
    const { plan } = (await call(server.port, 'GET', `/ballots/${id}`, undefined, clerk)).body;
    const drafts: string[] = [];
    for (let i = 0; i < CLERKS; i++) drafts.push((await go(server.port, '/ballots', { unitId: database.unit, plan }, clerk)).id);
    const clerks = drafts.map(async (draft) => {
      while (!over) {
        await timed(work, () => call(server.port, 'GET', '/ballots', undefined, clerk));
        await timed(work, () => call(server.port, 'GET', `/ballots/${draft}`, undefined, clerk));
        await timed(work, () => go(server.port, `/ballots/${draft}/plan`, plan, clerk));
        await pause(500 + random() * 1000);
      }
    });
    const begun = performance.now();
    await Promise.all(people.slice(3).map(async (_, i) => { await pause(random() * ARRIVE); await vote(i + 3, tokens, casts, 80); }));
    const seconds = (performance.now() - begun) / 1000;
    over = true;
    await Promise.all(clerks);

    const board = (await call(server.port, 'GET', `/box/${id}`)).body.hashes as string[];
    const stands = new Set(board);
    const lost = hashes.filter((h) => !acknowledged.has(h) || !stands.has(h)).length;
    const double = board.length - stands.size + Math.max(0, board.length - hashes.length);
    await server.tell({ clock: at.close });
    const closing = performance.now();
    process.stderr.write(`  all sent in ${seconds.toFixed(0)} s; closing …\n`);
    // One act puts all ballots on the board; a clerk waits for it as long as it takes.
    const { body: closed } = await call(server.port, 'POST', `/ballots/${id}/close`, {}, clerk, undefined, 600_000);
    const took = (performance.now() - closing) / 1000;
    const p95 = (list: readonly number[]): number => quantile(list, 0.95);
    const told = `${VOTERS} voters of ${SUBJECTS} subjects in ${seconds.toFixed(0)} s, ${CLERKS} clerks at work`;
    return [
      { id: 'poll.load.lost', what: `${told}: ballots lost or twice, of ${hashes.length.toLocaleString('en')}; all put on the board in ${took.toFixed(1)} s`, ratio: lost + double + Math.abs(closed.ballots - hashes.length), aim: '= 0', ok: lost + double === 0 && closed.ballots === hashes.length },
      { id: 'poll.load.tokens', what: `taking ${SUBJECTS} tokens: p95 ${p95(tokens).toFixed(0)} ms against ${quantile(aloneTokens, 0.5).toFixed(0)} ms on the idle server`, ratio: p95(tokens) / quantile(aloneTokens, 0.5), aim: 'printed', ok: true },
      { id: 'poll.load.cast', what: `sending a ballot: p95 ${p95(casts).toFixed(0)} ms against ${quantile(aloneCasts, 0.5).toFixed(1)} ms on the idle server`, ratio: p95(casts) / quantile(aloneCasts, 0.5), aim: 'printed', ok: true },
      { id: 'poll.load.clerks', what: `a clerk’s request meanwhile: p95 ${p95(work).toFixed(0)} ms`, ratio: p95(work) / quantile(work, 0.5), aim: 'printed', ok: true },
    ];
  } finally {
    await server.stop();
    await database.stop();
    built.remove();
  }
}
