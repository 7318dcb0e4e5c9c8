import { existsSync, readdirSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import { setting } from '../features/record/schema.ts';
import { job } from '../features/jobs/schema.ts';
import { ok } from '../kernel/refusal.ts';
import { allTables, gatheredTables, guardedTables, guards, nameOf, protectedTables, roomSchemas, unprotected } from './tables.ts';
import { must, testHouse } from './testing.ts';

const t = testHouse();

describe('the tables of the rooms', () => {
  it('come from every room that has a schema', () => {
    const rooms = readdirSync('src/features').filter((room) => existsSync(`src/features/${room}/schema.ts`));
    expect(Object.keys(roomSchemas).sort()).toEqual(rooms.sort());
  });

  it('have the same columns, with the same nullability, in the database and in the program', async () => {
    const columns = await t.house.owner<{ tbl: string; col: string; nullable: boolean }[]>`
      SELECT table_name AS tbl, column_name AS col, is_nullable = 'YES' AS nullable FROM information_schema.columns WHERE table_schema = 'public'`;
    // txid serves the triggers only; the program never reads it. schema_migration is the migrator's own.
    const stored = columns.filter((c) => c.tbl !== 'schema_migration' && c.col !== 'txid').map((c) => `${c.tbl}.${c.col} ${c.nullable ? 'null' : 'not null'}`);
    const declared = allTables.flatMap((table) => getTableConfig(table).columns.map((c) => `${nameOf(table)}.${c.name} ${c.notNull || c.primary ? 'not null' : 'null'}`));
    expect(declared.sort()).toEqual(stored.sort());
  });

  it('are guarded by the trigger wherever an entry speaks for their rows, and only there', async () => {
    const guarded = await t.house.owner<{ tbl: string }[]>`
      SELECT c.relname AS tbl FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid WHERE g.tgname = 'steelyard_recorded' AND g.tgenabled = 'O' AND g.tgdeferrable AND g.tginitdeferred`;
    expect(guarded.map((r) => r.tbl).sort()).toEqual([...guardedTables]);
    const withId = await t.house.owner<{ tbl: string }[]>`
      SELECT table_name AS tbl FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'id' AND data_type = 'uuid'`;
    expect(withId.map((r) => r.tbl).filter((name) => !(name in unprotected)).sort()).toEqual([...protectedTables]);
    // Every one of them at INSERT, UPDATE and DELETE: by the row, or what one INSERT enters together.
    const at = await t.house.owner<{ tbl: string; name: string; kinds: number }[]>`
      SELECT c.relname AS tbl, g.tgname AS name, (g.tgtype & 28)::int AS kinds FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid
      WHERE g.tgname IN ('steelyard_recorded', 'steelyard_gathered') AND g.tgenabled = 'O' AND g.tgqual IS NULL`;
    const gathered = new Set<string>(gatheredTables);
    const wanted = [...guardedTables.map((tbl) => ({ tbl, name: 'steelyard_recorded', kinds: gathered.has(tbl) ? 24 : 28 })), ...gatheredTables.map((tbl) => ({ tbl, name: 'steelyard_gathered', kinds: 4 }))];
    const inOrder = (rows: readonly { tbl: string; name: string; kinds: number }[]): string[] => rows.map((r) => `${r.tbl} ${r.name} ${r.kinds}`).sort();
    expect(inOrder(at)).toEqual(inOrder(wanted));
    expect(protectedTables).toContain('record_detail');
    expect(guardedTables.length).toBeGreaterThan(15);
  });

  it('carry exactly the triggers that the verifier looks for', async () => {
    const there = await t.house.owner<{ tbl: string; name: string; fn: string }[]>`
      SELECT c.relname AS tbl, g.tgname AS name, p.proname AS fn FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid JOIN pg_proc p ON p.oid = g.tgfoid WHERE NOT g.tgisinternal`;
    expect(there.map((r) => `${r.name} on ${r.tbl}: ${r.fn}`).sort()).toEqual(guards.map(([tbl, name, fn]) => `${name} on ${tbl}: ${fn}`).sort());
  });

  it('read a jsonb value once: a text that looks like JSON stays a text', async () => {
    const twice = allTables.flatMap((table) => getTableConfig(table).columns.filter((c) => c.columnType === 'PgJsonb' || c.columnType === 'PgJson').map((c) => `${nameOf(table)}.${c.name}`));
    expect(twice).toEqual([]);
    const texts = ['1999', 'true', 'null', '{"a":1}', '"quoted"', ''];
    for (const value of [...texts, 1999, true, ['1999'], { year: '1999' }]) {
      const id = must(await t.house.ports.act({ actor: null, verb: 'trial.written' }, async (tx) => ok((await tx.insert(setting, { key: 'trial.jsonb', value, fromDay: tx.today })).id)));
      expect((await t.house.db.select().from(setting).where(eq(setting.id, id)))[0]!.value).toEqual(value);
    }
    const { jobs } = t.house.ports;
    jobs.define('trial.saved', async (run) => {
      await run.save('1999');
      const [row] = await t.house.db.select().from(job).where(eq(job.id, run.id));
      return ok({ summary: { kept: row!.saved, year: '1999' } });
    });
    const id = await jobs.start(t.house.actor('clerk'), { kind: 'trial.saved', title: { zh: '试验', en: 'trial' }, args: {} });
    await jobs.settled(id);
    expect((await t.house.db.select().from(job).where(eq(job.id, id)))[0]).toMatchObject({ state: 'done', summary: { kept: '1999', year: '1999' } });
  });

  it('do not belong to the role of the program', async () => {
    const owned = await t.house.owner`SELECT 1 FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = 'steelyard_app'`;
    expect(owned).toHaveLength(0);
  });
});
