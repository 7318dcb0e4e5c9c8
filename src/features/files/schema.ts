import { integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/**
 * A material of a personnel file (干部人事档案材料). `cls` is one of the ten classes ('1'…'10'), `sub` a sub-class of classes 4 and 9
 * ('4-1'…'9-4'); `classText` is the class title it was filed under and never changes. `madeOn` is YYYY, YYYY-MM or YYYY-MM-DD.
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
  filedAt: timestamp('filed_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
});

/** A scanned page: the original bytes by their hash, which page of a multi-page original it is (from 1), and a thumbnail. `scannedAt` is what the scan itself says of its making. */
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
  scannedAt: text('scanned_at'),
  at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
});
