import { date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { jsonb } from '../../kernel/columns.ts';
import type { Stage } from '../../domain/rule.ts';

/** A prohibition of the institution's own lists, in force from a day once a second person approved it; `toDay` exclusive. */
export const prohibition = pgTable('prohibition', {
  id: uuid('id').primaryKey(),
  list: text('list').notNull(),
  words: text('words').notNull(),
  stages: jsonb('stages').$type<Stage[]>().notNull(),
  termChange: integer('term_change').notNull(),
  /** Paper it comes from. */
  source: text('source').notNull(),
  fromDay: date('from_day', { mode: 'string' }).notNull(),
  toDay: date('to_day', { mode: 'string' }),
  author: uuid('author').notNull(),
  authorName: text('author_name').notNull(),
  approver: uuid('approver'),
  approverName: text('approver_name'),
  approvedDay: date('approved_day', { mode: 'string' }),
});

/** An intercession (说情打招呼) as whoever met it wrote it down. Append-only: it cannot be withdrawn or changed. */
export const intercession = pgTable('intercession', {
  id: uuid('id').primaryKey(),
  number: text('number').notNull(),
  at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
  filedBy: uuid('filed_by').notNull(),
  filedByName: text('filed_by_name').notNull(),
  happenedOn: date('happened_on', { mode: 'string' }).notNull(),
  /** Who spoke up: name, unit and post as known. */
  who: text('who').notNull(),
  whoUnit: text('who_unit').notNull(),
  /** For whom, by name; the person of the roster and the case where known. */
  forWhom: text('for_whom').notNull(),
  forPersonId: uuid('for_person_id'),
  caseId: uuid('case_id'),
  way: text('way').$type<'in-person' | 'phone' | 'message' | 'paper' | 'through-another'>().notNull(),
  what: text('what').notNull(),
  answered: text('answered').notNull(),
});

/** What was added later: by who filed it, or how the supervisor dealt with it. Append-only. */
export const intercessionNote = pgTable('intercession_note', {
  id: uuid('id').primaryKey(),
  intercessionId: uuid('intercession_id').notNull(),
  at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
  by: uuid('by').notNull(),
  byName: text('by_name').notNull(),
  kind: text('kind').$type<'addition' | 'handling'>().notNull(),
  words: text('words').notNull(),
});
