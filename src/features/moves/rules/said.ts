import type { Words } from '../../../kernel/refusal.ts';
import { w } from './cite.ts';
import type { MatterState, Reason, Result } from './state.ts';

/** How a vote came out, in words. */
export const results: Readonly<Record<Result, Words>> = { carried: w('通过', 'carried'), failed: w('未通过', 'not carried'), deferred: w('缓议', 'put off') };

/** Reasons as one line, each after whom it concerns where there are several people. */
export const reasonsSaid = (state: MatterState, reasons: readonly Reason[]): string =>
  reasons.map((r) => (state.opened.people.length > 1 ? `${state.opened.people.find((p) => p.personId === r.personId)?.name ?? ''}：${r.reason}` : r.reason)).join('；');
