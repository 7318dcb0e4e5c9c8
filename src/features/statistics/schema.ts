import { boolean, date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { jsonb } from '../../kernel/columns.ts';
import type { Band, Measure } from './bands-rules.ts';
import type { Query } from './query-rules.ts';

/** One version of a set of bands; a change is a new version, printed with every table that uses it. Append-only. */
export const bandSet = pgTable('band_set', {
  id: uuid('id').primaryKey(),
  series: uuid('series').notNull(),
  version: integer('version').notNull(),
  measure: text('measure').$type<Measure>().notNull(),
  name: text('name').notNull(),
  bands: jsonb('bands').$type<Band[]>().notNull(),
  fromDay: date('from_day', { mode: 'string' }).notNull(),
  author: uuid('author'),
  at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
});

/** A saved query: private to its owner, or shared with everybody who may read the roster (each sees it within their own reach). */
export const savedQuery = pgTable('saved_query', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  query: jsonb('query').$type<Query>().notNull(),
  shared: boolean('shared').notNull().default(false),
  owner: uuid('owner').notNull(),
  at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
});
