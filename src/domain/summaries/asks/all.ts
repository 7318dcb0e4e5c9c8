import { admissionAsks } from './admission.ts';
import { appointment2014Asks } from './appointment-2014.ts';
import { appointment2019Asks } from './appointment-2019.ts';
import { appraisalAsks } from './appraisal.ts';
import { branchAsks } from './branch.ts';
import { civilServants2018Asks } from './civil-servants-2018.ts';
import { disciplineAsks } from './discipline.ts';
import { filesAsks } from './files.ts';
import { ownUniversityAsks } from './own-university.ts';
import { recusal2006Asks } from './recusal-2006.ts';
import type { Asks } from './shape.ts';

/** The ways of asking about every article of every shipped document. */
export const asks: Asks = { ...appointment2019Asks, ...appointment2014Asks, ...recusal2006Asks, ...disciplineAsks, ...appraisalAsks, ...civilServants2018Asks, ...filesAsks, ...admissionAsks, ...branchAsks, ...ownUniversityAsks };

/** The ways of asking about one article, none for what the library does not ship. */
export const asksOf = (document: string, article: string): readonly string[] => (asks[document]?.[article] ?? '').split(' ').filter((a) => a !== '');
