import type { Day } from '../kernel/day.ts';
import { rankOrder, rankWords, type CaseFacts, type MoveKind, type RankLevel } from './facts.ts';
import { notApplicable, unknown, w, type Finding } from './rule.ts';

/** A scope answers a finding to stop with, or null to go on. */
export type Scope = (facts: CaseFacts, day: Day) => Finding | null;

/** The first scope that stops wins. */
export const all = (...scopes: Scope[]): Scope => (facts, day) => {
  for (const scope of scopes) {
    const found = scope(facts, day);
    if (found) return found;
  }
  return null;
};

/** Only these kinds of move. */
export const moves = (...kinds: MoveKind[]): Scope => (facts) =>
  facts.move === null
    ? unknown(['move'])
    : kinds.includes(facts.move.kind)
      ? null
      : notApplicable(w('本条不适用于此种任用方式', 'does not concern this kind of move'));

/** Only leading posts from one rank to another, both included. */
export const ranks = (from: RankLevel, to: RankLevel = 'national-chief'): Scope => (facts) => {
  if (facts.post === null) return unknown(['post']);
  if (!facts.post.leading) return notApplicable(w('拟任职位不是领导职务', 'the post is not a leading post'));
  if (facts.post.rank === null) return unknown(['post.rank']);
  const at = rankOrder(facts.post.rank);
  if (at >= rankOrder(from) && at <= rankOrder(to)) return null;
  const name = rankWords(facts.post.rank);
  return notApplicable(w(`拟任职位为${name.zh}，不在本条范围`, `the post is ${name.en}, outside this article`));
};

/** Only where an exceptional promotion (破格) is claimed. */
export const exceptionClaimed: Scope = (facts) =>
  facts.move === null ? unknown(['move']) : facts.move.exception ? null : notApplicable(w('未提出破格', 'no exceptional promotion is claimed'));
