import { z } from 'zod';
import type { Plan } from './plan-rules.ts';

const score = z.number().min(0).max(100);
/** A result as it is entered: figures out of 100, an interview as marks 1–5 of each interviewer for each anchor, the record of appraisals in words. */
export const scoreValue = z.discriminatedUnion('component', [
  z.object({ component: z.literal('exam'), score }),
  z.object({ component: z.literal('assessment'), score }),
  z.object({ component: z.literal('interview'), marks: z.array(z.array(z.number().int().min(1).max(5)).min(1).max(8)).min(2).max(15) }),
  z.object({ component: z.literal('record'), words: z.string().trim().min(1).max(2000) }),
]);
export type ScoreValue = z.infer<typeof scoreValue>;
export type ScoreComponent = ScoreValue['component'];

/** True when an interview has a mark for every anchor of the plan from every interviewer. */
export const scoreFits = (value: ScoreValue, plan: Plan): boolean => value.component !== 'interview' || value.marks.every((m) => m.length === plan.interviewAnchors.length);
