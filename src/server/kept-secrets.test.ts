import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keptSecrets } from './kept-secrets.ts';

const dir = mkdtempSync(join(tmpdir(), 'steelyard-kept-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const id = '6b0f7f52-3f7c-4b1e-9f0d-2f5f0a3f9c11';

test('a secret outlives the process in a file only its user reads, and is gone once destroyed', async () => {
  await keptSecrets(dir).keep(id, '甲乙丙 seed');
  expect(await keptSecrets(dir).read(id)).toBe('甲乙丙 seed');
  expect(readdirSync(join(dir, 'kept'))).toEqual([id]);
  if (process.platform !== 'win32') expect([statSync(join(dir, 'kept')).mode & 0o777, statSync(join(dir, 'kept', id)).mode & 0o777]).toEqual([0o700, 0o600]);
  await keptSecrets(dir).destroy(id);
  await keptSecrets(dir).destroy(id);
  expect([await keptSecrets(dir).read(id), readdirSync(join(dir, 'kept'))]).toEqual([null, []]);
});

test('only ids name a secret', async () => {
  for (const bad of ['../keys/record.seed', '', 'a'.repeat(36), `${id}/..`]) await expect(keptSecrets(dir).read(bad), bad).rejects.toThrow('not the id');
});
