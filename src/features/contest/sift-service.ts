import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { Actor, Ports, Reader, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { account } from '../accounts/schema.ts';
import { recordEntry } from '../record/schema.ts';
import { education, family, holding, person, unitPeriod } from '../roster/schema.ts';
import { handleFor, hideAlso, orderFor, redact } from './blind-rules.ts';
import { applicationsOf, assessorsOf, chunksOf, finalMarks, findContest, handled, marksOf, seedOf, type Application, type Assessor, type Contest } from './load-service.ts';
import { apart } from './marks-rules.ts';
import { assessorBar } from './recusal-service.ts';
import { refusals } from './refusals-rules.ts';
import { contest, contestAssessor, contestChunk, contestMark } from './schema.ts';
import { stageWords } from './stage-rules.ts';

/** Adds an assessor once applications are closed: nobody who has seen them, nobody kin of an applicant; unknown kinship blocks. */
export async function addAssessor(ports: Ports, actor: Actor, id: string, accountId: string): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'contest.assessor.added', caseId: id }, async (tx) => {
    const row = await handled(tx, actor, id, ['screening', 'redacting']);
    if (!row.ok) return row;
    const [found] = await tx.read.select().from(account).where(and(eq(account.id, accountId), eq(account.state, 'active')));
    if (!found?.personId) return refusals.noAccount();
    // Of any account of the same person: a second account has seen what the first has.
    const accounts = (await tx.read.select({ id: account.id }).from(account).where(eq(account.personId, found.personId))).map((a) => a.id);
    if ((await assessorsOf(tx.read, id)).some((a) => a.personId === found.personId)) return refusals.assessorTwice();
    const [seen] = await tx.read.select({ id: recordEntry.id }).from(recordEntry).where(and(eq(recordEntry.caseId, id), inArray(recordEntry.actor, accounts))).limit(1);
    if (seen) return refusals.hasSeen(found.displayName);
    const bar = await assessorBar(tx.read, id, { personId: found.personId, name: found.displayName });
    if (bar) return refusals.kin(found.displayName, bar);
    const made = await tx.insert(contestAssessor, { contestId: id, accountId, personId: found.personId, name: found.displayName });
    tx.note({ cites: ['cn.appointment-2019.art-53'], detail: { number: row.value.number, name: found.displayName } });
    return ok({ id: made.id });
  });
}

/** An assessor agrees to the anchors, before anything can be read. */
export async function agree(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'contest.assessor.agreed', caseId: id }, async (tx) => {
    const row = await tx.lock(contest, id);
    const mine = (await assessorsOf(tx.read, id)).find((a) => a.accountId === actor.accountId);
    if (!row || !mine) return refusals.unknown();
    if (!['screening', 'redacting'].includes(row.stage)) return refusals.stage(stageWords[row.stage]);
    if (!mine.agreedAt) await tx.update(contestAssessor, mine.id, { agreedAt: tx.at });
    tx.note({ detail: { number: row.number } });
    return ok({ id });
  });
}

/** Cuts the answers of everybody admitted into pieces by question and hides what tells who wrote them, for a clerk to look through. */
export async function prepareSift(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'contest.sift.prepared', caseId: id }, async (tx) => {
    const row = await handled(tx, actor, id, ['screening']);
    if (!row.ok) return row;
    const all = await applicationsOf(tx.read, id);
    const open = all.filter((a) => a.state === 'filed' || (a.objection && !a.objection.answer)).length;
    if (open > 0) return refusals.notScreened(open);
    const admitted = all.filter((a) => a.state === 'admitted');
    if (admitted.length < 2) return refusals.fewAdmitted();
    const known = await knownWords(tx.read, all);
    const rows = admitted.flatMap((a) => a.answers.map((text, question) => ({ id: tx.uuid(), contestId: id, applicationId: a.id, question, ...redact(text, known) })));
    // Written in the order of their random ids, so that the order of rows tells nothing of the order of people.
    await tx.insertMany(contestChunk, rows.sort((a, b) => (a.id < b.id ? -1 : 1)));
    await tx.update(contest, id, { stage: 'redacting' });
    tx.note({ detail: { number: row.value.number, people: admitted.length, hidden: rows.reduce((n, r) => n + r.hidden.length, 0) } });
    return ok({ id });
  });
}

/** Every word that tells who somebody is, of all applicants: names of themselves and relatives, units, posts, schools. */
async function knownWords(read: Reader, all: readonly Application[]): Promise<string[]> {
  const ids = all.flatMap((a) => (a.personId ? [a.personId] : []));
  const words = all.flatMap((a) => [a.name, ...(a.outsider ? [a.outsider.unit, a.outsider.post, a.outsider.education, ...a.outsider.relatives.map((r) => r.name)] : [])]);
  if (ids.length > 0) {
    const held = await read.select({ unit: holding.unitText, title: holding.title, unitId: holding.unitId }).from(holding).where(inArray(holding.personId, ids));
    const own = await read.select({ unitId: person.unitId }).from(person).where(inArray(person.id, ids));
    const units = [...held, ...own].flatMap((h) => (h.unitId ? [h.unitId] : []));
    const names = units.length === 0 ? [] : await read.select({ name: unitPeriod.name }).from(unitPeriod).where(inArray(unitPeriod.unitId, units));
    const schools = await read.select({ school: education.school }).from(education).where(inArray(education.personId, ids));
    const kin = await read.select({ name: family.name }).from(family).where(inArray(family.personId, ids));
    words.push(...held.flatMap((h) => [h.unit ?? '', h.title ?? '']), ...names.flatMap((n) => [n.name, n.name.replace(/^.*?[省市区县]/, '')]), ...schools.map((s) => s.school ?? ''), ...kin.map((k) => k.name));
  }
  return words.filter((w) => w.trim() !== '');
}

/** Answers as a clerk looks through them before reading begins: in an order of the clerk's own, without whose they are. */
export async function redactions(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ answers: { handle: string; question: number; text: string; byHand: number }[] }>> {
  return ports.act({ actor, verb: 'contest.sift.looked-through', caseId: id }, async (tx) => {
    const row = await handled(tx, actor, id, ['redacting']);
    if (!row.ok) return row;
    tx.note({ detail: { number: row.value.number } });
    const seed = await seedOf(tx.read, id);
    const chunks = await chunksOf(tx.read, id);
    return ok({ answers: row.value.plan.questions.flatMap((_, q) => ordered(seed, actor.accountId, q, chunks).map((c) => ({ handle: handleFor(seed, actor.accountId, c.id), question: q, text: c.text, byHand: c.hidden.filter((h) => h.by !== null).length }))) });
  });
}

const ordered = <C extends { id: string; question: number }>(seed: string, reader: string, question: number, chunks: readonly C[]): C[] => {
  const of = new Map(chunks.filter((c) => c.question === question).map((c) => [c.id, c]));
  return orderFor(seed, reader, question, [...of.keys()]).map((x) => of.get(x)!);
};

/** Hides more words of one answer, as a clerk who is no assessor; the entry says that and by whom, never what. */
export async function hideMore(ports: Ports, actor: Actor, id: string, handle: string, what: string): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'contest.sift.hidden', caseId: id }, async (tx) => {
    const row = await handled(tx, actor, id, ['redacting']);
    if (!row.ok) return row;
    const seed = await seedOf(tx.read, id);
    const chunk = (await chunksOf(tx.read, id)).find((c) => handleFor(seed, actor.accountId, c.id) === handle);
    if (!chunk) return refusals.noApplication();
    const text = hideAlso(chunk.text, what);
    if (text === null) return refusals.notThere();
    await tx.update(contestChunk, chunk.id, { text, hidden: [...chunk.hidden, { what, by: actor.accountId }] });
    tx.note({ detail: { number: row.value.number, question: chunk.question + 1 } });
    return ok({ id });
  });
}

/** Opens the reading: enough assessors, each agreed to the anchors, and none of them barred by what is known today. */
export async function beginSift(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'contest.sift.begun', caseId: id }, async (tx) => {
    const row = await handled(tx, actor, id, ['redacting']);
    if (!row.ok) return row;
    const all = await assessorsOf(tx.read, id);
    const agreed = all.filter((a) => a.agreedAt !== null);
    if (agreed.length < row.value.plan.assessors || agreed.length < all.length) return refusals.fewAssessors(agreed.length, Math.max(row.value.plan.assessors, all.length));
    for (const a of agreed) {
      const bar = await assessorBar(tx.read, id, a);
      if (bar) return refusals.kin(a.name, bar);
    }
    await tx.update(contest, id, { stage: 'sift' });
    tx.note({ detail: { number: row.value.number, assessors: agreed.map((a) => a.name).join('、') } });
    return ok({ id });
  });
}

/** What one assessor reads: answers by question, in an order of one's own, under names of one's own. */
export type Reading = {
  id: string; number: string; title: string; stage: Contest['stage']; agreed: boolean; left: number;
  questions: { text: string; anchors: Contest['plan']['questions'][number]['anchors']; answers: { handle: string; text: string; first: number[] | null; second: number[] | null; again: boolean }[] }[];
};

/** The assessor's own view; before reading is open it holds the anchors and no answer, after it was closed no answer either. */
export async function reading(ports: Ports, actor: Actor, id: string): Promise<Outcome<Reading>> {
  const row = await findContest(ports.read, id);
  const all = await assessorsOf(ports.read, id);
  const mine = all.find((a) => a.accountId === actor.accountId);
  if (!row || !mine) return refusals.unknown();
  const head = { id, number: row.number, title: row.title, stage: row.stage, agreed: mine.agreedAt !== null };
  if (row.stage !== 'sift') return ok({ ...head, left: 0, questions: row.plan.questions.map((q) => ({ ...q, answers: [] })) });
  const seed = await seedOf(ports.read, id);
  const chunks = await chunksOf(ports.read, id);
  const due = dueOf(all, chunks.map((c) => c.id), await marksOf(ports.read, id));
  const own = due.get(mine.id)!;
  return ok({
    ...head, left: [...own.values()].filter((d) => d.next !== null).length,
    questions: row.plan.questions.map((q, i) => ({
      ...q, answers: ordered(seed, mine.id, i, chunks).map((c) => ({ handle: handleFor(seed, mine.id, c.id), text: c.text, first: own.get(c.id)!.first, second: own.get(c.id)!.second, again: own.get(c.id)!.next === 2 })),
    })),
  });
}

type Due = { first: number[] | null; second: number[] | null; next: 1 | 2 | null };

/** By assessor and answer: what is marked, and which reading is due. A second one is due once all have read it and lie two or more apart. */
function dueOf(all: readonly Assessor[], chunkIds: readonly string[], marks: readonly (typeof contestMark.$inferSelect)[]): Map<string, Map<string, Due>> {
  const of = new Map(marks.map((m) => [`${m.assessorId} ${m.chunkId} ${m.reading}`, m.marks]));
  const split = new Set(chunkIds.filter((c) => {
    const rows = all.map((a) => of.get(`${a.id} ${c} 1`));
    return rows.every((r) => r !== undefined) && apart(rows).length > 0;
  }));
  return new Map(all.map((a) => [a.id, new Map(chunkIds.map((c): [string, Due] => {
    const first = of.get(`${a.id} ${c} 1`) ?? null;
    const second = of.get(`${a.id} ${c} 2`) ?? null;
    return [c, { first, second, next: first === null ? 1 : split.has(c) && second === null ? 2 : null }];
  }))]));
}

/** Gives the marks of one answer. The entry says that an answer was marked, not which. */
export async function mark(ports: Ports, actor: Actor, id: string, handle: string, marks: number[]): Promise<Outcome<{ left: number }>> {
  return ports.act({ actor, verb: 'contest.sift.marked', caseId: id }, async (tx) => {
    const row = await tx.lock(contest, id);
    const all = await assessorsOf(tx.read, id);
    const mine = all.find((a) => a.accountId === actor.accountId);
    if (!row || !mine) return refusals.unknown();
    if (!mine.agreedAt) return refusals.notAgreed();
    if (row.stage !== 'sift') return refusals.stage(stageWords[row.stage]);
    const seed = await seedOf(tx.read, id);
    const chunks = await chunksOf(tx.read, id);
    const chunk = chunks.find((c) => handleFor(seed, mine.id, c.id) === handle);
    if (!chunk) return refusals.noApplication();
    const wanted = row.plan.questions[chunk.question]!.anchors.length;
    if (marks.length !== wanted || marks.some((m) => !Number.isInteger(m) || m < 1 || m > 5)) return refusals.marks(wanted);
    const own = dueOf(all, chunks.map((c) => c.id), await marksOf(tx.read, id)).get(mine.id)!;
    const next = own.get(chunk.id)!.next;
    if (next === null) return refusals.markedAlready();
    await tx.insert(contestMark, { contestId: id, chunkId: chunk.id, assessorId: mine.id, reading: next, marks });
    tx.note({ detail: { number: row.number } });
    return ok({ left: [...own.values()].filter((d) => d.next !== null).length - 1 });
  });
}

/** How many readings are due from this actor as an assessor. */
export async function leftFor(read: Reader, id: string, actor: Actor): Promise<number> {
  const all = await assessorsOf(read, id);
  const mine = all.find((a) => a.accountId === actor.accountId);
  if (!mine) return 0;
  return [...dueOf(all, (await chunksOf(read, id)).map((c) => c.id), await marksOf(read, id)).get(mine.id)!.values()].filter((d) => d.next !== null).length;
}

/** How many readings are due, over all assessors. */
export async function readingsLeft(read: Reader, id: string): Promise<{ done: number; left: number }> {
  const all = await assessorsOf(read, id);
  const marks = await marksOf(read, id);
  const due = dueOf(all, (await chunksOf(read, id)).map((c) => c.id), marks);
  return { done: marks.length, left: [...due.values()].flatMap((m) => [...m.values()]).filter((d) => d.next !== null).length };
}

/** Closes the reading once every mark is in, and only then says whose answers they were; the seed is published in the entry. */
export async function unblind(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ id: string; seed: string }>> {
  return ports.act({ actor, verb: 'contest.sift.unblinded', caseId: id }, async (tx: Tx) => {
    const row = await handled(tx, actor, id, ['sift']);
    if (!row.ok) return row;
    const { left } = await readingsLeft(tx.read, id);
    if (left > 0) return refusals.unfinished(left);
    const seed = await seedOf(tx.read, id);
    await tx.update(contest, id, { stage: 'scoring' });
    tx.note({ detail: { number: row.value.number, seed, marks: finalMarks(await marksOf(tx.read, id)).size } });
    return ok({ id, seed });
  });
}

/** Contests in which the actor is an assessor, newest first. */
export const assessing = (ports: Ports, actor: Actor) =>
  ports.read.select({ id: contest.id, number: contest.number, title: contest.title, stage: contest.stage, agreedAt: contestAssessor.agreedAt }).from(contestAssessor).innerJoin(contest, eq(contest.id, contestAssessor.contestId))
    .where(and(eq(contestAssessor.accountId, actor.accountId), or(sql`${contest.stage} IN ('screening', 'redacting', 'sift')`))).orderBy(contest.number);
