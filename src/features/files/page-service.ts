import { and, eq, type SQL } from 'drizzle-orm';
import type { Actor, Ports, Reader, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { account } from '../accounts/schema.ts';
import { blob } from '../record/schema.ts';
import { fileOf } from './access-service.ts';
import { materialName } from './catalogue-rules.ts';
import { permitStanding, usePermit } from './permit-service.ts';
import { opens } from './permit-rules.ts';
import { refusals } from './refusals-rules.ts';
import { CHECK_HOURS, cites, THUMB } from './rules.ts';
import { cappedThumb } from './scan-service.ts';
import { fileMaterial, filePage, filePermit, fileTransfer } from './schema.ts';
import { civilMinute, withWatermark } from './watermark-service.ts';

type Page = typeof filePage.$inferSelect;
type Material = typeof fileMaterial.$inferSelect;
type Shown = Outcome<{ bytes: Uint8Array }> & { entryId?: string };

/**
 * A page as a picture with the reader burned into it. With a permit the reading is `files.page.viewed`; without one only the keeper who filed the
 * material sees it, until it is closed, and that is `files.page.checked`. The only other way is a page that another room cites (`openCited`).
 */
export async function pageImage(ports: Ports, actor: Actor, pageId: string, permitId: string | null): Promise<Shown> {
  const done = permitId === null ? await checked(ports, actor, pageId) : await viewed(ports, actor, pageId, permitId);
  return done.ok ? marked(ports.read, actor, done) : done;
}

/** A page that was opened: where its picture is, and the moment that is burned into it. */
export type Opened = { image: string; at: string };

/** The picture of what an act has opened, with the reader and the moment burned in. */
export async function marked(read: Reader, actor: Actor, opened: { value: Opened; entryId?: string }): Promise<Shown> {
  const [source] = await read.select({ bytes: blob.bytes }).from(blob).where(eq(blob.sha256, opened.value.image));
  if (!source) return refusals.noPage();
  const bytes = await withWatermark(source.bytes, [await signature(read, actor), civilMinute(opened.value.at)]);
  return { ...ok({ bytes }), ...(opened.entryId ? { entryId: opened.entryId } : {}) };
}

/**
 * Opens a page that another room cites, inside an act of that room whose verb says why it is looked at. The room says which pages are
 * cited and who has to judge them; here reach, self and kin are asked as for every page, and what was withdrawn or sent away stays shut.
 */
export async function openCited(tx: Tx, actor: Actor, cited: { personId: string; materialId: string; page: number }): Promise<Outcome<Opened>> {
  const near = await fileOf(tx.read, actor, cited.personId, tx.today, 'open');
  if (!near.ok) return near;
  const found = await loadPage(tx, and(eq(filePage.personId, cited.personId), eq(filePage.materialId, cited.materialId), eq(filePage.n, cited.page)));
  if (!found.ok) return found;
  const { page, material } = found.value;
  tx.note({
    subjects: [{ kind: 'person', id: page.personId }, { kind: 'material', id: material.id }, { kind: 'page', id: page.id }],
    detail: { actor: actor.name, person: near.value.name, material: materialName(material), page: page.n },
  });
  return ok({ image: page.image ?? page.blob, at: tx.at });
}

function viewed(ports: Ports, actor: Actor, pageId: string, permitId: string): Promise<Outcome<Opened> & { entryId?: string }> {
  return ports.act({ actor, verb: 'files.page.viewed', cites: [cites.reading.document] }, async (tx) => {
    const found = await loadPage(tx, eq(filePage.id, pageId));
    if (!found.ok) return found;
    const { page, material } = found.value;
    const used = await usePermit(tx, actor, permitId, page);
    if (!used.ok) return used;
    tx.note({
      subjects: [{ kind: 'person', id: page.personId }, { kind: 'material', id: material.id }, { kind: 'page', id: page.id }, { kind: 'permit', id: permitId }],
      detail: { actor: actor.name, person: used.value.person, material: materialName(material), page: page.n, purpose: used.value.permit.purpose, approver: used.value.permit.decidedName, second: used.value.permit.secondReader },
    });
    return ok({ image: page.image ?? page.blob, at: tx.at });
  });
}

function checked(ports: Ports, actor: Actor, pageId: string): Promise<Outcome<Opened> & { entryId?: string }> {
  return ports.act({ actor, verb: 'files.page.checked' }, async (tx) => {
    const found = await loadPage(tx, eq(filePage.id, pageId));
    if (!found.ok) return found;
    const { page, material } = found.value;
    const near = await fileOf(tx.read, actor, page.personId, tx.today, 'open');
    if (!near.ok) return near;
    const open = material.filedBy === actor.accountId && material.closedAt === null && Date.parse(tx.at) < Date.parse(material.filedAt) + CHECK_HOURS * 3_600_000;
    if (!open) return refusals.permitNeeded({ zh: '查阅档案须经批准。', en: 'Reading a file needs a permit.' });
    tx.note({
      subjects: [{ kind: 'person', id: page.personId }, { kind: 'material', id: material.id }, { kind: 'page', id: page.id }],
      detail: { actor: actor.name, person: near.value.name, material: materialName(material), page: page.n },
    });
    return ok({ image: page.image ?? page.blob, at: tx.at });
  });
}

async function loadPage(tx: Tx, which: SQL | undefined): Promise<Outcome<{ page: Page; material: Material }>> {
  const [row] = await tx.read.select({ page: filePage, material: fileMaterial }).from(filePage).innerJoin(fileMaterial, eq(fileMaterial.id, filePage.materialId)).where(which);
  if (!row) return refusals.noPage();
  if (row.material.state === 'withdrawn') return refusals.withdrawn();
  if (row.material.sentWith !== null) {
    const [sent] = await tx.read.select({ to: fileTransfer.counterpart }).from(fileTransfer).where(eq(fileTransfer.id, row.material.sentWith));
    return refusals.sentAway(sent?.to ?? '');
  }
  return ok(row);
}

/** A thumbnail, too small to be read whatever was stored (`thumbBox`), to whoever holds a running permit for the page; no entry of its own. */
export async function pageThumb(ports: Ports, actor: Actor, pageId: string, permitId: string, now: string): Promise<Outcome<{ bytes: Uint8Array }>> {
  const [row] = await ports.read.select({ page: filePage, permit: filePermit, state: fileMaterial.state, sentWith: fileMaterial.sentWith }).from(filePage)
    .innerJoin(filePermit, eq(filePermit.id, permitId)).innerJoin(fileMaterial, eq(fileMaterial.id, filePage.materialId)).where(eq(filePage.id, pageId));
  const thumb = row?.page.thumb ?? null;
  if (!row || thumb === null || row.state === 'withdrawn' || row.sentWith !== null) return refusals.noPage();
  const { permit, page } = row;
  if (permit.readerId !== actor.accountId) return refusals.notYours();
  const near = await fileOf(ports.read, actor, page.personId, ports.today(), 'open');
  if (!near.ok) return near;
  if (permit.personId !== page.personId || !opens(permit.scope, page.materialId, page.n) || !['ready', 'reading'].includes(permitStanding(permit, now))) {
    return refusals.permitNeeded({ zh: '查阅档案须经批准。', en: 'Reading a file needs a permit.' });
  }
  const [found] = await ports.read.select({ bytes: blob.bytes }).from(blob).where(eq(blob.sha256, thumb));
  return found ? ok({ bytes: await cappedThumb(found.bytes, page.width ?? 5 * THUMB.width, page.height ?? 5 * THUMB.height) }) : refusals.noPage();
}

/** Name and account, as the mark shows them. */
async function signature(read: Reader, actor: Actor): Promise<string> {
  const [found] = await read.select({ username: account.username }).from(account).where(eq(account.id, actor.accountId));
  return `${actor.name} ${found?.username ?? actor.accountId.slice(0, 8)}`;
}
