import type { Day } from '../../../kernel/day.ts';
import type { Citation } from '../../../kernel/refusal.ts';
import type { PersonFacts, PostFacts, Stand } from '../../../domain/facts.ts';
import type { SettingFacts } from '../../../domain/setting-facts.ts';
import type { Prohibition } from '../../../domain/discipline/lists.ts';
import type { Pack, Stage, Verdict } from '../../../domain/rule.ts';
import type { OpenCase, RecommendationForm, Said, SecretFigures, SheetFigures } from './commands.ts';

/** The seven steps of an appointment, in order. */
export type Step = Stage;

/** Verdicts by candidate's person id, as they stood on the event's day. */
export type VerdictsOf = Record<string, Verdict[]>;

/** What of one person's own record bears on an examinee: lines and ties that name one. */
export type KinSide = Pick<PersonFacts, 'id' | 'name' | 'family' | 'kin' | 'kinCut'>;
export type KinSides = Record<string, KinSide | null>;

/** What each kind of event says. Names are kept beside ids, so that a bundle can be read years later. */
export type Payloads = {
  /** `edition`: what else the room asks of cases opened since (2: article 36; 3: `sides`, by which kinship of team and meeting is judged again offline). `prohibitions`: those in force on the day, which whoever completes a step acknowledges; cases opened before they were asked have none. `book`: the edition of the rules it is judged by to its end; absent: the first. `pack`: the pack of rules of the post's unit on the day, kept to the end whatever the unit takes later; absent: the national one. */
  'case.opened': OpenCase & { edition?: number; number: string; title: string; post: PostFacts; settings: SettingFacts; prohibitions?: Prohibition[]; book?: number; pack?: Pack };
  'motion.planned': Said<'motion.plan'>;
  'motion.approved': { note: string | null };
  'motion.reported': Said<'motion.report'>;
  /** Report to the superior, and its consent, for a recommendation by the organization (第二十二条). */
  'organization.consented': Said<'organization.consent'>;
  'candidate.added': { personId: string; name: string; source: string; facts: PersonFacts; verdicts: VerdictsOf };
  'candidate.removed': { personId: string; name: string; reason: string };
  /** Facts of candidates (and post) as the roster has them on the day, where they differ from what the case held. */
  'facts.refreshed': { people: { personId: string; facts: PersonFacts }[]; post: PostFacts | null; verdicts: VerdictsOf };
  'person.stated': Said<'person.state'> & { verdicts: VerdictsOf };
  'post.stated': Said<'post.state'> & { verdicts: VerdictsOf };
  'exception.requested': Said<'exception.request'> & { exceptionId: string; title: string; citation: Citation | null };
  'exception.approved': { exceptionId: string; note: string | null };
  'exception.declined': { exceptionId: string; note: string };
  'exception.consented': Said<'exception.consent'>;
  'recommendation.planned': Said<'recommendation.plan'>;
  /** Those of the list who took part, by their place in it (from 0). */
  'recommendation.attended': Said<'recommendation.attend'>;
  /** One person's reading of the counted papers of a round; hidden from others until a second person has entered theirs. */
  'sheet.entered': { form: RecommendationForm; round: number; figures: SheetFigures };
  'sheet.agreed': { form: RecommendationForm; round: number; by: [string, string]; figures: SheetFigures };
  /** The two readings differ; both must be entered again as the next round. */
  'sheet.differed': { form: RecommendationForm; round: number; fields: string[] };
  'examinees.chosen': { people: { personId: string; name: string }[]; reason: string; verdicts: VerdictsOf };
  'examination.noticed': Said<'examination.notice'>;
  'team.formed': { startedOn: Day; members: { personId: string; name: string; lead: boolean }[]; sides?: KinSides };
  /** Who is to be asked about those examined, computed from the post and edited with reasons. */
  'interviews.planned': Said<'interviews.plan'>;
  /** 延伸考察: looked into outside the unit. */
  'extended.noted': Said<'extended.note'>;
  'interview.noted': Said<'interview.note'>;
  'check.recorded': Said<'check.record'>;
  'check.resolved': Said<'check.resolve'>;
  'integrity.concluded': Said<'integrity.conclude'>;
  'obstacle.stated': Said<'obstacle.state'>;
  'candidate.talked': Said<'candidate.talk'>;
  'finding.written': Said<'finding.write'>;
  'meeting.called': Said<'meeting.call'>;
  /** `leaves` holds the leave the rules computed from kinship and what members declared themselves. */
  'meeting.opened': Said<'meeting.open'> & { sides?: KinSides };
  /** A member leaves or comes between two ballots; `leaves` of one who comes are those kinship asks for. */
  'member.left': Said<'member.leave'>;
  'member.arrived': Said<'member.arrive'> & { leaves: Said<'meeting.open'>['leaves']; sides?: KinSides };
  'candidate.presented': Said<'candidate.present'>;
  'vote.given': { personId: string; memberId: string; stand: Stand; way: 'own' | 'sheet' };
  /** One person's reading of a member's signed sheet. */
  'vote.entered': { personId: string; memberId: string; stand: Stand };
  'vote.differed': { personId: string; memberId: string };
  /** Before a secret vote: the order in which members spoke. */
  'discussion.recorded': Said<'discussion.record'>;
  /** One teller's count of the papers; a second one counts them apart. */
  'ballot.counted': { personId: string; round: number; figures: SecretFigures };
  'ballot.agreed': { personId: string; round: number; by: [string, string]; figures: SecretFigures };
  'ballot.differed': { personId: string; round: number; fields: string[] };
  'vote.closed': { personId: string; due: number; present: number; yes: number; no: number; defer: number; result: VoteResult; round: number };
  'vote.reopened': { personId: string; agreed: string[]; due: number };
  /** 报备: a decision filed with the superior; when due, when sent, what was answered. */
  'filing.required': Said<'filing.require'>;
  'filing.sent': Said<'filing.send'>;
  'filing.answered': Said<'filing.answer'>;
  /** `workingDays`: whole working days between publication and end by the official calendar. */
  'notice.published': Omit<Said<'notice.publish'>, 'endsOn'> & { endsOn: Day; workingDays: number };
  'notice.waived': Said<'notice.waive'>;
  'objection.received': Said<'objection.receive'> & { objectionId: string };
  'objection.resolved': Said<'objection.resolve'>;
  'talk.held': Said<'talk.hold'>;
  'appointment.made': {
    personId: string; name: string; decidedOn: Day; electedOn: Day | null; effectiveOn: Day; issuedOn: Day; document: string;
    probationMonths: number; probationUntil: Day | null; /** Last day of the term, where the pack fills the post for one. */ termUntil?: Day; holdingId: string; endHoldings: { holdingId: string; title: string }[];
  };
  'probation.concluded': Said<'probation.conclude'>;
  /** Whoever completes the step has read the prohibitions that bear on it and keeps them. */
  'discipline.acknowledged': { prohibitions: string[] };
  /** All requirements of the step were met; `verdicts` are those that were asked on the day. */
  'step.completed': { next: Step | null; verdicts: VerdictsOf; facts: StepFacts };
  'case.closed': { result: 'appointed' | 'probation-passed' | 'probation-failed' };
  'case.stopped': { reason: string; citation: Citation | null };
  /** `manifest`: SHA-256 in hex of the bundle's manifest; `through`: number of the last event it holds before this one. */
  'case.sealed': { manifest: string; through: number };
};

export type VoteResult = 'carried' | 'failed' | 'deferred';

/** Numbers of the completed step that the database guards check again; empty for steps that have none. */
export type StepFacts = { personId?: string; due?: number; present?: number; yes?: number; workingDays?: number; effectiveOn?: Day };

export type EventKind = keyof Payloads;

/** One event before it is numbered and signed. */
export type NewEvent = { [K in EventKind]: { kind: K; payload: Payloads[K] } }[EventKind];

/** One event of a case as stored. `step` is the step the case stood in when it happened; `actor` an account id. */
export type CaseEvent = NewEvent & { n: number; step: Step; day: Day; at: string; actor: string; actorName: string };
/** An event of one kind. */
export type EventOf<K extends EventKind> = Extract<CaseEvent, { kind: K }>;
