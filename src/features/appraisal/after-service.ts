import { and, eq } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { once } from '../policy/once-service.ts';
import { consequenceNames, dueOf, type Consequence, type Due } from './consequence-rules.ts';
import { matterOf } from './grade-rules.ts';
import { asked, quotaWith } from './grade-service.ts';
import { concerns, followsOf, handled, heldMember, kinOfActor, knownOf, membersOf, numbersOn, ofBodies, personIds, subjectOf, type Decision, type Follows, type Member, type Numbers, type Round } from './load-service.ts';
import { objectionUntil } from './objection-rules.ts';
import { refusals } from './refusals-rules.ts';
import { appraisalConsequence, appraisalDecision, appraisalMember } from './schema.ts';

/** What follows from the grades that stand, by member; only an annual appraisal brings anything by itself. */
export async function dueIn(read: Reader, r: Round, members: readonly Member[], numbers: Numbers, decided: ReadonlyMap<string, Decision>, follows: readonly Follows[], today: Day): Promise<Map<string, Due>> {
  const out = new Map<string, Due>();
  const graded = members.filter((m) => decided.has(m.id));
  if (r.kind !== 'annual' || graded.length === 0) return out;
  const known = await knownOf(read, personIds(graded), today);
  const quota = quotaWith(r, members, numbers, (m) => m.grade);
  for (const m of graded) {
    const d = decided.get(m.id)!;
    const matter = matterOf(asked(r, m, known, numbers, quota, d.grade, d.comment, d.heldOn));
    // A merit accepted here counts from this year on; it stands among the awards of the roster only once it is entered there.
    const accepted = follows.some((f) => f.memberId === m.id && f.kind === 'merit' && f.state === 'accepted');
    out.set(m.id, dueOf(matter, accepted ? r.year : (known.get(m.personId ?? '')?.merits ?? 0), today));
  }
  return out;
}

/** The standing decision of every graded member of a round. */
export const standing = (members: readonly Member[], decisions: readonly Decision[]): Map<string, Decision> =>
  new Map(members.flatMap((m) => decisions.filter((d) => d.memberId === m.id && d.n === m.decisions).map((d): [string, Decision] => [m.id, d])));

/** Proposes all that the rules say follows from the grades as they stand; nothing takes effect by it. */
export async function proposeConsequences(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ id: string; proposed: number }>> {
  return ports.act({ actor, verb: 'appraisal.consequences.proposed' }, async (tx) => {
    const round = await handled(tx, actor, id);
    if (!round.ok) return round;
    const r = round.value;
    const kin = await kinOfActor(tx.read, actor, tx.today);
    const members = await membersOf(tx.read, id);
    const decided = standing(members, await tx.read.select().from(appraisalDecision).where(eq(appraisalDecision.roundId, id)));
    const follows = await followsOf(tx.read, id);
    const due = await dueIn(tx.read, r, members, await numbersOn(tx.read, tx.today), decided, follows, tx.today);
    const fresh = members.filter((m) => !concerns(m, kin)).flatMap((m) => (due.get(m.id)?.due ?? []).filter((d) => !follows.some((f) => f.decisionId === decided.get(m.id)!.id && f.kind === d.kind)).map((d) => ({ m, d })));
    if (fresh.length === 0) return refusals.noneDue();
    const rows = await once(() => tx.insertMany(appraisalConsequence, fresh.map(({ m, d }) => ({ roundId: id, memberId: m.id, decisionId: decided.get(m.id)!.id, kind: d.kind, verdict: d.verdict, state: 'proposed' as const, proposedBy: actor.accountId, proposedByName: actor.name, proposedDay: tx.today }))));
    if (!rows) return refusals.noneDue();
    tx.note({
      subjects: fresh.map(({ m }) => subjectOf(m)), cites: [...new Set(fresh.map(({ d }) => d.verdict.rule))],
      detail: { number: r.number, what: { zh: fresh.map(({ m, d }) => `${m.name} ${consequenceNames[d.kind].zh}`).join('；'), en: fresh.map(({ m, d }) => `${m.name}: ${consequenceNames[d.kind].en}`).join('; ') } },
    });
    return ok({ id, proposed: fresh.length });
  });
}

/** Accepts what follows, or declines it, as another person than who proposed and with the reason. The measure itself is taken by its own procedure. */
export async function decideConsequence(ports: Ports, actor: Actor, id: string, consequenceId: string, said: { accept: boolean; reason: string }): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: said.accept ? 'appraisal.consequence.accepted' : 'appraisal.consequence.declined' }, async (tx) => {
    const round = await handled(tx, actor, id);
    if (!round.ok) return round;
    const row = await tx.lock(appraisalConsequence, consequenceId);
    if (!row || row.roundId !== id || row.state !== 'proposed') return refusals.noConsequence();
    const held = await heldMember(tx, actor, id, row.memberId);
    if (!held.ok) return held;
    if (row.proposedBy === actor.accountId) return refusals.sameProposer();
    await tx.update(appraisalConsequence, row.id, { state: said.accept ? 'accepted' : 'declined', decidedBy: actor.accountId, decidedByName: actor.name, decidedDay: tx.today, reason: said.reason.trim() });
    tx.note({ subjects: [subjectOf(held.value)], cites: [row.verdict.rule], detail: { number: round.value.number, name: held.value.name, what: consequenceNames[row.kind as Consequence], reason: said.reason.trim() } });
    return ok({ id: consequenceId });
  });
}

/** Tells everybody who is graded and not told yet, in writing; from that day the days of objection run. */
export async function tellResults(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ id: string; told: number }>> {
  const bodies = await ofBodies(ports.read, id);
  return ports.act({ actor, verb: bodies ? 'appraisal.bodies.told' : 'appraisal.results.told' }, async (tx) => {
    const round = await handled(tx, actor, id);
    if (!round.ok) return round;
    const kin = await kinOfActor(tx.read, actor, tx.today);
    const due = (await membersOf(tx.read, id)).filter((m) => m.decisions > 0 && m.toldDay === null && !concerns(m, kin));
    if (due.length === 0) return refusals.toldAll();
    for (const m of due) await tx.update(appraisalMember, m.id, { toldDay: tx.today, toldByName: actor.name });
    tx.note({ subjects: due.map(subjectOf), cites: bodies ? [] : ['cn.civil-servants-2018.art-38.in-writing'], detail: { number: round.value.number, ...(bodies ? { names: due.map((m) => m.name).join('、') } : { count: due.length }) } });
    return ok({ id, told: due.length });
  });
}

/** States what one has against one's own result, within the days. Once for each decision. */
export async function objectTo(ports: Ports, actor: Actor, memberId: string, words: string): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'appraisal.objected' }, async (tx) => {
    const m = await tx.lock(appraisalMember, memberId);
    if (!m || actor.personId === null || m.personId !== actor.personId) return refusals.notYours();
    if (m.toldDay === null || m.grade === null) return refusals.notTold();
    const { until, citation } = objectionUntil(m.toldDay as Day, m.grade, (await numbersOn(tx.read, m.toldDay)).objectionDays);
    if (tx.today > until) return refusals.tooLate(until, citation);
    if (m.objection && m.objection.n === m.decisions) return refusals.objected();
    const round = await tx.read.select().from(appraisalDecision).where(and(eq(appraisalDecision.memberId, m.id), eq(appraisalDecision.n, m.decisions)));
    await tx.update(appraisalMember, m.id, { objection: { words, on: tx.today, n: m.decisions, answer: null } });
    tx.note({ subjects: [{ kind: 'person', id: m.personId }], cites: ['cn.civil-servants-2018.art-95.review-30-days'], detail: { name: m.name, on: round[0]!.heldOn } });
    return ok({ id: memberId });
  });
}

/** Answers an objection, as neither who proposed nor who recorded the decision. What is upheld is mended by a new proposal and decision. */
export async function answerObjection(ports: Ports, actor: Actor, id: string, memberId: string, said: { upheld: boolean; words: string }): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'appraisal.objection.answered' }, async (tx) => {
    const round = await handled(tx, actor, id);
    if (!round.ok) return round;
    const held = await heldMember(tx, actor, id, memberId);
    if (!held.ok) return held;
    const m = held.value;
    if (m.objection === null || m.objection.answer !== null) return refusals.noObjection();
    const [against] = await tx.read.select().from(appraisalDecision).where(and(eq(appraisalDecision.memberId, m.id), eq(appraisalDecision.n, m.objection.n)));
    if (against!.decidedBy === actor.accountId || against!.proposedBy === actor.accountId) return refusals.sameDecider();
    await tx.update(appraisalMember, m.id, { objection: { ...m.objection, answer: { upheld: said.upheld, words: said.words.trim(), by: actor.accountId, byName: actor.name, on: tx.today } } });
    tx.note({ subjects: [subjectOf(m)], detail: { number: round.value.number, name: m.name, what: said.upheld ? { zh: '异议成立', en: 'upheld' } : { zh: '维持原结果', en: 'the result stands' }, words: said.words.trim() } });
    return ok({ id: memberId });
  });
}
