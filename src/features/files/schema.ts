import { date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { jsonb } from '../../kernel/columns.ts';
import type { Scope } from './permit-rules.ts';
import type { TransferItem } from './transfer-rules.ts';
import type { TreeMaterial } from './tree-rules.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/**
 * A material of a personnel file (干部人事档案材料). `cls` is one of the ten classes ('1'…'10'), `sub` a sub-class of classes 4 and 9
 * ('4-1'…'9-4'); `classText` is the class title it was filed under and never changes. `madeOn` is YYYY, YYYY-MM or YYYY-MM-DD.
 * Until `closedAt` the keeper who filed it may check its pages; `sentWith` is the transfer it left with.
 */
export const fileMaterial = pgTable('file_material', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  cls: text('cls').notNull(),
  sub: text('sub'),
  classText: text('class_text').notNull(),
  n: integer('n').notNull(),
  title: text('title').notNull(),
  madeOn: text('made_on'),
  copies: integer('copies').notNull().default(1),
  pages: integer('pages').notNull().default(0),
  note: text('note'),
  state: text('state').$type<'filed' | 'withdrawn'>().notNull().default('filed'),
  filedBy: uuid('filed_by'),
  filedAt: moment('filed_at').notNull().defaultNow(),
  closedAt: moment('closed_at'),
  withdrawnReason: text('withdrawn_reason'),
  sentWith: uuid('sent_with'),
});

/**
 * A scanned page: the original bytes by their hash, which page of a multi-page original it is (from 1), a thumbnail, and the page as a
 * picture where the original is none. `scannedAt` is what the scan itself says of its making.
 */
export const filePage = pgTable('file_page', {
  id: uuid('id').primaryKey(),
  materialId: uuid('material_id').notNull(),
  personId: uuid('person_id').notNull(),
  n: integer('n').notNull(),
  blob: text('blob').notNull(),
  blobPage: integer('blob_page').notNull().default(1),
  mime: text('mime').notNull(),
  width: integer('width'),
  height: integer('height'),
  thumb: text('thumb'),
  image: text('image'),
  scannedAt: text('scanned_at'),
  at: moment('at').notNull().defaultNow(),
});

/** A permit to read a file (查阅审批): who, with whom, for what, which pages (`scope` null = all), how many minutes from the first page. */
export const filePermit = pgTable('file_permit', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  purpose: text('purpose').notNull(),
  readerId: uuid('reader_id').notNull(),
  readerName: text('reader_name').notNull(),
  secondReader: text('second_reader').notNull(),
  minutes: integer('minutes').notNull(),
  scope: jsonb('scope').$type<Scope>(),
  state: text('state').$type<'requested' | 'approved' | 'refused' | 'returned'>().notNull().default('requested'),
  requestedAt: moment('requested_at').notNull(),
  decidedBy: uuid('decided_by'),
  decidedName: text('decided_name'),
  decidedAt: moment('decided_at'),
  decisionNote: text('decision_note'),
  startedAt: moment('started_at'),
  endsAt: moment('ends_at'),
  returnedAt: moment('returned_at'),
});

/** A file, or part of one, on its way (转递). `changedOn` is the day the authority over the person changed, `dueOn` when it is late. */
export const fileTransfer = pgTable('file_transfer', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  direction: text('direction').$type<'out' | 'in'>().notNull(),
  number: text('number').notNull(),
  reason: text('reason').notNull(),
  counterpart: text('counterpart').notNull(),
  carriedBy: text('carried_by').$type<'confidential-post' | 'messenger'>().notNull(),
  carrier: text('carrier'),
  changedOn: date('changed_on', { mode: 'string' }).notNull(),
  dueOn: date('due_on', { mode: 'string' }).notNull(),
  sentOn: date('sent_on', { mode: 'string' }).notNull(),
  items: jsonb('items').$type<TransferItem[]>().notNull(),
  state: text('state').$type<'sent' | 'received'>().notNull(),
  receiptOn: date('receipt_on', { mode: 'string' }),
  receiptBy: text('receipt_by'),
  differences: text('differences'),
  madeBy: uuid('made_by'),
  at: moment('at').notNull().defaultNow(),
});

/** An uploaded archive of scans and what each of its files is proposed to be. */
export const fileImport = pgTable('file_import', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  name: text('name').notNull(),
  blob: text('blob').notNull(),
  proposal: jsonb('proposal').$type<TreeMaterial[]>().notNull(),
  state: text('state').$type<'proposed' | 'filed' | 'discarded'>().notNull(),
  madeBy: uuid('made_by'),
  at: moment('at').notNull().defaultNow(),
});
