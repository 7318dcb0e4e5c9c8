import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { buildHttp } from './http.ts';

const web = mkdtempSync(join(tmpdir(), 'steelyard-web-'));
for (const [name, text] of [['index.html', 'the product'], ['vote.html', 'the ballot'], ['vote-1a2b.js', ''], ['vote-1a2b.css', ''], ['index-1a2b.js', '']] as const) writeFileSync(join(web, name), text);
afterAll(() => rmSync(web, { recursive: true, force: true }));

it('a hall of voters behind one address loads the page; anything else of that address is slowed', async () => {
  const app = await buildHttp({ actorOf: async () => null, web, health: async () => ({ ok: true, database: true, record: true, entries: 0 }), rooms: () => undefined, perMinute: 3 });
  const statuses = async (url: string): Promise<number[]> => { const out: number[] = []; for (let i = 0; i < 6; i++) out.push((await app.inject({ url })).statusCode); return out; };
  for (const url of ['/vote-1a2b.js', '/vote-1a2b.css', '/vote']) expect(await statuses(url), url).toEqual([200, 200, 200, 200, 200, 200]);
  expect(await statuses('/index-1a2b.js')).toEqual([200, 200, 200, 429, 429, 429]);
  await app.close();
});

it('the voter’s page may speak to its own address and the box, and run nothing but its own script', async () => {
  const policy = async (box: string | null): Promise<string> => {
    const app = await buildHttp({ actorOf: async () => null, web, health: async () => ({ ok: true, database: true, record: true, entries: 0 }), rooms: () => undefined, box: () => box });
    const page = await app.inject({ url: '/vote' });
    const other = await app.inject({ url: '/voters' });
    expect([page.body, other.body]).toEqual(['the ballot', 'the product']);
    await app.close();
    return String(page.headers['content-security-policy']);
  };
  expect(await policy(null)).toContain("connect-src 'self';");
  expect(await policy('https://office.example:8443')).toContain("connect-src 'self' https://office.example:8443;");
  expect(await policy(null)).toContain("default-src 'none';script-src 'self';style-src 'self';");
});
