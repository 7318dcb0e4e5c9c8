import { z } from 'zod';
import { dayText, line } from './shapes-rules.ts';

/** What a mark rests on: what 1 and 5 look like, agreed before anybody reads. */
const anchor = z.object({ name: line(60), low: line(200), high: line(200) });
const weight = z.number().int().min(0).max(100);

/** Results of a contest that carry a figure. The record of appraisals stands beside them in words and has no weight. */
export const components = ['sift', 'exam', 'interview', 'assessment'] as const;
export type Component = (typeof components)[number];

/** The plan of a contest: fixed when it is approved, before anybody applies. */
export const plan = z.object({
  moveKind: z.enum(['promotion', 'further-use']),
  /** Why it is truly needed (article 15). */
  necessity: line(2000),
  /** How many people of the unit qualify. */
  suitable: z.number().int().min(0).max(10_000),
  /** Reason for a chief's post, where it is one. */
  chiefReason: z.string().trim().max(1000),
  basis: line(500),
  conditions: z.array(line(500)).min(1).max(20),
  closesOn: dayText,
  questions: z.array(z.object({ text: line(1000), anchors: z.array(anchor).min(1).max(5) })).min(1).max(6),
  /** Assessors that read every answer, at least. */
  assessors: z.number().int().min(2).max(15),
  /** The highest and the lowest mean of an assessor are left out; stated here or not done. */
  trimmed: z.boolean(),
  interviewAnchors: z.array(anchor).max(8),
  weights: z.object({ sift: weight, exam: weight, interview: weight, assessment: weight }),
});
export type Plan = z.infer<typeof plan>;

export type PlanFault = 'weights' | 'one-component' | 'sift-weight' | 'interview-anchors' | 'few-assessors' | 'trim-few' | 'closes';

/** The first thing wrong with a plan, or null. `today`: the day it is asked on; `least`: the institution's least number of assessors. */
export function planFault(p: Plan, today: string, least: number): PlanFault | null {
  const w = p.weights;
  if (components.reduce((sum, c) => sum + w[c], 0) !== 100) return 'weights';
  if (components.filter((c) => w[c] > 0).length < 2) return 'one-component';
  if (w.sift === 0) return 'sift-weight';
  if (w.interview > 0 && p.interviewAnchors.length === 0) return 'interview-anchors';
  if (p.assessors < least) return 'few-assessors';
  if (p.trimmed && p.assessors < 4) return 'trim-few';
  if (p.closesOn < today) return 'closes';
  return null;
}
