import { asc, desc, eq, getTableName, inArray, sql } from 'drizzle-orm';
import { canonicalBytes } from '../../kernel/canonical.ts';
import { toBase64 } from '../../kernel/base64.ts';
import { utf8 } from '../../kernel/bytes.ts';
import { parseCheckpoint } from '../../kernel/checkpoint.ts';
import { inclusionProof } from '../../kernel/merkle.ts';
import { formatKeyFile, parseNote } from '../../kernel/note.ts';
import type { Actor, LogReader, Ports, Reader } from '../../kernel/ports.ts';
import { formatProof } from '../../kernel/proof.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { tileHashReader } from '../../kernel/tiles.ts';
import { mayHandleCases } from '../accounts/rules.ts';
import { blob, recordDetail, recordEntry, recordIndex, recordRow } from '../record/schema.ts';
import type { matter, matterEvent } from '../moves/schema.ts';
import { reachedUnits, reaches } from '../roster/scope-service.ts';
import { BUNDLE_FORMAT, entryNames, manifestBytes, packBundle, readme, sha256Hex, type CaseFile, type EventImage, type Opened } from './bundle-rules.ts';
import { actorFacts, loadInstitution, loadState, loadWorld } from './load-service.ts';
import { drawPapers, paperNames } from './papers-service.ts';
import { mayRead } from './rules/read.ts';
import { no, w } from './rules/cite.ts';
import { byRole } from './rules/guard.ts';
import type { CaseState } from './rules/state.ts';
import { selectionBundle, selectionCase, selectionEvent } from './schema.ts';
import { append, noCase } from './service.ts';

/** Draws the papers of a case; the file names end up under `papers/`. */
export type Papers = (state: CaseState, institution: string) => Promise<{ name: string; bytes: Uint8Array }[]>;

type Sealed = { sha256: string; version: number; bytes: Uint8Array };

/**
 * Seals a case that is appointed, closed or stopped: draws the papers, writes the sealing event (its entry names the manifest),
 * waits until the record covers it, and packs everything that proves it. Refuses a running case.
 */
export async function seal(ports: Ports, actor: Actor, caseId: string, papers: Papers = drawPapers): Promise<Outcome<Sealed>> {
  const role = byRole('step.complete', actorFacts(actor));
  if (!role.ok) return role;
  const sealed = await ports.act({ actor, verb: 'selection.case.sealed', caseId }, async (tx) => {
    const line = await tx.lock(selectionCase, caseId);
    const state = line ? await loadState(tx.read, caseId) : undefined;
    if (!state) return noCase();
    const allowed = mayRead(state, actorFacts(actor), await loadWorld(tx.read, state, null, actor, tx.today, caseId));
    if (!allowed.ok) return allowed;
    if (!reaches(await reachedUnits(tx.read, actor, mayHandleCases, tx.today), state.post.unitId)) return no('outside', w('本案不在您负责的单位范围内', 'This case is outside the units you answer for'), w('请由负责该单位的人办理', 'Let those who answer for the unit do it'), { status: 403 });
    if (state.state === 'running') return no('not-finished', w('案卷没有办结，不能封存', 'The case is not finished and cannot be sealed'), w('完成任职或中止本案后封存', 'Seal it when the appointment is made or the case is stopped'), { status: 409 });
    const files = new Map([['README.txt', readme(state.number)]]);
    for (const paper of await papers(state, await loadInstitution(tx.read, tx.today))) files.set(`papers/${paper.name}`, paper.bytes);
    const manifest = manifestBytes(caseId, state.number, state.version, files);
    files.set('manifest.json', manifest);
    const after = await append(tx, actor, state, caseId, [{ kind: 'case.sealed', payload: { manifest: sha256Hex(manifest), through: state.version } }]);
    return ok({ files, state: after });
  });
  if (!sealed.ok) return sealed;
  await ports.covered(sealed.entryId!);
  const { files, state } = sealed.value;
  await addProofs(ports.read, ports.log, state, files);
  const bytes = packBundle(files);
  const stored = await ports.act({ actor, verb: 'selection.bundle.stored', subjects: [{ kind: 'case', id: caseId }], detail: { actor: actor.name, case: state.number, sha256: sha256Hex(bytes) } }, async (tx) => {
    const sha256 = await tx.blob(bytes, 'application/zip');
    await tx.insert(selectionBundle, { caseId, version: state.version, sha256, at: tx.at });
    return ok({ sha256, version: state.version, bytes });
  });
  return stored;
}

/** Where a sealed thing keeps its line and its events, and the format of its bundle. */
export type Kept = { format: CaseFile['format']; lines: typeof selectionCase | typeof matter; events: typeof selectionEvent | typeof matterEvent };
const cases: Kept = { format: BUNDLE_FORMAT, lines: selectionCase, events: selectionEvent };

/** Adds the case, its entries with rows and proofs, the checkpoint and the key. */
export async function addProofs(read: Reader, log: LogReader, state: Pick<CaseState, 'id' | 'number' | 'title'>, files: Map<string, Uint8Array>, kept: Kept = cases): Promise<void> {
  const { format, lines, events: eventTable } = kept;
  const [lineName, eventName] = [getTableName(lines), getTableName(eventTable)];
  const events = (await read.select({ image: sql<string>`to_jsonb(${eventTable}.*)::text` }).from(eventTable).where(eq(eventTable.caseId, state.id)).orderBy(asc(eventTable.n))).map((r) => JSON.parse(r.image) as EventImage);
  files.set('case.json', canonicalBytes({ format, id: state.id, number: state.number, title: state.title, events }));
  const note = await log.checkpoint();
  files.set('checkpoint', utf8(note));
  files.set('log.vkey', utf8(formatKeyFile(log.vkey)));
  const { size } = parseCheckpoint(parseNote(note).text);
  const hashes = tileHashReader(size, log.file);
  const entries = await read.select({ id: recordEntry.id, bytes: recordEntry.bytes, index: recordIndex.idx }).from(recordEntry).innerJoin(recordIndex, eq(recordIndex.entryId, recordEntry.id)).where(eq(recordEntry.caseId, state.id)).orderBy(asc(recordIndex.idx));
  const [line] = await read.select({ image: sql<string>`to_jsonb(${lines}.*)::text` }).from(lines).where(eq(lines.id, state.id));
  for (const [n, entry] of entries.entries()) {
    const names = entryNames(n);
    const rows = await read.select().from(recordRow).where(eq(recordRow.entryId, entry.id)).orderBy(asc(recordRow.n));
    const [detail] = await read.select({ image: sql<string>`to_jsonb(${recordDetail}.*)::text` }).from(recordDetail).where(eq(recordDetail.id, entry.id));
    const opened = rows.flatMap((row): Opened[] => {
      if (!row.salt) return [];
      const last = n === entries.length - 1 && row.tbl === lineName;
      const image = row.tbl === 'record_detail' ? detail?.image : last ? line?.image : undefined;
      if (row.tbl !== eventName && image === undefined) return [];
      return [{ t: row.tbl, id: row.rowId, salt: toBase64(log.openSalt(new Uint8Array(row.salt))), row: image === undefined ? null : (JSON.parse(image) as Record<string, unknown>) }];
    });
    files.set(names.entry, new Uint8Array(entry.bytes));
    files.set(names.proof, utf8(formatProof({ index: entry.index, hashes: await inclusionProof(entry.index, size, hashes), checkpoint: note })));
    files.set(names.rows, canonicalBytes({ lines: rows.map((r) => ({ t: r.tbl, id: r.rowId, prev: r.prev, now: r.now })), opened }));
  }
}

/** The newest sealed bundle of a case for a reader; taking it out is an entry of the record. */
export async function takeBundle(ports: Ports, actor: Actor, caseId: string): Promise<Outcome<Sealed & { number: string }>> {
  return ports.act({ actor, verb: 'selection.bundle.taken', subjects: [{ kind: 'case', id: caseId }] }, async (tx) => {
    const state = await loadState(tx.read, caseId);
    if (!state) return noCase();
    const allowed = mayRead(state, actorFacts(actor), await loadWorld(tx.read, state, null, actor, tx.today, caseId));
    if (!allowed.ok) return allowed;
    if (!reaches(await reachedUnits(tx.read, actor, [...mayHandleCases, 'supervisor'], tx.today), state.post.unitId)) return no('outside', w('本案不在您负责的单位范围内', 'This case is outside the units you answer for'), w('请由负责该单位的人办理', 'Let those who answer for the unit do it'), { status: 403 });
    const [found] = await tx.read.select().from(selectionBundle).where(eq(selectionBundle.caseId, caseId)).orderBy(desc(selectionBundle.version)).limit(1);
    const [stored] = found ? await tx.read.select().from(blob).where(inArray(blob.sha256, [found.sha256])) : [];
    if (!found || !stored) return no('not-sealed', w('本案还没有封存', 'The case has not been sealed'), w('办结后由承办干部封存', 'Those who handle it seal it when it is finished'), { status: 404 });
    tx.note({ detail: { actor: actor.name, case: state.number, sha256: found.sha256 } });
    return ok({ sha256: found.sha256, version: found.version, bytes: new Uint8Array(stored.bytes), number: state.number });
  });
}

/** Reads a case for its papers: the same right as reading the case. */
async function readable(read: Reader, actor: Actor, caseId: string, ports: Pick<Ports, 'today'>): Promise<Outcome<CaseState>> {
  const state = await loadState(read, caseId);
  if (!state) return noCase();
  const allowed = mayRead(state, actorFacts(actor), await loadWorld(read, state, null, actor, ports.today(), caseId));
  if (!allowed.ok) return allowed;
  const due = state.meeting?.called.due.some((m) => m.accountId === actor.accountId) ?? false;
  return due || reaches(await reachedUnits(read, actor, [...mayHandleCases, 'supervisor'], ports.today()), state.post.unitId) ? ok(state) : noCase();
}

/** Names of the papers a case can produce now. */
export async function listPapers(ports: Ports, actor: Actor, caseId: string): Promise<Outcome<{ papers: { id: string; name: string }[] }>> {
  const state = await readable(ports.read, actor, caseId, ports);
  return state.ok ? ok({ papers: paperNames(state.value, await loadInstitution(ports.read, ports.today())) }) : state;
}

/** One paper of a case, by name, as a Word document; taking it out is an entry of the record. */
export async function takePaper(ports: Ports, actor: Actor, caseId: string, name: string): Promise<Outcome<{ name: string; bytes: Uint8Array }>> {
  return ports.act({ actor, verb: 'selection.paper.taken', subjects: [{ kind: 'case', id: caseId }] }, async (tx) => {
    const state = await readable(tx.read, actor, caseId, ports);
    if (!state.ok) return state;
    const [file] = await drawPapers(state.value, await loadInstitution(tx.read, tx.today), name);
    if (!file) return no('no-paper', w('本案现在没有这份文书', 'The case has no such paper now'), w('从文书列表中选择', 'Choose one from the list'), { status: 404, field: 'name' });
    tx.note({ detail: { actor: actor.name, case: state.value.number, paper: file.name } });
    return ok({ name: file.name, bytes: file.bytes });
  });
}
