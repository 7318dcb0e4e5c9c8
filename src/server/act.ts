import { createHash, randomUUID } from 'node:crypto';
import { eq, getTableName, sql as raw } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { SALT_BYTES } from '../kernel/commitment.ts';
import { encodeEntry, type RowLine } from '../kernel/entry.ts';
import type { Act, ActSpec, Tx } from '../kernel/ports.ts';
import type { Day } from '../kernel/day.ts';
import { refuse, type Outcome, type Refusal } from '../kernel/refusal.ts';
import { recordDetail } from '../features/record/schema.ts';
import { inTransaction, type Handle, type Lanes, type Send, type Statement } from './db/transaction.ts';
import { insertStatement, rowOf, updateStatement } from './db/write.ts';
import { commitRowNative, leafOf, rootOfLeaves } from './record/commit.ts';
import { random, type Secrets } from './record/secrets.ts';

type ActDeps = {
  lanes: Lanes;
  secrets: Pick<Secrets, 'seal'>;
  /** Why the record cannot be written now, or null. */
  blocked: () => Refusal | null;
  /** Called after each commit. */
  committed: (entryId: string) => void;
  now: () => Date;
  today: () => Day;
};

/** A row as an act left it (null: removed), or, in place of its image, its line of the entry when that was worked out as it came back. */
type Written = { table: string; id: string; image: Record<string, unknown> | null; fresh: boolean; line?: Line };
type Line = { line: RowLine; leaf: Buffer; salt: string | null };

/** Rows of one INSERT. */
const BATCH = 500;
/** From this many rows of one INSERT on, each row's line is worked out when it comes back, while the database goes on with the next. */
const AT_ONCE = 20;
/** Lines of one statement of a large entry: the database writes some while the next are put into words. */
const LINES = 4000;

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
      const outcome = await inTransaction(deps.lanes, async (handle, send) => {
        const written: Written[] = [];
        const result = await work(transaction(handle, send, deps, written, said, at));
        if (!result.ok) throw new Rollback(result);
        return { value: result, last: await append(handle, send, deps, entryId, at, said, written) };
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

function transaction(handle: Handle, send: Send, deps: ActDeps, written: Written[], said: ActSpec, at: string): Tx {
  const today = deps.today();
  const key = (table: PgTable): PgColumn => (table as unknown as { id: PgColumn }).id;
  const keep = (table: PgTable, image: string, fresh: boolean, now = false): Record<string, unknown> => {
    const parsed = JSON.parse(image) as Record<string, unknown>;
    const w: Written = { table: getTableName(table), id: String(parsed['id']), image: parsed, fresh };
    // With its line the image is done with: a large act does not hold all of them to its end.
    written.push(now ? { ...w, image: null, line: lineOf(deps, w, null) } : w);
    return rowOf(table, parsed);
  };
  const insertMany = async (table: PgTable, rows: readonly Record<string, unknown>[]): Promise<Record<string, unknown>[]> => {
    const sent: PromiseLike<Record<string, unknown>[]>[] = [];
    for (let i = 0; i < rows.length; i += BATCH) {
      const query = send(insertStatement(table, rows.slice(i, i + BATCH).map((r) => ({ ...r, id: r['id'] ?? randomUUID() })))).execute();
      query.catch(() => undefined);
      sent.push(query);
    }
    const all: Record<string, unknown>[] = [];
    for (const batch of sent) {
      const made = await batch;
      for (const m of made) all.push(keep(table, m['image'] as string, true, made.length >= AT_ONCE));
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
      const [changed] = await send(updateStatement(table, id, patch as Record<string, unknown>));
      if (!changed) throw new Error(`${getTableName(table)} ${id} is not there to be changed`);
      return keep(table, changed['image'] as string, false) as never;
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
    alone: async (name) => void (await handle.execute(raw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`)),
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

/** The line of a row in its entry, with its leaf, and its salt sealed. */
function lineOf(deps: ActDeps, row: Written, prev: string | null): Line {
  const salt = row.image ? random(SALT_BYTES) : null;
  const line: RowLine = { t: row.table, id: row.id, prev, now: salt && row.image ? commitRowNative(salt, row.table, row.id, row.image) : null };
  return { line, leaf: leafOf(line), salt: salt ? deps.secrets.seal(salt).toString('base64') : null };
}

/** The last statement of an act: entry, lines, subjects, words and outbox in one round trip; of a large entry the most lines go ahead of it. */
async function append(handle: Handle, send: Send, deps: ActDeps, entryId: string, at: string, said: ActSpec, written: Written[]): Promise<Statement> {
  const params = said.detail ?? {};
  const rows: Written[] = [...lastImages(written), { table: getTableName(recordDetail), id: entryId, image: { id: entryId, params }, fresh: true }];
  const before = await previous(handle, rows.filter((r) => !r.fresh));
  const lines = rows.map((row) => row.line ?? lineOf(deps, row, row.fresh ? null : (before.get(`${row.table} ${row.id}`) ?? null)));
  const inWords = (some: readonly Line[]): string => JSON.stringify(some.map(({ line: l, salt }) => [l.t, l.id, l.prev, l.now, salt]));
  let ahead = 0;
  for (; lines.length - ahead > LINES; ahead += LINES) send(linesAhead(entryId, ahead, lines.slice(ahead, ahead + LINES))).execute().catch(() => undefined);
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
    rows: { n: lines.length, root: rootOfLeaves(lines.map((l) => l.leaf)) },
  });
  return { text: APPEND, params: [entryId, at, said.actor?.accountId ?? null, said.verb, said.caseId ?? null, new TextDecoder().decode(bytes), inWords(lines.slice(ahead)), JSON.stringify(subjects), JSON.stringify(params), ahead] };
}

export const APPEND = `
  WITH e AS (
    INSERT INTO record_entry (id, at, actor, verb, case_id, bytes) VALUES ($1::uuid, $2::timestamptz, $3::uuid, $4, $5::uuid, convert_to($6::text, 'UTF8'))
  ), r AS (
    INSERT INTO record_row (entry_id, n, tbl, row_id, prev, now, salt)
    SELECT $1::uuid, $10::int + n - 1, x->>0, (x->>1)::uuid, x->>2, x->>3, decode(x->>4, 'base64')
    FROM json_array_elements($7::text::json) WITH ORDINALITY AS lines (x, n)
  ), s AS (
    INSERT INTO record_subject (entry_id, kind, subject_id, at)
    SELECT $1::uuid, kind, id, $2::timestamptz FROM json_to_recordset($8::text::json) AS x (kind text, id uuid)
  ), d AS (
    INSERT INTO record_detail (id, params) VALUES ($1::uuid, $9::text::jsonb)
  )
  INSERT INTO record_outbox (entry_id) VALUES ($1::uuid)`;

/** Lines of a large entry from place `first` on, as lists of texts without commas: much cheaper to read than JSON. */
function linesAhead(entryId: string, first: number, lines: readonly Line[]): Statement {
  const list = (of: (l: Line) => string | null): string => lines.map((l) => of(l) ?? '').join(',');
  const params = [entryId, first, list((l) => l.line.t), list((l) => l.line.id), list((l) => l.line.prev), list((l) => l.line.now), list((l) => l.salt)];
  return { text: APPEND_LINES, params };
}

const APPEND_LINES = `
  INSERT INTO record_row (entry_id, n, tbl, row_id, prev, now, salt)
  SELECT $1::uuid, $2::int + n - 1, t, id::uuid, prev, now, decode(salt, 'base64')
  FROM unnest(string_to_array($3::text, ',', ''), string_to_array($4::text, ',', ''), string_to_array($5::text, ',', ''), string_to_array($6::text, ',', ''), string_to_array($7::text, ',', ''))
    WITH ORDINALITY AS lines (t, id, prev, now, salt, n)`;

/** Several writes of one row in one act leave one line: its last image, fresh when the act made it. */
function lastImages(written: Written[]): Written[] {
  const by = new Map<string, Written>();
  for (const w of written) {
    const id = `${w.table} ${w.id}`;
    const earlier = by.get(id);
    by.set(id, earlier ? { table: w.table, id: w.id, image: w.image, fresh: earlier.fresh } : w);
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
