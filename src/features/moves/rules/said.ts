import type { Words } from '../../../kernel/refusal.ts';
import { w } from './cite.ts';
import type { Result } from './state.ts';

/** How a vote came out, in words. */
export const results: Readonly<Record<Result, Words>> = { carried: w('通过', 'carried'), failed: w('未通过', 'not carried'), deferred: w('缓议', 'put off') };
