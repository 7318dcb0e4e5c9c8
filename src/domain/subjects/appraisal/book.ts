import type { SubjectBook } from '../../subject-book.ts';
import { cadreAppraisalAnnual } from '../../regulations/cadre-appraisal-2019/annual.ts';
import { cadreAppraisalArticle2 } from '../../regulations/cadre-appraisal-2019/art-2.ts';
import { cadreAppraisalContents } from '../../regulations/cadre-appraisal-2019/contents.ts';
import { cadreAppraisalNotExcellent } from '../../regulations/cadre-appraisal-2019/not-excellent.ts';
import { servantAppraisalNoGrade } from '../../regulations/civil-servant-appraisal-2020/no-grade.ts';
import { servantAppraisalShare } from '../../regulations/civil-servant-appraisal-2020/share.ts';
import { servantAppraisalUse } from '../../regulations/civil-servant-appraisal-2020/use.ts';
import { lawArticle35 } from '../../regulations/civil-servants-2018/art-35.ts';
import { lawArticle36 } from '../../regulations/civil-servants-2018/art-36.ts';
import { lawArticle37 } from '../../regulations/civil-servants-2018/art-37.ts';
import { lawArticle38 } from '../../regulations/civil-servants-2018/art-38.ts';
import { lawArticle39 } from '../../regulations/civil-servants-2018/art-39.ts';
import { lawArticle50 } from '../../regulations/civil-servants-2018/art-50.ts';
import { lawArticle88OfAppraisal } from '../../regulations/civil-servants-2018/art-88.ts';
import { ownAppraisal } from '../../regulations/own-appraisal/settings.ts';
import { exampleAppraisal } from './example.ts';
import { appraisal, type AppraisalMatter, type AppraisalPath, type AppraisalStage } from './facts.ts';

/** The rules of a year's appraisal with their example. */
export const appraisalBook: SubjectBook<AppraisalMatter, AppraisalPath, AppraisalStage> = {
  subject: appraisal,
  rules: [
    ...cadreAppraisalArticle2, ...cadreAppraisalContents, ...cadreAppraisalAnnual, ...cadreAppraisalNotExcellent,
    ...lawArticle35, ...lawArticle36, ...lawArticle37, ...lawArticle38, ...lawArticle39, ...lawArticle50, ...lawArticle88OfAppraisal,
    ...servantAppraisalShare, ...servantAppraisalNoGrade, ...servantAppraisalUse,
    ...ownAppraisal,
  ],
  example: exampleAppraisal,
  days: { appraise: '2025-12-25', grade: '2026-01-20', inform: '2026-01-30', use: '2026-03-10' },
};
