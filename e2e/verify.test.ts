import { cpSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbedded } from '../src/server/db/embedded.ts';
import { protectedTables } from '../src/server/tables.ts';
import { startDemo } from './demo.ts';
import { dataDir, removeDir, steelyard } from './server.ts';

/*
 * The demonstration's data with the server stopped: whole, they verify; with one bit of any file of the record turned, or one
 * protected row changed behind the program's back, they do not, and what was touched is named. The draws differ at every run;
 * a failure prints what was drawn.
 */

const FLIPS = 20;
const dirs: string[] = [];
let dir = '';

const scratch = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'steelyard-verify-'));
  dirs.push(made);
  return made;
};
const files = (at: string): string[] => readdirSync(at).flatMap((name) => (statSync(join(at, name)).isDirectory() ? files(join(at, name)) : [join(at, name)]));
const draw = (below: number): number => Math.floor(Math.random() * below);

beforeAll(async () => {
  dir = dataDir();
  dirs.push(dir);
  const server = await startDemo({ dir });
  expect(await server.stop()).toBe(0);
});
afterAll(() => dirs.forEach(removeDir));

describe('the record directory, without server and database', () => {
  it('verifies as it stands', async () => {
    const sound = await steelyard(['verify', join(dir, 'record')]);
    expect(sound, sound.output).toMatchObject({ code: 0 });
  });

  it(`does not when any bit is turned: ${FLIPS} draws, each found and named`, async () => {
    const copy = join(scratch(), 'record');
    cpSync(join(dir, 'record'), copy, { recursive: true });
    const all = files(copy).filter((f) => statSync(f).size > 0);
    expect(all.length).toBeGreaterThan(10);
    const named: string[] = [];
    for (let i = 0; i < FLIPS; i++) {
      // Every file is as likely as every other, so that the few small ones (checkpoint, key) get their turn.
      const file = all[i < 3 ? i % all.length : draw(all.length)]!;
      const whole = readFileSync(file);
      const at = draw(whole.length);
      const bit = draw(8);
      const changed = Buffer.from(whole);
      changed[at]! ^= 1 << bit;
      writeFileSync(file, changed);
      const name = relative(copy, file);
      const found = await steelyard(['verify', copy, '--json']);
      expect(found.code, `${name} byte ${at} bit ${bit}: ${found.output}`).toBe(1);
      const verdict = JSON.parse(found.output.trim().split('\n').at(-1)!) as { ok: boolean; object?: string };
      expect(verdict.ok).toBe(false);
      expect(verdict.object, found.output).toBeTruthy();
      named.push(`${name}@${at}: ${verdict.object}`);
      writeFileSync(file, whole);
    }
    process.stdout.write(`bits turned in the record, each found: ${named.length}\n`);
    expect((await steelyard(['verify', copy])).code).toBe(0);
  });
});

describe('the tables against the record', () => {
  /** Opens the stopped database as a superuser whose changes no trigger sees. */
  async function behind<T>(work: (sql: postgres.TransactionSql) => Promise<T>): Promise<T> {
    const embedded = await startEmbedded(dir, () => undefined);
    const sql = postgres(embedded.url, { max: 1, onnotice: () => undefined });
    try {
      return (await sql.begin(async (tx) => {
        await tx`SET LOCAL session_replication_role = replica`;
        return work(tx);
      })) as T;
    } finally {
      await sql.end({ timeout: 5 });
      await embedded.stop();
    }
  }

  it('agree as they stand', async () => {
    const sound = await steelyard(['verify', '--database', dir]);
    expect(sound, sound.output).toMatchObject({ code: 0 });
  });

  it('do not when a protected row is changed, taken away or slipped in: table and row are named', async () => {
    const done = await behind(async (tx) => {
      const out: { what: string; table: string; id: string }[] = [];
      const filled: string[] = [];
      for (const table of protectedTables) if ((await tx`SELECT 1 FROM ${tx(table)} LIMIT 1`).length) filled.push(table);
      const row = async (table: string): Promise<string> => (await tx`SELECT id FROM ${tx(table)} ORDER BY random() LIMIT 1`)[0]!['id'] as string;
      // One text of a row of each of three tables; the last of them is drawn.
      for (const table of ['person', 'selection_event', filled[draw(filled.length)]!]) {
        const columns = await tx<{ name: string }[]>`SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = ${table} AND data_type = 'text' ORDER BY random()`;
        const id = await row(table);
        if (out.some((o) => o.id === id)) continue;
        let changed = false;
        for (const { name } of columns) {
          // Some columns take only certain words, or no word twice: then another is drawn.
          changed ||= await tx.savepoint((t) => t`UPDATE ${t(table)} SET ${t(name)} = '改' WHERE id = ${id}`).then(() => true, () => false);
        }
        if (!changed) await tx`DELETE FROM ${tx(table)} WHERE id = ${id}`;
        out.push({ what: 'changed', table, id });
      }
      const taken = await row('appraisal');
      await tx`DELETE FROM appraisal WHERE id = ${taken}`;
      out.push({ what: 'taken away', table: 'appraisal', id: taken });
      const like = await row('award');
      const [slipped] = await tx`INSERT INTO award SELECT (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid()))).* FROM award a WHERE id = ${like} RETURNING id`;
      out.push({ what: 'slipped in', table: 'award', id: slipped!['id'] as string });
      return out;
    });
    expect(done.length).toBeGreaterThanOrEqual(4);
    const found = await steelyard(['verify', '--database', dir]);
    expect(found.code, found.output).toBe(1);
    for (const { what, table, id } of done) {
      expect(found.output, `${what} ${table} ${id}`).toContain(table);
      expect(found.output, `${what} ${table} ${id}`).toContain(id);
    }
    process.stdout.write(`rows touched behind the program, each named: ${done.map((d) => `${d.table} ${d.what}`).join(', ')}\n`);
  });
});
