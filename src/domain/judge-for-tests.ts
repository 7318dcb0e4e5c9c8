import { day } from '../kernel/day.ts';
import { caseWith } from './example.ts';
import type { CaseFacts } from './facts.ts';
import { evaluate, type Patch, type Rule, type Verdict } from './rule.ts';

/** The verdict of a rule on the example case with some facts changed; for tests beside the articles. */
export const judge = (rule: Rule, given: Patch<CaseFacts>, on = '2026-09-18'): Verdict => evaluate(rule, caseWith(given), day(on));
