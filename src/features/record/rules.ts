import { isDay } from '../../kernel/day.ts';
import { isInstant, isUuid } from '../../kernel/entry.ts';
import { mayReadRecord, mayReadRoster } from '../accounts/rules.ts';

/**
 * How far a reader of the record sees: `all` every entry with its words; `bare` every entry without personal detail
 * (the audit administrator); `own` a clerk's own entries and those of cases the clerk has worked on; `none` nothing.
 */
export type Reach = 'all' | 'bare' | 'own' | 'none';

/** The widest reach the roles give. */
export function reachOf(roles: readonly { role: string }[]): Reach {
  const held = new Set(roles.map((r) => r.role).filter((r) => mayReadRecord.includes(r)));
  if (held.has('supervisor') || held.has('head') || held.has('section_head')) return 'all';
  if (held.has('auditadmin')) return 'bare';
  return held.has('clerk') ? 'own' : 'none';
}

/** True when the reader may look for people by name here (the audit administrator may not). */
export const mayFindPeople = (roles: readonly { role: string }[]): boolean => roles.some((r) => mayReadRoster.includes(r.role));

/** Sees whether the record is sound: readers of the record, and the system administrator who must mend it. */
export const maySeeHealth: readonly string[] = [...mayReadRecord, 'sysadmin'];

/** The rooms whose verbs stand in the record, in the order a reader looks for them. */
export const recordRooms = ['selection', 'meetings', 'roster', 'files', 'corrections', 'audit', 'statistics', 'staffing', 'policy', 'integrity', 'matching', 'contest', 'moves', 'ballots', 'measurement', 'settings', 'term', 'interviews', 'appraisal', 'jobs', 'accounts', 'record'] as const;

/**
 * Verbs (LIKE patterns) whose entries are not for the person concerned and their kin, whatever else they may read: work on files, their
 * audit and corrections, which shut out self and kin, and every reading and export. Who read what about me is no right the regulations give.
 */
export const closedToConcerned: readonly string[] = ['appraisal.%', 'files.%', 'audit.%', 'corrections.%', 'roster.export.%', '%.read', '%.viewed', '%.exported', 'statistics.query.run'];

/** Entries on one page. */
export const PAGE_SIZE = 50;

/** Where the next page begins: after the entry `id` at the moment `at`, newest first. */
export type Cursor = { at: string; id: string };

/** The cursor as text. */
export const writeCursor = (c: Cursor): string => `${c.at}~${c.id}`;

/** Reads a cursor; null when the text is none. */
export function readCursor(text: string): Cursor | null {
  const [at, id, more] = text.split('~');
  return isInstant(at) && isUuid(id) && more === undefined ? { at, id } : null;
}

/** True for a civil day as the filters write it. */
export const isFilterDay = (text: string): boolean => isDay(text);
