import type { HoldingFacts, PunishmentFacts, VoteFacts } from './facts.ts';
import type { Loose } from './rule.ts';

/** A post held, for tables of examples: an ordinary leading post at township-chief level unless said otherwise. */
export const holding = (over: Partial<Loose<HoldingFacts>>): Loose<HoldingFacts> => ({
  id: 'held',
  title: '综合科科长',
  unit: '云岭市发展研究局',
  rank: 'township-chief',
  role: 'chief',
  leading: true,
  grassroots: false,
  probation: false,
  promoted: true,
  appointedOn: null,
  from: null,
  to: null,
  exceptional: null,
  ...over,
});

/** A punishment, for tables of examples. */
export const punishment = (over: Partial<Loose<PunishmentFacts>>): Loose<PunishmentFacts> => ({
  id: 'p1',
  kind: 'admin-warning',
  decidedOn: null,
  effectiveUntil: null,
  affectsUseAfter: false,
  ...over,
});

/** Members of the example's decision body, m1 … m9. */
export const members = Array.from({ length: 9 }, (_, i) => ({
  memberId: `m${i + 1}`,
  name: ['程望舒', '祁远山', '舒景行', '闻人岚', '陆知遥', '简牧之', '乔松年', '贺清川', '甘若水'][i]!,
  personId: `member-${i + 1}`,
}));

/** Ids of the first n members. */
export const firstMembers = (n: number): string[] => members.slice(0, n).map((m) => m.memberId);

/** Votes in the order spoken: members 2 … n, then the chair m1; the first `yes` of them agree, the rest do not. */
export const votes = (n: number, yes: number): VoteFacts[] =>
  [...members.slice(1, n), members[0]!].map((m, i) => ({ memberId: m.memberId, name: m.name, stand: i < yes ? 'yes' : 'no', spoke: true }));
