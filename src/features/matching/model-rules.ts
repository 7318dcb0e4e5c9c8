import type { Words } from '../../kernel/refusal.ts';

/*
 * Many people and many posts as a stated problem: what is not allowed is left out, wishes are counted in the order stated.
 * A pair is a person who may take a post; every figure is a whole number, and less is better.
 */

/** A post with the seats to fill. */
export type Place = { id: string; title: string; unitId: string; seats: number };
export type Pair = { person: string; post: string };
/** Two pairs (by index) that cannot both be chosen, and why. */
export type Conflict = { a: number; b: number; why: Words };
/**
 * One wish: `costs` counts each chosen pair (by index); `groups` ask that at least `need` of some pairs are chosen, and count what lacks.
 * Wishes of an earlier `level` go before all of a later one; within a level they are added up by `weight`.
 */
export type Wish = { id: string; words: Words; level: number; weight: number; costs: readonly number[]; groups: readonly { need: number; pairs: readonly number[]; about: string }[] };
export type Problem = { posts: readonly Place[]; pairs: readonly Pair[]; conflicts: readonly Conflict[]; wishes: readonly Wish[] };

/** What a solution must keep to beside the problem itself: pairs not taken, seats kept filled by post index, and choices (sets of pairs) not made again. */
export type Bounds = { banned: ReadonlySet<number>; filled: ReadonlyMap<string, number>; not: readonly (readonly number[])[] };
export const unbound: Bounds = { banned: new Set(), filled: new Map(), not: [] };

/** Pairs chosen (by index, ascending), posts filled, and what each wish lacks, in the order of the wishes. */
export type Solution = { chosen: readonly number[]; filled: number; lacks: readonly number[] };

/** What a set of pairs lacks of a wish. */
export function lackOf(wish: Wish, chosen: readonly number[]): number {
  const own = chosen.reduce((n, i) => n + wish.costs[i]!, 0);
  const set = new Set(chosen);
  return own + wish.groups.reduce((n, g) => n + Math.max(0, g.need - g.pairs.filter((i) => set.has(i)).length), 0);
}

/** A set of pairs as a solution. */
export const solutionOf = (problem: Problem, chosen: readonly number[]): Solution =>
  ({ chosen: [...chosen].sort((a, b) => a - b), filled: chosen.length, lacks: problem.wishes.map((w) => lackOf(w, chosen)) });

/** The levels of the wishes in order. */
export const levelsOf = (problem: Problem): number[] => [...new Set(problem.wishes.map((w) => w.level))].sort((a, b) => a - b);

/** What a solution costs at each level, after the seats left empty: compared from the left. */
export const costsOf = (problem: Problem, s: Solution): number[] =>
  [-s.filled, ...levelsOf(problem).map((level) => problem.wishes.reduce((n, w, i) => (w.level === level ? n + w.weight * s.lacks[i]! : n), 0))];

type Term = readonly [number, string];
const x = (i: number): string => `x${i}`;
const wrapped = (terms: readonly Term[]): string => {
  const shown = terms.filter(([n]) => n !== 0);
  // The format reads lines of limited length.
  return shown.length === 0 ? '0 x0' : shown.map(([n, name], i) => `${n < 0 ? '-' : '+'} ${Math.abs(n)} ${name}${i % 12 === 11 ? '\n' : ''}`).join(' ');
};

/** What is sought at a stage: most seats filled, then one level after the other, then the order of the lists. */
export type Stage = 'filled' | number | 'order';
export const stagesOf = (problem: Problem): Stage[] => ['filled', ...levelsOf(problem), 'order'];

const lackName = (wish: number, group: number): string => `s${wish}_${group}`;
function objective(problem: Problem, stage: Stage): Term[] {
  if (stage === 'filled') return problem.pairs.map((_, i): Term => [-1, x(i)]);
  if (stage === 'order') return problem.pairs.map((_, i): Term => [i, x(i)]);
  const own = problem.wishes.map((w, n) => ({ w, n })).filter(({ w }) => w.level === stage);
  return [
    ...problem.pairs.map((_, i): Term => [own.reduce((n, { w }) => n + w.weight * w.costs[i]!, 0), x(i)]),
    ...own.flatMap(({ w, n }) => w.groups.map((_, g): Term => [w.weight, lackName(n, g)])),
  ];
}

/** One stage as a model in the LP format, with what former stages reached as bounds. Null: there is nothing to choose from. */
export function modelOf(problem: Problem, bounds: Bounds, stage: Stage, reached: readonly { stage: Stage; value: number }[]): string | null {
  if (problem.pairs.length === 0) return null;
  const lines: string[] = [];
  const add = (terms: readonly Term[], relation: '<=' | '>=' | '=', value: number): void => {
    if (terms.length > 0) lines.push(` c${lines.length}: ${wrapped(terms)} ${relation} ${value}`);
  };
  const of = (key: 'person' | 'post', id: string): Term[] => problem.pairs.flatMap((p, i): Term[] => (p[key] === id ? [[1, x(i)]] : []));
  for (const post of problem.posts) add(of('post', post.id), '<=', post.seats);
  for (const person of new Set(problem.pairs.map((p) => p.person))) add(of('person', person), '<=', 1);
  for (const c of problem.conflicts) add([[1, x(c.a)], [1, x(c.b)]], '<=', 1);
  for (const i of bounds.banned) add([[1, x(i)]], '=', 0);
  for (const [post, n] of bounds.filled) add(of('post', post), '>=', n);
  for (const set of bounds.not) add(set.map((i): Term => [1, x(i)]), '<=', set.length - 1);
  for (const [n, w] of problem.wishes.entries()) for (const [g, group] of w.groups.entries()) add([...group.pairs.map((i): Term => [1, x(i)]), [1, lackName(n, g)]], '>=', group.need);
  for (const r of reached) add(objective(problem, r.stage), '<=', r.value);
  const lacks = problem.wishes.flatMap((w, n) => w.groups.map((_, g) => lackName(n, g)));
  return ['Minimize', ` obj: ${wrapped(objective(problem, stage))}`, 'Subject To', ...lines, ...(lacks.length ? ['General', ...lacks.map((s) => ` ${s}`)] : []), 'Binary', ...problem.pairs.map((_, i) => ` ${x(i)}`), 'End', ''].join('\n');
}

/** The value of a stage for a set of pairs. */
export function valueAt(problem: Problem, stage: Stage, chosen: readonly number[]): number {
  if (stage === 'filled') return -chosen.length;
  if (stage === 'order') return chosen.reduce((a, b) => a + b, 0);
  return problem.wishes.reduce((n, w) => (w.level === stage ? n + w.weight * lackOf(w, chosen) : n), 0);
}

/** True when a set of pairs keeps to every hard rule of the problem and to the bounds. */
export function keepsTo(problem: Problem, bounds: Bounds, chosen: readonly number[]): boolean {
  const set = new Set(chosen);
  const people = new Set(chosen.map((i) => problem.pairs[i]!.person));
  const taken = (post: string): number => chosen.filter((i) => problem.pairs[i]!.post === post).length;
  return people.size === chosen.length && problem.posts.every((p) => taken(p.id) <= p.seats) && !problem.conflicts.some((c) => set.has(c.a) && set.has(c.b))
    && !chosen.some((i) => bounds.banned.has(i)) && [...bounds.filled].every(([post, n]) => taken(post) >= n) && bounds.not.every((n) => n.some((i) => !set.has(i)));
}
