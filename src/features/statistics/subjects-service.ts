import { asc, inArray } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Reader } from '../../kernel/ports.ts';
import { personFacts } from '../roster/facts-of.ts';
import { factsAsOf } from '../roster/history-rules.ts';
import { appraisal, education, family, holding, person, personChange, punishment, rankPeriod } from '../roster/schema.ts';
import type { Subject } from './query-rules.ts';

/** The facts of some people as of a day, by id: nine statements whatever their number. */
export async function loadSubjects(read: Reader, ids: readonly string[], on: Day): Promise<Map<string, Subject>> {
  const out = new Map<string, Subject>();
  if (ids.length === 0) return out;
  const list = [...ids];
  const people = await read.select().from(person).where(inArray(person.id, list));
  const by = <T extends { personId: string }>(rows: readonly T[]): Map<string, T[]> => {
    const map = new Map<string, T[]>();
    for (const r of rows) map.set(r.personId, [...(map.get(r.personId) ?? []), r]);
    return map;
  };
  const changes = by(await read.select().from(personChange).where(inArray(personChange.personId, list)).orderBy(asc(personChange.day), asc(personChange.at)));
  const educations = by(await read.select().from(education).where(inArray(education.personId, list)).orderBy(asc(education.mode), asc(education.toDate), asc(education.id)));
  const holdings = by(await read.select().from(holding).where(inArray(holding.personId, list)).orderBy(asc(holding.fromDate), asc(holding.id)));
  const ranks = by(await read.select().from(rankPeriod).where(inArray(rankPeriod.personId, list)).orderBy(asc(rankPeriod.fromDate), asc(rankPeriod.id)));
  const appraisals = by(await read.select().from(appraisal).where(inArray(appraisal.personId, list)).orderBy(asc(appraisal.year)));
  const punishments = by(await read.select().from(punishment).where(inArray(punishment.personId, list)).orderBy(asc(punishment.decidedOn), asc(punishment.id)));
  const families = by(await read.select().from(family).where(inArray(family.personId, list)).orderBy(asc(family.sort), asc(family.id)));
  for (const p of people) {
    const own = changes.get(p.id) ?? [];
    const of = <T>(map: Map<string, T[]>): T[] => map.get(p.id) ?? [];
    const facts = personFacts(p, own, { education: of(educations), holdings: of(holdings), ranks: of(ranks), awards: [], punishments: of(punishments), appraisals: of(appraisals), family: of(families) }, on);
    const then = factsAsOf(p, own, on);
    out.set(p.id, { ...facts, reserve: then.reserve, entryChannel: then.entryChannel, techTitle: then.techTitle, specialty: then.specialty, nativePlace: then.nativePlace });
  }
  return out;
}
