import { desc, eq } from 'drizzle-orm';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { mayHandleCases, mayReadCases } from '../accounts/rules.ts';
import { blob } from '../record/schema.ts';
import { MATTER_FORMAT, manifestBytes, packBundle, readme, sha256Hex } from '../selection/bundle-rules.ts';
import { addProofs } from '../selection/bundle-service.ts';
import { loadInstitution } from '../selection/load-service.ts';
import { drawBlocks } from '../selection/papers-service.ts';
import { loadState } from './load-service.ts';
import { papersOf } from './papers-rules.ts';
import { no, w } from './rules/cite.ts';
import type { MatterState } from './rules/state.ts';
import { matter, matterBundle, matterEvent } from './schema.ts';
import { append, noMatter, within } from './service.ts';

type Sealed = { sha256: string; version: number; bytes: Uint8Array };

/** Seals a matter that has ended: papers, the sealing event that names their manifest, and every proof. Refuses a running one. */
export async function sealMatter(ports: Ports, actor: Actor, id: string): Promise<Outcome<Sealed>> {
  const sealed = await ports.act({ actor, verb: 'moves.matter.sealed', caseId: id }, async (tx) => {
    const line = await tx.lock(matter, id);
    const state = line ? await loadState(tx.read, id) : undefined;
    if (!state) return noMatter();
    const allowed = await within(tx.read, actor, state, mayHandleCases, tx.today);
    if (!allowed.ok) return allowed;
    if (state.state === 'running') return no('not-finished', w('此事项没有办结，不能封存', 'The matter is not finished and cannot be sealed'), w('办结或终止后封存', 'Seal it when it is finished or stopped'), { status: 409 });
    const files = new Map([['README.txt', readme(state.opened.number)]]);
    for (const paper of papersOf(state, await loadInstitution(tx.read, tx.today))) files.set(`papers/${paper.name}.docx`, await drawBlocks(paper.blocks));
    const manifest = manifestBytes(id, state.opened.number, state.version, files);
    files.set('manifest.json', manifest);
    const after = await append(tx, actor, state, id, [{ kind: 'matter.sealed', payload: { manifest: sha256Hex(manifest), through: state.version } }]);
    return ok({ files, state: after });
  });
  if (!sealed.ok) return sealed;
  await ports.covered(sealed.entryId!);
  const { files, state } = sealed.value;
  await addProofs(ports.read, ports.log, { id, number: state.opened.number, title: state.opened.title }, files, { format: MATTER_FORMAT, lines: matter, events: matterEvent });
  const bytes = packBundle(files);
  return ports.act({ actor, verb: 'moves.bundle.stored', subjects: [{ kind: 'matter', id }], detail: { number: state.opened.number } }, async (tx) => {
    const sha256 = await tx.blob(bytes, 'application/zip');
    await tx.insert(matterBundle, { caseId: id, version: state.version, sha256, at: tx.at });
    return ok({ sha256, version: state.version, bytes });
  });
}

async function readable(read: Reader, actor: Actor, id: string, ports: Pick<Ports, 'today'>): Promise<Outcome<MatterState>> {
  const state = await loadState(read, id);
  if (!state) return noMatter();
  const allowed = await within(read, actor, state, mayReadCases, ports.today());
  return allowed.ok ? ok(state) : allowed;
}

/** The newest sealed bundle; taking it out is an entry. */
export async function takeMatterBundle(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ bytes: Uint8Array; number: string }>> {
  return ports.act({ actor, verb: 'moves.bundle.taken', subjects: [{ kind: 'matter', id }] }, async (tx) => {
    const state = await readable(tx.read, actor, id, ports);
    if (!state.ok) return state;
    const [found] = await tx.read.select({ bytes: blob.bytes }).from(matterBundle).innerJoin(blob, eq(blob.sha256, matterBundle.sha256)).where(eq(matterBundle.caseId, id)).orderBy(desc(matterBundle.version)).limit(1);
    if (!found) return no('not-sealed', w('此事项还没有封存', 'The matter has not been sealed'), w('办结后封存', 'Seal it when it is finished'), { status: 404 });
    tx.note({ detail: { number: state.value.opened.number } });
    return ok({ bytes: new Uint8Array(found.bytes), number: state.value.opened.number });
  });
}

/** Names of the papers a matter can produce now. */
export async function listMatterPapers(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ papers: string[] }>> {
  const state = await readable(ports.read, actor, id, ports);
  return state.ok ? ok({ papers: papersOf(state.value, '').map((p) => p.name) }) : state;
}

/** One paper as a Word document; taking it out is an entry. */
export async function takeMatterPaper(ports: Ports, actor: Actor, id: string, name: string): Promise<Outcome<{ name: string; bytes: Uint8Array }>> {
  return ports.act({ actor, verb: 'moves.paper.taken', subjects: [{ kind: 'matter', id }] }, async (tx) => {
    const state = await readable(tx.read, actor, id, ports);
    if (!state.ok) return state;
    const paper = papersOf(state.value, await loadInstitution(tx.read, tx.today)).find((p) => p.name === name);
    if (!paper) return no('no-paper', w('此事项现在没有这份文书', 'The matter has no such paper now'), w('从文书列表中选择', 'Choose one from the list'), { status: 404, field: 'name' });
    tx.note({ detail: { number: state.value.opened.number, paper: name } });
    return ok({ name: `${name}.docx`, bytes: await drawBlocks(paper.blocks) });
  });
}
