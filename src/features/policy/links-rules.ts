import { workOf } from '../../domain/summaries/all.ts';
import { allRules } from '../../domain/library.ts';
import type { RuleLine } from '../../domain/subject-book.ts';
import { appointmentArticles } from '../../domain/regulations/appointment-2019/articles.ts';
import type { Citation, Words } from '../../kernel/refusal.ts';
import { stepArticle } from '../selection/rules/guard.ts';
import { stepWords } from '../selection/rules/lookup.ts';
import type { Step } from '../selection/rules/events.ts';
import { covers } from './rules/shelf.ts';

/** Things a case does that rest on an article of their own, with the step they belong to. */
const parts: Readonly<Record<keyof typeof appointmentArticles, Step>> = {
  motion: 'motion', exception: 'motion', recommendation: 'recommendation', meetingWaiver: 'recommendation', organization: 'motion', barred: 'examination', examinees: 'examination', examination: 'examination', checks: 'examination', findings: 'examination',
  team: 'examination', collective: 'decision', gate: 'decision', quorum: 'decision', decision: 'decision', notice: 'notice', probation: 'probation', talk: 'appointment', effective: 'appointment', recusal: 'decision', scope: 'recommendation', talks: 'examination', plenary: 'decision', filing: 'appointment',
};

const rests = (c: Pick<Citation, 'document' | 'article'>, document: string, article: string): boolean => workOf(c.document) === workOf(document) && covers(article, c.article);

/** The rules that rest on an article of one version of a document. */
export const rulesOn = (document: string, article: string): RuleLine[] => allRules.filter((r) => r.document === document && covers(article, r.article));

/** The steps of a case that rest on an article. */
export function stepsOn(document: string, article: string): { step: Step; words: Words }[] {
  const found = new Set<Step>([
    ...(Object.keys(stepArticle) as Step[]).filter((s) => rests(stepArticle[s], document, article)),
    ...(Object.keys(parts) as (keyof typeof parts)[]).filter((k) => rests(appointmentArticles[k], document, article)).map((k) => parts[k]),
  ]);
  return (Object.keys(stepWords) as Step[]).filter((s) => found.has(s)).map((step) => ({ step, words: stepWords[step] }));
}
