import { desc, eq } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader, Tx } from '../../kernel/ports.ts';
import { ok, refuse, type Outcome, type Refusal } from '../../kernel/refusal.ts';
import { mayEditRoster } from '../accounts/rules.ts';
import { blob } from '../record/schema.ts';
import { applyDecision, type Decision } from './import-write-service.ts';
import { doubtsOf } from './import-values-rules.ts';
import { packUpload } from './formats/lrm-pair.ts';
import { kindOf, understand, type ImportKind, type ImportOptions, type Understood } from './import-read-service.ts';
import { buildPreview, type Preview, type PreviewPerson } from './import-match-service.ts';
import { refusals } from './refusals-rules.ts';
import { idKeyOf } from './rules.ts';
import { importBatch } from './schema.ts';
import { reachedUnits, reaches, unitsOn } from './scope-service.ts';

type Row = typeof importBatch.$inferSelect;
type File = { name: string; bytes: Uint8Array };
type Refused = { ok: false; refusal: Refusal };
type Summary = { people: number; doubts: number; refused: number; created?: number; updated?: number; skipped?: number };
/** A batch on the wire; see `batch` of the routes. */
export type Batch = { id: string; kind: ImportKind; fileName: string; state: Row['state']; at: string; options: Omit<ImportOptions, 'asOf'>; summary: Summary };
type PreviewOf = Preview & { batch: Batch };

const MIME: Record<ImportKind, string> = { lrmx: 'application/xml', lrm: 'application/octet-stream', zip: 'application/zip', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
const noBatch = (): Refused => refuse({ name: 'roster.import-not-found', status: 404, reason: { zh: '没有这个导入批次。', en: 'There is no such import.' }, wayOut: { zh: '请重新上传文件。', en: 'Upload the file again.' } });
const notOpen = (state: string): Refused => refuse({
  name: 'roster.import-closed', status: 409,
  reason: state === 'committed' ? { zh: '该文件已经导入，不能再次办理。', en: 'This file is already imported.' } : { zh: '该导入已被放弃。', en: 'This import was put aside.' },
  wayOut: { zh: '如需再次导入，请重新上传。', en: 'To import again, upload the file again.' },
});

const toBatch = (r: Row): Batch => {
  const o = r.options as ImportOptions;
  return { id: r.id, kind: r.kind as ImportKind, fileName: r.fileName, state: r.state, at: r.at, options: { sheet: o.sheet, headerRow: o.headerRow, mapping: o.mapping, unitId: o.unitId }, summary: r.summary as Summary };
};

const summaryOf = (u: Understood): Summary => ({ people: u.people.length, doubts: u.people.reduce((n, p) => n + doubtsOf(p.draft).filter((d) => d.severity !== 'note').length, 0), refused: u.refused.length });

/** Takes uploads in as previews, one batch and one entry a file. When no file is understood, the first refusal comes back. */
export async function uploadImport(ports: Ports, actor: Actor, files: readonly File[]): Promise<Outcome<{ batches: Batch[]; refused: { file: string; refusal: Refusal }[] }>> {
  const batches: Batch[] = [];
  const refused: { file: string; refusal: Refusal }[] = [];
  for (const file of packUpload(files)) {
    const done = await uploadOne(ports, actor, file);
    if (done.ok) batches.push(done.value);
    else refused.push({ file: file.name, refusal: done.refusal });
  }
  if (batches.length > 0) return ok({ batches, refused });
  const [first] = refused;
  if (first) return refuse({ ...first.refusal, details: { files: refused.map((r) => ({ file: r.file, name: r.refusal.name, reason: r.refusal.reason })) } });
  return refuse({ name: 'roster.import-no-file', status: 400, reason: { zh: '没有收到文件。', en: 'No file was received.' }, wayOut: { zh: '请选择 .lrmx、.zip 或 .xlsx 文件上传。', en: 'Choose .lrmx, .zip or .xlsx files to upload.' } });
}

async function uploadOne(ports: Ports, actor: Actor, file: File): Promise<Outcome<Batch>> {
  const options: ImportOptions = { asOf: ports.today(), sheet: null, headerRow: null, mapping: {}, unitId: null };
  const understood = understand(file.name, file.bytes, options);
  if (!understood.ok) return understood;
  return ports.act({ actor, verb: 'roster.import.uploaded' }, async (tx) => {
    const summary = summaryOf(understood.value);
    const sourceBlob = await tx.blob(file.bytes, MIME[understood.value.kind]);
    const row = await tx.insert(importBatch, { kind: understood.value.kind, fileName: file.name, sourceBlob, state: 'previewed', options, summary, createdBy: actor.accountId, at: tx.at });
    tx.note({ subjects: [{ kind: 'import', id: row.id }], detail: { actor: actor.name, file: file.name, people: summary.people, doubts: summary.doubts } });
    return ok(toBatch(row));
  });
}

/** The actor's own imports, newest first. */
export async function listImports(ports: Ports, actor: Actor): Promise<Outcome<{ batches: Batch[] }>> {
  const rows = await ports.read.select().from(importBatch).where(eq(importBatch.createdBy, actor.accountId)).orderBy(desc(importBatch.at), importBatch.id).limit(100);
  return ok({ batches: rows.map(toBatch) });
}

async function load(read: Reader, actor: Actor, id: string): Promise<Outcome<{ row: Row; understood: Understood; options: ImportOptions }>> {
  const [row] = await read.select().from(importBatch).where(eq(importBatch.id, id));
  if (!row || row.createdBy !== actor.accountId) return noBatch();
  const [source] = await read.select({ bytes: blob.bytes }).from(blob).where(eq(blob.sha256, row.sourceBlob));
  if (!source) throw new Error(`the bytes of import ${id} are not there`);
  const options = row.options as ImportOptions;
  const understood = understand(row.fileName, new Uint8Array(source.bytes), options);
  return understood.ok ? ok({ row, understood: understood.value, options }) : understood;
}

/** What a file says, computed again from its bytes and the choices made; the same every time. */
export async function importPreview(ports: Ports, actor: Actor, id: string): Promise<Outcome<PreviewOf>> {
  const loaded = await load(ports.read, actor, id);
  if (!loaded.ok) return loaded;
  const { row, understood, options } = loaded.value;
  const reached = await reachedUnits(ports.read, actor, mayEditRoster, ports.today());
  return ok({ batch: toBatch(row), ...(await buildPreview(ports.read, understood, options, reached, ports.today())) });
}

/** Saves the choices for a file: sheet, header row, columns, unit; answers with the new preview. */
export async function setImportOptions(ports: Ports, actor: Actor, id: string, patch: Partial<Omit<ImportOptions, 'asOf'>>): Promise<Outcome<PreviewOf>> {
  const done = await ports.act({ actor, verb: 'roster.import.chosen', subjects: [{ kind: 'import', id }] }, async (tx) => {
    const row = (await tx.lock(importBatch, id)) as Row | undefined;
    if (!row || row.createdBy !== actor.accountId) return noBatch();
    if (row.state !== 'previewed') return notOpen(row.state);
    if (patch.unitId) {
      if (!(await unitsOn(tx.read, tx.today)).some((u) => u.unitId === patch.unitId)) return refusals.noUnit();
      if (!reaches(await reachedUnits(tx.read, actor, mayEditRoster, tx.today), patch.unitId)) return refusals.outside();
    }
    const [source] = await tx.read.select({ bytes: blob.bytes }).from(blob).where(eq(blob.sha256, row.sourceBlob));
    const options: ImportOptions = { ...(row.options as ImportOptions), ...Object.fromEntries(Object.entries(patch).filter(([, v]) => v !== undefined)) };
    const understood = understand(row.fileName, new Uint8Array(source!.bytes), options);
    if (!understood.ok) return understood;
    await tx.update(importBatch, id, { options, summary: summaryOf(understood.value) });
    tx.note({ detail: { actor: actor.name, file: row.fileName } });
    return ok(null);
  });
  return done.ok ? importPreview(ports, actor, id) : done;
}

/** Takes a file into the roster: everything decided, all of it or nothing, one entry. */
export async function commitImport(ports: Ports, actor: Actor, id: string, decisions: Readonly<Record<string, Decision>>): Promise<Outcome<{ created: string[]; updated: string[]; skipped: number }>> {
  return ports.act({ actor, verb: 'roster.import.committed', subjects: [{ kind: 'import', id }] }, async (tx) => {
    const locked = (await tx.lock(importBatch, id)) as Row | undefined;
    if (!locked || locked.createdBy !== actor.accountId) return noBatch();
    if (locked.state !== 'previewed') return notOpen(locked.state);
    const loaded = await load(tx.read, actor, id);
    if (!loaded.ok) return loaded;
    const { row, understood, options } = loaded.value;
    const done = await takeIn(tx, actor, row.fileName, understood, options, decisions);
    if (!done.ok) return done;
    const { created, updated, skipped } = done.value;
    await tx.update(importBatch, id, { state: 'committed', summary: { ...summaryOf(understood), created: created.length, updated: updated.length, skipped } });
    return ok(done.value);
  });
}

/** An entry names at most this many people; the rows of all of them are in its root. */
const NAMED = 500;

async function takeIn(tx: Tx, actor: Actor, fileName: string, u: Understood, options: ImportOptions, decisions: Readonly<Record<string, Decision>>): Promise<Outcome<{ created: string[]; updated: string[]; skipped: number }>> {
  const reached = await reachedUnits(tx.read, actor, mayEditRoster, tx.today);
  const preview = await buildPreview(tx.read, u, options, reached, tx.today);
  const open = unanswered(preview, decisions);
  if (open) return open;
  const out = { created: [] as string[], updated: [] as string[], skipped: 0 };
  const taken = new Set<string>();
  for (const [i, { draft, key }] of u.people.entries()) {
    const decision = decisions[key]!;
    if (decision.action === 'skip') { out.skipped += 1; continue; }
    const done = await applyDecision(tx, { person: preview.people[i]!, draft, decision, reached, options, fileName });
    if (!done.ok) return refuse({ ...done.refusal, details: { key, name: preview.people[i]!.name } });
    if (taken.has(done.value)) return unansweredIn(preview.people[i]!, 'repeated');
    taken.add(done.value);
    (decision.action === 'create' ? out.created : out.updated).push(done.value);
  }
  tx.note({
    subjects: [...out.created, ...out.updated].slice(0, NAMED).map((id) => ({ kind: 'person', id })),
    detail: { actor: actor.name, file: fileName, created: out.created.length, updated: out.updated.length, skipped: out.skipped },
  });
  return ok(out);
}

/** The first question without an answer, as a refusal; null when everything is decided. */
function unanswered(preview: Preview, decisions: Readonly<Record<string, Decision>>): Refused | null {
  const [open] = preview.questions;
  if (open) return refuse({ name: 'roster.import-question-open', status: 422, reason: open.words, wayOut: { zh: '请先回答此问题，再确认导入。', en: 'Answer this first, then confirm the import.' }, details: { code: open.code } });
  const missing = preview.people.filter((p) => !decisions[p.key]);
  if (missing.length > 0) {
    const names = missing.slice(0, 5).map((p) => p.name || p.key).join('、');
    return refuse({
      name: 'roster.import-undecided', status: 422, reason: { zh: `还有 ${missing.length} 人没有决定（${names}），一个文件要么全部导入，要么不导入。`, en: `${missing.length} people are not decided yet (${names}); a file is imported whole or not at all.` },
      wayOut: { zh: '请为每个人选择新增、更新或跳过。', en: 'Choose enter, update or leave out for each person.' }, details: { keys: missing.map((p) => p.key) },
    });
  }
  const numbers = new Set<string>();
  for (const p of preview.people) {
    const decision = decisions[p.key]!;
    if (decision.action === 'skip') continue;
    const number = idKeyOf(p.fields.find((f) => f.field === 'idNumber')?.value ?? null);
    if (number !== null && numbers.has(number)) return unansweredIn(p, 'repeated');
    if (number !== null) numbers.add(number);
    const codes = p.questions.map((q) => q.code);
    if (codes.includes('name') || codes.includes('outside')) return unansweredIn(p, codes.includes('name') ? 'name' : 'outside');
    const candidates = p.match.candidates.map((c) => c.id);
    if (decision.action === 'update' && !candidates.includes(decision.personId ?? (candidates.length === 1 && p.match.kind === 'one' ? candidates[0]! : ''))) return unansweredIn(p, 'match');
    if (decision.action === 'create' && p.match.by === 'id') return unansweredIn(p, 'id');
    if (decision.action === 'create' && p.match.kind !== 'none' && !decision.another) return unansweredIn(p, 'match');
  }
  return null;
}

function unansweredIn(p: PreviewPerson, code: string): Refused {
  const question = p.questions.find((q) => q.code === code)?.words ?? (code === 'id'
    ? { zh: '名册中已有身份证号相同的人员，不能再新增。', en: 'The roster holds a person of this ID number; a second one cannot be entered.' }
    : { zh: '名册中有相符的人员，请指明更新哪一位，或确认是另一人。', en: 'The roster holds people who match: say whom to update, or that it is another person.' });
  return refuse({
    name: code === 'id' ? 'roster.id-number-taken' : 'roster.import-question-open', status: code === 'id' ? 409 : 422,
    reason: { zh: `${p.name || p.key}：${question.zh}`, en: `${p.name || p.key}: ${question.en}` },
    wayOut: { zh: '请在预览中作出选择后再确认导入；没有写入任何内容。', en: 'Choose in the preview, then confirm; nothing was written.' }, details: { key: p.key, code },
  });
}

/** Puts an import aside; nothing of it enters the roster. */
export async function discardImport(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'roster.import.discarded', subjects: [{ kind: 'import', id }] }, async (tx) => {
    const row = (await tx.lock(importBatch, id)) as Row | undefined;
    if (!row || row.createdBy !== actor.accountId) return noBatch();
    if (row.state !== 'previewed') return notOpen(row.state);
    await tx.update(importBatch, id, { state: 'discarded' });
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
  const reached = await reachedUnits(ports.read, actor, mayEditRoster, ports.today());
  return ok({ kind: kind.value, ...(await buildPreview(ports.read, understood.value, options, reached, ports.today())) });
}
