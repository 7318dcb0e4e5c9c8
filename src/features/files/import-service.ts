import { and, desc, eq } from 'drizzle-orm';
import type { Actor, JobRun, JobResult, Ports } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { blob } from '../record/schema.ts';
import { readZip, type ZipLimits } from '../roster/formats/zip.ts';
import { fileOf } from './access-service.ts';
import { placeOf } from './class-rules.ts';
import { inputRefusal, materialsOf } from './filing-service.ts';
import { fileNew } from './material-service.ts';
import { refusals } from './refusals-rules.ts';
import { limits } from './rules.ts';
import type { Upload } from './scan-service.ts';
import { fileImport } from './schema.ts';
import { proposeTree, type TreeMaterial } from './tree-rules.ts';

export type FileImport = typeof fileImport.$inferSelect;
/** A decision on one proposed material; `skip` leaves its files out. */
export type TreeDecision = { key: string; cls: string | null; sub: string | null; title: string; madeOn: string | null; skip: boolean };
const ARCHIVE: ZipLimits = { total: limits.total * 2, members: 5000, ratio: 100, nested: false };
export const IMPORT_JOB = 'files.tree';

/** Takes in an archive of scans for one person and proposes what its files are; nothing is filed yet. */
export async function uploadTree(ports: Ports, actor: Actor, personId: string, file: Upload): Promise<Outcome<{ id: string }> & { entryId?: string }> {
  const near = await fileOf(ports.read, actor, personId, ports.today(), 'near');
  if (!near.ok) return near;
  const members = readZip(file.bytes, ARCHIVE);
  if (!members.ok) return members;
  const proposal = proposeTree(members.value.map((m) => m.name));
  if (proposal.length === 0) return refusals.noScans();
  return ports.act({ actor, verb: 'files.tree.uploaded', subjects: [{ kind: 'person', id: personId }] }, async (tx) => {
    const found = await fileOf(tx.read, actor, personId, tx.today, 'near');
    if (!found.ok) return found;
    const made = await tx.insert(fileImport, { personId, name: file.name.slice(0, 200), blob: await tx.blob(file.bytes, 'application/zip'), proposal, state: 'proposed', madeBy: actor.accountId, at: tx.at });
    tx.note({ detail: { actor: actor.name, person: found.value.name, file: made.name, materials: proposal.length, doubts: proposal.filter((p) => p.doubts.length > 0).length } });
    return ok({ id: made.id });
  });
}

/** One's own archive with its proposal. */
export async function importOf(ports: Ports, actor: Actor, id: string): Promise<Outcome<Omit<FileImport, 'blob'> & { personName: string }>> {
  const [row] = await ports.read.select().from(fileImport).where(and(eq(fileImport.id, id), eq(fileImport.madeBy, actor.accountId)));
  if (!row) return refusals.noImport();
  const found = await fileOf(ports.read, actor, row.personId, ports.today(), 'near');
  const { blob: _bytes, ...shown } = row;
  return found.ok ? ok({ ...shown, personName: found.value.name }) : found;
}

/** Files what was decided, as a job; refuses at once what is not complete. */
export async function startImport(ports: Ports, actor: Actor, id: string, decisions: readonly TreeDecision[]): Promise<Outcome<{ jobId: string }>> {
  const found = await importOf(ports, actor, id);
  if (!found.ok) return found;
  if (found.value.state !== 'proposed') return refusals.importDone();
  const known = new Set(found.value.proposal.map((p) => p.key));
  const wanted = decisions.filter((d) => !d.skip && known.has(d.key));
  const open = wanted.filter((d) => d.cls === null || d.title.trim() === '').length;
  if (open > 0 || wanted.length === 0) return refusals.importOpen(open);
  for (const d of wanted) {
    const wrong = inputRefusal({ cls: d.cls!, sub: d.sub, title: d.title, madeOn: d.madeOn }, ports.today());
    if (wrong) return wrong;
  }
  const title = { zh: `归档扫描件：${found.value.personName}（${found.value.name}）`, en: `Filing scans: ${found.value.personName} (${found.value.name})` };
  return ok({ jobId: await ports.jobs.start(actor, { kind: IMPORT_JOB, title, args: { id, decisions: wanted } }) });
}

/** The work of the job: each material is an act of its own; what was filed before a restart is not filed again. */
export const runImport = (ports: Ports) => async (run: JobRun): Promise<Outcome<JobResult>> => {
  const { id, decisions } = run.args as { id: string; decisions: TreeDecision[] };
  const found = await importOf(ports, run.actor, id);
  if (!found.ok) return found;
  const [source] = await ports.read.select({ bytes: blob.bytes }).from(blob).innerJoin(fileImport, eq(fileImport.blob, blob.sha256)).where(eq(fileImport.id, id));
  const members = source ? readZip(source.bytes, ARCHIVE) : refusals.noImport();
  if (!members.ok) return members;
  const byName = new Map(members.value.map((m) => [m.name, m.bytes]));
  const done = new Set(Array.isArray(run.saved) ? (run.saved as string[]) : []);
  const ordered = [...decisions].sort((a, b) => (a.madeOn ?? '~').localeCompare(b.madeOn ?? '~'));
  let pages = 0;
  for (const [i, d] of ordered.entries()) {
    await run.progress(i, ordered.length, { zh: `《${d.title}》`, en: d.title });
    if (done.has(d.key)) continue;
    const proposal = found.value.proposal.find((p) => p.key === d.key) as TreeMaterial;
    const uploads = proposal.files.map((name) => ({ name: name.split('/').pop() ?? name, bytes: byName.get(name) ?? new Uint8Array() }));
    // A run that ended between the act and its `save` has filed this one already.
    const held = await materialsOf(ports.read, found.value.personId);
    if (!held.some((m) => m.note === noteOf(found.value.name, d.key) && placeOf(m) === (d.sub ?? d.cls))) {
      const filed = await fileNew(ports, run.actor, found.value.personId, { cls: d.cls!, sub: d.sub, title: d.title, madeOn: d.madeOn, note: noteOf(found.value.name, d.key) }, uploads);
      if (!filed.ok) return filed;
      pages += filed.value.pages;
    }
    done.add(d.key);
    await run.save([...done]);
  }
  await run.progress(ordered.length, ordered.length);
  const closed = await ports.act({ actor: run.actor, verb: 'files.tree.filed', subjects: [{ kind: 'person', id: found.value.personId }] }, async (tx) => {
    await tx.update(fileImport, id, { state: 'filed' });
    tx.note({ detail: { actor: run.actor.name, person: found.value.personName, file: found.value.name, materials: ordered.length } });
    return ok(null);
  });
  return closed.ok ? ok({ summary: { materials: ordered.length, pages, personId: found.value.personId } }) : closed;
};

const noteOf = (file: string, key: string): string => `扫描件 ${file}：${key}`.slice(0, 200);

/** One's archives that wait for a decision. */
export async function openImports(ports: Ports, actor: Actor, personId: string): Promise<{ id: string; name: string; at: string }[]> {
  return ports.read.select({ id: fileImport.id, name: fileImport.name, at: fileImport.at }).from(fileImport)
    .where(and(eq(fileImport.personId, personId), eq(fileImport.madeBy, actor.accountId), eq(fileImport.state, 'proposed'))).orderBy(desc(fileImport.at)).limit(20);
}
