import { date, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { jsonb } from '../../kernel/columns.ts';
import type { MoveKind } from '../../domain/facts.ts';
import type { OfficialYear } from '../../kernel/workday.ts';
import type { Content, Proposal, TaskDef } from './plan-rules.ts';
import type { Agreed, RoundFacts, RoundFigures, RoundGroup, RoundInvited, RoundPost } from './recommendation-rules.ts';

/** A term change of one level: dates and tasks are those of the version in force, or of the draft while `version` is 0. */
export const termPlan = pgTable('term_plan', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  level: text('level').notNull(),
  unitId: uuid('unit_id').notNull(),
  startDay: date('start_day', { mode: 'string' }).notNull(),
  congressDay: date('congress_day', { mode: 'string' }).notNull(),
  status: text('status').$type<'draft' | 'approved' | 'running' | 'closed'>().notNull(),
  version: integer('version').notNull(),
  tasks: jsonb('tasks').$type<TaskDef[]>().notNull(),
  /** What a clerk can bear on a working day, in hundredths of it. */
  perDay: integer('per_day').notNull(),
  /** Official calendars entered by hand, where none is built in. */
  calendar: jsonb('calendar').$type<OfficialYear[]>().notNull(),
  /** A change that waits for a second person, or null. */
  proposal: jsonb('proposal').$type<Proposal | null>(),
  author: uuid('author').notNull(),
  authorName: text('author_name').notNull(),
  approver: uuid('approver'),
  approverName: text('approver_name'),
  approvedDay: date('approved_day', { mode: 'string' }),
  closeReason: text('close_reason'),
});

/** Every version as it was approved. Append-only. */
export const termVersion = pgTable('term_version', {
  id: uuid('id').primaryKey(),
  planId: uuid('plan_id').notNull(),
  n: integer('n').notNull(),
  content: jsonb('content').$type<Content>().notNull(),
  reason: text('reason').notNull(),
  author: uuid('author').notNull(),
  authorName: text('author_name').notNull(),
  approver: uuid('approver').notNull(),
  approverName: text('approver_name').notNull(),
  day: date('day', { mode: 'string' }).notNull(),
});

/** A post of a plan: the move expected, the clerk in charge, who is proposed, and its case. */
export const termPost = pgTable('term_post', {
  id: uuid('id').primaryKey(),
  planId: uuid('plan_id').notNull(),
  postId: uuid('post_id').notNull(),
  moveKind: text('move_kind').$type<MoveKind>().notNull(),
  clerk: uuid('clerk'),
  personId: uuid('person_id'),
  caseId: uuid('case_id'),
  note: text('note'),
});

/** A task that no case holds, done on a day: of the whole plan, or of one post. */
export const termMark = pgTable('term_mark', {
  id: uuid('id').primaryKey(),
  planId: uuid('plan_id').notNull(),
  task: text('task').notNull(),
  postId: uuid('post_id'),
  day: date('day', { mode: 'string' }).notNull(),
  by: uuid('by').notNull(),
  byName: text('by_name').notNull(),
  basis: text('basis').notNull(),
});

/** One recommendation for many posts of a plan: who takes part, who is on the sheet. `agreed` once two people entered the same figures. */
export const termRound = pgTable('term_round', {
  id: uuid('id').primaryKey(),
  planId: uuid('plan_id').notNull(),
  form: text('form').$type<'interview' | 'meeting'>().notNull(),
  /** The round of this form in the plan, from 1. */
  n: integer('n').notNull(),
  scope: text('scope').notNull(),
  posts: jsonb('posts').$type<RoundPost[]>().notNull(),
  invited: jsonb('invited').$type<RoundInvited[]>().notNull(),
  groups: jsonb('groups').$type<RoundGroup[]>().notNull(),
  facts: jsonb('facts').$type<RoundFacts>().notNull(),
  /** Who took part, by their places in `invited` (from 0); null while not entered. */
  attended: jsonb('attended').$type<number[] | null>(),
  /** The turn of entering: raised when two entries differ, or agreed figures are taken back. */
  turn: integer('turn').notNull(),
  agreed: jsonb('agreed').$type<Agreed | null>(),
  author: uuid('author').notNull(),
  authorName: text('author_name').notNull(),
  day: date('day', { mode: 'string' }).notNull(),
});

/** One person's reading of the counted papers of a round. Append-only. */
export const termSheet = pgTable('term_sheet', {
  id: uuid('id').primaryKey(),
  roundId: uuid('round_id').notNull(),
  turn: integer('turn').notNull(),
  seat: integer('seat').notNull(),
  by: uuid('by').notNull(),
  byName: text('by_name').notNull(),
  day: date('day', { mode: 'string' }).notNull(),
  figures: jsonb('figures').$type<RoundFigures>().notNull(),
});

/** A reading that its author has carried into the case of a post. Append-only. */
export const termCarried = pgTable('term_carried', {
  id: uuid('id').primaryKey(),
  roundId: uuid('round_id').notNull(),
  postId: uuid('post_id').notNull(),
  caseId: uuid('case_id').notNull(),
  by: uuid('by').notNull(),
  byName: text('by_name').notNull(),
  day: date('day', { mode: 'string' }).notNull(),
});
