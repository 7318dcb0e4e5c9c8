import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KinAnswer } from '../../domain/kinship/answer.ts';
import { conflictsOf, leaving, type Conflict, type Proposed, type Seat, type World } from './conflicts-rules.ts';

const none: KinAnswer = { kin: 'none' };
const seat = (postId: string, bodyId: string | null, holders: string[] = [], establishment = 1): Seat => ({ postId, title: postId, bodyId, establishment, holders: holders.map((h) => ({ personId: h, name: h })) });
const put = (personId: string, postId: string, source = 'P1'): Proposed => ({ planId: source, postId, personId, name: personId, source });
const world = (seats: Seat[], proposed: Proposed[], ties: Record<string, KinAnswer> = {}, leaves: string[] = []): World => ({
  seats, proposed, leaves: new Set(leaves), kin: (a, b) => ties[`${a}${b}`] ?? ties[`${b}${a}`] ?? none,
});
const kinds = (w: World) => conflictsOf(w).map((c) => [c.kind, ...c.personIds]);
const wife: KinAnswer = { kin: 'yes', kinClass: 'spouse', way: { zh: '其妻', en: 'wife' } };
const doubt: KinAnswer = { kin: 'unknown', missing: ['a'], because: { zh: '没有填', en: 'not filled' } };

describe('conflicts of a term change', () => {
  it('finds one person in two posts, also of two plans and named, and not one post twice', () => {
    const seats = [seat('一', 'x'), seat('二', 'y')];
    const [found] = conflictsOf(world(seats, [put('甲', '一'), put('甲', '二', 'P2')]));
    expect([found!.kind, found!.words.zh]).toEqual(['two-posts', '甲同时拟任一（P1）、二（P2）']);
    expect(kinds(world(seats, [put('甲', '一'), put('甲', '一', 'P2')]))).toEqual([]);
  });

  it('finds kin among those who come, and with those who stay; not among those for one place, nor among old members', () => {
    const seats = [seat('一', 'x'), seat('二', 'x', ['乙'])];
    expect(kinds(world(seats, [put('甲', '一')], { 甲乙: wife }))).toEqual([['kin', '甲', '乙']]);
    expect(kinds(world([seat('一', 'x'), seat('二', 'y', ['乙'])], [put('甲', '一')], { 甲乙: wife }))).toEqual([]);
    expect(kinds(world([seat('一', null), seat('二', null, ['乙'])], [put('甲', '一')], { 甲乙: wife }))).toEqual([]);
    expect(kinds(world(seats, [put('甲', '一')], { 甲乙: doubt }))).toEqual([['kin-unknown', '甲', '乙']]);
    expect(kinds(world(seats, [put('甲', '一')], { 甲乙: { ...wife, kin: 'probable', kinClass: 'spouse' } }))).toEqual([['kin-unknown', '甲', '乙']]);
    expect(kinds(world([seat('一', 'x', [], 2)], [put('甲', '一'), put('乙', '一')], { 甲乙: wife }))).toEqual([]);
    expect(kinds(world([seat('一', 'x', ['甲']), seat('二', 'x', ['乙'])], [], { 甲乙: wife }))).toEqual([]);
  });

  it('lets go whoever is proposed elsewhere or leaves by a matter: no kin, no place taken', () => {
    const seats = [seat('一', 'x'), seat('二', 'x', ['乙']), seat('三', 'y')];
    expect(kinds(world(seats, [put('甲', '一'), put('乙', '三')], { 甲乙: wife }))).toEqual([]);
    expect(kinds(world(seats, [put('甲', '二')]))).toEqual([['limit', '乙', '甲']]);
    expect(kinds(world(seats, [put('甲', '二')], {}, [leaving('乙', '二')]))).toEqual([]);
    expect(kinds(world(seats, [put('甲', '二'), put('乙', '三')]))).toEqual([]);
    expect(kinds(world(seats, [put('乙', '二')]))).toEqual([]);
  });

  it('counts places: several people of one case stand for one; two plans for one post are two', () => {
    expect(kinds(world([seat('一', 'x')], [put('甲', '一', '案1'), put('乙', '一', '案1')]))).toEqual([]);
    expect(kinds(world([seat('一', 'x')], [put('甲', '一'), put('乙', '一', 'P2')]))).toEqual([['limit', '甲', '乙']]);
    expect(kinds(world([seat('一', 'x', ['丙'], 2)], [put('甲', '一')]))).toEqual([]);
  });

  it('agrees with a slow implementation that asks every pair of people and every post anew', () => {
    const letters = ['甲', '乙', '丙', '丁', '戊'];
    const plans = fc.record({
      seats: fc.array(fc.record({ body: fc.constantFrom('x', 'y', null), establishment: fc.integer({ min: 1, max: 2 }), holder: fc.option(fc.constantFrom(...letters)) }), { minLength: 1, maxLength: 5 }),
      proposed: fc.array(fc.record({ person: fc.constantFrom(...letters), post: fc.nat(4), source: fc.constantFrom('P1', 'P2') }), { maxLength: 7 }),
      kin: fc.array(fc.record({ a: fc.constantFrom(...letters), b: fc.constantFrom(...letters), sure: fc.boolean() }), { maxLength: 4 }), gone: fc.option(fc.constantFrom(...letters)),
    });
    let found = 0;
    fc.assert(fc.property(plans, (p) => {
      const seats = p.seats.map((s, i) => seat(`s${i}`, s.body, s.holder ? [s.holder] : [], s.establishment));
      const proposed = p.proposed.filter((x) => x.post < seats.length).map((x) => put(x.person, `s${x.post}`, x.source));
      const ties = Object.fromEntries(p.kin.filter((k) => k.a !== k.b).map((k) => [[k.a, k.b].sort().join(''), k.sure ? wife : doubt]));
      const gone = p.gone ? seats.filter((s) => s.holders.some((h) => h.personId === p.gone)).map((s) => leaving(p.gone!, s.postId)) : [];
      const w: World = { seats, proposed, leaves: new Set(gone), kin: (a, b) => ties[[a, b].sort().join('')] ?? none };
      const key = (c: Pick<Conflict, 'kind' | 'personIds'>, bodyOrPost: string): string => `${c.kind} ${[...new Set(c.personIds)].sort().join()} ${bodyOrPost}`;
      const got = conflictsOf(w).map((c) => key(c, c.kind === 'two-posts' ? '' : c.kind === 'limit' ? c.postIds[0]! : seats.find((s) => s.postId === c.postIds[0])!.bodyId!)).sort();
      expect(got).toEqual(slow(w, letters, gone, ties, key).sort());
      found += got.length;
    }), { numRuns: 400, seed: 20261128 });
    expect(found).toBeGreaterThan(200);
    console.log(`term conflicts: 400 plans, ${found} conflicts, all equal`);
  });
});

/** The definition written out person by person: who would sit where after all proposals, and what that makes of each pair and each post. */
function slow(w: World, people: readonly string[], gone: readonly string[], ties: Record<string, KinAnswer>, key: (c: Pick<Conflict, 'kind' | 'personIds'>, at: string) => string): string[] {
  const out: string[] = [];
  const wanted = (person: string, post: string): boolean => w.proposed.some((p) => p.personId === person && p.postId === post);
  const stays = (person: string, s: Seat): boolean => s.holders.some((h) => h.personId === person) && !gone.includes(leaving(person, s.postId)) && (!w.proposed.some((p) => p.personId === person) || wanted(person, s.postId));
  for (const person of people) if (w.seats.filter((s) => wanted(person, s.postId)).length > 1) out.push(key({ kind: 'two-posts', personIds: [person] }, ''));
  for (const s of w.seats) {
    const old = people.filter((x) => stays(x, s));
    const fresh = people.filter((x) => wanted(x, s.postId) && !old.includes(x));
    const sources = ['P1', 'P2'].filter((source) => w.proposed.some((p) => p.postId === s.postId && p.source === source && fresh.includes(p.personId)));
    const shared = fresh.some((x) => ['P1', 'P2'].every((source) => w.proposed.some((p) => p.postId === s.postId && p.source === source && p.personId === x)));
    const places = shared ? 1 : sources.length;
    if (places > 0 && old.length + places > s.establishment) out.push(key({ kind: 'limit', personIds: [...old.filter((x) => !wanted(x, s.postId)), ...fresh] }, s.postId));
  }
  for (const body of ['x', 'y'])
    for (const [i, a] of people.entries())
      for (const b of people.slice(i + 1)) {
        const tie = ties[[a, b].sort().join('')];
        const meets = w.seats.some((s) => s.bodyId === body && w.seats.some((o) => o.bodyId === body && o !== s
          && ((wanted(a, s.postId) && (wanted(b, o.postId) || stays(b, o))) || (stays(a, s) && wanted(b, o.postId)))));
        if (tie && meets) out.push(key({ kind: tie.kin === 'yes' ? 'kin' : 'kin-unknown', personIds: [a, b] }, body));
      }
  return out;
}
