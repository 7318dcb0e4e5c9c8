import type { SubjectBook } from '../../library.ts';
import { article18 } from '../../regulations/service-rank-2019/art-18.ts';
import { exampleRankCase } from './example.ts';
import { rankPromotion, type RankCase, type RankPath, type RankStage } from './facts.ts';

/** The rules of promotion in 职级 with their example. */
export const rankBook: SubjectBook<RankCase, RankPath, RankStage> = {
  subject: rankPromotion,
  rules: [...article18],
  example: exampleRankCase,
  days: { propose: '2026-08-20', notice: '2026-09-01', approve: '2026-09-07' },
};
