import { date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { jsonb } from '../../kernel/columns.ts';

/** A matter of the shorter roads as lists show it; what it is follows from its events. */
export const matter = pgTable('matter', {
  id: uuid('id').primaryKey(),
  number: text('number').notNull(),
  road: text('road').notNull(),
  title: text('title').notNull(),
  unitId: uuid('unit_id').notNull(),
  step: text('step').notNull(),
  state: text('state').$type<'running' | 'done' | 'stopped'>().notNull(),
  version: integer('version').notNull(),
  openedDay: date('opened_day', { mode: 'string' }).notNull(),
  openedBy: uuid('opened_by').notNull(),
  waitsFor: jsonb('waits_for').$type<string[]>().notNull(),
  /** A notice that ends, or a return due. */
  dueDay: date('due_day', { mode: 'string' }),
});

/** What happened in a matter, numbered from 1 without gaps. Append-only. */
export const matterEvent = pgTable('matter_event', {
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

/** A sealed bundle of a matter at one version; the zip is a blob. Append-only. */
export const matterBundle = pgTable('matter_bundle', {
  id: uuid('id').primaryKey(),
  caseId: uuid('case_id').notNull(),
  version: integer('version').notNull(),
  sha256: text('sha256').notNull(),
  at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
});
