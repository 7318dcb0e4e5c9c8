import { date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { jsonb, textArray } from '../../kernel/columns.ts';

/** A vacancy on its way to an appointment; where it stands is the fold of its events, kept here for lists. */
export const selectionCase = pgTable('selection_case', {
  id: uuid('id').primaryKey(),
  number: text('number').notNull(),
  title: text('title').notNull(),
  postId: uuid('post_id').notNull(),
  unitId: uuid('unit_id').notNull(),
  step: text('step').notNull(),
  state: text('state').$type<'running' | 'appointed' | 'stopped' | 'closed'>().notNull(),
  version: integer('version').notNull(),
  openedDay: date('opened_day', { mode: 'string' }).notNull(),
  openedBy: uuid('opened_by').notNull(),
  waitsFor: textArray('waits_for').notNull(),
  dueDay: date('due_day', { mode: 'string' }),
});

/** What happened in a case, numbered from 1 without gaps. Append-only. */
export const selectionEvent = pgTable('selection_event', {
  id: uuid('id').primaryKey(),
  caseId: uuid('case_id').notNull(),
  n: integer('n').notNull(),
  kind: text('kind').notNull(),
  step: text('step').notNull(),
  day: date('day', { mode: 'string' }).notNull(),
  at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
  actor: uuid('actor').notNull(),
  actorName: text('actor_name').notNull(),
  payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
});

/** A sealed bundle of a case at one version; the zip is a blob. */
export const selectionBundle = pgTable('selection_bundle', {
  id: uuid('id').primaryKey(),
  caseId: uuid('case_id').notNull(),
  version: integer('version').notNull(),
  sha256: text('sha256').notNull(),
  at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
});
