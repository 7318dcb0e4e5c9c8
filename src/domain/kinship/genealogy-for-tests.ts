import type { KinClass } from './classes.ts';
import type { KinLine, KinPerson } from './graph.ts';

/*
 * The second, independent implementation: families as plain tables of parents and spouses, and the kin of article 3 written down list
 * by list as the regulation names them. It shares no code with the graph and walks nothing.
 */

/** One invented person: who the parents are (a step-parent who raised the child counts, 拟制血亲) and who the spouse is. */
export type Human = { id: string; name: string; sex: 'm' | 'f'; year: number; parents: string[]; legal: string[]; spouse: string | null };

/** A small generator of numbers in [0, 1), the same for a seed. */
export function chance(seed: number): () => number {
  let s = seed >>> 0;
  return () => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Invents some families over four generations that marry among one another and outside; now and then a widowed parent marries again. */
export function genealogy(random: () => number): Human[] {
  const all: Human[] = [];
  const person = (sex: 'm' | 'f', year: number, parents: string[]): Human => {
    const one: Human = { id: `h${all.length}`, name: `甲${String.fromCharCode(0x4e00 + all.length)}`, sex, year, parents, legal: [], spouse: null };
    all.push(one);
    return one;
  };
  const marry = (a: Human, b: Human): void => void ((a.spouse = b.id), (b.spouse = a.id));
  const close = (a: Human, b: Human): boolean => a.parents.some((p) => b.parents.includes(p));
  let grown: Human[] = Array.from({ length: 4 }, (_, i) => person(i % 2 ? 'f' : 'm', 1930 + i, []));
  for (let generation = 0; generation < 3; generation++) {
    const next: Human[] = [];
    for (const one of grown) {
      if (one.spouse !== null || random() < 0.15) continue;
      const fits = grown.filter((o) => o.spouse === null && o.sex !== one.sex && !close(o, one));
      const other = fits.length > 0 && random() < 0.6 ? fits[Math.floor(random() * fits.length)]! : person(one.sex === 'm' ? 'f' : 'm', one.year + 1, []);
      marry(one, other);
      const born = Math.floor(random() * 4);
      const children = Array.from({ length: born }, (_, n) => person(random() < 0.5 ? 'm' : 'f', one.year + 24 + n * 2, [one.id, other.id]));
      next.push(...children);
      if (children.length > 0 && random() < 0.12) {
        // The other parent died early: the new spouse raises the children and has one more.
        const second = person(other.sex, other.year + 5, []);
        other.spouse = null;
        marry(one, second);
        for (const c of children) c.legal.push(second.id);
        next.push(person(random() < 0.5 ? 'm' : 'f', one.year + 36, [one.id, second.id]));
      }
    }
    grown = next;
  }
  return all;
}

type Tables = Record<'parents' | 'children' | 'spouses' | 'siblings', Map<Human, Human[]>>;

/** Parents, children, spouse, and whoever shares a parent, of everybody. */
function tablesOf(all: readonly Human[]): Tables {
  const by = new Map(all.map((h) => [h.id, h]));
  const table = (list: (h: Human) => Human[]): Map<Human, Human[]> => new Map(all.map((h) => [h, list(h)]));
  const parents = table((h) => [...h.parents, ...h.legal].map((id) => by.get(id)!));
  return {
    parents, spouses: table((h) => (h.spouse === null ? [] : [by.get(h.spouse)!])),
    children: table((h) => all.filter((c) => c.parents.includes(h.id) || c.legal.includes(h.id))),
    siblings: table((h) => all.filter((o) => o !== h && parents.get(o)!.some((p) => parents.get(h)!.includes(p)))),
  };
}

/** The kin of a person by the lists of article 3, each computed by its own words; symmetric only after both sides are asked. */
function listsOf(of: Tables, x: Human): Record<KinClass, Set<string>> {
  const parents = (h: Human): readonly Human[] => of.parents.get(h)!;
  const children = (h: Human): readonly Human[] => of.children.get(h)!;
  const spouses = (h: Human): readonly Human[] => of.spouses.get(h)!;
  const siblings = (h: Human): readonly Human[] => of.siblings.get(h)!;
  const ids = (list: readonly Human[]): Set<string> => new Set(list.map((h) => h.id));
  const above = (h: Human): Human[] => parents(h).flatMap((p) => [p, ...above(p)]);
  const below = (h: Human): Human[] => children(h).flatMap((c) => [c, ...below(c)]);
  const uncles = parents(x).flatMap(siblings);
  const collateral = [...uncles, ...siblings(x), ...uncles.flatMap(children), ...siblings(x).flatMap(children)];
  const spouseSiblings = spouses(x).flatMap(siblings);
  return {
    spouse: ids(spouses(x)),
    direct: ids([...above(x), ...below(x)]),
    collateral: ids(collateral),
    'in-law': ids([...spouses(x).flatMap(parents), ...spouseSiblings, ...spouseSiblings.flatMap(spouses), ...children(x).flatMap(spouses), ...children(x).flatMap(spouses).flatMap(parents), ...collateral.flatMap(spouses)]),
  };
}

/** The class of every pair of kin, by `a b`; the nearest class of either side. */
export function referenceOf(all: readonly Human[]): Map<string, KinClass> {
  const out = new Map<string, KinClass>();
  const tables = tablesOf(all);
  const lists = new Map(all.map((h) => [h.id, listsOf(tables, h)]));
  for (const a of all) for (const b of all) {
    if (a.id === b.id) continue;
    const found = (['spouse', 'direct', 'collateral', 'in-law'] as const).find((c) => lists.get(a.id)![c].has(b.id) || lists.get(b.id)![c].has(a.id));
    if (found) out.set(`${a.id} ${b.id}`, found);
  }
  return out;
}

/** One tie of the tables as the line of one of the two. */
export type Tie = { of: string; to: string; term: string };

/** Every parent and spouse of the tables, as it stands in the one record and in the other. */
export function tiesOf(all: readonly Human[]): [Tie, Tie][] {
  const by = new Map(all.map((h) => [h.id, h]));
  const step = (law: boolean): string => (law ? '继' : '');
  const parent = (c: Human, id: string, law: boolean): [Tie, Tie] => {
    const p = by.get(id)!;
    const named = law ? step(true) : '';
    return [
      { of: c.id, to: id, term: law ? `${named}${p.sex === 'm' ? '父' : '母'}` : p.sex === 'm' ? '父亲' : '母亲' },
      { of: id, to: c.id, term: `${named}${c.sex === 'm' ? (law ? '子' : '儿子') : law ? '女' : '女儿'}` },
    ];
  };
  return all.flatMap((h) => [
    ...h.parents.map((id) => parent(h, id, false)),
    ...h.legal.map((id) => parent(h, id, true)),
    ...(h.spouse !== null && h.id < h.spouse ? [[{ of: h.id, to: h.spouse, term: h.sex === 'm' ? '妻子' : '丈夫' }, { of: h.spouse, to: h.id, term: h.sex === 'm' ? '丈夫' : '妻子' }] as [Tie, Tie]] : []),
  ]);
}

/** Family records of these lines; `linked: false` gives name and birth only, as an appointment form does. */
export function recordsOf(all: readonly Human[], ties: readonly Tie[], how: { linked?: (t: Tie) => boolean; filled?: (id: string) => boolean } = {}): KinPerson[] {
  const by = new Map(all.map((h) => [h.id, h]));
  return all.map((h) => {
    const filled = how.filled?.(h.id) ?? true;
    const lines: KinLine[] = !filled ? [] : ties.filter((t) => t.of === h.id).map((t) => ({
      relation: t.term, name: by.get(t.to)!.name, birth: `${by.get(t.to)!.year}-01`, linked: how.linked?.(t) === false ? null : t.to, living: true,
    }));
    return { id: h.id, name: h.name, sex: h.sex, birth: `${h.year}-01`, filled, lines };
  });
}

/** Longer terms by which a person may name kin, from the tables: uncles, cousins, nephews, in-laws. */
export function farTies(all: readonly Human[]): Tie[] {
  const by = new Map(all.map((h) => [h.id, h]));
  const of = (id: string): Human => by.get(id)!;
  const kids = (id: string): Human[] => all.filter((c) => c.parents.includes(id));
  const sibs = (h: Human): Human[] => all.filter((o) => o.id !== h.id && o.parents.length === 2 && o.parents.every((p) => h.parents.includes(p)));
  const pick = (h: Human, m: string, f: string): string => (h.sex === 'm' ? m : f);
  const out: Tie[] = [];
  for (const h of all) {
    const say = (to: Human, term: string): void => void (to.id !== h.id && out.push({ of: h.id, to: to.id, term }));
    for (const s of sibs(h)) {
      say(s, pick(s, s.year < h.year ? '哥哥' : '弟弟', s.year < h.year ? '姐姐' : '妹妹'));
      if (s.spouse) say(of(s.spouse), pick(s, '弟媳', '妹夫'));
      for (const n of kids(s.id)) say(n, s.sex === 'm' ? pick(n, '侄子', '侄女') : pick(n, '外甥', '外甥女'));
    }
    for (const p of h.parents.map(of)) for (const u of sibs(p)) {
      say(u, p.sex === 'm' ? pick(u, '叔父', '姑母') : pick(u, '舅父', '姨母'));
      if (u.spouse) say(of(u.spouse), p.sex === 'm' ? pick(u, '婶母', '姑父') : pick(u, '舅母', '姨父'));
      for (const c of kids(u.id)) say(c, p.sex === 'm' && u.sex === 'm' ? pick(c, '堂兄', '堂妹') : pick(c, '表弟', '表姐'));
    }
    if (h.spouse) {
      const w = of(h.spouse);
      for (const p of w.parents.map(of)) say(p, h.sex === 'm' ? pick(p, '岳父', '岳母') : pick(p, '公公', '婆婆'));
      for (const s of sibs(w)) {
        say(s, h.sex === 'm' ? pick(s, '内弟', '小姨子') : pick(s, '大伯子', '小姑子'));
        if (s.spouse) say(of(s.spouse), h.sex === 'm' ? pick(s, '妻弟之妻', '连襟') : pick(s, '妯娌', '夫妹之夫'));
      }
    }
    for (const c of kids(h.id)) if (c.spouse) {
      say(of(c.spouse), pick(c, '儿媳', '女婿'));
      for (const p of of(c.spouse).parents.map(of)) say(p, pick(p, '亲家公', '亲家母'));
    }
  }
  return out;
}
