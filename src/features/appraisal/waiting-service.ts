import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { holdsAny, mayApproveExceptions, mayHandleCases } from '../accounts/rules.ts';
import { reachedUnits, reaches } from '../roster/scope-service.ts';
import { concerns, kinOfActor, numbersOn } from './load-service.ts';
import { objectionUntil } from './objection-rules.ts';
import { appraisalConsequence, appraisalDecision, appraisalMember, appraisalRound } from './schema.ts';

/** What of the appraisals waits for the actor: grades to propose, to decide, consequences to decide, objections to answer; as a person, a summary to write or a result to read. */
export type AppraisalWaiting = { kind: 'appraisalPropose' | 'appraisalDecide' | 'appraisalFollows' | 'appraisalObjections' | 'appraisalOwn'; count: number; href: string };

/** Counts over the rounds within reach, without oneself and kin; the way leads to the round when it is one, else to the list. */
export async function appraisalsWaiting(ports: Ports, actor: Actor): Promise<AppraisalWaiting[]> {
  const today = ports.today();
  const found: Record<AppraisalWaiting['kind'], string[]> = { appraisalPropose: [], appraisalDecide: [], appraisalFollows: [], appraisalObjections: [], appraisalOwn: await own(ports, actor, today) };
  if (holdsAny(actor, mayHandleCases)) {
    const units = await reachedUnits(ports.read, actor, mayHandleCases, today);
    const rounds = (await ports.read.select().from(appraisalRound).where(isNull(appraisalRound.stoppedReason))).filter((r) => reaches(units, r.unitId));
    const ids = rounds.map((r) => r.id);
    const kin = await kinOfActor(ports.read, actor, today);
    const decides = holdsAny(actor, mayApproveExceptions);
    const members = ids.length === 0 ? [] : (await ports.read.select().from(appraisalMember).where(and(inArray(appraisalMember.roundId, ids), ne(appraisalMember.place, 'left-out')))).filter((m) => !concerns(m, kin));
    const follows = ids.length === 0 || !decides ? [] : await ports.read.select({ roundId: appraisalConsequence.roundId, memberId: appraisalConsequence.memberId, by: appraisalConsequence.proposedBy }).from(appraisalConsequence).where(and(inArray(appraisalConsequence.roundId, ids), eq(appraisalConsequence.state, 'proposed')));
    for (const m of members) {
      // A grade waits to be proposed once the person has summed up the year.
      if (!decides && m.decisions === 0 && m.proposal === null && m.summaryDay !== null) found.appraisalPropose.push(m.roundId);
      if (decides && m.proposal !== null && m.proposal.by !== actor.accountId) found.appraisalDecide.push(m.roundId);
      if (decides && m.objection !== null && m.objection.answer === null && (await mayAnswer(ports, actor, m.id, m.objection.n))) found.appraisalObjections.push(m.roundId);
    }
    found.appraisalFollows = follows.filter((f) => f.by !== actor.accountId && members.some((m) => m.id === f.memberId)).map((f) => f.roundId);
  }
  return (Object.keys(found) as AppraisalWaiting['kind'][]).flatMap((kind) => {
    const at = new Set(found[kind]);
    return at.size === 0 ? [] : [{ kind, count: found[kind].length, href: at.size === 1 && kind !== 'appraisalOwn' ? `/appraisals/${[...at][0]!}` : '/appraisals' }];
  });
}

async function mayAnswer(ports: Ports, actor: Actor, memberId: string, n: number): Promise<boolean> {
  const [d] = await ports.read.select().from(appraisalDecision).where(and(eq(appraisalDecision.memberId, memberId), eq(appraisalDecision.n, n)));
  return d !== undefined && d.decidedBy !== actor.accountId && d.proposedBy !== actor.accountId;
}

/** Rounds in which one's own summary is not written yet, or one's result can still be objected to. */
async function own(ports: Ports, actor: Actor, today: Day): Promise<string[]> {
  if (actor.personId === null) return [];
  const rows = await ports.read.select({ m: appraisalMember }).from(appraisalMember).innerJoin(appraisalRound, eq(appraisalRound.id, appraisalMember.roundId)).where(and(eq(appraisalMember.personId, actor.personId), isNull(appraisalRound.stoppedReason)));
  const out: string[] = [];
  for (const { m } of rows) {
    if (m.decisions === 0 && m.summary === null && m.place !== 'left-out') out.push(m.roundId);
    else if (m.toldDay && m.grade && m.objection?.n !== m.decisions && today <= objectionUntil(m.toldDay as Day, m.grade, (await numbersOn(ports.read, m.toldDay)).objectionDays).until) out.push(m.roundId);
  }
  return out;
}
