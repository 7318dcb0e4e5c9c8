import { boolean, date, doublePrecision, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { jsonb } from '../../kernel/columns.ts';
import type { Ballot } from './rules/ballot.ts';
import type { Issued } from './rules/audit.ts';
import type { Manifest } from './rules/manifest.ts';
import type { DrawnStratum, StrataBy } from './draw-rules.ts';
import type { Plan } from './plan-rules.ts';
import type { Patterns } from './rules/straight.ts';
import type { KeysFile, SecondStatement } from './rules/second.ts';
import type { SheetCount } from './rules/tally.ts';

/** What the close puts on record: root of the board, how many tokens went out, how many ballots came, and how many came too late. */
export type Close = { at: string; board: string; issued: Issued[]; ballots: number; counted: number };

/** A secret poll. `plan` is what the organizer wrote, `manifest` what was announced and cannot change. */
export const poll = pgTable('poll', {
  id: uuid('id').primaryKey(),
  number: text('number').notNull(),
  title: text('title').notNull(),
  kind: text('kind').notNull(),
  unitId: uuid('unit_id').notNull(),
  caseId: uuid('case_id'),
  state: text('state').$type<'draft' | 'announced' | 'closed' | 'counted' | 'stopped'>().notNull(),
  plan: jsonb('plan').$type<Plan>().notNull(),
  madeBy: uuid('made_by').notNull(),
  madeByName: text('made_by_name').notNull(),
  announcedBy: uuid('announced_by'),
  announcedByName: text('announced_by_name'),
  manifest: jsonb('manifest').$type<Manifest>(),
  manifestHash: text('manifest_hash'),
  close: jsonb('close').$type<Close>(),
  /** The sealing key, released for the count; of trustees the two keys it was opened with, as canonical JSON. */
  identity: text('identity'),
  tally: jsonb('tally').$type<SheetCount[]>(),
  /** Sums of straight-lined sheets over the whole poll; null where they say nothing or too few came. */
  patterns: jsonb('patterns').$type<Patterns>(),
  stopReason: text('stop_reason'),
  /** The signed keys of the second issuer, its statement after the close, or why it is counted without one. */
  second: jsonb('second').$type<KeysFile>(),
  secondStatement: jsonb('second_statement').$type<SecondStatement>(),
  secondMissing: text('second_missing'),
});

/** Somebody on the roll; votes by account or by the one-time code of a slip, of which only the hash is kept. */
export const pollVoter = pgTable('poll_voter', {
  id: uuid('id').primaryKey(),
  pollId: uuid('poll_id').notNull(),
  class: text('class').notNull(),
  name: text('name').notNull(),
  personId: uuid('person_id'),
  accountId: uuid('account_id'),
  codeHash: text('code_hash'),
  leafSalt: text('leaf_salt').notNull(),
  removedReason: text('removed_reason'),
  /** True: votes on paper, and has neither account nor slip here. */
  paper: boolean('paper'),
});

/** One of three who keep the keys of a poll, in their place: public key, whether they opened a test with it, the secret key once released, and the reason where it is reported lost. */
export const pollTrustee = pgTable('poll_trustee', {
  id: uuid('id').primaryKey(),
  pollId: uuid('poll_id').notNull(),
  n: integer('n').notNull(),
  accountId: uuid('account_id').notNull(),
  name: text('name').notNull(),
  key: text('key'),
  rehearsed: boolean('rehearsed').notNull(),
  released: text('released'),
  lost: text('lost'),
});

/** That a voter took the tokens, and the hash of what was asked to be signed; not when, and nothing of the ballot. Append-only. */
export const pollIssue = pgTable('poll_issue', {
  id: uuid('id').primaryKey(),
  pollId: uuid('poll_id').notNull(),
  voterId: uuid('voter_id').notNull(),
  requestHash: text('request_hash').notNull(),
});

/** A ballot on the board, written with all others at the close. Append-only. */
export const pollBallot = pgTable('poll_ballot', {
  id: uuid('id').primaryKey(),
  pollId: uuid('poll_id').notNull(),
  hash: text('hash').notNull(),
  ballot: jsonb('ballot').$type<Ballot>().notNull(),
});

/** A paper sheet: its name, and the hash of what it will ask to be signed. Nothing leads from it to a voter or to its code. Append-only. */
export const pollPaper = pgTable('poll_paper', {
  id: uuid('id').primaryKey(),
  pollId: uuid('poll_id').notNull(),
  class: text('class').notNull(),
  paper: text('paper').notNull(),
  requestHash: text('request_hash').notNull(),
});

/** That somebody entered a sheet, with commitments slot by slot to what they entered; contents never come here. Append-only. */
export const pollPaperEntry = pgTable('poll_paper_entry', {
  id: uuid('id').primaryKey(),
  pollId: uuid('poll_id').notNull(),
  paperId: uuid('paper_id').notNull(),
  accountId: uuid('account_id').notNull(),
  attempt: integer('attempt').notNull(),
  commitments: jsonb('commitments').$type<string[]>().notNull(),
});

/** That two people entered a sheet alike; from here on its request is signed. Append-only. */
export const pollPaperAgreed = pgTable('poll_paper_agreed', {
  id: uuid('id').primaryKey(),
  pollId: uuid('poll_id').notNull(),
  paperId: uuid('paper_id').notNull(),
  oneEntry: uuid('one_entry').notNull(),
  otherEntry: uuid('other_entry').notNull(),
});

/** The seed of a draw for the roll, made before there is anybody to draw from; its hash stands in the record. Append-only. */
export const pollSeed = pgTable('poll_seed', {
  id: uuid('id').primaryKey(),
  pollId: uuid('poll_id').notNull(),
  seed: text('seed').notNull(),
  seedHash: text('seed_hash').notNull(),
});

/** A stratified sample drawn for a class of the roll: whom it was drawn from, stratum by stratum, and how many were taken. Append-only. */
export const pollDraw = pgTable('poll_draw', {
  id: uuid('id').primaryKey(),
  pollId: uuid('poll_id').notNull(),
  seedId: uuid('seed_id').notNull(),
  class: text('class').notNull(),
  day: date('day', { mode: 'string' }).notNull(),
  strataBy: text('strata_by').$type<StrataBy>().notNull(),
  seed: text('seed').notNull(),
  frameHash: text('frame_hash').notNull(),
  strata: jsonb('strata').$type<DrawnStratum[]>().notNull(),
  margin: doublePrecision('margin'),
  byName: text('by_name').notNull(),
});
