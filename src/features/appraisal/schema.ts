import { boolean, date, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { jsonb } from '../../kernel/columns.ts';
import type { Verdict } from '../../domain/rule.ts';
import type { About, BodyPerson, Grade, Indicator, Kind, Objection, Place, PlaceWhy, Proposal, Stated, Steps, Votes } from './shapes-rules.ts';

/** A round of appraisal of one unit: kind, period, and the day as of which its people were drawn from the roster. */
export const appraisalRound = pgTable('appraisal_round', {
  id: uuid('id').primaryKey(),
  number: text('number').notNull(),
  kind: text('kind').$type<Kind>().notNull(),
  about: text('about').$type<About>().notNull(),
  title: text('title').notNull(),
  /** What a special appraisal is about, or the term. */
  matter: text('matter').notNull().default(''),
  year: integer('year').notNull(),
  fromDay: date('from_day', { mode: 'string' }).notNull(),
  toDay: date('to_day', { mode: 'string' }).notNull(),
  unitId: uuid('unit_id').notNull(),
  unitLevel: text('unit_level'),
  asOf: date('as_of', { mode: 'string' }).notNull(),
  /** Days of the steps, grade of the body, consent to a larger share. */
  steps: jsonb('steps').$type<Steps>().notNull(),
  openedBy: uuid('opened_by').notNull(),
  openedByName: text('opened_by_name').notNull(),
  openedDay: date('opened_day', { mode: 'string' }).notNull(),
  stoppedReason: text('stopped_reason'),
});

/** One person or one leading body in a round: what was entered, the open proposal, and the grade of the last decision. */
export const appraisalMember = pgTable('appraisal_member', {
  id: uuid('id').primaryKey(),
  roundId: uuid('round_id').notNull(),
  personId: uuid('person_id'),
  /** The unit whose leading body it is of, with the members of the day; null for a person. */
  unitId: uuid('unit_id'),
  people: jsonb('people').$type<BodyPerson[]>(),
  /** True for the principal member of a leading body; null where it was not asked. */
  chief: boolean('chief'),
  name: text('name').notNull(),
  unitName: text('unit_name').notNull(),
  postText: text('post_text').notNull(),
  place: text('place').$type<Place>().notNull(),
  placeWhy: jsonb('place_why').$type<PlaceWhy>(),
  stated: jsonb('stated').$type<Stated>().notNull(),
  summary: text('summary'),
  summaryDay: date('summary_day', { mode: 'string' }),
  votes: jsonb('votes').$type<Votes>(),
  indicators: jsonb('indicators').$type<Indicator[]>().notNull(),
  /** Waits for the decision; null once it is taken. */
  proposal: jsonb('proposal').$type<Proposal>(),
  decisions: integer('decisions').notNull().default(0),
  grade: text('grade').$type<Grade>(),
  toldDay: date('told_day', { mode: 'string' }),
  toldByName: text('told_by_name'),
  objection: jsonb('objection').$type<Objection>(),
});

/** A collective decision on one person's grade, with what the rules answered. Append-only; a mistake is mended by the next one. */
export const appraisalDecision = pgTable('appraisal_decision', {
  id: uuid('id').primaryKey(),
  roundId: uuid('round_id').notNull(),
  memberId: uuid('member_id').notNull(),
  n: integer('n').notNull(),
  grade: text('grade').$type<Grade>().notNull(),
  comment: text('comment').notNull(),
  reason: text('reason').notNull(),
  meeting: text('meeting').notNull(),
  heldOn: date('held_on', { mode: 'string' }).notNull(),
  /** How what the rules could not judge was cleared up. */
  checked: text('checked').notNull(),
  verdicts: jsonb('verdicts').$type<Verdict[]>().notNull(),
  proposedGrade: text('proposed_grade').$type<Grade>().notNull(),
  proposedBy: uuid('proposed_by').notNull(),
  proposedByName: text('proposed_by_name').notNull(),
  decidedBy: uuid('decided_by').notNull(),
  decidedByName: text('decided_by_name').notNull(),
  decidedDay: date('decided_day', { mode: 'string' }).notNull(),
  rosterBefore: text('roster_before'),
});

/** What a rule says follows from a grade: proposed by one person, accepted or not by another; nothing is done by itself. */
export const appraisalConsequence = pgTable('appraisal_consequence', {
  id: uuid('id').primaryKey(),
  roundId: uuid('round_id').notNull(),
  memberId: uuid('member_id').notNull(),
  decisionId: uuid('decision_id').notNull(),
  kind: text('kind').notNull(),
  verdict: jsonb('verdict').$type<Verdict>().notNull(),
  state: text('state').$type<'proposed' | 'accepted' | 'declined' | 'lapsed'>().notNull(),
  proposedBy: uuid('proposed_by').notNull(),
  proposedByName: text('proposed_by_name').notNull(),
  proposedDay: date('proposed_day', { mode: 'string' }).notNull(),
  decidedBy: uuid('decided_by'),
  decidedByName: text('decided_by_name'),
  decidedDay: date('decided_day', { mode: 'string' }),
  reason: text('reason'),
});
