import { and, asc, desc, eq, gt, sql, type SQL } from 'drizzle-orm';
import { checksOn } from '../../domain/file-audit/checks.ts';
import { lockedOn } from '../../domain/file-audit/check.ts';
import type { Day } from '../../kernel/day.ts';
import type { Actor, JobResult, JobRun, Ports, Reader, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome, type Words } from '../../kernel/refusal.ts';
import { sightOf } from '../roster/access-service.ts';
import { refusals as roster } from '../roster/refusals-rules.ts';
import { person } from '../roster/schema.ts';
import { standing } from '../roster/source-service.ts';
import { below, textList, unitNames, unitsOn } from '../roster/scope-service.ts';
import { againWhenProposed, foundIn, propose, type Found } from './findings-service.ts';
import { loadFiles, loadNumbers, loadOff } from './load-service.ts';
import { refusals } from './refusals-rules.ts';
import { auditResult, auditRun, type OffLine } from './schema.ts';
import type { Numbers } from '../../domain/file-audit/facts.ts';

export const JOB = 'audit.run';
/** People loaded at once. */
const PAGE = 2000;

/** Which people a run is about: a unit and everything below it, or everybody; serving people only unless said otherwise. */
export type Scope = { unitId: string | null; everyone: boolean };
type Ranked = Found & { personId: string; name: string };

/** Queues a run over a unit or everybody within reach; answers the job. Refuses a unit out of reach. */
export async function startRun(ports: Ports, actor: Actor, scope: Scope): Promise<Outcome<{ jobId: string }>> {
  const today = ports.today();
  const sight = await sightOf(ports.read, actor, 'audit', today);
  if (scope.unitId !== null && sight.units !== null && !sight.units.includes(scope.unitId)) return roster.outside();
  const name = await nameOf(ports.read, scope.unitId);
  const title: Words = { zh: `档案审核：${name ?? '管理范围内全部人员'}`, en: `Audit of files: ${name ?? 'everybody within reach'}` };
  return ok({ jobId: await ports.jobs.start(actor, { kind: JOB, title, args: { ...scope } }) });
}

const nameOf = async (read: Reader, unitId: string | null): Promise<string | null> => (unitId === null ? null : ((await unitNames(read, [unitId]))(unitId) ?? null));

/** Who a run covers, as a condition, and how many of the unit the runner may not see (oneself and kin). */
async function covered(read: Reader, actor: Actor, scope: Scope, today: Day): Promise<{ where: SQL | undefined; leftOut: number }> {
  const sight = await sightOf(read, actor, 'audit', today);
  const units = scope.unitId === null ? null : below(await unitsOn(read, today), [scope.unitId]);
  const inScope = and(
    units === null ? undefined : sql`${person.unitId} = ANY(${textList(units)}::uuid[])`,
    sight.units === null ? undefined : sql`${person.unitId} = ANY(${textList(sight.units)}::uuid[])`,
    scope.everyone ? standing(sql`${person.status}`) : eq(person.status, 'serving'),
  );
  const within = sight.within({ id: sql`${person.id}`, unit: sql`${person.unitId}` });
  const where = and(inScope, within ?? undefined);
  return { where, leftOut: (await read.$count(person, inScope)) - (await read.$count(person, where)) };
}

/**
 * The work of one run: files in pages, checks, then one act that writes the run, what it found and the findings. Cancelled or
 * interrupted before that act it leaves nothing; begun again after it, it answers with the run that is there.
 */
export async function workRun(ports: Ports, run: JobRun): Promise<Outcome<JobResult>> {
  const done = await runOfJob(ports.read, run.id);
  if (done) return ok(resultOf(done));
  const scope: Scope = { unitId: typeof run.args['unitId'] === 'string' ? run.args['unitId'] : null, everyone: run.args['everyone'] === true };
  const today = ports.today();
  const { where, leftOut } = await covered(ports.read, run.actor, scope, today);
  const total = await ports.read.$count(person, where);
  if (total === 0) return refusals.nobody();
  const off = await loadOff(ports.read, today);
  const numbers = await loadNumbers(ports.read, today);
  const on = checksOn(new Set(off.map((o) => o.checkId)));
  const found = new Map<string, Found[]>();
  const ranked: Ranked[] = [];
  let people = 0;
  for (let after = ''; ;) {
    const ids = (await ports.read.select({ id: person.id }).from(person).where(and(where, after === '' ? undefined : gt(person.id, after))).orderBy(asc(person.id)).limit(PAGE)).map((r) => r.id);
    if (ids.length === 0) break;
    after = ids[ids.length - 1]!;
    const files = await loadFiles(ports.read, ids);
    for (let i = 0; i < files.length; i++) {
      const file = files[i]!;
      const own = foundIn(on, file, numbers, today);
      found.set(file.id, own);
      for (const f of own) ranked.push({ ...f, personId: file.id, name: file.name });
      if (i % 500 === 499) await run.progress(people + i, total, reading);
    }
    people += files.length;
    await run.progress(people, total, reading);
  }
  ranked.sort((a, b) => order(a) - order(b) || (a.check.id < b.check.id ? -1 : a.check.id > b.check.id ? 1 : a.name.localeCompare(b.name, 'zh')));
  await run.progress(people, total, writing);
  return againWhenProposed(() => write(ports, run, { scope, found, ranked, people, leftOut, off, numbers }));
}

const reading: Words = { zh: '逐人检查', en: 'checking files' };
const writing: Words = { zh: '写入结果', en: 'writing the results' };
/** Doubts that bear on the gate first, other doubts, notices. */
const order = ({ check }: Found): number => (lockedOn(check) ? 0 : check.gravity === 'doubt' ? 1 : 2);

type Work = { scope: Scope; found: Map<string, Found[]>; ranked: Ranked[]; people: number; leftOut: number; off: OffLine[]; numbers: Numbers };

const write = (ports: Ports, run: JobRun, w: Work): Promise<Outcome<JobResult>> =>
  ports.act({ actor: run.actor, verb: 'audit.run.done' }, async (tx: Tx) => {
    const already = await runOfJob(tx.read, run.id);
    if (already) return ok(resultOf(already));
    const unitName = await nameOf(tx.read, w.scope.unitId);
    const doubts = w.ranked.filter((r) => r.check.gravity === 'doubt').length;
    const row = await tx.insert(auditRun, {
      jobId: run.id, unitId: w.scope.unitId, unitName, asOf: tx.today, people: w.people, leftOut: w.leftOut, clean: w.people - new Set(w.ranked.map((r) => r.personId)).size,
      doubts, notices: w.ranked.length - doubts, off: w.off, numbers: { ...w.numbers }, runBy: run.actor.accountId, runName: run.actor.name, at: tx.at,
    });
    await tx.insertMany(auditResult, w.ranked.map((r, n) => ({ runId: row.id, personId: r.personId, n: n + 1, checkId: r.check.id, hitKey: r.hit.key, gravity: r.check.gravity, sentence: r.hit.sentence, evidence: r.hit.evidence })));
    const proposed = await propose(tx, w.found);
    // An entry holds 65,535 bytes: the first 500 people are named, the rows of all are in its root.
    const subjects = [...new Set(w.ranked.map((r) => r.personId))].slice(0, 500).map((id) => ({ kind: 'person', id }));
    tx.note({
      subjects: [...(w.scope.unitId ? [{ kind: 'unit', id: w.scope.unitId }] : []), ...subjects],
      detail: { actor: run.actor.name, scope: { zh: unitName ?? '管理范围内全部人员', en: unitName ?? 'everybody within reach' }, people: w.people, doubts, notices: row.notices, off: w.off.length, proposed },
    });
    return ok(resultOf(row));
  });

type Run = typeof auditRun.$inferSelect;
const resultOf = (r: Run): JobResult => ({ summary: { runId: r.id, people: r.people, doubts: r.doubts, notices: r.notices, clean: r.clean } });
const runOfJob = async (read: Reader, jobId: string): Promise<Run | undefined> => (await read.select().from(auditRun).where(eq(auditRun.jobId, jobId)))[0];

/** Runs, newest first, of the units the reader reaches: those over a unit within reach, and one's own. */
export async function listRuns(ports: Ports, actor: Actor): Promise<Run[]> {
  const sight = await sightOf(ports.read, actor, 'audit', ports.today());
  const rows = await ports.read.select().from(auditRun).orderBy(desc(auditRun.at), desc(auditRun.id)).limit(200);
  return rows.filter((r) => sight.units === null || r.runBy === actor.accountId || (r.unitId !== null && sight.units.includes(r.unitId))).slice(0, 50);
}
