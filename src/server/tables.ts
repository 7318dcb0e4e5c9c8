import { is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import * as accounts from '../features/accounts/schema.ts';
import * as audit from '../features/audit/schema.ts';
import * as corrections from '../features/corrections/schema.ts';
import * as files from '../features/files/schema.ts';
import * as jobs from '../features/jobs/schema.ts';
import * as record from '../features/record/schema.ts';
import * as roster from '../features/roster/schema.ts';
import * as selection from '../features/selection/schema.ts';
import * as staffing from '../features/staffing/schema.ts';
import * as statistics from '../features/statistics/schema.ts';
import * as policy from '../features/policy/schema.ts';
import * as meetings from '../features/meetings/schema.ts';
import * as integrity from '../features/integrity/schema.ts';
import * as matching from '../features/matching/schema.ts';
import * as contest from '../features/contest/schema.ts';
import * as ballots from '../features/ballots/schema.ts';
import * as moves from '../features/moves/schema.ts';
import * as appraisal from '../features/appraisal/schema.ts';
import * as measurement from '../features/measurement/schema.ts';
import * as settings from '../features/settings/schema.ts';
import * as term from '../features/term/schema.ts';
import * as interviews from '../features/interviews/schema.ts';

/** The rooms that have tables; a test holds this against the folders. */
export const roomSchemas: Readonly<Record<string, Record<string, unknown>>> = { accounts, audit, corrections, files, jobs, record, roster, selection, meetings, staffing, statistics, policy, integrity, matching, contest, moves, ballots, settings, term, interviews, appraisal, measurement };

/** Tables that no entry speaks for, and why they need none. */
export const unprotected: Readonly<Record<string, string>> = {
  record_entry: 'the record itself: compared with the log entry by entry',
  record_row: 'the record itself: its lines hash to the root in their entry',
  record_subject: 'the record itself: compared with the entries',
  record_index: 'the record itself: compared with the log',
  record_outbox: 'entries on their way into the log',
  record_due: 'rows on their way to the check at commit, cleared by it; the program has no right to it',
  record_checkpoint: 'signed, and compared with the log',
  blob: 'named by the hash of its bytes',
  job: 'passing state of long work: what it does to the tables it does by acts of its own',
  session: 'passing state of a browser',
  login_failure: 'passing state of the rate limit',
};

/** Every table of every room. */
export const allTables: readonly PgTable[] = Object.values(roomSchemas).flatMap((schema) => Object.values(schema).filter((value): value is PgTable => is(value, PgTable)));

/** Name of a table in the database. */
export const nameOf = (table: PgTable): string => getTableConfig(table).name;

/** The tables whose every row is spoken for by an entry of the record, in the order of their names. */
export const protectedTables: readonly string[] = allTables.map(nameOf).filter((name) => !(name in unprotected)).sort();

/** Protected tables that carry the trigger; the words of an entry are written with it in one statement and need none. */
export const guardedTables: readonly string[] = protectedTables.filter((name) => name !== 'record_detail');

/** Tables filled by the thousand: what one INSERT enters is checked together at commit. */
export const gatheredTables: readonly string[] = ['appraisal', 'education', 'family', 'holding', 'person'];

const appendOnly = (...tables: string[]): [string, string, string][] => tables.map((table) => [table, `${table}_append`, 'steelyard_append_only']);

/** Every trigger that guards the database: table, name, function. A test holds it against the migrations. */
export const guards: readonly (readonly [string, string, string])[] = [
  ...appendOnly('record_entry', 'record_row', 'record_subject', 'record_index', 'record_checkpoint', 'record_detail', 'blob', 'person_change', 'file_page', 'selection_event', 'selection_bundle', 'correction_event', 'file_statement', 'audit_opinion', 'audit_run', 'audit_result', 'band_set', 'paper_template', 'intercession', 'intercession_note', 'policy_article', 'policy_ruling', 'policy_review', 'matching_run', 'matching_hand', 'matching_proposal', 'matching_case', 'contest_seed', 'contest_mark', 'contest_score', 'matter_event', 'matter_bundle', 'meeting_pack', 'meeting_moment', 'appraisal_decision', 'poll_issue', 'poll_ballot', 'poll_paper', 'poll_paper_entry', 'poll_paper_agreed', 'poll_seed', 'poll_draw', 'term_version', 'term_sheet', 'term_carried', 'interview_seed', 'interview_draw', 'composite_kept'),
  ['record_row', 'record_row_salt', 'steelyard_salt_only'],
  ['unit_pack', 'unit_pack_line', 'steelyard_unit_pack'],
  ['selection_event', 'selection_event_step', 'steelyard_selection_event'],
  ['selection_event', 'selection_event_case', 'steelyard_selection_case'],
  ['selection_case', 'selection_case_step', 'steelyard_selection_case'],
  ['matter_event', 'matter_event_step', 'steelyard_matter_event'],
  ['matter_event', 'matter_event_matter', 'steelyard_matter'],
  ['matter', 'matter_step', 'steelyard_matter'],
  ['correction_event', 'correction_event_step', 'steelyard_correction_event'],
  ['correction_event', 'correction_event_state', 'steelyard_correction'],
  ['correction', 'correction_state', 'steelyard_correction'],
  ['contest_mark', 'contest_mark_stage', 'steelyard_contest_mark'],
  ['appraisal_member', 'appraisal_member_grade', 'steelyard_appraisal_grade'],
  ['poll', 'poll_fixed', 'steelyard_poll_fixed'],
  ['poll', 'poll_patterns', 'steelyard_poll_patterns'],
  ['poll', 'poll_second', 'steelyard_poll_second'],
  ['poll', 'poll_trustees', 'steelyard_poll_trustees'],
  ['poll_trustee', 'poll_trustee_fixed', 'steelyard_poll_trustee'],
  ['poll_voter', 'poll_voter_roll', 'steelyard_poll_roll'],
  ['poll_issue', 'poll_issue_open', 'steelyard_poll_roll'],
  ['poll_ballot', 'poll_ballot_closed', 'steelyard_poll_roll'],
  ['work_result', 'work_result_step', 'steelyard_work_result'],
  ['interview_seed', 'interview_seed_none', 'steelyard_no_seed'],
  ['poll_voter', 'poll_voter_paper', 'steelyard_poll_paper'],
  ['poll_paper', 'poll_paper_open', 'steelyard_poll_paper'],
  ['poll_paper_entry', 'poll_paper_entry_open', 'steelyard_poll_paper'],
  ['poll_paper_agreed', 'poll_paper_agreed_two', 'steelyard_poll_paper'],
  ['setting_proposal', 'setting_proposal_step', 'steelyard_setting_proposal'],
  ['setting', 'setting_approved', 'steelyard_setting'],
  ['term_plan', 'term_plan_version', 'steelyard_term_plan'],
  ['term_post', 'term_post_case_link', 'steelyard_term_post'],
  ['term_round', 'term_round_figures', 'steelyard_term_round'],
  ['interview_plan', 'interview_plan_fixed', 'steelyard_interview_plan'],
  ...['person', 'talk', 'line', 'mark'].map((of): [string, string, string] => [`interview_${of}`, `interview_${of}_open`, 'steelyard_interview_open']),
  ['interview_report', 'interview_report_fixed', 'steelyard_interview_report'],
  ['person', 'person_protected', 'steelyard_protected_facts'],
  ...['education', 'holding', 'rank_period'].map((table): [string, string, string] => [table, `${table}_protected`, 'steelyard_protected_rows']),
  ['record_due', 'record_due_check', 'steelyard_due'],
  ...gatheredTables.map((table): [string, string, string] => [table, 'steelyard_gathered', 'steelyard_gather']),
  ...guardedTables.flatMap((table): [string, string, string][] => [[table, 'steelyard_recorded', 'steelyard_recorded'], [table, 'steelyard_truncate', 'steelyard_append_only']]),
];
