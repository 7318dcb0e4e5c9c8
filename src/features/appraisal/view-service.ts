import { and, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { holdsAny, mayApproveExceptions, mayHandleCases, mayReadRoster } from '../accounts/rules.ts';
import { reachedUnits } from '../roster/scope-service.ts';
import { dueIn, standing } from './after-service.ts';
import { gradesOf, gradeVerdicts, rulesShown } from './grade-rules.ts';
import { asked, quotaWith } from './grade-service.ts';
import { concerns, decisionsOf, findRound, followsOf, kinOfActor, knownOf, membersOf, numbersOn, personIds, reachesRound } from './load-service.ts';
import { pollsFor } from './member-service.ts';
import { objectionUntil } from './objection-rules.ts';
import { refusals } from './refusals-rules.ts';
import { appraisalDecision, appraisalMember, appraisalRound } from './schema.ts';

/** Rounds within reach, newest first, with how far each is. */
export async function listRounds(ports: Ports, actor: Actor) {
  if (!holdsAny(actor, mayReadRoster)) return [];
  const units = await reachedUnits(ports.read, actor, mayReadRoster, ports.today());
  if (units?.length === 0) return [];
  const rows = await ports.read.select().from(appraisalRound).where(units === null ? undefined : inArray(appraisalRound.unitId, units)).orderBy(desc(appraisalRound.year), desc(appraisalRound.number)).limit(300);
  const counts = rows.length === 0 ? [] : await ports.read.select({
    id: appraisalMember.roundId, people: sql<number>`count(*) FILTER (WHERE ${appraisalMember.place} <> 'left-out')::int`, proposed: sql<number>`count(*) FILTER (WHERE ${appraisalMember.proposal} IS NOT NULL)::int`,
    decided: sql<number>`count(*) FILTER (WHERE ${appraisalMember.decisions} > 0)::int`,
  }).from(appraisalMember).where(inArray(appraisalMember.roundId, rows.map((r) => r.id))).groupBy(appraisalMember.roundId);
  const of = new Map(counts.map((c) => [c.id, c]));
  return rows.map((r) => ({ id: r.id, number: r.number, kind: r.kind, about: r.about, title: r.title, matter: r.matter, year: r.year, fromDay: r.fromDay, toDay: r.toDay, stopped: r.stoppedReason !== null, people: of.get(r.id)?.people ?? 0, proposed: of.get(r.id)?.proposed ?? 0, decided: of.get(r.id)?.decided ?? 0 }));
}

/** A round with its people, for those who work on it or supervise it; the reading is an entry. Of oneself and kin only name and post are shown. */
export async function readRound(ports: Ports, actor: Actor, id: string) {
  return ports.act({ actor, verb: 'appraisal.round.read' }, async (tx) => {
    const view = await viewOf(tx.read, actor, id, tx.today);
    if (view.ok) tx.note({ subjects: [{ kind: 'unit', id: view.value.round.unitId }], detail: { number: view.value.round.number, title: view.value.round.title } });
    return view;
  });
}

/** A round as its reader may see it; called within an act that enters the reading. */
export async function viewOf(read: Ports['read'], actor: Actor, id: string, today: Day) {
  const r = await findRound(read, id);
  if (!r || !(await reachesRound(read, actor, r, today))) return refusals.unknown();
  const kin = await kinOfActor(read, actor, today);
  const members = await membersOf(read, id);
  const decisions = await decisionsOf(read, id);
  const follows = await followsOf(read, id);
  const numbers = await numbersOn(read, today);
  const decided = standing(members, decisions);
  const quota = quotaWith(r, members, numbers, (m) => m.proposal?.grade ?? m.grade);
  const due = await dueIn(read, r, members, numbers, decided, follows, today);
  const proposed = members.filter((m) => m.proposal !== null && !concerns(m, kin));
  const known = await knownOf(read, personIds(proposed), today);
  const verdicts = new Map(proposed.map((m) => [m.id, gradeVerdicts(asked(r, m, known, numbers, quota, m.proposal!.grade, m.proposal!.comment, today))] as const));
  const open = r.stoppedReason === null;
  const handles = open && holdsAny(actor, mayHandleCases);
  return ok({
    round: { id: r.id, number: r.number, kind: r.kind, about: r.about, title: r.title, matter: r.matter, year: r.year, fromDay: r.fromDay, toDay: r.toDay, unitId: r.unitId, unitLevel: r.unitLevel, asOf: r.asOf, steps: r.steps, bodyFrom: r.bodyFrom, openedByName: r.openedByName, openedDay: r.openedDay, stoppedReason: r.stoppedReason },
    handles, decides: open && holdsAny(actor, mayApproveExceptions), me: actor.accountId, today,
    grades: [...gradesOf(r.kind, r.about).grades], gradesCitation: gradesOf(r.kind, r.about).citation, rules: rulesShown(r.about),
    quota: { ...quota, standing: quotaWith(r, members, numbers, (m) => m.grade).given }, circumstances: numbers.settings.notExcellent?.value ?? [],
    polls: handles ? await pollsFor(read, r, members, today) : [],
    members: members.map((m) => {
      const closed = concerns(m, kin);
      const base = { id: m.id, personId: m.personId, unitId: m.unitId, people: m.people ?? [], chief: m.chief, name: m.name, unitName: m.unitName, postText: m.postText, closed };
      if (closed) return { ...base, place: 'graded' as const, placeWhy: null, stated: { trial: null, leaveDays: null, underInvestigation: null, found: null, source: '' }, summary: null, summaryDay: null, votes: null, indicators: [], proposal: null, verdicts: [], grade: null, decisions: [], toldDay: null, until: null, objection: null, follows: [], due: [], unclear: [] };
      const last = decided.get(m.id);
      return {
        ...base, place: m.place, placeWhy: m.placeWhy, stated: m.stated, summary: m.summary, summaryDay: m.summaryDay, votes: m.votes, indicators: m.indicators, proposal: m.proposal, verdicts: verdicts.get(m.id) ?? [], grade: m.grade,
        decisions: decisions.filter((d) => d.memberId === m.id).map(({ n, grade, comment, reason, meeting, heldOn, checked, proposedGrade, proposedByName, decidedByName, decidedDay, rosterBefore }) => ({ n, grade, comment, reason, meeting, heldOn, checked, proposedGrade, proposedByName, decidedByName, decidedDay, rosterBefore })),
        toldDay: m.toldDay, until: m.toldDay && m.grade ? objectionUntil(m.toldDay as Day, m.grade, numbers.objectionDays).until : null, objection: m.objection,
        follows: follows.filter((f) => f.memberId === m.id).map((f) => ({ id: f.id, kind: f.kind, verdict: f.verdict, state: f.state, proposedBy: f.proposedBy, proposedByName: f.proposedByName, proposedDay: f.proposedDay, decidedByName: f.decidedByName, decidedDay: f.decidedDay, reason: f.reason, current: last?.id === f.decisionId })),
        due: (due.get(m.id)?.due ?? []).filter((d) => !follows.some((f) => f.decisionId === last?.id && f.kind === d.kind)), unclear: due.get(m.id)?.unclear ?? [],
      };
    }),
  });
}
export type RoundView = Extract<Awaited<ReturnType<typeof viewOf>>, { ok: true }>['value'];

/** One's own appraisals: the result once it was told, and what may still be done. */
export async function ownAppraisals(ports: Ports, actor: Actor) {
  if (actor.personId === null) return [];
  const rows = await ports.read.select({ m: appraisalMember, r: appraisalRound, d: appraisalDecision }).from(appraisalMember).innerJoin(appraisalRound, eq(appraisalRound.id, appraisalMember.roundId))
    .leftJoin(appraisalDecision, and(eq(appraisalDecision.memberId, appraisalMember.id), eq(appraisalDecision.n, appraisalMember.decisions)))
    .where(and(eq(appraisalMember.personId, actor.personId), isNull(appraisalRound.stoppedReason))).orderBy(desc(appraisalRound.year), desc(appraisalRound.number)).limit(50);
  const bodies = await bodyResults(ports, actor.personId);
  const mine = await Promise.all(rows.map(async ({ m, r, d }) => {
    const term = m.toldDay && m.grade ? objectionUntil(m.toldDay as Day, m.grade, (await numbersOn(ports.read, m.toldDay)).objectionDays) : null;
    const objected = m.objection !== null && m.objection.n === m.decisions;
    return {
      id: m.id, number: r.number, kind: r.kind, title: r.title, fromDay: r.fromDay, toDay: r.toDay, place: m.place, placeWhy: m.placeWhy, summary: m.summary, summaryDay: m.summaryDay, mayWrite: m.decisions === 0 && m.place !== 'left-out',
      result: m.toldDay && d ? { grade: d.grade, comment: d.comment, heldOn: d.heldOn, toldDay: m.toldDay, citation: gradesOf(r.kind, r.about).citation } : null,
      objection: m.objection && m.toldDay ? { words: m.objection.words, on: m.objection.on, answer: m.objection.answer && { upheld: m.objection.answer.upheld, words: m.objection.answer.words, byName: m.objection.answer.byName, on: m.objection.answer.on } } : null,
      until: term?.until ?? null, untilCitation: term?.citation ?? null, mayObject: term !== null && ports.today() <= term.until && !objected, ofBody: false,
    };
  }));
  return [...mine, ...bodies];
}

/** Results of bodies to which a person belonged, once they were told. */
async function bodyResults(ports: Ports, personId: string) {
  const rows = await ports.read.select({ m: appraisalMember, r: appraisalRound, d: appraisalDecision }).from(appraisalMember).innerJoin(appraisalRound, eq(appraisalRound.id, appraisalMember.roundId))
    .innerJoin(appraisalDecision, and(eq(appraisalDecision.memberId, appraisalMember.id), eq(appraisalDecision.n, appraisalMember.decisions)))
    .where(and(isNotNull(appraisalMember.unitId), sql`${appraisalMember.people} @> ${JSON.stringify([{ personId }])}::jsonb`, isNotNull(appraisalMember.toldDay), isNull(appraisalRound.stoppedReason))).orderBy(desc(appraisalRound.year), desc(appraisalRound.number)).limit(50);
  return rows.map(({ m, r, d }) => ({
    id: m.id, number: r.number, kind: r.kind, title: m.name, fromDay: r.fromDay, toDay: r.toDay, place: m.place, placeWhy: null, summary: null, summaryDay: null, mayWrite: false,
    result: { grade: d.grade, comment: d.comment, heldOn: d.heldOn, toldDay: m.toldDay!, citation: gradesOf(r.kind, r.about).citation }, objection: null, until: null, untilCitation: null, mayObject: false, ofBody: true,
  }));
}

export type Own = Awaited<ReturnType<typeof ownAppraisals>>[number];
export type Viewed = Outcome<RoundView>;
