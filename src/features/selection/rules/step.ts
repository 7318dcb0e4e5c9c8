import { canonical } from '../../../kernel/canonical.ts';
import type { Day } from '../../../kernel/day.ts';
import { ok } from '../../../kernel/refusal.ts';
import { appointmentLines, probationLines } from './appointment.ts';
import { art, no, w } from './cite.ts';
import { decisionLines } from './decision.ts';
import { acknowledging } from './discipline.ts';
import type { NewEvent, Step, StepFacts } from './events.ts';
import { examinationLines } from './examination.ts';
import { filingLines } from './filing.ts';
import { stepArticle } from './guard.ts';
import { active, ballotOf, stepIndex, stepWords, withoutPack } from './lookup.ts';
import { exceptionLines, motionLines } from './motion.ts';
import { noticeLines, objectionLines } from './notice.ts';
import { ahead, type Handlers } from './parts.ts';
import { recommendationLines } from './recommendation.ts';
import { stepAfter } from './roads.ts';
import type { CaseState, Requirement, World } from './state.ts';
import { concerned, verdictLines, verdictsOf } from './verdicts.ts';

const own: Record<Step, (state: CaseState, day: Day) => Requirement[]> = {
  motion: motionLines,
  recommendation: recommendationLines,
  examination: examinationLines,
  decision: decisionLines,
  notice: (state, day) => [...noticeLines(state, day), ...objectionLines(state)],
  appointment: (state) => [...appointmentLines(state), ...objectionLines(state), ...filingLines(state)],
  probation: (state) => [...probationLines(state), ...filingLines(state)],
};

/** Every line of what the present step needs on a day: its own, exceptions that wait, and the verdicts of the regulations; empty once the case has ended. */
export function requirements(state: CaseState, day: Day): Requirement[] {
  if (state.state === 'stopped' || state.state === 'closed') return [];
  return [...own[state.step](state, day), ...exceptionLines(state), ...verdictLines(state, day)];
}

/** Lines that still keep the step from being completed. */
export const open = (lines: readonly Requirement[]): Requirement[] => lines.filter((l) => l.status === 'missing' || l.status === 'blocked');

/** The step that follows, or null at the end; an appointment without probation ends the case. */
export function nextStep(state: CaseState): Step | null {
  if (state.step === 'appointment' && !state.appointment?.probationUntil) return null;
  return stepAfter(state.opened, state.step);
}

/** Facts of candidates and post that the roster shows differently today; null when nothing changed. */
export function refreshed(state: CaseState, world: World): Extract<NewEvent, { kind: 'facts.refreshed' }>['payload'] | null {
  const people = active(state).flatMap((c) => {
    const now = world.people[c.personId];
    return now && canonical(now) !== canonical(c.facts) ? [{ personId: c.personId, facts: now }] : [];
  });
  // The pack stays as it was when the case was opened, so it is no part of the post it holds.
  const now = world.post ? withoutPack(world.post) : null;
  const post = now && canonical(now) !== canonical(state.post) ? now : null;
  return people.length > 0 || post ? { people, post, verdicts: {} } : null;
}

function stepFacts(state: CaseState): StepFacts {
  const vote = state.step === 'decision' && state.chosen ? ballotOf(state, state.chosen).result : null;
  if (vote) return { personId: vote.personId, due: vote.due, present: vote.present, yes: vote.yes };
  if (state.step === 'notice' && state.notice.published) return { workingDays: state.notice.published.workingDays };
  return state.step === 'appointment' && state.appointment ? { personId: state.appointment.personId, effectiveOn: state.appointment.effectiveOn } : {};
}

/** Completing a step, taking the roster's facts anew, and stopping a case. */
export const stepping: Handlers<'facts.refresh' | 'step.complete' | 'case.stop'> = {
  'facts.refresh': (state, _command, actor, world) => {
    const payload = refreshed(state, world);
    if (!payload) return no('nothing-new', w('名册中的信息没有变化', 'The roster shows nothing new'), w('不必刷新', 'Nothing to do'), { status: 409 });
    const after = ahead(state, [{ kind: 'facts.refreshed', payload }], actor, world.day);
    return ok([{ kind: 'facts.refreshed', payload: { ...payload, verdicts: verdictsOf(after, concerned(after), world.day) } }]);
  },

  'step.complete': (state, command, actor, world) => {
    // Until the decision the newest facts count; afterwards the case stands on those it was decided on.
    const changed = stepIndex(state.step) <= stepIndex('decision') ? refreshed(state, world) : null;
    const looked = changed ? ahead(state, [{ kind: 'facts.refreshed', payload: changed }], actor, world.day) : state;
    const lines = requirements(looked, world.day);
    const left = open(lines);
    const first = left[0];
    if (first) {
      const now = stepWords[state.step];
      return no('step-incomplete', w(`“${now.zh}”环节还不能完成：${first.sentence.zh}${left.length > 1 ? `（等 ${left.length} 项）` : ''}`, `The step “${now.en}” cannot be completed: ${first.sentence.en}${left.length > 1 ? ` (${left.length} in all)` : ''}`), first.wayOut ?? w('补齐所缺事项', 'Supply what is missing'), { cite: first.citation ?? stepArticle[state.step], details: left });
    }
    const read = acknowledging(looked, command.acknowledged);
    if (!read.ok) return read;
    const verdicts = verdictsOf(looked, concerned(looked), world.day);
    const next = nextStep(looked);
    const events: NewEvent[] = changed ? [{ kind: 'facts.refreshed', payload: { ...changed, verdicts } }] : [];
    events.push(...read.value);
    events.push({ kind: 'step.completed', payload: { next, verdicts, facts: stepFacts(looked) } });
    if (next === null) {
      const result = state.step === 'appointment' ? 'appointed' : looked.probation?.result === 'not-competent' ? 'probation-failed' : 'probation-passed';
      events.push({ kind: 'case.closed', payload: { result } });
    }
    return ok(events);
  },

  'case.stop': (state, { reason }) => ok([{ kind: 'case.stopped', payload: { reason, citation: state.step === 'decision' ? art.quorum : null } }]),
};
