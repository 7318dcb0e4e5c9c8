import { beginnings, classOfMoves, type KinClass } from './classes.ts';
import type { KinGraph, KinTie } from './ties.ts';

/** One step of the way from one person to another: where it leads and by which tie. */
export type KinStep = Pick<KinTie, 'to' | 'move' | 'sure'>;
/** How two people are kin: the class, the way, and whether every tie of it was said in a record. */
export type KinWay = { kinClass: KinClass; steps: KinStep[]; sure: boolean };

const rank: Readonly<Record<KinClass, number>> = { spouse: 0, direct: 1, collateral: 2, 'in-law': 3 };

/** The better of two ways: one that is sure, then the nearer class, then the shorter. */
function better(a: KinWay, b: KinWay | undefined): boolean {
  if (!b) return true;
  return a.sure !== b.sure ? a.sure : rank[a.kinClass] !== rank[b.kinClass] ? rank[a.kinClass] < rank[b.kinClass] : a.steps.length < b.steps.length;
}

/**
 * Everybody to whom a person is kin in the sense of article 3, with the best way to each. `wanted` limits whom it answers for; nobody
 * is passed twice on a way, and no way goes on once it cannot become kin any more.
 */
export function kinFrom(graph: KinGraph, from: string, wanted?: (id: string) => boolean): Map<string, KinWay> {
  const best = new Map<string, KinWay>();
  const steps: KinStep[] = [];
  const on = new Set([from]);
  const go = (at: string, moves: string, sure: boolean): void => {
    const kinClass = moves === '' ? null : classOfMoves(moves);
    if (kinClass !== null && (wanted?.(at) ?? true)) {
      const way: KinWay = { kinClass, steps: [...steps], sure };
      if (better(way, best.get(at))) best.set(at, way);
    }
    for (const tie of graph.ties.get(at) ?? []) {
      if (on.has(tie.to) || (tie.move === 'same' && steps.at(-1)?.move === 'same')) continue;
      const next = tie.move === 'same' ? moves : moves + (tie.move === 'S' ? 'UD' : tie.move);
      if (next !== '' && !beginnings.has(next)) continue;
      on.add(tie.to);
      steps.push(tie);
      go(tie.to, next, sure && tie.sure);
      steps.pop();
      on.delete(tie.to);
    }
  };
  go(from, '', true);
  return best;
}
