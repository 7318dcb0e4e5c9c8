import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Reader, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { holdsAny, mayHandleCases, mayReadRoster } from '../accounts/rules.ts';
import { sightOf } from '../roster/access-service.ts';
import { person } from '../roster/schema.ts';
import { below, reachedUnits, reaches, unitsOn } from '../roster/scope-service.ts';
import { leadersOn } from '../selection/invitees-service.ts';
import { groupsOf, type Group, type Member } from './classes-rules.ts';
import { refusals } from './refusals-rules.ts';
import { interviewDraw, interviewPerson, interviewPlan, interviewReport, interviewTalk } from './schema.ts';
import type { ScopeInput } from './shapes-rules.ts';

export type Plan = typeof interviewPlan.$inferSelect;
export type Talk = typeof interviewTalk.$inferSelect;
export type Interviewee = typeof interviewPerson.$inferSelect;

/** Who sees plans and their coverage; administrators and members of the meeting do not. */
export const mayReadPlans = mayReadRoster;
/** Who reads the notes of every talk within reach, beside the plan’s maker: deputy heads and the supervisor see coverage and report alone. */
export const mayReadNotes: readonly string[] = ['section_head', 'head'];
/** Who approves a report as the second person. */
export const mayApproveReports: readonly string[] = ['section_head', 'deputy_head', 'head'];
/** People of one plan at most. */
export const MOST_PEOPLE = 5_000;

/** True when the plan speaks of the actor or of kin: then it is not theirs to see. */
const concerned = (plan: Plan, kin: readonly string[]): boolean => plan.subjects.some((s) => kin.includes(s.personId));

/** A plan within reach for a group of roles that speaks of neither the actor nor kin. */
export async function findPlan(read: Reader, actor: Actor, id: string, group: readonly string[], today: Day): Promise<Outcome<Plan>> {
  const [plan] = await read.select().from(interviewPlan).where(eq(interviewPlan.id, id));
  if (!plan || !reaches(await reachedUnits(read, actor, group, today), plan.unitId)) return refusals.unknown();
  return concerned(plan, (await sightOf(read, actor, 'file', today)).kin) ? refusals.unknown() : ok(plan);
}

/** Locks a plan under way for whoever handles it, so that what two do at once is done one after the other; no report of it waits. */
export async function running(tx: Tx, actor: Actor, id: string): Promise<Outcome<Plan>> {
  await tx.lock(interviewPlan, id);
  const plan = await findPlan(tx.read, actor, id, mayHandleCases, tx.today);
  if (!plan.ok) return plan;
  if (plan.value.state !== 'running') return refusals.notRunning();
  const waits = await tx.read.$count(interviewReport, and(eq(interviewReport.planId, id), eq(interviewReport.state, 'waiting')));
  return waits > 0 ? refusals.reportWaits() : plan;
}

/** Plans within reach that speak of neither the actor nor kin, the newest first. */
export async function plansWithin(read: Reader, actor: Actor, group: readonly string[], today: Day): Promise<Plan[]> {
  const units = await reachedUnits(read, actor, group, today);
  if (units?.length === 0) return [];
  const plans = await read.select().from(interviewPlan).where(units === null ? undefined : inArray(interviewPlan.unitId, units)).orderBy(sql`${interviewPlan.number} DESC`);
  if (plans.length === 0) return [];
  const { kin } = await sightOf(read, actor, 'file', today);
  return plans.filter((p) => !concerned(p, kin));
}

/** True when the actor reads the notes of every talk of the plan: its maker, and section head and head within reach. */
export async function readsAll(read: Reader, actor: Actor, plan: Plan, today: Day): Promise<boolean> {
  if (plan.madeBy === actor.accountId && holdsAny(actor, mayHandleCases)) return true;
  return holdsAny(actor, mayReadNotes) && reaches(await reachedUnits(read, actor, mayReadNotes, today), plan.unitId);
}

export const talksOf = (read: Reader, planId: string): Promise<Talk[]> => read.select().from(interviewTalk).where(eq(interviewTalk.planId, planId)).orderBy(asc(interviewTalk.n));
export const peopleOf = (read: Reader, planId: string): Promise<Interviewee[]> => read.select().from(interviewPerson).where(eq(interviewPerson.planId, planId)).orderBy(asc(interviewPerson.classId), asc(interviewPerson.n));
/** The draw of a plan, or undefined while it is a draft. */
export const drawOf = async (read: Reader, planId: string): Promise<typeof interviewDraw.$inferSelect | undefined> => (await read.select().from(interviewDraw).where(eq(interviewDraw.planId, planId)))[0];
/** The report of a plan that was not returned. */
export const reportOf = async (read: Reader, planId: string): Promise<typeof interviewReport.$inferSelect | undefined> => (await read.select().from(interviewReport).where(and(eq(interviewReport.planId, planId), ne(interviewReport.state, 'returned'))))[0];

/** Names of people of the roster with their post and unit of today. */
export async function membersBy(read: Reader, ids: readonly string[]): Promise<Map<string, Member & { unitId: string | null; serving: boolean }>> {
  const rows = ids.length === 0 ? [] : await read.select({ id: person.id, name: person.name, post: person.postText, unitId: person.unitId, status: person.status }).from(person).where(inArray(person.id, [...ids]));
  return new Map(rows.map((r) => [r.id, { id: r.id, name: r.name, post: r.post ?? '', unitId: r.unitId, serving: r.status === 'serving' }]));
}

/** The classes of people of a plan on a day: an examination leaves out whom it examines, the others ask them too. */
export async function loadGroups(read: Reader, of: Pick<ScopeInput, 'kind' | 'unitId' | 'subjects' | 'listed'>, today: Day): Promise<Outcome<Group[]>> {
  const inside = below(await unitsOn(read, today), [of.unitId]);
  const staff = await read.select({ id: person.id, name: person.name, post: person.postText, unitId: person.unitId }).from(person)
    .where(and(inArray(person.unitId, inside), eq(person.status, 'serving'))).limit(MOST_PEOPLE + 1);
  if (staff.length > MOST_PEOPLE) return refusals.tooMany(MOST_PEOPLE);
  const { units, holders } = await leadersOn(read, today);
  const named = await membersBy(read, of.listed);
  return ok(groupsOf(of.unitId, units, holders, staff.map((s) => ({ id: s.id, name: s.name, post: s.post ?? '', unitId: s.unitId! })), [...named.values()], of.kind === 'examination' ? of.subjects : []));
}
