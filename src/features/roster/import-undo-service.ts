import { and, eq, inArray, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { canonical } from '../../kernel/canonical.ts';
import type { Actor, Ports, Reader, Tx } from '../../kernel/ports.ts';
import { ok, refuse, type Outcome } from '../../kernel/refusal.ts';
import type { Day } from '../../kernel/day.ts';
import { account } from '../accounts/schema.ts';
import { sightOf } from './access-service.ts';
import { NAMED, oneAtATime } from './import-commit-service.ts';
import { fieldWords, personFields } from './fields-rules.ts';
import { findBatch, notOpen, type Summary } from './import-service.ts';
import { appraisal, family, importBatch, importEffect, importProposal, person, personChange } from './schema.ts';
import { namesOf } from './service.ts';

type Effect = typeof importEffect.$inferSelect;
type Values = Record<string, unknown> & { id: string };
type Change = Omit<typeof personChange.$inferInsert, 'id'>;
/** Something that an undo leaves, and why: another act has relied on it or changed it since. */
export type Left = { personId: string; name: string; what: { zh: string; en: string } };
/** What an undo would do: people withdrawn, values set back, rows taken away or set back, and what it would leave. */
export type UndoPlan = { voided: number; restored: number; removed: number; left: Left[]; reliedOn: Left[] };
type Plan = { voids: string[]; facts: Effect[]; rows: Effect[]; left: Left[]; reliedOn: Left[] };

const tables = { family, appraisals: appraisal } as const;
const ownOrKin = { zh: '是您本人或亲属，须由他人办理', en: 'is yourself or a relative: someone else has to do it' };
/** At most this many are named in an answer; their number is always said. */
const SHOWN = 200;

/** Says what undoing an import would do now. */
export async function undoPlan(ports: Ports, actor: Actor, id: string): Promise<Outcome<UndoPlan & { leftTotal: number; reliedOnTotal: number }>> {
  const found = await findBatch(ports.read, actor, id);
  if (!found.ok) return found;
  if (found.value.state !== 'committed') return notOpen(found.value.state);
  const plan = await planOf(ports.read, id, await kinOfActor(ports.read, actor, ports.today()));
  return ok({
    voided: plan.voids.length, restored: plan.facts.length, removed: plan.rows.length, left: plan.left.slice(0, SHOWN), leftTotal: plan.left.length,
    reliedOn: plan.reliedOn.slice(0, SHOWN), reliedOnTotal: plan.reliedOn.length,
  });
}

/**
 * Undoes an import as a whole by new entries: people it entered become `void` and stay readable, values it changed are set back
 * where nobody changed them since, rows it added are taken away. Refuses while somebody relies on a person it entered, unless `leave`
 * says that those people stay. What was changed since is left and named.
 */
export async function undoImport(ports: Ports, actor: Actor, id: string, input: { reason: string; leave: boolean }, progress: (done: number, total: number) => Promise<void> = async () => undefined): Promise<Outcome<NonNullable<Summary['undone']>>> {
  return ports.act({ actor, verb: 'roster.import.undone', subjects: [{ kind: 'import', id }] }, async (tx) => {
    await oneAtATime(tx);
    await tx.lock(importBatch, id);
    const found = await findBatch(tx.read, actor, id);
    if (!found.ok) return found;
    if (found.value.state !== 'committed') return notOpen(found.value.state);
    const plan = await planOf(tx.read, id, await kinOfActor(tx.read, actor, tx.today));
    if (plan.reliedOn.length > 0 && !input.leave) return relied(plan.reliedOn);
    const why = `撤销导入“${found.value.fileName}”：${input.reason}`;
    const total = plan.voids.length + plan.facts.length + plan.rows.length;
    let done = 0;
    const tick = async (n: number): Promise<void> => progress(done += n, total);
    await voidPeople(tx, plan.voids, why, tick);
    await setBack(tx, plan.facts, why, tick);
    await takeAway(tx, plan.rows, why, tick);
    const open = await tx.read.select({ id: importProposal.id }).from(importProposal).where(and(eq(importProposal.batchId, id), eq(importProposal.state, 'open')));
    for (const p of open) await tx.update(importProposal, p.id, { state: 'dropped' });
    const undone = { voided: plan.voids.length, restored: plan.facts.length, removed: plan.rows.length, left: plan.left.length + plan.reliedOn.length };
    await tx.update(importBatch, id, { state: 'undone', summary: { ...found.value.summary, undone } });
    const people = [...new Set([...plan.voids, ...[...plan.facts, ...plan.rows].map((e) => e.personId!)])];
    tx.note({ subjects: people.slice(0, NAMED).map((p) => ({ kind: 'person', id: p })), detail: { actor: actor.name, file: found.value.fileName, reason: input.reason, ...undone } });
    return ok(undone);
  });
}

const relied = (all: readonly Left[]) => refuse({
  name: 'roster.import-relied-on', status: 409,
  reason: {
    zh: `本次导入新增的人员中有 ${all.length} 人已被使用（${all.slice(0, 5).map((x) => `${x.name}：${x.what.zh}`).join('；')}），不能整批撤销。`,
    en: `${all.length} of the people whom this import entered are relied on (${all.slice(0, 5).map((x) => `${x.name}: ${x.what.en}`).join('; ')}); it cannot be undone as a whole.`,
  },
  wayOut: { zh: '可选择保留这些人员、撤销其余部分。', en: 'You may leave these people and undo the rest.' }, details: { people: all.slice(0, SHOWN) },
});

const kinOfActor = async (read: Reader, actor: Actor, today: Day): Promise<ReadonlySet<string>> => new Set((await sightOf(read, actor, 'edit', today)).kin);

/** What an undo would do; the records of the actor and kin stay as they are and are named. */
async function planOf(read: Reader, batchId: string, kin: ReadonlySet<string>): Promise<Plan> {
  const effects = await read.select().from(importEffect).where(eq(importEffect.batchId, batchId));
  const created = effects.filter((e) => e.kind === 'created').flatMap((e) => (e.after as { people: string[] }).people);
  const own = created.filter((id) => kin.has(id));
  const ownNames = await namesOf(read, own);
  const reliedOn = [...own.map((id): Left => ({ personId: id, name: ownNames.get(id) ?? '', what: ownOrKin })), ...await whoIsReliedOn(read, created.filter((id) => !kin.has(id)))];
  const stays = new Set(reliedOn.map((r) => r.personId));
  const facts = effects.filter((e) => e.kind === 'fact');
  const rows = effects.filter((e) => e.kind === 'row');
  const people = new Map((await byIds(read, person, facts.map((e) => e.personId!))).map((p) => [p.id, p]));
  const held = { family: await byIds(read, family, rows.filter((e) => e.field === 'family').map((e) => e.rowId!)), appraisals: await byIds(read, appraisal, rows.filter((e) => e.field === 'appraisals').map((e) => e.rowId!)) };
  const now = new Map([...held.family, ...held.appraisals].map((r) => [r.id, r]));
  const untouched = (e: Effect): boolean => (e.kind === 'fact' ? canonical(people.get(e.personId!)?.[e.field] ?? null) === canonical(e.after ?? null) : bare(now.get(e.rowId!)) === bare(e.after as Values));
  const free = (e: Effect): boolean => !kin.has(e.personId!) && untouched(e);
  const changed = [...facts, ...rows].filter((e) => !free(e));
  const names = await namesOf(read, changed.map((e) => e.personId!));
  const said = changed.filter((e) => e.kind === 'row' || e.field in personFields);
  return {
    voids: created.filter((id) => !stays.has(id)), facts: facts.filter(free), rows: rows.filter(free), reliedOn,
    left: said.map((e) => ({ personId: e.personId!, name: names.get(e.personId!) ?? '', what: kin.has(e.personId!) ? ownOrKin : { zh: `${fieldWords(e.field).zh}此后又有改动`, en: `${fieldWords(e.field).en} changed since` } })),
  };
}

/** A row as it is compared: what is empty is left out, and a number of order that nobody set. */
const bare = (row: Values | undefined): string => canonical(Object.fromEntries(Object.entries(row ?? {}).filter(([, v]) => v !== null && v !== undefined)));

async function byIds(read: Reader, table: PgTable, ids: readonly string[]): Promise<Values[]> {
  const out: Values[] = [];
  const wanted = [...new Set(ids)];
  for (let i = 0; i < wanted.length; i += 1000) out.push(...((await read.select().from(table).where(inArray((table as typeof person).id, wanted.slice(i, i + 1000)))) as Values[]));
  return out;
}

/** People whom a later act is about (reading and exporting apart), whom a family record or an account points at. */
async function whoIsReliedOn(read: Reader, created: readonly string[]): Promise<Left[]> {
  const why = new Map<string, { zh: string; en: string }>();
  for (let i = 0; i < created.length; i += 1000) {
    const some = created.slice(i, i + 1000);
    const list = `{${some.join(',')}}`;
    const acts = await read.select({ id: sql<string>`s.subject_id`, verb: sql<string>`min(e.verb)` })
      .from(sql`record_subject s JOIN record_entry e ON e.id = s.entry_id`)
      .where(sql`s.kind = 'person' AND s.subject_id = ANY(${list}::uuid[]) AND e.verb NOT IN ('roster.import.committed', 'roster.person.read') AND e.verb NOT LIKE 'roster.export.%' AND e.verb NOT LIKE '%.read'`)
      .groupBy(sql`s.subject_id`);
    for (const a of acts) why.set(a.id, a.verb.startsWith('selection.') ? { zh: '已进入选拔任用案卷', en: 'stands in a selection case' } : { zh: '此后已有办理', en: 'was worked on since' });
    const changes = await read.selectDistinct({ id: personChange.personId }).from(personChange).where(inArray(personChange.personId, some));
    for (const c of changes) why.set(c.id, why.get(c.id) ?? { zh: '此后已有更改', en: 'was changed since' });
    const kin = await read.selectDistinct({ id: family.linkedPersonId }).from(family).where(and(inArray(family.linkedPersonId, some), sql`NOT (${family.personId} = ANY(${`{${created.join(',')}}`}::uuid[]))`));
    for (const k of kin) why.set(k.id!, { zh: '他人的家庭成员已与其对应', en: 'is tied to the family of another person' });
    const accounts = await read.selectDistinct({ id: account.personId }).from(account).where(inArray(account.personId, some));
    for (const a of accounts) why.set(a.id!, { zh: '已有登录账号', en: 'has an account' });
  }
  const names = await namesOf(read, [...why.keys()]);
  return [...why].map(([personId, what]) => ({ personId, name: names.get(personId) ?? '', what }));
}

const inSteps = async <T>(items: readonly T[], step: number, work: (some: readonly T[]) => Promise<unknown>, tick: (n: number) => Promise<void>): Promise<void> => {
  for (let i = 0; i < items.length; i += step) {
    const some = items.slice(i, i + step);
    await work(some);
    await tick(some.length);
  }
};

async function voidPeople(tx: Tx, ids: readonly string[], evidence: string, tick: (n: number) => Promise<void>): Promise<void> {
  await inSteps(ids, 200, async (some) => {
    const held = await tx.read.select({ id: person.id, status: person.status }).from(person).where(inArray(person.id, [...some])).for('update');
    await tx.insertMany(personChange, held.map((p): Change => ({ personId: p.id, field: 'status', oldValue: p.status, newValue: 'void', day: tx.today, evidence, at: tx.at })));
    await Promise.all(some.map((id) => tx.update(person, id, { status: 'void' })));
  }, tick);
}

async function setBack(tx: Tx, facts: readonly Effect[], evidence: string, tick: (n: number) => Promise<void>): Promise<void> {
  const byPerson = new Map<string, Effect[]>();
  for (const e of facts) byPerson.set(e.personId!, [...(byPerson.get(e.personId!) ?? []), e]);
  await inSteps([...byPerson], 200, async (some) => {
    await tx.insertMany(personChange, some.flatMap(([personId, list]) => list.filter((e) => e.field in personFields).map((e): Change => ({ personId, field: e.field, oldValue: e.after, newValue: e.before, day: tx.today, evidence, at: tx.at }))));
    await Promise.all(some.map(([personId, list]) => tx.update(person, personId, Object.fromEntries(list.map((e) => [e.field, e.before])))));
  }, tick);
}

async function takeAway(tx: Tx, rows: readonly Effect[], evidence: string, tick: (n: number) => Promise<void>): Promise<void> {
  await inSteps(rows, 200, async (some) => {
    await tx.insertMany(personChange, some.map((e): Change => ({ personId: e.personId!, field: e.field, oldValue: e.after, newValue: e.before, day: tx.today, evidence, at: tx.at })));
    await Promise.all(some.map((e) => {
      const table = tables[e.field as keyof typeof tables];
      const { id: _id, ...before } = (e.before ?? {}) as Values;
      return e.before === null ? tx.remove(table, e.rowId!) : tx.update(table, e.rowId!, before as never);
    }));
  }, tick);
}
