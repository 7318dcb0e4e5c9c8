import { date, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { jsonb } from '../../kernel/columns.ts';
import type { ClassId, ClassRule, Group, Size } from './classes-rules.ts';
import type { Note, Report, Subject, Topic } from './report-rules.ts';

/** A plan of talks for a unit, or for a case. Fixed when the list of people is drawn. */
export const interviewPlan = pgTable('interview_plan', {
  id: uuid('id').primaryKey(),
  number: text('number').notNull(),
  kind: text('kind').$type<'survey' | 'individual' | 'examination'>().notNull(),
  title: text('title').notNull(),
  purpose: text('purpose').notNull(),
  unitId: uuid('unit_id').notNull(),
  caseId: uuid('case_id'),
  topics: jsonb('topics').$type<Topic[]>().notNull(),
  subjects: jsonb('subjects').$type<Subject[]>().notNull(),
  classes: jsonb('classes').$type<ClassRule[]>().notNull(),
  sampleSize: integer('sample_size'),
  /** People named one by one. */
  listed: jsonb('listed').$type<string[]>().notNull(),
  state: text('state').$type<'draft' | 'running' | 'reported' | 'stopped'>().notNull(),
  /** SHA-256 of the seed of the draw, in the record before the list is known. */
  seedHash: text('seed_hash').notNull(),
  madeBy: uuid('made_by').notNull(),
  madeByName: text('made_by_name').notNull(),
  openedDay: date('opened_day', { mode: 'string' }).notNull(),
  stopReason: text('stop_reason'),
});

/** Seeds of plans opened before seeds were kept outside the database; it takes nothing more. */
export const interviewSeed = pgTable('interview_seed', { id: uuid('id').primaryKey(), planId: uuid('plan_id').notNull(), seed: text('seed').notNull() });

/** The draw: the classes as they stood, how many of each, the seed. From these anybody draws it again. Append-only. */
export const interviewDraw = pgTable('interview_draw', {
  id: uuid('id').primaryKey(),
  planId: uuid('plan_id').notNull(),
  day: date('day', { mode: 'string' }).notNull(),
  seed: text('seed').notNull(),
  groups: jsonb('groups').$type<Group[]>().notNull(),
  sizes: jsonb('sizes').$type<Size[]>().notNull(),
  frameHash: text('frame_hash').notNull(),
  by: uuid('by').notNull(),
  byName: text('by_name').notNull(),
});

/** Somebody to be talked to. `replaces`: for whom they stand in. */
export const interviewPerson = pgTable('interview_person', {
  id: uuid('id').primaryKey(),
  planId: uuid('plan_id').notNull(),
  personId: uuid('person_id').notNull(),
  name: text('name').notNull(),
  post: text('post').notNull(),
  classId: text('class_id').$type<ClassId>().notNull(),
  basis: text('basis').$type<'all' | 'draw' | 'list'>().notNull(),
  n: integer('n').notNull(),
  state: text('state').$type<'planned' | 'absent'>().notNull(),
  reason: text('reason'),
  replaces: uuid('replaces'),
});

/** What the second interviewer holds differently: the day, the place, or a note by its number. */
export type Difference = { at: 'day' | 'place' | number; words: string };

/** One talk as the first interviewer wrote it down; it counts when the second has agreed to this very version. */
export const interviewTalk = pgTable('interview_talk', {
  id: uuid('id').primaryKey(),
  planId: uuid('plan_id').notNull(),
  n: integer('n').notNull(),
  intervieweeId: uuid('interviewee_id').notNull(),
  day: date('day', { mode: 'string' }).notNull(),
  place: text('place').notNull(),
  first: uuid('first').notNull(),
  firstName: text('first_name').notNull(),
  second: uuid('second').notNull(),
  secondName: text('second_name').notNull(),
  notes: jsonb('notes').$type<Note[]>().notNull(),
  version: integer('version').notNull(),
  state: text('state').$type<'waiting' | 'differs' | 'agreed'>().notNull(),
  differs: jsonb('differs').$type<Difference[]>().notNull(),
  agreedDay: date('agreed_day', { mode: 'string' }),
});

/** A statement about a person (or the unit) put into words of the house, approved by another before the report says it. */
export const interviewLine = pgTable('interview_line', {
  id: uuid('id').primaryKey(),
  planId: uuid('plan_id').notNull(),
  subject: uuid('subject'),
  topic: text('topic').notNull(),
  words: text('words').notNull(),
  author: uuid('author').notNull(),
  authorName: text('author_name').notNull(),
  approver: uuid('approver'),
  approverName: text('approver_name'),
});

/** A talk that says a statement, or the contrary. */
export const interviewMark = pgTable('interview_mark', {
  id: uuid('id').primaryKey(),
  planId: uuid('plan_id').notNull(),
  lineId: uuid('line_id').notNull(),
  talkId: uuid('talk_id').notNull(),
  stand: text('stand').$type<'supports' | 'contradicts'>().notNull(),
});

/** The report as it was put forward, and what another decided. Its content never changes. */
export const interviewReport = pgTable('interview_report', {
  id: uuid('id').primaryKey(),
  planId: uuid('plan_id').notNull(),
  state: text('state').$type<'waiting' | 'approved' | 'returned'>().notNull(),
  content: jsonb('content').$type<Report>().notNull(),
  hash: text('hash').notNull(),
  day: date('day', { mode: 'string' }).notNull(),
  by: uuid('by').notNull(),
  byName: text('by_name').notNull(),
  decidedBy: uuid('decided_by'),
  decidedName: text('decided_name'),
  decidedDay: date('decided_day', { mode: 'string' }),
  reason: text('reason'),
});
