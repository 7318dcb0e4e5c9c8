import { and, eq, inArray, sql } from 'drizzle-orm';
import { addDays, addMonths, isDay, latest, type Day, type PartialDate } from '../../kernel/day.ts';
import type { Reader } from '../../kernel/ports.ts';
import type { AppraisalFacts, ColleagueFacts, EducationFacts, ExceptionKind, FamilyFacts, HoldingFacts, HowFilled, OrganKind, PersonFacts, PostFacts, PostRole, PunishmentFacts, PunishmentKind, RankLevel, ServiceRankFacts } from '../../domain/facts.ts';
import { factsAsOf, heldOn, listAsOf, periodOn } from './history-rules.ts';
import { findPerson, loadChanges, loadLists, type Family, type Holding, type Lists, type Person } from './load-service.ts';
import { packOf } from './pack-service.ts';
import { heldPosts, sensitiveWork, tieOf, type Place } from './post-rules.ts';
import { educationLevelOf, isRankLevel, isServiceRank } from './rules.ts';
import { holding, person, post, postPeriod } from './schema.ts';
import { below, unitsOn, type UnitOn } from './scope-service.ts';
import { standing } from './source-service.ts';

const partial = (text: string | null): PartialDate | null => text as PartialDate | null;
const exact = (text: string | null): Day | null => (text !== null && isDay(text) ? text : null);
const begun = (from: string | null, on: Day): boolean => from === null || from <= on;

/**
 * The facts of a person for the rules, as of a day; `null` where something is not known. Posts, ranks, education, appraisals
 * and punishments count by their own dates, family and basic facts by the days of their changes. Undefined: no such person.
 */
export async function loadPersonFacts(read: Reader, personId: string, on: Day): Promise<PersonFacts | undefined> {
  const now = await findPerson(read, personId);
  return now && personFacts(now, await loadChanges(read, personId), await loadLists(read, personId), on);
}

/** The same from rows that are loaded already (of many people at once). */
export function personFacts(now: Person, changes: Awaited<ReturnType<typeof loadChanges>>, lists: Lists, on: Day): PersonFacts {
  const p = factsAsOf(now, changes, on);
  const filled = (list: NonNullable<Person['standing']['filled']>[number]): boolean => p.standing.filled?.includes(list) ?? false;
  const orNull = <T>(rows: T[], list: Parameters<typeof filled>[0]): T[] | null => (rows.length > 0 || filled(list) ? rows : null);
  const member = p.party === null ? null : /中共|中国共产党/.test(p.party);
  const other = (p.party ?? '').split(/[；;、]/).find((x) => x !== '' && !/中共|中国共产党|群众|无党派/.test(x)) ?? null;
  return {
    id: p.id, name: p.name, sex: p.sex === '男' ? 'male' : p.sex === '女' ? 'female' : null,
    birth: partial(p.birth), ethnicity: p.ethnicity, workStart: partial(p.workStart),
    partyMember: member, partyJoin: member === false ? null : partial(p.partyJoin), partyRegular: partial(p.partyRegular), otherParty: other,
    education: orNull(lists.education.filter((e) => begun(e.toDate ?? e.fromDate, on)).map(educationFact), 'education'),
    holdings: orNull(lists.holdings.filter((h) => begun(h.appointedOn ?? h.fromDate, on)).map((h) => holdingFact(h, on)), 'holdings'),
    ranks: orNull(ranksOn(lists, on), 'ranks'),
    appraisals: orNull(lists.appraisals.filter((a) => String(a.year) <= on.slice(0, 4)).map((a): AppraisalFacts => ({ year: a.year, grade: a.grade })), 'appraisals'),
    punishments: orNull(lists.punishments.filter((x) => x.decidedOn <= on).map(punishmentFact), 'punishments'),
    training: { hoursLastFiveYears: p.trainingHours, waiver: p.standing.trainingWaiver ?? null, completeBy: exact(p.standing.trainingCompleteBy ?? null) },
    healthFit: p.healthFit,
    family: orNull(listAsOf<Family>(lists.family, 'family', changes, on).sort((a, b) => a.sort - b.sort).map(familyFact), 'family'),
    // Absent where not known, so that cases opened before these were kept hold the same facts as then.
    ...grounds(p.standing),
    spouseAbroad: p.standing.spouseAbroad ?? null, childrenAllAbroad: p.standing.childrenAllAbroad ?? null,
    discipline: {
      politicalDisciplineBreach: p.standing.politicalDisciplineBreach ?? null, lowRecognition: p.standing.lowRecognition ?? null,
      canvassing: p.standing.canvassing ?? null, otherUnfit: p.standing.otherUnfit ?? null,
    },
  };
}

/** What recusal by place and by family business rests on (任职回避第四、五条). */
const grounds = (s: Person['standing']): Pick<Person['standing'], 'grewUpIn' | 'familyBusinesses'> => ({
  ...(s.grewUpIn === undefined ? {} : { grewUpIn: s.grewUpIn }), ...(s.familyBusinesses === undefined ? {} : { familyBusinesses: s.familyBusinesses }),
});

const educationFact = (e: Lists['education'][number]): EducationFacts => ({
  mode: e.mode, level: educationLevelOf(e.level, e.degree), degree: e.degree, school: e.school, major: null, from: partial(e.fromDate), to: partial(e.toDate),
});

function holdingFact(h: Holding, on: Day): HoldingFacts {
  const ended = h.toDate !== null && latest(h.toDate as PartialDate) <= on;
  return {
    id: h.id, title: h.title, unit: h.unitText === '' ? null : h.unitText, rank: isRankLevel(h.rank) ? h.rank : null, role: h.role as PostRole | null,
    // A line of the résumé that nobody has tied to a post yet may be a leading post: its rank is unknown, and so the rules must say.
    leading: h.leading || (h.postId === null && h.unitId === null && h.rank === null && h.role === null),
    grassroots: h.grassroots, probation: h.probation, promoted: h.promoted, appointedOn: exact(h.appointedOn), from: partial(h.fromDate),
    to: ended ? partial(h.toDate) : null, exceptional: h.exceptional as ExceptionKind | null,
  };
}

const ranksOn = (lists: Lists, on: Day): ServiceRankFacts[] =>
  lists.ranks.filter((r) => begun(r.fromDate, on)).flatMap((r) => (isServiceRank(r.rank)
    ? [{ rank: r.rank, from: partial(r.fromDate), to: r.toDate !== null && latest(r.toDate as PartialDate) <= on ? partial(r.toDate) : null }] : []));

function punishmentFact(x: Lists['punishments'][number]): PunishmentFacts {
  // The last day of effect is the day before the n-th monthly return, as the table of effects counts.
  const stated = x.months === null || x.kind === 'party-probation' ? null : addDays(addMonths(x.decidedOn as Day, x.months), -1);
  return {
    id: x.id, kind: x.kind as PunishmentKind, decidedOn: x.decidedOn as PartialDate, effectiveUntil: stated, affectsUseAfter: x.affectsUse,
    ...(x.kind === 'party-probation' ? { monthsOfProbation: x.months } : {}),
  };
}

const familyFact = (f: Family): FamilyFacts => ({
  relation: f.relation, name: f.name, personId: f.linkedPersonId, birth: partial(f.birth), unit: f.unitText, abroad: f.abroad,
  living: f.living ?? (/已去世|已故/.test(f.unitText ?? '') ? false : null),
});

/** The facts of a post for the rules, as of a day. Undefined: no such post on that day. */
export async function loadPostFacts(read: Reader, postId: string, on: Day): Promise<PostFacts | undefined> {
  const periods = await read.select().from(postPeriod).where(eq(postPeriod.postId, postId));
  const p = periodOn(periods, on);
  if (!p) return undefined;
  const units = await unitsOn(read, on);
  const unit = units.find((u) => u.unitId === p.unitId);
  if (!unit) return undefined;
  const role = p.role as PostRole | null;
  const pack = (await packOf(read, p.unitId, on, units))?.pack ?? 'cn.cadres';
  const holders = await holdersIn(read, organUnits(units, unit), on);
  return {
    id: postId, title: p.title, unitId: p.unitId, unitName: unit.name, unitLevel: isRankLevel(unit.level) ? unit.level : null,
    rank: isRankLevel(p.rank) ? (p.rank as RankLevel) : null, role, leading: p.leading, organKind: unit.organKind as OrganKind,
    placed: unit.kind === 'inner-office' || unit.kind === 'dispatched-office' ? unit.kind : role !== null && role !== 'staff' ? 'leading-body' : null,
    howFilled: p.howFilled as HowFilled, partyPost: p.partyPost, partyYears: p.partyYears ?? (p.partyPost ? null : 0),
    legalQualification: { required: p.qualificationRequired, name: p.qualification, met: null, evidence: null },
    establishment: p.establishment, filled: holders.filter((h) => h.postId === postId).length, specialPost: p.specialPost,
    ...(pack === 'cn.cadres' ? {} : { pack }),
    colleagues: colleagues({ ...p, role }, unit, units, holders),
  };
}

const isOffice = (u: UnitOn | undefined): boolean => u?.kind === 'inner-office' || u?.kind === 'dispatched-office';

/** The units of one organ: the organ itself and its offices. */
function organUnits(units: readonly UnitOn[], of: UnitOn): string[] {
  let organ = of;
  for (let up = of; isOffice(up) && up.parentId; organ = up) {
    const parent = units.find((u) => u.unitId === up.parentId);
    if (!parent) break;
    up = parent;
  }
  return below(units.filter((u) => isOffice(u)), [organ.unitId]);
}

type Holder = { personId: string; name: string; postId: string | null; unitId: string; role: string | null };

/** Who holds a post in these units on a day. */
async function holdersIn(read: Reader, unitIds: string[], on: Day): Promise<Holder[]> {
  const people = await read.selectDistinct({ id: holding.personId }).from(holding).where(inArray(holding.unitId, unitIds));
  if (people.length === 0) return [];
  const rows = await read
    .select({ holding, name: person.name, role: postPeriod.role })
    .from(holding)
    .innerJoin(person, eq(person.id, holding.personId))
    .leftJoin(postPeriod, and(eq(postPeriod.postId, holding.postId), sql`${postPeriod.fromDay} <= ${on} AND (${postPeriod.toDay} IS NULL OR ${postPeriod.toDay} > ${on})`))
    .where(and(inArray(holding.personId, people.map((x) => x.id)), standing(sql`${person.status}`)));
  return people.flatMap(({ id }) => {
    const own = rows.filter((r) => r.holding.personId === id);
    return heldPosts(own.map((r) => r.holding), on)
      .filter((h) => h.unitId !== null && unitIds.includes(h.unitId) && heldOn({ fromDate: h.fromDate, toDate: h.toDate }, on))
      .map((h): Holder => {
        const row = own.find((r) => r.holding.id === h.id)!;
        return { personId: id, name: row.name, postId: h.postId, unitId: h.unitId!, role: h.role ?? row.role };
      });
  });
}

function colleagues(p: { unitId: string; title: string; postId: string; role: PostRole | null }, unit: UnitOn, units: readonly UnitOn[], holders: readonly Holder[]): ColleagueFacts[] {
  const here: Place & { sensitive: boolean } = { unitId: p.unitId, office: isOffice(unit), role: p.role, sensitive: sensitiveWork(isOffice(unit) ? unit.name : '', p.title) };
  return holders
    .filter((h) => h.postId !== p.postId || p.role !== 'chief')
    .map((h) => ({
      personId: h.personId, name: h.name,
      tie: tieOf(here, { unitId: h.unitId, office: isOffice(units.find((u) => u.unitId === h.unitId)), role: h.role as PostRole | null }),
    }));
}

/** Posts in force on a day within some units; for lists and choices. */
export async function postsOn(read: Reader, on: Day, unitIds: string[] | null): Promise<(typeof postPeriod.$inferSelect & { code: string; sort: number })[]> {
  const rows = await read
    .select({ p: postPeriod, code: post.code, sort: post.sort })
    .from(postPeriod)
    .innerJoin(post, eq(post.id, postPeriod.postId))
    .where(and(sql`${postPeriod.fromDay} <= ${on} AND (${postPeriod.toDay} IS NULL OR ${postPeriod.toDay} > ${on})`, ...(unitIds ? [inArray(postPeriod.unitId, unitIds)] : [])))
    .orderBy(post.sort, post.code);
  return rows.map((r) => ({ ...r.p, code: r.code, sort: r.sort }));
}
