import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openLocal } from '../tls/wanted.ts';
import { mixingOf, relayCommand } from './command.ts';
import { keyAccepts, relayKeyOf } from './key.ts';
import { originOf, relayOf } from './wanted.ts';

const dir = mkdtempSync(join(tmpdir(), 'steelyard-relay-key-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const file = (name: string, text: string): string => { const path = join(dir, name); writeFileSync(path, text); return path; };
const key = 'a1'.repeat(32);

it('ballots may travel to an origin under https, or to this very machine', () => {
  for (const [text, origin] of [['https://relay.example', 'https://relay.example'], ['https://relay.example:8443/', 'https://relay.example:8443'], ['https://192.0.2.7:1', 'https://192.0.2.7:1'], ['https://[2001:db8::7]', 'https://[2001:db8::7]'], ['http://127.0.0.1:8095', 'http://127.0.0.1:8095'], ['http://localhost:8095', 'http://localhost:8095'], ['http://[::1]:8095', 'http://[::1]:8095']]) expect(originOf(text!), text).toBe(origin);
  for (const bad of ['', 'relay.example', 'http://relay.example', 'http://192.0.2.7', 'https://relay.example/box', 'https://relay.example/?a', 'https://relay.example/#a', 'https://me:pw@relay.example', 'ftp://relay.example', 'https://a b', 'https://*.example', 'http://127.0.0.1.example']) expect(originOf(bad), bad).toBeNull();
});

it('a key lets in whoever shows it and nobody else; without a key everybody is let in', () => {
  const accepts = keyAccepts(key);
  expect([accepts(key), accepts(undefined), accepts(''), accepts(`${key} `), accepts(key.slice(1)), accepts(key.toUpperCase())]).toEqual([true, false, false, false, false, false]);
  expect([keyAccepts(null)(undefined), keyAccepts(null)('anything')]).toEqual([true, true]);
});

it('a key file holds one line that cannot be guessed; anything else is refused in words', () => {
  expect(relayKeyOf(file('good', `${key}\n`))).toBe(key);
  for (const text of ['', 'short', `${'a'.repeat(40)} ${'b'.repeat(40)}`, `${key}\n${key}`, '密'.repeat(40)]) expect(() => relayKeyOf(file('bad', text)), text).toThrow(/at least 32 random characters/);
  expect(() => relayKeyOf(join(dir, 'nowhere'))).toThrow(/cannot be read/);
});

it('the server is told of a relay by the command line, else by the environment; half a wish and an address browsers would refuse are not taken', () => {
  const path = file('key', key);
  expect(relayOf({}, true, {})).toEqual({ relay: null, relayKey: null });
  expect(relayOf({ relay: 'https://relay.example/' }, true, {})).toEqual({ relay: 'https://relay.example', relayKey: null });
  expect(relayOf({}, true, { RELAY_URL: 'https://relay.example', RELAY_KEY_FILE: path })).toEqual({ relay: 'https://relay.example', relayKey: key });
  expect(relayOf({ relay: 'http://127.0.0.1:8095', 'relay-key': path }, false, { RELAY_URL: 'https://relay.example' })).toEqual({ relay: 'http://127.0.0.1:8095', relayKey: key });
  expect(() => relayOf({ 'relay-key': path }, true, {})).toThrow(/goes with --relay/);
  expect(() => relayOf({ relay: 'http://relay.example' }, true, {})).toThrow(/cannot be used/);
  expect(() => relayOf({ relay: 'http://127.0.0.1:8095' }, true, {})).toThrow(/needs https as well/);
});

it('the command refuses what it cannot work with: no box, a batch that mixes nothing, a file that is no authority', async () => {
  const run = (...argv: string[]): Promise<number> => relayCommand(argv, () => undefined);
  await expect(run()).rejects.toMatchObject({ code: 2, words: { en: expect.stringContaining('address of the box') } });
  await expect(run('--to', 'http://192.0.2.7:80')).rejects.toMatchObject({ code: 2 });
  await expect(run('--to', 'https://box.example', '--wat')).rejects.toMatchObject({ code: 2, words: { en: expect.stringContaining('not understood') } });
  await expect(run('--to', 'https://box.example', '--batch', '1')).rejects.toMatchObject({ code: 2, words: { en: expect.stringContaining('from 2 to') } });
  await expect(run('--to', 'https://box.example', '--to-ca', file('ca', 'none'))).rejects.toMatchObject({ code: 2, words: { zh: expect.stringContaining('用不了') } });
  expect(mixingOf({})).toMatchObject({ batch: 10, waitMs: 2000, most: 1000 });
  expect(mixingOf({ batch: '50', 'wait-ms': '500', most: '60' })).toMatchObject({ batch: 50, waitMs: 500, most: 60 });
  expect(() => mixingOf({ batch: '50', most: '49' })).toThrow(/--most/);
});

it('a relay on another machine gets a certificate of the local authority, one on this machine shows the server’s own', async () => {
  const [apart, here] = [mkdtempSync(join(dir, 'apart')), mkdtempSync(join(dir, 'here'))];
  const certified = async (at: string, relay: string): Promise<string[]> => {
    await openLocal({ httpPort: 1, given: [] }, at, { relay });
    return readdirSync(join(at, 'tls'));
  };
  expect(await certified(apart, 'https://relay.ganbu.example:8095')).toContain('relay.pem');
  expect(await certified(here, 'https://localhost:8095')).not.toContain('relay.pem');
});
