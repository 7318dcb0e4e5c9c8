import { asc, eq } from 'drizzle-orm';
import { isPartialDate, type Day } from '../../kernel/day.ts';
import type { Actor, Reader, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome, type Refusal } from '../../kernel/refusal.ts';
import { person } from '../roster/schema.ts';
import { catalogueOrder, classTextOf, fits, isCls, isSub, nextNumber } from './class-rules.ts';
import { refusals } from './refusals-rules.ts';
import type { Prepared } from './scan-service.ts';
import { fileMaterial, filePage } from './schema.ts';

export type Material = typeof fileMaterial.$inferSelect;
/** What is said of a material when it is filed; `madeOn` is YYYY, YYYY-MM, YYYY-MM-DD or null. */
export type MaterialInput = { cls: string; sub: string | null; title: string; madeOn: string | null; copies?: number; pages?: number; note?: string | null };

/** Every material of a file, withdrawn ones included, in the order of the catalogue. */
export async function materialsOf(read: Reader, personId: string): Promise<Material[]> {
  return (await read.select().from(fileMaterial).where(eq(fileMaterial.personId, personId)).orderBy(asc(fileMaterial.id))).sort(catalogueOrder);
}

/** Why a material cannot be filed as it is described, or null. */
export function inputRefusal(input: MaterialInput, today: Day): { ok: false; refusal: Refusal } | null {
  if (!isCls(input.cls) || (input.sub !== null && !isSub(input.sub)) || !fits(input.cls, input.sub as never)) return refusals.classNeeded();
  if (input.madeOn !== null && (!isPartialDate(input.madeOn) || input.madeOn.slice(0, 10) > today)) return refusals.badDate();
  return null;
}

/**
 * Writes one material with its pages and originals inside an act: the number is the next of its place, taken under a lock of the person, so
 * that two clerks never get the same. `open` leaves it to be checked by who filed it.
 */
export async function addMaterial(tx: Tx, actor: Actor, personId: string, input: MaterialInput, prepared: Prepared | null, open: boolean): Promise<Outcome<Material>> {
  const refused = inputRefusal(input, tx.today);
  if (refused) return refused;
  await tx.lock(person, personId);
  const held = await materialsOf(tx.read, personId);
  const material = await tx.insert(fileMaterial, {
    personId, cls: input.cls, sub: input.sub, classText: classTextOf(input.cls as never, input.sub as never, tx.today), n: nextNumber(held, input), title: input.title.trim(),
    madeOn: input.madeOn, copies: input.copies ?? 1, pages: prepared?.pages.length ?? input.pages ?? 0, note: input.note?.trim() || null, filedBy: actor.accountId, filedAt: tx.at,
    closedAt: open ? null : tx.at,
  });
  if (prepared) await addPages(tx, personId, material.id, prepared);
  return ok(material);
}

async function addPages(tx: Tx, personId: string, materialId: string, prepared: Prepared): Promise<void> {
  const hashes: string[] = [];
  for (const original of prepared.originals) hashes.push(await tx.blob(original.bytes, original.mime));
  const rows = [];
  for (const [i, page] of prepared.pages.entries()) {
    rows.push({
      materialId, personId, n: i + 1, blob: hashes[page.original]!, blobPage: page.blobPage, mime: page.mime, width: page.width, height: page.height,
      thumb: await tx.blob(page.thumb, 'image/jpeg'), image: page.image ? await tx.blob(page.image, 'image/jpeg') : null, scannedAt: page.scannedAt, at: tx.at,
    });
  }
  await tx.insertMany(filePage, rows);
}
