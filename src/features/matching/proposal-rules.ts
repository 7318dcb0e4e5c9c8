import type { Words } from '../../kernel/refusal.ts';
import type { Answer } from './lexical-rules.ts';
import type { Problem, Solution } from './model-rules.ts';
import { lackWords, type Numbers, type Stated, type WishKind } from './wishes-rules.ts';

/** What a matching was asked: the runs with the seats and the wanted speciality of each post, the wishes as stated, and whether people with open facts take part. */
export type Input = { posts: { runId: string; seats: number; specialty: string[] }[]; wishes: Stated[]; numbers: Numbers; withOpen: boolean };

/** Somebody proposed for a post. `open`: facts are still missing. */
export type Proposed = { personId: string; name: string; post: string; open: boolean; speaks: Words[] };
/** Another person for a seat: what it costs in words, and who else moves in consequence. */
export type Alternative = Proposed & { costs: Words[]; moves: Words[] };
export type Seat = { chosen: Proposed; instead: Alternative[] };
export type PostResult = { runId: string; searchId: string; postId: string; title: string; seats: number; candidates: number; filled: Seat[]; empty: Words[] };
/** The open proposal: post by post, the next best choices of the whole with what changes, and what the best one lacks. */
export type Result = { posts: PostResult[]; lacks: { words: Words; weight: number; level: number; n: number }[]; others: { changes: Words[]; costs: Words[] }[]; barred: Words[]; questions: number };

/** How another choice is worse than the best one, in words: seats first, then the wishes in their order; better ones are said too. */
export function costWords(problem: Problem, best: Solution, other: Solution): Words[] {
  const out: Words[] = [];
  const seats = best.filled - other.filled;
  if (seats > 0) out.push({ zh: `少配 ${seats} 个职位`, en: `${seats} fewer posts filled` });
  const order = problem.wishes.map((w, i) => ({ w, i })).sort((a, b) => a.w.level - b.w.level || a.i - b.i);
  for (const { w, i } of order) {
    const more = other.lacks[i]! - best.lacks[i]!;
    const words = lackWords[w.id as WishKind](Math.abs(more));
    if (more > 0) out.push(words);
    if (more < 0) out.push({ zh: `（“${w.words.zh}”有所改善）`, en: `(“${w.words.en}” gains)` });
  }
  return out.length > 0 ? out : [{ zh: '与首选相当，只差名单次序', en: 'as good as the first choice but for the order of the list' }];
}

/** Who is where in one choice and not in the other, as sentences. */
export function changeWords(problem: Problem, from: Solution, to: Solution, nameOf: (person: string) => string, except: readonly string[] = []): Words[] {
  const at = (s: Solution) => new Map(s.chosen.map((i) => [problem.pairs[i]!.person, problem.pairs[i]!.post]));
  const [before, after] = [at(from), at(to)];
  const title = (post: string): string => problem.posts.find((p) => p.id === post)!.title;
  return [...new Set([...before.keys(), ...after.keys()])].filter((p) => !except.includes(p) && before.get(p) !== after.get(p)).map((p): Words => {
    const [old, now] = [before.get(p), after.get(p)];
    if (old === undefined) return { zh: `${nameOf(p)}任${title(now!)}`, en: `${nameOf(p)} takes ${title(now!)}` };
    if (now === undefined) return { zh: `${nameOf(p)}不再任${title(old)}`, en: `${nameOf(p)} no longer takes ${title(old)}` };
    return { zh: `${nameOf(p)}由${title(old)}改任${title(now)}`, en: `${nameOf(p)} takes ${title(now)} instead of ${title(old)}` };
  });
}

/** Why seats of a post stay empty: nobody came through the search, or everybody is placed elsewhere or barred. */
export function emptyWords(problem: Problem, best: Solution, postId: string, fellAt: readonly Words[], nameOf: (person: string) => string): Words[] {
  const own = problem.pairs.flatMap((p, i) => (p.post === postId ? [i] : []));
  if (own.length === 0) return [{ zh: fellAt.length ? `没有人通过：${fellAt.map((f) => f.zh).join('；')}` : '短名单上没有人', en: fellAt.length ? `Nobody came through: ${fellAt.map((f) => f.en).join('; ')}` : 'The short list is empty' }];
  const chosen = new Set(best.chosen);
  return own.filter((i) => !chosen.has(i)).slice(0, 12).map((i): Words => {
    const { person } = problem.pairs[i]!;
    const placed = best.chosen.find((c) => problem.pairs[c]!.person === person);
    if (placed !== undefined) return { zh: `${nameOf(person)}已拟任${problem.posts.find((p) => p.id === problem.pairs[placed]!.post)!.title}`, en: `${nameOf(person)} is proposed for ${problem.posts.find((p) => p.id === problem.pairs[placed]!.post)!.title}` };
    const bar = problem.conflicts.find((c) => (c.a === i && chosen.has(c.b)) || (c.b === i && chosen.has(c.a)));
    return bar ? bar.why : { zh: `${nameOf(person)}未入选`, en: `${nameOf(person)} is not chosen` };
  });
}

/** Kinship that stands between somebody chosen and somebody who is not. */
function barredBy(problem: Problem, best: Solution): Words[] {
  const chosen = new Set(best.chosen);
  const people = new Set(best.chosen.map((i) => problem.pairs[i]!.person));
  const found = problem.conflicts.filter((c) => chosen.has(c.a) !== chosen.has(c.b) && !(people.has(problem.pairs[c.a]!.person) && people.has(problem.pairs[c.b]!.person)));
  return [...new Map(found.map((c) => [c.why.zh, c.why])).values()].slice(0, 60);
}

/** The answer of the solver as a proposal to be read. */
export function resultOf(problem: Problem, answer: Answer, about: (post: string) => Pick<PostResult, 'runId' | 'searchId'> & { fellAt: Words[] }, said: (person: string, post: string) => Proposed, questions: number): Result {
  const nameOf = (p: string): string => said(p, '').name;
  return {
    posts: problem.posts.map((post): PostResult => {
      const { fellAt, ...ids } = about(post.id);
      const filled = answer.best.chosen.filter((i) => problem.pairs[i]!.post === post.id).map((i): Seat => ({
        chosen: said(problem.pairs[i]!.person, post.id),
        instead: (answer.instead.get(i) ?? []).map((x): Alternative => ({ ...said(x.person, post.id), costs: costWords(problem, answer.best, x.whole), moves: changeWords(problem, answer.best, x.whole, nameOf, [x.person, problem.pairs[i]!.person]) })),
      }));
      return { ...ids, postId: post.id, title: post.title, seats: post.seats, candidates: problem.pairs.filter((p) => p.post === post.id).length, filled, empty: filled.length < post.seats ? emptyWords(problem, answer.best, post.id, fellAt, nameOf) : [] };
    }),
    lacks: problem.wishes.map((w, i) => ({ words: w.words, weight: w.weight, level: w.level, n: answer.best.lacks[i]! })),
    others: answer.others.map((s) => ({ changes: changeWords(problem, answer.best, s, nameOf), costs: costWords(problem, answer.best, s) })),
    barred: barredBy(problem, answer.best), questions,
  };
}
