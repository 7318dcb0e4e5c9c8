import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setting } from '../../features/record/schema.ts';
import { openCheckpoint } from '../../kernel/checkpoint.ts';
import { parseVerifierKey } from '../../kernel/note.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { readEntries, verifyDirectory } from '../../verify/directory.ts';
import type { Sql } from '../db/connect.ts';
import { openHouse } from '../house.ts';
import { must, openTestHouse, refusalOf, type TestHouse } from '../testing.ts';
import { makeSequencer } from './sequencer.ts';
import { verifyDatabaseCommand } from './verify-command.ts';
import { verifyDatabase } from './verify-database.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(async () => {
  await house.stop();
});

const put = (key: string): Promise<Outcome<unknown> & { entryId?: string }> =>
  house.ports.act({ actor: house.actor('head'), verb: 'record.setting.changed' }, async (tx) => ok(await tx.insert(setting, { key, value: 1, fromDay: '2026-01-01' })));
const until = async (test: () => boolean | Promise<boolean>, ms = 15_000): Promise<void> => {
  for (const end = Date.now() + ms; !(await test()); ) {
    if (Date.now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
const sound = async (): Promise<void> => {
  const verdict = await verifyDatabase(house.owner, house.secrets.open, house.directory, { vkey: house.secrets.vkey });
  expect(verdict.findings).toEqual([]);
  expect(verdict.uncovered).toBe(0);
};

describe('when the record cannot be written', () => {
  it('no change is accepted, and work goes on by itself when it is mended', { timeout: 60_000 }, async () => {
    const first = await put('before');
    await house.ports.covered(first.entryId!);
    const tiles = join(house.dir, 'record', 'tile');
    renameSync(tiles, `${tiles}.away`);
    writeFileSync(tiles, 'not a folder');
    const second = must(await put('during')) as { id: string };
    await until(() => house.sequencer.blocked() !== null);
    const refusal = refusalOf(await put('refused'));
    expect(refusal).toMatchObject({ name: 'record.unavailable', status: 503 });
    expect(await house.ports.read.$count(setting)).toBe(2);
    expect((await house.health()).ok).toBe(false);
    rmSync(tiles);
    renameSync(`${tiles}.away`, tiles);
    await until(() => house.sequencer.blocked() === null);
    const third = await put('after');
    await house.ports.covered(third.entryId!);
    expect(second.id).toBeTruthy();
    expect(house.sequencer.head().size).toBe(3);
    await sound();
  });
});

/** The database of a sequencer that dies in the middle: its storing transaction never happens. */
const dying = (sql: Sql): Sql =>
  new Proxy(sql, {
    get: (target, key, receiver) => (key === 'begin' ? () => Promise.reject(new Error('the machine stopped')) : Reflect.get(target, key, receiver)),
  });

describe('a stop between the checkpoint and the database', () => {
  it('loses nothing and doubles nothing at the next start', { timeout: 60_000 }, async () => {
    await house.ports.covered((await put('one')).entryId!);
    await house.sequencer.stop();
    const ids = [(await put('two')).entryId!, (await put('three')).entryId!];
    const errors: unknown[] = [];
    const first = makeSequencer(dying(house.sql), house.directory, house.secrets, (e) => errors.push(e));
    await first.start();
    await until(() => errors.length > 0);
    await first.stop();
    const key = parseVerifierKey(house.secrets.vkey);
    const onDisk = openCheckpoint(new TextDecoder().decode((await house.directory.read('checkpoint'))!), key);
    expect(onDisk.size).toBe(3);
    expect(await house.owner`SELECT 1 FROM record_index`).toHaveLength(1);

    const again = makeSequencer(house.sql, house.directory, house.secrets, (e) => errors.push(e));
    await again.start();
    for (const id of ids) await again.covered(id);
    expect(again.head().size).toBe(3);
    const seen: string[] = [];
    for await (const { entry } of readEntries(house.directory.read, 3)) seen.push(entry.id);
    expect(new Set(seen).size).toBe(3);
    expect(seen).toEqual(expect.arrayContaining(ids));
    expect((await house.owner`SELECT 1 FROM record_outbox`)).toHaveLength(0);
    await again.stop();
    expect(await verifyDirectory(house.directory.read, house.directory.list)).toMatchObject({ ok: true, size: 3 });
    await sound();
  });

  it('tiles without a checkpoint, left by a stop before it was signed, are cleared and written anew', { timeout: 60_000 }, async () => {
    await house.ports.covered((await put('one')).entryId!);
    await house.sequencer.stop();
    const id = (await put('two')).entryId!;
    const unsigned = { ...house.directory, replace: () => Promise.reject(new Error('the machine stopped')) };
    const errors: unknown[] = [];
    const first = makeSequencer(house.sql, unsigned, house.secrets, (e) => errors.push(e));
    await first.start();
    await until(() => errors.length > 0);
    await first.stop();
    expect(await verifyDirectory(house.directory.read, house.directory.list)).toMatchObject({ ok: false });
    const again = makeSequencer(house.sql, house.directory, house.secrets, (e) => errors.push(e));
    await again.start();
    await again.covered(id);
    await again.stop();
    expect(await verifyDirectory(house.directory.read, house.directory.list)).toMatchObject({ ok: true, size: 2 });
    await sound();
  });

  it('a database older than the record stops the start with a sentence', async () => {
    await house.ports.covered((await put('one')).entryId!);
    await house.ports.covered((await put('two')).entryId!);
    await house.sequencer.stop();
    await house.owner.begin(async (tx) => {
      await tx`SET LOCAL session_replication_role = replica`;
      await tx`DELETE FROM record_index WHERE idx = 1`;
      await tx`DELETE FROM record_checkpoint WHERE size = 2`;
      await tx`DELETE FROM record_entry WHERE seq = (SELECT max(seq) FROM record_entry)`;
    });
    await expect(openHouse({ url: house.url, dir: house.dir })).rejects.toMatchObject({ code: 16, words: { zh: expect.stringContaining('对不上') } });
  });
});

describe('verify --database', () => {
  const run = async (...argv: string[]): Promise<{ code: number; lines: string[] }> => {
    const lines: string[] = [];
    const before = process.env['DATABASE_URL'];
    process.env['DATABASE_URL'] = house.url;
    try {
      return { code: await verifyDatabaseCommand(['--database', ...argv], (line) => lines.push(line), () => undefined), lines };
    } finally {
      if (before === undefined) delete process.env['DATABASE_URL'];
      else process.env['DATABASE_URL'] = before;
    }
  };

  it('answers 0 for a sound house, 1 with the thing named for a changed one, 2 for no house', async () => {
    const made = must(await put('k')) as { id: string };
    await until(async () => (await house.owner`SELECT 1 FROM record_outbox`).length === 0);
    expect(await run(house.dir)).toMatchObject({ code: 0, lines: [expect.stringContaining('完好'), expect.stringContaining('Sound')] });
    await house.owner.begin(async (tx) => {
      await tx`SET LOCAL session_replication_role = replica`;
      await tx`UPDATE setting SET value = '2' WHERE id = ${made.id}`;
    });
    const changed = await run(house.dir, '--lang', 'en');
    expect(changed.code).toBe(1);
    expect(changed.lines.join('\n')).toContain(`setting ${made.id}`);
    const json = await run(house.dir, '--json');
    expect(JSON.parse(json.lines[0]!)).toMatchObject({ ok: false, findings: [{ table: 'setting', id: made.id }] });
    const nowhere = mkdtempSync(join(tmpdir(), 'steelyard-none-'));
    chmodSync(nowhere, 0o700);
    expect((await run(nowhere)).code).toBe(2);
    expect(existsSync(join(nowhere, 'keys'))).toBe(false);
    rmSync(nowhere, { recursive: true });
    expect((await run(house.dir, '--vkey', 'nonsense')).code).toBe(2);
  });

  it('holds the record against an older checkpoint, and finds the record of another house in its place', async () => {
    await house.ports.covered((await put('a')).entryId!);
    await house.ports.covered((await put('b')).entryId!);
    const old = join(house.dir, 'kept-elsewhere');
    writeFileSync(old, (await house.directory.read('checkpoint'))!);
    expect((await run(house.dir, '--old', old)).code).toBe(0);
    const other = await openTestHouse();
    try {
      const strange = await verifyDatabase(house.owner, house.secrets.open, other.directory, { vkey: house.secrets.vkey, oldCheckpoint: new TextDecoder().decode((await house.directory.read('checkpoint'))!) });
      expect(strange.findings[0]).toMatchObject({ object: 'log.vkey' });
    } finally {
      await other.stop();
    }
  });
});
