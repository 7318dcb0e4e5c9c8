import { randomUUID } from 'node:crypto';
import { and, asc, eq, inArray, lt } from 'drizzle-orm';
import { job } from '../features/jobs/schema.ts';
import type { Day } from '../kernel/day.ts';
import type { JobResult, JobRun, Jobs } from '../kernel/ports.ts';
import type { Outcome, Refusal, Words } from '../kernel/refusal.ts';
import type { Db } from './db/connect.ts';
import { actorOfAccount } from './session.ts';

/** Runs queued jobs in this process, two at a time, oldest first. */
export type JobRunner = Jobs & {
  /** Takes up what a former process left waiting or running; call once, after every kind is defined. */
  resume(): Promise<void>;
  /** Stops taking up jobs and interrupts the running ones; they go on at the next start. */
  stop(): Promise<void>;
};

type Deps = { db: Db; today: () => Day; now: () => Date; onError?: ((error: unknown) => void) | undefined };
type Work = (run: JobRun) => Promise<Outcome<JobResult>>;
type Row = typeof job.$inferSelect;

class Cancelled extends Error {}
class Interrupted extends Error {}

const AT_ONCE = 2;
/** Progress is written at most this often, in milliseconds; cancelling is noticed as often. */
const BEAT = 250;
/** What a job made can be fetched for this long, in milliseconds. */
const KEPT = 7 * 24 * 3600_000;
const OPEN = ['waiting', 'running'] as const;

/** Makes the runner of one installation; one process runs the jobs of a database (the server holds a lock). */
export function makeJobs({ db, today, now, onError }: Deps): JobRunner {
  const kinds = new Map<string, Work>();
  const running = new Map<string, Promise<void>>();
  const waiting = new Map<string, { promise: Promise<void>; done: () => void }>();
  let stopping = false;
  let pulling: Promise<void> = Promise.resolve();

  const iso = (offset = 0): string => new Date(now().getTime() + offset).toISOString();
  const end = (id: string, change: Partial<Row>): Promise<unknown> => db.update(job).set({ endedAt: iso(), saved: null, args: {}, ...change }).where(and(eq(job.id, id), inArray(job.state, [...OPEN])));

  /** Starts waiting jobs while there is room; calls come one after the other. */
  function pull(): Promise<void> {
    pulling = pulling.then(async () => {
      while (!stopping && running.size < AT_ONCE) {
        const open = await db.select().from(job).where(eq(job.state, 'waiting')).orderBy(asc(job.createdAt), asc(job.id)).limit(AT_ONCE + running.size);
        const first = open.find((r) => !running.has(r.id));
        if (!first) return;
        await db.update(job).set({ state: 'running', startedAt: iso() }).where(eq(job.id, first.id));
        running.set(first.id, carryOut(first));
      }
    }).catch((error: unknown) => { if (!stopping) onError?.(error); });
    return pulling;
  }

  async function carryOut(row: Row): Promise<void> {
    await run(row);
    running.delete(row.id);
    waiting.get(row.id)?.done();
    waiting.delete(row.id);
    void pull();
  }

  async function run(row: Row): Promise<void> {
    try {
      const outcome = await attempt(row);
      if (!outcome.ok) return void (await end(row.id, { state: 'refused', refusal: outcome.refusal }));
      const { summary, file } = outcome.value;
      await end(row.id, { state: 'done', summary, ...(file ? { fileName: file.name, fileMime: file.mime, file: file.bytes } : {}) });
    } catch (error) {
      if (error instanceof Interrupted || stopping) return;
      if (error instanceof Cancelled) return void (await end(row.id, { state: 'cancelled' }));
      onError?.(error);
      await end(row.id, { state: 'failed' }).catch(() => undefined);
    }
  }

  async function attempt(row: Row): Promise<Outcome<JobResult>> {
    const work = kinds.get(row.kind);
    if (!work) return { ok: false, refusal: gone };
    const account = await actorOfAccount(db, row.accountId, today());
    const actor = account === undefined ? knownActors.get(row.id) : account;
    if (!actor) return { ok: false, refusal: noActor };
    let beat = 0;
    const progress = async (done: number, total: number | null, step?: Words): Promise<void> => {
      await new Promise((resolve) => setImmediate(resolve));
      if (stopping) throw new Interrupted();
      if (performance.now() - beat < BEAT && done !== total) return;
      beat = performance.now();
      const [held] = await db.update(job).set({ done, total, ...(step ? { step } : {}) }).where(eq(job.id, row.id)).returning({ cancel: job.cancel });
      if (held?.cancel) throw new Cancelled();
    };
    return work({ id: row.id, actor, args: row.args, saved: row.saved, progress, save: async (saved) => void (await db.update(job).set({ saved }).where(eq(job.id, row.id))) });
  }

  /** Actors without a stored account (tests, the command line) live as long as this process. */
  const knownActors = new Map<string, JobRun['actor']>();

  return {
    define: (kind, work) => void kinds.set(kind, work),
    start: async (actor, { kind, title, args }) => {
      if (!kinds.has(kind)) throw new Error(`no job of kind ${kind}`);
      await db.delete(job).where(lt(job.endedAt, iso(-KEPT)));
      const id = randomUUID();
      knownActors.set(id, actor);
      let done!: () => void;
      waiting.set(id, { promise: new Promise<void>((resolve) => { done = resolve; }), done: () => { knownActors.delete(id); done(); } });
      await db.insert(job).values({ id, kind, title, args, accountId: actor.accountId, createdAt: iso() });
      void pull();
      return id;
    },
    cancel: async (actor, id) => {
      const mine = and(eq(job.id, id), eq(job.accountId, actor.accountId));
      const [held] = await db.update(job).set({ cancel: true }).where(and(mine, inArray(job.state, [...OPEN]))).returning({ state: job.state });
      if (held?.state === 'waiting' && !running.has(id)) {
        const [out] = await db.update(job).set({ state: 'cancelled', endedAt: iso(), args: {} }).where(and(mine, eq(job.state, 'waiting'))).returning({ id: job.id });
        if (out) { waiting.get(id)?.done(); waiting.delete(id); }
      }
      return held !== undefined;
    },
    settled: (id) => waiting.get(id)?.promise ?? Promise.resolve(),
    resume: async () => {
      await db.update(job).set({ state: 'waiting' }).where(eq(job.state, 'running'));
      await pull();
    },
    stop: async () => {
      stopping = true;
      await pulling;
      await Promise.allSettled(running.values());
    },
  };
}

const gone: Refusal = {
  name: 'jobs.kind-gone', status: 409,
  reason: { zh: '这个版本的程序没有这种任务。', en: 'This version of the program has no such job.' },
  wayOut: { zh: '请重新发起。', en: 'Start it again.' },
};
const noActor: Refusal = {
  name: 'jobs.account-gone', status: 403,
  reason: { zh: '发起任务的账号已停用，任务没有继续。', en: 'The account that started this job is disabled; the job did not go on.' },
  wayOut: { zh: '请由有权限的人员重新发起。', en: 'Have someone who may do it start it again.' },
};
