import type { PersonFacts } from '../../domain/facts.ts';
import { kinClassWords, kinOf } from '../../domain/regulations/recusal-2006/art-3.ts';
import type { Words } from '../../kernel/refusal.ts';

/** A person proposed for a post of a plan; `bodyId` = the leading body the post belongs to, null where none. */
export type Proposed = { planId: string; postId: string; postName: string; bodyId: string | null; person: Pick<PersonFacts, 'id' | 'name' | 'family'> };

/** What stands against the plan: one person in two posts, kin in one body, or kinship that the family records leave open. */
export type Conflict = { kind: 'two-posts' | 'kin' | 'kin-unknown'; personIds: string[]; postIds: string[]; words: Words };

type Someone = Proposed['person'];

/** Kinship of two people from both family records; the only place of the room that asks for it. A tie in either record counts; else a doubt in either. */
function tie(a: Someone, b: Someone): { kin: 'yes' | 'unknown' | 'no'; words: Words } {
  const both = [kinOf(a, { personId: b.id, name: b.name }), kinOf(b, { personId: a.id, name: a.name })];
  for (const k of both) if (k.kin === 'yes') return { kin: 'yes', words: kinClassWords[k.kinClass] };
  for (const k of both) if (k.kin === 'unknown') return { kin: 'unknown', words: k.because.label };
  return { kin: 'no', words: { zh: '', en: '' } };
}

/** Every conflict among the proposals of plans that go together (variants of one plan are asked apart), in the order of the input. */
export function conflictsOf(proposed: readonly Proposed[]): Conflict[] {
  const found: Conflict[] = [];
  const byPerson = grouped(proposed, (p) => p.person.id);
  for (const [personId, posts] of byPerson) {
    if (new Set(posts.map((p) => p.postId)).size < 2) continue;
    const names = posts.map((p) => p.postName);
    found.push({ kind: 'two-posts', personIds: [personId], postIds: posts.map((p) => p.postId), words: { zh: `${posts[0]!.person.name}同时拟任${names.join('、')}`, en: `${posts[0]!.person.name} is proposed for ${names.join(', ')}` } });
  }
  const inBody = proposed.filter((p) => p.bodyId !== null);
  for (const members of grouped(inBody, (p) => p.bodyId!).values())
    members.forEach((a, i) => {
      for (const b of members.slice(i + 1)) {
        if (a.person.id === b.person.id) continue;
        const t = tie(a.person, b.person);
        if (t.kin === 'no') continue;
        const pair = { personIds: [a.person.id, b.person.id], postIds: [a.postId, b.postId] };
        if (t.kin === 'yes') found.push({ kind: 'kin', ...pair, words: { zh: `${a.person.name}与${b.person.name}是${t.words.zh}，拟进入同一班子`, en: `${a.person.name} and ${b.person.name} are kin (${t.words.en}) and proposed for one body` } });
        else found.push({ kind: 'kin-unknown', ...pair, words: { zh: `${a.person.name}与${b.person.name}是否有亲属关系不能判断：${t.words.zh}`, en: `Kinship of ${a.person.name} and ${b.person.name} cannot be judged: ${t.words.en}` } });
      }
    });
  return found;
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
