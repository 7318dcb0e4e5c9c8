import type { Tx } from '../../kernel/ports.ts';
import { ok, refuse, type Outcome } from '../../kernel/refusal.ts';
import { keepCurrent } from './current-service.ts';
import type { StoredDoubt } from './file-service.ts';
import type { PersonDraft } from './formats/draft.ts';
import { withoutMetadata } from './formats/photo.ts';
import { sameEducation, sameFamily, type PreviewPerson } from './import-match-service.ts';
import type { ImportOptions } from './import-read-service.ts';
import { accept, doubtsOf, rawOf, valuesOf, type ImportValues } from './import-values-rules.ts';
import { loadLists, type Person } from './load-service.ts';
import { isProtected } from './protected-rules.ts';
import { nameKeyOf } from './rules.ts';
import { appraisal, education, family, holding, person, personChange } from './schema.ts';
import { changeFacts, checkIdNumber, checkUnit, insertPerson, lockPersonById, type Facts } from './service.ts';

/** What a user decides about one person of a file. */
export type Decision = { action: 'create' | 'update' | 'skip'; personId?: string; unitId?: string; doubts: Record<string, 'accept' | 'confirm'>; keep: string[]; another: boolean };
type Job = { person: PreviewPerson; draft: PersonDraft; decision: Decision; reached: readonly string[] | null; options: ImportOptions; fileName: string };

/** Name of résumé lines as the basis of a post held. */
export const FROM_RESUME = '简历';

/** Writes one decided person; answers with the id. Suggestions are taken only where the decision says so. */
export async function applyDecision(tx: Tx, job: Job): Promise<Outcome<string>> {
  const { draft, decision } = job;
  for (const [id, choice] of Object.entries(decision.doubts)) {
    if (choice === 'accept' && !accept(draft, id)) {
      return refuse({ name: 'roster.doubt-not-acceptable', status: 422, reason: { zh: `存疑项 ${id} 没有可直接采用的建议。`, en: `The doubt ${id} has no suggestion that can be taken as it stands.` }, wayOut: { zh: '请改为确认原文，或导入后更正。', en: 'Confirm the value as read, or correct it after the import.' } });
    }
  }
  const values = valuesOf(draft);
  const doubts: StoredDoubt[] = doubtsOf(draft).filter((d) => d.severity !== 'note' && !decision.doubts[d.id]).map(({ acceptable: _acceptable, ...d }) => d);
  const sourceBlob = draft.original ? await tx.blob(draft.original.bytes, draft.source.kind === 'lrmx' ? 'application/xml' : 'application/octet-stream') : null;
  const photo = draft.photo.value?.shown ? await tx.blob(withoutMetadata(draft.photo.value), draft.photo.value.mime) : null;
  return decision.action === 'create' ? create(tx, job, values, { doubts, sourceBlob, photo }) : update(tx, job, values, { doubts, sourceBlob, photo });
}

type More = { doubts: StoredDoubt[]; sourceBlob: string | null; photo: string | null };
const evidenceOf = (job: Job): string => `导入文件“${job.fileName}”`;

async function create(tx: Tx, job: Job, v: ImportValues, more: More): Promise<Outcome<string>> {
  const unitId = job.decision.unitId ?? job.person.unit?.id ?? null;
  const placed = await checkUnit(tx, job.reached, unitId);
  if (placed) return placed;
  const taken = await checkIdNumber(tx.read, v.facts.idNumber, null);
  if (taken) return taken;
  const facts = { ...v.facts, name: v.facts.name!, unitId, photo: more.photo } as Facts & { name: string };
  const p = await insertPerson(tx, facts, { raw: rawOf(job.draft, job.options.asOf), doubts: more.doubts, sourceBlob: more.sourceBlob, rank: v.rank });
  await tx.insertMany(education, v.education.map((e) => ({ ...e, personId: p.id })));
  await tx.insertMany(family, v.family.map((f) => ({ ...f, personId: p.id })));
  await tx.insertMany(appraisal, v.appraisals.map((a) => ({ ...a, personId: p.id })));
  if (await addHoldings(tx, p.id, v)) await keepCurrent(tx, p.id);
  return ok(p.id);
}

/** Résumé lines become posts held as text: no unit, rank or kind is guessed from the words. */
async function addHoldings(tx: Tx, personId: string, v: ImportValues): Promise<boolean> {
  await tx.insertMany(holding, v.holdings.map((h) => ({ ...h, personId, basis: FROM_RESUME })));
  return v.holdings.length > 0;
}

async function update(tx: Tx, job: Job, v: ImportValues, more: More): Promise<Outcome<string>> {
  const target = job.decision.personId ?? job.person.match.candidates[0]!.id;
  const found = await lockPersonById(tx, job.reached, target);
  if (!found.ok) return found;
  const before = found.value;
  const keep = new Set(job.decision.keep);
  const stated = Object.fromEntries(Object.entries({ ...v.facts, photo: more.photo }).filter(([f, x]) => x !== null && !keep.has(f) && !isProtected(f))) as Facts;
  const kept = (before.doubts as StoredDoubt[]).filter((d) => !more.doubts.some((m) => m.id === d.id));
  const changed = await changeFacts(tx, before, stated, { evidence: evidenceOf(job) }, {
    raw: { ...before.raw, ...rawOf(job.draft, job.options.asOf) }, doubts: [...kept.filter((d) => stated[d.field as keyof Facts] === undefined), ...more.doubts],
    ...(more.sourceBlob ? { sourceBlob: more.sourceBlob } : {}),
  });
  if (!changed.ok) return changed;
  const wrote = await updateLists(tx, before, v, keep, evidenceOf(job));
  if (wrote) await keepCurrent(tx, before.id);
  return ok(before.id);
}

/** Adds and changes rows of the lists a file states; removes none. True when posts were added. */
async function updateLists(tx: Tx, p: Person, v: ImportValues, keep: ReadonlySet<string>, evidence: string): Promise<boolean> {
  const lists = await loadLists(tx.read, p.id);
  const note = (field: string, oldValue: unknown, newValue: unknown) => tx.insert(personChange, { personId: p.id, field, oldValue, newValue, day: tx.today, evidence, at: tx.at });
  // Protected lists change by corrections only; an import fills none of them for a person who is there.
  for (const e of keep.has('education') || isProtected('education') ? [] : v.education) {
    const old = lists.education.filter((x) => x.mode === e.mode);
    if (keep.has(`education.${e.mode}`) || old.some((x) => sameEducation(x, e))) continue;
    const row = old.length === 1 ? await tx.update(education, old[0]!.id, e) : await tx.insert(education, { ...e, personId: p.id });
    await note('education', old.length === 1 ? old[0] : null, row);
  }
  for (const f of keep.has('family') ? [] : v.family) {
    const old = lists.family.find((x) => nameKeyOf(x.name) === nameKeyOf(f.name));
    if (old && sameFamily(old, f)) continue;
    const row = old ? await tx.update(family, old.id, { ...f, living: f.living ?? old.living, sort: old.sort }) : await tx.insert(family, { ...f, personId: p.id });
    await note('family', old ?? null, row);
  }
  for (const a of keep.has('appraisals') ? [] : v.appraisals) {
    const old = lists.appraisals.find((x) => x.year === a.year);
    if (old?.grade === a.grade) continue;
    const row = old ? await tx.update(appraisal, old.id, a) : await tx.insert(appraisal, { ...a, personId: p.id });
    await note('appraisals', old ?? null, row);
  }
  if (v.rank && v.rank !== p.rank && lists.holdings.length === 0) await tx.update(person, p.id, { rank: v.rank });
  return lists.holdings.length === 0 && !keep.has('holdings') && !isProtected('holdings') ? (await addHoldings(tx, p.id, v)) || v.rank !== null : false;
}
