import { z } from 'zod';
import { isDay } from '../../kernel/day.ts';
import { classIds } from './classes-rules.ts';
import { views } from './report-rules.ts';

export const id = z.uuid();
const line = (max: number) => z.string().trim().min(1).max(max);
const day = z.string().refine(isDay);
const percent = (least: number, most: number) => z.number().int().min(least).max(most);
const classId = z.enum(classIds);
const once = <T>(key: (x: T) => string | number) => (list: T[]): boolean => new Set(list.map(key)).size === list.length;

const take = z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('all') }), z.strictObject({ kind: z.literal('share'), percent: percent(1, 99) }), z.strictObject({ kind: z.literal('sample') })]);
const classRule = z.strictObject({ id: classId, take, expected: percent(1, 99).optional() });
const kinds = ['survey', 'individual', 'examination'] as const;

/** What a plan says of whom to ask: enough to reckon the classes. */
export const scopeBody = z.object({
  kind: z.enum(kinds), unitId: id,
  subjects: z.array(id).max(40).refine(once((x: string) => x)),
  classes: z.array(classRule).max(classIds.length).refine(once((c: { id: string }) => c.id)),
  sampleSize: z.number().int().min(1).max(2000).nullable(),
  listed: z.array(id).max(300).refine(once((x: string) => x)),
});
/** A plan as it is opened, or changed while it is a draft. */
export const planBody = scopeBody.extend({ title: line(100), purpose: line(500), caseNumber: z.string().trim().max(20), topics: z.array(line(60)).min(1).max(20).refine(once((x: string) => x)) });
export type ScopeInput = z.infer<typeof scopeBody>;
export type PlanInput = z.infer<typeof planBody>;

const note = z.strictObject({ topic: z.string().max(8), subject: id.nullable(), view: z.enum(views), words: z.string().trim().max(4000), facts: z.array(line(500)).max(20) });
/** A talk as the first interviewer writes it down. */
export const talkBody = z.object({ day, place: line(100), notes: z.array(note).min(1).max(200).refine(once((n: { topic: string; subject: string | null }) => `${n.topic} ${n.subject ?? ''}`)) });
export const newTalkBody = talkBody.extend({ intervieweeId: id, second: id });
export type TalkInput = z.infer<typeof talkBody>;
export type NewTalk = z.infer<typeof newTalkBody>;

/** What the second interviewer answers to a version: agreed when nothing differs. */
export const answerBody = z.object({ version: z.number().int().min(1), differs: z.array(z.strictObject({ at: z.union([z.enum(['day', 'place']), z.number().int().min(0).max(199)]), words: line(1000) })).max(100).refine(once((d: { at: string | number }) => d.at)) });
export type AnswerInput = z.infer<typeof answerBody>;

export const lineBody = z.object({ subject: id.nullable(), topic: z.string().max(8), words: line(300) });
export type LineInput = z.infer<typeof lineBody>;
export const markBody = z.object({ talkId: id, stand: z.enum(['supports', 'contradicts']).nullable() });
export const decideBody = z.object({ approve: z.boolean(), reason: z.string().trim().max(500) });

const size = z.object({ id: classId, size: z.number(), take: z.number() });
const subject = z.object({ personId: id, name: z.string() });
const topic = z.object({ id: z.string(), words: z.string() });
/** The classes of a unit with their sizes, what the rule takes of each, and the margin in tenths of a per cent. */
export const preview = z.object({ groups: z.array(z.object({ id: classId, size: z.number() })), sizes: z.array(size).nullable(), margin: z.number().nullable() });

export const planLine = z.object({ id, number: z.string(), kind: z.enum(kinds), title: z.string(), unitName: z.string(), state: z.enum(['draft', 'running', 'reported', 'stopped']), openedDay: z.string(), madeByName: z.string(), planned: z.number(), talked: z.number(), unconfirmed: z.number() });

const talkLine = z.object({ id, n: z.number(), intervieweeId: id, day: z.string(), firstName: z.string(), secondName: z.string(), state: z.enum(['waiting', 'differs', 'agreed']), readable: z.boolean(), waitsForMe: z.boolean() });
const personLine = z.object({ id, personId: id, name: z.string(), post: z.string(), classId, basis: z.enum(['all', 'draw', 'list']), n: z.number(), state: z.enum(['planned', 'absent']), reason: z.string().nullable(), replaces: z.string().nullable(), talk: talkLine.nullable() });
const coverageLine = z.object({ id: classId, size: z.number(), planned: z.number(), talked: z.number(), absent: z.number(), replaced: z.number() });
export const coverage = z.object({ classes: z.array(coverageLine), planned: z.number(), talked: z.number(), absent: z.number(), replaced: z.number() });
/** A plan with its list and where each talk stands; no notes. */
export const planView = z.object({
  plan: z.object({ id, number: z.string(), kind: z.enum(kinds), title: z.string(), purpose: z.string(), unitId: id, unitName: z.string(), caseId: id.nullable(), caseNumber: z.string().nullable(), topics: z.array(topic), subjects: z.array(subject), classes: z.array(classRule), sampleSize: z.number().nullable(), listed: z.array(subject), state: z.enum(['draft', 'running', 'reported', 'stopped']), seedHash: z.string(), madeByName: z.string(), openedDay: z.string(), stopReason: z.string().nullable() }),
  draw: z.object({ day: z.string(), seed: z.string(), frameHash: z.string(), byName: z.string(), sizes: z.array(size), margin: z.number().nullable() }).nullable(),
  people: z.array(personLine), coverage: coverage.nullable(), interviewers: z.array(z.object({ accountId: id, name: z.string() })),
  may: z.object({ work: z.boolean(), readAll: z.boolean(), report: z.boolean() }), today: z.string(),
});

/** Every class drawn by lot: the whole roll in the order of the draw, and how many are taken. */
export const rollView = z.object({ groups: z.array(z.object({ id: classId, take: z.number(), people: z.array(z.object({ id, name: z.string() })) })) });

const storedNote = z.object({ topic: z.string(), subject: id.nullable(), view: z.enum(views), words: z.string(), facts: z.array(z.string()) });
/** The notes of a talk. */
export const talkView = z.object({ id, n: z.number(), interviewee: z.string(), day: z.string(), place: z.string(), firstName: z.string(), secondName: z.string(), notes: z.array(storedNote), version: z.number(), state: z.enum(['waiting', 'differs', 'agreed']), differs: z.array(z.object({ at: z.union([z.enum(['day', 'place']), z.number()]), words: z.string() })), agreedDay: z.string().nullable(), mine: z.enum(['first', 'second']).nullable() });

/** The workbench of statements: each with its marks, and the talks that count with what they say. */
export const linesView = z.object({
  lines: z.array(z.object({ id, subject: id.nullable(), topic: z.string(), words: z.string(), authorName: z.string(), approverName: z.string().nullable(), mine: z.boolean(), marks: z.array(z.object({ talkId: id, stand: z.enum(['supports', 'contradicts']) })) })),
  talks: z.array(z.object({ id, n: z.number(), notes: z.array(storedNote) })), open: z.boolean(),
});

const counts = z.object({ good: z.number(), mixed: z.number(), poor: z.number(), unknown: z.number() });
const n = z.number().nullable();
export const reportTopic = z.object({ topic: z.string(), words: z.string(), talks: n, views: counts.nullable(), classes: z.array(z.object({ classes: z.array(classId), talks: z.number(), views: counts.nullable() })), lines: z.array(z.object({ words: z.string().nullable(), supports: n, contradicts: n })) });
/** The report: as it stands now, as it waits for a second person, or as it was approved. */
export const reportView = z.object({
  state: z.enum(['draft', 'waiting', 'approved']), hash: z.string(), returned: z.object({ name: z.string(), reason: z.string() }).nullable(),
  day: z.string().nullable(), byName: z.string().nullable(), decidedName: z.string().nullable(), decidedDay: z.string().nullable(), mayPropose: z.boolean(), mayDecide: z.boolean(), unconfirmed: z.number(),
  content: z.object({ least: z.number(), talks: z.number(), coverage, margin: z.number().nullable(), seed: z.string(), frameHash: z.string(), subjects: z.array(z.object({ personId: id.nullable(), name: z.string().nullable(), topics: z.array(reportTopic) })) }),
});
