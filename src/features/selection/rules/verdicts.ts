import type { Day } from '../../../kernel/day.ts';
import { findRule, rulesFor } from '../../../domain/book.ts';
import { evaluate, type Verdict } from '../../../domain/rule.ts';
import { mayApproveExceptions, mayHandleCases } from '../../accounts/rules.ts';
import { caseFacts } from './case-facts.ts';
import { w } from './cite.ts';
import type { VerdictsOf } from './events.ts';
import { active, approvedException, ballotOf, examinees, findCandidate } from './lookup.ts';
import type { CandidateState, CaseState, Requirement } from './state.ts';

/** The candidates a step is about: all of them, then those examined, then the one chosen. */
export function concerned(state: CaseState): CandidateState[] {
  if (state.chosen) return active(state).filter((c) => c.personId === state.chosen);
  if (state.step === 'motion' || state.step === 'recommendation') return active(state);
  return state.examination.chosen ? examinees(state) : active(state);
}

/** Rules about the meeting itself, which can be met only while it sits. */
const aboutTheMeeting = /\.art-(38|39)\./;

/** The rules on the review at the end of probation, one for each pack. */
const reviews: ReadonlySet<string> = new Set(['cn.appointment-2019.art-43.review', 'own.university-middle.art-15.review']);

/** True while the ballot on this person is open: its votes are secret, and rules about them are asked when it is closed. */
export const underVote = (state: CaseState, personId: string): boolean => {
  const ballot = ballotOf(state, personId);
  return ballot.presented !== null && ballot.result === null;
};

/** Every rule of the present step, asked for one candidate on a day; rules about a vote wait until it is closed. */
export function ask(state: CaseState, candidate: CandidateState, day: Day): Verdict[] {
  const facts = caseFacts(state, candidate);
  const secret = underVote(state, candidate.personId);
  return rulesFor(state.step, day, state.pack, state.book).filter((rule) => !(secret && aboutTheMeeting.test(rule.id))).map((rule) => evaluate(rule, facts, day));
}

/** The verdicts of the present step for these people, by person id. */
export const verdictsOf = (state: CaseState, people: readonly CandidateState[], day: Day): VerdictsOf =>
  Object.fromEntries(people.map((c) => [c.personId, ask(state, c, day)]));

/** How a verdict bears on the step: `open` needs a reason that nobody has approved yet. */
export function bearing(state: CaseState, personId: string, verdict: Verdict): 'fine' | 'open' | 'block' | 'unknown' {
  // Found not competent after probation: the case ends with removal from the post (第四十三条), which this verdict says.
  if (state.probation?.result === 'not-competent' && reviews.has(verdict.rule) && verdict.kind === 'block') return 'fine';
  if (verdict.kind === 'pass' || verdict.kind === 'not-applicable') return 'fine';
  if (verdict.kind === 'needs-reason') return approvedException(state, personId, verdict.rule) ? 'fine' : 'open';
  return verdict.kind;
}

/** Verdicts that keep a candidate from being brought before the meeting (第三十七条 and all before it). */
export const gate = (state: CaseState, candidate: CandidateState, day: Day): Verdict[] =>
  ask(state, candidate, day).filter((v) => !aboutTheMeeting.test(v.rule) && bearing(state, candidate.personId, v) !== 'fine');

/** The verdicts of the present step as lines of what it needs, in the order of the regulations. */
export function verdictLines(state: CaseState, day: Day): Requirement[] {
  return concerned(state).flatMap((candidate) => ask(state, candidate, day).map((v) => verdictLine(state, candidate, v)));
}

function verdictLine(state: CaseState, candidate: CandidateState, v: Verdict): Requirement {
  const how = bearing(state, candidate.personId, v);
  const taken = approvedException(state, candidate.personId, v.rule);
  const breakable = v.kind === 'block' && findRule(v.rule)?.breakable === true;
  return {
    id: `rule:${v.rule}:${candidate.personId}`,
    status: v.kind === 'not-applicable' ? 'not-applicable' : how === 'fine' ? 'done' : how === 'block' ? 'blocked' : 'missing',
    personId: candidate.personId,
    sentence: taken && how === 'fine' && v.kind === 'needs-reason'
      ? w(`${candidate.name}：${v.sentence.zh}；已说明理由：${taken.reason}（${taken.answered?.name ?? ''}批准）`, `${candidate.name}: ${v.sentence.en}; reason taken: ${taken.reason} (approved by ${taken.answered?.name ?? ''})`)
      : w(`${candidate.name}：${v.sentence.zh}`, `${candidate.name}: ${v.sentence.en}`),
    citation: v.citation,
    who: how === 'open' ? mayApproveExceptions : mayHandleCases,
    evidence: v.evidence,
    wayOut: v.wayOut,
    command: how === 'open' || breakable ? 'exception.request' : how === 'unknown' ? 'person.state' : null,
  };
}

/** A candidate's name, for sentences. */
export const nameOf = (state: CaseState, personId: string): string => findCandidate(state, personId)?.name ?? state.candidates.find((c) => c.personId === personId)?.name ?? personId;
