import { eq } from 'drizzle-orm';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { holdsAny } from '../accounts/rules.ts';
import { loadLists } from '../roster/load-service.ts';
import { writeRosterXlsx } from '../roster/formats/xlsx-write.ts';
import { person } from '../roster/schema.ts';
import { fileOf } from './access-service.ts';
import { catalogueRows, materialName, placeNumber, sheetColumns } from './catalogue-rules.ts';
import { placeOf, renumbering } from './class-rules.ts';
import { addMaterial, inputRefusal, materialsOf, type Material, type MaterialInput } from './filing-service.ts';
import { missingList, type MissingLine } from './missing-rules.ts';
import { refusals } from './refusals-rules.ts';
import { cites, mayKeepFiles } from './rules.ts';
import { prepareUploads, type Upload } from './scan-service.ts';
import { fileMaterial, filePage } from './schema.ts';

type PageLine = { id: string; n: number; width: number | null; height: number | null; scannedAt: string | null };
/** A line of the catalogue: the material and, while its keeper checks it, its pages. */
export type CatalogueLine = Material & { pageIds: PageLine[] };
export type Catalogue = { person: { id: string; name: string; postText: string | null; unitId: string | null }; materials: CatalogueLine[]; missing: MissingLine[]; outOfOrder: number; mayKeep: boolean; gone: boolean };

const subjects = (personId: string, materialId?: string) => [{ kind: 'person', id: personId }, ...(materialId ? [{ kind: 'material', id: materialId }] : [])];

/** The catalogue of a file with what it lacks; the reading is an entry. It shows no page. */
export async function catalogue(ports: Ports, actor: Actor, personId: string): Promise<Outcome<Catalogue>> {
  return ports.act({ actor, verb: 'files.catalogue.read', subjects: subjects(personId), cites: [cites.classes.document] }, async (tx) => {
    const found = await fileOf(tx.read, actor, personId, tx.today, 'near');
    if (!found.ok) return found;
    const p = found.value;
    tx.note({ detail: { actor: actor.name, person: p.name } });
    const materials = await materialsOf(tx.read, personId);
    const pages = await tx.read.select().from(filePage).where(eq(filePage.personId, personId));
    const lists = await loadLists(tx.read, personId);
    const filled = p.standing.filled ?? [];
    const known = <T>(list: readonly T[], name: (typeof filled)[number]): readonly T[] | null => (list.length > 0 || filled.includes(name) ? list : null);
    const filed = materials.filter((m) => m.state === 'filed');
    // A file that has left whole is completed where it is kept now.
    const gone = filed.length > 0 && filed.every((m) => m.sentWith !== null);
    return ok({
      gone,
      person: { id: p.id, name: p.name, postText: p.postText, unitId: p.unitId },
      materials: materials.map((m) => ({ ...m, pageIds: pages.filter((x) => x.materialId === m.id).sort((a, b) => a.n - b.n).map(({ id, n, width, height, scannedAt }) => ({ id, n, width, height, scannedAt })) })),
      missing: gone ? [] : missingList({
        party: p.party, partyRegular: p.partyRegular, techTitle: p.techTitle, education: known(lists.education, 'education'), holdings: known(lists.holdings, 'holdings'),
        appraisals: known(lists.appraisals, 'appraisals')?.map((a) => a.year) ?? null, awards: lists.awards.map((a) => a.title), punishments: known(lists.punishments, 'punishments'),
        materials: filed.map((m) => ({ ...m, away: m.sentWith !== null })),
      }),
      outOfOrder: renumbering(materials).length,
      mayKeep: holdsAny(actor, mayKeepFiles),
    });
  });
}

/** Files a material with its scans: they are read to the end first, so that a damaged one leaves nothing behind. */
export async function fileNew(ports: Ports, actor: Actor, personId: string, input: MaterialInput, uploads: readonly Upload[]): Promise<Outcome<{ id: string; n: number; pages: number }> & { entryId?: string }> {
  // Asked before the scans are drawn too, so that nobody has the server work on what will be refused.
  const near = await fileOf(ports.read, actor, personId, ports.today(), 'near');
  if (!near.ok) return near;
  const wrong = inputRefusal(input, ports.today());
  if (wrong) return wrong;
  const prepared = uploads.length > 0 ? await prepareUploads(uploads) : null;
  if (prepared && !prepared.ok) return prepared;
  return ports.act({ actor, verb: 'files.material.filed', subjects: subjects(personId), cites: [cites.classes.document] }, async (tx) => {
    const found = await fileOf(tx.read, actor, personId, tx.today, 'near');
    if (!found.ok) return found;
    const filed = await addMaterial(tx, actor, personId, input, prepared?.value ?? null, prepared !== null);
    if (!filed.ok) return filed;
    tx.note({ subjects: [{ kind: 'material', id: filed.value.id }], detail: { actor: actor.name, person: found.value.name, material: materialName(filed.value), pages: filed.value.pages } });
    return ok({ id: filed.value.id, n: filed.value.n, pages: filed.value.pages });
  });
}

/** Ends the keeper's check of the pages; from now on they are read with a permit only. */
export async function closeMaterial(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ id: string }> & { entryId?: string }> {
  return ports.act({ actor, verb: 'files.material.closed' }, async (tx) => {
    const m = await tx.lock(fileMaterial, id);
    if (!m) return refusals.noMaterial();
    const found = await fileOf(tx.read, actor, m.personId, tx.today, 'near');
    if (!found.ok) return found;
    if (m.state === 'withdrawn') return refusals.withdrawn();
    tx.note({ subjects: subjects(m.personId, id), detail: { actor: actor.name, person: found.value.name, material: materialName(m) } });
    if (m.closedAt === null) await tx.update(fileMaterial, id, { closedAt: tx.at });
    return ok({ id });
  });
}

/** Takes a material out with a reason; nothing is erased, its number is not given again. */
export async function withdrawMaterial(ports: Ports, actor: Actor, id: string, reason: string): Promise<Outcome<{ id: string }> & { entryId?: string }> {
  return ports.act({ actor, verb: 'files.material.withdrawn', cites: [cites.tampering.document] }, async (tx) => {
    const m = await tx.lock(fileMaterial, id);
    if (!m) return refusals.noMaterial();
    const found = await fileOf(tx.read, actor, m.personId, tx.today, 'near');
    if (!found.ok) return found;
    if (m.state === 'withdrawn') return refusals.withdrawn();
    tx.note({ subjects: subjects(m.personId, id), detail: { actor: actor.name, person: found.value.name, material: materialName(m), reason } });
    await tx.update(fileMaterial, id, { state: 'withdrawn', withdrawnReason: reason, closedAt: m.closedAt ?? tx.at });
    return ok({ id });
  });
}

/** Numbers the materials of each place by date again; the entry names every number that changed. */
export async function arrange(ports: Ports, actor: Actor, personId: string, reason: string): Promise<Outcome<{ changed: number }> & { entryId?: string }> {
  return ports.act({ actor, verb: 'files.catalogue.arranged', subjects: subjects(personId) }, async (tx) => {
    const found = await fileOf(tx.read, actor, personId, tx.today, 'near');
    if (!found.ok) return found;
    await tx.lock(person, personId);
    const changes = renumbering(await materialsOf(tx.read, personId));
    if (changes.length === 0) return refusals.inOrder();
    // In two steps, because a number may be in use by another until that one has moved.
    for (const c of changes) await tx.update(fileMaterial, c.material.id, { n: c.to + 1_000_000 });
    for (const c of changes) await tx.update(fileMaterial, c.material.id, { n: c.to });
    const said = changes.slice(0, 60).map((c) => `《${c.material.title}》${placeNumber(placeOf(c.material))}-${c.from} → ${placeNumber(placeOf(c.material))}-${c.to}`).join('；');
    tx.note({ subjects: changes.slice(0, 300).map((c) => ({ kind: 'material', id: c.material.id })), detail: { actor: actor.name, person: found.value.name, reason, changed: changes.length, numbers: said } });
    return ok({ changed: changes.length });
  });
}

/** The catalogue (人事档案目录) as .xlsx with the two-row heading; the export is an entry. */
export async function exportCatalogue(ports: Ports, actor: Actor, personId: string): Promise<Outcome<{ name: string; bytes: Uint8Array }> & { entryId?: string }> {
  const done = await ports.act({ actor, verb: 'files.catalogue.exported', subjects: subjects(personId) }, async (tx) => {
    const found = await fileOf(tx.read, actor, personId, tx.today, 'near');
    if (!found.ok) return found;
    const materials = await materialsOf(tx.read, personId);
    tx.note({ detail: { actor: actor.name, person: found.value.name, materials: materials.length } });
    return ok({ person: found.value.name, rows: catalogueRows(materials, tx.today) });
  });
  if (!done.ok) return done;
  const bytes = await writeRosterXlsx({ sheet: '人事档案目录', title: `人事档案目录（${done.value.person}）`, columns: [...sheetColumns], rows: done.value.rows });
  return { ...ok({ name: `人事档案目录_${done.value.person}.xlsx`, bytes }), ...(done.entryId ? { entryId: done.entryId } : {}) };
}
