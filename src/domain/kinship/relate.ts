import { beginnings, classOfMoves, type KinClass } from './classes.ts';
import type { KinGraph, KinTie } from './ties.ts';

/** One step of the way from one person to another: where it leads and by which tie. */
export type KinStep = Pick<KinTie, 'to' | 'move' | 'sure'>;
/** How two people are kin: the class, the way, and whether every tie of it was said in a record. */
export type KinWay = { kinClass: KinClass; steps: KinStep[]; sure: boolean };

const rank: Readonly<Record<KinClass, number>> = { spouse: 0, direct: 1, collateral: 2, 'in-law': 3 };

type Stand = { at: string; moves: string; sure: boolean; before: Stand | null; by: KinStep | null };

/**
 * Everybody to whom a person is kin in the sense of article 3, with the best way to each. `wanted` limits whom it answers for. Goes
 * breadth first through (person, moves so far), what is sure before what is inferred; nobody is gone back to from their own parent, and
 * no way goes on once it cannot become kin any more.
 */
export function kinFrom(graph: KinGraph, from: string, wanted?: (id: string) => boolean): Map<string, KinWay> {
  const best = new Map<string, { kinClass: KinClass; sure: boolean; length: number; end: Stand }>();
  const seen = new Set<string>();
  let later: Stand[] = [];
  let now: Stand[] = [{ at: from, moves: '', sure: true, before: null, by: null }];
  for (let sure = true; now.length > 0; [now, later, sure] = [later, [], false]) {
    for (const stand of now) {
      const key = `${stand.at} ${stand.moves} ${stand.by?.move === 'U' ? stand.before!.at : stand.by?.move === 'same'}`;
      if (stand.sure !== sure || seen.has(key)) continue;
      seen.add(key);
      if (stand.at === from && stand.by) continue;
      note(stand);
      for (const tie of graph.ties.get(stand.at) ?? []) {
        const next = onward(graph, stand, tie);
        if (next) (next.sure === sure ? now : later).push(next);
      }
    }
  }
  return new Map([...best].map(([id, b]) => [id, { kinClass: b.kinClass, steps: stepsTo(b.end), sure: b.sure }]));

  function note(stand: Stand): void {
    const kinClass = stand.moves === '' ? null : classOfMoves(stand.moves);
    if (kinClass === null || wanted?.(stand.at) === false) return;
    const length = stepsTo(stand).length;
    const held = best.get(stand.at);
    const better = !held || (stand.sure !== held.sure ? stand.sure : rank[kinClass] !== rank[held.kinClass] ? rank[kinClass] < rank[held.kinClass] : length < held.length);
    if (better) best.set(stand.at, { kinClass, sure: stand.sure, length, end: stand });
  }
}

function onward(graph: KinGraph, stand: Stand, tie: KinTie): Stand | null {
  if (tie.move === 'same') return stand.by?.move === 'same' ? null : { at: tie.to, moves: stand.moves, sure: false, before: stand, by: tie };
  if (stand.by?.move === 'U' && tie.move === 'D' && tie.to === stand.before!.at) return null;
  const moves = stand.moves + (tie.move === 'S' ? 'UD' : tie.move);
  // A parent's child who stands in the parent's own line only may be the very child the way came from.
  const turned = stand.by?.move === 'U' && tie.move === 'D' && [stand.before!.at, tie.to].some((id) => graph.nodes.get(id)?.owner === stand.at);
  return beginnings.has(moves) ? { at: tie.to, moves, sure: stand.sure && tie.sure && !turned, before: stand, by: tie } : null;
}

function stepsTo(end: Stand): KinStep[] {
  const steps: KinStep[] = [];
  for (let s: Stand | null = end; s?.by; s = s.before) steps.unshift(s.by);
  return steps;
}
