import { bigint, boolean, date, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** A person who may sign in. */
export const account = pgTable('account', {
  id: uuid('id').primaryKey(),
  username: text('username').notNull(),
  displayName: text('display_name').notNull(),
  personId: uuid('person_id'),
  passwordHash: text('password_hash').notNull(),
  state: text('state').$type<'active' | 'disabled'>().notNull(),
  mustChange: boolean('must_change').notNull().default(false),
  createdAt: timestamp('created_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
});

/** A role held by an account, in a unit's subtree (null: everywhere), by period. */
export const accountGrant = pgTable('account_grant', {
  id: uuid('id').primaryKey(),
  accountId: uuid('account_id').notNull(),
  role: text('role').notNull(),
  unitId: uuid('unit_id'),
  fromDay: date('from_day', { mode: 'string' }).notNull(),
  toDay: date('to_day', { mode: 'string' }),
  grantedBy: uuid('granted_by'),
});

/** A signed-in browser; only the hash of its token is kept. Not part of the record. */
export const session = pgTable('session', {
  tokenHash: text('token_hash').primaryKey(),
  accountId: uuid('account_id').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
  seenAt: timestamp('seen_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
  expiresAt: timestamp('expires_at', { withTimezone: true, mode: 'string' }).notNull(),
  agent: text('agent'),
});

/** A failed sign-in, for the rate limit. Not part of the record. */
export const loginFailure = pgTable('login_failure', {
  id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
  username: text('username').notNull(),
  source: text('source').notNull(),
  at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
});
