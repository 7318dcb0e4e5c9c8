import { pages as accounts } from '../features/accounts/pages/index.tsx';
import { pages as audit } from '../features/audit/pages/index.tsx';
import { pages as ballots } from '../features/ballots/pages/index.tsx';
import { pages as corrections } from '../features/corrections/pages/index.tsx';
import { pages as files } from '../features/files/pages/index.tsx';
import { pages as jobs } from '../features/jobs/pages/index.tsx';
import { pages as record } from '../features/record/pages/index.tsx';
import { pages as roster } from '../features/roster/pages/index.tsx';
import { pages as selection } from '../features/selection/pages/index.tsx';
import { pages as staffing } from '../features/staffing/pages/index.tsx';
import { pages as statistics } from '../features/statistics/pages/index.tsx';
import { pages as policy } from '../features/policy/pages/index.tsx';
import { pages as meetings } from '../features/meetings/pages/index.tsx';
import { pages as integrity } from '../features/integrity/pages/index.tsx';
import { pages as matching } from '../features/matching/pages/index.tsx';
import { pages as moves } from '../features/moves/pages/index.tsx';
import { pages as settings } from '../features/settings/pages/index.tsx';
import { pages as term } from '../features/term/pages/index.tsx';
import { pages as contest } from '../features/contest/pages/index.tsx';
import type { PageDef } from '../ui/page-def.ts';

/** Every screen of the product. */
export const pages: readonly PageDef[] = [...selection, ...meetings, ...ballots, ...roster, ...files, ...corrections, ...audit, ...statistics, ...staffing, ...policy, ...settings, ...integrity, ...matching, ...contest, ...moves, ...term, ...jobs, ...record, ...accounts];
