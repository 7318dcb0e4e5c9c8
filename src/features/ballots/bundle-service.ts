import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Ports, Reader } from '../../kernel/ports.ts';
import { recordEntry, recordSubject } from '../record/schema.ts';
import { proveEntry } from '../record/service.ts';
import type { RecordProof } from './rules/bundle.ts';

const verbs = ['ballots.poll.announced', 'ballots.poll.closed', 'ballots.second.missing'];

/** The entries by which a poll was announced and closed, each there once when it is closed, and by which it was said that a second issuer's statement is missing. */
async function entriesOf(read: Reader, poll: string): Promise<{ id: string; verb: string }[]> {
  return read.select({ id: recordEntry.id, verb: recordEntry.verb }).from(recordSubject).innerJoin(recordEntry, eq(recordEntry.id, recordSubject.entryId)).where(and(eq(recordSubject.subjectId, poll), inArray(recordEntry.verb, verbs))).orderBy(asc(recordEntry.seq));
}

/** Proves from the record that a poll was announced and closed as it says; null when it was not closed. `unstated`: that and why it was counted without the statement of its second issuer as well. Waits until the record covers them. */
export async function recordProof(ports: Pick<Ports, 'read' | 'log' | 'covered'>, poll: string, unstated = false): Promise<RecordProof | null> {
  const entries = await entriesOf(ports.read, poll);
  const wanted = verbs.slice(0, unstated ? 3 : 2).map((verb) => entries.filter((e) => e.verb === verb).map((e) => e.id));
  if (wanted.some((ids) => ids.length !== 1)) return null;
  const ids = wanted.flat();
  for (const id of ids) await ports.covered(id);
  // All against one checkpoint; it may move on between two looks at it.
  const note = await ports.log.checkpoint();
  const [announced, closed, missing] = [await proveEntry(ports.read, ports.log, note, ids[0]!), await proveEntry(ports.read, ports.log, note, ids[1]!), unstated ? await proveEntry(ports.read, ports.log, note, ids[2]!) : undefined];
  if (missing === null) return null;
  return announced && closed && { vkey: ports.log.vkey, announced, closed, ...(missing ? { missing } : {}) };
}
