import type { RankLevel, ServiceRank } from '../../facts.ts';

/** One line of the table of promotions: to a 职级, from these leading posts or 职级, after so many months. */
export type RankLine = { to: ServiceRank; posts: readonly RankLevel[]; ranks: readonly ServiceRank[]; months: number };

/** 晋升最低年限, highest first: eleven promotions over twelve 职级; the lowest is taken by recruitment. */
export const rankLines: readonly RankLine[] = [
  { to: 'inspector-1', posts: ['bureau-deputy'], ranks: ['inspector-2'], months: 48 },
  { to: 'inspector-2', posts: [], ranks: ['researcher-1'], months: 48 },
  { to: 'researcher-1', posts: ['county-chief'], ranks: ['researcher-2'], months: 36 },
  { to: 'researcher-2', posts: [], ranks: ['researcher-3'], months: 24 },
  { to: 'researcher-3', posts: ['county-deputy'], ranks: ['researcher-4'], months: 24 },
  { to: 'researcher-4', posts: [], ranks: ['principal-1'], months: 24 },
  { to: 'principal-1', posts: ['township-chief'], ranks: ['principal-2'], months: 24 },
  { to: 'principal-2', posts: [], ranks: ['principal-3'], months: 24 },
  { to: 'principal-3', posts: ['township-deputy'], ranks: ['principal-4'], months: 24 },
  { to: 'principal-4', posts: [], ranks: ['clerk-1'], months: 24 },
  { to: 'clerk-1', posts: [], ranks: ['clerk-2'], months: 24 },
];

/** The line by which a 职级 is reached; undefined for the lowest. */
export const lineOf = (to: ServiceRank): RankLine | undefined => rankLines.find((l) => l.to === to);
