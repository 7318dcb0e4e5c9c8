import type { Prohibition } from '../../../domain/discipline/lists.ts';
import type { PersonFacts, PostFacts, PunishmentKind, ServiceRank, Stand } from '../../../domain/facts.ts';
import type { Verdict } from '../../../domain/rule.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Citation, Words } from '../../../kernel/refusal.ts';

/** What was entered in a step: text, a day as YYYY-MM-DD, a choice's value, a number, a yes or no. */
export type Values = Readonly<Record<string, string | number | boolean | null>>;

export type Member = { memberId: string; name: string; personId: string | null; accountId: string | null };
export type Result = 'carried' | 'failed' | 'deferred';

/** What the end of a road changes in the roster; ids are made beforehand so that the event names the very rows. */
export type Effect =
  | { kind: 'end'; holdingId: string; personId: string; on: Day; title: string }
  | { kind: 'hold'; holdingId: string; personId: string; on: Day; concurrent: boolean; title: string; post: { id: string; unitId: string; unitName: string; rank: string | null; role: string | null; leading: boolean } }
  | { kind: 'rank'; rankPeriodId: string; personId: string; rank: ServiceRank; on: Day; ends: string[] }
  | { kind: 'measure'; punishmentId: string; personId: string; measure: PunishmentKind; on: Day };

/** Facts of the day laid into a matter: the people, and the holders of each 职级 in their unit. */
export type Laid = { people: Record<string, PersonFacts>; counts: Partial<Record<ServiceRank, number>> | null };

export type Opened = {
  number: string; road: string; steps: readonly string[]; title: string; unitId: string; unitName: string; reason: string;
  /** The edition of the book under which it was opened; it is judged to its end by that one. */
  edition: number;
  /** What completing a step asks for (`FORM` in road.ts); absent in matters opened before it was asked. */
  form?: number;
  /** The prohibitions in force when it was opened. */
  prohibitions?: readonly Prohibition[];
  people: readonly { personId: string; name: string }[]; laid: Laid;
};
/** Why a step goes on although a rule asks for a reason of this person. */
export type Reason = { personId: string; rule: string; reason: string };
type Called = { on: Day; place: string; chairId: string; due: readonly Member[] };
type Present = { on: Day; present: readonly string[]; leaves: readonly { personId: string; memberId: string; reason: string }[] };
type Closed = { personId: string; due: number; present: number; yes: number; no: number; defer: number; result: Result };

export type NewEvent =
  | { kind: 'matter.opened'; payload: Opened }
  | { kind: 'step.filled'; payload: { values: Values; post?: PostFacts } }
  | { kind: 'meeting.called'; payload: Called }
  | { kind: 'meeting.opened'; payload: Present }
  | { kind: 'vote.given'; payload: { personId: string; memberId: string; stand: Stand } }
  | { kind: 'vote.closed'; payload: Closed }
  | { kind: 'step.completed'; payload: { next: string | null; laid: Laid; verdicts: Record<string, Verdict[]>; acknowledged?: readonly string[]; reasons?: readonly Reason[] } }
  | { kind: 'matter.effected'; payload: { effects: readonly Effect[] } }
  | { kind: 'matter.ended'; payload: { result: 'done' | 'stopped'; reason: string } }
  | { kind: 'matter.sealed'; payload: { manifest: string; through: number } };
export type EventKind = NewEvent['kind'];
/** An event as it is kept: signed by who did it, when, and at which step. */
export type MatterEvent = NewEvent & { n: number; step: string; day: Day; at: string; actor: string; actorName: string };

export type By = { actor: string; name: string; day: Day };
export type Ballot = { round: number; votes: readonly { memberId: string; stand: Stand; by: By }[]; result: Closed | null };

/** A matter: the fold of its events. */
export type MatterState = {
  id: string; version: number; opened: Opened; openedBy: By; state: 'running' | 'done' | 'stopped'; step: string;
  values: Values; filled: Readonly<Record<string, By>>; post: PostFacts | null; laid: Laid;
  meeting: { called: Called; opened: Present | null } | null; ballots: Readonly<Record<string, Ballot>>;
  completed: readonly { step: string; by: By; verdicts: Record<string, Verdict[]>; acknowledged: readonly string[]; reasons: readonly Reason[] }[];
  effects: readonly Effect[]; seals: readonly { n: number; day: Day; manifest: string }[]; ended: string | null;
};

/** One line of what a step needs; a step is completed when none is open. `reason`: goes on with a reason, stated when the step is completed. */
export type Need = { id: string; status: 'done' | 'missing' | 'blocked' | 'reason'; sentence: Words; citation: Citation | null; wayOut: Words | null; who: readonly string[] };

export type ActorFacts = { accountId: string; name: string; personId: string | null; roles: readonly string[] };

/** What the rules need from outside to answer a command. */
export type World = {
  day: Day;
  laid: Laid;
  /** The post named by the values, where a step asks one. */
  post: PostFacts | null;
  /** Open periods of 职级 by person. */
  rankPeriods: Readonly<Record<string, readonly string[]>>;
  /** Kinship of members (by person id) with the people of the matter: `none`, `yes`, `self`, or not known. */
  kin: Readonly<Record<string, Readonly<Record<string, 'none' | 'yes' | 'self' | 'unknown'>>>>;
  ids: readonly string[];
};

/** A matter as its reader sees it. */
export type MatterView = { state: MatterState; needs: Need[]; verdicts: Record<string, Verdict[]>; events: MatterEvent[]; bundle: boolean; today: Day; me: { memberId: string | null } };
