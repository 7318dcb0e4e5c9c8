import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { PersonFacts, PostFacts, ServiceRank } from '../../domain/facts.ts';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Reader } from '../../kernel/ports.ts';
import { loadPersonFacts, loadPostFacts } from '../roster/facts-of.ts';
import { kinBetween } from '../roster/kinship-service.ts';
import { isServiceRank } from '../roster/rules.ts';
import { person, rankPeriod } from '../roster/schema.ts';
import { below, unitsOn } from '../roster/scope-service.ts';
import { standing } from '../roster/source-service.ts';
import type { Command } from './rules/commands.ts';
import type { ActorFacts, Laid, MatterEvent, MatterState, World } from './rules/state.ts';
import { fold, stepOf } from './rules.ts';
import { matterEvent } from './schema.ts';

/** The actor as the rules need it. */
export const actorFacts = (actor: Actor): ActorFacts => ({ accountId: actor.accountId, name: actor.name, personId: actor.personId, roles: actor.roles.map((r) => r.role) });

/** The events of a matter in order; empty when there is none. */
export async function loadEvents(read: Reader, id: string): Promise<MatterEvent[]> {
  const rows = await read.select().from(matterEvent).where(eq(matterEvent.caseId, id)).orderBy(asc(matterEvent.n));
  return rows.map((r) => ({ n: r.n, kind: r.kind, step: r.step, day: r.day, at: r.at, actor: r.actor, actorName: r.actorName, payload: r.payload }) as unknown as MatterEvent);
}

/** The state of a matter, or undefined. */
export async function loadState(read: Reader, id: string): Promise<MatterState | undefined> {
  const events = await loadEvents(read, id);
  return events.length === 0 ? undefined : fold(id, events);
}

/** The facts of people on a day, with the holders of each 职级 in the unit. Records withdrawn or merged are left out. */
export async function lay(read: Reader, ids: readonly string[], unitId: string, day: Day): Promise<Laid> {
  const known = ids.length === 0 ? [] : await read.select({ id: person.id }).from(person).where(and(inArray(person.id, [...ids]), standing(sql`${person.status}`)));
  const people: Record<string, PersonFacts> = {};
  for (const { id } of known) people[id] = (await loadPersonFacts(read, id, day))!;
  const units = below(await unitsOn(read, day), [unitId]);
  const rows = await read.select({ rank: person.jobRank, n: sql<number>`count(*)::int` }).from(person).where(and(inArray(person.unitId, units), standing(sql`${person.status}`))).groupBy(person.jobRank);
  const counts: Partial<Record<ServiceRank, number>> = {};
  for (const r of rows) if (r.rank !== null && isServiceRank(r.rank)) counts[r.rank] = r.n;
  return { people, counts };
}

/** Loads what the rules need to answer a command. */
export async function loadWorld(read: Reader, state: MatterState, command: Command, day: Day, uuid: () => string): Promise<World> {
  const ids = state.opened.people.map((p) => p.personId);
  const completing = command.kind === 'step.complete';
  return {
    day, laid: completing ? await lay(read, ids, state.opened.unitId, day) : state.laid,
    post: command.kind === 'step.fill' ? await namedPost(read, state, command.values, day) : null,
    rankPeriods: completing ? await openPeriods(read, ids) : {},
    kin: command.kind === 'meeting.open' ? await kinOfMembers(read, state) : {},
    ids: Array.from({ length: Math.max(3, ids.length) }, () => uuid()),
  };
}

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

async function namedPost(read: Reader, state: MatterState, values: Record<string, unknown>, day: Day): Promise<PostFacts | null> {
  const field = stepOf(state.opened.road, state.step).fields.find((f) => f.kind === 'post');
  const id = field ? values[field.id] : null;
  return typeof id === 'string' && UUID.test(id) ? ((await loadPostFacts(read, id, day)) ?? null) : null;
}

async function openPeriods(read: Reader, ids: readonly string[]): Promise<Record<string, string[]>> {
  const rows = await read.select({ id: rankPeriod.id, personId: rankPeriod.personId }).from(rankPeriod).where(and(inArray(rankPeriod.personId, [...ids]), isNull(rankPeriod.toDate)));
  return Object.fromEntries(ids.map((id) => [id, rows.filter((r) => r.personId === id).map((r) => r.id)]));
}

async function kinOfMembers(read: Reader, state: MatterState): Promise<World['kin']> {
  const members = (state.meeting?.called.due ?? []).flatMap((m) => (m.personId === null ? [] : [m.personId]));
  const found = await kinBetween(read, members, state.opened.people.map((p) => p.personId));
  return Object.fromEntries([...found].map(([member, answers]) => [member, Object.fromEntries([...answers].map(([id, a]) => [id, a.kin === 'probable' ? 'unknown' : a.kin]))]));
}
