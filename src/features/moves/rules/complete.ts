import { bearingOn, type Prohibition } from '../../../domain/discipline/lists.ts';
import type { Verdict } from '../../../domain/rule.ts';
import { ok, type Outcome, type Refusal } from '../../../kernel/refusal.ts';
import { mayApproveExceptions } from '../../accounts/rules.ts';
import { no, w } from './cite.ts';
import type { Command } from './commands.ts';
import { isOpen, needs, verdictsOf } from './needs.ts';
import { stepOf } from './roads.ts';
import type { ActorFacts, MatterState, NewEvent, Reason, World } from './state.ts';

/** The prohibitions that whoever completes the present step acknowledges; none in matters opened before they were asked. */
export const prohibitionsOf = (state: MatterState): Prohibition[] => bearingOn(state.opened.prohibitions ?? [], stepOf(state.opened.road, state.step).stage, false);

/** The rules that ask for a reason at the present step, person by person; none in matters opened before reasons were asked. */
export const reasonsDue = (state: MatterState, verdicts: Readonly<Record<string, readonly Verdict[]>>): { personId: string; verdict: Verdict }[] =>
  (state.opened.form ?? 1) < 2 ? [] : state.opened.people.flatMap(({ personId }) => (verdicts[personId] ?? []).filter((v) => v.kind === 'needs-reason').map((verdict) => ({ personId, verdict })));

type Said = { acknowledged?: readonly string[]; reasons?: readonly Reason[] };

/** What is missing in what was said at completing a step: a prohibition not acknowledged, a reason not stated. Null where all is there. */
export function completionFault(state: MatterState, verdicts: Readonly<Record<string, readonly Verdict[]>>, said: Said): { ok: false; refusal: Refusal } | null {
  const left = prohibitionsOf(state).filter((p) => !said.acknowledged?.includes(p.id));
  if (left[0]) return no('discipline-unacknowledged', w(`本环节的纪律要求还没有逐条阅知（${left.length} 条）`, `The prohibitions of this step are not acknowledged (${left.length} left)`), w('阅读后逐条确认遵守，再完成本环节', 'Read and acknowledge each of them, then complete the step'), { cite: left[0].citation, field: 'acknowledged', details: left });
  const silent = reasonsDue(state, verdicts).find((d) => !said.reasons?.some((r) => r.personId === d.personId && r.rule === d.verdict.rule && r.reason.trim() !== ''));
  if (!silent) return null;
  const name = state.opened.people.find((p) => p.personId === silent.personId)!.name;
  return no('reason-missing', w(`${name}：${silent.verdict.sentence.zh}，没有写明理由`, `${name}: ${silent.verdict.sentence.en}, and no reason is stated`), w('完成本环节时写明理由', 'State the reason when the step is completed'), { cite: silent.verdict.citation, field: 'reasons', details: silent.verdict });
}

/** Completes the present step: nothing open, a second person where it is an approval, prohibitions acknowledged, reasons stated. */
export function complete(before: MatterState, command: Extract<Command, { kind: 'step.complete' }>, actor: ActorFacts, world: World): Outcome<NewEvent[]> {
  const state = { ...before, laid: world.laid };
  const step = stepOf(state.opened.road, state.step);
  const open = needs(state, world.day).filter(isOpen);
  if (open[0]) return no('step-incomplete', w(`“${step.words.zh}”还不能完成：${open[0].sentence.zh}`, `“${step.words.en}” cannot be completed: ${open[0].sentence.en}`), open[0].wayOut ?? w('补齐后再完成', 'Mend this first'), { details: open, cite: open[0].citation });
  if (step.kind === 'approve') {
    if (!actor.roles.some((r) => mayApproveExceptions.includes(r))) return no('approver', w('审批由部领导办理', 'Approval is for the head or deputy head'), w('请部领导审批', 'Let them approve it'), { status: 403, cite: step.citation });
    if (state.filled[step.id]?.actor === actor.accountId) return no('second-person', w('填写人不能审批自己填写的内容', 'Whoever entered it does not approve it'), w('由另一位部领导审批', 'Let another person approve it'), { status: 403, cite: step.citation });
  }
  const verdicts = verdictsOf(state, world.day);
  const fault = completionFault(state, verdicts, command);
  if (fault) return fault;
  const due = reasonsDue(state, verdicts);
  const reasons = (command.reasons ?? []).filter((r) => due.some((d) => d.personId === r.personId && d.verdict.rule === r.rule));
  const acknowledged = prohibitionsOf(state).map((p) => p.id);
  const steps = state.opened.steps;
  const following = steps[steps.indexOf(state.step) + 1] ?? null;
  const effects = step.effects?.(state, world) ?? [];
  return ok<NewEvent[]>([
    ...(effects.length > 0 ? [{ kind: 'matter.effected' as const, payload: { effects } }] : []),
    { kind: 'step.completed', payload: { next: following, laid: world.laid, verdicts, ...(acknowledged.length > 0 ? { acknowledged } : {}), ...(reasons.length > 0 ? { reasons } : {}) } },
    ...(following === null ? [{ kind: 'matter.ended' as const, payload: { result: 'done' as const, reason: '' } }] : []),
  ]);
}

