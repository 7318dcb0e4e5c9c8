import { z } from 'zod';
import { dayText, factsBody, id, line, partialText, rowBodies, words } from '../roster/routes/shapes.ts';

const f = factsBody.shape;
const fact = <K extends string, V extends z.ZodType>(field: K, value: V) => z.object({ kind: z.literal('fact'), field: z.literal(field), value });
const date = partialText.nullable();
const facts = z.discriminatedUnion('field', [
  fact('birth', date), fact('workStart', date), fact('partyJoin', date), fact('partyRegular', date), fact('postSince', date), fact('rankSince', date),
  fact('party', f.party.unwrap()), fact('idNumber', f.idNumber.unwrap()), fact('sex', f.sex.unwrap()), fact('status', f.status.unwrap()), fact('jobRank', f.jobRank.unwrap()), fact('resumeText', f.resumeText.unwrap()),
]);
const list = z.enum(['education', 'holdings', 'ranks']);
const rowFor = <L extends 'education' | 'holdings' | 'ranks'>(name: L) => [
  z.object({ kind: z.literal('row'), list: z.literal(name), act: z.literal('add'), row: rowBodies[name] }),
  z.object({ kind: z.literal('row'), list: z.literal(name), act: z.literal('change'), rowId: id, row: (rowBodies[name] as z.ZodObject).partial() }),
] as const;

/** What is wanted: a new value of a fact, or a row added, changed (only what differs) or removed. */
export const wanted = z.union([facts, ...rowFor('education'), ...rowFor('holdings'), ...rowFor('ranks'), z.object({ kind: z.literal('row'), list, act: z.literal('remove'), rowId: id })]);

/** A clerk's change set. */
export const proposal = z.object({
  changes: z.array(wanted).min(1).max(40), reason: z.string().trim().min(2).max(500),
  evidence: z.array(z.object({ materialId: id, page: z.number().int().min(1).max(10_000) })).max(20).describe('pages of the person’s file; at least one'),
  day: dayText.optional().describe('the day from which the new values hold; default the day of approval'),
  source: z.string().trim().max(200).optional().describe('where the wish came from, e.g. an imported file'),
});

/** Where a new material goes in the file. */
export const filing = z.object({
  cls: z.enum(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']), sub: z.enum(['4-1', '4-2', '4-3', '4-4', '9-1', '9-2', '9-3', '9-4']).nullish().transform((v) => v ?? null), title: line(120), madeOn: partialText.nullish().transform((v) => v ?? null),
}).refine((v) => (v.cls === '4' || v.cls === '9' ? v.sub === null || v.sub.startsWith(`${v.cls}-`) : v.sub === null), { message: 'sub-class of another class', path: ['sub'] });

/** A material that may be cited. */
export const material = z.object({ id, cls: z.string(), sub: z.string().nullable(), classText: z.string(), title: z.string(), madeOn: z.string().nullable(), pages: z.number() });

export const stateShape = z.enum(['asked', 'requested', 'returned', 'approved', 'declined', 'withdrawn', 'settled']);
export const waitsShape = z.enum(['clerk', 'preparer', 'person', 'approver']).nullable();

/** A line of the list. */
export const lineShape = z.object({
  id, person: z.object({ id, name: z.string(), unitName: z.string().nullable(), postText: z.string().nullable() }), what: words, state: stateShape, waitsFor: waitsShape,
  forMe: z.boolean(), openedAt: z.string(), openedBy: z.string(), own: z.boolean().describe('asked by the person concerned'),
});

export const stepShape = z.object({ kind: z.string(), at: z.string(), by: z.string(), words: z.string().nullable() });

/** A correction as those who handle it see it. */
export const detail = z.object({
  line: lineShape, reason: z.string().nullable(), day: z.string().nullable(), source: z.string().nullable(),
  ask: z.object({ text: z.string(), field: z.string().nullable(), wished: z.string().nullable(), attachments: z.array(z.object({ name: z.string() })) }).nullable(),
  changes: z.array(z.object({ name: words, old: words, new: words })),
  drafts: z.array(z.union([
    z.object({ kind: z.literal('fact'), field: z.string(), old: z.unknown(), new: z.unknown() }),
    z.object({ kind: z.literal('row'), list, act: z.enum(['add', 'change', 'remove']), rowId: id, old: z.record(z.string(), z.unknown()).nullable(), new: z.record(z.string(), z.unknown()).nullable() }),
  ])).describe('the change set as it was sent, to be worked over after a return'),
  said: words.nullable().describe('the changes in the words of the record'),
  evidence: z.array(z.object({ materialId: id, page: z.number(), pageId: id, title: z.string(), madeOn: z.string().nullable() })),
  preparer: z.string().nullable(), steps: z.array(stepShape), may: z.array(z.enum(['take-up', 'settle', 'return', 'supply', 'approve', 'decline', 'withdraw'])),
  kin: z.discriminatedUnion('kind', [z.object({ kind: z.literal('none') }), z.object({ kind: z.literal('self') }), z.object({ kind: z.literal('kin'), relation: words }), z.object({ kind: z.literal('unknown'), because: words })]).nullable(),
  stale: words.nullable().describe('an old value is no longer the one held'),
});
