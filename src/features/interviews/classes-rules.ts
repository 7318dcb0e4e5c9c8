import type { Words } from '../../kernel/refusal.ts';
import { categories, inviteesFor, type Holder, type UnitNode } from '../selection/invitees-rules.ts';
import { allocate, marginOfError } from './sample-rules.ts';

/** Classes of people to talk to: those of the articles on the scope of talks, deputies in the middle, everybody else of the unit, and people named one by one. */
export const classIds = ['committee', 'bodies', 'discipline', 'courts', 'departments', 'lower', 'own', 'inner', 'direct', 'middle', 'staff', 'listed'] as const;
export type ClassId = (typeof classIds)[number];
export const classWords: Readonly<Record<ClassId, Words>> = {
  ...categories,
  middle: { zh: '其他中层干部', en: 'other leaders in the middle' },
  staff: { zh: '其他干部', en: 'everybody else of the unit' },
  listed: { zh: '另行指定的人', en: 'people named one by one' },
};

/** How many of a class are talked to: all, a share drawn by lot, or its part of one sample over the classes. */
export type Take = { kind: 'all' } | { kind: 'share'; percent: number } | { kind: 'sample' };
/** A class of the plan; `expected`: per cent expected to say yes, where something is known (1 to 99). */
export type ClassRule = { id: ClassId; take: Take; expected?: number | undefined };
export type Member = { id: string; name: string; post: string };
/** A class with the people in it on the day. */
export type Group = { id: ClassId; members: Member[] };
/** What a class comes to: how many are in it, how many are talked to. */
export type Size = { id: ClassId; size: number; take: number };

/** The classes of a unit on a day, nobody in two of them; `leaveOut` are those examined. Named people come first, then the articles' order. */
export function groupsOf(unitId: string, units: ReadonlyMap<string, UnitNode>, holders: readonly Holder[], staff: readonly (Member & { unitId: string })[], listed: readonly Member[], leaveOut: readonly string[]): Group[] {
  const taken = new Set(leaveOut);
  const groups = new Map<ClassId, Member[]>();
  const put = (id: ClassId, m: Member): void => {
    if (taken.has(m.id)) return;
    taken.add(m.id);
    groups.set(id, [...(groups.get(id) ?? []), { id: m.id, name: m.name, post: m.post }]);
  };
  for (const m of listed) put('listed', m);
  const keyOf = new Map<Words, ClassId>(Object.entries(categories).map(([k, v]) => [v, k as ClassId]));
  for (const i of inviteesFor(unitId, units, holders, leaveOut).people) put(keyOf.get(i.category)!, { id: i.personId, name: i.name, post: i.post });
  const inside = new Set(staff.map((s) => s.id));
  for (const h of holders) if (inside.has(h.personId)) { const unit = units.get(h.unitId)?.name ?? ''; put('middle', { id: h.personId, name: h.name, post: h.title.startsWith(unit) ? h.title : `${unit}${h.title}` }); }
  for (const s of staff) put('staff', s);
  return classIds.flatMap((id) => { const members = groups.get(id); return members ? [{ id, members: members.sort((a, b) => (a.id < b.id ? -1 : 1)) }] : []; });
}

/** How many of each class of the rule are talked to; null when the sample is smaller than its classes are many. Classes without people are left out. */
export function sizesOf(rules: readonly ClassRule[], groups: readonly Group[], sampleSize: number | null): Size[] | null {
  const there = rules.flatMap((r) => { const g = groups.find((x) => x.id === r.id); return g ? [{ rule: r, size: g.members.length }] : []; });
  const sampled = there.filter((x) => x.rule.take.kind === 'sample');
  const parts = sampled.length === 0 ? [] : allocate(sampled.map((x) => ({ size: x.size, expected: x.rule.expected === undefined ? undefined : x.rule.expected / 100 })), sampleSize ?? 0);
  if (parts === null) return null;
  return there.map(({ rule: { id, take }, size }) => ({
    id, size,
    take: take.kind === 'all' ? size : take.kind === 'share' ? Math.min(size, Math.ceil((size * take.percent) / 100)) : parts[sampled.findIndex((x) => x.rule.id === id)]!,
  }));
}

/** The margin of error over all classes of a plan, in tenths of a per cent (rounded up); null when it cannot be said. */
export function marginOf(sizes: readonly { size: number; take: number }[]): number | null {
  const m = marginOfError(sizes.map((s) => ({ size: s.size, taken: s.take })));
  return m === null ? null : Math.ceil(m * 1000 - 1e-9);
}
