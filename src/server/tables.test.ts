import { existsSync, readdirSync } from 'node:fs';
import { getTableConfig } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import { allTables, gatheredTables, guardedTables, guards, nameOf, protectedTables, roomSchemas, unprotected } from './tables.ts';
import { testHouse } from './testing.ts';

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

  it('do not belong to the role of the program', async () => {
    const owned = await t.house.owner`SELECT 1 FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = 'steelyard_app'`;
    expect(owned).toHaveLength(0);
  });
});
