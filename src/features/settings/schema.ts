import { date, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { jsonb } from '../../kernel/columns.ts';

/** `proposed` waits for the second person; `approved` has a row in `setting`; `taken-back` by whoever proposed it. */
export type ProposalState = 'proposed' | 'approved' | 'declined' | 'taken-back';

/** A setting as somebody proposed it, and what became of it; `value` null: withdrawn from the day on. */
export const settingProposal = pgTable('setting_proposal', {
  id: uuid('id').primaryKey(),
  key: text('key').notNull(),
  value: jsonb('value').$type<unknown>(),
  fromDay: date('from_day', { mode: 'string' }).notNull(),
  sourceTitle: text('source_title'),
  sourceNumber: text('source_number'),
  sourceDay: date('source_day', { mode: 'string' }),
  reason: text('reason').notNull(),
  state: text('state').$type<ProposalState>().notNull(),
  proposedBy: uuid('proposed_by').notNull(),
  proposedName: text('proposed_name').notNull(),
  proposedDay: date('proposed_day', { mode: 'string' }).notNull(),
  decidedBy: uuid('decided_by'),
  decidedName: text('decided_name'),
  decidedDay: date('decided_day', { mode: 'string' }),
  decisionNote: text('decision_note'),
  settingId: uuid('setting_id'),
  at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
});
