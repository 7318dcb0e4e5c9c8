import type { PgTable } from 'drizzle-orm/pg-core';
import type { Day } from '../../kernel/day.ts';
import type { Reader, Tx } from '../../kernel/ports.ts';
import { canonical } from '../../kernel/canonical.ts';
import { ok, type Outcome, type Refusal } from '../../kernel/refusal.ts';
import { keepCurrent } from '../roster/current-service.ts';
import { fieldWords } from '../roster/fields-rules.ts';
import { heldOn, lastChange } from '../roster/history-rules.ts';
import { loadChanges, loadLists, type Person } from '../roster/load-service.ts';
import { standingOn } from '../roster/post-rules.ts';
import { isProtected } from '../roster/protected-rules.ts';
import { refusals } from '../roster/refusals-rules.ts';
import { bare, checkRow, completeRow, listTables } from '../roster/rows-service.ts';
import { personChange } from '../roster/schema.ts';
import { unitNames } from '../roster/scope-service.ts';
import { changeFacts, checkIdNumber, type Facts } from '../roster/service.ts';
import { no } from './refusals-rules.ts';
import type { Change, ProtectedField, ProtectedList, Row } from './rules.ts';
import { sideWords } from './words-rules.ts';

/** What is wanted, as a form or an import states it: a new value, or a row added, changed (only what differs) or removed. */
export type Wanted = { kind: 'fact'; field: ProtectedField; value: unknown } | { kind: 'row'; list: ProtectedList; act: 'add' | 'change' | 'remove'; rowId?: string | undefined; row?: Row | undefined };
type Refused = { ok: false; refusal: Refusal };

/** Sets what is wanted beside what is held; refuses what cannot stand, what is the same and what is not protected. */
export async function draftChanges(tx: Tx, person: Person, wanted: readonly Wanted[], reached: readonly string[] | null, day: string | null): Promise<Outcome<Change[]>> {
  if (day !== null && day > tx.today) return refusals.futureDay();
  const lists = await loadLists(tx.read, person.id);
  const earlier = await loadChanges(tx.read, person.id);
  const changes: Change[] = [];
  const seen = new Set<string>();
  for (const want of wanted) {
    const name = want.kind === 'fact' ? want.field : want.list;
    if (!isProtected(name)) return no.notProtected(fieldWords(name));
    const last = want.kind === 'fact' ? lastChange(name, earlier) : null;
    if (last !== null && day !== null && last > day) return refusals.changedLater(fieldWords(name), last);
    const made = want.kind === 'fact' ? await draftFact(tx, person, want.field, want.value, lists) : await draftRow(tx, person, want, reached, lists);
    if (!made.ok) return made;
    const key = made.value.kind === 'fact' ? name : made.value.rowId;
    if (seen.has(key)) return no.twice(fieldWords(name));
    seen.add(key);
    changes.push(made.value);
  }
  return changes.length === 0 ? refusals.nothingChanged() : ok(changes);
}

type Lists = Awaited<ReturnType<typeof loadLists>>;

async function draftFact(tx: Tx, person: Person, field: ProtectedField, value: unknown, lists: Lists): Promise<Outcome<Change>> {
  if (canonical(value ?? null) === canonical(person[field])) return no.same(fieldWords(field));
  const derived = derivedRefusal(field, lists, tx.today);
  if (derived) return derived;
  const taken = field === 'idNumber' ? await checkIdNumber(tx.read, value as string | null, person.id) : null;
  return taken ?? ok({ kind: 'fact', field, old: person[field], new: value ?? null });
}

/** Dates in post and service rank that follow from rows are corrected in those rows. */
function derivedRefusal(field: ProtectedField, lists: Lists, today: Day): Refused | null {
  if ((field === 'postSince' || field === 'rankSince') && standingOn(lists.holdings, today).kind === 'post') return refusals.fromPosts(field);
  return field === 'jobRank' && lists.ranks.some((r) => heldOn(r, today)) ? refusals.fromRanks() : null;
}

async function draftRow(tx: Tx, person: Person, want: Extract<Wanted, { kind: 'row' }>, reached: readonly string[] | null, lists: Lists): Promise<Outcome<Change>> {
  const { list, act } = want;
  const held = want.rowId === undefined ? undefined : (lists[list] as Row[]).find((r) => r['id'] === want.rowId);
  if (act !== 'add' && !held) return refusals.noRow();
  if (act === 'remove') return ok({ kind: 'row', list, act, rowId: want.rowId!, old: bare(held!), new: null });
  const values = await completeRow(tx, list, want.row ?? {});
  const refused = await checkRow(tx, reached, person, list, { ...held, ...values }, want.rowId ?? null);
  if (refused) return refused;
  if (act === 'add') {
    const rowId = tx.uuid();
    return ok({ kind: 'row', list, act, rowId, old: null, new: { ...values, id: rowId } });
  }
  const after = { ...bare(held!)!, ...Object.fromEntries(Object.entries(values).filter(([, v]) => v !== undefined)) };
  return canonical(after) === canonical(bare(held!)) ? no.same(fieldWords(list)) : ok({ kind: 'row', list, act, rowId: want.rowId!, old: bare(held!), new: after });
}

/** Names of the units that changes speak of. */
export const namesFor = (read: Reader, changes: readonly Change[]): Promise<(id: string) => string | undefined> =>
  unitNames(read, changes.flatMap((c) => (c.kind === 'row' ? [c.old?.['unitId'], c.new?.['unitId']] : [])));

/** The first change whose old value is no longer what is held, as a refusal with both values; null when all still stand. */
export async function findStale(read: Reader, person: Person, changes: readonly Change[]): Promise<Refused | null> {
  const lists = await loadLists(read, person.id);
  const name = await namesFor(read, changes);
  for (const c of changes) {
    const held = c.kind === 'fact' ? person[c.field] : bare((lists[c.list] as Row[]).find((r) => r['id'] === c.rowId) ?? null);
    if (canonical(held) === canonical(c.old)) continue;
    const now = { ...c, old: held } as Change;
    return no.stale(fieldWords(c.kind === 'fact' ? c.field : c.list), sideWords(c, 'old', name), sideWords(now, 'old', name));
  }
  return null;
}

/** Writes approved changes into the roster; old values go to the history with the evidence. */
export async function writeChanges(tx: Tx, person: Person, changes: readonly Change[], why: { day: string; evidence: string; correctionId: string }): Promise<Outcome<null>> {
  const facts = Object.fromEntries(changes.flatMap((c) => (c.kind === 'fact' ? [[c.field, c.new]] : []))) as Facts;
  if (Object.keys(facts).length > 0) {
    const done = await changeFacts(tx, person, facts, why);
    if (!done.ok) return done;
  }
  for (const c of changes) {
    if (c.kind !== 'row') continue;
    const table = listTables[c.list] as PgTable;
    const { id: _id, ...values } = c.new ?? {};
    const after = c.act === 'remove' ? await tx.remove(table, c.rowId).then(() => null)
      : c.act === 'add' ? await tx.insert(table, { ...values, id: c.rowId, personId: person.id } as never) : await tx.update(table, c.rowId, values as never);
    await tx.insert(personChange, { personId: person.id, field: c.list, oldValue: c.old, newValue: bare(after as Row | null), day: why.day, evidence: why.evidence, correctionId: why.correctionId, at: tx.at });
  }
  if (changes.some((c) => c.kind === 'row' && c.list !== 'education')) await keepCurrent(tx, person.id);
  return ok(null);
}

