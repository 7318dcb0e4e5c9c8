import { boolean, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { bytea, jsonb } from '../../kernel/columns.ts';
import type { Refusal, Words } from '../../kernel/refusal.ts';

/** States of a job: `refused` met an expected refusal, `failed` a fault of the program. */
export type JobState = 'waiting' | 'running' | 'done' | 'refused' | 'failed' | 'cancelled';

/** Long work outside a request, with how far it is and what came of it. Not part of the record. */
export const job = pgTable('job', {
  id: uuid('id').primaryKey(),
  kind: text('kind').notNull(),
  title: jsonb('title').$type<Words>().notNull(),
  accountId: uuid('account_id').notNull(),
  args: jsonb('args').$type<Record<string, unknown>>().notNull().default({}),
  state: text('state').$type<JobState>().notNull().default('waiting'),
  done: integer('done').notNull().default(0),
  total: integer('total'),
  step: jsonb('step').$type<Words>(),
  saved: jsonb('saved').$type<unknown>(),
  summary: jsonb('summary').$type<Record<string, unknown>>(),
  refusal: jsonb('refusal').$type<Refusal>(),
  cancel: boolean('cancel').notNull().default(false),
  fileName: text('file_name'),
  fileMime: text('file_mime'),
  file: bytea('file'),
  createdAt: timestamp('created_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
  startedAt: timestamp('started_at', { withTimezone: true, mode: 'string' }),
  endedAt: timestamp('ended_at', { withTimezone: true, mode: 'string' }),
});
