import { desc, eq, inArray, like } from 'drizzle-orm';
import { sha256 } from '@noble/hashes/sha2.js';
import { hex } from '../../kernel/bytes.ts';
import { canonicalBytes } from '../../kernel/canonical.ts';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { mayHandleCases } from '../accounts/rules.ts';
import { sightOf } from '../roster/access-service.ts';
import { reachedUnits, reaches } from '../roster/scope-service.ts';
import { selectionCase } from '../selection/schema.ts';
import { marginOf, sizesOf, type Group } from './classes-rules.ts';
import { drawOf, findPlan, loadGroups, membersBy, peopleOf, running, talksOf, type Plan } from './load-service.ts';
import { refusals } from './refusals-rules.ts';
import type { Subject } from './report-rules.ts';
import { draw, nextOf, seedHash } from './sample-rules.ts';
import { interviewDraw, interviewPerson, interviewPlan, interviewSeed } from './schema.ts';
import type { PlanInput, ScopeInput } from './shapes-rules.ts';

/** Checks that the scope is the actor's to ask about, and names the subjects. */
async function checkScope(read: Reader, actor: Actor, said: ScopeInput, today: Day): Promise<Outcome<Subject[]>> {
  if (!reaches(await reachedUnits(read, actor, mayHandleCases, today), said.unitId)) return refusals.outside();
  const sight = await sightOf(read, actor, 'file', today);
  const people = await membersBy(read, [...said.subjects, ...said.listed]);
  for (const [field, ids] of [['subjects', said.subjects], ['listed', said.listed]] as const) {
    for (const id of ids) {
      const p = people.get(id);
      // Kin may be asked, by others; nobody plans talks about their own.
      if (!p?.serving || (field === 'subjects' ? sight.level(p) === 'none' : !reaches(sight.units, p.unitId))) return refusals.noPerson(field);
    }
  }
  if (said.kind === 'examination' && said.subjects.length === 0) return refusals.needsSubject();
  return ok(said.subjects.map((id) => ({ personId: id, name: people.get(id)!.name })));
}

async function caseOf(read: Reader, actor: Actor, number: string, today: Day): Promise<Outcome<string | null>> {
  if (number === '') return ok(null);
  const [found] = await read.select().from(selectionCase).where(eq(selectionCase.number, number));
  return found && reaches(await reachedUnits(read, actor, mayHandleCases, today), found.unitId) ? ok(found.id) : refusals.noCase();
}

const columns = (said: PlanInput, subjects: Subject[], caseId: string | null) => ({
  kind: said.kind, title: said.title, purpose: said.purpose, unitId: said.unitId, caseId, subjects, classes: said.classes, listed: said.listed,
  topics: said.topics.map((words, i) => ({ id: `t${i + 1}`, words })), sampleSize: said.classes.some((c) => c.take.kind === 'sample') ? said.sampleSize : null,
});

/** What the rule comes to today: classes, how many of each, and the margin of error. Nothing is written. */
export async function previewScope(ports: Ports, actor: Actor, said: ScopeInput): Promise<Outcome<{ groups: { id: Group['id']; size: number }[]; sizes: ReturnType<typeof sizesOf>; margin: number | null }>> {
  const scope = await checkScope(ports.read, actor, said, ports.today());
  if (!scope.ok) return scope;
  const groups = await loadGroups(ports.read, said, ports.today());
  if (!groups.ok) return groups;
  const sizes = sizesOf(said.classes, groups.value, said.sampleSize);
  return ok({ groups: groups.value.map((g) => ({ id: g.id, size: g.members.length })), sizes, margin: sizes === null ? null : marginOf(sizes) });
}

/** Opens a plan. The seed of its draw is made now, kept outside the database, and its hash enters the record before there is a list. */
export async function openPlan(ports: Ports, actor: Actor, said: PlanInput): Promise<Outcome<{ id: string; number: string }>> {
  // One id and one seed, however often the transaction is tried.
  let made: { id: string; seed: string } | null = null;
  const forget = async (): Promise<void> => { if (made) await ports.kept.destroy(made.id); };
  const done = await ports.act({ actor, verb: 'interviews.plan.opened' }, async (tx) => {
    const scope = await checkScope(tx.read, actor, said, tx.today);
    if (!scope.ok) return scope;
    const of = await caseOf(tx.read, actor, said.caseNumber, tx.today);
    if (!of.ok) return of;
    await tx.alone('interviews.number');
    const year = tx.today.slice(0, 4);
    const [last] = await tx.read.select({ number: interviewPlan.number }).from(interviewPlan).where(like(interviewPlan.number, `T${year}-%`)).orderBy(desc(interviewPlan.number)).limit(1);
    const number = `T${year}-${String(Number(last?.number.slice(6) ?? 0) + 1).padStart(4, '0')}`;
    made ??= { id: tx.uuid(), seed: tx.uuid() + tx.uuid() };
    const { id, seed } = made;
    const hash = seedHash(seed);
    await ports.kept.keep(id, seed);
    const plan = await tx.insert(interviewPlan, { id, ...columns(said, scope.value, of.value), number, state: 'draft', seedHash: hash, madeBy: actor.accountId, madeByName: actor.name, openedDay: tx.today, stopReason: null });
    tx.note({ subjects: [{ kind: 'interview-plan', id: plan.id }], ...(of.value ? { caseId: of.value } : {}), detail: { number, title: said.title, hash } });
    return ok({ id: plan.id, number });
  }).catch(async (error: unknown) => { await forget(); throw error; });
  if (!done.ok) await forget();
  return done;
}

/** The seed a plan committed to: from its file, or for plans opened before seeds were kept so, from the table; null when it is lost or another. */
async function committedSeed(ports: Ports, read: Reader, plan: Plan): Promise<string | null> {
  const seed = (await ports.kept.read(plan.id)) ?? (await read.select().from(interviewSeed).where(eq(interviewSeed.planId, plan.id)))[0]?.seed ?? null;
  return seed !== null && seedHash(seed) === plan.seedHash ? seed : null;
}

async function draft(tx: Tx, actor: Actor, id: string): Promise<Outcome<Plan>> {
  await tx.lock(interviewPlan, id);
  const plan = await findPlan(tx.read, actor, id, mayHandleCases, tx.today);
  return plan.ok && plan.value.state !== 'draft' ? refusals.notDraft() : plan;
}

/** Changes a draft as a whole; the unit stays, and so does the seed. */
export async function editPlan(ports: Ports, actor: Actor, id: string, said: PlanInput): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'interviews.plan.edited' }, async (tx) => {
    const plan = await draft(tx, actor, id);
    if (!plan.ok) return plan;
    const input = { ...said, unitId: plan.value.unitId };
    const scope = await checkScope(tx.read, actor, input, tx.today);
    if (!scope.ok) return scope;
    const of = await caseOf(tx.read, actor, said.caseNumber, tx.today);
    if (!of.ok) return of;
    await tx.update(interviewPlan, id, columns(input, scope.value, of.value));
    tx.note({ subjects: [{ kind: 'interview-plan', id }], detail: { number: plan.value.number, title: said.title } });
    return ok({ id });
  });
}

/** Fixes the list as the roster stands today and draws from it with the seed committed to; the entry tells the seed and the hash of the list; its file is then destroyed. */
export async function drawList(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ id: string; people: number }>> {
  const done = await ports.act({ actor, verb: 'interviews.list.drawn' }, async (tx) => {
    const found = await draft(tx, actor, id);
    if (!found.ok) return found;
    const plan = found.value;
    const all = await loadGroups(tx.read, { kind: plan.kind, unitId: plan.unitId, subjects: plan.subjects.map((s) => s.personId), listed: plan.listed }, tx.today);
    if (!all.ok) return all;
    const rules = plan.listed.length > 0 && !plan.classes.some((c) => c.id === 'listed') ? [...plan.classes, { id: 'listed' as const, take: { kind: 'all' as const } }] : plan.classes;
    const sizes = sizesOf(rules, all.value, plan.sampleSize);
    if (sizes === null) return refusals.sampleSmall();
    const groups = all.value.filter((g) => sizes.some((s) => s.id === g.id));
    if (sizes.length === 0) return refusals.nobody();
    const seed = await committedSeed(ports, tx.read, plan);
    if (seed === null) return refusals.seedLost();
    const frameHash = hex(sha256(canonicalBytes(groups.map((g) => ({ id: g.id, people: g.members.map((m) => m.id).sort() })))));
    await tx.insert(interviewDraw, { planId: id, day: tx.today, seed, groups, sizes, frameHash, by: actor.accountId, byName: actor.name });
    await tx.update(interviewPlan, id, { state: 'running' });
    const people = groups.flatMap((g) => {
      const size = sizes.find((s) => s.id === g.id)!;
      const [drawn] = draw(seed, [{ id: g.id, ids: g.members.map((m) => m.id) }], [size.take]);
      const basis = g.id === 'listed' ? ('list' as const) : size.take === size.size ? ('all' as const) : ('draw' as const);
      const member = new Map(g.members.map((m) => [m.id, m]));
      return drawn!.order.slice(0, drawn!.taken).map((personId, i) => ({ planId: id, personId, name: member.get(personId)!.name, post: member.get(personId)!.post, classId: g.id, basis, n: i + 1, state: 'planned' as const, reason: null, replaces: null }));
    });
    await tx.insertMany(interviewPerson, people);
    tx.note({ subjects: [{ kind: 'interview-plan', id }], detail: { number: plan.number, count: people.length, of: sizes.reduce((n, s) => n + s.size, 0), seed, hash: frameHash } });
    return ok({ id, people: people.length });
  });
  if (done.ok) await ports.kept.destroy(id);
  return done;
}

/** Enters that somebody cannot be talked to; in a class drawn by lot the next of the same draw stands in. */
export async function markAbsent(ports: Ports, actor: Actor, id: string, rowId: string, reason: string): Promise<Outcome<{ id: string; standsIn: string | null }>> {
  return ports.act({ actor, verb: 'interviews.person.absent' }, async (tx) => {
    const plan = await running(tx, actor, id);
    if (!plan.ok) return plan;
    if (reason.trim() === '') return refusals.noReason();
    const people = await peopleOf(tx.read, id);
    const row = people.find((p) => p.id === rowId);
    if (!row) return refusals.notOnList();
    if (row.state === 'absent') return refusals.absent();
    if ((await talksOf(tx.read, id)).some((t) => t.intervieweeId === rowId)) return refusals.talked();
    await tx.update(interviewPerson, rowId, { state: 'absent', reason });
    const drawn = (await drawOf(tx.read, id))!;
    const members = drawn.groups.find((g) => g.id === row.classId)!.members;
    const [again] = draw(drawn.seed, [{ id: row.classId, ids: members.map((m) => m.id) }], [0]);
    const next = row.basis === 'draw' ? nextOf(again!.order, new Set(people.map((p) => p.personId))) : null;
    const member = members.find((m) => m.id === next);
    const n = again!.order.indexOf(next ?? '') + 1;
    const stand = member ? await tx.insert(interviewPerson, { planId: id, personId: member.id, name: member.name, post: member.post, classId: row.classId, basis: 'draw', n, state: 'planned', reason: null, replaces: rowId }) : null;
    tx.note({ subjects: [{ kind: 'interview-plan', id }], detail: { number: plan.value.number, n: row.n, what: stand ? { zh: `由同一次抽取的第 ${n} 位递补`, en: `number ${n} of the same draw stands in` } : { zh: '没有递补', en: 'nobody stands in' } } });
    return ok({ id: rowId, standsIn: stand?.name ?? null });
  });
}

/** Ends a plan without a report, with the reason. */
export async function stopPlan(ports: Ports, actor: Actor, id: string, reason: string): Promise<Outcome<{ id: string }>> {
  const done = await ports.act({ actor, verb: 'interviews.plan.stopped' }, async (tx) => {
    await tx.lock(interviewPlan, id);
    const found = await findPlan(tx.read, actor, id, mayHandleCases, tx.today);
    if (!found.ok) return found;
    const plan = found.value.state === 'draft' ? found : await running(tx, actor, id);
    if (!plan.ok) return plan;
    if (reason.trim() === '') return refusals.noReason();
    await tx.update(interviewPlan, id, { state: 'stopped', stopReason: reason });
    tx.note({ subjects: [{ kind: 'interview-plan', id }], detail: { number: plan.value.number, title: plan.value.title, reason } });
    return ok({ id });
  });
  if (done.ok) await ports.kept.destroy(id);
  return done;
}

/** Numbers of cases by id. */
export const caseNumbers = async (read: Reader, ids: readonly string[]): Promise<Map<string, string>> =>
  new Map(ids.length === 0 ? [] : (await read.select({ id: selectionCase.id, number: selectionCase.number }).from(selectionCase).where(inArray(selectionCase.id, [...ids]))).map((c) => [c.id, c.number]));
