import type { PollKind } from '../../ballots/rules/manifest.ts';
import type { Words } from '../../../kernel/refusal.ts';
import type { Interval } from './estimate.ts';

/** The kinds of method by which a person is measured, in the order of the page. */
export const methods = ['talk', 'vote', 'assessment', 'survey', 'appraisal', 'results'] as const;
export type Method = (typeof methods)[number];

/** Which method a poll belongs to. */
export const methodOf: Readonly<Record<PollKind, Method>> = {
  'talk-recommendation': 'talk', recommendation: 'vote', 'secret-vote': 'vote', assessment: 'assessment', 'body-assessment': 'assessment', opinion: 'survey', satisfaction: 'survey', 'appointment-review': 'survey',
};

/** One figure of a method: a mean (`score`) or a share in percent with its interval, or a word (a grade) without one. `least` and `most` are the ends of the scale. */
export type Figure = { id: string; label: string; unit: 'score' | 'share' | 'word'; n: number | null; mean: number | null; interval: Interval | null; least: number | null; most: number | null; word: Words | null; unknown: number };

/**
 * One line of the page of a person: what a method says, from how many, with what weight among raters, and where it stands. Another method (as
 * interviews) comes onto the page by one function that answers such lines.
 */
export type MethodLine = {
  method: Method; title: string; day: string; source: Words; href: string | null;
  n: number | null; roll: number | null; weights: { label: string; weight: number }[]; figures: Figure[]; notes: Words[];
};

/** The methods of which nothing is there. */
export const missingOf = (lines: readonly MethodLine[]): Method[] => methods.filter((m) => !lines.some((l) => l.method === m));

/** Results of recommendation are for who handles the choosing of people, and for nobody else. */
export const forHandlersOnly = (kind: PollKind): boolean => methodOf[kind] === 'talk' || methodOf[kind] === 'vote';
