import { and, eq } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Actor, Ports, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome, type Refusal } from '../../kernel/refusal.ts';
import { mayEditRoster } from '../accounts/rules.ts';
import { fieldWords, listFields, needsEvidence } from './fields-rules.ts';
import { keepCurrent } from './current-service.ts';
import { periodOn } from './history-rules.ts';
import { findPerson, type Person } from './load-service.ts';
import { refusals } from './refusals-rules.ts';
import { appraisal, award, education, family, holding, personChange, postPeriod, punishment, rankPeriod, unitPeriod } from './schema.ts';
import { evidenceWords, rowWords } from './said-rules.ts';
import { lockPerson } from './service.ts';
import { reachedUnits, reaches, unitNames, unitsOn } from './scope-service.ts';

const tables = { education, holdings: holding, ranks: rankPeriod, awards: award, punishments: punishment, appraisals: appraisal, family } as const;
export type ListName = keyof typeof tables;
type Values = Record<string, unknown>;
type Refused = { ok: false; refusal: Refusal };
type Change = { row: Values; day?: string; evidence: string };

/** Adds a row to a list of a person's file. */
export const addRow = (ports: Ports, actor: Actor, id: string, list: ListName, input: Change): Promise<Outcome<{ row: Values & { id: string } }>> =>
  changeList(ports, actor, id, list, input, 'roster.row.added', async (tx, p) => {
    const values = await complete(tx, list, input.row);
    const refused = await check(tx, actor, p, list, values, null);
    if (refused) return refused;
    const row = (await tx.insert(tables[list] as PgTable, { ...values, personId: id } as never)) as Values & { id: string };
    return ok({ before: null, after: row });
  });

/** Changes a row; fields that are absent stay. */
export const changeRow = (ports: Ports, actor: Actor, id: string, list: ListName, rowId: string, input: Change): Promise<Outcome<{ row: Values & { id: string } }>> =>
  changeList(ports, actor, id, list, input, 'roster.row.changed', async (tx, p) => {
    const before = (await tx.lock(tables[list] as PgTable, rowId)) as (Values & { id: string }) | undefined;
    if (!before || before['personId'] !== id) return refusals.noRow();
    const patch = await complete(tx, list, input.row);
    const refused = await check(tx, actor, p, list, { ...before, ...patch }, rowId);
    if (refused) return refused;
    const after = (await tx.update(tables[list] as PgTable, rowId, patch as never)) as Values & { id: string };
    return JSON.stringify(before) === JSON.stringify(after) ? refusals.nothingChanged() : ok({ before, after });
  });

/** Removes a row; what it said stays in the history of the person. */
export async function removeRow(ports: Ports, actor: Actor, id: string, list: ListName, rowId: string, input: { day?: string; evidence: string }): Promise<Outcome<{ id: string }>> {
  const done = await changeList(ports, actor, id, list, { ...input, row: {} }, 'roster.row.removed', async (tx) => {
    const before = (await tx.lock(tables[list] as PgTable, rowId)) as (Values & { id: string }) | undefined;
    if (!before || before['personId'] !== id) return refusals.noRow();
    await tx.remove(tables[list] as PgTable, rowId);
    return ok({ before, after: null });
  });
  return done.ok ? { ...done, value: { id: rowId } } : done;
}

type Pair = { before: (Values & { id: string }) | null; after: (Values & { id: string }) | null };

async function changeList(ports: Ports, actor: Actor, id: string, list: ListName, input: Change, verb: string, work: (tx: Tx, p: Person) => Promise<Outcome<Pair>>): Promise<Outcome<{ row: Values & { id: string } }>> {
  return ports.act({ actor, verb, subjects: [{ kind: 'person', id }] }, async (tx) => {
    const found = await lockPerson(tx, actor, id);
    if (!found.ok) return found;
    const on = input.day ?? tx.today;
    if (on > tx.today) return refusals.futureDay();
    if (needsEvidence(list) && [...input.evidence].length < 2) return refusals.evidence(list, fieldWords(list));
    const done = await work(tx, found.value);
    if (!done.ok) return done;
    const { before, after } = done.value;
    await tx.insert(personChange, { personId: id, field: list, oldValue: bare(before), newValue: bare(after), day: on, evidence: input.evidence, at: tx.at });
    if (list === 'holdings' || list === 'ranks') await keepCurrent(tx, id);
    const words = listFields[list];
    const named = await unitNames(tx.read, [before?.['unitId'], after?.['unitId']]);
    const said = (row: Values | null, other: Values | null) => (row ? rowWords(list, row, named, other ?? undefined) : null);
    tx.note({ detail: { actor: actor.name, person: found.value.name, list: { zh: words.zh, en: words.en }, old: said(before, after), new: said(after, before), evidence: evidenceWords(input.evidence, false) } });
    return ok({ row: (after ?? before)! });
  });
}

/** A row as its history keeps it: without the person it belongs to. */
const bare = (row: Values | null): Values | null => {
  if (!row) return null;
  const { personId: _person, ...rest } = row;
  return rest;
};

/** Fills what follows from the post that was chosen: unit, its name, title, rank, role; typed values win. */
async function complete(tx: Tx, list: ListName, row: Values): Promise<Values> {
  if (list !== 'holdings') return row;
  const units = async () => unitsOn(tx.read, tx.today);
  const given = Object.fromEntries(Object.entries(row).filter(([, v]) => v !== undefined));
  if (typeof row['postId'] === 'string') {
    const periods = await tx.read.select().from(postPeriod).where(eq(postPeriod.postId, row['postId']));
    const from = String(row['appointedOn'] ?? row['fromDate'] ?? tx.today);
    const p = periodOn(periods, from.length === 10 ? from : tx.today) ?? periodOn(periods, tx.today) ?? periods[0];
    if (p) return { unitId: p.unitId, unitText: (await units()).find((u) => u.unitId === p.unitId)?.name ?? '', rank: p.rank, role: p.role, leading: p.leading, ...given };
  }
  if (typeof row['unitId'] === 'string' && row['unitText'] === undefined) return { ...given, unitText: (await units()).find((u) => u.unitId === row['unitId'])?.name ?? '' };
  return given;
}

async function check(tx: Tx, actor: Actor, p: Person, list: ListName, row: Values, self: string | null): Promise<Refused | null> {
  const from = (row['fromDate'] ?? row['appointedOn']) as string | null | undefined;
  const to = row['toDate'] as string | null | undefined;
  if (from && to && to < from.slice(0, to.length)) return refusals.order(from, to);
  if (list === 'appraisals') {
    const same = await tx.read.select().from(appraisal).where(and(eq(appraisal.personId, p.id), eq(appraisal.year, row['year'] as number)));
    if (same.some((s) => s.id !== self)) return refusals.duplicate({ zh: `${String(row['year'])} 年度考核`, en: `The appraisal of ${String(row['year'])}` });
  }
  if (list === 'holdings' && typeof row['postId'] === 'string' && (await tx.read.select().from(postPeriod).where(eq(postPeriod.postId, row['postId'])).limit(1)).length === 0) return refusals.noPost();
  if (list === 'holdings' && typeof row['unitId'] === 'string' && (await tx.read.select().from(unitPeriod).where(eq(unitPeriod.unitId, row['unitId'])).limit(1)).length === 0) return refusals.noUnit();
  // A post held today moves the person into its unit: that unit must be within reach too.
  if (list === 'holdings' && typeof row['unitId'] === 'string' && !to && !reaches(await reachedUnits(tx.read, actor, mayEditRoster, tx.today), row['unitId'])) return refusals.outside();
  if (list === 'family' && typeof row['linkedPersonId'] === 'string' && !(await findPerson(tx.read, row['linkedPersonId']))) return refusals.noPerson();
  return null;
}
