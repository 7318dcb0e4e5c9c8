import { and, desc, eq, gte, inArray, like, or, sql } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { holdsAny, mayHandleCases, mayReadCases } from '../accounts/rules.ts';
import { prohibitionsOn } from '../integrity/prohibitions-service.ts';
import { recordEntry } from '../record/schema.ts';
import { sightOf } from '../roster/access-service.ts';
import { refusals } from '../roster/refusals-rules.ts';
import { person } from '../roster/schema.ts';
import { reachedUnits, reaches, unitNames } from '../roster/scope-service.ts';
import { carryOut } from './effects-service.ts';
import { actorFacts, lay, loadEvents, loadState, loadWorld } from './load-service.ts';
import { no, w } from './rules/cite.ts';
import type { Command, Opening } from './rules/commands.ts';
import { verdictsOf } from './rules/needs.ts';
import type { MatterEvent, MatterState, MatterView, NewEvent } from './rules/state.ts';
import { reasonsSaid, results } from './rules/said.ts';
import { decide, fold, needs, next, openingOf, roadOf, stepOf, waitsFor } from './rules.ts';
import { matter, matterBundle, matterEvent } from './schema.ts';

export type MatterLine = typeof matter.$inferSelect;

export const noMatter = () => no('no-matter', w('没有这个事项', 'There is no such matter'), w('请从列表进入', 'Open it from the list'), { status: 404 });
const stale = (now: number) => no('version', w('别人刚刚更新了此事项', 'Someone has just changed this matter'), w('请刷新后核对，再提交；填写的内容会保留', 'Reload, check, and send again; what you typed is kept'), { status: 409, details: { version: now } });

const dueDay = (s: MatterState): string | null => (s.state !== 'running' ? null : s.step === 'notice' ? ((s.values['noticeEndsOn'] as string | undefined) ?? null) : s.step === 'return' ? ((s.values['returnDue'] as string | undefined) ?? null) : s.step === 'decision' && s.meeting && !s.meeting.opened ? s.meeting.called.on : null);

/** Appends events to a matter, with its line and the roster in step, inside an act. */
export async function append(tx: Tx, actor: Actor, before: MatterState | null, id: string, events: readonly NewEvent[]): Promise<MatterState> {
  let state = before;
  for (const event of events) {
    const first = event.kind === 'matter.opened' ? event.payload.steps[0]! : '';
    const signed = { ...event, n: (state?.version ?? 0) + 1, step: state?.step ?? first, day: tx.today, at: tx.at, actor: actor.accountId, actorName: actor.name } as MatterEvent;
    await tx.insert(matterEvent, { caseId: id, n: signed.n, kind: signed.kind, step: signed.step, day: signed.day, at: signed.at, actor: signed.actor, actorName: signed.actorName, payload: signed.payload as Record<string, unknown> });
    state = next(id, state, signed);
    if (event.kind === 'matter.effected') await carryOut(tx, state, event.payload.effects);
  }
  const now = state!;
  const line = { step: now.step, state: now.state, version: now.version, waitsFor: waitsFor(now, tx.today), dueDay: dueDay(now) };
  if (before) await tx.update(matter, id, line);
  else await tx.insert(matter, { id, number: now.opened.number, road: now.opened.road, title: now.opened.title, unitId: now.opened.unitId, openedDay: tx.today, openedBy: actor.accountId, ...line });
  const { citation, words } = stepOf(now.opened.road, (before ?? now).step);
  tx.note({ caseId: id, subjects: [{ kind: 'matter', id }, ...now.opened.people.map((p) => ({ kind: 'person', id: p.personId }))], cites: [`${citation.document} ${citation.article}`], detail: { number: now.opened.number, title: now.opened.title, step: words, ...told(events, now) } });
  return now;
}

function told(events: readonly NewEvent[], state: MatterState): Record<string, unknown> {
  const closed = events.find((e) => e.kind === 'vote.closed');
  const ended = events.find((e) => e.kind === 'matter.ended');
  const completed = events.find((e) => e.kind === 'step.completed');
  const reasons = completed?.kind === 'step.completed' ? (completed.payload.reasons ?? []) : [];
  return { ...(closed?.kind === 'vote.closed' ? { yes: closed.payload.yes, due: closed.payload.due, result: results[closed.payload.result] } : {}), ...(ended?.kind === 'matter.ended' && ended.payload.result === 'stopped' ? { reason: ended.payload.reason } : {}), ...(reasons.length > 0 ? { reasons: reasonsSaid(state, reasons) } : {}) };
}

/** Opens a matter about people within reach, in one unit; never about oneself or kin. */
export async function openMatter(ports: Ports, actor: Actor, wanted: Opening): Promise<Outcome<{ id: string; number: string }> & { entryId?: string }> {
  return ports.act({ actor, verb: 'moves.matter.opened' }, async (tx) => {
    const sight = await sightOf(tx.read, actor, 'edit', tx.today);
    const people = await tx.read.select({ id: person.id, unitId: person.unitId }).from(person).where(inArray(person.id, wanted.personIds));
    if (people.length < new Set(wanted.personIds).size) return refusals.outside();
    if (people.some((p) => sight.kin.includes(p.id))) return refusals.ownOrKin();
    if (people.some((p) => !reaches(sight.units, p.unitId)) || !holdsAny(actor, mayHandleCases)) return refusals.outside();
    const unitId = people[0]!.unitId;
    if (unitId === null || people.some((p) => p.unitId !== unitId)) return no('one-unit', w('人选不在同一单位，或没有登记单位', 'The people are not of one unit, or have none'), w('按单位分别立项', 'Open one matter for each unit'), { status: 400, field: 'personIds' });
    const name = (await unitNames(tx.read, [unitId]))(unitId) ?? '';
    await tx.alone('moves.number');
    const opening = openingOf(wanted, actorFacts(actor), await nextNumber(tx.read, tx.today), { id: unitId, name }, await lay(tx.read, wanted.personIds, unitId, tx.today), await prohibitionsOn(tx.read, tx.today));
    if (!opening.ok) return opening;
    const id = tx.uuid();
    const state = await append(tx, actor, null, id, [opening.value]);
    return ok({ id, number: state.opened.number });
  });
}

async function nextNumber(read: Reader, today: Day): Promise<string> {
  const start = `动${today.slice(0, 4)}-`;
  const [last] = await read.select({ number: matter.number }).from(matter).where(like(matter.number, `${start}%`)).orderBy(desc(matter.number)).limit(1);
  return `${start}${String(Number(last?.number.slice(6) ?? 0) + 1).padStart(4, '0')}`;
}

const isMember = (state: MatterState, actor: Actor): boolean => state.meeting?.called.due.some((m) => m.accountId === actor.accountId) ?? false;

/** Whoever is due at its meeting, or reaches its unit; nobody whom it concerns, nor kin. */
export async function within(read: Reader, actor: Actor, state: MatterState, group: readonly string[], day: Day): Promise<Outcome<null>> {
  const ids = state.opened.people.map((p) => p.personId);
  if (actor.personId !== null && (ids.includes(actor.personId) || (await sightOf(read, actor, 'edit', day)).kin.some((k) => ids.includes(k)))) return refusals.ownOrKin();
  if (isMember(state, actor)) return ok(null);
  return reaches(await reachedUnits(read, actor, group.filter((r) => r !== 'member'), day), state.opened.unitId) ? ok(null) : refusals.outside();
}

/** The verb of the record for each command. */
export const movesVerbs: Readonly<Record<Command['kind'], string>> = {
  'step.fill': 'moves.step.filled', 'meeting.call': 'moves.meeting.called', 'meeting.open': 'moves.meeting.opened', 'vote.give': 'moves.vote.given', 'vote.close': 'moves.vote.closed', 'step.complete': 'moves.step.completed', 'matter.stop': 'moves.matter.stopped',
};

/** Gives a command to a matter that the caller has read at `version`. One act, one entry. */
export async function command(ports: Ports, actor: Actor, id: string, version: number, wanted: Command): Promise<Outcome<{ version: number; step: string; state: string }> & { entryId?: string }> {
  const reasoned = wanted.kind === 'step.complete' && (wanted.reasons?.length ?? 0) > 0;
  const verb = reasoned ? 'moves.step.reasoned' : movesVerbs[wanted.kind];
  return ports.act({ actor, verb, caseId: id }, async (tx) => {
    const line = await tx.lock(matter, id);
    const before = line ? await loadState(tx.read, id) : undefined;
    if (!line || !before) return noMatter();
    const allowed = await within(tx.read, actor, before, mayHandleCases, tx.today);
    if (!allowed.ok) return allowed;
    if (line.version !== version) return stale(line.version);
    const events = decide(before, wanted, actorFacts(actor), await loadWorld(tx.read, before, wanted, tx.today, () => tx.uuid()));
    if (!events.ok) return events;
    const after = await append(tx, actor, before, id, events.value);
    return ok({ version: after.version, step: after.step, state: after.state });
  });
}

/** Votes of others are not shown until the ballot is closed. */
function masked(state: MatterState, events: readonly MatterEvent[], actor: Actor): { state: MatterState; events: MatterEvent[] } {
  const shut = (personId: string, by: string): boolean => !state.ballots[personId]?.result && by !== actor.accountId;
  const ballots = Object.fromEntries(Object.entries(state.ballots).map(([id, b]) => [id, { ...b, votes: b.votes.filter((v) => !shut(id, v.by.actor)) }]));
  return { state: { ...state, ballots }, events: events.map((e) => (e.kind === 'vote.given' && shut(e.payload.personId, e.actor) ? { ...e, payload: { ...e.payload, stand: 'defer' } } as MatterEvent : e)).filter((e) => e.kind !== 'vote.given' || !shut(e.payload.personId, e.actor)) };
}

/** Reads a matter; the first reading of a day by each reader is an entry, as it shows facts of people. */
export async function readMatter(ports: Ports, actor: Actor, id: string): Promise<Outcome<MatterView>> {
  const day = ports.today();
  const events = await loadEvents(ports.read, id);
  if (events.length === 0) return noMatter();
  const state = fold(id, events);
  const allowed = await within(ports.read, actor, state, mayReadCases, day);
  if (!allowed.ok) return allowed;
  const [seen] = await ports.read.select({ id: recordEntry.id }).from(recordEntry).where(and(eq(recordEntry.caseId, id), eq(recordEntry.actor, actor.accountId), eq(recordEntry.verb, 'moves.matter.read'), gte(recordEntry.at, `${day}T00:00:00+08:00`))).limit(1);
  if (!seen) {
    const noted = await ports.act({ actor, verb: 'moves.matter.read', caseId: id, subjects: [{ kind: 'matter', id }, ...state.opened.people.map((p) => ({ kind: 'person', id: p.personId }))], detail: { number: state.opened.number, title: state.opened.title } }, async () => ok(null));
    if (!noted.ok) return noted;
  }
  return ok({
    ...masked(state, events, actor), needs: needs(state, day), verdicts: state.state === 'running' ? verdictsOf(state, day) : {}, today: day,
    bundle: (await ports.read.$count(matterBundle, eq(matterBundle.caseId, id))) > 0, me: { memberId: state.meeting?.called.due.find((m) => m.accountId === actor.accountId)?.memberId ?? null },
  });
}

/** Matters within reach, newest first; those about the reader are left out. */
export async function listMatters(ports: Ports, actor: Actor): Promise<MatterLine[]> {
  const units = await reachedUnits(ports.read, actor, mayReadCases.filter((r) => r !== 'member'), ports.today());
  const mine = sql`EXISTS (SELECT 1 FROM matter_event e, jsonb_array_elements(e.payload->'due') m WHERE e.case_id = ${matter.id} AND e.kind = 'meeting.called' AND m->>'accountId' = ${actor.accountId})`;
  const reached = units === null ? undefined : units.length === 0 ? mine : or(inArray(matter.unitId, units), mine);
  const notOwn = actor.personId === null ? undefined : sql`NOT EXISTS (SELECT 1 FROM matter_event o, jsonb_array_elements(o.payload->'people') p WHERE o.case_id = ${matter.id} AND o.n = 1 AND p->>'personId' = ${actor.personId})`;
  return ports.read.select().from(matter).where(and(reached, notOwn)).orderBy(desc(matter.openedDay), desc(matter.number)).limit(500);
}

/** How many running matters wait for this actor's roles. */
export async function mattersWaiting(ports: Ports, actor: Actor): Promise<number> {
  if (!holdsAny(actor, mayReadCases)) return 0;
  const roles = new Set(actor.roles.map((r) => r.role));
  return (await listMatters(ports, actor)).filter((m) => m.state === 'running' && m.waitsFor.some((r) => roles.has(r))).length;
}

/** The name of a matter's road. */
export const roadName = (id: string): { zh: string; en: string } => roadOf(id)?.words ?? { zh: id, en: id };
