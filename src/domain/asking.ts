import { admissionBook } from './subjects/admission/book.ts';
import { admissionFields } from './subjects/admission/fields.ts';
import { appraisalBook } from './subjects/appraisal/book.ts';
import { appraisalFields } from './subjects/appraisal/fields.ts';
import { BOOK_EDITION } from './book.ts';
import { askable, type Askable } from './subjects/askable.ts';
import { branchBook } from './subjects/branch/book.ts';
import { branchFields } from './subjects/branch/fields.ts';
import { servantBook } from './subjects/civil-servant/book.ts';
import { servantFields } from './subjects/civil-servant/fields.ts';
import { conductBook } from './subjects/conduct/book.ts';
import { conductFields } from './subjects/conduct/fields.ts';
import { duesBook } from './subjects/dues/book.ts';
import { duesFields } from './subjects/dues/fields.ts';
import { fileBook } from './subjects/file/book.ts';
import { fileFields } from './subjects/file/fields.ts';
import { personalMattersBook } from './subjects/personal-matters/book.ts';
import { personalMattersFields } from './subjects/personal-matters/fields.ts';
import { effectBook } from './subjects/punishment-effect/book.ts';
import { effectFields } from './subjects/punishment-effect/fields.ts';
import { removalBook } from './subjects/removal/book.ts';
import { removalFields } from './subjects/removal/fields.ts';
import { rankBook } from './subjects/service-rank/book.ts';
import { rankFields } from './subjects/service-rank/fields.ts';
import { termChangeBook } from './subjects/term-change/book.ts';
import { termChangeFields } from './subjects/term-change/fields.ts';

/**
 * Every subject that can be asked without a case, in the order of the library. The appointment is asked of a person and a post on
 * its own page. Loaded by the page that asks, so that it is no part of the first bundle.
 */
export const asking: readonly Askable[] = [
  askable(removalBook, removalFields), askable(appraisalBook, appraisalFields), askable(rankBook, rankFields), askable(servantBook, servantFields), askable(personalMattersBook, personalMattersFields), askable(effectBook, effectFields),
  askable(conductBook, conductFields), askable(termChangeBook, termChangeFields), askable(admissionBook, admissionFields), askable(branchBook, branchFields), askable(duesBook, duesFields), askable(fileBook, fileFields),
];

/** The edition of the book of rules, as the answer sheet states it. */
export const edition = BOOK_EDITION;
