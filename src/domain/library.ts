import { appointmentBook } from './book.ts';
import { closed, type RuleLine } from './subject-book.ts';
import { admissionBook } from './subjects/admission/book.ts';
import { appraisalBook } from './subjects/appraisal/book.ts';
import { branchBook } from './subjects/branch/book.ts';
import { servantBook } from './subjects/civil-servant/book.ts';
import { conductBook } from './subjects/conduct/book.ts';
import { duesBook } from './subjects/dues/book.ts';
import { fileBook } from './subjects/file/book.ts';
import { personalMattersBook } from './subjects/personal-matters/book.ts';
import { effectBook } from './subjects/punishment-effect/book.ts';
import { removalBook } from './subjects/removal/book.ts';
import { termChangeBook } from './subjects/term-change/book.ts';
import { rankBook } from './subjects/service-rank/book.ts';

/** Every subject with its rules, in the order of the regulations. */
export const library = [
  closed(appointmentBook), closed(removalBook), closed(appraisalBook), closed(rankBook), closed(servantBook),
  closed(personalMattersBook), closed(effectBook), closed(conductBook), closed(termChangeBook),
  closed(admissionBook), closed(branchBook), closed(duesBook), closed(fileBook),
] as const;

/** Every rule of every subject, pack and version. */
export const allRules: readonly RuleLine[] = library.flatMap((b) => b.lines);

/** A rule of any subject by its id, or undefined. */
export const findRuleLine = (id: string): RuleLine | undefined => allRules.find((r) => r.id === id);
