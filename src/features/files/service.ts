import { and, eq } from 'drizzle-orm';
import type { Actor, Reader, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { addMaterial, type MaterialInput } from './filing-service.ts';
import { fileMaterial, filePage } from './schema.ts';
import type { Prepared } from './scan-service.ts';

// What other rooms use of the file room.
export { materialsOf, type Material } from './filing-service.ts';
export { marked, openCited, type Opened } from './page-service.ts';
export { prepareUploads, type Prepared, type Upload } from './scan-service.ts';

/** A page cited as evidence; `pageId` is null where the material has no such scanned page. */
export type EvidencePage = { title: string; cls: string; sub: string | null; madeOn: string | null; pageId: string | null };

/** What stands behind “material, page n” of a person's file; null where the material is not in that file. It shows no picture of the page. */
export async function evidencePage(read: Reader, personId: string, materialId: string, n: number): Promise<EvidencePage | null> {
  const [material] = await read.select().from(fileMaterial).where(and(eq(fileMaterial.id, materialId), eq(fileMaterial.personId, personId)));
  if (!material) return null;
  const [page] = await read.select({ id: filePage.id }).from(filePage).where(and(eq(filePage.materialId, materialId), eq(filePage.n, n)));
  return { title: material.title, cls: material.cls, sub: material.sub, madeOn: material.madeOn, pageId: page?.id ?? null };
}

/**
 * Files evidence inside an act of another room, closed at once. Who may do so is the caller's to check; the entry is the caller's too.
 * `prepared` comes from `prepareUploads`, before the act begins.
 */
export async function fileEvidence(tx: Tx, actor: Actor, personId: string, input: MaterialInput, prepared: Prepared): Promise<Outcome<{ materialId: string; pages: number }>> {
  const filed = await addMaterial(tx, actor, personId, input, prepared, false);
  return filed.ok ? ok({ materialId: filed.value.id, pages: filed.value.pages }) : filed;
}
