import { boolean, date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { MoveKind } from '../../domain/facts.ts';
import { jsonb } from '../../kernel/columns.ts';

const by = { at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(), by: uuid('by').notNull(), byName: text('by_name').notNull() };

/** A search for people for one post (动议方案): the conditions, and why it is made. */
export const matchingSearch = pgTable('matching_search', {
  id: uuid('id').primaryKey(),
  title: text('title').notNull(),
  postId: uuid('post_id').notNull(),
  unitId: uuid('unit_id').notNull(),
  moveKind: text('move_kind').$type<MoveKind>().notNull(),
  /** A query of the statistics room, `{ v: 1, where }`. */
  query: jsonb('query').$type<unknown>().notNull(),
  /** Search in this unit and below; null = everywhere within reach. */
  scopeUnit: uuid('scope_unit'),
  reason: text('reason').notNull(),
  author: uuid('author').notNull(),
  authorName: text('author_name').notNull(),
  at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
});

/** One run of a search on a day; `result` as in search-rules.ts. Append-only. */
export const matchingRun = pgTable('matching_run', {
  id: uuid('id').primaryKey(),
  searchId: uuid('search_id').notNull(),
  n: integer('n').notNull(),
  day: date('day', { mode: 'string' }).notNull(),
  ...by,
  query: jsonb('query').$type<unknown>().notNull(),
  result: jsonb('result').$type<unknown>().notNull(),
});

/** Somebody taken off a short list by hand (`off`), or put back, with the reason. Append-only; the last word counts. */
export const matchingHand = pgTable('matching_hand', {
  id: uuid('id').primaryKey(),
  runId: uuid('run_id').notNull(),
  personId: uuid('person_id').notNull(),
  off: boolean('off').notNull(),
  reason: text('reason').notNull(),
  ...by,
});

/** A matching of the people of several runs to their posts; `input` and `result` as in proposal-rules.ts. Append-only. */
export const matchingProposal = pgTable('matching_proposal', {
  id: uuid('id').primaryKey(),
  title: text('title').notNull(),
  day: date('day', { mode: 'string' }).notNull(),
  ...by,
  input: jsonb('input').$type<unknown>().notNull(),
  result: jsonb('result').$type<unknown>().notNull(),
});

/** A case opened from a run or a proposal. Append-only. */
export const matchingCase = pgTable('matching_case', {
  id: uuid('id').primaryKey(),
  runId: uuid('run_id').notNull(),
  proposalId: uuid('proposal_id'),
  caseId: uuid('case_id').notNull(),
  ...by,
});
