import type { SubjectBook } from '../../subject-book.ts';
import { servantAppraisalNoPromotion } from '../../regulations/civil-servant-appraisal-2020/no-promotion.ts';
import { lawArticle49 } from '../../regulations/civil-servants-2018/art-49.ts';
import { lawArticle64OfRank } from '../../regulations/civil-servants-2018/art-64.ts';
import { rankArticle8 } from '../../regulations/service-rank-2019/art-8.ts';
import { article18 } from '../../regulations/service-rank-2019/art-18.ts';
import { rankBars } from '../../regulations/service-rank-2019/bars.ts';
import { rankLowest } from '../../regulations/service-rank-2019/lowest-rank.ts';
import { rankProcedure } from '../../regulations/service-rank-2019/procedure.ts';
import { rankShares } from '../../regulations/service-rank-2019/shares.ts';
import { exampleRankCase } from './example.ts';
import { rankPromotion, type RankCase, type RankPath, type RankStage } from './facts.ts';

/** The rules of promotion in 职级 with their example. */
export const rankBook: SubjectBook<RankCase, RankPath, RankStage> = {
  subject: rankPromotion,
  rules: [
    ...lawArticle49, ...lawArticle64OfRank,
    ...rankArticle8, ...rankLowest, ...article18, ...rankBars, ...rankProcedure, ...rankShares,
    ...servantAppraisalNoPromotion,
  ],
  example: exampleRankCase,
  days: { propose: '2026-08-20', notice: '2026-09-01', approve: '2026-09-07' },
};
