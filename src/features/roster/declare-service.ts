import { and, desc, eq, isNull, or, sql } from 'drizzle-orm';
import type { Actor, Ports, Reader, Tx } from '../../kernel/ports.ts';
import { ok, refuse, type Outcome, type Refusal } from '../../kernel/refusal.ts';
import { kinWords } from '../../domain/kinship/answer.ts';
import type { KinTieFacts } from '../../domain/facts.ts';
import { recusalArticle } from './access-rules.ts';
import { sightOf } from './access-service.ts';
import { kinOfTwo, kinSearch } from './kinship-service.ts';
import { findPerson, type Person } from './load-service.ts';
import { refusals } from './refusals-rules.ts';
import { family, kinDeclaration, person } from './schema.ts';
import { standing } from './source-service.ts';

type Refused = { ok: false; refusal: Refusal };
const no = (name: string, status: Refusal['status'], zh: string, en: string, outZh: string, outEn: string, field?: string): Refused =>
  refuse({ name: `roster.${name}`, status, reason: { zh, en }, wayOut: { zh: outZh, en: outEn }, citations: [recusalArticle], ...(field ? { field } : {}) });

/** A declaration as it is shown: by whom, about whom, and where it stands. `mayConfirm` is advice, the server asks again. */
export type DeclarationLine = Omit<typeof kinDeclaration.$inferSelect, 'confirmedBy'> & { personName: string; aboutName: string; mine: boolean; state: 'open' | 'counts' | 'withdrawn' };
/** 回避: kin in the roster, what keeps the answer from being complete, and what was declared. */
export type KinPage = { person: { id: string; name: string }; filled: boolean; ties: KinTieFacts[]; cut: boolean; unlinked: { relation: string; name: string }[]; declarations: DeclarationLine[]; mayDeclare: boolean };

/** The kin of a person within reach, with the way to each, lines nobody linked, and the declarations. Reading it is an entry. */
export async function kinPage(ports: Ports, actor: Actor, id: string): Promise<Outcome<KinPage> & { entryId?: string }> {
  return ports.act({ actor, verb: 'roster.kin.read', subjects: [{ kind: 'person', id }] }, async (tx) => {
    const found = await within(tx, actor, id, 'roster');
    if (!found.ok) return found;
    const p = found.value;
    const lines = await tx.read.select().from(family).where(eq(family.personId, id)).orderBy(family.sort);
    const edit = await sightOf(tx.read, actor, 'edit', tx.today);
    const search = await kinSearch(tx.read, [id]);
    tx.note({ detail: { actor: actor.name, person: p.name } });
    return ok({
      person: { id, name: p.name }, filled: lines.length > 0 || (p.standing.filled?.includes('family') ?? false),
      ties: search.ties.get(id) ?? [], cut: search.cut, unlinked: lines.filter((f) => f.linkedPersonId === null).map((f) => ({ relation: f.relation, name: f.name })),
      declarations: await declarationLines(tx.read, actor, id), mayDeclare: actor.roles.length > 0 && edit.level(p) === 'full',
    });
  });
}

/** Declarations by and about a person, newest first. */
async function declarationLines(read: Reader, actor: Actor, id: string): Promise<DeclarationLine[]> {
  const rows = await read.select().from(kinDeclaration).where(or(eq(kinDeclaration.personId, id), eq(kinDeclaration.aboutId, id))).orderBy(desc(kinDeclaration.day), kinDeclaration.id);
  const names = new Map<string, string>();
  for (const r of rows) for (const x of [r.personId, r.aboutId]) if (!names.has(x)) names.set(x, (await findPerson(read, x))?.name ?? '');
  return rows.map(({ confirmedBy, ...r }) => ({
    ...r, personName: names.get(r.personId)!, aboutName: names.get(r.aboutId)!, mine: r.author === actor.accountId,
    state: r.withdrawnDay !== null ? 'withdrawn' : r.kin || confirmedBy !== null ? 'counts' : 'open',
  }));
}

async function within(tx: Tx, actor: Actor, id: string, purpose: 'roster' | 'edit'): Promise<Outcome<Person>> {
  const p = await findPerson(tx.read, id);
  if (!p) return refusals.noPerson();
  const sight = await sightOf(tx.read, actor, purpose, tx.today);
  if (sight.kin.includes(id)) return refusals.ownOrKin();
  return sight.level(p) === 'full' ? ok(p) : refusals.outside();
}

/**
 * Enters what a person declared in writing about kinship with another. Kinship counts at once. None waits for a second person, and is
 * refused where the family records say that they are kin.
 */
export async function declareKin(ports: Ports, actor: Actor, input: { personId: string; aboutId: string; kin: boolean; relation: string | null; statement: string; day: string }): Promise<Outcome<{ id: string }> & { entryId?: string }> {
  return ports.act({ actor, verb: 'roster.kin.declared' }, async (tx) => {
    if (input.personId === input.aboutId) return no('kin-self', 422, '不能声明与本人的亲属关系。', 'Kinship with oneself cannot be declared.', '请选择另一人。', 'Choose another person.', 'aboutId');
    if (input.day > tx.today) return refusals.futureDay();
    const relation = input.relation?.trim() || null;
    if (input.kin && relation === null) return no('kin-relation', 422, '声明有亲属关系的，须写明称谓。', 'A kinship that is declared needs its name.', '请写明是什么关系。', 'Say what relation it is.', 'relation');
    const found = await within(tx, actor, input.personId, 'edit');
    if (!found.ok) return found;
    const about = await findPerson(tx.read, input.aboutId);
    if (!about) return refusals.noPerson();
    const answer = await kinOfTwo(tx.read, input.personId, input.aboutId);
    if (!input.kin && answer.kin === 'yes') return no('kin-recorded', 409, `家庭成员记录中二人是亲属（${kinWords(answer).zh}），不能声明没有亲属关系。`, `The family records say that they are kin (${kinWords(answer).en}); none cannot be declared.`, '记录有误的，先更正家庭成员。', 'If the record is wrong, correct it first.');
    if (!input.kin && answer.kin === 'none') return no('kin-known', 409, '家庭成员记录已能判断二人没有应当回避的亲属关系，不必声明。', 'The family records tell already that they are no kin.', '不必再办。', 'Nothing to do.');
    const { personId, aboutId, kin, statement, day } = input;
    const row = await tx.insert(kinDeclaration, { personId, aboutId, kin, relation, statement: statement.trim(), day, author: actor.accountId, authorName: actor.name });
    tx.note({
      subjects: [{ kind: 'person', id: personId }, { kind: 'person', id: aboutId }], cites: [recusalArticle.document],
      detail: { actor: actor.name, person: found.value.name, other: about.name, kin: kin ? { zh: `有亲属关系：${relation!}`, en: `kin: ${relation!}` } : { zh: '没有应当回避的亲属关系', en: 'no kin' }, day },
    });
    return ok({ id: row.id });
  });
}

/** Confirms a declaration of none: another account than who entered it, and neither of the two people. */
export async function confirmKin(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ id: string }> & { entryId?: string }> {
  return ports.act({ actor, verb: 'roster.kin.confirmed' }, async (tx) => {
    const held = await tx.lock(kinDeclaration, id);
    if (!held || held.withdrawnDay !== null || held.confirmedBy !== null) return noDeclaration();
    if (held.author === actor.accountId) return no('kin-second-person', 403, '登记声明的人不能自己确认。', 'Who entered the declaration cannot confirm it.', '请由另一人核对后确认。', 'Let another person check and confirm it.');
    if (actor.personId !== null && [held.personId, held.aboutId].includes(actor.personId)) return refusals.ownOrKin();
    const found = await within(tx, actor, held.personId, 'edit');
    if (!found.ok) return found;
    await tx.update(kinDeclaration, id, { confirmedBy: actor.accountId, confirmedName: actor.name, confirmedDay: tx.today });
    tx.note({ subjects: [{ kind: 'person', id: held.personId }, { kind: 'person', id: held.aboutId }], detail: { actor: actor.name, person: found.value.name, other: (await findPerson(tx.read, held.aboutId))!.name, author: held.authorName } });
    return ok({ id });
  });
}

/** Takes a declaration out of force; it stays readable. */
export async function withdrawKin(ports: Ports, actor: Actor, id: string, reason: string): Promise<Outcome<{ id: string }> & { entryId?: string }> {
  return ports.act({ actor, verb: 'roster.kin.withdrawn' }, async (tx) => {
    const held = await tx.lock(kinDeclaration, id);
    if (!held || held.withdrawnDay !== null) return noDeclaration();
    const found = await within(tx, actor, held.personId, 'edit');
    if (!found.ok) return found;
    await tx.update(kinDeclaration, id, { withdrawnDay: tx.today });
    tx.note({ subjects: [{ kind: 'person', id: held.personId }, { kind: 'person', id: held.aboutId }], detail: { actor: actor.name, person: found.value.name, other: (await findPerson(tx.read, held.aboutId))!.name, reason } });
    return ok({ id });
  });
}

const noDeclaration = (): Refused => no('kin-declaration-not-found', 404, '没有这份声明，或已经确认、撤回。', 'There is no such declaration, or it was confirmed or withdrawn.', '请刷新后查看。', 'Reload and look.');

/** People within reach whose family record was never filled in, highest rank first, how many there are, and the declarations that wait for the actor. */
export async function missingFamilies(ports: Ports, actor: Actor): Promise<Outcome<{ count: number; people: { id: string; name: string; postText: string | null }[]; open: Awaited<ReturnType<typeof openDeclarations>> }>> {
  const sight = await sightOf(ports.read, actor, 'edit', ports.today());
  const missing = and(
    standing(sql`${person.status}`), eq(person.status, 'serving'), sight.within({ id: sql`${person.id}`, unit: sql`${person.unitId}` }) ?? undefined,
    sql`NOT coalesce(${person.standing} -> 'filled' @> '["family"]', false)`, sql`NOT EXISTS (SELECT 1 FROM ${family} WHERE ${family.personId} = ${person.id})`,
  );
  const people = await ports.read.select({ id: person.id, name: person.name, postText: person.postText }).from(person).where(missing).orderBy(desc(person.rankOrder), person.id).limit(200);
  return ok({ count: await ports.read.$count(person, missing), people, open: await openDeclarations(ports, actor) });
}

/** Declarations of none that wait for a second person, about people within reach; those the actor entered are left out. */
export async function openDeclarations(ports: Ports, actor: Actor): Promise<{ id: string; personId: string; personName: string; authorName: string; day: string }[]> {
  const sight = await sightOf(ports.read, actor, 'edit', ports.today());
  const rows = await ports.read
    .select({ id: kinDeclaration.id, author: kinDeclaration.author, authorName: kinDeclaration.authorName, day: kinDeclaration.day, personId: person.id, personName: person.name, unitId: person.unitId })
    .from(kinDeclaration).innerJoin(person, eq(person.id, kinDeclaration.personId))
    .where(and(eq(kinDeclaration.kin, false), isNull(kinDeclaration.confirmedBy), isNull(kinDeclaration.withdrawnDay))).orderBy(kinDeclaration.day, kinDeclaration.id).limit(500);
  return rows.filter((r) => r.author !== actor.accountId && sight.level({ id: r.personId, unitId: r.unitId }) === 'full').map(({ id, personId, personName, authorName, day }) => ({ id, personId, personName, authorName, day }));
}
