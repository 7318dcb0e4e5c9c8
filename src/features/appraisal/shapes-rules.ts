import { z } from 'zod';
import { isDay } from '../../kernel/day.ts';
import type { Citation, Words } from '../../kernel/refusal.ts';

/** The four kinds of appraisal (干部考核工作条例第二条；公务员法第三十六条). */
export const kinds = ['ordinary', 'annual', 'special', 'term'] as const;
export type Kind = (typeof kinds)[number];
/** Whose appraisal: civil servants outside the leading body, members of the leading body, or the leading bodies themselves. */
export const abouts = ['servant', 'leader', 'body'] as const;
export type About = (typeof abouts)[number];

/** Every word a result may have; which of them a round uses follows from its kind (`gradesOf`). `words`: a written result without a grade. */
export const grades = ['excellent', 'competent', 'basic', 'incompetent', 'undetermined', 'fine', 'better', 'good', 'fair', 'poor', 'words'] as const;
export type Grade = (typeof grades)[number];

/** A member of a leading body on the day the round was drawn. */
export type BodyPerson = { personId: string; name: string; post: string; chief: boolean };

/** How a person takes part: graded; a comment and no grade; neither comment nor grade; not at all. */
export const places = ['graded', 'comment-only', 'no-comment', 'left-out'] as const;
export type Place = (typeof places)[number];
export type PlaceWhy = { words: Words; citation: Citation };

export const bodyGrades = ['excellent', 'good', 'fair', 'poor'] as const;

export const line = (most: number) => z.string().trim().min(1).max(most);
export const dayText = z.string().refine(isDay);

/** What the roster does not hold and the office states, with its source; null is not known. */
export const stated = z.strictObject({
  trial: z.boolean().nullable(), leaveDays: z.number().int().min(0).max(366).nullable(), underInvestigation: z.boolean().nullable(),
  /** Circumstances of the institution's list found; null: not looked into. */
  found: z.array(line(200)).max(30).nullable(), source: z.string().trim().max(500),
});
export type Stated = z.infer<typeof stated>;

/** Days of the steps and what the shares need. */
export const steps = z.strictObject({
  reportOn: dayText.nullable(), assessmentOn: dayText.nullable(), talksOn: dayText.nullable(), verifiedOn: dayText.nullable(), judgedOn: dayText.nullable(),
  bodyGrade: z.enum(bodyGrades).nullable(),
  /** Document of the department in charge that consents to more than a fifth, or null. */
  consent: line(300).nullable(),
});
export type Steps = z.infer<typeof steps>;
export const noSteps: Steps = { reportOn: null, assessmentOn: null, talksOn: null, verifiedOn: null, judgedOn: null, bodyGrade: null, consent: null };

/** Votes of the democratic assessment: from a counted poll, or typed with their source. */
export type Votes = { valid: number; favourable: number; incompetent: number; source: string; pollId: string | null; byName: string; on: string };
export const votesTyped = z.strictObject({ valid: z.number().int().min(0).max(100_000), favourable: z.number().int().min(0).max(100_000), incompetent: z.number().int().min(0).max(100_000), source: line(300) });

/** One indicator with its result and the evidence for it. */
export const indicator = z.strictObject({ name: line(100), result: line(300), evidence: line(300) });
export type Indicator = z.infer<typeof indicator>;

/** The grade a section proposes; its comment stands in the decision unless that says otherwise. */
export type Proposal = { grade: Grade; comment: string; reason: string; by: string; byName: string; on: string };

/** What the person states against a result, and the answer. */
export type Objection = { words: string; on: string; n: number; answer: { upheld: boolean; words: string; by: string; byName: string; on: string } | null };
