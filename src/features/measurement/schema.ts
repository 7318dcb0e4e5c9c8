import { date, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { jsonb } from '../../kernel/columns.ts';
import type { Kept } from './rules/composite.ts';
import type { Degree, ResultState } from './rules/results.ts';

/** A result of work of one person: recorded by one, confirmed by another, withdrawn with a reason; what was recorded never changes. */
export const workResult = pgTable('work_result', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  year: integer('year').notNull(),
  target: text('target').notNull(),
  achieved: text('achieved').notNull(),
  degree: text('degree').$type<Degree>().notNull(),
  evidenceTitle: text('evidence_title').notNull(),
  evidenceNumber: text('evidence_number'),
  state: text('state').$type<ResultState>().notNull(),
  recordedBy: uuid('recorded_by').notNull(),
  recordedName: text('recorded_name').notNull(),
  recordedDay: date('recorded_day', { mode: 'string' }).notNull(),
  /** No kinship by the family records, or the hand's own statement where they do not tell. */
  recorderKin: text('recorder_kin').$type<'none' | 'stated'>().notNull(),
  confirmedBy: uuid('confirmed_by'),
  confirmedName: text('confirmed_name'),
  confirmedDay: date('confirmed_day', { mode: 'string' }),
  confirmerKin: text('confirmer_kin').$type<'none' | 'stated'>(),
  withdrawnBy: uuid('withdrawn_by'),
  withdrawnName: text('withdrawn_name'),
  withdrawnDay: date('withdrawn_day', { mode: 'string' }),
  reason: text('reason'),
});

/** A composite as it was printed, with the weights of its day. Append-only. */
export const compositeKept = pgTable('composite_kept', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  day: date('day', { mode: 'string' }).notNull(),
  settingId: uuid('setting_id').notNull(),
  content: jsonb('content').$type<Kept>().notNull(),
  keptBy: uuid('kept_by').notNull(),
  keptName: text('kept_name').notNull(),
});
