import { z } from 'zod';
import { confidences } from '../../kernel/refusal.ts';
import { isDay, type Day } from '../../kernel/day.ts';
import { milestones } from './plan-rules.ts';

/* The shapes of the room on the wire. */

export const id = z.uuid();
export const words = z.object({ zh: z.string(), en: z.string() });
export const text = (max: number) => z.string().trim().min(1).max(max);
export const dayText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).refine((d) => isDay(d)) as unknown as z.ZodType<Day, string>;
export const moveKind = z.enum(['promotion', 'further-use', 'lateral']);
export const citation = z.object({ document: z.string(), title: z.string(), year: z.number(), article: z.string(), confidence: z.enum(confidences) });

/** A stage of the plan. */
export const taskDef = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/), words: z.object({ zh: text(20), en: text(30) }), scope: z.enum(['plan', 'post']),
  days: z.number().int().min(0).max(250), after: z.array(z.string()).max(30), by: z.enum(milestones), share: z.number().int().min(0).max(1000),
});
/** Dates, stages and capacity of a plan. */
const frame = { startDay: dayText, congressDay: dayText, perDay: z.number().int().min(1).max(1000).describe('hundredths of a working day a clerk can bear'), tasks: z.array(taskDef).min(1).max(30) };
export const planBody = z.object({ name: text(100), level: text(40), unitId: id, startDay: dayText, congressDay: dayText });
export const frameBody = z.object({ name: text(100), level: text(40), ...frame });
const postsList = z.array(z.object({ postId: id, moveKind })).max(2000);
export const changeBody = z.object({ ...frame, posts: postsList, reason: text(500) });
export const content = z.object({ ...frame, posts: postsList });

export const officialYear = z.object({ year: z.number().int().min(2000).max(2200), holidays: z.array(dayText).min(1).max(80), workdays: z.array(dayText).max(40), source: text(200) });

export const addPostsBody = z.object({ postIds: z.array(id).min(1).max(1000), moveKind });
export const assignBody = z.object({ postIds: z.array(id).min(1).max(1000), clerks: z.array(id).max(50).describe('one: all to them; several: evenly, by turns; none: nobody') });
export const personBody = z.object({ postId: id, personId: id.nullable(), moveKind: moveKind.optional(), note: z.string().trim().max(300).nullable().optional() });
export const markBody = z.object({ task: z.string().max(40), postId: id.nullable(), day: dayText, basis: text(300) });
export const openBody = z.object({ initiator: text(200), basis: text(500), reason: text(500) });

export const planLine = z.object({ id, name: z.string(), level: z.string(), unitId: id, unitName: z.string(), startDay: z.string(), congressDay: z.string(), status: z.enum(['draft', 'approved', 'running', 'closed']), posts: z.number(), opened: z.number(), waits: z.boolean().describe('a draft or a change waits for approval'), authorName: z.string() });
export const levelPost = z.object({ postId: id, title: z.string(), unitId: id, unitName: z.string(), rank: z.string(), role: z.string().nullable(), fullTitle: z.string(), inPlan: z.boolean() });

const day = z.string().nullable();
const cell = z.object({ task: z.string(), state: z.enum(['done', 'late', 'due', 'running', 'waiting', 'none']), done: day, late: z.number().describe('working days'), float: z.number().nullable().describe('working days from today') });
const why = z.object({ kind: z.enum(['before', 'nobody', 'no-case', 'stopped', 'mark', 'need']), task: z.string().nullable() });
const row = z.object({
  id, cells: z.array(cell), next: z.string().nullable(), float: z.number().nullable(), late: z.object({ task: z.string(), days: z.number(), more: z.number(), why }).nullable(),
  title: z.string(), unitId: id, unitName: z.string(), rank: z.string(), moveKind, clerk: id.nullable(), clerkName: z.string().nullable(), personId: id.nullable(), person: z.string().nullable(), candidates: z.array(z.string()),
  caseId: id.nullable(), caseNumber: z.string().nullable(), caseStopped: z.boolean(), note: z.string().nullable(), withheld: z.boolean(), why: words.nullable(),
});
const stage = z.object({ task: z.string(), earliestStart: day, earliestFinish: day, latestStart: day, latestFinish: day, float: z.number().nullable(), critical: z.boolean() });
const moved = z.object({ stages: z.array(z.object({ words, from: day, to: day })), added: z.number(), dropped: z.number() });
const task = z.object({ id: z.string(), words, scope: z.enum(['plan', 'post']), days: z.number(), after: z.array(z.string()), by: z.enum(milestones), share: z.number() });
/** A plan with its board, as its reader may see it. */
export const planView = z.object({
  plan: z.object({ id, name: z.string(), level: z.string(), unitId: id, startDay: z.string(), congressDay: z.string(), status: z.enum(['draft', 'approved', 'running', 'closed']), version: z.number(), perDay: z.number(), tasks: z.array(task), calendar: z.array(z.object({ year: z.number(), source: z.string() })), author: id, authorName: z.string(), approverName: z.string().nullable(), approvedDay: day, closeReason: z.string().nullable() }),
  unitName: z.string(), today: z.string(), me: id,
  board: z.object({ unknownFrom: z.object({ day: z.string(), words }).nullable(), horizon: z.number().nullable(), length: z.number(), stages: z.array(stage), whole: z.array(cell), path: z.array(z.string()), counts: z.object({ posts: z.number(), done: z.number(), late: z.number(), due: z.number(), running: z.number() }) }),
  rows: z.array(row), clerks: z.array(z.object({ accountId: id, name: z.string() })), load: z.array(z.object({ clerk: z.string(), name: z.string(), monday: z.string(), load: z.number(), capacity: z.number(), over: z.number() })),
  marks: z.array(z.object({ id, task: z.string(), postId: id.nullable(), day: z.string(), byName: z.string(), basis: z.string() })),
  tasks: z.array(task.extend({ least: z.number(), milestone: words, citation: citation.nullable() })),
  versions: z.array(z.object({ n: z.number(), reason: z.string(), authorName: z.string(), approverName: z.string(), day: z.string(), startDay: z.string(), congressDay: z.string(), moved: moved.nullable() })),
  proposal: z.object({ startDay: z.string(), congressDay: z.string(), perDay: z.number(), tasks: z.array(task), reason: z.string(), by: id, byName: z.string(), day: z.string(), moved }).nullable(),
});
export const lateLine = z.object({ postId: id, why: words, needs: z.array(z.object({ sentence: words, who: z.array(z.string()).readonly(), wayOut: words.nullable() })) });
