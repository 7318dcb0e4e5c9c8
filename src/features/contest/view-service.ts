import type { Prohibition } from '../../domain/discipline/lists.ts';
import { desc, inArray, sql } from 'drizzle-orm';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { holdsAny, mayHandleCases, mayReadCases } from '../accounts/rules.ts';
import { reachedUnits } from '../roster/scope-service.ts';
import { applicationsOf, assessorsOf, findContest, isBlind, reachesContest, type Application, type Contest } from './load-service.ts';
import { prohibitionsAt } from './discipline-service.ts';
import { interviewersOf } from './interviewer-service.ts';
import { interested } from './recusal-service.ts';
import { refusals } from './refusals-rules.ts';
import { resultsOf, type Results } from './result-service.ts';
import { contest, contestApplication } from './schema.ts';
import { readingsLeft } from './sift-service.ts';

/** Contests of units within reach, newest first, with how many applied. */
export async function listContests(ports: Ports, actor: Actor) {
  if (!holdsAny(actor, mayReadCases)) return [];
  const units = await reachedUnits(ports.read, actor, mayReadCases.filter((r) => r !== 'member'), ports.today());
  if (units?.length === 0) return [];
  const rows = await ports.read.select().from(contest).where(units === null ? undefined : inArray(contest.unitId, units)).orderBy(desc(contest.number)).limit(300);
  const counts = rows.length === 0 ? [] : await ports.read.select({ id: contestApplication.contestId, n: sql<number>`count(*)::int` }).from(contestApplication).where(inArray(contestApplication.contestId, rows.map((r) => r.id))).groupBy(contestApplication.contestId);
  const count = new Map(counts.map((c) => [c.id, c.n]));
  return rows.map((r) => ({ id: r.id, number: r.number, kind: r.kind, title: r.title, stage: r.stage, closesOn: r.plan.closesOn, applications: count.get(r.id) ?? 0 }));
}

export type ContestView = {
  contest: Contest;
  handles: boolean;
  applications: Application[];
  assessors: { id: string; name: string; agreed: boolean }[];
  interviewers: { id: string; name: string; declared: string | null }[];
  /** What whoever publishes the call or decides on the list acknowledges. */
  prohibitions: Prohibition[];
  progress: { done: number; left: number } | null;
  results: Results | null;
  today: string;
};

/** A contest for those who handle or supervise it. Applicants' names are personal data: reading them is an entry. Assessors, applicants and kin are refused. */
export async function readContest(ports: Ports, actor: Actor, id: string): Promise<Outcome<ContestView>> {
  return ports.act({ actor, verb: 'contest.read', caseId: id }, async (tx) => {
    const row = await findContest(tx.read, id);
    if (!row || !(await reachesContest(tx.read, actor, row, tx.today))) return refusals.unknown();
    if (await isBlind(tx.read, row, actor)) return refusals.assessor();
    if (await interested(tx.read, id, actor)) return refusals.applicant();
    tx.note({ detail: { number: row.number, title: row.title } });
    const named = !['planned', 'open'].includes(row.stage);
    return ok({
      contest: row, handles: holdsAny(actor, mayHandleCases), applications: await applicationsOf(tx.read, id),
      assessors: (await assessorsOf(tx.read, id)).map((a) => ({ id: a.id, name: a.name, agreed: a.agreedAt !== null })),
      interviewers: (await interviewersOf(tx.read, id)).map(({ id: i, name, declared }) => ({ id: i, name, declared })), prohibitions: await prohibitionsAt(tx.read, row.stage, tx.today),
      progress: named && row.stage !== 'screening' ? await readingsLeft(tx.read, id) : null,
      results: ['scoring', 'proposed', 'approved', 'case'].includes(row.stage) ? await resultsOf(tx.read, row, actor.accountId) : null, today: tx.today,
    });
  });
}
