import type { Day } from '../../kernel/day.ts';
import type { Confidence, Words } from '../../kernel/refusal.ts';

/**
 * One article of a shipped document: never its wording, only what it is about, in our own words. `article` is the place as
 * citations write it, e.g. 第八条; `asks` are everyday ways of asking about it, by which it is found.
 */
export type Summary = { article: string; chapter: string | null; title: string; terms: readonly string[]; summary: string; confidence: Confidence; asks: readonly string[] };

/**
 * A version of a document in the shipped library. Versions of one `work` follow each other by `from` (first day in force; null =
 * not known to us). `to` is the last day in force where it is known and no later version says it.
 */
export type SummaryDocument = {
  id: string; work: string; title: string; short: Words; year: number; from: Day | null; to: Day | null;
  /** How the day and the standing of the document are known. */
  confidence: Confidence; note: string; articles: readonly Summary[];
};

/** Articles of one chapter: lines of place, title, key terms apart by blanks, summary, confidence. */
export const chapter = (name: string | null, lines: readonly (readonly [article: string, title: string, terms: string, summary: string, confidence: Confidence])[]): Summary[] =>
  lines.map(([article, title, terms, summary, confidence]) => ({ article, chapter: name, title, terms: terms.split(' ').filter((t) => t !== ''), summary, confidence, asks: [] }));
