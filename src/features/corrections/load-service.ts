import { asc, eq, inArray } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Reader, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { sightOf, type Sight } from '../roster/access-service.ts';
import { findPerson, type Person } from '../roster/load-service.ts';
import { refusals } from '../roster/refusals-rules.ts';
import { kinCheck } from './kin-service.ts';
import { no } from './refusals-rules.ts';
import { fold, type Event, type Hand, type Kind, type Payloads, type Standing } from './rules.ts';
import { correction, correctionEvent } from './schema.ts';

export type Correction = typeof correction.$inferSelect;

/** The events of corrections, by correction. */
export async function loadEvents(read: Reader, ids: readonly string[]): Promise<Map<string, Event[]>> {
  const rows = ids.length === 0 ? [] : await read.select().from(correctionEvent).where(inArray(correctionEvent.correctionId, [...ids])).orderBy(asc(correctionEvent.correctionId), asc(correctionEvent.n));
  const by = new Map<string, Event[]>();
  for (const r of rows) by.set(r.correctionId, [...(by.get(r.correctionId) ?? []), { kind: r.kind, payload: r.payload, n: r.n, at: r.at, actor: r.actor, actorName: r.actorName } as Event]);
  return by;
}

/** The people an actor may handle corrections of: as a reader of requests, as one who prepares, as one who decides. */
export type Sights = { reads: Sight; edits: Sight; decides: Sight };

/** Works out an actor's sights once. */
export async function sightsOf(read: Reader, actor: Actor, today: Day): Promise<Sights> {
  return { reads: await sightOf(read, actor, 'corrections', today), edits: await sightOf(read, actor, 'edit', today), decides: await sightOf(read, actor, 'approve', today) };
}

/** What an actor's hand reaches for one person. */
export const handOf = (actor: Actor, sights: Sights, person: Pick<Person, 'id' | 'unitId'>): Hand => ({
  account: actor.accountId, edits: sights.edits.level(person) === 'full', decides: sights.decides.level(person) === 'full',
});

/** Finds a correction with its person and where it stands; refuses self, kin and people outside the actor's reach. */
export async function getCorrection(read: Reader, actor: Actor, id: string, today: Day): Promise<Outcome<{ row: Correction; person: Person; events: Event[]; standing: Standing; hand: Hand }>> {
  const [row] = await read.select().from(correction).where(eq(correction.id, id));
  if (!row) return no.found();
  const person = (await findPerson(read, row.personId))!;
  const sights = await sightsOf(read, actor, today);
  if (actor.personId === person.id) return no.self();
  if (sights.reads.kin.includes(person.id)) {
    const kin = await kinCheck(read, actor, person.id, today);
    return no.kin(kin.kind === 'kin' ? kin.relation : { zh: '家庭成员记录中已关联', en: 'tied in a family record' });
  }
  if (sights.reads.level(person) !== 'full') return refusals.outside();
  const events = (await loadEvents(read, [id])).get(id) ?? [];
  return ok({ row, person, events, standing: fold(events), hand: handOf(actor, sights, person) });
}

/** Appends one step to a correction and brings its line in step; answers where it stands now. */
export async function append<K extends Kind>(tx: Tx, actor: Actor, row: Pick<Correction, 'id' | 'personId'> | { personId: string }, before: readonly Event[], kind: K, payload: Payloads[K]): Promise<{ id: string; standing: Standing }> {
  const event = { kind, payload, n: before.length + 1, at: tx.at, actor: actor.accountId, actorName: actor.name } as Event;
  const standing = fold([...before, event]);
  const line = { state: standing.state, version: standing.version, preparedBy: standing.preparer?.account ?? null, waitsFor: standing.waitsFor };
  const id = 'id' in row ? row.id : (await tx.insert(correction, { ...line, personId: row.personId, openedBy: actor.accountId, openedAt: tx.at })).id;
  if ('id' in row) await tx.update(correction, id, line);
  await tx.insert(correctionEvent, { correctionId: id, n: event.n, kind, at: tx.at, actor: actor.accountId, actorName: actor.name, payload: payload as unknown as Record<string, unknown> });
  return { id, standing };
}
