import { mkdtempSync, rmSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { grouped, localTls, type LocalTls } from './authority.ts';
import { hostNames } from './names.ts';
import { plainHttp, posterAddress } from './plain-http.ts';
import { trustWords } from './trust-words.ts';
import { localOf } from './wanted.ts';

const dir = mkdtempSync(join(tmpdir(), 'steelyard-plain-'));
let tls: LocalTls;
let server: Server;
beforeAll(async () => {
  tls = await localTls({ dir, names: { given: hostNames(['ganbu.local']), found: hostNames(['localhost', '127.0.0.1', '::1', '192.0.2.7']) }, now: new Date() });
  server = plainHttp(tls, 8443, true);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => { server?.close(); rmSync(dir, { recursive: true, force: true }); });

const ask = (path: string, method = 'GET', headers: Record<string, string> = {}): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> => new Promise((done, failed) => {
  request({ host: '127.0.0.1', port: (server.address() as { port: number }).port, path, method, headers: { host: 'ganbu.local:8081', ...headers } }, (answer) => {
    const parts: Buffer[] = [];
    answer.on('data', (d: Buffer) => parts.push(d));
    answer.on('end', () => done({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(parts) }));
  }).on('error', failed).end();
});

it('explains in both languages without script, with the fingerprint, the limits, and the address as it was reached', async () => {
  for (const [path, t] of [['/trust', trustWords.zh], ['/trust?lang=en', trustWords.en]] as const) {
    const page = await ask(path);
    const text = page.body.toString();
    expect([page.status, page.headers['content-type'], text.includes('<script')]).toEqual([200, 'text/html; charset=utf-8', false]);
    for (const part of [t.title, ...t.what, ...grouped(tls.fingerprint).split(' '), '192.0.2.7', 'https://ganbu.local:8443']) expect(text).toContain(part);
    for (const system of t.systems) for (const step of system.steps) expect(text).toContain(step.replace(/[&"']/g, (c) => `&#${c.charCodeAt(0)};`));
  }
  expect(Object.keys(trustWords.en)).toEqual(Object.keys(trustWords.zh));
  expect((await ask('/trust', 'GET', { host: 'evil.example"><b>' })).body.toString()).toContain('https://192.0.2.7:8443');
  // A poster made on the server itself shows the address others reach; where nobody else can reach it, its own.
  expect((await ask('/trust', 'GET', { host: '127.0.0.1:8444' })).body.toString()).toContain('https://192.0.2.7:8443');
  expect(posterAddress(tls, '127.0.0.1:8444', 8443, false)).toBe('https://127.0.0.1:8443');
  expect((await ask('/', 'GET', { host: '127.0.0.1:8444' })).headers.location).toBe('https://127.0.0.1:8443/');
  const [crt, pem] = [await ask('/trust/steelyard.crt'), await ask('/trust/steelyard.pem')];
  expect([crt.headers['content-type'], crt.body.equals(tls.der)]).toEqual(['application/x-x509-ca-cert', true]);
  expect([pem.headers['content-type'], pem.body.toString()]).toEqual(['application/x-pem-file', tls.pem]);
  expect(pem.body.toString()).not.toContain('PRIVATE');
});

it('serves nothing else: all other paths lead to https, nothing is posted, no cookie is set, and nobody is led elsewhere', async () => {
  for (const path of ['/', '/api/accounts/me', '/vote', '/trust/authority.pem', '/healthz?x=1']) {
    const got = await ask(path, 'GET', { cookie: 'steelyard_session=secret' });
    expect([got.status, got.headers.location, got.headers['set-cookie'], got.body.length]).toEqual([302, `https://ganbu.local:8443${path}`, undefined, 0]);
  }
  for (const path of ['//evil.example/a', 'http://evil.example/a', '/\\evil.example']) expect((await ask(path)).headers.location, path).toBe('https://ganbu.local:8443/');
  expect((await ask('/', 'GET', { host: 'evil.example' })).headers.location).toBe('https://192.0.2.7:8443/');
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) expect((await ask('/api/accounts/sign-in', method)).status, method).toBe(405);
  const head = await ask('/trust', 'HEAD');
  expect([head.status, head.body.length, Number(head.headers['content-length']) > 1000]).toEqual([200, 0, true]);
});

it('what is asked for on the command line is refused in words where it does not fit', () => {
  const beside = { port: 8080, boxPort: null, host: '0.0.0.0', cert: false };
  const port = (_name: string, text: string): number => Number(text);
  const of = (given: Parameters<typeof localOf>[0], more: Partial<typeof beside> = {}, env = {}) => localOf(given, { ...beside, ...more }, port, env);
  expect(of({})).toBeNull();
  expect(of({ 'tls-local': true })).toEqual({ httpPort: 8081, given: [] });
  expect(of({}, { host: '192.0.2.7' }, { TLS_LOCAL: '1', TLS_NAMES: 'a.local, b.local', TLS_HTTP_PORT: '80' })).toEqual({ httpPort: 80, given: ['a.local', 'b.local', '192.0.2.7'] });
  expect(() => of({ 'tls-local': true }, { cert: true })).toThrow(/exclude each other/);
  expect(() => of({ 'tls-name': ['a.local'] })).toThrow(/go with --tls-local/);
  expect(() => of({ 'tls-local': true, 'http-port': '8080' })).toThrow(/used twice/);
  expect(() => of({ 'tls-local': true, 'tls-name': ['*.a'] })).toThrow(/cannot stand in a certificate/);
});
