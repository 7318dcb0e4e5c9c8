import type { AppointmentFacts, CaseFacts, ExaminationFacts, ExceptionFacts, FourCheckFacts, MeetingFacts, NoticeFacts, PersonFacts, PostFacts, ProbationFacts, RecommendationFacts } from '../../../domain/facts.ts';
import type { DeliberationFacts, MotionFacts } from '../../../domain/facts-of-steps.ts';
import type { CandidateState, CaseState } from './state.ts';
import { roadOf } from './roads.ts';
import { approvedException, ballotOf, closedOn, examinationOf, examinees, findCandidate, MEETING_WAIVER, presentAt } from './lookup.ts';

/** Facts stated in the case over those of the roster; left out where neither speaks. */
const laid = <K extends string>(over: Partial<Record<K, boolean>>, under: Partial<Record<K, boolean | null>>, ...keys: K[]): Partial<Record<K, boolean>> =>
  Object.fromEntries(keys.flatMap((k) => (over[k] ?? under[k]) === undefined || (over[k] ?? under[k]) === null ? [] : [[k, (over[k] ?? under[k])!]])) as Partial<Record<K, boolean>>;

/** What an institution's own rules ask besides, where it was stated. */
const ownKeys = ['fieldSince', 'formerAge', 'doubleDuty', 'doubleDutyApproved', 'academicPosts', 'termReported', 'termReview'] as const;
const ownStated = (stated: CandidateState['stated']): Partial<PersonFacts> =>
  Object.fromEntries(ownKeys.flatMap((k) => (stated[k] === undefined ? [] : [[k, stated[k]]]))) as Partial<PersonFacts>;

/** The person as the rules see them: the roster's facts with what was stated in the case laid over. */
function personFacts(candidate: CandidateState): PersonFacts {
  const { facts, stated } = candidate;
  return {
    ...facts,
    healthFit: stated.healthFit ?? facts.healthFit,
    spouseAbroad: stated.spouseAbroad ?? facts.spouseAbroad,
    ...laid(stated, facts, 'basicConditionsMet', 'politicalStandardMet', 'familyBusinessConflict', 'grewUpHere'),
    ...ownStated(stated),
    childrenAllAbroad: stated.childrenAllAbroad ?? facts.childrenAllAbroad,
    training: { ...facts.training, waiver: stated.trainingWaiver ?? facts.training.waiver, completeBy: stated.trainingCompleteBy ?? facts.training.completeBy },
    discipline: {
      politicalDisciplineBreach: stated.politicalDisciplineBreach ?? facts.discipline.politicalDisciplineBreach,
      lowRecognition: stated.lowRecognition ?? facts.discipline.lowRecognition,
      canvassing: stated.canvassing ?? facts.discipline.canvassing,
      otherUnfit: stated.otherUnfit ?? facts.discipline.otherUnfit,
    },
  };
}

/** The post as the rules see it for one candidate. */
export function postFacts(state: CaseState, candidate: CandidateState | null): PostFacts {
  const { post, postStated: s } = state;
  return {
    ...post,
    placed: s.placed ?? post.placed,
    organKind: s.organKind ?? post.organKind,
    partyYears: s.partyYears ?? post.partyYears,
    specialPost: s.specialPost ?? post.specialPost,
    ...(s.leaving === undefined ? {} : { leaving: s.leaving }),
    colleagues: s.colleagues ?? post.colleagues,
    ...(state.pack === 'cn.cadres' ? {} : { pack: state.pack }),
    legalQualification: {
      ...post.legalQualification,
      required: s.legalQualificationRequired ?? post.legalQualification.required,
      name: s.legalQualificationName ?? post.legalQualification.name,
      met: candidate?.stated.legalQualificationMet ?? post.legalQualification.met,
    },
  };
}

/** The exceptional promotion (破格) as far as it was approved for this candidate, or null. */
export function exceptionFacts(state: CaseState, personId: string): ExceptionFacts | null {
  const taken = state.exceptions.filter((e) => e.state === 'approved' && e.personId === personId && e.exceptional !== null);
  const first = taken[0];
  if (!first) return null;
  const consent = state.consents[personId];
  return {
    kinds: [...new Set(taken.flatMap((e) => e.exceptional!.kinds))],
    breaks: taken.map((e) => e.ruleId),
    ground: first.exceptional!.ground,
    reason: taken.map((e) => e.reason).join('；'),
    consent: consent ? { reportedOn: consent.reportedOn, approvedOn: consent.approvedOn, approver: consent.approver, document: consent.document } : null,
    withoutRecommendation: taken.some((e) => e.exceptional!.withoutRecommendation),
  };
}

function recommendation(state: CaseState): RecommendationFacts | null {
  const forms = Object.values(state.recommendation.forms);
  if (forms.length === 0) return null;
  return {
    closedOn: closedOn(state),
    tallies: forms.flatMap(({ plan, agreed }) => {
      if (!agreed) return [];
      const { heldOn, due, present, issued, returned, valid, invalid, candidates } = agreed.figures;
      return [{ form: plan.form, heldOn, due, present, issued, returned, valid, invalid, candidates, agreedByTwo: agreed.by[0] !== agreed.by[1] }];
    }),
    postId: state.opened.postId,
    directed: forms.every((f) => f.plan.directed),
    meetingWaived: approvedException(state, null, MEETING_WAIVER)?.reason ?? null,
    groups: forms.some((x) => x.plan.groups) ? [...new Set(forms.flatMap((x) => x.plan.groups ?? []))] : null,
    reference: referenceOf(state),
  };
}

/** Reference candidates put to the meeting, where its plan says how many. */
function referenceOf(state: CaseState): RecommendationFacts['reference'] {
  const plan = state.recommendation.forms.meeting?.plan;
  return plan?.reference === undefined || plan.reference === 0 ? null : { candidates: plan.reference, posts: 1 };
}

function examination(state: CaseState, personId: string): ExaminationFacts | null {
  const { chosen, notice, team } = state.examination;
  if (!chosen) return null;
  const own = examinationOf(state, personId);
  const audit = findCandidate(state, personId)?.stated.economicAudit;
  const checks = Object.values(own.checks).map((c): FourCheckFacts => ({
    kind: c.check,
    result: c.resolved ? 'clear' : c.result,
    on: c.resolved?.on ?? c.on,
    signer: c.resolved?.signer ?? c.signer,
    note: c.resolved ? `${c.detail}；${c.resolved.detail}` : c.detail,
  }));
  return {
    startedOn: team?.startedOn ?? null,
    endedOn: own.finding?.endedOn ?? null,
    team: team ? team.members.map((m) => ({ ...m, recused: false })) : null,
    notice: notice ? { publishedOn: notice.publishedOn } : null,
    interviews: own.interviews.map((i) => ({ on: i.on, interviewers: i.interviewers.length, with: i.with })),
    talkWithCandidateOn: own.talk?.on ?? null,
    checks,
    integrity: own.integrity ? { conclusion: own.integrity.conclusion, partySecretarySigned: true, disciplineSecretarySigned: true } : null,
    // One case fills one post.
    chosen: { people: examinees(state).length, posts: 1, reason: chosen.reason },
    talkGroups: own.interviews.some((i) => i.groups) ? [...new Set(own.interviews.flatMap((i) => i.groups ?? []))] : null,
    ...(audit === undefined ? {} : { economicAudit: audit }),
    majorProblem: own.obstacle?.majorProblem ?? null,
    otherObstacle: own.obstacle?.otherObstacle ?? null,
    findings: own.finding ? { merits: own.finding.merits, weaknesses: own.finding.weaknesses, recommendation: own.finding.recommendation, checks: own.finding.checks } : null,
  };
}

function meeting(state: CaseState, personId: string): MeetingFacts | null {
  if (!state.meeting) return null;
  const { called, opened } = state.meeting;
  const ballot = ballotOf(state, personId);
  return {
    on: opened?.on ?? called.on,
    due: called.due.map(({ memberId, name, personId: person }) => ({ memberId, name, personId: person })),
    present: opened ? presentAt(state, personId) : null,
    chairId: called.chairId,
    leaves: (opened?.leaves ?? []).filter((l) => l.personId === personId).map(({ memberId, reason }) => ({ memberId, reason })),
    votes: ballot.votes.length > 0 ? ballot.votes.map((v) => ({ memberId: v.memberId, name: called.due.find((m) => m.memberId === v.memberId)?.name ?? '', stand: v.stand, spoke: true })) : null,
    presentedAlone: ballot.presented ? true : null,
    presenter: ballot.presented?.presenter ?? null,
    method: called.method,
    ...(called.body ? { body: called.body } : {}),
    ...(called.method === 'secret' ? { tally: ballot.counted?.figures ?? null, spoke: ballot.spoke } : {}),
    reconsideration: ballot.reconsidered ? { agreed: ballot.reconsidered.agreed.length } : null,
  };
}

function notice(state: CaseState): NoticeFacts | null {
  const { published, waived, objections } = state.notice;
  if (!published && !waived) return null;
  return {
    publishedOn: published?.publishedOn ?? null,
    endsOn: published?.endsOn ?? null,
    exceptionStated: published?.exceptionStated ?? null,
    objections: objections.map((o) => ({ id: o.objectionId, receivedOn: o.on, state: o.state })),
    shownInTermChange: waived ? waived.ground === 'shown-in-term-change' : false,
    calendar: published?.calendar ?? null,
  };
}

function appointment(state: CaseState): AppointmentFacts | null {
  if (!state.decidedOn) return null;
  const made = state.appointment;
  return {
    decidedOn: state.decidedOn,
    electedOn: made?.electedOn ?? null,
    effectiveOn: made?.effectiveOn ?? null,
    issuedOn: made?.issuedOn ?? null,
    talk: state.talk ? { on: state.talk.on, by: state.talk.by } : null,
    probationMonths: made?.probationMonths ?? null,
    ...(made?.termUntil ? { termUntil: made.termUntil } : {}),
  };
}

function probation(state: CaseState): ProbationFacts | null {
  const made = state.appointment;
  if (!made || made.probationMonths === 0) return null;
  return { from: made.effectiveOn, until: made.probationUntil, review: state.probation ? { on: state.probation.on, result: state.probation.result } : null };
}

/** 动议 of one candidate, as far as it has come. */
function motion(state: CaseState, candidate: CandidateState): MotionFacts {
  const { plan, approved } = state.motion;
  return {
    initiator: state.opened.initiator, reason: state.opened.reason, source: candidate.source,
    openingOpinion: plan?.openingOpinion ?? null, conditions: plan?.conditions ?? null, scope: plan?.scope ?? null, method: plan?.method ?? null,
    plannedOn: plan?.by.day ?? null, approvedOn: approved?.day ?? null, approvedByAnother: plan && approved ? plan.by.actor !== approved.actor : null,
  };
}

/** 酝酿 as stated in the case, and the organ that shares the management where there is one. */
function deliberation(state: CaseState, candidate: CandidateState): DeliberationFacts {
  const s = state.postStated;
  const joint = s.jointOrgan || s.jointAskedOn ? { organ: s.jointOrgan ?? '', askedOn: s.jointAskedOn ?? null, answeredOn: s.jointAnsweredOn ?? null, agreed: s.jointAgreed ?? null, coordinated: s.jointCoordinated ?? null } : null;
  return { on: s.deliberatedOn ?? null, nonPartyConsulted: candidate.stated.nonPartyConsulted ?? null, ...(joint ? { joint } : {}) };
}

/** Open selection or competition, where the case comes from a contest. */
function roadFacts(state: CaseState): Pick<NonNullable<CaseFacts['move']>, 'road'> {
  const from = state.opened.contest;
  return from ? { road: { kind: from.kind, necessity: from.necessity, suitable: from.suitable, byMarksAlone: from.byMarksAlone } } : {};
}

/** Everything the case knows about one candidate, as the rules take it. */
export function caseFacts(state: CaseState, candidate: CandidateState): CaseFacts {
  const { personId } = candidate;
  return {
    id: state.id,
    discussionOn: state.meeting?.opened?.on ?? state.meeting?.called.on ?? null,
    person: personFacts(candidate),
    post: postFacts(state, candidate),
    move: { kind: state.moveKind, termChange: state.opened.termChange, exception: exceptionFacts(state, personId), organizationRecommended: roadOf(state.opened) === 'organization' ? { reason: state.opened.roadBasis ?? state.opened.reason, approvedOn: state.motion.consent?.approvedOn ?? null } : null, priorReports: state.motion.reports?.map(({ matter, reportedOn, approvedOn, kind, id }) => ({ matter, reportedOn, approvedOn, ...(kind ?? id ? { kind: kind ?? id } : {}) })) ?? null, ...roadFacts(state) },
    recommendation: recommendation(state),
    examination: examination(state, personId),
    meeting: meeting(state, personId),
    notice: notice(state),
    appointment: appointment(state),
    probation: probation(state),
    settings: state.settings,
    motion: motion(state, candidate),
    deliberation: deliberation(state, candidate),
  };
}
