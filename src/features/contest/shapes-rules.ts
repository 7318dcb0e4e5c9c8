import { z } from 'zod';
import { isDay, type Day } from '../../kernel/day.ts';

/** Where a contest stands: planned → open (the call is out) → screening → redacting → sift (reading without names) → scoring → proposed → approved → case. */
export const stages = ['planned', 'open', 'screening', 'redacting', 'sift', 'scoring', 'proposed', 'approved', 'case', 'stopped'] as const;
export type Stage = (typeof stages)[number];

/** A civil day as text. */
export const dayText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).refine((text) => isDay(text)) as unknown as z.ZodType<Day, string>;
/** One line of text, of so many characters at most. */
export const line = (max: number) => z.string().trim().min(1).max(max);

/** Somebody outside the roster, as the application says; relatives are named so that assessors can be held against them. */
export const outsider = z.object({
  name: line(50), sex: z.enum(['male', 'female']), birth: z.string().regex(/^\d{4}-\d{2}$/), unit: line(200), post: z.string().trim().max(200), education: line(200),
  relatives: z.array(z.object({ relation: line(20), name: line(50) })).max(40),
});
export type Outsider = z.infer<typeof outsider>;

/** A file that came with an application, kept by the hash of its bytes. */
export type Attachment = { name: string; mime: string; sha256: string; bytes: number };
/** The decision whether an application is admitted: conditions of the call one by one, and what was checked beside the book. */
export type Screening = { by: string; byName: string; on: string; conditions: { met: boolean; basis: string }[]; checked: string; words: string };
/** An applicant's objection to not being admitted, and its answer by another person than who screened. */
export type Objection = { on: string; words: string; answer: { by: string; byName: string; on: string; upheld: boolean; words: string } | null };
