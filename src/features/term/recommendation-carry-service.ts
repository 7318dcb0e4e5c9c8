import { and, eq } from 'drizzle-orm';
import type { Actor, JobRun, Ports } from '../../kernel/ports.ts';
import { ok, type Outcome, type Words } from '../../kernel/refusal.ts';
import { mayHandleCases } from '../accounts/rules.ts';
import { loadSettings, loadState } from '../selection/load-service.ts';
import type { Command } from '../selection/rules/commands.ts';
import { active } from '../selection/rules/lookup.ts';
import { turnout } from '../selection/rules/recommendation.ts';
import type { CaseState } from '../selection/rules/state.ts';
import { command } from '../selection/service.ts';
import { findPlan, postsOf, type Plan } from './load-service.ts';
import { refused } from './recommendation-refusals-rules.ts';
import { barring, sheetOf, turnoutOf, type RoundPost } from './recommendation-rules.ts';
import { findRound, formWords, standsAside, type RoundRow } from './recommendation-service.ts';
import { verdictsOf } from './recommendation-view-service.ts';
import { refusals } from './refusals-rules.ts';
import { termCarried, termRound } from './schema.ts';

export const CARRY = 'term.round.carry';

type Agreed = RoundRow & { agreed: NonNullable<RoundRow['agreed']> };
/** What came of carrying one reading into the cases; each refusal in the words of the case itself. */
export type Carried = { carried: number; already: number; refused: { post: string; reason: Words; wayOut: Words }[] };

/** A reading may be carried by whoever made it, once both agree, enough took part, and no article on the recommendation forbids it. */
async function mayCarry(ports: Ports, actor: Actor, planId: string, roundId: string): Promise<Outcome<{ plan: Plan; round: Agreed }>> {
  const today = ports.today();
  const plan = await findPlan(ports.read, actor, planId, mayHandleCases, today);
  if (!plan.ok) return plan;
  if (plan.value.status === 'closed') return refusals.closed();
  const round = await findRound(ports.read, planId, roundId);
  if (!round.ok) return round;
  const { agreed } = round.value;
  if (!agreed) return refused.notAgreed();
  if (!agreed.by.includes(actor.accountId)) return refused.notReader();
  const aside = await standsAside(ports.read, actor, round.value.posts);
  if (!aside.ok) return aside;
  const least = (await loadSettings(ports.read, agreed.figures.heldOn)).recommendationTurnout ?? null;
  if (turnoutOf(round.value.invited.length, agreed.figures, least) === 'short') return refused.short(agreed.figures.present, round.value.invited.length, least!.source);
  const all = await ports.read.select().from(termRound).where(eq(termRound.planId, planId)).orderBy(termRound.form, termRound.n);
  const bars = barring(await verdictsOf(ports.read, plan.value, await postsOf(ports.read, planId), all, round.value, today));
  return bars.length > 0 ? refused.barred(bars[0]!) : ok({ plan: plan.value, round: { ...round.value, agreed } });
}

/** Starts carrying the actor's own reading into the cases of the posts; refused at once where it may not be. */
export async function startCarrying(ports: Ports, actor: Actor, planId: string, roundId: string): Promise<Outcome<{ jobId: string }>> {
  const may = await mayCarry(ports, actor, planId, roundId);
  if (!may.ok) return may;
  const { round, plan } = may.value;
  return ok({ jobId: await ports.jobs.start(actor, { kind: CARRY, title: { zh: `${plan.name}：${formWords[round.form].zh}第 ${round.n} 次转入案卷`, en: `${plan.name}: ${formWords[round.form].en} ${round.n} into the cases` }, args: { planId, roundId } }) });
}

/** Says what the job does: one post after another; what was carried before a restart is found and left. */
export function defineCarrying(ports: Ports): void {
  ports.jobs.define(CARRY, async (run) => {
    const done = await carry(ports, run.actor, String(run.args['planId']), String(run.args['roundId']), run.progress);
    return done.ok ? ok({ summary: done.value }) : done;
  });
}

/** Carries the actor's reading into every case; each refusal is listed and the others go on. */
export async function carry(ports: Ports, actor: Actor, planId: string, roundId: string, progress: JobRun['progress'] = async () => undefined): Promise<Outcome<Carried>> {
  const may = await mayCarry(ports, actor, planId, roundId);
  if (!may.ok) return may;
  const { plan, round } = may.value;
  const cases = new Map((await postsOf(ports.read, planId)).map((l) => [l.postId, l.caseId]));
  const out: Carried = { carried: 0, already: 0, refused: [] };
  for (const [i, post] of round.posts.entries()) {
    await progress(i, round.posts.length, { zh: post.title, en: post.title });
    const [before] = await ports.read.select().from(termCarried).where(and(eq(termCarried.roundId, roundId), eq(termCarried.postId, post.postId), eq(termCarried.by, actor.accountId)));
    if (before) { out.already += 1; continue; }
    const caseId = cases.get(post.postId) ?? null;
    const done = caseId === null ? refused.noCase() : await intoCase(ports, actor, plan, round, post, caseId);
    if (done.ok) out.carried += 1;
    else out.refused.push({ post: post.title, reason: done.refusal.reason, wayOut: done.refusal.wayOut ?? { zh: '', en: '' } });
  }
  await progress(round.posts.length, round.posts.length);
  return ok(out);
}

/** Brings one case to hold the actor's reading, through the commands of the case itself, and notes that it does. */
async function intoCase(ports: Ports, actor: Actor, plan: Plan, round: Agreed, post: RoundPost, caseId: string): Promise<Outcome<null>> {
  // Each turn gives the one command that is still wanted; a case changed by others in between is read anew.
  for (let turns = 0; turns < post.people.length + 6; turns += 1) {
    const state = await loadState(ports.read, caseId);
    if (!state) return refused.noCase();
    const next = nextCommand(state, actor, plan, round, post);
    if (next === null) return note(ports, actor, plan, round, post, caseId);
    const done = await command(ports, actor, caseId, state.version, next);
    if (!done.ok && done.refusal.name !== 'selection.version') return done;
  }
  return refusals.taken();
}

/** The next command a case wants before it holds the reading; null when it does. */
export function nextCommand(state: CaseState, actor: Pick<Actor, 'accountId'>, plan: Pick<Plan, 'name'>, round: Agreed, post: RoundPost): Command | null {
  const form = state.recommendation.forms[round.form];
  const words = formWords[round.form].zh;
  const source = `换届方案“${plan.name}”第 ${round.n} 次${words}`;
  const scope = `${round.scope}（${source}）`;
  const ours = form?.plan.scope === scope;
  const figures = sheetOf(round.invited.length, round.agreed.figures, post.postId)!;
  if (ours && (form.pending.some((s) => s.by.actor === actor.accountId) || (form.agreed?.by as string[] | undefined)?.includes(actor.accountId))) return null;
  const missing = post.people.find((p) => !active(state).some((c) => c.personId === p.personId));
  if (missing && !form?.agreed) return { kind: 'candidate.add', personId: missing.personId, source: `${source}参考人选`.slice(0, 200) };
  // 差额 of a term change is judged over all posts of the round (第十八条), so no number of reference candidates is stated for one post.
  if (!ours || (form.agreed && turnout(state, form) === 'short')) return {
    kind: 'recommendation.plan', form: round.form, scope, due: round.invited.length, directed: true, seats: 1,
    invited: round.invited.map(({ group: _, ...p }) => p), groups: [...new Set([...round.invited.map((p) => p.group), ...round.groups])],
  };
  if (round.attended && form.attended === null && form.pending.length === 0) return { kind: 'recommendation.attend', form: round.form, on: round.agreed.figures.heldOn, present: round.attended };
  return { kind: 'sheet.enter', form: round.form, figures };
}

const note = (ports: Ports, actor: Actor, plan: Plan, round: Agreed, post: RoundPost, caseId: string): Promise<Outcome<null>> =>
  ports.act({ actor, verb: 'term.round.carried', caseId, subjects: [{ kind: 'term-round', id: round.id }, { kind: 'post', id: post.postId }], detail: { name: plan.name, n: round.n, form: formWords[round.form], post: post.title } }, async (tx) => {
    await tx.lock(termRound, round.id);
    const [held] = await tx.read.select().from(termCarried).where(and(eq(termCarried.roundId, round.id), eq(termCarried.postId, post.postId), eq(termCarried.by, actor.accountId)));
    if (!held) await tx.insert(termCarried, { roundId: round.id, postId: post.postId, caseId, by: actor.accountId, byName: actor.name, day: tx.today });
    return ok(null);
  });
