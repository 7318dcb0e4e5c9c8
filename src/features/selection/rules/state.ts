import type { Day } from '../../../kernel/day.ts';
import type { Citation, Refusal, Words } from '../../../kernel/refusal.ts';
import type { Prohibition } from '../../../domain/discipline/lists.ts';
import type { MoveKind, PersonFacts, PostFacts, Stand } from '../../../domain/facts.ts';
import type { Pack } from '../../../domain/rule.ts';
import type { SettingFacts } from '../../../domain/setting-facts.ts';
import type { CommandKind, RecommendationForm, Said, SecretFigures, SheetFigures } from './commands.ts';
import type { Payloads, Step } from './events.ts';

/** Who did something in the case and when. */
export type By = { actor: string; name: string; day: Day };

export type CandidateState = {
  personId: string;
  name: string;
  source: string;
  /** The facts as last taken from the roster; `stated` is laid over them when rules are asked. */
  facts: PersonFacts;
  factsDay: Day;
  stated: Said<'person.state'>['facts'];
  removed: { reason: string; day: Day } | null;
  examinee: boolean;
};

export type ExceptionState = Payloads['exception.requested'] & {
  requested: By;
  state: 'open' | 'approved' | 'declined';
  answered: By | null;
  note: string | null;
};

/** `masked` on the wire: somebody else's figures, not yet to be seen by this reader. */
export type SheetState = { by: By; figures: SheetFigures | null; masked?: true };

export type FormState = {
  plan: Payloads['recommendation.planned'];
  round: number;
  /** Sheets of the present round, at most one until a second agrees. */
  pending: SheetState[];
  differed: { round: number; fields: string[]; sheets: SheetState[] }[];
  agreed: { figures: SheetFigures; by: [string, string]; day: Day } | null;
  /** Places in the plan's list of those who took part; null while not entered. */
  attended: number[] | null;
};

export type CheckState = Said<'check.record'> & { by: By; resolved: (Said<'check.resolve'> & { by: By }) | null };

export type ExamineeState = {
  interviews: (Said<'interview.note'> & { by: By })[];
  checks: Partial<Record<Said<'check.record'>['check'], CheckState>>;
  integrity: Said<'integrity.conclude'> | null;
  obstacle: Said<'obstacle.state'> | null;
  talk: Said<'candidate.talk'> | null;
  finding: Said<'finding.write'> | null;
  extended: (Said<'extended.note'> & { by: string[] })[];
};

/** A teller's count; `figures` is null on the wire while it is not yet to be seen by this reader. */
export type CountState = { by: By; figures: SecretFigures | null };

/** One member's vote; `stand` is null on the wire while votes are still secret from this reader. */
export type GivenVote = { memberId: string; stand: Stand | null; way: 'own' | 'sheet'; by: By };

export type BallotState = {
  presented: Payloads['candidate.presented'] | null;
  /** Members present when the candidate was introduced; whoever comes or goes later does not change this ballot. */
  present: string[] | null;
  /** Secret vote: the order of speaking, first counts that wait for a second teller, and the count two agree on. */
  spoke: string[] | null;
  counts: CountState[];
  counted: { figures: SecretFigures; by: [string, string] } | null;
  round: number;
  votes: GivenVote[];
  /** First readings of signed sheets that wait for a second person. */
  entered: { memberId: string; stand: Stand | null; by: By }[];
  result: Payloads['vote.closed'] | null;
  resultDay: Day | null;
  earlier: Payloads['vote.closed'][];
  reconsidered: Payloads['vote.reopened'] | null;
};

export type ObjectionState = Payloads['objection.received'] & { state: 'open' | 'unfounded' | 'founded'; resolution: Said<'objection.resolve'> | null };

/** A case as its events leave it. Plain JSON. */
export type CaseState = {
  id: string;
  version: number;
  step: Step;
  state: 'running' | 'appointed' | 'stopped' | 'closed';
  number: string;
  title: string;
  opened: Payloads['case.opened'];
  openedBy: By;
  moveKind: MoveKind;
  post: PostFacts;
  postStated: Said<'post.state'>['facts'];
  settings: SettingFacts;
  /** The edition of the rules this case is judged by (`domain/book.ts`). */
  book: number;
  /** The pack of rules it is judged by, frozen when it was opened. */
  pack: Pack;
  motion: { checked: Said<'motion.report'>['checked'] | null; plan: (Payloads['motion.planned'] & { by: By }) | null; approved: By | null; reports: Said<'motion.report'>['matters'] | null; consent: Payloads['organization.consented'] | null };
  candidates: CandidateState[];
  exceptions: ExceptionState[];
  consents: Record<string, Said<'exception.consent'>>;
  recommendation: { forms: Partial<Record<RecommendationForm, FormState>>; closedOn: Day | null };
  examination: { chosen: Payloads['examinees.chosen'] | null; notice: Said<'examination.notice'> | null; team: Payloads['team.formed'] | null; talks: Payloads['interviews.planned'] | null; people: Record<string, ExamineeState> };
  /** `moves`: who came and went after it was opened; `opened` stays as entered, with leave of late comers added. */
  meeting: { called: Payloads['meeting.called']; opened: Payloads['meeting.opened'] | null; moves: { memberId: string; kind: 'left' | 'arrived'; at: string; reason: string | null }[] } | null;
  ballots: Record<string, BallotState>;
  /** The one whose appointment was carried. */
  chosen: string | null;
  decidedOn: Day | null;
  filing: (Payloads['filing.required'] & { sent: Payloads['filing.sent'] | null; answered: Payloads['filing.answered'] | null }) | null;
  notice: { published: Payloads['notice.published'] | null; waived: Payloads['notice.waived'] | null; objections: ObjectionState[] };
  talk: Said<'talk.hold'> | null;
  appointment: Payloads['appointment.made'] | null;
  probation: Said<'probation.conclude'> | null;
  /** Account that has acknowledged the prohibitions of the present step, or null. */
  acknowledged: { actor: string; prohibitions: string[] } | null;
  /** Days on which steps were completed, in order. */
  completed: { step: Step; day: Day; by: By; n: number }[];
  ended: { how: 'closed' | 'stopped'; day: Day; reason: string | null; citation: Citation | null } | null;
  seals: { n: number; manifest: string; day: Day }[];
};

/** One line of what a step needs: shown to people, and asked again before the step may be completed. */
export type Requirement = {
  id: string;
  status: 'done' | 'missing' | 'blocked' | 'not-applicable';
  /** The candidate it is about, or null for the case. */
  personId: string | null;
  sentence: Words;
  citation: Citation | null;
  /** Roles that can do it. */
  who: readonly string[];
  evidence: readonly { label: Words; value: string }[];
  wayOut: Words | null;
  /** The command that would mend it, for the page. */
  command: CommandKind | null;
};

/** Whether this actor could give a command now, and why not. */
export type Permission = { kind: CommandKind; allowed: boolean; refusal: Refusal | null };

/** Who acts, as the rules need to know it. */
export type ActorFacts = { accountId: string; name: string; personId: string | null; roles: readonly string[] };

/** What the rules need beside the state to answer a command. All plain facts of the day, loaded by the service. */
export type World = {
  day: Day;
  /** Facts of people named by the command or standing in the case, from the roster today. */
  people: Record<string, PersonFacts>;
  post: PostFacts | null;
  settings: SettingFacts;
  /** Prohibitions in force on the day, for a case to be opened. */
  prohibitions?: Prohibition[];
  /** Fresh ids for things the command makes. */
  newId: string;
  /** Holdings to be ended, by id, with their titles. */
  holdings: Record<string, { personId: string; title: string }>;
};
