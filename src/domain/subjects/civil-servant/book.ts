import type { SubjectBook } from '../../subject-book.ts';
import { lawArticle13 } from '../../regulations/civil-servants-2018/art-13.ts';
import { lawArticle26 } from '../../regulations/civil-servants-2018/art-26.ts';
import { lawArticle32 } from '../../regulations/civil-servants-2018/art-32.ts';
import { lawArticle34 } from '../../regulations/civil-servants-2018/art-34.ts';
import { lawArticle44 } from '../../regulations/civil-servants-2018/art-44.ts';
import { lawArticle45 } from '../../regulations/civil-servants-2018/art-45.ts';
import { lawArticle46 } from '../../regulations/civil-servants-2018/art-46.ts';
import { lawArticle47 } from '../../regulations/civil-servants-2018/art-47.ts';
import { lawArticle48 } from '../../regulations/civil-servants-2018/art-48.ts';
import { lawArticle62 } from '../../regulations/civil-servants-2018/art-62.ts';
import { lawArticle64 } from '../../regulations/civil-servants-2018/art-64.ts';
import { lawArticle65 } from '../../regulations/civil-servants-2018/art-65.ts';
import { lawArticle67 } from '../../regulations/civil-servants-2018/art-67.ts';
import { lawArticle74 } from '../../regulations/civil-servants-2018/art-74.ts';
import { lawArticle75 } from '../../regulations/civil-servants-2018/art-75.ts';
import { lawArticle76 } from '../../regulations/civil-servants-2018/art-76.ts';
import { lawArticle77 } from '../../regulations/civil-servants-2018/art-77.ts';
import { lawArticle85 } from '../../regulations/civil-servants-2018/art-85.ts';
import { lawArticle86 } from '../../regulations/civil-servants-2018/art-86.ts';
import { lawArticle88 } from '../../regulations/civil-servants-2018/art-88.ts';
import { lawArticle92 } from '../../regulations/civil-servants-2018/art-92.ts';
import { lawArticle93 } from '../../regulations/civil-servants-2018/art-93.ts';
import { lawArticle95 } from '../../regulations/civil-servants-2018/art-95.ts';
import { lawArticle96 } from '../../regulations/civil-servants-2018/art-96.ts';
import { retirementRules } from '../../regulations/retirement-2024/month.ts';
import { exampleServant } from './example.ts';
import { civilServant, type ServantMatter, type ServantPath, type ServantStage } from './facts.ts';

/** The rules of a civil servant's matters with their example. */
export const servantBook: SubjectBook<ServantMatter, ServantPath, ServantStage> = {
  subject: civilServant,
  rules: [
    ...lawArticle13, ...lawArticle26, ...lawArticle32, ...lawArticle34, ...lawArticle44, ...lawArticle45, ...lawArticle46, ...lawArticle47, ...lawArticle48,
    ...lawArticle62, ...lawArticle64, ...lawArticle65, ...lawArticle67, ...lawArticle74, ...lawArticle75, ...lawArticle76, ...lawArticle77,
    ...lawArticle85, ...lawArticle86, ...lawArticle88, ...lawArticle92, ...lawArticle93, ...lawArticle95, ...lawArticle96, ...retirementRules,
  ],
  example: exampleServant,
  days: {
    recruitment: '2026-09-10', trial: '2026-09-02', duty: '2026-05-06', posting: '2026-08-20', promotion: '2026-06-10',
    sanction: '2026-08-20', resignation: '2026-06-28', dismissal: '2026-06-10', retirement: '2026-08-20', appeal: '2026-07-01',
  },
};
