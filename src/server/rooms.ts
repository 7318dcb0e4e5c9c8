import { accountsRoutes } from '../features/accounts/routes.ts';
import { auditRoutes } from '../features/audit/routes.ts';
import { correctionsRoutes } from '../features/corrections/routes.ts';
import { filesRoutes } from '../features/files/routes.ts';
import { ballotsRoutes, castRoutes, voterRoutes } from '../features/ballots/routes.ts';
import { paperRoutes } from '../features/ballots/paper-routes.ts';
import type { Box } from '../features/ballots/service.ts';
import { jobsRoutes } from '../features/jobs/routes.ts';
import { recordRoutes } from '../features/record/routes.ts';
import { rosterRoutes } from '../features/roster/routes.ts';
import { selectionRoutes } from '../features/selection/routes.ts';
import { staffingRoutes } from '../features/staffing/routes.ts';
import { statisticsRoutes } from '../features/statistics/routes.ts';
import { policyRoutes } from '../features/policy/routes.ts';
import { meetingsRoutes } from '../features/meetings/routes.ts';
import { integrityRoutes } from '../features/integrity/routes.ts';
import { matchingRoutes } from '../features/matching/routes.ts';
import { contestRoutes } from '../features/contest/routes.ts';
import { movesRoutes } from '../features/moves/routes.ts';
import { termRoutes } from '../features/term/routes.ts';
import { measurementRoutes } from '../features/measurement/routes.ts';
import { interviewsRoutes } from '../features/interviews/routes.ts';
import { appraisalRoutes } from '../features/appraisal/routes.ts';
import { settingsRoutes } from '../features/settings/routes.ts';
import type { Ports } from '../kernel/ports.ts';
import type { App } from '../kernel/web.ts';
import type { FirstRun } from './firstrun.ts';
import { waitingRoutes } from './waiting.ts';

/** What rooms need beside the ports. */
export type Extras = { sessions: Parameters<typeof accountsRoutes>[2]; firstRun: Pick<FirstRun, 'routes'>; record: Parameters<typeof recordRoutes>[2]; box: Box };

/** Every room's endpoints. */
export function rooms(app: App, ports: Ports, extras: Extras): void {
  accountsRoutes(app, ports, extras.sessions);
  extras.firstRun.routes(app);
  rosterRoutes(app, ports);
  selectionRoutes(app, ports);
  meetingsRoutes(app, ports);
  filesRoutes(app, ports);
  correctionsRoutes(app, ports);
  auditRoutes(app, ports);
  statisticsRoutes(app, ports);
  staffingRoutes(app, ports);
  policyRoutes(app, ports);
  integrityRoutes(app, ports);
  matchingRoutes(app, ports);
  contestRoutes(app, ports);
  movesRoutes(app, ports);
  ballotsRoutes(app, ports, extras.box);
  voterRoutes(app, ports, extras.box);
  paperRoutes(app, ports, extras.box);
  castRoutes(app, ports, extras.box);
  measurementRoutes(app, ports, extras.box);
  appraisalRoutes(app, ports);
  settingsRoutes(app, ports);
  termRoutes(app, ports);
  interviewsRoutes(app, ports);
  jobsRoutes(app, ports);
  waitingRoutes(app, ports);
  recordRoutes(app, ports, extras.record);
}
