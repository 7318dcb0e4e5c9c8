import { sql } from 'drizzle-orm';
import type { Actor, Ports, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { sightOf } from './access-service.ts';
import { asProposed, decideAll, type Bulk, type Decisions, type Wrote } from './import-decide-service.ts';
import { forget } from './import-keep-service.ts';
import { judgeAll } from './import-match-service.ts';
import { findBatch, notOpen, readBatch, summaryOf, type BatchRow, type Stored } from './import-service.ts';
import { writePeople } from './import-write-service.ts';
import { importBatch } from './schema.ts';

/** What a commit did. */
export type Committed = Wrote & { skipped: number };
type Progress = (done: number, total: number) => Promise<void>;

/** An entry names at most this many people; the rows of all of them are in its root. */
export const NAMED = 500;

/**
 * Takes a file into the roster: everything decided, all of it or nothing, one act. Imports are committed one after the other, so that
 * two files with the same person cannot both enter them. `progress` may throw, which rolls everything back.
 */
export async function commitImport(ports: Ports, actor: Actor, id: string, decisions: Decisions, bulk: Bulk = asProposed, progress: Progress = async () => undefined): Promise<Outcome<Committed>> {
  return ports.act({ actor, verb: 'roster.import.committed', subjects: [{ kind: 'import', id }] }, async (tx) => {
    await oneAtATime(tx);
    await tx.lock(importBatch, id);
    const found = await findBatch(tx.read, actor, id);
    if (!found.ok) return found;
    if (found.value.state !== 'previewed') return notOpen(found.value.state);
    const done = await takeIn(tx, actor, found.value, decisions, bulk, progress);
    if (done.ok) forget(found.value.sourceBlob);
    return done;
  });
}

/** Holds a lock until the end of the act that every import takes. */
export async function oneAtATime(tx: Tx): Promise<void> {
  await tx.read.select({ held: sql`pg_advisory_xact_lock(hashtext('roster.import'))::text` }).from(sql`(SELECT 1) AS one`);
}

async function takeIn(tx: Tx, actor: Actor, row: BatchRow, decisions: Decisions, bulk: Bulk, progress: Progress): Promise<Outcome<Committed>> {
  const understood = await readBatch(tx.read, row);
  if (!understood.ok) return understood;
  const options = row.options as Stored;
  const sees = await sightOf(tx.read, actor, 'edit', tx.today);
  const { people, units } = await judgeAll(tx.read, understood.value, options, sees, tx.today);
  const decided = decideAll(people, understood.value.questions, decisions, bulk);
  if (!decided.ok) return decided;
  let done = 0;
  const tick = async (n: number): Promise<void> => progress(done += n, decided.value.length);
  const wrote = await writePeople(tx, decided.value, { reached: sees.units, kin: sees.kin, units, options, fileName: row.fileName, batchId: row.id, tick });
  if (!wrote.ok) return wrote;
  const { created, updated, proposals } = wrote.value;
  const skipped = decided.value.filter((d) => d.decision.action === 'skip').length;
  await tx.update(importBatch, row.id, { state: 'committed', summary: { ...summaryOf(understood.value), created: created.length, updated: updated.length, skipped, proposals } });
  tx.note({
    subjects: [...created, ...updated].slice(0, NAMED).map((id) => ({ kind: 'person', id })),
    detail: { actor: actor.name, file: row.fileName, created: created.length, updated: updated.length, skipped },
  });
  return ok({ created, updated, skipped, proposals });
}
