import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Ports, Reader } from '../../kernel/ports.ts';
import { recordEntry, recordSubject } from '../record/schema.ts';
import { proveEntry } from '../record/service.ts';
import type { RecordProof } from './rules/bundle.ts';

const verbs = ['ballots.poll.announced', 'ballots.poll.closed'];

/** The entries by which a poll was announced and closed; each is there once when it is closed. */
async function entriesOf(read: Reader, poll: string): Promise<string[]> {
  const rows = await read.select({ id: recordEntry.id }).from(recordSubject).innerJoin(recordEntry, eq(recordEntry.id, recordSubject.entryId)).where(and(eq(recordSubject.subjectId, poll), inArray(recordEntry.verb, verbs))).orderBy(asc(recordEntry.seq));
  return rows.map((r) => r.id);
}

/** Proves from the record that a poll was announced and closed as it says; null when it was not closed. Waits until the record covers both. */
export async function recordProof(ports: Pick<Ports, 'read' | 'log' | 'covered'>, poll: string): Promise<RecordProof | null> {
  const ids = await entriesOf(ports.read, poll);
  if (ids.length !== 2) return null;
  for (const id of ids) await ports.covered(id);
  // Both against one checkpoint; it may move on between two looks at it.
  const note = await ports.log.checkpoint();
  const [announced, closed] = [await proveEntry(ports.read, ports.log, note, ids[0]!), await proveEntry(ports.read, ports.log, note, ids[1]!)];
  return announced && closed && { vkey: ports.log.vkey, announced, closed };
}
