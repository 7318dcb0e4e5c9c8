import { and, eq, inArray } from 'drizzle-orm';
import type { Actor, Ports, Reader, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { account } from '../accounts/schema.ts';
import { mayHandleCases } from '../accounts/rules.ts';
import { sightOf } from '../roster/access-service.ts';
import { clerksFor } from '../term/load-service.ts';
import { recusal } from './kin-service.ts';
import { drawOf, findPlan, peopleOf, readsAll, running, talksOf, type Interviewee, type Plan, type Talk } from './load-service.ts';
import { refusals } from './refusals-rules.ts';
import type { Note } from './report-rules.ts';
import { interviewPerson, interviewTalk } from './schema.ts';
import type { AnswerInput, NewTalk, TalkInput } from './shapes-rules.ts';

/** Notes speak of topics and people of the plan, and say something unless nothing is known. */
function checkNotes(plan: Plan, notes: readonly Note[]): Outcome<null> {
  const topics = new Set(plan.topics.map((t) => t.id));
  const subjects = new Set(plan.subjects.map((s) => s.personId));
  if (notes.some((n) => !topics.has(n.topic) || (n.subject !== null && !subjects.has(n.subject)))) return refusals.badNote();
  return notes.some((n) => n.view !== 'unknown' && n.words === '' && n.facts.length === 0) ? refusals.emptyNote() : ok(null);
}

/** Days of the talk, its notes, and recusal of both interviewers. */
async function check(tx: Tx, plan: Plan, who: Interviewee, first: string, second: string, said: TalkInput): Promise<Outcome<{ second: string }>> {
  const drawn = (await drawOf(tx.read, plan.id))!;
  if (said.day > tx.today || said.day < drawn.day) return refusals.day();
  const notes = checkNotes(plan, said.notes);
  if (!notes.ok) return notes;
  const may = await clerksFor(tx.read, plan.unitId, tx.today);
  if (first === second || !may.some((c) => c.accountId === second)) return refusals.second();
  const rows = await tx.read.select({ id: account.id, name: account.displayName, personId: account.personId }).from(account).where(inArray(account.id, [first, second]));
  const two = [first, second].map((id) => rows.find((r) => r.id === id));
  // One person with two accounts is one interviewer.
  if (!two[0] || !two[1] || (two[0].personId !== null && two[0].personId === two[1].personId)) return refusals.second();
  const free = await recusal(tx.read, two.map((r) => ({ personId: r!.personId, name: r!.name })), { personId: who.personId, name: who.name }, plan.subjects, said.notes);
  return free.ok ? ok({ second: two[1].name }) : free;
}

/** Writes down a talk that the actor held with a second interviewer; it counts when that one agrees. */
export async function writeTalk(ports: Ports, actor: Actor, planId: string, said: NewTalk): Promise<Outcome<{ id: string; n: number }>> {
  return ports.act({ actor, verb: 'interviews.talk.written' }, async (tx) => {
    const plan = await running(tx, actor, planId);
    if (!plan.ok) return plan;
    const who = (await peopleOf(tx.read, planId)).find((p) => p.id === said.intervieweeId);
    if (!who) return refusals.notOnList();
    if (who.state === 'absent') return refusals.absent();
    const talks = await talksOf(tx.read, planId);
    if (talks.some((t) => t.intervieweeId === who.id)) return refusals.talked();
    const checked = await check(tx, plan.value, who, actor.accountId, said.second, said);
    if (!checked.ok) return checked;
    const n = (talks.at(-1)?.n ?? 0) + 1;
    const row = await tx.insert(interviewTalk, { planId, n, intervieweeId: who.id, day: said.day, place: said.place, first: actor.accountId, firstName: actor.name, second: said.second, secondName: checked.value.second, notes: said.notes, version: 1, state: 'waiting', differs: [], agreedDay: null });
    tx.note({ subjects: [{ kind: 'interview-plan', id: planId }], cites: ['cn.appointment-2019.art-33', 'cn.appointment-2019.art-53'], detail: { number: plan.value.number, n, second: checked.value.second } });
    return ok({ id: row.id, n });
  });
}

async function findTalk(tx: Tx, planId: string, talkId: string): Promise<Talk | undefined> {
  const talk = await tx.lock(interviewTalk, talkId);
  return talk?.planId === planId ? talk : undefined;
}

/** Changes the notes by whoever wrote them, until two have agreed; the second interviewer answers anew. */
export async function rewriteTalk(ports: Ports, actor: Actor, planId: string, talkId: string, said: TalkInput): Promise<Outcome<{ id: string; version: number }>> {
  return ports.act({ actor, verb: 'interviews.talk.rewritten' }, async (tx) => {
    const plan = await running(tx, actor, planId);
    if (!plan.ok) return plan;
    const talk = await findTalk(tx, planId, talkId);
    if (!talk || (talk.first !== actor.accountId && talk.second !== actor.accountId)) return refusals.noTalk();
    if (talk.first !== actor.accountId) return refusals.notFirst();
    if (talk.state === 'agreed') return refusals.agreed();
    const [who] = await tx.read.select().from(interviewPerson).where(eq(interviewPerson.id, talk.intervieweeId));
    const checked = await check(tx, plan.value, who!, talk.first, talk.second, said);
    if (!checked.ok) return checked;
    const version = talk.version + 1;
    await tx.update(interviewTalk, talkId, { day: said.day, place: said.place, notes: said.notes, version, state: 'waiting', differs: [] });
    tx.note({ subjects: [{ kind: 'interview-plan', id: planId }], detail: { number: plan.value.number, n: talk.n, version } });
    return ok({ id: talkId, version });
  });
}

/** The second interviewer agrees to the version that was read, or states field by field what differs. */
export async function answerTalk(ports: Ports, actor: Actor, planId: string, talkId: string, said: AnswerInput): Promise<Outcome<{ id: string; state: Talk['state'] }>> {
  const agrees = said.differs.length === 0;
  return ports.act({ actor, verb: agrees ? 'interviews.talk.agreed' : 'interviews.talk.differs' }, async (tx) => {
    const plan = await running(tx, actor, planId);
    if (!plan.ok) return plan;
    const talk = await findTalk(tx, planId, talkId);
    if (!talk || (talk.first !== actor.accountId && talk.second !== actor.accountId)) return refusals.noTalk();
    if (talk.second !== actor.accountId) return refusals.notSecond();
    if (talk.state === 'agreed') return refusals.agreed();
    if (talk.version !== said.version) return refusals.stale();
    if (talk.state === 'differs') return refusals.answered();
    if (said.differs.some((d) => typeof d.at === 'number' && d.at >= talk.notes.length)) return refusals.badNote();
    const state = agrees ? ('agreed' as const) : ('differs' as const);
    await tx.update(interviewTalk, talkId, { state, differs: said.differs, agreedDay: agrees ? tx.today : null });
    tx.note({ subjects: [{ kind: 'interview-plan', id: planId }], cites: ['cn.appointment-2019.art-33'], detail: { number: plan.value.number, n: talk.n, first: talk.firstName, count: said.differs.length } });
    return ok({ id: talkId, state });
  });
}

/** Whether the notes of a talk are this actor’s to read: the two interviewers and those who read all; never one’s own talk nor that of kin. */
export async function readable(read: Reader, actor: Actor, plan: Plan, today: Parameters<typeof readsAll>[3]): Promise<(talk: Talk, interviewee: string) => boolean> {
  const all = await readsAll(read, actor, plan, today);
  const { kin } = await sightOf(read, actor, 'file', today);
  return (talk, interviewee) => !kin.includes(interviewee) && (all || talk.first === actor.accountId || talk.second === actor.accountId);
}

/** The notes of a talk; the reading is an entry. */
export async function readTalk(ports: Ports, actor: Actor, planId: string, talkId: string): Promise<Outcome<Talk & { interviewee: string; mine: 'first' | 'second' | null }>> {
  return ports.act({ actor, verb: 'interviews.notes.read' }, async (tx) => {
    const plan = await findPlan(tx.read, actor, planId, mayHandleCases, tx.today);
    if (!plan.ok) return plan;
    const [found] = await tx.read.select({ talk: interviewTalk, who: interviewPerson }).from(interviewTalk).innerJoin(interviewPerson, eq(interviewPerson.id, interviewTalk.intervieweeId)).where(and(eq(interviewTalk.id, talkId), eq(interviewTalk.planId, planId)));
    if (!found || !(await readable(tx.read, actor, plan.value, tx.today))(found.talk, found.who.personId)) return refusals.noTalk();
    tx.note({ subjects: [{ kind: 'interview-plan', id: planId }], detail: { number: plan.value.number, n: found.talk.n } });
    const mine = found.talk.first === actor.accountId ? ('first' as const) : found.talk.second === actor.accountId ? ('second' as const) : null;
    return ok({ ...found.talk, interviewee: found.who.name, mine });
  });
}
