import { admissionDocuments } from './admission.ts';
import { appointment2014 } from './appointment-2014.ts';
import { appointment2019 } from './appointment-2019.ts';
import { appraisalDocuments } from './appraisal.ts';
import { branchDocuments } from './branch.ts';
import { civilServants2018 } from './civil-servants-2018.ts';
import { disciplineDocuments } from './discipline.ts';
import { fileDocuments } from './files.ts';
import { asksOf } from './asks/all.ts';
import { ownUniversitySummary } from './own-university.ts';
import { recusal2006 } from './recusal-2006.ts';
import type { SummaryDocument } from './shape.ts';

/** The shipped library: every document known to us, in the order of the regulations. No wording, only structure and our own summaries. */
export const summaryDocuments: readonly SummaryDocument[] = [
  appointment2019, appointment2014, recusal2006, ...disciplineDocuments, ...appraisalDocuments.slice(0, 2), civilServants2018, ...appraisalDocuments.slice(2), ...fileDocuments, ...admissionDocuments, ...branchDocuments, ownUniversitySummary,
].map((d) => ({ ...d, articles: d.articles.map((a) => ({ ...a, asks: asksOf(d.id, a.article) })) }));

/** A shipped document by its id, or undefined. */
export const findSummaryDocument = (id: string): SummaryDocument | undefined => summaryDocuments.find((d) => d.id === id);

/** The work a document id belongs to: that of the shipped document, else the id without its year. */
export const workOf = (document: string): string => findSummaryDocument(document)?.work ?? document.replace(/-(?:19|20)\d{2}$/, '');
