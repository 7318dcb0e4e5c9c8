import { kinWords, type KinAnswer } from '../../domain/kinship/answer.ts';
import { sameOrgan } from '../../domain/regulations/recusal-2006/art-3.ts';
import { citationOf } from '../../domain/rule.ts';
import type { Citation, Words } from '../../kernel/refusal.ts';

/** A person proposed for a post, by a plan or by a case outside of it; several people of one case stand for one place. `source` names the plan or the case. */
export type Proposed = { planId: string | null; postId: string; personId: string; name: string; source: string };
/** A leading post with who holds it today; `bodyId` = the leading body it belongs to, null where none. */
export type Seat = { postId: string; title: string; bodyId: string | null; establishment: number; holders: readonly { personId: string; name: string }[] };
export const conflictKinds = ['two-posts', 'kin', 'kin-unknown', 'limit', 'rotation', 'at-once', 'barred', 'matter', 'structure'] as const;
export type ConflictKind = (typeof conflictKinds)[number];
/** What stands against the plans: who, which posts, why, under which article, and the way out. `weight`: forbids; needs a reason; must be answered first. */
export type Conflict = { kind: ConflictKind; weight: 'block' | 'reason' | 'unknown'; personIds: string[]; postIds: string[]; words: Words; citation: Citation | null; wayOut: Words };
/** `kin` answers from both families; `leaves` are holders (person and post) who leave by a matter of their own. */
export type World = { seats: readonly Seat[]; proposed: readonly Proposed[]; kin: (a: string, b: string) => KinAnswer; leaves: ReadonlySet<string> };

export const leaving = (personId: string, postId: string): string => `${personId}/${postId}`;

/** Every conflict of places and kin among the proposals that go together, in the order of the posts. */
export function conflictsOf(world: World): Conflict[] {
  const to = grouped(world.proposed, (p) => p.personId);
  return [...twoPosts(world, to), ...limits(world, to), ...kinIn(world, to)];
}

function twoPosts(world: World, to: ReadonlyMap<string, Proposed[]>): Conflict[] {
  const title = new Map(world.seats.map((s) => [s.postId, s.title]));
  return [...to.values()].flatMap((list): Conflict[] => {
    const posts = [...new Map(list.map((p) => [p.postId, p])).values()];
    if (posts.length < 2) return [];
    const named = posts.map((p) => `${title.get(p.postId) ?? ''}（${p.source}）`);
    const { name, personId } = posts[0]!;
    return [{ kind: 'two-posts', weight: 'block', personIds: [personId], postIds: posts.map((p) => p.postId), words: { zh: `${name}同时拟任${named.join('、')}`, en: `${name} is proposed for ${named.join(', ')}` }, citation: null, wayOut: { zh: '只保留一个职位的人选', en: 'Keep the person for one of the posts' } }];
  });
}

/** Who holds a post and stays in it: nobody proposed elsewhere, nobody who leaves by a matter. */
const staying = (s: Seat, world: World, to: ReadonlyMap<string, Proposed[]>): Seat['holders'] => s.holders.filter((h) => {
  const posts = to.get(h.personId) ?? [];
  return !world.leaves.has(leaving(h.personId, s.postId)) && (posts.length === 0 || posts.some((p) => p.postId === s.postId));
});

/** How many places some people want: one for each plan or case, and one together where two of them name the same person. */
function placesOf(come: readonly Proposed[]): number {
  const counted = new Set<string>();
  let places = 0;
  for (const list of grouped(come, (p) => p.source).values()) {
    if (!list.some((p) => counted.has(p.personId))) places += 1;
    for (const p of list) counted.add(p.personId);
  }
  return places;
}

/** Posts that would have more people than places: who stays and who comes. */
function limits(world: World, to: ReadonlyMap<string, Proposed[]>): Conflict[] {
  const by = grouped(world.proposed, (p) => p.postId);
  return world.seats.flatMap((s): Conflict[] => {
    const stay = staying(s, world, to);
    const come = (by.get(s.postId) ?? []).filter((p) => !stay.some((h) => h.personId === p.personId));
    const places = placesOf(come);
    const after = stay.length + places;
    if (places === 0 || after <= s.establishment) return [];
    const open = stay.filter((h) => !(to.get(h.personId) ?? []).some((p) => p.postId === s.postId));
    const who = open.map((h) => h.name).join('、');
    return [{
      kind: 'limit', weight: 'block', personIds: [...open.map((h) => h.personId), ...come.map((p) => p.personId)], postIds: [s.postId], citation: null,
      words: { zh: `${s.title}应配 ${s.establishment}，安排后 ${after}${who ? `；${who}的去向没有安排` : ''}`, en: `${s.title}: ${after} for ${s.establishment} place(s)${who ? `; where ${who} goes is not said` : ''}` },
      wayOut: who ? { zh: `为${who}安排去向，或办理免职`, en: `Say where ${who} goes, or begin the removal` } : { zh: '减少人选', en: 'Propose fewer' },
    }];
  });
}

/** Kin who would sit in one body: the proposed with one another, and with those who stay. What is not known blocks until it is answered. */
function kinIn(world: World, to: ReadonlyMap<string, Proposed[]>): Conflict[] {
  const by = grouped(world.proposed, (p) => p.postId);
  const citation = citationOf(sameOrgan);
  const out: Conflict[] = [];
  const said = new Set<string>();
  for (const [body, seats] of grouped(world.seats.filter((s) => s.bodyId !== null), (s) => s.bodyId!)) {
    const members = seats.flatMap((s) => [
      ...(by.get(s.postId) ?? []).map((p) => ({ personId: p.personId, name: p.name, postId: s.postId, comes: true })),
      ...staying(s, world, to).filter((h) => !(by.get(s.postId) ?? []).some((p) => p.personId === h.personId)).map((h) => ({ personId: h.personId, name: h.name, postId: s.postId, comes: false })),
    ]);
    members.forEach((a, i) => {
      for (const b of members.slice(i + 1)) {
        const pair = [a.personId, b.personId].sort().join('/');
        // People for one place are no members together; two who sit there already are the body's own affair.
        if (a.personId === b.personId || a.postId === b.postId || (!a.comes && !b.comes) || said.has(`${body} ${pair}`)) continue;
        const found = world.kin(a.personId, b.personId);
        if (found.kin === 'none' || found.kin === 'self') continue;
        said.add(`${body} ${pair}`);
        const both = { personIds: [a.personId, b.personId], postIds: [a.postId, b.postId], citation };
        if (found.kin === 'yes') out.push({ kind: 'kin', weight: 'block', ...both, words: { zh: `${a.name}与${b.name}有亲属关系（${kinWords(found).zh}），拟在同一班子任职`, en: `${a.name} and ${b.name} are kin (${kinWords(found).en}) and would sit in one body` }, wayOut: { zh: '调整其中一人的安排', en: 'Place one of them elsewhere' } });
        else {
          const why = found.kin === 'probable' ? { zh: `可能是${kinWords(found).zh}`, en: `perhaps ${kinWords(found).en}` } : found.because;
          out.push({ kind: 'kin-unknown', weight: 'unknown', ...both, words: { zh: `${a.name}与${b.name}是否有亲属关系不能判断：${why.zh}`, en: `Kinship of ${a.name} and ${b.name} cannot be judged: ${why.en}` }, wayOut: { zh: '补录家庭成员，或由本人声明并经核实', en: 'Fill in the family records, or have it declared and confirmed' } });
        }
      }
    });
  }
  return out;
}

/** Items by key, each list in the order given. */
export function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const held = groups.get(key(item));
    if (held) held.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
