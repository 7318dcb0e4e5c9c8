import { z } from 'zod';
import { isDay, type Day } from '../../kernel/day.ts';
import { milestones } from './plan-rules.ts';

/* The shapes of the room on the wire. */

export const id = z.uuid();
export const words = z.object({ zh: z.string(), en: z.string() });
export const text = (max: number) => z.string().trim().min(1).max(max);
export const dayText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).refine((d) => isDay(d)) as unknown as z.ZodType<Day, string>;
export const moveKind = z.enum(['promotion', 'further-use', 'lateral']);
export const citation = z.object({ document: z.string(), title: z.string(), year: z.number(), article: z.string(), confidence: z.enum(['text', 'content', '2014', 'undated', 'recalled', 'weak']) });

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

export const planLine = z.object({ id, name: z.string(), level: z.string(), unitId: id, unitName: z.string(), startDay: z.string(), congressDay: z.string(), status: z.enum(['draft', 'approved', 'running', 'closed']), posts: z.number(), done: z.number(), waits: z.boolean().describe('a draft or a change waits for approval'), authorName: z.string() });
