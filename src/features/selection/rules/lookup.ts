import type { PersonFacts, PostFacts } from '../../../domain/facts.ts';
import { kinOf, type Kinship } from '../../../domain/regulations/recusal-2006/art-3.ts';
import type { KinSide, Step } from './events.ts';
import type { BallotState, CandidateState, CaseState, ExamineeState } from './state.ts';
import { w } from './cite.ts';

/** The seven steps in order. */
export const steps: readonly Step[] = ['motion', 'recommendation', 'examination', 'decision', 'notice', 'appointment', 'probation'];

/** Place of a step, from 0. */
export const stepIndex = (step: Step): number => steps.indexOf(step);

/** Names of the steps by the trade's usage. */
export const stepWords: Readonly<Record<Step, { zh: string; en: string }>> = {
  motion: w('动议', 'motion'),
  recommendation: w('民主推荐', 'democratic recommendation'),
  examination: w('考察', 'examination'),
  decision: w('讨论决定', 'discussion and decision'),
  notice: w('公示', 'public notice'),
  appointment: w('任职', 'appointment'),
  probation: w('试用期满', 'end of probation'),
};

/** The id under which holding no recommendation meeting (第二十条) is asked for as an exception of the case. */
export const MEETING_WAIVER = 'cn.appointment-2019.art-16.both-forms';

/** Candidates not removed. */
export const active = (state: CaseState): CandidateState[] => state.candidates.filter((c) => c.removed === null);

/** A candidate not removed, by person. */
export const findCandidate = (state: CaseState, personId: string): CandidateState | undefined => active(state).find((c) => c.personId === personId);

/** Candidates chosen for examination and not removed. */
export const examinees = (state: CaseState): CandidateState[] => active(state).filter((c) => c.examinee);

/** An examinee, by person. */
export const findExaminee = (state: CaseState, personId: string): CandidateState | undefined => examinees(state).find((c) => c.personId === personId);

/** What the examination of one person has so far. */
export const examinationOf = (state: CaseState, personId: string): ExamineeState =>
  state.examination.people[personId] ?? { interviews: [], checks: {}, integrity: null, obstacle: null, talk: null, finding: null, extended: [] };

/** The ballot on one person, empty before it begins. */
export const ballotOf = (state: CaseState, personId: string): BallotState =>
  state.ballots[personId] ?? { presented: null, present: null, spoke: null, counts: [], counted: null, round: 1, votes: [], entered: [], result: null, resultDay: null, earlier: [], reconsidered: null };

/** Members in the room now: those present at the opening, and who came and went since. */
export function presentNow(state: CaseState): string[] {
  const { opened, moves } = state.meeting ?? { opened: null, moves: [] };
  let here = opened ? [...opened.present] : [];
  for (const m of moves) here = m.kind === 'left' ? here.filter((id) => id !== m.memberId) : [...here.filter((id) => id !== m.memberId), m.memberId];
  return here;
}

/** True when the meeting votes by secret paper. */
export const votesSecretly = (state: CaseState): boolean => state.meeting?.called.method === 'secret';

/** The candidate whose ballot is under way: introduced and not closed. */
export const underWay = (state: CaseState): string | undefined => Object.keys(state.ballots).find((id) => state.ballots[id]!.presented && !state.ballots[id]!.result);

/** Ids of the members who take part in the ballot on one person: present and not on leave for it. */
export function takingPart(state: CaseState, personId: string): string[] {
  const opened = state.meeting?.opened;
  if (!opened) return [];
  const away = new Set(opened.leaves.filter((l) => l.personId === personId).map((l) => l.memberId));
  return (ballotOf(state, personId).present ?? presentNow(state)).filter((id) => !away.has(id));
}

/** Everyone present when this candidate was introduced, or else now; who stands aside has come too. */
export const presentAt = (state: CaseState, personId: string): string[] => ballotOf(state, personId).present ?? presentNow(state);

/** Name of a member by id, or the id. */
export const memberName = (state: CaseState, memberId: string): string => state.meeting?.called.due.find((m) => m.memberId === memberId)?.name ?? memberId;

/**
 * Kinship looked up from both sides: the candidate's kin and family record, and where given the other one's own. Where neither tells
 * and one of the two records was never filled in, it is not known, unless that was declared and confirmed.
 */
export function kinship(candidate: PersonFacts, other: { personId: string | null; name: string }, own?: KinSide): Kinship {
  const there = kinOf(candidate, other);
  if (there.kin === 'self' || there.kin === 'yes') return there;
  if (!own) return there;
  const back = kinOf(own, { personId: candidate.id, name: candidate.name });
  if (back.kin === 'yes') return back;
  if (declaredNone(candidate, own.id) || declaredNone(own, candidate.id)) return { kin: 'no' };
  if (there.kin === 'unknown' || back.kin === 'no') return there;
  return back.kin === 'unknown' && own.family === null ? { kin: 'unknown', because: { ...back.because, label: w(`${own.name}的家庭成员`, `the family record of ${own.name}`) } } : back;
}

const declaredNone = (of: KinSide, other: string): boolean => of.kin?.find((k) => k.personId === other)?.kin === 'declared-none';

/** The latest day among agreed sheets: the day the result closed; null while a form is open. */
export function closedOn(state: CaseState): CaseState['recommendation']['closedOn'] {
  const days = Object.values(state.recommendation.forms).map((f) => f.agreed?.figures.heldOn ?? null);
  if (days.length === 0 || days.some((d) => d === null)) return null;
  return days.reduce((a, b) => (a! > b! ? a : b)) ?? null;
}

/** An approved exception for this rule, taken for the person or for the whole case. */
export const approvedException = (state: CaseState, personId: string | null, ruleId: string): CaseState['exceptions'][number] | undefined =>
  state.exceptions.find((e) => e.state === 'approved' && (e.personId === personId || e.personId === null) && e.ruleId === ruleId);

/** A post without its unit's pack of today: a case holds its own. */
export function withoutPack({ pack: _, ...post }: PostFacts): PostFacts {
  return post;
}
