import { z } from 'zod';
import { pollKinds } from '../ballots/rules/manifest.ts';
import { weighable } from './rules/composite.ts';
import { methods } from './rules/method.ts';
import { degrees } from './rules/results.ts';

/* The answers of the room's endpoints, as the typed client knows them. */

const words = z.object({ zh: z.string(), en: z.string() });
const number = z.number().nullable();
const interval = z.object({ low: z.number(), high: z.number(), how: z.enum(['t', 'whole', 'same']) }).nullable();
const judged = { different: z.boolean(), low: number, high: number, level: z.number() };
const face = z.object({ ...judged, slot: z.string(), question: z.string(), label: z.string(), a: z.string(), b: z.string(), gap: z.number(), p: z.number() });
const peer = z.object({ ...judged, question: z.string(), label: z.string(), peers: z.number(), own: z.number(), mean: z.number(), meanLow: z.number(), meanHigh: z.number(), gap: z.number() });
const levelled = z.object({ slot: z.string(), question: z.string(), raw: z.number(), corrected: z.number() });
const change = z.object({ ...judged, question: z.string(), label: z.string(), from: z.string(), to: z.string(), fromDay: z.string(), toDay: z.string(), before: z.number(), after: z.number(), gap: z.number() });
const unlike = z.array(z.object({ from: z.string(), to: z.string() }));
const option = z.object({ id: z.string(), label: z.string(), value: number, n: z.number(), share: z.number(), low: number, high: number });
const question = z.object({ id: z.string(), label: z.string(), n: z.number(), mean: number, sd: number, interval, options: z.array(option), unknown: z.number(), blank: z.number(), written: z.number(), texts: z.number() });
const group = z.object({ id: z.string(), label: z.string(), rest: z.boolean(), roll: z.number(), handed: z.number(), valid: z.number(), invalid: z.number(), weight: number, questions: z.array(question) });
const subject = z.object({
  slot: z.string(), label: z.string(), detail: z.string(), form: z.string(), handed: number, valid: number, invalid: number, groups: z.array(group), withheld: z.array(z.string()),
  questions: z.array(question.extend({ how: z.enum(['weighted', 'pooled']).nullable(), why: z.enum(['no-values', 'group-missing']).nullable() })),
});
const figure = z.object({ id: z.string(), label: z.string(), unit: z.enum(['score', 'share', 'word']), n: number, mean: number, interval, least: number, most: number, word: words.nullable(), unknown: z.number() });
const line = z.object({
  method: z.enum(methods), title: z.string(), day: z.string(), source: words, href: z.string().nullable(), n: number, roll: number, weights: z.array(z.object({ label: z.string(), weight: z.number() })), figures: z.array(figure), notes: z.array(words),
});
const kind = z.enum(pollKinds);
const quality = z.object({
  roll: z.number(), issued: z.number(), handed: number, valid: number, invalid: number, kMin: z.number(), mode: z.enum(['split', 'whole']), sampled: z.boolean(), margin: number, silent: number, withheld: z.array(z.string()),
  classes: z.array(z.object({ label: z.string(), classes: z.array(z.string()), roll: z.number(), issued: z.number(), handed: number, weight: number })),
  patterns: z.object({ sheets: z.number(), same: z.number(), ballots: number, ballotsSame: number }).nullable(),
  pace: z.object({ quick: z.number(), steady: z.number(), slow: z.number(), unknown: z.number() }).nullable(),
});

const part = z.object({ method: z.enum(weighable), weight: z.number(), from: words.nullable(), day: z.string().nullable(), n: number, value: number, error: number, df: number, why: z.enum(['none', 'old', 'few', 'scale', 'grade']).nullable() });
const composite = z.object({ parts: z.array(part), value: number, low: number, high: number, missing: z.array(z.enum(weighable)), source: z.string(), from: z.string(), months: z.number() });
const maybe = z.string().nullable();
const result = z.object({
  id: z.string(), year: z.number(), target: z.string(), achieved: z.string(), degree: z.enum(degrees), evidenceTitle: z.string(), evidenceNumber: maybe, state: z.enum(['recorded', 'confirmed', 'withdrawn']), mine: z.boolean(),
  recordedName: z.string(), recordedDay: z.string(), confirmedName: maybe, confirmedDay: maybe, withdrawnName: maybe, withdrawnDay: maybe, reason: maybe,
});
const text = (most: number) => z.string().trim().min(1).max(most);
/** A result of work as it is entered. */
export const newResultShape = z.object({ year: z.number().int().min(1949).max(2200), target: text(1000), achieved: text(1000), degree: z.enum(degrees), evidenceTitle: text(300), evidenceNumber: z.string().trim().max(100), notKin: z.boolean().default(false) });
export const confirmShape = z.object({ notKin: z.boolean().default(false) });
export const withdrawShape = z.object({ reason: text(500), notKin: z.boolean().default(false) });

/** The page of a person. */
export const personShape = z.object({
  person: z.object({ id: z.string(), name: z.string(), postText: z.string().nullable(), unitName: z.string().nullable() }), lines: z.array(line), missing: z.array(z.enum(methods)),
  beside: z.array(z.object({ poll: z.string(), number: z.string(), title: z.string(), day: z.string(), comparisons: z.number(), faces: z.array(face), peers: z.array(peer), levelled: z.array(levelled) })), changes: z.array(change), unlike,
  results: z.array(result), composite: composite.nullable(), kept: z.array(z.object({ id: z.string(), day: z.string(), byName: z.string(), content: composite })), mayWrite: z.boolean(), year: z.number(),
});
/** A counted poll. */
export const pollShape = z.object({
  id: z.string(), number: z.string(), title: z.string(), kind, day: z.string(), unitName: z.string().nullable(), quality, comparisons: z.number(), closed: z.number(), texts: z.number(), mayHandle: z.boolean(),
  samples: z.array(z.object({ label: z.string(), of: z.number(), n: z.number(), strata: z.number(), margin: number, kept: z.boolean() })),
  subjects: z.array(subject.extend({ personId: z.string().nullable(), faces: z.array(face), levelled: z.array(levelled) })), leniency: z.array(z.object({ group: z.string(), question: z.string(), leniency: z.number() })),
});
/** The list of counted polls. */
export const listShape = z.object({ polls: z.array(z.object({ id: z.string(), number: z.string(), title: z.string(), kind, day: z.string(), unitId: z.string(), unitName: z.string().nullable(), subjects: z.number(), roll: z.number() })) });
/** The yearly reviews of a unit. */
export const reviewShape = z.object({
  unitName: z.string().nullable(), polls: z.array(z.object({ id: z.string(), number: z.string(), day: z.string(), valid: number, roll: z.number() })),
  subjects: z.array(z.object({ slot: z.string(), label: z.string(), years: z.array(subject.extend({ number: z.string(), day: z.string() })), changes: z.array(change), unlike })),
});
/** What was written in a poll. */
export const textsShape = z.object({ parts: z.array(z.object({ slot: z.string(), label: z.string(), question: z.string(), texts: z.array(z.string()) })), closed: z.number() });
