import { date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { jsonb, textArray } from '../../kernel/columns.ts';
import type { Doubt } from './rules/split.ts';

const at = () => timestamp('at', { withTimezone: true, mode: 'string' }).notNull().defaultNow();
const on = (name: string) => date(name, { mode: 'string' });

/** `proposed` waits for the second person; `approved` is in force from its day; `withdrawn` was in force and found wrong. */
export type TextState = 'proposed' | 'approved' | 'declined' | 'withdrawn';

/** A version of a regulation as it was imported; the file is a blob by its SHA-256. */
export const policyText = pgTable('policy_text', {
  id: uuid('id').primaryKey(),
  work: text('work').notNull(),
  title: text('title').notNull(),
  short: text('short').notNull(),
  year: integer('year').notNull(),
  fromDay: on('from_day').notNull(),
  sourceName: text('source_name').notNull(),
  sha256: text('sha256').notNull(),
  doubts: jsonb('doubts').$type<Doubt[]>().notNull(),
  accepted: text('accepted'),
  note: text('note').notNull(),
  state: text('state').$type<TextState>().notNull(),
  proposedBy: uuid('proposed_by').notNull(),
  proposedName: text('proposed_name').notNull(),
  proposedDay: on('proposed_day').notNull(),
  decidedBy: uuid('decided_by'),
  decidedName: text('decided_name'),
  decidedDay: on('decided_day'),
  decisionNote: text('decision_note'),
  at: at(),
});

/** One article of an imported text, in the order of the text; append-only. */
export const policyArticle = pgTable('policy_article', {
  id: uuid('id').primaryKey(),
  textId: uuid('text_id').notNull(),
  n: integer('n').notNull(),
  label: text('label').notNull(),
  number: integer('number').notNull(),
  sub: integer('sub').notNull(),
  part: text('part'),
  chapter: text('chapter'),
  section: text('section'),
  body: text('body').notNull(),
  line: integer('line').notNull(),
});

/** 口径: question and answer of the department at an article; append-only, `replaces` names the older one. */
export const policyRuling = pgTable('policy_ruling', {
  id: uuid('id').primaryKey(),
  work: text('work').notNull(),
  document: text('document').notNull(),
  article: text('article').notNull(),
  question: text('question').notNull(),
  answer: text('answer').notNull(),
  replaces: uuid('replaces'),
  day: on('day').notNull(),
  by: uuid('by').notNull(),
  byName: text('by_name').notNull(),
  at: at(),
});

/** A line of synonyms of the department. */
export const policySynonym = pgTable('policy_synonym', {
  id: uuid('id').primaryKey(),
  words: textArray('words').notNull(),
  day: on('day').notNull(),
  by: uuid('by').notNull(),
  byName: text('by_name').notNull(),
  endedDay: on('ended_day'),
  at: at(),
});

/** What became of one rule when it was compared with a new text; append-only. */
export const policyReview = pgTable('policy_review', {
  id: uuid('id').primaryKey(),
  textId: uuid('text_id').notNull(),
  rule: text('rule').notNull(),
  result: text('result').$type<'holds' | 'change'>().notNull(),
  note: text('note').notNull(),
  day: on('day').notNull(),
  by: uuid('by').notNull(),
  byName: text('by_name').notNull(),
  at: at(),
});
