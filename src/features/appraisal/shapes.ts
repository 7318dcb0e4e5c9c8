import { z } from 'zod';
import { confidences } from '../../kernel/refusal.ts';
import { consequences } from './consequence-rules.ts';
import { abouts, dayText, grades, indicator, kinds, line, places, stated, steps, votesTyped } from './shapes-rules.ts';

/* What goes over the wire in this room. */

export const id = z.uuid();
export const idParams = z.object({ id });
export const memberParams = z.object({ id, member: id });
export const made = z.object({ id });
const words = z.object({ zh: z.string(), en: z.string() });
const citation = z.object({ document: z.string(), title: z.string(), year: z.number(), article: z.string(), confidence: z.enum(confidences) });
const verdict = z.object({ rule: z.string(), kind: z.enum(['pass', 'block', 'needs-reason', 'unknown', 'not-applicable']), title: words, sentence: words, citation, evidence: z.array(z.object({ label: words, value: z.string() })), wayOut: words.nullable() });
const kind = z.enum(kinds);
const about = z.enum(abouts);
const grade = z.enum(grades);
const place = z.enum(places);
const why = z.object({ words, citation }).nullable();

export const opening = z.object({ kind, about, year: z.number().int().min(2019).max(2100), fromDay: dayText, toDay: dayText, unitId: id, asOf: dayText, matter: z.string().trim().max(200) });
export const stating = z.object({ members: z.array(id).min(1).max(2000), stated: stated.omit({ source: true }).partial(), source: z.string().trim().max(500) });
export const votes = votesTyped;
export const indicators = z.object({ indicators: z.array(indicator).max(30) });
export const summaryPaper = z.object({ words: line(8000), on: dayText });
export const summaryOwn = z.object({ words: line(8000) });
export const proposing = z.object({ grade, comment: z.string().trim().max(2000), reason: z.string().trim().max(1000) });
export const deciding = z.object({
  meeting: line(200), heldOn: dayText, checked: z.string().trim().max(2000),
  choices: z.array(z.object({ memberId: id, seen: z.number().int().min(0), proposed: grade, grade, comment: z.string().trim().max(2000).nullable(), reason: z.string().trim().max(1000) })).min(1).max(2000),
});
export const following = z.object({ accept: z.boolean(), reason: line(1000) });
export const answering = z.object({ upheld: z.boolean(), words: line(2000) });
export const said = z.object({ words: line(2000) });
export const taking = z.object({ pollId: id });
export { steps };

const answerGiven = z.object({ upheld: z.boolean(), words: z.string(), byName: z.string(), on: z.string() }).nullable();
export const listLine = z.object({ id, number: z.string(), kind, about, title: z.string(), matter: z.string(), year: z.number(), fromDay: z.string(), toDay: z.string(), stopped: z.boolean(), people: z.number(), proposed: z.number(), decided: z.number() });
export const ownLine = z.object({
  id, number: z.string(), kind, title: z.string(), fromDay: z.string(), toDay: z.string(), place, placeWhy: why, summary: z.string().nullable(), summaryDay: z.string().nullable(), mayWrite: z.boolean(),
  result: z.object({ grade, comment: z.string(), heldOn: z.string(), toldDay: z.string(), citation }).nullable(),
  objection: z.object({ words: z.string(), on: z.string(), answer: answerGiven }).nullable(), until: z.string().nullable(), untilCitation: citation.nullable(), mayObject: z.boolean(), ofBody: z.boolean(),
});

const memberView = z.object({
  id, personId: id.nullable(), unitId: id.nullable(), people: z.array(z.object({ personId: id, name: z.string(), post: z.string(), chief: z.boolean() })), chief: z.boolean().nullable(), name: z.string(), unitName: z.string(), postText: z.string(), closed: z.boolean(), place, placeWhy: why,
  stated: z.object({ trial: z.boolean().nullable(), leaveDays: z.number().nullable(), underInvestigation: z.boolean().nullable(), found: z.array(z.string()).nullable(), source: z.string() }),
  summary: z.string().nullable(), summaryDay: z.string().nullable(),
  votes: z.object({ valid: z.number(), favourable: z.number(), incompetent: z.number(), source: z.string(), pollId: id.nullable(), byName: z.string(), on: z.string() }).nullable(),
  indicators: z.array(z.object({ name: z.string(), result: z.string(), evidence: z.string() })),
  proposal: z.object({ grade, comment: z.string(), reason: z.string(), by: id, byName: z.string(), on: z.string() }).nullable(), verdicts: z.array(verdict), grade: grade.nullable(),
  decisions: z.array(z.object({ n: z.number(), grade, comment: z.string(), reason: z.string(), meeting: z.string(), heldOn: z.string(), checked: z.string(), proposedGrade: grade, proposedByName: z.string(), decidedByName: z.string(), decidedDay: z.string(), rosterBefore: z.string().nullable() })),
  toldDay: z.string().nullable(), until: z.string().nullable(), objection: z.object({ words: z.string(), on: z.string(), n: z.number(), answer: answerGiven }).nullable(),
  follows: z.array(z.object({ id, kind: z.string(), verdict, state: z.enum(['proposed', 'accepted', 'declined', 'lapsed']), proposedBy: id, proposedByName: z.string(), proposedDay: z.string(), decidedByName: z.string().nullable(), decidedDay: z.string().nullable(), reason: z.string().nullable(), current: z.boolean() })),
  due: z.array(z.object({ kind: z.enum(consequences), verdict })), unclear: z.array(verdict),
});
export const view = z.object({
  round: z.object({ id, number: z.string(), kind, about, title: z.string(), matter: z.string(), year: z.number(), fromDay: z.string(), toDay: z.string(), unitId: id, unitLevel: z.string().nullable(), asOf: z.string(), steps: z.object({ reportOn: z.string().nullable(), assessmentOn: z.string().nullable(), talksOn: z.string().nullable(), verifiedOn: z.string().nullable(), judgedOn: z.string().nullable(), bodyGrade: z.enum(['excellent', 'good', 'fair', 'poor']).nullable(), consent: z.string().nullable() }), bodyFrom: z.object({ id, number: z.string() }).nullable(), openedByName: z.string(), openedDay: z.string(), stoppedReason: z.string().nullable() }),
  handles: z.boolean(), decides: z.boolean(), me: id, today: z.string(), grades: z.array(grade), gradesCitation: citation, rules: z.array(citation),
  quota: z.object({ due: z.number(), given: z.number(), most: z.number().nullable(), percent: z.number().nullable(), citation: citation.nullable(), standing: z.number() }),
  circumstances: z.array(z.object({ key: z.string(), words })), polls: z.array(z.object({ id, number: z.string(), title: z.string(), people: z.number() })), members: z.array(memberView),
});
