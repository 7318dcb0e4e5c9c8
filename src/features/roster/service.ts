import { and, eq, inArray, like, ne, notInArray } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome, type Refusal } from '../../kernel/refusal.ts';
import { mayEditRoster } from '../accounts/rules.ts';
import { blob } from '../record/schema.ts';
import { fieldWords, needsEvidence } from './fields-rules.ts';
import { keepCurrent } from './current-service.ts';
import { lastChange } from './history-rules.ts';
import { sightOf, type Sight } from './access-service.ts';
import { buildFile, withoutIdentity, type PersonFile, type StoredDoubt } from './file-service.ts';
import { personKeys } from './keys-service.ts';
import { isProtected } from './protected-rules.ts';
import { loadChanges, findPerson, type Person } from './load-service.ts';
import { standingOn } from './post-rules.ts';
import { uprightPhoto } from './photo-service.ts';
import { refusals } from './refusals-rules.ts';
import { goneStatuses, isGone, idKeyOf, nameKeyOf, rosterOrder } from './rules.ts';
import { checkRow, completeRow, listTables } from './rows-service.ts';
import { changeWords, evidenceWords } from './said-rules.ts';
import { holding, person, personChange, type Standing } from './schema.ts';
import { reachedUnits, reaches, unitNames, unitsOn } from './scope-service.ts';

/** The facts of a person that can be written; null clears one. */
export type Facts = Partial<Pick<Person,
  | 'name' | 'sex' | 'birth' | 'ethnicity' | 'nativePlace' | 'birthPlace' | 'workStart' | 'party' | 'partyJoin' | 'partyRegular' | 'health' | 'healthFit' | 'techTitle'
  | 'specialty' | 'idNumber' | 'photo' | 'status' | 'unitId' | 'postText' | 'postSince' | 'rankSince' | 'jobRank' | 'entryChannel' | 'enteredOn' | 'reserve' | 'trainingHours' | 'resumeText' | 'awardsText'>>;
type Refused = { ok: false; refusal: Refusal };
const subject = (id: string) => [{ kind: 'person', id }];

/**
 * Reads a person's whole file as of a day. There is no other way to it: the reading is an entry of the record
 * (`roster.person.read`). Refuses people outside the actor's reach.
 */
export async function personFile(ports: Ports, actor: Actor, id: string, asOf?: Day): Promise<Outcome<PersonFile>> {
  return ports.act({ actor, verb: 'roster.person.read', subjects: subject(id) }, async (tx) => {
    const p = await findPerson(tx.read, id);
    if (!p) return refusals.noPerson();
    const sight = await sightOf(tx.read, actor, 'roster', tx.today);
    const shown = wholly(sight, p);
    if (shown) return shown;
    tx.note({ detail: { actor: actor.name, person: p.name, asOf: asOf ?? tx.today } });
    const edit = (await sightOf(tx.read, actor, 'edit', tx.today)).level(p) === 'full';
    const file = { ...(await buildFile(tx.read, p, asOf ?? tx.today, tx.today)), mayEdit: edit };
    return ok(sight.identity ? file : withoutIdentity(file));
  });
}

/** The photo of a person within reach. */
export async function personPhoto(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ mime: string; bytes: Uint8Array }>> {
  const p = await findPerson(ports.read, id);
  if (!p) return refusals.noPerson();
  const shown = wholly(await sightOf(ports.read, actor, 'roster', ports.today()), p);
  if (shown) return shown;
  const [row] = p.photo ? await ports.read.select().from(blob).where(eq(blob.sha256, p.photo)) : [];
  return row && row.mime.startsWith('image/') ? ok(await uprightPhoto({ mime: row.mime, bytes: row.bytes })) : refusals.noPhoto();
}

/** Rows of the protected lists that a person is entered with. */
export type FirstRows = Partial<Record<'education' | 'holdings' | 'ranks', readonly Record<string, unknown>[]>>;

/** Enters a person by hand, with what is protected afterwards. Refuses an ID number that is held, and a name and birth month that are held unless said otherwise. */
export async function createPerson(ports: Ports, actor: Actor, input: { facts: Facts & { name: string }; lists?: FirstRows | undefined; evidence: string; sameAsKnown?: boolean }): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'roster.person.created' }, async (tx) => {
    const units = await reachedUnits(tx.read, actor, mayEditRoster, tx.today);
    const unitId = input.facts.unitId ?? null;
    const placed = await checkUnit(tx, units, unitId);
    if (placed) return placed;
    const taken = await checkIdNumber(tx.read, input.facts.idNumber ?? null, null);
    if (taken) return taken;
    const known = await sameNameAndBirth(tx.read, input.facts.name, input.facts.birth ?? null);
    if (known.length > 0 && !input.sameAsKnown) return refusals.known(known.length);
    const row = await insertPerson(tx, input.facts);
    for (const list of ['education', 'holdings', 'ranks'] as const) {
      for (const given of input.lists?.[list] ?? []) {
        const values = await completeRow(tx, list, given);
        const refused = await checkRow(tx, units, row, list, values, null);
        if (refused) return refused;
        await tx.insert(listTables[list] as PgTable, { ...values, personId: row.id } as never);
      }
    }
    if (input.lists?.holdings?.length || input.lists?.ranks?.length) await keepCurrent(tx, row.id);
    tx.note({ subjects: subject(row.id), detail: { actor: actor.name, person: row.name, evidence: evidenceWords(input.evidence, false) } });
    return ok({ id: row.id });
  });
}

/** Inserts a person with the keys that lists need; the caller has checked reach and identity. */
export async function insertPerson(tx: Tx, facts: Facts & { name: string }, more: Partial<Pick<Person, 'raw' | 'doubts' | 'sourceBlob' | 'standing' | 'rank'>> = {}): Promise<Person> {
  return tx.insert(person, newPerson(tx.today, facts, more));
}

/** The row of a new person with the keys that lists need. */
export const newPerson = (today: Day, facts: Facts & { name: string }, more: Partial<Pick<Person, 'raw' | 'doubts' | 'sourceBlob' | 'standing' | 'rank'>> = {}): Omit<typeof person.$inferInsert, 'id'> => ({
  ...facts, ...more, ...personKeys(facts.name), idKey: idKeyOf(facts.idNumber ?? null),
  rankOrder: rosterOrder(more.rank ?? null, facts.jobRank ?? null), createdDay: today,
});

/** People of this name and birth month (formats.md 1.12: never by name alone); without a birth date nobody. */
export async function sameNameAndBirth(read: Reader, name: string, birth: string | null): Promise<Person[]> {
  if (birth === null || birth.length < 7) return [];
  return read.select().from(person).where(and(eq(person.nameKey, nameKeyOf(name)), like(person.birth, `${birth.slice(0, 7)}%`), notInArray(person.status, [...goneStatuses])));
}

/** Refuses an ID number that is held for somebody else. */
export async function checkIdNumber(read: Reader, idNumber: string | null, self: string | null): Promise<Refused | null> {
  const key = idKeyOf(idNumber);
  if (key === null) return null;
  const found = await read.select({ id: person.id }).from(person).where(and(eq(person.idKey, key), notInArray(person.status, [...goneStatuses]), ...(self ? [ne(person.id, self)] : []))).limit(1);
  return found.length > 0 ? refusals.idTaken() : null;
}

/** Refuses a unit that is not in force or outside reach; a limited reach needs a unit. */
export async function checkUnit(tx: Tx, reached: readonly string[] | null, unitId: string | null): Promise<Refused | null> {
  if (unitId === null) return reached === null ? null : refusals.unitNeeded();
  if (!(await unitsOn(tx.read, tx.today)).some((u) => u.unitId === unitId)) return refusals.noUnit();
  return reaches(reached, unitId) ? null : refusals.outside();
}

/** Locks a person for a change; refuses unknown people and those outside the actor's reach. */
export async function lockPerson(tx: Tx, actor: Actor, id: string): Promise<Outcome<Person>> {
  const sight = await sightOf(tx.read, actor, 'edit', tx.today);
  if (sight.kin.includes(id)) return refusals.ownOrKin();
  return lockPersonById(tx, sight.units, id);
}

/** As `lockPerson`, for a reach that is known already; the caller has kept self and kin out. */
export async function lockPersonById(tx: Tx, reached: readonly string[] | null, id: string): Promise<Outcome<Person>> {
  const p = (await tx.lock(person, id)) as Person | undefined;
  if (!p) return refusals.noPerson();
  if (!reaches(reached, p.unitId)) return refusals.outside();
  return isGone(p.status) ? refusals.gone(p.status) : ok(p);
}

/** Refuses what is out of reach, and one's own or a relative's; null when all of the person is seen. */
export function wholly(sight: Sight, p: { id: string; unitId: string | null }): Refused | null {
  if (!reaches(sight.units, p.unitId)) return refusals.outside();
  return sight.kin.includes(p.id) ? refusals.ownOrKin() : null;
}

type Edit = { facts?: Facts; standing?: Standing; day?: string; evidence: string };

/** Changes basic facts: the old values stay in `person_change` with the day and the evidence. Protected facts are refused: they take a correction. */
export async function editPerson(ports: Ports, actor: Actor, id: string, edit: Edit): Promise<Outcome<{ changed: string[] }>> {
  return ports.act({ actor, verb: 'roster.person.changed', subjects: subject(id) }, async (tx) => {
    const found = await lockPerson(tx, actor, id);
    if (!found.ok) return found;
    const before = found.value;
    const facts = edit.facts ?? {};
    const shut = (Object.keys(facts) as (keyof Facts)[]).find((f) => isProtected(f) && facts[f] !== undefined && facts[f] !== before[f]);
    if (shut) return refusals.correctionNeeded(shut, fieldWords(shut), id);
    if (facts.unitId !== undefined && facts.unitId !== before.unitId) {
      const refused = await checkUnit(tx, await reachedUnits(tx.read, actor, mayEditRoster, tx.today), facts.unitId);
      if (refused) return refused;
    }
    if ((facts.unitId !== undefined && facts.unitId !== before.unitId) || (facts.postText !== undefined && facts.postText !== before.postText)) {
      const held = await tx.read.select().from(holding).where(eq(holding.personId, id));
      if (standingOn(held, tx.today).kind === 'post') return refusals.fromPosts('postText');
    }
    const changed = await changeFacts(tx, before, { ...facts, ...(edit.standing ? { standing: edit.standing } : {}) }, edit);
    if (!changed.ok) return changed;
    const said = changeWords(changed.value, await unitNames(tx.read, [before.unitId, facts.unitId]));
    tx.note({ detail: { actor: actor.name, person: before.name, changes: said, evidence: evidenceWords(edit.evidence, false), day: edit.day ?? tx.today } });
    return ok({ changed: changed.value.map((c) => c.field) });
  });
}

type Changed = { field: string; oldValue: unknown; newValue: unknown };

/** Writes the differing facts, one `person_change` each; clears their doubts. Refuses missing evidence, a future day, and a day before the last change. */
export async function changeFacts(tx: Tx, before: Person, facts: Facts & { standing?: Standing }, why: { day?: string | undefined; evidence: string; correctionId?: string }, more: Partial<Pick<Person, 'raw' | 'doubts' | 'sourceBlob'>> = {}): Promise<Outcome<Changed[]>> {
  const on = why.day ?? tx.today;
  if (on > tx.today) return refusals.futureDay();
  const changes = (Object.keys(facts) as (keyof typeof facts)[])
    .filter((f) => facts[f] !== undefined && JSON.stringify(facts[f]) !== JSON.stringify(before[f]))
    .map((f): Changed => ({ field: f, oldValue: before[f], newValue: facts[f] }));
  if (changes.length === 0 && Object.keys(more).length === 0) return refusals.nothingChanged();
  const earlier = await loadChanges(tx.read, before.id);
  for (const { field } of changes) {
    if (needsEvidence(field) && [...why.evidence].length < 2) return refusals.evidence(field, fieldWords(field));
    const last = lastChange(field, earlier);
    if (last !== null && last > on) return refusals.changedLater(fieldWords(field), last);
  }
  if (facts.idNumber !== undefined && facts.idNumber !== before.idNumber) {
    const taken = await checkIdNumber(tx.read, facts.idNumber, before.id);
    if (taken) return taken;
  }
  await tx.insertMany(personChange, changes.map((c) => ({ personId: before.id, ...c, day: on, evidence: why.evidence, correctionId: why.correctionId ?? null, at: tx.at })));
  const done = new Set<string>(changes.map((c) => c.field));
  const jobRank = facts.jobRank !== undefined ? facts.jobRank : before.jobRank;
  await tx.update(person, before.id, {
    ...Object.fromEntries(changes.map((c) => [c.field, c.newValue])),
    ...(done.has('name') ? personKeys(facts.name!) : {}),
    ...(done.has('idNumber') ? { idKey: idKeyOf(facts.idNumber ?? null) } : {}),
    rankOrder: rosterOrder(before.rank, jobRank),
    doubts: (before.doubts as StoredDoubt[]).filter((d) => !done.has(d.field)),
    ...more,
  });
  if (done.has('jobRank')) await keepCurrent(tx, before.id);
  return ok(changes);
}

/** Confirms doubtful values as right, with what they rest on; the doubts go, the entry keeps them. */
export async function confirmDoubts(ports: Ports, actor: Actor, id: string, ids: readonly string[], evidence: string): Promise<Outcome<{ left: StoredDoubt[] }>> {
  return ports.act({ actor, verb: 'roster.doubt.confirmed', subjects: subject(id) }, async (tx) => {
    const found = await lockPerson(tx, actor, id);
    if (!found.ok) return found;
    const doubts = found.value.doubts as StoredDoubt[];
    const gone = doubts.filter((d) => ids.includes(d.id));
    if (gone.length !== new Set(ids).size) return refusals.noDoubt();
    const left = doubts.filter((d) => !ids.includes(d.id));
    await tx.update(person, id, { doubts: left });
    tx.note({ detail: { actor: actor.name, person: found.value.name, evidence, doubts: { zh: gone.map((d) => d.reason.zh).join('；'), en: gone.map((d) => d.reason.en).join('; ') } } });
    return ok({ left });
  });
}

/** Names of people by id, for sentences. */
export async function namesOf(read: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = ids.length === 0 ? [] : await read.select({ id: person.id, name: person.name }).from(person).where(inArray(person.id, [...ids]));
  return new Map(rows.map((r) => [r.id, r.name]));
}
