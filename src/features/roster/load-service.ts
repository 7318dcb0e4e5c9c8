import { asc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '../../kernel/ports.ts';
import { appraisal, award, education, family, holding, person, personChange, punishment, rankPeriod } from './schema.ts';

export type Person = typeof person.$inferSelect;
export type Holding = typeof holding.$inferSelect;
export type Family = typeof family.$inferSelect;

/** Every sub-list of a person as held today. */
export type Lists = {
  education: (typeof education.$inferSelect)[]; holdings: Holding[]; ranks: (typeof rankPeriod.$inferSelect)[]; awards: (typeof award.$inferSelect)[];
  punishments: (typeof punishment.$inferSelect)[]; appraisals: (typeof appraisal.$inferSelect)[]; family: Family[];
};

/** Finds a person by id. */
export async function findPerson(read: Reader, id: string): Promise<Person | undefined> {
  return (await read.select().from(person).where(eq(person.id, id)))[0];
}

/** Loads the sub-lists of a person, each in its natural order. */
export const loadLists = async (read: Reader, id: string): Promise<Lists> => (await loadListsOf(read, [id])).get(id)!;

/** Loads the sub-lists of several people in as many questions as for one. */
export async function loadListsOf(read: Reader, ids: readonly string[]): Promise<Map<string, Lists>> {
  const of = <T extends typeof education | typeof holding | typeof rankPeriod | typeof award | typeof punishment | typeof appraisal | typeof family>(t: T) => inArray(t.personId, [...ids]);
  const all: Lists = {
    education: await read.select().from(education).where(of(education)).orderBy(asc(education.mode), asc(education.toDate), asc(education.id)),
    holdings: await read.select().from(holding).where(of(holding)).orderBy(asc(holding.fromDate), asc(holding.id)),
    ranks: await read.select().from(rankPeriod).where(of(rankPeriod)).orderBy(asc(rankPeriod.fromDate), asc(rankPeriod.id)),
    awards: await read.select().from(award).where(of(award)).orderBy(asc(award.date), asc(award.id)),
    punishments: await read.select().from(punishment).where(of(punishment)).orderBy(asc(punishment.decidedOn), asc(punishment.id)),
    appraisals: await read.select().from(appraisal).where(of(appraisal)).orderBy(asc(appraisal.year)),
    family: await read.select().from(family).where(of(family)).orderBy(asc(family.sort), asc(family.id)),
  };
  const found = new Map(ids.map((id): [string, Lists] => [id, { education: [], holdings: [], ranks: [], awards: [], punishments: [], appraisals: [], family: [] }]));
  for (const [name, rows] of Object.entries(all) as [keyof Lists, { personId: string }[]][]) for (const r of rows) (found.get(r.personId)![name] as { personId: string }[]).push(r);
  return found;
}

/** The changes of a person's facts, oldest first. */
export const loadChanges = (read: Reader, id: string): Promise<(typeof personChange.$inferSelect)[]> =>
  read.select().from(personChange).where(eq(personChange.personId, id)).orderBy(asc(personChange.day), asc(personChange.at));
