import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import { createServer as createSecure } from 'node:https';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { natively } from '../../verify/native.ts';
import type { Box } from '../../features/ballots/service.ts';
import { random } from '../../features/ballots/testing.ts';
import { relayRefusals } from '../../features/ballots/rules/relay.ts';
import { buildBox } from '../ballots/box-http.ts';
import { buildHttp } from '../http.ts';
import { boxOf } from '../serve.ts';
import { testHouse } from '../testing.ts';
import { hostNames } from '../tls/names.ts';
import { localTls } from '../tls/authority.ts';
import { mixingOf } from './command.ts';
import { keyAccepts } from './key.ts';
import { buildRelay } from './relay-http.ts';
import { makeRelay, type Mixing } from './relay.ts';
import { upstreamOf } from './upstream.ts';

const POLL = '3f0c1f0e-6f2b-4d53-9d3e-0a1b2c3d4e5f';
const KEY = 'k'.repeat(40);
const quick: Mixing = { ...mixingOf({}), waitMs: 20 };
const undo: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => { for (const step of undo.splice(0).reverse()) await step(); });

type Seen = { method: string; url: string; raw: string[]; headers: IncomingHttpHeaders; port: number; body: string };
const portOf = (server: Server): number => (server.address() as { port: number }).port;
const listen = async (server: Server, port = 0): Promise<number> => { await new Promise<void>((done) => server.listen(port, '127.0.0.1', done)); undo.push(() => { server.closeAllConnections(); return new Promise((done) => server.close(done)); }); return portOf(server); };
const echo = (s: Seen): { status: number; body: string } => ({ status: 200, body: s.body });

/** A box that keeps all it sees and answers as it is told. */
async function rawBox(answer: (seen: Seen) => { status: number; body: string } | null = echo, port = 0): Promise<{ to: string; port: number; seen: Seen[]; server: Server }> {
  const seen: Seen[] = [];
  const server = createServer((q, a) => {
    const parts: Buffer[] = [];
    q.on('data', (d: Buffer) => parts.push(d));
    q.on('end', () => {
      const one = { method: q.method!, url: q.url!, raw: q.rawHeaders, headers: q.headers, port: q.socket.remotePort!, body: Buffer.concat(parts).toString() };
      seen.push(one);
      const said = answer(one);
      if (said) a.writeHead(said.status, { 'content-type': 'application/json; charset=utf-8', 'set-cookie': 'mark=1', server: 'mark' }).end(said.body);
    });
  });
  const at = await listen(server, port);
  return { to: `http://127.0.0.1:${at}`, port: at, seen, server };
}
type Got = { status: number; headers: IncomingHttpHeaders; body: string };
type Voter = { cast: (body: string, headers?: Record<string, string>) => Promise<Got>; ask: (method: string, path: string, body?: string, headers?: Record<string, string>) => Promise<Got>; stop: () => Promise<void> };

/** A relay before a box, and what a voter can do with it: each call on a connection of its own. */
async function relayTo(to: string, mixing: Partial<Mixing> = {}, more: { key?: string | null; ca?: string | null; slowMs?: number } = {}): Promise<Voter> {
  const { app, stop } = buildRelay(upstreamOf(to, { key: KEY, ca: null, slowMs: 3000, ...more }), { ...quick, ...mixing });
  await app.listen({ port: 0, host: '127.0.0.1' });
  undo.push(stop);
  const port = portOf(app.server as Server);
  const ask: Voter['ask'] = (method, path, body, headers = {}) => new Promise((done, failed) => {
    const sent = request({ host: '127.0.0.1', port, method, path, agent: false, headers: { ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }), ...headers } }, (a) => {
      const parts: Buffer[] = [];
      a.on('data', (d: Buffer) => parts.push(d));
      a.on('end', () => done({ status: a.statusCode!, headers: a.headers, body: Buffer.concat(parts).toString() }));
    });
    sent.on('error', failed);
    sent.end(body);
  });
  return { ask, stop, cast: (body, headers) => ask('POST', `/api/box/${POLL}`, body, headers) };
}
const nameOf = (got: Got): string => JSON.parse(got.body).error.name;

describe('what a relay sends on', () => {
  it('is the ballot, byte for byte, with the key; nothing else of its voter goes along, and all come over one connection that is the relay’s', async () => {
    const box = await rawBox();
    const voter = await relayTo(box.to);
    const bodies = Array.from({ length: 12 }, (_, i) => `{"n": ${i},  "zh":"票"}`);
    const got = await Promise.all(bodies.map((b, i) => voter.cast(b, { cookie: 'steelyard_session=secret', 'user-agent': `Phone ${i}`, 'accept-language': 'zh-CN', origin: 'https://ganbu.local', referer: 'https://ganbu.local/vote', 'x-forwarded-for': '192.0.2.7', authorization: 'Bearer x', 'x-steelyard-relay': 'forged', 'content-type': `application/json; charset=utf-8; voter=${i}` })));
    expect(got.map((g) => [g.status, g.body])).toEqual(bodies.map((b) => [200, b]));
    expect(box.seen.map((s) => s.body).sort()).toEqual([...bodies].sort());
    expect(new Set(box.seen.map((s) => s.port)).size).toBe(1);
    for (const s of box.seen) {
      expect([s.method, s.url]).toEqual(['POST', `/api/box/${POLL}`]);
      expect(Object.fromEntries(Object.entries(s.headers).sort())).toEqual({ connection: 'keep-alive', 'content-length': String(Buffer.byteLength(s.body)), 'content-type': 'application/json', host: box.to.slice(7), 'x-steelyard-relay': KEY });
    }
    // The way back: status and body as they were, under the box's own headers.
    for (const g of got) {
      expect([g.headers['set-cookie'], g.headers.server]).toEqual([undefined, undefined]);
      expect(g.headers).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'content-type': 'application/json; charset=utf-8' });
    }
  });

  it('leaves in an order of chance; the same measure finds a relay that does not mix', async () => {
    // Batches of ten: at its own place stays one of ten by chance, all ten without mixing; half of the pairs are turned.
    const measured = async (mix: Mixing['mix']): Promise<{ kept: number; turned: number }> => {
      let [kept, turned] = [0, 0];
      for (let trial = 0; trial < 100; trial++) {
        const order: number[] = [];
        const relay = makeRelay(async (_poll, body) => { order.push(Number(body.toString())); return { status: 200, type: undefined, body }; }, { ...quick, waitMs: 1000, mix });
        await Promise.all(Array.from({ length: 10 }, (_, i) => relay.take(POLL, Buffer.from(String(i)))));
        kept += order.filter((n, at) => n === at).length;
        for (let a = 0; a < 10; a++) for (let b = a + 1; b < 10; b++) if (order[a]! > order[b]!) turned++;
      }
      return { kept, turned };
    };
    // 100 ± 10 kept and 2250 ± 56 turned; six standard deviations either way.
    const isMixed = ({ kept, turned }: { kept: number; turned: number }): boolean => kept > 40 && kept < 160 && turned > 1914 && turned < 2586;
    expect(isMixed(await measured(mixingOf({}).mix))).toBe(true);
    const unmixed = await measured((items) => [...items]);
    expect([unmixed, isMixed(unmixed)]).toEqual([{ kept: 1000, turned: 0 }, false]);
  });

  it('leaves when enough wait, or when the first has waited long enough; a busy relay gathers more', async () => {
    const seen: string[] = [];
    const relay = makeRelay(async (_p, body) => { await new Promise((go) => setTimeout(go, 2)); seen.push(body.toString()); return { status: 200, type: undefined, body }; }, { ...quick, batch: 3, waitMs: 150 });
    const began = performance.now();
    const [one, two] = [relay.take(POLL, Buffer.from('1')), relay.take(POLL, Buffer.from('2'))];
    await Promise.all([one, two]);
    expect(performance.now() - began).toBeGreaterThan(140);
    const again = performance.now();
    await Promise.all(['3', '4', '5'].map((n) => relay.take(POLL, Buffer.from(n))));
    expect(performance.now() - again).toBeLessThan(140);
    expect(seen.slice(0, 2).sort()).toEqual(['1', '2']);
    expect(seen.slice(2).sort()).toEqual(['3', '4', '5']);
  });

  it('is each message, also the same twice: the box knows its ballots, the relay does not', async () => {
    const box = await rawBox();
    const voter = await relayTo(box.to);
    expect((await Promise.all(Array.from({ length: 5 }, () => voter.cast('{"same":1}')))).map((g) => g.status)).toEqual([200, 200, 200, 200, 200]);
    expect(box.seen.length).toBe(5);
  });
});

describe('what a relay answers', () => {
  it('is the box’s refusal as it came, whatever its status', async () => {
    let said = { status: 409, body: '' };
    const box = await rawBox(() => said);
    const voter = await relayTo(box.to);
    for (const [status, name] of [[409, 'ballots.too-late'], [403, 'ballots.by-relay'], [400, 'ballots.ballot'], [503, 'ballots.full'], [429, 'http.too-many']] as const) {
      said = { status, body: JSON.stringify({ error: { name, status, reason: { zh: '不', en: 'no' } }, requestId: 'r' }) };
      const got = await voter.cast('{}');
      expect([got.status, got.body]).toEqual([status, said.body]);
    }
  });

  it('refuses by itself what is too large, what is no ballot and every other address, and sends none of it on', async () => {
    const box = await rawBox();
    const voter = await relayTo(box.to);
    const large = await voter.cast(JSON.stringify('x'.repeat(256 * 1024)));
    expect([large.status, nameOf(large), large.headers['access-control-allow-origin']]).toEqual([413, 'http.bad-input', '*']);
    expect((await voter.cast('text', { 'content-type': 'text/plain' })).status).toBe(400);
    for (const id of ['x', `${POLL}%2Fmore`, '..%2F..%2Fvote', `${POLL}%3Fa`]) expect([id, (await voter.ask('POST', `/api/box/${id}`, '{}')).status]).toEqual([id, 400]);
    for (const [method, path] of [['POST', `/api/vote/${POLL}/tokens`], ['POST', `/api/vote/${POLL}/open`], ['GET', '/'], ['HEAD', `/api/box/${POLL}`], ['PUT', `/api/box/${POLL}`], ['GET', '/healthz']] as const) {
      expect([method, path, (await voter.ask(method, path, method === 'GET' || method === 'HEAD' ? undefined : '{}')).status]).toEqual([method, path, 404]);
    }
    expect(box.seen).toEqual([]);
    const asked = await voter.ask('OPTIONS', `/api/box/${POLL}`, undefined, { origin: 'https://ganbu.local', 'access-control-request-method': 'POST' });
    expect([asked.status, asked.headers['access-control-allow-methods'], asked.headers['access-control-allow-headers']]).toEqual([204, 'GET, POST', 'content-type']);
  });

  it('is “full” when too many wait, and takes again when there is room', async () => {
    const box = await rawBox();
    const voter = await relayTo(box.to, { batch: 10, waitMs: 150, most: 5 });
    const got = await Promise.all(Array.from({ length: 8 }, (_, i) => voter.cast(`{"n":${i}}`)));
    expect(got.filter((g) => g.status === 200).length).toBe(5);
    const refused = got.filter((g) => g.status === 503);
    expect(refused.map((g) => JSON.parse(g.body).error)).toEqual(Array(3).fill(relayRefusals.full));
    expect((await voter.cast('{"n":9}')).status).toBe(200);
    expect(box.seen.length).toBe(6);
  });

  it('is “away” while the box is down or too slow, and nothing is acknowledged; then it goes on by itself', async () => {
    const box = await rawBox();
    const voter = await relayTo(box.to, {}, { slowMs: 200 });
    expect((await voter.cast('{"n":1}')).status).toBe(200);
    expect((await voter.ask('GET', '/health')).body).toBe('{"ok":true}');
    box.server.closeAllConnections();
    await new Promise((done) => box.server.close(done));
    const down = await Promise.all(Array.from({ length: 4 }, () => voter.cast('{"n":2}')));
    expect(down.map((g) => JSON.parse(g.body).error)).toEqual(Array(4).fill(relayRefusals.away));
    const back = await rawBox((s) => (s.body === '{"slow":1}' ? null : echo(s)), box.port);
    expect((await voter.cast('{"n":2}')).status).toBe(200);
    const began = performance.now();
    const slow = await Promise.all(Array.from({ length: 4 }, () => voter.cast('{"slow":1}')));
    expect(slow.map(nameOf)).toEqual(Array(4).fill('relay.away'));
    // One of them was waited for, not each in turn.
    expect([back.seen.filter((s) => s.body === '{"slow":1}').length, performance.now() - began < 700]).toEqual([1, true]);
    expect((await voter.cast('{"n":3}')).status).toBe(200);
  });

  it('sends on what waits before it ends', async () => {
    const box = await rawBox();
    const voter = await relayTo(box.to, { batch: 100, waitMs: 30_000 });
    const waiting = Array.from({ length: 7 }, (_, i) => voter.cast(`{"n":${i}}`));
    await new Promise((go) => setTimeout(go, 100));
    expect(box.seen.length).toBe(0);
    await voter.stop();
    expect((await Promise.all(waiting)).map((g) => g.status)).toEqual(Array(7).fill(200));
    expect(box.seen.length).toBe(7);
  });

  it('shows the board as it is, asking for it once a second at most, and says by /health whether the box answers', async () => {
    let n = 0;
    const box = await rawBox(() => ({ status: 200, body: `{"state":"announced","n":${++n}}` }));
    const voter = await relayTo(box.to);
    const got = await Promise.all(Array.from({ length: 6 }, () => voter.ask('GET', `/api/box/${POLL}?who=me`, undefined, { cookie: 'a=b' })));
    expect(new Set(got.map((g) => g.body))).toEqual(new Set(['{"state":"announced","n":1}']));
    expect(box.seen.map((s) => [s.method, s.url, Object.keys(s.headers).sort()])).toEqual([['GET', `/api/box/${POLL}`, ['connection', 'host']]]);
    await new Promise((go) => setTimeout(go, 1050));
    expect((await voter.ask('GET', `/api/box/${POLL}`)).body).toBe('{"state":"announced","n":2}');
    const lonely = await relayTo('http://127.0.0.1:9');
    expect([(await lonely.ask('GET', '/health')).status, nameOf(await lonely.ask('GET', `/api/box/${POLL}`))]).toEqual([503, 'relay.away']);
  });
});

describe('a box over https', () => {
  const dir = mkdtempSync(join(tmpdir(), 'steelyard-relay-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  it('is spoken to only when its certificate is from an authority that is known, or given with --to-ca', async () => {
    const tls = await localTls({ dir, names: { given: hostNames([]), found: hostNames(['localhost', '127.0.0.1', '::1']) }, now: new Date() });
    let taken = 0;
    const server = createSecure(tls.server, (q, a) => { taken++; q.resume().on('end', () => a.end('{}')); });
    const port = await listen(server as unknown as Server);
    for (const name of ['127.0.0.1', 'localhost']) {
      expect(nameOf(await (await relayTo(`https://${name}:${port}`)).cast('{}')), name).toBe('relay.away');
      expect(taken).toBe(0);
      expect((await (await relayTo(`https://${name}:${port}`, {}, { ca: tls.pem })).cast('{}')).status, name).toBe(200);
      taken = 0;
    }
  });
});

describe('a real box', () => {
  const t = testHouse();
  it('takes ballots from its own relay only: without the key or with another it refuses, and the voter is told so', async () => {
    const box: Box = { vault: t.house.vault, random, page: null, address: () => null, by: natively, mayCast: keyAccepts(KEY) };
    const app = await buildBox(t.house.ports, box, null);
    await app.listen({ port: 0, host: '127.0.0.1' });
    undo.push(() => app.close());
    const to = `http://127.0.0.1:${portOf(app.server as Server)}`;
    const cast = async (key: string | null): Promise<Got> => (await relayTo(to, {}, { key })).ask('POST', `/api/box/${randomUUID()}`, '{}');
    expect([nameOf(await cast(null)), nameOf(await cast('x'.repeat(40)))]).toEqual(['ballots.by-relay', 'ballots.by-relay']);
    // Past the key it is looked for a poll.
    expect([(await cast(KEY)).status, nameOf(await cast(KEY))]).toEqual([404, 'ballots.no-such-poll']);
    const own = await (await relayTo(to)).ask('GET', `/api/box/${randomUUID()}`);
    expect([own.status, nameOf(own)]).toEqual([404, 'ballots.no-such-poll']);
  });

  it('behind a relay sends every page there that casts: voters by its address, those who enter paper sheets as well', async () => {
    const relay = 'https://relay.example:8443';
    const box = boxOf(t.house, 'nowhere', { boxPort: 4, relay, relayKey: KEY });
    expect([box.address({ protocol: 'https', hostname: 'server.example' }), box.relay, box.mayCast!(undefined), box.mayCast!(KEY)]).toEqual([relay, relay, false, true]);
    for (const [given, sources] of [[relay, `connect-src 'self' ${relay}`], [null, "connect-src 'self'"]] as const) {
      const app = await buildHttp({ actorOf: async () => null, web: null, health: t.house.health, rooms: () => undefined, relay: given, perMinute: 0 });
      undo.push(() => app.close());
      expect(String((await app.inject('/healthz')).headers['content-security-policy']).split(';')).toContain(sources);
    }
  });
});
