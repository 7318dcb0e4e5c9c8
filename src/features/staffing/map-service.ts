import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Day, PartialDate } from '../../kernel/day.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { holding, person } from '../roster/schema.ts';
import { standing } from '../roster/source-service.ts';
import { loadGround } from './load-service.ts';
import { ageOf } from './rules/body.ts';
import { nearness, retirementDue } from './rules/dues.ts';
import { retirementBasis } from './schema.ts';

/**
 * The whole tree in columns, so that ten thousand nodes stay under a megabyte. Units and posts refer to each other by place in
 * the list; parents stand before their children. Posts that do not lead are counted (`held`), not named.
 */
export type MapData = {
  asOf: string; titles: string[];
  units: { id: string[]; name: string[]; parent: number[] };
  posts: { unit: number[]; title: number[]; role: number[]; due: number[]; held: number[] };
  /** `due`: 0 unknown, 1 retirement reached, 2 within twelve months, 3 later; `age` -1 = not known or withheld. */
  holders: { post: number[]; id: string[]; name: string[]; age: number[]; retires: number[] };
};

const ROLES = ['chief', 'deputy', 'member', 'staff'];

/** The map of units, posts and holders in reach on a day. */
export async function readMap(ports: Ports, actor: Actor, on: Day): Promise<Outcome<MapData>> {
  const ground = await loadGround(ports.read, actor, on, ports.today());
  const order = inTreeOrder(ground.units);
  const unitAt = new Map(order.map((u, i) => [u.unitId, i]));
  const counted = await countHolders(ports.read, on, ground.posts.filter((p) => !p.leading).map((p) => p.postId));
  const named = [...ground.holders.values()].flat().map((h) => h.personId);
  const ages = await agesOf(ports.read, [...new Set(named)], on, ground.sight.level);
  const titleAt = new Map<string, number>();
  const out: MapData = {
    asOf: on, titles: [], units: { id: order.map((u) => u.unitId), name: order.map((u) => u.name), parent: order.map((u) => (u.parentId === null ? -1 : (unitAt.get(u.parentId) ?? -1))) },
    posts: { unit: [], title: [], role: [], due: [], held: [] }, holders: { post: [], id: [], name: [], age: [], retires: [] },
  };
  for (const p of ground.posts) {
    if (!titleAt.has(p.title)) {
      titleAt.set(p.title, out.titles.length);
      out.titles.push(p.title);
    }
    const at = out.posts.unit.length;
    const holders = ground.holders.get(p.postId) ?? [];
    out.posts.unit.push(unitAt.get(p.unitId)!);
    out.posts.title.push(titleAt.get(p.title)!);
    out.posts.role.push(p.leading ? ROLES.indexOf(p.role ?? 'member') : 3);
    out.posts.due.push(p.establishment);
    out.posts.held.push(p.leading ? holders.length : (counted.get(p.postId) ?? 0));
    for (const h of holders) {
      out.holders.post.push(at);
      out.holders.id.push(h.personId);
      out.holders.name.push(h.name);
      out.holders.age.push(ages.get(h.personId)?.age ?? -1);
      out.holders.retires.push(ages.get(h.personId)?.retires ?? 0);
    }
  }
  return ok(out);
}

/** Parents before children, children in the order given; a unit whose parent is not there stands at the top. */
export function inTreeOrder<T extends { unitId: string; parentId: string | null }>(units: readonly T[]): T[] {
  const known = new Set(units.map((u) => u.unitId));
  const children = new Map<string, T[]>();
  for (const u of units) {
    const key = u.parentId !== null && known.has(u.parentId) ? u.parentId : '';
    const list = children.get(key);
    if (list) list.push(u);
    else children.set(key, [u]);
  }
  const out: T[] = [];
  const stack = [...(children.get('') ?? [])].reverse();
  for (let u = stack.pop(); u !== undefined; u = stack.pop()) {
    out.push(u);
    for (const child of [...(children.get(u.unitId) ?? [])].reverse()) stack.push(child);
  }
  return out;
}

async function countHolders(read: Reader, on: Day, postIds: readonly string[]): Promise<Map<string, number>> {
  if (postIds.length === 0) return new Map();
  const from = sql`coalesce(${holding.appointedOn}, ${holding.fromDate})`;
  const rows = await read
    .select({ post: holding.postId, n: sql<number>`count(DISTINCT ${holding.personId})::int` })
    .from(holding).innerJoin(person, eq(person.id, holding.personId))
    .where(and(standing(sql`${person.status}`), inArray(holding.postId, [...postIds]), sql`(${from} IS NULL OR ${from} COLLATE "C" <= ${on})`, or(isNull(holding.toDate), sql`${holding.toDate} COLLATE "C" > left(${on}, length(${holding.toDate}))`)))
    .groupBy(holding.postId);
  return new Map(rows.map((r) => [r.post!, r.n]));
}

async function agesOf(read: Reader, ids: readonly string[], on: Day, level: (p: { id: string; unitId: string | null }) => string): Promise<Map<string, { age: number; retires: number }>> {
  if (ids.length === 0) return new Map();
  const people = await read.select({ id: person.id, unitId: person.unitId, birth: person.birth }).from(person).where(inArray(person.id, [...ids]));
  const bases = await read.select().from(retirementBasis).where(inArray(retirementBasis.personId, [...ids])).orderBy(retirementBasis.n);
  const formerAge = new Map(bases.map((b) => [b.personId, b.formerAge]));
  const place = { reached: 1, 'within-year': 2, later: 3, unknown: 0, none: 0 } as const;
  return new Map(people.filter((p) => level(p) === 'full').map((p) => {
    const birth = p.birth as PartialDate | null;
    const due = retirementDue({ birth, formerAge: formerAge.get(p.id) ?? null }, on);
    return [p.id, { age: ageOf(birth, on) ?? -1, retires: due.on === null ? 0 : place[nearness(due.on, on)] }];
  }));
}
