import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { findPerson } from '../roster/load-service.ts';
import { refusals as rosterRefusals } from '../roster/refusals-rules.ts';
import { handled } from './load-service.ts';
import { assessorBar, outsideBar } from './recusal-service.ts';
import { refusals } from './refusals-rules.ts';
import { contestInterviewer, contestScore } from './schema.ts';

/** An interviewer as entered: a person of the roster, or somebody outside it with what they declared about ties to applicants. */
export type Interviewer = { personId: string } | { name: string; declared: string };

/** Interviewers of a contest who were not taken off, by name. */
export const interviewersOf = (read: Reader, id: string) =>
  read.select().from(contestInterviewer).where(and(eq(contestInterviewer.contestId, id), isNull(contestInterviewer.away))).orderBy(asc(contestInterviewer.name), asc(contestInterviewer.id));

const begun = async (read: Reader, id: string): Promise<boolean> => (await read.$count(contestScore, and(eq(contestScore.contestId, id), eq(contestScore.component, 'interview')))) > 0;

/** Adds an interviewer before the first interview is entered: no applicant, no kin of one; unknown kinship blocks. */
export async function addInterviewer(ports: Ports, actor: Actor, id: string, said: Interviewer): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'contest.interviewer.added', caseId: id }, async (tx) => {
    const row = await handled(tx, actor, id, ['redacting', 'sift', 'scoring']);
    if (!row.ok) return row;
    if (row.value.plan.weights.interview === 0) return refusals.notCounted();
    if (await begun(tx.read, id)) return refusals.interviewBegun();
    const personId = 'personId' in said ? said.personId : null;
    const person = personId === null ? undefined : await findPerson(tx.read, personId);
    if (personId !== null && !person) return rosterRefusals.noPerson();
    const name = 'personId' in said ? person!.name : said.name;
    if ((await interviewersOf(tx.read, id)).some((i) => (personId === null ? i.personId === null && i.name === name : i.personId === personId))) return refusals.interviewerTwice();
    const bar = personId === null ? await outsideBar(tx.read, id, name) : await assessorBar(tx.read, id, { personId, name });
    if (bar) return refusals.kin(name, bar);
    const made = await tx.insert(contestInterviewer, { contestId: id, personId, name, declared: 'declared' in said ? said.declared : null, away: null });
    tx.note({ cites: ['cn.appointment-2019.art-53'], detail: { number: row.value.number, name } });
    return ok({ id: made.id });
  });
}

/** Takes an interviewer off, with the reason, before the first interview is entered. */
export async function dropInterviewer(ports: Ports, actor: Actor, id: string, interviewerId: string, reason: string): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'contest.interviewer.dropped', caseId: id }, async (tx) => {
    const row = await handled(tx, actor, id, ['redacting', 'sift', 'scoring']);
    if (!row.ok) return row;
    if (await begun(tx.read, id)) return refusals.interviewBegun();
    const found = await tx.lock(contestInterviewer, interviewerId);
    if (!found || found.contestId !== id || found.away !== null) return refusals.noInterviewer();
    await tx.update(contestInterviewer, interviewerId, { away: reason });
    tx.note({ detail: { number: row.value.number, name: found.name, reason } });
    return ok({ id: interviewerId });
  });
}
