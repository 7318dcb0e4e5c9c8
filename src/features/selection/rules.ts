import { canonical } from '../../kernel/canonical.ts';
import type { Day } from '../../kernel/day.ts';
import { BOOK_EDITION, packStands } from '../../domain/book.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { appointment } from './rules/appointment.ts';
import { attendance } from './rules/attendance.ts';
import { unfounded } from './rules/audit.ts';
import { no, w } from './rules/cite.ts';
import type { Cmd, Command, CommandKind, OpenCase } from './rules/commands.ts';
import { acknowledgedBy } from './rules/discipline.ts';
import { decision } from './rules/decision.ts';
import type { CaseEvent, NewEvent, Payloads, VerdictsOf } from './rules/events.ts';
import { examination } from './rules/examination.ts';
import { filing } from './rules/filing.ts';
import { admit, commandSteps } from './rules/guard.ts';
import { votesSecretly, withoutPack } from './rules/lookup.ts';
import { motion } from './rules/motion.ts';
import { notice } from './rules/notice.ts';
import { unless, type Handler, type Handlers } from './rules/parts.ts';
import { recommendation } from './rules/recommendation.ts';
import { roadOf, roadOpens, stepAfter } from './rules/roads.ts';
import { secretVote } from './rules/secret.ts';
import type { ActorFacts, CaseState, Permission, World } from './rules/state.ts';
import { open, requirements, stepping } from './rules/step.ts';
import { concerned, verdictsOf } from './rules/verdicts.ts';

/*
 * A case is the fold of its events (rules/fold.ts). `decide` answers a command with the events that follow, or with the
 * refusal; nothing else makes events. All of it is pure, so the server, the pages and the offline verifier agree.
 */

const handlers: Handlers<CommandKind> = { ...attendance, ...secretVote, ...filing, ...motion, ...recommendation, ...examination, ...decision, ...notice, ...appointment, ...stepping };

/** The events that follow from a command, or why it is refused. Pure; the actor and the facts of the day are given. */
export function decide(state: CaseState, command: Command, actor: ActorFacts, world: World): Outcome<NewEvent[]> {
  const admitted = admit(state, command.kind, actor, world);
  if (!admitted.ok) return admitted;
  return (handlers[command.kind] as Handler<CommandKind>)(state, command as Cmd<CommandKind>, actor, world);
}

/** The first event of a case; refuses a post that is not there or has no leading rank. */
export function openingOf(command: OpenCase, world: World, number: string): Outcome<NewEvent> {
  const post = world.post;
  if (!post) return no('post-unknown', w('没有这个职位，或该职位今天不在使用', 'There is no such post today'), w('先在职位信息中设立', 'Set up the post first'), { status: 404, field: 'postId' });
  const fits = unless(post.leading, () => no('not-a-leading-post', w('这不是领导职务，不适用本条例的选拔任用程序', 'This is not a leading post; these regulations do not apply'), w('职级晋升按职务与职级并行规定办理', 'Promote service ranks under their own rules'), { field: 'postId' }));
  if (!fits.ok) return fits;
  const opens = roadOpens(command, world);
  if (!opens.ok) return opens;
  const payload: Payloads['case.opened'] = { ...command, edition: 3, number, title: post.title.startsWith(post.unitName) ? post.title : `${post.unitName}${post.title}`, post: withoutPack(post), settings: world.settings, book: BOOK_EDITION, ...(post.pack === undefined || post.pack === 'cn.cadres' ? {} : { pack: post.pack }), ...(world.prohibitions?.length ? { prohibitions: world.prohibitions } : {}) };
  return ok({ kind: 'case.opened', payload });
}

/** Every command of the present step, with whether this actor may give it now and why not. */
export function permissions(state: CaseState, actor: ActorFacts, world: World): Permission[] {
  return (Object.keys(commandSteps) as CommandKind[])
    .filter((kind) => commandSteps[kind].includes(state.step) && (kind !== 'organization.consent' || roadOf(state.opened) === 'organization'))
    .map((kind) => {
      const outcome = admit(state, kind, actor, world);
      return { kind, allowed: outcome.ok, refusal: outcome.ok ? null : outcome.refusal };
    });
}

/** Roles the case waits for now: those of the first open line, or whoever completes the step. */
export function waitsFor(state: CaseState, day: Day): string[] {
  if (state.state === 'stopped' || state.state === 'closed') return [];
  const left = open(requirements(state, day));
  if (left.length === 0) return ['clerk', 'section_head'];
  const roles = new Set(left.filter((l) => l.status === 'missing').flatMap((l) => l.who));
  if (state.step === 'decision' && !votesSecretly(state) && Object.values(state.ballots).some((b) => b.presented && !b.result)) roles.add('member');
  return [...roles].sort();
}

/** The day something falls due by itself, for lists: end of notice, meeting day, end of probation. */
export function dueDay(state: CaseState): Day | null {
  if (state.state === 'stopped' || state.state === 'closed') return null;
  if (state.step === 'decision') return state.meeting?.called.on ?? null;
  if (state.step === 'notice') return state.notice.published?.endsOn ?? null;
  return state.step === 'probation' ? (state.appointment?.probationUntil ?? null) : null;
}

/** A disagreement found when a stored case is gone through again. */
export type Disagreement = { n: number; what: 'order' | 'verdicts' | 'step' | 'edition'; detail: string };

/**
 * Goes through one event of a stored case again: it must happen in the step the case stood in, its verdicts must be what the
 * rules of the case's edition answer on its day, and a step may be completed only when nothing was missing. Null when all agree.
 */
export function disagreement(before: CaseState, after: CaseState, event: CaseEvent): Disagreement | null {
  if (!Number.isInteger(before.book) || before.book < 1 || before.book > BOOK_EDITION) return { n: event.n, what: 'edition', detail: String(before.book) };
  if (!packStands(before.pack, before.book)) return { n: event.n, what: 'edition', detail: String(before.pack) };
  if (event.step !== before.step) return { n: event.n, what: 'order', detail: event.kind };
  const ended = before.state === 'stopped' || before.state === 'closed';
  if (ended && event.kind !== 'case.sealed') return { n: event.n, what: 'order', detail: event.kind };
  const lacking = unfounded(before, event);
  if (lacking !== null) return { n: event.n, what: 'order', detail: lacking };
  const stored = (event.payload as { verdicts?: VerdictsOf }).verdicts;
  if (stored) {
    const asked = event.kind === 'step.completed' ? before : after;
    const people = event.kind === 'step.completed' || event.kind === 'facts.refreshed' ? concerned(asked) : asked.candidates.filter((c) => stored[c.personId]);
    const found = verdictsOf(asked, people, event.day);
    if (canonical(found) !== canonical(stored)) return { n: event.n, what: 'verdicts', detail: firstDifference(stored, found) };
  }
  if (event.kind === 'step.completed') {
    if (!acknowledgedBy(before, event.actor)) return { n: event.n, what: 'order', detail: '纪律要求没有阅知' };
    const left = open(requirements(before, event.day))[0];
    if (left) return { n: event.n, what: 'step', detail: left.sentence.zh };
    const follows = event.payload.next;
    if (follows !== null && follows !== stepAfter(before.opened, before.step)) return { n: event.n, what: 'order', detail: follows };
  }
  return null;
}

function firstDifference(stored: VerdictsOf, found: VerdictsOf): string {
  for (const [personId, verdicts] of Object.entries(stored)) {
    for (const [i, verdict] of verdicts.entries()) {
      if (canonical(verdict) !== canonical(found[personId]?.[i] ?? null)) return verdict.rule;
    }
  }
  return '';
}

export { fold, next } from './rules/fold.ts';
export { requirements } from './rules/step.ts';
export type { CaseEvent, EventKind, Payloads, Step } from './rules/events.ts';
export type { CaseState, Requirement } from './rules/state.ts';
export type { Command, CommandKind, OpenCase } from './rules/commands.ts';
