import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Actor, JobResult, JobRun, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome, type Words } from '../../kernel/refusal.ts';
import { mayHandleCases } from '../accounts/rules.ts';
import { selectionCase } from '../selection/schema.ts';
import { openCase } from '../selection/service.ts';
import { findPlan, levelPosts, type PostLine } from './load-service.ts';
import { locked } from './plan-service.ts';
import { refusals } from './refusals-rules.ts';
import { termPlan, termPost } from './schema.ts';

export const OPEN_JOB = 'term.cases.open';
type Said = { initiator: string; basis: string; reason: string };

/** Posts of a plan without a case, or whose case was stopped. */
const toOpen = async (read: Reader, planId: string): Promise<PostLine[]> =>
  (await read.select({ line: termPost }).from(termPost).leftJoin(selectionCase, eq(selectionCase.id, termPost.caseId)).where(and(eq(termPost.planId, planId), or(isNull(termPost.caseId), eq(selectionCase.state, 'stopped')))).orderBy(asc(termPost.id))).map((r) => r.line);

/** Queues the opening of all cases of an approved plan; answers the job. */
export async function startOpening(ports: Ports, actor: Actor, id: string, said: Said): Promise<Outcome<{ jobId: string }>> {
  const found = await findPlan(ports.read, actor, id, mayHandleCases, ports.today());
  if (!found.ok) return found;
  if (found.value.status === 'draft') return refusals.draft();
  if (found.value.status === 'closed') return refusals.closed();
  if ((await toOpen(ports.read, id)).length === 0) return refusals.nothingToOpen();
  return ok({ jobId: await ports.jobs.start(actor, { kind: OPEN_JOB, title: { zh: `换届立案：${found.value.name}`, en: `Open the cases: ${found.value.name}` }, args: { planId: id, ...said } }) });
}

/**
 * The work: for each post without a case one act that adopts its open case, or one that opens a new one and links it in the same entry. Begun
 * again, or run by two people at once, it finds what is done: the line of the post is locked, and a second case is refused with nothing left behind.
 */
export async function workOpening(ports: Ports, job: JobRun): Promise<Outcome<JobResult>> {
  const { planId, initiator, basis, reason } = job.args as Said & { planId: string };
  const today = ports.today();
  const found = await findPlan(ports.read, job.actor, planId, mayHandleCases, today);
  if (!found.ok) return found;
  if (found.value.status === 'draft') return refusals.draft();
  if (found.value.status === 'closed') return refusals.closed();
  const names = new Map((await levelPosts(ports.read, found.value.unitId, today)).map((p) => [p.postId, p.fullTitle]));
  const lines = await toOpen(ports.read, planId);
  let [opened, adopted] = [0, 0];
  const refused: { post: string; reason: Words }[] = [];
  for (const [i, line] of lines.entries()) {
    await job.progress(i, lines.length, { zh: names.get(line.postId) ?? '', en: names.get(line.postId) ?? '' });
    const outcome = await openOne(ports, job.actor, planId, line, { initiator, basis, reason });
    if (!outcome.ok) {
      if (outcome.refusal.name === 'term.taken') continue;
      refused.push({ post: names.get(line.postId) ?? line.postId, reason: outcome.refusal.reason });
    } else if (outcome.value === 'opened') opened += 1;
    else adopted += 1;
  }
  await job.progress(lines.length, lines.length);
  return ok({ summary: { planId, opened, adopted, refused } });
}

async function openOne(ports: Ports, actor: Actor, planId: string, line: PostLine, said: Said): Promise<Outcome<'opened' | 'adopted'>> {
  const running = await openOf(ports.read, line.postId);
  if (running) {
    return ports.act({ actor, verb: 'term.case.adopted' }, async (tx) => {
      const plan = await locked(tx, actor, planId);
      if (!plan.ok) return plan;
      const held = await tx.lock(termPost, line.id);
      if (!held || held.caseId !== line.caseId) return refusals.taken();
      await tx.update(termPost, line.id, { caseId: running.id });
      if (plan.value.status === 'approved') await tx.update(termPlan, planId, { status: 'running' });
      tx.note({ caseId: running.id, subjects: [{ kind: 'case', id: running.id }, { kind: 'post', id: line.postId }], detail: { case: running.number } });
      return ok('adopted' as const);
    });
  }
  const made = await openCase(ports, actor, { postId: line.postId, moveKind: line.moveKind, termChange: true, reason: said.reason, initiator: said.initiator, basis: said.basis }, async (tx, fresh) => {
    const plan = await locked(tx, actor, planId);
    if (!plan.ok) return plan;
    if (plan.value.version === 0) return refusals.draft();
    const held = await tx.lock(termPost, line.id);
    if (!held || held.caseId !== line.caseId || (await openOf(tx.read, line.postId, fresh.id)) !== undefined) return refusals.taken();
    await tx.update(termPost, line.id, { caseId: fresh.id });
    if (plan.value.status === 'approved') await tx.update(termPlan, planId, { status: 'running' });
    return ok(null);
  });
  return made.ok ? ok('opened') : made;
}

/** The open case of a post, the oldest first; `not` leaves one out. A case that another line of a plan holds is adopted as well: one post, one case. */
async function openOf(read: Reader, postId: string, not?: string): Promise<{ id: string; number: string } | undefined> {
  const rows = await read.select({ id: selectionCase.id, number: selectionCase.number }).from(selectionCase).where(and(eq(selectionCase.postId, postId), inArray(selectionCase.state, ['running']))).orderBy(asc(selectionCase.number));
  return rows.find((r) => r.id !== not);
}
