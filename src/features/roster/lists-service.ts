import type { PgTable } from 'drizzle-orm/pg-core';
import type { Actor, Ports, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { mayEditRoster } from '../accounts/rules.ts';
import { fieldWords, listFields, needsEvidence } from './fields-rules.ts';
import type { Person } from './load-service.ts';
import { isProtected } from './protected-rules.ts';
import { refusals } from './refusals-rules.ts';
import { bare, checkRow, completeRow, listTables, type ListName } from './rows-service.ts';
import { personChange } from './schema.ts';
import { evidenceWords, rowWords } from './said-rules.ts';
import { lockPerson } from './service.ts';
import { reachedUnits, unitNames } from './scope-service.ts';

export type { ListName } from './rows-service.ts';
type Values = Record<string, unknown>;
type Change = { row: Values; day?: string; evidence: string };

/** Adds a row to a list of a person's file. */
export const addRow = (ports: Ports, actor: Actor, id: string, list: ListName, input: Change): Promise<Outcome<{ row: Values & { id: string } }>> =>
  changeList(ports, actor, id, list, input, 'roster.row.added', async (tx, p) => {
    const values = await completeRow(tx, list, input.row);
    const refused = await checkRow(tx, await editable(tx, actor), p, list, values, null);
    if (refused) return refused;
    const row = (await tx.insert(listTables[list] as PgTable, { ...values, personId: id } as never)) as Values & { id: string };
    return ok({ before: null, after: row });
  });

/** Changes a row; fields that are absent stay. */
export const changeRow = (ports: Ports, actor: Actor, id: string, list: ListName, rowId: string, input: Change): Promise<Outcome<{ row: Values & { id: string } }>> =>
  changeList(ports, actor, id, list, input, 'roster.row.changed', async (tx, p) => {
    const before = (await tx.lock(listTables[list] as PgTable, rowId)) as (Values & { id: string }) | undefined;
    if (!before || before['personId'] !== id) return refusals.noRow();
    const patch = await completeRow(tx, list, input.row);
    const refused = await checkRow(tx, await editable(tx, actor), p, list, { ...before, ...patch }, rowId);
    if (refused) return refused;
    const after = (await tx.update(listTables[list] as PgTable, rowId, patch as never)) as Values & { id: string };
    return JSON.stringify(before) === JSON.stringify(after) ? refusals.nothingChanged() : ok({ before, after });
  });

/** Removes a row; what it said stays in the history of the person. */
export async function removeRow(ports: Ports, actor: Actor, id: string, list: ListName, rowId: string, input: { day?: string; evidence: string }): Promise<Outcome<{ id: string }>> {
  const done = await changeList(ports, actor, id, list, { ...input, row: {} }, 'roster.row.removed', async (tx) => {
    const before = (await tx.lock(listTables[list] as PgTable, rowId)) as (Values & { id: string }) | undefined;
    if (!before || before['personId'] !== id) return refusals.noRow();
    await tx.remove(listTables[list] as PgTable, rowId);
    return ok({ before, after: null });
  });
  return done.ok ? { ...done, value: { id: rowId } } : done;
}

type Pair = { before: (Values & { id: string }) | null; after: (Values & { id: string }) | null };

async function changeList(ports: Ports, actor: Actor, id: string, list: ListName, input: Change, verb: string, work: (tx: Tx, p: Person) => Promise<Outcome<Pair>>): Promise<Outcome<{ row: Values & { id: string } }>> {
  return ports.act({ actor, verb, subjects: [{ kind: 'person', id }] }, async (tx) => {
    const found = await lockPerson(tx, actor, id);
    if (!found.ok) return found;
    if (isProtected(list)) return refusals.correctionNeeded(list, fieldWords(list), id);
    const on = input.day ?? tx.today;
    if (on > tx.today) return refusals.futureDay();
    if (needsEvidence(list) && [...input.evidence].length < 2) return refusals.evidence(list, fieldWords(list));
    const done = await work(tx, found.value);
    if (!done.ok) return done;
    const { before, after } = done.value;
    await tx.insert(personChange, { personId: id, field: list, oldValue: bare(before), newValue: bare(after), day: on, evidence: input.evidence, at: tx.at });
    const words = listFields[list];
    const named = await unitNames(tx.read, [before?.['unitId'], after?.['unitId']]);
    const said = (row: Values | null, other: Values | null) => (row ? rowWords(list, row, named, other ?? undefined) : null);
    tx.note({ detail: { actor: actor.name, person: found.value.name, list: { zh: words.zh, en: words.en }, old: said(before, after), new: said(after, before), evidence: evidenceWords(input.evidence, false) } });
    return ok({ row: (after ?? before)! });
  });
}

const editable = (tx: Tx, actor: Actor): Promise<string[] | null> => reachedUnits(tx.read, actor, mayEditRoster, tx.today);
