import { and, asc, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Reader, Subject, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import type { AppraisalSettings } from '../../domain/subjects/appraisal/facts.ts';
import type { Setting } from '../../domain/setting-facts.ts';
import type { SettingKey } from '../../domain/settings.ts';
import { mayHandleCases, mayReadRoster } from '../accounts/rules.ts';
import { sightOf } from '../roster/access-service.ts';
import { personFacts } from '../roster/facts-of.ts';
import { loadListsOf, type Lists } from '../roster/load-service.ts';
import { person } from '../roster/schema.ts';
import { reachedUnits, reaches } from '../roster/scope-service.ts';
import { inForceOn } from '../settings/in-force-rules.ts';
import { storedSettings } from '../settings/load-service.ts';
import type { Asked } from './grade-rules.ts';
import { refusals } from './refusals-rules.ts';
import { bodyGrades } from './shapes-rules.ts';
import { appraisalConsequence, appraisalDecision, appraisalMember, appraisalRound } from './schema.ts';

/** A round; where the grade of its leading body was decided in a round of bodies, that grade stands in its steps, and `bodyFrom` says where. */
export type Round = typeof appraisalRound.$inferSelect & { bodyFrom: { id: string; number: string } | null };
export type Member = typeof appraisalMember.$inferSelect;
export type Decision = typeof appraisalDecision.$inferSelect;
export type Follows = typeof appraisalConsequence.$inferSelect;

/** A round by id. */
export async function findRound(read: Reader, id: string): Promise<Round | undefined> {
  const [row] = await read.select().from(appraisalRound).where(eq(appraisalRound.id, id));
  return row && withBody(read, row);
}

/** The annual round of members of a body takes the body's grade from the decision on the body of that unit and year, where there is one. */
async function withBody(read: Reader, row: typeof appraisalRound.$inferSelect): Promise<Round> {
  if (row.about !== 'leader' || row.kind !== 'annual') return { ...row, bodyFrom: null };
  const [found] = await read.select({ id: appraisalRound.id, number: appraisalRound.number, grade: appraisalMember.grade }).from(appraisalMember).innerJoin(appraisalRound, eq(appraisalRound.id, appraisalMember.roundId))
    .where(and(eq(appraisalMember.unitId, row.unitId), eq(appraisalRound.about, 'body'), eq(appraisalRound.kind, 'annual'), eq(appraisalRound.year, row.year), isNull(appraisalRound.stoppedReason), isNotNull(appraisalMember.grade)));
  const grade = bodyGrades.find((g) => g === found?.grade);
  return found && grade ? { ...row, steps: { ...row.steps, bodyGrade: grade }, bodyFrom: { id: found.id, number: found.number } } : { ...row, bodyFrom: null };
}

/** Whom a line of a round is of, as the record names it. */
export const subjectOf = (m: Member): Subject => (m.personId === null ? { kind: 'unit', id: m.unitId! } : { kind: 'person', id: m.personId });
/** True when a line is of one of these people, or of a body to which one of them belongs. */
export const concerns = (m: Pick<Member, 'personId' | 'people'>, ids: readonly string[]): boolean => (m.personId !== null && ids.includes(m.personId)) || (m.people ?? []).some((p) => ids.includes(p.personId));
/** The people among lines of a round. */
export const personIds = (members: readonly Member[]): string[] => members.flatMap((m) => (m.personId === null ? [] : [m.personId]));
/** Whether a round is of bodies; it never changes, so it may be asked before an act. */
export const ofBodies = async (read: Reader, id: string): Promise<boolean> => (await read.select({ about: appraisalRound.about }).from(appraisalRound).where(eq(appraisalRound.id, id)))[0]?.about === 'body';
/** The people of a round, in the order of units and names. */
export const membersOf = (read: Reader, id: string): Promise<Member[]> => read.select().from(appraisalMember).where(eq(appraisalMember.roundId, id)).orderBy(asc(appraisalMember.unitName), asc(appraisalMember.name), asc(appraisalMember.id));
/** Decisions of a round, in order. */
export const decisionsOf = (read: Reader, id: string): Promise<Decision[]> => read.select().from(appraisalDecision).where(eq(appraisalDecision.roundId, id)).orderBy(asc(appraisalDecision.memberId), asc(appraisalDecision.n));
/** What was proposed to follow, in a stable order. */
export const followsOf = (read: Reader, id: string): Promise<Follows[]> => read.select().from(appraisalConsequence).where(eq(appraisalConsequence.roundId, id)).orderBy(asc(appraisalConsequence.proposedDay), asc(appraisalConsequence.id));
/** The last decision on a person in a round, or undefined. */
export const lastDecision = async (read: Reader, m: Member): Promise<Decision | undefined> => (await read.select().from(appraisalDecision).where(and(eq(appraisalDecision.memberId, m.id), eq(appraisalDecision.n, m.decisions))))[0];

/** True when the actor's roles reach the unit of a round, to read it. */
export const reachesRound = async (read: Reader, actor: Actor, of: Round, today: Day): Promise<boolean> => reaches(await reachedUnits(read, actor, mayReadRoster, today), of.unitId);

/** Locks a round for whoever works on it: within reach and not stopped. */
export async function handled(tx: Tx, actor: Actor, id: string): Promise<Outcome<Round>> {
  const row = await tx.lock(appraisalRound, id);
  if (!row) return refusals.unknown();
  if (!reaches(await reachedUnits(tx.read, actor, mayHandleCases, tx.today), row.unitId)) return refusals.outside();
  return row.stoppedReason === null ? ok(await withBody(tx.read, row)) : refusals.stopped();
}

/** The people who are the actor's own person or kin: closed to the actor. */
export const kinOfActor = async (read: Reader, actor: Actor, today: Day): Promise<readonly string[]> => (await sightOf(read, actor, 'edit', today)).kin;

/** Locks people of a round for work on them; refuses oneself and kin. */
export async function heldMembers(tx: Tx, actor: Actor, roundId: string, ids: readonly string[]): Promise<Outcome<Member[]>> {
  const kin = await kinOfActor(tx.read, actor, tx.today);
  const out: Member[] = [];
  for (const id of new Set(ids)) {
    const row = await tx.lock(appraisalMember, id);
    if (!row || row.roundId !== roundId) return refusals.noMember();
    if (concerns(row, kin)) return refusals.ownOrKin();
    out.push(row);
  }
  return ok(out);
}

/** Locks one person of a round for work on it; refuses oneself and kin. */
export async function heldMember(tx: Tx, actor: Actor, roundId: string, id: string): Promise<Outcome<Member>> {
  const held = await heldMembers(tx, actor, roundId, [id]);
  return held.ok ? ok(held.value[0]!) : held;
}

const keys = ['appraisal.not-excellent', 'appraisal.body-share', 'appraisal.chief-excellent', 'appraisal.body-use', 'appraisal.leader-share', 'appraisal.window', 'appraisal.warning', 'appraisal.servant-share', 'appraisal.objection-days'] as const satisfies readonly SettingKey[];
/** The institution's own numbers on a day, as the rules read them. */
export type Numbers = { settings: AppraisalSettings; servantShare: number | null; objectionDays: number | null };

/** Loads the institution's own numbers of appraisal on a day. */
export async function numbersOn(read: Reader, day: string): Promise<Numbers> {
  const rows = await storedSettings(read, keys);
  const of = <T>(key: (typeof keys)[number]): Setting<T> | null => {
    const now = inForceOn(rows, key, day);
    return now ? { value: now.value as T, author: now.author ?? '—', approver: now.approver ?? '—', on: now.from as Day, source: now.title } : null;
  };
  return {
    settings: { notExcellent: of('appraisal.not-excellent'), bodyShare: of('appraisal.body-share'), chiefExcellent: of('appraisal.chief-excellent'), bodyUse: of('appraisal.body-use'), leaderShare: of('appraisal.leader-share'), window: of('appraisal.window'), warning: of('appraisal.warning') },
    servantShare: of<number>('appraisal.servant-share')?.value ?? null, objectionDays: of<number>('appraisal.objection-days')?.value ?? null,
  };
}

/** What of a person the rules of appraisal read, by person id. */
export type Known = Omit<NonNullable<Asked['person']>, 'chief'> & { merits: number; lists: Lists };

/** Loads punishments, grades of all years and earlier merits of people, as held on a day. */
export async function knownOf(read: Reader, ids: readonly string[], on: Day): Promise<Map<string, Known>> {
  if (ids.length === 0) return new Map();
  const people = await read.select().from(person).where(inArray(person.id, [...ids]));
  const lists = await loadListsOf(read, ids);
  return new Map(people.map((p): [string, Known] => {
    const own = lists.get(p.id)!;
    const facts = personFacts(p, [], own, on);
    const years = own.awards.filter((a) => a.title.includes('三等功') && a.date !== null).map((a) => Number(a.date!.slice(0, 4)) - 1);
    return [p.id, { id: p.id, name: p.name, punishments: facts.punishments, history: facts.appraisals, merits: Math.max(0, ...years), lists: own }];
  }));
}

/** People (or units, for their bodies) who stand in another annual round of the year that was not stopped, with its number. */
export async function elsewhere(read: Reader, year: number, ids: readonly string[], by: 'personId' | 'unitId'): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await read.select({ of: appraisalMember[by], number: appraisalRound.number }).from(appraisalMember).innerJoin(appraisalRound, eq(appraisalRound.id, appraisalMember.roundId))
    .where(and(eq(appraisalRound.kind, 'annual'), eq(appraisalRound.year, year), sql`${appraisalRound.stoppedReason} IS NULL`, ne(appraisalMember.place, 'left-out'), inArray(appraisalMember[by], [...ids])));
  return new Map(rows.map((r) => [r.of!, r.number]));
}
