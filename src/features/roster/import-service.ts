import { desc, eq } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, refuse, type Outcome, type Refusal } from '../../kernel/refusal.ts';
import { blob } from '../record/schema.ts';
import { packUpload } from './formats/lrm-pair.ts';
import { forget, keep, understandOnce } from './import-keep-service.ts';
import { findMapping, rememberMapping, type Remembered } from './import-mapping-service.ts';
import { buildPreview, doubtsKept, type Preview } from './import-match-service.ts';
import { kindOf, understand, type ImportKind, type ImportOptions, type Understood } from './import-read-service.ts';
import { refusals } from './refusals-rules.ts';
import { importBatch } from './schema.ts';
import { sightOf } from './access-service.ts';
import { reaches, unitsOn } from './scope-service.ts';

/** A stored batch. */
export type BatchRow = typeof importBatch.$inferSelect;
type File = { name: string; bytes: Uint8Array };
type Refused = { ok: false; refusal: Refusal };
/** Options of a stored batch: with the mapping remembered from another file, where one was used. */
export type Stored = ImportOptions & { remembered?: Omit<Remembered, 'mapping'> };
/** Figures of a batch; those of the commit and of the undoing are there once it is done. */
export type Summary = {
  people: number; doubts: number; refused: number; created?: number; updated?: number; skipped?: number; proposals?: number;
  undone?: { voided: number; restored: number; removed: number; left: number }; refusal?: Refusal;
};
/** A batch on the wire; see `batch` of the routes. */
export type Batch = { id: string; kind: ImportKind; fileName: string; state: BatchRow['state']; at: string; options: Omit<Stored, 'asOf'>; summary: Summary };

const MIME: Record<ImportKind, string> = { lrmx: 'application/xml', lrm: 'application/octet-stream', zip: 'application/zip', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
const noBatch = (): Refused => refuse({ name: 'roster.import-not-found', status: 404, reason: { zh: '没有这个导入批次。', en: 'There is no such import.' }, wayOut: { zh: '请重新上传文件。', en: 'Upload the file again.' } });
const CLOSED: Readonly<Record<string, { zh: string; en: string }>> = {
  committed: { zh: '该文件已经导入，不能再次办理。', en: 'This file is already imported.' },
  undone: { zh: '该导入已经撤销，不能再次办理。', en: 'This import was undone.' },
  reading: { zh: '该文件还在读取中。', en: 'This file is still being read.' },
};
/** Says why a batch in this state takes no more choices. */
export const notOpen = (state: string): Refused => refuse({
  name: 'roster.import-closed', status: 409, reason: CLOSED[state] ?? { zh: '该导入已被放弃。', en: 'This import was put aside.' },
  wayOut: state === 'reading' ? { zh: '请稍候片刻。', en: 'Wait a moment.' } : { zh: '如需再次导入，请重新上传。', en: 'To import again, upload the file again.' },
});

/** A batch as pages see it. */
export const toBatch = (r: BatchRow): Batch => {
  const o = r.options as Stored;
  return { id: r.id, kind: r.kind as ImportKind, fileName: r.fileName, state: r.state, at: r.at, options: { sheet: o.sheet, headerRow: o.headerRow, mapping: o.mapping, unitId: o.unitId, ...(o.remembered ? { remembered: o.remembered } : {}) }, summary: r.summary as Summary };
};

/** How much was understood of a file. */
export const summaryOf = (u: Understood): Summary => ({ people: u.people.length, doubts: u.people.reduce((n, p) => n + doubtsKept(p.draft).filter((d) => d.severity !== 'note').length, 0), refused: u.refused.length });

/** A file of this size is read by a job: reading it would keep the answer waiting (a roster of about 2,000 rows; forms of about 200 people). */
export const isLarge = (name: string, bytes: number): boolean => bytes > (/\.(xls[xm]?)$/i.test(name) ? 250_000 : 8_000_000);

/** Takes uploads in as previews, one batch and one entry a file; large ones are only stored (`reading`) and then read by a job. When no file is understood, the first refusal comes back. */
export async function uploadImport(ports: Ports, actor: Actor, files: readonly File[], later: (file: File) => boolean = () => false): Promise<Outcome<{ batches: Batch[]; refused: { file: string; refusal: Refusal }[] }>> {
  const batches: Batch[] = [];
  const refused: { file: string; refusal: Refusal }[] = [];
  for (const file of packUpload(files)) {
    const done = await uploadOne(ports, actor, file, later(file));
    if (done.ok) batches.push(done.value);
    else refused.push({ file: file.name, refusal: done.refusal });
  }
  if (batches.length > 0) return ok({ batches, refused });
  const [first] = refused;
  if (first) return refuse({ ...first.refusal, details: { files: refused.map((r) => ({ file: r.file, name: r.refusal.name, reason: r.refusal.reason })) } });
  return refuse({ name: 'roster.import-no-file', status: 400, reason: { zh: '没有收到文件。', en: 'No file was received.' }, wayOut: { zh: '请选择 .lrmx、.zip 或 .xlsx 文件上传。', en: 'Choose .lrmx, .zip or .xlsx files to upload.' } });
}

async function uploadOne(ports: Ports, actor: Actor, file: File, later: boolean): Promise<Outcome<Batch>> {
  const kind = kindOf(file.name);
  if (!kind.ok) return kind;
  const options: Stored = { asOf: ports.today(), sheet: null, headerRow: null, mapping: {}, unitId: null };
  if (later) {
    return ports.act({ actor, verb: 'roster.import.stored' }, async (tx) => {
      const sourceBlob = await tx.blob(file.bytes, MIME[kind.value]);
      const row = await tx.insert(importBatch, { kind: kind.value, fileName: file.name, sourceBlob, state: 'reading', options, summary: { people: 0, doubts: 0, refused: 0 }, createdBy: actor.accountId, at: tx.at });
      tx.note({ subjects: [{ kind: 'import', id: row.id }], detail: { actor: actor.name, file: file.name } });
      return ok(toBatch(row));
    });
  }
  const first = understand(file.name, file.bytes, options);
  if (!first.ok) return first;
  const read = await asLastTime(ports.read, options, first.value, (mapped) => understand(file.name, file.bytes, mapped));
  if (!read.ok) return read;
  return ports.act({ actor, verb: 'roster.import.uploaded' }, async (tx) => {
    const summary = summaryOf(read.value.understood);
    const sourceBlob = await tx.blob(file.bytes, MIME[read.value.understood.kind]);
    keep(sourceBlob, file.name, read.value.options, read.value.understood);
    const row = await tx.insert(importBatch, { kind: read.value.understood.kind, fileName: file.name, sourceBlob, state: 'previewed', options: read.value.options, summary, createdBy: actor.accountId, at: tx.at });
    tx.note({ subjects: [{ kind: 'import', id: row.id }], detail: { actor: actor.name, file: file.name, people: summary.people, doubts: summary.doubts } });
    return ok(toBatch(row));
  });
}

/** Reads a sheet again (`readAgain`) with the mapping that its layout had the last time, if there was one. */
export async function asLastTime(read: Reader, options: Stored, understood: Understood, readAgain: (options: Stored) => Outcome<Understood> | Promise<Outcome<Understood>>): Promise<Outcome<{ options: Stored; understood: Understood }>> {
  const held = understood.sheet ? await findMapping(read, understood.sheet.columns) : null;
  if (!held) return ok({ options, understood });
  const known = Object.fromEntries(understood.sheet!.columns.map((c) => [c.column, c.field]));
  const mapped: Stored = { ...options, sheet: understood.sheet!.chosen, headerRow: understood.sheet!.headerRow, mapping: held.mapping, remembered: { by: held.by, at: held.at } };
  if (understood.questions.length === 0 && Object.entries(held.mapping).every(([column, field]) => known[column] === field)) return ok({ options: mapped, understood });
  const again = await readAgain(mapped);
  return again.ok ? ok({ options: mapped, understood: again.value }) : ok({ options, understood });
}

/** The actor's own imports, newest first. */
export async function listImports(ports: Ports, actor: Actor): Promise<Outcome<{ batches: Batch[] }>> {
  const rows = await ports.read.select().from(importBatch).where(eq(importBatch.createdBy, actor.accountId)).orderBy(desc(importBatch.at), importBatch.id).limit(100);
  return ok({ batches: rows.map(toBatch) });
}

/** One of the actor's own batches. */
export async function findBatch(read: Reader, actor: Actor, id: string): Promise<Outcome<BatchRow>> {
  const [row] = await read.select().from(importBatch).where(eq(importBatch.id, id));
  return row && row.createdBy === actor.accountId ? ok(row) : noBatch();
}

/** What the stored file of a batch says under its options. */
export async function readBatch(read: Reader, row: BatchRow): Promise<Outcome<Understood>> {
  const [source] = await read.select({ bytes: blob.bytes }).from(blob).where(eq(blob.sha256, row.sourceBlob));
  if (!source) throw new Error(`the bytes of import ${row.id} are not there`);
  return understandOnce(row.sourceBlob, row.fileName, () => new Uint8Array(source.bytes), row.options as Stored);
}

/** Saves the choices for a file: sheet, header row, columns, unit. What columns mean is remembered for the next file of this layout. */
export async function setImportOptions(ports: Ports, actor: Actor, id: string, patch: Partial<Omit<ImportOptions, 'asOf'>>): Promise<Outcome<Batch>> {
  return ports.act({ actor, verb: 'roster.import.chosen', subjects: [{ kind: 'import', id }] }, async (tx) => {
    const row = (await tx.lock(importBatch, id)) as BatchRow | undefined;
    if (!row || row.createdBy !== actor.accountId) return noBatch();
    if (row.state !== 'previewed') return notOpen(row.state);
    if (patch.unitId) {
      if (!(await unitsOn(tx.read, tx.today)).some((u) => u.unitId === patch.unitId)) return refusals.noUnit();
      if (!reaches((await sightOf(tx.read, actor, 'edit', tx.today)).units, patch.unitId)) return refusals.outside();
    }
    const { remembered, ...held } = row.options as Stored;
    const options: Stored = { ...held, ...(patch.mapping === undefined && remembered ? { remembered } : {}), ...Object.fromEntries(Object.entries(patch).filter(([, v]) => v !== undefined)) };
    const understood = await readBatch(tx.read, { ...row, options });
    if (!understood.ok) return understood;
    if (patch.mapping && understood.value.sheet) await rememberMapping(tx, actor, understood.value.sheet.columns, patch.mapping);
    const changed = await tx.update(importBatch, id, { options, summary: summaryOf(understood.value) });
    tx.note({ detail: { actor: actor.name, file: row.fileName } });
    return ok(toBatch(changed));
  });
}

/** Puts an import aside; nothing of it enters the roster. */
export async function discardImport(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'roster.import.discarded', subjects: [{ kind: 'import', id }] }, async (tx) => {
    const row = (await tx.lock(importBatch, id)) as BatchRow | undefined;
    if (!row || row.createdBy !== actor.accountId) return noBatch();
    if (row.state !== 'previewed' && row.state !== 'reading') return notOpen(row.state);
    await tx.update(importBatch, id, { state: 'discarded' });
    forget(row.sourceBlob);
    tx.note({ detail: { actor: actor.name, file: row.fileName } });
    return ok({ id });
  });
}

/** What is known of one file without taking it in: for the command line and for tests. */
export async function previewFile(ports: Ports, actor: Actor, file: File, asOf: Day = ports.today()): Promise<Outcome<Preview & { kind: ImportKind }>> {
  const kind = kindOf(file.name);
  if (!kind.ok) return kind;
  const options: ImportOptions = { asOf, sheet: null, headerRow: null, mapping: {}, unitId: null };
  const understood = understand(file.name, file.bytes, options);
  if (!understood.ok) return understood;
  const sight = await sightOf(ports.read, actor, 'edit', ports.today());
  return ok({ kind: kind.value, ...(await buildPreview(ports.read, understood.value, options, sight, ports.today())) });
}
