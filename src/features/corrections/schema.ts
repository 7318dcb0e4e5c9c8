import { integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { jsonb } from '../../kernel/columns.ts';

/** A request to correct protected facts of one person; where it stands is the fold of its events. */
export const correction = pgTable('correction', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  state: text('state').$type<'asked' | 'requested' | 'returned' | 'approved' | 'declined' | 'withdrawn' | 'settled'>().notNull(),
  version: integer('version').notNull(),
  /** Account that began it. */
  openedBy: uuid('opened_by').notNull(),
  openedAt: timestamp('opened_at', { withTimezone: true, mode: 'string' }).notNull(),
  /** Account of the clerk who stands for the change; null while the person's own request waits for one. */
  preparedBy: uuid('prepared_by'),
  /** Who has it next. */
  waitsFor: text('waits_for').$type<'clerk' | 'preparer' | 'person' | 'approver'>(),
});

/** One step of a correction. Append-only. `actor` is an account id. */
export const correctionEvent = pgTable('correction_event', {
  id: uuid('id').primaryKey(),
  correctionId: uuid('correction_id').notNull(),
  n: integer('n').notNull(),
  kind: text('kind').notNull(),
  at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
  actor: uuid('actor').notNull(),
  actorName: text('actor_name').notNull(),
  payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
});
