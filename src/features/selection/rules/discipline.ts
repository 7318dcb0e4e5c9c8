import { bearingOn, type Prohibition } from '../../../domain/discipline/lists.ts';
import { ok, type Outcome } from '../../../kernel/refusal.ts';
import { art, no, w } from './cite.ts';
import type { NewEvent } from './events.ts';
import type { CaseState } from './state.ts';

/** The prohibitions that bear on the step the case stands in. */
export const prohibitionsOf = (state: CaseState): Prohibition[] => bearingOn(state.opened.prohibitions ?? [], state.step, state.opened.termChange);

/** The event by which whoever completes the step acknowledges its prohibitions; refuses while one is left out. */
export function acknowledging(state: CaseState, acknowledged: readonly string[] | undefined): Outcome<NewEvent[]> {
  const due = prohibitionsOf(state);
  if (due.length === 0) return ok([]);
  const left = due.filter((p) => !acknowledged?.includes(p.id));
  if (left.length > 0) {
    return no('discipline-unacknowledged', w(`本环节的纪律要求还没有逐条阅知（${left.length} 条）`, `The prohibitions of this step are not acknowledged (${left.length} left)`), w('阅读后逐条确认遵守，再完成本环节', 'Read and acknowledge each of them, then complete the step'), { cite: left[0]!.citation ?? art.motion, field: 'acknowledged', details: left });
  }
  return ok([{ kind: 'discipline.acknowledged', payload: { prohibitions: due.map((p) => p.id) } }]);
}

/** True when the account that completes the step has acknowledged all that bears on it. */
export const acknowledgedBy = (state: CaseState, actor: string): boolean => {
  const due = prohibitionsOf(state);
  return due.length === 0 || (state.acknowledged?.actor === actor && due.every((p) => state.acknowledged!.prohibitions.includes(p.id)));
};
