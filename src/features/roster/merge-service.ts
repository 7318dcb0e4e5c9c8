import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Actor, Ports, Reader, Tx } from '../../kernel/ports.ts';
import { ok, refuse, type Outcome, type Refusal } from '../../kernel/refusal.ts';
import { account } from '../accounts/schema.ts';
import { sightOf } from './access-service.ts';
import { keepCurrent } from './current-service.ts';
import { findPerson, loadLists, type Person } from './load-service.ts';
import { personKeys } from './keys-service.ts';
import { factDifferences, mergeLists, rowsToMove, type MergeList } from './merge-rules.ts';
import { refusals } from './refusals-rules.ts';
import { isGone } from './rules.ts';
import { appraisal, award, education, family, holding, importProposal, person, personChange, personMerge, punishment, rankPeriod } from './schema.ts';
import { namesOf } from './service.ts';

type Merge = typeof personMerge.$inferSelect;
type Refused = { ok: false; refusal: Refusal };
/** What a merge did, for the way back: facts of both records, rows moved, family records and accounts tied anew. */
type Moved = { facts: { personId: string; field: string; before: unknown; after: unknown }[]; rows: { list: MergeList; id: string }[]; links: string[]; accounts: string[]; proposals: string[] };
/** A merge with the names of both records; see `merge` of the routes. */
export type MergeLine = Omit<Merge, 'moved'> & { keptName: string; secondaryName: string; rows: number; mine: boolean };

const tables: Readonly<Record<MergeList, PgTable>> = { education, holdings: holding, ranks: rankPeriod, awards: award, punishments: punishment, appraisals: appraisal, family };
/** Columns that follow from the posts held; they are put back to the letter when a merge is split. */
const CURRENT = ['jobRank', 'rank', 'rankOrder', 'unitId', 'postText', 'postSince', 'rankSince'] as const;

const refusal = (name: string, status: 404 | 409 | 403 | 422, zh: string, en: string, outZh: string, outEn: string): Refused => refuse({ name, status, reason: { zh, en }, wayOut: { zh: outZh, en: outEn } });
const noMerge = (): Refused => refusal('roster.merge-not-found', 404, '没有这一合并申请，或它已经办结。', 'There is no such merge, or it is settled.', '请刷新后再试。', 'Reload and try again.');
const secondPerson = (): Refused => refusal('roster.merge-second-person', 403, '申请人不能自己审批，须由另一人核对后决定。', 'Whoever asked cannot approve; a second person must check and decide.', '请由另一位有编辑权限的人员办理。', 'Have another editor do it.');
const selfMerge = (): Refused => refusal('roster.merge-same-record', 422, '请选择两条不同的记录。', 'Choose two different records.', '请重新选择。', 'Choose again.');
const already = (): Refused => refusal('roster.merge-open', 409, '这两条记录已有未办结或已生效的合并。', 'There is already a merge of these two records.', '请在“重复人员”中查看。', 'See “Duplicates”.');
const inCase = (name: string): Refused => refusal('roster.merge-in-case', 409, `${name}的这条记录正在办理中的案卷里，不能并入另一条。`, `This record of ${name} stands in a running case and cannot be merged into another.`, '请改为保留这条记录，或待案卷办结后再合并。', 'Keep this record instead, or merge after the case is closed.');

/** Asks for two records of one person to be made one. `take` names free facts to take from the other record. Changes nothing yet. */
export async function requestMerge(ports: Ports, actor: Actor, input: { keptId: string; secondaryId: string; take: string[]; reason: string; evidence: string }): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'roster.merge.requested' }, async (tx) => {
    if (input.keptId === input.secondaryId) return selfMerge();
    const both = await lockBoth(tx, actor, input.keptId, input.secondaryId);
    if (!both.ok) return both;
    const { kept, other } = both.value;
    if (await openMerge(tx.read, kept.id, other.id)) return already();
    if (await inRunningCase(tx.read, other.id)) return inCase(other.name);
    const row = await tx.insert(personMerge, { ...input, state: 'requested', requestedBy: actor.accountId, requestedName: actor.name, requestedAt: tx.at });
    tx.note({ subjects: [kept, other].map((p) => ({ kind: 'person', id: p.id })), detail: { actor: actor.name, person: kept.name, other: other.name, reason: input.reason, evidence: input.evidence } });
    return ok({ id: row.id });
  });
}

/** Decides a merge that another person asked for; approval carries it out. */
export async function decideMerge(ports: Ports, actor: Actor, id: string, input: { approve: boolean; reason: string }): Promise<Outcome<{ state: Merge['state'] }>> {
  return ports.act({ actor, verb: input.approve ? 'roster.merge.approved' : 'roster.merge.declined' }, async (tx) => {
    const held = (await tx.lock(personMerge, id)) as Merge | undefined;
    if (!held || held.state !== 'requested') return noMerge();
    if (held.requestedBy === actor.accountId && input.approve) return secondPerson();
    const both = await lockBoth(tx, actor, held.keptId, held.secondaryId);
    if (!both.ok) return both;
    const { kept, other } = both.value;
    if (input.approve && (await inRunningCase(tx.read, other.id))) return inCase(other.name);
    const moved = input.approve ? await merge(tx, kept, other, held) : null;
    const state = input.approve ? 'merged' : 'declined';
    // Whoever asked may withdraw; that is no decision by a second person.
    const by = held.requestedBy === actor.accountId ? {} : { decidedBy: actor.accountId };
    await tx.update(personMerge, id, { state, moved, ...by, decidedName: actor.name, decidedAt: tx.at });
    tx.note({
      subjects: [kept, other].map((p) => ({ kind: 'person', id: p.id })),
      detail: { actor: actor.name, person: kept.name, other: other.name, requester: held.requestedName, reason: input.reason, rows: moved?.rows.length ?? 0, facts: moved?.facts.filter((f) => held.take.includes(f.field)).length ?? 0 },
    });
    return ok({ state });
  });
}

async function merge(tx: Tx, kept: Person, other: Person, held: Merge): Promise<Moved> {
  const evidence = `合并重复记录：${held.evidence}`;
  const moved: Moved = { facts: [], rows: [], links: [], accounts: [], proposals: [] };
  const change = (personId: string, field: string, oldValue: unknown, newValue: unknown): Promise<unknown> => tx.insert(personChange, { personId, field, oldValue, newValue, day: tx.today, evidence, at: tx.at });
  const differences = factDifferences(kept, other);
  const patch: Record<string, unknown> = {};
  for (const d of differences.filter((x) => x.free && held.take.includes(x.field))) {
    Object.assign(patch, { [d.field]: d.other }, d.field === 'name' ? personKeys(String(d.other)) : {});
    await change(kept.id, d.field, d.kept, d.other);
  }
  for (const d of differences.filter((x) => !x.free)) {
    const row = await tx.insert(importProposal, { personId: kept.id, field: d.field, oldValue: d.kept, newValue: d.other, source: '合并的重复记录', at: tx.at });
    moved.proposals.push(row.id);
  }
  if (Object.keys(patch).length > 0) await tx.update(person, kept.id, patch);
  const [mine, theirs] = [await loadLists(tx.read, kept.id), await loadLists(tx.read, other.id)];
  for (const list of mergeLists) {
    const rows = theirs[list] as unknown as (Record<string, unknown> & { id: string })[];
    for (const id of rowsToMove(list, mine[list] as never, rows)) {
      await tx.update(tables[list], id, { personId: kept.id } as never);
      await change(kept.id, list, null, rows.find((r) => r.id === id));
      moved.rows.push({ list, id });
    }
  }
  await tieAnew(tx, other.id, kept.id, moved);
  await change(other.id, 'status', other.status, 'merged');
  await tx.update(person, other.id, { status: 'merged', mergedInto: kept.id });
  if (moved.rows.some((r) => r.list === 'holdings' || r.list === 'ranks')) await keepCurrent(tx, kept.id);
  const after = (await findPerson(tx.read, kept.id))!;
  for (const field of [...Object.keys(patch), ...CURRENT] as (keyof Person)[]) {
    if (JSON.stringify(kept[field]) !== JSON.stringify(after[field]) && !moved.facts.some((f) => f.field === field)) moved.facts.push({ personId: kept.id, field, before: kept[field], after: after[field] });
  }
  moved.facts.push({ personId: other.id, field: 'status', before: other.status, after: 'merged' });
  return moved;
}

/** Family records and accounts that point at the other record point at the kept one: recusal and 「本人不得查阅」 follow them. */
async function tieAnew(tx: Tx, from: string, to: string, moved: Moved): Promise<void> {
  for (const f of await tx.read.select({ id: family.id, personId: family.personId }).from(family).where(eq(family.linkedPersonId, from))) {
    if (f.personId === to) continue;
    await tx.update(family, f.id, { linkedPersonId: to });
    moved.links.push(f.id);
  }
  for (const a of await tx.read.select({ id: account.id }).from(account).where(eq(account.personId, from))) {
    await tx.update(account, a.id, { personId: to });
    moved.accounts.push(a.id);
  }
}

/** Asks for a wrong merge to be parted again. */
export async function requestSplit(ports: Ports, actor: Actor, id: string, input: { reason: string; evidence: string }): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'roster.split.requested' }, async (tx) => {
    const held = await mergedOne(tx, actor, id, 'merged');
    if (!held.ok) return held;
    const { row, kept, other } = held.value;
    await tx.update(personMerge, id, { state: 'split-requested', splitReason: input.reason, splitEvidence: input.evidence, splitBy: actor.accountId, splitName: actor.name, splitDecidedBy: null });
    tx.note({ subjects: [kept, other].map((p) => ({ kind: 'person', id: p.id })), detail: { actor: actor.name, person: kept.name, other: other.name, ...input } });
    return ok({ id: row.id });
  });
}

/** Decides a split that another person asked for; approval puts both records back: rows, states, and facts that nobody changed since. */
export async function decideSplit(ports: Ports, actor: Actor, id: string, input: { approve: boolean; reason: string }): Promise<Outcome<{ state: Merge['state']; left: string[] }>> {
  return ports.act({ actor, verb: input.approve ? 'roster.split.approved' : 'roster.split.declined' }, async (tx) => {
    const held = await mergedOne(tx, actor, id, 'split-requested');
    if (!held.ok) return held;
    const { row, kept, other } = held.value;
    if (row.splitBy === actor.accountId && input.approve) return secondPerson();
    const done = input.approve ? await split(tx, row, kept) : null;
    const state = input.approve ? 'split' : 'merged';
    const by = row.splitBy === actor.accountId ? {} : { splitDecidedBy: actor.accountId };
    await tx.update(personMerge, id, { state, ...by, splitDecidedName: actor.name, splitDecidedAt: tx.at });
    tx.note({
      subjects: [kept, other].map((p) => ({ kind: 'person', id: p.id })),
      detail: { actor: actor.name, person: kept.name, other: other.name, requester: row.splitName, reason: input.reason, rows: done?.rows ?? 0, facts: done?.facts ?? 0 },
    });
    return ok({ state, left: done?.left ?? [] });
  });
}

async function split(tx: Tx, row: Merge, kept: Person): Promise<{ rows: number; facts: number; left: string[] }> {
  const moved = row.moved as Moved;
  const evidence = `拆分误合并的记录：${row.splitEvidence ?? ''}`;
  const left: string[] = [];
  let rows = 0;
  for (const { list, id } of moved.rows) {
    const now = (await tx.lock(tables[list], id)) as (Record<string, unknown> & { personId: string }) | undefined;
    if (!now || now.personId !== row.keptId) { left.push(list); continue; }
    await tx.update(tables[list], id, { personId: row.secondaryId } as never);
    await tx.insert(personChange, { personId: row.keptId, field: list, oldValue: now, newValue: null, day: tx.today, evidence, at: tx.at });
    rows += 1;
  }
  const mine = moved.facts.filter((f) => f.personId === row.keptId);
  const back = mine.filter((f) => JSON.stringify(kept[f.field as keyof Person]) === JSON.stringify(f.after));
  left.push(...mine.filter((f) => !back.includes(f) && row.take.includes(f.field)).map((f) => f.field));
  for (const f of back.filter((x) => row.take.includes(x.field))) await tx.insert(personChange, { personId: row.keptId, field: f.field, oldValue: f.after, newValue: f.before, day: tx.today, evidence, at: tx.at });
  if (back.length > 0) await tx.update(person, row.keptId, Object.fromEntries(back.map((f) => [f.field, f.before])));
  const status = moved.facts.find((f) => f.personId === row.secondaryId && f.field === 'status')!.before as Person['status'];
  await tx.insert(personChange, { personId: row.secondaryId, field: 'status', oldValue: 'merged', newValue: status, day: tx.today, evidence, at: tx.at });
  await tx.update(person, row.secondaryId, { status, mergedInto: null });
  for (const id of moved.links) if (((await tx.lock(family, id)) as { linkedPersonId: string | null } | undefined)?.linkedPersonId === row.keptId) await tx.update(family, id, { linkedPersonId: row.secondaryId });
  for (const id of moved.accounts) if (((await tx.lock(account, id)) as { personId: string | null } | undefined)?.personId === row.keptId) await tx.update(account, id, { personId: row.secondaryId });
  for (const id of moved.proposals) if (((await tx.lock(importProposal, id)) as { state: string } | undefined)?.state === 'open') await tx.update(importProposal, id, { state: 'dropped' });
  return { rows, facts: back.length, left };
}

async function mergedOne(tx: Tx, actor: Actor, id: string, state: Merge['state']): Promise<Outcome<{ row: Merge; kept: Person; other: Person }>> {
  const row = (await tx.lock(personMerge, id)) as Merge | undefined;
  if (!row || row.state !== state) return noMerge();
  const sight = await sightOf(tx.read, actor, 'edit', tx.today);
  const [a, b] = [row.keptId, row.secondaryId].sort();
  const locked = new Map([(await tx.lock(person, a!)) as Person, (await tx.lock(person, b!)) as Person].map((p) => [p.id, p]));
  const [kept, other] = [locked.get(row.keptId)!, locked.get(row.secondaryId)!];
  if (sight.kin.includes(kept.id) || sight.kin.includes(other.id)) return refusals.ownOrKin();
  if (sight.level(kept) !== 'full') return refusals.outside();
  return other.mergedInto === kept.id ? ok({ row, kept, other }) : noMerge();
}

/** Locks both records in one order; refuses records out of reach, of oneself or kin, and those that no longer stand. */
async function lockBoth(tx: Tx, actor: Actor, keptId: string, secondaryId: string): Promise<Outcome<{ kept: Person; other: Person }>> {
  const sight = await sightOf(tx.read, actor, 'edit', tx.today);
  const found = new Map<string, Person>();
  for (const id of [keptId, secondaryId].sort()) {
    const p = (await tx.lock(person, id)) as Person | undefined;
    if (!p) return refusals.noPerson();
    if (sight.kin.includes(id)) return refusals.ownOrKin();
    if (sight.level(p) !== 'full') return refusals.outside();
    if (isGone(p.status)) return refusals.gone(p.status);
    found.set(id, p);
  }
  return ok({ kept: found.get(keptId)!, other: found.get(secondaryId)! });
}

async function openMerge(read: Reader, a: string, b: string): Promise<boolean> {
  const found = await read.select({ id: personMerge.id }).from(personMerge)
    .where(and(inArray(personMerge.state, ['requested', 'merged', 'split-requested']), inArray(personMerge.keptId, [a, b]), inArray(personMerge.secondaryId, [a, b])));
  return found.length > 0;
}

async function inRunningCase(read: Reader, id: string): Promise<boolean> {
  const found = await read.select({ id: sql<string>`c.id` })
    .from(sql`record_subject s JOIN record_entry e ON e.id = s.entry_id JOIN selection_case c ON c.id = e.case_id`)
    .where(sql`s.subject_id = ${id}::uuid AND s.kind = 'person' AND c.state = 'running' AND e.verb NOT LIKE '%.read'`).limit(1);
  return found.length > 0;
}

/** Merges of people within reach, open ones first, newest first. */
export async function listMerges(ports: Ports, actor: Actor): Promise<Outcome<{ merges: MergeLine[] }>> {
  const sight = await sightOf(ports.read, actor, 'edit', ports.today());
  const rows = await ports.read.select().from(personMerge).orderBy(sql`${personMerge.state} IN ('requested', 'split-requested') DESC`, desc(personMerge.requestedAt)).limit(200);
  const ids = [...new Set(rows.flatMap((r) => [r.keptId, r.secondaryId]))];
  const people = new Map((ids.length === 0 ? [] : await ports.read.select({ id: person.id, unitId: person.unitId }).from(person).where(inArray(person.id, ids))).map((p) => [p.id, p]));
  const names = await namesOf(ports.read, ids);
  return ok({
    merges: rows.filter((r) => sight.level(people.get(r.keptId)!) === 'full').map(({ moved, ...r }) => ({
      ...r, keptName: names.get(r.keptId) ?? '', secondaryName: names.get(r.secondaryId) ?? '', rows: (moved as Moved | null)?.rows.length ?? 0,
      mine: (r.state === 'split-requested' ? r.splitBy : r.requestedBy) === actor.accountId,
    })),
  });
}
