import { ageByMonth, earliest, fullMonths, latest, type Day, type PartialDate } from '../../../kernel/day.ts';
import type { AppraisalFacts, EducationLevel, FamilyFacts, KinTieFacts, PostRole } from '../../../domain/facts.ts';

/** Somebody in a post of a body. At level `card` everything but the name is withheld and null. */
export type Member = {
  personId: string; name: string; level: 'card' | 'full'; sex: 'male' | 'female' | null; birth: PartialDate | null; ethnicity: string | null; partyMember: boolean | null;
  education: EducationLevel | null; specialty: string | null; grades: readonly AppraisalFacts[] | null; family: readonly FamilyFacts[] | null;
  /** Kin in the roster by the family records of all; empty on a past day, for which only the own record is read. */
  kin?: readonly KinTieFacts[]; kinCut?: true;
  /** In this post since, and in this body since. */
  since: PartialDate | null; bodySince: PartialDate | null;
  concurrent: boolean;
  rank: string | null;
  /** Put here by a plan, not by the roster. */
  proposed?: boolean;
};

/** A post of a body with its holders on the day; `shortSince`: since when it has been under its establishment. */
export type Seat = { postId: string; title: string; rank: string; role: PostRole | null; establishment: number; holders: readonly Member[]; shortSince: PartialDate | null };

/** The leading body (领导班子) of a unit: its leading posts with their holders. */
export type Body = { unitId: string; unitName: string; level: string | null; organKind: string; office: boolean; seats: readonly Seat[] };

/** 应配、实配、超配、缺配. */
export type Count = { due: number; held: number; over: number; short: number };
/** A count for all leading posts, for chiefs (正职) and for deputies (副职). */
export type Staffing = Record<'leading' | 'chief' | 'deputy', Count>;

const none = (): Count => ({ due: 0, held: 0, over: 0, short: 0 });

/** Over and short are summed by post: one too many in one post does not fill an empty other one. */
export function staffingOf(seats: readonly Pick<Seat, 'role' | 'establishment' | 'holders'>[]): Staffing {
  const out: Staffing = { leading: none(), chief: none(), deputy: none() };
  for (const seat of seats) {
    const held = seat.holders.length;
    const add = (c: Count): void => {
      c.due += seat.establishment;
      c.held += held;
      c.over += Math.max(0, held - seat.establishment);
      c.short += Math.max(0, seat.establishment - held);
    };
    add(out.leading);
    if (seat.role === 'chief') add(out.chief);
    if (seat.role === 'deputy') add(out.deputy);
  }
  return out;
}

/** The people of a body, each once, in the order of its posts. */
export function peopleOf(body: Pick<Body, 'seats'>): Member[] {
  const seen = new Map<string, Member>();
  for (const seat of body.seats) for (const m of seat.holders) {
    const before = seen.get(m.personId);
    if (!before || (before.concurrent && !m.concurrent)) seen.set(m.personId, m);
  }
  return [...seen.values()];
}

/** The age bands for cadres (formats.md 8.1, confirmed): no gaps, no overlaps. */
export const ageBands = [{ id: '-35', to: 35 }, { id: '36-40', to: 40 }, { id: '41-45', to: 45 }, { id: '46-50', to: 50 }, { id: '51-54', to: 54 }, { id: '55-59', to: 59 }, { id: '60-', to: 999 }] as const;
/** Years in the present post (formats.md 8.1, customary): completed years below `to`. */
export const tenureBands = [{ id: '-1', to: 1 }, { id: '1-3', to: 3 }, { id: '3-5', to: 5 }, { id: '5-10', to: 10 }, { id: '10-', to: 999 }] as const;
/** 学历 as statistics band it. */
export const schoolingBands = ['graduate', 'bachelor', 'college', 'below'] as const;

/** The band of a level of education, or null when it is not known. */
export const schoolingOf = (level: EducationLevel | null): (typeof schoolingBands)[number] | null =>
  level === null ? null : level === 'doctor' || level === 'master' ? 'graduate' : level === 'bachelor' ? 'bachelor' : level === 'college' ? 'college' : 'below';

/** Age by month, as the appointment form counts it; null when unknown to the month. */
export const ageOf = (birth: PartialDate | null, on: Day): number | null => (birth === null || birth.length < 7 ? null : ageByMonth(birth, on as unknown as PartialDate));

/** Whole months since a date: a month itself counts as reached (满周年按年月计算), a year only from its end; null when unknown. */
export const monthsFrom = (since: PartialDate | null, on: Day): number | null => (since === null ? null : Math.max(0, fullMonths(since.length === 7 ? earliest(since) : latest(since), on)));

/** How a body is made up on a day: heads counted once each; `unknown` by topic says how many could not be counted. */
export type Structure = {
  people: number; averageAge: number | null; youngest: number | null; oldest: number | null; ages: Record<string, number>; tenure: Record<string, number>; schooling: Record<string, number>;
  women: number; minority: number; party: number; specialties: { name: string; n: number }[]; unknown: { age: number; tenure: number; schooling: number; sex: number; ethnicity: number; party: number; specialty: number };
};

/** Counts the people of a body by age, time in post, schooling, sex, ethnicity, party and specialty. */
export function structureOf(people: readonly Member[], on: Day): Structure {
  const bands = (list: readonly { id: string; to: number }[]): Record<string, number> => Object.fromEntries(list.map((b) => [b.id, 0]));
  const out: Structure = {
    people: people.length, averageAge: null, youngest: null, oldest: null, ages: bands(ageBands), tenure: bands(tenureBands), schooling: Object.fromEntries(schoolingBands.map((b) => [b, 0])),
    women: 0, minority: 0, party: 0, specialties: [], unknown: { age: 0, tenure: 0, schooling: 0, sex: 0, ethnicity: 0, party: 0, specialty: 0 },
  };
  const ages: number[] = [];
  const skills = new Map<string, number>();
  for (const m of people) {
    const age = ageOf(m.birth, on);
    if (age === null) out.unknown.age++;
    else {
      ages.push(age);
      out.ages[ageBands.find((b) => age <= b.to)!.id]!++;
    }
    const months = monthsFrom(m.since, on);
    if (months === null) out.unknown.tenure++;
    else out.tenure[tenureBands.find((b) => Math.floor(months / 12) < b.to)!.id]!++;
    const schooling = schoolingOf(m.education);
    if (schooling === null) out.unknown.schooling++;
    else out.schooling[schooling]!++;
    if (m.sex === null) out.unknown.sex++;
    else if (m.sex === 'female') out.women++;
    if (m.ethnicity === null || m.ethnicity === '') out.unknown.ethnicity++;
    else if (m.ethnicity !== '汉族' && m.ethnicity !== '汉') out.minority++;
    if (m.partyMember === null) out.unknown.party++;
    else if (m.partyMember) out.party++;
    if (m.specialty === null || m.specialty.trim() === '') out.unknown.specialty++;
    else skills.set(m.specialty.trim(), (skills.get(m.specialty.trim()) ?? 0) + 1);
  }
  if (ages.length > 0) {
    out.averageAge = Math.round((ages.reduce((a, b) => a + b, 0) / ages.length) * 10) / 10;
    out.youngest = Math.min(...ages);
    out.oldest = Math.max(...ages);
  }
  out.specialties = [...skills].map(([name, n]) => ({ name, n })).sort((a, b) => b.n - a.n || (a.name < b.name ? -1 : 1));
  return out;
}

type Held = { from: PartialDate | null; to: PartialDate | null };

/**
 * Since when a post has been under its establishment: the end after which it has never again been full, or null when the
 * roster never shows it full (then its own first day says how long). A date known to the month is taken at its latest day.
 */
export function shortSince(held: readonly Held[], establishment: number, on: Day): PartialDate | null {
  const holds = (h: Held, at: Day): boolean => (h.from === null || earliest(h.from) <= at) && (h.to === null || latest(h.to) >= at);
  const ends = [...new Set(held.flatMap((h) => (h.to !== null && earliest(h.to) <= on ? [h.to] : [])))].sort((a, b) => (latest(a) < latest(b) ? 1 : -1));
  // The last day on which it was full is the end of a holding, because only an end makes a full post short.
  return ends.find((end) => held.filter((h) => holds(h, earliest(end))).length >= establishment) ?? null;
}

/** Bodies in order of their gaps: short first, then over, then by name order as given. */
export const byGaps = <T extends { staffing: Staffing }>(bodies: readonly T[]): T[] =>
  [...bodies].sort((a, b) => b.staffing.leading.short - a.staffing.leading.short || b.staffing.chief.short - a.staffing.chief.short || b.staffing.leading.over - a.staffing.leading.over);

/** The first day of the unbroken stay in a body that leads to the present post; posts that meet in a month are one stay. */
export function staySince(held: readonly Held[], since: PartialDate | null): PartialDate | null {
  let at = since;
  for (let moved = true; moved && at !== null; ) {
    const before: Held | undefined = held.find((h) => h.from !== null && h.from < at! && (h.to === null || latest(h.to) >= earliest(at!.slice(0, 7) as PartialDate)));
    moved = before !== undefined;
    if (before) at = before.from;
  }
  return at;
}
