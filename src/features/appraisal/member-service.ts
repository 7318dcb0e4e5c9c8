import { and, desc, eq } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { poll } from '../ballots/schema.ts';
import { below, unitsOn } from '../roster/scope-service.ts';
import { placeOf } from './draw-rules.ts';
import { concerns, findRound, handled, heldMember, heldMembers, kinOfActor, knownOf, membersOf, ofBodies, personIds, subjectOf, type Member, type Round } from './load-service.ts';
import { refusals } from './refusals-rules.ts';
import { appraisalMember } from './schema.ts';
import type { Indicator, Stated } from './shapes-rules.ts';
import { votesOf, type FromPoll } from './votes-rules.ts';

const subject = (m: Member) => [subjectOf(m)];
type Done = Promise<Outcome<{ id: string }>>;

/** States what the roster does not hold of several people at once (trial, leave, open case, listed circumstances), with its source; how each takes part follows from it. */
export async function stateFacts(ports: Ports, actor: Actor, id: string, said: { members: string[]; stated: Partial<Omit<Stated, 'source'>>; source: string }): Promise<Outcome<{ id: string; changed: number }>> {
  return ports.act({ actor, verb: 'appraisal.facts.stated' }, async (tx) => {
    const round = await handled(tx, actor, id);
    if (!round.ok) return round;
    if (said.source.trim().length < 2) return refusals.source();
    if (round.value.about === 'body' && Object.keys(said.stated).some((k) => k !== 'found')) return refusals.notOfBodies();
    const found = await heldMembers(tx, actor, id, said.members);
    if (!found.ok) return found;
    const held = found.value;
    const known = await knownOf(tx.read, personIds(held), tx.today);
    for (const m of held) {
      const stated: Stated = { ...m.stated, ...said.stated, source: said.source.trim() };
      const { place, why } = round.value.about === 'body' ? { place: 'graded' as const, why: null } : placeOf(round.value.kind, round.value.year, stated, known.get(m.personId ?? '')?.punishments ?? null);
      await tx.update(appraisalMember, m.id, { stated, place, placeWhy: why });
    }
    tx.note({ subjects: held.flatMap(subject), detail: { number: round.value.number, names: held.map((m) => m.name).join('、'), source: said.source.trim() } });
    return ok({ id, changed: held.length });
  });
}

/** Does one thing to one person of a round, as one entry. */
async function onMember(tx: Tx, actor: Actor, id: string, memberId: string, work: (m: Member, round: Round) => Promise<Outcome<Record<string, unknown>>>): Promise<Outcome<{ id: string }>> {
  const round = await handled(tx, actor, id);
  if (!round.ok) return round;
  const held = await heldMember(tx, actor, id, memberId);
  if (!held.ok) return held;
  const done = await work(held.value, round.value);
  if (!done.ok) return done;
  tx.note({ subjects: subject(held.value), detail: { number: round.value.number, name: held.value.name, ...done.value } });
  return ok({ id: memberId });
}

/** Enters the votes of a democratic assessment with their source. */
export const enterVotes = (ports: Ports, actor: Actor, id: string, memberId: string, said: { valid: number; favourable: number; incompetent: number; source: string }): Done =>
  ports.act({ actor, verb: 'appraisal.votes.entered' }, (tx) => onMember(tx, actor, id, memberId, async (m) => {
    if (said.favourable + said.incompetent > said.valid) return refusals.votes();
    await tx.update(appraisalMember, m.id, { votes: { ...said, pollId: null, byName: actor.name, on: tx.today } });
    return ok({ votes: `${said.favourable}/${said.valid}`, source: said.source });
  }));

/** Enters the indicators of a person, each with its evidence; they replace those entered before. */
export const enterIndicators = (ports: Ports, actor: Actor, id: string, memberId: string, indicators: Indicator[]): Done =>
  ports.act({ actor, verb: 'appraisal.indicators.entered' }, (tx) => onMember(tx, actor, id, memberId, async (m) => {
    await tx.update(appraisalMember, m.id, { indicators });
    return ok({ count: indicators.length });
  }));

/** Enters a summary handed in on paper. */
export const summaryOnPaper = (ports: Ports, actor: Actor, id: string, memberId: string, said: { words: string; on: string }): Done =>
  ports.act({ actor, verb: 'appraisal.summary.filed' }, (tx) => onMember(tx, actor, id, memberId, async (m) => {
    if (m.decisions > 0) return refusals.summaryLate();
    if (said.on > tx.today) return refusals.period();
    await tx.update(appraisalMember, m.id, { summary: said.words, summaryDay: said.on });
    if (m.personId !== null) tx.note({ cites: ['cn.civil-servants-2018.art-37.steps'] });
    return ok({ on: said.on });
  }));

/** Files one's own summary; until a grade is decided it may be written anew. */
export async function ownSummary(ports: Ports, actor: Actor, memberId: string, words: string): Done {
  return ports.act({ actor, verb: 'appraisal.summary.filed' }, async (tx) => {
    const row = await tx.lock(appraisalMember, memberId);
    if (!row || actor.personId === null || row.personId !== actor.personId) return refusals.notYours();
    if (row.place === 'left-out') return refusals.leftOut(row.name);
    if (row.decisions > 0) return refusals.summaryLate();
    const round = await findRound(tx.read, row.roundId);
    if (!round || round.stoppedReason !== null) return refusals.stopped();
    await tx.update(appraisalMember, memberId, { summary: words, summaryDay: tx.today });
    tx.note({ subjects: subject(row), cites: ['cn.civil-servants-2018.art-37.steps'], detail: { number: round.number, name: row.name, on: tx.today } });
    return ok({ id: memberId });
  });
}

/** A counted assessment the votes can be taken from, with how many of the round it speaks of. */
export type PollChoice = { id: string; number: string; title: string; people: number };

const countedPolls = async (read: Reader, round: Round, today: Day) => {
  const inside = below(await unitsOn(read, today), [round.unitId]);
  const rows = await read.select().from(poll).where(and(eq(poll.state, 'counted'), eq(poll.kind, round.about === 'body' ? 'body-assessment' : 'assessment'))).orderBy(desc(poll.number)).limit(200);
  return rows.filter((p) => inside.includes(p.unitId) && p.manifest && p.tally);
};
const matched = (members: readonly Member[], votes: (m: Member) => FromPoll): { m: Member; votes: Exclude<FromPoll, string> }[] =>
  members.filter((m) => members.filter((o) => o.name === m.name).length === 1).flatMap((m) => {
    const found = votes(m);
    return typeof found === 'string' ? [] : [{ m, votes: found }];
  });

/** Counted assessments of the unit (and of units within it) that speak of people of the round. */
export async function pollsFor(read: Reader, round: Round, members: readonly Member[], today: Day): Promise<PollChoice[]> {
  return (await countedPolls(read, round, today)).map((p) => ({ id: p.id, number: p.number, title: p.title, people: matched(members, (m) => votesOf(p.manifest!, p.tally!, m.name, m.personId === null ? 'body' : 'person')).length })).filter((p) => p.people > 0);
}

/** Takes the votes of everybody named in a counted poll; people of one name, oneself and kin are left to be entered by hand. */
export async function takePoll(ports: Ports, actor: Actor, id: string, pollId: string): Promise<Outcome<{ id: string; taken: number }>> {
  const bodies = await ofBodies(ports.read, id);
  return ports.act({ actor, verb: bodies ? 'appraisal.bodies.poll-taken' : 'appraisal.poll.taken' }, async (tx) => {
    const round = await handled(tx, actor, id);
    if (!round.ok) return round;
    const from = (await countedPolls(tx.read, round.value, tx.today)).find((p) => p.id === pollId);
    if (!from) return refusals.noPoll();
    const kin = await kinOfActor(tx.read, actor, tx.today);
    const open = (await membersOf(tx.read, id)).filter((m) => !concerns(m, kin));
    const found = matched(open, (m) => votesOf(from.manifest!, from.tally!, m.name, bodies ? 'body' : 'person'));
    if (found.length === 0) return refusals.noSheets();
    for (const { m, votes } of found) await tx.update(appraisalMember, m.id, { votes: { ...votes, source: `${from.title}（${from.number}）`, pollId, byName: actor.name, on: tx.today } });
    tx.note({ subjects: [{ kind: 'poll', id: pollId }, ...found.flatMap(({ m }) => subject(m))], detail: { number: round.value.number, poll: from.number, ...(bodies ? { names: found.map(({ m }) => m.name).join('、') } : { count: found.length }) } });
    return ok({ id, taken: found.length });
  });
}
