import { and, eq, isNull } from 'drizzle-orm';
import type { MoveKind } from '../../domain/facts.ts';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { mayApproveExceptions } from '../accounts/rules.ts';
import { sightOf } from '../roster/access-service.ts';
import { findPerson } from '../roster/load-service.ts';
import { isGone } from '../roster/rules.ts';
import { clerksFor, postsOf } from './load-service.ts';
import { locked } from './plan-service.ts';
import { refusals } from './refusals-rules.ts';
import { termMark, termPlan, termPost } from './schema.ts';

/** Puts clerks in charge of posts: one for all, several by turns in the order of the posts, none to leave them open. */
export async function assign(ports: Ports, actor: Actor, id: string, input: { postIds: string[]; clerks: string[] }): Promise<Outcome<{ count: number }>> {
  return ports.act({ actor, verb: 'term.posts.assigned' }, async (tx) => {
    const plan = await locked(tx, actor, id);
    if (!plan.ok) return plan;
    const may = new Map((await clerksFor(tx.read, plan.value.unitId, tx.today)).map((c) => [c.accountId, c.name]));
    if (input.clerks.some((c) => !may.has(c))) return refusals.noClerk();
    const lines = new Map((await postsOf(tx.read, id)).map((p) => [p.postId, p]));
    if (input.postIds.some((p) => !lines.has(p))) return refusals.notInPlan();
    let count = 0;
    for (const [i, postId] of input.postIds.entries()) {
      const clerk = input.clerks.length === 0 ? null : input.clerks[i % input.clerks.length]!;
      const line = lines.get(postId)!;
      if (line.clerk === clerk) continue;
      await tx.update(termPost, line.id, { clerk });
      count += 1;
    }
    tx.note({ detail: { count, clerks: input.clerks.map((c) => may.get(c)!).join('、') } });
    return ok({ count });
  });
}

/** Names who is proposed for a post (or nobody), the kind of move expected, and a note. Self and kin are shut out. */
export async function setPerson(ports: Ports, actor: Actor, id: string, input: { postId: string; personId: string | null; moveKind?: MoveKind | undefined; note?: string | null | undefined }): Promise<Outcome<{ postId: string }>> {
  return ports.act({ actor, verb: 'term.person.proposed' }, async (tx) => {
    const plan = await locked(tx, actor, id);
    if (!plan.ok) return plan;
    const line = (await postsOf(tx.read, id)).find((p) => p.postId === input.postId);
    if (!line) return refusals.notInPlan();
    const sight = await sightOf(tx.read, actor, 'roster', tx.today);
    const person = input.personId === null ? null : await findPerson(tx.read, input.personId);
    if (input.personId !== null && (!person || isGone(person.status) || sight.level({ id: person.id, unitId: person.unitId }) === 'none' || sight.kin.includes(person.id))) return refusals.noPerson();
    if (input.moveKind !== undefined && input.moveKind !== line.moveKind && plan.value.version > 0) return refusals.notDraft();
    await tx.update(termPost, line.id, { personId: input.personId, ...(input.moveKind === undefined ? {} : { moveKind: input.moveKind }), ...(input.note === undefined ? {} : { note: input.note }) });
    tx.note({ subjects: [{ kind: 'post', id: input.postId }, ...(input.personId ? [{ kind: 'person', id: input.personId }] : [])], detail: { person: person?.name ?? '' } });
    return ok({ postId: input.postId });
  });
}

/** Marks a task done that no case holds, of the whole plan or of one post. */
export async function mark(ports: Ports, actor: Actor, id: string, input: { task: string; postId: string | null; day: Day; basis: string }): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'term.task.marked' }, async (tx) => {
    const plan = await locked(tx, actor, id);
    if (!plan.ok) return plan;
    if (plan.value.version === 0) return refusals.draft();
    const task = plan.value.tasks.find((t) => t.id === input.task);
    if (!task || task.by !== 'mark' || (task.scope === 'plan') !== (input.postId === null)) return refusals.noTask();
    if (input.postId !== null && !(await postsOf(tx.read, id)).some((p) => p.postId === input.postId)) return refusals.notInPlan();
    if (input.day > tx.today) return refusals.future();
    const [held] = await tx.read.select().from(termMark).where(and(eq(termMark.planId, id), eq(termMark.task, input.task), input.postId === null ? isNull(termMark.postId) : eq(termMark.postId, input.postId)));
    if (held) return refusals.marked();
    const row = await tx.insert(termMark, { planId: id, ...input, by: actor.accountId, byName: actor.name });
    tx.note({ detail: { task: task.words, day: input.day, basis: input.basis } });
    return ok({ id: row.id });
  });
}

/** Takes a mark back, with the reason; the record keeps that it was there. */
export async function unmark(ports: Ports, actor: Actor, id: string, markId: string, reason: string): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'term.task.unmarked' }, async (tx) => {
    const plan = await locked(tx, actor, id);
    if (!plan.ok) return plan;
    const held = await tx.lock(termMark, markId);
    if (!held || held.planId !== id) return refusals.noTask();
    await tx.remove(termMark, markId);
    tx.note({ detail: { task: plan.value.tasks.find((t) => t.id === held.task)?.words ?? { zh: held.task, en: held.task }, day: held.day, reason } });
    return ok({ id: markId });
  });
}

/** Closes a plan; while posts are not done a reason is needed (`undone`: how many). */
export async function closePlan(ports: Ports, actor: Actor, id: string, reason: string | null, undone: (planId: string) => Promise<number>): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'term.plan.closed' }, async (tx) => {
    const plan = await locked(tx, actor, id, mayApproveExceptions);
    if (!plan.ok) return plan;
    if (plan.value.version === 0) return refusals.draft();
    const left = await undone(id);
    if (left > 0 && !reason?.trim()) return refusals.openPosts(left);
    await tx.update(termPlan, id, { status: 'closed', proposal: null, closeReason: reason?.trim() || null });
    tx.note({ detail: { left, reason: reason?.trim() ?? '' } });
    return ok({ id });
  });
}
