import type { Loose } from '../../rule.ts';
import type { RemovalFacts } from './facts.ts';

/** An invented removal in which nothing is amiss: a bureau chief whose health kept him from work for over a year. */
export const removalExample = {
  id: 'removal-example',
  on: '2026-09-18',
  ground: 'health',
  age: { birth: '1966-03', formerAge: 60, limitOn: null },
  established: { decidedOn: '2026-08-20', removal: true },
  away: { from: '2025-09-01', selectedByOrganization: false },
  leaving: { approvedOn: '2026-09-01', leftOn: '2026-09-02' },
  need: '工作需要',
  resignation: { kind: 'voluntary', writtenOn: '2026-08-01', noticeOn: null, resigned: true, removed: true },
  again: { kind: 'leading', on: '2028-09-28', after: 'adjusted', decidedOn: '2026-09-18', examined: true, outstanding: true },
  adjustment: { ground: 14, evidence: '因病连续离岗一年以上', verifiedOn: '2026-09-04', proposedOn: '2026-09-08', decidedOn: '2026-09-18', talkedOn: '2026-09-21', doneOn: '2026-09-28', method: 'removal' },
  recusal: { proposedBy: 'organization-department', decidedBy: 'party-committee', hidden: false, consequence: null, refused: false, outcome: null },
} satisfies Loose<RemovalFacts> as unknown as RemovalFacts;
