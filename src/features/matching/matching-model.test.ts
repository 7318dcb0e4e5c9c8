import { afterAll, describe, expect, it } from 'vitest';
import { answerOf, best } from './lexical-rules.ts';
import { costsOf, keepsTo, modelOf, solutionOf, unbound, type Bounds, type Problem } from './model-rules.ts';
import { openSolver } from './solver-service.ts';

const solver = openSolver(30);
afterAll(() => solver.close());

const w = (s: string) => ({ zh: s, en: s });
/** A small generator of its own, so that a failure can be repeated by its number. */
function chance(seed: number): (below: number) => number {
  let state = (seed * 2654435761 + 12345) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

function random(seed: number): Problem {
  const n = chance(seed);
  const posts = Array.from({ length: 1 + n(4) }, (_, j) => ({ id: `post${j}`, title: `职位${j}`, unitId: `u${n(2)}`, seats: 1 + (n(4) === 0 ? 1 : 0) }));
  const people = Array.from({ length: 1 + n(6) }, (_, i) => `p${i}`);
  const pairs = people.flatMap((person) => posts.flatMap((post) => (n(3) > 0 ? [{ person, post: post.id }] : []))).slice(0, 14);
  const conflicts = pairs.flatMap((a, i) => pairs.flatMap((b, k) => (k > i && a.person !== b.person && a.post !== b.post && n(9) === 0 ? [{ a: i, b: k, why: w('亲属') }] : [])));
  const wishes = Array.from({ length: n(4) }, (_, k) => ({
    id: `w${k}`, words: w(`愿望${k}`), level: 1 + n(3), weight: 1 + n(3), costs: pairs.map(() => n(4)),
    groups: n(2) ? [{ need: 1 + n(2), about: 'u0', pairs: pairs.flatMap((_, i) => (n(2) ? [i] : [])) }] : [],
  }));
  return { posts, pairs, conflicts, wishes };
}

/** Every subset of the pairs tried: the least cost from the left, or null. */
function byTrying(problem: Problem, bounds: Bounds): number[] | null {
  let least: number[] | null = null;
  for (let bits = 0; bits < 2 ** problem.pairs.length; bits++) {
    const chosen = problem.pairs.flatMap((_, i) => (bits & (1 << i) ? [i] : []));
    if (!keepsTo(problem, bounds, chosen)) continue;
    const costs = costsOf(problem, solutionOf(problem, chosen));
    if (!least || less(costs, least)) least = costs;
  }
  return least;
}
const less = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((v, i) => v !== b[i]);
  return at >= 0 && a[at]! < b[at]!;
};

describe('matching of people to posts', () => {
  it('finds the same optimum as trying every choice, level by level, and says where there is none', async () => {
    let solved = 0;
    let none = 0;
    let conflicts = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const problem = random(seed);
      const n = chance(seed + 7000);
      const bounds: Bounds = seed % 4 === 0 && problem.pairs.length > 0 ? { banned: new Set([n(problem.pairs.length)]), filled: new Map([[problem.posts[0]!.id, 1]]), not: [] } : unbound;
      const tried = byTrying(problem, bounds);
      const found = await best(problem, bounds, solver.solve);
      expect(found === null ? null : costsOf(problem, found), `instance ${seed}`).toEqual(tried);
      conflicts += problem.conflicts.length;
      if (found) solved++;
      else none++;
    }
    console.log(`matching: ${solved + none} instances against every choice: ${solved} optima equal, ${none} without an answer, ${conflicts} forbidden pairs`);
    expect(none).toBeGreaterThan(5);
  });

  it('the next choices of the whole are the next best, each once, and the answer is the same every time', async () => {
    let compared = 0;
    for (let seed = 500; seed < 560; seed++) {
      const problem = random(seed);
      const answer = (await answerOf(problem, solver.solve, { instead: 2, others: 2 }, async () => undefined))!;
      expect(await answerOf(problem, solver.solve, { instead: 2, others: 2 }, async () => undefined)).toEqual(answer);
      const seen: (readonly number[])[] = [answer.best.chosen];
      for (const other of answer.others) {
        expect(costsOf(problem, other), `instance ${seed}`).toEqual(byTrying(problem, { ...unbound, not: seen }));
        seen.push(other.chosen);
        compared++;
      }
      for (const [at, list] of answer.instead) for (const one of list) {
        expect(keepsTo(problem, { ...unbound, banned: new Set([at]) }, one.whole.chosen)).toBe(true);
        expect(less(costsOf(problem, one.whole), costsOf(problem, answer.best))).toBe(false);
      }
    }
    console.log(`matching: ${compared} next best choices equal to trying`);
    expect(compared).toBeGreaterThan(40);
  });

  it('an earlier wish is never given up for a later one, however heavy', async () => {
    const problem: Problem = {
      posts: [{ id: 'a', title: '甲', unitId: 'u', seats: 1 }], pairs: [{ person: 'p', post: 'a' }, { person: 'q', post: 'a' }], conflicts: [],
      wishes: [{ id: 'late', words: w('后'), level: 2, weight: 9, costs: [9, 0], groups: [] }, { id: 'first', words: w('先'), level: 1, weight: 1, costs: [0, 1], groups: [] }],
    };
    expect((await best(problem, unbound, solver.solve))!.chosen).toEqual([0]);
  });

  it('nobody at all, and kin who would shut each other out', async () => {
    expect(modelOf({ posts: [], pairs: [], conflicts: [], wishes: [] }, unbound, 'filled', [])).toBeNull();
    expect((await best({ posts: [], pairs: [], conflicts: [], wishes: [] }, unbound, solver.solve))!.chosen).toEqual([]);
    const kin: Problem = {
      posts: [{ id: 'a', title: '甲', unitId: 'u', seats: 1 }, { id: 'b', title: '乙', unitId: 'u', seats: 1 }],
      pairs: [{ person: 'p', post: 'a' }, { person: 'q', post: 'b' }], conflicts: [{ a: 0, b: 1, why: w('夫妻') }], wishes: [],
    };
    expect((await best(kin, unbound, solver.solve))!.filled).toBe(1);
  });
});
