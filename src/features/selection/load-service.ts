import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Reader } from '../../kernel/ports.ts';
import type { PersonFacts } from '../../domain/facts.ts';
import type { SettingFacts } from '../../domain/setting-facts.ts';
import { settingFacts, type SettingKey } from '../../domain/settings.ts';
import { openDoubts } from '../audit/findings-service.ts';
import { prohibitionsOn } from '../integrity/prohibitions-service.ts';
import { loadPersonFacts, loadPostFacts } from '../roster/facts-of.ts';
import { universityOf } from '../roster/pack-rules.ts';
import { packOf } from '../roster/pack-service.ts';
import { withKin } from '../roster/kinship-service.ts';
import { holding, person } from '../roster/schema.ts';
import { standing } from '../roster/source-service.ts';
import { inForceOn } from '../settings/in-force-rules.ts';
import { settingOn, storedSettings } from '../settings/load-service.ts';
import type { Command } from './rules/commands.ts';
import type { CaseEvent } from './rules/events.ts';
import { active } from './rules/lookup.ts';
import type { ActorFacts, CaseState, World } from './rules/state.ts';
import { fold } from './rules.ts';
import { selectionEvent } from './schema.ts';

/** The actor as the rules need it. */
export const actorFacts = (actor: Actor): ActorFacts => ({ accountId: actor.accountId, name: actor.name, personId: actor.personId, roles: actor.roles.map((r) => r.role) });

/** The events of a case in order; empty when there is no such case. */
export async function loadEvents(read: Reader, caseId: string): Promise<CaseEvent[]> {
  const rows = await read.select().from(selectionEvent).where(eq(selectionEvent.caseId, caseId)).orderBy(asc(selectionEvent.n));
  return rows.map((r) => ({ n: r.n, kind: r.kind, step: r.step, day: r.day, at: r.at, actor: r.actor, actorName: r.actorName, payload: r.payload }) as unknown as CaseEvent);
}

/** The state of a case, or undefined. */
export async function loadState(read: Reader, caseId: string): Promise<CaseState | undefined> {
  const events = await loadEvents(read, caseId);
  return events.length === 0 ? undefined : fold(caseId, events);
}

const APPOINTMENT: readonly SettingKey[] = ['selection.recommendation-turnout', 'selection.lateral-road', 'selection.examination-notice-days', 'selection.prior-report-days'];

/** The institution's own rules and numbers in force on a day, as the rules of appointment read them. */
export async function loadSettings(read: Reader, day: Day): Promise<SettingFacts> {
  const rows = await storedSettings(read, APPOINTMENT);
  return settingFacts((key) => inForceOn(rows, key, day));
}

/** The name of the institution, as papers show it; empty before the first run. */
export const loadInstitution = async (read: Reader, day: Day): Promise<string> => ((await settingOn(read, 'institution.name', day))?.value as string | undefined) ?? '';

async function loadPeople(read: Reader, ids: readonly (string | null | undefined)[], day: Day): Promise<Record<string, PersonFacts>> {
  const people: Record<string, PersonFacts> = {};
  const wanted = [...new Set(ids)].filter((id): id is string => !!id);
  const doubts = await openDoubts(read, wanted, day);
  const found: PersonFacts[] = [];
  for (const id of wanted) {
    const facts = await loadPersonFacts(read, id, day);
    const audit = doubts.get(id);
    if (facts) found.push(audit ? { ...facts, fileDoubts: audit } : facts);
  }
  for (const facts of await withKin(read, found)) people[facts.id] = facts;
  return people;
}

/** People whose facts a command needs: those it names, and for completing or refreshing all candidates. */
function named(state: CaseState, command: Command): (string | null)[] {
  switch (command.kind) {
    case 'candidate.add': return [command.personId];
    case 'team.form': return command.members.map((m) => m.personId);
    case 'member.arrive': return (state.meeting?.called.due ?? []).filter((m) => m.memberId === command.memberId).map((m) => m.personId);
    case 'meeting.open': return (state.meeting?.called.due ?? []).map((m) => m.personId);
    case 'step.complete': case 'facts.refresh': return active(state).map((c) => c.personId);
    default: return [];
  }
}

async function stillStanding(read: Reader, ids: readonly (string | null)[]): Promise<string[]> {
  const asked = ids.filter((id): id is string => id !== null);
  if (asked.length === 0) return [];
  return (await read.select({ id: person.id }).from(person).where(and(inArray(person.id, asked), standing(sql`${person.status}`)))).map((p) => p.id);
}

/** Loads what the rules need to answer a command. */
export async function loadWorld(read: Reader, state: CaseState, command: Command | null, actor: Actor, day: Day, newId: string): Promise<World> {
  const wanted = command ? named(state, command) : [];
  // Nobody newly enters a case under a record that was withdrawn or merged; who is in it already stays.
  const entering = command?.kind === 'candidate.add' || command?.kind === 'team.form' ? await stillStanding(read, wanted) : wanted;
  const people = await loadPeople(read, [actor.personId, ...entering], day);
  const refreshing = command?.kind === 'step.complete' || command?.kind === 'facts.refresh';
  const ending = command?.kind === 'appointment.make' && command.endHoldings.length > 0 ? await read.select().from(holding).where(inArray(holding.id, command.endHoldings)) : [];
  const holdings = ending.filter((h) => h.toDate === null && (h.personId === state.chosen || h.postId === state.opened.postId)).map((h) => [h.id, { personId: h.personId, title: h.title }] as const);
  return {
    day, people, newId,
    post: refreshing ? ((await loadPostFacts(read, state.opened.postId, day)) ?? null) : null,
    settings: state.settings,
    holdings: Object.fromEntries(holdings),
  };
}

/** The settings of the day with the own numbers of the unit of a post, where its pack has any. */
export async function settingsFor(read: Reader, day: Day, unitId: string): Promise<SettingFacts> {
  const university = universityOf(await packOf(read, unitId, day));
  return { ...(await loadSettings(read, day)), ...(university ? { university } : {}) };
}

/** The world of a case that is not there yet: the post and the settings of the day. */
export async function worldForOpening(read: Reader, postId: string, day: Day, newId: string): Promise<World> {
  const post = (await loadPostFacts(read, postId, day)) ?? null;
  return { day, people: {}, post, settings: post ? await settingsFor(read, day, post.unitId) : await loadSettings(read, day), prohibitions: await prohibitionsOn(read, day), newId, holdings: {} };
}
