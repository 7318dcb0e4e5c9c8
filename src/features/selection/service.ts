import { and, desc, eq, gte, inArray, like, sql } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader, Tx } from '../../kernel/ports.ts';
import { ok, refuse, type Outcome, type Refusal } from '../../kernel/refusal.ts';
import { ofPersonAndPost, rulesFor } from '../../domain/book.ts';
import { evaluate, type Pack, type Verdict } from '../../domain/rule.ts';
import type { MoveKind } from '../../domain/facts.ts';
import { mayHandleCases, mayReadCases } from '../accounts/rules.ts';
import { recordEntry } from '../record/schema.ts';
import { sightOf } from '../roster/access-service.ts';
import { loadPersonFacts } from '../roster/facts-of.ts';
import { withKin } from '../roster/kinship-service.ts';
import { findPerson } from '../roster/load-service.ts';
import { refusals } from '../roster/refusals-rules.ts';
import { isGone } from '../roster/rules.ts';
import { reachedUnits, reaches } from '../roster/scope-service.ts';
import { actorFacts, loadEvents, loadState, loadWorld, worldForOpening } from './load-service.ts';
import { writeRoster } from './roster-service.ts';
import { caseFacts } from './rules/case-facts.ts';
import { no, w } from './rules/cite.ts';
import type { Command, OpenCase } from './rules/commands.ts';
import type { CaseEvent, NewEvent } from './rules/events.ts';
import { byRole } from './rules/guard.ts';
import { masked, maskedEvents } from './rules/mask.ts';
import { mayRead } from './rules/read.ts';
import { articleOf, citeId, detailOf, mainEvent, peopleOf, verbOf } from './rules/said.ts';
import type { CaseState, Permission, Requirement } from './rules/state.ts';
import { concerned, verdictsOf } from './rules/verdicts.ts';
import { decide, dueDay, fold, next, openingOf, permissions, requirements, waitsFor } from './rules.ts';
import { selectionBundle, selectionCase, selectionEvent } from './schema.ts';

/** A case as its reader may see it. */
export type CaseView = {
  state: CaseState;
  requirements: Requirement[];
  verdicts: Record<string, Verdict[]>;
  events: CaseEvent[];
  permissions: Permission[];
  today: Day;
  bundle: boolean;
};

/** One line of the list of cases. */
export type CaseLine = typeof selectionCase.$inferSelect & { candidates: string[] };

export const noCase = (): { ok: false; refusal: Refusal } => no('no-case', w('没有这个案卷', 'There is no such case'), w('请从案卷列表进入', 'Open it from the list'), { status: 404 });
const outside = (): { ok: false; refusal: Refusal } => no('outside', w('本案不在您负责的单位范围内', 'This case is outside the units you answer for'), w('请由负责该单位的人办理', 'Let those who answer for the unit do it'), { status: 403 });
const stale = (now: number): { ok: false; refusal: Refusal } => no('version', w('别人刚刚更新了本案，您看到的已不是最新情况', 'Someone has just changed this case; what you see is not the latest'), w('请刷新后核对，再提交；填写的内容会保留', 'Reload, check, and send again; what you typed is kept'), { status: 409, details: { version: now } });

/** Appends events to a case and brings its line and the roster in step, inside an act. */
export async function append(tx: Tx, actor: Actor, before: CaseState | null, caseId: string, events: readonly NewEvent[]): Promise<CaseState> {
  let state = before;
  for (const event of events) {
    const signed = { ...event, n: (state?.version ?? 0) + 1, step: state?.step ?? 'motion', day: tx.today, at: tx.at, actor: actor.accountId, actorName: actor.name } as CaseEvent;
    await tx.insert(selectionEvent, { caseId, n: signed.n, kind: signed.kind, step: signed.step, day: signed.day, at: signed.at, actor: signed.actor, actorName: signed.actorName, payload: signed.payload as Record<string, unknown> });
    state = next(caseId, state, signed);
    await writeRoster(tx, state, event);
  }
  const now = state!;
  const line = { step: now.step, state: now.state, version: now.version, waitsFor: waitsFor(now, tx.today), dueDay: dueDay(now) };
  if (before) await tx.update(selectionCase, caseId, line);
  else await tx.insert(selectionCase, { id: caseId, number: now.number, title: now.title, postId: now.opened.postId, unitId: now.post.unitId, openedDay: tx.today, openedBy: actor.accountId, ...line });
  const main = mainEvent(events);
  tx.note({
    caseId,
    subjects: [{ kind: 'case', id: caseId }, { kind: 'post', id: now.opened.postId }, ...events.flatMap(peopleOf).map((id) => ({ kind: 'person', id }))],
    cites: [citeId(articleOf(before ?? now, main))],
    detail: { actor: actor.name, ...detailOf(now, main) },
  });
  return now;
}

/** Opens a case for a vacancy; answers its id and number. Refuses posts outside the actor's reach. `also` belongs to the same act: what it refuses leaves no case. */
export async function openCase(ports: Ports, actor: Actor, command: OpenCase, also?: (tx: Tx, made: { id: string; number: string }) => Promise<Outcome<null>>): Promise<Outcome<{ id: string; number: string }> & { entryId?: string }> {
  const role = byRole('motion.plan', actorFacts(actor));
  if (!role.ok) return role;
  return ports.act({ actor, verb: 'selection.case.opened' }, async (tx) => {
    const caseId = tx.uuid();
    const world = await worldForOpening(tx.read, command.postId, tx.today, tx.uuid());
    await tx.alone('selection.number');
    const opening = openingOf(command, world, await nextNumber(tx.read, tx.today));
    if (!opening.ok) return opening;
    if (!reaches(await reachedUnits(tx.read, actor, mayHandleCases, tx.today), world.post!.unitId)) return outside();
    const state = await append(tx, actor, null, caseId, [opening.value]);
    const linked = (await also?.(tx, { id: caseId, number: state.number })) ?? ok(null);
    return linked.ok ? ok({ id: caseId, number: state.number }) : linked;
  });
}

async function nextNumber(read: Reader, today: Day): Promise<string> {
  const year = today.slice(0, 4);
  const [last] = await read.select({ number: selectionCase.number }).from(selectionCase).where(like(selectionCase.number, `${year}-%`)).orderBy(desc(selectionCase.number)).limit(1);
  return `${year}-${String(Number(last?.number.slice(5) ?? 0) + 1).padStart(4, '0')}`;
}

/** Gives a command to a case that the caller has read at `version`. One act, one entry; refusals leave nothing behind. */
export async function command(ports: Ports, actor: Actor, caseId: string, version: number, wanted: Command): Promise<Outcome<{ version: number; step: string; state: string }> & { entryId?: string }> {
  return ports.act({ actor, verb: `selection.${verbOf[wanted.kind]}`, caseId }, async (tx) => {
    const line = await tx.lock(selectionCase, caseId);
    const before = line ? await loadState(tx.read, caseId) : undefined;
    if (!line || !before) return noCase();
    if (!(await within(tx.read, actor, before, wanted, tx.today))) return outside();
    const world = await loadWorld(tx.read, before, wanted, actor, tx.today, tx.uuid());
    if (line.version !== version) return stale(line.version);
    const events = decide(before, wanted, actorFacts(actor), world);
    if (!events.ok) return events;
    const after = await append(tx, actor, before, caseId, events.value);
    return ok({ version: after.version, step: after.step, state: after.state });
  });
}

/** One's own vote is given by membership; everything else within the units of one's roles. */
async function within(read: Reader, actor: Actor, state: CaseState, wanted: Command | null, day: Day): Promise<boolean> {
  if (state.meeting?.called.due.some((m) => m.accountId === actor.accountId) && (wanted === null || wanted.kind === 'vote.give')) return true;
  return reaches(await reachedUnits(read, actor, wanted ? mayHandleCases : mayReadCases, day), state.post.unitId);
}

/** Reads a case as this actor may see it: masked, with what it needs, the verdicts, and what the actor may do. */
export async function readCase(ports: Ports, actor: Actor, caseId: string): Promise<Outcome<CaseView>> {
  const day = ports.today();
  const events = await loadEvents(ports.read, caseId);
  if (events.length === 0) return noCase();
  const state = fold(caseId, events);
  const world = await loadWorld(ports.read, state, null, actor, day, caseId);
  const allowed = mayRead(state, actorFacts(actor), world);
  if (!allowed.ok) return allowed;
  if (!(await within(ports.read, actor, state, null, day))) return outside();
  const noted = await noteReading(ports, actor, state, day);
  if (!noted.ok) return noted;
  const ended = state.state === 'stopped' || state.state === 'closed';
  return ok({
    state: masked(state, actor.accountId),
    requirements: maskedRequirements(state, actor.accountId, day),
    verdicts: ended ? {} : verdictsOf(masked(state, actor.accountId), concerned(state), day),
    events: maskedEvents(state, events, actor.accountId),
    permissions: permissions(state, actorFacts(actor), world),
    today: day,
    bundle: (await ports.read.$count(selectionBundle, eq(selectionBundle.caseId, caseId))) > 0,
  });
}

/** A case shows facts of people, so reading it is an entry: the first reading of a day by each reader, as the page asks again and again. */
async function noteReading(ports: Ports, actor: Actor, state: CaseState, day: Day): Promise<Outcome<null>> {
  const [seen] = await ports.read
    .select({ id: recordEntry.id })
    .from(recordEntry)
    .where(and(eq(recordEntry.caseId, state.id), eq(recordEntry.actor, actor.accountId), eq(recordEntry.verb, 'selection.case.read'), gte(recordEntry.at, `${day}T00:00:00+08:00`)))
    .limit(1);
  if (seen) return ok(null);
  const people = state.candidates.map((c) => ({ kind: 'person', id: c.personId }));
  return ports.act({ actor, verb: 'selection.case.read', caseId: state.id, subjects: [{ kind: 'case', id: state.id }, ...people], detail: { case: state.number, post: state.title } }, async () => ok(null));
}

/** Requirements asked of the masked state, so that no count of votes shows through a verdict's evidence. */
const maskedRequirements = (state: CaseState, reader: string, day: Day): Requirement[] => requirements(masked(state, reader), day);

/** Cases within reach, newest first; `state` narrows. */
export async function listCases(ports: Ports, actor: Actor, filter: { state?: CaseLine['state']; step?: string }): Promise<CaseLine[]> {
  const units = await reachedUnits(ports.read, actor, mayReadCases.filter((r) => r !== 'member'), ports.today());
  const mine = sql`EXISTS (SELECT 1 FROM selection_event e, jsonb_array_elements(e.payload->'due') m WHERE e.case_id = ${selectionCase.id} AND e.kind = 'meeting.called' AND m->>'accountId' = ${actor.accountId})`;
  const reached = units === null ? undefined : units.length === 0 ? mine : sql`(${inArray(selectionCase.unitId, units)} OR ${mine})`;
  const rows = await ports.read.select().from(selectionCase)
    .where(and(reached, notConcerning(actor), filter.state ? eq(selectionCase.state, filter.state) : undefined, filter.step ? eq(selectionCase.step, filter.step) : undefined))
    .orderBy(desc(selectionCase.openedDay), desc(selectionCase.number)).limit(500);
  const names = await candidateNames(ports.read, rows.map((r) => r.id));
  return rows.map((r) => ({ ...r, candidates: names.get(r.id) ?? [] }));
}

/** Leaves out cases in which the reader is a candidate: need to know. */
const notConcerning = (actor: Actor) =>
  actor.personId === null ? undefined : sql`NOT EXISTS (SELECT 1 FROM selection_event c WHERE c.case_id = ${selectionCase.id} AND c.kind = 'candidate.added' AND c.payload->>'personId' = ${actor.personId})`;

/** Names of those who stand as candidates, by case. */
export async function candidateNames(read: Reader, ids: readonly string[]): Promise<Map<string, string[]>> {
  const out = new Map<string, string[]>();
  if (ids.length === 0) return out;
  const rows = await read
    .select({ caseId: selectionEvent.caseId, kind: selectionEvent.kind, name: sql<string>`${selectionEvent.payload}->>'name'` })
    .from(selectionEvent).where(and(inArray(selectionEvent.caseId, [...ids]), inArray(selectionEvent.kind, ['candidate.added', 'candidate.removed']))).orderBy(selectionEvent.caseId, selectionEvent.n);
  for (const r of rows) {
    const now = (out.get(r.caseId) ?? []).filter((x) => x !== r.name);
    out.set(r.caseId, r.kind === 'candidate.added' ? [...now, r.name] : now);
  }
  return out;
}

/** Running cases that wait for this actor's roles (or own vote) today, those due first. */
export async function waitingFor(ports: Ports, actor: Actor): Promise<CaseLine[]> {
  const roles = new Set(actor.roles.map((r) => r.role));
  const lines = (await listCases(ports, actor, {})).filter((c) => (c.state === 'running' || c.state === 'appointed') && c.waitsFor.some((r) => roles.has(r)));
  const own = await Promise.all(lines.map(async (c) => (c.waitsFor.includes('member') && !c.waitsFor.some((r) => r !== 'member' && roles.has(r)) ? mayStillVote(await loadState(ports.read, c.id), actor.accountId) : true)));
  return lines.filter((_, i) => own[i]).sort((a, b) => ((a.dueDay ?? '9999') < (b.dueDay ?? '9999') ? -1 : 1));
}

function mayStillVote(state: CaseState | undefined, accountId: string): boolean {
  const member = state?.meeting?.called.due.find((m) => m.accountId === accountId)?.memberId;
  return member !== undefined && state!.meeting!.called.method !== 'secret' && Object.values(state!.ballots).some((b) => b.presented && !b.result && !b.votes.some((v) => v.memberId === member));
}

/** Every rule of the motion asked for one person and one post, before any case is opened. */
export async function preview(ports: Ports, actor: Actor, ask: { personId: string; postId: string; moveKind: MoveKind; asOf?: Day }): Promise<Outcome<{ verdicts: Verdict[]; person: string; post: string; pack: Pack; day: Day }>> {
  return ports.act({ actor, verb: 'selection.eligibility.asked', subjects: [{ kind: 'person', id: ask.personId }, { kind: 'post', id: ask.postId }] }, async (tx) => {
    const day = ask.asOf ?? tx.today;
    const found = await loadPersonFacts(tx.read, ask.personId, day);
    const person = found && (await withKin(tx.read, [found]))[0];
    const world = await worldForOpening(tx.read, ask.postId, day, tx.uuid());
    const { post } = world;
    if (!person || !post) return refuse({ name: 'selection.unknown', status: 404, reason: w('名册中没有此人或此职位', 'The roster has no such person or post'), wayOut: w('请从名册中选择', 'Choose from the roster') });
    if (!reaches(await reachedUnits(tx.read, actor, mayReadCases, tx.today), post.unitId)) return outside();
    if ((await sightOf(tx.read, actor, 'roster', tx.today)).kin.includes(ask.personId)) return refusals.ownOrKin();
    const held = await findPerson(tx.read, ask.personId);
    if (held && isGone(held.status)) return refusals.gone(held.status);
    const opening = openingOf({ postId: ask.postId, moveKind: ask.moveKind, termChange: false, reason: '—', initiator: '—', basis: '—' }, world, '—');
    if (!opening.ok) return opening;
    const opened = { ...opening.value, n: 1, step: 'motion', day, at: tx.at, actor: actor.accountId, actorName: actor.name } as CaseEvent;
    const added = { kind: 'candidate.added', payload: { personId: person.id, name: person.name, source: '—', facts: person, verdicts: {} }, n: 2, step: 'motion', day, at: tx.at, actor: actor.accountId, actorName: actor.name } as CaseEvent;
    const state = fold(tx.uuid(), [opened, added]);
    const facts = caseFacts(state, state.candidates[0]!);
    tx.note({ detail: { actor: actor.name, person: person.name, post: state.title } });
    // Beside the motion's rules, those of later steps that speak of nothing but the person and the post: the bars of article 24 and the like.
    const later = (['examination', 'decision'] as const).flatMap((stage) => rulesFor(stage, day, post.pack)).filter((r) => r.needs.length > 0 && r.needs.every((need) => /^(person|post)\b/.test(need)));
    const asked = [...new Set([...rulesFor('motion', day, post.pack).filter(ofPersonAndPost), ...later])];
    return ok({ verdicts: asked.map((r) => evaluate(r, facts, day)), person: person.name, post: state.title, pack: state.pack, day });
  });
}
