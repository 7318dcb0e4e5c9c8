import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { eq, getTableColumns, getTableName, sql as raw, type SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { commitRow, SALT_BYTES } from '../kernel/commitment.ts';
import { encodeEntry, rowsRoot, type RowLine } from '../kernel/entry.ts';
import type { Act, ActSpec, Tx } from '../kernel/ports.ts';
import type { Day } from '../kernel/day.ts';
import { refuse, type Outcome, type Refusal } from '../kernel/refusal.ts';
import { recordDetail } from '../features/record/schema.ts';
import type { Db } from './db/connect.ts';
import type { Secrets } from './record/secrets.ts';

type ActDeps = {
  db: Db;
  secrets: Pick<Secrets, 'seal'>;
  /** Why the record cannot be written now, or null. */
  blocked: () => Refusal | null;
  /** Called after each commit. */
  committed: (entryId: string) => void;
  now: () => Date;
  today: () => Day;
};

type Written = { table: string; id: string; image: Record<string, unknown> | null; fresh: boolean };
type Handle = Parameters<Parameters<Db['transaction']>[0]>[0];

class Rollback extends Error {
  readonly outcome: Outcome<never>;
  constructor(outcome: Outcome<never>) {
    super('rolled back');
    this.outcome = outcome;
  }
}

/**
 * Makes the one door for writes. Each act is one transaction whose last statement appends the entry, its row lines and its
 * place in the outbox (record.md, Sequencing); whatever fails leaves nothing behind.
 */
export function makeAct(deps: ActDeps): Act {
  return async (spec, work) => {
    const blocked = deps.blocked();
    if (blocked) return refuse(blocked);
    const entryId = randomUUID();
    const at = deps.now().toISOString();
    const said: ActSpec = { ...spec, subjects: [...(spec.subjects ?? [])], cites: [...(spec.cites ?? [])], detail: { ...spec.detail } };
    try {
      const outcome = await deps.db.transaction(async (handle) => {
        const written: Written[] = [];
        const result = await work(transaction(handle, written, said, at, deps.today()));
        if (!result.ok) throw new Rollback(result);
        await append(handle, deps, entryId, at, said, written);
        return result;
      });
      deps.committed(entryId);
      return { ...outcome, entryId };
    } catch (error) {
      if (error instanceof Rollback) return error.outcome;
      const refusal = guardRefusal(error);
      if (refusal) return refuse(refusal);
      throw error;
    }
  };
}

function transaction(handle: Handle, written: Written[], said: ActSpec, at: string, today: Day): Tx {
  const image = (table: PgTable): SQL<string> => raw<string>`to_jsonb(${table}.*)::text`;
  const keep = (table: PgTable, row: Record<string, unknown>, fresh: boolean): void => {
    written.push({ table: getTableName(table), id: String(row['id']), image: JSON.parse(row['image$'] as string), fresh });
    delete row['image$'];
  };
  const key = (table: PgTable): PgColumn => (table as unknown as { id: PgColumn }).id;
  const insertMany = async (table: PgTable, rows: readonly Record<string, unknown>[]): Promise<Record<string, unknown>[]> => {
    const all: Record<string, unknown>[] = [];
    for (let i = 0; i < rows.length; i += 500) {
      const values = rows.slice(i, i + 500).map((r) => ({ ...r, id: r['id'] ?? randomUUID() }));
      const made = (await handle.insert(table).values(values).returning({ ...getTableColumns(table), image$: image(table) })) as Record<string, unknown>[];
      for (const row of made) keep(table, row, true);
      all.push(...made);
    }
    return all;
  };
  return {
    read: handle,
    at,
    today,
    uuid: () => randomUUID(),
    insert: async (table, row) => (await insertMany(table, [row as Record<string, unknown>]))[0] as never,
    insertMany: async (table, rows) => (await insertMany(table, rows as readonly Record<string, unknown>[])) as never,
    update: async (table, id, patch) => {
      const [row] = (await handle
        .update(table)
        .set(patch as never)
        .where(eq(key(table), id))
        .returning({ ...getTableColumns(table), image$: image(table) })) as Record<string, unknown>[];
      if (!row) throw new Error(`${getTableName(table)} ${id} is not there to be changed`);
      keep(table, row, false);
      return row as never;
    },
    remove: async (table, id) => {
      const gone = await handle.delete(table).where(eq(key(table), id)).returning({ id: key(table) });
      if (gone.length !== 1) throw new Error(`${getTableName(table)} ${id} is not there to be removed`);
      written.push({ table: getTableName(table), id, image: null, fresh: false });
    },
    lock: async (table, id) => {
      const rows = await handle.select().from(table as PgTable).where(eq(key(table), id)).for('update');
      return rows[0] as never;
    },
    blob: async (bytes, mime) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await handle.execute(raw`INSERT INTO blob (sha256, mime, bytes) VALUES (${sha256}, ${mime}, ${Buffer.from(bytes)}) ON CONFLICT DO NOTHING`);
      return sha256;
    },
    shred: async (table, id) => {
      await handle.execute(raw`UPDATE record_row SET salt = NULL WHERE tbl = ${getTableName(table)} AND row_id = ${id}`);
    },
    note: (more) => {
      if (more.subjects) said.subjects!.push(...more.subjects);
      if (more.cites) said.cites!.push(...more.cites);
      if (more.detail) Object.assign(said.detail!, more.detail);
      if (more.caseId) said.caseId = more.caseId;
    },
  };
}

/** The last statement of an act: entry, lines, subjects, words and outbox in one round trip. */
async function append(handle: Handle, deps: ActDeps, entryId: string, at: string, said: ActSpec, written: Written[]): Promise<void> {
  const params = said.detail ?? {};
  const rows = [...lastImages(written), { table: getTableName(recordDetail), id: entryId, image: { id: entryId, params }, fresh: true }];
  const before = await previous(handle, rows.filter((r) => !r.fresh));
  const lines: RowLine[] = [];
  const salts: (string | null)[] = [];
  for (const row of rows) {
    const salt = row.image ? randomBytes(SALT_BYTES) : null;
    const prev = row.fresh ? null : (before.get(`${row.table} ${row.id}`) ?? null);
    lines.push({ t: row.table, id: row.id, prev, now: salt && row.image ? commitRow(salt, row.table, row.id, row.image) : null });
    salts.push(salt ? deps.secrets.seal(salt).toString('hex') : null);
  }
  const subjects = unique(said.subjects ?? []);
  const bytes = encodeEntry({
    v: 1,
    id: entryId,
    at,
    actor: said.actor?.accountId ?? 'system',
    verb: said.verb,
    subjects,
    ...(said.caseId ? { case: said.caseId } : {}),
    cites: [...new Set(said.cites ?? [])],
    rows: rowsRoot(lines),
  });
  const lineJson = JSON.stringify(lines.map((l, n) => ({ n, tbl: l.t, row_id: l.id, prev: l.prev, now: l.now, salt: salts[n] })));
  await handle.execute(raw`
    WITH e AS (
      INSERT INTO record_entry (id, at, actor, verb, case_id, bytes)
      VALUES (${entryId}, ${at}, ${said.actor?.accountId ?? null}, ${said.verb}, ${said.caseId ?? null}, ${Buffer.from(bytes)})
    ), r AS (
      INSERT INTO record_row (entry_id, n, tbl, row_id, prev, now, salt)
      SELECT ${entryId}::uuid, n, tbl, row_id, prev, now, decode(salt, 'hex')
      FROM json_to_recordset(${lineJson}::json) AS x (n int, tbl text, row_id uuid, prev text, now text, salt text)
    ), s AS (
      INSERT INTO record_subject (entry_id, kind, subject_id, at)
      SELECT ${entryId}::uuid, min(kind), id, ${at}::timestamptz FROM json_to_recordset(${JSON.stringify(subjects)}::json) AS x (kind text, id uuid) GROUP BY id
    ), d AS (
      INSERT INTO record_detail (id, params) VALUES (${entryId}, ${JSON.stringify(params)}::jsonb)
    )
    INSERT INTO record_outbox (entry_id) VALUES (${entryId})`);
}

/** Several writes of one row in one act leave one line: its last image, fresh when the act made it. */
function lastImages(written: Written[]): Written[] {
  const by = new Map<string, Written>();
  for (const w of written) {
    const id = `${w.table} ${w.id}`;
    by.set(id, { ...w, fresh: by.get(id)?.fresh ?? w.fresh });
  }
  return [...by.values()];
}

async function previous(handle: Handle, rows: Written[]): Promise<Map<string, string | null>> {
  if (rows.length === 0) return new Map();
  const wanted = JSON.stringify(rows.map((r) => ({ tbl: r.table, row_id: r.id })));
  const found = (await handle.execute(raw`
    SELECT w.tbl, w.row_id, p.now FROM json_to_recordset(${wanted}::json) AS w (tbl text, row_id uuid)
    CROSS JOIN LATERAL (
      SELECT r.now FROM record_row r JOIN record_entry e ON e.id = r.entry_id
      WHERE r.row_id = w.row_id AND r.tbl = w.tbl ORDER BY e.seq DESC LIMIT 1
    ) p`)) as unknown as { tbl: string; row_id: string; now: string | null }[];
  return new Map(found.map((r) => [`${r.tbl} ${r.row_id}`, r.now]));
}

const unique = <T extends { kind: string; id: string }>(subjects: readonly T[]): T[] => [...new Map(subjects.map((s) => [s.id, s])).values()];

/** A refusal by the database's own guards (triggers), said in words; anything else is unexpected and thrown on. */
function guardRefusal(error: unknown): Refusal | null {
  const e = (error as { cause?: unknown }).cause ?? error;
  const { code, message } = e as { code?: string; message?: string };
  if (code !== '23001' || !message?.startsWith('STEELYARD')) return null;
  const text = message.replace(/^STEELYARD /, '');
  return {
    name: 'record.guard',
    status: 409,
    reason: { zh: `数据库拒绝了这次写入：${text}`, en: `The database refused this write: ${text}` },
    wayOut: { zh: '请按步骤办理；如果您没有绕过程序，请把请求编号告诉系统管理员。', en: 'Take the steps in order; if you did not go around the program, give the request id to the system administrator.' },
  };
}
