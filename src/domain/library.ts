import { appointmentBook } from './book.ts';
import { closed, type RuleLine } from './subject-book.ts';
import { appraisalBook } from './subjects/appraisal/book.ts';
import { servantBook } from './subjects/civil-servant/book.ts';
import { rankBook } from './subjects/service-rank/book.ts';

/** Every subject with its rules, in the order of the regulations. */
export const library = [closed(appointmentBook), closed(appraisalBook), closed(rankBook), closed(servantBook)] as const;

/** Every rule of every subject, pack and version. */
export const allRules: readonly RuleLine[] = library.flatMap((b) => b.lines);

/** A rule of any subject by its id, or undefined. */
export const findRuleLine = (id: string): RuleLine | undefined => allRules.find((r) => r.id === id);
