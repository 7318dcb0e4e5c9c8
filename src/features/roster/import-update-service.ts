import { and, eq, inArray } from 'drizzle-orm';
import { canonical } from '../../kernel/canonical.ts';
import type { Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import type { StoredDoubt } from './file-service.ts';
import { sameEducation, sameFamily } from './import-diff-rules.ts';
import { loadHeld, type Held } from './import-match-service.ts';
import { rawOf } from './import-values-rules.ts';
import { named, type Ready, type Writing, type Wrote } from './import-decide-service.ts';
import { personKeys } from './keys-service.ts';
import { isProtected } from './protected-rules.ts';
import { refusals } from './refusals-rules.ts';
import { isGone, nameKeyOf, rosterOrder } from './rules.ts';
import { appraisal, family, importEffect, importProposal, person, personChange } from './schema.ts';
import { reaches } from './scope-service.ts';

type Person = typeof person.$inferSelect;
type Effect = Omit<typeof importEffect.$inferInsert, 'id'>;
type Proposal = Omit<typeof importProposal.$inferInsert, 'id'>;
/** What one round of updates gathers before it is written. */
type Gathered = { changes: Omit<typeof personChange.$inferInsert, 'id'>[]; effects: Effect[]; proposals: Proposal[]; writes: (() => Promise<unknown>)[] };

/** Fields of a file that a roster keeps under another name or derives. */
const READ_AS: Record<string, string> = { levelSince: 'rankSince', rankText: 'jobRank', resumeText: 'resumeText', age: 'birth', highestEducation: 'education' };

/**
 * Writes what files say of people who are held: free facts and lists as decided, each with its former value; what differs from a
 * protected fact becomes a proposal and changes nothing. Locks the people first, in one order, so that two imports never wait for each other.
 */
export async function updatePeople(tx: Tx, ready: readonly Ready[], w: Writing): Promise<Outcome<Wrote>> {
  const target = (r: Ready): string => r.decision.personId ?? r.judged.match.people[0]!.id;
  const ids = ready.map(target);
  const locked = await tx.read.select().from(person).where(inArray(person.id, ids)).orderBy(person.id).for('update');
  const held = await loadHeld(tx.read, locked);
  const open = await openProposals(tx, ids);
  const g: Gathered = { changes: [], effects: [], proposals: [], writes: [] };
  for (const r of ready) {
    const h = held.get(target(r));
    if (!h) return named(refusals.noPerson().refusal, r.judged);
    if (w.kin.includes(h.person.id)) return named(refusals.ownOrKin().refusal, r.judged);
    if (!reaches(w.reached, h.person.unitId)) return named(refusals.outside().refusal, r.judged);
    if (isGone(h.person.status)) return named(refusals.gone(h.person.status).refusal, r.judged);
    updateFacts(tx, r, h, w, g);
    updateLists(tx, r, h, w, g);
    propose(r, h, w, g, open);
  }
  await tx.insertMany(personChange, g.changes);
  for (let i = 0; i < g.writes.length; i += 200) await Promise.all(g.writes.slice(i, i + 200).map((write) => write()));
  await tx.insertMany(importProposal, g.proposals);
  await tx.insertMany(importEffect, g.effects);
  return ok({ created: [], updated: ids, proposals: g.proposals.length });
}

const evidenceOf = (w: Writing): string => `导入文件“${w.fileName}”`;

function updateFacts(tx: Tx, r: Ready, { person: p, holdings }: Held, w: Writing, g: Gathered): void {
  const keep = new Set(r.decision.keep);
  const stays = (field: string): boolean => keep.has(field) || isProtected(field);
  const stated: Record<string, unknown> = { ...r.values.facts, photo: r.photo };
  const changed = Object.entries(stated).filter(([f, x]) => x !== null && !stays(f) && x !== p[f as keyof Person]);
  const patch: Record<string, unknown> = Object.fromEntries(changed);
  for (const [field, value] of changed) g.changes.push({ personId: p.id, field, oldValue: p[field as keyof Person], newValue: value, day: tx.today, evidence: evidenceOf(w), at: tx.at });
  if (typeof patch['name'] === 'string') Object.assign(patch, personKeys(patch['name']));
  if (r.values.rank !== null && p.rank === null && holdings === 0 && !keep.has('rank')) Object.assign(patch, { rank: r.values.rank, rankOrder: rosterOrder(r.values.rank, p.jobRank) });
  const source = r.sourceBlob !== null && r.sourceBlob !== p.sourceBlob;
  if (source) patch['sourceBlob'] = r.sourceBlob;
  const read = Object.entries(rawOf(r.draft, w.options.asOf)).filter(([f]) => (f === 'readOn' ? source || p.raw['readOn'] === undefined : !stays(READ_AS[f] ?? f)));
  const raw = { ...p.raw, ...Object.fromEntries(read) };
  const mine = r.doubts.filter((d) => !stays(d.field));
  const doubts = [...(p.doubts as StoredDoubt[]).filter((d) => patch[d.field] === undefined && !mine.some((m) => m.id === d.id)), ...mine];
  if (canonical(raw) !== canonical(p.raw)) patch['raw'] = raw;
  if (canonical(doubts) !== canonical(p.doubts)) patch['doubts'] = doubts;
  if (Object.keys(patch).length === 0) return;
  for (const [field, value] of Object.entries(patch)) g.effects.push({ batchId: w.batchId, personId: p.id, kind: 'fact', field, before: p[field as keyof Person], after: value });
  g.writes.push(() => tx.update(person, p.id, patch));
}

/** Adds and changes rows of the free lists a file states; removes none. */
function updateLists(tx: Tx, r: Ready, held: Held, w: Writing, g: Gathered): void {
  const keep = new Set(r.decision.keep);
  const personId = held.person.id;
  const write = (table: typeof family | typeof appraisal, field: string, old: { id: string } | undefined, row: Record<string, unknown>): void => {
    const id = old?.id ?? tx.uuid();
    const after = { ...old, ...row, id, personId };
    g.writes.push(() => (old ? tx.update(table, id, row) : tx.insert(table, { ...row, id, personId } as never)));
    g.changes.push({ personId, field, oldValue: old ?? null, newValue: after, day: tx.today, evidence: evidenceOf(w), at: tx.at });
    g.effects.push({ batchId: w.batchId, personId, kind: 'row', field, rowId: id, before: old ?? null, after });
  };
  for (const f of keep.has('family') ? [] : r.values.family) {
    const old = held.family.find((x) => nameKeyOf(x.name) === nameKeyOf(f.name));
    if (old && sameFamily(old, f)) continue;
    write(family, 'family', old, old ? { ...f, living: f.living ?? old.living, sort: old.sort } : f);
  }
  for (const a of keep.has('appraisals') ? [] : r.values.appraisals) {
    const old = held.appraisals.find((x) => x.year === a.year);
    if (old?.grade !== a.grade) write(appraisal, 'appraisals', old, a);
  }
}

/** What differs from a protected fact or list, unless it is kept or proposed already. */
function propose(r: Ready, held: Held, w: Writing, g: Gathered, open: Set<string>): void {
  const keep = new Set(r.decision.keep);
  const p = held.person;
  const say = (field: string, oldValue: unknown, newValue: unknown): void => {
    const key = canonical([p.id, field, newValue]);
    if (open.has(key)) return;
    open.add(key);
    g.proposals.push({ batchId: w.batchId, personId: p.id, field, oldValue, newValue, source: w.fileName });
  };
  for (const [field, value] of Object.entries(r.values.facts)) {
    const old = p[field as keyof Person];
    if (value !== null && isProtected(field) && !keep.has(field) && value !== old) say(field, old, value);
  }
  for (const e of keep.has('education') ? [] : r.values.education) {
    const old = held.education.filter((x) => x.mode === e.mode);
    if (!keep.has(`education.${e.mode}`) && !old.some((x) => sameEducation(x, e))) say('education', old.length === 1 ? old[0] : null, e);
  }
  if (held.holdings === 0 && !keep.has('holdings')) for (const h of r.values.holdings) say('holdings', null, h);
}

async function openProposals(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.read.select().from(importProposal).where(and(inArray(importProposal.personId, [...ids]), eq(importProposal.state, 'open')));
  return new Set(rows.map((r) => canonical([r.personId, r.field, r.newValue])));
}
