import { layout, type Layout, type MapUnit } from '../rules/map.ts';
import type { MapData } from './client.ts';

/** What the posts are coloured by. */
export type ColourBy = 'staffing' | 'age' | 'retires';
/** The kinds a post can be shown as under each. */
export type Mark = 'full' | 'short' | 'over' | '-40' | '41-50' | '51-' | 'reached' | 'year' | 'later' | 'unknown';

export type MapPost = { title: string; due: number; held: number; leading: boolean; holders: number[] };
export type MapModel = { data: MapData; units: (MapUnit & { posts: MapPost[] })[]; layout: Layout; nodes: number; short: number[] };

/** The tree as it is drawn: each unit with its posts, and where everything lies. */
export function modelOf(data: MapData): MapModel {
  const units = data.units.id.map((_, i): MapModel['units'][number] => ({ parent: data.units.parent[i]!, rows: 0, posts: [] }));
  const posts = data.posts.unit.map((unit, i): MapPost => {
    const made = { title: data.titles[data.posts.title[i]!]!, due: data.posts.due[i]!, held: data.posts.held[i]!, leading: data.posts.role[i]! < 3, holders: [] };
    units[unit]!.posts.push(made);
    return made;
  });
  data.holders.post.forEach((post, i) => posts[post]!.holders.push(i));
  for (const u of units) u.rows = u.posts.length;
  return { data, units, layout: layout(units), nodes: units.length + posts.length, short: units.map((u) => u.posts.reduce((n, p) => n + (p.leading ? Math.max(0, p.due - p.held) : 0), 0)) };
}

/** How a post is marked. Of several holders the oldest, or the one who retires first, decides. */
export function markOf(m: MapModel, post: MapPost, by: ColourBy): Mark {
  if (by === 'staffing') return post.held > post.due ? 'over' : post.held < post.due ? 'short' : 'full';
  if (by === 'age') {
    const age = Math.max(-1, ...post.holders.map((h) => m.data.holders.age[h]!));
    return age < 0 ? 'unknown' : age <= 40 ? '-40' : age <= 50 ? '41-50' : '51-';
  }
  const known = post.holders.map((h) => m.data.holders.retires[h]!).filter((r) => r > 0);
  return known.length === 0 ? 'unknown' : (['reached', 'year', 'later'] as const)[Math.min(...known) - 1]!;
}

/** The names of the holders of a post. */
export const namesOf = (m: MapModel, post: MapPost): string => post.holders.map((h) => m.data.holders.name[h]).join('、');

/** Units that a search text finds by their own name, a title or a holder's name, in the order of the tree. */
export function find(m: MapModel, text: string): number[] {
  const q = text.trim();
  if (q === '') return [];
  return m.units.flatMap((u, i) => (m.data.units.name[i]!.includes(q) || u.posts.some((p) => p.title.includes(q) || p.holders.some((h) => m.data.holders.name[h]!.includes(q))) ? [i] : []));
}

/** The units of a branch, in the order of the tree, with how deep each stands below the top of the branch. */
export function branch(m: MapModel, top: number): { unit: number; depth: number }[] {
  const out: { unit: number; depth: number }[] = [];
  const stack = [{ unit: top, depth: 0 }];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    out.push(at);
    const children: number[] = [];
    for (let c = m.layout.child[at.unit]!; c !== -1; c = m.layout.next[c]!) children.push(c);
    for (const c of children.reverse()) stack.push({ unit: c, depth: at.depth + 1 });
  }
  return out;
}
