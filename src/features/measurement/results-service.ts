import { and, asc, desc, eq, or } from 'drizzle-orm';
import type { Actor, Ports, Reader, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { holdsAny, mayHandleCases } from '../accounts/rules.ts';
import { kinCheck } from '../corrections/kin-service.ts';
import { sightOf } from '../roster/access-service.ts';
import { person } from '../roster/schema.ts';
import { refusals } from './refusals-rules.ts';
import { degreeWords, type Degree } from './rules/results.ts';
import { workResult } from './schema.ts';

export type ResultRow = typeof workResult.$inferSelect;
/** What is written of a result: the target and what came of it, by which document. */
export type NewResult = { year: number; target: string; achieved: string; degree: Degree; evidenceTitle: string; evidenceNumber: string };

/** The results of a person, those of a record merged into theirs among them; newest year first. */
export async function resultsOf(read: Reader, personId: string): Promise<ResultRow[]> {
  const rows = await read.select({ row: workResult }).from(workResult).innerJoin(person, eq(person.id, workResult.personId)).where(or(eq(workResult.personId, personId), and(eq(person.mergedInto, personId), eq(person.status, 'merged')))).orderBy(desc(workResult.year), asc(workResult.recordedDay), asc(workResult.id));
  return rows.map((r) => r.row);
}

type Hand = { name: string; kin: 'none' | 'stated' };

/** The person, when this hand reaches them and is neither they nor their kin; where the family records do not tell, the hand states not to be kin. */
async function handOn(tx: Tx, actor: Actor, personId: string, notKin: boolean): Promise<Outcome<Hand>> {
  const sight = await sightOf(tx.read, actor, 'file', tx.today);
  const [who] = await tx.read.select({ id: person.id, name: person.name, unitId: person.unitId }).from(person).where(eq(person.id, personId));
  if (sight.kin.includes(personId)) return refusals.ownResult();
  if (!who || !holdsAny(actor, mayHandleCases) || sight.level(who) !== 'full') return refusals.noPerson();
  const kin = await kinCheck(tx.read, actor, personId, tx.today);
  if (kin.kind === 'self' || kin.kind === 'kin') return refusals.ownResult();
  if (kin.kind === 'unknown' && !notKin) return refusals.kinUnknown(kin.because);
  return ok({ name: who.name, kin: kin.kind === 'unknown' ? 'stated' : 'none' });
}

/** Records a result of a person by its document; it counts once another confirms it. */
export async function recordResult(ports: Ports, actor: Actor, personId: string, said: NewResult, notKin: boolean): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'measurement.result.recorded' }, async (tx) => {
    const hand = await handOn(tx, actor, personId, notKin);
    if (!hand.ok) return hand;
    if (said.year > Number(tx.today.slice(0, 4))) return refusals.yearToCome();
    const row = await tx.insert(workResult, {
      personId, year: said.year, target: said.target.trim(), achieved: said.achieved.trim(), degree: said.degree, evidenceTitle: said.evidenceTitle.trim(), evidenceNumber: said.evidenceNumber.trim() || null,
      state: 'recorded', recordedBy: actor.accountId, recordedName: actor.name, recordedDay: tx.today, recorderKin: hand.value.kin,
    });
    tx.note({ subjects: [{ kind: 'person', id: personId }], detail: { person: hand.value.name, year: said.year, degree: degreeWords[said.degree], evidence: row.evidenceTitle, kin: kinSaid(hand.value) } });
    return ok({ id: row.id });
  });
}

const kinSaid = (hand: Hand): { zh: string; en: string } => (hand.kin === 'stated' ? { zh: '（经办人声明无亲属关系）', en: ' (stating not to be kin)' } : { zh: '', en: '' });

/** Confirms a recorded result against its document, as another than who recorded it. */
export async function confirmResult(ports: Ports, actor: Actor, personId: string, id: string, notKin: boolean): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'measurement.result.confirmed' }, async (tx) => {
    const row = await tx.lock(workResult, id);
    if (!row || !(await resultsOf(tx.read, personId)).some((r) => r.id === id)) return refusals.noResult();
    const hand = await handOn(tx, actor, personId, notKin);
    if (!hand.ok) return hand;
    if (row.state !== 'recorded') return refusals.resultSettled();
    if (row.recordedBy === actor.accountId) return refusals.sameHand();
    await tx.update(workResult, id, { state: 'confirmed', confirmedBy: actor.accountId, confirmedName: actor.name, confirmedDay: tx.today, confirmerKin: hand.value.kin });
    tx.note({ subjects: [{ kind: 'person', id: personId }], detail: { person: hand.value.name, year: row.year, degree: degreeWords[row.degree], evidence: row.evidenceTitle, by: row.recordedName, kin: kinSaid(hand.value) } });
    return ok({ id });
  });
}

/** Withdraws a result with the reason; it stays to be read and counts for nothing. */
export async function withdrawResult(ports: Ports, actor: Actor, personId: string, id: string, reason: string, notKin: boolean): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'measurement.result.withdrawn' }, async (tx) => {
    const row = await tx.lock(workResult, id);
    if (!row || !(await resultsOf(tx.read, personId)).some((r) => r.id === id)) return refusals.noResult();
    const hand = await handOn(tx, actor, personId, notKin);
    if (!hand.ok) return hand;
    if (row.state === 'withdrawn') return refusals.resultSettled();
    await tx.update(workResult, id, { state: 'withdrawn', withdrawnBy: actor.accountId, withdrawnName: actor.name, withdrawnDay: tx.today, reason: reason.trim() });
    tx.note({ subjects: [{ kind: 'person', id: personId }], detail: { person: hand.value.name, year: row.year, evidence: row.evidenceTitle, reason: reason.trim() } });
    return ok({ id });
  });
}
