import { and, asc, desc, eq, inArray, like, ne } from 'drizzle-orm';
import { z } from 'zod';
import { isDay, type Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome, type Refusal } from '../../kernel/refusal.ts';
import { holdsAny, mayHandleCases } from '../accounts/rules.ts';
import { reachedUnits, reaches } from '../roster/scope-service.ts';
import { actorFacts, loadState, loadWorld } from '../selection/load-service.ts';
import { underWay } from '../selection/rules/lookup.ts';
import { mayRead } from '../selection/rules/read.ts';
import type { CaseState } from '../selection/rules/state.ts';
import { command } from '../selection/service.ts';
import { itemChanges, packChanges, packHash, packItem, type PackContent } from './pack-rules.ts';
import { refusals } from './refusals-rules.ts';
import { attendanceOf, hereAfter } from './rules.ts';
import { meeting, meetingItem, meetingMoment, meetingPack } from './schema.ts';

export type MeetingRow = typeof meeting.$inferSelect;
export type PackRow = typeof meetingPack.$inferSelect;
export type MomentRow = typeof meetingMoment.$inferSelect;

const short = z.string().trim().min(1).max(200);
const dayText = z.string().refine((text) => isDay(text), 'YYYY-MM-DD');
/** A meeting as it is set up: typed once, taken over by every case of its agenda. */
export const planBody = z.object({
  title: short, body: z.enum(['committee', 'plenary']), day: dayText, place: short, method: z.enum(['voice', 'hands', 'secret']), chairId: z.uuid(),
  due: z.array(z.object({ memberId: z.uuid(), name: short, personId: z.uuid().nullable(), accountId: z.uuid().nullable() })).min(1).max(200),
  nominated: z.object({ on: dayText, by: short }).nullable(), caseIds: z.array(z.uuid()).max(100),
});
export type Plan = z.infer<typeof planBody>;

/** The meeting with its cases, newest pack and moments. */
export type Loaded = { row: MeetingRow; items: { caseId: string; ord: number; state: CaseState }[]; packs: PackRow[]; moments: MomentRow[] };

/** Loads a meeting whole, or undefined. */
export async function loadMeeting(read: Reader, id: string): Promise<Loaded | undefined> {
  const [row] = await read.select().from(meeting).where(eq(meeting.id, id));
  if (!row) return undefined;
  const items = await read.select().from(meetingItem).where(eq(meetingItem.meetingId, id)).orderBy(asc(meetingItem.ord));
  const states = [];
  for (const i of items) states.push({ caseId: i.caseId, ord: i.ord, state: (await loadState(read, i.caseId))! });
  return {
    row, items: states,
    packs: await read.select().from(meetingPack).where(eq(meetingPack.meetingId, id)).orderBy(asc(meetingPack.n)),
    moments: await read.select().from(meetingMoment).where(eq(meetingMoment.meetingId, id)).orderBy(asc(meetingMoment.n)),
  };
}

/** May this actor read a case of the agenda: as the case itself says, and within reach or due at this meeting. */
export async function readable(read: Reader, actor: Actor, row: MeetingRow, state: CaseState, day: Day): Promise<boolean> {
  const due = isDue(row, actor);
  const world = await loadWorld(read, state, null, actor, day, state.id);
  const asked = due && !state.meeting ? { ...state, meeting: { called: { on: row.day as Day, place: row.place, chairId: row.chairId, method: row.method, due: row.due }, opened: null, moves: [] } } : state;
  if (!mayRead(asked, actorFacts(actor), world).ok) return false;
  return due || reaches(await reachedUnits(read, actor, [...mayHandleCases, 'supervisor'], day), state.post.unitId);
}

export const isDue = (row: MeetingRow, actor: Actor): boolean => row.due.some((m) => m.accountId === actor.accountId);

/** May this actor handle every case given; the refusal otherwise. */
async function handles(read: Reader, actor: Actor, states: readonly CaseState[], day: Day): Promise<Outcome<null>> {
  if (!holdsAny(actor, mayHandleCases)) return refusals.notHandler();
  const units = await reachedUnits(read, actor, mayHandleCases, day);
  for (const state of states) {
    if (!reaches(units, state.post.unitId)) return refusals.outside();
    if (!mayRead(state, actorFacts(actor), await loadWorld(read, state, null, actor, day, state.id)).ok) return refusals.outside();
  }
  return ok(null);
}

/** True for a case that a meeting can still take up. */
export const decidable = (state: CaseState): boolean => state.state === 'running' && state.step === 'decision' && state.chosen === null;

/** True for a case that can be put on an agenda: no ballot on it is under way elsewhere. */
export const listable = (state: CaseState): boolean => decidable(state) && underWay(state) === undefined;

function planFault(plan: Plan): { ok: false; refusal: Refusal } | null {
  const twice = (list: readonly (string | null)[]): boolean => { const given = list.filter((v) => v !== null); return new Set(given).size < given.length; };
  if (twice(plan.due.map((m) => m.memberId)) || twice(plan.due.map((m) => m.accountId)) || twice(plan.due.map((m) => m.personId)) || !plan.due.some((m) => m.memberId === plan.chairId)) return refusals.members();
  return plan.body === 'plenary' && (plan.method !== 'secret' || !plan.nominated) ? refusals.secret() : null;
}

async function caseStates(read: Reader, ids: readonly string[], own: string | null): Promise<Outcome<CaseState[]>> {
  const states: CaseState[] = [];
  for (const id of new Set(ids)) {
    const state = await loadState(read, id);
    if (!state) return refusals.outside();
    if (!listable(state)) return refusals.notReady(state.title);
    const [other] = await read.select({ number: meeting.number, id: meeting.id }).from(meetingItem).innerJoin(meeting, eq(meeting.id, meetingItem.meetingId)).where(and(eq(meetingItem.caseId, id), ne(meeting.state, 'closed')));
    if (other && other.id !== own) return refusals.elsewhere(state.title, other.number);
    states.push(state);
  }
  return ok(states);
}

/** Sets up a meeting with its agenda; answers its id and number. */
export async function planMeeting(ports: Ports, actor: Actor, plan: Plan): Promise<Outcome<{ id: string; number: string }>> {
  return ports.act({ actor, verb: 'meetings.meeting.planned' }, async (tx) => {
    const fault = planFault(plan);
    if (fault) return fault;
    const states = await caseStates(tx.read, plan.caseIds, null);
    if (!states.ok) return states;
    const may = await handles(tx.read, actor, states.value, tx.today);
    if (!may.ok) return may;
    const year = tx.today.slice(0, 4);
    await tx.alone('meetings.number');
    const [last] = await tx.read.select({ number: meeting.number }).from(meeting).where(like(meeting.number, `${year}-会%`)).orderBy(desc(meeting.number)).limit(1);
    const number = `${year}-会${String(Number(last?.number.slice(6) ?? 0) + 1).padStart(3, '0')}`;
    const { caseIds: _, ...row } = plan;
    const made = await tx.insert(meeting, { ...row, number, state: 'draft', madeBy: actor.accountId, madeByName: actor.name });
    await writeItems(tx, made.id, states.value);
    tx.note({ subjects: [{ kind: 'meeting', id: made.id }, ...states.value.map((s) => ({ kind: 'case', id: s.id }))], detail: { actor: actor.name, meeting: number, title: plan.title, n: states.value.length, day: plan.day } });
    return ok({ id: made.id, number });
  });
}

async function writeItems(tx: Tx, meetingId: string, states: readonly CaseState[]): Promise<void> {
  for (const old of await tx.read.select().from(meetingItem).where(eq(meetingItem.meetingId, meetingId))) await tx.remove(meetingItem, old.id);
  for (const [i, s] of states.entries()) await tx.insert(meetingItem, { meetingId, caseId: s.id, ord: i + 1 });
}

/** Sets a meeting up anew that has not begun; the papers must then be frozen anew. */
export async function changeMeeting(ports: Ports, actor: Actor, id: string, plan: Plan): Promise<Outcome<{ id: string; number: string }>> {
  return ports.act({ actor, verb: 'meetings.meeting.changed' }, async (tx) => {
    const row = await tx.lock(meeting, id);
    if (!row) return refusals.unknown();
    if (row.state !== 'draft' && row.state !== 'frozen') return refusals.state('会议已经开始，不能再编排。', 'The meeting has begun and cannot be set up anew.');
    const fault = planFault(plan);
    if (fault) return fault;
    const before = await loadMeeting(tx.read, id);
    const states = await caseStates(tx.read, plan.caseIds, id);
    if (!states.ok) return states;
    const may = await handles(tx.read, actor, [...before!.items.map((i) => i.state), ...states.value], tx.today);
    if (!may.ok) return may;
    const { caseIds: _, ...patch } = plan;
    await tx.update(meeting, id, { ...patch, state: 'draft' });
    await writeItems(tx, id, states.value);
    tx.note({ subjects: [{ kind: 'meeting', id }, ...states.value.map((s) => ({ kind: 'case', id: s.id }))], detail: { actor: actor.name, meeting: row.number, n: states.value.length, day: plan.day } });
    return ok({ id, number: row.number });
  });
}

/** Freezes what members read: form, findings and verdicts of every case as of today, with a hash; says what changed since the last time. */
export async function freeze(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ n: number; sha256: string }>> {
  return ports.act({ actor, verb: 'meetings.pack.frozen' }, async (tx) => {
    await tx.lock(meeting, id);
    const now = await loadMeeting(tx.read, id);
    if (!now) return refusals.unknown();
    if (now.row.state === 'closed') return refusals.state('会议已经结束。', 'The meeting is over.');
    if (now.items.length === 0) return refusals.noItems();
    const may = await handles(tx.read, actor, now.items.map((i) => i.state), tx.today);
    if (!may.ok) return may;
    const stuck = now.items.find((i) => now.row.state !== 'open' && !decidable(i.state));
    if (stuck) return refusals.notReady(stuck.state.title);
    const voting = now.items.find((i) => underWay(i.state) !== undefined);
    if (voting) return refusals.voting(voting.state.title);
    const last = now.packs.at(-1) ?? null;
    // What has been decided stays as it was read.
    const items = now.items.map((i) => (decidable(i.state) ? packItem(i.state, tx.today, now.row) : last?.content.items.find((x) => x.caseId === i.caseId) ?? packItem(i.state, tx.today, now.row)));
    const content: PackContent = { day: tx.today, items };
    const n = (last?.n ?? 0) + 1;
    const sha256 = packHash(content);
    await tx.insert(meetingPack, { meetingId: id, n, at: tx.at, day: tx.today, by: actor.accountId, byName: actor.name, sha256, content, changes: packChanges(last?.content ?? null, content) });
    if (now.row.state === 'draft') await tx.update(meeting, id, { state: 'frozen' });
    tx.note({ subjects: [{ kind: 'meeting', id }, ...now.items.map((i) => ({ kind: 'case', id: i.caseId }))], detail: { actor: actor.name, meeting: now.row.number, n, sha256 } });
    return ok({ n, sha256 });
  });
}

/** Begins the meeting with who is there: two thirds of those due, the chair among them. Every case not yet called is called from the agenda. */
export async function openMeeting(ports: Ports, actor: Actor, id: string, said: { clock: string; present: string[] }): Promise<Outcome<{ called: number }>> {
  const opened = await ports.act({ actor, verb: 'meetings.meeting.opened' }, async (tx) => {
    const row = await tx.lock(meeting, id);
    const now = row ? await loadMeeting(tx.read, id) : undefined;
    if (!row || !now) return refusals.unknown();
    const may = await handles(tx.read, actor, now.items.map((i) => i.state), tx.today);
    if (!may.ok) return may;
    if (row.state === 'draft') return refusals.notFrozen();
    if (row.state !== 'frozen') return refusals.state('会议已经开始或结束。', 'The meeting has begun or is over.');
    if (row.day !== tx.today) return refusals.day(row.day);
    if (new Set(said.present).size < said.present.length || !said.present.every((m) => row.due.some((d) => d.memberId === m))) return refusals.absent();
    const at = attendanceOf(row.due.length, [{ kind: 'opened', clock: said.clock, members: said.present }]);
    if (!at.quorate) return refusals.noQuorum(at.due, at.here, at.need);
    if (!said.present.includes(row.chairId)) return refusals.chairGone();
    await tx.insert(meetingMoment, { meetingId: id, n: 1, kind: 'opened', clock: said.clock, members: said.present, by: actor.accountId, byName: actor.name, at: tx.at });
    await tx.update(meeting, id, { state: 'open' });
    tx.note({ subjects: [{ kind: 'meeting', id }], detail: { actor: actor.name, meeting: row.number, clock: said.clock, due: row.due.length, present: said.present.length } });
    return ok(now);
  });
  if (!opened.ok) return opened;
  const called = await callCases(ports, actor, opened.value);
  return called.ok ? ok({ called: called.value }) : called;
}

/** Each case's own meeting is called from what was typed once for the agenda; cases called already are left. */
async function callCases(ports: Ports, actor: Actor, now: Loaded): Promise<Outcome<number>> {
  let called = 0;
  for (const { caseId, state } of now.items) {
    if (!decidable(state) || state.meeting?.called.agendaId === now.row.id) continue;
    const done = await command(ports, actor, caseId, state.version, {
      kind: 'meeting.call', on: now.row.day as Day, place: now.row.place, chairId: now.row.chairId, method: now.row.method, due: now.row.due, body: now.row.body, agendaId: now.row.id,
      ...(now.row.nominated ? { nominated: now.row.nominated as { on: Day; by: string } } : {}),
    });
    if (!done.ok) return done;
    called += 1;
  }
  return ok(called);
}

/** Takes up one item: what is decided must be what members read, and two thirds and the chair must be there. */
export async function takeUp(ports: Ports, actor: Actor, id: string, caseId: string): Promise<Outcome<{ version: number }>> {
  let now = await loadMeeting(ports.read, id);
  if (!now?.items.some((i) => i.caseId === caseId)) return refusals.unknown();
  const may = await handles(ports.read, actor, now.items.map((i) => i.state), ports.today());
  if (!may.ok) return may;
  if (now.row.state !== 'open') return refusals.state('会议没有在进行。', 'The meeting is not under way.');
  const called = await callCases(ports, actor, now);
  if (!called.ok) return called;
  if (called.value > 0) now = (await loadMeeting(ports.read, id))!;
  const item = now.items.find((i) => i.caseId === caseId)!;
  const busy = now.items.find((i) => i.caseId !== caseId && underWay(i.state) !== undefined);
  if (busy) return refusals.voting(busy.state.title);
  const at = attendanceOf(now.row.due.length, now.moments);
  if (!at.quorate) return refusals.noQuorum(at.due, at.here, at.need);
  const here = hereAfter(now.moments);
  if (!here.includes(now.row.chairId)) return refusals.chairGone();
  if (!decidable(item.state) || item.state.meeting?.opened) return ok({ version: item.state.version });
  const pack = now.packs.at(-1)!;
  const read = pack.content.items.find((x) => x.caseId === caseId);
  const differs = read ? itemChanges(read, packItem(item.state, pack.day as Day, now.row)) : [{ caseId, title: item.state.title, person: null, what: 'added' as const }];
  if (differs.length > 0) return refusals.changed(item.state.title, differs);
  const done = await command(ports, actor, caseId, item.state.version, { kind: 'meeting.open', on: now.row.day as Day, present: here, leaves: [] });
  return done.ok ? ok({ version: done.value.version }) : done;
}

/** A member leaves or comes between two ballots: entered once, and carried into every case whose meeting is open. */
export async function move(ports: Ports, actor: Actor, id: string, said: { kind: 'left' | 'arrived'; memberId: string; clock: string; reason: string | null }): Promise<Outcome<{ here: number; quorate: boolean }>> {
  const moved = await ports.act({ actor, verb: said.kind === 'left' ? 'meetings.member.left' : 'meetings.member.arrived' }, async (tx) => {
    await tx.lock(meeting, id);
    const now = await loadMeeting(tx.read, id);
    if (!now) return refusals.unknown();
    const may = await handles(tx.read, actor, now.items.map((i) => i.state), tx.today);
    if (!may.ok) return may;
    if (now.row.state !== 'open') return refusals.state('会议没有在进行。', 'The meeting is not under way.');
    const voting = now.items.find((i) => underWay(i.state) !== undefined);
    if (voting) return refusals.voting(voting.state.title);
    const member = now.row.due.find((m) => m.memberId === said.memberId);
    if (!member || hereAfter(now.moments).includes(said.memberId) !== (said.kind === 'left')) return refusals.absent();
    const last = now.moments.at(-1)!;
    if (said.clock < last.clock) return refusals.early(last.clock);
    const made = await tx.insert(meetingMoment, { meetingId: id, n: last.n + 1, kind: said.kind, clock: said.clock, members: [said.memberId], reason: said.reason, by: actor.accountId, byName: actor.name, at: tx.at });
    const at = attendanceOf(now.row.due.length, [...now.moments, made]);
    tx.note({ subjects: [{ kind: 'meeting', id }], detail: { actor: actor.name, meeting: now.row.number, member: member.name, clock: said.clock, reason: said.reason ?? '', here: at.here, due: at.due } });
    return ok({ now, at });
  });
  if (!moved.ok) return moved;
  for (const { caseId, state } of moved.value.now.items) {
    if (!decidable(state) || !state.meeting?.opened || state.meeting.called.agendaId !== id) continue;
    const done = await command(ports, actor, caseId, state.version, said.kind === 'left' ? { kind: 'member.leave', memberId: said.memberId, at: said.clock, reason: said.reason ?? '离会' } : { kind: 'member.arrive', memberId: said.memberId, at: said.clock });
    if (!done.ok) return done;
  }
  return ok({ here: moved.value.at.here, quorate: moved.value.at.quorate });
}

/** Ends the meeting; items not taken up may go to another one. */
export async function closeMeeting(ports: Ports, actor: Actor, id: string, clock: string): Promise<Outcome<null>> {
  return ports.act({ actor, verb: 'meetings.meeting.closed' }, async (tx) => {
    await tx.lock(meeting, id);
    const now = await loadMeeting(tx.read, id);
    if (!now) return refusals.unknown();
    const may = await handles(tx.read, actor, now.items.map((i) => i.state), tx.today);
    if (!may.ok) return may;
    if (now.row.state === 'closed') return refusals.state('会议已经结束。', 'The meeting is over.');
    const voting = now.items.find((i) => underWay(i.state) !== undefined);
    if (voting) return refusals.voting(voting.state.title);
    const last = now.moments.at(-1);
    if (last && clock < last.clock) return refusals.early(last.clock);
    await tx.insert(meetingMoment, { meetingId: id, n: (last?.n ?? 0) + 1, kind: 'closed', clock, members: [], by: actor.accountId, byName: actor.name, at: tx.at });
    await tx.update(meeting, id, { state: 'closed' });
    tx.note({ subjects: [{ kind: 'meeting', id }], detail: { actor: actor.name, meeting: now.row.number, clock, decided: now.items.filter((i) => i.state.chosen).length, n: now.items.length } });
    return ok(null);
  });
}

/** The meetings with these ids, newest first. */
export const allMeetings = (read: Reader): Promise<MeetingRow[]> => read.select().from(meeting).orderBy(desc(meeting.day), desc(meeting.number)).limit(200);

/** Case ids by meeting. */
export async function itemsOf(read: Reader, ids: readonly string[]): Promise<Map<string, string[]>> {
  const out = new Map<string, string[]>();
  if (ids.length === 0) return out;
  for (const i of await read.select().from(meetingItem).where(inArray(meetingItem.meetingId, [...ids])).orderBy(asc(meetingItem.ord))) out.set(i.meetingId, [...(out.get(i.meetingId) ?? []), i.caseId]);
  return out;
}
