import { describe, expect, it } from 'vitest';
import { partialDate } from '../../kernel/day.ts';
import { disagreement, fold, next } from './rules.ts';
import type { CaseEvent } from './rules/events.ts';
import { Play, member, personFacts, who } from './testing.ts';

/** The second member is married to the first candidate; only their own record says so. An aunt is named by no record, but reached through others. */
const wife = personFacts('mp2', '成员2', { family: [{ relation: '丈夫', name: '林晓禾', personId: 'p1', birth: partialDate('1980-02'), unit: '云岭市第一中学', abroad: false, living: true }, { relation: '女儿', name: '林小满', personId: null, birth: partialDate('2010-05'), unit: '学生', abroad: false, living: true }] });
const aunt = personFacts('mp3', '成员3', { family: [], kin: [{ personId: 'p1', name: '林晓禾', kin: 'yes', kinClass: 'collateral', way: { zh: '其姐之子', en: 'the son of a sister' } }, { personId: 'zz', name: '外人', kin: 'yes', kinClass: 'spouse', way: { zh: '丈夫', en: 'husband' } }] });
const plain = (n: number) => [`mp${n}`, personFacts(`mp${n}`, `成员${n}`, { family: [] })] as const;

function played(): Play {
  const p = new Play({ roster: { mp2: wife, mp3: aunt, ...Object.fromEntries([1, 4, 5, 6, 7, 8, 9].map(plain)) } });
  p.motion().complete().recommendation().complete().examination().complete();
  p.meeting().present();
  for (const n of [4, 5, 6, 7, 8, 9, 1]) p.do(member(n), { kind: 'vote.give', personId: 'p1', stand: 'yes' });
  return p.do(who.clerk, { kind: 'vote.close', personId: 'p1' });
}

/** Goes through the case again with one event changed; answers the first disagreement. */
function again(events: readonly CaseEvent[], kind: CaseEvent['kind'], change: (payload: never) => object): string | null {
  const at = events.findIndex((e) => e.kind === kind);
  expect(at, kind).toBeGreaterThanOrEqual(0);
  const changed = events.map((e, i) => (i === at ? ({ ...e, payload: change(structuredClone(e.payload) as never) } as unknown as CaseEvent) : e));
  let state = fold('case', changed.slice(0, 1));
  for (const event of changed.slice(1)) {
    const before = state;
    state = next('case', before, event);
    const found = disagreement(before, state, event);
    if (found) return `${found.n - events[at]!.n} ${found.what} ${found.detail}`;
  }
  return null;
}
type Opened = { present: string[]; leaves: { memberId: string; personId: string; reason: string }[]; sides?: Record<string, { family: object[] | null; kin: object[] } | null> };
type Formed = { members: { personId: string; name: string; lead: boolean }[]; sides?: Record<string, unknown> };

describe('kinship judged again from the events alone', () => {
  const { events } = played();
  const opened = events.find((e) => e.kind === 'meeting.opened')!.payload as Opened;

  it('an honest case agrees, with both kin out and nothing of their records but the ties to a candidate', () => {
    expect(again(events, 'meeting.opened', (x) => x)).toBeNull();
    expect(opened.leaves.map((l) => l.memberId)).toEqual(['m2', 'm3']);
    expect(opened.sides!['mp2']).toEqual({ id: 'mp2', name: '成员2', kin: [], family: [{ relation: '丈夫', name: '林晓禾', personId: 'p1', birth: null, unit: null, abroad: null, living: true }] });
    expect(opened.sides!['mp3']!.kin).toHaveLength(1);
    expect(opened.sides!['mp4']).toEqual({ id: 'mp4', name: '成员4', family: [], kin: [] });
    expect(Object.keys(opened.sides!)).toHaveLength(9);
  });

  it('finds kin kept in the meeting, by their own record or through the records of others', () => {
    expect(again(events, 'meeting.opened', (x: Opened) => ({ ...x, leaves: x.leaves.filter((l) => l.memberId !== 'm2') }))).toBe('0 order 应当回避：成员2，亲属（丈夫）');
    expect(again(events, 'meeting.opened', (x: Opened) => ({ ...x, leaves: x.leaves.filter((l) => l.memberId !== 'm3') }))).toBe('0 order 应当回避：成员3，亲属（其姐之子）');
  });

  it('finds a record never filled, and sides left out', () => {
    const without = (x: Opened, id: string) => Object.fromEntries(Object.entries(x.sides!).filter(([k]) => k !== id));
    expect(again(events, 'meeting.opened', (x: Opened) => ({ ...x, sides: { ...x.sides, mp5: { ...x.sides!['mp5'], family: null } } }))).toMatch(/^0 order 应当回避：成员5与人选林晓禾是否有亲属关系不能判断/);
    expect(again(events, 'meeting.opened', (x: Opened) => ({ ...x, sides: without(x, 'mp2') }))).toBe('0 order 没有保存核对亲属关系的依据');
    expect(again(events, 'meeting.opened', ({ sides: _, ...x }: Opened) => x)).toBe('0 order 没有保存核对亲属关系的依据');
  });

  it('finds a vote of somebody who stands aside', () => {
    expect(again(events, 'vote.given', (x: object) => ({ ...x, memberId: 'm2' }))).toBe('0 order 未到会或应当回避的成员不能表态');
  });

  it('finds kin on the team', () => {
    expect(again(events, 'team.formed', (x: Formed) => ({ ...x, members: x.members.map((m, i) => (i === 1 ? { ...m, personId: 'mp2', name: '成员2' } : m)), sides: { ...x.sides, mp2: opened.sides!['mp2'] } }))).toBe('0 order 应当回避：考察组成员成员2与林晓禾');
    expect(again(events, 'team.formed', ({ sides: _, ...x }: Formed) => x)).toBe('0 order 没有保存核对亲属关系的依据');
  });

  it('asks nothing of a case opened before the sides were kept', () => {
    const old = events.map((e) => { const { sides: _, ...payload } = e.payload as Opened; return { ...e, payload } as unknown as CaseEvent; });
    expect(again(old, 'case.opened', (x: object) => ({ ...x, edition: 2 }))).toBeNull();
  });
});

describe('somebody who comes late', () => {
  it('stands aside by their own record too, and the case agrees', () => {
    const p = new Play({ roster: { mp2: wife, ...Object.fromEntries([1, 3, 4, 5, 6, 7, 8, 9].map(plain)) } });
    p.motion().complete().recommendation().complete().examination().complete().wait(3);
    p.do(who.clerk, { kind: 'post.state', basis: '酝酿记录', facts: { deliberatedOn: p.today } });
    const due = Array.from({ length: 9 }, (_, i) => ({ memberId: `m${i + 1}`, name: `成员${i + 1}`, personId: `mp${i + 1}`, accountId: `ma${i + 1}` }));
    p.do(who.clerk, { kind: 'meeting.call', on: p.today, place: '第一会议室', chairId: 'm1', method: 'hands', due });
    p.do(who.clerk, { kind: 'meeting.open', on: p.today, present: due.filter((m) => m.memberId !== 'm2').map((m) => m.memberId), leaves: [] });
    p.do(who.clerk, { kind: 'member.arrive', memberId: 'm2', at: '10:15' });
    expect(p.state.meeting!.opened!.leaves).toMatchObject([{ memberId: 'm2', personId: 'p1', reason: '亲属（丈夫）' }]);
    expect(again(p.events, 'member.arrived', (x) => x)).toBeNull();
    expect(again(p.events, 'member.arrived', (x: Opened) => ({ ...x, leaves: [] }))).toBe('0 order 应当回避：成员2，亲属（丈夫）');
  });
});
