import { and, asc, eq, sql } from 'drizzle-orm';
import type { Actor, Ports, Reader, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { sightOf } from './access-service.ts';
import { fieldWords } from './fields-rules.ts';
import { findBatch } from './import-service.ts';
import { findPerson } from './load-service.ts';
import { refusals } from './refusals-rules.ts';
import { importBatch, importProposal, person, personMerge } from './schema.ts';

/** A value that a file (or a merge) states against a protected fact, for a request of correction to be raised from it. */
export type Proposal = Pick<typeof importProposal.$inferSelect, 'id' | 'personId' | 'field' | 'oldValue' | 'newValue' | 'source' | 'state' | 'correctionId' | 'answer' | 'answeredBy' | 'answeredOn' | 'at'> & { name: string };

const words = (field: string): { zh: string; en: string } => ({ zh: fieldWords(field).zh, en: fieldWords(field).en });

const columns = {
  id: importProposal.id, personId: importProposal.personId, field: importProposal.field, oldValue: importProposal.oldValue, newValue: importProposal.newValue,
  source: importProposal.source, state: importProposal.state, correctionId: importProposal.correctionId,
  answer: importProposal.answer, answeredBy: importProposal.answeredBy, answeredOn: importProposal.answeredOn, at: importProposal.at, name: person.name,
};
/** Rows of a list by the date they begin. */
const since = sql`${importProposal.newValue} ->> 'fromDate'`;
const rows = (read: Reader) => read.select(columns).from(importProposal).innerJoin(person, eq(person.id, importProposal.personId));

/** The proposals of one of the actor's own imports, page by page. */
export async function batchProposals(ports: Ports, actor: Actor, id: string, page: { offset: number; limit: number }): Promise<Outcome<{ proposals: Proposal[]; total: number }>> {
  const found = await findBatch(ports.read, actor, id);
  if (!found.ok) return found;
  const where = eq(importProposal.batchId, id);
  const proposals = await rows(ports.read).where(where).orderBy(asc(person.name), asc(person.id), asc(importProposal.field), since, asc(importProposal.id)).limit(page.limit).offset(page.offset);
  return ok({ proposals, total: await ports.read.$count(importProposal, where) });
}

/** The open proposals of a person within the actor's reach. */
export async function personProposals(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ proposals: Proposal[] }>> {
  const p = await findPerson(ports.read, id);
  if (!p) return refusals.noPerson();
  if ((await sightOf(ports.read, actor, 'edit', ports.today())).level(p) !== 'full') return refusals.outside();
  return ok({ proposals: await rows(ports.read).where(and(eq(importProposal.personId, id), eq(importProposal.state, 'open'))).orderBy(asc(importProposal.at), asc(importProposal.field), since, asc(importProposal.id)) });
}

/** Drops an open proposal: the value held is right. */
export async function dropProposal(ports: Ports, actor: Actor, id: string, reason: string): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'roster.proposal.dropped' }, async (tx) => {
    const held = await tx.lock(importProposal, id);
    const p = held ? await findPerson(tx.read, held.personId) : undefined;
    if (!held || !p || held.state !== 'open') return refusals.noProposal();
    if ((await sightOf(tx.read, actor, 'edit', tx.today)).level(p) !== 'full') return refusals.outside();
    await tx.update(importProposal, id, { state: 'dropped' });
    tx.note({ subjects: [{ kind: 'person', id: p.id }], detail: { actor: actor.name, person: p.name, field: words(held.field), reason } });
    return ok({ id });
  });
}

/** An open proposal of a person, held fast for the act that makes the request of correction. */
export async function takeProposal(tx: Tx, id: string, personId: string): Promise<Outcome<{ source: string }>> {
  const held = await tx.lock(importProposal, id);
  return held && held.personId === personId && held.state === 'open' ? ok({ source: held.source }) : refusals.noProposal();
}

/** Marks a proposal as raised, with the request of correction it became; an earlier answer goes. */
export const raiseProposal = (tx: Tx, id: string, correctionId: string): Promise<unknown> =>
  tx.update(importProposal, id, { state: 'raised', correctionId, answer: null, answeredBy: null, answeredOn: null });

/**
 * Opens the proposals again that a request of correction was raised from, when it ends without an approval: what the file states against
 * the roster still stands there. `answer` is the reason of whoever turned it down. Of an import undone since, or a merge parted since, it is dropped.
 */
export async function reopenProposals(tx: Tx, correctionId: string, answer: { reason: string; by: string } | null): Promise<void> {
  const raised = await tx.read.select({ id: importProposal.id, batch: importBatch.state, parted: sql<boolean>`EXISTS (SELECT 1 FROM ${personMerge} m WHERE m.state = 'split' AND m.moved -> 'proposals' @> to_jsonb(${importProposal.id}::text))` })
    .from(importProposal).leftJoin(importBatch, eq(importBatch.id, importProposal.batchId)).where(and(eq(importProposal.correctionId, correctionId), eq(importProposal.state, 'raised'))).orderBy(asc(importProposal.id));
  for (const p of raised) await tx.update(importProposal, p.id, { state: p.batch === 'undone' || p.parted ? 'dropped' : 'open', ...(answer ? { answer: answer.reason, answeredBy: answer.by, answeredOn: tx.today } : {}) });
}
