import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { setting } from '../../features/record/schema.ts';
import { person } from '../../features/roster/schema.ts';
import { ok } from '../../kernel/refusal.ts';
import { protectedTables } from '../tables.ts';
import { must, testHouse } from '../testing.ts';
import type { Reading } from './cursor.ts';
import { fillSample, type Sample } from './sample-house.ts';
import { verifyDatabase, type DatabaseVerdict } from './verify-database.ts';

const t = testHouse();
let sample: Sample;
const verify = (): Promise<DatabaseVerdict> => verifyDatabase(t.house.owner, t.house.secrets.open, t.house.directory, { vkey: t.house.secrets.vkey });

const kept = [...protectedTables, 'record_entry', 'record_row', 'record_subject', 'record_index', 'record_outbox', 'record_checkpoint', 'blob'];

/** Works as a superuser with every trigger and foreign key off: what someone behind the program's back would do. */
const behind = <T>(work: (tx: Reading) => Promise<T>): Promise<T> =>
  t.house.owner.begin(async (tx) => {
    await tx`SET LOCAL session_replication_role = replica`;
    await tx`SET LOCAL TimeZone = 'UTC'`;
    return work(tx);
  }) as Promise<T>;

/** Puts every table back as it was. */
const restore = (): Promise<void> =>
  behind(async (tx) => {
    for (const name of kept) {
      await tx.unsafe(`DELETE FROM ${name}`);
      await tx.unsafe(`INSERT INTO ${name} OVERRIDING SYSTEM VALUE SELECT * FROM untouched.${name}`);
    }
  });

beforeAll(async () => {
  sample = await fillSample(t.house);
  // A superuser could take the database's own check of blobs away; so do we.
  await t.house.owner`ALTER TABLE blob DROP CONSTRAINT blob_check`;
  await t.house.owner`CREATE SCHEMA untouched`;
  for (const name of kept) await t.house.owner.unsafe(`CREATE TABLE untouched.${name} AS SELECT * FROM ${name}`);
});

/** Other values of a column by its type, to be tried until one passes the column's own checks. */
const others: Record<string, string> = {
  text: `coalesce(%, '') || '改'`,
  integer: 'coalesce(%, 0) + 1',
  boolean: 'NOT coalesce(%, false)',
  date: `coalesce(%, '2020-01-01') + 1`,
  uuid: 'gen_random_uuid()',
  jsonb: `jsonb_build_object('tampered', coalesce(%, '0'))`,
  ARRAY: `% || ARRAY['改']`,
  'timestamp with time zone': `% + interval '1 millisecond'`,
};

type Pick = { a: number; b: number; c: number };
/** Does one thing behind the program's back and gives the id that must be named, or null when this draw has nothing to do. */
type Tamper = (tx: Reading, pick: Pick) => Promise<string | null>;

async function someRow(tx: Reading, pick: Pick, only?: string): Promise<{ table: string; id: string } | null> {
  const filled: string[] = [];
  for (const name of protectedTables) if ((await tx.unsafe(`SELECT 1 FROM ${name} LIMIT 1`)).length) filled.push(name);
  const table = only ?? filled[pick.a % filled.length]!;
  const ids = await tx.unsafe(`SELECT id FROM ${table} ORDER BY id`);
  return { table, id: ids[pick.b % ids.length]!['id'] as string };
}
const nth = async <T extends object>(tx: Reading, query: string, n: number): Promise<T> => {
  const rows = await tx.unsafe(query);
  return rows[n % rows.length] as unknown as T;
};

const tampers: Record<string, Tamper> = {
  'change a column': async (tx, pick) => {
    const row = (await someRow(tx, pick))!;
    const columns = await tx<{ name: string; type: string }[]>`SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_schema = 'public' AND table_name = ${row.table} AND column_name <> 'id' ORDER BY 1`;
    for (let i = 0; i < columns.length; i++) {
      const { name, type } = columns[(pick.c + i) % columns.length]!;
      try {
        await tx.savepoint((s) => s.unsafe(`UPDATE ${row.table} SET ${name} = ${others[type]!.replace('%', name)} WHERE id = '${row.id}'`));
        return row.id;
      } catch (error) {
        if (!['23514', '23505'].includes((error as { code: string }).code)) throw error;
      }
    }
    return null;
  },
  'empty a column': async (tx, pick) => {
    const row = (await someRow(tx, pick, 'person'))!;
    const columns = await tx<{ name: string }[]>`SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = ${row.table} AND column_name IN ('birth', 'photo', 'unit_id') ORDER BY 1`;
    const name = columns[pick.c % columns.length]!.name;
    const changed = await tx.unsafe(`UPDATE ${row.table} SET ${name} = NULL WHERE id = '${row.id}' AND ${name} IS NOT NULL RETURNING id`);
    return changed.length ? row.id : null;
  },
  'delete a row': async (tx, pick) => {
    const row = (await someRow(tx, pick))!;
    await tx.unsafe(`DELETE FROM ${row.table} WHERE id = '${row.id}'`);
    return row.id;
  },
  'insert a row': async (tx, pick) => {
    const row = (await someRow(tx, pick))!;
    const id = randomUUID();
    const fresh = JSON.stringify({ id, code: id, username: id, number: id, n: 90_000, version: 90_000, year: 1900 });
    await tx.unsafe(`INSERT INTO ${row.table} SELECT (jsonb_populate_record(t, '${fresh}'::jsonb)).* FROM ${row.table} t WHERE id = '${row.id}'`);
    return id;
  },
  'put a removed row back': async (tx) => {
    await tx`INSERT INTO award (id, person_id, title) VALUES (${sample.removed}, ${sample.people[0]!}, '误录')`;
    return sample.removed;
  },
  'delete a row with its salts': async (tx, pick) => {
    const row = (await someRow(tx, pick))!;
    await tx.unsafe(`DELETE FROM ${row.table} WHERE id = '${row.id}'`);
    await tx.unsafe(`UPDATE record_row SET salt = NULL WHERE row_id = '${row.id}'`);
    return row.id;
  },
  'swap two salts': async (tx, pick) => {
    const standing = `SELECT DISTINCT ON (r.row_id, r.tbl) r.entry_id, r.n, r.row_id, r.salt FROM record_row r JOIN record_entry e ON e.id = r.entry_id ORDER BY r.row_id, r.tbl, e.seq DESC`;
    const list = (await tx.unsafe(standing)).filter((r) => r['salt'] !== null);
    const one = list[pick.a % list.length]!;
    const two = list[pick.b % list.length]!;
    if (one === two) return null;
    for (const [to, from] of [[one, two], [two, one]] as const) await tx`UPDATE record_row SET salt = ${from['salt']} WHERE entry_id = ${to['entry_id']} AND n = ${to['n']}`;
    return one['row_id'] as string;
  },
  // Salts of a removed row may be destroyed at any time: that is how a person is erased.
  'destroy a salt': async (tx, pick) => {
    const line = await nth<{ entry_id: string; n: number; row_id: string }>(tx, `SELECT entry_id, n, row_id FROM record_row WHERE salt IS NOT NULL AND tbl <> 'person' AND row_id <> '${sample.removed}' ORDER BY entry_id, n`, pick.a);
    await tx`UPDATE record_row SET salt = NULL WHERE entry_id = ${line.entry_id} AND n = ${line.n}`;
    return line.row_id;
  },
  'flip a bit of a salt': async (tx, pick) => {
    const line = await nth<{ entry_id: string; n: number; row_id: string; salt: Buffer }>(tx, `SELECT entry_id, n, row_id, salt FROM record_row WHERE salt IS NOT NULL ORDER BY entry_id, n`, pick.a);
    line.salt[pick.b % line.salt.length]! ^= 1 << pick.c % 8;
    await tx`UPDATE record_row SET salt = ${line.salt} WHERE entry_id = ${line.entry_id} AND n = ${line.n}`;
    return line.row_id;
  },
  'edit the words of an entry': async (tx, pick) => {
    const { id } = await nth<{ id: string }>(tx, 'SELECT id FROM record_detail ORDER BY id', pick.a);
    await tx`UPDATE record_detail SET params = params || '{"name": "别人"}'::jsonb WHERE id = ${id}`;
    return id;
  },
  'edit the bytes of an entry': async (tx, pick) => {
    const { id, bytes } = await nth<{ id: string; bytes: Buffer }>(tx, 'SELECT id, bytes FROM record_entry ORDER BY id', pick.a);
    bytes[pick.b % bytes.length]! ^= 1 << pick.c % 8;
    await tx`UPDATE record_entry SET bytes = ${bytes} WHERE id = ${id}`;
    return id;
  },
  'edit a column of an entry': async (tx, pick) => {
    const { id } = await nth<{ id: string }>(tx, 'SELECT id FROM record_entry ORDER BY id', pick.a);
    const change = [`at = at - interval '1 day'`, 'actor = gen_random_uuid()', `verb = verb || '.x'`, 'case_id = gen_random_uuid()'][pick.b % 4]!;
    await tx.unsafe(`UPDATE record_entry SET ${change} WHERE id = '${id}'`);
    return id;
  },
  'delete an entry': async (tx, pick) => {
    const { id } = await nth<{ id: string }>(tx, 'SELECT id FROM record_entry ORDER BY id', pick.a);
    await tx`DELETE FROM record_entry WHERE id = ${id}`;
    return id;
  },
  'delete an entry with all its traces': async (tx, pick) => {
    const { id } = await nth<{ id: string }>(tx, 'SELECT id FROM record_entry ORDER BY id', pick.a);
    for (const [table, column] of [['record_entry', 'id'], ['record_row', 'entry_id'], ['record_subject', 'entry_id'], ['record_detail', 'id'], ['record_index', 'entry_id']]) await tx.unsafe(`DELETE FROM ${table} WHERE ${column} = '${id}'`);
    return id;
  },
  'swap two places in the index': async (tx, pick) => {
    const list = await tx<{ idx: string; entry_id: string }[]>`SELECT idx, entry_id FROM record_index ORDER BY idx`;
    const one = list[pick.a % list.length]!;
    const two = list[pick.b % list.length]!;
    if (one === two) return null;
    await tx`DELETE FROM record_index WHERE idx IN (${one.idx}, ${two.idx})`;
    await tx`INSERT INTO record_index (idx, entry_id) VALUES (${one.idx}, ${two.entry_id}), (${two.idx}, ${one.entry_id})`;
    return one.entry_id;
  },
  'take a place out of the index': async (tx, pick) => {
    const { entry_id } = await nth<{ entry_id: string }>(tx, 'SELECT entry_id FROM record_index ORDER BY idx', pick.a);
    await tx`DELETE FROM record_index WHERE entry_id = ${entry_id}`;
    return entry_id;
  },
  'edit a line': async (tx, pick) => {
    const line = await nth<{ entry_id: string; n: number }>(tx, 'SELECT entry_id, n FROM record_row ORDER BY entry_id, n', pick.a);
    const change = [`now = '${randomBytes(32).toString('base64')}'`, `prev = '${randomBytes(32).toString('base64')}'`, 'row_id = gen_random_uuid()', `tbl = 'family'`][pick.b % 4]!;
    await tx.unsafe(`UPDATE record_row SET ${change} WHERE entry_id = '${line.entry_id}' AND n = ${line.n}`);
    return line.entry_id;
  },
  'take a line out': async (tx, pick) => {
    const line = await nth<{ entry_id: string; n: number }>(tx, 'SELECT entry_id, n FROM record_row ORDER BY entry_id, n', pick.a);
    await tx`DELETE FROM record_row WHERE entry_id = ${line.entry_id} AND n = ${line.n}`;
    return line.entry_id;
  },
  'edit whom an entry is about': async (tx, pick) => {
    const { entry_id } = await nth<{ entry_id: string }>(tx, 'SELECT entry_id FROM record_subject ORDER BY 1', pick.a);
    await tx.unsafe([`DELETE FROM record_subject WHERE entry_id = '${entry_id}'`, `UPDATE record_subject SET kind = 'unit' WHERE entry_id = '${entry_id}'`, `UPDATE record_subject SET at = at + interval '1 day' WHERE entry_id = '${entry_id}'`][pick.b % 3]!);
    return entry_id;
  },
  'edit a checkpoint': async (tx, pick) => {
    const { size } = await nth<{ size: string }>(tx, 'SELECT size FROM record_checkpoint ORDER BY size', pick.a);
    await tx.unsafe([`UPDATE record_checkpoint SET root = '${randomBytes(32).toString('base64')}' WHERE size = ${size}`, `UPDATE record_checkpoint SET note = replace(note, 'steelyard', 'steelyarb') WHERE size = ${size}`, `UPDATE record_checkpoint SET size = 100000 + size WHERE size = ${size}`][pick.b % 3]!);
    return pick.b % 3 === 2 ? String(100000 + Number(size)) : size;
  },
  'change the bytes of a file': async (tx, pick) => {
    const { sha256 } = await nth<{ sha256: string }>(tx, 'SELECT sha256 FROM blob ORDER BY 1', pick.a);
    await tx`UPDATE blob SET bytes = bytes || '\\x00'::bytea WHERE sha256 = ${sha256}`;
    return sha256;
  },
  'delete a file': async (tx, pick) => {
    const { sha256 } = await nth<{ sha256: string }>(tx, 'SELECT sha256 FROM blob ORDER BY 1', pick.a);
    await tx`DELETE FROM blob WHERE sha256 = ${sha256}`;
    return sha256;
  },
};

describe('verify --database', () => {
  it('finds an untouched database sound and says how much it compared', async () => {
    const verdict = await verify();
    expect(verdict.findings).toEqual([]);
    expect(verdict).toMatchObject({ ok: true, uncovered: 0, blobs: 4, more: 0 });
    expect(verdict.size).toBe(verdict.entries);
    expect(verdict.entries).toBe(24);
    expect(verdict.rows).toBeGreaterThan(70);
  });

  it('finds and names whatever is done behind the program\'s back, over 200 random deeds of 22 kinds', { timeout: 300_000 }, async () => {
    const kinds = Object.keys(tampers);
    const done = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.nat(kinds.length - 1), fc.nat(), fc.nat(), fc.nat(), async (k, a, b, c) => {
        const kind = kinds[k]!;
        const id = await behind((tx) => tampers[kind]!(tx, { a, b, c }));
        if (id === null) return;
        try {
          const verdict = await verify();
          expect(verdict.ok, kind).toBe(false);
          expect(verdict.findings.map((f) => f.id), `${kind}: ${JSON.stringify(verdict.findings)}`).toContain(id);
          expect(verdict.findings.every((f) => f.what.zh !== '' && f.what.en !== '' && f.object !== '')).toBe(true);
          done.set(kind, (done.get(kind) ?? 0) + 1);
        } finally {
          await restore();
        }
      }),
      { numRuns: 200, seed: 20261120 },
    );
    expect([...done.keys()].sort()).toEqual(kinds.sort());
    expect((await verify()).findings).toEqual([]);
  });

  it('names a guard that was taken away or switched off, and a role that was made strong', async () => {
    const { owner } = t.house;
    await owner`ALTER TABLE person DISABLE TRIGGER steelyard_recorded`;
    await owner`DROP TRIGGER record_entry_append ON record_entry`;
    const verdict = await verify();
    expect(verdict.findings.map((f) => f.object).sort()).toEqual(['trigger record_entry_append on record_entry', 'trigger steelyard_recorded on person']);
    await owner`ALTER TABLE person ENABLE TRIGGER steelyard_recorded`;
    await owner`CREATE TRIGGER record_entry_append BEFORE UPDATE OR DELETE OR TRUNCATE ON record_entry FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only()`;
    await owner`ALTER TABLE family OWNER TO steelyard_app`;
    expect((await verify()).findings.map((f) => f.object)).toEqual(['table family']);
    await owner`ALTER TABLE family OWNER TO CURRENT_USER`;
    expect((await verify()).ok).toBe(true);
  });

  it('names a flipped byte of the record directory', async () => {
    const path = `tile/entries/000.p/${t.house.sequencer.head().size}`;
    const bytes = (await t.house.directory.read(path))!;
    const bad = Uint8Array.from(bytes);
    bad[100]! ^= 1;
    await t.house.directory.writeAll([{ path, bytes: bad }]);
    const verdict = await verify();
    await t.house.directory.writeAll([{ path, bytes }]);
    expect(verdict.findings.map((f) => f.object)).toEqual(['entry 0']);
    expect((await verify()).ok).toBe(true);
  });

  it('goes on being right while the program works', async () => {
    const { act } = t.house.ports;
    let stop = false;
    let n = 0;
    const work = (async () => {
      while (!stop) {
        must(await act({ actor: sample.clerk, verb: 'roster.person.changed', subjects: [{ kind: 'person', id: sample.people[2]! }] }, async (tx) => ok(await tx.update(person, sample.people[2]!, { postText: `第 ${n} 次` }))));
        n++;
      }
    })();
    for (let i = 0; i < 8; i++) expect((await verify()).findings).toEqual([]);
    stop = true;
    await work;
    expect(n).toBeGreaterThan(8);
  });

  it('finds erased rows in order: salts destroyed and the row removed by an act', async () => {
    const { act, covered } = t.house.ports;
    const made = must(await act({ actor: sample.clerk, verb: 'record.setting.changed' }, async (tx) => ok(await tx.insert(setting, { key: 'k', value: 1, fromDay: '2026-01-01' }))));
    // The program's role may not delete settings; erasure here goes by the owner, with its line in the record.
    await t.house.owner`GRANT DELETE ON setting TO steelyard_app`;
    const erased = await act({ actor: sample.clerk, verb: 'record.setting.erased' }, async (tx) => {
      await tx.remove(setting, made.id);
      await tx.shred(setting, made.id);
      return ok(null);
    });
    await covered(erased.entryId!);
    expect((await verify()).findings).toEqual([]);
  });
});
