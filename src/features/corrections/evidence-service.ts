import { and, eq } from 'drizzle-orm';
import type { Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { materialsOf } from '../files/service.ts';
import { fileMaterial, filePage } from '../files/schema.ts';
import { no } from './refusals-rules.ts';
import type { Evidence } from './rules.ts';

/** A material that may be cited, with its number of scanned pages. */
export type Citable = { id: string; cls: string; sub: string | null; classText: string; title: string; madeOn: string | null; pages: number };

/** What may be cited from a person's file: filed materials that have scanned pages, in the order of the catalogue. */
export async function citableOf(read: Reader, personId: string): Promise<Citable[]> {
  const rows = await read.select({ material: filePage.materialId }).from(filePage).where(eq(filePage.personId, personId));
  const count = new Map<string, number>();
  for (const p of rows) count.set(p.material, (count.get(p.material) ?? 0) + 1);
  return (await materialsOf(read, personId)).filter((m) => m.state === 'filed' && count.has(m.id)).map((m) => ({ id: m.id, cls: m.cls, sub: m.sub, classText: m.classText, title: m.title, madeOn: m.madeOn, pages: count.get(m.id)! }));
}

/** Turns named pages into evidence; refuses none at all, and pages that are not in the person's file or were withdrawn. */
export async function resolveEvidence(read: Reader, personId: string, named: readonly { materialId: string; page: number }[]): Promise<Outcome<Evidence[]>> {
  if (named.length === 0) return no.noEvidence();
  const all: Evidence[] = [];
  for (const { materialId, page } of named) {
    const [found] = await read.select({ pageId: filePage.id, title: fileMaterial.title, madeOn: fileMaterial.madeOn }).from(filePage).innerJoin(fileMaterial, eq(fileMaterial.id, filePage.materialId))
      .where(and(eq(filePage.materialId, materialId), eq(filePage.n, page), eq(fileMaterial.personId, personId), eq(fileMaterial.state, 'filed')));
    if (!found) return no.noPage();
    all.push({ materialId, page, ...found });
  }
  return ok(all);
}
