import { asc, eq, inArray } from 'drizzle-orm';
import { settingDef } from '../../domain/settings.ts';
import type { Actor, Reader, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { holdsAny, mayHandleCases, mayReadCases } from '../accounts/rules.ts';
import { reachedUnits, reaches } from '../roster/scope-service.ts';
import { settingOn } from '../settings/load-service.ts';
import { figureOf } from './marks-rules.ts';
import { interested } from './recusal-service.ts';
import { refusals } from './refusals-rules.ts';
import { contest, contestApplication, contestAssessor, contestChunk, contestMark, contestSeed } from './schema.ts';
import type { Stage } from './shapes-rules.ts';
import { stageWords } from './stage-rules.ts';

export type Contest = typeof contest.$inferSelect;
export type Application = typeof contestApplication.$inferSelect;
export type Assessor = typeof contestAssessor.$inferSelect;

/** The least number of assessors on a day: the institution's own, or the preset one. */
export async function leastAssessors(read: Reader, day: string): Promise<number> {
  const own = await settingOn(read, 'contest.least-assessors', day);
  return (own?.value ?? settingDef('contest.least-assessors').usual!.value) as number;
}

/** A contest by id. */
export const findContest = async (read: Reader, id: string): Promise<Contest | undefined> => (await read.select().from(contest).where(eq(contest.id, id)))[0];
/** Applications in the order of their numbers. */
export const applicationsOf = (read: Reader, id: string): Promise<Application[]> => read.select().from(contestApplication).where(eq(contestApplication.contestId, id)).orderBy(asc(contestApplication.number));
/** Assessors by name. */
export const assessorsOf = (read: Reader, id: string): Promise<Assessor[]> => read.select().from(contestAssessor).where(eq(contestAssessor.contestId, id)).orderBy(asc(contestAssessor.name), asc(contestAssessor.id));
/** Answers as assessors read them, with whose they are: for the server alone. */
export const chunksOf = (read: Reader, id: string) => read.select().from(contestChunk).where(eq(contestChunk.contestId, id)).orderBy(asc(contestChunk.question), asc(contestChunk.id));
/** Every mark of a contest. */
export const marksOf = (read: Reader, id: string) => read.select().from(contestMark).where(eq(contestMark.contestId, id)).orderBy(asc(contestMark.reading), asc(contestMark.id));
/** The seed, for the server alone until it is published. */
export const seedOf = async (read: Reader, id: string): Promise<string> => (await read.select().from(contestSeed).where(eq(contestSeed.contestId, id)))[0]!.seed;

/** Stages in which an assessor must not learn who applied. */
const blind: readonly Stage[] = ['open', 'screening', 'redacting', 'sift'];

/** True while this actor reads without names, so that nothing else of the contest is for them. */
export async function isBlind(read: Reader, of: Contest, actor: Actor): Promise<boolean> {
  return blind.includes(of.stage) && (await assessorsOf(read, of.id)).some((a) => a.accountId === actor.accountId || a.personId === actor.personId);
}

/** Locks a contest for whoever handles it: within reach, no assessor while names are hidden, no applicant or kin, at one of the stages. */
export async function handled(tx: Tx, actor: Actor, id: string, at: readonly Stage[]): Promise<Outcome<Contest>> {
  const row = await tx.lock(contest, id);
  if (!row) return refusals.unknown();
  if (!reaches(await reachedUnits(tx.read, actor, mayHandleCases, tx.today), row.unitId)) return refusals.outside();
  if (await isBlind(tx.read, row, actor)) return refusals.assessor();
  if (await interested(tx.read, id, actor)) return refusals.applicant();
  if (!at.includes(row.stage)) return refusals.stage(stageWords[row.stage]);
  return ok(row);
}

/** True when the actor's roles let them see contests of this unit. */
export const reachesContest = async (read: Reader, actor: Actor, of: Contest, today: string): Promise<boolean> =>
  holdsAny(actor, mayReadCases) && reaches(await reachedUnits(read, actor, mayReadCases.filter((r) => r !== 'member'), today as never), of.unitId);

/** Final marks of the sift, by chunk: one row an assessor, the second reading where there was one. */
export function finalMarks(marks: readonly (typeof contestMark.$inferSelect)[]): Map<string, Map<string, number[]>> {
  const out = new Map<string, Map<string, number[]>>();
  for (const m of marks) {
    const of = out.get(m.chunkId) ?? new Map<string, number[]>();
    // In the order of readings: the second overwrites the first.
    of.set(m.assessorId, m.marks);
    out.set(m.chunkId, of);
  }
  return out;
}

/** The figure of the sift for one application: each assessor's marks over all its answers. */
export function siftFigure(of: Contest, chunkIds: readonly string[], finals: ReadonlyMap<string, ReadonlyMap<string, number[]>>, assessors: readonly string[]) {
  const rows = assessors.map((a) => chunkIds.flatMap((c) => finals.get(c)?.get(a) ?? []));
  return figureOf(rows.filter((r) => r.length > 0), of.plan.trimmed);
}

/** Applications by id, where they belong to the contest. */
export const namesOf = async (read: Reader, ids: readonly string[]): Promise<Map<string, string>> =>
  new Map(ids.length === 0 ? [] : (await read.select({ id: contestApplication.id, name: contestApplication.name }).from(contestApplication).where(inArray(contestApplication.id, [...ids]))).map((r) => [r.id, r.name]));
