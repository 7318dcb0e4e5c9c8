import type { Day } from '../kernel/day.ts';

/* Nouns of single steps; plain JSON, `null` means not known (see facts.ts). Those of the motion and the deliberation came with the second edition of the book. */

/** A business of the spouse, a child or a child's spouse, as declared. */
export type FamilyBusinessFacts = { relation: string; name: string; business: string; industry: string | null };

/** What must be reported upward before it goes to the meeting (《监督检查和责任追究办法》). */
export const priorReportKinds = [
  'before-change', 'large-adjustment', 'over-establishment', 'organization-recommended', 'exception', 'close-staff', 'close-kin',
  'chief-under-three-years', 'after-accountability', 'relatives-abroad', 'delayed-removal', 'other',
] as const;
export type PriorReportKind = (typeof priorReportKinds)[number];

/** 动议 as the case holds it for one candidate. */
export type MotionFacts = {
  initiator: string | null;
  reason: string | null;
  openingOpinion: string | null;
  conditions: string | null;
  scope: string | null;
  method: string | null;
  /** How the candidate was put forward (人选来源). */
  source: string | null;
  plannedOn: Day | null;
  /** The plan was approved on, and by someone other than its author. */
  approvedOn: Day | null;
  approvedByAnother: boolean | null;
};

/** 酝酿 before the decision (第三十四条). */
export type DeliberationFacts = {
  on: Day | null;
  /** For a candidate outside the Party: the united front department and the parties concerned were asked. */
  nonPartyConsulted: boolean | null;
  /** Another organ shares the management of the post (双重管理); absent or null: none. */
  joint?: { organ: string; askedOn: Day | null; answeredOn: Day | null; agreed: boolean | null; coordinated: boolean | null } | null;
};

/** Groups of people who take part in recommendation talks and examination talks (第十九、二十一、二十九、三十条). */
export const participantGroups = [
  'superior-leaders', 'party-committee', 'people-congress', 'government', 'consultative', 'discipline', 'court-procuratorate', 'departments', 'lower-chiefs',
  'other-parties', 'unit-leaders', 'inner-chiefs', 'subordinate-chiefs', 'inner-office', 'others',
] as const;
export type ParticipantGroup = (typeof participantGroups)[number];

/** Papers sent up for approval (第四十条). */
export const submissionPapers = ['request', 'form', 'findings', 'file', 'minutes', 'discussion', 'recommendation'] as const;
export type SubmissionPaper = (typeof submissionPapers)[number];
/** Sending the matter upward for approval, or for the record; absent: the post needs neither. */
export type SubmissionFacts = { kind: 'approval' | 'record'; papers: SubmissionPaper[]; sentOn: Day | null; dueOn: Day | null };

/** Recommendation or nomination by law (第八章); absent: not filled that way. */
export type LegalFacts = {
  introducedOn: Day | null;
  sessionOn: Day | null;
  /** Composed members of the government: nominated by its chief. */
  memberOfGovernment: boolean | null;
  nominatedByChief: boolean | null;
  consultedOthers: boolean | null;
  /** Not passed before: times, and whether the reasons were studied. */
  rejectedTimes: number | null;
  studied: boolean | null;
};

export type NoticeFacts = {
  publishedOn: Day | null;
  /** Last day of the notice. */
  endsOn: Day | null;
  /** States the exceptional case and its reasons; `null` unknown. */
  exceptionStated: boolean | null;
  objections: { id: string; receivedOn: Day; state: 'open' | 'unfounded' | 'founded' }[] | null;
  /** Already shown publicly while examined in a term change. */
  shownInTermChange: boolean | null;
  /** Official holiday notice entered by hand, for years the built-in calendar does not cover. */
  calendar: { year: number; holidays: Day[]; workdays: Day[]; source: string }[] | null;
};

export type AppointmentFacts = {
  decidedOn: Day | null;
  /** Day of election, appointment by the people's congress or its standing committee, or by the government. */
  electedOn: Day | null;
  effectiveOn: Day | null;
  /** Day of the appointment paper (任职通知). */
  issuedOn: Day | null;
  /** Talk before taking office (第四十四条). */
  talk: { on: Day | null; by: string | null } | null;
  probationMonths: number | null;
  /** Last day of the term (聘期), where the post is filled for a term. */
  termUntil?: Day | null;
};

export type ProbationFacts = {
  from: Day | null;
  until: Day | null;
  review: { on: Day | null; result: 'competent' | 'not-competent' | null } | null;
};
