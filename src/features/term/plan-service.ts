import type { MoveKind } from '../../domain/facts.ts';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { calendarCovers, type OfficialYear } from '../../kernel/workday.ts';
import { mayApproveExceptions, mayHandleCases } from '../accounts/rules.ts';
import { reachedUnits, reaches, unitsOn } from '../roster/scope-service.ts';
import { findPlan, levelPosts, postsOf, type Plan } from './load-service.ts';
import { checkTasks, usualTasks, type Content, type TaskDef } from './plan-rules.ts';
import { refusals } from './refusals-rules.ts';
import { network, workingDays } from './schedule-rules.ts';
import { termPlan, termPost, termVersion } from './schema.ts';

type Frame = { startDay: Day; congressDay: Day; perDay: number; tasks: TaskDef[] };

/** What a clerk bears on a day in a new plan: one working day. A setting of the plan. */
const USUAL_PER_DAY = 100;

/** Draws up a plan for a unit and everything below it; a draft until another person approves it. */
export async function createPlan(ports: Ports, actor: Actor, input: { name: string; level: string; unitId: string; startDay: Day; congressDay: Day }): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'term.plan.drawn' }, async (tx) => {
    const units = await reachedUnits(tx.read, actor, mayHandleCases, tx.today);
    if (!reaches(units, input.unitId) || !(await unitsOn(tx.read, tx.today)).some((u) => u.unitId === input.unitId)) return refusals.outside();
    if (input.startDay >= input.congressDay) return refusals.days();
    const { id } = await tx.insert(termPlan, { ...input, status: 'draft', version: 0, tasks: usualTasks.map((t) => ({ ...t })), perDay: USUAL_PER_DAY, calendar: [], proposal: null, author: actor.accountId, authorName: actor.name });
    tx.note({ subjects: [{ kind: 'term-plan', id }, { kind: 'unit', id: input.unitId }], detail: { name: input.name, start: input.startDay, day: input.congressDay } });
    return ok({ id });
  });
}

/** The plan locked for writing, when the actor reaches it. Closed plans are refused. */
export async function locked(tx: Tx, actor: Actor, id: string, group: readonly string[] = mayHandleCases): Promise<Outcome<Plan>> {
  await tx.lock(termPlan, id);
  const found = await findPlan(tx.read, actor, id, group, tx.today);
  if (!found.ok) return found;
  if (found.value.status === 'closed') return refusals.closed();
  tx.note({ subjects: [{ kind: 'term-plan', id }], detail: { name: found.value.name } });
  return found;
}

/** Changes name, dates, stages or capacity while the plan is a draft. */
export async function editDraft(ports: Ports, actor: Actor, id: string, input: Frame & { name: string; level: string }): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'term.plan.edited' }, async (tx) => {
    const plan = await locked(tx, actor, id);
    if (!plan.ok) return plan;
    if (plan.value.version > 0) return refusals.notDraft();
    const fits = checkFrame(input);
    if (!fits.ok) return fits;
    const { name, level, startDay, congressDay, perDay, tasks } = input;
    await tx.update(termPlan, id, { name, level, startDay, congressDay, perDay, tasks });
    tx.note({ detail: { name, start: startDay, day: congressDay } });
    return ok({ id });
  });
}

function checkFrame(frame: Frame): Outcome<null> {
  return frame.startDay < frame.congressDay ? checkTasks(frame.tasks) : refusals.days();
}

/** Adds leading posts of the level to a draft; those that are in it already stay as they are. Answers how many were added. */
export async function addPosts(ports: Ports, actor: Actor, id: string, input: { postIds: string[]; moveKind: MoveKind }): Promise<Outcome<{ added: number }>> {
  return ports.act({ actor, verb: 'term.posts.added' }, async (tx) => {
    const plan = await locked(tx, actor, id);
    if (!plan.ok) return plan;
    if (plan.value.version > 0) return refusals.notDraft();
    const fits = await onLevel(tx, plan.value, input.postIds);
    if (!fits.ok) return fits;
    const held = new Set((await postsOf(tx.read, id)).map((p) => p.postId));
    const fresh = [...new Set(input.postIds)].filter((p) => !held.has(p));
    await tx.insertMany(termPost, fresh.map((postId) => ({ planId: id, postId, moveKind: input.moveKind })));
    tx.note({ detail: { count: fresh.length } });
    return ok({ added: fresh.length });
  });
}

/** Refuses posts that are no leading posts of the plan's level today. */
async function onLevel(tx: Tx, plan: Plan, postIds: readonly string[]): Promise<Outcome<null>> {
  const level = new Map((await levelPosts(tx.read, plan.unitId, tx.today)).map((p) => [p.postId, p]));
  const strange = postIds.filter((p) => !level.has(p));
  return strange.length === 0 ? ok(null) : refusals.postElsewhere(strange);
}

/** Takes posts out of a draft. */
export async function removePosts(ports: Ports, actor: Actor, id: string, postIds: readonly string[]): Promise<Outcome<{ removed: number }>> {
  return ports.act({ actor, verb: 'term.posts.removed' }, async (tx) => {
    const plan = await locked(tx, actor, id);
    if (!plan.ok) return plan;
    if (plan.value.version > 0) return refusals.notDraft();
    const lines = (await postsOf(tx.read, id)).filter((p) => postIds.includes(p.postId));
    for (const l of lines) await tx.remove(termPost, l.id);
    tx.note({ detail: { count: lines.length } });
    return ok({ removed: lines.length });
  });
}

/** The official calendar of a year that is not built in, entered by hand from the notice of the State Council. */
export async function enterCalendar(ports: Ports, actor: Actor, id: string, year: OfficialYear): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'term.calendar.entered' }, async (tx) => {
    const plan = await locked(tx, actor, id);
    if (!plan.ok) return plan;
    if (calendarCovers(year.year)) return refusals.calendarCovered(year.year);
    await tx.update(termPlan, id, { calendar: [...plan.value.calendar.filter((y) => y.year !== year.year), year] });
    tx.note({ detail: { year: year.year, source: year.source } });
    return ok({ id });
  });
}

/** Refuses a frame whose critical path is longer than the working days there are; where the calendar ends, that is not known. */
function fitsBefore(plan: Pick<Plan, 'calendar'>, frame: Frame): Outcome<null> {
  const days = workingDays(frame.startDay, frame.congressDay, plan.calendar);
  if (!days.ok) return ok(null);
  const drawn = network(frame.tasks, days.days.length);
  return drawn.ok && drawn.length > days.days.length ? refusals.tooShort(drawn.length, days.days.length) : ok(null);
}

/** Approves a draft as the second person; dates and stages are fixed from then on. */
export async function approvePlan(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ id: string; version: number }>> {
  return ports.act({ actor, verb: 'term.plan.approved' }, async (tx) => {
    const plan = await locked(tx, actor, id, mayApproveExceptions);
    if (!plan.ok) return plan;
    const { value: p } = plan;
    if (p.version > 0) return refusals.notDraft();
    if (p.author === actor.accountId) return refusals.sameHand();
    const posts = await postsOf(tx.read, id);
    if (posts.length === 0) return refusals.empty();
    const fits = fitsBefore(p, p);
    if (!fits.ok) return fits;
    const content: Content = { startDay: p.startDay, congressDay: p.congressDay, perDay: p.perDay, tasks: p.tasks, posts: posts.map((x) => ({ postId: x.postId, moveKind: x.moveKind })) };
    await setVersion(tx, actor, p, content, { reason: '', author: p.author, authorName: p.authorName });
    tx.note({ detail: { start: p.startDay, day: p.congressDay, count: posts.length, author: p.authorName } });
    return ok({ id, version: 1 });
  });
}

async function setVersion(tx: Tx, actor: Actor, plan: Plan, content: Content, by: { reason: string; author: string; authorName: string }): Promise<void> {
  const n = plan.version + 1;
  await tx.insert(termVersion, { planId: plan.id, n, content, ...by, approver: actor.accountId, approverName: actor.name, day: tx.today });
  const { startDay, congressDay, perDay, tasks } = content;
  await tx.update(termPlan, plan.id, { startDay, congressDay, perDay, tasks, version: n, status: plan.status === 'draft' ? 'approved' : plan.status, proposal: null, approver: actor.accountId, approverName: actor.name, approvedDay: tx.today });
}

/** Proposes a change of an approved plan, with its reason; it holds once another person has approved it. */
export async function proposeChange(ports: Ports, actor: Actor, id: string, input: Content & { reason: string }): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'term.change.proposed' }, async (tx) => {
    const plan = await locked(tx, actor, id);
    if (!plan.ok) return plan;
    const { value: p } = plan;
    if (p.version === 0) return refusals.draft();
    if (p.proposal) return refusals.proposed();
    const fits = await checkChange(tx, p, input);
    if (!fits.ok) return fits;
    const { startDay, congressDay, perDay, tasks, posts, reason } = input;
    await tx.update(termPlan, id, { proposal: { startDay, congressDay, perDay, tasks, posts, reason, by: actor.accountId, byName: actor.name, day: tx.today } });
    tx.note({ detail: { reason, start: startDay, day: congressDay } });
    return ok({ id });
  });
}

async function checkChange(tx: Tx, plan: Plan, to: Content): Promise<Outcome<null>> {
  const fits = checkFrame(to);
  if (!fits.ok) return fits;
  const time = fitsBefore(plan, to);
  if (!time.ok) return time;
  if (to.posts.length === 0) return refusals.empty();
  const held = await postsOf(tx.read, plan.id);
  const wanted = new Map(to.posts.map((p) => [p.postId, p.moveKind]));
  const kept = held.filter((p) => p.caseId !== null && !wanted.has(p.postId));
  if (kept.length > 0) return refusals.hasCase(await titles(tx, plan, kept.map((p) => p.postId)));
  const fresh = to.posts.filter((p) => !held.some((h) => h.postId === p.postId));
  if (fresh.length > 0) {
    const level = await onLevel(tx, plan, fresh.map((p) => p.postId));
    if (!level.ok) return level;
  }
  const same = fresh.length === 0 && held.length === to.posts.length && held.every((h) => wanted.get(h.postId) === h.moveKind);
  const frame = (f: Frame): string => JSON.stringify([f.startDay, f.congressDay, f.perDay, f.tasks.map((t) => [t.id, t.words.zh, t.words.en, t.scope, t.days, t.after, t.by, t.share])]);
  return same && frame(plan) === frame(to) ? refusals.nothingNew() : ok(null);
}

async function titles(tx: Tx, plan: Plan, postIds: readonly string[]): Promise<string[]> {
  const level = await levelPosts(tx.read, plan.unitId, tx.today);
  return postIds.map((p) => level.find((l) => l.postId === p)?.fullTitle ?? p);
}

/** Approves a proposed change as the second person: the next version. What it takes out leaves, what it adds enters. */
export async function approveChange(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ id: string; version: number }>> {
  return ports.act({ actor, verb: 'term.change.approved' }, async (tx) => {
    const plan = await locked(tx, actor, id, mayApproveExceptions);
    if (!plan.ok) return plan;
    const { value: p } = plan;
    if (!p.proposal) return refusals.noProposal();
    if (p.proposal.by === actor.accountId) return refusals.sameHand();
    const { reason, by, byName, day: _, ...content } = p.proposal;
    // Cases may have been opened since it was proposed.
    const fits = await checkChange(tx, p, content);
    if (!fits.ok) return fits;
    const held = await postsOf(tx.read, id);
    const wanted = new Map(content.posts.map((x) => [x.postId, x.moveKind]));
    for (const h of held) {
      const move = wanted.get(h.postId);
      if (move === undefined) await tx.remove(termPost, h.id);
      else if (move !== h.moveKind) await tx.update(termPost, h.id, { moveKind: move });
    }
    const fresh = content.posts.filter((x) => !held.some((h) => h.postId === x.postId));
    await tx.insertMany(termPost, fresh.map((x) => ({ planId: id, ...x })));
    await setVersion(tx, actor, p, content, { reason, author: by, authorName: byName });
    tx.note({ detail: { reason, author: byName, version: p.version + 1, start: content.startDay, day: content.congressDay } });
    return ok({ id, version: p.version + 1 });
  });
}

/** Returns a proposed change, by whoever may approve it or by the one who proposed it. */
export async function returnChange(ports: Ports, actor: Actor, id: string, why: string): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'term.change.returned' }, async (tx) => {
    const plan = await locked(tx, actor, id);
    if (!plan.ok) return plan;
    const { proposal } = plan.value;
    if (!proposal) return refusals.noProposal();
    if (proposal.by !== actor.accountId && !actor.roles.some((r) => mayApproveExceptions.includes(r.role))) return refusals.sameHand();
    await tx.update(termPlan, id, { proposal: null });
    tx.note({ detail: { reason: why, author: proposal.byName } });
    return ok({ id });
  });
}
