import type { Verdict } from '../../../domain/rule.ts';
import type { Day } from '../../../kernel/day.ts';
import { mayApproveExceptions, mayHandleCases } from '../../accounts/rules.ts';
import { ballotOf } from './fold.ts';
import { asked, fieldsOf, type Field, type Step } from './road.ts';
import { stepOf } from './roads.ts';
import type { MatterState, Need } from './state.ts';
import { art, w } from './cite.ts';

const filled = (field: Field, state: MatterState): boolean => {
  const value = state.values[field.id];
  return value !== undefined && value !== null && (typeof value !== 'string' || value.trim() !== '');
};

/** The verdicts of a step, person by person. */
export function verdictsOf(state: MatterState, day: Day): Record<string, Verdict[]> {
  const step = stepOf(state.opened.road, state.step);
  return Object.fromEntries(state.opened.people.map((p) => [p.personId, step.verdicts?.(state, p.personId, day) ?? []]));
}

/** Members who take part in the vote on a person: present and not standing aside. */
export const takingPart = (state: MatterState, personId: string): string[] => {
  const opened = state.meeting?.opened;
  return (opened?.present ?? []).filter((m) => !opened!.leaves.some((l) => l.memberId === m && l.personId === personId));
};

/** What the present step needs: each field, each rule, the meeting, the second person. Nothing open means that it may be completed. */
export function needs(state: MatterState, day: Day): Need[] {
  if (state.state !== 'running') return [];
  const step = stepOf(state.opened.road, state.step);
  const own: Need[] = fieldsOf(step, state.opened).filter((f) => asked(f, state.values) && (!f.optional || filled(f, state)))
    .map((f) => ({ id: `field.${f.id}`, status: filled(f, state) ? 'done' : 'missing', sentence: w(filled(f, state) ? `${f.words.zh}已填写` : `${f.words.zh}未填写`, `${f.words.en}: ${filled(f, state) ? 'entered' : 'missing'}`), citation: step.citation, wayOut: filled(f, state) ? null : w('在本环节填写', 'Enter it in this step'), who: mayHandleCases }));
  return [...own, ...(step.kind === 'meeting' ? ofMeeting(state, step) : []), ...waiting(state, step, day), ...ofRules(state, day)];
}

function waiting(state: MatterState, step: Step, day: Day): Need[] {
  const found = step.waits?.(state, day);
  return found ? [{ id: 'waits', status: 'blocked', sentence: found.sentence, citation: step.citation, wayOut: found.wayOut, who: mayHandleCases }] : [];
}

function ofMeeting(state: MatterState, step: Step): Need[] {
  const line = (id: string, done: boolean, zh: string, en: string, who = mayHandleCases, citation = step.citation): Need => ({ id, status: done ? 'done' : 'missing', sentence: w(zh, en), citation, wayOut: null, who });
  return [
    line('meeting.called', state.meeting !== null, '召集会议，确定应到会成员', 'The meeting is called, the members due are set', mayHandleCases, art.collective),
    line('meeting.opened', state.meeting?.opened != null, '到会不少于应到三分之二', 'Two thirds of the members due are present', mayHandleCases, art.quorum),
    ...state.opened.people.map((p) => line(`vote.${p.personId}`, ballotOf(state, p.personId).result?.result === 'carried', `对${p.name}逐人表决通过`, `${p.name} is carried`, ['member'])),
  ];
}

const status: Partial<Record<Verdict['kind'], Need['status']>> = { pass: 'done', block: 'blocked', unknown: 'missing', 'needs-reason': 'reason' };

/** True for what keeps a step from being completed. */
export const isOpen = (need: Need): boolean => need.status === 'missing' || need.status === 'blocked';

/** Rules that block or cannot be answered stand open; one that needs a reason has it when the step is completed. */
function ofRules(state: MatterState, day: Day): Need[] {
  return state.opened.people.flatMap((p) => (verdictsOf(state, day)[p.personId] ?? []).map((v): Need => ({
    id: `rule.${p.personId}.${v.rule}`, status: status[v.kind] ?? 'done', citation: v.citation, wayOut: v.wayOut, who: mayHandleCases,
    sentence: state.opened.people.length > 1 ? w(`${p.name}：${v.title.zh}：${v.sentence.zh}`, `${p.name}: ${v.title.en}: ${v.sentence.en}`) : w(`${v.title.zh}：${v.sentence.zh}`, `${v.title.en}: ${v.sentence.en}`),
  })));
}

/** Roles that the matter waits for now. */
export function waitsFor(state: MatterState, day: Day): string[] {
  if (state.state !== 'running') return [];
  const step = stepOf(state.opened.road, state.step);
  const open = needs(state, day).filter(isOpen);
  if (step.kind === 'meeting' && state.meeting?.opened && open.some((n) => n.id.startsWith('vote.'))) return ['member', ...mayHandleCases];
  return [...(step.kind === 'approve' && open.length === 0 ? mayApproveExceptions : mayHandleCases)];
}
