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

export type FourCheckKind = 'file' | 'personal-matters' | 'discipline-opinion' | 'complaints';

/** One of the four mandatory checks (凡提四必). */
export type FourCheckFacts = {
  kind: FourCheckKind;
  /** `clear`: nothing stands; `doubt`: open doubt; `objection`: a different opinion; `pending`: no answer yet. */
  result: 'clear' | 'doubt' | 'objection' | 'pending' | null;
  on: Day | null;
  signer: string | null;
  note: string | null;
};

export type ExaminerFacts = { personId: string; name: string; lead: boolean; recused: boolean | null };

export type ExaminationFacts = {
  startedOn: Day | null;
  endedOn: Day | null;
  team: ExaminerFacts[] | null;
  notice: { publishedOn: Day | null } | null;
  interviews: { on: Day | null; interviewers: number; with: string }[] | null;
  /** Talk with the person examined (第二十八条). */
  talkWithCandidateOn: Day | null;
  checks: FourCheckFacts[] | null;
  /** Conclusion on integrity by the party committee of the unit, signed by its secretary and its discipline secretary. */
  integrity: { conclusion: string | null; partySecretarySigned: boolean | null; disciplineSecretarySigned: boolean | null } | null;
  /** Major problem found by inspection, patrol or audit, with or without a conclusion. */
  majorProblem: 'none' | 'open' | 'concluded' | null;
  /** Any other obstacle to submission (第三十七条第八项). */
  otherObstacle: 'none' | 'open' | null;
  /** Who was chosen to be examined: how many, for how many posts, and why. */
  chosen?: { people: number; posts: number | null; reason: string | null } | null;
  /** Groups whose members were talked with, where the notes name them. */
  talkGroups?: ParticipantGroup[] | null;
  /** 经济责任审计 where the present post asks for it; absent: not asked. */
  economicAudit?: 'not-due' | 'done' | 'open' | null;
  /** The four parts of the written findings (第三十二条). */
  findings: { merits: string | null; weaknesses: string | null; recommendation: string | null; checks: string | null } | null;
};

export type Stand = 'yes' | 'no' | 'defer';

/** One statement and vote; the array's order is the order in which members spoke. */
export type VoteFacts = { memberId: string; name: string; stand: Stand | null; spoke: boolean | null };

export type MeetingFacts = {
  on: Day | null;
  /** Members due (应到). */
  due: { memberId: string; name: string; personId: string | null }[] | null;
  /** Members present (实到), by id. */
  present: string[] | null;
  chairId: string | null;
  /** Members who left for this candidate, and why. */
  leaves: { memberId: string; reason: string }[];
  votes: VoteFacts[] | null;
  /** Introduced on its own (逐个介绍), and by whom. */
  presentedAlone: boolean | null;
  presenter: string | null;
  /** The whole committee (全委会), or its standing committee (常委会) or 党委、党组; absent: the latter. */
  body?: 'plenary' | 'standing' | 'committee' | null;
  /** In recess: the members of the whole committee were asked before. */
  membersConsulted?: boolean | null;
  /** Cast by word of mouth, by hand or by secret paper. */
  method: 'voice' | 'hands' | 'secret' | null;
  /** A secret vote (无记名): what two tellers counted from the paper; null until they agree. Absent where votes are open. */
  tally?: { issued: number; returned: number; valid: number; invalid: number; yes: number; no: number; defer: number } | null;
  /** Before a secret vote: members in the order in which each stated a view; null until entered. */
  spoke?: string[] | null;
  /** This is a second discussion of a decided matter (复议); how many members agreed to take it up again. */
  reconsideration: { agreed: number | null } | null;
};
