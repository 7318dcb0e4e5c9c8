import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Day, PartialDate } from '../../kernel/day.ts';
import type { Actor, Reader } from '../../kernel/ports.ts';
import type { FamilyFacts, PostRole } from '../../domain/facts.ts';
import type { Level } from '../roster/access-rules.ts';
import { sightOf, type Sight } from '../roster/access-service.ts';
import { postsOn } from '../roster/facts-of.ts';
import { factsAsOf, listAsOf } from '../roster/history-rules.ts';
import { postHolders, type PostHolder } from '../roster/holders-service.ts';
import { kinSearch } from '../roster/kinship-service.ts';
import { educationLevelOf } from '../roster/rules.ts';
import { appraisal, education, family, holding, person, personChange } from '../roster/schema.ts';
import { unitsOn, type UnitOn } from '../roster/scope-service.ts';
import { standing } from '../roster/source-service.ts';
import { shortSince, staySince, type Body, type Member } from './rules/body.ts';

type PostOn = Awaited<ReturnType<typeof postsOn>>[number];

/** Units in reach on a day and their posts with their holders: what every page of the room starts from. */
export type Ground = { on: Day; today: Day; sight: Sight; units: UnitOn[]; posts: PostOn[]; holders: Map<string, PostHolder[]> };

/** Loads the ground for an actor; `unitIds` narrows it, `wanted` names the posts whose holders are loaded (leading ones by default). Units outside the actor's reach are left out. */
export async function loadGround(read: Reader, actor: Actor, on: Day, today: Day, unitIds: readonly string[] | null = null, wanted: (p: PostOn) => boolean = (p) => p.leading): Promise<Ground> {
  const sight = await sightOf(read, actor, 'roster', today);
  const units = (await unitsOn(read, on)).filter((u) => (sight.units === null || sight.units.includes(u.unitId)) && (unitIds === null || unitIds.includes(u.unitId)));
  const inside = new Set(units.map((u) => u.unitId));
  const posts = inside.size === 0 ? [] : (await postsOn(read, on, unitIds === null && sight.units === null ? null : [...inside])).filter((p) => inside.has(p.unitId));
  return { on, today, sight, units, posts, holders: await postHolders(read, on, posts.filter(wanted).map((p) => p.postId)) };
}

const isOffice = (kind: string): boolean => kind === 'inner-office' || kind === 'dispatched-office';

/** The leading bodies of the ground, in the order of the units. Whoever the actor sees as a card only has nothing but a name. */
export async function bodiesOf(read: Reader, ground: Ground, full: boolean): Promise<Body[]> {
  const leading = ground.posts.filter((p) => p.leading);
  const ids = [...new Set(leading.flatMap((p) => (ground.holders.get(p.postId) ?? []).map((h) => h.personId)))];
  const people = await loadMembers(read, ids, ground, full);
  const history = await postHistory(read, leading.map((p) => p.postId), ids);
  const byUnit = new Map<string, PostOn[]>();
  for (const p of leading) byUnit.set(p.unitId, [...(byUnit.get(p.unitId) ?? []), p]);
  return ground.units.flatMap((u) => {
    const posts = byUnit.get(u.unitId);
    if (!posts) return [];
    return [{
      unitId: u.unitId, unitName: u.name, level: u.level, organKind: u.organKind, office: isOffice(u.kind),
      seats: posts.map((p) => {
        const holders = (ground.holders.get(p.postId) ?? []).flatMap((h): Member[] => {
          const m = people.get(h.personId);
          if (!m) return [];
          const since = m.level === 'card' ? null : (h.fromDate as PartialDate | null);
          const stays = history.filter((x) => x.personId === h.personId && x.unitId === u.unitId && x.leading);
          return [{ ...m, concurrent: h.concurrent, since, bodySince: staySince(stays, since) }];
        });
        return {
          postId: p.postId, title: p.title, rank: p.rank, role: p.role as PostRole | null, establishment: p.establishment, holders,
          shortSince: holders.length < p.establishment ? shortSince(history.filter((x) => x.postId === p.postId), p.establishment, ground.on) : null,
        };
      }),
    }];
  });
}

type Past = { personId: string; postId: string | null; unitId: string | null; leading: boolean; from: PartialDate | null; to: PartialDate | null };

/** Every holding of these posts, and every leading one of these people. */
async function postHistory(read: Reader, postIds: readonly string[], personIds: readonly string[]): Promise<Past[]> {
  if (postIds.length === 0) return [];
  const rows = await read
    .select({ personId: holding.personId, postId: holding.postId, unitId: holding.unitId, leading: holding.leading, appointedOn: holding.appointedOn, from: holding.fromDate, to: holding.toDate })
    .from(holding).innerJoin(person, eq(person.id, holding.personId))
    .where(sql`${standing(sql`${person.status}`)} AND (${inArray(holding.postId, [...postIds])} OR ${personIds.length === 0 ? sql`false` : inArray(holding.personId, [...personIds])})`);
  return rows.map((r) => ({ personId: r.personId, postId: r.postId, unitId: r.unitId, leading: r.leading, from: (r.appointedOn ?? r.from) as PartialDate | null, to: r.to as PartialDate | null }));
}

const withheld = (personId: string, name: string): Member => ({
  personId, name, level: 'card', sex: null, birth: null, ethnicity: null, partyMember: null, education: null, specialty: null, grades: null, family: null, since: null, bodySince: null, concurrent: false, rank: null,
});

const levels = ['primary', 'junior-secondary', 'senior-secondary', 'technical-secondary', 'college', 'bachelor', 'master', 'doctor'] as const;

/**
 * People as members of a body, as of the ground's day. `full` adds appraisals and family, which are read for one body at a
 * time and only inside an act. Within reach of the post but not of the person: a card.
 */
export async function loadMembers(read: Reader, ids: readonly string[], ground: Pick<Ground, 'on' | 'today' | 'sight'>, full: boolean): Promise<Map<string, Member>> {
  const out = new Map<string, Member>();
  if (ids.length === 0) return out;
  const of = [...ids];
  const rows = await read.select().from(person).where(inArray(person.id, of));
  const past = ground.on < ground.today;
  const changes = past ? await read.select().from(personChange).where(inArray(personChange.personId, of)) : [];
  const schooling = await read.select().from(education).where(inArray(education.personId, of));
  const grades = full ? await read.select().from(appraisal).where(inArray(appraisal.personId, of)).orderBy(asc(appraisal.year)) : [];
  const kin = full ? await read.select().from(family).where(inArray(family.personId, of)) : [];
  // What hangs together through the records of others, for the present only: ties are not kept by day.
  const wide = full && !past ? await kinSearch(read, of) : null;
  const grouped = <T extends { personId: string }>(list: readonly T[]): Map<string, T[]> => {
    const map = new Map<string, T[]>();
    for (const x of list) map.set(x.personId, [...(map.get(x.personId) ?? []), x]);
    return map;
  };
  const [changesOf, schoolingOf, gradesOf, kinOf] = [grouped(changes), grouped(schooling), grouped(grades), grouped(kin)];
  for (const now of rows) {
    const level: Level = ground.sight.level({ id: now.id, unitId: now.unitId });
    const own = changesOf.get(now.id) ?? [];
    const p = past ? factsAsOf(now, own, ground.on) : now;
    if (level !== 'full') {
      out.set(p.id, withheld(p.id, p.name));
      continue;
    }
    const reached = (schoolingOf.get(p.id) ?? []).filter((e) => (e.toDate ?? e.fromDate ?? '') <= ground.on).flatMap((e) => educationLevelOf(e.level, e.degree) ?? []);
    const lines = past ? listAsOf(kinOf.get(p.id) ?? [], 'family', own, ground.on) : (kinOf.get(p.id) ?? []);
    out.set(p.id, {
      personId: p.id, name: p.name, level: 'full', sex: p.sex === '男' ? 'male' : p.sex === '女' ? 'female' : null, birth: p.birth as PartialDate | null, ethnicity: p.ethnicity,
      partyMember: p.party === null ? null : /中共|中国共产党/.test(p.party), education: levels.filter((l) => reached.includes(l)).pop() ?? null, specialty: p.specialty,
      grades: full ? (gradesOf.get(p.id) ?? []).filter((g) => g.year <= Number(ground.on.slice(0, 4))).map((g) => ({ year: g.year, grade: g.grade })) : null,
      family: full && (lines.length > 0 || p.standing.filled?.includes('family')) ? lines.map(familyFact) : null,
      ...(wide ? { kin: wide.ties.get(p.id) ?? [], ...(wide.cut ? { kinCut: true as const } : {}) } : {}),
      since: p.postSince as PartialDate | null, bodySince: null, concurrent: false, rank: p.rank,
    });
  }
  return out;
}

const familyFact = (f: typeof family.$inferSelect): FamilyFacts => ({
  relation: f.relation, name: f.name, personId: f.linkedPersonId, birth: f.birth as PartialDate | null, unit: f.unitText, abroad: f.abroad, living: f.living,
});

/** Serving people who could be put on the bench: found by the ids given. */
export async function candidatesOf(read: Reader, ids: readonly string[], ground: Ground): Promise<Member[]> {
  const found = await read.select({ id: person.id }).from(person).where(and(inArray(person.id, [...ids]), sql`${person.status} = 'serving'`));
  const members = await loadMembers(read, found.map((f) => f.id), ground, true);
  return ids.flatMap((id) => members.get(id) ?? []);
}
