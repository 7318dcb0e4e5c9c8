import { inArray } from 'drizzle-orm';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { holdsAny, mayHandleCases } from '../accounts/rules.ts';
import { unitNames } from '../roster/scope-service.ts';
import { clerksFor } from '../term/load-service.ts';
import { marginOf, type ClassId } from './classes-rules.ts';
import { drawOf, findPlan, mayApproveReports, mayReadPlans, membersBy, peopleOf, plansWithin, readsAll, reportOf, talksOf, type Plan } from './load-service.ts';
import { caseNumbers } from './plan-service.ts';
import { coverageOf, type Coverage } from './report-rules.ts';
import { interviewPerson, interviewTalk } from './schema.ts';
import { drawOrder } from './sample-rules.ts';
import { readable } from './talk-service.ts';

/** Plans within reach with how far they are. */
export async function listPlans(ports: Ports, actor: Actor) {
  const plans = await plansWithin(ports.read, actor, mayReadPlans, ports.today());
  const ids = plans.map((p) => p.id);
  const talks = ids.length === 0 ? [] : await ports.read.select({ planId: interviewTalk.planId, state: interviewTalk.state }).from(interviewTalk).where(inArray(interviewTalk.planId, ids));
  const people = ids.length === 0 ? [] : await ports.read.select({ planId: interviewPerson.planId, replaces: interviewPerson.replaces }).from(interviewPerson).where(inArray(interviewPerson.planId, ids));
  const names = await unitNames(ports.read, plans.map((p) => p.unitId));
  return plans.map((p) => {
    const own = talks.filter((t) => t.planId === p.id);
    const agreed = own.filter((t) => t.state === 'agreed').length;
    return { id: p.id, number: p.number, kind: p.kind, title: p.title, unitName: names(p.unitId) ?? '', state: p.state, openedDay: p.openedDay, madeByName: p.madeByName, planned: people.filter((x) => x.planId === p.id && x.replaces === null).length, talked: agreed, unconfirmed: own.length - agreed };
  });
}

/** The whole roll of every class drawn by lot, in the order of the draw: what anybody needs to draw it again. */
export async function readRoll(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ groups: { id: ClassId; take: number; people: { id: string; name: string }[] }[] }>> {
  const found = await findPlan(ports.read, actor, id, mayReadPlans, ports.today());
  if (!found.ok) return found;
  const drawn = await drawOf(ports.read, id);
  if (!drawn) return ok({ groups: [] });
  return ok({
    groups: drawn.sizes.filter((s) => s.take < s.size).map((s) => {
      const names = new Map(drawn.groups.find((g) => g.id === s.id)!.members.map((m) => [m.id, m.name]));
      return { id: s.id, take: s.take, people: drawOrder(drawn.seed, [...names.keys()]).map((person) => ({ id: person, name: names.get(person)! })) };
    }),
  });
}

type TalkLine = { id: string; n: number; intervieweeId: string; day: string; firstName: string; secondName: string; state: 'waiting' | 'differs' | 'agreed'; readable: boolean; waitsForMe: boolean };
type PersonLine = Omit<typeof interviewPerson.$inferSelect, 'planId'> & { talk: TalkLine | null };
export type PlanView = {
  plan: Pick<Plan, 'id' | 'number' | 'kind' | 'title' | 'purpose' | 'unitId' | 'caseId' | 'topics' | 'subjects' | 'classes' | 'sampleSize' | 'state' | 'seedHash' | 'madeByName' | 'openedDay' | 'stopReason'> & { unitName: string; caseNumber: string | null; listed: { personId: string; name: string }[] };
  draw: { day: string; seed: string; frameHash: string; byName: string; sizes: { id: PersonLine['classId']; size: number; take: number }[]; margin: number | null } | null;
  people: PersonLine[]; coverage: Coverage | null; interviewers: { accountId: string; name: string }[]; may: { work: boolean; readAll: boolean; report: boolean }; today: string;
};

/** A plan with its list, its coverage and where each talk stands; no notes. */
export async function readPlan(ports: Ports, actor: Actor, id: string): Promise<Outcome<PlanView>> {
  const { read } = ports;
  const today = ports.today();
  const found = await findPlan(read, actor, id, mayReadPlans, today);
  if (!found.ok) return found;
  const { madeBy: _m, listed, ...plan } = found.value;
  const handles = holdsAny(actor, mayHandleCases);
  const all = await readsAll(read, actor, found.value, today);
  const drawn = await drawOf(read, id);
  const talks = new Map((await talksOf(read, id)).map((t) => [t.intervieweeId, t]));
  const may = await readable(read, actor, found.value, today);
  const people = (await peopleOf(read, id)).map(({ planId: _p, ...p }): PersonLine => {
    const t = talks.get(p.id);
    return { ...p, talk: t ? { id: t.id, n: t.n, intervieweeId: t.intervieweeId, day: t.day, firstName: t.firstName, secondName: t.secondName, state: t.state, readable: handles && may(t, p.personId), waitsForMe: (t.state === 'waiting' && t.second === actor.accountId) || (t.state === 'differs' && t.first === actor.accountId) } : null };
  });
  const report = await reportOf(read, id);
  const named = await membersBy(read, listed);
  const names = await unitNames(read, [plan.unitId]);
  return ok({
    plan: { ...plan, unitName: names(plan.unitId) ?? '', caseNumber: plan.caseId === null ? null : ((await caseNumbers(read, [plan.caseId])).get(plan.caseId) ?? null), listed: listed.map((personId) => ({ personId, name: named.get(personId)?.name ?? '' })) },
    draw: drawn ? { day: drawn.day, seed: drawn.seed, frameHash: drawn.frameHash, byName: drawn.byName, sizes: drawn.sizes, margin: marginOf(drawn.sizes) } : null,
    people,
    coverage: drawn ? coverageOf(new Map(drawn.sizes.map((s) => [s.id, s.size])), people.map((p) => ({ classId: p.classId, state: p.state, standsIn: p.replaces !== null, talked: p.talk?.state === 'agreed' }))) : null,
    interviewers: handles ? (await clerksFor(read, plan.unitId, today)).filter((c) => c.accountId !== actor.accountId) : [],
    may: { work: handles && (plan.state === 'draft' || (plan.state === 'running' && report?.state !== 'waiting')), readAll: all && drawn !== undefined, report: report?.state === 'approved' || (report?.state === 'waiting' && (all || holdsAny(actor, mayApproveReports))) || (all && plan.state === 'running') },
    today,
  });
}
