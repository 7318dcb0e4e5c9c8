import { boolean, date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { jsonb } from '../../kernel/columns.ts';

/** Who wrote a thing down, and the second person who approved it (null = not yet in force). */
const twoPeople = {
  author: uuid('author').notNull(),
  authorName: text('author_name').notNull(),
  approver: uuid('approver'),
  approverName: text('approver_name'),
  approvedDay: date('approved_day', { mode: 'string' }),
};

/** A number of the institution's own, from a day on; `key` is one of `settingKeys`. In force once approved. */
export const staffingSetting = pgTable('staffing_setting', {
  id: uuid('id').primaryKey(),
  key: text('key').$type<'body.age-spread' | 'body.average-age' | 'body.specialty-share' | 'body.tenure' | 'rotation.years' | 'audit.years'>().notNull(),
  value: integer('value').notNull(),
  fromDay: date('from_day', { mode: 'string' }).notNull(),
  basis: text('basis').notNull(),
  ...twoPeople,
});

/** A mark on a post as a key post (关键岗位), by its kind; `toDay` is exclusive, null = still. */
export const keyPost = pgTable('key_post', {
  id: uuid('id').primaryKey(),
  postId: uuid('post_id').notNull(),
  kind: text('kind').$type<'personnel' | 'finance' | 'audit' | 'engineering' | 'procurement' | 'approval' | 'enforcement' | 'other'>().notNull(),
  basis: text('basis').notNull(),
  fromDay: date('from_day', { mode: 'string' }).notNull(),
  toDay: date('to_day', { mode: 'string' }),
  ...twoPeople,
  endBasis: text('end_basis'),
});

/** An audit of economic responsibility (经济责任审计), planned or done. */
export const keyPostAudit = pgTable('key_post_audit', {
  id: uuid('id').primaryKey(),
  postId: uuid('post_id').notNull(),
  personId: uuid('person_id').notNull(),
  kind: text('kind').$type<'in-office' | 'leaving'>().notNull(),
  periodFrom: text('period_from'),
  periodTo: text('period_to'),
  dueDay: date('due_day', { mode: 'string' }),
  doneOn: date('done_on', { mode: 'string' }),
  result: text('result'),
  basis: text('basis').notNull(),
  author: uuid('author').notNull(),
  authorName: text('author_name').notNull(),
});

/** The former retirement age (50, 55 or 60) that a person chose for somebody, with the basis; the highest `n` counts. */
export const retirementBasis = pgTable('retirement_basis', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  formerAge: integer('former_age').notNull(),
  basis: text('basis').notNull(),
  day: date('day', { mode: 'string' }).notNull(),
  author: uuid('author').notNull(),
  authorName: text('author_name').notNull(),
  /** The turn of this person's choices, from 1. */
  n: integer('n').notNull(),
});

/** A saved plan of moves (预案); `plan` as in rules/what-if.ts. */
export const whatIf = pgTable('what_if', {
  id: uuid('id').primaryKey(),
  owner: uuid('owner').notNull(),
  ownerName: text('owner_name').notNull(),
  title: text('title').notNull(),
  shared: boolean('shared').notNull().default(false),
  plan: jsonb('plan').$type<unknown>().notNull(),
  version: integer('version').notNull().default(1),
  savedAt: timestamp('saved_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
});
