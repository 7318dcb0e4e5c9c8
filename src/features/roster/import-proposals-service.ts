import { and, asc, eq, sql } from 'drizzle-orm';
import type { Actor, Ports, Reader, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { sightOf } from './access-service.ts';
import { fieldWords } from './fields-rules.ts';
import { findBatch } from './import-service.ts';
import { findPerson } from './load-service.ts';
import { refusals } from './refusals-rules.ts';
import { importProposal, person } from './schema.ts';

/** A value that a file (or a merge) states against a protected fact, for a request of correction to be raised from it. */
export type Proposal = Pick<typeof importProposal.$inferSelect, 'id' | 'personId' | 'field' | 'oldValue' | 'newValue' | 'source' | 'state' | 'at'> & { name: string };

const words = (field: string): { zh: string; en: string } => ({ zh: fieldWords(field).zh, en: fieldWords(field).en });

const columns = {
  id: importProposal.id, personId: importProposal.personId, field: importProposal.field, oldValue: importProposal.oldValue, newValue: importProposal.newValue,
  source: importProposal.source, state: importProposal.state, at: importProposal.at, name: person.name,
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

/** Marks an open proposal of a person as raised, within the act that makes the request of correction. */
export async function raiseProposal(tx: Tx, id: string, personId: string): Promise<Outcome<{ source: string }>> {
  const held = await tx.lock(importProposal, id);
  if (!held || held.personId !== personId || held.state !== 'open') return refusals.noProposal();
  await tx.update(importProposal, id, { state: 'raised' });
  return ok({ source: held.source });
}
