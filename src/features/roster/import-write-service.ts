import type { Tx } from '../../kernel/ports.ts';
import { ok, refuse, type Outcome } from '../../kernel/refusal.ts';
import { currentOf } from './current-service.ts';
import type { StoredDoubt } from './file-service.ts';
import { withoutMetadata } from './formats/photo.ts';
import { named, type Decision, type Ready, type Writing, type Wrote } from './import-decide-service.ts';
import { doubtsKept, type Judged } from './import-match-service.ts';
import { updatePeople } from './import-update-service.ts';
import { accept, doubtsOf, rawOf, valuesOf, type ImportValues } from './import-values-rules.ts';
import { refusals } from './refusals-rules.ts';
import { appraisal, education, family, holding, importEffect, person } from './schema.ts';
import { newPerson, type Facts } from './service.ts';
import { reaches } from './scope-service.ts';

/** Name of résumé lines as the basis of a post held. */
export const FROM_RESUME = '简历';
/** People written by one round of statements; a statement has at most 65,534 parameters. */
const ROUND = 500;

/** Rounds on their way to the database while the next is made ready. */
const AHEAD = 2;
type Sent = { size: number; done: Promise<unknown> };

/** Writes everybody decided, set by set; what was written is kept as effects, so that all of it can be undone. */
export async function writePeople(tx: Tx, people: readonly { judged: Judged; decision: Decision }[], w: Writing): Promise<Outcome<Wrote>> {
  const out: Wrote = { created: [], updated: [], proposals: 0 };
  const sent: Sent[] = [];
  const settle = async (most: number): Promise<void> => {
    while (sent.length > most) {
      const { size, done } = sent.shift()!;
      await done;
      await w.tick(size);
    }
  };
  for (const action of ['create', 'update'] as const) {
    const all = people.filter((p) => p.decision.action === action);
    for (let i = 0; i < all.length; i += ROUND) {
      const ready: Ready[] = [];
      for (const p of all.slice(i, i + ROUND)) {
        const done = await prepare(tx, p.judged, p.decision);
        if (!done.ok) return named(done.refusal, p.judged);
        ready.push(done.value);
      }
      const done = action === 'create' ? createPeople(tx, ready, w, sent) : await updatePeople(tx, ready, w);
      if (!done.ok) return done;
      out.created.push(...done.value.created);
      out.updated.push(...done.value.updated);
      out.proposals += done.value.proposals;
      if (action === 'update') await w.tick(ready.length);
      await settle(AHEAD);
    }
    await settle(0);
  }
  return ok(out);
}

/** Takes the suggestions that the decision takes, on a copy of the draft, and stores the file and the photo. */
async function prepare(tx: Tx, judged: Judged, decision: Decision): Promise<Outcome<Ready>> {
  const taken = Object.entries(decision.doubts).filter(([, choice]) => choice === 'accept').map(([id]) => id);
  const draft = taken.length > 0 ? structuredClone(judged.draft) : judged.draft;
  for (const id of taken) {
    if (!accept(draft, id)) {
      return refuse({ name: 'roster.doubt-not-acceptable', status: 422, reason: { zh: `存疑项 ${id} 没有可直接采用的建议。`, en: `The doubt ${id} has no suggestion that can be taken as it stands.` }, wayOut: { zh: '请改为确认原文，或导入后更正。', en: 'Confirm the value as read, or correct it after the import.' } });
    }
  }
  const values = taken.length > 0 ? valuesOf(draft) : judged.values;
  const doubts: StoredDoubt[] = (taken.length > 0 ? doubtsOf(draft) : doubtsKept(draft)).filter((d) => d.severity !== 'note' && !decision.doubts[d.id]).map(({ acceptable: _acceptable, ...d }) => d);
  const sourceBlob = draft.original ? await tx.blob(draft.original.bytes, draft.source.kind === 'lrmx' ? 'application/xml' : 'application/octet-stream') : null;
  const photo = draft.photo.value?.shown ? await tx.blob(withoutMetadata(draft.photo.value), draft.photo.value.mime) : null;
  return ok({ judged, decision, draft, values, doubts, sourceBlob, photo });
}

/** Sends one round of people on their way; what comes of it is waited for by the caller, in `sent`. */
function createPeople(tx: Tx, ready: readonly Ready[], w: Writing, sent: Sent[]): Outcome<Wrote> {
  const known = new Set(w.units.map((u) => u.unitId));
  const people: (typeof person.$inferInsert & { id: string })[] = [];
  const posts: (typeof holding.$inferSelect)[] = [];
  for (const r of ready) {
    const unitId = r.decision.unitId ?? r.judged.unit?.id ?? null;
    if (unitId === null ? w.reached !== null : !known.has(unitId)) return named((unitId === null ? refusals.unitNeeded() : refusals.noUnit()).refusal, r.judged);
    if (!reaches(w.reached, unitId)) return named(refusals.outside().refusal, r.judged);
    const id = tx.uuid();
    const facts = { ...r.values.facts, name: r.values.facts.name!, unitId, photo: r.photo } as Facts & { name: string };
    const row = newPerson(tx.today, facts, { raw: rawOf(r.draft, w.options.asOf), doubts: r.doubts, sourceBlob: r.sourceBlob, rank: r.values.rank });
    const own = r.values.holdings.map((h) => post(tx.uuid(), id, h));
    const now = { jobRank: row.jobRank ?? null, rank: row.rank ?? null, unitId, postText: row.postText ?? null, postSince: row.postSince ?? null, rankSince: row.rankSince ?? null };
    people.push({ ...row, ...(own.length > 0 ? currentOf(now, own, [], tx.today) : {}), id });
    posts.push(...own);
  }
  const of = <T>(list: (v: ImportValues) => readonly T[]): (T & { personId: string })[] => ready.flatMap((r, i) => list(r.values).map((x) => ({ ...x, personId: people[i]!.id })));
  const created = people.map((p) => p.id);
  const done = Promise.all([
    tx.insertMany(person, people),
    tx.insertMany(education, of((v) => v.education)),
    tx.insertMany(family, of((v) => v.family)),
    tx.insertMany(appraisal, of((v) => v.appraisals)),
    tx.insertMany(holding, posts),
    tx.insert(importEffect, { batchId: w.batchId, kind: 'created', field: 'person', after: { people: created } }),
  ]);
  // A failure is thrown where it is waited for, which may be after a refusal has ended the act.
  done.catch(() => undefined);
  sent.push({ size: ready.length, done });
  return ok({ created, updated: [], proposals: 0 });
}

/** A résumé line as a post held as text: no unit, rank or kind is guessed from the words. */
const post = (id: string, personId: string, h: ImportValues['holdings'][number]): typeof holding.$inferSelect => ({
  id, personId, postId: null, unitId: null, unitText: '', title: h.title, rank: null, role: null, leading: false, grassroots: null, probation: null, promoted: null,
  exceptional: null, concurrent: false, appointedOn: null, fromDate: h.fromDate, toDate: h.toDate, basis: FROM_RESUME, caseId: null,
});
