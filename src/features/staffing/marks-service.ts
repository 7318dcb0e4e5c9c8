import { and, eq, isNull } from 'drizzle-orm';
import { isDay, type Day } from '../../kernel/day.ts';
import type { Actor, Ports, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { mayEditRoster } from '../accounts/rules.ts';
import { sightOf } from '../roster/access-service.ts';
import { periodOn } from '../roster/history-rules.ts';
import { isGone } from '../roster/rules.ts';
import { refusals as rosterRefusals } from '../roster/refusals-rules.ts';
import { holding, person, post, postPeriod } from '../roster/schema.ts';
import { reachedUnits, reaches, unitNames } from '../roster/scope-service.ts';
import { refusals } from './refusals-rules.ts';
import type { KeyKind } from './rules/dues.ts';
import { auditKindWords, keyKindWords } from './rules/words.ts';
import { keyPost, keyPostAudit, retirementBasis } from './schema.ts';

/** The post as it stands today, when its unit is in reach; its full title for sentences. */
async function postInReach(tx: Tx, actor: Actor, postId: string, group: readonly string[]): Promise<Outcome<{ unitId: string; full: string }>> {
  const periods = await tx.read.select().from(postPeriod).where(eq(postPeriod.postId, postId));
  const now = periodOn(periods, tx.today);
  if (!now) return rosterRefusals.noPost();
  if (!reaches(await reachedUnits(tx.read, actor, group, tx.today), now.unitId)) return rosterRefusals.outside();
  return ok({ unitId: now.unitId, full: `${(await unitNames(tx.read, [now.unitId]))(now.unitId) ?? ''}${now.title}` });
}

/** Marks a post as a key post; it counts once a second person has approved it. */
export async function markPost(ports: Ports, actor: Actor, input: { postId: string; kind: KeyKind; basis: string; fromDay: string }): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'staffing.key-post.marked', subjects: [{ kind: 'post', id: input.postId }] }, async (tx) => {
    const found = await postInReach(tx, actor, input.postId, mayEditRoster);
    if (!found.ok) return found;
    // Two who mark at once wait for each other here.
    await tx.lock(post, input.postId);
    const open = await tx.read.select().from(keyPost).where(and(eq(keyPost.postId, input.postId), eq(keyPost.kind, input.kind), isNull(keyPost.toDay)));
    if (open.length > 0) return refusals.marked();
    const { id } = await tx.insert(keyPost, { ...input, author: actor.accountId, authorName: actor.name });
    tx.note({ detail: { actor: actor.name, post: found.value.full, kind: keyKindWords[input.kind], day: input.fromDay, basis: input.basis } });
    return ok({ id });
  });
}

/** Approves a mark as the second person. */
export async function approveMark(ports: Ports, actor: Actor, id: string, group: readonly string[]): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'staffing.key-post.approved' }, async (tx) => {
    const row = await tx.lock(keyPost, id);
    if (!row) return refusals.noRow();
    const found = await postInReach(tx, actor, row.postId, group);
    if (!found.ok) return found;
    if (row.approver !== null) return refusals.approved();
    if (row.toDay !== null) return refusals.ended();
    if (row.author === actor.accountId) return refusals.sameHand();
    await tx.update(keyPost, id, { approver: actor.accountId, approverName: actor.name, approvedDay: tx.today });
    tx.note({ subjects: [{ kind: 'post', id: row.postId }], detail: { actor: actor.name, post: found.value.full, kind: keyKindWords[row.kind], author: row.authorName } });
    return ok({ id });
  });
}

/** Ends a mark on a day; what it said stays. */
export async function endMark(ports: Ports, actor: Actor, id: string, input: { day: string; basis: string }): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'staffing.key-post.ended' }, async (tx) => {
    const row = await tx.lock(keyPost, id);
    if (!row) return refusals.noRow();
    const found = await postInReach(tx, actor, row.postId, mayEditRoster);
    if (!found.ok) return found;
    if (row.toDay !== null) return refusals.ended();
    if (input.day < row.fromDay) return refusals.endBeforeStart(row.fromDay);
    await tx.update(keyPost, id, { toDay: input.day, endBasis: input.basis });
    tx.note({ subjects: [{ kind: 'post', id: row.postId }], detail: { actor: actor.name, post: found.value.full, kind: keyKindWords[row.kind], day: input.day, basis: input.basis } });
    return ok({ id });
  });
}

/** The person, when the actor may write about them: in reach, not oneself and not kin. */
async function personToWrite(tx: Tx, actor: Actor, personId: string): Promise<Outcome<typeof person.$inferSelect>> {
  const [p] = await tx.read.select().from(person).where(eq(person.id, personId));
  if (!p) return rosterRefusals.noPerson();
  const sight = await sightOf(tx.read, actor, 'edit', tx.today);
  if (sight.level({ id: p.id, unitId: p.unitId }) !== 'full') return rosterRefusals.outside();
  return isGone(p.status) ? rosterRefusals.gone(p.status) : ok(p);
}

/** Records which former retirement age applies to a person, and on what basis. The newest one counts; earlier ones stay. */
export async function determineAge(ports: Ports, actor: Actor, input: { personId: string; formerAge: 50 | 55 | 60; basis: string }): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'staffing.retirement.determined', subjects: [{ kind: 'person', id: input.personId }] }, async (tx) => {
    const p = await personToWrite(tx, actor, input.personId);
    if (!p.ok) return p;
    await tx.lock(person, input.personId);
    const n = 1 + (await tx.read.$count(retirementBasis, eq(retirementBasis.personId, input.personId)));
    const { id } = await tx.insert(retirementBasis, { ...input, day: tx.today, author: actor.accountId, authorName: actor.name, n });
    tx.note({ detail: { actor: actor.name, person: p.value.name, age: input.formerAge, basis: input.basis } });
    return ok({ id });
  });
}

/** What is known of an audit: planned (`dueDay`) or done (`doneOn` with its result). */
export type AuditInput = { postId: string; personId: string; kind: 'in-office' | 'leaving'; periodFrom: string | null; periodTo: string | null; dueDay: string | null; doneOn: string | null; result: string | null; basis: string };

/** Records an audit of economic responsibility, or with `id` what came of a planned one. */
export async function recordAudit(ports: Ports, actor: Actor, input: AuditInput, id?: string): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: id ? 'staffing.audit.changed' : 'staffing.audit.recorded', subjects: [{ kind: 'person', id: input.personId }, { kind: 'post', id: input.postId }] }, async (tx) => {
    const p = await personToWrite(tx, actor, input.personId);
    if (!p.ok) return p;
    const found = await postInReach(tx, actor, input.postId, mayEditRoster);
    if (!found.ok) return found;
    const held = await tx.read.select({ id: holding.id }).from(holding).where(and(eq(holding.personId, input.personId), eq(holding.postId, input.postId)));
    if (held.length === 0) return refusals.notHolder();
    if (input.doneOn !== null && (!isDay(input.doneOn) || (input.doneOn as Day) > tx.today)) return refusals.futureDay();
    if (input.doneOn === null ? input.dueDay === null : (input.result ?? '').trim() === '') return refusals.resultNeeded();
    const state = input.doneOn === null ? { zh: `计划于 ${input.dueDay} 前完成`, en: `planned by ${input.dueDay}` } : { zh: `${input.doneOn} 完成，结果：${input.result}`, en: `done on ${input.doneOn}, result: ${input.result}` };
    tx.note({ detail: { actor: actor.name, person: p.value.name, post: found.value.full, kind: auditKindWords[input.kind], state, basis: input.basis } });
    if (id) {
      const row = await tx.lock(keyPostAudit, id);
      if (!row || row.personId !== input.personId || row.postId !== input.postId) return refusals.noRow();
      await tx.update(keyPostAudit, id, input);
      return ok({ id });
    }
    return ok({ id: (await tx.insert(keyPostAudit, { ...input, author: actor.accountId, authorName: actor.name })).id });
  });
}
