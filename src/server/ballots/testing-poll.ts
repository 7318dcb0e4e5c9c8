import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import postgres from 'postgres';
import { build } from 'vite';
import type { Actor } from '../../kernel/ports.ts';
import { begin, ballots as makeBallots, draft, received, request, shuffled, type VoterState } from '../../features/ballots/rules/voter.ts';
import { ballotHash, type Ballot } from '../../features/ballots/rules/ballot.ts';
import type { Manifest } from '../../features/ballots/rules/manifest.ts';
import { gradeForm, random } from '../../features/ballots/testing.ts';
import { startEmbedded } from '../db/embedded.ts';
import { migrate } from '../db/migrate.ts';
import { SESSION_COOKIE } from '../http.ts';

/** The hours of a poll of the tests. */
export const times = { issueFrom: '2026-03-02T01:00:00Z', castFrom: '2026-03-02T01:30:00Z', closes: '2026-03-02T04:00:00Z' };
export const at = { plan: Date.parse('2026-03-01T08:00:00Z'), issue: Date.parse('2026-03-02T01:05:00Z'), cast: Date.parse('2026-03-02T02:00:00Z'), close: Date.parse('2026-03-02T04:00:00Z') };

/** The server of the tests, built once, and what else is to run in a process of its own: its script, where `<name>.js` of the others lie, and how to take it away. */
export async function buildServer(name: string, more: Record<string, string> = {}): Promise<{ script: string; dir: string; remove: () => void }> {
  const outDir = resolve(`dist/testing-${name}-${process.pid}`);
  await build({ configFile: false, publicDir: false, logLevel: 'error', build: { ssr: true, target: 'node20', minify: false, outDir, emptyOutDir: true, rollupOptions: { input: { server: 'src/server/ballots/testing-server.ts', ...more } } } });
  return { script: join(outDir, 'server.js'), dir: outDir, remove: () => rmSync(outDir, { recursive: true, force: true }) };
}

/** A PostgreSQL of one's own, whose files can be looked at and whose processes can be killed. */
export async function ownDatabase(): Promise<{ dir: string; url: () => string; kill: () => void; restart: () => Promise<void>; stop: () => Promise<void>; unit: string; owner: () => postgres.Sql }> {
  const dir = mkdtempSync(join(tmpdir(), 'steelyard-ballots-'));
  chmodSync(dir, 0o711);
  let pg = await startEmbedded(dir, () => undefined);
  await migrate(pg.url, resolve('migrations'), () => undefined);
  const unit = randomUUID();
  const sql = postgres(pg.url, { max: 1, onnotice: () => undefined });
  await sql.begin(async (tx) => {
    await tx`SET LOCAL session_replication_role = replica`;
    await tx`INSERT INTO unit (id, code, sort) VALUES (${unit}, 'T1', 0)`;
    await tx`INSERT INTO unit_period (id, unit_id, parent_id, name, kind, organ_kind, from_day) VALUES (${randomUUID()}, ${unit}, null, '青禾州某局', 'bureau', 'gov-dept', '2000-01-01')`;
  });
  await sql.end();
  return {
    dir, unit, url: () => pg.url,
    kill: () => {
      const pid = Number(readFileSync(join(dir, 'pg/postmaster.pid'), 'utf8').split('\n')[0]);
      // Its children first where the system tells them, so that none ends in good order after it.
      const children = existsSync(`/proc/${pid}/task/${pid}/children`) ? readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').map(Number).filter((n) => n > 0) : [];
      for (const one of [pid, ...children]) try { process.kill(one, 'SIGKILL'); } catch { /* it has ended meanwhile */ }
      // Where nobody takes leave of ended processes (a bare container), it would be taken to be running still.
      rmSync(join(dir, 'pg/postmaster.pid'), { force: true });
    },
    // On the port it had, where the server looks for it.
    restart: async () => {
      const port = Number(new URL(pg.url).port);
      for (let tries = 0; ; tries++) {
        try {
          pg = await startEmbedded(dir, () => undefined, port);
          return;
        } catch (error) {
          if (tries > 20) throw error;
          await new Promise((go) => setTimeout(go, 200));
        }
      }
    },
    stop: async () => { await pg.stop(); rmSync(dir, { recursive: true, force: true }); },
    owner: () => postgres(pg.url, { max: 2, onnotice: () => undefined }),
  };
}

/** A server that runs in a process of its own. */
export type Served = { port: number; child: ChildProcess; dir: string; output: () => string; tell: (m: { clock?: number; full?: boolean }) => Promise<void>; kill: () => Promise<void>; stop: () => Promise<void> };

/** Starts the server of the tests on a data directory; `clock` is its time, which stands until it is told another. */
export async function serveIn(dir: string, script: string, url: string, clock: number, more: Record<string, string> = {}): Promise<Served> {
  const temporary = join(dir, 'tmp');
  mkdirSync(temporary, { recursive: true });
  const child = fork(script, [], { silent: true, execArgv: [], env: { ...process.env, NODE_ENV: 'production', TMPDIR: temporary, URL: url, DIR: dir, OWNER: url, CLOCK: String(clock), ...more } });
  let text = '';
  child.stdout!.on('data', (d: Buffer) => (text += d.toString()));
  child.stderr!.on('data', (d: Buffer) => (text += d.toString()));
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const port = await new Promise<number>((done, failed) => {
    child.once('message', (m: { port: number }) => done(m.port));
    void ended.then(() => failed(new Error(`the server ended:\n${text}`)));
  });
  return {
    port, child, dir, output: () => text,
    // One that is killed meanwhile answers no more; the next is started with the clock of its test.
    tell: (m) => new Promise((done, failed) => { child.once('message', () => done()); void ended.then(() => failed(new Error('the server ended'))); child.send(m, (error) => { if (error) failed(error); }); }),
    kill: async () => { child.kill('SIGKILL'); await ended; },
    stop: async () => { child.send({ stop: true }); await ended; },
  };
}

/** A call over real HTTP; every call has a connection of its own unless an agent is given. Throws when no answer comes within `patience` milliseconds. */
export async function call(port: number, method: 'GET' | 'POST', path: string, body?: unknown, by: Actor | null = null, agent?: Agent, patience = 20_000): Promise<{ status: number; body: any }> {
  const payload = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((done, failed) => {
    const sent = httpRequest({ host: '127.0.0.1', port, method, path: `/api${path}`, agent: agent ?? new Agent({ keepAlive: false }), headers: { ...(payload === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }), ...(by ? { cookie: `${SESSION_COOKIE}=${Buffer.from(JSON.stringify(by)).toString('base64url')}` } : {}) } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (d: Buffer) => parts.push(d));
      answer.on('error', failed);
      answer.on('end', () => {
        try {
          done({ status: answer.statusCode!, body: JSON.parse(Buffer.concat(parts).toString()) });
        } catch (error) {
          failed(error as Error);
        }
      });
    });
    sent.setTimeout(patience, () => sent.destroy(new Error(`no answer to ${method} ${path} in ${patience / 1000} s`)));
    sent.on('error', failed);
    sent.end(payload);
  });
}

/** `call` that must succeed. */
export async function go(port: number, path: string, body: unknown = {}, by: Actor | null = null): Promise<any> {
  const got = await call(port, 'POST', path, body, by);
  if (got.status !== 200) throw new Error(`${path}: ${got.status} ${JSON.stringify(got.body).slice(0, 300)}`);
  return got.body;
}

const officer = (name: string): Actor => ({ accountId: randomUUID(), name, personId: null, roles: [{ role: 'clerk', unitId: null }] });
/** Who writes the poll and who announces it. */
export const [clerk, second] = [officer('承办甲'), officer('承办乙')];

/** A voter of the script: what they got and made. */
export type Person = { code: string; class: string; name: string; state: VoterState | null; ballots: Ballot[] };

/** Plans and announces a poll of split sheets with classes of these sizes; answers its voters. */
export async function announcePoll(port: number, unit: string, sizes: Readonly<Record<string, number>>, slots = 2): Promise<{ id: string; people: Person[]; hash: string }> {
  const plan = { title: '民主测评', kind: 'assessment', mode: 'split', forms: { five: gradeForm }, sheets: Array.from({ length: slots }, (_, i) => ({ slot: `s${i + 1}`, label: `对象${i + 1}`, detail: '', form: 'five' })), classes: Object.keys(sizes).map((id) => ({ id, label: `类别${id}`, weight: null })), times, kMin: 3, together: [] };
  const { id } = await go(port, '/ballots', { unitId: unit, plan }, clerk);
  const voters = Object.entries(sizes).flatMap(([cls, n]) => Array.from({ length: n }, (_, i) => ({ class: cls, name: `选民${cls}${String(i).padStart(2, '0')}`, personId: null, accountId: null })));
  const { codes } = await go(port, `/ballots/${id}/roll`, { voters }, clerk);
  const { manifestHash } = await go(port, `/ballots/${id}/announce`, {}, second);
  return { id, hash: manifestHash, people: codes.map((c: { code: string; class: string; name: string }) => ({ ...c, state: null, ballots: [] })) };
}

/** What a voter's page does to get tokens, up to the answer. */
export async function takeTokens(port: number, poll: string, p: Person, manifest: Manifest, hash: string, agent?: Agent): Promise<void> {
  if (!p.state) {
    const begun = begin(manifest, hash, p.class, random);
    if (!begun.ok) throw new Error(begun.fault);
    p.state = begun.value;
  }
  const got = await call(port, 'POST', `/vote/${poll}/tokens`, { code: p.code, request: request(p.state) }, null, agent);
  if (got.status !== 200) throw new Error(`tokens: ${got.status} ${JSON.stringify(got.body).slice(0, 200)}`);
  const done = received(manifest, p.state, got.body.signed);
  if (!done.ok) throw new Error(done.fault);
  p.state = done.value;
}

/** Fills in the sheets by chance and makes the ballots. */
export function fillIn(manifest: Manifest, p: Person): Ballot[] {
  let state = p.state!;
  for (const s of manifest.sheets) state = draft(state, s.slot, { de: 'abcd'[random(1)[0]! % 4]!, lian: 'abcdu'[random(1)[0]! % 5]! });
  const made = makeBallots(manifest, state, random);
  if (!made.ok) throw new Error(made.fault);
  p.state = made.value.state;
  p.ballots = made.value.ballots;
  return p.ballots;
}

/** An even shuffle. */
export const mixed = <T>(items: readonly T[]): T[] => shuffled(items, random);

export { ballotHash };
