import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import type postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../features/ballots/rules/manifest.ts';
import { announcePoll, at, ballotHash, buildServer, call, clerk, fillIn, go, mixed, ownDatabase, serveIn, takeTokens, type Person } from './testing-poll.ts';
import { betterThanChance, guessByNearest, guessByOrder, guessDirect, normalTails, poissonTail, rankZ, type Scores, type Truth } from './testing-linkage.ts';
import { filesSince, makeScanner, needlesOfBallot, needlesOfVoter, observer, relations, type Hit } from './testing-traces.ts';

/*
 * Thirty voters over real HTTP against a server and a PostgreSQL of their own; then everything they leave behind is read by somebody who has it all (every
 * table and view, every file that was written with WAL, pool and keys, the logs, temporary files, what the network showed), and every way of linking is tried.
 * All ways together may guess better than chance in one run of a thousand. The same ways must find each leak that is planted in the control.
 */
const POLLS = Number(process.env['STEELYARD_FORENSIC_POLLS'] ?? 2);
const SIZES = { a: 10, b: 20 };
let database: Awaited<ReturnType<typeof ownDatabase>>;
let built: Awaited<ReturnType<typeof buildServer>>;
let owner: postgres.Sql;

beforeAll(async () => {
  [database, built] = await Promise.all([ownDatabase(), buildServer('forensic')]);
  owner = database.owner();
}, 120_000);
afterAll(async () => {
  await owner?.end({ timeout: 2 });
  await database?.stop();
  built?.remove();
});

type Ways = { scores: Scores; looked: { relations: number; rows: number; files: number; bytes: number; connections: number }; inText: Set<string> };

/** One poll from the announcement to the count, and every way of linking tried on what is left. `leaky`: the server of the control, and voters who do all they should not. */
async function onePoll(ways: Ways, leaky: boolean): Promise<void> {
  const began = Date.now() - 1000;
  const dir = join(database.dir, 'data');
  const server = await serveIn(dir, built.script, database.url(), at.plan, leaky ? { LEAK: '1' } : {});
  const network = await observer(server.port);
  try {
    const { id, hash, people } = await announcePoll(server.port, database.unit, SIZES);
    await server.tell({ clock: at.issue });
    const { manifest } = (await go(server.port, `/vote/${id}/open`, { code: people[0]!.code })) as { manifest: Manifest };
    const agents = new Map<Person, Agent>();
    const issueOrder = mixed(people);
    for (const p of issueOrder) {
      if (leaky) agents.set(p, new Agent({ keepAlive: true, maxSockets: 1 }));
      await takeTokens(network.port, id, p, manifest, hash, agents.get(p));
    }
    await server.tell({ clock: at.cast });
    // An honest page sends every ballot after a wait of its own: those of one voter are not together. In the control they come as they were issued.
    const toCast = issueOrder.flatMap((p) => fillIn(manifest, p).map((b) => ({ p, b })));
    const castOrder = leaky ? toCast : mixed(toCast);
    for (const { p, b } of castOrder) {
      const got = await call(network.port, 'POST', `/box/${id}`, b, null, agents.get(p));
      expect(got.status, JSON.stringify(got.body)).toBe(200);
    }
    for (const agent of agents.values()) agent.destroy();
    const truth: Truth = new Map(castOrder.map(({ p, b }, cast) => [ballotHash(b), { voter: p.name, cls: p.class, slot: b.slot, issued: issueOrder.indexOf(p), cast }]));
    // What a thief takes while the poll runs.
    const stolen = join(dir, 'stolen');
    mkdirSync(stolen, { recursive: true });
    cpSync(join(dir, 'polls', id, 'pool'), join(stolen, 'pool'));
    await server.tell({ clock: at.close });
    const board = ((await call(server.port, 'GET', `/box/${id}`)).body.hashes as string[]).slice();
    await go(server.port, `/ballots/${id}/close`, {}, clerk);
    expect(await go(server.port, `/ballots/${id}/count`, {}, clerk)).toEqual({ valid: 60, invalid: 0 });
    const bundle = await call(server.port, 'GET', `/ballots/${id}/bundle`, undefined, clerk);
    expect(bundle.status).toBe(200);
    await owner`CHECKPOINT`;

    const { scores, looked } = ways;
    guessByOrder(scores, 'board over http', truth, board);
    guessByOrder(scores, 'bundle', truth, (bundle.body.ballots as Person['ballots']).map(ballotHash));
    const voters = await owner<{ id: string; name: string; codeHash: string; requestHash: string }[]>`SELECT v.id, v.name, v.code_hash AS "codeHash", i.request_hash AS "requestHash" FROM poll_voter v JOIN poll_issue i ON i.voter_id = v.id WHERE v.poll_id = ${id}`;
    expect(voters).toHaveLength(30);
    const scan = makeScanner([...castOrder.flatMap(({ b }) => needlesOfBallot(b)), ...voters.flatMap((v) => { const p = people.find((x) => x.name === v.name)!; return needlesOfVoter({ ...v, code: p.code, blinded: p.state!.asked.map((a) => a.blinded) }); })]);

    for await (const relation of relations(owner)) {
      looked.relations++;
      looked.rows += relation.rows.length;
      let together = 0;
      const rows = relation.rows.map((r) => ({ ...r, hits: scan(Buffer.from(r.text)) }));
      for (const r of rows) if (r.hits.some((h) => h.kind === 'ballot' && r.hits.some((x) => x.kind === 'voter' && x.of === truth.get(h.of)!.voter))) together++;
      const holding = rows.flatMap((r) => r.hits.filter((h) => h.kind === 'ballot').slice(0, 1).map((h) => ({ ...r, hash: h.of })));
      if (holding.length > 0) guessDirect(scores, `${relation.name}: rows`, together);
      guessByOrder(scores, `${relation.name}: ctid`, truth, holding.map((h) => h.hash));
      guessByOrder(scores, `${relation.name}: xmin`, truth, mixed(holding).sort((a, b) => Number(a.xmin) - Number(b.xmin)).map((h) => h.hash));
      guessByOrder(scores, `${relation.name}: text`, truth, [...holding].sort((a, b) => (a.text < b.text ? -1 : 1)).map((h) => h.hash));
    }
    for (const column of ['id', 'hash', 'key', 'token', 'sealed', 'signature', 'prefix']) {
      const by = column === 'id' || column === 'hash' ? owner(column) : owner`ballot ->> ${column}`;
      guessByOrder(scores, `poll_ballot: by ${column}`, truth, (await owner`SELECT hash FROM poll_ballot WHERE poll_id = ${id} ORDER BY ${by}`).map((r) => r['hash'] as string));
    }
    for (const column of ['n', 'now', 'salt']) guessByOrder(scores, `record_row: by ${column}`, truth, (await owner`SELECT b.hash FROM record_row r JOIN poll_ballot b ON b.id = r.row_id WHERE r.tbl = 'poll_ballot' AND b.poll_id = ${id} ORDER BY r.${owner(column)}`).map((r) => r['hash'] as string));
    if (!leaky) expect(await owner`SELECT DISTINCT xmin::text FROM poll_ballot WHERE poll_id = ${id}`).toHaveLength(1);

    writeFileSync(join(dir, 'server.out'), server.output());
    for (const file of filesSince(database.dir, began)) {
      looked.files++;
      looked.bytes += file.bytes.length;
      const hits = scan(file.bytes);
      const name = file.name.replace(/^data\//, '').replace(id, 'POLL').replace(/^pg\/pg_wal\/.*/, 'WAL');
      if (/\.(log|out)$|tmp\//.test(name)) for (const h of hits) ways.inText.add(`${name}: ${h.kind} ${h.writing}`);
      for (const writing of new Set(hits.filter((h) => h.kind === 'ballot').map((h) => h.writing))) {
        const own = hits.filter((h) => h.kind === 'ballot' && h.writing === writing);
        guessByOrder(scores, `${name}: ${writing}, first place`, truth, own.map((h) => h.of));
        guessByOrder(scores, `${name}: ${writing}, last place`, truth, own.map((h) => h.of).reverse());
        guessByNearest(scores, `${name}: ${writing}`, truth, firsts(own).map((h) => ({ hash: h.of, at: h.at })), hits.filter((h) => h.kind === 'voter').map((h) => ({ voter: h.of, at: h.at })));
      }
    }
    // Nothing of the poll's secrets is left where it lay: no waiting ballot, no issuing key.
    expect(existsSync(join(dir, 'polls', id, 'pool'))).toBe(false);

    looked.connections += network.seen.length;
    fromTheNetwork(ways, network.seen, issueOrder, castOrder);
  } finally {
    await server.stop();
    await network.stop();
    rmSync(join(dir, 'stolen'), { recursive: true, force: true });
    rmSync(join(dir, 'server.out'), { force: true });
  }
}

const firsts = (hits: readonly Hit[]): Hit[] => hits.filter((h, i) => hits.findIndex((x) => x.of === h.of) === i);

/** What somebody guesses who sees every connection but into none: by their order, port, size, duration, and whether one serves twice. */
function fromTheNetwork({ scores }: Ways, seen: Awaited<ReturnType<typeof observer>>['seen'], issueOrder: readonly Person[], castOrder: readonly { p: Person; b: Person['ballots'][number] }[]): void {
  guessDirect(scores, 'network: one connection for both', seen.filter((s) => s.what.includes('issue') && s.what.includes('cast')).length);
  const issues = seen.filter((s) => s.what.includes('issue'));
  const casts = seen.flatMap((s) => s.what.filter((w) => w === 'cast').map(() => s));
  expect(issues).toHaveLength(30);
  expect(casts).toHaveLength(60);
  // With connections of their own, the i-th of each kind is the i-th of its order; the first ballot of everybody is looked at against their tokens.
  const first = castOrder.filter(({ p }, i) => castOrder.findIndex((x) => x.p === p) === i);
  const truth: Truth = new Map(first.map(({ p, b }, cast) => [ballotHash(b), { voter: p.name, cls: '*', slot: '*', issued: issueOrder.indexOf(p), cast }]));
  guessByOrder(scores, 'network: order of casts', truth, first.map(({ b }) => ballotHash(b)), ['issued']);
  if (new Set(seen.map((s) => s.port)).size !== seen.length || issues.some((s) => s.what.length !== 1)) return;
  const pairs = castOrder.map(({ p }, i) => ({ issue: issues[issueOrder.indexOf(p)]!, cast: casts[i]! }));
  for (const what of ['port', 'up', 'down', 'opened'] as const) scores.set(`network: ${what}`, { right: 0, expected: 0, polls: (scores.get(`network: ${what}`)?.polls ?? 0) + 1, z: (scores.get(`network: ${what}`)?.z ?? 0) + rankZ(pairs.map((x) => x.issue[what]), pairs.map((x) => x.cast[what])) });
  // A ballot's size says nothing: within a poll all are alike.
  expect(new Set(casts.map((s) => s.up)).size).toBe(1);
}

const fresh = (): Ways => ({ scores: new Map(), looked: { relations: 0, rows: 0, files: 0, bytes: 0, connections: 0 }, inText: new Set() });
const worst = (s: Scores): string => [...s].map(([way, x]) => ({ way, p: x.z !== 0 ? normalTails(x.z / Math.sqrt(x.polls)) : poissonTail(x.right, x.expected) })).sort((a, b) => a.p - b.p).slice(0, 3).map((x) => `${x.way} (p ${x.p.toPrecision(2)})`).join('; ');

describe('the ways of guessing', () => {
  it('raise no alarm at chance and one at an order that tells, also where it tells only roughly', () => {
    const names = Array.from({ length: 60 }, (_, i) => `h${i}`);
    const order = mixed(names);
    const truth: Truth = new Map(order.map((h, i) => [h, { voter: `v${i >> 1}`, cls: i % 3 ? 'b' : 'a', slot: `s${i & 1}`, issued: i >> 1, cast: i }]));
    let alarms = 0;
    for (let i = 0; i < 1000; i++) {
      const scores: Scores = new Map();
      guessByOrder(scores, 'x', truth, mixed(names));
      if (betterThanChance(scores).length > 0) alarms++;
    }
    // At a level of one in a thousand, ten of a thousand runs are out of reach (chance below 10^-6).
    expect(alarms).toBeLessThan(10);
    for (const told of [order, [...order].reverse(), order.map((h, i) => [h, i + 20 * Math.random()] as const).sort((a, b) => a[1] - b[1]).map(([h]) => h)]) {
      const scores: Scores = new Map();
      guessByOrder(scores, 'x', truth, told);
      expect(betterThanChance(scores).length).toBeGreaterThan(1);
    }
    expect(poissonTail(1, 1)).toBeCloseTo(1 - Math.exp(-1), 12);
    expect(poissonTail(15, 1)).toBeCloseTo(3.0e-13, 13);
    expect(normalTails(1.959964)).toBeCloseTo(0.05, 6);
  });
});

describe('a poll of thirty, looked at by somebody who has everything', () => {
  it(`${POLLS} polls: no way of linking a ballot to a voter, or two ballots to one hand, does better than chance`, { timeout: 120_000 + 30_000 * POLLS }, async () => {
    const ways = fresh();
    for (let i = 0; i < POLLS; i++) await onePoll(ways, false);
    const { looked } = ways;
    process.stdout.write(`linkage: ${POLLS} polls, ${ways.scores.size} ways over ${looked.relations} relations (${looked.rows} rows), ${looked.files} files (${(looked.bytes / 1e6).toFixed(0)} MB) and ${looked.connections} connections; nearest to telling: ${worst(ways.scores)}\n`);
    expect(betterThanChance(ways.scores)).toEqual([]);
    expect([...ways.inText]).toEqual([]);
    expect([...ways.scores.keys()].filter((w) => w.startsWith('WAL')).length).toBeGreaterThan(0);
    expect([...ways.scores.keys()].filter((w) => w.startsWith('stolen/pool')).length).toBeGreaterThan(0);
    expect(ways.scores.size).toBeGreaterThan(60);
  });
  it('the control: every planted leak is found by the same ways', { timeout: 120_000 }, async () => {
    const ways = fresh();
    await onePoll(ways, true);
    const found = betterThanChance(ways.scores);
    for (const way of ['leaky: ctid, in order of cast', 'leaky: ctid, in order of issued', 'leaky: ctid, correlation with cast', 'leaky: ctid, one hand side by side', 'leaky: xmin, correlation with cast', 'access.log: hash, first place, correlation with cast', 'network: one connection for both, together', 'network: order of casts, correlation with issued']) expect(found, way).toContain(way);
    expect([...ways.inText]).toContain('access.log: ballot hash');
    // What was not touched stays silent even there.
    expect(found.filter((w) => w.startsWith('poll_ballot'))).toEqual([]);
    process.stdout.write(`linkage, control: ${found.length} of ${ways.scores.size} ways tell\n`);
    await owner`DROP TABLE leaky`;
  });
});
