import type { HoldingFacts, PersonFacts } from '../../../../domain/facts.ts';
import { removalBook } from '../../../../domain/subjects/removal/book.ts';
import type { RemovalFacts, RemovalGround } from '../../../../domain/subjects/removal/facts.ts';
import type { Verdict } from '../../../../domain/rule.ts';
import { latest, type Day, type PartialDate } from '../../../../kernel/day.ts';
import { art, w } from '../cite.ts';
import { ask, dayField, other, text, type Field, type Step } from '../road.ts';
import type { Effect, MatterState, Values, World } from '../state.ts';

export const held = (v: Values, id: string): string | null => (typeof v[id] === 'string' && v[id].trim() !== '' ? v[id] : null);
export const dayOf = (v: Values, id: string): Day | null => held(v, id) as Day | null;
export const flagOf = (v: Values, id: string): boolean | null => (typeof v[id] === 'boolean' ? v[id] : null);
export const numberOf = (v: Values, id: string): number | null => (typeof v[id] === 'number' ? v[id] : null);

/** Posts a person holds, by the facts of the matter. */
export const present = (p: PersonFacts | undefined): HoldingFacts[] => (p?.holdings ?? []).filter((h) => h.to === null);

/** The only person of a matter that is about one. */
export const single = (state: MatterState): { personId: string; name: string } => state.opened.people[0]!;

/** 讨论决定: the body votes on each person, one by one. */
export const decisionStep: Step = { id: 'decision', words: w('讨论决定', 'decision'), citation: art.decision, kind: 'meeting', stage: 'decision', fields: [] };

/** 谈话. */
export const talkStep = (citation = art.talk): Step => ({
  id: 'talk', words: w('谈话', 'talk'), citation, kind: 'enter', stage: 'appointment',
  fields: [dayField('talkedOn', '谈话日期', 'Day of the talk'), text('talkedBy', '谈话人', 'Held by'), text('talk', '谈话内容', 'What was said')],
});

/** 办理手续: the paper, the day from which it counts, and what it changes. */
export const handleStep = (citation: Step['citation'], effects: NonNullable<Step['effects']>, more: readonly Field[] = []): Step => ({
  id: 'handle', words: w('办理手续', 'carrying out'), citation, kind: 'enter', stage: 'appointment',
  fields: [...more, text('document', '文号', 'Number of the paper'), dayField('effectiveOn', '生效日期', 'Takes effect on')],
  waits: (state) => {
    const on = dayOf(state.values, 'effectiveOn');
    const decided = state.meeting?.opened?.on ?? null;
    return on !== null && decided !== null && on < decided ? { sentence: w(`生效日期 ${on} 早于讨论决定 ${decided}`, `it takes effect on ${on}, before the decision of ${decided}`), wayOut: w('改正生效日期', 'Correct the day') } : null;
  },
  effects,
});

/** The post a matter is about: one of those the person holds. */
export const holdingField: Field = other('holding', 'holding', '所任职务', 'Post held');

/** The post given up ends on the day it takes effect. */
export const endsPost = (state: MatterState): Effect[] => {
  const { personId } = single(state);
  const post = present(state.laid.people[personId]).find((h) => h.id === state.values['holding']);
  return post ? [{ kind: 'end', holdingId: post.id, personId, on: dayOf(state.values, 'effectiveOn')!, title: post.title }] : [];
};

/** The post taken up in its place. */
export const takesPost = (state: MatterState, world: World, on: Day, concurrent = false): Effect[] => {
  const { post } = state;
  if (!post) return [];
  return [{ kind: 'hold', holdingId: world.ids[0]!, personId: single(state).personId, on, concurrent, title: post.title, post: { id: post.id, unitId: post.unitId, unitName: post.unitName, rank: post.rank, role: post.role, leading: post.leading } }];
};

/** An organizational measure with its period of effect. */
export const measure = (state: MatterState, world: World, kind: Extract<Effect, { kind: 'measure' }>['measure']): Effect[] => {
  const on = state.meeting?.opened?.on ?? dayOf(state.values, 'effectiveOn')!;
  return [{ kind: 'measure', punishmentId: world.ids[1]!, personId: single(state).personId, measure: kind, on }];
};

const nothing: RemovalFacts = { id: '', on: null, ground: null, age: null, established: null, away: null, leaving: null, need: null, resignation: null, again: null, adjustment: null, recusal: null };

/** The facts of leaving a post as this matter has them; what another kind of road would ask stays out. */
export const leavingFacts = (state: MatterState, day: Day, more: Partial<RemovalFacts>): RemovalFacts => ({ ...nothing, id: state.id, on: day, ...more });

/** Rules on leaving a post whose id begins so, at a moment. */
export const askLeaving = (facts: RemovalFacts, stage: 'proposal' | 'decision', day: Day, edition: number, begins: readonly string[]): Verdict[] =>
  ask(removalBook.rules.filter((r) => begins.some((b) => r.id.startsWith(b))), facts, stage, day, edition);

const accountable: readonly string[] = ['org-accountable-resignation', 'org-ordered-resignation', 'org-removal'];

/** 第五十六条: the verdict that keeps a person of the matter from a leading post within a year of an earlier resignation or removal, or null. */
export function barredFromLeading(state: MatterState, day: Day): Verdict | null {
  for (const { personId } of state.opened.people) {
    for (const p of state.laid.people[personId]?.punishments ?? []) {
      if (!accountable.includes(p.kind) || p.decidedOn === null) continue;
      const again = { kind: 'leading', on: day, after: 'accountable', decidedOn: latest(p.decidedOn), examined: null, outstanding: null } as const;
      const found = ask(removalBook.rules.filter((r) => r.id === 'cn.appointment-2019.art-56.one-year'), leavingFacts(state, day, { again }), 'again', day, state.opened.edition).find((v) => v.kind === 'block');
      if (found) return found;
    }
  }
  return null;
}

export type { RemovalGround, PartialDate };
