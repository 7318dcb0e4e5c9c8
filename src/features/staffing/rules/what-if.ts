import { rankOrder, type MoveKind, type RankLevel } from '../../../domain/facts.ts';
import type { PartialDate } from '../../../kernel/day.ts';
import type { Body, Member } from './body.ts';

/** One move of a plan: out of a post (null = from the bench), into a post (null = to the bench). */
export type Move = { personId: string; from: string | null; to: string | null };

/** A plan: bodies laid side by side, people on the bench, moves in the order they were made. It changes nothing by itself. */
export type Plan = { unitIds: string[]; bench: string[]; moves: Move[] };

/** What a plan makes of the bodies: as they would be, who is then on the bench, and moves that no longer fit the roster. */
export type Applied = { bodies: Body[]; bench: Member[]; stale: Move[] };

/** Carries the moves out on a copy of the bodies. A move whose person is not where it starts, or whose target is not laid out, is stale. */
export function applyPlan(bodies: readonly Body[], candidates: readonly Member[], moves: readonly Move[], on: PartialDate): Applied {
  const seats = new Map<string, Member[]>(bodies.flatMap((b) => b.seats.map((s) => [s.postId, [...s.holders]] as const)));
  const unitOf = new Map(bodies.flatMap((b) => b.seats.map((s) => [s.postId, b.unitId] as const)));
  let bench = [...candidates];
  const stale: Move[] = [];
  for (const move of moves) {
    const start = move.from === null ? bench : seats.get(move.from);
    const target = move.to === null ? bench : seats.get(move.to);
    const person = start?.find((m) => m.personId === move.personId);
    if (!person || !target || move.from === move.to || (move.to !== null && target.some((m) => m.personId === move.personId))) {
      stale.push(move);
      continue;
    }
    if (move.from === null) bench = bench.filter((m) => m !== person);
    else seats.set(move.from, start!.filter((m) => m !== person));
    if (move.to === null) {
      if (!bench.some((m) => m.personId === person.personId)) bench = [...bench, { ...person, proposed: true }];
      continue;
    }
    const stays = move.from !== null && unitOf.get(move.from) === unitOf.get(move.to);
    seats.set(move.to, [...seats.get(move.to)!, { ...person, proposed: true, concurrent: false, since: on, bodySince: stays ? person.bodySince : on }]);
  }
  return { bodies: bodies.map((b) => ({ ...b, seats: b.seats.map((s) => ({ ...s, holders: seats.get(s.postId)! })) })), bench, stale };
}

/** Where each moved person ends, once: the net of all moves, leaving out who came back to where they were. */
export function netMoves(moves: readonly Move[]): Move[] {
  const out = new Map<string, Move>();
  for (const m of moves) {
    const before = [...out.values()].find((x) => x.personId === m.personId && x.to === m.from);
    const key = (x: Move): string => `${x.personId}/${x.from ?? ''}`;
    if (before) out.set(key(before), { ...before, to: m.to });
    else out.set(key(m), m);
  }
  return [...out.values()].filter((m) => m.from !== m.to);
}

/** What kind of move it would be: up in rank is a promotion, else a lateral one; unknown ranks are asked as a promotion. */
export function moveKindOf(from: string | null, to: string): MoveKind {
  if (from === null) return 'promotion';
  const [a, b] = [rankOrder(from as RankLevel), rankOrder(to as RankLevel)];
  return a < 0 || b < 0 || b > a ? 'promotion' : 'lateral';
}

/** Takes back moves so that one person stands where the roster has them. */
export const withoutMovesOf = (moves: readonly Move[], personId: string): Move[] => moves.filter((m) => m.personId !== personId);
