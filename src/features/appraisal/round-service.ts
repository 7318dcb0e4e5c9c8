import { desc, inArray, like, sql } from 'drizzle-orm';
import { isDay, type Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { mayHandleCases } from '../accounts/rules.ts';
import { once } from '../policy/once-service.ts';
import { packOf } from '../roster/pack-service.ts';
import { packName } from '../roster/pack-rules.ts';
import { heldPosts } from '../roster/post-rules.ts';
import { postPeriod } from '../roster/schema.ts';
import { below, reachedUnits, reaches, textList, unitsOn, type UnitOn } from '../roster/scope-service.ts';
import { peopleAsOf, peopleToday } from '../roster/source-service.ts';
import { placeOf, trialOn } from './draw-rules.ts';
import { kindNames } from './grade-rules.ts';
import { elsewhere, handled, knownOf, membersOf, type Known } from './load-service.ts';
import { refusals } from './refusals-rules.ts';
import { appraisalMember, appraisalRound } from './schema.ts';
import { noSteps, type About, type BodyPerson, type Kind, type Stated, type Steps } from './shapes-rules.ts';

/** What a round is opened with. An annual one is of a whole year. */
export type Opening = { kind: Kind; about: About; year: number; fromDay: string; toDay: string; unitId: string; asOf: string; matter: string };
/** Units a person leads on the day, and whether as the principal one. */
type Leads = { unitId: string; chief: boolean };
type Drawn = { id: string; name: string; unitId: string | null; leads: Leads[]; unitName: string; postText: string; known: Known; enteredOn: string | null; entryChannel: string | null; workStart: string | null };

/** Opens a round and draws its people from the roster as of a day: whoever is left out, or takes part without a grade, stands there with the article. */
export async function openRound(ports: Ports, actor: Actor, said: Opening): Promise<Outcome<{ id: string; number: string; people: number; elsewhere: string[] }>> {
  return ports.act({ actor, verb: said.about === 'body' ? 'appraisal.bodies.opened' : 'appraisal.round.opened' }, async (tx) => {
    const annual = said.kind === 'annual';
    const [fromDay, toDay] = annual ? [`${said.year}-01-01`, `${said.year}-12-31`] : [said.fromDay, said.toDay];
    if (![fromDay, toDay, said.asOf].every(isDay) || fromDay > toDay || said.asOf > tx.today) return refusals.period();
    if ((said.kind === 'special' || said.kind === 'term') && said.matter.trim().length < 2) return refusals.matter();
    const on = said.asOf as Day;
    const units = await unitsOn(tx.read, on);
    const unit = units.find((u) => u.unitId === said.unitId);
    if (!unit) return refusals.noUnit();
    if (!reaches(await reachedUnits(tx.read, actor, mayHandleCases, tx.today), said.unitId)) return refusals.outside();
    const pack = (await packOf(tx.read, said.unitId, on, units))?.pack ?? 'cn.cadres';
    if (said.about === 'servant' && pack !== 'cn.cadres') return refusals.otherPack(packName(pack));
    const year = annual ? said.year : Number(toDay.slice(0, 4));
    await tx.alone('appraisal.number');
    const drawn = said.about === 'body' ? await drawBodies(tx.read, units, said.unitId, on, tx.today) : await drawPeople(tx.read, units, said.unitId, said.about, on, tx.today);
    const taken = annual ? await elsewhere(tx.read, year, drawn.map((d) => d.id), said.about === 'body' ? 'unitId' : 'personId') : new Map<string, string>();
    const people = drawn.filter((d) => !taken.has(d.id));
    if (people.length === 0) return drawn.length > 0 && annual ? refusals.once(year) : refusals.nobody();
    const number = await nextNumber(tx.read, year);
    const title = `${unit.shortName ?? unit.name}${annual ? `${year}年度考核` : kindNames[said.kind].zh}${{ servant: '', leader: '（领导班子成员）', body: '（领导班子）' }[said.about]}`;
    const row = await once(() => tx.insert(appraisalRound, { number, kind: said.kind, about: said.about, title, matter: said.matter.trim(), year, fromDay, toDay, unitId: said.unitId, unitLevel: unit.level, asOf: on, steps: noSteps, openedBy: actor.accountId, openedByName: actor.name, openedDay: tx.today }));
    if (!row) return refusals.once(year);
    await tx.insertMany(appraisalMember, people.map((d) => {
      const base = { roundId: row.id, name: d.name, unitName: d.unitName, postText: d.postText, indicators: [] };
      const none: Stated = { trial: null, leaveDays: null, underInvestigation: null, found: null, source: '' };
      if ('people' in d) return { ...base, personId: null, unitId: d.id, people: d.people, place: 'graded' as const, placeWhy: null, stated: none };
      const stated: Stated = { ...none, trial: annual ? trialOn(d, toDay as Day) : null };
      const { place, why } = placeOf(said.kind, year, stated, d.known.punishments);
      return { ...base, personId: d.id, chief: said.about === 'leader' ? d.leads.some((l) => l.chief) : null, place, placeWhy: why, stated };
    }));
    tx.note({ subjects: [{ kind: 'unit', id: said.unitId }], cites: [said.about !== 'servant' ? 'cn.cadre-appraisal-2019.art-2.kinds' : 'cn.civil-servants-2018.art-36.kinds'], detail: { number, title, [said.about === 'body' ? 'count' : 'people']: people.length, asOf: on } });
    return ok({ id: row.id, number, people: people.length, elsewhere: drawn.filter((d) => taken.has(d.id)).map((d) => `${d.name} ${taken.get(d.id)!}`) });
  });
}

/** Who serves in a unit and below it on a day: members of its leading body, or all others. */
export async function drawPeople(read: Reader, units: readonly UnitOn[], unitId: string, about: Exclude<About, 'body'>, on: Day, today: Day): Promise<Drawn[]> {
  const inside = below(units, [unitId]);
  return (await serving(read, units, inside, on, today)).filter((d) => d.unitId !== null && inside.includes(d.unitId) && (d.leads.length > 0) === (about === 'leader'));
}

type DrawnBody = { id: string; name: string; unitName: string; postText: string; people: BodyPerson[] };

/** The leading bodies of a unit and of those below it on a day: whoever holds a leading post of the unit, from elsewhere too, makes up its body. */
export async function drawBodies(read: Reader, units: readonly UnitOn[], unitId: string, on: Day, today: Day): Promise<DrawnBody[]> {
  const inside = below(units, [unitId]);
  const leaders = (await serving(read, units, inside, on, today)).filter((d) => d.leads.length > 0);
  return units.filter((u) => inside.includes(u.unitId)).flatMap((u): DrawnBody[] => {
    const people = leaders.flatMap((d): BodyPerson[] => {
      const here = d.leads.filter((l) => l.unitId === u.unitId);
      return here.length === 0 ? [] : [{ personId: d.id, name: d.name, post: d.postText, chief: here.some((l) => l.chief) }];
    }).sort((a, b) => Number(b.chief) - Number(a.chief));
    return people.length === 0 ? [] : [{ id: u.unitId, name: `${u.name}领导班子`, unitName: u.name, postText: '', people }];
  });
}

/** Everybody who serves in these units on a day, or holds a post of theirs, with what each leads there. */
async function serving(read: Reader, units: readonly UnitOn[], inside: readonly string[], on: Day, today: Day): Promise<Drawn[]> {
  const source = on === today ? peopleToday() : peopleAsOf(on);
  const text = (name: string) => sql<string | null>`p.${sql.raw(name)}`;
  const rows = await read.select({ id: sql<string>`p.id`, name: sql<string>`p.name`, unitId: text('unit_id'), postText: text('post_text'), enteredOn: text('entered_on'), entryChannel: text('entry_channel'), workStart: text('work_start') })
    .from(source).where(sql`p.status = 'serving' AND (p.unit_id = ANY(${textList(inside)}::uuid[]) OR p.id IN (SELECT h.person_id FROM holding h WHERE h.unit_id = ANY(${textList(inside)}::uuid[])))`).orderBy(sql`p.id`);
  const known = await knownOf(read, rows.map((r) => r.id), on);
  const posts = [...new Set([...known.values()].flatMap((k) => k.lists.holdings.map((h) => h.postId)).filter((id): id is string => id !== null))];
  const periods = posts.length === 0 ? [] : await read.select({ postId: postPeriod.postId, role: postPeriod.role }).from(postPeriod).where(inArray(postPeriod.postId, posts));
  const roles = new Map(periods.map((p) => [p.postId, p.role]));
  const office = new Set(units.filter((u) => u.kind === 'inner-office' || u.kind === 'dispatched-office').map((u) => u.unitId));
  const leads = (k: Known): Leads[] => heldPosts(k.lists.holdings, on).flatMap((h): Leads[] => {
    const role = h.role ?? (h.postId === null ? null : (roles.get(h.postId) ?? null));
    return h.unitId !== null && inside.includes(h.unitId) && !office.has(h.unitId) && role !== null && role !== 'staff' ? [{ unitId: h.unitId, chief: role === 'chief' }] : [];
  });
  return rows.map((r): Drawn => {
    const k = known.get(r.id)!;
    return { ...r, leads: leads(k), unitName: units.find((u) => u.unitId === r.unitId)?.name ?? '', postText: r.postText ?? '', known: k };
  });
}

async function nextNumber(read: Reader, year: number): Promise<string> {
  const [last] = await read.select({ number: appraisalRound.number }).from(appraisalRound).where(like(appraisalRound.number, `K${year}-%`)).orderBy(desc(appraisalRound.number)).limit(1);
  return `K${year}-${String(Number(last?.number.slice(6) ?? 0) + 1).padStart(3, '0')}`;
}

/** States the days of the steps, the grade of the leading body, and the consent to a larger share. */
export async function stateSteps(ports: Ports, actor: Actor, id: string, steps: Steps): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'appraisal.steps.stated' }, async (tx) => {
    const round = await handled(tx, actor, id);
    if (!round.ok) return round;
    if (Object.values(steps).some((d) => typeof d === 'string' && isDay(d) && d > tx.today)) return refusals.period();
    if (round.value.bodyFrom && steps.bodyGrade !== round.value.steps.bodyGrade) return refusals.bodyDecided(round.value.bodyFrom.number);
    await tx.update(appraisalRound, id, { steps: round.value.about === 'body' ? { ...steps, bodyGrade: null } : steps });
    tx.note({ subjects: [{ kind: 'unit', id: round.value.unitId }], detail: { number: round.value.number, consent: steps.consent ?? '—' } });
    return ok({ id });
  });
}

/** Stops a round nothing was decided in, with the reason. */
export async function stopRound(ports: Ports, actor: Actor, id: string, reason: string): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'appraisal.round.stopped' }, async (tx) => {
    const round = await handled(tx, actor, id);
    if (!round.ok) return round;
    if ((await membersOf(tx.read, id)).some((m) => m.decisions > 0)) return refusals.begun();
    await tx.update(appraisalRound, id, { stoppedReason: reason });
    tx.note({ subjects: [{ kind: 'unit', id: round.value.unitId }], detail: { number: round.value.number, reason } });
    return ok({ id });
  });
}
