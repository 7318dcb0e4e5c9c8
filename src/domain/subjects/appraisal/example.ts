import { merge } from '../../example.ts';
import type { Loose, Patch } from '../../rule.ts';
import type { AppraisalMatter } from './facts.ts';

const set = <T>(value: T) => ({ value, author: '甘若水', approver: '程望舒', on: '2025-11-20', source: null });

/** An invented year of a civil servant, with nothing amiss. */
const complete: Loose<AppraisalMatter> = {
  id: 'example',
  about: 'servant',
  year: 2025,
  record: {
    kinds: ['ordinary', 'annual'],
    aspects: ['politics', 'performance', 'results', 'conduct'],
    personContents: ['virtue', 'ability', 'diligence', 'achievement', 'integrity'],
    emphasis: true,
    bodyContents: ['political-building', 'leadership', 'results', 'integrity-building', 'conduct-building'],
    reportOn: '2025-12-22', assessmentOn: '2025-12-22', talksOn: '2025-12-24', verifiedOn: '2025-12-29', judgedOn: '2026-01-12',
    summaryOn: '2025-12-18', proposedOn: '2026-01-05', decidedOn: '2026-01-12',
    informedInWriting: true,
  },
  person: {
    id: 'person', name: '沈砚秋', grade: 'competent', chief: false, takesPart: true, comment: true, trial: false, leaveDays: 6, punishments: [], underInvestigation: false,
    history: [{ year: 2022, grade: 'competent' }, { year: 2023, grade: 'competent' }, { year: 2024, grade: 'competent' }, { year: 2025, grade: 'competent' }],
  },
  body: { id: 'body', name: '云岭市发展研究局领导班子', grade: 'good' },
  found: [],
  use: {
    commended: false, thirdClassMerit: false, meritThrough: 0, wageStepThrough: 2023, wageStepGiven: true, gradeStepThrough: 2021, gradeStepGiven: false,
    admonished: false, improvementSet: false, bonusPaid: true, rearranged: false, lowered: false, dismissed: false, bodyFollowed: false, restsOnResult: true,
  },
  shares: { due: 50, excellent: 10, consent: null, bodiesDue: 20, bodiesExcellent: 5 },
  votes: { valid: 60, favourable: 55, incompetent: 1, judgedUnfit: false, measureTaken: false },
  settings: {
    notExcellent: set([{ key: 'inspection', words: { zh: '巡视整改不力', en: 'inspection findings not mended' } }]),
    bodyShare: set(30),
    leaderShare: set({ excellent: 25, good: 20, fair: 10, poor: 0 }),
    chiefExcellent: set('good'),
    bodyUse: set({ excellent: '通报表扬', fair: '约谈主要负责人，限期整改' }),
    window: set({ from: '12-01', to: '03-31' }),
    warning: set({ favourable: { of: 2, per: 3 }, incompetent: { of: 1, per: 3 } }),
  },
};

/** The example year with some facts changed. */
export const appraisalWith = (patch: Patch<AppraisalMatter>): AppraisalMatter => merge(complete, patch) as AppraisalMatter;

/** The example year itself. */
export const exampleAppraisal: AppraisalMatter = appraisalWith({});
