import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { education, family, person } from '../features/roster/schema.ts';
import { recordEntry, recordRow } from '../features/record/schema.ts';
import type { Actor, Tx } from '../kernel/ports.ts';
import { ok, refuse } from '../kernel/refusal.ts';
import { must, refusalOf, testHouse } from './testing.ts';

/* Rows that one INSERT enters are checked together at commit. Nothing comes in by that way that did not by the row. */
const t = testHouse();
let clerk: Actor;
let old: string;
const fresh = (name: string, id: string = randomUUID()) => ({ id, name, nameKey: name, initials: 'x', strokeKey: '0', grams: [], createdDay: '2026-01-01' });
const act = (work: (tx: Tx) => Promise<unknown>) => t.house.ports.act({ actor: clerk, verb: 'roster.person.created' }, async (tx) => { await work(tx); return ok(null); });
const schooling = (personId: string, id: string = randomUUID()) => ({ id, personId, mode: 'full-time' as const, level: '大学' });
const left = () => t.house.owner`SELECT 1 FROM record_due`;

beforeAll(async () => {
  clerk = t.house.actor('clerk');
  old = randomUUID();
  must(await act((tx) => tx.insert(person, fresh('旧人', old))));
});

/** Statements of one transaction under the program's own role. */
const plain = (...statements: string[]) => t.house.owner.begin(async (tx) => {
  await tx.unsafe('SET LOCAL ROLE steelyard_app');
  for (const s of statements) await tx.unsafe(s);
});
const insertPerson = (id: string) => `INSERT INTO person (id, name, name_key, initials, stroke_key, grams, created_day) VALUES ('${id}', 'x', 'x', 'x', '0', '{}', '2026-01-01')`;
const lineFor = (id: string, tbl = 'person') => `INSERT INTO record_row (entry_id, n, tbl, row_id, now) VALUES (gen_random_uuid(), 0, '${tbl}', '${id}', 'x')`;

describe('rows entered together', () => {
  it('need an entry, all of them, whatever becomes of them in the transaction', async () => {
    const [a, b] = [randomUUID(), randomUUID()];
    for (const attempt of [
      [insertPerson(a)],
      [insertPerson(a), `DELETE FROM person WHERE id = '${a}'`],
      [insertPerson(a), `UPDATE person SET health = 'x' WHERE id = '${a}'`],
      [insertPerson(a), insertPerson(b), lineFor(a)],
      [insertPerson(a), lineFor(a, 'family')],
      [`SAVEPOINT s`, insertPerson(a), lineFor(a), `ROLLBACK TO s`, insertPerson(a)],
      [lineFor(a), insertPerson(a), `SET CONSTRAINTS ALL IMMEDIATE`, insertPerson(b)],
    ]) await expect(plain(...attempt), attempt.join('; ')).rejects.toThrow(/unrecorded|permission denied/);
    // The entry of another transaction speaks for nothing here.
    const lone = randomUUID();
    await plain(lineFor(lone));
    await expect(plain(insertPerson(lone))).rejects.toThrow(/unrecorded/);
    expect(await t.house.ports.read.$count(person)).toBe(1);
    expect(await left()).toHaveLength(0);
  });

  it('come in with their entry: in two statements, written twice, beside a savepoint taken back', async () => {
    const [a, b, c] = [randomUUID(), randomUUID(), randomUUID()];
    await plain(insertPerson(a), insertPerson(b), `UPDATE person SET health = 'x' WHERE id = '${a}'`, 'SAVEPOINT s', insertPerson(c), 'ROLLBACK TO s', lineFor(a), lineFor(b));
    const ids = (await t.house.ports.read.select({ id: person.id }).from(person)).map((p) => p.id);
    expect(ids).toEqual(expect.arrayContaining([a, b]));
    expect(ids).not.toContain(c);
    expect(await left()).toHaveLength(0);
  });

  it('of a protected list belong to a person entered with them, and to nobody else', async () => {
    const many = Array.from({ length: 1200 }, (_, i) => fresh(`新人${i}`));
    must(await act(async (tx) => {
      await tx.insertMany(person, many);
      await tx.insertMany(education, many.map((p) => schooling(p.id)));
    }));
    expect(await t.house.ports.read.$count(education)).toBe(1200);
    const stray = [...many.slice(0, 700).map((p) => fresh(p.name)), fresh('末')];
    const refused = async (work: (tx: Tx) => Promise<unknown>) => expect(refusalOf(await act(work)).reason.zh).toContain('只能经申请');
    await refused(async (tx) => { await tx.insertMany(person, stray); await tx.insertMany(education, [...stray.map((p) => schooling(p.id)), schooling(old)]); });
    await refused(async (tx) => { const made = await tx.insert(education, schooling(old)); await tx.remove(education, made.id); });
    await refused(async (tx) => { await tx.insert(person, stray[0]!); const made = await tx.insert(education, schooling(old)); await tx.update(education, made.id, { personId: stray[0]!.id }); });
    await refused(async (tx) => { await tx.insert(person, stray[0]!); const made = await tx.insert(education, schooling(stray[0]!.id)); await tx.update(education, made.id, { personId: old }); });
    expect(await t.house.ports.read.$count(education)).toBe(1200);
    expect(await left()).toHaveLength(0);
  });

  it('are waited for out of the program’s reach', async () => {
    for (const attempt of ['SELECT * FROM record_due', 'DELETE FROM record_due', `INSERT INTO record_due (tbl, ids) VALUES ('person', '{}')`, 'TRUNCATE record_due', 'ALTER TABLE record_due DISABLE TRIGGER ALL',
      'CREATE TEMP TABLE record_row (row_id uuid, tbl text, txid xid8)', 'CREATE TEMP TABLE record_due (n bigint)', 'SET LOCAL session_replication_role = replica']) {
      await expect(plain(attempt), attempt).rejects.toThrow(/permission denied|must be owner/);
    }
  });
});

it('a large act: one line a row with its last state, in one order without gaps, whatever the values hold', async () => {
  const odd = ['a,b', '{"x":1}', 'NULL', '', '\\', '"', "'", '\t\n', '𠮷', 'null'];
  const people = Array.from({ length: 9000 }, (_, i) => ({ ...fresh(`众${i}`), health: i % 7 === 0 ? null : odd[i % odd.length]!, raw: { [odd[i % odd.length]!]: odd[(i + 3) % odd.length]! }, grams: [odd[i % odd.length]!, `g${i}`] }));
  const done = await t.house.ports.act({ actor: clerk, verb: 'roster.person.created' }, async (tx) => {
    const made = await tx.insertMany(person, people);
    expect(made.map((m) => m.id)).toEqual(people.map((p) => p.id));
    expect(made.slice(0, 30)).toMatchObject(people.slice(0, 30));
    await tx.update(person, people[4]!.id, { health: '良好' });
    return ok(null);
  });
  must(done);
  const lines = await t.house.ports.read.select({ n: recordRow.n, id: recordRow.rowId, prev: recordRow.prev }).from(recordRow).where(eq(recordRow.entryId, done.entryId!)).orderBy(recordRow.n);
  expect(lines.map((l) => l.n)).toEqual(Array.from({ length: 9001 }, (_, i) => i));
  expect(lines.every((l) => l.prev === null)).toBe(true);
  expect(new Set(lines.map((l) => l.id)).size).toBe(9001);
  expect(await t.house.ports.read.select({ health: person.health, raw: person.raw, grams: person.grams }).from(person).where(eq(person.id, people[11]!.id))).toEqual([{ health: people[11]!.health, raw: people[11]!.raw, grams: people[11]!.grams }]);
});

it('a failure or refusal in the middle of rows sent ahead leaves nothing', async () => {
  const before = [await t.house.ports.read.$count(person), await t.house.ports.read.$count(recordEntry)];
  const people = Array.from({ length: 3000 }, (_, i) => fresh(`未${i}`));
  const bad = [...people.slice(0, 1500), { ...people[1500]!, sex: '无' }, ...people.slice(1501)];
  await expect(act((tx) => tx.insertMany(person, bad))).rejects.toThrow();
  const stopped = await t.house.ports.act({ actor: clerk, verb: 'roster.person.created' }, async (tx) => {
    tx.insertMany(person, people).catch(() => undefined);
    return refuse({ name: 'test.no', status: 422, reason: { zh: '不', en: 'no' } });
  });
  expect(stopped.ok).toBe(false);
  expect([await t.house.ports.read.$count(person), await t.house.ports.read.$count(recordEntry)]).toEqual(before);
  must(await act((tx) => tx.insert(family, { personId: old, relation: '妻子', name: '其妻' })));
});
