import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { sampleLrmx } from '../src/features/roster/seed/sample-lrmx.ts';
import { day } from '../src/kernel/day.ts';
import { PASSWORD } from './office.ts';
import { startDemo } from './demo.ts';
import { dataDir, removeDir, steelyard } from './server.ts';

const files = mkdtempSync(join(tmpdir(), 'steelyard-files-'));
const paths = sampleLrmx(day('2026-11-20')).map((f) => {
  writeFileSync(join(files, f.fileName), f.bytes);
  return join(files, f.fileName);
});
const dir = dataDir();
afterAll(() => [files, dir].forEach(removeDir));

it('a preview says what was understood, without a database, and writes nothing', async () => {
  const empty = dataDir();
  const seen = await steelyard(['import', ...paths, '--preview', '--json'], { STEELYARD_DATA: empty });
  expect(seen.code).toBe(0);
  const { files: read } = JSON.parse(seen.output.slice(seen.output.indexOf('{'))) as { files: { people: { name: string; fields: { field: string; value: string | null }[] }[] }[] };
  expect(read).toHaveLength(3);
  for (const file of read) {
    expect(file.people).toHaveLength(1);
    expect(file.people[0]!.fields.find((f) => f.field === 'birth')?.value).toMatch(/^\d{4}[.-]\d{2}/);
  }
  expect(readdirSync(empty)).toEqual([]);
  removeDir(empty);
});

it('a hostile file is refused by name, exit code 1', async () => {
  const bad = join(files, '坏.lrmx');
  writeFileSync(bad, '<?xml version="1.0"?><!DOCTYPE Person [<!ENTITY x SYSTEM "file:///etc/passwd">]><Person><XingMing>&x;</XingMing></Person>');
  const seen = await steelyard(['import', bad, '--preview', '--json'], { STEELYARD_DATA: dir });
  expect(seen.code).toBe(1);
  expect(seen.output).toContain('roster.lrmx-');
  expect(seen.output).not.toContain('root:');
});

it('takes files in beside the running server, under the name of a clerk whose password is right', async () => {
  const server = await startDemo({ dir });
  const count = async (): Promise<number> => {
    const signed = await fetch(`${server.url}/api/accounts/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username: 'xuzhiran', password: PASSWORD }) });
    const cookie = signed.headers.getSetCookie().map((c) => c.split(';')[0]).join('; ');
    return ((await (await fetch(`${server.url}/api/roster/people/count`, { headers: { cookie } })).json()) as { count: number }).count;
  };
  const before = await count();
  const wrong = await steelyard(['import', paths[0]!, '--demo', '--as', 'xuzhiran'], { STEELYARD_DATA: dir, STEELYARD_PASSWORD: 'guess' });
  expect(wrong.code).toBe(1);
  const head = await steelyard(['import', paths[0]!, '--demo', '--as', 'yinnianyu'], { STEELYARD_DATA: dir, STEELYARD_PASSWORD: PASSWORD });
  expect(head.code).toBe(1);
  expect(await count()).toBe(before);
  const done = await steelyard(['import', ...paths, '--demo', '--as', 'xuzhiran'], { STEELYARD_DATA: dir, STEELYARD_PASSWORD: PASSWORD });
  expect(done.output).toContain('新增 1');
  expect(done.code).toBe(0);
  expect(await count()).toBe(before + 3);
  await expect.poll(async () => ((await (await fetch(`${server.url}/healthz`)).json()) as { ok: boolean }).ok).toBe(true);
  expect(await server.stop()).toBe(0);
  const verified = await steelyard(['verify', join(dir, 'record')]);
  expect(verified.code).toBe(0);
  const compared = await steelyard(['verify', '--database', dir]);
  expect(compared.output).toBeTruthy();
  expect(compared.code).toBe(0);
});
