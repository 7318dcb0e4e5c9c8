import type { Words } from '../../kernel/refusal.ts';
import { isProtected, type protectedFields, type protectedLists } from '../roster/protected-rules.ts';

export type ProtectedField = (typeof protectedFields)[number];
export type ProtectedList = (typeof protectedLists)[number];
/** A row of a list as the history keeps it: with its id, without its person. */
export type Row = Record<string, unknown>;

/** One thing a correction alters: a fact, or a row of a list (`new` is the whole row after). `rowId` of an added row is made with the request. */
export type Change =
  | { kind: 'fact'; field: ProtectedField; old: unknown; new: unknown }
  | { kind: 'row'; list: ProtectedList; act: 'add' | 'change' | 'remove'; rowId: string; old: Row | null; new: Row | null };

/** A page of the person's file that a change rests on, with its title and date as they stood when it was named. */
export type Evidence = { materialId: string; page: number; pageId: string; title: string; madeOn: string | null };

/** A page of a paper that the person concerned sent along: hashes of the original and of its picture. It is no part of the file until a clerk files it. */
export type Attachment = { name: string; blob: string; image: string };

/** A clerk's change set. `day`: from which day the new value holds, null = from the approval. `source`: where the wish came from, when not from paper (an import). */
export type Proposal = { changes: Change[]; reason: string; evidence: Evidence[]; day: string | null; source: string | null };

/** What each kind of step says. */
export type Payloads = {
  /** The person concerned asks, in their own words. */
  asked: { text: string; field: string | null; wished: string | null; attachments: Attachment[] };
  requested: Proposal;
  /** A clerk has checked the person's request and stands for the change. */
  'taken-up': Proposal;
  /** Back for more evidence. */
  returned: { note: string };
  /** The answer to a return: a new change set by a clerk, or more words and papers by the person concerned. */
  supplied: Proposal | { text: string; attachments: Attachment[] };
  /** `kin`: no kinship by the family records, or the approver's statement where they do not tell. */
  approved: { changes: Change[]; note: string | null; kin: 'none' | 'stated'; day: string };
  declined: { reason: string };
  withdrawn: { reason: string | null };
  /** A clerk answers the person's own request about what is not protected: it was put right directly, or explained. */
  settled: { note: string };
};
export type Kind = keyof Payloads;
export type Event = { [K in Kind]: { kind: K; payload: Payloads[K]; n: number; at: string; actor: string; actorName: string } }[Kind];

export type State = 'asked' | 'requested' | 'returned' | 'approved' | 'declined' | 'withdrawn' | 'settled';
export type Waits = 'clerk' | 'preparer' | 'person' | 'approver';
type Signed = { account: string; name: string; at: string };

/** Where a correction stands: the fold of its events. */
export type Standing = {
  state: State;
  version: number;
  opened: Signed;
  /** What the person concerned asked, when it began with them; papers of later answers are added. */
  ask: Payloads['asked'] | null;
  proposal: Proposal | null;
  preparer: Signed | null;
  /** Accounts that asked or prepared: none of them decides. */
  makers: string[];
  waitsFor: Waits | null;
  /** The last return, decline or approval. */
  decided: (Signed & { kind: 'returned' | 'approved' | 'declined' | 'withdrawn' | 'settled'; words: string | null }) | null;
};

const isProposal = (p: Payloads['supplied']): p is Proposal => 'changes' in p;

/** Folds the events of a correction, which begin with `asked` or `requested`. */
export function fold(events: readonly Event[]): Standing {
  const first = events[0]!;
  const s: Standing = { state: 'asked', version: 0, opened: signed(first), ask: null, proposal: null, preparer: null, makers: [], waitsFor: null, decided: null };
  for (const e of events) apply(s, e);
  return s;
}

const signed = (e: Event): Signed => ({ account: e.actor, name: e.actorName, at: e.at });

function apply(s: Standing, e: Event): void {
  s.version = e.n;
  const propose = (p: Proposal): void => {
    Object.assign(s, { state: 'requested', waitsFor: 'approver', proposal: p, preparer: signed(e) });
    s.makers.push(e.actor);
  };
  switch (e.kind) {
    case 'asked':
      Object.assign(s, { state: 'asked', waitsFor: 'clerk', ask: e.payload });
      s.makers.push(e.actor);
      break;
    case 'requested': case 'taken-up': propose(e.payload); break;
    case 'supplied':
      if (isProposal(e.payload)) propose(e.payload);
      else {
        s.ask = { ...s.ask!, text: `${s.ask!.text}\n${e.payload.text}`.trim(), attachments: [...s.ask!.attachments, ...e.payload.attachments] };
        Object.assign(s, { state: 'asked', waitsFor: 'clerk' });
      }
      break;
    case 'returned':
      s.waitsFor = s.state === 'asked' ? 'person' : 'preparer';
      s.state = 'returned';
      s.decided = { ...signed(e), kind: 'returned', words: e.payload.note };
      break;
    case 'approved': case 'declined': case 'withdrawn': case 'settled':
      s.state = e.kind;
      s.waitsFor = null;
      s.decided = { ...signed(e), kind: e.kind, words: e.kind === 'approved' || e.kind === 'settled' ? e.payload.note : e.payload.reason };
  }
}

/** A step someone may want to take. */
export type Step = 'take-up' | 'settle' | 'return' | 'supply' | 'approve' | 'decline' | 'withdraw';

/** What bears on who may take a step; `edits` and `decides` are the actor's roles with the person within reach, self and kin left out. */
export type Hand = { account: string; edits: boolean; decides: boolean };

/** True when the state of the correction has room for the step. */
export function open(step: Step, s: Standing): boolean {
  switch (step) {
    case 'take-up': case 'settle': return s.state === 'asked';
    case 'return': case 'decline': return s.state === 'asked' || s.state === 'requested';
    case 'supply': return s.state === 'returned';
    case 'approve': return s.state === 'requested';
    default: return s.waitsFor !== null;
  }
}

/**
 * Why the actor may not take the step, or null: `state` it has moved on, `maker` whoever asked or prepared does not decide, `role` not
 * their place. A clerk may send the person's own request back for more, but only an approver turns it down.
 */
export function barred(step: Step, s: Standing, hand: Hand): 'state' | 'maker' | 'role' | null {
  if (!open(step, s)) return 'state';
  const made = s.makers.includes(hand.account);
  switch (step) {
    case 'take-up': return hand.edits ? (s.opened.account === hand.account ? 'maker' : null) : 'role';
    case 'settle': return hand.edits && !(s.ask?.field && isProtected(s.ask.field)) ? null : 'role';
    case 'return': return s.state === 'asked' ? (hand.edits || hand.decides ? null : 'role') : made ? 'maker' : hand.decides ? null : 'role';
    case 'supply': return s.waitsFor === 'person' ? (s.opened.account === hand.account ? null : 'role') : hand.edits && s.opened.account !== (s.ask ? hand.account : '') ? null : 'role';
    case 'withdraw': return s.opened.account === hand.account || (s.ask === null && s.preparer?.account === hand.account) ? null : 'role';
    default: return made ? 'maker' : hand.decides ? null : 'role';
  }
}

/** The steps the actor may take now. */
export const stepsFor = (s: Standing, hand: Hand): Step[] =>
  (['take-up', 'settle', 'return', 'supply', 'approve', 'decline', 'withdraw'] as const).filter((step) => barred(step, s, hand) === null);

/** True when the correction waits for this actor. */
export const waitsForMe = (s: Standing, hand: Hand): boolean =>
  s.waitsFor === 'clerk' ? barred('take-up', s, hand) === null
    : s.waitsFor === 'approver' ? barred('approve', s, hand) === null
      : s.waitsFor === 'preparer' ? s.preparer?.account === hand.account
        : s.waitsFor === 'person' && s.opened.account === hand.account;

/** Whether the approver is kin of the person concerned; `unknown` needs a statement, `because` says why it is not known. */
export type KinCheck = { kind: 'none' } | { kind: 'self' } | { kind: 'kin'; relation: Words } | { kind: 'unknown'; because: Words };
