import { keepsTo, modelOf, solutionOf, stagesOf, unbound, valueAt, type Bounds, type Problem, type Solution, type Stage } from './model-rules.ts';

/** Answers a model: the pairs chosen (by index), null where nothing meets it, or `time` where none was proven the best in time. */
export type Solver = (model: string) => Promise<number[] | null | 'time'>;

/** No best answer was proven in the time allowed. */
export class OutOfTime extends Error {}

/**
 * The best choice: most seats filled, then the wishes level by level, then the order of the lists; null where the bounds cannot be met.
 * Each answer is checked against the rules again, whatever the solver says. Throws `OutOfTime`.
 */
export async function best(problem: Problem, bounds: Bounds, solve: Solver): Promise<Solution | null> {
  if ([...bounds.filled].some(([post, n]) => problem.pairs.filter((p, i) => p.post === post && !bounds.banned.has(i)).length < n)) return null;
  const reached: { stage: Stage; value: number }[] = [];
  let chosen: number[] = [];
  for (const stage of stagesOf(problem)) {
    const model = modelOf(problem, bounds, stage, reached);
    if (model === null) return solutionOf(problem, []);
    const found = await solve(model);
    if (found === 'time') throw new OutOfTime();
    if (found === null) return null;
    if (!keepsTo(problem, bounds, found)) throw new Error('the solver broke a rule of the problem');
    chosen = found;
    reached.push({ stage, value: valueAt(problem, stage, chosen) });
  }
  return solutionOf(problem, chosen);
}

/** Another choice for one seat: who instead, and the whole that follows. */
export type Instead = { person: string; whole: Solution };
export type Answer = {
  best: Solution;
  /** For each chosen pair the next ones for its seat, best first. */
  instead: ReadonlyMap<number, readonly Instead[]>;
  /** The next best choices of the whole. */
  others: readonly Solution[];
};

/** The best choice with what else could be done. `told` is called before each question with how many are answered of how many at most. */
export async function answerOf(problem: Problem, solve: Solver, limits: { instead: number; others: number }, told: (done: number, of: number) => Promise<void>): Promise<Answer | null> {
  let done = 0;
  const first = await best(problem, unbound, solve);
  if (!first) return null;
  const of = 1 + first.chosen.length * limits.instead + limits.others;
  const instead = new Map<number, Instead[]>();
  for (const at of first.chosen) {
    const { post } = problem.pairs[at]!;
    const seats = first.chosen.filter((i) => problem.pairs[i]!.post === post);
    const before = new Set(seats.map((i) => problem.pairs[i]!.person));
    const banned = new Set([at]);
    const found: Instead[] = [];
    for (let n = 0; n < limits.instead; n++) {
      await told(++done, of);
      const whole = await best(problem, { banned, filled: new Map([[post, seats.length]]), not: [] }, solve);
      const next = whole?.chosen.find((i) => problem.pairs[i]!.post === post && !before.has(problem.pairs[i]!.person));
      if (!whole || next === undefined) break;
      found.push({ person: problem.pairs[next]!.person, whole });
      banned.add(next);
    }
    instead.set(at, found);
  }
  const others: Solution[] = [];
  const not: (readonly number[])[] = first.chosen.length === 0 ? [] : [first.chosen];
  for (let n = 0; n < limits.others && not.length > 0; n++) {
    await told(++done, of);
    const next = await best(problem, { ...unbound, not }, solve);
    if (!next || next.filled === 0) break;
    others.push(next);
    not.push(next.chosen);
  }
  return { best: first, instead, others };
}
