import { merge } from '../../example.ts';
import type { Loose, Patch } from '../../rule.ts';
import { holding } from '../../samples.ts';
import type { RankCase } from './facts.ts';

/** An invented promotion with nothing amiss: a section chief of a county, second-grade principal, becomes principal of the first grade. */
const complete: Loose<RankCase> = {
  id: 'example',
  target: 'principal-1',
  person: {
    id: 'person', name: '沈砚秋',
    holdings: [holding({ id: 'h1', title: '综合科科员', rank: 'staff', role: 'staff', leading: false, from: '2016-07-15', to: '2023-03-01' }), holding({ id: 'h2', title: '综合科科长', from: '2023-03-01' })],
    ranks: [{ rank: 'principal-3', from: '2021-03-01', to: '2023-03-01' }, { rank: 'principal-2', from: '2023-03-01', to: null }],
    appraisals: [{ year: 2022, grade: 'competent' }, { year: 2023, grade: 'competent' }, { year: 2024, grade: 'competent' }, { year: 2025, grade: 'competent' }],
    punishments: [],
    lastGrade: { grade: 'competent', decidedOn: '2026-01-12' },
    underInvestigation: false, qualified: true, otherBar: false,
  },
  unit: { level: 'county', positions: 100, counts: { 'researcher-4': 4, 'principal-1': 20, 'principal-2': 15, 'principal-3': 10, 'principal-4': 8 } },
  steps: {
    planOn: '2026-08-03', opinion: 'assessment', opinionOn: '2026-08-12', proposedOn: '2026-08-20',
    noticePublishedOn: '2026-08-24', noticeEndsOn: '2026-08-31', calendar: null, approvedOn: '2026-09-07', gradeAfter: 20,
  },
  settings: { shares: null },
};

/** The example promotion with some facts changed. */
export const rankWith = (patch: Patch<RankCase>): RankCase => merge(complete, patch) as RankCase;

/** The example promotion itself. */
export const exampleRankCase: RankCase = rankWith({});
