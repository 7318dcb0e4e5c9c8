import { date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { jsonb } from '../../kernel/columns.ts';
import type { PackChange, PackContent } from './pack-rules.ts';

/** A member due at a meeting; `memberId` stands for the seat. */
export type Due = { memberId: string; name: string; personId: string | null; accountId: string | null };

/** The agenda of a meeting that decides on several cases. */
export const meeting = pgTable('meeting', {
  id: uuid('id').primaryKey(),
  number: text('number').notNull(),
  title: text('title').notNull(),
  body: text('body').$type<'committee' | 'plenary'>().notNull(),
  day: date('day', { mode: 'string' }).notNull(),
  place: text('place').notNull(),
  method: text('method').$type<'voice' | 'hands' | 'secret'>().notNull(),
  chairId: text('chair_id').notNull(),
  due: jsonb('due').$type<Due[]>().notNull(),
  nominated: jsonb('nominated').$type<{ on: string; by: string } | null>(),
  state: text('state').$type<'draft' | 'frozen' | 'open' | 'closed'>().notNull(),
  madeBy: uuid('made_by').notNull(),
  madeByName: text('made_by_name').notNull(),
});

/** A case on the agenda, in its order from 1. */
export const meetingItem = pgTable('meeting_item', {
  id: uuid('id').primaryKey(),
  meetingId: uuid('meeting_id').notNull(),
  caseId: uuid('case_id').notNull(),
  ord: integer('ord').notNull(),
});

/** What members read, as of a day, with its SHA-256; `changes` against the freezing before. Append-only. */
export const meetingPack = pgTable('meeting_pack', {
  id: uuid('id').primaryKey(),
  meetingId: uuid('meeting_id').notNull(),
  n: integer('n').notNull(),
  at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
  day: date('day', { mode: 'string' }).notNull(),
  by: uuid('by').notNull(),
  byName: text('by_name').notNull(),
  sha256: text('sha256').notNull(),
  content: jsonb('content').$type<PackContent>().notNull(),
  changes: jsonb('changes').$type<PackChange[]>().notNull(),
});

/** Who was there when it began, who left and came, and its end; `clock` is the time in the room. Append-only. */
export const meetingMoment = pgTable('meeting_moment', {
  id: uuid('id').primaryKey(),
  meetingId: uuid('meeting_id').notNull(),
  n: integer('n').notNull(),
  kind: text('kind').$type<'opened' | 'left' | 'arrived' | 'closed'>().notNull(),
  clock: text('clock').notNull(),
  members: jsonb('members').$type<string[]>().notNull(),
  reason: text('reason'),
  by: uuid('by').notNull(),
  byName: text('by_name').notNull(),
  at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
});
