import { and, desc, eq, inArray, like, lte, or, sql, asc, gte, lt, type SQL } from 'drizzle-orm';
import { toBase64 } from '../../kernel/base64.ts';

import { openCheckpoint, type Checkpoint } from '../../kernel/checkpoint.ts';
import { decodeEntry, rowLineBytes, type RowLine } from '../../kernel/entry.ts';
import { consistencyProof, inclusionProof, leafHash, rootOf, type HashReader } from '../../kernel/merkle.ts';
import { parseVerifierKey } from '../../kernel/note.ts';
import { formatProof } from '../../kernel/proof.ts';
import type { Actor, LogReader, Reader } from '../../kernel/ports.ts';
import { tileHashReader } from '../../kernel/tiles.ts';
import { account } from '../accounts/schema.ts';
import { kinOf } from '../roster/access-service.ts';
import { person } from '../roster/schema.ts';
import { selectionCase } from '../selection/schema.ts';
import { closedToConcerned, PAGE_SIZE, reachOf, writeCursor, type Cursor } from './rules.ts';
import { recordCheckpoint, recordDetail, recordEntry, recordIndex, recordRow, recordSubject } from './schema.ts';
import type { Proven } from './check-rules.ts';

/** What a reader asks for; days are civil days in UTC+8, both inclusive. */
export type Filter = { person?: string; case?: string; actor?: string; room?: string; from?: string; to?: string; cursor?: Cursor };

/** An entry as people read it; `params` is null where the reader may not see personal detail. */
export type Item = {
  id: string;
  at: string;
  /** Position in the log, null while not yet covered. */
  index: number | null;
  /** Size of the first checkpoint that covers it. */
  seal: number | null;
  actor: { id: string; name: string | null } | null;
  verb: string;
  cites: string[];
  caseId: string | null;
  caseNumber: string | null;
  subjects: { kind: string; id: string }[];
  params: Record<string, unknown> | null;
};

/** One page of entries, newest first. */
export async function listEntries(read: Reader, reader: Actor, filter: Filter): Promise<{ items: Item[]; next: string | null }> {
  const rows = await read
    .select({ id: recordEntry.id })
    .from(recordEntry)
    .where(and(...(await conditions(read, reader, filter))))
    .orderBy(desc(recordEntry.at), asc(recordEntry.id))
    .limit(PAGE_SIZE + 1);
  const items = await itemsOf(read, reader, rows.slice(0, PAGE_SIZE).map((r) => r.id));
  const last = items[items.length - 1];
  return { items, next: rows.length > PAGE_SIZE && last ? writeCursor({ at: last.at, id: last.id }) : null };
}

/** The entries of these ids that the reader may see, newest first. */
export async function visible(read: Reader, reader: Actor, ids: readonly string[]): Promise<Item[]> {
  if (ids.length === 0) return [];
  const rows = await read.select({ id: recordEntry.id }).from(recordEntry).where(and(inArray(recordEntry.id, [...ids]), ...(await conditions(read, reader, {}))));
  return itemsOf(read, reader, rows.map((r) => r.id));
}

/** Whether an entry is about one of these people and closed to them (`closedToConcerned`); asked entry by entry, as a page has few. */
const shutOut = (people: readonly string[]): SQL =>
  sql`((${or(...closedToConcerned.map((verb) => like(recordEntry.verb, verb)))}) AND (SELECT TRUE FROM ${recordSubject} s WHERE s.entry_id = ${recordEntry}.id AND s.subject_id = ANY(${`{${people.join(',')}}`}::uuid[]) LIMIT 1) IS TRUE)`;

async function conditions(read: Reader, reader: Actor, f: Filter): Promise<(SQL | undefined)[]> {
  // Lists of ids, worked out first: the entries are then found by their indexes instead of walking the log until a page is full.
  const about = (id: string): SQL => sql`${recordEntry.id} = ANY(ARRAY(SELECT s.entry_id FROM ${recordSubject} s WHERE s.subject_id = ${id}))`;
  const reach = reachOf(reader.roles);
  const mine = sql`${recordEntry.caseId} = ANY(ARRAY(SELECT DISTINCT e.case_id FROM ${recordEntry} e WHERE e.actor = ${reader.accountId} AND e.case_id IS NOT NULL))`;
  const kin = reader.personId === null ? [] : [reader.personId, ...(await kinOf(read, reader.personId))];
  return [
    kin.length > 0 ? or(eq(recordEntry.actor, reader.accountId), sql`NOT ${shutOut(kin)}`) : undefined,
    reach === 'none' ? sql`false` : undefined,
    reach === 'own' ? or(eq(recordEntry.actor, reader.accountId), mine) : undefined,
    f.person ? about(f.person) : undefined,
    f.case ? eq(recordEntry.caseId, f.case) : undefined,
    f.actor ? eq(recordEntry.actor, f.actor) : undefined,
    f.room ? like(recordEntry.verb, `${f.room}.%`) : undefined,
    f.from ? gte(recordEntry.at, `${f.from}T00:00:00+08:00`) : undefined,
    f.to ? sql`${recordEntry.at} < (${`${f.to}T00:00:00+08:00`}::timestamptz + interval '1 day')` : undefined,
    f.cursor ? lte(recordEntry.at, f.cursor.at) : undefined,
    f.cursor ? or(lt(recordEntry.at, f.cursor.at), sql`${recordEntry.id} > ${f.cursor.id}::uuid`) : undefined,
  ];
}

async function itemsOf(read: Reader, reader: Actor, ids: readonly string[]): Promise<Item[]> {
  if (ids.length === 0) return [];
  const bare = reachOf(reader.roles) === 'bare';
  const rows = await read
    .select({
      id: recordEntry.id,
      at: recordEntry.at,
      actor: recordEntry.actor,
      actorName: account.displayName,
      verb: recordEntry.verb,
      caseId: recordEntry.caseId,
      caseNumber: selectionCase.number,
      bytes: recordEntry.bytes,
      index: recordIndex.idx,
      seal: sql<number | null>`(SELECT min(c.size)::int FROM ${recordCheckpoint} c WHERE c.size > ${recordIndex.idx})`,
      params: bare ? sql<null>`NULL` : recordDetail.params,
    })
    .from(recordEntry)
    .leftJoin(account, eq(account.id, recordEntry.actor))
    .leftJoin(selectionCase, eq(selectionCase.id, recordEntry.caseId))
    .leftJoin(recordIndex, eq(recordIndex.entryId, recordEntry.id))
    .leftJoin(recordDetail, eq(recordDetail.id, recordEntry.id))
    .where(inArray(recordEntry.id, [...ids]))
    .orderBy(desc(recordEntry.at), asc(recordEntry.id));
  const subjects = new Map<string, { kind: string; id: string }[]>();
  const found = await read.select().from(recordSubject).where(inArray(recordSubject.entryId, [...ids])).orderBy(asc(recordSubject.kind), asc(recordSubject.subjectId));
  for (const s of found) subjects.set(s.entryId, [...(subjects.get(s.entryId) ?? []), { kind: s.kind, id: s.subjectId }]);
  return rows.map((r) => ({
    id: r.id,
    at: new Date(r.at).toISOString(),
    index: r.index,
    seal: r.seal,
    actor: r.actor ? { id: r.actor, name: r.actorName ?? null } : null,
    verb: r.verb,
    cites: citesOf(r.bytes),
    caseId: r.caseId,
    caseNumber: r.caseNumber ?? null,
    subjects: subjects.get(r.id) ?? [],
    params: (r.params as Record<string, unknown> | null) ?? null,
  }));
}

/** The citations of an entry; none when its bytes were damaged (the verifier names that). */
function citesOf(bytes: Uint8Array): string[] {
  try {
    return decodeEntry(new Uint8Array(bytes)).cites;
  } catch {
    return [];
  }
}

/** The signed checkpoint as text and read. */
export async function head(log: LogReader): Promise<{ note: string; checkpoint: Checkpoint }> {
  const note = await log.checkpoint();
  return { note, checkpoint: openCheckpoint(note, parseVerifierKey(log.vkey)) };
}

/** Bytes, proof and opened words of entries the reader may see, all against one checkpoint. */
export async function prove(read: Reader, log: LogReader, reader: Actor, ids: readonly string[]): Promise<{ checkpoint: string; entries: Proven[] }> {
  const items = await visible(read, reader, ids);
  const { note, checkpoint } = await head(log);
  const hashes = tileHashReader(checkpoint.size, log.file);
  const stored = items.length ? await read.select({ id: recordEntry.id, bytes: recordEntry.bytes }).from(recordEntry).where(inArray(recordEntry.id, items.map((i) => i.id))) : [];
  const bytes = new Map(stored.map((r) => [r.id, new Uint8Array(r.bytes)]));
  const entries: Proven[] = [];
  for (const item of items) {
    const covered = item.index !== null && item.index < checkpoint.size;
    const proof = covered ? formatProof({ index: item.index!, hashes: await inclusionProof(item.index!, checkpoint.size, hashes), checkpoint: note }) : null;
    entries.push({ id: item.id, bytes: toBase64(bytes.get(item.id)!), proof, words: item.params === null ? null : await openWords(read, log, item.id) });
  }
  return { checkpoint: note, entries };
}

/** One entry with its proof under the signed checkpoint `note` and its words opened; null while not covered, or after erasure. The caller says who may see it. */
export async function proveEntry(read: Reader, log: LogReader, note: string, id: string): Promise<(Proven & { proof: string; words: NonNullable<Proven['words']>; params: Record<string, unknown> }) | null> {
  const { size } = openCheckpoint(note, parseVerifierKey(log.vkey));
  const [stored] = await read.select({ bytes: recordEntry.bytes, index: recordIndex.idx, params: recordDetail.params }).from(recordEntry).innerJoin(recordIndex, eq(recordIndex.entryId, recordEntry.id)).innerJoin(recordDetail, eq(recordDetail.id, recordEntry.id)).where(eq(recordEntry.id, id));
  const words = stored && stored.index < size ? await openWords(read, log, id) : null;
  if (!stored || !words) return null;
  const hashes = await inclusionProof(stored.index, size, tileHashReader(size, log.file));
  return { id, bytes: toBase64(new Uint8Array(stored.bytes)), proof: formatProof({ index: stored.index, hashes, checkpoint: note }), words, params: stored.params };
}

/** Opens the commitment to an entry's words: its line, the line's path to the rows' root, the salt; null after erasure. */
async function openWords(read: Reader, log: LogReader, entryId: string): Promise<Proven['words']> {
  const rows = await read.select().from(recordRow).where(eq(recordRow.entryId, entryId)).orderBy(asc(recordRow.n));
  const at = rows.findIndex((r) => r.tbl === 'record_detail' && r.rowId === entryId);
  const salt = rows[at]?.salt;
  if (!salt) return null;
  const lines: RowLine[] = rows.map((r) => ({ t: r.tbl, id: r.rowId, prev: r.prev, now: r.now }));
  const leaves = lines.map((line) => leafHash(rowLineBytes(line)));
  const reader: HashReader = async (level, index) => rootOf(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
  return { line: lines[at]!, n: at, proof: (await inclusionProof(at, leaves.length, reader)).map(toBase64), salt: toBase64(log.openSalt(new Uint8Array(salt))) };
}

/** A proof file that carries its entry in the `extra` line, so that it verifies alone; null while not covered. */
export async function proofFile(read: Reader, log: LogReader, item: Item): Promise<string | null> {
  const { note, checkpoint } = await head(log);
  const [stored] = await read.select({ bytes: recordEntry.bytes }).from(recordEntry).where(eq(recordEntry.id, item.id));
  if (!stored || item.index === null || item.index >= checkpoint.size) return null;
  const hashes = await inclusionProof(item.index, checkpoint.size, tileHashReader(checkpoint.size, log.file));
  return formatProof({ extra: new Uint8Array(stored.bytes), index: item.index, hashes, checkpoint: note });
}

/** Proof that the present checkpoint extends the one of `from` entries; empty when `from` is not smaller than the present size. */
export async function consistency(log: LogReader, from: number): Promise<{ checkpoint: string; proof: string[] }> {
  const { note, checkpoint } = await head(log);
  const proof = from > 0 && from < checkpoint.size ? await consistencyProof(from, checkpoint.size, tileHashReader(checkpoint.size, log.file)) : [];
  return { checkpoint: note, proof: proof.map(toBase64) };
}

/** People whose name or initials begin with the text, for the filter. */
export async function findPeople(read: Reader, text: string): Promise<{ id: string; name: string; post: string | null }[]> {
  const start = `${text.trim().replace(/[\\%_]/g, (c) => `\\${c}`)}%`;
  return read
    .select({ id: person.id, name: person.name, post: person.postText })
    .from(person)
    .where(or(like(person.name, start), like(person.initials, start.toLowerCase())))
    .orderBy(asc(person.rankOrder), asc(person.id))
    .limit(20);
}

/** Who has acted and which cases there are, for the filters; a clerk's own only. */
export async function choices(read: Reader, reader: Actor): Promise<{ actors: { id: string; name: string }[]; cases: { id: string; number: string; title: string }[] }> {
  const own = reachOf(reader.roles) === 'own';
  const mine = read.select({ id: recordEntry.caseId }).from(recordEntry).where(and(eq(recordEntry.actor, reader.accountId), sql`${recordEntry.caseId} IS NOT NULL`));
  const actors = await read.select({ id: account.id, name: account.displayName }).from(account).where(own ? eq(account.id, reader.accountId) : undefined).orderBy(asc(account.displayName)).limit(500);
  const bare = reachOf(reader.roles) === 'bare';
  const cases = await read
    .select({ id: selectionCase.id, number: selectionCase.number, title: bare ? selectionCase.number : selectionCase.title })
    .from(selectionCase)
    .where(own ? inArray(selectionCase.id, mine) : undefined)
    .orderBy(desc(selectionCase.openedDay), desc(selectionCase.number))
    .limit(500);
  return { actors, cases };
}

/** The newest signed checkpoints, newest first. */
export const checkpoints = (read: Reader): Promise<{ size: number; root: string; at: string }[]> =>
  read.select({ size: recordCheckpoint.size, root: recordCheckpoint.root, at: recordCheckpoint.at }).from(recordCheckpoint).orderBy(desc(recordCheckpoint.size)).limit(20);
