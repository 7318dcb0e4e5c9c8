import { and, eq, inArray } from 'drizzle-orm';
import type { Actor, Ports, Reader, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { mayHandleCases } from '../accounts/rules.ts';
import { sightOf } from '../roster/access-service.ts';
import { kinBetween } from '../roster/kinship-service.ts';
import { person } from '../roster/schema.ts';
import { isGone } from '../roster/rules.ts';
import { levelPosts, postsOf, type Plan } from './load-service.ts';
import { locked } from './plan-service.ts';
import { refused } from './recommendation-refusals-rules.ts';
import { checkPosts, differing, figuresFault, inOrder, noFacts, type RoundFacts, type RoundFigures, type RoundForm, type RoundGroup, type RoundInvited, type RoundPost } from './recommendation-rules.ts';
import { refusals } from './refusals-rules.ts';
import { termCarried, termRound, termSheet } from './schema.ts';

export type RoundRow = typeof termRound.$inferSelect;
export type RoundInput = { form: RoundForm; scope: string; posts: { postId: string; personIds: string[] }[]; invited: RoundInvited[]; groups: RoundGroup[] };

/** The round of a plan, or a refusal. */
export async function findRound(read: Reader, planId: string, roundId: string): Promise<Outcome<RoundRow>> {
  const [row] = await read.select().from(termRound).where(and(eq(termRound.id, roundId), eq(termRound.planId, planId)));
  return row ? ok(row) : refused.round();
}

/** The readings of a round, every turn of it. */
export const sheetsOf = (read: Reader, roundId: string): Promise<(typeof termSheet.$inferSelect)[]> => read.select().from(termSheet).where(eq(termSheet.roundId, roundId)).orderBy(termSheet.turn, termSheet.seat);

/** Refuses whoever stands on the sheet, or whose kin does (第五十三条). */
export async function standsAside(read: Reader, actor: Actor, posts: readonly RoundPost[]): Promise<Outcome<null>> {
  if (actor.personId === null) return ok(null);
  const people = [...new Set(posts.flatMap((p) => p.people.map((x) => x.personId)))];
  const ties = (await kinBetween(read, [actor.personId], people)).get(actor.personId)!;
  return people.some((p) => ['self', 'yes'].includes(ties.get(p)?.kin ?? 'none')) ? refused.concerned() : ok(null);
}

/** Sets up one recommendation for many posts: who takes part and who is on the sheet. A meeting's reference candidates are more than the posts (第十八条). */
export async function planRound(ports: Ports, actor: Actor, planId: string, input: RoundInput): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'term.round.planned' }, async (tx) => {
    const plan = await locked(tx, actor, planId);
    if (!plan.ok) return plan;
    if (plan.value.version === 0) return refusals.draft();
    const before = await tx.read.select().from(termRound).where(and(eq(termRound.planId, planId), eq(termRound.form, input.form)));
    const open = before.find((r) => r.agreed === null && r.posts.some((p) => input.posts.some((x) => x.postId === p.postId)));
    if (open) return refused.open(open.n);
    const posts = await sheetPosts(tx, actor, plan.value, input.posts);
    if (!posts.ok) return posts;
    const checked = checkRound(input, posts.value);
    if (!checked.ok) return checked;
    const aside = await standsAside(tx.read, actor, posts.value);
    if (!aside.ok) return aside;
    const n = Math.max(0, ...before.map((r) => r.n)) + 1;
    const made = await tx.insert(termRound, { planId, form: input.form, n, scope: input.scope, posts: posts.value, invited: input.invited, groups: input.groups, facts: noFacts, attended: null, turn: 1, agreed: null, author: actor.accountId, authorName: actor.name, day: tx.today });
    tx.note({ subjects: [{ kind: 'term-round', id: made.id }], detail: { n, form: formWords[input.form], count: posts.value.length, due: input.invited.length } });
    return ok({ id: made.id });
  });
}

export const formWords = { interview: { zh: '谈话调研推荐', en: 'interviews' }, meeting: { zh: '会议推荐', en: 'meeting' } } as const;

function checkRound(input: RoundInput, posts: readonly RoundPost[]): Outcome<null> {
  const ids = input.invited.flatMap((p) => (p.personId ? [p.personId] : []));
  if (input.invited.length === 0 || new Set(ids).size !== ids.length) return refused.due();
  return input.invited.some((p) => p.way === 'added' && !p.reason?.trim()) ? refused.added() : checkPosts(input.form, posts);
}

/** The posts of the sheet with the names as the roster has them; only posts of the plan, and people the actor may see. */
async function sheetPosts(tx: Tx, actor: Actor, plan: Plan, wanted: RoundInput['posts']): Promise<Outcome<RoundPost[]>> {
  const lines = new Set((await postsOf(tx.read, plan.id)).map((p) => p.postId));
  const level = new Map((await levelPosts(tx.read, plan.unitId, tx.today)).map((p) => [p.postId, p]));
  if (wanted.some((p) => !lines.has(p.postId) || !level.has(p.postId))) return refusals.notInPlan();
  const ids = [...new Set(wanted.flatMap((p) => p.personIds))];
  const sight = await sightOf(tx.read, actor, 'roster', tx.today);
  const rows = ids.length === 0 ? [] : await tx.read.select({ id: person.id, name: person.name, unitId: person.unitId, status: person.status }).from(person).where(inArray(person.id, ids));
  const names = new Map(rows.filter((p) => !isGone(p.status) && sight.level({ id: p.id, unitId: p.unitId }) !== 'none').map((p) => [p.id, p.name]));
  if (ids.some((i) => !names.has(i))) return refused.person();
  return ok(wanted.map((p) => ({ postId: p.postId, title: level.get(p.postId)!.fullTitle, unitId: level.get(p.postId)!.unitId, people: p.personIds.map((personId) => ({ personId, name: names.get(personId)! })) })));
}

type Locked = { plan: Plan; round: RoundRow };

/** The plan and one of its rounds locked for writing. */
async function lockedRound(tx: Tx, actor: Actor, planId: string, roundId: string): Promise<Outcome<Locked>> {
  const plan = await locked(tx, actor, planId, mayHandleCases);
  if (!plan.ok) return plan;
  const round = await tx.lock(termRound, roundId);
  if (!round || round.planId !== planId) return refused.round();
  tx.note({ subjects: [{ kind: 'term-round', id: roundId }], detail: { n: round.n, form: formWords[round.form] } });
  return ok({ plan: plan.value, round });
}

/** Enters who took part, by their places in the list, before anything is counted. */
export async function attendRound(ports: Ports, actor: Actor, planId: string, roundId: string, present: readonly number[]): Promise<Outcome<{ present: number }>> {
  return ports.act({ actor, verb: 'term.round.attended' }, async (tx) => {
    const found = await lockedRound(tx, actor, planId, roundId);
    if (!found.ok) return found;
    const { round } = found.value;
    if (round.agreed || (await sheetsOf(tx.read, roundId)).some((s) => s.turn === round.turn)) return refused.begun();
    if (new Set(present).size !== present.length || present.some((i) => i >= round.invited.length)) return refused.attended();
    await tx.update(termRound, roundId, { attended: [...present].sort((a, b) => a - b) });
    tx.note({ detail: { present: present.length, due: round.invited.length } });
    return ok({ present: present.length });
  });
}

/** Enters what the sheet does not say: consultation, chair, analysis, report, and what follows under article 25. */
export async function stateRound(ports: Ports, actor: Actor, planId: string, roundId: string, facts: RoundFacts): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'term.round.stated' }, async (tx) => {
    const found = await lockedRound(tx, actor, planId, roundId);
    if (!found.ok) return found;
    await tx.update(termRound, roundId, { facts });
    return ok({ id: roundId });
  });
}

/** One person's reading of the counted papers of all posts. The second, by another person, agrees or opens the next turn; both stay. */
export async function enterSheet(ports: Ports, actor: Actor, planId: string, roundId: string, given: RoundFigures): Promise<Outcome<{ result: 'waiting' | 'agreed' | 'differed'; differing: string[] }>> {
  return ports.act({ actor, verb: 'term.sheet.entered' }, async (tx) => {
    const found = await lockedRound(tx, actor, planId, roundId);
    if (!found.ok) return found;
    const { round } = found.value;
    if (round.agreed) return refused.agreed();
    const aside = await standsAside(tx.read, actor, round.posts);
    if (!aside.ok) return aside;
    const pending = (await sheetsOf(tx.read, roundId)).filter((s) => s.turn === round.turn);
    if (pending.some((s) => s.by === actor.accountId)) return refused.samePerson();
    if (given.heldOn > tx.today) return refused.future();
    const fault = figuresFault(round, given);
    if (fault) return refused.figures(fault.words, `figures.${fault.postId ?? 'present'}`);
    const figures = inOrder(round.posts, given);
    await tx.insert(termSheet, { roundId, turn: round.turn, seat: pending.length + 1, by: actor.accountId, byName: actor.name, day: tx.today, figures });
    const first = pending[0];
    if (!first) return said(tx, 'waiting', []);
    const fields = differing(first.figures, figures);
    if (fields.length === 0) await tx.update(termRound, roundId, { agreed: { figures, by: [first.by, actor.accountId], names: [first.byName, actor.name], day: tx.today } });
    else await tx.update(termRound, roundId, { turn: round.turn + 1 });
    return said(tx, fields.length === 0 ? 'agreed' : 'differed', fields);
  });
}

const resultWords = { waiting: { zh: '等候另一人录入', en: 'another person is to enter it' }, agreed: { zh: '两人一致', en: 'both agree' }, differed: { zh: '两人不一致，重新录入', en: 'they differ; both enter it anew' } } as const;

function said(tx: Tx, result: keyof typeof resultWords, fields: string[]): Outcome<{ result: keyof typeof resultWords; differing: string[] }> {
  tx.note({ detail: { result: resultWords[result] } });
  return ok({ result, differing: fields });
}

/** Takes agreed figures back before any of them stands in a case; the readings stay, both enter anew. */
export async function reopenRound(ports: Ports, actor: Actor, planId: string, roundId: string, reason: string): Promise<Outcome<{ turn: number }>> {
  return ports.act({ actor, verb: 'term.round.reopened' }, async (tx) => {
    const found = await lockedRound(tx, actor, planId, roundId);
    if (!found.ok) return found;
    const { round } = found.value;
    if (!round.agreed) return refused.notAgreed();
    if ((await tx.read.$count(termCarried, eq(termCarried.roundId, roundId))) > 0) return refused.carried();
    await tx.update(termRound, roundId, { agreed: null, turn: round.turn + 1 });
    tx.note({ detail: { reason } });
    return ok({ turn: round.turn + 1 });
  });
}

