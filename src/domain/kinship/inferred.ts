import type { Move } from './classes.ts';
import { addTie, tied, type KinGraph } from './ties.ts';

/**
 * Adds what follows from the ties said though nobody said it, marked as not sure: a parent's spouse is a parent, brothers and sisters
 * have the same parents and are each other's, two parents of one child are a couple. Goes on until nothing new follows, three rounds at most.
 */
export function soften(graph: KinGraph): void {
  for (let round = 0; round < 3; round++) {
    const found: [string, Move, string][] = [];
    for (const id of graph.nodes.keys()) {
      const parents = tied(graph, id, 'U');
      const siblings = tied(graph, id, 'S');
      for (const s of siblings) {
        for (const p of parents) found.push([s, 'U', p]);
        for (const other of siblings) if (other !== s) found.push([s, 'S', other]);
      }
      for (const p of parents) {
        for (const w of tied(graph, p, 'M')) found.push([id, 'U', w]);
        for (const q of parents) if (p < q && couple(graph, p, q)) found.push([p, 'M', q]);
      }
    }
    let grew = false;
    for (const [from, move, to] of found) grew = addTie(graph, from, move, to, false) || grew;
    if (!grew) return;
  }
}

function couple(graph: KinGraph, a: string, b: string): boolean {
  const [x, y] = [graph.nodes.get(a)!.sex, graph.nodes.get(b)!.sex];
  return x === null || y === null || x !== y;
}
