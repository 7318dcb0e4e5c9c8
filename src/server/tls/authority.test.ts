import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { domainToASCII } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { localTls, type LocalTls } from './authority.ts';
import { certify, namesOf, permittedOf } from './certificates.ts';
import { foundNames, givenNames, hostNames, listed, plainHost, type MachineNames } from './names.ts';

const dirs: string[] = [];
const fresh = (): string => { const dir = mkdtempSync(join(tmpdir(), 'steelyard-tls-')); dirs.push(dir); return dir; };
afterAll(() => dirs.forEach((d) => rmSync(d, { recursive: true, force: true })));

// Clients of these tests go by the machine's own clock.
const now = new Date(Math.floor(Date.now() / 1000) * 1000);
const days = (n: number): Date => new Date(now.getTime() + n * 86_400_000);
const machine = (given: string[], ...found: string[]): MachineNames => ({ given: hostNames(given), found: hostNames(['localhost', '127.0.0.1', '::1', ...found]) });
const office = machine(['ganbu.local'], 'jiguan-01', '192.0.2.7', '2001:db8::7');
const open = (dir: string, names = office, at = now) => localTls({ dir, names, now: at });
const split = (file: string) => ({ cert: /-----BEGIN CERT[\s\S]+?-----END CERTIFICATE-----\n/.exec(readFileSync(file, 'utf8'))![0], key: /-----BEGIN PRIVATE[\s\S]+?-----END PRIVATE KEY-----\n/.exec(readFileSync(file, 'utf8'))![0] });

/** What a client that trusts this authority says of a server that it takes to be `name`. */
async function visit(tls: LocalTls, server: LocalTls['server'], name: string): Promise<string> {
  const listener = createServer(server, (_q, a) => a.end('here'));
  await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
  try {
    // The name is asked for; where it leads is said beside it. An address is compared with the certificate by the system's own rule for addresses.
    const plain = plainHost(name)!;
    const lookup = (_h: string, o: { all?: boolean }, then: Function) => (o.all ? then(null, [{ address: '127.0.0.1', family: 4 }]) : then(null, '127.0.0.1', 4));
    const identity = (_h: string, c: { raw: Buffer }) => (new X509Certificate(c.raw).checkIP(plain.name) ? undefined : Object.assign(new Error('another address'), { code: 'ERR_TLS_CERT_ALTNAME_INVALID' }));
    const target = plain.kind === 'dns' ? { host: plain.name, lookup } : { host: '127.0.0.1', servername: '', checkServerIdentity: identity };
    return await new Promise((done) => {
      request({ ...target, port: (listener.address() as { port: number }).port, ca: tls.pem, agent: false } as never, (a) => { let body = ''; a.on('data', (d: Buffer) => (body += d.toString())); a.on('end', () => done(body)); })
        .on('error', (e: NodeJS.ErrnoException) => done(`${e.code}: ${e.message}`)).end();
    });
  } finally {
    listener.close();
  }
}

describe('names', () => {
  it('are written in one way, and what can stand in no certificate is refused by name', () => {
    expect(hostNames(['GanBu.Local.', '[2001:DB8:0::7]', '192.0.2.7', 'ganbu.local', '干部.local'])).toEqual({ dns: ['ganbu.local', domainToASCII('干部.local')], ip: ['192.0.2.7', '2001:db8::7'] });
    for (const bad of ['*.local', 'a b', '', 'fe80::1%eth0', '999.1.1', '-a.local']) expect(() => givenNames([bad])).toThrow(/cannot stand in a certificate/);
    const found = foundNames('JG-01', { eth0: [{ address: '192.0.2.9' }, { address: 'fe80::1' }] as never });
    expect(found).toEqual({ dns: ['jg-01', 'localhost'], ip: ['127.0.0.1', '192.0.2.9', '::1'] });
  });
});

describe('a local authority', () => {
  it('is made once, its files are for its user only, and a client that trusts it takes the server for each of its names and no other', async () => {
    const dir = fresh();
    const tls = await open(dir);
    expect(tls.notes).toEqual([]);
    expect(readdirSync(join(dir, 'tls')).sort()).toEqual(['authority.pem', 'server.pem']);
    for (const file of readdirSync(join(dir, 'tls'))) expect(statSync(join(dir, 'tls', file)).mode & 0o777).toBe(0o600);
    expect(statSync(join(dir, 'tls')).mode & 0o777).toBe(0o700);
    expect(listed(tls.names)).toEqual(['ganbu.local', 'jiguan-01', 'localhost', '127.0.0.1', '192.0.2.7', '2001:db8::7', '::1']);
    for (const name of listed(tls.names)) expect(await visit(tls, tls.server, name), name).toBe('here');
    for (const other of ['elsewhere.local', '192.0.2.8', '2001:db8::8']) expect(await visit(tls, tls.server, other), other).toMatch(/ALTNAME_INVALID/);
    const leaf = new X509Certificate(tls.server.cert);
    expect((new Date(leaf.validTo).getTime() - new Date(leaf.validFrom).getTime()) / 86_400_000).toBeLessThanOrEqual(397);
    expect(leaf.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
    expect((await open(dir)).fingerprint).toBe(tls.fingerprint);
    expect((await open(dir)).server.cert.equals(tls.server.cert)).toBe(true);
    expect((await open(fresh())).fingerprint).not.toBe(tls.fingerprint);
  });

  it('can speak for nothing else: what its key signs for another name is refused by OpenSSL, and by a client for that name', async () => {
    const dir = fresh();
    const tls = await open(dir);
    const authority = split(join(dir, 'tls/authority.pem'));
    const ca = join(dir, 'ca.pem');
    writeFileSync(ca, authority.cert);
    const judged = async (names: string[], by = authority): Promise<string> => {
      const file = join(dir, 'other.pem');
      const made = await certify(by, 'other', hostNames(names), days(-1), days(300));
      writeFileSync(file, made.cert);
      const said = spawnSync('openssl', ['verify', '-attime', String(now.getTime() / 1000), '-purpose', 'sslserver', '-CAfile', ca, file], { encoding: 'utf8' });
      return `${said.stdout}${said.stderr}`;
    };
    expect(await judged(['ganbu.local', '192.0.2.7', '2001:db8::7'])).toMatch(/: OK/);
    for (const name of ['bank.example', 'local', '192.0.2.8', '2001:db8::8']) expect(await judged(['ganbu.local', name]), name).toMatch(/permitted subtree violation/);
    const other = await certify(authority, 'bank.example', hostNames(['bank.example']), days(-1), days(300));
    expect(await visit(tls, { cert: Buffer.from(other.cert), key: Buffer.from(other.key) }, 'bank.example')).toMatch(/permitted subtree violation/);
    // The same certificate by an authority without limits would have been taken: it is the limits that refuse it.
    const { webcrypto } = await import('node:crypto');
    const x509 = await import('@peculiar/x509');
    const keys = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
    const free = await x509.X509CertificateGenerator.createSelfSigned({ name: 'CN=free', notBefore: days(-1), notAfter: days(900), signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' }, keys: keys as never, extensions: [new x509.BasicConstraintsExtension(true, 0, true)] });
    writeFileSync(ca, free.toString('pem'));
    expect(await judged(['bank.example'], { cert: free.toString('pem'), key: x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY') })).toMatch(/: OK/);
  });

  it('renews the server’s certificate when its time or its names have changed, and devices need do nothing', async () => {
    const dir = fresh();
    const first = await open(dir);
    expect((await open(dir, office, days(364))).server.cert.equals(first.server.cert)).toBe(true);
    const later = await open(dir, office, days(366));
    expect(later.fingerprint).toBe(first.fingerprint);
    expect(later.server.cert.equals(first.server.cert)).toBe(false);
    expect(later.notes.map((n) => n.en)).toEqual([expect.stringContaining('was renewed')]);
    // A clock that went back: the certificate of the other day is not valid yet and is made anew.
    expect(new Date(new X509Certificate((await open(dir)).server.cert).validFrom) <= now).toBe(true);
    const fewer = await open(dir, machine(['ganbu.local'], 'jiguan-01'));
    expect([fewer.fingerprint, listed(fewer.names)]).toEqual([first.fingerprint, ['ganbu.local', 'jiguan-01', 'localhost', '127.0.0.1', '::1']]);
    writeFileSync(join(dir, 'tls/server.pem'), 'torn');
    expect((await open(dir)).fingerprint).toBe(first.fingerprint);
  });

  it('is replaced, with the old one kept and in words, for a name that was asked for and lies outside, for a machine that moved, and at its end', async () => {
    const dir = fresh();
    const first = await open(dir);
    const joined = await open(dir, machine(['ganbu.local'], 'jiguan-01', '192.0.2.7', '198.51.100.4'));
    expect([joined.fingerprint, joined.notes[0]!.en]).toEqual([first.fingerprint, expect.stringContaining('198.51.100.4')]);
    expect(listed(joined.names)).not.toContain('198.51.100.4');
    const asked = await open(dir, machine(['ganbu.local', 'www.ganbu.local', 'tp.gov.example'], 'jiguan-01', '192.0.2.7'));
    expect(asked.fingerprint).not.toBe(first.fingerprint);
    expect(asked.notes[0]!.en).toMatch(/outside the local authority's limits: tp\.gov\.example\./);
    expect(split(join(dir, 'tls', `authority-${first.fingerprint.slice(0, 8)}.pem`)).cert).toBe(first.pem);
    expect(new X509Certificate(asked.server.cert).verify(new X509Certificate(asked.pem).publicKey)).toBe(true);
    const moved = await open(dir, machine([], 'jiguan-02', '203.0.113.9'));
    expect([moved.fingerprint === asked.fingerprint, moved.notes[0]!.en]).toEqual([false, expect.stringContaining('other names and addresses altogether')]);
    const ended = await open(dir, machine([], 'jiguan-02', '203.0.113.9'), days(3640));
    expect([ended.fingerprint === moved.fingerprint, ended.notes[0]!.en]).toEqual([false, expect.stringContaining('ends on')]);
    await expect(open(dir, machine([], 'jiguan-02', '203.0.113.9'))).rejects.toThrow(/valid from .* only/);
  });

  it('that is damaged, whose key is another’s, or whose folder cannot be written is refused with a sentence', async () => {
    const [dir, other] = [fresh(), fresh()];
    await open(dir);
    await open(other);
    const file = join(dir, 'tls/authority.pem');
    const [mine, theirs] = [split(file), split(join(other, 'tls/authority.pem'))];
    const leaf = split(join(dir, 'tls/server.pem'));
    for (const text of ['', mine.cert, mine.key, `${mine.cert}${theirs.key}`, `${leaf.cert}${leaf.key}`, `${mine.cert.replace('MII', 'MIX')}${mine.key}`]) {
      writeFileSync(file, text);
      await expect(open(dir)).rejects.toMatchObject({ code: 15, words: { zh: expect.stringContaining('已损坏'), en: expect.stringContaining('damaged') } });
    }
    const shut = fresh();
    writeFileSync(join(shut, 'tls'), 'a file where the folder would be');
    await expect(open(shut)).rejects.toMatchObject({ code: 15, words: { en: expect.stringContaining('cannot be read or written') } });
  });

  it('certifies a relay of another machine, in a file to be carried there', async () => {
    const dir = fresh();
    const tls = await localTls({ dir, names: office, now, relay: 'relay.ganbu.example' });
    const relay = split(join(dir, 'tls/relay.pem'));
    expect(listed(namesOf(relay.cert))).toEqual(['relay.ganbu.example']);
    expect(listed(permittedOf(tls.pem))).toContain('relay.ganbu.example');
    expect(listed(tls.names)).not.toContain('relay.ganbu.example');
    expect(await visit(tls, { cert: Buffer.from(relay.cert), key: Buffer.from(relay.key) }, 'relay.ganbu.example')).toBe('here');
    expect(await visit(tls, { cert: Buffer.from(relay.cert), key: Buffer.from(relay.key) }, 'localhost')).toMatch(/ALTNAME_INVALID/);
  });
});
