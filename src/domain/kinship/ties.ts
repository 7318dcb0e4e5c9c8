import type { Move } from './classes.ts';
import type { KinSex } from './terms.ts';

/** A tie between two people: a move, or `same` where two entries are probably one person. `sure: false`: it follows from others but was not said. */
export type KinTie = { to: string; move: Move | 'same'; sure: boolean };
/** `owner`: a relative without a name, known only from the middle of the owner's own line; may be somebody else that is known. */
export type KinNode = { id: string; name: string | null; sex: KinSex; birth: string | null; owner?: string };
/** A line whose 称谓 is not understood: whose record, whom it names. */
export type UnreadLine = { of: string; to: string; relation: string; name: string };
/** People and derived relatives with their ties; ids of people of the roster are their own, others are made of the record's owner and line. */
/** `cut`: the search ended at its limit, so that nobody found here is no proof of no kinship. */
export type KinGraph = { cut?: true; nodes: Map<string, KinNode>; ties: Map<string, KinTie[]>; unread: UnreadLine[]; filled: Map<string, boolean>; /** `child parent` where the parent is one by law only. */ legal: Set<string> };

const back: Readonly<Record<Move | 'same', Move | 'same'>> = { U: 'D', D: 'U', S: 'S', M: 'M', same: 'same' };

/** Adds a tie in both directions, once; what was said outweighs what was inferred. */
export function addTie(graph: KinGraph, from: string, move: Move | 'same', to: string, sure: boolean): boolean {
  if (from === to) return false;
  const there = graph.ties.get(from)?.find((t) => t.to === to && t.move === move);
  if (there) {
    if (there.sure || !sure) return false;
    for (const [a, m, b] of [[from, move, to], [to, back[move], from]] as const) graph.ties.get(a)!.find((t) => t.to === b && t.move === m)!.sure = true;
    return true;
  }
  for (const [a, m, b] of [[from, move, to], [to, back[move], from]] as const) {
    const list = graph.ties.get(a);
    if (list) list.push({ to: b, move: m, sure });
    else graph.ties.set(a, [{ to: b, move: m, sure }]);
  }
  return true;
}

/** Ids that a person has a tie of this kind to. */
export const tied = (graph: KinGraph, of: string, move: Move): string[] => (graph.ties.get(of) ?? []).filter((t) => t.move === move).map((t) => t.to);
