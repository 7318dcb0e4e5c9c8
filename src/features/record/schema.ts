import { bigint, date, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { bytea, jsonb } from '../../kernel/columns.ts';

/** One line of the record as stored before sequencing; `bytes` is the canonical entry. Append-only. */
export const recordEntry = pgTable('record_entry', {
  seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
  id: uuid('id').primaryKey(),
  at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
  actor: uuid('actor'),
  verb: text('verb').notNull(),
  caseId: uuid('case_id'),
  bytes: bytea('bytes').notNull(),
});

/** The row versions an entry speaks for. `salt` is sealed; null after erasure. */
export const recordRow = pgTable(
  'record_row',
  {
    entryId: uuid('entry_id').notNull(),
    n: integer('n').notNull(),
    tbl: text('tbl').notNull(),
    rowId: uuid('row_id').notNull(),
    prev: text('prev'),
    now: text('now'),
    salt: bytea('salt'),
  },
  (t) => [primaryKey({ columns: [t.entryId, t.n] })],
);

/** Who and what an entry is about, for filtering. */
export const recordSubject = pgTable(
  'record_subject',
  {
    entryId: uuid('entry_id').notNull(),
    kind: text('kind').notNull(),
    subjectId: uuid('subject_id').notNull(),
    at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.entryId, t.subjectId] })],
);

/** The words of an entry (names, values); id is the entry's id. */
export const recordDetail = pgTable('record_detail', {
  id: uuid('id').primaryKey(),
  params: jsonb('params').$type<Record<string, unknown>>().notNull(),
});

/** Position of each entry in the log. */
export const recordIndex = pgTable('record_index', {
  idx: bigint('idx', { mode: 'number' }).primaryKey(),
  entryId: uuid('entry_id').notNull(),
});

/** Entries waiting for their position. */
export const recordOutbox = pgTable('record_outbox', {
  seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
  entryId: uuid('entry_id').notNull(),
});

/** Rows entered by one statement, between it and the check at commit; only the guards of the database write and read it. */
export const recordDue = pgTable('record_due', {
  n: bigint('n', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
  tbl: text('tbl').notNull(),
  list: text('list'),
  ids: uuid('ids').array().notNull(),
  whose: uuid('whose').array(),
});

/** Signed checkpoints, newest by size. */
export const recordCheckpoint = pgTable('record_checkpoint', {
  size: bigint('size', { mode: 'number' }).primaryKey(),
  root: text('root').notNull(),
  note: text('note').notNull(),
  at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
});

/** Content-addressed bytes; the key is the SHA-256 in hex. */
export const blob = pgTable('blob', {
  sha256: text('sha256').primaryKey(),
  mime: text('mime').notNull(),
  bytes: bytea('bytes').notNull(),
  at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
});

/** The institution's own numbers and names; the newest row of a key is in force. */
export const setting = pgTable('setting', {
  id: uuid('id').primaryKey(),
  key: text('key').notNull(),
  value: jsonb('value').$type<unknown>().notNull(),
  fromDay: date('from_day', { mode: 'string' }).notNull(),
  author: uuid('author'),
  at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
});
