import { boolean, date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { jsonb } from '../../kernel/columns.ts';
import type { Words } from '../../kernel/refusal.ts';

type Gravity = 'doubt' | 'notice';
type Evidence = { label: Words; value: string };
type PageRef = { materialId: string; material: string; page: number | null; madeOn: string | null; value: string };
/** What a signature says: the roster is right (属实), the value is established (认定为), it stays in doubt (存疑待查), it bears on nothing (不影响). */
export type Verdict = 'true' | 'established' | 'doubt' | 'harmless';
/** `proposed` by the rules; `doubt` signed as one; `awaiting` the second person; `cleared` by two; `withdrawn`: the rules find it no more. */
export type FindingState = 'proposed' | 'doubt' | 'awaiting' | 'cleared' | 'withdrawn';

const at = () => timestamp('at', { withTimezone: true, mode: 'string' }).notNull().defaultNow();

/** What one page of a material says of one fact; append-only, `replaces` mends an earlier one. `value`: YYYY[-MM[-DD]], 男/女 or text. */
export const fileStatement = pgTable('file_statement', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  materialId: uuid('material_id').notNull(),
  page: integer('page'),
  fact: text('fact').notNull(),
  about: text('about'),
  value: text('value').notNull(),
  raw: text('raw').notNull(),
  calendar: text('calendar').$type<'solar' | 'lunar'>().notNull().default('solar'),
  nature: text('nature').$type<'own' | 'organ' | 'approved' | 'other'>().notNull(),
  replaces: uuid('replaces'),
  reason: text('reason'),
  withdrawn: boolean('withdrawn').notNull().default(false),
  recordedBy: uuid('recorded_by'),
  at: at(),
});

/** One thing the checks found in one file, by check and key, and what became of it. */
export const auditFinding = pgTable('audit_finding', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  checkId: text('check_id').notNull(),
  hitKey: text('hit_key').notNull(),
  gravity: text('gravity').$type<Gravity>().notNull(),
  sentence: jsonb('sentence').$type<Words>().notNull(),
  evidence: jsonb('evidence').$type<Evidence[]>().notNull(),
  pages: jsonb('pages').$type<PageRef[]>().notNull(),
  state: text('state').$type<FindingState>().notNull(),
  verdict: text('verdict').$type<Verdict>(),
  value: text('value'),
  proposedDay: date('proposed_day', { mode: 'string' }).notNull(),
});

/** A signature under a finding. */
export const auditOpinion = pgTable('audit_opinion', {
  id: uuid('id').primaryKey(),
  findingId: uuid('finding_id').notNull(),
  n: integer('n').notNull(),
  kind: text('kind').$type<'sign' | 'confirm' | 'return'>().notNull(),
  verdict: text('verdict').$type<Verdict>(),
  value: text('value'),
  note: text('note').notNull(),
  day: date('day', { mode: 'string' }).notNull(),
  by: uuid('by').notNull(),
  byName: text('by_name').notNull(),
  at: at(),
});

/** A check switched off openly; `toDay` is the last day, null = until ended. */
export const auditSwitch = pgTable('audit_switch', {
  id: uuid('id').primaryKey(),
  checkId: text('check_id').notNull(),
  reason: text('reason').notNull(),
  fromDay: date('from_day', { mode: 'string' }).notNull(),
  toDay: date('to_day', { mode: 'string' }),
  state: text('state').$type<'asked' | 'approved' | 'declined' | 'ended'>().notNull(),
  askedBy: uuid('asked_by').notNull(),
  askedName: text('asked_name').notNull(),
  approvedBy: uuid('approved_by'),
  approvedName: text('approved_name'),
  at: at(),
});

/** A number of the institution, asked for by one and decided by another; approved ones hold from `fromDay` until the next. */
export const auditNumber = pgTable('audit_number', {
  id: uuid('id').primaryKey(),
  numberId: text('number_id').notNull(),
  value: integer('value').notNull(),
  reason: text('reason').notNull(),
  fromDay: date('from_day', { mode: 'string' }).notNull(),
  state: text('state').$type<'asked' | 'approved' | 'declined'>().notNull(),
  askedBy: uuid('asked_by').notNull(),
  askedName: text('asked_name').notNull(),
  decidedBy: uuid('decided_by'),
  decidedName: text('decided_name'),
  decidedDay: date('decided_day', { mode: 'string' }),
  at: at(),
});

/** A check that was off during a run, as the run shows it. */
export type OffLine = { checkId: string; title: Words; reason: string; asked: string; approved: string; fromDay: string; toDay: string | null };

/** One run over many files. `leftOut`: people the runner may not see (kin, or oneself). */
export const auditRun = pgTable('audit_run', {
  id: uuid('id').primaryKey(),
  jobId: uuid('job_id').notNull(),
  unitId: uuid('unit_id'),
  unitName: text('unit_name'),
  asOf: date('as_of', { mode: 'string' }).notNull(),
  people: integer('people').notNull(),
  leftOut: integer('left_out').notNull(),
  clean: integer('clean').notNull(),
  doubts: integer('doubts').notNull(),
  notices: integer('notices').notNull(),
  off: jsonb('off').$type<OffLine[]>().notNull(),
  numbers: jsonb('numbers').$type<Record<string, number>>().notNull(),
  runBy: uuid('run_by'),
  runName: text('run_name').notNull(),
  at: at(),
});

/** One thing a run found; `n` ranks it: doubts first, then by check, then by name. */
export const auditResult = pgTable('audit_result', {
  id: uuid('id').primaryKey(),
  runId: uuid('run_id').notNull(),
  personId: uuid('person_id').notNull(),
  n: integer('n').notNull(),
  checkId: text('check_id').notNull(),
  hitKey: text('hit_key').notNull(),
  gravity: text('gravity').$type<Gravity>().notNull(),
  sentence: jsonb('sentence').$type<Words>().notNull(),
  evidence: jsonb('evidence').$type<Evidence[]>().notNull(),
});
