import { and, asc, desc, eq, inArray, lte, sql } from 'drizzle-orm';
import { establishedFrom } from '../../domain/file-audit/established.ts';
import { library } from '../../domain/library.ts';
import type { ServiceRank } from '../../domain/facts.ts';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { openDoubts } from '../audit/findings-service.ts';
import { loadFiles } from '../audit/load-service.ts';
import { fileOf } from '../files/access-service.ts';
import { fileMaterial, filePermit, fileTransfer } from '../files/schema.ts';
import { sightOf } from '../roster/access-service.ts';
import { loadPersonFacts, loadPostFacts, postsOn } from '../roster/facts-of.ts';
import { factsAsOf, heldOn } from '../roster/history-rules.ts';
import { findPerson, loadChanges, loadLists, type Person } from '../roster/load-service.ts';
import { refusals as roster } from '../roster/refusals-rules.ts';
import { isGone, isServiceRank } from '../roster/rules.ts';
import { person } from '../roster/schema.ts';
import { below, unitsOn } from '../roster/scope-service.ts';
import { standing } from '../roster/source-service.ts';
import { inForceOn } from '../settings/in-force-rules.ts';
import { storedSettings } from '../settings/load-service.ts';
import { retirementBasis } from '../staffing/schema.ts';
import { refusals } from './refusals-rules.ts';
import { askedOf, fill, settingsOf, type FileKnown, type Filled, type Known, type Offer, type UnitKnown } from './rules/ask-fill.ts';

/** What a question is about: the subject, the day, and whom it is asked of. */
export type Asked = { subject: string; day: Day; personId?: string | undefined; unitId?: string | undefined };
export type AskAnswer = { person: { id: string; name: string } | null; unit: { id: string; name: string } | null; filled: Filled[]; offers: Offer[] };

/** The known facts for a question as of a day, for those who may see that person or unit. Reading them is an entry. */
export async function askFacts(ports: Ports, actor: Actor, asked: Asked): Promise<Outcome<AskAnswer> & { entryId?: string }> {
  const subjects = [...(asked.personId ? [{ kind: 'person', id: asked.personId }] : []), ...(asked.unitId ? [{ kind: 'unit', id: asked.unitId }] : [])];
  return ports.act({ actor, verb: 'policy.rules.asked', subjects }, async (tx) => {
    const words = library.find((b) => b.id === asked.subject)?.words;
    const of = askedOf[asked.subject];
    if (!words || !of) return refusals.noSubject();
    const who = asked.personId && of.person ? await personFor(tx.read, actor, asked, tx.today) : null;
    if (who && !who.ok) return who;
    const unit = asked.unitId && of.unit ? await unitFor(tx.read, actor, asked.unitId, asked.day, tx.today) : null;
    if (unit && !unit.ok) return unit;
    const known: Known = { ...(who ? await ofPerson(tx.read, who.value, asked) : { person: null, retired: false, inLeadingBody: false, formerAge: null, file: null }), unit: unit ? await numbersOf(tx.read, unit.value.id, asked.day) : null, settings: await ownSettings(tx.read, asked) };
    tx.note({ detail: { actor: actor.name, subject: words, person: who?.value.name ?? '', unit: unit?.value.name ?? '', day: asked.day } });
    return ok({ person: who ? { id: who.value.id, name: who.value.name } : null, unit: unit?.value ?? null, ...fill(asked.subject, known, asked.day) });
  });
}

/** The institution's own numbers that the subject's rules read, as they stand on the day. */
async function ownSettings(read: Reader, { subject, day }: Asked): Promise<Known['settings']> {
  const keys = settingsOf[subject];
  if (!keys) return {};
  const rows = await storedSettings(read, Object.values(keys));
  return Object.fromEntries(Object.entries(keys).flatMap(([path, key]) => {
    const held = inForceOn(rows, key, day);
    return held ? [[path, { value: held.value, author: held.author ?? '—', approver: held.approver ?? '—', on: held.from as Day, source: held.source || null }]] : [];
  }));
}

/** The person, if the actor sees all of them for this subject: the file asks for more than the roster does. */
async function personFor(read: Reader, actor: Actor, asked: Asked, today: Day): Promise<Outcome<Person>> {
  const found = await findPerson(read, asked.personId!);
  if (!found) return roster.noPerson();
  if (asked.subject === 'file') {
    const near = await fileOf(read, actor, found.id, today, 'near');
    if (!near.ok) return near;
  }
  const sight = await sightOf(read, actor, 'roster', today);
  if (sight.kin.includes(found.id)) return roster.ownOrKin();
  if (sight.level({ id: found.id, unitId: found.unitId }) !== 'full') return roster.outside();
  return isGone(found.status) ? roster.gone(found.status) : ok(found);
}

async function unitFor(read: Reader, actor: Actor, unitId: string, day: Day, today: Day): Promise<Outcome<{ id: string; name: string }>> {
  const unit = (await unitsOn(read, day)).find((u) => u.unitId === unitId);
  if (!unit) return refusals.noUnit(day);
  const { units } = await sightOf(read, actor, 'roster', today);
  return units === null || units.includes(unitId) ? ok({ id: unitId, name: unit.name }) : roster.outside();
}

async function ofPerson(read: Reader, now: Person, { subject, day }: Asked): Promise<Omit<Known, 'unit' | 'settings'>> {
  const [basis] = await read.select().from(retirementBasis).where(and(eq(retirementBasis.personId, now.id), lte(retirementBasis.day, day))).orderBy(desc(retirementBasis.n)).limit(1);
  return {
    person: (await loadPersonFacts(read, now.id, day)) ?? null,
    retired: factsAsOf(now, await loadChanges(read, now.id), day).status === 'retired',
    inLeadingBody: await leads(read, now.id, day),
    formerAge: basis ? { age: basis.formerAge, day: basis.day } : null,
    file: subject === 'file' ? await fileKnown(read, now.id, day) : null,
  };
}

/** True when a post held on the day stands in the leading body of its unit. */
async function leads(read: Reader, personId: string, day: Day): Promise<boolean> {
  const held = (await loadLists(read, personId)).holdings.filter((h) => h.postId !== null && heldOn({ fromDate: h.appointedOn ?? h.fromDate, toDate: h.toDate }, day));
  const posts = await Promise.all(held.map((h) => loadPostFacts(read, h.postId!, day)));
  return posts.some((p) => p?.placed === 'leading-body');
}

/** Most materials offered, newest first: a question is about one just made or filed. */
const MATERIALS = 40;

async function fileKnown(read: Reader, personId: string, day: Day): Promise<FileKnown> {
  const until = sql`(${day}::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'`;
  const filedOn = sql<string>`to_char(${fileMaterial.filedAt} AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')`;
  const [file] = await loadFiles(read, [personId]);
  const birth = file ? establishedFrom(file.statements.filter((s) => s.fact === 'birth'))[0] : undefined;
  const [permit] = await read.select({ id: filePermit.id }).from(filePermit).where(and(eq(filePermit.personId, personId), eq(filePermit.state, 'approved'), sql`${filePermit.decidedAt} < ${until}`)).limit(1);
  return {
    openDoubts: (await openDoubts(read, [personId], day)).get(personId)?.open.length ?? 0,
    birthEarliest: birth?.value ?? null,
    permit: permit !== undefined,
    materials: await read.select({ id: fileMaterial.id, title: fileMaterial.title, cls: fileMaterial.cls, madeOn: fileMaterial.madeOn, filedOn }).from(fileMaterial)
      .where(and(eq(fileMaterial.personId, personId), eq(fileMaterial.state, 'filed'), sql`${fileMaterial.filedAt} < ${until}`)).orderBy(desc(fileMaterial.filedAt), asc(fileMaterial.title)).limit(MATERIALS),
    transfers: await read.select({ id: fileTransfer.id, number: fileTransfer.number, direction: fileTransfer.direction, changedOn: fileTransfer.changedOn, sentOn: fileTransfer.sentOn, receiptOn: fileTransfer.receiptOn }).from(fileTransfer)
      .where(and(eq(fileTransfer.personId, personId), lte(fileTransfer.sentOn, day))).orderBy(desc(fileTransfer.sentOn)).limit(10),
  };
}

/** Posts of the unit itself, and the people of it and all below it by their unit of today. */
async function numbersOf(read: Reader, unitId: string, day: Day): Promise<UnitKnown> {
  const posts = (await postsOn(read, day, [unitId])).filter((p) => p.leading);
  const facts = await Promise.all(posts.map((p) => loadPostFacts(read, p.postId, day)));
  const body = posts.filter((_, i) => facts[i]?.placed === 'leading-body');
  const ids = below(await unitsOn(read, day), [unitId]);
  const here = and(inArray(person.unitId, ids), standing(sql`${person.status}`), eq(person.status, 'serving'));
  const rows = await read.select({ rank: person.jobRank, n: sql<number>`count(*)::int` }).from(person).where(here).groupBy(person.jobRank);
  const member = sql`${person.party} ~ '中共|中国共产党'`;
  const [party] = await read.select({
    members: sql<number>`count(*) FILTER (WHERE ${member} AND (${person.partyJoin} IS NULL OR ${person.partyJoin} <= ${day}))::int`,
    regular: sql<number>`count(*) FILTER (WHERE ${member} AND ${person.partyRegular} <= ${day})::int`,
  }).from(person).where(here);
  const sum = (n: readonly (number | null | undefined)[]): number => n.reduce<number>((a, b) => a + (b ?? 0), 0);
  return {
    bodyPosts: sum(body.map((p) => p.establishment)), establishment: sum(posts.map((p) => p.establishment)), holders: sum(facts.map((f) => f?.filled)),
    ranks: Object.fromEntries(rows.flatMap((r): [ServiceRank, number][] => (r.rank !== null && isServiceRank(r.rank) ? [[r.rank, r.n]] : []))), members: party!.members, regular: party!.regular,
  };
}
