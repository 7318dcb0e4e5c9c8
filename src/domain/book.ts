import type { Day } from '../kernel/day.ts';
import type { CaseFacts } from './facts.ts';
import { article8 } from './regulations/appointment-2019/art-8.ts';
import { article9 } from './regulations/appointment-2019/art-9.ts';
import { article16 } from './regulations/appointment-2019/art-16.ts';
import { article24 } from './regulations/appointment-2019/art-24.ts';
import { article33 } from './regulations/appointment-2019/art-33.ts';
import { article35 } from './regulations/appointment-2019/art-35.ts';
import { article37 } from './regulations/appointment-2019/art-37.ts';
import { article38 } from './regulations/appointment-2019/art-38.ts';
import { article39 } from './regulations/appointment-2019/art-39.ts';
import { article42 } from './regulations/appointment-2019/art-42.ts';
import { article43 } from './regulations/appointment-2019/art-43.ts';
import { article44 } from './regulations/appointment-2019/art-44.ts';
import { article45 } from './regulations/appointment-2019/art-45.ts';
import { article53 } from './regulations/appointment-2019/art-53.ts';
import { article3 } from './regulations/recusal-2006/art-3.ts';
import { article4 } from './regulations/appointment-2019/art-4.ts';
import { article7 } from './regulations/appointment-2019/art-7.ts';
import { article11 } from './regulations/appointment-2019/art-11.ts';
import { article12 } from './regulations/appointment-2019/art-12.ts';
import { article13 } from './regulations/appointment-2019/art-13.ts';
import { article14 } from './regulations/appointment-2019/art-14.ts';
import { article15 } from './regulations/appointment-2019/art-15.ts';
import { article20 } from './regulations/appointment-2019/art-20.ts';
import { article21 } from './regulations/appointment-2019/art-21.ts';
import { article22 } from './regulations/appointment-2019/art-22.ts';
import { article23 } from './regulations/appointment-2019/art-23.ts';
import { article26 } from './regulations/appointment-2019/art-26.ts';
import { article27 } from './regulations/appointment-2019/art-27.ts';
import { article28 } from './regulations/appointment-2019/art-28.ts';
import { article29and30 } from './regulations/appointment-2019/art-29-30.ts';
import { article31 } from './regulations/appointment-2019/art-31.ts';
import { article32 } from './regulations/appointment-2019/art-32.ts';
import { article34 } from './regulations/appointment-2019/art-34.ts';
import { article36 } from './regulations/appointment-2019/art-36.ts';
import { article40 } from './regulations/appointment-2019/art-40.ts';
import { article41 } from './regulations/appointment-2019/art-41.ts';
import { articles46to50 } from './regulations/appointment-2019/art-46-50.ts';
import { article4and5 } from './regulations/recusal-2006/art-4-5.ts';
import { ownUniversity } from './regulations/own-university/rules.ts';
import { universityExample } from './regulations/own-university/example.ts';
import { priorReportRules } from './regulations/supervision-2019/prior-reports.ts';
import { exampleCase } from './example.ts';
import { sinceIn } from './shared-rules.ts';
import { appointmentCase, evaluate, inForce, packs, type Pack, type Rule, type Stage, type Verdict } from './rule.ts';

/** Every rule of every article and version, in the order of the regulations. */
export const book: readonly Rule[] = [
  ...article4, ...article7, ...article8, ...article9, ...article11, ...article12, ...article13, ...article14, ...article15, ...article16, ...article20, ...article21,
  ...article22, ...article23, ...article24, ...article26, ...article27, ...article28, ...article29and30, ...article31, ...article32, ...article33, ...article34, ...article35,
  ...article36, ...article37, ...article38, ...article39, ...article40, ...article41, ...article42, ...article43, ...article44, ...article45, ...articles46to50, ...article53,
  ...article3, ...article4and5,
  ...priorReportRules,
  ...ownUniversity,
];

/** The appointment rules with their example, for the library. */
export const appointmentBook = {
  subject: appointmentCase,
  rules: book,
  example: exampleCase,
  examples: { 'university-middle': universityExample },
  days: { motion: '2026-08-10', recommendation: '2026-08-20', examination: '2026-09-04', decision: '2026-09-18', notice: '2026-09-30', appointment: '2026-10-09', probation: '2027-09-20' },
} as const;

/**
 * The edition of the book: one more whenever rules are added. A case carries the edition it was opened under and is judged by it
 * to its end, so that a sealed case answers years later as it did; a rule once released never changes its answers.
 */
export const BOOK_EDITION = 3;

/** The rules of each pack with the edition from which they stand in it, sorted out once. */
const members = Object.fromEntries(packs.map((pack) => [pack, book.flatMap((rule) => { const since = sinceIn(rule, pack); return since === null ? [] : [{ rule, since }]; })])) as Record<Pack, { rule: Rule; since: number }[]>;

/** True when a rule stands in a pack (its own, or one that shares it) in an edition. */
export const inPack = (r: Pick<Rule, 'id' | 'pack' | 'since'>, pack: Pack, edition: number = BOOK_EDITION): boolean => (sinceIn(r, pack) ?? Number.POSITIVE_INFINITY) <= edition;

/** The rules of a pack and an edition that bear on a stage and are in force on the day of the act. */
export const rulesFor = (stage: Stage, day: Day, pack: Pack = 'cn.cadres', edition: number = BOOK_EDITION): Rule[] =>
  (members[pack] ?? []).flatMap(({ rule, since }) => (since <= edition && rule.stages.includes(stage) && inForce(rule, day) ? [rule] : []));

/** True when an edition of the book has a pack at all: a case under a pack that its edition does not know is judged by nothing. */
export const packStands = (pack: Pack, edition: number): boolean => book.some((r) => r.pack === pack && r.since <= edition);

/** True for rules about a person and a post; false for those about the plan of a case (第十一条至第十四条), which a mere question has not got. */
export const ofPersonAndPost = (r: Pick<Rule, 'needs'>): boolean => !r.needs.some((need) => need.startsWith('motion.'));

/** The verdicts of every rule that bears on a stage, on the day of the act; the post says whose pack. Pure. */
export const verdictsFor = (stage: Stage, facts: CaseFacts, day: Day): Verdict[] =>
  rulesFor(stage, day, facts.post?.pack).map((r) => evaluate(r, facts, day));

/** A rule of appointment by its id, or undefined. */
export const findRule = (id: string): Rule | undefined => book.find((r) => r.id === id);
