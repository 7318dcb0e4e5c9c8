import type { Day, PartialDate } from '../../kernel/day.ts';
import type { Words } from '../../kernel/refusal.ts';
import { w } from '../rule.ts';
import type { Setting } from './setting.ts';

/*
 * How each fact of a subject is entered when its rules are asked without a case: one field for every fact, held complete by the
 * type of the facts themselves (`Shape`). `askable.ts` flattens a shape and carries entries to facts and back.
 */

type Pair = readonly [string, string];
/** One word to choose: what stands in the facts, and how it is said. */
export type Option = { value: string; words: Words };

type Common = { /** Name of the field where the subject's labels do not name it. */ words?: Words; /** Without it the group or row it stands in counts as not known. */ must?: true };
export type Leaf = Common & (
  | { kind: 'day' } | { kind: 'date' } | { kind: 'yesno' } | { kind: 'text' } | { kind: 'days' } | { kind: 'texts' }
  /** `fen`: whole 分, entered in 元. */
  | { kind: 'number'; unit?: Words; options?: readonly Option[] }
  | { kind: 'money' }
  | { kind: 'choice'; options: readonly Option[] } | { kind: 'choices'; options: readonly Option[] }
  | { kind: 'numbers'; from: number; to: number }
  /** Not asked: takes this value unless one was filled. */
  | { kind: 'hidden'; value: string | null }
  | { kind: 'rows'; row: Tree });
export type Tree = { readonly [key: string]: Leaf | Branch };
/** A group of facts; where none of them is known, the group is not known. */
export type Branch = { kind: 'group'; words?: Words; must?: true; of: Tree };

type Named<K extends Leaf['kind']> = Extract<Leaf, { kind: K }>;
type Always = { must: true };
/** The fields that may stand for a fact of a type. */
type FieldFor<T> =
  | Named<'hidden'>
  | ([T] extends [Day] ? Named<'day'> : [T] extends [PartialDate] ? Named<'date'>
    : [T] extends [boolean] ? Named<'yesno'> : [T] extends [number] ? Named<'number'> | Named<'money'>
      : [T] extends [string] ? (string extends T ? Named<'text'> : Chosen<T>)
        : [T] extends [readonly (infer U)[]] ? ListFor<U>
          : Group<T>);
type ListFor<U> = [U] extends [Day] ? Named<'days'> : [U] extends [number] ? Named<'numbers'> : [U] extends [string] ? (string extends U ? Named<'texts'> | Named<'choices'> : Many<U>) : Rows<U>;
type Chosen<T> = Named<'choice'> & { of?: (value: T) => void };
type Many<T> = Named<'choices'> & { of?: (value: T) => void };
type Rows<U> = Named<'rows'> & { of?: (value: U) => void };
type Group<T> = { kind: 'group'; words?: Words; must?: true; of: Tree; for?: (value: T) => void };
/** A field for every fact of a type; what may never be `null` states `must`, so that an incomplete group counts as not known. */
export type Shape<T> = { [K in keyof T]-?: FieldFor<NonNullable<T[K]>> & (null extends T[K] ? unknown : undefined extends T[K] ? unknown : Always) };

const named = (words: Pair | undefined): { words?: Words } => (words ? { words: w(...words) } : {});

export const dayOf = (...words: Pair | []) => ({ kind: 'day' as const, ...named(words[0] ? (words as Pair) : undefined) });
export const dateOf = (...words: Pair | []) => ({ kind: 'date' as const, ...named(words[0] ? (words as Pair) : undefined) });
export const yesno = (...words: Pair | []) => ({ kind: 'yesno' as const, ...named(words[0] ? (words as Pair) : undefined) });
export const textOf = (...words: Pair | []) => ({ kind: 'text' as const, ...named(words[0] ? (words as Pair) : undefined) });
export const daysOf = (...words: Pair | []) => ({ kind: 'days' as const, ...named(words[0] ? (words as Pair) : undefined) });
export const money = (words?: Pair) => ({ kind: 'money' as const, ...named(words) });
export const numbers = (from: number, to: number) => ({ kind: 'numbers' as const, from, to });
/** A whole number, with its unit where the label does not say it. */
export const count = (unit?: Pair, words?: Pair) => ({ kind: 'number' as const, ...(unit ? { unit: w(...unit) } : {}), ...named(words) });
/** A number that stands for something, chosen by its words. */
export const coded = (options: Readonly<Record<number, Pair | Words>>, words?: Pair) => ({ kind: 'number' as const, options: optionsOf(options), ...named(words) });
type Said = Pair | Words;
const said = (of: Said): Words => ('zh' in of ? of : w(...of));
const optionsOf = (of: Readonly<Record<string, Said>>): Option[] => Object.entries(of).map(([value, words]) => ({ value, words: said(words) }));
/** One of some words; the record is complete by its type. */
export const choice = <T extends string>(options: Readonly<Record<T, Said>>, words?: Pair): Chosen<T> => ({ kind: 'choice', options: optionsOf(options), ...named(words) });
/** Any of some words; none of them is an answer too. */
export const choices = <T extends string>(options: Readonly<Record<T, Said>>, words?: Pair): Many<T> => ({ kind: 'choices', options: optionsOf(options), ...named(words) });
/** Lines of a list; none is an answer too. */
export const rows = <T>(row: Shape<T>, words?: Pair): Rows<T> => ({ kind: 'rows', row: row as unknown as Tree, ...named(words) });
/** Facts that belong together. */
export const group = <T>(of: Shape<T>, words?: Pair): Group<T> => ({ kind: 'group', of: of as unknown as Tree, ...named(words) });
export const hidden = (value: string | null = ''): Named<'hidden'> & Always => ({ kind: 'hidden', value, must: true });
/** States that the group or row is not known without this field. */
export const must = <F extends object>(field: F): F & Always => ({ ...field, must: true });

/** A number or list the institution sets. Only its value is asked: who set it, when and on what ground show a dash unless they are on record. */
export const setting = <T>(value: Shape<Setting<T>>['value'], words?: Pair): Group<Setting<T>> =>
  group<Setting<T>>({ value, author: hidden('—'), approver: hidden('—'), on: hidden('—'), source: hidden(null) } as unknown as Shape<Setting<T>>, words);
