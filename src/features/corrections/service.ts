import { eq } from 'drizzle-orm';
import { againWhenProposed, refresh } from '../audit/findings-service.ts';
import { blob } from '../record/schema.ts';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { sightOf } from '../roster/access-service.ts';
import { raiseProposal, reopenProposals, takeProposal } from '../roster/import-proposals-service.ts';
import { findPerson, type Person } from '../roster/load-service.ts';
import { refusals } from '../roster/refusals-rules.ts';
import { person as personTable } from '../roster/schema.ts';
import { draftChanges, findStale, namesFor, writeChanges, type Wanted } from './change-service.ts';
import { fileEvidence, prepareUploads, type Upload } from '../files/service.ts';
import { resolveEvidence } from './evidence-service.ts';
import { kinCheck } from './kin-service.ts';
import { append, getCorrection, type Correction } from './load-service.ts';
import { no } from './refusals-rules.ts';
import { barred, type Event, type Proposal, type Standing, type Step } from './rules.ts';
import { correction } from './schema.ts';
import { evidencePages, historyEvidence, kinSaid, saidChanges, stateWords } from './words-rules.ts';

/** Where a new material goes in the file: class '1'…'10', sub-class of 4 and 9, title, date as known. */
export type Filing = { cls: string; sub: string | null; title: string; madeOn: string | null };
/** A change set as a clerk states it. `day`: from which day the new values hold; default the day of approval. */
export type Input = { changes: readonly Wanted[]; reason: string; evidence: readonly { materialId: string; page: number }[]; day?: string | undefined; source?: string | undefined };
type Done = Outcome<{ id: string; state: Standing['state'] }> & { entryId?: string };

const about = (id: string, personId: string) => [{ kind: 'correction', id }, { kind: 'person', id: personId }];

/**
 * A clerk asks for a correction of one person's protected facts. Refuses people outside reach, self and kin. `proposalId`: what an
 * import or a merge left for a request; it is marked as raised in the same act and names the source.
 */
export async function requestCorrection(ports: Ports, actor: Actor, input: Input & { personId: string; proposalId?: string | undefined }): Promise<Done> {
  return ports.act({ actor, verb: 'corrections.requested' }, async (tx) => {
    const person = await findPerson(tx.read, input.personId);
    if (!person) return refusals.noPerson();
    const shut = await shutOut(tx, actor, person);
    if (shut) return shut;
    const taken = input.proposalId === undefined ? null : await takeProposal(tx, input.proposalId, person.id);
    if (taken && !taken.ok) return taken;
    const proposal = await propose(tx, actor, person, taken ? { ...input, source: taken.value.source } : input);
    if (!proposal.ok) return proposal;
    const { id, standing } = await append(tx, actor, { personId: person.id }, [], 'requested', proposal.value);
    if (input.proposalId !== undefined) await raiseProposal(tx, input.proposalId, id);
    await noteProposal(tx, actor, id, person, proposal.value);
    return ok({ id, state: standing.state });
  });
}

/** A clerk who has checked the person's own request stands for the change; or answers a return with a new change set. */
export async function prepareCorrection(ports: Ports, actor: Actor, id: string, step: 'take-up' | 'supply', input: Input): Promise<Done> {
  return ports.act({ actor, verb: step === 'take-up' ? 'corrections.taken-up' : 'corrections.supplied' }, (tx) => within(tx, actor, id, step, async ({ row, person, events, standing }) => {
    if (step === 'supply' && standing.waitsFor !== 'preparer') return no.role();
    const shut = await shutOut(tx, actor, person);
    if (shut) return shut;
    const proposal = await propose(tx, actor, person, input);
    if (!proposal.ok) return proposal;
    const after = await append(tx, actor, row, events, step === 'take-up' ? 'taken-up' : 'supplied', proposal.value);
    await noteProposal(tx, actor, id, person, proposal.value);
    return ok({ id, state: after.standing.state });
  }));
}

/** Sends a request back for more evidence: to the clerk, or to the person concerned whose own request it is. */
export const returnCorrection = (ports: Ports, actor: Actor, id: string, note: string): Promise<Done> =>
  ports.act({ actor, verb: 'corrections.returned' }, (tx) => within(tx, actor, id, 'return', async ({ row, person, events }) => {
    const { standing } = await append(tx, actor, row, events, 'returned', { note });
    tx.note({ subjects: about(id, person.id), detail: { actor: actor.name, person: person.name, reason: note } });
    return ok({ id, state: standing.state });
  }));

/** Answers the person's own request about what is not protected, once it was put right directly or explained. */
export const settleCorrection = (ports: Ports, actor: Actor, id: string, note: string): Promise<Done> =>
  ports.act({ actor, verb: 'corrections.settled' }, (tx) => within(tx, actor, id, 'settle', async ({ row, person, events }) => {
    const { standing } = await append(tx, actor, row, events, 'settled', { note });
    tx.note({ subjects: about(id, person.id), detail: { actor: actor.name, person: person.name, reason: note } });
    return ok({ id, state: standing.state });
  }));

/** Turns a request down, with the reason. Only one who approves may, never whoever asked or prepared. What an import left for it is open again. */
export const declineCorrection = (ports: Ports, actor: Actor, id: string, reason: string): Promise<Done> =>
  ports.act({ actor, verb: 'corrections.declined' }, (tx) => within(tx, actor, id, 'decline', async ({ row, person, events, standing: before }) => {
    const kin = await kinCheck(tx.read, actor, person.id, tx.today);
    if (kin.kind === 'kin') return no.kin(kin.relation);
    const { standing } = await append(tx, actor, row, events, 'declined', { reason });
    await reopenProposals(tx, id, { reason, by: actor.name });
    const said = before.proposal ? saidChanges(before.proposal.changes, await namesFor(tx.read, before.proposal.changes)) : { zh: before.ask!.text, en: before.ask!.text };
    tx.note({ subjects: about(id, person.id), detail: { actor: actor.name, person: person.name, changes: said, reason } });
    return ok({ id, state: standing.state });
  }));

/**
 * Approves a correction and writes it into the roster in the same act. Refuses whoever asked or prepared, the person concerned and
 * kin; where the family records do not tell, the approver must state `notKin`. Refuses when the old value is no longer the one held. The
 * file of the person is audited anew in the same act, so that no finding about the old value stands.
 */
export const approveCorrection = (ports: Ports, actor: Actor, id: string, input: { note?: string | undefined; notKin?: boolean | undefined }): Promise<Done> =>
  againWhenProposed(() => ports.act({ actor, verb: 'corrections.approved' }, (tx) => within(tx, actor, id, 'approve', async ({ row, events, standing: before }) => {
    const person = (await tx.lock(personTable, row.personId)) as Person;
    const kin = await kinCheck(tx.read, actor, person.id, tx.today);
    if (kin.kind === 'self') return no.self();
    if (kin.kind === 'kin') return no.kin(kin.relation);
    if (kin.kind === 'unknown' && input.notKin !== true) return no.kinUnknown(kin.because);
    const { changes, evidence, day } = before.proposal!;
    const pages = await resolveEvidence(tx.read, person.id, evidence);
    if (!pages.ok) return pages;
    const stale = await findStale(tx.read, person, changes);
    if (stale) return stale;
    const on = day ?? tx.today;
    const { standing } = await append(tx, actor, row, events, 'approved', { changes, note: input.note ?? null, kin: kin.kind === 'none' ? 'none' : 'stated', day: on });
    const written = await writeChanges(tx, person, changes, { day: on, evidence: historyEvidence(evidence, before.preparer!.name, actor.name), correctionId: id });
    if (!written.ok) return written;
    await refresh(tx, person.id);
    tx.note({
      subjects: about(id, person.id),
      detail: {
        actor: actor.name, person: person.name, changes: saidChanges(changes, await namesFor(tx.read, changes)), evidence: evidencePages(evidence), preparer: before.preparer!.name,
        kin: kin.kind === 'none' ? kinSaid.none : kinSaid.stated,
      },
    });
    return ok({ id, state: standing.state });
  })));

/** Takes back one's own request. */
export const withdrawCorrection = (ports: Ports, actor: Actor, id: string, reason: string | null): Promise<Done> =>
  ports.act({ actor, verb: 'corrections.withdrawn' }, (tx) => within(tx, actor, id, 'withdraw', async ({ row, person, events }) => {
    const { standing } = await append(tx, actor, row, events, 'withdrawn', { reason });
    await reopenProposals(tx, id, null);
    tx.note({ subjects: about(id, person.id), detail: { actor: actor.name, person: person.name, reason: reason ?? '—' } });
    return ok({ id, state: standing.state });
  }));

/** Files scanned pages into the person's file, so that a request can name them. */
export async function addEvidence(ports: Ports, actor: Actor, personId: string, filing: Filing, files: readonly Upload[]): Promise<Outcome<{ materialId: string; pages: number }>> {
  const prepared = await prepareUploads(files);
  if (!prepared.ok) return prepared;
  return ports.act({ actor, verb: 'corrections.evidence.filed' }, async (tx) => {
    const person = await findPerson(tx.read, personId);
    if (!person) return refusals.noPerson();
    const shut = await shutOut(tx, actor, person);
    if (shut) return shut;
    const filed = await fileEvidence(tx, actor, personId, filing, prepared.value);
    if (!filed.ok) return filed;
    tx.note({ subjects: [{ kind: 'person', id: personId }, { kind: 'material', id: filed.value.materialId }], detail: { actor: actor.name, person: person.name, title: filing.title, pages: filed.value.pages } });
    return filed;
  });
}

/** Files a paper that the person concerned sent along into their file, so that it can be named as evidence. `k` counts from 0. */
export async function filePaper(ports: Ports, actor: Actor, id: string, k: number, filing: Filing): Promise<Outcome<{ materialId: string; pages: number }>> {
  const found = await getCorrection(ports.read, actor, id, ports.today());
  if (!found.ok) return found;
  const paper = found.value.standing.ask?.attachments[k];
  const [stored] = paper ? await ports.read.select({ bytes: blob.bytes }).from(blob).where(eq(blob.sha256, paper.blob)) : [];
  return paper && stored ? addEvidence(ports, actor, found.value.person.id, filing, [{ name: paper.name, bytes: stored.bytes }]) : no.noFile();
}

type Found = { row: Correction; person: Person; events: Event[]; standing: Standing };

/** Locks a correction and lets the actor take a step, or says why not. */
async function within<T>(tx: Tx, actor: Actor, id: string, step: Step, work: (found: Found) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  if (!(await tx.lock(correction, id))) return no.found();
  const found = await getCorrection(tx.read, actor, id, tx.today);
  if (!found.ok) return found;
  const why = barred(step, found.value.standing, found.value.hand);
  if (why === 'state') return no.state(stateWords[found.value.standing.state]);
  if (why === 'maker') return no.maker();
  return why === 'role' ? no.role() : work(found.value);
}

/** Refuses those who may not prepare a change for this person: out of reach, the person, kin. */
export async function shutOut(tx: Pick<Tx, 'read' | 'today'>, actor: Actor, person: Person): Promise<ReturnType<typeof no.self> | null> {
  const kin = await kinCheck(tx.read, actor, person.id, tx.today as Day);
  if (kin.kind === 'self') return no.self();
  if (kin.kind === 'kin') return no.kin(kin.relation);
  return (await sightOf(tx.read, actor, 'edit', tx.today)).level(person) === 'full' ? null : refusals.outside();
}

async function propose(tx: Tx, actor: Actor, person: Person, input: Input): Promise<Outcome<Proposal>> {
  const evidence = await resolveEvidence(tx.read, person.id, input.evidence);
  if (!evidence.ok) return evidence;
  const changes = await draftChanges(tx, person, input.changes, (await sightOf(tx.read, actor, 'edit', tx.today)).units, input.day ?? null);
  if (!changes.ok) return changes;
  return ok({ changes: changes.value, reason: input.reason, evidence: evidence.value, day: input.day ?? null, source: input.source ?? null });
}

async function noteProposal(tx: Tx, actor: Actor, id: string, person: Person, proposal: Proposal): Promise<void> {
  const changes = saidChanges(proposal.changes, await namesFor(tx.read, proposal.changes));
  tx.note({ subjects: about(id, person.id), detail: { actor: actor.name, person: person.name, changes, evidence: evidencePages(proposal.evidence), reason: proposal.reason } });
}
