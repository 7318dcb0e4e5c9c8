import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PartialDate } from '../../../kernel/day.ts';
import { peopleOf } from './body.ts';
import { bodyOf, memberOf, seatOf } from './testing.ts';
import { applyPlan, moveKindOf, netMoves, withoutMovesOf, type Move } from './what-if.ts';

const today = '2026-11-20' as PartialDate;
const bodies = () => [bodyOf('u', [seatOf('a', 'chief', 1, [memberOf('1')]), seatOf('b', 'deputy', 2, [memberOf('2'), memberOf('3')])]), bodyOf('v', [seatOf('c', 'chief', 1, []), seatOf('d', 'deputy', 1, [memberOf('4')])])];
const bench = () => [memberOf('9', { since: null, bodySince: null })];

test('a move takes a person out of one post and puts them into another, counted as new there', () => {
  const after = applyPlan(bodies(), bench(), [{ personId: '2', from: 'b', to: 'c' }, { personId: '9', from: null, to: 'b' }], today);
  expect(after.bodies[0]!.seats[1]!.holders.map((m) => m.personId)).toEqual(['3', '9']);
  expect(after.bodies[1]!.seats[0]!.holders).toMatchObject([{ personId: '2', since: today, bodySince: today, proposed: true }]);
  expect([after.bench, after.stale]).toEqual([[], []]);
});

test('a move within one body keeps the years in that body', () => {
  expect(applyPlan(bodies(), [], [{ personId: '2', from: 'b', to: 'a' }], today).bodies[0]!.seats[0]!.holders[1]).toMatchObject({ since: today, bodySince: '2022-03' });
});

test('a move that no longer fits the roster is stale and changes nothing', () => {
  for (const move of [{ personId: '2', from: 'a', to: 'c' }, { personId: '2', from: 'b', to: 'z' }, { personId: '2', from: 'b', to: 'b' }, { personId: '9', from: 'b', to: 'c' }]) {
    const after = applyPlan(bodies(), bench(), [move], today);
    expect(after.stale).toEqual([move]);
    expect(after.bodies).toEqual(bodies());
  }
});

test('whatever the moves, nobody is lost or doubled, the bodies given are untouched, and the net moves give the same end', () => {
  const people = ['1', '2', '3', '4', '9'];
  const places = ['a', 'b', 'c', 'd', null];
  const move = fc.record({ personId: fc.constantFrom(...people), from: fc.constantFrom(...places), to: fc.constantFrom(...places) });
  fc.assert(fc.property(fc.array(move, { maxLength: 30 }), (moves: Move[]) => {
    const given = bodies();
    const after = applyPlan(given, bench(), moves, today);
    expect(given).toEqual(bodies());
    const all = [...after.bodies.flatMap((b) => peopleOf(b)), ...after.bench].map((m) => m.personId).sort();
    expect(all).toEqual(people);
    const done = moves.filter((m) => !after.stale.includes(m));
    const again = applyPlan(bodies(), bench(), netMoves(done), today);
    expect(again.stale).toEqual([]);
    const where = (x: typeof after) => x.bodies.map((b) => b.seats.map((s) => s.holders.map((h) => h.personId).sort()));
    expect(where(again)).toEqual(where(after));
  }));
});

test('net moves leave out who came back; withoutMovesOf takes one person back', () => {
  expect(netMoves([{ personId: '2', from: 'b', to: 'c' }, { personId: '2', from: 'c', to: 'b' }])).toEqual([]);
  expect(netMoves([{ personId: '2', from: 'b', to: null }, { personId: '2', from: null, to: 'c' }])).toEqual([{ personId: '2', from: 'b', to: 'c' }]);
  expect(withoutMovesOf([{ personId: '2', from: 'b', to: 'c' }, { personId: '3', from: 'b', to: 'a' }], '2')).toHaveLength(1);
});

test('the kind of move follows from the two ranks', () => {
  expect([moveKindOf('township-deputy', 'township-chief'), moveKindOf('township-chief', 'township-chief'), moveKindOf('county-deputy', 'township-chief'), moveKindOf(null, 'township-chief')]).toEqual(['promotion', 'lateral', 'lateral', 'promotion']);
});
