import { boolean, date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { jsonb, textArray } from '../../kernel/columns.ts';

/**
 * What else the rules ask of a person; a key that is absent is not known. `filled` names the lists that were filled in
 * and may be empty for that reason (`[]` in the facts instead of `null`).
 */
export type Standing = {
  filled?: ('education' | 'holdings' | 'ranks' | 'appraisals' | 'punishments' | 'family')[];
  spouseAbroad?: boolean;
  childrenAllAbroad?: boolean;
  politicalDisciplineBreach?: boolean;
  lowRecognition?: boolean;
  canvassing?: boolean;
  otherUnfit?: boolean;
  trainingWaiver?: string;
  trainingCompleteBy?: string;
  /** 成长地, e.g. 云岭市青石县 (任职回避第五条). */
  grewUpIn?: string;
  /** Businesses of spouse, children and their spouses; `[]`: looked into, none (任职回避第四条). */
  familyBusinesses?: { relation: string; name: string; business: string; industry: string | null }[];
};

/** A unit; its attributes are in `unitPeriod`. */
export const unit = pgTable('unit', {
  id: uuid('id').primaryKey(),
  code: text('code').notNull(),
  sort: integer('sort').notNull().default(0),
});

/** What a unit was called and where it stood from `fromDay` (inclusive) to `toDay` (exclusive, null = still). */
export const unitPeriod = pgTable('unit_period', {
  id: uuid('id').primaryKey(),
  unitId: uuid('unit_id').notNull(),
  parentId: uuid('parent_id'),
  name: text('name').notNull(),
  shortName: text('short_name'),
  kind: text('kind').notNull(),
  level: text('level'),
  organKind: text('organ_kind').notNull(),
  establishment: integer('establishment'),
  fromDay: date('from_day', { mode: 'string' }).notNull(),
  toDay: date('to_day', { mode: 'string' }),
});

/** The pack of rules a unit uses from `fromDay` (inclusive) to `toDay` (exclusive, null = still), once approved by a second person. */
export const unitPack = pgTable('unit_pack', {
  id: uuid('id').primaryKey(),
  unitId: uuid('unit_id').notNull(),
  pack: text('pack').$type<'cn.cadres' | 'university-middle'>().notNull(),
  fromDay: date('from_day', { mode: 'string' }).notNull(),
  toDay: date('to_day', { mode: 'string' }),
  /** The unit's own numbers (`UniversityValues`), where the pack leaves them to the institution. */
  numbers: jsonb('numbers').$type<Record<string, number | string>>(),
  source: text('source').notNull(),
  reason: text('reason').notNull(),
  state: text('state').$type<'proposed' | 'approved' | 'declined'>().notNull(),
  proposedBy: uuid('proposed_by').notNull(),
  proposedName: text('proposed_name').notNull(),
  decidedBy: uuid('decided_by'),
  decidedName: text('decided_name'),
  decidedDay: date('decided_day', { mode: 'string' }),
  note: text('note'),
  at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
});

/** A post; its attributes are in `postPeriod`. */
export const post = pgTable('post', {
  id: uuid('id').primaryKey(),
  code: text('code').notNull(),
  sort: integer('sort').notNull().default(0),
});

/** Title, rank level and establishment of a post by period. `rank` and `role` are the ids of domain/facts.ts. */
export const postPeriod = pgTable('post_period', {
  id: uuid('id').primaryKey(),
  postId: uuid('post_id').notNull(),
  unitId: uuid('unit_id').notNull(),
  title: text('title').notNull(),
  rank: text('rank').notNull(),
  role: text('role'),
  leading: boolean('is_leading').notNull().default(true),
  howFilled: text('how_filled').notNull().default('appointed'),
  partyPost: boolean('party_post').notNull().default(false),
  specialPost: boolean('special_post').notNull().default(false),
  establishment: integer('establishment').notNull().default(1),
  /** Years of party membership asked for: 0, 3 or 5; null = not known. */
  partyYears: integer('party_years').$type<0 | 3 | 5>(),
  /** Whether the law asks for a qualification, and which; null = not known. */
  qualificationRequired: boolean('qualification_required'),
  qualification: text('qualification'),
  fromDay: date('from_day', { mode: 'string' }).notNull(),
  toDay: date('to_day', { mode: 'string' }),
});

/**
 * A person as held today. Dates are YYYY, YYYY-MM or YYYY-MM-DD as the file knows them; `raw` keeps each field as it
 * was read, `doubts` what a reader should still look at. `rankOrder`, `strokeKey`, `pinyinKey`, `initials`, `grams` serve sorting and search.
 */
export const person = pgTable('person', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  nameKey: text('name_key').notNull(),
  initials: text('initials').notNull(),
  strokeKey: text('stroke_key').notNull(),
  pinyinKey: text('pinyin_key').notNull().default(''),
  grams: textArray('grams').notNull(),
  sex: text('sex'),
  birth: text('birth'),
  ethnicity: text('ethnicity'),
  nativePlace: text('native_place'),
  birthPlace: text('birth_place'),
  workStart: text('work_start'),
  party: text('party'),
  partyJoin: text('party_join'),
  partyRegular: text('party_regular'),
  health: text('health'),
  healthFit: boolean('health_fit'),
  techTitle: text('tech_title'),
  specialty: text('specialty'),
  idNumber: text('id_number'),
  idKey: text('id_key'),
  photo: text('photo'),
  status: text('status').$type<'serving' | 'retired' | 'left' | 'deceased' | 'void' | 'merged'>().notNull().default('serving'),
  /** The record in which a merged person goes on. */
  mergedInto: uuid('merged_into'),
  unitId: uuid('unit_id'),
  postText: text('post_text'),
  rank: text('rank'),
  rankOrder: integer('rank_order').notNull().default(999),
  jobRank: text('job_rank'),
  postSince: text('post_since'),
  rankSince: text('rank_since'),
  entryChannel: text('entry_channel'),
  enteredOn: text('entered_on'),
  reserve: boolean('reserve').notNull().default(false),
  trainingHours: integer('training_hours'),
  standing: jsonb('standing').$type<Standing>().notNull().default({}),
  resumeText: text('resume_text'),
  awardsText: text('awards_text'),
  sourceBlob: text('source_blob'),
  raw: jsonb('raw').$type<Record<string, string>>().notNull().default({}),
  doubts: jsonb('doubts').$type<unknown[]>().notNull().default([]),
  createdDay: date('created_day', { mode: 'string' }).notNull(),
});

/** The former value of a basic fact, until `day`, with the evidence for the change. Append-only. */
export const personChange = pgTable('person_change', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  field: text('field').notNull(),
  oldValue: jsonb('old_value'),
  newValue: jsonb('new_value'),
  day: date('day', { mode: 'string' }).notNull(),
  evidence: text('evidence').notNull(),
  /** The correction that made this change, for protected facts. */
  correctionId: uuid('correction_id'),
  at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
});

/** A post held by a person, with what the rules ask of it. */
export const holding = pgTable('holding', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  postId: uuid('post_id'),
  unitId: uuid('unit_id'),
  unitText: text('unit_text').notNull().default(''),
  title: text('title').notNull(),
  rank: text('rank'),
  role: text('role'),
  leading: boolean('is_leading').notNull().default(false),
  grassroots: boolean('grassroots'),
  probation: boolean('probation'),
  promoted: boolean('promoted'),
  exceptional: text('exceptional'),
  concurrent: boolean('concurrent').notNull().default(false),
  appointedOn: text('appointed_on'),
  fromDate: text('from_date'),
  toDate: text('to_date'),
  basis: text('basis'),
  caseId: uuid('case_id'),
});

/** 职级 by period. */
export const rankPeriod = pgTable('rank_period', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  rank: text('rank').notNull(),
  fromDate: text('from_date'),
  toDate: text('to_date'),
  basis: text('basis'),
});

/** 学历学位. */
export const education = pgTable('education', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  mode: text('mode').$type<'full-time' | 'in-service'>().notNull(),
  level: text('level'),
  degree: text('degree'),
  school: text('school'),
  degreeSchool: text('degree_school'),
  fromDate: text('from_date'),
  toDate: text('to_date'),
});

/** 奖励. */
export const award = pgTable('award', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  title: text('title').notNull(),
  grantedBy: text('granted_by'),
  date: text('date'),
});

/** 处分、诫勉、组织处理; `months` null = by the table of effects. */
export const punishment = pgTable('punishment', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  kind: text('kind').notNull(),
  decidedOn: date('decided_on', { mode: 'string' }).notNull(),
  months: integer('months'),
  affectsUse: boolean('affects_use'),
  basis: text('basis'),
});

/** 年度考核. */
export const appraisal = pgTable('appraisal', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  year: integer('year').notNull(),
  grade: text('grade').$type<'excellent' | 'competent' | 'basic' | 'incompetent' | 'undetermined'>().notNull(),
});

/** 家庭主要成员及重要社会关系. */
export const family = pgTable('family', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  sort: integer('sort').notNull().default(0),
  relation: text('relation').notNull(),
  name: text('name').notNull(),
  birth: text('birth'),
  politics: text('politics'),
  unitText: text('unit_text'),
  abroad: boolean('abroad'),
  living: boolean('living'),
  linkedPersonId: uuid('linked_person_id'),
});

/** What a person declared about kinship with another: `kin` counts at once, none once a second person confirmed it. */
export const kinDeclaration = pgTable('kin_declaration', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  aboutId: uuid('about_id').notNull(),
  kin: boolean('kin').notNull(),
  relation: text('relation'),
  statement: text('statement').notNull(),
  day: date('day', { mode: 'string' }).notNull(),
  author: uuid('author').notNull(),
  authorName: text('author_name').notNull(),
  confirmedBy: uuid('confirmed_by'),
  confirmedName: text('confirmed_name'),
  confirmedDay: date('confirmed_day', { mode: 'string' }),
  withdrawnDay: date('withdrawn_day', { mode: 'string' }),
});

/** One upload and what was understood of it. */
export const importBatch = pgTable('import_batch', {
  id: uuid('id').primaryKey(),
  kind: text('kind').notNull(),
  fileName: text('file_name').notNull(),
  sourceBlob: text('source_blob').notNull(),
  state: text('state').$type<'reading' | 'previewed' | 'committed' | 'discarded' | 'undone'>().notNull(),
  options: jsonb('options').$type<Record<string, unknown>>().notNull().default({}),
  summary: jsonb('summary').$type<Record<string, unknown>>().notNull().default({}),
  createdBy: uuid('created_by'),
  at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
});

/** A Word template of the office for a paper; the newest version of a kind is in force, `blob` null = the built-in paper. Append-only. */
export const paperTemplate = pgTable('paper_template', {
  id: uuid('id').primaryKey(),
  kind: text('kind').$type<'form' | 'roster'>().notNull(),
  version: integer('version').notNull(),
  blob: text('blob'),
  fileName: text('file_name'),
  author: uuid('author'),
  authorName: text('author_name').notNull(),
  at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
});

/** What an import (or a merge, without a batch) found against a protected fact; to be raised as a correction or dropped. */
export const importProposal = pgTable('import_proposal', {
  id: uuid('id').primaryKey(),
  batchId: uuid('batch_id'),
  personId: uuid('person_id').notNull(),
  field: text('field').notNull(),
  oldValue: jsonb('old_value').$type<unknown>(),
  newValue: jsonb('new_value').$type<unknown>(),
  source: text('source').notNull(),
  state: text('state').$type<'open' | 'raised' | 'dropped'>().notNull().default('open'),
  /** The last request of correction it was raised as. */
  correctionId: uuid('correction_id'),
  /** Why that request was turned down, by whom and when; the proposal is open again. */
  answer: text('answer'),
  answeredBy: text('answered_by'),
  answeredOn: date('answered_on', { mode: 'string' }),
  at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
});

/** What the columns of a sheet meant the last time; `layout` is a hash of its headings, `mapping` column letter to field. */
export const importMapping = pgTable('import_mapping', {
  id: uuid('id').primaryKey(),
  layout: text('layout').notNull(),
  mapping: jsonb('mapping').$type<Record<string, string | null>>().notNull(),
  byAccount: uuid('by_account'),
  byName: text('by_name').notNull(),
  at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
});

/** What a commit wrote: `created` lists people in `after.people`; `fact` and `row` hold what was before and after. */
export const importEffect = pgTable('import_effect', {
  id: uuid('id').primaryKey(),
  batchId: uuid('batch_id').notNull(),
  personId: uuid('person_id'),
  kind: text('kind').$type<'created' | 'fact' | 'row'>().notNull(),
  field: text('field').notNull(),
  rowId: uuid('row_id'),
  before: jsonb('before').$type<unknown>(),
  after: jsonb('after').$type<unknown>(),
});

/** Two records of one person made one: who asked, who decided, what was moved; and the same for parting them again. */
export const personMerge = pgTable('person_merge', {
  id: uuid('id').primaryKey(),
  keptId: uuid('kept_id').notNull(),
  secondaryId: uuid('secondary_id').notNull(),
  state: text('state').$type<'requested' | 'declined' | 'merged' | 'split-requested' | 'split'>().notNull(),
  take: jsonb('take').$type<string[]>().notNull().default([]),
  moved: jsonb('moved').$type<unknown>(),
  reason: text('reason').notNull(),
  evidence: text('evidence').notNull(),
  requestedBy: uuid('requested_by').notNull(),
  requestedName: text('requested_name').notNull(),
  requestedAt: timestamp('requested_at', { withTimezone: true, mode: 'string' }).notNull(),
  decidedBy: uuid('decided_by'),
  decidedName: text('decided_name'),
  decidedAt: timestamp('decided_at', { withTimezone: true, mode: 'string' }),
  splitReason: text('split_reason'),
  splitEvidence: text('split_evidence'),
  splitBy: uuid('split_by'),
  splitName: text('split_name'),
  splitDecidedBy: uuid('split_decided_by'),
  splitDecidedName: text('split_decided_name'),
  splitDecidedAt: timestamp('split_decided_at', { withTimezone: true, mode: 'string' }),
});
