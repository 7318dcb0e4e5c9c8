import { date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { jsonb } from '../../kernel/columns.ts';
import type { Verdict } from '../../domain/rule.ts';
import type { Plan } from './plan-rules.ts';
import type { Hidden } from './blind-rules.ts';
import type { Shortlisted } from './result-rules.ts';
import type { Attachment, Objection, Outsider, Screening, Stage } from './shapes-rules.ts';

/** A competitive or public selection for one post; the plan, its questions, anchors and weights are fixed when it is approved. */
export const contest = pgTable('contest', {
  id: uuid('id').primaryKey(),
  number: text('number').notNull(),
  kind: text('kind').$type<'competition' | 'open-selection'>().notNull(),
  title: text('title').notNull(),
  postId: uuid('post_id').notNull(),
  unitId: uuid('unit_id').notNull(),
  plan: jsonb('plan').$type<Plan>().notNull(),
  stage: text('stage').$type<Stage>().notNull(),
  plannedBy: uuid('planned_by').notNull(),
  plannedByName: text('planned_by_name').notNull(),
  approvedBy: uuid('approved_by'),
  approvedByName: text('approved_by_name'),
  callDay: date('call_day', { mode: 'string' }),
  /** SHA-256 of the seed of every assessor's order, known to the record before anybody applies. */
  seedHash: text('seed_hash'),
  shortlist: jsonb('shortlist').$type<Shortlisted[] | null>(),
  proposedBy: uuid('proposed_by'),
  proposedByName: text('proposed_by_name'),
  /** SHA-256 of the sealed summary. */
  sealed: text('sealed'),
  caseId: uuid('case_id'),
  stopReason: text('stop_reason'),
});

/** The seed itself, in a table of its own so that no list of contests carries it. Append-only. */
export const contestSeed = pgTable('contest_seed', { id: uuid('id').primaryKey(), contestId: uuid('contest_id').notNull(), seed: text('seed').notNull() });

/** An application: of a person of the roster, or of somebody outside it (kept here alone until tied to a person). */
export const contestApplication = pgTable('contest_application', {
  id: uuid('id').primaryKey(),
  contestId: uuid('contest_id').notNull(),
  number: integer('number').notNull(),
  personId: uuid('person_id'),
  outsider: jsonb('outsider').$type<Outsider | null>(),
  name: text('name').notNull(),
  via: text('via').$type<'self' | 'paper'>().notNull(),
  filedBy: uuid('filed_by').notNull(),
  filedDay: date('filed_day', { mode: 'string' }).notNull(),
  answers: jsonb('answers').$type<string[]>().notNull(),
  attachments: jsonb('attachments').$type<Attachment[]>().notNull(),
  state: text('state').$type<'filed' | 'admitted' | 'refused' | 'withdrawn'>().notNull(),
  /** What the book answered on the day of the screening. */
  verdicts: jsonb('verdicts').$type<Verdict[]>().notNull(),
  screening: jsonb('screening').$type<Screening | null>(),
  objection: jsonb('objection').$type<Objection | null>(),
});

/** Who reads answers without names; nobody who has seen the applications, nobody kin of an applicant. */
export const contestAssessor = pgTable('contest_assessor', {
  id: uuid('id').primaryKey(),
  contestId: uuid('contest_id').notNull(),
  accountId: uuid('account_id').notNull(),
  personId: uuid('person_id').notNull(),
  name: text('name').notNull(),
  /** When the anchors were agreed to, before any reading. */
  agreedAt: timestamp('agreed_at', { withTimezone: true, mode: 'string' }),
});

/** Who interviews, checked against every applicant when added. `declared`: what somebody outside the roster declared; `away`: why taken off. */
export const contestInterviewer = pgTable('contest_interviewer', {
  id: uuid('id').primaryKey(),
  contestId: uuid('contest_id').notNull(),
  personId: uuid('person_id'),
  name: text('name').notNull(),
  declared: text('declared'),
  away: text('away'),
});

/** One answer to one question as assessors read it. `applicationId` never leaves the server before the sift is closed. */
export const contestChunk = pgTable('contest_chunk', {
  id: uuid('id').primaryKey(),
  contestId: uuid('contest_id').notNull(),
  applicationId: uuid('application_id').notNull(),
  question: integer('question').notNull(),
  text: text('text').notNull(),
  /** What was hidden, automatically or by whom. */
  hidden: jsonb('hidden').$type<Hidden[]>().notNull(),
});

/** Marks of one assessor for one answer, one for each anchor, 1–5. Append-only. */
export const contestMark = pgTable('contest_mark', {
  id: uuid('id').primaryKey(),
  contestId: uuid('contest_id').notNull(),
  chunkId: uuid('chunk_id').notNull(),
  assessorId: uuid('assessor_id').notNull(),
  reading: integer('reading').notNull(),
  marks: jsonb('marks').$type<number[]>().notNull(),
});

/** A result as one of two people entered it. Append-only; where two differ, both enter again in the next round. */
export const contestScore = pgTable('contest_score', {
  id: uuid('id').primaryKey(),
  contestId: uuid('contest_id').notNull(),
  applicationId: uuid('application_id').notNull(),
  component: text('component').$type<'exam' | 'interview' | 'assessment' | 'record'>().notNull(),
  round: integer('round').notNull(),
  value: jsonb('value').notNull(),
  enteredBy: uuid('entered_by').notNull(),
  enteredByName: text('entered_by_name').notNull(),
});
