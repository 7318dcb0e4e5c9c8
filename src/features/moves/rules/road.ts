import { inForce, dayOfVersion, evaluate, type Rule, type Stage, type Verdict } from '../../../domain/rule.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Citation, Words } from '../../../kernel/refusal.ts';
import { w } from './cite.ts';
import type { Effect, MatterState, Values, World } from './state.ts';

/** One thing to be entered in a step. `when`: asked only while another field has one of these values. */
export type Field = {
  id: string; words: Words; kind: 'text' | 'day' | 'choice' | 'flag' | 'number' | 'service-rank' | 'post' | 'holding';
  options?: readonly { value: string; words: Words }[]; when?: { field: string; in: readonly string[] }; optional?: true; /** A day that may lie ahead. */ ahead?: true;
  /** First form of a matter in which it is asked; without it, in every form. */ form?: number;
};

/** `enter`: somebody enters it. `meeting`: a body votes on each person. `approve`: another person than whoever entered it completes it. */
export type StepKind = 'enter' | 'meeting' | 'approve';

export type Step = {
  id: string; words: Words; citation: Citation; kind: StepKind; fields: readonly Field[];
  /** The step of an appointment whose prohibitions bear on this one. */
  stage: Stage;
  /** A further condition of the day, beside the fields; null when it holds. */
  waits?: (state: MatterState, day: Day) => { sentence: Words; wayOut: Words } | null;
  /** Rules asked of one person at this step. */
  verdicts?: (state: MatterState, personId: string, day: Day) => Verdict[];
  /** What completing the step changes in the roster. */
  effects?: (state: MatterState, world: World) => Effect[];
};

export type Road = { id: string; words: Words; purpose: Words; citation: Citation; /** Most people of one matter. */ most: number; steps: readonly Step[] };

/** Describes a road; its steps are taken in this order. */
export const road = (input: Road): Road => input;

/** The form in which matters are opened now. 2: prohibitions are acknowledged and reasons stated when a step is completed. */
export const FORM = 2;

/** The fields of a step in a matter of this form; one opened earlier is not asked more than it was then. */
export const fieldsOf = (step: Step, opened: { form?: number }): Field[] => step.fields.filter((f) => (f.form ?? 1) <= (opened.form ?? 1));

/** True while the field is asked, given what was entered. */
export const asked = (field: Field, values: Values): boolean => !field.when || field.when.in.includes(String(values[field.when.field] ?? ''));

/** Every rule of an edition of the book asked at a moment, of these facts; rules that do not apply are left out. */
export function ask<F, P extends string, S extends string>(rules: readonly Rule<F, P, S>[], facts: F, stage: S, day: Day, edition: number): Verdict[] {
  return rules.filter((r) => r.since <= edition && r.stages.includes(stage) && inForce(r, dayOfVersion(r, facts, day))).map((r) => evaluate(r, facts, day)).filter((v) => v.kind !== 'not-applicable');
}

export const text = (id: string, zh: string, en: string, more: Partial<Field> = {}): Field => ({ id, words: w(zh, en), kind: 'text', ...more });
export const dayField = (id: string, zh: string, en: string, more: Partial<Field> = {}): Field => ({ id, words: w(zh, en), kind: 'day', ...more });
export const flag = (id: string, zh: string, en: string, more: Partial<Field> = {}): Field => ({ id, words: w(zh, en), kind: 'flag', ...more });
export const choice = (id: string, zh: string, en: string, options: readonly (readonly [string, string, string])[], more: Partial<Field> = {}): Field =>
  ({ id, words: w(zh, en), kind: 'choice', options: options.map(([value, ...words]) => ({ value, words: w(...words) })), ...more });
export const other = (id: string, kind: Field['kind'], zh: string, en: string, more: Partial<Field> = {}): Field => ({ id, words: w(zh, en), kind, ...more });
