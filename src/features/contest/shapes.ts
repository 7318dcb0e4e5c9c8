import { z } from 'zod';
import { confidences } from '../../kernel/refusal.ts';
import { plan } from './plan-rules.ts';
import { dayText, line, outsider, stages } from './shapes-rules.ts';
import { scoreValue } from './score-rules.ts';

/* What goes over the wire in this room. */

export const id = z.uuid();
export const idParams = z.object({ id });
export const made = z.object({ id });
export const words = z.object({ zh: z.string(), en: z.string() });
const citation = z.object({ document: z.string(), title: z.string(), year: z.number(), article: z.string(), confidence: z.enum(confidences) });
export const kind = z.enum(['competition', 'open-selection']);
export const stage = z.enum(stages);

export const filing = z.object({
  answers: z.array(line(8000)).max(6),
  files: z.array(z.object({ name: line(120), mime: z.string().regex(/^[\w.+-]+\/[\w.+-]+$/).max(100), base64: z.string().max(2_100_000) })).max(5),
});
export const onPaper = filing.extend({ personId: id.nullable(), outsider: outsider.nullable() });
export const decision = z.object({ admitted: z.boolean(), conditions: z.array(z.object({ met: z.boolean(), basis: line(500) })).max(20), checked: z.string().trim().max(1000), words: line(1000) });
export const said = z.object({ words: line(2000) });
export const shortlisted = z.object({
  applicationId: id, chosen: z.boolean(), politics: z.string().trim().max(1000), skill: z.string().trim().max(1000), record: z.string().trim().max(1000), conduct: z.string().trim().max(1000), why: z.string().trim().max(1000),
});
export const score = z.object({ applicationId: id, value: scoreValue });
export const planned = z.object({ kind, postId: id, plan });

const figure = z.object({ value: z.number(), low: z.number(), high: z.number() });
const entered = z.object({ component: z.enum(['exam', 'interview', 'assessment', 'record']), state: z.enum(['none', 'one', 'differ', 'settled']), mine: z.boolean() });
const verdict = z.object({ rule: z.string(), kind: z.enum(['pass', 'block', 'needs-reason', 'unknown', 'not-applicable']), title: words, sentence: words, citation, evidence: z.array(z.object({ label: words, value: z.string() })), wayOut: words.nullable() });
const objection = z.object({ on: z.string(), words: z.string(), answer: z.object({ byName: z.string(), on: z.string(), upheld: z.boolean(), words: z.string() }).nullable() });
const anchor = z.object({ name: z.string(), low: z.string(), high: z.string() });

export const listLine = z.object({ id, number: z.string(), kind, title: z.string(), stage, closesOn: z.string(), applications: z.number() });
export const assessingLine = z.object({ id, number: z.string(), title: z.string(), stage, agreedAt: z.string().nullable() });
export const ownLine = z.object({
  id, number: z.string(), kind, title: z.string(), stage, closesOn: z.string(), open: z.boolean(), conditions: z.array(z.string()), questions: z.array(z.string()),
  application: z.object({
    id, number: z.number(), state: z.enum(['filed', 'admitted', 'refused', 'withdrawn']), filedDay: z.string(), answers: z.array(z.string()), attachments: z.array(z.string()), words: z.string().nullable(),
    reasons: z.array(z.object({ sentence: words, citation })), unmet: z.array(z.string()),
    objection: z.object({ words: z.string(), answer: z.object({ upheld: z.boolean(), words: z.string() }).nullable() }).nullable(),
  }).nullable(),
});
export const view = z.object({
  contest: z.object({
    id, number: z.string(), kind, title: z.string(), postId: id, plan: plan.extend({ closesOn: dayText.or(z.string()) }), stage, plannedBy: id, plannedByName: z.string(), approvedByName: z.string().nullable(), callDay: z.string().nullable(), seedHash: z.string().nullable(),
    shortlist: z.array(shortlisted).nullable(), proposedBy: id.nullable(), proposedByName: z.string().nullable(), sealed: z.string().nullable(), caseId: id.nullable(), stopReason: z.string().nullable(),
  }),
  handles: z.boolean(),
  applications: z.array(z.object({
    id, number: z.number(), personId: id.nullable(), name: z.string(), outsider: outsider.nullable(), via: z.enum(['self', 'paper']), filedDay: z.string(), answers: z.array(z.string()), attachments: z.array(z.object({ name: z.string(), sha256: z.string(), bytes: z.number() })),
    state: z.enum(['filed', 'admitted', 'refused', 'withdrawn']), verdicts: z.array(verdict),
    screening: z.object({ by: id, byName: z.string(), on: z.string(), conditions: z.array(z.object({ met: z.boolean(), basis: z.string() })), checked: z.string(), words: z.string() }).nullable(), objection: objection.nullable(),
  })),
  assessors: z.array(z.object({ id, name: z.string(), agreed: z.boolean() })),
  progress: z.object({ done: z.number(), left: z.number() }).nullable(),
  results: z.object({
    rows: z.array(z.object({ applicationId: id, number: z.number(), name: z.string(), personId: id.nullable(), figures: z.object({ sift: figure.optional(), exam: figure.optional(), interview: figure.optional(), assessment: figure.optional() }), total: figure.nullable(), entered: z.array(entered), record: z.string().nullable() })),
    alpha: z.object({ sift: z.number().nullable(), interview: z.number().nullable() }),
  }).nullable(),
  today: z.string(),
});
export const readingView = z.object({
  id, number: z.string(), title: z.string(), stage, agreed: z.boolean(), left: z.number(),
  questions: z.array(z.object({ text: z.string(), anchors: z.array(anchor), answers: z.array(z.object({ handle: z.string(), text: z.string(), first: z.array(z.number()).nullable(), second: z.array(z.number()).nullable(), again: z.boolean() })) })),
});
