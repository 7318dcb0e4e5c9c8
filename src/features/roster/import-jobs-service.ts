import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Actor, JobResult, JobRun, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { job } from '../jobs/schema.ts';
import { blob } from '../record/schema.ts';
import { commitImport } from './import-commit-service.ts';
import { asProposed, type Bulk, type Decisions } from './import-decide-service.ts';
import { keep, understandOnceInSteps } from './import-keep-service.ts';
import type { Understood } from './import-read-service.ts';
import { asLastTime, findBatch, summaryOf, type BatchRow, type Stored, type Summary } from './import-service.ts';
import { undoImport } from './import-undo-service.ts';
import { importBatch } from './schema.ts';

const KINDS = ['roster.import.read', 'roster.import.commit', 'roster.import.undo'] as const;
/** Files of more people than this are taken in, and undone, by a job. */
export const BY_JOB = 500;

/** Says what the jobs of imports do. A batch's state says whether a run before a restart had finished: nothing is taken in twice. */
export function importJobs(ports: Ports): void {
  ports.jobs.define('roster.import.read', (run) => readFile(ports, run));
  ports.jobs.define('roster.import.commit', (run) => finished(ports, run, 'committed', async (id) => {
    const { decisions, bulk } = run.args as { decisions?: Decisions; bulk?: Bulk };
    return commitImport(ports, run.actor, id, decisions ?? {}, bulk ?? asProposed, (done, total) => run.progress(done, total, { zh: '写入名册', en: 'writing' }));
  }));
  ports.jobs.define('roster.import.undo', (run) => finished(ports, run, 'undone', async (id) => {
    const { reason, leave } = run.args as { reason: string; leave: boolean };
    return undoImport(ports, run.actor, id, { reason, leave }, (done, total) => run.progress(done, total, { zh: '撤销', en: 'undoing' }));
  }));
}

/** Does the work unless a run before a restart has done it; the figures are those of the batch. */
async function finished(ports: Ports, run: JobRun, state: 'committed' | 'undone', work: (id: string) => Promise<Outcome<unknown>>): Promise<Outcome<JobResult>> {
  const id = String(run.args['batch']);
  const before = await findBatch(ports.read, run.actor, id);
  if (!before.ok) return before;
  if (before.value.state !== state) {
    await run.progress(0, (before.value.summary as Summary).people, { zh: '读取文件', en: 'reading the file' });
    // Read before the act begins: after a restart nothing is kept, and no transaction waits for a file to be read.
    const read = state === 'committed' ? await pieceByPiece(ports, run, before.value)(before.value.options as Stored) : ok(null);
    const done = read.ok ? await work(id) : read;
    if (!done.ok) return done;
  }
  const after = await findBatch(ports.read, run.actor, id);
  return after.ok ? ok({ summary: { batch: id, ...after.value.summary } }) : after;
}

/** Reads the stored file of a batch, or takes what is kept of it; requests come through meanwhile, and a cancelled job stops in the middle. */
const pieceByPiece = (ports: Ports, run: JobRun, row: BatchRow) => (options: Stored): Promise<Outcome<Understood>> =>
  understandOnceInSteps(row.sourceBlob, row.fileName, async () => {
    const [source] = await ports.read.select({ bytes: blob.bytes }).from(blob).where(eq(blob.sha256, row.sourceBlob));
    return new Uint8Array(source!.bytes);
  }, options, ({ done, total }) => run.progress(done, total, { zh: '读取文件', en: 'reading the file' }));

/** Reads a stored file and makes it a preview; a file that is not understood is put aside with the reason. */
async function readFile(ports: Ports, run: JobRun): Promise<Outcome<JobResult>> {
  const id = String(run.args['batch']);
  const found = await findBatch(ports.read, run.actor, id);
  if (!found.ok) return found;
  const row = found.value;
  if (row.state !== 'reading') return ok({ summary: { batch: id, ...row.summary } });
  await run.progress(0, null, { zh: '读取文件', en: 'reading the file' });
  const piece = pieceByPiece(ports, run, row);
  const first = await piece(row.options as Stored);
  const read = first.ok ? await asLastTime(ports.read, row.options as Stored, first.value, piece) : first;
  if (read.ok) keep(row.sourceBlob, row.fileName, read.value.options, read.value.understood);
  const summary: Summary = read.ok ? summaryOf(read.value.understood) : { people: 0, doubts: 0, refused: 1, refusal: read.refusal };
  const done = await ports.act({ actor: run.actor, verb: read.ok ? 'roster.import.uploaded' : 'roster.import.unread', subjects: [{ kind: 'import', id }] }, async (tx) => {
    const held = await tx.lock(importBatch, id);
    if (held?.state !== 'reading') return ok(null);
    await tx.update(importBatch, id, read.ok ? { state: 'previewed', options: read.value.options, summary, kind: read.value.understood.kind } : { state: 'discarded', summary });
    tx.note({ detail: read.ok ? { actor: run.actor.name, file: row.fileName, people: summary.people, doubts: summary.doubts } : { actor: run.actor.name, file: row.fileName, reason: read.refusal.reason } });
    return ok(null);
  });
  if (!done.ok) return done;
  return read.ok ? ok({ summary: { batch: id, ...summary } }) : read;
}

/** The open job of a batch, or null. */
export async function openJob(read: Reader, actor: Actor, batchId: string): Promise<string | null> {
  const [found] = await read.select({ id: job.id }).from(job)
    .where(and(eq(job.accountId, actor.accountId), inArray(job.kind, [...KINDS]), inArray(job.state, ['waiting', 'running']), sql`${job.args} ->> 'batch' = ${batchId}`)).orderBy(desc(job.createdAt)).limit(1);
  return found?.id ?? null;
}

/** Starts a job of a batch, or answers with the one that is open: two of them never run for one batch. */
export async function startJob(ports: Ports, actor: Actor, kind: (typeof KINDS)[number], batch: { id: string; fileName: string }, args: Record<string, unknown> = {}): Promise<string> {
  const open = await openJob(ports.read, actor, batch.id);
  if (open) return open;
  const words = { 'roster.import.read': ['读取', 'Read'], 'roster.import.commit': ['导入', 'Import'], 'roster.import.undo': ['撤销导入', 'Undo the import of'] }[kind];
  return ports.jobs.start(actor, { kind, title: { zh: `${words[0]} ${batch.fileName}`, en: `${words[1]} ${batch.fileName}` }, args: { ...args, batch: batch.id } });
}
