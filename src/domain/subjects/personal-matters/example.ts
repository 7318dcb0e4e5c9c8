import type { Loose } from '../../rule.ts';
import { propertyMatters, type PersonalMattersFacts } from './facts.ts';

/** An invented deputy at county level whose reports are all in time. */
export const personalMattersExample = {
  id: 'personal-matters-example',
  reporter: { rank: 'county-deputy', serviceRank: null, retired: false, listed: true },
  annual: { year: 2025, handedInOn: '2026-01-20', items: [...propertyMatters] },
  change: { matter: 'marriage', happenedOn: '2026-03-02', reportedOn: '2026-03-20' },
  newly: { since: '2025-06-10', reportedOn: '2025-07-01' },
  draw: { people: 120, drawn: 12 },
} satisfies Loose<PersonalMattersFacts> as unknown as PersonalMattersFacts;
