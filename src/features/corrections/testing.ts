import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { must } from '../../server/testing.ts';
import type { Wanted } from './change-service.ts';
import { fileEvidence, prepareUploads } from '../files/service.ts';
import { correctionEvent } from './schema.ts';
import { approveCorrection, requestCorrection, type Filing } from './service.ts';

/** A 1 × 1 PNG: the smallest scan. */
export const tinyPng = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==', 'base64'));

/** Files a material of one page and answers how to cite it. */
export async function evidenceFor(house: { ports: Ports }, actor: Actor, personId: string, filing: Partial<Filing> = {}): Promise<{ materialId: string; page: number }> {
  const prepared = must(await prepareUploads([{ name: '扫描件.png', bytes: tinyPng }]));
  const done = await house.ports.act({ actor, verb: 'corrections.evidence.filed', subjects: [{ kind: 'person', id: personId }] }, (tx) =>
    fileEvidence(tx, actor, personId, { cls: '6', sub: null, title: '入团志愿书', madeOn: '1990-05', ...filing }, prepared));
  return { materialId: must(done).materialId, page: 1 };
}

/** A section head who reaches everything, as the second person of a test. */
export const anApprover = (): Actor => ({ accountId: randomUUID(), name: '温若筠', personId: null, roles: [{ role: 'section_head', unitId: null }] });

/**
 * Takes a correction through the door: evidence filed, asked by `requester` (a clerk who reaches the person), approved by `approver`. Answers with
 * the id of the row for a single row. Fails the test when anything is refused.
 */
export async function correctNow(house: { ports: Ports }, input: { personId: string; change: Wanted | readonly Wanted[]; requester: Actor; approver?: Actor; day?: string; filing?: Partial<Filing> }): Promise<{ id: string; rowId: string; entryId: string }> {
  const changes = Array.isArray(input.change) ? (input.change as readonly Wanted[]) : [input.change as Wanted];
  const evidence = await evidenceFor(house, input.requester, input.personId, input.filing);
  const asked = must(await requestCorrection(house.ports, input.requester, { personId: input.personId, changes, reason: '核对档案', evidence: [evidence], ...(input.day ? { day: input.day } : {}) }));
  const approved = await approveCorrection(house.ports, input.approver ?? anApprover(), asked.id, { notKin: true });
  must(approved);

  const [event] = await house.ports.read.select().from(correctionEvent).where(and(eq(correctionEvent.correctionId, asked.id), eq(correctionEvent.kind, 'approved')));
  const first = (event!.payload as { changes: { rowId?: string }[] }).changes[0]!;
  return { id: asked.id, rowId: first.rowId ?? '', entryId: (approved as { entryId: string }).entryId };
}
