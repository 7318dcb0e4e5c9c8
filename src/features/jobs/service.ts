import { and, desc, eq, type SQL } from 'drizzle-orm';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok, refuse, type Outcome, type Refusal, type Words } from '../../kernel/refusal.ts';
import { job, type JobState } from './schema.ts';

/** A job as its owner sees it. */
export type JobLine = {
  id: string; kind: string; title: Words; state: JobState; done: number; total: number | null; step: Words | null;
  summary: Record<string, unknown> | null; refusal: Refusal | null; fileName: string | null; createdAt: string; endedAt: string | null;
};

const columns = {
  id: job.id, kind: job.kind, title: job.title, state: job.state, done: job.done, total: job.total, step: job.step,
  summary: job.summary, refusal: job.refusal, fileName: job.fileName, createdAt: job.createdAt, endedAt: job.endedAt,
};

const noJob = (): { ok: false; refusal: Refusal } => refuse({
  name: 'jobs.not-found', status: 404,
  reason: { zh: '没有这个任务，或它不是您发起的。', en: 'There is no such job, or it is not yours.' },
  wayOut: { zh: '结果保留七天；过期请重新发起。', en: 'Results are kept for seven days; start it again if it is gone.' },
});

const mine = (actor: Actor, id?: string): SQL | undefined => and(eq(job.accountId, actor.accountId), ...(id ? [eq(job.id, id)] : []));

/** The actor's own jobs, newest first. */
export async function listJobs(ports: Ports, actor: Actor): Promise<Outcome<{ jobs: JobLine[] }>> {
  return ok({ jobs: await ports.read.select(columns).from(job).where(mine(actor)).orderBy(desc(job.createdAt), desc(job.id)).limit(50) });
}

/** One of the actor's own jobs. */
export async function getJob(ports: Ports, actor: Actor, id: string): Promise<Outcome<JobLine>> {
  const [found] = await ports.read.select(columns).from(job).where(mine(actor, id));
  return found ? ok(found) : noJob();
}

/** The file a job made; only for who started it. */
export async function jobFile(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ name: string; mime: string; bytes: Uint8Array }>> {
  const [found] = await ports.read.select({ name: job.fileName, mime: job.fileMime, bytes: job.file }).from(job).where(and(mine(actor, id), eq(job.state, 'done')));
  return found?.bytes ? ok({ name: found.name ?? 'file', mime: found.mime ?? 'application/octet-stream', bytes: found.bytes }) : noJob();
}

/** True while a job has not ended. */
export const isOpen = (state: JobState): boolean => state === 'waiting' || state === 'running';

