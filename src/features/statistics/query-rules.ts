import type { PersonFacts, RankLevel, ServiceRank } from '../../domain/facts.ts';
import type { EducationLevel } from '../../domain/facts.ts';

/** A saved or sent query, by version of its own shape. */
export type Query = { v: 1; where: Expr };

/** Conditions joined by and, or, not; plain JSON. */
export type Expr = { op: 'all' | 'any'; of: Expr[] } | { op: 'not'; of: Expr } | { op: 'is'; leaf: Leaf };

/** Texts of a roster row that can be searched for a word. */
export type TextField = 'techTitle' | 'specialty' | 'nativePlace' | 'school';

/** One condition. Lengths in whole months, ages in years; each means what `terms-rules.ts` says of it. */
export type Leaf =
  | { term: 'age'; min?: number | undefined; max?: number | undefined }
  | { term: 'sex'; is: 'male' | 'female' }
  | { term: 'minority'; is: boolean }
  | { term: 'party'; is: boolean }
  | { term: 'partyMonths'; atLeast: number }
  | { term: 'workMonths'; atLeast: number }
  | { term: 'grassroots'; atLeast: number }
  | { term: 'education'; atLeast: EducationLevel; mode: 'any' | 'full-time' | 'in-service' }
  | { term: 'rank'; in: RankLevel[] }
  | { term: 'serviceRank'; atLeast: ServiceRank }
  | { term: 'postMonths'; atLeast: number }
  | { term: 'rankMonths'; rank: RankLevel; atLeast: number }
  | { term: 'posts'; rank: RankLevel; atLeast: number }
  | { term: 'excellent'; years: number; atLeast: number }
  | { term: 'sound'; years: number }
  | { term: 'effect'; is: boolean }
  | { term: 'probation'; is: boolean }
  | { term: 'reserve'; is: boolean }
  | { term: 'training'; atLeast: number }
  | { term: 'channel'; in: string[] }
  | { term: 'text'; field: TextField; contains: string };

export type TermId = Leaf['term'];
export type LeafOf<T extends TermId> = Extract<Leaf, { term: T }>;

/** What a query asks of: the facts the regulations speak of, and the columns of the roster beside them. `null` = not known. */
export type Subject = PersonFacts & { reserve: boolean; entryChannel: string | null; techTitle: string | null; specialty: string | null; nativePlace: string | null };

/** Yes, no, or not known: a fact is missing. */
export type Truth = true | false | null;

/** And over truths: a no decides, else a missing fact leaves it open. */
export const every = (all: readonly Truth[]): Truth => (all.includes(false) ? false : all.includes(null) ? null : true);
/** Or over truths: a yes decides, else a missing fact leaves it open. */
export const some = (all: readonly Truth[]): Truth => (all.includes(true) ? true : all.includes(null) ? null : false);
/** Not: what is open stays open. */
export const not = (t: Truth): Truth => (t === null ? null : !t);

/** Most conditions of one query, and how deep they may be nested. */
export const limits = { leaves: 40, depth: 6 } as const;

/** The conditions of an expression, in the order they read. */
export function leavesOf(e: Expr): Leaf[] {
  if (e.op === 'is') return [e.leaf];
  return e.op === 'not' ? leavesOf(e.of) : e.of.flatMap(leavesOf);
}

/** How deep an expression is nested; a single condition is 1. */
export const depthOf = (e: Expr): number => (e.op === 'is' ? 1 : 1 + Math.max(0, ...(e.op === 'not' ? [e.of] : e.of).map(depthOf)));

/** True when a group within the expression has no conditions: “any of nothing” would find nobody, “all of nothing” everybody. */
export const hasEmptyGroup = (e: Expr): boolean => (e.op === 'is' ? false : e.op === 'not' ? hasEmptyGroup(e.of) : e.of.length === 0 || e.of.some(hasEmptyGroup));

/** What an expression makes of a truth for each condition. An empty `all` is yes, an empty `any` no. */
export function fold(e: Expr, truth: (leaf: Leaf) => Truth): Truth {
  if (e.op === 'is') return truth(e.leaf);
  if (e.op === 'not') return not(fold(e.of, truth));
  const parts = e.of.map((x) => fold(x, truth));
  return e.op === 'all' ? every(parts) : some(parts);
}

/**
 * Why an expression does not hold, as the conditions to look at: those of the failing branches of `all`, all branches of a
 * failing `any`; each with whether it wants to be yes or no, and what it is. Empty when the expression holds.
 */
export function reasons(e: Expr, truth: (leaf: Leaf) => Truth, wanted = true): { leaf: Leaf; wanted: boolean; found: Truth }[] {
  const found = fold(e, truth);
  if (found === wanted) return [];
  if (e.op === 'is') return [{ leaf: e.leaf, wanted, found }];
  if (e.op === 'not') return reasons(e.of, truth, !wanted);
  return e.of.flatMap((x) => reasons(x, truth, wanted));
}

/** The same expression without double negation. */
export function simplified(e: Expr): Expr {
  if (e.op === 'is') return e;
  if (e.op === 'not') return e.of.op === 'not' ? simplified(e.of.of) : { op: 'not', of: simplified(e.of) };
  return { op: e.op, of: e.of.map(simplified) };
}
