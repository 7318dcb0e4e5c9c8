import type { Day } from '../../kernel/day.ts';
import { ok, type Outcome, type Words } from '../../kernel/refusal.ts';
import { participantGroups, type ParticipantGroup } from '../../domain/facts-of-steps.ts';
import { differential } from '../../domain/regulations/appointment-2019/art-20.ts';
import { evaluate, inForce, type Verdict } from '../../domain/rule.ts';
import { termChangeBook } from '../../domain/subjects/term-change/book.ts';
import type { TermChangeFacts } from '../../domain/subjects/term-change/facts.ts';
import { sumFault } from '../selection/rules/arithmetic.ts';
import type { Invited, SheetFigures } from '../selection/rules/commands.ts';
import { refused } from './recommendation-refusals-rules.ts';

export const roundForms = ['interview', 'meeting'] as const;
export type RoundForm = (typeof roundForms)[number];
export const roundGroups = participantGroups;
export type RoundGroup = ParticipantGroup;
/** One who takes part, with the unit's group; `way` says whether the roster gave the name or a person added it. */
export type RoundInvited = Invited & { group: RoundGroup };
/** A post of the sheet and the people printed under it; one of them is named. `unitId`: the body it belongs to. */
export type RoundPost = { postId: string; title: string; unitId: string; people: { personId: string; name: string }[] };

/** What the articles ask of a round and the sheet does not say; null while not entered. Days are civil days. */
export type RoundFacts = {
  outline: boolean | null; consultedOn: Day | null; by: 'superior' | 'own' | null; chairedBy: 'own-committee' | 'other' | null; analysedOn: Day | null; reportedOn: Day | null;
  members: ('secretary' | 'deputy' | 'organization' | 'discipline')[] | null; committeeOn: Day | null; superiorOn: Day | null; decidedOn: Day | null; shownOn: Day | null; examinedOn: Day | null;
};
export const noFacts: RoundFacts = { outline: null, consultedOn: null, by: null, chairedBy: null, analysedOn: null, reportedOn: null, members: null, committeeOn: null, superiorOn: null, decidedOn: null, shownOn: null, examinedOn: null };

/** What the papers say of one post: sheets valid for it, and votes. */
export type PostFigures = { postId: string; valid: number; invalid: number; abstain: number; others: number; people: { personId: string; votes: number }[] };
/** What one person read off the counted papers: numbers of people and sheets. */
export type RoundFigures = { heldOn: Day; present: number; issued: number; returned: number; posts: PostFigures[] };
export type Agreed = { figures: RoundFigures; by: [string, string]; names: [string, string]; day: Day };
/** What of a round the rules ask. */
export type Round = { form: RoundForm; posts: readonly RoundPost[]; invited: readonly RoundInvited[]; groups: readonly RoundGroup[]; facts: RoundFacts; attended: readonly number[] | null; agreed: Agreed | null };

/** Nothing entered: for rules that ask no round. */
export const noRound: Round = { form: 'meeting', posts: [], invited: [], groups: [], facts: noFacts, attended: null, agreed: null };

/** The sheet of one post as its case takes it: the common figures with those of the post. */
export function sheetOf(due: number, figures: RoundFigures, postId: string): SheetFigures | undefined {
  const post = figures.posts.find((p) => p.postId === postId);
  if (!post) return undefined;
  const { heldOn, present, issued, returned } = figures;
  return { heldOn, due, present, issued, returned, valid: post.valid, invalid: post.invalid, abstain: post.abstain, others: post.others, candidates: post.people.map((p) => ({ ...p })) };
}

/** Figures in the order of the sheet, so that two readings of the same papers are the same value. */
export function inOrder(posts: readonly RoundPost[], figures: RoundFigures): RoundFigures {
  const place = new Map(posts.map((p, i) => [p.postId, i]));
  return {
    ...figures,
    posts: [...figures.posts].sort((a, b) => (place.get(a.postId) ?? 0) - (place.get(b.postId) ?? 0)).map((f) => {
      const order = new Map(posts[place.get(f.postId) ?? 0]?.people.map((p, i) => [p.personId, i]));
      return { ...f, people: [...f.people].sort((a, b) => (order.get(a.personId) ?? 0) - (order.get(b.personId) ?? 0)) };
    }),
  };
}

/** The first thing in which figures cannot be right; each post adds up by the rules of the case it goes to. */
export function figuresFault(round: Pick<Round, 'posts' | 'invited' | 'attended'>, figures: RoundFigures): { postId: string | null; words: Words } | null {
  const ids = figures.posts.map((p) => p.postId);
  if (new Set(ids).size !== ids.length || ids.length !== round.posts.length || round.posts.some((p) => !ids.includes(p.postId))) return { postId: null, words: { zh: '须逐一录入推荐表上的全部职位，不重不漏', en: 'Every post of the sheet is entered once, and no other' } };
  if (round.attended !== null && round.attended.length !== figures.present) return { postId: null, words: { zh: `实到 ${figures.present} 与签到 ${round.attended.length} 人不同`, en: `${figures.present} present, but ${round.attended.length} signed in` } };
  for (const p of round.posts) {
    const fault = sumFault(sheetOf(round.invited.length, figures, p.postId)!, { due: round.invited.length, seats: 1 }, p.people.map((x) => x.personId));
    if (fault) return { postId: p.postId, words: { zh: `${p.title}：${fault.words.zh}`, en: `${p.title}: ${fault.words.en}` } };
  }
  return null;
}

/** Where two readings differ: `present`, or a post. Empty when they agree. */
export function differing(a: RoundFigures, b: RoundFigures): string[] {
  const plain = (['heldOn', 'present', 'issued', 'returned'] as const).filter((k) => a[k] !== b[k]);
  const other = new Map(b.posts.map((p) => [p.postId, p]));
  const line = (p: PostFigures): string => JSON.stringify([p.valid, p.invalid, p.abstain, p.others, p.people.map((x) => [x.personId, x.votes])]);
  return [...plain, ...a.posts.filter((p) => !other.has(p.postId) || line(other.get(p.postId)!) !== line(p)).map((p) => p.postId)];
}

/** Whether enough took part by the institution's number; unset where it has none. */
export function turnoutOf(due: number, figures: RoundFigures, least: { of: number; per: number } | null): 'enough' | 'short' | 'unset' {
  if (!least) return 'unset';
  return least.per * figures.present >= least.of * due ? 'enough' : 'short';
}

const peopleOf = (posts: readonly RoundPost[]): Set<string> => new Set(posts.flatMap((p) => p.people.map((x) => x.personId)));

/** Refuses a sheet with a post twice or without people, somebody twice under one post, or reference candidates that are not more than the posts (第十八条). */
export function checkPosts(form: RoundForm, posts: readonly RoundPost[]): Outcome<null> {
  if (posts.length === 0 || new Set(posts.map((p) => p.postId)).size !== posts.length) return refused.posts();
  for (const p of posts) {
    if (p.people.length === 0) return refused.nobody(p.title);
    if (new Set(p.people.map((x) => x.personId)).size !== p.people.length) return refused.twice(p.title);
  }
  const n = peopleOf(posts).size;
  return form === 'interview' || differential(n, posts.length) ? ok(null) : refused.equal(n, posts.length);
}

/** The facts of the term change as the rounds of a plan give them. `bodyPosts`: posts of the plan in the bodies of the round; `newcomers`: somebody on the sheet is no member of the body now. */
export function factsOf(id: string, round: Round, talks: Round | null, body: { posts: number; otherBodies: boolean; newcomers: boolean | null }): TermChangeFacts {
  const f = round.facts;
  const interview = round.form === 'interview' ? round : talks;
  const there = (r: Round): RoundGroup[] => [...new Set([...(r.attended === null ? r.invited : r.attended.map((i) => r.invited[i]!)).map((p) => p.group), ...r.groups])];
  const meeting = round.form === 'meeting';
  return {
    id, posts: body.posts, directed: round.posts.length, forOtherBodies: body.otherBodies,
    talks: interview === null ? null : { on: interview.agreed?.figures.heldOn ?? null, outline: interview.facts.outline, groups: there(interview) },
    reference: meeting ? { candidates: peopleOf(round.posts).size, posts: round.posts.length, consultedOn: f.consultedOn, by: f.by } : null,
    meeting: meeting ? { on: round.agreed?.figures.heldOn ?? null, chairedBy: f.chairedBy } : null,
    analysedOn: f.analysedOn, reportedOn: f.reportedOn,
    deliberation: { members: f.members, committeeOn: f.committeeOn, superiorOn: f.superiorOn, decidedOn: f.decidedOn },
    newMembers: { any: body.newcomers, shownOn: f.shownOn, examinedOn: f.examinedOn }, tenure: null,
  };
}

/** Rules that only a meeting answers. */
const ofMeeting = ['differential', 'by-superior', 'chaired-by-committee', 'in-order'].map((r) => `cn.appointment-2019.art-18.${r}`);

/** What articles 17 to 19 say of a round and, for the meeting, article 25 of what follows it. `local`: the bodies are Party committees, congresses and the like; article 19 names who takes part for those alone. */
export function roundVerdicts(form: RoundForm, facts: TermChangeFacts, day: Day, local: boolean): Verdict[] {
  const stages = form === 'meeting' ? ['recommendation', 'examinees'] : ['recommendation'];
  return termChangeBook.rules.filter((r) => inForce(r, day) && r.stages.some((s) => stages.includes(s)) && (form === 'meeting' || !ofMeeting.includes(r.id)) && (local || r.article !== '第十九条')).map((r) => evaluate(r, facts, day));
}

/** The verdicts that forbid carrying the figures of a round: a rule of the recommendation is broken. */
export const barring = (verdicts: readonly Verdict[]): Verdict[] => verdicts.filter((v) => v.kind === 'block' && /\.art-1[789]\./.test(v.rule));
