import { spawnSync } from 'node:child_process';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { oldPostgres } from './old-postgres.ts';
import { dataDir, freePort, removeDir, startServer, steelyard } from './server.ts';

const dirs: string[] = [];
const fresh = (): string => {
  const dir = dataDir();
  dirs.push(dir);
  return dir;
};
afterAll(() => dirs.forEach(removeDir));

const health = async (url: string): Promise<{ ok: boolean; entries: number }> => (await (await fetch(`${url}/healthz`)).json()) as never;

describe('npm start', () => {
  it('prints a one-time code, listens on loopback only, and makes no account and no password by itself', async () => {
    const server = await startServer('start', { dir: fresh() });
    expect(server.output()).toMatch(/首次使用.*一次性代码 \S{5}-\S{5}/);
    expect(server.output()).not.toMatch(/密码都是|one password/);
    expect((await health(server.url)).ok).toBe(true);
    const state = (await (await fetch(`${server.url}/api/first-run/state`)).json()) as { needed: boolean; local: boolean };
    expect(state).toEqual({ needed: true, local: true, trust: false });
    const document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as { openapi: string; paths: Record<string, unknown> };
    expect(Object.keys(document.paths).length).toBeGreaterThan(40);
    const pid = readFileSync(join(server.dir, 'pg', 'postmaster.pid'), 'utf8').split('\n');
    expect(pid[5]).toBe('127.0.0.1');
    expect(await server.stop()).toBe(0);
    expect(existsSync(join(server.dir, 'pg', 'postmaster.pid'))).toBe(false);
  });

  it('works in the database as a login that is nothing but a member of the application role', async () => {
    const server = await startServer('start', { dir: fresh() });
    const port = readFileSync(join(server.dir, 'pg', 'postmaster.pid'), 'utf8').split('\n')[3];
    const { default: postgres } = await import('postgres');
    const owner = postgres(`postgres://steelyard:${readFileSync(join(server.dir, 'keys', 'postgres.password'), 'utf8').trim()}@127.0.0.1:${port}/postgres`, { max: 1 });
    const users = await owner<{ usename: string }[]>`SELECT DISTINCT usename FROM pg_stat_activity WHERE application_name = 'steelyard'`;
    expect(users.map((u) => u.usename)).toEqual(['steelyard_program']);
    await owner.end();
    const program = postgres(`postgres://steelyard_program:${readFileSync(join(server.dir, 'keys', 'program.password'), 'utf8').trim()}@127.0.0.1:${port}/postgres`, { max: 1, onnotice: () => undefined });
    await program`RESET ROLE`;
    for (const attempt of ['ALTER TABLE record_entry DISABLE TRIGGER ALL', 'SET session_replication_role = replica', 'DROP TABLE record_row', 'SET ROLE steelyard', "UPDATE record_entry SET verb = 'x'", 'TRUNCATE record_index']) {
      await expect(program.unsafe(attempt), attempt).rejects.toThrow(/permission denied|must be owner/);
    }
    await program.end();
    await server.stop();
  });

  it('refuses a second start on the same data, by one sentence and code 10, and harms nothing', async () => {
    const server = await startServer('start', { dir: fresh() });
    const second = await steelyard(['start'], { STEELYARD_DATA: server.dir, PORT: String(await freePort()) });
    expect(second.code).toBe(10);
    expect(second.output).toMatch(/正由另一个进程使用/);
    expect((await health(server.url)).ok).toBe(true);
    await server.stop();
  });

  it('comes back after kill -9 of the server, and after kill -9 of the database too', async () => {
    const dir = fresh();
    const first = await startServer('start', { dir });
    const entries = (await health(first.url)).entries;
    await first.kill();
    const second = await startServer('start', { dir });
    expect(second.output()).toMatch(/沿用仍在运行的数据库/);
    expect(await health(second.url)).toMatchObject({ ok: true, entries });
    const postmaster = Number(readFileSync(join(dir, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(postmaster, 'SIGKILL');
    await second.kill();
    expect(existsSync(join(dir, 'pg', 'postmaster.pid'))).toBe(true);
    await new Promise((done) => setTimeout(done, 1500));
    const third = await startServer('start', { dir });
    expect(await health(third.url)).toMatchObject({ ok: true, entries });
    await third.stop();
  });

  it('says that a port is in use, code 11', async () => {
    const port = await freePort();
    const other = createServer();
    await new Promise<void>((done) => other.listen(port, '127.0.0.1', done));
    const tried = await steelyard(['start'], { STEELYARD_DATA: fresh(), PORT: String(port) });
    other.close();
    expect(tried.code).toBe(11);
    expect(tried.output).toContain(`端口 ${port} 已被占用`);
  });

  it('serves https with a certificate, and the box at an address of its own; a pair that does not fit is refused first', async () => {
    // A certificate of these tests alone, for 127.0.0.1; its key is no secret.
    const [cert, key] = ['cert', 'key'].map((f) => resolve(`e2e/tls/${f}.pem`)) as [string, string];
    const ca = readFileSync(cert);
    const ask = (url: string, method = 'GET'): Promise<{ status: number; headers: IncomingHttpHeaders; body: string }> => new Promise((done, failed) => {
      request(url, { ca, method }, (answer) => {
        let body = '';
        answer.on('data', (d: Buffer) => (body += d.toString()));
        answer.on('end', () => done({ status: answer.statusCode!, headers: answer.headers, body }));
      }).on('error', failed).end();
    });
    const boxPort = await freePort();
    const dir = fresh();
    const server = await startServer('start', { dir, env: { TLS_CERT: cert, TLS_KEY: key, BOX_PORT: String(boxPort) } });
    const box = `https://127.0.0.1:${boxPort}`;
    expect(server.output()).toContain(`https://127.0.0.1:${server.port}`);
    expect(JSON.parse((await ask(`https://127.0.0.1:${server.port}/healthz`)).body)).toMatchObject({ ok: true });
    await expect(fetch(`http://127.0.0.1:${server.port}/healthz`)).rejects.toThrow();
    const page = await ask(`https://127.0.0.1:${server.port}/vote`);
    expect(page.body).toContain('id="vote"');
    expect(page.headers['content-security-policy']).toContain(`connect-src 'self' ${box};`);
    const before = await ask(`${box}/api/box/00000000-0000-4000-8000-000000000000`, 'OPTIONS');
    expect([before.status, before.headers['access-control-allow-origin'], before.headers['access-control-allow-headers']]).toEqual([204, '*', 'content-type']);
    const board = await ask(`${box}/api/box/00000000-0000-4000-8000-000000000000`);
    expect([board.status, JSON.parse(board.body).error.name, board.headers['set-cookie']]).toEqual([404, 'ballots.no-such-poll', undefined]);
    // Nothing else is there.
    expect((await ask(`${box}/api/accounts/me`)).status).toBe(404);
    const other = { STEELYARD_DATA: fresh(), PORT: String(await freePort()) };
    const [half, torn, taken] = await Promise.all([
      steelyard(['start', '--tls-cert', cert], other), steelyard(['start', '--tls-cert', cert, '--tls-key', cert], { ...other, STEELYARD_DATA: fresh() }),
      steelyard(['start', '--box-port', String(boxPort)], { ...other, STEELYARD_DATA: fresh() }),
    ]);
    expect([half.code, half.output]).toEqual([2, expect.stringContaining('证书和私钥要一起给')]);
    expect([torn.code, torn.output]).toEqual([2, expect.stringContaining('证书或私钥用不了')]);
    expect([taken.code, taken.output]).toEqual([11, expect.stringContaining(String(boxPort))]);
    expect(await server.stop()).toBe(0);
  });

  it('says that the database cannot be reached, code 12, or is too old, code 13', async () => {
    const gone = await steelyard(['start'], { STEELYARD_DATA: fresh(), PORT: String(await freePort()), DATABASE_URL: `postgres://nobody:secret@127.0.0.1:${await freePort()}/none` });
    expect(gone.code).toBe(12);
    expect(gone.output).toMatch(/连不上数据库/);
    expect(gone.output).not.toContain('secret');
    const old = await oldPostgres();
    const refused = await steelyard(['start'], { STEELYARD_DATA: fresh(), PORT: String(await freePort()), DATABASE_URL: old.url });
    old.stop();
    expect(refused.code).toBe(13);
    expect(refused.output).toMatch(/PostgreSQL 12，需要 15/);
  });

  it('works on a database of its own by DATABASE_URL, one server at a time', async () => {
    const host = await startServer('start', { dir: fresh() });
    const password = readFileSync(join(host.dir, 'keys', 'postgres.password'), 'utf8').trim();
    const port = readFileSync(join(host.dir, 'pg', 'postmaster.pid'), 'utf8').split('\n')[3];
    const { default: postgres } = await import('postgres');
    const owner = postgres(`postgres://steelyard:${password}@127.0.0.1:${port}/postgres`, { max: 1 });
    await owner.unsafe('CREATE DATABASE grown');
    await owner.end();
    const url = `postgres://steelyard:${password}@127.0.0.1:${port}/grown`;
    const server = await startServer('start', { dir: fresh(), env: { DATABASE_URL: url } });
    expect((await health(server.url)).ok).toBe(true);
    const second = await steelyard(['start'], { STEELYARD_DATA: fresh(), PORT: String(await freePort()), DATABASE_URL: url });
    expect(second.code).toBe(10);
    await server.stop();
    await host.stop();
  });

  it('refuses a record directory that does not belong to the database, code 16', async () => {
    const dir = fresh();
    const server = await startServer('start', { dir, env: {} });
    const code = /一次性代码 (\S+)/.exec(server.output())![1]!;
    const account = (username: string) => ({ username, displayName: username, password: 'Four-quiet-scales-71' });
    const made = await fetch(`${server.url}/api/first-run`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, institution: '某区委组织部', accounts: { sysadmin: account('xitong'), secadmin: account('anquan'), auditadmin: account('shenji'), head: account('buzhang'), clerk: account('keyuan') } }),
    });
    expect(made.status).toBe(200);
    await expect.poll(async () => (await health(server.url)).entries).toBeGreaterThan(0);
    await server.stop();
    rmSync(join(dir, 'record'), { recursive: true });
    const refused = await steelyard(['start'], { STEELYARD_DATA: dir, PORT: String(await freePort()) });
    expect(refused.code).toBe(16);
    expect(refused.output).toMatch(/没有检查点，而数据库已有/);
  });
});

describe('root and an ordinary user', () => {
  const root = process.getuid?.() === 0;

  it.runIf(root)('as root in a folder that the database’s user cannot enter: the data goes elsewhere and that is said', async () => {
    const closed = mkdtempSync(join(tmpdir(), 'steelyard-closed-'));
    dirs.push(closed);
    chmodSync(closed, 0o700);
    const named = await steelyard(['start'], { STEELYARD_DATA: join(closed, 'data'), PORT: String(await freePort()) });
    expect(named.code).toBe(15);
    expect(named.output).toMatch(/进不去/);
  });

  it.runIf(root)('as an ordinary user', async () => {
    const home = mkdtempSync(join(tmpdir(), 'steelyard-user-'));
    dirs.push(home);
    // The checkout itself may be closed to others: an ordinary user has one of their own.
    for (const part of ['bin', 'scripts', 'dist', 'migrations', 'package.json', 'package-lock.json', 'src', 'index.html', 'vote.html', 'vite.config.ts', 'vite.vote.config.ts', 'vite.server.config.ts']) cpSync(resolve(part), join(home, part), { recursive: true });
    cpSync(resolve('node_modules'), join(home, 'node_modules'), { recursive: true, verbatimSymlinks: true });
    mkdirSync(join(home, 'data'));
    writeFileSync(join(home, 'run.sh'), `#!/bin/sh\ncd ${home}\nPORT=${await freePort()} HOME=${home} exec ${process.execPath} bin/steelyard.js start\n`, { mode: 0o755 });
    spawnSync('chown', ['-R', 'nobody', home]);
    const { spawn } = await import('node:child_process');
    const child = spawn('/bin/sh', [join(home, 'run.sh')], { uid: 65534, gid: 65534, env: { PATH: process.env['PATH'] ?? '', DATABASE_URL: '' }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (c: Buffer) => (output += c.toString()));
    child.stderr.on('data', (c: Buffer) => (output += c.toString()));
    const ended = new Promise<number | null>((done) => child.once('exit', done));
    await expect.poll(() => output, { timeout: 60_000 }).toContain('Ctrl+C');
    expect(output).toContain(join(home, 'data', 'main'));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});
