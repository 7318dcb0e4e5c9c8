import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '../../kernel/day.ts';
import { canonical } from '../../kernel/canonical.ts';
import type { Command, CommandKind } from './rules/commands.ts';
import type { CaseEvent, Step } from './rules/events.ts';
import { commandSteps } from './rules/guard.ts';
import { presentNow, steps } from './rules/lookup.ts';
import { stepsOf } from './rules/roads.ts';
import type { ActorFacts, CaseState, World } from './rules/state.ts';
import { decide, next } from './rules.ts';
import { figures, member, membersDue, people, Play, who } from './testing.ts';

/*
 * Every state a case can reach, and every command in every one of them. States are told apart by what bears on the order of
 * steps; where several things of one kind stand side by side (the four checks, the members who vote) a few stand for all.
 * What a finished step rests on is judged here from the events alone, by other code than the rules' own.
 */

type Move = { by: ActorFacts; command: Command } | { wait: number };
type Node = { state: CaseState; events: CaseEvent[]; today: Day };
const P = 'p1';
const due = membersDue(3);
const other = ['personal-matters', 'discipline-opinion', 'complaints'] as const;

function moves({ state, today }: Node, method: 'hands' | 'secret' = 'hands'): Move[] {
  const by = (actor: ActorFacts, command: Command): Move => ({ by: actor, command });
  const own = state.examination.people[P];
  const check = other.find((k) => !own?.checks[k]) ?? 'complaints';
  const exceptionId = state.exceptions.find((e) => e.state === 'open')?.exceptionId ?? 'none';
  const objectionId = state.notice.objections.find((o) => o.state === 'open')?.objectionId ?? 'none';
  const sheet = (form: 'interview' | 'meeting', votes: number): Command => ({ kind: 'sheet.enter', form, figures: figures(today, [P], { candidates: [{ personId: P, votes }], others: 24 - votes }) });
  const heldOn = state.meeting?.called.on ?? today;
  return [
    by(who.clerk, { kind: 'motion.plan', openingOpinion: '一', conditions: '一', scope: '一', method: '一' }),
    by(who.deputy, { kind: 'motion.approve' }),
    by(who.clerk, { kind: 'motion.approve' }),
    by(who.clerk, { kind: 'motion.report', matters: state.opened.road === 'organization' ? [{ matter: '组织推荐提名', kind: 'organization-recommended', reportedOn: today, approvedOn: today }] : [] }),
    by(who.clerk, { kind: 'organization.consent', reportedOn: today, approvedOn: null, approver: null, document: null }),
    by(who.clerk, { kind: 'organization.consent', reportedOn: today, approvedOn: today, approver: '省委组织部', document: null }),
    by(who.clerk, { kind: 'candidate.add', personId: P, source: '一' }),
    by(who.clerk, { kind: 'candidate.remove', personId: P, reason: '一' }),
    by(who.clerk, { kind: 'facts.refresh' }),
    by(who.clerk, { kind: 'person.state', personId: P, basis: '一', facts: { healthFit: true } }),
    by(who.clerk, { kind: 'post.state', basis: '一', facts: { specialPost: false } }),
    by(who.clerk, { kind: 'exception.request', personId: null, ruleId: 'cn.appointment-2019.art-16.both-forms', reason: '一', exceptional: null }),
    by(who.head, { kind: 'exception.approve', exceptionId }),
    by(who.head, { kind: 'exception.decline', exceptionId, note: '一' }),
    by(who.clerk, { kind: 'exception.consent', personId: P, reportedOn: today, approvedOn: null, approver: null, document: null }),
    ...(['interview', 'meeting'] as const).flatMap((form) => [
      by(who.clerk, { kind: 'recommendation.plan', form, scope: '一', due: 30, directed: true, seats: 1 }),
      by(who.clerk, sheet(form, 20)), by(who.clerk2, sheet(form, 20)), by(who.clerk2, sheet(form, 19)),
    ]),
    by(who.clerk, { kind: 'examinees.choose', personIds: [P], reason: '一' }),
    by(who.clerk, { kind: 'examination.notice', publishedOn: today, channel: '一', text: '一' }),
    by(who.clerk, { kind: 'team.form', startedOn: today, members: [{ personId: 'x1', lead: true }, { personId: 'x2', lead: false }] }),
    by(who.clerk, { kind: 'team.form', startedOn: today, members: [{ personId: 'x1', lead: true }] }),
    by(who.clerk, { kind: 'interview.note', personId: P, on: today, interviewers: ['x1', 'x2'], with: '一', summary: '一' }),
    by(who.clerk, { kind: 'check.record', personId: P, check: 'file', result: 'clear', detail: '一', on: today, signer: '一' }),
    by(who.clerk, { kind: 'check.record', personId: P, check: 'file', result: 'doubt', detail: '一', on: today, signer: '一' }),
    by(who.clerk, { kind: 'check.record', personId: P, check, result: 'clear', detail: '一', on: today, signer: '一' }),
    by(who.clerk2, { kind: 'check.resolve', personId: P, check: 'file', detail: '一', on: today, signer: '一' }),
    by(who.clerk, { kind: 'integrity.conclude', personId: P, conclusion: '一', partySecretary: '甲', disciplineSecretary: '乙', on: today }),
    by(who.clerk, { kind: 'obstacle.state', personId: P, majorProblem: 'none', otherObstacle: 'none', basis: '一' }),
    by(who.clerk, { kind: 'candidate.talk', personId: P, on: today, by: ['x1', 'x2'], summary: '一' }),
    by(who.clerk, { kind: 'finding.write', personId: P, merits: '一', weaknesses: '一', recommendation: '一', checks: '一', endedOn: today }),
    by(who.clerk, { kind: 'recommendation.attend', form: 'meeting', on: today, present: [] }),
    by(who.clerk, { kind: 'interviews.plan', people: [{ personId: null, name: '一', post: '一', category: '一', way: 'computed', reason: null }], leftOut: [] }),
    by(who.clerk, { kind: 'extended.note', personId: P, on: today, by: ['x1', 'x2'], where: '一', why: '一', summary: '一' }),
    by(who.clerk, { kind: 'member.leave', memberId: 'm3', at: '10:00', reason: '一' }),
    by(who.clerk, { kind: 'member.leave', memberId: 'm2', at: '10:00', reason: '一' }),
    by(who.clerk, { kind: 'member.arrive', memberId: 'm3', at: '10:00' }),
    by(who.clerk, { kind: 'discussion.record', personId: P, spoke: ['m2', 'm3', 'm1'].filter((id) => presentNow(state).includes(id)) }),
    by(who.clerk, { kind: 'discussion.record', personId: P, spoke: ['m1'] }),
    ...[who.clerk, who.clerk2].flatMap((teller) => [2, 1].map((yes) => by(teller, { kind: 'ballot.count', personId: P, figures: { issued: presentNow(state).length, returned: presentNow(state).length, valid: 2, invalid: presentNow(state).length - 2, yes, no: 2 - yes, defer: 0 } }))),
    by(who.clerk, { kind: 'filing.require', to: '一', matter: '一', dueOn: today, basis: '一' }),
    by(who.clerk, { kind: 'filing.send', on: today, document: '一' }),
    by(who.clerk, { kind: 'filing.answer', on: today, answer: '一' }),
    by(who.clerk, { kind: 'meeting.call', on: today, place: '一', chairId: 'm1', method, due }),
    by(who.clerk, { kind: 'meeting.open', on: heldOn, present: ['m1', 'm2', 'm3'], leaves: [] }),
    by(who.clerk, { kind: 'meeting.open', on: heldOn, present: ['m1'], leaves: [] }),
    by(who.clerk, { kind: 'candidate.present', personId: P, presenter: '一', explanation: '一' }),
    ...[1, 2, 3].flatMap((i) => (['yes', 'no', 'defer'] as const).map((stand) => by(member(i), { kind: 'vote.give', personId: P, stand }))),
    by(who.clerk, { kind: 'vote.sheet', personId: P, memberId: 'm2', stand: 'yes' }),
    by(who.clerk2, { kind: 'vote.sheet', personId: P, memberId: 'm2', stand: 'yes' }),
    by(who.clerk, { kind: 'vote.close', personId: P }),
    by(who.head, { kind: 'vote.reconsider', personId: P, agreed: ['m1', 'm2'] }),
    by(who.head, { kind: 'vote.reconsider', personId: P, agreed: ['m1'] }),
    by(who.clerk, { kind: 'notice.publish', publishedOn: today, endsOn: null, channel: '一', text: '一', exceptionStated: null, calendar: null }),
    by(who.clerk, { kind: 'notice.publish', publishedOn: today, endsOn: addDays(today, 1), channel: '一', text: '一', exceptionStated: null, calendar: null }),
    by(who.head, { kind: 'notice.waive', ground: 'not-promotion', basis: '一' }),
    by(who.clerk, { kind: 'objection.receive', on: today, from: '一', content: '一' }),
    by(who.clerk, { kind: 'objection.resolve', objectionId, upheld: false, result: '一', on: today, by: '一' }),
    by(who.clerk, { kind: 'objection.resolve', objectionId, upheld: true, result: '一', on: today, by: '一' }),
    by(who.clerk, { kind: 'talk.hold', on: today, by: '一', content: '一' }),
    by(who.clerk, { kind: 'appointment.make', electedOn: null, issuedOn: today, document: '一', endHoldings: [] }),
    by(who.clerk, { kind: 'probation.conclude', on: today, result: 'competent', opinion: '一' }),
    by(who.clerk, { kind: 'step.complete' }),
    by(who.head, { kind: 'case.stop', reason: '一' }),
    ...(state.notice.published && today <= state.notice.published.endsOn ? [{ wait: 12 }] : []),
    ...(state.step === 'probation' && today < state.appointment!.probationUntil! ? [{ wait: 366 }] : []),
  ];
}

/** What tells states apart. */
function key({ state: s, today }: Node): string {
  const candidate = s.candidates.find((c) => c.personId === P);
  const own = s.examination.people[P];
  const standing = (k: 'file') => { const c = own?.checks[k]; return !c ? 'none' : c.resolved ? 'resolved' : c.result; };
  const ballot = s.ballots[P];
  return canonical([
    s.step, s.state, s.motion.plan !== null, s.motion.approved !== null, s.motion.reports !== null, s.motion.consent ? s.motion.consent.approvedOn !== null : null, candidate ? (candidate.removed ? 'removed' : candidate.examinee ? 'examinee' : 'in') : 'none',
    s.exceptions.some((e) => e.state === 'open'), s.step === 'recommendation' && s.exceptions.some((e) => e.state === 'approved'),
    ...(['interview', 'meeting'] as const).map((f) => { const form = s.recommendation.forms[f]; return form ? [form.agreed !== null, form.pending.map((x) => x.by.actor), Math.min(1, form.differed.length)] : null; }),
    s.examination.chosen !== null, s.examination.notice !== null, s.examination.team !== null,
    own ? [own.interviews.length > 0, standing('file'), other.filter((k) => own.checks[k]).length, own.integrity !== null, own.obstacle !== null, own.talk !== null, own.finding !== null] : null,
    s.meeting ? [s.meeting.opened !== null, s.step === 'decision' ? [...presentNow(s)].sort() : null] : null,
    ballot ? [ballot.presented !== null, ballot.votes.map((v) => `${v.memberId === 'm1' ? 'chair' : 'member'} ${v.stand}`).sort(), ballot.votes.map((v) => v.memberId).sort(), ballot.entered.map((v) => v.by.actor), ballot.result?.result ?? null, Math.min(2, ballot.round), ballot.spoke !== null, ballot.counts.map((c) => [c.by.actor, c.figures!.yes]), ballot.counted?.figures.yes ?? null] : null,
    s.notice.published ? today > s.notice.published.endsOn : null, s.notice.objections.map((o) => o.state).slice(-1),
    s.talk !== null, s.appointment !== null, s.probation !== null, s.step === 'probation' && today >= s.appointment!.probationUntil!,
  ]);
}

/** What must stand in the events before a step may be completed, read by this test alone. */
function founded(step: Step, events: readonly CaseEvent[], today: Day): string | null {
  const has = (kind: CaseEvent['kind'], test: (p: any, e: CaseEvent) => boolean = () => true): boolean => events.some((e) => e.kind === kind && test(e.payload, e));
  const last = (kind: CaseEvent['kind']): any => events.filter((e) => e.kind === kind).at(-1);
  switch (step) {
    case 'motion': {
      const plan = last('motion.planned') as CaseEvent | undefined;
      return plan && has('motion.approved', (_, e) => e.n > plan.n && e.actor !== plan.actor) && has('motion.reported') && has('candidate.added') && (events[0]!.payload as { road?: string }).road !== 'organization' ? null : plan && last('organization.consented')?.payload.approvedOn && has('motion.reported') && has('candidate.added') && has('motion.approved', (_, e) => e.n > plan.n && e.actor !== plan.actor) ? null : 'motion';
    }
    case 'recommendation': {
      const agreed = (form: string): boolean => has('sheet.agreed', (p) => p.form === form && p.by[0] !== p.by[1] && new Set(events.filter((e) => e.kind === 'sheet.entered' && e.payload.form === form && canonical(e.payload.figures) === canonical(p.figures)).map((e) => e.actor)).size >= 2);
      return agreed('interview') && (agreed('meeting') || has('exception.approved')) ? null : 'sheets';
    }
    case 'examination': {
      const clear = (check: string): boolean => {
        const recorded = events.filter((e) => e.kind === 'check.recorded' && e.payload.check === check).at(-1);
        return recorded !== undefined && ((recorded.payload as { result: string }).result === 'clear' || has('check.resolved', (p, e) => p.check === check && e.n > recorded.n && e.actor !== recorded.actor));
      };
      const whole = ['file', ...other].every(clear) && (last('team.formed')?.payload.members.length ?? 0) >= 2;
      return whole && (['examinees.chosen', 'examination.noticed', 'interview.noted', 'integrity.concluded', 'obstacle.stated', 'candidate.talked', 'finding.written'] as const).every((k) => has(k)) ? null : 'examination';
    }
    case 'decision': {
      const closed = last('vote.closed');
      const reopened = last('vote.reopened')?.n ?? 0;
      const given = events.filter((e) => e.kind === 'vote.given' && e.n > Math.max(reopened, last('meeting.opened')?.n ?? 0));
      const call = last('meeting.called')?.payload;
      const shown = events.filter((e) => e.kind === 'candidate.presented').at(-1)?.n ?? 0;
      const since = (kind: CaseEvent['kind']): any[] => events.filter((e) => e.kind === kind && e.n > (last('meeting.opened')?.n ?? 0) && e.n < shown).map((e) => (e.payload as { memberId: string }).memberId);
      const here = 3 + since('member.arrived').length - since('member.left').length;
      if (call?.method === 'secret') {
        const counts = events.filter((e) => e.kind === 'ballot.counted' && e.n > shown);
        const agreed = events.filter((e) => e.kind === 'ballot.agreed' && e.n > shown).at(-1)?.payload as { figures: { yes: number; issued: number } } | undefined;
        const two = agreed && new Set(counts.filter((e) => canonical((e.payload as { figures: object }).figures as never) === canonical(agreed.figures as never)).map((e) => e.actor)).size >= 2;
        const spoke = events.filter((e) => e.kind === 'discussion.recorded' && e.n > shown).at(-1)?.payload as { spoke: string[] } | undefined;
        return two && given.length === 0 && spoke?.spoke.length === here && spoke.spoke.at(-1) === 'm1' && here >= 2 && agreed.figures.issued === here && 2 * agreed.figures.yes > 3 ? null : 'secret decision';
      }
      const yes = given.filter((e) => (e.payload as { stand: string }).stand === 'yes').length;
      const present = last('meeting.opened')?.payload.present.length ?? 0;
      return closed && given.length === here && 3 * present >= 2 * 3 && here >= 2 && 2 * yes > 3 && (given.at(-1)!.payload as { memberId: string }).memberId === 'm1' ? null : 'decision';
    }
    case 'notice':
      if (has('notice.waived', (p) => p.ground === 'not-promotion') && (events[0]!.payload as { moveKind: string }).moveKind === 'lateral' && openObjections(events) === 0) return null;
      return has('notice.published', (p) => p.workingDays >= 5 && today > p.endsOn) && openObjections(events) === 0 ? null : 'notice';
    case 'appointment':
      return has('talk.held') && has('appointment.made', (p) => /^\d{4}-\d{2}-\d{2}$/.test(p.effectiveOn)) && openObjections(events) === 0 ? null : 'appointment';
    case 'probation':
      return has('probation.concluded', (p) => p.on >= last('appointment.made').payload.probationUntil) ? null : 'probation';
  }
}

const openObjections = (events: readonly CaseEvent[]): number =>
  events.filter((e) => e.kind === 'objection.received' && !events.some((r) => r.kind === 'objection.resolved' && r.payload.objectionId === e.payload.objectionId && !r.payload.upheld)).length;

/** The parts of the examination, in one order: what the other roads do with it, so that they need not go through every order again. */
const inOrder: readonly [CommandKind, (n: Node) => boolean][] = [
  ['examinees.choose', (n) => n.state.examination.chosen !== null], ['examination.notice', (n) => n.state.examination.notice !== null], ['team.form', (n) => n.state.examination.team !== null],
  ['interview.note', (n) => (n.state.examination.people[P]?.interviews.length ?? 0) > 0], ['check.record', (n) => Object.keys(n.state.examination.people[P]?.checks ?? {}).length === 4], ['integrity.conclude', (n) => !!n.state.examination.people[P]?.integrity],
  ['obstacle.state', (n) => !!n.state.examination.people[P]?.obstacle], ['candidate.talk', (n) => !!n.state.examination.people[P]?.talk], ['finding.write', (n) => !!n.state.examination.people[P]?.finding],
];
const parts = new Set(inOrder.map(([kind]) => kind));

function oneOrder(node: Node, method: 'hands' | 'secret'): Move[] {
  const all = moves(node, method);
  if (node.state.step !== 'examination') return all;
  const due = inOrder.find(([, done]) => !done(node))?.[0];
  return all.filter((m) => 'wait' in m || !parts.has(m.command.kind) || m.command.kind === due);
}

const walks = [
  { road: 'ordinary', method: 'hands', moveKind: 'promotion', without: [], end: 'probation', least: 50_000 },
  { road: 'organization', method: 'hands', moveKind: 'promotion', without: ['recommendation'], end: 'probation', least: 5_000 },
  { road: 'lateral', method: 'hands', moveKind: 'lateral', without: ['recommendation'], end: 'appointment', least: 5_000 },
  { road: 'lateral', method: 'secret', moveKind: 'lateral', without: ['recommendation'], end: 'appointment', least: 5_000 },
] as const;

describe('every state of a case', () => {
  it.each(walks)('no command in any state reaches a later step without the former complete: $road, $method', ({ road, method, moveKind, without, end, least }) => {
    // The deliberation is stated at once, so that the decision can be reached; what is stated does not tell states apart.
    const start = new Play({ moveKind, ...(road === 'ordinary' ? {} : { road }) }).do(who.clerk, { kind: 'post.state', basis: '一', facts: { deliberatedOn: day('2026-03-02') } });
    const own = stepsOf(start.state.opened);
    const first: Node = { state: start.state, events: start.events, today: start.today };
    const seen = new Set([key(first)]);
    const queue = [first];
    const perStep = new Map<Step, number>();
    const kinds = new Set<CommandKind>();
    const ended = new Set<string>();
    let pairs = 0;
    let accepted = 0;
    let completions = 0;
    for (let node = queue.shift(); node; node = queue.shift()) {
      perStep.set(node.state.step, (perStep.get(node.state.step) ?? 0) + 1);
      const world: World = { day: node.today, people, post: null, settings: node.state.settings, newId: `id-${node.events.length}`, holdings: {} };
      for (const move of road === 'ordinary' ? moves(node) : oneOrder(node, method)) {
        if ('wait' in move) {
          enter({ ...node, today: addDays(node.today, move.wait) });
          continue;
        }
        pairs += 1;
        kinds.add(move.command.kind);
        const outcome = decide(node.state, move.command, move.by, world);
        if (!outcome.ok) {
          if (outcome.refusal.name === 'selection.step-out-of-order' && outcome.refusal.citations?.length !== 1) throw new Error(`${move.command.kind} is refused without its article`);
          continue;
        }
        accepted += 1;
        if (!commandSteps[move.command.kind].includes(node.state.step)) throw new Error(`${move.command.kind} was accepted in ${node.state.step}`);
        if (node.state.state === 'stopped' || node.state.state === 'closed') throw new Error(`${move.command.kind} was accepted after the end`);
        let state = node.state;
        const events = [...node.events];
        for (const event of outcome.value) {
          const signed = { ...event, n: state.version + 1, step: state.step, day: node.today, at: `${node.today}T00:00:00.000Z`, actor: move.by.accountId, actorName: move.by.name } as CaseEvent;
          const before = state;
          state = next('case', state, signed);
          events.push(signed);
          const climbed = own.indexOf(state.step) - own.indexOf(before.step);
          if (climbed === 0 && signed.kind !== 'step.completed') continue;
          completions += 1;
          const lacking = founded(before.step, node.events, node.today);
          if (signed.kind !== 'step.completed' || climbed > 1 || climbed < 0 || lacking) throw new Error(`${move.command.kind} led from ${before.step} to ${state.step} without ${lacking ?? 'order'}`);
        }
        if (state.state === 'closed' || state.state === 'stopped') ended.add(`${state.state} in ${state.step}`);
        enter({ state, events, today: node.today });
      }
    }
    function enter(node: Node): void {
      const k = key(node);
      if (seen.has(k)) return;
      seen.add(k);
      queue.push(node);
    }
    process.stdout.write(`case states (${road}, ${method}): ${seen.size} states, ${pairs} (state, command) pairs tried, ${accepted} accepted, ${completions} step completions, 0 illegal; ${[...perStep].map(([s, n]) => `${s} ${n}`).join(', ')}\n`);
    expect([...kinds].sort()).toEqual(Object.keys(commandSteps).filter((k) => k !== 'probation.conclude' || end === 'probation' || kinds.has(k)).sort());
    expect([...perStep.keys()]).toEqual(steps.filter((s) => !(without as readonly string[]).includes(s) && steps.indexOf(s) <= steps.indexOf(end)));
    expect([...ended]).toContain(`closed in ${end}`);
    expect(completions).toBeGreaterThanOrEqual(own.length - (end === 'probation' ? 0 : 1));
    expect(pairs).toBeGreaterThan(least);
  }, 300_000);
});
